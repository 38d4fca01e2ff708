# What kinds of sources the events rest on.

sources-of-events-question = Откуда взяты сведения базы?
file-of-sources-of-events = источники-по-видам
# The finding. $events as in “57 % событий (240 из 421)”.
sources-of-events-title-none = В выборке нет событий, а значит, и источников
sources-of-events-title = { $number ->
    [1] Самый частый вид источников — { $kinds }: { $events }
   *[other] Самые частые виды источников — { $kinds }: по { $events }
}
sources-of-events-quoted = «{ $kind }»
sources-of-events-subject = события, у которых есть источник этого вида; событие может войти в несколько строк

sources-of-events-column-kind = Вид источника
sources-of-events-column-events = События с таким источником
sources-of-events-column-of = Все события
sources-of-events-column-sources = Источники

sources-of-events-axis = события
# On a bar: of no event or one, of few and of many.
sources-of-events-of-one = { $part ->
    [0] ни одного события
   *[other] единственное событие
}
sources-of-events-of-few = { NUMBER($part) } из { NUMBER($whole) } { $whole ->
    [one] события
   *[other] событий
}
sources-of-events-of-many = { $percent } % событий ({ NUMBER($part) } из { NUMBER($whole) })

sources-of-events-describe-none = Полосы событий по видам источников: в выборке нет событий.
sources-of-events-describe-one = Полосы событий по видам источников. Единственное событие: { $kinds }.
sources-of-events-describe = Полосы событий по видам источников ({ events }): { $kinds }.
sources-of-events-kind = { LOWER($kind) } — { $share }
