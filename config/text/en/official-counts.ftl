# Official figures over the years, beside the documented cases.

official-counts-question = What did officials count over the years, and what is documented?
file-of-official-counts = official-counts
# The finding: the latest official figure of arrests, and the record up to the same day. $figure as in “more than 70”.
official-counts-title = { $date }: officially { $figure } { $counted ->
    [one] arrest
   *[other] arrests
}{ $whence ->
    [day] { " " }since { $start }
   *[open] { "" }
}; in the record { NUMBER($arrests) }
official-counts-title-none = { $cases ->
    [0] No official figure of arrests, and no documented case
    [one] One documented case, and no official figure of arrests to set beside it
   *[other] { NUMBER($cases) } documented cases, and no official figure of arrests to set beside them
}
official-counts-subject = figures as stated, and documented arrests up to each day

official-counts-column-date = Date of the statement
official-counts-column-speaker = Who
official-counts-column-figure = Figure
official-counts-column-counts = What it counts
official-counts-column-since = Counted from
official-counts-column-documented = Documented, like for like
official-counts-column-english = Wording in English
official-counts-column-original = Wording as read
official-counts-column-publisher = Source
official-counts-column-url = Address
official-counts-column-date-earliest = Date of the statement (earliest day)
official-counts-column-date-latest = Date of the statement (latest day)
official-counts-column-since-earliest = Counted from (earliest day)
official-counts-column-since-latest = Counted from (latest day)

# In the legend.
official-counts-documented = documented, all years
official-counts-documented-since = documented, from { $start } on
official-counts-official = official, “{ $comparison }”
official-counts-others = Official figures that do not count arrests

# Where the reader points at a step of a line, or at the mark of an official figure.
official-counts-step = with { $name }, { $date }
official-counts-said-on = { $figure }, { $date }
official-counts-wording = { $speaker }: “{ INNER($words, marks: "“”‘’") }”
official-counts-source = Source: { $publisher }
official-counts-original = “{ INNER($words, marks: "“”‘’") }” · { official-counts-source }
official-counts-not-arrests = Counts { $kind }, not arrests.
official-counts-not-counted = The dataset has no such count.
official-counts-like-for-like = Documented of the same kind: { NUMBER($cases) }
official-counts-like-for-like-since = Documented of the same kind from { $start } on: { NUMBER($cases) }

official-counts-describe-none = Official figures and documented cases over time. There is no official figure; { cases } documented.
official-counts-describe = Official figures and documented cases over time. Official: { $figures }. Documented by { $day }: { cases } in all years.
official-counts-figure = { $figure } ({ $date })
official-counts-figures-of-others = { WORD($others) } { $others ->
    [one] figure that does
   *[other] figures that do
} not count arrests

# Where a later figure is lower than an earlier one since the same day.
official-counts-drop = The official figures do not rise steadily: after { $highest } came { $lower }.
official-counts-lower-limit = “{ CAPITAL($comparison) }” gives a lower limit, which does not contradict a higher figure.
official-counts-inexact-days = A case whose day of arrest is not known counts from the last day that it can be.
official-counts-with-unconfirmed = With the { WORD($unconfirmed) } unconfirmed { $unconfirmed ->
    [one] case
   *[other] cases
} the documented total would be { WORD($total) }.
official-counts-figures = { WORD($figures) } { $figures ->
    [one] official figure
   *[other] official figures
}
official-counts-no-start = { CAPITAL(official-counts-figures) } of arrests { $figures ->
    [one] names
   *[other] name
} no starting year; the others are set beside the cases from their own start on.
