# Prison terms after a plea and after a conviction at trial.

plea-and-trial-question = How long were the prison terms after a plea and after a trial?
file-of-plea-and-trial = plea-and-trial
plea-and-trial-subject = prison terms in months. People who plead and people who go to trial face charges of different gravity

# The title, which says what was found: both medians, or of each group of terms its median or the terms themselves.
plea-and-trial-title-both = After a guilty plea the median term was { $plea }, after a conviction at trial { $trial }
plea-and-trial-title = { CAPITAL($parts) }
plea-and-trial-title-none = No prison term after a plea or a trial is reported here

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
plea-and-trial-column-outcome = Outcome abroad

# A median can lie halfway between two numbers of months.
plea-and-trial-months = { NUMBER($months, maximumFractionDigits: 1) } { $months ->
    [one] month
   *[other] months
}
plea-and-trial-axis = months
# Above a row, and beside the stroke of its median.
plea-and-trial-row = { $mode }: { cases }
plea-and-trial-median = median { $median }
# In the key.
plea-and-trial-outlined = outlined: the time already served
plea-and-trial-bar = 95 % interval of the median
# On a mark.
plea-and-trial-term = Sentenced to { $term } after { plea-and-trial-after }; { LOWER($offence) }
plea-and-trial-time-served = Sentenced to the time already served, { $term }, after { plea-and-trial-after }; { LOWER($offence) }

plea-and-trial-nothing = No prison term to show in this selection.
plea-and-trial-describe-none = Prison terms after plea and trial: no case fits the filters.
plea-and-trial-describe = Squares of prison terms in months, after a plea and after a conviction at trial. { $finding }
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
plea-and-trial-interval-after = the median of { terms } after { plea-and-trial-after } was { $median } (95 % interval { NUMBER($low, maximumFractionDigits: 1) } to { NUMBER($high, maximumFractionDigits: 1) } { $high ->
    [one] month
   *[other] months
})
terms = { WORD($terms) } { $terms ->
    [one] term
   *[other] terms
}
