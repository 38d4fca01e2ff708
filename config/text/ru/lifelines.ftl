# Lifelines: every case from the arrest to the last reported event.

lifelines-question = Что произошло в каждом деле и сколько времени это заняло?
file-of-lifelines = хронология
# The title of the picture: how many of the hand-overs came more than a year after the arrest.
lifelines-finding-none = Под фильтры не подходит ни одно дело
lifelines-finding-one = { $name }: { LOWER($outcome) }
lifelines-finding-no-hand-over = Ни в одном из { own-cases-of } не сообщается о передаче в США
lifelines-finding = { $how ->
    [all] { $hand_overs ->
        [1] Единственная передача в США состоялась более чем через год после ареста
        [2] Обе передачи в США состоялись более чем через год после ареста
       *[other] Все { own-lifelines-hand-overs } в США состоялись более чем через год после ареста
    }
    [none] { $hand_overs ->
        [1] Единственная передача в США состоялась в течение года после ареста
        [2] Обе передачи в США состоялись в течение года после ареста
       *[other] Все { own-lifelines-hand-overs } в США состоялись в течение года после ареста
    }
    [at-least] Более чем через год после ареста состоялось не менее { lifelines-finding-late }
    [at-most] { $hand_overs ->
        [1] Единственная передача в США могла состояться более чем через год после ареста
       *[other] Более чем через год после ареста состоялось не более { lifelines-finding-late }
    }
   *[exactly] Более чем через год после ареста { $late ->
        [one] состоялась { lifelines-finding-late }
       *[other] состоялись { lifelines-finding-late }
    }
}
lifelines-finding-late = { NUMBER($late) } из { NUMBER($hand_overs) } { $hand_overs ->
    [one] передачи
   *[other] передач
} в США
own-lifelines-hand-overs = { NUMBER($hand_overs) } { $hand_overs ->
    [one] передача
    [few] передачи
   *[many] передач
}
lifelines-subject = для каждого дела своя линия, от ареста до последнего сообщения, сортировка по { lifelines-sorted-by }
# Below the title of the picture of one case.
lifelines-of-case = { $name }, арест { FORM($date, form: "on") }, { $country }
# In the dative, after «по».
lifelines-sorted-by = { $order ->
    [outcome] исходу за рубежом
    [length] длительности
    [country] стране ареста
   *[arrest] дате ареста
}
lifelines-order-outcome = Исход
lifelines-order-arrest = Арест
lifelines-order-length = Длительность
lifelines-order-country = Страна

lifelines-column-case = Дело
lifelines-column-name = Имя
lifelines-column-country = Страна
lifelines-column-stage = Этап
lifelines-column-start = Начало
lifelines-column-end = Конец
lifelines-column-open = Только последнее сообщение
lifelines-column-start-earliest = Начало (самый ранний день)
lifelines-column-start-latest = Начало (самый поздний день)
lifelines-column-end-earliest = Конец (самый ранний день)
lifelines-column-end-latest = Конец (самый поздний день)

# The stages of a case: $requesting is the name of the country that asks for the arrests.
lifelines-stage-abroad = Под стражей или в розыске за рубежом
lifelines-stage-proceedings = Разбирательство в { $requesting }
lifelines-stage-sentence = После приговора, по последним сообщениям
# A stretch of a line in the data of the figure.
lifelines-abroad = За рубежом: { LOWER($outcome) }
# The key.
lifelines-key-arrest = Арест и время за рубежом, цвет — исход
lifelines-key-hand-over = Передача в США
lifelines-key-term = Приговор
lifelines-key-exchange = Обмен заключёнными
lifelines-key-other = Другое событие
# Above the cases that have something in common: $label is a group of outcomes or a country.
lifelines-section = { $label }: { $cases }
lifelines-section-outcome = { $outcome }: { NUMBER($cases) }
# What is said of an event, before its note and what such an event is.
lifelines-event = { $date }: { $event }
# At the head of the line that stands for an exchange.
lifelines-exchange = Обмен заключёнными, { $date }, { $where }

lifelines-describe-none = Линии дел: под фильтры не подходит ни одно дело.
lifelines-describe-one = Линия одного дела, от ареста до последнего события, о котором сообщалось.
lifelines-describe = Для каждого дела своя линия ({ cases }): от ареста до последнего события, о котором сообщалось, сортировка по { lifelines-sorted-by }.
lifelines-no-outcome = В { own-cases-in } исход за рубежом не сообщался.
lifelines-not-drawn = { $shown ->
    [one] Показана только первая { NUMBER($shown) } линия
    [few] Показаны только первые { NUMBER($shown) } линии
   *[many] Показаны только первые { NUMBER($shown) } линий
} в этом порядке; ещё { NUMBER($hidden) } — в таблице.
lifelines-inexact-dates = Дата, известная лишь с точностью до месяца или года, отмечена в середине этого месяца или года. Линия заканчивается последним сообщением; о том, что было потом, оно не говорит.
