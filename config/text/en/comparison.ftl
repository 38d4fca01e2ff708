# Some countries, accusations, outcomes or periods side by side.

comparison-question = How do countries, accusations, outcomes or periods of arrest stand side by side?
file-of-comparison = comparison
comparison-subject = cases side by side by { $by ->
    [country] country of arrest
    [offence] lead accusation
    [outcome] outcome abroad
   *[period] period of arrest
}, on the same scales
comparison-by-country = Countries
comparison-by-offence = Accusations
comparison-by-outcome = Outcomes abroad
comparison-by-period = Periods of arrest

# The finding: what is said of each value, in its order; $then follows $before.
comparison-nothing = No case fits the filters
comparison-finding = { $cases ->
    [0] { $value }: no case
    [1] { $value }: 1 case, { $handed ->
        [0] no hand-over
       *[other] which led to a hand-over
    }
   *[other] { $value }: { NUMBER($cases) } cases, { $handed ->
        [0] none led to a hand-over
       *[other] { NUMBER($handed) } led to a hand-over
    }
}
comparison-finding-of-outcome = { $value }: { $cases ->
    [0] no case
    [1] 1 case
   *[other] { NUMBER($cases) } cases
}
comparison-finding-then = { $before }; { $then }

# Below the name of a value.
comparison-head = { $cases ->
    [0] No case
    [1] 1 case
   *[other] { NUMBER($cases) } cases
}
comparison-head-unconfirmed = { $cases ->
    [1] 1 unconfirmed case
   *[other] { NUMBER($cases) } cases, { $part ->
        [1] 1 of them unconfirmed
       *[other] { NUMBER($part) } of them unconfirmed
    }
}

# The parts of the picture, and the units of its scales.
comparison-arrests = Arrests by year
comparison-outcomes = What the country of arrest did
comparison-held-heading = From arrest to the end abroad, in { comparison-unit }
comparison-terms-heading = Prison terms imposed in { FORM($requesting, form: "the") }, in { comparison-unit }
comparison-unit = { $unit ->
    [days] days
    [months] months
   *[years] years
}
comparison-group = { LOWER($group) }: { NUMBER($cases) }

# Medians, which need three values.
comparison-held = Median { $median }, { $cases ->
   *[other] { NUMBER($cases) } cases whose end is reported
}
comparison-held-few = { $cases ->
    [0] No end reported
    [1] 1 end reported: too few for a median
   *[other] { NUMBER($cases) } ends reported: too few for a median
}
comparison-terms = Median { $median }, { NUMBER($terms) } terms
comparison-terms-few = { $terms ->
    [0] No term reported
    [1] 1 term: too few for a median
   *[other] { NUMBER($terms) } terms: too few for a median
}

comparison-describe = { $columns ->
    [one] One column
   *[other] { CAPITAL(comparison-columns) } side by side, on the same scales
}: arrests by year, outcomes abroad, days abroad and prison terms. { $said }
comparison-columns = { WORD($columns) } columns
comparison-describe-nothing = Cases side by side: no case fits the filters.
comparison-describe-none = { $value }: no case.
comparison-describe-value = { $value }: { cases } ({ $groups }). Time abroad: { LOWER($held) }. Prison terms: { LOWER($terms) }.
comparison-sentences = { $before } { $then }

comparison-dots = Dots: a case each, hollow where no end is reported, at the last report; stroke: median of those that ended. Inexact dates stand at the middle of what they allow.
comparison-dots-several = Dots: up to { NUMBER($each) } cases of one outcome each, hollow where no end is reported, at the last report; stroke: median of those that ended. Inexact dates stand at the middle of what they allow.
comparison-chance = The numbers are small, and a difference between them may be chance.
comparison-without-year = { CAPITAL(cases) } of no known year { $cases ->
    [one] is
   *[other] are
} not among the arrests by year.

comparison-column-value = Value
comparison-column-measure = Measure
comparison-column-figure = Figure
comparison-column-of = Of
comparison-column-key = Key of the value
comparison-column-measure-key = Key of the measure
comparison-column-least = Figure, least that the dates allow
comparison-column-most = Figure, most that the dates allow
comparison-column-ids = Case ids
comparison-measure-cases = Cases
comparison-measure-year = Arrests in { $year }
comparison-measure-held = Median days abroad, of cases whose end is reported
comparison-measure-terms = Median prison term in months

# The page.
page-compare = Compare
page-compare-intro = Two to four countries, accusations, outcomes or periods of arrest side by side, on the same scales. The other filters hold here too.
page-compare-by = Compare
page-compare-of = { $by ->
    [country] Countries
    [offence] Accusations
    [outcome] Outcomes abroad
   *[period] Periods of arrest
}, up to { NUMBER($most) }
page-compare-choose = Choose or type
page-compare-of-help = In the order in which you name them, those of most cases offered first.
page-compare-of-period-help = Periods of five years are offered; type others, such as { $example }.
page-compare-one = Name another one to set beside it.
page-compare-overlaid = The filter “{ $filter }” is put aside here: what you compare stands in its place.
page-compare-cases = The cases
page-compare-none = No case fits the filters.
page-compare-every = All { NUMBER($cases) } cases
page-compare-first = The first { NUMBER($shown) }:
# Beside the filters of every page.
compare-value = { FORM($value, form: "the") }
# Said where something else is compared now.
compare-told = Compared: { $values }.
compare-with = Compare { $values } with …

# What a wrong address is told.
parameter-compared = What is compared, two to four of them: codes of countries, accusations or outcomes as the filters have them, or periods such as 2012-2016
fault-no-period = { $name }: { $value } is no period; expected one year or two in order, such as 2012-2016.
