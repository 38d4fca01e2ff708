# A person as a square, on every picture that counts cases.

# What a square says: name first, then this. $date in its form "on"; $said is the sentence before.
square-person = Arrested in { FORM($country, form: "the") } { FORM($date, form: "on") }; as last reported: { LOWER($outcome) }
square-then = { $said }, { LOWER($outcome) }
# A square of several people.
square-several = { cases }: { LOWER($outcome) }
square-stands-for = one square stands for up to { NUMBER($cases) } cases
square-along = A square of several cases stands in the middle of the part of the axis in which they lie.
