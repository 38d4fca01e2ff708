"""The timeline of one case: a line from its first event to its last, and above it what happened, each event at its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from dashboard.archive.model import Case, Event
from dashboard.charts import lifelines
from dashboard.charts.action import mark
from dashboard.charts.axes import day_of
from dashboard.charts.chart import Plot
from dashboard.charts.dates import date_ticks
from dashboard.charts.fonts import text_width
from dashboard.charts.frame import LINE, SIDE, WIDTHS
from dashboard.charts.lifelines import AFTER, Known, look, outlines, stage_label, within
from dashboard.charts.outcomes import tints
from dashboard.charts.squares import sign
from dashboard.charts.text import lines, plain, wrapped
from dashboard.charts.theme import Theme
from dashboard.sentences.numbers import term
from dashboard.tables import each_row
from dashboard.text.words import Words

_EDGE = 20
"""Pixels beside the plot, for what stands on its first and last day."""
_SIZE, _GAP, _BETWEEN = 12, 5, 6
"""Pixels of a label's letters, from the line to its day to the label, and from one label to the next."""
_SIDE, _BAND = 20, 34
"""Pixels of the square of the arrest, and of the band at the foot in which the line lies."""


@dataclass(frozen=True, slots=True)
class _Label:
    """An event's words in a picture of one width: ``middle`` is how many pixels its label lies above the plot's foot."""

    rows: Sequence[str]
    is_left: bool
    middle: float


def _case(known: Known) -> Case:
    (case_id,) = known.shown
    case = known.selected.tables.archive.case(case_id)
    assert case is not None
    return case


def _days(known: Known) -> list[pd.Timestamp]:
    return [pd.Timestamp(event.date.middle) for event in _case(known).events]


def _span(known: Known) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The days of the axis: from the first event to the last, and as many around them as a scale of months needs."""
    first, last = min(_days(known)), max(_days(known))
    air = max((pd.Timedelta(days=95) - (last - first)) / 2, (last - first) * 0.02)
    return within(first - air, last + air)


def _said(event: Event, known: Known, words: Words) -> str:
    """When and what, a prison term with its length."""
    label = known.selected.tables.archive.config.vocabulary.label("event", event.type)
    if event.type == "sentence" and event.months is not None:
        label = words.say("event-with-term", event=label, term=term(event.months, words))
    return words.say("lifelines-event", date=words.date(event.date), event=label)


def _labels(known: Known, width: int, words: Words) -> list[_Label]:
    """The labels of the events, each above those of later events, right of its day where it has room there."""
    first, last = _span(known)
    room = width - 2 * _EDGE
    found: list[_Label] = []
    foot = float(_BAND)
    told = [_said(event, known, words) for event in _case(known).events]
    for text, day in reversed(list(zip(told, _days(known), strict=True))):
        at = (day - first) / (last - first) * room
        right, left = (free + _EDGE - SIDE - _GAP for free in (room - at, at))
        is_left = text_width(text, _SIZE) > right and left > right
        rows = wrapped(text, left if is_left else right, _SIZE)
        high = len(rows) * _SIZE * LINE
        found.append(_Label(rows, is_left, foot + high / 2))
        foot += high + _BETWEEN
    return found[::-1]


def _height(labels: Sequence[_Label]) -> int:
    top = labels[0]
    return round(top.middle + len(top.rows) * _SIZE * LINE / 2)


def _written(known: Known, labels: Sequence[_Label], theme: Theme) -> list[dict[str, Any]]:
    """The labels as annotations, each upon the lines that lead to others."""
    return [
        {
            "text": "<br>".join(map(plain, label.rows)),
            "font": {"size": _SIZE, "color": theme.ink},
            "x": day_of(day),
            "y": label.middle,
            "xanchor": "right" if label.is_left else "left",
            "xshift": -_GAP if label.is_left else _GAP,
            "yanchor": "middle",
            "align": "right" if label.is_left else "left",
            "showarrow": False,
            "bgcolor": theme.paper,
            "borderpad": 0,
        }
        for label, day in zip(labels, _days(known), strict=True)
    ]


def _leaders(known: Known, theme: Theme) -> dict[str, Any]:
    """From the label of each event down to its day, without the heights."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for day in _days(known) for x in (day_of(day), day_of(day), None)],
        "line": {"width": 1, "color": theme.border},
        "hoverinfo": "skip",
    }


