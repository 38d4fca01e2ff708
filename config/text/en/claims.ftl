# Claims: what officials counted and whom they named, beside what the dataset documents.

claims-none = This dataset holds no official statements, so there is nothing to set beside its cases.
claims-intro = { claims-held } { answer-confirmed } of this dataset. A statement is always tested on every confirmed case: the filters do not change this page. A difference between the two says that they differ, not which of them is right.
claims-held = { $of ->
    [figures] { CAPITAL(claims-figures) }, { $figures ->
        [one] with its wording and source, beside
       *[other] each with its wording and source, beside
    }
    [statements] { CAPITAL(claims-statements) }, { $statements ->
        [one] with its wording and source, beside
       *[other] each with its wording and source, beside
    }
    [both] { CAPITAL(claims-figures) } and { claims-statements }, each with its wording and source, beside
   *[neither] Official words beside
}
claims-figures = { WORD($figures) } { $figures ->
    [one] official figure
   *[other] official figures
}
claims-statements = { naming-statements } searched for names
# The words of a page or a statement.
claims-quote = “{ INNER($words, marks: "“”‘’") }”
# Behind a quotation in another language than its report has.
claims-quote-translated = Translated from English.
claims-relaying = relaying { $relays }

# Every official figure, in a table.
claims-every-figure = Every figure of the chart, with wording and source
claims-official-figures = Official figures
claims-heading-stated = Stated
claims-heading-by = By
claims-heading-figure = Figure
claims-heading-counts = Counts
claims-heading-wording = In the words
claims-heading-documented = Documented, like for like
claims-heading-source = Source
claims-speaker = { $speaker }, { $body }
claims-not-arrests = { $kind }, not arrests
claims-since = since { $start }
claims-no-start = no start named
claims-not-counted = not counted here

# Year by year.
claims-years-in-words = Each year in words
claims-could-explain = What could explain a difference
# An institution as it stands in a sentence.
claims-body = the { $body }
claims-spoke = { $body } spoke of { $figures }
claims-figure = { $figure } ({ $date })
claims-year = For { $year } { $spoke }; the dataset documents { answer-arrests } of that year{ $arrests ->
    [0] { "" }
    [1] { $whose ->
        [none] , of a person whom no official statement names
       *[all] , of a person whom official statements name
    }
   *[other] { $whose ->
        [none] , none of them of people named in official statements
        [all] , all of them of people named in official statements
       *[some] , { WORD($named) } of them of people named in official statements
    }
}.
claims-year-unconfirmed = { $unconfirmed ->
    [0] No unconfirmed case falls in that year.
    [one] With the { WORD($unconfirmed) } unconfirmed case of that year it would be { WORD($together) }.
   *[other] With the { WORD($unconfirmed) } unconfirmed cases of that year it would be { WORD($together) }.
}
claims-year-possible = { $possible ->
    [0] No other case has an arrest date so inexact that it could fall in it.
    [one] { CAPITAL(claims-more) } more case has an arrest date that may or may not fall in it: { $names }.
   *[other] { CAPITAL(claims-more) } more cases have arrest dates that may or may not fall in it: { $names }.
}
claims-more = { WORD($possible) }
# The distance between the latest figure for a year and what the dataset documents.
claims-gap-passed = { claims-gap-figure } is a lower limit, which the documented number passes.
claims-gap-at-least = { claims-gap-figure } is at least { WORD($difference) } higher than the documented number.
claims-gap-none = { claims-gap-figure } is { claims-gap-roughly }the documented number.
claims-gap-higher = { claims-gap-figure } is { claims-gap-roughly }{ WORD($difference) } higher than the documented number.
claims-gap-lower = { claims-gap-figure } is { claims-gap-roughly }{ WORD($difference) } lower than the documented number.
claims-gap-figure = { $which ->
    [latest] The latest figure, { $figure },
   *[only] The official figure, { $figure },
}
claims-gap-roughly = { $roughly ->
    [yes] about{ " " }
   *[no] { "" }
}
# Figures that do not count arrests.
claims-other = For { $year } { $spoke }. That figure counts { $kind }, not arrests: { $beside }.
claims-no-such-count = the dataset has no such count to set beside it
claims-own-extraditions = the dataset documents { $extraditions ->
    [one] { WORD($extraditions) } extradition
   *[other] { WORD($extraditions) } extraditions
} in the same period

# Whom the statements name.
claims-named = Named in statements
claims-named-in = { CAPITAL(claims-texts) }, with the names in it
claims-texts = { WORD($statements) } { $statements ->
    [one] statement
   *[other] statements
}
claims-name-leads = A name leads to the case. Every case of the dataset counts here, whatever the filters.
claims-heading-statement = Statement
claims-heading-named = Named, arrested in third countries
claims-heading-read = Read
claims-heading-note = Note
claims-read-whole = whole
claims-read-in-part = in part
claims-nobody = nobody in the text read
claims-name-of-several = { $name } ({ $cases })
claims-arrested-inside = Arrested on { $country } territory: { $names }

# The first statement, sentence by sentence: config/text/en/statement.ftl has what is said of each.
claims-first-statement = The first statement, sentence by sentence
claims-starts-from = The statement that this dataset starts from: { $report }. What is documented is counted on: { answer-tested-on }.
claims-counted-here = Counted here: { $test }.
claims-about-cases = About { $cases }
claims-what-each-side-says = What each side says in the case of { $name }
claims-no-positions = The record of { $case } holds no positions.
