# The language itself.

# How it is written: https://www.rfc-editor.org/info/bcp47
locale = ru-RU
direction = ltr
# By which its readers choose it.
language-name = Русский

# A day, as CLDR writes patterns.
day-pattern = d MMMM y
date-in-year = в { $date } году
date-in-month = в { FORM($month, form: "in") } { $year } года
date-on-day = { $date } года
date-of-year = { $date } года
date-of-month = { FORM($month, form: "of") } { $year } года
date-of-day = { $date } года
# The accusative, behind «по» and «на».
date-until-year = { $date } год
date-until-month = { $month } { $year } года
date-until-day = { $date } года
date-between = { $first } — { $last }

own-month-1 = январь
    .of = января
    .in = январе
own-month-2 = февраль
    .of = февраля
    .in = феврале
own-month-3 = март
    .of = марта
    .in = марте
own-month-4 = апрель
    .of = апреля
    .in = апреле
own-month-5 = май
    .of = мая
    .in = мае
own-month-6 = июнь
    .of = июня
    .in = июне
own-month-7 = июль
    .of = июля
    .in = июле
own-month-8 = август
    .of = августа
    .in = августе
own-month-9 = сентябрь
    .of = сентября
    .in = сентябре
own-month-10 = октябрь
    .of = октября
    .in = октябре
own-month-11 = ноябрь
    .of = ноября
    .in = ноябре
own-month-12 = декабрь
    .of = декабря
    .in = декабре
