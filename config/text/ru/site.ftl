# What stands on every page, whether of the dashboard or plain.

presumed-innocent = Все названные здесь считаются невиновными, пока иное не установлено судом.
data-of = Данные на { FORM($day, form: "of") }, { $licence }.
navigation = Сайт
report-error = Сообщить об ошибке
# The subject of a mail to the editors, and the letter that it begins with.
report-subject = ошибка
report-page =
    Страница: { $page }
    Что неверно:
    Источник, который это показывает:
    { "" }
yes = да
no = нет
# What a picture of a page says of itself.
chart-of-page = График страницы «{ $page }»
# Around the links to the page in other languages.
language-choice = Язык
