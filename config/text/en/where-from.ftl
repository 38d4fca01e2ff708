# "Where from?" beside the headline figures and below each chart: what is counted, what stands behind it, when it changed.

where-from = Where from?
where-from-of = Where from? { $what }
where-from-headline = The headline figures
where-from-definitions = Definitions and the rule of inclusion
where-from-statements = { $figures ->
    [one] The official figure, with wording and source
   *[other] The { NUMBER($figures) } official figures, each with wording and source
}
where-from-no-case = No case stands behind it.
# $kinds is a list of where-from-kind.
where-from-cases = Behind it { $cases ->
    [one] stands { WORD($cases) } case
   *[other] stand { NUMBER($cases) } cases
}{ $unconfirmed ->
    [0] { "" }
   *[other] { $cases ->
        [1] , unconfirmed,
        [one] , unconfirmed,
       *[other] , { WORD($unconfirmed) } of them unconfirmed,
    }
} with { $sources ->
    [one] { WORD($sources) } source
   *[other] { NUMBER($sources) } sources
}: { $kinds }.
where-from-kind = { $kind } ({ NUMBER($sources) })
where-from-changed = { $cases ->
    [one] Its record
   *[other] The record of these cases
} last changed in the edition of { $day }.

# What each headline figure and each chart counts.
definition-documented = Arrests, one a case, that meet the three conditions of the rule of inclusion, by the date and country of the arrest.
definition-handed-over = Extraditions and every other hand-over to the requesting country, the last decisive event abroad.
definition-otherwise = Cases that ended abroad without a hand-over: released, escaped, sent home, exchanged, died.
definition-not-reported = Cases of which no source reports how they ended abroad; this says something about the sources and nothing about where the person is.
definition-arrests-per-year = Each case counts in the year of its arrest, where that year is certain; its square shows the outcome abroad.
definition-what-happens = Each case once: its outcome abroad, then, after a hand-over, the first plea, verdict or dismissal, then the first reported ending.
definition-map = Each case counts in the country of its arrest, and at its place where a source names one.
definition-by-country = Each case counts in the country of its arrest.
definition-comparison = Each case counts with every value that it has; a case can stand beside itself where periods overlap.
definition-lifelines = Each line runs from the arrest to the last reported event; a date known to the month or year is placed at its middle.
definition-official-counts = Figures that officials gave, as they gave them, beside all confirmed cases counted in the same way.
definition-claims-by-year = All confirmed cases with an arrest in a year for which an official figure was given; people whom statements name are marked.
definition-arrest-to-hand-over = Days from the arrest to the hand-over or other outcome abroad, bail and house arrest included; open cases count until their last report.
definition-plea-and-trial = The longest prison term imposed in the requesting country, in months, after the first plea or verdict there.
definition-year-by-year = Each case counts in the year and the country of its arrest, and under its lead accusation.
definition-treaty-and-outcome = Whether a bilateral extradition treaty was in force on the day of the arrest, and the outcome abroad.
definition-sources-of-events = Each event counts once in every group that one of its sources belongs to.
