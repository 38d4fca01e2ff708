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
from dashboard.measures.sentences import (
    GROUPINGS,
    SMALLEST_SAMPLE,
    beside,
    finding,
    median,
    middle_words,
    rows,
    sentenced,
)
from dashboard.measures.wording import count, term
from dashboard.selection import Selected
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
    beside: Sequence[str]


def _prepare(selected: Selected, options: Options) -> _Data:
    table = sentenced(selected)
    offences = selected.tables.archive.config.vocabulary.offence
    return _Data(len(selected.cases), table, rows(table, offences, options["by"]), beside(selected))


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    table = known.table
    if table.empty:
        return message("No prison term to show in this selection.", theme)
    longest = max(12, int(table["months"].max()))
    data: list[dict[str, Any]] = []
    texts: list[dict[str, Any]] = []
    xs: list[int] = []
    ys: list[float] = []
    cases: list[list[Any]] = []
    symbols: list[str] = []
    below = 0.0
    group_before = ""
    for group, name, part in known.rows:
        if group and group != group_before:
            below += 22
            texts.append(above(f"<b>{plain(group)}</b>", below - 4, theme, 13, xshift=-14))
        group_before = group
        middle = median(part["months"].tolist())
        row_name = f"{name}: {count(len(part), 'case')}" + (f", {middle_words(middle)}" if middle else "")
        broken = wrapped(row_name, _ROOM, 13)
        below += (len(broken) - 1) * 13 * LINE
        texts.append(above("<br>".join(map(plain, broken)), below + _HEAD - 6, theme, 13, xshift=-14))
        stacked = levels(part["months"].tolist(), longest / _SLOTS)
        deep = (max(stacked, default=0) + 1) * _MARK
        base = below + _HEAD + deep
        for row, level in zip(each_row(part), stacked, strict=True):
            xs.append(int(row.months))
            ys.append(base - level * _MARK - _MARK / 2)
            symbols.append("diamond-open" if row.time_served else "circle")
            served = ", time served" if row.time_served else ""
            cases.append(
                mark(
                    Action(open=row.id),
                    plain(row.name),
                    plain(f"{term(int(row.months))}{served}; {row.mode_label}, {row.offence_label}"),
                )
            )
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
                "ticktext": ["0<br>no prison", *(f"{months}<br>{term(months)}" if months >= 24 else str(months) for months in ticks[1:])],
                "title": {"text": "months"},
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
        return "Prison terms after plea and trial: no case fits the filters."
    return f"Points of prison terms in months, one a case, after a plea and after a conviction at trial. {finding(known.table, known.cases)}"


def _notes(known: _Data, words: Words) -> list[str]:
    return [
        "Each point is the longest term of one case. Stroke: median; grey bar: its 95 % interval from the ranks of the values, for at least "
        f"{SMALLEST_SAMPLE} terms, as with fewer not even the lowest and the highest hold the median with that certainty.",
        "Open diamond: time served, the term equals the time already spent in custody. 0 months is a sentence without prison.",
        *known.beside,
    ]


CHART = Chart(
    name="plea-and-trial",
    question="How long were the prison terms after a plea and after a trial?",
    prepare=_prepare,
    title=lambda known, words: "Prison terms after a guilty plea and after a trial",
    subject=lambda options, words: (
        "Months imposed by courts of the requesting country. People who plead and people who go to trial face charges of different "
        "gravity, so a gap between them is not the price of a trial"
    ),
    table=lambda known, words: known.table,
    plot=_plot,
    describe=_describe,
    columns={
        "id": "Case",
        "name": "Name",
        "mode_label": "After",
        "offence_label": "Accusation",
        "months": "Months",
        "time_served": "Time served",
    },
    notes=_notes,
    options={"by": GROUPINGS},
)
