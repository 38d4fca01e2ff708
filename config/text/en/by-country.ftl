# The countries of arrest, each a row of squares, below the map.

by-country-question = From which countries do the cases come, and how many were handed over?
file-of-by-country = by-country
by-country-subject = cases by country of arrest{ $order ->
    [handed_over] , most hand-overs first
    [held] , longest median time held abroad first
    [name] , by name
   *[cases] , most cases first
}
by-country-finding-none = No case fits the filters.

# By what the countries may be sorted.
by-country-order-cases = Cases
by-country-order-handed-over = Handed over
by-country-order-held = Median days held abroad
by-country-order-name = Name

# Behind the squares of a country, and where the reader points there.
by-country-handed-over-of = { $cases ->
    [1] { $handed ->
        [0] not handed over
       *[other] handed over
    }
   *[other] { NUMBER($handed) } of { NUMBER($cases) } handed over
}
by-country-held-of = { NUMBER($cases) }; { $span }
by-country-told = { $handed }; median held abroad { $span } ({ NUMBER($ended) } with a reported end)

by-country-describe-none = Countries of arrest: no case fits the filters.
by-country-describe = A row of squares for each country of arrest: { cases } in { countries }, { $order ->
    [handed_over] most hand-overs first
    [held] longest median time held abroad first
    [name] by name
   *[cases] most cases first
}. { $first ->
    [one] The country:
   *[other] The first:
} { $names }.
by-country-row = { $name } ({ NUMBER($cases) })
by-country-not-drawn = Only the first { NUMBER($shown) } countries are drawn; { NUMBER($hidden) } more are in the table.
