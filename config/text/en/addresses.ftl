# The description of the addresses for programs (/openapi.json): what is there, what may be asked of it, how it answers.
# The command line says some of it too.

addresses-about = { $subtitle }. Every address answers GET and HEAD; anybody's page may ask. Parameters that networks add to links, such as fbclid and utm_source, change nothing.
addresses-page = The page { $page } of the dashboard
addresses-healthz = Whether the process lives
addresses-readyz = Whether the data can be shown
addresses-openapi = This description

# Each document, by its path without what it ends in; a chart is described by its question.
document-case = One case
document-data-cases = The table of cases
document-data-events = The table of events
document-data-sources = The table of sources
document-data-claims = The table of claims
document-data-datapackage = The tables described as a Frictionless data package
document-data-archive = Everything in one file: tables, case files, codebook, schemas, licence, changes
document-case-index = Every case, by year of arrest
document-feed = New cases, new events and corrections
document-new = What each edition brought: new cases, new events, corrections
document-overview = The first page without JavaScript: the answer, its charts as pictures, the cases
document-timeline = The timeline without JavaScript
document-map = The map without JavaScript
document-compare = Countries side by side without JavaScript
document-claims = Every official figure, and whom officials named, without JavaScript
document-patterns = The patterns without JavaScript
document-method = What counts and what is missing, without JavaScript
document-robots = What crawlers may read
document-sitemap = Every page, for search engines

# What may be asked of a document; what a filter is called on the pages says the rest (facet-…).
parameter-case-id = Id of a case: the column id of /data/cases.csv
parameter-from = First year of arrest; it may lie outside the data
parameter-to = Last year of arrest; it may lie outside the data
parameter-q = Name or alias in any spelling, accusation, court, docket, place or country
parameter-unconfirmed = 1 to include unconfirmed cases
parameter-all = 1 for every case, the unconfirmed ones too, whatever the other filters
parameter-since = A day such as 2026-11-22: only what was recorded then or later
parameter-theme = Light or dark
parameter-width = Width of the figure in pixels
parameter-height = Height in pixels, never less than the figure's texts and a small plot
parameter-scale = Pixels of the picture for each pixel of the figure
parameter-download = 1 to be offered the answer as a file to keep
parameter-language = language of the answer

# Each kind of answer.
response-as-asked = What was asked for
response-moved = The same with other letters or signs around its name
response-not-changed = The copy that the client has is still good
response-wrong-parameter = A parameter is wrong; the text says what was expected
response-nothing-here = There is nothing of this name
response-no-browser = The server has no browser to draw pictures with
response-too-much = Too much is asked for at once; try again after the seconds of Retry-After
response-not-ready = Not now
