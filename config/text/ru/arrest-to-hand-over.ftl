# From arrest to hand-over: the chart of durations, and what it shows in sentences.

arrest-to-hand-over-question = Сколько времени проходило от ареста до передачи в США?
file-of-arrest-to-hand-over = от-ареста-до-передачи
# The title, which says what was found: after how long half of the hand-overs came, of fewer than ten their median, or how
# many came where they are too few for that.
arrest-to-hand-over-title = Половина из { own-arrest-to-hand-over-hand-overs-of } в США состоялась не позднее чем примерно через { $span } после ареста
arrest-to-hand-over-title-median = Медиана времени от ареста до передачи в США — примерно { $span } (передач: { NUMBER($handed) })
own-arrest-to-hand-over-hand-overs-of = { NUMBER($handed) } { $handed ->
    [one] передачи
   *[other] передач
}
arrest-to-hand-over-title-few = { $cases ->
    [1] { $handed ->
        [0] Единственное дело в выборке не закончилось передачей в США
       *[other] Единственное дело в выборке закончилось передачей в США
    }
   *[other] { $handed ->
        [0] Ни одно из { own-cases-of } не закончилось передачей в США
        [one] Передачей в США закончилось { NUMBER($handed) } из { own-cases-of }
       *[other] Передачей в США закончились { NUMBER($handed) } из { own-cases-of }
    }
}
# $by is how the cases are drawn: all, by country or period, or as a curve.
arrest-to-hand-over-subject = { $by ->
    [curve] передачи в США по времени после ареста
    [country] дела по времени от ареста до исхода за рубежом, по стране ареста
    [period] дела по времени от ареста до исхода за рубежом, по периоду ареста
   *[all] дела по времени от ареста до исхода за рубежом
}
arrest-to-hand-over-by-all = Вместе
arrest-to-hand-over-by-country = По стране ареста
arrest-to-hand-over-by-period = По периоду ареста
arrest-to-hand-over-by-curve = Кривая, для статистиков

arrest-to-hand-over-column-group = Группа
arrest-to-hand-over-column-days = Дней после ареста
arrest-to-hand-over-column-who = Кто, с исходом за рубежом
arrest-to-hand-over-column-case-ids = Идентификаторы дел
arrest-to-hand-over-column-handed-over = Доля переданных США
arrest-to-hand-over-column-low = Нижняя граница (95 %)
arrest-to-hand-over-column-high = Верхняя граница (95 %)
arrest-to-hand-over-column-otherwise = Доля с иным исходом
arrest-to-hand-over-column-open = Доля пока без исхода
arrest-to-hand-over-column-least = Дней после ареста, наименьшее при этих датах
arrest-to-hand-over-column-most = Дней после ареста, наибольшее при этих датах

# Above the strips, and the number of cases at each tick of the curve.
arrest-to-hand-over-row-handed-over = Передача в США: { cases }
arrest-to-hand-over-row-otherwise = Иной исход: { cases }
arrest-to-hand-over-row-open = Исход не сообщался: { cases }, отмечено последнее сообщение
arrest-to-hand-over-still-open = Дела пока без исхода
# Below the median of the hand-overs in a strip.
arrest-to-hand-over-half = половина передач — примерно за { $span }
arrest-to-hand-over-middle = медиана — примерно { $span }
arrest-to-hand-over-who = { $name } ({ $outcome })
arrest-to-hand-over-axis = { $unit ->
    [days] дней после ареста
    [months] месяцев после ареста
   *[years] лет после ареста
}
arrest-to-hand-over-percent = { NUMBER($percent) } %
# The names of the two curves.
arrest-to-hand-over-curve = переданы США
arrest-to-hand-over-other-curve = иной исход
arrest-to-hand-over-group = { cases }
arrest-to-hand-over-group-cases = { $group }: { $handed }

# On a curve: when, and three shares.
arrest-to-hand-over-by-the-curve = { CAPITAL($span) } после ареста, по кривой для { own-cases-of }
arrest-to-hand-over-shares = переданы США — { NUMBER($handed) } %, иной исход — { NUMBER($otherwise) } %, пока без исхода — { NUMBER($open) } %
arrest-to-hand-over-cases-open = пока без исхода: { cases }

