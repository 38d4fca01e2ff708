"""Marks that would hide each other, stacked: every case keeps its place along the axis and can be seen and clicked."""

from __future__ import annotations

from collections.abc import Sequence


def levels(places: Sequence[float], gap: float) -> list[int]:
    """For each place the lowest level, from 0, on which no other mark is nearer than ``gap``; always the same."""
    last: list[float] = []
    found = [0] * len(places)
    for index in sorted(range(len(places)), key=lambda i: (places[i], i)):
        place = places[index]
        level = next((n for n, taken in enumerate(last) if place - taken >= gap), len(last))
        if level == len(last):
            last.append(place)
        last[level] = place
        found[index] = level
    return found
