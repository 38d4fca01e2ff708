# Accusations and countries over the years, and the finding above them.

year-by-year-question = Which accusations and which countries, in which years?
file-of-year-by-year = year-by-year
year-by-year-subject = cases by year of arrest and { $by ->
    [place] country of arrest
   *[offence] lead accusation
}
year-by-year-by-offence = Accusation
year-by-year-by-place = Country of arrest

year-by-year-column-case = Case
year-by-year-column-name = Name
year-by-year-column-row = Row
year-by-year-column-year = Year
year-by-year-column-date = Arrested
year-by-year-column-country = Country of arrest
year-by-year-column-outcome = Outcome abroad
year-by-year-column-outcome-us = Outcome in court
year-by-year-column-earliest = Arrested (earliest day)
year-by-year-column-latest = Arrested (latest day)

# The title, which says what was found: all of one kind, no kind more often than others, or which most often; $names are
# the $n kinds that have $part cases each.
year-by-year-title-offence-of-one = { $cases ->
    [1] { CAPITAL($names) } is the lead accusation in the one case here
    [2] { CAPITAL($names) } is the lead accusation in both cases
   *[other] { CAPITAL($names) } is the lead accusation in all { NUMBER($cases) } cases
}
year-by-year-title-offence-none = No lead accusation stands in more than { cases }
year-by-year-title-offence-most = { $n ->
    [one] The most frequent lead accusation is { $names }: { NUMBER($part) } of { NUMBER($cases) } cases
   *[other] The most frequent lead accusations are { $names }: { NUMBER($part) } of { NUMBER($cases) } cases each
}
year-by-year-title-place-of-one = { $cases ->
    [1] The one arrest here was in { $names }
    [2] Both arrests here were in { $names }
   *[other] All { NUMBER($cases) } arrests here were in { $names }
}
year-by-year-title-place-none = No country of arrest stands in more than { cases }
year-by-year-title-place-most = { $n ->
    [one] The most frequent country of arrest is { $names }: { NUMBER($part) } of { NUMBER($cases) } cases
   *[other] The most frequent countries of arrest are { $names }: { NUMBER($part) } of { NUMBER($cases) } cases each
}
year-by-year-country = { FORM($country, form: "the") }

# Above the newest years.
year-by-year-recent = Arrests since { $year }: no outcome reported yet for { NUMBER($open) } of { NUMBER($cases) }
year-by-year-nothing = No case to show in this selection.
year-by-year-describe-none = Squares of cases by year: no case fits the filters.
year-by-year-describe-no-year = Squares of cases by year: no year of arrest is known for { cases }.
year-by-year-describe-one = A square for one case: { $row }, { $year }.
year-by-year-describe = Squares for { cases } by year of arrest, in rows by { $by ->
    [place] country of arrest
   *[offence] accusation
}. { $rows }.
year-by-year-row = { $row }: { NUMBER($cases) }
year-by-year-few = More squares in a year can mean better reporting as well as more arrests.
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
   *[other] the most frequent lead accusations are { $names }, with { $share } each
}
year-by-year-no-country = no country of arrest stands in more than { cases }
year-by-year-countries = { $n ->
    [one] the most frequent country of arrest is { $names }, with { $share }
   *[other] the most frequent countries of arrest are { $names }, with { $share } each
}
