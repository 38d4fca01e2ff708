"""Exchanges of prisoners across an axis of time: a rule through all rows for each, its day beside the head of the rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.archive.store import Archive
from dashboard.charts.action import Action, mark
from dashboard.charts.axes import day_of
from dashboard.charts.fonts import text_width
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.exchanges import Exchange
from dashboard.sentences.names import first_names
from dashboard.text.words import Words

MOST = 8
"""How many rules a picture can hold and still be read."""
LANE = 15
"""Pixels from one label to that above it."""
SYMBOL = "triangle-up"
_SIZE, _GAP = 12, 9
"""Pixels of a label's letters, and between a rule and its label."""


def chosen(exchanges: Sequence[Exchange]) -> list[Exchange]:
    """Those that are drawn, oldest first: where there are too many, those of most people."""
    largest = sorted(exchanges, key=lambda one: -len(one.people))[:MOST]
    return [one for one in exchanges if one in largest]


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a picture of one width; ``lanes`` has the lane of each label, counted from below, and ``left`` whether
    it stands left of its rule."""

    lanes: Sequence[int]
    left: Sequence[bool]

    @property
    def height(self) -> int:
        """Pixels that the labels take above the rows."""
        return (max(self.lanes) + 1) * LANE + 6 if self.lanes else 0


def rules(exchanges: Sequence[Exchange], first: pd.Timestamp, last: pd.Timestamp, room: float, words: Words) -> Rules:
    """Where the labels stand, each in the lowest lane in which it lies upon no other label and no rule of another."""
    lanes: list[int] = []
    left: list[bool] = []
    placed: list[tuple[int, float, float, float]] = []
    for one in exchanges:
        at = (_day(one) - first) / (last - first) * room
        wide = _GAP + text_width(words.date(one.date), _SIZE)
        is_left = wide < at
        start, end = (at - wide, at) if is_left else (at, at + wide)
        lane = next(lane for lane in range(len(placed) + 1) if not _touches(lane, start, end, at, placed))
        placed.append((lane, start, end, at))
        lanes.append(lane)
        left.append(is_left)
    return Rules(lanes, left)


def _touches(lane: int, start: float, end: float, at: float, placed: Sequence[tuple[int, float, float, float]]) -> bool:
    """Whether a label in a lane would lie upon another, or a rule upon a label; a rule ends at its own label. In a lane
    above all others only what cannot be helped is left."""
    if all(lane > other for other, *_ in placed):
        return False
    return any(
        (lane == other and start < its_end and its_start < end)
        or (lane < other and start < its_rule < end)
        or (lane > other and its_start < at < its_end)
        for other, its_start, its_end, its_rule in placed
    )


def _day(exchange: Exchange) -> pd.Timestamp:
    return pd.Timestamp(exchange.date.middle)


def traces(exchanges: Sequence[Exchange], archive: Archive, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """The rules, and their heads with the labels, without their heights, which :func:`placed` gives."""
    days = [day_of(_day(one)) for one in exchanges]
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [x for day in days for x in (day, day, None)],
            "line": {"width": 1, "color": theme.muted, "dash": "dot"},
            "hoverinfo": "skip",
        },
        {
            "type": "scatter",
            "mode": "markers+text",
            "x": days,
            "text": [plain(words.date(one.date)) for one in exchanges],
            "textfont": {"size": _SIZE, "color": theme.ink},
            "cliponaxis": False,
            "marker": {"symbol": SYMBOL, "size": 9, "opacity": 1, "color": theme.ink, "line": {"width": 0}},
            "customdata": [_mark(one, archive, words) for one in exchanges],
            "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        },
    ]


def _mark(exchange: Exchange, archive: Archive, words: Words) -> list[Any]:
    ids = [one.case.id for one in exchange.people]
    names = [archive.shown_name(one.case) for one in exchange.people]
    head = words.say("lifelines-exchange", date=words.date(exchange.date), where=exchange.where)
    return mark(Action(cases=ids), plain(head), lines(first_names(names, words)))


def placed(at: Rules, row: float, top: float, bottom: float) -> list[dict[str, Any]]:
    """Keys of the two traces for one width: ``row`` pixels are one on the axis of rows. The rules reach from above its
    ``top`` down to its ``bottom``."""
    heads = [top - (lane + 0.5) * LANE / row for lane in at.lanes]
    return [
        {"y": [y for head in heads for y in (head, bottom, None)]},
        {"y": heads, "textposition": ["middle left" if is_left else "middle right" for is_left in at.left]},
    ]
