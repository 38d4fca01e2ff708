# What stands around every chart.

chart-table = Таблица к графику
# A column of it with the cases of each row; and before the cases that the marks open and no row names.
chart-table-cases = Дела
chart-table-more = Дела, которые открываются с графика:
embed-data = Данные

# What a chart says to a keyboard and a finger.
chart-keys = Клавиши со стрелками переводят от метки к метке, Enter открывает, Escape — выход.
chart-marks = { $title }. { chart-keys }
chart-open-case = Открыть это дело
chart-show-cases = Показать эти дела
# Said behind the words of a mark that Enter cannot follow.
chart-opens-nothing = Эта метка никуда не ведёт.

# Below the title: the chart's own words, what is selected, and how many cases that is.
chart-subtitle = { people }: { $subject }; { $selection } ({ $cases })
chart-of-all = { NUMBER($part) } из { NUMBER($whole) } { $whole ->
    [one] дела
   *[other] дел
}
chart-all = { NUMBER($whole) } { $whole ->
    [one] дело
    [few] дела
   *[many] дел
}
chart-subtitle-whole = { people }: { $subject }; { $cases ->
    [0] подтверждённых дел нет
    [1] единственное подтверждённое дело
    [one] все { NUMBER($cases) } подтверждённое дело
    [few] все { NUMBER($cases) } подтверждённых дела
   *[many] все { NUMBER($cases) } подтверждённых дел
}, при любых фильтрах

# How many of the cases drawn are unconfirmed; nothing is said where none is.
chart-unconfirmed-all = { $whole ->
    [1] Единственное дело в выборке не подтверждено.
    [2] Оба дела в выборке не подтверждены.
   *[other] Все дела в выборке не подтверждены.
}
chart-unconfirmed-some = Неподтверждённых дел в выборке: { NUMBER($part) } из { NUMBER($whole) }.

# The last line of every picture.
chart-credit = Источник: { $credit }, данные на { FORM($day, form: "of") }, { $licence }
chart-credit-address = { chart-credit }, { $address }

# Beside an axis.
chart-axis-cases = дела
# Names in a label, of which there is no room for all.
chart-and-others = { $names } и другие
