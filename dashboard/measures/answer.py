"""What the record shows: what became of the selected cases, and headline figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.archive import course
from dashboard.archive.course import PENDING
from dashboard.selection import Selected
from dashboard.tables import Tables

HANDED_OVER = tuple(course.HANDED_OVER.values())
FIGURES = ("documented", "handed-over", "otherwise", "not-reported")
"""The names of the headline figures."""


def otherwise(tables: Tables) -> tuple[str, ...]:
    """The outcomes abroad that are no hand-over, as this dataset calls them."""
    outcomes = course.decisive_abroad(tables.archive.config.site.sent_home).values()
    return tuple(outcome for outcome in outcomes if outcome not in HANDED_OVER)


@dataclass(frozen=True, slots=True)
class Figure:
    """A headline figure: its name, its value, and the outcomes whose cases stand behind it."""

    name: str
    value: int
    outcomes: tuple[str, ...]


def arrests_of(year: int, tables: Tables) -> pd.DataFrame:
    """The confirmed cases of a year of arrest, as rows of ``cases``."""
    return tables.confirmed[tables.confirmed["arrest_year"] == year]


def outcomes(selected: Selected) -> Mapping[str, int]:
    """How many selected cases have each outcome abroad; 0 for an outcome that none has."""
    return Counter(selected.cases["outcome_abroad"].astype("str").tolist())


def headline(selected: Selected) -> Sequence[Figure]:
    """Four figures that add up: all cases, hand-overs, other outcomes, no outcome reported."""
    counts, elsewise = outcomes(selected), otherwise(selected.tables)

    def of(name: str, *keys: str) -> Figure:
        return Figure(name, sum(counts[key] for key in keys), keys)

    return (
        Figure("documented", len(selected.cases), ()),
        of("handed-over", *HANDED_OVER),
        of("otherwise", *elsewise),
        of("not-reported", PENDING),
    )
