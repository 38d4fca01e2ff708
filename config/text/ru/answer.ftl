# The answer on Overview: what the record shows beside the first statement, and what became of the selected cases.

answer-about-figures = Об этих цифрах
answer-scope = { CAPITAL(answer-tested-on) }:
answer-as-filtered = С учётом фильтров:
answer-what-it-is = Что это такое
answer-what-it-is-not = Чем это не является

# The headline of the site, which no filter changes; $figure as in “более 10”, after which the noun would be in the genitive:
# so where the form depends on that, the noun stands before the figure.
answer-finding = { $counted ->
    [one] { own-answer-finding-apart }
    [few] { own-answer-finding-apart }
   *[many] За { $year } год { $body } насчитывает { $figure } арестов по запросу { $adjective }.
} По открытым источникам — { $arrests ->
    [0] ни одного
   *[other] { NUMBER($arrests) }
}.
own-answer-finding-apart = Арестов по запросу { $adjective } за { $year } год { $body } насчитывает { $figure }.
answer-finding-without-claim = { $cases ->
    [0] Подтверждённых дел в базе пока нет.
    [one] В базе { NUMBER($cases) } подтверждённое дело.
    [few] В базе { NUMBER($cases) } подтверждённых дела.
   *[many] В базе { NUMBER($cases) } подтверждённых дел.
}

# What no filter changes. It stands in the nominative.
answer-tested-on = { answer-confirmed }, независимо от фильтров
answer-confirmed = { $confirmed ->
    [0] ни одного подтверждённого дела
    [1] единственное подтверждённое дело
   *[other] все подтверждённые дела ({ NUMBER($confirmed) })
}
answer-year = { $arrests ->
    [0] За { $year } год в базе нет ни одного ареста; { $spoke }.
   *[other] За { $year } год в базе { answer-arrests } в { own-answer-countries-in }; { $spoke }.
}
own-answer-countries-in = { NUMBER($countries) } { $countries ->
    [one] стране
   *[other] странах
}
answer-total = С { FORM($start, form: "of") } по { FORM($end, form: "until") } в базе { answer-arrests }; { $body } называет { $figure }.
answer-total-without-start =
    По { FORM($end, form: "until") } включительно в базе { answer-arrests }; { $body } называет { $figure }, начальный год не указан.
answer-arrests = { $arrests ->
    [0] ни одного ареста
    [one] { NUMBER($arrests) } арест
    [few] { NUMBER($arrests) } ареста
   *[many] { NUMBER($arrests) } арестов
}

# What became of the selected cases. $kind: whether all of them are confirmed, all unconfirmed, or there are both.
answer-none = Под фильтры не подходит ни одно дело.
answer-outcomes = { $scope ->
    [all] В базе
   *[selection] В выборке
} { answer-cases }{ $kind ->
    [both] , из них неподтверждённых — { NUMBER($unconfirmed) }
   *[other] { "" }
}. По последним сообщениям на { FORM($day, form: "of") }: { $outcomes }.
answer-cases = { $kind ->
    [confirmed] { $cases ->
        [one] { NUMBER($cases) } подтверждённое дело
        [few] { NUMBER($cases) } подтверждённых дела
       *[many] { NUMBER($cases) } подтверждённых дел
    }
    [unconfirmed] { $cases ->
        [one] { NUMBER($cases) } неподтверждённое дело
        [few] { NUMBER($cases) } неподтверждённых дела
       *[many] { NUMBER($cases) } неподтверждённых дел
    }
   *[both] { cases }
}
answer-one-handed-over = передача { FORM($country, form: "to") }
answer-one-otherwise = иной исход ({ LOWER($outcome) })
answer-one-not-reported = исход за рубежом не сообщался
answer-handed-over = передача { FORM($country, form: "to") } — { $share }
answer-otherwise = иной исход — { NUMBER($cases) } ({ $outcomes })
answer-outcome = { LOWER($outcome) } — { NUMBER($cases) }
answer-not-reported = исход за рубежом не сообщался — { NUMBER($cases) }

# The headline figures, each behind its number.
answer-figure-documented = { $cases ->
    [one] документированный арест
    [few] документированных ареста
   *[many] документированных арестов
} в { own-answer-countries-in }{ answer-among }
answer-figure-handed-over = с передачей { FORM($country, form: "to") }, { answer-base }
answer-figure-otherwise = с иным исходом за рубежом, { answer-base }
answer-figure-not-reported = без сведений об исходе за рубежом, { answer-base }
answer-among = { $kind ->
    [confirmed] { "" }
    [unconfirmed] { $cases ->
        [1] , неподтверждённый
        [2] , оба неподтверждённые
       *[other] , все неподтверждённые
    }
   *[both] , из них неподтверждённых — { NUMBER($unconfirmed) }
}
answer-base = из { NUMBER($cases) } { $kind ->
    [unconfirmed] { $cases ->
        [one] неподтверждённого дела
       *[other] неподтверждённых дел
    }
   *[other] { $cases ->
        [one] дела
       *[other] дел
    }
}{ $kind ->
    [both] , включая неподтверждённые
   *[other] { "" }
}
