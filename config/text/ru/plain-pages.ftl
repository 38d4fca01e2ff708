# The pages that need no JavaScript: every case, their list, the first page of the static site, an address that is none.

all-cases = Все дела
feed-of-new-cases = Лента новых дел
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

home-everything = Всё
home-data-package = пакет данных
table-cases = Дела
table-events = События
table-sources = Источники
table-claims = Заявления

not-found = Не найдено
no-page-here = Здесь нет страницы
first-page-lists = Все дела перечислены в разделе «Дела», ссылка на него вверху.
no-case-here = По этому адресу нет дела
nearest-names = Похожие имена

# The filters of a plain page: where they unfold, and the button that applies them.
plain-filters = Отобрать дела
plain-filter = Показать

# What a reader without JavaScript, or whose connection is refused, is told in the place of the dashboard.
this-case-as-plain-page = Это дело простой страницей
feed-title = Новые дела, новые события и исправления
needs-javascript = Для графиков и фильтров нужен JavaScript.
needs-connection =
    Графикам и фильтрам нужно постоянное соединение с сервером (WebSocket), а установить его не удаётся: возможно, мешает
    сеть, прокси или расширение браузера. Попытки продолжаются.
without-it = Без этого доступны: { $page }, { $cases }, { $table }, { $everything }, { $feed }.
this-page-plain = эта страница с картинками вместо интерактивных графиков
# What is read while a page is on its way.
still-loading = Графики и фильтры ещё загружаются. Есть также { $page }.
every-case-as-plain-page = все дела простыми страницами
cases-as-table = дела таблицей
everything-in-one-file = всё одним файлом
new-cases-and-events = новые дела и события
