# A case: its facts and its article, in the panel and on its plain page, and what previews and citations say of it.

fact-charges = Обвинения
fact-offence = Основное обвинение { $adjective }
fact-citizenship = Гражданство, по сообщениям
fact-arrest = Арест
fact-outcome-abroad = Исход за рубежом
fact-held = Под стражей за рубежом
fact-outcome-in-requesting = Исход { FORM($requesting, form: "in") }
fact-sentence = Приговор { FORM($requesting, form: "in") }
fact-ending = Завершение
fact-last = Последнее сообщение
fact-court = Суд { $adjective }
fact-docket = Номер дела в суде

# Where an event happened, and with its date.
event-place = { $place }, { $country }
event-when-and-where = { $date }, { $where }
# What happened, and when; also an outcome and the day that decided it.
event-what-and-when = { $what }, { $date }
# A sentence and its term.
event-with-term = { $event }: { $term }
term-not-named = срок не назван
term-served = { $term } (в пределах отбытого)
outcome-not-shown = { $outcome }; чем дело закончилось, прочитанные источники не сообщают
held-open = от ареста до последнего сообщения ({ $date }) — { $span }; об окончании не сообщалось, срок мог быть больше
held-between = { NUMBER($least) }–{ NUMBER($most) } { $most ->
    [one] день
    [few] дня
   *[many] дней
}, насколько позволяют судить даты
terms-run-out = { $terms }. Даже без зачётов все сроки истекают не позднее { FORM($day, form: "of") }
ending-not-shown = { $ending }: ни один из прочитанных источников не говорит, закончилось ли содержание под стражей и как
# What a column of numbers holds, by its unit.
unit-days = { NUMBER($n) } { $n ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
}
unit-months = { NUMBER($n) } { $n ->
    [one] месяц
    [few] месяца
    [many] месяцев
   *[other] месяца
}
unit-degrees = { NUMBER($n) }°

badge-outcome-in-requesting = { CAPITAL(FORM($requesting, form: "in")) }: { LOWER($outcome) }
badge-ending = Завершение: { LOWER($ending) }
case-confidence = Достоверность: { LOWER($confidence) }
case-unconfirmed = Не подтверждено.
case-events = Что сообщалось, по порядку
case-positions = Что говорит каждая сторона
case-topic = { CAPITAL($topic) }
case-conflicts = Где источники расходятся
case-notes = Примечания
case-also-read = Также прочитано: { $pages }
case-statements = Упоминания в официальных заявлениях
case-in-no-statement = Ни в одном из прочитанных официальных заявлений этот человек не назван.
case-neighbours = Соседние дела
neighbours-docket = То же дело в суде { $adjective }
neighbours-exchange = Тот же обмен заключёнными
neighbours-country-and-year = Арест { FORM($country, form: "in") } в { $year } году
case-sources = Источники ({ NUMBER($sources) })
source-titled = «{ INNER($title, marks: "«»„“") }», { $publisher }, { $date }
source-untitled = { $publisher }, { $date }
source-date-not-shown = дата не указана
# What a source was used for, where that is no event.
supports-also-known-as = Другие имена
supports-charges = Обвинения
supports-citizenship = Гражданство
supports-conflicts = Где источники расходятся
supports-docket = Номер дела в суде
supports-name = Имя
supports-name-ru = Имя в написании родной страны
supports-positions = Что говорит каждая сторона
supports-summary = Краткое изложение
supports-us-court = Суд
case-use = Использовать и цитировать
case-permalink = Постоянная ссылка: { $link }
case-as-json = JSON: всё дело
case-as-csv = CSV: события дела
case-report = Сообщить об ошибке в этом деле
# The letter to the editors that it begins.
report-case =
    Дело: { $case }
    Что неверно:
    Источник, который это подтверждает:
    { "" }

# In search results and link previews; $outcomes as in "Освобождение, смерть".
preview-of-case = По последним сообщениям: { LOWER($outcomes) }. { $summary }
preview-of-unconfirmed-case = Неподтверждённое дело. { preview-of-case }
preview-then = { $before }, { LOWER($then) }
case-timeline = Хронология дела, события которого перечислены ниже: { $name }
preview-picture-of-case = Ход дела по последним сообщениям: { $name }

cite-dataset = { $title }, данные на { FORM($day, form: "of") }, { $licence }
cite-dataset-at = { cite-dataset }, { $link }
cite-case = «{ $name }» // { cite-dataset }
cite-case-at = «{ $name }» // { cite-dataset-at }
# Above texts that are in another language than the page.
case-in-original = Тексты об этом деле — на английском, на котором они написаны.
text-in-original = Дальше — на английском, на котором это написано.
texts-in-original = Что не переведено, дано на английском, на котором это написано.
