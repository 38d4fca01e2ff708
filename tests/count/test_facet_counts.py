"""How many cases a value of a filter would leave, for hundreds of random selections, held against an own count."""

from __future__ import annotations

from collections import Counter

from dashboard.selection import Selection, select
from dashboard.tables import Tables
from tests.count.own_count import kept, owns
from tests.count.test_random_selections import address, hold, made_selections

ATTRIBUTES = {"country": "country", "offence": "offence", "outcome": "outcome"}
"""By the name of a facet: the attribute of an own case that it filters by."""


def test_a_value_says_how_many_cases_it_would_leave_under_the_other_filters(tables: Tables) -> None:
    """The facet's own values do not narrow its counts; a value of no such case says 0."""

    def faults() -> list[str]:
        found = []
        for params in made_selections():
            said = select(tables, Selection.from_params(params, tables)).counts
            for facet, attribute in ATTRIBUTES.items():
                if facet in params and "q" in params:
                    continue  # the own count knows what a text finds among the cases of its own filters only
                others = {key: values for key, values in params.items() if key != facet}
                own = Counter(getattr(one, attribute) for one in owns(kept(others)))
                if {key: n for key, n in said[facet].items() if n} != own:
                    found.append(f"{address(params)}: {facet} {said[facet]}, own count {own}")
        return found

    hold(faults())


def test_choosing_a_value_alone_leaves_as_many_cases_as_it_says(tables: Tables) -> None:
    """What the sidebar promises is what a click on it shows, zeros too."""
    for params in made_selections()[::10]:
        selection = Selection.from_params(params, tables)
        for facet, counts in select(tables, selection).counts.items():
            assert (
                counts.keys()
                == tables.present[{"country": "arrest_country", "outcome": "outcome_abroad"}.get(facet, facet)]
            )
            for value, cases in counts.items():
                assert int(selection.but(**{facet: (value,)}).keeps(tables).sum()) == cases, (address(params), value)
