# A case: its facts and its article, in the panel and on its plain page, and what previews and citations say of it.

fact-charges = Charged with
fact-offence = Lead { $adjective } accusation
fact-citizenship = Citizenship reported
fact-arrest = Arrest
fact-outcome-abroad = Outcome abroad
fact-held = Held abroad
fact-outcome-in-requesting = Outcome in { FORM($requesting, form: "the") }
fact-sentence = Sentence in { FORM($requesting, form: "the") }
fact-ending = Ending
fact-last = Last reported
fact-court = { $adjective } court
fact-docket = Docket

# Where an event happened, and with its date.
event-place = { $place }, { $country }
event-when-and-where = { $date }, { $where }
# What happened, and when; also an outcome and the day that decided it.
event-what-and-when = { $what }, { $date }
# A sentence and its term.
event-with-term = { $event }: { $term }
term-not-named = no term named
term-served = { $term } (time served)
outcome-not-shown = { $outcome }; what became of it is not shown by the sources read
held-open = at least { $span }, to the last report ({ $date }); no end reported
held-between = { NUMBER($least) } to { NUMBER($most) } { $most ->
    [one] day
   *[other] days
}, as far as the dates tell
terms-run-out = { $terms }. Without any credit every term has run out by { $day } at the latest
ending-not-shown = { $ending }: no source read says how or whether it ended
# What a column of numbers holds, by its unit.
unit-days = { NUMBER($n) } { $n ->
    [one] day
   *[other] days
}
unit-months = { NUMBER($n) } { $n ->
    [one] month
   *[other] months
}
unit-degrees = { NUMBER($n) }°

badge-outcome-in-requesting = In { FORM($requesting, form: "the") }: { LOWER($outcome) }
badge-ending = Ending: { LOWER($ending) }
case-confidence = Confidence: { LOWER($confidence) }
case-unconfirmed = Unconfirmed.
case-events = What was reported, in order
case-positions = What each side says
case-topic = { CAPITAL($topic) }
case-conflicts = Where the sources disagree
case-notes = Notes
case-also-read = Also read: { $pages }
case-statements = Named in official statements
case-in-no-statement = None of the official statements read names this person.
case-neighbours = Neighbours of this case
neighbours-docket = Same { $adjective } court case
neighbours-exchange = Same prisoner exchange
neighbours-country-and-year = Arrested in { FORM($country, form: "the") } in { $year }
case-sources = Sources ({ NUMBER($sources) })
source-titled = “{ INNER($title, marks: "“”‘’") }” { $publisher }, { $date }
source-untitled = { $publisher }, { $date }
source-date-not-shown = no date shown
# What a source was used for, where that is no event.
supports-also-known-as = Also known as
supports-charges = Charges
supports-citizenship = Citizenship
supports-conflicts = Where the sources disagree
supports-docket = Docket
supports-name = Name
supports-name-ru = Name in the script of the home country
supports-positions = What each side says
supports-summary = Summary
supports-us-court = Court
case-use = Use and cite
case-permalink = Permalink: { $link }
case-as-json = JSON, the whole case
case-as-csv = CSV, its events
case-report = Report an error in this case
# The letter to the editors that it begins.
report-case =
    Case: { $case }
    What is wrong:
    A source that shows it:
    { "" }

# In search results and link previews; $outcomes as in “Released abroad, died”.
preview-of-case = { $outcomes }, as last reported. { $summary }
preview-of-unconfirmed-case = Unconfirmed case. { preview-of-case }
preview-then = { $before }, { LOWER($then) }
case-timeline = Timeline of the case of { $name }, whose events are told below
preview-picture-of-case = The course of the case of { $name }, as last reported

cite-dataset = { $title }, data of { $day }, { $licence }
cite-dataset-at = { cite-dataset }, { $link }
cite-case = “{ $name }”, in: { cite-dataset }
cite-case-at = “{ $name }”, in: { cite-dataset-at }
# Above texts that are in another language than the page.
case-in-original = What is told of this case is in English, in which it was written.
text-in-original = What follows is in English, in which it was written.
texts-in-original = What is not translated is in English, in which it was written.
