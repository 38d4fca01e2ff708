# Numbers, shares, durations and counted things, as they stand in a sentence.

# Nominative, masculine.
number-word = { $n ->
    [0] ноль
    [1] один
    [2] два
    [3] три
    [4] четыре
    [5] пять
    [6] шесть
    [7] семь
    [8] восемь
    [9] девять
    [10] десять
   *[other] { NUMBER($n) }
}

# Of fewer than ten only the counts are told; else "41 % (17 of 41)", with $percent as one of these words or a number.
share-few = { NUMBER($part) } из { NUMBER($whole) }
share = { $percent } % ({ NUMBER($part) } из { NUMBER($whole) })
share-few-of-cases = { NUMBER($part) } из { NUMBER($whole) } { $whole ->
    [one] дела
   *[many] дел
}
share-of-cases = { $percent } % дел ({ NUMBER($part) } из { NUMBER($whole) })
share-handed-over = { $whole ->
    [1] { $part ->
        [0] без передачи в США
       *[other] с передачей в США
    }
   *[other] { $share } с передачей в США
}
percent-under-one = менее 1
percent-over-99 = более 99

span-less-than-a-day = менее суток
span-days = { NUMBER($days) } { $days ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
}
span-months = { NUMBER($months) } { $months ->
    [one] месяц
    [few] месяца
    [many] месяцев
   *[other] месяца
}
# Always with a decimal, which takes the genitive.
span-years = { NUMBER($years, minimumFractionDigits: 1, maximumFractionDigits: 1) } года
# From one duration to another, $low and $high.
spans = { $low } — { $high }
spans-days = { NUMBER($low) }–{ NUMBER($high) } { $high ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
}
spans-months = { NUMBER($low) }–{ NUMBER($high) } { $high ->
    [one] месяц
    [few] месяца
    [many] месяцев
   *[other] месяца
}
spans-years = { NUMBER($low, minimumFractionDigits: 1, maximumFractionDigits: 1) }–{ NUMBER($high, minimumFractionDigits: 1, maximumFractionDigits: 1) } года

term-none = без лишения свободы
term-months = { NUMBER($months) } { $months ->
    [one] месяц
    [few] месяца
    [many] месяцев
   *[other] месяца
}
term-years = { NUMBER($years) } { $years ->
    [one] год
    [few] года
    [many] лет
   *[other] года
}
term-years-and-months = { term-years } { term-months }

# Nominative, which is the accusative too; the other cases of the noun follow.
cases = { NUMBER($cases) } { $cases ->
    [one] дело
    [few] дела
   *[many] дел
}
# Genitive: "из 5 дел", "для 21 дела".
own-cases-of = { NUMBER($cases) } { $cases ->
    [one] дела
   *[many] дел
}
# Prepositional: "в 5 делах", "в 21 деле".
own-cases-in = { NUMBER($cases) } { $cases ->
    [one] деле
   *[many] делах
}
events = { NUMBER($events) } { $events ->
    [one] событие
    [few] события
   *[many] событий
}
sources = { NUMBER($sources) } { $sources ->
    [one] источник
    [few] источника
   *[many] источников
}
countries = { NUMBER($countries) } { $countries ->
    [one] страна
    [few] страны
   *[many] стран
}
own-people = { NUMBER($people) } { $people ->
    [one] человек
    [few] человека
   *[many] человек
}

# How many of some cases are unconfirmed; nothing is said where none is.
unconfirmed-the-one = Единственное дело — неподтверждённое.
unconfirmed-all = { $whole ->
    [2] Оба дела — неподтверждённые.
   *[other] Все дела — неподтверждённые.
}
unconfirmed-some = Неподтверждённых дел: { NUMBER($part) } из { NUMBER($whole) }.
