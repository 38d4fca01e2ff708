# The outcome abroad, by what is known of an extradition treaty at the time of the arrest.

treaty-and-outcome-question = Имел ли значение договор о выдаче?
file-of-treaty-and-outcome = договор-и-исход
treaty-and-outcome-subject = дела по исходу за рубежом и по тому, что известно о договоре о выдаче на момент ареста

# The title, which says what was found: of cases with a treaty and without, of one case, or of the classes that there are,
# listed with a semicolon.
treaty-and-outcome-title-both = При договоре, уже действовавшем на момент ареста, — { $of ->
    [1] { $handed ->
        [0] единственное дело без передачи в США
       *[other] единственное дело с передачей в США
    }
   *[other] { $handed ->
        [0] ни одной передачи в США
        [one] { NUMBER($handed) } передача в США
        [few] { NUMBER($handed) } передачи в США
       *[many] { NUMBER($handed) } передач в США
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
    [0] В единственном деле в выборке не сообщается о передаче в США; договор на момент ареста: { LOWER($treaty) }
   *[other] В единственном деле в выборке сообщается о передаче в США; договор на момент ареста: { LOWER($treaty) }
}
treaty-and-outcome-title = Дела с передачей в США в зависимости от договора на момент ареста: { $classes }
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

treaty-and-outcome-class-in-force = Уже действовал
treaty-and-outcome-class-undated = Действует, неизвестно с какого времени
treaty-and-outcome-class-not-in-force = Не действовал
treaty-and-outcome-class-not-known = Сведений нет

treaty-and-outcome-column-treaty = Договор на момент ареста
treaty-and-outcome-column-outcome = Исход за рубежом
treaty-and-outcome-column-cases = Дела
treaty-and-outcome-column-of = Из скольких
treaty-and-outcome-column-names = Имена
treaty-and-outcome-column-case-ids = Идентификаторы дел

# Above the cases of a class.
treaty-and-outcome-part = Договор на момент ареста: { LOWER($treaty) } — { $handed }

treaty-and-outcome-describe-none = Квадраты исходов по договору о выдаче: под фильтры не подходит ни одно дело.
treaty-and-outcome-describe = Квадраты дел по исходу за рубежом и по тому, что известно о договоре о выдаче на момент ареста. { $finding }
treaty-and-outcome-undated = «{ $treaty }»: в списках договор назван действующим, но ни на одной прочитанной странице не указано, с какого времени.
treaty-and-outcome-reasons = Договор с { $requesting } — лишь одна из многих причин исхода; страны с договором и без него различаются и во многом другом.

# The finding, of one case and of many; $classes are listed with a semicolon.
treaty-and-outcome-one = { $handed ->
    [0] В единственном деле в выборке не сообщается о передаче в США; договор о выдаче на момент ареста: { LOWER($treaty) }.
   *[other] В единственном деле в выборке сообщается о передаче в США; договор о выдаче на момент ареста: { LOWER($treaty) }.
}
treaty-and-outcome-many = Дела с передачей в США в зависимости от того, что известно о договоре на момент ареста: { $classes }. Дел в выборке: { NUMBER($cases) }.
treaty-and-outcome-share = { LOWER($treaty) } — { $of ->
    [1] { $handed ->
        [0] единственное дело без передачи
       *[other] единственное дело с передачей
    }
   *[other] { $share }
}