# On a mark: the outcome and how long after the arrest, no more exact than the dates.
arrest-to-hand-over-mark = { $outcome }, { $after }
arrest-to-hand-over-mark-open = { $outcome }, последнее сообщение — { $after }
arrest-to-hand-over-on-the-day = в день ареста
arrest-to-hand-over-within = не позднее чем через { $span } после ареста
arrest-to-hand-over-after = через { $span } после ареста

arrest-to-hand-over-no-group = Ни в одной группе нет и { NUMBER($least) } { $least ->
    [one] дела
   *[other] дел
}.
arrest-to-hand-over-describe-none = Время от ареста до передачи в США: под фильтры не подходит ни одно дело.
arrest-to-hand-over-describe-no-group = Время от ареста до передачи в США { $by ->
    [period] по периоду ареста
   *[country] по стране ареста
}: { cases }, нет ни одной группы, где не менее { own-arrest-to-hand-over-least }.
own-arrest-to-hand-over-least = { NUMBER($least) } { $least ->
    [one] дела
   *[other] дел
}
arrest-to-hand-over-describe-curves = Кривая доли переданных США в зависимости от времени после ареста.
arrest-to-hand-over-describe-marks = Квадраты дел на оси времени от ареста до исхода за рубежом.
arrest-to-hand-over-describe-group = { $group }: { $handed }.

arrest-to-hand-over-lines = Толстая линия — оценка доли переданных США; заливка — её 95-процентный интервал; тонкая линия — доля дел с иным исходом; точечная — кривая, если при неточных датах взять самое короткое или самое долгое возможное время. Штриховая линия — там, где без исхода остаётся менее { own-arrest-to-hand-over-least }. Как это рассчитано: страница «Данные и методика».
arrest-to-hand-over-marks = Дело без исхода отмечено на дате последнего сообщения; неточные даты — посередине возможного промежутка.
arrest-to-hand-over-fewer = Если дел менее { NUMBER($smallest) }, кривая не строится: показаны только сами дела.
arrest-to-hand-over-silent = По { NUMBER($cases) } { $cases ->
    [one] делу
   *[other] делам
} после ареста сообщений нет, отмечен день ареста.
arrest-to-hand-over-left-out = Не показано: { cases }. { $by ->
    [period] По периоду ареста
   *[country] По стране ареста
} показаны только группы, где не менее { own-arrest-to-hand-over-least }, и не более { NUMBER($most) } { $most ->
    [one] такой группы
   *[other] таких групп
}.
arrest-to-hand-over-chance = Дел в каждой группе мало, поэтому порядок групп может быть случайным.

# The finding, of one case, of few and of many.
arrest-to-hand-over-one = { $end ->
    [open] По единственному делу в выборке исход за рубежом не сообщался; по одному делу кривую не построить.
    [handed-over] Единственное дело в выборке, по сообщениям, закончилось передачей { FORM($requesting, form: "to") }; по одному делу кривую не построить.
   *[otherwise] Единственное дело в выборке завершилось за рубежом иначе; по одному делу кривую не построить.
}
arrest-to-hand-over-few = { $parts }; для кривой этого мало.
arrest-to-hand-over-many = { $parts }. { $median }
# Its parts, which are listed; the first begins the sentence.
arrest-to-hand-over-handed = В { $share } сообщается о передаче { FORM($requesting, form: "to") }
arrest-to-hand-over-handed-of-few = { $handed ->
    [0] О передаче { FORM($requesting, form: "to") } не сообщается ни в одном деле
   *[other] В { $share } сообщается о передаче { FORM($requesting, form: "to") }
}
arrest-to-hand-over-ended-otherwise = { NUMBER($n) } { $n ->
    [one] дело завершилось
    [few] дела завершились
   *[many] дел завершились
} за рубежом иначе
arrest-to-hand-over-not-reported = по { NUMBER($n) } { $n ->
    [one] делу
   *[other] делам
} исход за рубежом не сообщался
arrest-to-hand-over-median-not-reached = Медиана не достигнута: кривая передач остаётся ниже половины.
arrest-to-hand-over-median = Судя по кривой, через { $median } после ареста была передана половина арестованных.
arrest-to-hand-over-median-between = Судя по кривой, через { $median } после ареста была передана половина арестованных (95-процентный интервал: { $low } — { $high }).
arrest-to-hand-over-median-from = Судя по кривой, через { $median } после ареста была передана половина арестованных (95-процентный интервал: нижняя граница — { $low }, верхнюю сообщения показать не позволяют).
