# What became of the people: by outcome abroad, and of those handed over by outcome in court and by ending.

what-happens-question = What happened after the arrest?
file-of-what-happens = what-happens
what-happens-subject = cases by what followed, as last reported

# The finding, above the picture.
what-happens-finding = { $cases ->
    [0] No case fits the filters
    [1] { $open ->
        [1] For the one case here no outcome abroad is reported
       *[other] { $handed ->
            [0] The one case here has not led to a hand-over to { FORM($requesting, form: "the") }
           *[other] The one case here led to a hand-over to { FORM($requesting, form: "the") }
        }
    }
   *[other] { $handed ->
        [0] None of { NUMBER($cases) } cases led to a hand-over to { FORM($requesting, form: "the") }
       *[other] { NUMBER($handed) } of { NUMBER($cases) } cases led to a hand-over to { FORM($requesting, form: "the") }
    }
}

# Above the three stages; $cases were handed over.
what-happens-outcome-abroad = In the country of arrest
what-happens-outcome-in = { $cases ->
    [1] The one handed over, in court in { FORM($requesting, form: "the") }
   *[other] The { NUMBER($cases) } handed over, in court in { FORM($requesting, form: "the") }
}
what-happens-ending = { $cases ->
    [1] How it ended for the one handed over
   *[other] How it ended for the { NUMBER($cases) } handed over
}
what-happens-not-handed-over = Not handed over

what-happens-column-from = From
what-happens-column-to = To
what-happens-column-cases = Cases
what-happens-column-names = Names
what-happens-column-case-ids = Case ids

what-happens-describe-none = Squares sorted by what followed the arrest: no case fits the filters.
what-happens-describe = Squares for { cases }, sorted by what followed the arrest. { $finding }
what-happens-without-hand-over = In { cases } a plea or another outcome in court is reported, but no hand-over: { $cases ->
    [one] it is
   *[other] they are
} not among those handed over.

# The finding, of one case and of many; $outcomes are a list.
what-happens-one-open = For the one case here no outcome abroad is reported.
what-happens-one = { $handed ->
    [0] The one case here has not led to a hand-over to { FORM($requesting, form: "the") }.
   *[other] The one case here led to a hand-over to { FORM($requesting, form: "the") }; after it: { $outcomes }.
}
what-happens-many = { $handed ->
    [0] { $share } led to a hand-over to { FORM($requesting, form: "the") }.
   *[other] { $share } led to a hand-over to { FORM($requesting, form: "the") }; after it: { $outcomes }.
}
what-happens-outcome = { LOWER($outcome) }
what-happens-share-with-outcome = { LOWER($outcome) } { $share }
