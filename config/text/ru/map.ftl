# The world map of arrests.

map-question = Где арестовывали людей?
file-of-map = карта
map-subject = { $shading ->
    [handed_over] дела по месту ареста, окраска стран по доле переданных США
    [held] дела по месту ареста, окраска стран по медиане дней под стражей за рубежом
   *[cases] дела по месту ареста
}{ $routes ->
    [on] , а также путь в суд
   *[off] {""}
}

# The finding, above the picture. $most cases are in each of the $leading countries with most, which are $names ("в Испании").
map-finding-none = Нет дел, подходящих под фильтры
map-finding-one = { $arrests ->
    [1] Единственный арест произошёл
    [2] Оба ареста произошли
    [one] Все { NUMBER($arrests) } арест произошли
    [few] Все { NUMBER($arrests) } ареста произошли
   *[many] Все { NUMBER($arrests) } арестов произошли
} { FORM($country, form: "in") }
map-finding-equal = В { own-map-countries-in } — { map-arrests }, { own-map-each } в каждой
map-finding-few = В { own-map-countries-in } — { map-arrests }; { map-most-in }
map-finding-many = В { own-map-countries-in } — { map-arrests }; больше всего, { own-map-each }, — в { NUMBER($leading) } из них
map-finding-first = { CAPITAL($names) } — { NUMBER($part) } из { own-map-arrests-of }, больше, чем в любой другой из { own-map-countries-of }
map-finding = На { NUMBER($few) } { $few ->
    [one] страну
    [few] страны
   *[many] стран
} приходится { NUMBER($part) } из { own-map-arrests-of }; { map-most-in }
map-finding-the = { FORM($country, form: "in") }
map-most-in = больше всего { $names } ({ $leading ->
    [1] {""}
   *[other] по{" "}
}{ NUMBER($most) })
map-arrests = { NUMBER($arrests) } { $arrests ->
    [one] арест
    [few] ареста
   *[many] арестов
}
# Parts of the finding: "71 ареста", "30 странах", "30 стран", "по 3".
own-map-arrests-of = { NUMBER($arrests) } { $arrests ->
    [one] ареста
   *[other] арестов
}
own-map-countries-in = { NUMBER($countries) } { $countries ->
    [one] стране
   *[other] странах
}
own-map-countries-of = { NUMBER($countries) } { $countries ->
    [one] страны
   *[other] стран
}
own-map-each = { $most ->
    [1] по одному
   *[other] по { NUMBER($most) }
}

map-column-code = Код
map-column-country = Страна
map-column-cases = Дела
map-column-handed-over = Переданы США
map-column-held = Медиана дней под стражей за рубежом
map-column-held-base = Дела, где сообщался исход за рубежом
map-column-held-least = Медиана дней под стражей за рубежом, наименьшая, какую допускают даты
map-column-held-most = Медиана дней под стражей за рубежом, наибольшая, какую допускают даты
map-column-ids = Идентификаторы дел

# What countries may be shaded by, and the steps of each scale; in the key the first of them with what it is.
map-shading-cases = Нет
map-shading-handed-over = Доля переданных США
map-shading-held = Медиана дней под стражей
map-handed-over-under-a-quarter = меньше четверти
map-handed-over-a-quarter = от четверти до половины
map-handed-over-half = от половины до трёх четвертей
map-handed-over-three-quarters = три четверти и больше
map-held-under-3-months = меньше 3 месяцев
map-held-3-months = от 3 до 6 месяцев
map-held-6-months = от 6 месяцев до года
map-held-a-year = год и больше
map-tones = { $shading }: { $step }
map-routes-off = Без маршрутов
map-routes-on = Маршруты в суд

# Words in the picture: above its parts, beside squares, and in the key.
map-elsewhere = Остальной мир: { cases }
map-europe = Европа и соседние страны: { cases }
map-nowhere = Нет ни на одной карте: { cases }
map-label = { $name } { NUMBER($cases) }
map-hollow = известна только страна
map-route = передача в этот суд США

# Where the reader points at a country or a place.
map-country-handed-over = { $cases ->
    [1] { $handed ->
        [0] без передачи в США
       *[other] с передачей в США
    }
   *[other] переданы США: { $share }
}
map-country-held = { map-country-handed-over }; медиана срока под стражей за рубежом — { $span } (дел с известным исходом: { NUMBER($ended) })
map-court = { $court }, { $city }
map-court-cases = передача в США: { cases }

map-describe-none = Карта арестов в мире: нет дел, подходящих под фильтры.
map-describe = Карта арестов в мире: { cases } в { own-map-countries-in }.
map-describe-all = Карта арестов в мире: { cases } в { own-map-countries-in }: { $names }.
map-describe-most = Карта арестов в мире: { cases } в { own-map-countries-in }. Больше всего дел: { $names }.
map-country-cases = { $country } ({ NUMBER($cases) })

map-no-place = Для { own-cases-of } известна только страна.
map-routes-none = Маршрутов на карте нет: ни для одной передачи в США в выборке не известны сразу и место ареста, и суд.
map-routes = { $cases ->
    [1] Маршрут показывает
   *[other] Маршруты показывают
} { cases } с передачей в США: от места ареста до { $courts ->
    [1] суда
    [one] { NUMBER($courts) } суда
   *[other] { NUMBER($courts) } судов
}.
map-several = Квадрат, который обозначает несколько дел, стоит в середине страны.
map-least-of-share = Доля показана, только если дел не менее { NUMBER($least) }.
map-least-of-median = Медиана рассчитана по делам, где сообщался исход за рубежом, если таких дел не менее { NUMBER($least) }; неточные даты взяты по середине.
map-none-shaded = Ни в одной стране столько дел нет: окраски нет.
