# What is new: the page, its plain page, the feed, the front page's few lines, and the history of a case.

page-new = What is new
page-new-intro = Every edition of the record, newest first: cases that came in, events that were added to older cases, and corrections.
new-feed = Follow it as a feed.
new-since = Show
new-everything = All editions
new-since-day = Since { $day }
new-none = Nothing was recorded of the selected cases.
new-none-since = Nothing was recorded of the selected cases since { $day }.
new-none-in-record = Nothing was recorded since { $day }.
new-outside = { new-outside-cases } that the filters leave out.
new-outside-since = { new-outside-cases } that the filters leave out, since { $day }.
new-outside-cases = Not shown here: what was new or corrected in { WORD($cases) } { $cases ->
    [one] case
   *[other] cases
}
new-about = What each edition of the record brought, of all cases, the unconfirmed ones too.
new-about-since = What was recorded since { $day }, of all cases, the unconfirmed ones too.

# An edition. $contents is made of the counts below, as a list.
edition-list = Editions
edition-of = Edition of { $day }
edition-began = The record began with it: { $contents }.
edition-began-selected = The record began with it. { edition-brought-selected }
edition-brought = It brought { $contents }.
edition-brought-selected = In the cases selected here: { $contents }.
edition-first-cases = Show the cases
edition-heading-cases = New cases
edition-heading-events = New events in older cases
edition-heading-corrections = Corrections
edition-sources = Sources:
edition-more = { NUMBER($changes) } more { $changes ->
    [one] case is
   *[other] cases are
} not listed here; narrow the filters to see them, or read the plain page, which lists everything.
edition-count-cases = { WORD($cases) } new { $cases ->
    [one] case
   *[other] cases
}
edition-count-events = { edition-events-in-words } in { WORD($cases) } older { $cases ->
    [one] case
   *[other] cases
}
edition-events-in-words = { WORD($events) } new { $events ->
    [one] event
   *[other] events
}
edition-count-corrections = { WORD($corrections) } { $corrections ->
    [one] correction
   *[other] corrections
} in { WORD($cases) } { $cases ->
    [one] case
   *[other] cases
}

# One change, as a line of its own: in the feed, on the front page.
edition-new-case = New case: { $name } ({ $country }, { $year })
edition-new-unconfirmed-case = New unconfirmed case: { $name } ({ $country }, { $year })
edition-case-changed = { $name }: { $changes }
edition-events = { NUMBER($events) } { $events ->
    [one] new event
   *[other] new events
}
edition-corrections = { NUMBER($corrections) } { $corrections ->
    [one] correction
   *[other] corrections
}
edition-newest = New in the edition of { $day }
edition-newest-more = { NUMBER($changes) } more { $changes ->
    [one] change
   *[other] changes
}, and everything before
edition-newest-all = Everything that was new before

# What was corrected in an event: its date, its country, or what happened.
correction-date = { $event }, { $country }: { $now } (before: { $was }).
correction-country = { $event }, { $date }: { $now } (before: { $was }).
correction-type = { $date }, { $country }: { LOWER($now) } (before: { LOWER($was) }).
correction-taken-out = Taken out: { $event }, { $date }, { $country }.

# On the page of a case.
case-changes = What changed and when
case-came-in = The case came in.
case-new-event = New: { $event }, { $date }, { $where }.
case-correction = Corrected: { $correction }
