# A person as a square, on every picture that counts cases.

# What a square says: name first, then this. $date is the plain one, which can be "август 2013 — июль 2014"; $said is the sentence before.
square-person = Арест { FORM($country, form: "in") }, { $date }; по последним сообщениям: { LOWER($outcome) }
square-then = { $said }, { LOWER($outcome) }
# A square of several people.
square-several = { cases }: { LOWER($outcome) }
square-stands-for = один квадрат — до { NUMBER($cases) } { $cases ->
    [one] дела
   *[many] дел
}
square-along = Квадрат нескольких дел стоит посередине того участка оси, на котором они лежат.
