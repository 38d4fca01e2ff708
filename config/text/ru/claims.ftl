# Claims: what officials counted and whom they named, beside what the dataset documents.

claims-none = В этой базе нет официальных заявлений, поэтому сопоставить её дела не с чем.
claims-intro = { claims-held } { answer-confirmed }. Заявление всегда сопоставляется со всеми подтверждёнными делами: фильтры эту страницу не меняют. Разница показывает, что числа расходятся, но не показывает, какое из них верно.
claims-held = { $of ->
    [figures] { $figures ->
        [1] Здесь приведена { claims-figures } — с формулировкой и источником. Рядом — дела этой базы:
       *[other] Здесь приведены { claims-figures } — с формулировкой и источником. Рядом — дела этой базы:
    }
    [statements] { $statements ->
        [1] Здесь приведено { claims-statements }, — с формулировкой и источником. Рядом — дела этой базы:
       *[other] Здесь приведены { claims-statements }, — с формулировкой и источником. Рядом — дела этой базы:
    }
    [both] Здесь приведены { claims-figures } и { claims-statements }, — с формулировкой и источником. Рядом — дела этой базы:
   *[neither] Здесь приведены слова официальных лиц. Рядом — дела этой базы:
}
claims-figures = { $figures ->
    [one] { NUMBER($figures) } официальная цифра
    [few] { NUMBER($figures) } официальные цифры
   *[many] { NUMBER($figures) } официальных цифр
}
claims-statements = { $statements ->
    [one] { NUMBER($statements) } официальное заявление, в котором искали имена
    [few] { NUMBER($statements) } официальных заявления, в которых искали имена
   *[many] { NUMBER($statements) } официальных заявлений, в которых искали имена
}
# The words of a page or a statement.
claims-quote = «{ INNER($words, marks: "«»„“") }»
# Behind a quotation in another language than its report has.
claims-quote-translated = Перевод с английского.
claims-relaying = передаёт { $relays }

# Every official figure, in a table.
claims-every-figure = Все цифры графика с формулировкой и источником
claims-official-figures = Официальные цифры
claims-heading-stated = Дата
claims-heading-by = Кто
claims-heading-figure = Цифра
claims-heading-counts = Что считает
claims-heading-wording = Формулировка
claims-heading-documented = В базе, того же рода
claims-heading-source = Источник
claims-speaker = { $speaker }, { $body }
claims-not-arrests = { $kind }, а не аресты
claims-since = с { FORM($start, form: "of") }
claims-no-start = начало не названо
claims-not-counted = здесь не считается

# Year by year.
claims-years-in-words = То же по годам, текстом
claims-could-explain = Что может объяснить разницу
# An institution as it stands in a sentence: the small letter leaves an abbreviation such as МИД as it is.
claims-body = { LOWER($body) }
# In the present tense, as the gender of the institution is not known.
claims-spoke = { $body } называет { $figures }
claims-figure = { $figure } ({ $date })
claims-year = За { $year } год: { $spoke }; в базе { answer-arrests } этого года{ $arrests ->
    [0] { "" }
    [1] { $whose ->
        [none] , этот человек в официальных заявлениях не назван
       *[all] , этот человек назван в официальных заявлениях
    }
   *[other] { $whose ->
        [none] , ни один из этих людей в официальных заявлениях не назван
        [all] , все эти люди названы в официальных заявлениях
       *[some] , в официальных заявлениях { $named ->
            [one] назван { NUMBER($named) } из этих людей
           *[other] названы { NUMBER($named) } из этих людей
        }
    }
}.
claims-year-unconfirmed = { $unconfirmed ->
    [0] Неподтверждённых дел этого года нет.
    [1] Вместе с единственным неподтверждённым делом этого года арестов в базе было бы { NUMBER($together) }.
   *[other] Вместе с неподтверждёнными делами этого года ({ NUMBER($unconfirmed) }) арестов в базе было бы { NUMBER($together) }.
}
claims-year-possible = { $possible ->
    [0] Нет других дел, в которых арест при неточной дате мог бы прийтись на этот год.
   *[other] { CAPITAL(claims-more) } арест мог прийтись на этот год, а мог и не прийтись: { $names }.
}
claims-more = ещё в { NUMBER($possible) } { $possible ->
    [one] деле
   *[other] делах
}
# The distance between the latest figure for a year and what the dataset documents.
claims-gap-passed = { claims-gap-figure } — это нижняя граница; арестов в базе больше.
claims-gap-at-least = { claims-gap-figure } не менее чем на { NUMBER($difference) } больше числа арестов в базе.
claims-gap-none = { claims-gap-figure } { claims-gap-roughly }совпадает с числом арестов в базе.
claims-gap-higher = { claims-gap-figure } { claims-gap-roughly }на { NUMBER($difference) } больше числа арестов в базе.
claims-gap-lower = { claims-gap-figure } { claims-gap-roughly }на { NUMBER($difference) } меньше числа арестов в базе.
claims-gap-figure = { $which ->
    [latest] Последняя цифра ({ $figure })
   *[only] Официальная цифра ({ $figure })
}
claims-gap-roughly = { $roughly ->
    [yes] примерно{ " " }
   *[no] { "" }
}
# Figures that do not count arrests.
claims-other = За { $year } год: { $spoke }. Это { $kind }, а не аресты; { $beside }.
claims-no-such-count = в базе такого подсчёта нет
claims-own-extraditions = { $extraditions ->
    [0] в базе за тот же период нет ни одной выдачи
    [one] в базе за тот же период { NUMBER($extraditions) } выдача
    [few] в базе за тот же период { NUMBER($extraditions) } выдачи
   *[many] в базе за тот же период { NUMBER($extraditions) } выдач
}

# Whom the statements name.
claims-named = Кто назван в заявлениях
claims-named-in = { $statements ->
    [1] Заявление и имена в нём
   *[other] Заявления ({ NUMBER($statements) }) и имена в них
}
claims-texts = { $statements ->
    [one] { NUMBER($statements) } заявление
    [few] { NUMBER($statements) } заявления
   *[many] { NUMBER($statements) } заявлений
}
claims-name-leads = Имя ведёт к делу. Здесь учтены все дела базы, независимо от фильтров.
claims-heading-statement = Заявление
claims-heading-named = Названы, арест в третьих странах
claims-heading-read = Прочитано
claims-heading-note = Примечание
claims-read-whole = полностью
claims-read-in-part = частично
claims-nobody = в прочитанном тексте никто
claims-name-of-several = { $name } ({ $cases })
claims-arrested-inside = Арестованы на территории { $country }: { $names }

# The first statement, sentence by sentence: statement.ftl has what is said of each.
claims-first-statement = Первое заявление, фраза за фразой
claims-starts-from = Заявление, с которого начинается эта база: { $report }. Что с ним сопоставляется: { answer-tested-on }.
claims-counted-here = Здесь считаются: { $test }.
claims-about-cases = О ком речь: { $cases }
claims-what-each-side-says = Что говорят стороны по делу: { $name }
claims-no-positions = { $case }: позиций сторон в деле не записано.
