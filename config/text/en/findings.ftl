# What findings and charts have in common.

no-case-fits = No case fits the filters.
# The same, as a title.
finding-none = No case fits the filters
# Beside a number of cases: what stands for the countries with few of them, $alone being those that stand by themselves.
countries-together = { NUMBER($countries) } { $alone ->
    [0] countries
   *[other] other countries
}
