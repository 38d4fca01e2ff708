"""Marks set apart on a lattice of equal cells: two of them never overlap, and each is as near to its place as there is
room."""

from __future__ import annotations

from functools import cache

Cell = tuple[int, int]
"""Column and row."""


@cache
def _around(reach: int) -> tuple[Cell, ...]:
    """Steps from a cell to those around it, nearest first."""
    steps = [(across, down) for across in range(-reach, reach + 1) for down in range(-reach, reach + 1)]
    return tuple(sorted(steps, key=lambda step: (step[0] ** 2 + step[1] ** 2, abs(step[1]), step)))


class Lattice:
    """Cells of ``pitch`` pixels in a rectangle of ``width`` by ``height``, of which each holds one mark."""

    def __init__(self, width: float, height: float, pitch: float) -> None:
        """All cells free."""
        self.pitch = pitch
        self._columns, self._rows = max(1, int(width // pitch)), max(1, int(height // pitch))
        self._left, self._top = (width - self._columns * pitch) / 2, (height - self._rows * pitch) / 2
        self._taken = [0] * self._rows
        """Of each row a number whose bits are the columns that are taken."""

    def _cell(self, x: float, y: float) -> Cell:
        return int((x - self._left) // self.pitch), int((y - self._top) // self.pitch)

    def _middle(self, cell: Cell) -> tuple[float, float]:
        return self._left + (cell[0] + 0.5) * self.pitch, self._top + (cell[1] + 0.5) * self.pitch

    def _has(self, cell: Cell) -> bool:
        return 0 <= cell[0] < self._columns and 0 <= cell[1] < self._rows

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """The middle of the free cell that is nearest to a place, which is then taken. Where none is free, of the place
        itself."""
        column, row = self._cell(x, y)
        column, row = min(max(column, 0), self._columns - 1), min(max(row, 0), self._rows - 1)
        for reach in (4, max(self._columns, self._rows)):
            for across, down in _around(reach):
                cell = column + across, row + down
                if self._has(cell) and not self._taken[cell[1]] >> cell[0] & 1:
                    self._taken[cell[1]] |= 1 << cell[0]
                    return self._middle(cell)
        return self._middle((column, row))

    def keep(self, left: float, top: float, right: float, bottom: float) -> None:
        """Keep a rectangle free of marks."""
        first, above = self._cell(left, top)
        last, below = self._cell(right, bottom)
        columns = _bits(max(first, 0), last)
        for row in range(max(above, 0), min(below, self._rows - 1) + 1):
            self._taken[row] |= columns

    def has_room(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether a rectangle lies inside, and no mark in it."""
        first, above = self._cell(left, top)
        last, below = self._cell(right, bottom)
        if first < 0 or above < 0 or last >= self._columns or below >= self._rows:
            return False
        columns = _bits(first, last)
        return not any(row & columns for row in self._taken[above : below + 1])


def _bits(first: int, last: int) -> int:
    """A number whose bits are the columns from the first to the last."""
    return (1 << max(last + 1, first)) - (1 << first)
