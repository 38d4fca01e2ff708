"""Prison terms after a plea and after a conviction at trial, a point a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts.action import Action, mark
from dashboard.charts.axes import above
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.frame import LINE, WIDTHS
from dashboard.charts.message import message
from dashboard.charts.swarm import levels
from dashboard.charts.text import plain, wrapped
from dashboard.charts.theme import Theme
from dashboard.measures.sentences import SMALLEST_SAMPLE, Middle, NotDrawn, median, not_drawn, rows, sentenced
from dashboard.selection import Selected
from dashboard.sentences.numbers import term
from dashboard.sentences.prison_terms import beside, finding, mode_label, row
from dashboard.tables import each_row
from dashboard.text.words import Words

_HEAD, _MARK, _LINE, _AIR = 24, 11, 16, 10
"""Pixels: the words above a row, a level of points, the median's line below them, air below that."""
_SLOTS = 34
_ROOM = WIDTHS[0] - 24
"""Pixels of a line of words on the narrowest phone; all widths are as high."""


@dataclass(frozen=True, slots=True)
class _Data:
    cases: int
    table: pd.DataFrame
    rows: Sequence[tuple[str, str, pd.DataFrame]]
    not_drawn: NotDrawn


def _prepare(selected: Selected, options: Options) -> _Data:
    table = sentenced(selected)
    offences = selected.tables.archive.config.vocabulary.offence
    return _Data(len(selected.cases), table, rows(table, offences, options["by"]), not_drawn(selected))


@dataclass(frozen=True, slots=True)
class _Swarm:
    """A row of points where it stands, in pixels from above."""

    mode: str
    cases: pd.DataFrame
    levels: Sequence[int]
    """Of each case: how many points high it stands."""
    base: float
    """Below the lowest points."""
    median: Middle | None
    texts: Sequence[tuple[str, float]]
    """The words above it, as Plotly reads them, each with its lower edge."""


def _placed(known: _Data, longest: int, words: Words) -> list[_Swarm]:
    """The rows, each below the one before it and as high as its words and points, on an axis of so many months."""
    placed: list[_Swarm] = []
    below, group_before = 0.0, ""
    for group, mode, cases in known.rows:
        texts = []
        if group and group != group_before:
            below += 22
            texts.append((f"<b>{plain(group)}</b>", below - 4))
        group_before = group
        months = cases["months"].tolist()
        middle, stacked = median(months), levels(months, longest / _SLOTS)
        broken = wrapped(row(mode, len(cases), middle, words), _ROOM, 13)
        below += (len(broken) - 1) * 13 * LINE + _HEAD
        texts.append(("<br>".join(map(plain, broken)), below - 6))
        below += (max(stacked, default=0) + 1) * _MARK
        placed.append(_Swarm(mode, cases, stacked, below, middle, texts))
        below += _LINE + _AIR
    return placed


def _points(placed: Sequence[_Swarm], theme: Theme, words: Words) -> dict[str, Any]:
    """A point for each case, a hollow diamond where the term was the time already served."""
    cases = [
        (swarm, case, level)
        for swarm in placed
        for case, level in zip(each_row(swarm.cases), swarm.levels, strict=True)
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [int(case.months) for _, case, _ in cases],
        "y": [swarm.base - level * _MARK - _MARK / 2 for swarm, _, level in cases],
        "cliponaxis": False,
        "marker": {
            "size": 9,
            "symbol": ["diamond-open" if case.time_served else "circle" for _, case, _ in cases],
            "color": theme.accent,
            "line": {"width": 1.5, "color": theme.accent},
        },
        "customdata": [
            mark(Action(open=case.id), plain(case.name), plain(_told(case, swarm.mode, words)))
            for swarm, case, _ in cases
        ],
        "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
    }


def _told(case: Any, mode: str, words: Words) -> str:
    return words.say(
        "plea-and-trial-time-served" if case.time_served else "plea-and-trial-term",
        term=term(int(case.months), words),
        mode=mode_label(mode, words),
        offence=case.offence_label,
    )


def _months(longest: int, words: Words) -> dict[str, Any]:
    """The axis of months, at most six steps of whole years, long ones also in years."""
    step = next((step for step in (12, 24, 60, 120, 240) if longest / step <= 6), 12 * -(-longest // 72))
    ticks = list(range(0, longest + 1, step))
    labels = [
        f"{words.number(months)}<br>{term(months, words)}" if months >= 24 or not months else words.number(months)
        for months in ticks
    ]
    return {
        "range": [-longest * 0.03, longest * 1.05],
        "tickvals": ticks,
        "fixedrange": True,
        "ticktext": labels,
        "title": {"text": words.say("plea-and-trial-axis")},
    }


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    if known.table.empty:
        return message(words.say("plea-and-trial-nothing"), theme)
    longest = max(12, int(known.table["months"].max()))
    placed = _placed(known, longest, words)
    height = placed[-1].base + _LINE + _AIR
    medians = [one for swarm in placed if swarm.median for one in _median(swarm.median, swarm.base + _LINE / 2, theme)]
    return Plot(
        data=[*medians, _points(placed, theme, words)],
        layout={
            "xaxis": _months(longest, words),
            "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
            "annotations": [above(text, y, theme, 13, xshift=-14) for swarm in placed for text, y in swarm.texts],
        },
        shrinks=False,
        height=lambda width: round(height),
        left=lambda width: 26,
        right=24,
        axis=62,
    )


def _median(middle: Middle, y: float, theme: Theme) -> list[dict[str, Any]]:
    """The interval as a grey bar, where there is one, and the median as a stroke on it."""
    stroke = {
        "type": "scatter",
        "mode": "markers",
        "x": [middle.months],
        "y": [y],
        "hoverinfo": "skip",
        "marker": {"symbol": "line-ns", "size": 14, "line": {"width": 3, "color": theme.ink}},
    }
    if middle.low is None or middle.high is None:
        return [stroke]
    bar = {
        "type": "scatter",
        "mode": "lines",
        "x": [middle.low, middle.high],
        "y": [y, y],
        "hoverinfo": "skip",
        "line": {"width": 7, "color": theme.shades[0]},
    }
    return [bar, stroke]


def _describe(known: _Data, words: Words) -> str:
    if not known.cases:
        return words.say("plea-and-trial-describe-none")
    return words.say("plea-and-trial-describe", finding=finding(known.table, known.cases, words))


def _notes(known: _Data, words: Words) -> list[str]:
    return [
        words.say("plea-and-trial-points", least=SMALLEST_SAMPLE),
        words.say("plea-and-trial-diamonds"),
        *beside(known.not_drawn, words),
    ]


def _table(known: _Data, words: Words) -> pd.DataFrame:
    return known.table.assign(mode_label=[mode_label(mode, words) for mode in known.table["mode"]])


CHART = Chart(
    name="plea-and-trial",
    question="plea-and-trial-question",
    prepare=_prepare,
    title=lambda known, words: words.say("plea-and-trial-title"),
    subject=lambda options, words: words.say("plea-and-trial-subject"),
    table=_table,
    plot=_plot,
    describe=_describe,
    columns={
        "id": "plea-and-trial-column-case",
        "name": "plea-and-trial-column-name",
        "mode_label": "plea-and-trial-column-mode",
        "offence_label": "plea-and-trial-column-offence",
        "months": "plea-and-trial-column-months",
        "time_served": "plea-and-trial-column-time-served",
    },
    notes=_notes,
    options={"by": {"mode": "plea-and-trial-by-mode", "offence": "plea-and-trial-by-offence"}},
)
