# What is new: the page, its plain page, the feed, the front page's few lines, and the history of a case.

page-new = Что нового
page-new-intro = Все выпуски базы, начиная с последнего: новые дела, новые события в прежних делах и исправления.
new-feed = Следить по ленте.
new-since = Показать
new-everything = Все выпуски
new-since-day = С { FORM($day, form: "of") }
new-none = По выбранным делам записей нет.
new-none-since = По выбранным делам записей нет с { FORM($day, form: "of") }.
new-none-in-record = Записей нет с { FORM($day, form: "of") }.
new-outside = { new-outside-cases } вне фильтров.
new-outside-since = { new-outside-cases } вне фильтров, с { FORM($day, form: "of") }.
new-outside-cases = Здесь не показано новое и исправленное в { $cases ->
    [one] { NUMBER($cases) } деле
   *[other] { NUMBER($cases) } делах
}
new-about = Что принёс каждый выпуск базы — по всем делам, в том числе неподтверждённым.
new-about-since = Что записано с { FORM($day, form: "of") } — по всем делам, в том числе неподтверждённым.

# An edition. $contents is made of the counts below, as a list; they stand in the nominative.
edition-list = Выпуски
edition-of = Выпуск от { FORM($day, form: "of") }
edition-began = С него началась база: { $contents }.
edition-began-selected = С него началась база. { edition-brought-selected }
edition-brought = В нём: { $contents }.
edition-brought-selected = По выбранным здесь делам: { $contents }.
edition-first-cases = Показать дела
edition-heading-cases = Новые дела
edition-heading-events = Новые события в прежних делах
edition-heading-corrections = Исправления
edition-sources = Источники:
edition-more = Здесь не { $changes ->
    [one] показано ещё { NUMBER($changes) } дело
    [few] показаны ещё { NUMBER($changes) } дела
   *[many] показано ещё { NUMBER($changes) } дел
}; сузьте фильтры или откройте простую страницу, где перечислено всё.
edition-count-cases = { $cases ->
    [one] { NUMBER($cases) } новое дело
    [few] { NUMBER($cases) } новых дела
   *[many] { NUMBER($cases) } новых дел
}
edition-count-events = { edition-events-in-words } в { $cases ->
    [one] { NUMBER($cases) } прежнем деле
   *[other] { NUMBER($cases) } прежних делах
}
edition-events-in-words = { $events ->
    [one] { NUMBER($events) } новое событие
    [few] { NUMBER($events) } новых события
   *[many] { NUMBER($events) } новых событий
}
edition-count-corrections = { edition-corrections } в { $cases ->
    [one] { NUMBER($cases) } деле
   *[other] { NUMBER($cases) } делах
}

# One change, as a line of its own: in the feed, on the front page.
edition-new-case = Новое дело: { $name } ({ $country }, { $year })
edition-new-unconfirmed-case = Новое неподтверждённое дело: { $name } ({ $country }, { $year })
edition-case-changed = { $name }: { $changes }
edition-events = { edition-events-in-words }
edition-corrections = { $corrections ->
    [one] { NUMBER($corrections) } исправление
    [few] { NUMBER($corrections) } исправления
   *[many] { NUMBER($corrections) } исправлений
}
edition-newest = Новое в выпуске от { FORM($day, form: "of") }
edition-newest-more = Ещё { $changes ->
    [one] { NUMBER($changes) } изменение
    [few] { NUMBER($changes) } изменения
   *[many] { NUMBER($changes) } изменений
} и всё, что было раньше
edition-newest-all = Всё новое из прежних выпусков

# What was corrected in an event: its date, its country, or what happened.
correction-date = { $event }, { $country }: { $now } (ранее: { $was }).
correction-country = { $event }, { $date }: { $now } (ранее: { $was }).
correction-type = { $date }, { $country }: { LOWER($now) } (ранее: { LOWER($was) }).
correction-taken-out = Удалено: { $event }, { $date }, { $country }.

# On the page of a case.
case-changes = Что и когда изменилось
case-came-in = Дело включено в базу.
case-new-event = Новое: { LOWER($event) }, { $date }, { $where }.
case-correction = Исправлено: { LOWER($correction) }
