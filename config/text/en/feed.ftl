# The feed of what is new.

feed-new-case = New case: { $name } ({ $country }, { $year })
feed-new-unconfirmed-case = New unconfirmed case: { $name } ({ $country }, { $year })
feed-new-events = { $name }: { NUMBER($events) } { $events ->
    [one] new event
   *[other] new events
}
feed-unconfirmed = Unconfirmed.
feed-sources = Sources:
