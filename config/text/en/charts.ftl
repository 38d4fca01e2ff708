# What stands around every chart.

chart-table = The table behind the chart
# A column of it with the cases of each row; and before the cases that the marks open and no row names.
chart-table-cases = Cases
chart-table-more = Cases that the marks open:
embed-data = Data

# What a chart says to a keyboard and a finger.
chart-keys = Arrow keys move through the marks, Enter follows one, Escape leaves.
chart-marks = { $title }. { chart-keys }
chart-open-case = Open this case
chart-show-cases = Show these cases
# Said behind the words of a mark that Enter cannot follow.
chart-opens-nothing = It opens nothing.

# Below the title: the chart's own words, what is selected, and how many cases that is.
chart-subtitle = { people }: { $subject }; { $selection } ({ $cases })
chart-of-all = { NUMBER($part) } of { NUMBER($whole) } { $whole ->
    [one] case
   *[other] cases
}
chart-all = { NUMBER($whole) } { $whole ->
    [one] case
   *[other] cases
}
chart-subtitle-whole = { people }: { $subject }; { $cases ->
    [0] no confirmed case
    [1] the one confirmed case
   *[other] all { NUMBER($cases) } confirmed cases
}, whatever the filters

# How many of the cases drawn are unconfirmed; nothing is said where none is.
chart-unconfirmed-all = { $whole ->
    [1] The one selected case is unconfirmed.
    [2] Both selected cases are unconfirmed.
   *[other] All selected cases are unconfirmed.
}
chart-unconfirmed-some = Of the { WORD($whole) } selected cases { WORD($part) } { $part ->
    [one] is
   *[other] are
} unconfirmed.

# The last line of every picture.
chart-credit = Source: { $credit }, data of { $day }, { $licence }
chart-credit-address = { chart-credit }, { $address }

# Beside an axis.
chart-axis-cases = cases
# Names in a label, of which there is no room for all.
chart-and-others = { $names } and others
