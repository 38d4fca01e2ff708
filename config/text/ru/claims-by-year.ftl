# Years with an official figure of their own, case by case.

claims-by-year-question = Какие аресты документированы за годы, по которым есть отдельная официальная цифра?
file-of-claims-by-year = годы-с-официальной-цифрой
# The finding: of up to three years one by one, of more together. $figure, the latest of the year, as in “более 10”.
claims-by-year-title-none = Ни за один год нет официальной цифры арестов
claims-by-year-title-years = Документированные аресты и официальные цифры: { $years }
claims-by-year-title-year = { $year } год — { NUMBER($arrests) } (официально { $figure })
claims-by-year-title = Официальные цифры названы за { $years ->
    [one] { NUMBER($years) } отдельный год
    [few] { NUMBER($years) } отдельных года
   *[many] { NUMBER($years) } отдельных лет
}; в базе за это время { $arrests ->
    [0] ни одного ареста
    [one] { NUMBER($arrests) } арест
    [few] { NUMBER($arrests) } ареста
   *[many] { NUMBER($arrests) } арестов
}
claims-by-year-subject = квадраты — документированные аресты, линии — официальные цифры

claims-by-year-column-year = Год
claims-by-year-column-case = Дело
claims-by-year-column-name = Имя
claims-by-year-column-country = Страна ареста
claims-by-year-column-date = Арест
claims-by-year-column-outcome = Исход за рубежом
claims-by-year-column-named = Имя есть в официальных заявлениях
claims-by-year-column-earliest = Арест (самый ранний день)
claims-by-year-column-latest = Арест (самый поздний день)

# In the key.
claims-by-year-ringed = В рамке: имя есть в официальных заявлениях
claims-by-year-official = Официальная цифра за год
# Where the reader points at a square or at an official figure.
claims-by-year-person = { $person }; { $named }
claims-by-year-named = имя есть в официальных заявлениях
claims-by-year-not-named = в прочитанных официальных заявлениях имени нет
claims-by-year-official-said = { $year }: { $figure }
claims-by-year-official-words = { $speaker }, { $date }: «{ INNER($words, marks: "«»„“") }»

claims-by-year-describe-none = Документированные дела за годы с официальной цифрой: таких лет нет.
claims-by-year-describe = Квадраты — документированные дела за годы с официальной цифрой. { $years }.
claims-by-year-year = { $year }: { claims-by-year-documented }; официальная цифра — { $figures }
# How many of the documented cases are of people whom official statements name.
claims-by-year-documented = { $cases ->
    [0] документированных дел нет
    [1] { $named ->
        [0] 1 документированное дело, этот человек в официальных заявлениях не назван
       *[other] 1 документированное дело, этот человек назван в официальных заявлениях
    }
   *[other] { own-claims-by-year-cases }, { $whose ->
        [none] ни один из этих людей в официальных заявлениях не назван
        [all] все эти люди названы в официальных заявлениях
       *[some] в официальных заявлениях { $named ->
            [one] назван { NUMBER($named) } из этих людей
           *[other] названы { NUMBER($named) } из этих людей
        }
    }
}
own-claims-by-year-cases = { $cases ->
    [one] { NUMBER($cases) } документированное дело
    [few] { NUMBER($cases) } документированных дела
   *[many] { NUMBER($cases) } документированных дел
}
claims-by-year-then = { $figures }, затем { $next }

claims-by-year-other-kind = Не показана официальная цифра за { $year } год, которая считает не аресты: { $figure } ({ $kind }).
claims-by-year-possible = Не показано: { cases } с неточной датой ареста, который мог прийтись на один из этих годов.
claims-by-year-unconfirmed = Не показано: { $unconfirmed ->
    [one] { NUMBER($unconfirmed) } неподтверждённое дело
    [few] { NUMBER($unconfirmed) } неподтверждённых дела
   *[many] { NUMBER($unconfirmed) } неподтверждённых дел
} этих лет.
