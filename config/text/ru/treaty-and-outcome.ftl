# The outcome abroad, by what is known of an extradition treaty at the time of the arrest.

treaty-and-outcome-question = Имел ли значение договор о выдаче?
treaty-and-outcome-subject = дела по исходу за рубежом и по тому, что известно о договоре о выдаче на момент ареста

# The title, which says what was found: of cases with a treaty and without, of one case, or of the classes that there are,
# listed with a semicolon.
treaty-and-outcome-title-both = При договоре, действовавшем до ареста, — { $of ->
    [1] { $handed ->
        [0] единственное дело без передачи США
       *[other] единственное дело с передачей США
    }
   *[other] { $handed ->
        [0] ни одной передачи США
        [one] { NUMBER($handed) } передача США
        [few] { NUMBER($handed) } передачи США
       *[many] { NUMBER($handed) } передач США
    } на { NUMBER($of) } { $of ->
        [one] дело
        [few] дела
       *[many] дел
    }
}, без договора — { $without ->
    [1] { $handed_without ->
        [0] единственное дело без передачи
       *[other] единственное дело с передачей
    }
   *[other] { $handed_without ->
        [0] ни одной передачи
        [one] { NUMBER($handed_without) } передача
        [few] { NUMBER($handed_without) } передачи
       *[many] { NUMBER($handed_without) } передач
    } на { NUMBER($without) } { $without ->
        [one] дело
        [few] дела
       *[many] дел
    }
}
treaty-and-outcome-title-one = { $handed ->
    [0] В единственном деле в выборке не сообщается о передаче США; договор на момент ареста: { LOWER($treaty) }
   *[other] В единственном деле в выборке сообщается о передаче США; договор на момент ареста: { LOWER($treaty) }
}
treaty-and-outcome-title = Передача США, по договору на момент ареста: { $classes }
treaty-and-outcome-title-class = { LOWER($treaty) } — { $of ->
    [1] { $handed ->
        [0] единственное дело без передачи
       *[other] единственное дело с передачей
    }
   *[other] { $handed ->
        [0] ни одно
       *[other] { NUMBER($handed) }
    } из { NUMBER($of) } { $of ->
        [one] дела
       *[other] дел
    }
}

treaty-and-outcome-class-in-force = Действовал до ареста
treaty-and-outcome-class-undated = Действует, дата не показана
treaty-and-outcome-class-not-in-force = Не действовал
treaty-and-outcome-class-not-known = Неизвестно

treaty-and-outcome-column-treaty = Договор
treaty-and-outcome-column-outcome = Исход за рубежом
treaty-and-outcome-column-cases = Дела
treaty-and-outcome-column-of = Из скольких
treaty-and-outcome-column-names = Имена
treaty-and-outcome-column-case-ids = Идентификаторы дел

# Above the cases of a class.
treaty-and-outcome-part = Договор: { LOWER($treaty) } — { $handed }

treaty-and-outcome-describe-none = Квадраты исходов по договору о выдаче: под фильтры не подходит ни одно дело.
treaty-and-outcome-describe = Квадраты дел по исходу за рубежом и по тому, что известно о договоре о выдаче на момент ареста. { $finding }
treaty-and-outcome-undated = «{ $treaty }»: списки называют договор действующим, но ни одна прочитанная страница не показывает, с какого времени.
treaty-and-outcome-reasons = Договор с { $requesting } — лишь одна из многих причин исхода; страны с договором и без него различаются и во многом другом.

# The finding, of one case and of many; $classes are listed with a semicolon.
treaty-and-outcome-one = { $handed ->
    [0] В единственном деле в выборке не сообщается о передаче США; договор о выдаче на момент ареста: { LOWER($treaty) }.
   *[other] В единственном деле в выборке сообщается о передаче США; договор о выдаче на момент ареста: { LOWER($treaty) }.
}
treaty-and-outcome-many = Передача США, по тому, что известно о договоре на момент ареста: { $classes }. Всего { cases }.
treaty-and-outcome-share = { LOWER($treaty) } — { $of ->
    [1] { $handed ->
        [0] единственное дело без передачи
       *[other] единственное дело с передачей
    }
   *[other] { $share }
}
