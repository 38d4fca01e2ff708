# The world map of arrests.

map-question = Where were people arrested?
map-title = Where the arrests were made
map-subject = { $shading ->
    [handed_over] { map-shading-handed-over }
    [held] { map-shading-held }
   *[cases] { map-shading-cases }
} by country of arrest, circles by place

map-column-code = Code
map-column-country = Country
map-column-cases = Cases
map-column-handed-over = Handed over
map-column-held = Median days held abroad
map-column-held-base = Cases with a reported end abroad
map-column-held-least = Median days held abroad, fewest that the dates allow
map-column-held-most = Median days held abroad, most that the dates allow
map-column-ids = Case ids

# What countries may be shaded by, and the steps of each scale.
map-shading-cases = Cases
map-shading-handed-over = Share handed over
map-shading-held = Median days held abroad
map-cases-one = 1
map-cases-two = 2–3
map-cases-four = 4–5
map-cases-six = 6 or more
map-handed-over-under-a-quarter = under a quarter
map-handed-over-a-quarter = a quarter
map-handed-over-half = half
map-handed-over-three-quarters = three quarters or more
map-held-under-3-months = under 3 months
map-held-3-months = 3 months
map-held-6-months = 6 months
map-held-a-year = a year or more

# Where the reader points at a country or a place.
map-country-handed-over = { $cases ->
    [1] { $handed ->
        [0] not handed over
       *[other] handed over
    }
   *[other] { $share } handed over
}
map-country-held = { map-country-handed-over }; median held abroad { $span } ({ NUMBER($ended) } with a reported end)
map-place = { $place }, { $country }
map-place-not-reported = { $country }, place not reported

map-describe-none = World map of arrests: no case fits the filters.
map-describe = World map of { cases } in { countries }.
map-describe-all = World map of { cases } in { countries }: { $names }.
map-describe-most = World map of { cases } in { countries }. Most cases: { $names }.
map-country-cases = { $country } ({ NUMBER($cases) })

map-no-place = { CAPITAL(cases) } { $cases ->
    [one] has
   *[other] have
} no place of arrest in the sources: counted in the country, circle at its middle.
map-shapeless = Too small for a shape at this scale, shown by circles: { $names }.
map-least-of-share = Shares only where there are at least { NUMBER($least) } cases.
map-least-of-median = Median of cases whose time abroad has a reported end, where there are at least { NUMBER($least) }; inexact dates at their middle.
map-none-shaded = No country here has so many: none is shaded.
