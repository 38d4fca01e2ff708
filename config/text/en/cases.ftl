# The page Cases: the list to open a case from, and the table.

cases-open = Open a case
cases-choose = Choose or type a name
cases-unknown = There is no case with the id “{ $id }”.
cases-nearest = The nearest:
cases-close = Close this case
cases-all-selected = All selected cases
cases-table = { CAPITAL(selected-cases) }; open one by its name, or with the list above.
selected-cases = { WORD($cases) } { $cases ->
    [one] selected case
   *[other] selected cases
}
cases-more-in-file = { NUMBER($cases) } more in { $file }

cases-name = Name
cases-name-help = A click on a name opens the case.
cases-arrested = Arrested
# A date that lies between two, in a narrow column.
cases-date-between = { $first } to { $last }
cases-country = Country
cases-outcome-abroad = Outcome abroad
cases-outcome-in-requesting = Outcome in { FORM($requesting, form: "the") }
cases-offence = Accusation
cases-held-at-least = Days held abroad, at least
cases-held-at-most = at most
cases-held-at-most-help = Empty where no outcome abroad is reported: the days then run to the last report.
cases-sentence = Sentence, months
cases-last = Last reported
cases-sources = Sources
