# The pages that need no JavaScript: every case, their list, the first page of the static site, an address that is none.

all-cases = Все дела
feed-of-new-cases = Лента новых дел
open-dashboard = Открыть интерактивную версию
open-in-dashboard = Открыть в интерактивной версии
case-list = { $cases ->
    [0] Дел нет
    [1] Одно дело
    [one] Все { NUMBER($cases) } дело
    [few] Все { NUMBER($cases) } дела
   *[many] Все { NUMBER($cases) } дел
}
year-not-certain = Год точно не известен
# Where and when somebody was arrested, in a list of cases.
case-item-arrest = { $country }, { $date }

home-charts = Графики
home-data = Данные
home-everything = Всё
home-data-package = пакет данных
table-cases = Дела
table-events = События
table-sources = Источники
table-claims = Заявления

not-found = Не найдено
no-page-here = Здесь нет страницы
first-page-lists = Все дела перечислены на первой странице.
no-case-here = По этому адресу нет дела
nearest-names = Похожие имена

# What a reader without JavaScript, or whose connection is refused, is told in the place of the dashboard.
this-case-as-plain-page = Это дело простой страницей
feed-title = Новые дела, новые события и исправления
needs-javascript = Для графиков и фильтров нужен JavaScript.
needs-connection =
    Графикам и фильтрам нужно постоянное соединение с сервером (WebSocket), а установить его не удаётся: возможно, мешает
    сеть, прокси или расширение браузера. Попытки продолжаются.
without-it = Без этого доступны: { $cases }, { $table }, { $everything }, { $feed }.
every-case-as-plain-page = все дела простыми страницами
cases-as-table = дела таблицей
everything-in-one-file = всё одним файлом
new-cases-and-events = новые дела и события
