# Years with an official figure of their own, case by case.

claims-by-year-question = For years with an official figure of their own: which arrests are documented?
file-of-claims-by-year = claims-by-year
# The finding: of up to three years one by one, of more together. $figure, the latest of the year, as in “more than 10”.
claims-by-year-title-none = For no year is there an official figure of arrests
claims-by-year-title-years = Documented arrests and official figures: { $years }
claims-by-year-title-year = { NUMBER($arrests) } against { $figure } in { $year }
claims-by-year-title = For { NUMBER($years) } years officials gave a figure of their own; the record shows { NUMBER($arrests) } { $arrests ->
    [one] arrest
   *[other] arrests
} in them
claims-by-year-subject = squares for the documented arrests, lines for the official figures

claims-by-year-column-year = Year
claims-by-year-column-case = Case
claims-by-year-column-name = Name
claims-by-year-column-country = Country of arrest
claims-by-year-column-date = Arrested
claims-by-year-column-outcome = Outcome abroad
claims-by-year-column-named = Named in official statements
claims-by-year-column-earliest = Arrested (earliest day)
claims-by-year-column-latest = Arrested (latest day)

# In the key.
claims-by-year-ringed = Ringed: named in official statements
claims-by-year-official = Official figure for the year
# Where the reader points at a square or at an official figure.
claims-by-year-person = { $person }; { $named }
claims-by-year-named = named in official statements
claims-by-year-not-named = not named in the official statements read
claims-by-year-official-said = { $year }: { $figure }
claims-by-year-official-words = { $speaker }, { $date }: “{ INNER($words, marks: "“”‘’") }”

claims-by-year-describe-none = Documented cases of the years with an official figure: there is no such year.
claims-by-year-describe = Squares for the documented cases of the years with an official figure. { $years }.
claims-by-year-year = { $year }: { claims-by-year-documented }; official figure { $figures }
# How many of the documented cases are of people whom official statements name.
claims-by-year-documented = { $cases ->
    [0] no documented cases
    [1] { $named ->
        [0] one documented case, of a person whom no official statement names
       *[other] one documented case, of a person whom official statements name
    }
   *[other] { WORD($cases) } documented cases, { $whose ->
        [none] none
        [all] all
       *[some] { WORD($named) }
    } of them of people named in official statements
}
claims-by-year-then = { $figures }, then { $next }

claims-by-year-other-kind = Not drawn, as it does not count arrests: the official figure of { $figure } { $kind } in { $year }.
claims-by-year-possible = Not drawn: { cases } whose arrest may or may not lie in one of these years.
claims-by-year-unconfirmed = Not drawn: { WORD($unconfirmed) } unconfirmed { $unconfirmed ->
    [one] case
   *[other] cases
} of these years.
