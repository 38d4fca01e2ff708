# Official figures over the years, beside the documented cases.

official-counts-question = Сколько арестов называли официальные лица в разные годы и сколько документировано?
file-of-official-counts = официальные-цифры
# The finding: the latest official figure of arrests, and the record up to the same day. $figure as in “более 70”, after which
# the noun would be in the genitive: so where the form depends on that, the noun stands before the figure.
official-counts-title = На { FORM($date, form: "until") }: { $counted ->
    [one] арестов официально { $figure }
    [few] арестов официально { $figure }
   *[many] официально { $figure } арестов
}{ $whence ->
    [day] { " " }с { FORM($start, form: "of") }
   *[open] { "" }
}; в базе — { NUMBER($arrests) }
official-counts-title-none = { $cases ->
    [0] Нет ни официальной цифры арестов, ни документированных дел
    [one] В базе { NUMBER($cases) } дело, официальной цифры арестов для сравнения нет
    [few] В базе { NUMBER($cases) } дела, официальной цифры арестов для сравнения нет
   *[many] В базе { NUMBER($cases) } дел, официальной цифры арестов для сравнения нет
}
official-counts-subject = цифры из заявлений и аресты, документированные к каждому дню

official-counts-column-date = Дата заявления
official-counts-column-speaker = Кто
official-counts-column-figure = Цифра
official-counts-column-counts = Что считает
official-counts-column-since = Начало отсчёта
official-counts-column-documented = В базе, того же рода
official-counts-column-english = Формулировка по-английски
official-counts-column-original = Формулировка в источнике
official-counts-column-publisher = Источник
official-counts-column-url = Адрес
official-counts-column-date-earliest = Дата заявления (самый ранний день)
official-counts-column-date-latest = Дата заявления (самый поздний день)
official-counts-column-since-earliest = Начало отсчёта (самый ранний день)
official-counts-column-since-latest = Начало отсчёта (самый поздний день)

# In the legend.
official-counts-documented = документировано, все годы
official-counts-documented-since = документировано, с { FORM($start, form: "of") }
official-counts-official = официально, «{ $comparison }»
official-counts-others = официально, не об арестах

# Where the reader points at a step of a line, or at the mark of an official figure.
official-counts-step = добавлено дело: { $name }, { $date }
official-counts-said-on = { $figure }, { $date }
official-counts-wording = { $speaker }: «{ INNER($words, marks: "«»„“") }»
official-counts-source = Источник: { $publisher }
official-counts-original = «{ INNER($words, marks: "«»„“") }» · { official-counts-source }
official-counts-not-arrests = Это { $kind }, а не аресты.
official-counts-not-counted = В базе такого подсчёта нет.
official-counts-like-for-like = В базе того же рода: { NUMBER($cases) }
official-counts-like-for-like-since = В базе того же рода с { FORM($start, form: "of") }: { NUMBER($cases) }

official-counts-describe-none = Официальные цифры и документированные дела по годам. Официальных цифр нет; в базе { cases }.
official-counts-describe = Официальные цифры и документированные дела по годам. Официально: { $figures }. В базе на { FORM($day, form: "of") }: { cases } за все годы.
official-counts-figure = { $figure } ({ $date })
official-counts-figures-of-others = { $others ->
    [one] { NUMBER($others) } цифра не об арестах
    [few] { NUMBER($others) } цифры не об арестах
   *[many] { NUMBER($others) } цифр не об арестах
}

# Where a later figure is lower than an earlier one since the same day.
official-counts-drop = Официальные цифры растут не всё время: сначала { $highest }, затем { $lower }.
official-counts-lower-limit = «{ CAPITAL($comparison) }» задаёт нижнюю границу, которой более высокая цифра не противоречит.
official-counts-inexact-days = Дело, в котором день ареста неизвестен, учтено с последнего из возможных дней.
official-counts-with-unconfirmed = { $unconfirmed ->
    [1] Вместе с единственным неподтверждённым делом
   *[other] Вместе с неподтверждёнными делами ({ NUMBER($unconfirmed) })
} в базе было бы { NUMBER($total) } { $total ->
    [one] дело
    [few] дела
   *[many] дел
}.
official-counts-figures = { $figures ->
    [one] { NUMBER($figures) } официальная цифра
    [few] { NUMBER($figures) } официальные цифры
   *[many] { NUMBER($figures) } официальных цифр
}
official-counts-no-start = Официальных цифр об арестах без начального года: { NUMBER($figures) }; остальные сопоставлены с делами начиная с названного в них времени.
