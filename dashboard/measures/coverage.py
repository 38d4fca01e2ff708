"""How well the record is sourced."""

from __future__ import annotations

from collections import Counter

import pandas as pd

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
    """Rows: ``sources`` (1 to 4), ``or_more`` (whether those with more are among them), ``events`` that cite so many."""
    numbers = selected.tables.cited["number"][selected.has_event]
    counts = numbers.clip(upper=4).value_counts()
    return pd.DataFrame([{"sources": n, "or_more": n == 4, "events": int(counts.get(n, 0))} for n in (1, 2, 3, 4)])


def by_source_group(selected: Selected) -> pd.DataFrame:
    """Rows: ``group`` (label), ``meaning``, ``events`` with at least one source of the group, ``of`` all events, and
    ``sources`` in the group. An event with sources of two groups stands in both rows."""
    vocabulary = selected.tables.archive.config.vocabulary
    kinds = selected.tables.sources["kind"][selected.has_source].value_counts()
    sources: Counter[str | None] = Counter()
    for kind, term in vocabulary.source_kind.items():
        sources[term.group] += int(kinds.get(kind, 0))
    cited = selected.tables.cited[selected.has_event]
    return pd.DataFrame(
        [
            {
                "group": term.label,
                "meaning": term.meaning,
                "events": int(cited[key].sum()),
                "of": len(cited),
                "sources": sources[key],
            }
            for key, term in vocabulary.source_group.items()
        ]
    )
