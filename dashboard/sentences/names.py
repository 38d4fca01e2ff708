"""Names of people as they stand in a label."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.text.words import Words


def first_names(names: Sequence[str], words: Words, most: int = 8) -> str:
    """The first few, and that there are others."""
    first = ", ".join(names[:most])
    return words.say("chart-and-others", names=first) if len(names) > most else first
