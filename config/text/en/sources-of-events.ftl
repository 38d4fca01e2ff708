# What kinds of sources the events rest on.

sources-of-events-question = Who is the record taken from?
file-of-sources-of-events = sources-of-events
# The finding. $events as in “57 % of events (240 of 421)”.
sources-of-events-title-none = No event in the selection, and so no source
sources-of-events-title = { $number ->
    [one] Most often, events rest on { $kinds }: { $events }
   *[other] Most often, events rest on { $kinds }: { $events } each
}
sources-of-events-quoted = “{ $kind }”
sources-of-events-subject = events with at least one source of a kind; one event can count in several rows

sources-of-events-column-kind = Kind of source
sources-of-events-column-events = Events with such a source
sources-of-events-column-of = All events
sources-of-events-column-sources = Sources

sources-of-events-axis = events
# On a bar: of no event or one, of few and of many.
sources-of-events-of-one = { $part ->
    [0] no event
   *[other] the one event
}
sources-of-events-of-few = { NUMBER($part) } of { NUMBER($whole) } events
sources-of-events-of-many = { $percent } % of events ({ NUMBER($part) } of { NUMBER($whole) })

sources-of-events-describe-none = Bars of the events that rest on each kind of source: no event in the selection.
sources-of-events-describe-one = Bars of the events that rest on each kind of source. The one event here: { $kinds }.
sources-of-events-describe = Bars of the events that rest on each kind of source, of { events }. { $kinds }.
sources-of-events-kind = { $kind }: { $share }
