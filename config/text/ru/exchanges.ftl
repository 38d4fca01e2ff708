# The finding on prisoner exchanges: none, one person, several.

exchanges-none = Об обмене заключёнными { $cases ->
    [1] в этом деле
   *[other] в этих делах
} не сообщается.
exchanges-one = { $cases ->
    [1] Единственное дело в выборке
   *[other] Одно дело
} завершилось обменом заключёнными; до него человек находился под стражей { $held ->
    [0] в стране ареста
   *[other] { FORM($requesting, form: "in") }
}.
# $held were in custody of the requesting country, $rest in that of the country of arrest.
exchanges-many = Обменом заключёнными { $cases ->
    [one] завершилось
   *[other] завершились
} { cases } ({ NUMBER($exchanges) } { $exchanges ->
    [one] обмен
    [few] обмена
   *[many] обменов
}). { $held ->
    [0] До этого все находились под стражей в стране ареста.
   *[other] { $rest ->
        [0] До этого все находились под стражей { FORM($requesting, form: "in") }.
       *[other] До этого под стражей находились: { FORM($requesting, form: "in") } — { NUMBER($held) }, в стране ареста — { NUMBER($rest) }.
    }
}
