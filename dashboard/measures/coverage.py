"""How well the record is sourced."""

from __future__ import annotations

import pandas as pd

from dashboard.archive.model import JOINT
from dashboard.selection import Selected


def by_confidence(selected: Selected) -> pd.DataFrame:
    """Rows: ``confidence`` (label), ``meaning``, ``cases``, in the order of the vocabulary."""
    vocabulary = selected.tables.archive.config.vocabulary
    counts = selected.cases["confidence"].value_counts()
    return pd.DataFrame(
        [
            {"confidence": term.label, "meaning": term.meaning, "cases": int(counts.get(key, 0))}
            for key, term in vocabulary.confidence.items()
        ]
    )


def by_number_of_sources(selected: Selected) -> pd.DataFrame:
    """Rows: ``sources`` (1, 2, 3, "4 or more"), ``events`` that cite so many."""
    numbers = selected.events["source_ids"].str.count(JOINT) + 1
    counts = numbers.clip(upper=4).value_counts()
    return pd.DataFrame(
        [{"sources": "4 or more" if n == 4 else str(n), "events": int(counts.get(n, 0))} for n in (1, 2, 3, 4)]
    )


def by_source_group(selected: Selected) -> pd.DataFrame:
    """Rows: ``group`` (label), ``meaning``, ``events`` with at least one source of the group, ``of`` all events, and
    ``sources`` in the group. An event with sources of two groups stands in both rows."""
    vocabulary = selected.tables.archive.config.vocabulary
    group_of = {kind: term.group for kind, term in vocabulary.source_kind.items()}
    sources = selected.sources
    groups = sources["kind"].astype("str").map(group_of)
    keyed = pd.Series(groups.to_numpy(), index=pd.MultiIndex.from_frame(sources[["case_id", "source_id"]]))
    cited = selected.events[["case_id", "number", "source_ids"]].copy()
    cited["source_id"] = cited["source_ids"].str.split(JOINT)
    cited = cited.explode("source_id")
    cited["group"] = keyed.reindex(pd.MultiIndex.from_frame(cited[["case_id", "source_id"]])).to_numpy()
    events = cited.drop_duplicates(["case_id", "number", "group"])["group"].value_counts()
    return pd.DataFrame(
        [
            {
                "group": term.label,
                "meaning": term.meaning,
                "events": int(events.get(key, 0)),
                "of": len(selected.events),
                "sources": int((groups == key).sum()),
            }
            for key, term in vocabulary.source_group.items()
        ]
    )
