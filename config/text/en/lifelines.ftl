# Lifelines: every case from the arrest to the last reported event.

lifelines-question = What happened in each case, and how long did it take?
file-of-lifelines = lifelines
# The title of the picture: how many of the hand-overs came more than a year after the arrest.
lifelines-finding-none = No case fits the filters
lifelines-finding-one = { $name }: { LOWER($outcome) }
lifelines-finding-no-hand-over = No hand-over is reported in any of { NUMBER($cases) } cases
lifelines-finding = { $how ->
    [all] { $hand_overs ->
        [1] The one hand-over came more than a year after the arrest
        [2] Both hand-overs came more than a year after the arrest
       *[other] All { NUMBER($hand_overs) } hand-overs came more than a year after the arrest
    }
    [none] { $hand_overs ->
        [1] The one hand-over came within a year of the arrest
        [2] Both hand-overs came within a year of the arrest
       *[other] All { NUMBER($hand_overs) } hand-overs came within a year of the arrest
    }
    [at-least] At least { lifelines-finding-late }
    [at-most] { $hand_overs ->
        [1] The one hand-over may have come more than a year after the arrest
       *[other] At most { lifelines-finding-late }
    }
   *[exactly] { CAPITAL(lifelines-finding-late) }
}
lifelines-finding-late = { WORD($late) } of { NUMBER($hand_overs) } hand-overs came more than a year after the arrest
lifelines-subject = one line a case, from the arrest to the last report, sorted by { lifelines-sorted-by }
# Below the title of the picture of one case.
lifelines-of-case = { $name }, arrested { $date }, { $country }
lifelines-sorted-by = { $order ->
    [outcome] outcome abroad
    [length] length
    [country] country of arrest
   *[arrest] date of arrest
}
lifelines-order-outcome = Outcome
lifelines-order-arrest = Arrest
lifelines-order-length = Length
lifelines-order-country = Country

lifelines-column-case = Case
lifelines-column-name = Name
lifelines-column-country = Country
lifelines-column-stage = Stage
lifelines-column-start = From
lifelines-column-end = To
lifelines-column-open = Last report only
lifelines-column-start-earliest = From (earliest day)
lifelines-column-start-latest = From (latest day)
lifelines-column-end-earliest = To (earliest day)
lifelines-column-end-latest = To (latest day)

# The stages of a case: $requesting is the adjective of the country that asks for the arrests.
lifelines-stage-abroad = Held or wanted abroad
lifelines-stage-proceedings = { $requesting } proceedings
lifelines-stage-sentence = After the sentence, as last reported
# A stretch of a line in the data of the figure.
lifelines-abroad = Abroad: { $outcome }
# The key.
lifelines-key-arrest = Arrest and time abroad, in the colour of the outcome
lifelines-key-hand-over = Hand-over
lifelines-key-term = Prison term
lifelines-key-exchange = Prisoner exchange
lifelines-key-other = Other event
# Above the cases that have something in common: $label is a group of outcomes or a country.
lifelines-section = { $label }: { $cases }
lifelines-section-outcome = { $outcome }: { NUMBER($cases) }
# What is said of an event, before its note and what such an event is.
lifelines-event = { $date }: { $event }
# At the head of the line that stands for an exchange.
lifelines-exchange = Exchange of prisoners, { $date }, { $where }

lifelines-describe-none = Lifelines of cases: no case fits the filters.
lifelines-describe-one = The line of one case, from the arrest to the last reported event.
lifelines-describe = One line a case for { cases }, from the arrest to the last reported event, sorted by { lifelines-sorted-by }.
lifelines-no-outcome = For { cases } no outcome abroad is reported.
lifelines-not-drawn = Only the first { NUMBER($shown) } lifelines in this order are drawn; { NUMBER($hidden) } more are in the table.
lifelines-inexact-dates = A date known only to the month or year stands at its middle. A line ends at the last report, which says nothing about what came after.
