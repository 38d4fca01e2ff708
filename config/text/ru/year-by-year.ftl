# Accusations and countries over the years, and the finding above them.

year-by-year-question = Какие обвинения и какие страны, в какие годы?
file-of-year-by-year = год-за-годом
year-by-year-subject = дела по году ареста и { $by ->
    [place] стране ареста
   *[offence] основному обвинению
}
year-by-year-by-offence = Обвинение
year-by-year-by-place = Страна ареста

year-by-year-column-case = Дело
year-by-year-column-name = Имя
year-by-year-column-row = Строка
year-by-year-column-year = Год
year-by-year-column-date = Арест
year-by-year-column-country = Страна ареста
year-by-year-column-outcome = Исход за рубежом
year-by-year-column-outcome-us = Исход в суде
year-by-year-column-earliest = Арест (самый ранний день)
year-by-year-column-latest = Арест (самый поздний день)

# The title, which says what was found: all of one kind, no kind more often than others, or which most often; $names are
# the $n kinds that have $part cases each.
year-by-year-title-offence-of-one = { $cases ->
    [1] { CAPITAL($names) } — основное обвинение в единственном деле выборки
    [2] { CAPITAL($names) } — основное обвинение в обоих делах
   *[other] { CAPITAL($names) } — основное обвинение в каждом из { own-cases-of }
}
year-by-year-title-offence-none = Ни одно основное обвинение не встречается более чем в { own-cases-in }
year-by-year-title-offence-most = { $n ->
    [1] Самое частое основное обвинение — { $names }: { NUMBER($part) } из { own-cases-of }
   *[other] Самые частые основные обвинения — { $names }: по { NUMBER($part) } из { own-cases-of }
}
year-by-year-title-place-of-one = { $cases ->
    [1] Единственный арест в выборке — { $names }
    [2] Оба ареста — { $names }
   *[other] { CAPITAL($names) } — все аресты в выборке ({ NUMBER($cases) })
}
year-by-year-title-place-none = Ни на одну страну ареста не приходится более { own-cases-of }
year-by-year-title-place-most = { $n ->
    [1] Больше всего арестов — { $names }: { NUMBER($part) } из { own-year-by-year-arrests-of }
   *[other] Больше всего арестов — { $names }: по { NUMBER($part) } из { own-year-by-year-arrests-of }
}
# With the preposition: "в Испании".
year-by-year-country = { FORM($country, form: "in") }
own-year-by-year-arrests-of = { NUMBER($cases) } { $cases ->
    [one] ареста
   *[other] арестов
}

# Above the newest years.
year-by-year-recent = Аресты с { $year } года: исход пока не сообщался по { NUMBER($open) } из { NUMBER($cases) }
year-by-year-nothing = В этой выборке нет дел, которые можно показать.
year-by-year-describe-none = Квадраты дел по годам: под фильтры не подходит ни одно дело.
year-by-year-describe-no-year = Квадраты дел по годам: { cases } с неизвестным годом ареста.
year-by-year-describe-one = Квадрат одного дела: { $row }, { $year }.
year-by-year-describe = Квадраты дел ({ NUMBER($cases) }) по году ареста; строки — { $by ->
    [place] страны ареста
   *[offence] обвинения
}. { $rows }.
year-by-year-row = { $row }: { NUMBER($cases) }
year-by-year-few = Если квадратов в каком-то году больше, это может значить, что больше было не только арестов, но и сообщений о них.
year-by-year-not-drawn = Не показано: { cases } с неизвестным годом ареста.

# The finding: cases in so many countries, or in the one, their commonest accusations and, where there are several, countries.
year-by-year-finding = В выборке { cases } { $countries ->
    [1] { FORM($country, form: "in") }: { $accusations }.
    [one] в { NUMBER($countries) } стране: { $accusations }; { $places }.
   *[other] в { NUMBER($countries) } странах: { $accusations }; { $places }.
}
year-by-year-one-accusation = { $cases ->
    [1] основное обвинение — { $accusation }
    [2] основное обвинение в обоих — { $accusation }
   *[other] основное обвинение во всех — { $accusation }
}
year-by-year-accusation = { LOWER($accusation) }
# Where none stands out, and where one does or some do so equally; $share is that of each.
year-by-year-no-accusation = ни одно основное обвинение не встречается более чем в { own-cases-in }
year-by-year-accusations = { $n ->
    [1] самое частое основное обвинение — { $names }, { $share }
   *[other] самые частые основные обвинения — { $names }, по { $share }
}
year-by-year-no-country = ни на одну страну ареста не приходится более { own-cases-of }
year-by-year-countries = { $n ->
    [1] больше всего арестов — { $names }, { $share }
   *[other] больше всего арестов — { $names }, по { $share }
}
