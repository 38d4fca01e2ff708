# Data and method.

method-title = Data and method
method-intro =
    The record was last brought up to date on { $day }. It holds { cases } with { events } from { sources }, of which
    { WORD($unconfirmed) } { $unconfirmed ->
        [one] case is
       *[other] cases are
    } marked unconfirmed.
method-inclusion = What counts as a case
method-definitions = Definitions
method-sourcing = How well the record is sourced
method-selection = { CAPITAL(cases) } and { events } in the selection.
method-confidence = Confidence
method-cases = Cases
method-meaning = What it means
method-sources-of-event = Sources of an event
method-events = Events
method-four-or-more = 4 or more
method-audit = Accuracy audit
method-audit-report = The report
method-excluded = Considered and not counted
method-entries = { CAPITAL(entries) }, each with the reason.
entries = { WORD($entries) } { $entries ->
    [one] entry
   *[other] entries
}
method-who = Who
method-reason = Reason
method-explanation = Explanation
method-sources = Sources
method-gaps = Known gaps
method-corrections = Corrections
method-licence = Licence and citation
method-licences = Data: { $data }. Code: { $code }. Linked pages belong to their publishers.
