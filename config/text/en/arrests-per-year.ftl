# Arrests per year.

arrests-per-year-question = How many arrests does the record show each year, and what came of them abroad?
arrests-per-year-title = Reported arrests by year, and what the country of arrest did
arrests-per-year-subject = Cases by year of arrest and outcome abroad

arrests-per-year-column-year = Year
arrests-per-year-column-outcome = Outcome abroad
arrests-per-year-column-cases = Cases
arrests-per-year-column-names = Names
arrests-per-year-column-ids = Case ids

# The marks of official figures: in the legend, and where the reader points at one.
arrests-per-year-official = Official figure for the year
arrests-per-year-official-said = Official figure for { $year }: { $figure }
arrests-per-year-official-by = { $body }, { $date }
arrests-per-year-official-words = “{ $words }”

arrests-per-year-describe-none = Stacked bars of arrests per year: no case fits the filters.
arrests-per-year-describe-no-year = Stacked bars of arrests per year: no year of arrest is known for { cases }.
arrests-per-year-describe-one-year = Stacked bar of arrests in { $year }: { cases }.
arrests-per-year-describe = Stacked bars of arrests per year from { $first } to { $last }, { cases } in all.
# The highest bars; all of them where they are of one height.
arrests-per-year-most = { $which ->
    [every] In { $years }: { cases } each.
    [several] Most in { $years }: { cases } each.
   *[one] Most in { $years }: { cases }.
}
arrests-per-year-beside = For { $year }: { cases } here; { $body } ({ $date }): { $figure }.
arrests-per-year-not-drawn = Not drawn: { cases } whose year of arrest is not known.
