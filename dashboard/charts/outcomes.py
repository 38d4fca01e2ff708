"""What tells cases apart by their outcome abroad, everywhere: the group's hue, the tint in it and the sign on it; and for
charts a group of marks for each outcome."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.archive.config import Vocabulary
from dashboard.archive.store import Archive
from dashboard.charts.theme import THEMES, Theme
from dashboard.tables import each_row


@dataclass(frozen=True, slots=True)
class Tint:
    """How an outcome abroad is drawn: ``sign`` is one character, drawn on the colour in that of the paper."""

    group: str
    place: int
    """Which of the colours of the group, from 0."""
    sign: str

    def colour(self, theme: Theme) -> str:
        """As six hexadecimal digits, for figures."""
        return theme.outcomes[self.group][self.place]

    @property
    def css(self) -> str:
        """For pages, which follow the reader's theme; see :attr:`dashboard.charts.theme.Theme.css`."""
        return f"var(--{self.group}-{self.place})"


def tints(vocabulary: Vocabulary) -> dict[str, Tint]:
    """Of each outcome abroad, by its key, in the order of the vocabulary. Where a group has more outcomes than colours,
    they begin anew: signs differ all the same."""
    in_group: dict[str, int] = defaultdict(int)
    found = {}
    for key, term in vocabulary.outcome_abroad.items():
        group, sign = str(term.group), str(term.sign)
        found[key] = Tint(group, in_group[group] % len(THEMES["light"].outcomes[group]), sign)
        in_group[group] += 1
    return found


def colours(archive: Archive, theme: Theme) -> dict[str, str]:
    """The colour of each outcome abroad in a theme, by its key."""
    return {key: tint.colour(theme) for key, tint in tints(archive.config.vocabulary).items()}


def each_outcome(table: pd.DataFrame, archive: Archive, theme: Theme) -> Iterator[tuple[str, str, list[Any]]]:
    """Of each outcome abroad that stands in the column ``outcome`` of a table, in the order of the vocabulary: label,
    colour, and rows."""
    rows = defaultdict(list)
    for row in each_row(table):
        rows[row.outcome].append(row)
    for key, colour in colours(archive, theme).items():
        if key in rows:
            yield archive.config.vocabulary.label("outcome_abroad", key), colour, rows[key]
