"""Accusations and countries over the years, a case at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.archive.course import PENDING
from dashboard.measures.flows import OTHERS, countries
from dashboard.measures.smallest import SMALLEST_MEDIAN
from dashboard.selection import Selected


@dataclass(frozen=True, slots=True)
class Most:
    """Which keys occur most often: ``keys`` of ``cases`` cases each, in the order of their first case, of ``kinds`` that
    occur at all."""

    keys: Sequence[str]
    cases: int
    kinds: int


@dataclass(frozen=True, slots=True)
class Dots:
    """The cases of a picture, and the codes of its countries, where they are its rows: those that stand alone, and those
    that stand together.

    ``table`` has a row a case whose year of arrest is known, with ``id``, ``name``, ``group`` (key of its row), ``year``,
    ``country`` (code), ``outcome_label``, ``outcome_us_label`` (empty without one), ``date`` (as the file says it),
    ``earliest``, ``latest``; in the order of the rows, then of arrest."""

    table: pd.DataFrame
    alone: Sequence[str]
    together: Sequence[str]


@dataclass(frozen=True, slots=True)
class Recent:
    """How many of the arrests from a year on have no outcome abroad that is reported."""

    since: int
    cases: int
    open: int


def recent(selected: Selected) -> Recent | None:
    """The arrests of the day of the data's year and the one before it, where there are as many as a median needs and most
    of them have no outcome abroad yet: they say less of how such cases end than the years before them."""
    since = selected.tables.archive.as_of.year - 1
    cases = selected.cases[selected.cases["arrest_year"] >= since]
    still = int((cases["outcome_abroad"] == PENDING).sum())
    return Recent(since, len(cases), still) if len(cases) >= SMALLEST_MEDIAN and 2 * still > len(cases) else None


def dots(selected: Selected, by: str) -> Dots:
    """The selected cases of a known year, in rows by ``offence`` or ``place``."""
    vocabulary = selected.tables.archive.config.vocabulary
    cases = selected.cases.dropna(subset=["arrest_year"])
    alone, together = ([], []) if by == "offence" else countries(selected)
    if by == "offence":
        names = {key: term.label for key, term in vocabulary.offence.items()}
        group = cases["offence"].astype("str")
        sizes = group.value_counts()
        order = sorted(sizes.index, key=lambda key: (-sizes[key], names[key]))
    else:
        code = cases["arrest_country"].astype("str")
        group = code.where(code.isin(alone), OTHERS)
        order = [*alone, OTHERS]
    outcomes_us = cases["outcome_us"].astype("object").fillna("")
    table = pd.DataFrame(
        {
            "id": cases["id"],
            "name": cases["shown_name"],
            "group": group,
            "year": cases["arrest_year"].astype("int64"),
            "country": cases["arrest_country"].astype("str"),
            "outcome_label": [vocabulary.label("outcome_abroad", key) for key in cases["outcome_abroad"]],
            "outcome_us_label": [key and vocabulary.label("outcome_us", key) for key in outcomes_us],
            "date": cases["arrest_date"],
            "earliest": cases["arrest_earliest"],
            "latest": cases["arrest_latest"],
            "place": [order.index(key) for key in group],
            "day": cases["arrest_middle"],
        }
    )
    ordered = table.sort_values(["place", "year", "day", "id"], ignore_index=True).drop(columns=["place", "day"])
    return Dots(ordered, alone, together)


def commonest(selected: Selected, column: str) -> Most:
    """The keys of a column that most of the selected cases have; there must be cases."""
    sizes = selected.cases[column].astype("str").value_counts()
    most = int(sizes.iloc[0])
    return Most(tuple(sizes.index[sizes == most]), most, len(sizes))
