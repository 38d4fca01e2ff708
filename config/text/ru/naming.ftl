# Who is named in official statements, on Claims.

naming-nobody = В { naming-searched }, не назван никто.
naming-people = В { naming-searched }, { $people ->
    [0] не назван никто из арестованных в третьих странах
    [1] назван один человек, арестованный в третьей стране
    [one] назван { own-people }, арестованный в третьих странах
    [few] названы { own-people }, арестованные в третьих странах
   *[many] названы { own-people }, арестованных в третьих странах
}.
# Prepositional.
naming-searched = { NUMBER($statements) } { $statements ->
    [1] официальном заявлении, в котором искали имена
    [one] официальном заявлении, в которых искали имена
   *[many] официальных заявлениях, в которых искали имена
}
naming-statements = { NUMBER($statements) } { $statements ->
    [one] официальное заявление
    [few] официальных заявления
   *[many] официальных заявлений
}
naming-held-all = { $people ->
    [1] Дело этого человека есть в базе.
   *[other] В базе есть дело каждого из { NUMBER($people) }.
}
naming-held-some = В базе есть { $held ->
    [1] дело одного
   *[other] дела { NUMBER($held) }
} из { NUMBER($people) }.
naming-held-none = { $people ->
    [1] Дела этого человека в базе нет.
   *[other] Дел этих людей в базе нет.
}
naming-missing = В базе нет: { $names }.
naming-unconfirmed = Только как неподтверждённое дело: { $names }.
naming-inside = { CAPITAL(naming-more) }, но арест произошёл на территории { $country }, а такие аресты в базу не входят: { $names }.
naming-more = { $people ->
    [one] назван
   *[other] названы
} ещё { own-people }
naming-no-text-whole = Ни один текст не прочитан и не показан целиком, поэтому названных может быть больше.
naming-texts-in-part =
    Лишь частично { $partly ->
        [one] прочитан или показан
       *[other] прочитаны или показаны
    } { NUMBER($partly) } из { NUMBER($texts) } { $texts ->
        [one] текста
       *[other] текстов
    }, поэтому названных может быть больше.
