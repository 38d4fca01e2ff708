"""Columns side by side on the same scales, or below one another where a picture is narrow: arrests by year as piles of
squares, groups of squares, and strips of dots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from dashboard.archive.store import Archive
from dashboard.charts.axes import whole_ticks
from dashboard.charts.chart import Plot
from dashboard.charts.frame import LINE, PHONE, SIDE
from dashboard.charts.packs import Group
from dashboard.charts.squares import Square, key, placed, trace
from dashboard.charts.swarm import levels
from dashboard.charts.text import plain, wrapped
from dashboard.charts.theme import Theme
from dashboard.charts.written import TRACE, Side, Written, written
from dashboard.text.words import Words

_NARROWEST, _GAP = 170, 28
"""Pixels of a column at least, and between two."""
_LARGEST, _FILLED = 22, 0.86
"""Pixels of the largest place of a square, and the part of it that the square fills."""
_DOT, _HIGHEST = 9, 180
"""Pixels of a dot with the air around it, and of the highest heap of them."""
_EDGE = 6
"""Pixels between the end of a scale and that of its column."""
_NAME, _TEXT = 16, 12
"""Sizes of letters."""
_TICK_WIDTH = 46
"""Pixels that a year takes below its column."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A case, or several, on a scale."""

    at: float
    outcome: str
    hollow: bool
    data: list[Any]
    """As :func:`dashboard.charts.action.mark` makes it."""


