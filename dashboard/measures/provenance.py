"""Where a figure comes from: the cases and the sources behind it, and when the record of them last changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dashboard.tables import Tables


@dataclass(frozen=True, slots=True)
class Provenance:
    """What stands behind a figure. ``kinds`` are the kinds of sources that there are, in the order of the vocabulary, each
    with its number; ``changed`` is the day of the newest edition that changed one of the cases, None without cases."""

    cases: int
    unconfirmed: int
    sources: int
    kinds: Mapping[str, int]
    changed: dt.date | None


def provenance(tables: Tables, places: NDArray[np.intp]) -> Provenance:
    """Of the cases at some places in the tables. A source counts once for each case that it stands in."""
    numbers = tables.sources_by_kind[places].sum(axis=0).tolist()
    kinds = dict(zip(tables.archive.config.vocabulary.source_kind, numbers, strict=True))
    return Provenance(
        cases=len(places),
        unconfirmed=int(tables.cases["unconfirmed"].to_numpy()[places].sum()),
        sources=sum(numbers),
        kinds={kind: number for kind, number in kinds.items() if number},
        changed=max((tables.changed[tables.archive.cases[place].id] for place in places.tolist()), default=None),
    )
