"""Groups of squares: a label above each, one beside the other as far as they fit, in parts below headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from dashboard.archive.store import Archive
from dashboard.charts.chart import Plot
from dashboard.charts.frame import LINE, PHONE, SIDE
from dashboard.charts.squares import Square, key, placed, trace
from dashboard.charts.text import plain, wrapped
from dashboard.charts.theme import Theme
from dashboard.charts.written import TRACE, Written, written
from dashboard.text.words import Words

_UNITS = ((800, 26, 3), (PHONE, 20, 4), (0, 17, 4))
"""From a width on: pixels of a square with the air around it, and how many stand upon one another in a group."""
_FILLED = 0.86
"""The part of its place that a square fills."""
_LEAST = 120
"""Pixels of width that a group takes at least, for its label."""
_GAP, _BELOW = 26, 16
"""Pixels between two groups, and below a row of groups."""
_LABEL, _HEADING = 12, 13
"""Sizes of letters."""


@dataclass(frozen=True, slots=True)
class Group:
    """Squares that stand together below a label."""

    label: str
    squares: tuple[Square, ...]

    @property
    def cases(self) -> int:
        """How many cases they stand for."""
        return sum(len(one.ids) for one in self.squares)


@dataclass(frozen=True, slots=True)
class Part:
    """Groups below a heading."""

    heading: str
    groups: Sequence[Group]


@dataclass(slots=True)
class _Picture:
    """The plot for one width, in pixels from its upper left corner: the middles of the squares in their order, and texts."""

    height: float = 0.0
    xs: list[float] = field(default_factory=list)
    ys: list[float] = field(default_factory=list)
    texts: list[Written] = field(default_factory=list)


def _unit(width: int) -> tuple[int, int]:
    return next((unit, high) for least, unit, high in _UNITS if width >= least)


def _picture(parts: Sequence[Part], width: int, theme: Theme, words: Words) -> _Picture:
    (unit, high), room = _unit(width), width - 2 * SIDE
    made = _Picture()
    for part in parts:
        heading = [plain(line) for line in wrapped(part.heading, room, _HEADING, "bold")]
        made.texts.append(Written(0, made.height, heading, _HEADING, theme.ink, 600))
        made.height += len(heading) * _HEADING * LINE + 6
        left = tallest = 0.0
        for group in part.groups:
            columns = min(-(-len(group.squares) // high), room // unit)
            wide = max(columns * unit, _LEAST)
            if left and left + wide > room:
                left, tallest, made.height = 0, 0, made.height + tallest + _BELOW
            tallest = max(tallest, _group(group, left, columns, wide, unit, made, theme, words))
            left += wide + _GAP
        made.height += tallest + _BELOW + 6
    return made


def _group(
    group: Group, left: float, columns: int, wide: float, unit: int, made: _Picture, theme: Theme, words: Words
) -> float:
    """Put a group into the picture; returns how high it is."""
    label = _label(group, wide, words)
    made.texts.append(Written(left, made.height, label, _LABEL, theme.ink))
    below = len(label) * _LABEL * LINE + 4
    for at in range(len(group.squares)):
        made.xs.append(left + (at % columns + 0.5) * unit)
        made.ys.append(made.height + below + (at // columns + 0.5) * unit)
    return below + -(-len(group.squares) // columns) * unit


def _label(group: Group, wide: float, words: Words) -> list[str]:
    """The lines of a label, the number of cases in bold at its end."""
    cases = words.number(group.cases)
    *rest, last = wrapped(f"{group.label} {cases}", wide + _GAP / 2, _LABEL)
    return [*map(plain, rest), f"{plain(last.removesuffix(cases))}<b>{cases}</b>"]


def packed(parts: Sequence[Part], each: int, archive: Archive, theme: Theme, words: Words) -> Plot:
    """The plot of groups of squares, of which each stands for up to ``each`` cases."""
    marks = [square for part in parts for group in part.groups for square in group.squares]
    at_width = cache(lambda width: _picture(parts, width, theme, words))

    def traces(width: int) -> list[dict[str, Any]]:
        made, (unit, _) = at_width(width), _unit(width)
        sides = [unit * _FILLED * (len(one.ids) / each) ** 0.5 for one in marks]
        return [placed([round(x) for x in made.xs], [round(y) for y in made.ys], sides), written(made.texts)]

    def laid(width: int) -> dict[str, Any]:
        made = at_width(width)
        return {
            "xaxis": {"range": [0, width - 2 * SIDE]},
            "yaxis": {"range": [round(made.height), 0]},
        }

    return Plot(
        data=[trace(marks, [{}] * len(marks), archive, theme, words), dict(TRACE)],
        layout={"xaxis": {"visible": False}, "yaxis": {"visible": False}},
        shrinks=False,
        height=lambda width: round(at_width(width).height),
        axis=0,
        key=key(marks, each, archive, theme, words),
        at_width=laid,
        traces_at=traces,
    )