@dataclass(frozen=True, slots=True)
class Strip:
    """Dots on a scale, with what is said of them and their median."""

    said: str
    dots: Sequence[Dot]
    middle: float | None


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale of the strips of all columns: from 0 to ``end``, with ticks."""

    heading: str
    end: float
    ticks: Sequence[tuple[float, str]]


@dataclass(frozen=True, slots=True)
class Column:
    """One of the things that are compared."""

    name: str
    said: str
    years: tuple[int, int]
    piles: Sequence[tuple[int, Square]]
    """Squares with their years, from left to right and from below."""
    groups: Sequence[Group]
    """As many in each column."""
    strips: Sequence[Strip]
    """One for each scale."""

    @property
    def squares(self) -> list[Square]:
        """All of them, in the order in which they are read."""
        return [*(one for _, one in self.piles), *(one for group in self.groups for one in group.squares)]


@dataclass(frozen=True, slots=True)
class Table:
    """All columns, with the headings of piles and groups and the scales of strips."""

    columns: Sequence[Column]
    headings: tuple[str, str]
    scales: Sequence[Scale]
    each: int
    """How many cases a square stands for."""


@dataclass(slots=True)
class _Picture:
    """The plot for one width, in pixels from its upper left corner: for each column the middles and sides of its squares
    and the middles of its dots; and what is written and ruled."""

    table: Table
    theme: Theme
    words: Words
    wide: float
    unit: float
    """Pixels of a place in a group."""
    height: float = 0.0
    squares: list[list[tuple[float, float, float]]] = field(default_factory=list)
    dots: list[list[tuple[float, float]]] = field(default_factory=list)
    texts: list[Written] = field(default_factory=list)
    rules: list[dict[str, Any]] = field(default_factory=list)

    def left(self, at: int) -> float:
        """Where a column begins that is the so-manieth in its row."""
        return at * (self.wide + _GAP)

    def write(self, text: str, left: float, size: int, weight: int = 400, ink: str = "", of: float = 0) -> float:
        """Write below what there is; returns how high it is. ``of`` is the room, that of a column if not given."""
        rows = [plain(row) for row in wrapped(text, of or self.wide, size, "bold" if weight > 400 else "text")]
        self.texts.append(Written(left, self.height, rows, size, ink or self.theme.ink, weight))
        return len(rows) * size * LINE

    def tick(self, text: str, x: float, left: float) -> None:
        """Write a number below a scale, within its column."""
        side: Side = "right" if x - left <= 12 else "left" if left + self.wide - x <= 12 else "center"
        shift = {"right": -4, "left": 4, "center": 0}[side]
        self.texts.append(Written(x + shift, self.height + 3, [plain(text)], _TEXT, self.theme.muted, side=side))

    def rule(self, start: tuple[float, float], end: tuple[float, float], colour: str, width: float = 1) -> None:
        """Draw a line."""
        (x0, y0), (x1, y1) = start, end
        line = {"color": colour, "width": width}
        self.rules.append(
            {"type": "line", "x0": round(x0), "y0": round(y0), "x1": round(x1), "y1": round(y1), "line": line}
        )


def _across(columns: int, room: float) -> int:
    """How many columns stand side by side, in rows as even as may be."""
    fit = max(1, min(columns, int((room + _GAP) // (_NARROWEST + _GAP))))
    return -(-columns // -(-columns // fit))


def _picture(table: Table, theme: Theme, words: Words, width: int) -> _Picture:
    room = width - 2 * SIDE
    across = _across(len(table.columns), room)
    wide = (room - _GAP * (across - 1)) / across
    made = _Picture(table, theme, words, wide, 20 if width >= PHONE else 17)
    for start in range(0, len(table.columns), across):
        row = table.columns[start : start + across]
        first = len(made.squares)
        made.squares += [[] for _ in row]
        made.dots += [[] for _ in row]
        _names(row, made)
        _piles(row, first, made)
        _groups(row, first, made)
        for number, scale in enumerate(table.scales):
            _strips([column.strips[number] for column in row], scale, first, made)
        made.height += 22
    made.height -= 22
    return made


def _names(row: Sequence[Column], made: _Picture) -> None:
    for at in range(len(row)):
        left = made.left(at)
        made.rule((left, made.height), (left + made.wide, made.height), made.theme.ink, 2)
    made.height += 6
    made.height += max(made.write(column.name, made.left(at), _NAME, 600) for at, column in enumerate(row))
    made.height += max(
        made.write(column.said, made.left(at), _TEXT, ink=made.theme.muted) for at, column in enumerate(row)
    )
    made.height += 10


def _heading(text: str, row: Sequence[Any], made: _Picture) -> None:
    """The heading of a part, once for the columns of a row."""
    made.height += made.write(text, 0, _TEXT, 600, of=made.wide * len(row) + _GAP * (len(row) - 1)) + 4


def _piles(row: Sequence[Column], first: int, made: _Picture) -> None:
    span = max(last - start + 1 for start, last in (column.years for column in made.table.columns))
    unit = min(_LARGEST, made.wide / span)
    highest = max(max(Counter(year for year, _ in column.piles).values(), default=0) for column in row)
    _heading(made.table.headings[0], row, made)
    made.height += max(1, highest) * unit
    for at, column in enumerate(row):
        left, (start, last) = made.left(at), column.years
        piled: Counter[int] = Counter()
        for year, square in column.piles:
            side = unit * _FILLED * (len(square.ids) / made.table.each) ** 0.5
            x, y = left + (year - start + 0.5) * unit, made.height - (piled[year] + 0.5) * unit
            made.squares[first + at].append((x, y, side))
            piled[year] += 1
        wide = (last - start + 1) * unit
        made.rule((left, made.height), (left + wide, made.height), made.theme.border)
        step = int(whole_ticks(last - start + 1, max(2, int(wide / _TICK_WIDTH)))["dtick"])
        for year in range(-(-start // step) * step, last + 1, step):
            made.tick(str(year), left + (year - start + 0.5) * unit, left)
    made.height += _TEXT * LINE + 14


def _groups(row: Sequence[Column], first: int, made: _Picture) -> None:
    _heading(made.table.headings[1], row, made)
    unit, fit = made.unit, max(1, int(made.wide // made.unit))
    for groups in zip(*(column.groups for column in row), strict=True):
        labels = [f"{group.label} {made.words.number(group.cases)}" for group in groups]
        made.height += max(made.write(label, made.left(at), _TEXT) for at, label in enumerate(labels)) + 2
        for at, group in enumerate(groups):
            for number, square in enumerate(group.squares):
                side = unit * _FILLED * (len(square.ids) / made.table.each) ** 0.5
                x = made.left(at) + (number % fit + 0.5) * unit
                made.squares[first + at].append((x, made.height + (number // fit + 0.5) * unit, side))
        made.height += max(-(-len(group.squares) // fit) for group in groups) * unit + 4
    made.height += 10


def _strips(row: Sequence[Strip], scale: Scale, first: int, made: _Picture) -> None:
    """The strips of a row of columns, each dot at its place, heaped where they would hide one another."""
    _heading(scale.heading, row, made)
    made.height += max(made.write(one.said, made.left(at), _TEXT, ink=made.theme.muted) for at, one in enumerate(row))
    places = [[_along(dot.at, made.left(at), scale, made) for dot in one.dots] for at, one in enumerate(row)]
    heaped = [levels(places_of_one, _DOT) for places_of_one in places]
    most = max((level + 1 for heap in heaped for level in heap), default=1)
    step = min(_DOT, _HIGHEST / most)
    top = made.height + 6
    made.height = top + most * step + _DOT / 2
    for at, (one, xs, heap) in enumerate(zip(row, places, heaped, strict=True)):
        left = made.left(at)
        made.dots[first + at] += [
            (x, made.height - _DOT / 2 - (level + 0.5) * step) for x, level in zip(xs, heap, strict=True)
        ]
        made.rule((left, made.height), (left + made.wide, made.height), made.theme.border)
        if one.middle is not None:
            x = _along(one.middle, left, scale, made)
            made.rule((x, top - 4), (x, made.height), made.theme.ink, 2)
        for place, text in scale.ticks:
            made.tick(text, _along(place, left, scale, made), left)
    made.height += _TEXT * LINE + 14


def _along(at: float, left: float, scale: Scale, made: _Picture) -> float:
    return left + _EDGE + at / scale.end * (made.wide - 2 * _EDGE)


def _dots(dots: Sequence[Dot], colours: dict[str, str]) -> dict[str, Any]:
    """A trace of dots without their places."""
    inks = [colours[dot.outcome] for dot in dots]
    return {
        "type": "scatter",
        "mode": "markers",
        "showlegend": False,
        "cliponaxis": False,
        "marker": {
            "size": _DOT - 2,
            "opacity": 1,
            "symbol": ["circle-open" if dot.hollow else "circle" for dot in dots],
            "color": inks,
            "line": {"width": 1.5, "color": inks},
        },
        "customdata": [dot.data for dot in dots],
        "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
    }


def _flat(parts: Sequence[Sequence[Any]]) -> Iterator[Any]:
    return (one for part in parts for one in part)


def side_by_side(table: Table, colours: dict[str, str], archive: Archive, theme: Theme, words: Words) -> Plot:
    """The plot. ``colours`` are those of the outcomes abroad, by key."""
    marks = [square for column in table.columns for square in column.squares]
    # For each column strip by strip, as the places of the dots are.
    dots = [dot for column in table.columns for strip in column.strips for dot in strip.dots]
    at_width = cache(lambda width: _picture(table, theme, words, width))

    def traces(width: int) -> list[dict[str, Any]]:
        made = at_width(width)
        xs, ys, sides = zip(*_flat(made.squares), strict=True) if marks else ((), (), ())
        of_dots = list(_flat(made.dots))
        return [
            placed([round(x, 1) for x in xs], [round(y, 1) for y in ys], sides),
            {"x": [round(x, 1) for x, _ in of_dots], "y": [round(y, 1) for _, y in of_dots]},
            written(made.texts),
        ]

    def laid(width: int) -> dict[str, Any]:
        made = at_width(width)
        return {
            "xaxis": {"range": [0, width - 2 * SIDE]},
            "yaxis": {"range": [round(made.height), 0]},
            "shapes": made.rules,
        }

    return Plot(
        data=[trace(marks, [{} for _ in marks], archive, theme, words), _dots(dots, colours), dict(TRACE)],
        layout={"xaxis": {"visible": False}, "yaxis": {"visible": False}},
        shrinks=False,
        height=lambda width: round(at_width(width).height),
        axis=0,
        key=key(marks, table.each, archive, theme, words),
        at_width=laid,
        traces_at=traces,
    )
