# Prison terms after a plea and after a conviction at trial.

plea-and-trial-question = How long were the prison terms after a plea and after a trial?
plea-and-trial-title = Prison terms after a guilty plea and after a trial
plea-and-trial-subject = Months imposed by courts of the requesting country. People who plead and people who go to trial face charges of different gravity, so a gap between them is not the price of a trial
plea-and-trial-by-mode = Plea and trial
plea-and-trial-by-offence = By accusation too
plea-and-trial-mode-pleaded-guilty = Guilty plea
plea-and-trial-mode-convicted-at-trial = Conviction at trial

plea-and-trial-column-case = Case
plea-and-trial-column-name = Name
plea-and-trial-column-mode = After
plea-and-trial-column-offence = Accusation
plea-and-trial-column-months = Months
plea-and-trial-column-time-served = Time served

# A median can lie halfway between two numbers of months.
plea-and-trial-months = { NUMBER($months, maximumFractionDigits: 1) } { $months ->
    [one] month
   *[other] months
}
plea-and-trial-axis = months
# Above a row, without its median where it has too few terms for one.
plea-and-trial-row = { $mode }: { cases }
plea-and-trial-row-median = { $mode }: { cases }, median { $median }
plea-and-trial-row-interval = { $mode }: { cases }, median { $median } (95 % interval { $low } to { $high })
# On a mark.
plea-and-trial-term = { $term }; { $mode }, { $offence }
plea-and-trial-time-served = { $term }, time served; { $mode }, { $offence }

plea-and-trial-nothing = No prison term to show in this selection.
plea-and-trial-describe-none = Prison terms after plea and trial: no case fits the filters.
plea-and-trial-describe = Points of prison terms in months, one a case, after a plea and after a conviction at trial. { $finding }
plea-and-trial-points = Each point is the longest term of one case. Stroke: median; grey bar: its 95 % interval from the ranks of the values, for at least { NUMBER($least) } terms, as with fewer not even the lowest and the highest hold the median with that certainty.
plea-and-trial-diamonds = Open diamond: time served, the term equals the time already spent in custody. 0 months is a sentence without prison.
plea-and-trial-no-term = { CAPITAL(sentences) } without a named term { $sentences ->
    [one] is
   *[other] are
} not drawn.
plea-and-trial-no-mode = { CAPITAL(sentences) } with no plea or verdict reported { $sentences ->
    [one] is
   *[other] are
} not drawn.
plea-and-trial-no-sentence = In { cases } with a plea or a conviction no sentence is reported.
sentences = { WORD($sentences) } { $sentences ->
    [one] sentence
   *[other] sentences
}

# The finding: of the terms after a plea and of those after a conviction.
plea-and-trial-no-terms = No prison term after a plea or a conviction is reported for { $cases ->
    [one] this case
   *[other] these cases
}.
plea-and-trial-finding = { CAPITAL($plea) }; { $trial }.
plea-and-trial-finding-of-both = { CAPITAL($plea) }; { $trial }. The two groups differ in what they were charged with, so this does not measure what a plea saves.
plea-and-trial-after = { $mode ->
    [pleaded-guilty] a guilty plea
   *[convicted-at-trial] a conviction at trial
}
plea-and-trial-none-after = no term is reported after { plea-and-trial-after }
plea-and-trial-terms-after = the { WORD($terms) } { $terms ->
    [one] term after { plea-and-trial-after } was
   *[other] terms after { plea-and-trial-after } were
} { $listed }
plea-and-trial-median-after = the median of { terms } after { plea-and-trial-after } was { $median }
plea-and-trial-interval-after = the median of { terms } after { plea-and-trial-after } was { $median } (95 % interval { $low } to { $high })
terms = { WORD($terms) } { $terms ->
    [one] term
   *[other] terms
}
