"""Accusations and countries over the years, a case at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.measures.flows import OTHERS, countries
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
    ``outcome`` (key), ``outcome_label``, ``date`` (as the file says it); in the order of the rows, then of arrest."""

    table: pd.DataFrame
    alone: Sequence[str]
    together: Sequence[str]


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
    outcome = cases["outcome_abroad"].astype("str")
    table = pd.DataFrame(
        {
            "id": cases["id"],
            "name": cases["shown_name"],
            "group": group,
            "year": cases["arrest_year"].astype("int64"),
            "outcome": outcome,
            "outcome_label": [vocabulary.label("outcome_abroad", key) for key in outcome],
            "date": cases["arrest_date"],
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
