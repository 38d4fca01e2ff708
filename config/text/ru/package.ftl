# The archive of everything in one file: its README.md, in Markdown, and what the data package says of the tables; and what
# a workbook says of what it cannot hold.

package-what-it-is =
    # { $title }

    { $subtitle }.

    Арест, обвинение или выдача не означают, что вина установлена. { presumed-innocent }

    - Данные на: { $day }
    - Выборка: `{ $selection }`
    - Лицензия данных: { $licence }
    - Как ссылаться: { $citation }. Приводя факт, указывайте, пожалуйста, и его источник.
package-narrowed =
    В таблицах дел, событий и источников и в `data/cases/` — только дела этой выборки. Остальные файлы приведены целиком и
    могут упоминать дела, которых здесь нет.
# A list of files follows.
package-not-read = Эти файлы не удалось прочитать, поэтому их дела есть только в таблицах:
package-files = Файлы
package-notes = В файлах CSV (UTF-8) перед текстом, который табличная программа приняла бы за формулу, стоит апостроф.

# What each file holds.
package-licence = Лицензия данных
package-codebook = Что учитывается, все поля и слова и как описать или исправить дело
package-changes = Что изменилось, начиная с последнего
package-descriptor = Описание таблиц для программ (пакет данных Frictionless)
package-vocabulary = Все слова словаря с их значением
package-dataset = День, на который обновлена база
package-countries = Страны и их договоры о выдаче с запрашивающей страной
package-courts = Суды, названные в делах
package-excluded = Кто рассмотрен и не учтён, с указанием причины
package-audit = Сверка случайно выбранных событий с их источниками
package-history = Что добавил каждый выпуск
package-counts = Официальные цифры с их формулировками
package-named = Люди, названные в официальных заявлениях
package-seed = Заявление, от которого отталкивается база, по предложениям
package-case-files = Дела в том виде, в каком их записала редакция, без внутренних заметок; всего здесь: { NUMBER($cases) }
package-schemas = Схемы JSON файлов данных для программ редакторов
package-rows-cases = Одна строка — одно дело: один арест одного человека
package-rows-events = Одна строка — одно событие дела
package-rows-sources = Одна строка — один источник дела. Текст, на который ссылаются два дела, занимает две строки
package-rows-claims = Одна строка — одна официальная цифра о многих делах

package-description = { $subtitle }. Выборка: { $selection }.
package-sources = Источники всех фактов — в ресурсе «sources».

workbook-texts-cut = { NUMBER($texts) }: ячейка вмещает не больше { NUMBER($most) } { $most ->
    [one] символа
   *[other] символов
}, поэтому более длинный текст кончается знаком «…». Полностью он есть в файле CSV.
workbook-rows-left-out = { NUMBER($rows) }: лист вмещает не больше { NUMBER($most) } { $most ->
    [one] строки
   *[other] строк
}. Все строки есть в файле CSV.
