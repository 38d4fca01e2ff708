# The links to the data, on Cases and on Data and method.

download = Скачать
download-tables = Все таблицы во всех форматах и всё одним файлом
# On other pages: the one line that leads to the downloads.
download-lead = Скачать { $cases ->
    [1] это дело
    [one] эти { NUMBER($cases) } дело
    [few] эти { NUMBER($cases) } дела
   *[many] эти { NUMBER($cases) } дел
} в формате CSV, JSON, Parquet или Excel
download-selected = выборка: { NUMBER($rows) }
download-all-rows = все: { NUMBER($rows) }
download-csv = CSV
download-json = JSON
download-parquet = Parquet
download-xlsx = Excel
# What a link says to a screen reader.
download-table = { $table } в формате { $form }, { $what }
download-one-file = Одним файлом
download-the-selection = выборка
download-all = всё
download-zip = ZIP, { $what }
download-zip-says = ZIP, { $what }, с описанием полей, схемами и лицензией
download-notes =
    В каждой строке есть ссылки на её источники. «Все» и «всё» включают и неподтверждённые дела, они отмечены в столбце { $column }.
    Для программ: { $package }, { $addresses }, { $feed }; без JavaScript: { $pages }.
download-package = пакет данных
download-addresses = описание всех адресов
download-feed = лента новых дел и событий
download-pages = все дела простыми страницами
