# What the dataset says of each sentence of the first statement, on Claims.

statement-in-year = { CAPITAL($body) } называет { $figure }; в базе { answer-arrests } за { $year } год.
statement-from-to = { CAPITAL($body) } называет { $figure }; в базе { answer-arrests } с { FORM($start, form: "of") } по { FORM($end, form: "until") }.
statement-up-to = { CAPITAL($body) } называет { $figure }; в базе { answer-arrests } по { FORM($end, form: "until") } включительно.
statement-until = { CAPITAL($body) } называет { $figure }; по { FORM($end, form: "of") } включительно в базе { answer-arrests } за все годы.
# $whose: whether this statement counts from then, or others do.
statement-until-since = { CAPITAL($body) } называет { $figure }; по { FORM($end, form: "of") } включительно в базе { answer-arrests } за все годы, из них { $later ->
    [0] ни одного
   *[other] { NUMBER($later) }
} — с { FORM($start, form: "of") }, { $whose ->
    [own] как считает это заявление
   *[others] как считают более поздние заявления
}.

statement-unconfirmed-nothing = Неподтверждённые дела ничего бы не изменили.
statement-unconfirmed-figure = С неподтверждёнными делами было бы { NUMBER($figure) }.
statement-unconfirmed-terms = Неподтверждённые дела добавили бы { $terms ->
    [one] { NUMBER($terms) } срок
    [few] { NUMBER($terms) } срока
   *[many] { NUMBER($terms) } сроков
}.

# Prison terms after a plea and after a trial. The outcome stands in the genitive here.
statement-outcome = { $outcome ->
    [pleaded-guilty] признания вины
   *[convicted-at-trial] обвинительного вердикта
}
own-statement-of-outcome = { $outcome ->
    [pleaded-guilty] о признании вины
   *[convicted-at-trial] об обвинительном вердикте
}
statement-no-terms = { $cases ->
    [0] Ни в одном деле не сообщается { own-statement-of-outcome }.
    [1] { statement-reported }; о сроке заключения источники не сообщают.
   *[other] { statement-reported }; о сроке заключения не сообщается ни в одном из них.
}
statement-terms = { statement-reported }, о сроке заключения — { $cases ->
    [1] в нём же
   *[other] { $which ->
        [all] во всех
       *[some] в { NUMBER($known) } из них
    }
}: { $terms }.
statement-reported = { CAPITAL(own-statement-of-outcome) } сообщается в { own-statement-cases-in }
own-statement-cases-in = { NUMBER($cases) } { $cases ->
    [one] деле
   *[other] делах
}
statement-spread = наименьший — { $least }, наибольший — { $most }, медиана — { $median }
statement-case = { $name }: { LOWER($outcome) }, { $term }.
statement-case-without-outcome = { $name }: исхода { FORM($country, form: "in") } нет, { $term }.
statement-no-term-reported = приговор не сообщался
statement-time-served = в пределах отбытого, срок не назван

# Lists of the cases behind a figure.
statement-cases-behind = Что стоит за этим числом: { cases }
statement-longest-terms = Самый долгий срок по каждому делу после { statement-outcome } { FORM($country, form: "in") }
statement-arrest = { $country }, { $date }
