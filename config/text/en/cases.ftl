# The page Cases: the list to open a case from, and the table.

cases-open = Open a case
cases-choose = Choose or type a name
cases-unknown = There is no case with the id “{ $id }”.
cases-nearest = The nearest:
cases-close = Close this case
cases-all-selected = All selected cases
cases-table = { CAPITAL(selected-cases) }; open one by its name, or with the list above.
cases-sort = Sort by: { $column }
cases-sorted = Sorted by: { $column }, { $order ->
    [ascending] ascending
   *[descending] descending
}.
# Which of the rows are shown, where they are too many for one page.
cases-rows = Rows { NUMBER($first) } to { NUMBER($last) } of { NUMBER($cases) }.
cases-rows-before = Before
cases-rows-after = More
selected-cases = { WORD($cases) } { $cases ->
    [one] selected case
   *[other] selected cases
}

cases-name = Name
cases-arrested = Arrested
cases-country = Country
cases-outcome-abroad = Outcome abroad
cases-outcome-in-requesting = Outcome in { FORM($requesting, form: "the") }
cases-offence = Accusation
cases-held-at-least = Days held abroad, at least
cases-held-at-most = at most
cases-sentence = Sentence, months
cases-last = Last reported
cases-sources = Sources
