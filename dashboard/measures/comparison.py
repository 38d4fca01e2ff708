"""Some values of one facet side by side: countries, accusations, outcomes or periods, each with its own cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

import pandas as pd

from dashboard.facets import FACETS, YEAR_BOUNDS, YEARS, Choice, Facet
from dashboard.measures.answer import HANDED_OVER
from dashboard.measures.durations import OPEN, PERIOD, ends
from dashboard.measures.sentences import sentenced
from dashboard.measures.smallest import SMALLEST_MEDIAN
from dashboard.parameters import Params
from dashboard.selection import Selected, select
from dashboard.tables import Tables

BY_PERIOD = "period"
_NAMED = {facet.name: facet for facet in FACETS}
BY: Mapping[str, Facet[Any]] = {name: _NAMED[name] for name in ("country", "offence", "outcome")} | {BY_PERIOD: YEARS}
"""What may be compared, each with the facet whose values it compares."""
MOST, UNASKED = 4, 2
"""How many values stand side by side at most, and how many where a reader names none."""


@dataclass(frozen=True, slots=True)
class Median:
    """The median of ``of`` values, with the medians of the fewest and of the most that their dates allow; None of fewer
    than SMALLEST_MEDIAN."""

    of: int
    value: float | None
    least: float | None
    most: float | None


@dataclass(frozen=True, slots=True)
class Compared:
    """One of the values that are compared. ``held`` has a row a case: ``id``, ``name``, ``outcome`` (key), ``days`` (the
    middle of what the dates allow), ``least``, ``most``, ``open`` (no end is reported: days until the last report).
    ``terms`` are those of :func:`dashboard.measures.sentences.sentenced`."""

    value: str
    years: tuple[int, int]
    """First and last year of arrest that it may have."""
    selected: Selected
    held: pd.DataFrame
    terms: pd.DataFrame
    held_median: Median
    """Of the cases whose end abroad is reported, in days."""
    term_median: Median
    """In months."""

    @property
    def cases(self) -> int:
        """How many."""
        return len(self.selected.cases)

    @property
    def handed_over(self) -> int:
        """How many ended with a hand-over."""
        return int(self.selected.cases["outcome_abroad"].isin(HANDED_OVER).sum())


def filters(value: str, by: str) -> Params:
    """The filter that a value stands for, as parameters of an address: a period is ``2012-2016``, or one year."""
    if by != BY_PERIOD:
        return {by: [value]}
    first, dash, last = value.partition("-")
    return {"from": [first], "to": [last if dash else first]}


def value_of(chosen: Any, by: str, tables: Tables) -> list[str]:
    """The values that a filter stands for."""
    if by != BY_PERIOD:
        return list(chosen)
    years = dict.fromkeys(_nameable(year) for year in YEARS.span(chosen, tables))
    return ["-".join(map(str, years))] if chosen != YEARS.default else []


def _nameable(year: int) -> int:
    """The year, or the first that an address can name: that of a slip in a date may lie before."""
    return max(year, YEAR_BOUNDS[0])


def is_known(value: str, by: str, tables: Tables) -> bool:
    """Whether a value can be compared: one that the data or its vocabulary has, or years that are in order."""
    asked = filters(value, by)
    chosen = BY[by].read(asked, tables)
    if BY[by].write(chosen) != asked:
        return False
    return by != BY_PERIOD or chosen[0] <= chosen[1]


def unfiltered(selected: Selected, by: str) -> Selected:
    """The selection without what it says of the facet that is compared."""
    facet = BY[by]
    return select(selected.tables, selected.selection.but(**{facet.name: facet.default}))


def offered(selected: Selected, by: str) -> list[str]:
    """The values that occur, those of most cases first; periods of five years, with cases or without, in their order."""
    facet = BY[by]
    if not isinstance(facet, Choice):
        first, last = selected.tables.years
        starts = range(_nameable(first) // PERIOD * PERIOD, last + 1, PERIOD)
        return [f"{start}-{start + PERIOD - 1}" for start in starts]
    sizes = unfiltered(selected, by).cases[facet.column].astype("str").value_counts()
    order = {value: place for place, value in enumerate(facet.offered(selected.tables))}
    return sorted(sizes.index, key=lambda value: (-sizes[value], order[value]))


def settled(named: Sequence[str], by: str, selected: Selected) -> list[str]:
    """The values that are compared: those named that are known, each once; where there are none, those that the
    selection is filtered for, and with them the ones of most cases."""
    tables = selected.tables
    # 2012-2012 and 2012 are one period, whatever they are called.
    known = {BY[by].read(filters(value, by), tables): value for value in named if is_known(value, by, tables)}
    if known:
        return list(known.values())[:MOST]
    filtered = value_of(selected.selection.of(BY[by]), by, tables)[:MOST]
    others = [value for value in _commonest(selected, by) if value not in filtered]
    found = [*filtered, *others[: max(0, UNASKED - len(filtered))]]
    return sorted(found) if by == BY_PERIOD else found


def _commonest(selected: Selected, by: str) -> list[str]:
    values = offered(selected, by)
    if by != BY_PERIOD:
        return values
    years = unfiltered(selected, by).cases["arrest_year"].dropna() // PERIOD * PERIOD
    sizes = years.value_counts()
    with_cases = [value for value in values if sizes.get(int(value[:4]), 0)]
    return sorted(with_cases, key=lambda value: -sizes[int(value[:4])])


def union(values: Sequence[str], by: str, selected: Selected) -> Selected:
    """All cases that are compared, each once. The years of a comparison of periods are those from the first to the last
    of them, whose other cases are left out."""
    if not values:
        return selected
    facet, tables = BY[by], selected.tables
    chosen = [facet.read(filters(value, by), tables) for value in values]
    if by != BY_PERIOD:
        return select(tables, selected.selection.but(**{facet.name: tuple(one for (one,) in chosen)}))
    bounds = min(first for first, _ in chosen), max(last for _, last in chosen)
    whole = select(tables, selected.selection.but(**{facet.name: bounds}))
    kept = pd.Series(False, index=tables.cases.index)
    for one in chosen:
        kept |= selected.selection.but(**{facet.name: one}).keeps(tables)
    return replace(whole, cases=tables.brief[kept])


def compared(values: Sequence[str], by: str, selected: Selected) -> list[Compared]:
    """Each value with its cases, under the other filters of the selection."""
    every = [of_value(value, by, selected) for value in values]
    years = _span(every, selected.tables)
    return [_compared(value, by, one, years) for value, one in zip(values, every, strict=True)]


def of_value(value: str, by: str, selected: Selected) -> Selected:
    """The cases of a value, under the other filters of the selection."""
    facet, tables = BY[by], selected.tables
    return select(tables, selected.selection.but(**{facet.name: facet.read(filters(value, by), tables)}))


def _span(every: Sequence[Selected], tables: Tables) -> tuple[int, int]:
    """The years of arrest of all of them, from the first to the last; of all cases where they have none."""
    years = [int(year) for one in every for year in one.cases["arrest_year"].dropna()]
    return (min(years), max(years)) if years else tables.years


def _compared(value: str, by: str, selected: Selected, years: tuple[int, int]) -> Compared:
    held, terms = _held(selected), _terms(selected)
    if by == BY_PERIOD:
        years = YEARS.read(filters(value, by), selected.tables)  # type: ignore[assignment]  # both bounds are given
    ended = held[~held["open"]]
    return Compared(
        value=value,
        years=years,
        selected=selected,
        held=held,
        terms=terms,
        held_median=_median(ended["days"], ended["least"], ended["most"]),
        term_median=_median(*[terms["months"]] * 3),
    )


def _held(selected: Selected) -> pd.DataFrame:
    cases = ends(selected)
    table = cases[["id", "name", "outcome", "days", "least", "most"]].assign(open=cases["end"] == OPEN)
    return table.sort_values(["days", "id"], ignore_index=True)


def _terms(selected: Selected) -> pd.DataFrame:
    return sentenced(selected).sort_values(["months", "id"], ignore_index=True)


def _median(values: pd.Series[float], least: pd.Series[float], most: pd.Series[float]) -> Median:
    if len(values) < SMALLEST_MEDIAN:
        return Median(len(values), None, None, None)
    return Median(len(values), *(float(median(one.tolist())) for one in (values, least, most)))
