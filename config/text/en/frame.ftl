# What stands around every page of the dashboard: notices, filters, what is selected, the foot.

# The button in the header behind which pages stand that have no room beside the others.
more-pages = More pages

# A notice that an edit of the data went wrong.
notice-last-good = An edit to the data could not be read. You see the last good version; the editors have been told.
notice-files = { CAPITAL(data-files) } could not be read and { $files ->
    [one] is
   *[other] are
} not shown; the editors have been told.
notice-files-at-least = At least { data-files } could not be read and { $files ->
    [one] is
   *[other] are
} not shown; the editors have been told.
data-files = { WORD($files) } { $files ->
    [one] data file
   *[other] data files
}

filter-all = All
# A value to filter by, and how many cases it would leave.
filter-value = { $value } ({ NUMBER($cases) })
filter-search = Name, place, accusation, court
filter-search-help = Names and aliases are found in any spelling and script; accusations, courts, dockets, places and countries by their words.
filter-unconfirmed-help = { CAPITAL(cases) } where one condition of inclusion is not firmly shown; marked in every list, and every total that counts them says so.

# How many cases are selected, of how many.
selected-count = { NUMBER($cases) } of { NUMBER($total) } { $total ->
    [one] case
   *[other] cases
}
selected-count-some-unconfirmed = { selected-count }, { WORD($unconfirmed) } of them unconfirmed
selected-count-all-unconfirmed = { selected-count }, { $cases ->
    [1] unconfirmed
    [2] both of them unconfirmed
   *[other] all of them unconfirmed
}
remove-filter = Remove this filter: { $filter }
reset-all = Reset all

# What a search found: a case by another name of it, by what it is labelled with, or by some words of its record.
found-as = { $case } (as “{ $name }”)
found-by-label = { $case } (“{ $label }”)
found-in-record = { $case } (in the record)
found-cases = { CAPITAL(cases) } found
found-more-cases = { CAPITAL(more-cases) } found
found-all-by = { $found } by “{ $label }”
more-cases = { WORD($cases) } { $cases ->
    [one] more case
   *[other] more cases
}

empty-contradiction = No case can fit: { $why }. Take the years away above, or reset all.
empty = No case fits all filters. Take a filter away above, or reset all.
empty-but-for = No case fits all filters ({ $ways }). Take a filter away above, or reset all.
empty-way = without “{ $filter }” there would be { NUMBER($cases) }

clicked-cases = { CAPITAL(cases) } behind the mark you clicked:

footer-pages = Pages
footer-line = { $title }. Data of { $day }, { $data_licence }; code { $code_licence }. { presumed-innocent }
# The letter to the editors that a report begins.
report-page-or-case =
    Page or case:
    What is wrong:
    A source that shows it:
    { "" }

# The list of the parts of a page, and the link at the heading of each.
contents = On this page
# The words that are explained below the heading of a section, folded away.
words-explained = What the words mean
part-link = Link to “{ $part }”
