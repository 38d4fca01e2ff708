# The menu below a chart of the dashboard, and what it says when something fails.

chart-export = Экспорт
chart-menu-table = Таблица
chart-view = Скопировать ссылку на этот вид
chart-view-copied = Ссылка на этот вид скопирована.
chart-view-by-hand = Ссылка на этот вид:
chart-whole = На весь экран
chart-part = Свернуть
# What each of them is called for readers who hear it: of which chart it is.
chart-menu-of = { $what }: { $title }
chart-colours = Цвета файлов
chart-light = Светлые
chart-dark = Тёмные
chart-png = PNG
chart-svg = SVG
chart-pdf = PDF
chart-html = HTML, работает без интернета
chart-csv = CSV: таблица
chart-json = JSON: график
chart-embed = Код для вставки
chart-link = Ссылка на изображение
chart-copy = Скопировать
chart-copied = Скопировано
chart-copy-by-keys = Нажмите Ctrl+C
chart-no-picture = Браузер не смог создать изображение. Тот же график есть в файле HTML.
chart-not-drawn = График не построен: не загрузилась библиотека графиков. Его цифры — в таблице ниже.

# The buttons on a chart that can be moved; the last is the map's.
chart-zoom-in = Увеличить
chart-zoom-out = Уменьшить
chart-reset-axes = Сбросить оси
chart-reset-map = Сбросить

# Below a chart that can be shown year by year: $new arrests in the year, $all up to its end.
player-play = Показать по годам
player-pause = Пауза
player-year = Год ареста
player-all = Все годы
player-up-to = Арестов в { $year } году: { $new }; всего по этот год включительно: { $all }
