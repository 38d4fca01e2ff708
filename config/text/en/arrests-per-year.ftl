# Arrests per year.

arrests-per-year-question = How many arrests does the record show each year, and what came of them abroad?
file-of-arrests-per-year = arrests-per-year
arrests-per-year-subject = cases by year of arrest and outcome abroad

# The finding, above the picture: beside an official figure; of one year; of several, $years being those with most.
arrests-per-year-finding-none = No case fits the filters
arrests-per-year-finding-no-year = No year of arrest is known for { cases }
arrests-per-year-finding-beside = { CAPITAL(arrests-per-year-arrests) } reported in { $year }; { $body } counted { $figure }
arrests-per-year-finding-one-year = { CAPITAL(arrests-per-year-arrests) } reported in { $year }
arrests-per-year-finding = { $which ->
    [every] { CAPITAL(arrests-per-year-arrests) } reported in each of the years { $years }
    [several] At most { arrests-per-year-arrests } reported in a year: in { $years }
   *[one] More arrests were reported in { $years } than in any other year: { WORD($arrests) }
}
arrests-per-year-arrests = { WORD($arrests) } { $arrests ->
    [one] arrest
   *[other] arrests
}

arrests-per-year-column-year = Year
arrests-per-year-column-outcome = Outcome abroad
arrests-per-year-column-cases = Cases
arrests-per-year-column-names = Names
arrests-per-year-column-ids = Case ids

# The marks of official figures: in the key, and where the reader points at one.
arrests-per-year-official = Official figure for the year
arrests-per-year-official-said = Official figure for { $year }: { $figure }
arrests-per-year-official-by = { $body }, { $date }
arrests-per-year-official-words = “{ INNER($words, marks: "“”‘’") }”

arrests-per-year-describe-none = Squares for the arrests of each year: no case fits the filters.
arrests-per-year-describe-no-year = Squares for the arrests of each year: no year of arrest is known for { cases }.
arrests-per-year-describe-one-year = Squares for the arrests in { $year }: { cases }.
arrests-per-year-describe = Squares for the arrests of each year from { $first } to { $last }, { cases } in all.
# The highest piles; all of them where they are of one height.
arrests-per-year-most = { $which ->
    [every] In { $years }: { cases } each.
    [several] Most in { $years }: { cases } each.
   *[one] Most in { $years }: { cases }.
}
arrests-per-year-beside = For { $year }: { cases } here; { $body } ({ $date }): { $figure }.
arrests-per-year-not-drawn = Not drawn: { cases } whose year of arrest is not known.
