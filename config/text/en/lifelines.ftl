# Lifelines: every case from the arrest to the last reported event.

lifelines-question = What happened in each case, and how long did it take?
lifelines-title = From the arrest to the last report, case by case
lifelines-subject = One line a case, sorted by { lifelines-sorted-by }
# Below the title of the picture of one case.
lifelines-of-case = { $name }, arrested { $date }, { $country }
lifelines-sorted-by = { $order ->
    [length] length
    [country] country of arrest
   *[arrest] date of arrest
}
lifelines-order-arrest = Date of arrest
lifelines-order-length = Length
lifelines-order-country = Country of arrest

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
# In the legend.
lifelines-abroad = Abroad: { $outcome }
lifelines-events = Events

lifelines-describe-none = Lifelines of cases: no case fits the filters.
lifelines-describe-one = The line of one case, from the arrest to the last reported event.
lifelines-describe = One line a case for { cases }, from the arrest to the last reported event, sorted by { lifelines-sorted-by }.
lifelines-no-outcome = For { cases } no outcome abroad is reported.
lifelines-not-drawn = Only the first { NUMBER($shown) } lifelines in this order are drawn; { NUMBER($hidden) } more are in the table. Narrow the filters to see them.
lifelines-inexact-dates = Dates known only to the month or year stand at their middle, but not before what came first. A line ends at the last report, which says nothing about what came after.
