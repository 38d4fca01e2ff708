# Data and method.

method-title = Данные и методика
method-intro =
    База в последний раз обновлена { FORM($day, form: "on") }. В ней { cases }, { events } и { sources }; { $unconfirmed ->
        [0] неподтверждённых дел нет.
        [one] { NUMBER($unconfirmed) } дело отмечено как неподтверждённое.
        [few] { NUMBER($unconfirmed) } дела отмечены как неподтверждённые.
       *[many] { NUMBER($unconfirmed) } дел отмечено как неподтверждённые.
    }
method-inclusion = Что считается делом
method-definitions = Определения
method-sourcing = Насколько база подкреплена источниками
method-selection = В выборке { cases } и { events }.
method-confidence = Достоверность
method-cases = Дела
method-meaning = Что это значит
method-sources-of-event = Источников у события
method-events = События
method-four-or-more = 4 и более
method-audit = Проверка точности
method-audit-report = Отчёт
method-excluded = Рассмотрено и не учтено
method-entries = Записей: { NUMBER($entries) }, у каждой указана причина.
entries = { $entries ->
    [one] { NUMBER($entries) } запись
    [few] { NUMBER($entries) } записи
   *[many] { NUMBER($entries) } записей
}
method-who = Кто
method-reason = Причина
method-explanation = Пояснение
method-sources = Источники
method-gaps = Известные пробелы
method-corrections = Исправления
method-licence = Лицензия и цитирование
method-licences = Данные: { $data }. Код: { $code }. Страницы по ссылкам принадлежат их издателям.
