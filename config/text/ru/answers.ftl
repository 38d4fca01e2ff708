# What readers are told where something is not there, cannot be made or is too much, mostly as plain text.

answers-failed = Это не удалось создать. Остальной сайт работает; редакции уже сообщили.
answers-part-failed = Эту часть страницы не удалось показать. Остальной сайт работает; редакции уже сообщили.
answers-not-found = Не найдено.
# $charts, $tables, $assets and $near are names as they stand in addresses; $endings is ".png, .svg или .pdf".
answers-no-chart = Такого графика нет. Есть: { $charts }; с окончанием { $endings }.
answers-no-table = Такой таблицы нет. Есть: { $tables }; с окончанием { $endings }. Есть также datapackage.json и archive.zip.
answers-no-case = Такого дела нет. Все идентификаторы перечислены в /data/cases.csv; каждое дело есть в виде .json и .csv, а также страницей в /case/.
answers-no-case-but = { answers-no-case } Ближайшие: { $near }.
answers-no-file = Такого файла нет.
answers-no-asset = Такого файла нет. Есть: { $assets }.
answers-no-coding = Это можно получить как есть или в сжатии gzip; запрос не принимает ни того, ни другого.

answers-crowded = Слишком много запросов одновременно.
answers-pictures-crowded = Слишком много запросов изображений одновременно.
answers-picture-too-slow = Изображение строилось слишком долго.
answers-pages-crowded = Открыто слишком много страниц. Пожалуйста, повторите попытку чуть позже.
# Why the connection of a page is closed, as its browser may show it; at most 123 bytes are sent.
answers-page-waits = рассчитывается слишком много страниц; повторите чуть позже
answers-page-text = текст не распознан

# Why no picture is drawn.
browser-missing = Для изображений нужен Chromium: установите пакет chromium или укажите в BROWSER_PATH путь к другому Chromium.
browser-does-not-start = { $path } не запускается. { browser-missing }
browser-ends = Браузер завершает работу, не закончив изображение. { browser-missing }
browser-closed = Изображения больше не создаются: сервер останавливается.
