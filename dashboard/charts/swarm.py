"""Marks that would hide each other, stacked: every case keeps its place along the axis and can be seen and clicked."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from heapq import heappop, heappush


def levels(places: Sequence[float], gap: float) -> list[int]:
    """For each place the lowest level, from 0, on which no other mark is nearer than ``gap``; always the same."""
    taken: deque[tuple[float, int]] = deque()
    """Where the marks stand that are still too near, in their order, each with its level."""
    free: list[int] = []
    """The other levels, a heap."""
    found = [0] * len(places)
    for index in sorted(range(len(places)), key=lambda i: (places[i], i)):
        place = places[index]
        while taken and place - taken[0][0] >= gap:
            heappush(free, taken.popleft()[1])
        found[index] = level = heappop(free) if free else len(taken)
        taken.append((place, level))
    return found
