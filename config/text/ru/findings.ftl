# What findings and charts have in common.

no-case-fits = Под фильтры не подходит ни одно дело.
# The same, as a title.
finding-none = Под фильтры не подходит ни одно дело
# Beside a number of cases: what stands for the countries with few of them, $alone being those that stand by themselves.
countries-together = { NUMBER($countries) } { $alone ->
    [0] { $countries ->
        [one] страна
        [few] страны
       *[many] стран
    }
   *[other] { $countries ->
        [one] другая страна
        [few] другие страны
       *[many] других стран
    }
}