def _stages(known: Known, theme: Theme) -> list[dict[str, Any]]:
    """The stretches of the line: the time abroad in the colour of its outcome, then greys."""
    vocabulary = known.selected.tables.archive.config.vocabulary
    greys = dict(zip(AFTER, theme.stages, strict=True))
    return [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [day_of(row.start_drawn), day_of(row.end_drawn)],
            "y": [_BAND / 2] * 2,
            "line": {
                "width": 5 if row.stage in greys else 11,
                "color": greys.get(row.stage) or tints(vocabulary)[row.outcome].colour(theme),
            },
            "hoverinfo": "skip",
        }
        for row in each_row(known.stages)
    ]


def _events(known: Known, theme: Theme, words: Words) -> dict[str, Any]:
    """The marks of the events, upon all others the square of the arrest."""
    case, archive = _case(known), known.selected.tables.archive
    vocabulary, course = archive.config.vocabulary, archive.courses[case.id]
    tint = tints(vocabulary)[course.outcome_abroad]
    arrest = course.arrest if course.arrest.type == "arrest" else None
    events = sorted(case.events, key=lambda event: event is arrest)
    looks = [look(event.type) for event in events]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [day_of(pd.Timestamp(event.date.middle)) for event in events],
        "y": [_BAND / 2] * len(events),
        "text": [plain(tint.sign) if event is arrest else "" for event in events],
        "textfont": {"size": 12, "color": theme.paper},
        "marker": {
            "symbol": ["square" if event is arrest else one.symbol for event, one in zip(events, looks, strict=True)],
            "size": [_SIDE if event is arrest else one.size * 1.5 for event, one in zip(events, looks, strict=True)],
            "color": [tint.colour(theme) if event is arrest else theme.ink for event in events],
            "opacity": 1,
            "line": outlines(looks, theme),
        },
        "customdata": [
            mark(
                None,
                plain(_said(event, known, words)),
                lines(event.note),
                lines(vocabulary.event[event.type].meaning),
            )
            for event in events
        ],
        "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>",
    }


def _key(known: Known, theme: Theme, words: Words) -> list[tuple[str, str]]:
    """What the stretches of the line are."""
    archive = known.selected.tables.archive
    greys = dict(zip(AFTER, theme.stages, strict=True))
    found = []
    for row in each_row(known.stages):
        tint = tints(archive.config.vocabulary)[row.outcome]
        grey = f'<span style="color:{greys[row.stage]}"><b>\u25ac</b></span>' if row.stage in greys else ""
        found.append((grey or sign(tint.colour(theme), tint.sign), stage_label(row.stage, archive, words)))
    return found


def _plot(known: Known, theme: Theme, words: Words) -> Plot:
    first, last = _span(known)
    labels = {width: _labels(known, width, words) for width in WIDTHS}

    def at_width(width: int) -> dict[str, Any]:
        return {
            "xaxis": date_ticks(first, last, width - 2 * _EDGE, _EDGE, words),
            "yaxis": {"range": [0, _height(labels[width])]},
            "annotations": _written(known, labels[width], theme),
        }

    return Plot(
        data=[_leaders(known, theme), *_stages(known, theme), _events(known, theme, words)],
        layout={
            "xaxis": {"type": "date", "showgrid": False, "range": [day_of(first), day_of(last)], "fixedrange": True},
            "yaxis": {"visible": False, "fixedrange": True},
        },
        height=lambda width: _height(labels[width]),
        shrinks=False,
        left=lambda width: _EDGE,
        right=_EDGE,
        axis=30,
        key=_key(known, theme, words),
        at_width=at_width,
        traces_at=lambda width: [{"y": [y for label in labels[width] for y in (label.middle, _BAND / 2, None)]}],
    )


OF_A_CASE = replace(
    lifelines.CHART, name="case-timeline", plot=_plot, notes=lambda known, words: (), options={"order": {"arrest": ""}}
)
"""Of a selection of one case; on no page, and taken away with its case."""
