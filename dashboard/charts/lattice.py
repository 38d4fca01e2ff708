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
        self._taken: set[Cell] = set()

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
                if self._has(cell) and cell not in self._taken:
                    self._taken.add(cell)
                    return self._middle(cell)
        return self._middle((column, row))

    def keep(self, left: float, top: float, right: float, bottom: float) -> None:
        """Keep a rectangle free of marks."""
        first, above = self._cell(left, top)
        last, below = self._cell(right, bottom)
        self._taken |= {(column, row) for column in range(first, last + 1) for row in range(above, below + 1)}

    def has_room(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether a rectangle lies inside, and no mark in it."""
        first, above = self._cell(left, top)
        last, below = self._cell(right, bottom)
        return (
            first >= 0 and above >= 0 and last < self._columns and below < self._rows
            and self._taken.isdisjoint((column, row) for column in range(first, last + 1) for row in range(above, below + 1))
        )  # fmt: skip
