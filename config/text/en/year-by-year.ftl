# Accusations and countries over the years, and the finding above them.

year-by-year-question = Which accusations and which countries, in which years?
year-by-year-title = Accusations and countries, year by year
year-by-year-subject = Every dot is a case, by year of arrest and { $by ->
    [place] country of arrest
   *[offence] accusation
}, coloured by outcome abroad
year-by-year-by-offence = Accusation
year-by-year-by-place = Country of arrest

year-by-year-column-case = Case
year-by-year-column-name = Name
year-by-year-column-row = Row
year-by-year-column-year = Year
year-by-year-column-outcome = Outcome abroad

# On a mark.
year-by-year-mark = arrested { $date }; { $outcome }
year-by-year-nothing = No case to show in this selection.
year-by-year-describe-none = Dots of cases by year: no case fits the filters.
year-by-year-describe-no-year = Dots of cases by year: no year of arrest is known for { cases }.
year-by-year-describe-one = A dot for one case: { $row }, { $year }.
year-by-year-describe = Dots by year of arrest, one a case for { cases }, in rows by { $by ->
    [place] country of arrest
   *[offence] accusation
}. { $rows }.
year-by-year-row = { $row }: { NUMBER($cases) }
year-by-year-few = Few cases a year: more dots in a year can be better reporting as well as more arrests.
year-by-year-not-drawn = Not drawn: { cases } whose year of arrest is not known.

# The finding: cases in so many countries, or in the one, their commonest accusations and, where there are several, countries.
year-by-year-finding = { CAPITAL(cases) } in { $countries ->
    [1] { FORM($country, form: "the") }: { $accusations }.
   *[other] { countries }: { $accusations }; { $places }.
}
year-by-year-one-accusation = { $cases ->
    [1] the lead accusation is { $accusation }
    [2] the lead accusation is { $accusation } in both
   *[other] the lead accusation is { $accusation } in every one
}
year-by-year-accusation = { LOWER($accusation) }
# Where none stands out, and where one does or some do so equally; $share is that of each.
year-by-year-no-accusation = no lead accusation stands in more than { cases }
year-by-year-accusations = { $n ->
    [one] the most frequent lead accusation is { $names }, with { $share }
   *[other] the most frequent lead accusation is { $names }, with { $share } each
}
year-by-year-no-country = no country of arrest stands in more than { cases }
year-by-year-countries = { $n ->
    [one] the most frequent country of arrest is { $names }, with { $share }
   *[other] the most frequent country of arrest is { $names }, with { $share } each
}
