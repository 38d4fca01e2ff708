# What became of the people: by outcome abroad, and of those handed over by outcome in court and by ending.

what-happens-question = Что было после ареста?
file-of-what-happens = что-было-дальше
what-happens-subject = дела по тому, что было дальше, по последним сообщениям

# The finding, above the picture.
what-happens-finding = { $cases ->
    [0] Под фильтры не подходит ни одно дело
    [1] { $open ->
        [1] По единственному делу в выборке исход за рубежом не сообщался
       *[other] { $handed ->
            [0] Единственное дело в выборке не закончилось передачей { FORM($requesting, form: "to") }
           *[other] Единственное дело в выборке закончилось передачей { FORM($requesting, form: "to") }
        }
    }
   *[other] { $handed ->
        [0] Ни одно из { own-cases-of } не закончилось передачей { FORM($requesting, form: "to") }
        [one] Передачей { FORM($requesting, form: "to") } закончилось { NUMBER($handed) } из { own-cases-of }
       *[other] Передачей { FORM($requesting, form: "to") } закончились { NUMBER($handed) } из { own-cases-of }
    }
}

# Above the three stages; $cases were handed over.
what-happens-outcome-abroad = В стране ареста
what-happens-outcome-in = После передачи: суд { FORM($requesting, form: "in") } ({ own-what-happens-hand-overs })
what-happens-ending = Чем закончилось после передачи ({ own-what-happens-hand-overs })
own-what-happens-hand-overs = { $cases ->
    [1] единственное дело
    [one] { NUMBER($cases) } дело
    [few] { NUMBER($cases) } дела
   *[many] { NUMBER($cases) } дел
}
what-happens-not-handed-over = Передачи не было

what-happens-column-from = Откуда
what-happens-column-to = Куда
what-happens-column-cases = Дела
what-happens-column-names = Имена
what-happens-column-case-ids = Идентификаторы дел

what-happens-describe-none = Квадраты по тому, что было после ареста: под фильтры не подходит ни одно дело.
what-happens-describe = Квадраты дел ({ NUMBER($cases) }) по тому, что было после ареста. { $finding }
what-happens-without-hand-over = В { own-cases-in } сообщается о признании вины или ином исходе в суде, но не о передаче: { $cases ->
    [1] это дело не входит
   *[other] эти дела не входят
} в число дел с передачей.

# The finding, of one case and of many; $outcomes are a list.
what-happens-one-open = По единственному делу в выборке исход за рубежом не сообщался.
what-happens-one = { $handed ->
    [0] Единственное дело в выборке не закончилось передачей { FORM($requesting, form: "to") }.
   *[other] Единственное дело в выборке закончилось передачей { FORM($requesting, form: "to") }; после неё: { $outcomes }.
}
what-happens-many = { $handed ->
    [0] Ни одно дело в выборке не закончилось передачей { FORM($requesting, form: "to") }.
    [1] Передачей { FORM($requesting, form: "to") } закончилось { $share }; после неё: { $outcomes }.
   *[other] Передачей { FORM($requesting, form: "to") } закончились { $share }; после неё: { $outcomes }.
}
what-happens-outcome = { LOWER($outcome) }
what-happens-share-with-outcome = { LOWER($outcome) } — { $share }
