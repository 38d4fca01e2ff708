# The world map of arrests.

map-question = Where were people arrested?
file-of-map = map
map-subject = { $shading ->
    [handed_over] cases by place of arrest, countries by share handed over
    [held] cases by place of arrest, countries by median time held abroad
   *[cases] cases by place of arrest
}{ $routes ->
    [on] , and the way to the court
   *[off] {""}
}

# The finding, above the picture. $most cases are in each of the $leading countries with most, which are $names.
map-finding-none = No case fits the filters
map-finding-one = { $arrests ->
    [one] The one arrest was
    [2] Both arrests were
   *[other] All { WORD($arrests) } arrests were
} in { FORM($country, form: "the") }
map-finding-equal = { CAPITAL(map-arrests) } in { countries }, { WORD($most) } in each
map-finding-few = { CAPITAL(map-arrests) } in { countries }; { map-most-in }
map-finding-many = { CAPITAL(map-arrests) } in { countries }; at most { WORD($most) } in one, in { WORD($leading) } of them
map-finding-first = { NUMBER($part) } of { map-arrests } were in { $names }, more than in any other of { countries }
map-finding = { NUMBER($part) } of { map-arrests } were in { WORD($few) } countries; { map-most-in }
map-finding-the = { FORM($country, form: "the") }
map-most-in = most in { $names } ({ NUMBER($most) }{ $leading ->
    [one] {""}
   *[other] {" "}each
})
map-arrests = { NUMBER($arrests) } { $arrests ->
    [one] arrest
   *[other] arrests
}

map-column-code = Code
map-column-country = Country
map-column-cases = Cases
map-column-handed-over = Handed over
map-column-held = Median days held abroad
map-column-held-base = Cases with a reported end abroad
map-column-held-least = Median days held abroad, fewest that the dates allow
map-column-held-most = Median days held abroad, most that the dates allow
map-column-ids = Case ids

# What countries may be shaded by, and the steps of each scale; in the key the first of them with what it is.
map-shading-cases = Nothing
map-shading-handed-over = Share handed over
map-shading-held = Median days held abroad
map-handed-over-under-a-quarter = under a quarter
map-handed-over-a-quarter = a quarter to half
map-handed-over-half = half to three quarters
map-handed-over-three-quarters = three quarters or more
map-held-under-3-months = under 3 months
map-held-3-months = 3 to 6 months
map-held-6-months = 6 months to a year
map-held-a-year = a year or more
map-tones = { $shading }: { $step }
map-routes-off = No routes
map-routes-on = Routes to the court

# Words in the picture: above its parts, beside squares, and in the key.
map-elsewhere = Elsewhere: { cases }
map-europe = Europe and around it: { cases }
map-nowhere = Not on any map: { cases }
map-label = { $name } { NUMBER($cases) }
map-hollow = only the country is known
map-route = handed over to this court

# Where the reader points at a country or a place.
map-country-handed-over = { $cases ->
    [1] { $handed ->
        [0] not handed over
       *[other] handed over
    }
   *[other] { $share } handed over
}
map-country-held = { map-country-handed-over }; median held abroad { $span } ({ NUMBER($ended) } with a reported end)
map-court = { $court }, { $city }
map-court-cases = { cases } handed over

map-describe-none = World map of arrests: no case fits the filters.
map-describe = World map of { cases } in { countries }.
map-describe-all = World map of { cases } in { countries }: { $names }.
map-describe-most = World map of { cases } in { countries }. Most cases: { $names }.
map-country-cases = { $country } ({ NUMBER($cases) })

map-no-place = For { cases } only the country is known.
map-routes-none = No route is drawn: for no hand-over here are both the place of arrest and the court known.
map-routes = { $cases ->
    [one] A route leads from the place of { cases }
   *[other] Routes lead from the places of { cases }
} that ended with a hand-over to { $courts ->
    [one] one court
   *[other] { WORD($courts) } courts
}.
map-several = A square of several cases stands in the middle of their country.
map-least-of-share = Shares only where there are at least { NUMBER($least) } cases.
map-least-of-median = Median of cases whose time abroad has a reported end, where there are at least { NUMBER($least) }; inexact dates at their middle.
map-none-shaded = No country here has so many: none is shaded.
