# Arrests per year.

arrests-per-year-question = Сколько арестов показывает база за каждый год и чем они закончились за рубежом?
file-of-arrests-per-year = аресты-по-годам
arrests-per-year-subject = дела по году ареста и исходу за рубежом

# The finding, above the picture: beside an official figure; of one year; of several, $years being those with most.
arrests-per-year-finding-none = Под фильтры не подходит ни одно дело
arrests-per-year-finding-no-year = Год ареста неизвестен: { cases }
arrests-per-year-finding-beside = За { $year } год в базе { arrests-per-year-arrests }; { $body } насчитывает { $figure }
arrests-per-year-finding-one-year = За { $year } год в базе { arrests-per-year-arrests }
arrests-per-year-finding = { $which ->
    [every] Годы с известными арестами, в каждом по { NUMBER($arrests) }: { $years }
    [several] Больше всего известных арестов, по { NUMBER($arrests) } в год, пришлось на { $years } годы
   *[one] Больше всего известных арестов пришлось на { $years } год: { NUMBER($arrests) }
}
arrests-per-year-arrests = { $arrests ->
    [0] ни одного ареста
    [one] { NUMBER($arrests) } арест
    [few] { NUMBER($arrests) } ареста
   *[many] { NUMBER($arrests) } арестов
}

arrests-per-year-column-year = Год
arrests-per-year-column-outcome = Исход за рубежом
arrests-per-year-column-cases = Дела
arrests-per-year-column-names = Имена
arrests-per-year-column-ids = Идентификаторы дел

# The marks of official figures: in the key, and where the reader points at one.
arrests-per-year-official = Официальная цифра за год
arrests-per-year-official-said = Официальная цифра за { $year } год: { $figure }
arrests-per-year-official-by = { $body }, { $date }
arrests-per-year-official-words = «{ INNER($words, marks: "«»„“") }»

arrests-per-year-describe-none = Квадраты — аресты каждого года: под фильтры не подходит ни одно дело.
arrests-per-year-describe-no-year = Квадраты — аресты каждого года: год ареста неизвестен ({ cases }).
arrests-per-year-describe-one-year = Квадраты — аресты за { $year } год: { cases }.
arrests-per-year-describe = Квадраты — аресты каждого года с { $first } по { $last }: { cases }.
# The highest piles; all of them where they are of one height.
arrests-per-year-most = { $which ->
    [every] В каждый из этих годов ({ $years }) — по { own-arrests-per-year-cases-each }.
    [several] Больше всего — в { $years } годах: по { own-arrests-per-year-cases-each }.
   *[one] Больше всего — в { $years } году: { cases }.
}
own-arrests-per-year-cases-each = { NUMBER($cases) } { $cases ->
    [one] делу
    [few] дела
   *[many] дел
}
arrests-per-year-beside = За { $year } год здесь { cases }; { $body } ({ $date }): { $figure }.
arrests-per-year-not-drawn = Не показано: { cases }, где год ареста неизвестен.
