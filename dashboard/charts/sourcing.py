"""What kinds of sources the events rest on."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from dashboard.charts.action import mark
from dashboard.charts.axes import above, whole_ticks
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.frame import PHONE
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.coverage import by_source_group
from dashboard.measures.wording import count, listed, share, share_of
from dashboard.selection import Selected
from dashboard.tables import each_row
from dashboard.text.words import Words


@dataclass(frozen=True, slots=True)
class _Data:
    table: pd.DataFrame
    events: int


def _prepare(selected: Selected, options: Options) -> _Data:
    return _Data(by_source_group(selected), len(selected.events))


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    table = known.table
    rows = table[::-1]
    texts = [share(int(row.events), int(row.of)) if row.of > 1 else str(row.events) for row in each_row(rows)]
    return Plot(
        data=[
            {
                "type": "bar",
                "orientation": "h",
                "y": [plain(group) for group in rows["group"]],
                "x": rows["events"].tolist(),
                "text": texts,
                "textposition": "outside",
                "cliponaxis": False,
                "marker": {"color": theme.shades[2]},
                "customdata": [
                    mark(None, lines(row.meaning), _of_events(int(row.events), int(row.of))) for row in each_row(rows)
                ],
                "hovertemplate": "<b>%{y}: %{customdata[2]}</b><br>%{customdata[1]}<extra></extra>",
            }
        ],
        layout={
            "bargap": 0.5,
            "xaxis": {
                "range": [0, max(1, known.events) * 1.02],
                "title": {"text": "events"},
                "tickformat": ",d",
                **whole_ticks(known.events, 6),
            },
            "yaxis": {"showgrid": False, "tickfont": {"color": theme.ink, "size": 12}},
        },
        shrinks=False,
        height=lambda width: (40 if width >= PHONE else 52) * max(1, len(table)),
        left=lambda width: 222 if width >= PHONE else 14,
        right=96,
        axis=46,
        at_width=lambda width: (
            {"yaxis": {"showticklabels": True}}
            if width >= PHONE
            else {
                "yaxis": {"showticklabels": False},
                "annotations": [above(plain(row.group), plain(row.group), theme, yshift=13) for row in each_row(rows)],
            }
        ),
    )


def _of_events(part: int, whole: int) -> str:
    if whole > 1:
        return share_of(part, whole, "events")
    return "the one event" if part else "no event"


def _describe(known: _Data, words: Words) -> str:
    if not known.events:
        return "Bars of the events that rest on each kind of source: no event in the selection."
    if known.events == 1:
        kinds = [row.group for row in each_row(known.table) if row.events]
        return f"Bars of the events that rest on each kind of source. The one event here: {listed(kinds)}."
    parts = [f"{row.group}: {share(int(row.events), int(row.of))}" for row in each_row(known.table)]
    return f"Bars of the events that rest on each kind of source, of {count(known.events, 'event')}. {listed(parts)}."


CHART = Chart(
    name="sources-of-events",
    question="Who is the record taken from?",
    prepare=_prepare,
    title=lambda known, words: "What kinds of sources the events rest on",
    subject=lambda options, words: "Events with at least one source of a kind; one event can count in several rows",
    table=lambda known, words: known.table,
    plot=_plot,
    describe=_describe,
    columns={
        "group": "Kind of source",
        "events": "Events with such a source",
        "of": "All events",
        "sources": "Sources",
    },
)
