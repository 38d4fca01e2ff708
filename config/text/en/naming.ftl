# Who is named in official statements, on Claims.

naming-nobody = In { naming-searched } nobody is named.
naming-people = In { naming-searched }, { $people ->
    [0] nobody arrested in a third country is named
    [one] one person arrested in a third country is named
   *[other] { WORD($people) } different people arrested in third countries are named
}.
naming-searched = the { naming-statements } searched for names
naming-statements = { WORD($statements) } { $statements ->
    [one] official statement
   *[other] official statements
}
naming-held-all = The dataset holds a case of { $people ->
    [1] that one
   *[other] every one of the { WORD($people) }
}.
naming-held-some = The dataset holds a case of { WORD($held) } of the { WORD($people) }.
naming-held-none = The dataset holds a case of { $people ->
    [1] nobody named
   *[other] none of them
}.
naming-missing = Missing from it: { $names }.
naming-unconfirmed = Only as an unconfirmed case: { $names }.
naming-inside = { CAPITAL(naming-more) }, but arrested on { $country } territory, which is outside the scope of the dataset: { $names }.
naming-more = { WORD($people) } more { $people ->
    [one] was
   *[other] were
} named
naming-no-text-whole = Of no text the whole was read or shown, so more people may have been named.
naming-texts-in-part =
    Of { WORD($partly) } of the { NUMBER($texts) } texts only a part was read or shown, so more people may have been named.
