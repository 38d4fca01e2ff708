"""What the charts share that tell cases apart by their outcome abroad: its colours, and a group of marks for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pandas as pd

from dashboard.archive.store import Archive
from dashboard.charts.theme import Theme
from dashboard.tables import each_row


def colours(archive: Archive, theme: Theme) -> dict[str, str]:
    """The colour of each outcome abroad, by its key."""
    return {key: term.colour or theme.muted for key, term in archive.config.vocabulary.outcome_abroad.items()}


def each_outcome(table: pd.DataFrame, archive: Archive, theme: Theme) -> Iterator[tuple[str, str, list[Any]]]:
    """Of each outcome abroad that stands in the column ``outcome`` of a table, in the order of the vocabulary: label,
    colour, and rows."""
    rows = defaultdict(list)
    for row in each_row(table):
        rows[row.outcome].append(row)
    for key, colour in colours(archive, theme).items():
        if key in rows:
            yield archive.config.vocabulary.label("outcome_abroad", key), colour, rows[key]
