"""Numbers as English sentences have them, by other code than the site's."""

from __future__ import annotations

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def spelt(value: int) -> str:
    """A number as a word up to ten, in figures above: ``seven``, ``12``."""
    return _SMALL[value] if value < len(_SMALL) else f"{value:,}"


def count(value: int, one: str, many: str | None = None) -> str:
    """``no arrests``, ``one arrest``, ``12 arrests``: a count in a sentence, with its noun."""
    return f"{spelt(value)} {one if value == 1 else many or f'{one}s'}"
