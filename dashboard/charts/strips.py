"""Strips of squares along an axis: every case where its number stands, upon one another where they would hide each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from dashboard.archive.store import Archive
from dashboard.charts.chart import Plot
from dashboard.charts.frame import LINE, PHONE, SIDE
from dashboard.charts.squares import Square, key, placed, squares, trace
from dashboard.charts.swarm import levels
from dashboard.charts.text import plain, wrapped
from dashboard.charts.theme import Theme
from dashboard.text.words import Words

_LEFT, _RIGHT = 26, 24
"""Pixels beside the plot, for the first tick and the last."""
_FILLED = 0.86
"""The part of its place that a square fills."""
_LETTERS, _SMALL = 13, 12
"""Sizes of the letters of a heading, and of what is said of a middle."""
_HEAD, _FOOT, _AIR = 6, 36, 10
"""Pixels: below a heading, for a middle below the squares, below all that."""
BINS = 36
"""In so many parts an axis is cut where a square stands for several cases."""


@dataclass(frozen=True, slots=True)
class Middle:
    """The median of a strip, with the bounds of its interval where it has one, and what is said beside it."""

    at: float
    said: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Strip:
    """Squares below a heading, each with its place on the axis, from left to right."""

    heading: str
    squares: Sequence[tuple[float, Square]]
    middle: Middle | None = None
    above: str = ""
    """What several strips have in common: stands in bold above the first of them."""


def along(rows: Iterable[Any], places: Callable[[Any], float], each: int, longest: float) -> list[tuple[float, Square]]:
    """Squares for cases that are in order, each with its place. Where one stands for several cases, it stands in the
    middle of the part of the axis in which they are, of BINS from 0 to ``longest``."""
    if each == 1:
        return sorted(((places(row), one) for row in rows for one in squares([row])), key=lambda found: found[0])
    wide = longest / BINS

    def bin_of(row: Any) -> int:
        return min(int(places(row) / wide), BINS - 1)

    binned = groupby(sorted(rows, key=bin_of), key=bin_of)
    return [((at + 0.5) * wide, one) for at, kept in binned for one in squares(kept, each)]


def fullest(rows: Iterable[float], longest: float) -> int:
    """How many cases stand in the fullest part of an axis."""
    counts = [0] * BINS
    for place in rows:
        counts[min(int(place / longest * BINS), BINS - 1)] += 1
    return max(counts)


def _unit(width: int) -> int:
    return 17 if width >= PHONE else 14


@dataclass(slots=True)
class _Picture:
    """The strips for one width, in pixels from above."""

    ys: list[float]
    """Of each square."""
    texts: list[tuple[str, float, int]]
    """Headings, with their lower edges and the weight of their letters."""
    middles: list[tuple[Middle, float]]
    height: float


def _picture(strips: Sequence[Strip], span: float, width: int) -> _Picture:
    """The strips on an axis that covers ``span``."""
    unit, made, before = _unit(width), _Picture([], [], [], 0.0), ""
    gap = unit / (width - _LEFT - _RIGHT) * span
    for strip in strips:
        if strip.above and strip.above != before:
            made.height += _LETTERS * LINE + _HEAD
            made.texts.append((plain(strip.above), made.height - _HEAD, 600))
        before = strip.above
        heading = wrapped(strip.heading, width - 2 * SIDE, _LETTERS)
        made.height += len(heading) * _LETTERS * LINE + _HEAD
        made.texts.append(("<br>".join(map(plain, heading)), made.height - _HEAD, 400))
        stacked = levels([place for place, _ in strip.squares], gap)
        made.height += (max(stacked, default=-1) + 1) * unit
        made.ys += [made.height - (level + 0.5) * unit for level in stacked]
        if strip.middle:
            made.middles.append((strip.middle, made.height + 11))
            made.height += _FOOT
        made.height += _AIR
    return made


def _middle(middle: Middle, y: float, axis: tuple[float, float], theme: Theme) -> list[dict[str, Any]]:
    """The interval as a grey bar, where there is one, and the median as a stroke on it."""
    common = {"type": "line", "xref": "x", "yref": "y"}
    stroke = {"x0": middle.at, "x1": middle.at, "y0": y - 7, "y1": y + 7, "line": {"width": 3, "color": theme.ink}}
    if middle.low is None or middle.high is None:
        return [{**common, **stroke}]
    high = min(middle.high, axis[1])
    bar = {"x0": middle.low, "x1": high, "y0": y, "y1": y, "line": {"width": 7, "color": theme.shades[0]}}
    return [{**common, **bar}, {**common, **stroke}]


def _said(middle: Middle, y: float, axis: tuple[float, float], theme: Theme) -> dict[str, Any]:
    """What is said of a median, below it."""
    along = (middle.at - axis[0]) / (axis[1] - axis[0])
    return {
        "xref": "x",
        "yref": "y",
        "x": middle.at,
        "y": y + 8,
        "xanchor": "left" if along < 0.25 else "right" if along > 0.75 else "center",
        "yanchor": "top",
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": _SMALL, "color": theme.ink},
        "text": plain(middle.said),
    }


def _heading(text: str, y: float, weight: int, theme: Theme) -> dict[str, Any]:
    return {
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": SIDE - _LEFT,
        "yref": "y",
        "y": y,
        "yanchor": "bottom",
        "showarrow": False,
        "align": "left",
        "borderpad": 0,
        "font": {"size": _LETTERS, "color": theme.ink, "weight": weight},
        "text": text,
    }


def _laid(made: _Picture, axis: tuple[float, float], theme: Theme) -> dict[str, Any]:
    """The headings and the medians of the strips, as layout keys."""
    return {
        "yaxis": {"range": [round(made.height), 0]},
        "shapes": [shape for one, y in made.middles for shape in _middle(one, y, axis, theme)],
        "annotations": [
            *(_heading(text, y, weight, theme) for text, y, weight in made.texts),
            *(_said(one, y, axis, theme) for one, y in made.middles),
        ],
    }


def stripped(
    strips: Sequence[Strip],
    axis: dict[str, Any],
    below: int,
    each: int,
    archive: Archive,
    theme: Theme,
    words: Words,
    told: Callable[[Any], str],
    ringed: frozenset[str] = frozenset(),
) -> Plot:
    """The plot of strips on an axis, which needs so many pixels below it. A square stands for up to ``each`` cases, and says
    of a person what is ``told``; those of the cases that are ``ringed`` have an outline."""
    low, high = axis["range"]
    marks = [one for strip in strips for _, one in strip.squares]
    xs = [place for strip in strips for place, _ in strip.squares]
    drawn = trace(marks, [{}] * len(marks), archive, theme, words, told)
    outlined = [2 if ringed.intersection(one.ids) and each == 1 else 0 for one in marks]
    drawn["marker"]["line"] = {"width": outlined, "color": theme.ink}
    at_width = cache(lambda width: _picture(strips, high - low, width))

    def traces(width: int) -> list[dict[str, Any]]:
        made = at_width(width)
        sides = [_unit(width) * _FILLED * (len(one.ids) / each) ** 0.5 for one in marks]
        return [placed(xs, [round(y, 1) for y in made.ys], sides)]

    return Plot(
        data=[drawn],
        layout={"xaxis": {"fixedrange": True, **axis}, "yaxis": {"visible": False, "fixedrange": True}},
        shrinks=False,
        height=lambda width: round(at_width(width).height),
        left=lambda width: _LEFT,
        right=_RIGHT,
        axis=below,
        key=key(marks, each, archive, theme, words),
        at_width=lambda width: _laid(at_width(width), (low, high), theme),
        traces_at=traces,
    )
