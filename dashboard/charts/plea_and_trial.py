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
from dashboard.measures.sentences import SMALLEST_SAMPLE, NotDrawn, median, not_drawn, rows, sentenced
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


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    table = known.table
    if table.empty:
        return message(words.say("plea-and-trial-nothing"), theme)
    longest = max(12, int(table["months"].max()))
    data: list[dict[str, Any]] = []
    texts: list[dict[str, Any]] = []
    xs: list[int] = []
    ys: list[float] = []
    cases: list[list[Any]] = []
    symbols: list[str] = []
    below = 0.0
    group_before = ""
    for group, mode, part in known.rows:
        if group and group != group_before:
            below += 22
            texts.append(above(f"<b>{plain(group)}</b>", below - 4, theme, 13, xshift=-14))
        group_before = group
        middle = median(part["months"].tolist())
        broken = wrapped(row(mode, len(part), middle, words), _ROOM, 13)
        below += (len(broken) - 1) * 13 * LINE
        texts.append(above("<br>".join(map(plain, broken)), below + _HEAD - 6, theme, 13, xshift=-14))
        stacked = levels(part["months"].tolist(), longest / _SLOTS)
        deep = (max(stacked, default=0) + 1) * _MARK
        base = below + _HEAD + deep
        for case, level in zip(each_row(part), stacked, strict=True):
            xs.append(int(case.months))
            ys.append(base - level * _MARK - _MARK / 2)
            symbols.append("diamond-open" if case.time_served else "circle")
            what = words.say(
                "plea-and-trial-time-served" if case.time_served else "plea-and-trial-term",
                term=term(int(case.months), words),
                mode=mode_label(mode, words),
                offence=case.offence_label,
            )
            cases.append(mark(Action(open=case.id), plain(case.name), plain(what)))
        if middle:
            data += _median(middle.months, middle.low, middle.high, base + _LINE / 2, theme)
        below = base + _LINE + _AIR
    data.append(
        {
            "type": "scatter", "mode": "markers", "x": xs, "y": ys, "cliponaxis": False,
            "marker": {"size": 9, "symbol": symbols, "color": theme.accent, "line": {"width": 1.5, "color": theme.accent}},
            "customdata": cases, "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        }
    )  # fmt: skip
    step = next((step for step in (12, 24, 60, 120, 240) if longest / step <= 6), 12 * -(-longest // 72))
    ticks = list(range(0, longest + 1, step))
    return Plot(
        data=data,
        layout={
            "xaxis": {
                "range": [-longest * 0.03, longest * 1.05], "tickvals": ticks, "fixedrange": True,
                "ticktext": [f"{words.number(months)}<br>{term(months, words)}" if months >= 24 or not months else words.number(months) for months in ticks],
                "title": {"text": words.say("plea-and-trial-axis")},
            },
            "yaxis": {"range": [below, 0], "visible": False, "fixedrange": True},
            "annotations": texts,
        },
        shrinks=False,
        height=lambda width: round(below),
        left=lambda width: 26,
        right=24,
        axis=62,
    )  # fmt: skip


def _median(months: float, low: float | None, high: float | None, y: float, theme: Theme) -> list[dict[str, Any]]:
    """The interval as a grey bar, where there is one, and the median as a stroke on it."""
    parts: list[dict[str, Any]] = []
    if low is not None and high is not None:
        parts.append(
            {
                "type": "scatter", "mode": "lines", "x": [low, high], "y": [y, y], "hoverinfo": "skip",
                "line": {"width": 7, "color": theme.shades[0]},
            }
        )  # fmt: skip
    parts.append(
        {
            "type": "scatter", "mode": "markers", "x": [months], "y": [y], "hoverinfo": "skip",
            "marker": {"symbol": "line-ns", "size": 14, "line": {"width": 3, "color": theme.ink}},
        }
    )  # fmt: skip
    return parts


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
