# What the dataset says of each sentence of the first statement, on Claims.

statement-in-year = { CAPITAL($body) } spoke of { $figure }; the dataset documents { answer-arrests } in { $year }.
statement-from-to = { CAPITAL($body) } spoke of { $figure }; the dataset documents { answer-arrests } from { $start } to { $end }.
statement-up-to = { CAPITAL($body) } spoke of { $figure }; the dataset documents { answer-arrests } up to { $end }.
statement-until = { CAPITAL($body) } spoke of { $figure }; up to { $end } the dataset documents { answer-arrests } in all years.
# $whose: whether this statement counts from then, or others do.
statement-until-since = { CAPITAL($body) } spoke of { $figure }; up to { $end } the dataset documents { answer-arrests } in all years, of which { WORD($later) } from { $start } on, { $whose ->
    [own] as the statement counts
   *[others] from when later statements count
}.

statement-unconfirmed-nothing = The unconfirmed cases would change nothing.
statement-unconfirmed-figure = With the unconfirmed cases it would be { WORD($figure) }.
statement-unconfirmed-terms = The unconfirmed cases would add { WORD($terms) } { $terms ->
    [one] term
   *[other] terms
}.

# Prison terms after a plea and after a trial.
statement-outcome = { $outcome ->
    [pleaded-guilty] a guilty plea
   *[convicted-at-trial] a conviction at trial
}
statement-no-terms = { $cases ->
    [0] No case reports { statement-outcome }.
    [1] { statement-reported } no source.
   *[other] { statement-reported } none of them.
}
statement-terms = { statement-reported } { $cases ->
    [1] it
   *[other] { $which ->
        [all] all of them
       *[some] { WORD($known) } of them
    }
}: { $terms }.
statement-reported = { CAPITAL(statement-outcome) } is reported in { cases } and a prison term in
statement-spread = from { $least } to { $most }, median { $median }
statement-case = { $name }: { LOWER($outcome) }, { $term }.
statement-case-without-outcome = { $name }: no outcome in { FORM($country, form: "the") }, { $term }.
statement-no-term-reported = no sentence reported
statement-time-served = time served, no term named

# Lists of the cases behind a figure.
statement-cases-behind = The { cases } behind the figure
statement-longest-terms = Longest terms after { statement-outcome } in { FORM($country, form: "the") }
statement-arrest = { $country }, { $date }
