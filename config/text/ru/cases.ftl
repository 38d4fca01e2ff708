# The page Cases: the list to open a case from, and the table.

cases-open = Открыть дело
cases-choose = Выберите или введите имя
cases-unknown = Дела с идентификатором «{ $id }» нет.
cases-nearest = Ближайшие:
cases-close = Закрыть это дело
cases-all-selected = Все дела выборки
cases-table = В выборке { selected-cases }; откройте любое по имени или через список выше.
cases-sort = Сортировка: { $column }
cases-sorted = Порядок: { $column }, по { $order ->
    [ascending] возрастанию
   *[descending] убыванию
}.
# Which of the rows are shown, where they are too many for one page.
cases-rows = Строки { NUMBER($first) }–{ NUMBER($last) } из { NUMBER($cases) }.
cases-rows-before = Назад
cases-rows-after = Дальше
selected-cases = { NUMBER($cases) } { $cases ->
    [one] дело
    [few] дела
   *[many] дел
}

cases-name = Имя
cases-arrested = Арест
cases-country = Страна
cases-outcome-abroad = Исход за рубежом
cases-outcome-in-requesting = Исход { FORM($requesting, form: "in") }
cases-offence = Обвинение
cases-held-at-least = Дней под стражей за рубежом, не менее
cases-held-at-most = не более
cases-sentence = Срок, месяцев
cases-last = Последнее сообщение
cases-sources = Источники
