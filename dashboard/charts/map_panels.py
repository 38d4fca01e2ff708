"""Where the squares of the map stand: the world, Europe at a larger scale beside it, and every mark set apart in pixels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from dashboard.charts.earth import Point, View, fitted
from dashboard.charts.fonts import text_width
from dashboard.charts.frame import SIDE
from dashboard.charts.lattice import Lattice
from dashboard.charts.squares import Square
from dashboard.charts.text import wrapped
from dashboard.measures.places import Located

Name = Literal["world", "europe"]
Set = tuple[Point, str]
"""Where words are set, and on which side of that point, as Plotly names it."""

_EUROPE = (-25.0, 46.0, 27.0, 72.0)
"""West, east, south and north of what is drawn at the larger scale, degrees: arrests stand closest there."""
_GAP = 0.02
"""Between two panels, as a part of the plot's width."""
_ASPECTS: Mapping[Name, float] = {"world": 1.8, "europe": 1.12}
_ALONE: Mapping[Name, float] = {"world": 2.0, "europe": 2.0}
"""Of a panel without another beside it, where the picture is wide."""
_LEAST: Mapping[Name, float] = {"world": 50.0, "europe": 34.0}
"""How many degrees of longitude a panel shows at least: what is around a place says where it is."""
_PROJECTIONS: Mapping[Name, str] = {"world": "miller", "europe": "mercator"}
_PITCHES = {320: 11.0, 640: 11.5, 1100: 14.0}
"""Pixels from square to square at the widths for which marks are placed. A wider picture has the same places, and all
larger."""
_FULL = 0.35
"""The part of a panel that its squares cover at most: they are drawn smaller where they would cover more."""
LABEL = 12
"""Size of the letters beside the squares."""
_LINE, _CLEAR = 15, 1
"""Pixels of a line of words, and from there to the marks below or above it: at their very edge it would stand in their row."""
_CAPTION, _LOW = 120, 4
"""Pixels of a line of a caption, and of the air above the first, which a panel would cut."""


