"""Where a figure comes from: the cases and the sources behind it, and when the record of them last changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.selection import Selected


@dataclass(frozen=True, slots=True)
class Provenance:
    """What stands behind a figure. ``kinds`` are the kinds of sources that there are, in the order of the vocabulary, each
    with its number; ``changed`` is the day of the newest edition that changed one of the cases, None without cases."""

    cases: int
    unconfirmed: int
    sources: int
    kinds: Mapping[str, int]
    changed: dt.date | None


def provenance(selected: Selected, cases: pd.DataFrame) -> Provenance:
    """Of some of the selected cases, as rows of ``brief``. A source counts once for each case that it stands in."""
    tables = selected.tables
    numbers = tables.sources_by_kind[cases.index.to_numpy()].sum(axis=0).tolist()
    kinds = dict(zip(tables.archive.config.vocabulary.source_kind, numbers, strict=True))
    return Provenance(
        cases=len(cases),
        unconfirmed=int(cases["unconfirmed"].sum()),
        sources=sum(numbers),
        kinds={kind: number for kind, number in kinds.items() if number},
        changed=max(map(tables.changed.__getitem__, cases["id"].tolist()), default=None),
    )
