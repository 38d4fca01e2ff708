# The answer on Overview: what the record shows beside the first statement, and what became of the selected cases.

answer-about-figures = About these figures
answer-scope = { CAPITAL(answer-tested-on) }:
answer-as-filtered = As filtered:
answer-what-it-is = What this is
answer-what-it-is-not = What it is not

# The headline of the site, which no filter changes; $figure as in “more than 10”.
answer-finding = In { $year } { $body } counted { $figure } { $counted ->
    [one] arrest
   *[other] arrests
} at { $adjective } request. The public record shows { $arrests ->
    [0] none
   *[other] { WORD($arrests) }
}.
answer-finding-without-claim = { $cases ->
    [0] The record holds no confirmed case yet.
    [one] The record holds one confirmed case.
   *[other] The record holds { NUMBER($cases) } confirmed cases.
}

# What no filter changes.
answer-tested-on = { answer-confirmed }, whatever the filters
answer-confirmed = { $confirmed ->
    [0] no confirmed case
    [1] the one confirmed case
   *[other] all { NUMBER($confirmed) } confirmed cases
}
answer-year = { $arrests ->
    [0] For { $year } the dataset documents no arrests; { $spoke }.
   *[other] For { $year } the dataset documents { answer-arrests } in { countries }; { $spoke }.
}
answer-total = From { $start } to { $end } the dataset documents { answer-arrests }; { $body } spoke of { $figure }.
answer-total-without-start =
    Up to { $end } the dataset documents { answer-arrests }; { $body } spoke of { $figure } and named no starting year.
answer-arrests = { WORD($arrests) } { $arrests ->
    [one] arrest
   *[other] arrests
}

# What became of the selected cases. $kind: whether all of them are confirmed, all unconfirmed, or there are both.
answer-none = No case fits the filters.
answer-outcomes = { CAPITAL(answer-cases) } { $scope ->
    [all] in all
   *[selection] in this selection
}{ $kind ->
    [both] , { WORD($unconfirmed) } of them unconfirmed
   *[other] { "" }
}, as last reported by { $day }: { $outcomes }.
answer-cases = { $kind ->
    [confirmed] { WORD($cases) } confirmed { $cases ->
        [one] case
       *[other] cases
    }
    [unconfirmed] { WORD($cases) } unconfirmed { $cases ->
        [one] case
       *[other] cases
    }
   *[both] { cases }
}
answer-one-handed-over = it ended with a hand-over to { FORM($country, form: "the") }
answer-one-otherwise = it ended otherwise ({ LOWER($outcome) })
answer-one-not-reported = no outcome abroad is reported
answer-handed-over = { $share } ended with a hand-over to { FORM($country, form: "the") }
answer-otherwise = { NUMBER($cases) } ended otherwise ({ $outcomes })
answer-outcome = { NUMBER($cases) } { LOWER($outcome) }
answer-not-reported = for { NUMBER($cases) } no outcome abroad is reported

# The headline figures, each behind its number.
answer-figure-documented = { $cases ->
    [one] arrest documented
   *[other] arrests documented
}{ answer-among }, in { countries }
answer-figure-handed-over = handed over to { FORM($country, form: "the") }, { answer-base }
answer-figure-otherwise = ended otherwise abroad, { answer-base }
answer-figure-not-reported = no outcome abroad reported, { answer-base }
answer-among = { $kind ->
    [confirmed] { "" }
    [unconfirmed] { $cases ->
        [1] , unconfirmed
        [2] , both of them unconfirmed
       *[other] , all of them unconfirmed
    }
   *[both] , { WORD($unconfirmed) } of them unconfirmed
}
answer-base = of { NUMBER($cases) } { $kind ->
    [unconfirmed] { $cases ->
        [one] unconfirmed case
       *[other] unconfirmed cases
    }
   *[other] { $cases ->
        [one] case
       *[other] cases
    }
}{ $kind ->
    [both] , unconfirmed ones included
   *[other] { "" }
}
