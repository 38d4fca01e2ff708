# The pages that need no JavaScript: every case, their list, the first page of the static site, an address that is none.

all-cases = All cases
feed-of-new-cases = Feed of new cases
open-in-dashboard = Open in the dashboard
case-list = { $cases ->
    [0] No case
    [1] One case
   *[other] All { NUMBER($cases) } cases
}
year-not-certain = Year not certain
# Where and when somebody was arrested, in a list of cases.
case-item-arrest = { $country }, { $date }

home-everything = Everything
home-data-package = data package
table-cases = Cases
table-events = Events
table-sources = Sources
table-claims = Claims

not-found = Not found
no-page-here = There is no page here
first-page-lists = Every case is listed under “Cases”, above.
no-case-here = There is no case at this address
nearest-names = Nearest names

# The filters of a plain page: where they unfold, and the button that applies them.
plain-filters = Filter the cases
plain-filter = Show

# What a reader without JavaScript, or whose connection is refused, is told in the place of the dashboard.
this-case-as-plain-page = This case as a plain page
feed-title = New cases, new events and corrections
needs-javascript = The charts and filters need JavaScript.
needs-connection =
    The charts and filters need a lasting connection to the server (a WebSocket), and it does not come about: a
    network, a proxy or an extension of the browser may forbid it. This page goes on trying.
without-it = Without it: { $page }, { $cases }, { $table }, { $everything }, { $feed }.
this-page-plain = this page with pictures in the place of its charts
# What is read while a page is on its way.
still-loading = The charts and filters are still loading. There is also { $page }.
every-case-as-plain-page = every case as a plain page
cases-as-table = the cases as a table
everything-in-one-file = everything in one file
new-cases-and-events = new cases and events
