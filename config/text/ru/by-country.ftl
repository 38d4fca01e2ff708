# The countries of arrest, each a row of squares, below the map.

by-country-question = В каких странах были аресты и сколько дел завершилось передачей?
file-of-by-country = аресты-по-странам
by-country-subject = дела по стране ареста{ $order ->
    [handed_over] , сначала с наибольшим числом передач
    [held] , сначала с наибольшей медианой срока под стражей за рубежом
    [name] , по названию
   *[cases] , сначала с наибольшим числом дел
}
by-country-finding-none = Под фильтры не подходит ни одно дело.

# By what the countries may be sorted.
by-country-order-cases = Дела
by-country-order-handed-over = Передачи
by-country-order-held = Медиана дней под стражей
by-country-order-name = Название

# Behind the squares of a country, and where the reader points there.
by-country-handed-over-of = { $cases ->
    [1] { $handed ->
        [0] без передачи
       *[other] с передачей
    }
   *[other] { NUMBER($handed) } из { NUMBER($cases) } с передачей
}
by-country-held-of = { NUMBER($cases) }; { $span }
by-country-told = { $handed }; медиана срока под стражей за рубежом — { $span } (дел с известным исходом: { NUMBER($ended) })

by-country-describe-none = Страны ареста: под фильтры не подходит ни одно дело.
by-country-describe = Ряд квадратов для каждой страны ареста: { cases } в { own-by-country-countries-in }, { $order ->
    [handed_over] сначала с наибольшим числом передач
    [held] сначала с наибольшей медианой срока под стражей за рубежом
    [name] по названию
   *[cases] сначала с наибольшим числом дел
}. { $first ->
    [1] Страна:
   *[other] Первые:
} { $names }.
own-by-country-countries-in = { NUMBER($countries) } { $countries ->
    [one] стране
   *[other] странах
}
by-country-row = { $name } ({ NUMBER($cases) })
by-country-not-drawn = Показаны только первые по порядку страны ({ NUMBER($shown) }); ещё { NUMBER($hidden) } — в таблице.
