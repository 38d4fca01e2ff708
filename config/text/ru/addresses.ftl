# The description of the addresses for programs (/openapi.json): what is there, what may be asked of it, how it answers.
# The command line says some of it too.

addresses-about = { $subtitle }. Каждый адрес отвечает на GET и HEAD; обращаться к ним может любая страница. Параметры, которые добавляют к ссылкам соцсети, например fbclid и utm_source, ничего не меняют.
addresses-page = Страница «{ $page }» интерактивной версии
addresses-healthz = Работает ли процесс
addresses-readyz = Можно ли показать данные
addresses-openapi = Это описание

# Each document, by its path without what it ends in; a chart is described by its question.
document-case = Одно дело
document-data-cases = Таблица дел
document-data-events = Таблица событий
document-data-sources = Таблица источников
document-data-claims = Таблица заявлений
document-data-datapackage = Описание таблиц как пакета данных Frictionless
document-data-archive = Всё одним файлом: таблицы, файлы дел, описание полей, схемы, лицензия, изменения
document-case-index = Все дела по году ареста
document-feed = Новые дела, новые события и исправления
document-new = Что принёс каждый выпуск: новые дела, новые события, исправления
document-overview = Первая страница без JavaScript: ответ, графики картинками, дела
document-timeline = Хронология без JavaScript
document-map = Карта без JavaScript
document-compare = Сравнение стран без JavaScript
document-claims = Официальные цифры и имена, названные официально, без JavaScript
document-patterns = Закономерности без JavaScript
document-method = Что учитывается и чего не хватает, без JavaScript
document-robots = Что могут читать поисковые роботы
document-sitemap = Все страницы, для поисковых систем

# What may be asked of a document; what a filter is called on the pages says the rest (facet-…).
parameter-case-id = Идентификатор дела: столбец id в /data/cases.csv
parameter-from = С какого года ареста; можно указать и год, за который дел нет
parameter-to = По какой год ареста; можно указать и год, за который дел нет
parameter-q = Имя или псевдоним в любом написании, обвинение, суд, номер дела в суде, место или страна
parameter-unconfirmed = 1: включить неподтверждённые дела
parameter-all = 1: все дела, в том числе неподтверждённые, независимо от других фильтров
parameter-since = День, например 2026-11-22: только записанное в этот день и позже
parameter-theme = Светлая или тёмная тема
parameter-width = Ширина графика в пикселях
parameter-height = Высота в пикселях, но не меньше, чем нужно для подписей графика и небольшого поля
parameter-scale = Пикселей изображения на каждый пиксель графика
parameter-download = 1: предложить сохранить ответ как файл
parameter-language = язык ответа

# Each kind of answer.
response-as-asked = То, что запрошено
response-moved = То же, но с другими буквами или знаками в имени
response-not-changed = Копия у клиента ещё актуальна
response-wrong-parameter = Параметр указан неверно; в тексте сказано, что ожидалось
response-nothing-here = Ничего с таким именем нет
response-no-browser = На сервере нет браузера, чтобы строить изображения
response-too-much = Слишком много запросов одновременно; повторите через указанное в Retry-After число секунд
response-not-ready = Не сейчас
