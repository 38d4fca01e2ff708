# From arrest to hand-over: the chart of durations, and what it shows in sentences.

arrest-to-hand-over-question = How long was it from the arrest to the hand-over?
file-of-arrest-to-hand-over = arrest-to-hand-over
# The title, which says what was found: after how long half of the hand-overs came, of fewer than ten their median, or how
# many came where they are too few for that.
arrest-to-hand-over-title = Half of { NUMBER($handed) } hand-overs came within about { $span } of the arrest
arrest-to-hand-over-title-median = The median of { NUMBER($handed) } hand-overs came about { $span } after the arrest
arrest-to-hand-over-title-few = { $cases ->
    [1] { $handed ->
        [0] The one case here has not led to a hand-over
       *[other] The one case here led to a hand-over
    }
   *[other] { $handed ->
        [0] None of { NUMBER($cases) } cases led to a hand-over
       *[other] { NUMBER($handed) } of { NUMBER($cases) } cases led to a hand-over
    }
}
# $by is how the cases are drawn: all, by country or period, or as a curve.
arrest-to-hand-over-subject = { $by ->
    [curve] hand-overs by the time since the arrest
    [country] cases by the time from the arrest to its end abroad, by country of arrest
    [period] cases by the time from the arrest to its end abroad, by period of arrest
   *[all] cases by the time from the arrest to its end abroad
}
arrest-to-hand-over-by-all = Together
arrest-to-hand-over-by-country = By country of arrest
arrest-to-hand-over-by-period = By period of arrest
arrest-to-hand-over-by-curve = Curve, for statisticians

arrest-to-hand-over-column-group = Group
arrest-to-hand-over-column-days = Days since the arrest
arrest-to-hand-over-column-who = Who, with the outcome abroad
arrest-to-hand-over-column-case-ids = Case ids
arrest-to-hand-over-column-handed-over = Share handed over
arrest-to-hand-over-column-low = Lower bound (95 %)
arrest-to-hand-over-column-high = Upper bound (95 %)
arrest-to-hand-over-column-otherwise = Share ended otherwise
arrest-to-hand-over-column-open = Share with no outcome yet
arrest-to-hand-over-column-least = Days since the arrest, fewest that the dates allow
arrest-to-hand-over-column-most = Days since the arrest, most that the dates allow

# Above the strips, and the number of cases at each tick of the curve.
arrest-to-hand-over-row-handed-over = Handed over: { cases }
arrest-to-hand-over-row-otherwise = Ended otherwise: { cases }
arrest-to-hand-over-row-open = No outcome reported: { cases }, each at its last report
arrest-to-hand-over-still-open = Cases still open
# Below the median of the hand-overs in a strip.
arrest-to-hand-over-half = half of the hand-overs within about { $span }
arrest-to-hand-over-middle = median about { $span }
arrest-to-hand-over-who = { $name } ({ $outcome })
arrest-to-hand-over-axis = { $unit ->
    [days] days since the arrest
    [months] months since the arrest
   *[years] years since the arrest
}
arrest-to-hand-over-percent = { NUMBER($percent) } %
# The names of the two curves.
arrest-to-hand-over-curve = handed over
arrest-to-hand-over-other-curve = ended otherwise
arrest-to-hand-over-group = { CAPITAL(cases) }
arrest-to-hand-over-group-cases = { $group }: { $handed }

# On a curve: when, and three shares.
arrest-to-hand-over-by-the-curve = { $span } after the arrest, by the curve of { cases }
arrest-to-hand-over-shares = { NUMBER($handed) } % handed over, { NUMBER($otherwise) } % ended otherwise, { NUMBER($open) } % no outcome yet
arrest-to-hand-over-cases-open = { cases } still open

# On a mark: the outcome and how long after the arrest, no more exact than the dates.
arrest-to-hand-over-mark = { $outcome }, { $after }
arrest-to-hand-over-mark-open = { $outcome }, last report { $after }
arrest-to-hand-over-on-the-day = on the day of the arrest
arrest-to-hand-over-within = within { $span } of the arrest
arrest-to-hand-over-after = after { $span }

arrest-to-hand-over-no-group = No group has at least { NUMBER($least) } cases.
arrest-to-hand-over-describe-none = Times from arrest to hand-over: no case fits the filters.
arrest-to-hand-over-describe-no-group = Times from arrest to hand-over, { $by ->
    [period] by period of arrest
   *[country] by country of arrest
}: { cases }, in no group of at least { NUMBER($least) } cases.
arrest-to-hand-over-describe-curves = Curve of the share handed over against the time since the arrest.
arrest-to-hand-over-describe-marks = Squares of cases along the time from the arrest to its end abroad.
arrest-to-hand-over-describe-group = { $group }: { $handed }.

arrest-to-hand-over-lines = Thick line: estimated share handed over; shaded: its 95 % interval; thin: share that ended otherwise; dotted: the curve if inexact dates made the time as short, or as long, as it can be. Dashed where fewer than { NUMBER($least) } cases are still open. How it is computed: page “Data and method”.
arrest-to-hand-over-marks = Without an outcome a case stands at its last report; inexact dates stand at the middle of what they allow.
arrest-to-hand-over-fewer = Fewer than { NUMBER($smallest) } cases have no curve: the cases alone are drawn.
arrest-to-hand-over-silent = { CAPITAL(cases) } { $cases ->
    [one] has no report after the arrest and stands at its day.
   *[other] have no report after the arrest and stand at its day.
}
arrest-to-hand-over-left-out = { CAPITAL(cases) } { $cases ->
    [one] is
   *[other] are
} not drawn: { $by ->
    [period] by period of arrest
   *[country] by country of arrest
}, only groups of at least { NUMBER($least) } cases are shown, and at most { NUMBER($most) } of them.
arrest-to-hand-over-chance = Few cases in each group, so the order of the groups may be chance.

# The finding, of one case, of few and of many.
arrest-to-hand-over-one = { $end ->
    [open] For the one case here no outcome abroad is reported; a single case makes no curve.
    [handed-over] The one case here is reported as handed over to { FORM($requesting, form: "the") }; a single case makes no curve.
   *[otherwise] The one case here ended otherwise abroad; a single case makes no curve.
}
arrest-to-hand-over-few = { $parts }; too few for a curve.
arrest-to-hand-over-many = { $parts }. { $median }
# Its parts, which are listed.
arrest-to-hand-over-handed = { $share } are reported as handed over to { FORM($requesting, form: "the") }
arrest-to-hand-over-handed-of-few = { $share } { $handed ->
    [one] is
   *[other] are
} reported as handed over to { FORM($requesting, form: "the") }
arrest-to-hand-over-ended-otherwise = { NUMBER($n) } ended otherwise abroad
arrest-to-hand-over-not-reported = for { NUMBER($n) } no outcome abroad is reported
arrest-to-hand-over-median-not-reached = The median is not reached: the curve of hand-overs stays below one half.
arrest-to-hand-over-median = By the curve, half of the arrested had been handed over after { $median }.
arrest-to-hand-over-median-between = By the curve, half of the arrested had been handed over after { $median } (95 % interval: between { $low } and { $high }).
arrest-to-hand-over-median-from = By the curve, half of the arrested had been handed over after { $median } (95 % interval: between { $low } and more than the reports can show).
