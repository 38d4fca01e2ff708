# Numbers, shares, durations and counted things, as they stand in a sentence.

number-word = { $n ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
   *[other] { NUMBER($n) }
}

# Of fewer than ten only the counts are told; else "41 % (17 of 41)", with $percent as one of these words or a number.
share-few = { NUMBER($part) } of { NUMBER($whole) }
share = { $percent } % ({ NUMBER($part) } of { NUMBER($whole) })
share-few-of-cases = { NUMBER($part) } of { NUMBER($whole) } cases
share-of-cases = { $percent } % of cases ({ NUMBER($part) } of { NUMBER($whole) })
share-handed-over = { $whole ->
    [1] { $part ->
        [0] not handed over
       *[other] handed over
    }
   *[other] { $share } handed over
}
percent-under-one = under 1
percent-over-99 = over 99

span-less-than-a-day = less than a day
span-days = { NUMBER($days) } { $days ->
    [one] day
   *[other] days
}
span-months = { NUMBER($months) } { $months ->
    [one] month
   *[other] months
}
span-years = { NUMBER($years, minimumFractionDigits: 1, maximumFractionDigits: 1) } years
# From one duration to another, $low and $high.
spans = { $low } to { $high }
spans-days = { $low ->
    [one] { NUMBER($low) } day
   *[other] { NUMBER($low) }
} to { NUMBER($high) } { $high ->
    [one] day
   *[other] days
}
spans-months = { NUMBER($low) } to { NUMBER($high) } months
spans-years = { NUMBER($low, minimumFractionDigits: 1, maximumFractionDigits: 1) } to { NUMBER($high, minimumFractionDigits: 1, maximumFractionDigits: 1) } years

term-none = no prison
term-months = { NUMBER($months) } { $months ->
    [one] month
   *[other] months
}
term-years = { NUMBER($years) } { $years ->
    [one] year
   *[other] years
}
term-years-and-months = { term-years } and { term-months }

cases = { WORD($cases) } { $cases ->
    [one] case
   *[other] cases
}
events = { WORD($events) } { $events ->
    [one] event
   *[other] events
}
sources = { WORD($sources) } { $sources ->
    [one] source
   *[other] sources
}
countries = { WORD($countries) } { $countries ->
    [one] country
   *[other] countries
}

# How many of some cases are unconfirmed; nothing is said where none is.
unconfirmed-the-one = The one case is unconfirmed.
unconfirmed-all = { $whole ->
    [2] Both cases are unconfirmed.
   *[other] All cases are unconfirmed.
}
unconfirmed-some = Of the { WORD($whole) } cases { WORD($part) } { $part ->
    [one] is
   *[other] are
} unconfirmed.
