# Some countries, accusations, outcomes or periods side by side.

comparison-question = Чем различаются страны, обвинения, исходы или периоды арестов?
file-of-comparison = сравнение
comparison-subject = сравнение дел { $by ->
    [country] по стране ареста
    [offence] по основному обвинению
    [outcome] по исходу за рубежом
   *[period] по периоду ареста
}, в одном масштабе
comparison-by-country = Страны
comparison-by-offence = Обвинения
comparison-by-outcome = Исходы за рубежом
comparison-by-period = Периоды ареста

# The finding: what is said of each value, in its order; $then follows $before.
comparison-nothing = Под фильтры не подходит ни одно дело
comparison-finding = { $cases ->
    [0] { $value }: нет дел
    [1] { $value }: 1 дело { $handed ->
        [0] без передачи в США
       *[other] с передачей в США
    }
   *[other] { $value }: { own-comparison-cases }, { $handed ->
        [0] ни одной передачи в США
        [one] { NUMBER($handed) } передача в США
        [few] { NUMBER($handed) } передачи в США
       *[many] { NUMBER($handed) } передач в США
    }
}
comparison-finding-of-outcome = { $value }: { $cases ->
    [0] нет дел
   *[other] { own-comparison-cases }
}
comparison-finding-then = { $before }; { $then }
own-comparison-cases = { NUMBER($cases) } { $cases ->
    [one] дело
    [few] дела
   *[many] дел
}

# Below the name of a value.
comparison-head = { $cases ->
    [0] Нет дел
   *[other] { own-comparison-cases }
}
comparison-head-unconfirmed = { $cases ->
    [1] 1 неподтверждённое дело
   *[other] { own-comparison-cases }, из них { NUMBER($part) } { $part ->
        [one] неподтверждённое
       *[other] неподтверждённых
    }
}

# The parts of the picture, and the units of its scales.
comparison-arrests = Аресты по годам
comparison-outcomes = Что сделала страна ареста
comparison-held-heading = От ареста до исхода за рубежом, { comparison-unit }
comparison-terms-heading = Тюремные сроки, назначенные { FORM($requesting, form: "in") }, { comparison-unit }
comparison-unit = { $unit ->
    [days] в днях
    [months] в месяцах
   *[years] в годах
}
comparison-group = { LOWER($group) }: { NUMBER($cases) }

# Medians, which need three values.
comparison-held = Медиана { $median }, { own-comparison-cases } с известным исходом
comparison-held-few = { $cases ->
    [0] Исход не сообщался
    [one] { NUMBER($cases) } известный исход, для медианы мало
    [few] { NUMBER($cases) } известных исхода, для медианы мало
   *[many] { NUMBER($cases) } известных исходов, для медианы мало
}
comparison-terms = Медиана { $median }, { own-comparison-terms }
comparison-terms-few = { $terms ->
    [0] О сроках не сообщалось
   *[other] { own-comparison-terms }, для медианы мало
}
own-comparison-terms = { NUMBER($terms) } { $terms ->
    [one] срок
    [few] срока
   *[many] сроков
}

comparison-describe = { $columns ->
    [1] Один столбец
   *[other] { CAPITAL(comparison-columns) } рядом, в одном масштабе
}: аресты по годам, исходы за рубежом, дни за рубежом и тюремные сроки. { $said }
comparison-columns = { WORD($columns) } { $columns ->
    [one] столбец
    [few] столбца
   *[many] столбцов
}
comparison-describe-nothing = Сравнение дел: под фильтры не подходит ни одно дело.
comparison-describe-none = { $value }: нет дел.
comparison-describe-value = { $value }: { cases } ({ $groups }). Время за рубежом: { LOWER($held) }. Тюремные сроки: { LOWER($terms) }.
comparison-sentences = { $before } { $then }

comparison-dots = Точка — одно дело; полая — исход не сообщался, отмечено последнее сообщение; черта — медиана по делам с известным исходом. Неточные даты отмечены посередине возможного промежутка.
comparison-dots-several = Точка — до { NUMBER($each) } { $each ->
    [one] дела
   *[other] дел
} с одним исходом; полая — исход не сообщался, отмечено последнее сообщение; черта — медиана по делам с известным исходом. Неточные даты отмечены посередине возможного промежутка.
comparison-chance = Числа невелики, и различия между ними могут быть случайными.
comparison-without-year = Среди арестов по годам нет { own-cases-of }: год ареста неизвестен.

comparison-column-value = Значение
comparison-column-measure = Показатель
comparison-column-figure = Цифра
comparison-column-of = Из скольких
comparison-column-key = Ключ значения
comparison-column-measure-key = Ключ показателя
comparison-column-least = Цифра, наименьшая при этих датах
comparison-column-most = Цифра, наибольшая при этих датах
comparison-column-ids = Идентификаторы дел
comparison-measure-cases = Дела
comparison-measure-year = Аресты в { $year } году
comparison-measure-held = Медиана дней за рубежом по делам с известным исходом
comparison-measure-terms = Медиана тюремного срока, месяцев

# The page.
page-compare = Сравнение
page-compare-intro = От двух до четырёх стран, обвинений, исходов или периодов ареста рядом, в одном масштабе. Остальные фильтры действуют и здесь.
page-compare-by = Сравнить
page-compare-of = { $by ->
    [country] Страны
    [offence] Обвинения
    [outcome] Исходы за рубежом
   *[period] Периоды ареста
}, не более { NUMBER($most) }
page-compare-choose = Выберите или введите
page-compare-of-help = В том порядке, в каком вы их выбрали; первыми предлагаются те, где больше дел.
page-compare-of-period-help = Предлагаются пятилетние периоды; можно ввести и другие, например { $example }.
page-compare-one = Добавьте ещё одно значение, чтобы было с чем сравнить.
page-compare-overlaid = Фильтр «{ $filter }» здесь не действует: его место занимает то, что вы сравниваете.
page-compare-cases = Дела
page-compare-none = Под фильтры не подходит ни одно дело.
page-compare-every = { $cases ->
    [1] 1 дело
    [one] Все { NUMBER($cases) } дело
    [few] Все { NUMBER($cases) } дела
   *[many] Все { NUMBER($cases) } дел
}
page-compare-first = Первые { NUMBER($shown) }:
# Beside the filters of every page.
compare-value = { FORM($value, form: "the") }
# Said where something else is compared now.
compare-told = Сравниваются: { $values }.
compare-with = Сравнить с другими: { $values }

# What a wrong address is told.
parameter-compared = Что сравнивается, от двух до четырёх значений: коды стран, обвинений или исходов, как в фильтрах, или периоды, например 2012-2016
fault-no-period = { $name }: { $value } — не период; ожидается год или два года по порядку, например 2012-2016.
