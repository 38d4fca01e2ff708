# What stands around every page of the dashboard: notices, filters, what is selected, the foot.

# The button in the header behind which pages stand that have no room beside the others.
more-pages = Другие страницы

# A notice that an edit of the data went wrong.
notice-last-good = Правку данных прочитать не удалось. Показана последняя исправная версия; редакция об этом знает.
notice-files = Не удалось прочитать { data-files }, и { $files ->
    [1] он не показан
   *[other] они не показаны
}; редакция об этом знает.
notice-files-at-least = Не удалось прочитать по меньшей мере { data-files }, и { $files ->
    [1] он не показан
   *[other] они не показаны
}; редакция об этом знает.
data-files = { NUMBER($files) } { $files ->
    [one] файл данных
    [few] файла данных
   *[many] файлов данных
}

filter-all = Все
# A value to filter by, and how many cases it would leave.
filter-value = { $value } ({ NUMBER($cases) })
filter-search = Имя, место, обвинение, суд
filter-search-help = Имена и псевдонимы находятся в любом написании и любой письменности; обвинения, суды, номера дел, места и страны — по словам из них.
filter-unconfirmed-help = Дела, в которых одно из условий включения твёрдо не установлено ({ NUMBER($cases) }); они помечены в каждом списке, и каждый итог, в который они входят, об этом говорит.

# How many cases are selected, of how many.
selected-count = { NUMBER($cases) } из { NUMBER($total) } { $total ->
    [one] дела
   *[many] дел
}
selected-count-some-unconfirmed = { selected-count }, из них неподтверждённых: { NUMBER($unconfirmed) }
selected-count-all-unconfirmed = { selected-count }, { $cases ->
    [1] неподтверждённое
    [2] оба неподтверждённые
   *[other] все неподтверждённые
}
remove-filter = Снять фильтр: { $filter }
reset-all = Сбросить всё

# What a search found: a case by another name of it, by what it is labelled with, or by some words of its record.
found-as = { $case } (как «{ $name }»)
found-by-label = { $case } («{ $label }»)
found-in-record = { $case } (в записи дела)
found-cases = Найдено { cases }
found-more-cases = Найдено { more-cases }
found-all-by = { $found } по признаку «{ $label }»
more-cases = ещё { NUMBER($cases) } { $cases ->
    [one] дело
    [few] дела
   *[many] дел
}

empty-contradiction = Ни одно дело не может подойти: { $why }. Снимите фильтр по годам выше или сбросьте всё.
empty = Под все фильтры не подходит ни одно дело. Снимите один из фильтров выше или сбросьте всё.
empty-but-for = Под все фильтры не подходит ни одно дело ({ $ways }). Снимите один из фильтров выше или сбросьте всё.
empty-way = без фильтра «{ $filter }» дел было бы { NUMBER($cases) }

clicked-cases = Дела за выбранной меткой ({ NUMBER($cases) }):

footer-pages = Страницы
footer-line = { $title }. Данные на { FORM($day, form: "of") }, { $data_licence }; код: { $code_licence }. { presumed-innocent }
# The letter to the editors that a report begins.
report-page-or-case =
    Страница или дело:
    Что неверно:
    Источник, который это подтверждает:
    { "" }

# The list of the parts of a page, and the link at the heading of each.
contents = На этой странице
# The words that are explained below the heading of a section, folded away.
words-explained = Что значат слова
part-link = Ссылка на раздел «{ $part }»
