# What happens after the arrest: the flow from the country of arrest to the ending.

what-happens-question = What happened after the arrest?
what-happens-title = What happens after the arrest
what-happens-subject = Cases from the country of arrest to the ending, coloured by outcome abroad

# Above the four columns.
what-happens-arrested-in = Arrested in
what-happens-outcome-abroad = Outcome abroad
what-happens-outcome-in = Outcome in { FORM($requesting, form: "the") }
what-happens-ending = Ending
what-happens-not-handed-over = Not handed over

what-happens-column-from = From
what-happens-column-to = To
what-happens-column-cases = Cases
what-happens-column-names = Names
what-happens-column-case-ids = Case ids

# On a value, and on a band between two.
what-happens-value = { $value }: { cases }
what-happens-band = { $from } → { $to }: { cases }
what-happens-more-names = { $names } and { NUMBER($more) } more

what-happens-describe-none = Flow from country of arrest to ending: no case fits the filters.
what-happens-describe = Flow of { cases } from the country of arrest to the ending. { $finding }
what-happens-every-column = Every case stands in every column. “No outcome reported” and “not reported” say what the sources are silent about.
what-happens-small-countries = Countries with fewer than { NUMBER($least) } cases stand together.
what-happens-without-hand-over = In { cases } a plea or another outcome in court is reported, but no hand-over: the band then leads from there to “not handed over”.

# The finding, of one case and of many; $outcomes are a list.
what-happens-one-open = For the one case here no outcome abroad is reported.
what-happens-one = { $handed ->
    [0] The one case here has not led to a hand-over to { FORM($requesting, form: "the") }.
   *[other] The one case here led to a hand-over to { FORM($requesting, form: "the") }; after it: { $outcomes }.
}
what-happens-many = { $handed ->
    [0] { $share } led to a hand-over to { FORM($requesting, form: "the") }.
   *[other] { $share } led to a hand-over to { FORM($requesting, form: "the") }; after it: { $outcomes }.
}
what-happens-outcome = { LOWER($outcome) }
what-happens-share-with-outcome = { $share }: { LOWER($outcome) }