@dataclass(frozen=True, slots=True)
class Group:
    """The squares of one place, or of one country where they stand for several cases or no place is known."""

    where: Located
    marks: tuple[Square, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """Words beside marks: the first of the runs, numbered in the order of their panel, that has room beside it."""

    text: str
    beside: tuple[range, ...]
    own: frozenset[int]
    """The numbers of all marks that the words are about: no other stands between these and the words."""

    def without(self, marks: frozenset[int]) -> Label:
        """Beside no run of none but some marks: those set far from their place stand among others' squares."""
        return replace(self, beside=tuple(run for run in self.beside if not marks.issuperset(run)))


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a panel."""

    name: Name
    groups: Sequence[Group]
    nowhere: Sequence[Group] = ()
    """Squares that have no point on any map, in its corner."""
    courts: Sequence[Point] = ()
    starts: Sequence[Point] = ()
    """Where routes begin."""
    caption: str = ""
    labels: Sequence[Label] = ()
    court_labels: Sequence[Label] = ()
    nowhere_label: str = ""

    @property
    def marks(self) -> list[Square]:
        """Its squares: those with a point, then those without."""
        return [mark for group in (*self.groups, *self.nowhere) for mark in group.marks]


def in_europe(group: Group) -> bool:
    """Whether a group is drawn at the larger scale."""
    west, east, south, north = _EUROPE
    if group.where.point is None:
        return False
    longitude, latitude = group.where.point
    return west <= longitude <= east and south <= latitude <= north


@dataclass(frozen=True, slots=True)
class Panel:
    """A rectangle of the plot with a part of the earth; all lengths in widths of the plot, from its left and its top."""

    content: Content
    view: View
    left: float
    top: float
    width: float

    @property
    def height(self) -> float:
        """Its height."""
        return self.width / self.view.aspect

    def domain(self, tall: float) -> dict[str, list[float]]:
        """Plotly's domain in a plot that is ``tall``."""
        bottom = max(0.0, 1 - (self.top + self.height) / tall)
        return {"x": [self.left, min(1.0, self.left + self.width)], "y": [bottom, 1 - self.top / tall]}


def arranged(contents: Sequence[Content], phone: bool) -> tuple[list[Panel], float]:
    """The panels, and how high the plot is, in its widths: beside each other, on a ``phone`` below each other."""
    alone = len(contents) == 1
    aspects = _ALONE if alone and not phone else _ASPECTS
    views: list[View] = []
    for content in reversed(contents):  # the world shows where Europe is
        views.insert(0, _view(content, aspects[content.name], views[0].box() if views else []))
    panels, left, top = [], 0.0, 0.0
    unit = (1 - _GAP * (len(views) - 1)) / sum(view.aspect for view in views)
    for content, view in zip(contents, views, strict=True):
        panels.append(Panel(content, view, left, top, 1.0 if phone else unit * view.aspect))
        if phone:
            top += panels[-1].height + _GAP
        else:
            left += panels[-1].width + _GAP
    return panels, max(panel.top + panel.height for panel in panels)


def _view(content: Content, aspect: float, apart: Sequence[Point]) -> View:
    points = [group.where.point for group in content.groups if group.where.point]
    points += [*content.starts, *content.courts, *apart]
    return fitted(points, _PROJECTIONS[content.name], aspect, _LEAST[content.name])


@dataclass(slots=True)
class Placed:
    """Where what a panel holds is drawn from one width on, as longitudes and latitudes; None where there is no room."""

    pitch: float
    """From square to square, pixels at that width."""
    squares: list[Point] = field(default_factory=list)
    leaders: list[tuple[Point, Point, int]] = field(default_factory=list)
    """From the place to the square, where the square had to be set far apart; its number."""
    courts: list[Point] = field(default_factory=list)
    labels: list[Set | None] = field(default_factory=list)
    """Of the caption, the countries, the courts and what has no point, in this order."""


class _Board:
    """A panel at one width: the lattice on which its marks are set."""

    def __init__(self, panel: Panel, plot: float, width: int) -> None:
        self.view, self.width = panel.view, panel.width * plot
        self.height = panel.height * plot
        self.content = panel.content
        count = max(1, len(self.content.marks) + len(self.content.courts))
        self.pitch = min(_PITCHES[width], (self.width * self.height * _FULL / count) ** 0.5)
        self.lattice = Lattice(self.width, self.height, self.pitch)
        self.at: list[tuple[float, float]] = []

    def point(self, place: tuple[float, float]) -> Point:
        return self.view.point(*place, self.width)

    def label(self, label: Label, places: Sequence[tuple[float, float]]) -> Set | None:
        """Where words fit beside, above or below marks; that room is then taken."""
        return next(filter(None, (self._beside(label, run, places) for run in label.beside)), None)

    def _beside(self, label: Label, run: range, places: Sequence[tuple[float, float]]) -> Set | None:
        wide, half = text_width(label.text, LABEL) + 6, self.pitch / 2
        xs, ys = zip(*places[run.start : run.stop], strict=True)
        left, right, top, bottom = min(xs) - half, max(xs) + half, min(ys) - half, max(ys) + half
        middle, far = (left + right) / 2, self.pitch
        levels = (top + bottom) / 2, top + half, bottom - half
        for x, y, side in (
            *((right, level, "right") for level in levels),
            *((left, level, "left") for level in levels),
            (middle, top - _LINE / 2 - _CLEAR, "center"),
            (middle, bottom + _LINE / 2 + _CLEAR, "center"),
            (middle, bottom + _LINE / 2 + _CLEAR + far, "center"),
            (middle, top - _LINE / 2 - _CLEAR - far, "center"),
        ):
            start = {"right": x, "left": x - wide, "center": x - wide / 2}[side]
            box = (start, y - _LINE / 2, start + wide, y + _LINE / 2)
            if not self.lattice.has_room(*box):
                continue
            # Between words and their marks there may stand others of the same country, and none of another.
            low, high = (bottom, y) if y > bottom else (y, top)
            if not any(
                start < across < start + wide and low < down < high and number not in label.own
                for number, (across, down) in enumerate(places)
            ):
                self.lattice.keep(*box)
                aside = {"right": 3, "left": -3, "center": 0}[side]
                return self.point((x + aside, y)), f"middle {side}"
        return None

    def caption(self) -> list[Set | None]:
        """The caption in the upper left corner."""
        rows = caption_lines(self.content.caption)
        if not rows:
            return []
        self.lattice.keep(0, 0, max(text_width(row, LABEL, "bold") for row in rows) + 8, _LOW + _LINE * len(rows) + 4)
        return [(self.point((0, _LOW)), "bottom right")]


def caption_lines(caption: str) -> list[str]:
    """A caption in lines as short as a small panel needs them."""
    return wrapped(caption, _CAPTION, LABEL, "bold") if caption else []


def placed_for(width: int) -> int:
    """The width for which the marks of a picture of ``width`` pixels are placed."""
    return max(least for least in _PITCHES if least <= width)


def placed(panel: Panel, width: int, apart: View | None) -> Placed:
    """Everything of a panel in a picture of ``width`` pixels, which is one of :func:`placed_for`. What another panel shows
    ``apart`` is kept free."""
    board, content = _Board(panel, width - 2 * SIDE, width), panel.content
    found = Placed(board.pitch)
    labels = board.caption()
    if apart is not None:
        corners = [board.view.at(point, board.width) for point in apart.box()]
        board.lattice.keep(
            max(0, min(x for x, _ in corners)), max(0, min(y for _, y in corners)),
            min(board.width, max(x for x, _ in corners)), min(board.height, max(y for _, y in corners)),
        )  # fmt: skip
    for _ in (mark for group in content.nowhere for mark in group.marks):
        board.at.append(board.lattice.nearest(0, board.height))
    outside = list(board.at)
    courts = [board.lattice.nearest(*board.view.at(point, board.width)) for point in content.courts]
    board.at = [*_set(board, content.groups, found), *outside]
    led = frozenset(number for *_, number in found.leaders)
    labels += [board.label(label.without(led), [*board.at, *courts]) for label in content.labels]
    labels += [board.label(label, courts) for label in content.court_labels]
    if content.nowhere_label:
        labels.append(
            board.label(Label(content.nowhere_label, (range(len(outside)),), frozenset(range(len(outside)))), outside)
        )
    found.squares = [board.point(place) for place in board.at]
    found.courts = [board.point(place) for place in courts]
    found.labels = labels
    return found


def _set(board: _Board, groups: Sequence[Group], found: Placed) -> Iterator[tuple[float, float]]:
    """The places of the squares with a point, and a leader for each that stands far from it."""
    number = 0
    for group in groups:
        if group.where.point is None:
            continue
        x, y = board.view.at(group.where.point, board.width)
        near = (len(group.marks) ** 0.5 / 2 + 0.9) * board.pitch
        for _ in group.marks:
            across, down = board.lattice.nearest(x, y)
            if ((across - x) ** 2 + (down - y) ** 2) ** 0.5 > near:
                found.leaders.append((group.where.point, board.point((across, down)), number))
            yield across, down
            number += 1
