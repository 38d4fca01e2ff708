"""What kinds of sources the events rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts.action import mark
from dashboard.charts.axes import above, whole_ticks
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.frame import PHONE
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.coverage import by_source_group
from dashboard.measures.smallest import SMALLEST_BASE
from dashboard.selection import Selected
from dashboard.sentences.numbers import percent, share
from dashboard.tables import each_row
from dashboard.text.words import Words


@dataclass(frozen=True, slots=True)
class _Data:
    table: pd.DataFrame
    events: int


def _prepare(selected: Selected, options: Options) -> _Data:
    return _Data(by_source_group(selected), int(selected.has_event.sum()))


def _bars(rows: Sequence[Any], theme: Theme, words: Words) -> dict[str, Any]:
    """How many events rest on each kind, from below."""
    return {
        "type": "bar",
        "orientation": "h",
        "y": [plain(row.group) for row in rows],
        "x": [row.events for row in rows],
        "text": [share(row.events, row.of, words) if row.of > 1 else words.number(row.events) for row in rows],
        "textposition": "outside",
        "cliponaxis": False,
        "marker": {"color": theme.shades[2]},
        "customdata": [mark(None, lines(row.meaning), _of_events(row.events, row.of, words)) for row in rows],
        "hovertemplate": "<b>%{y}: %{customdata[2]}</b><br>%{customdata[1]}<extra></extra>",
    }


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    rows = list(each_row(known.table[::-1]))
    return Plot(
        data=[_bars(rows, theme, words)],
        layout={
            "bargap": 0.5,
            "xaxis": {
                "range": [0, max(1, known.events) * 1.02],
                "title": {"text": words.say("sources-of-events-axis")},
                "tickformat": ",d",
                **whole_ticks(known.events, 6),
            },
            "yaxis": {"showgrid": False, "tickfont": {"color": theme.ink, "size": 12}},
        },
        shrinks=False,
        height=lambda width: (40 if width >= PHONE else 52) * max(1, len(rows)),
        left=lambda width: 222 if width >= PHONE else 14,
        right=96,
        axis=46,
        at_width=lambda width: (
            {"yaxis": {"showticklabels": True}}
            if width >= PHONE
            else {
                "yaxis": {"showticklabels": False},
                "annotations": [above(plain(row.group), plain(row.group), theme, yshift=13) for row in rows],
            }
        ),
    )


def _of_events(part: int, whole: int, words: Words) -> str:
    if whole < 2:
        return words.say("sources-of-events-of-one", part=part)
    if whole < SMALLEST_BASE:
        return words.say("sources-of-events-of-few", part=part, whole=whole)
    return words.say("sources-of-events-of-many", percent=percent(part, whole, words), part=part, whole=whole)


def _title(known: _Data, words: Words) -> str:
    """Which kind of source stands behind most events, where there are events enough to say so."""
    if not known.events:
        return words.say("sources-of-events-title-none")
    most = known.table["events"].max()
    kinds = known.table.loc[known.table["events"] == most, "group"].tolist()
    return words.say(
        "sources-of-events-title",
        kinds=words.list([words.say("sources-of-events-quoted", kind=kind) for kind in kinds]),
        number=len(kinds),
        events=_of_events(int(most), known.events, words),
    )


def _describe(known: _Data, words: Words) -> str:
    if not known.events:
        return words.say("sources-of-events-describe-none")
    rows = list(each_row(known.table))
    if known.events == 1:
        return words.say("sources-of-events-describe-one", kinds=words.list([row.group for row in rows if row.events]))
    kinds = [
        words.say("sources-of-events-kind", kind=row.group, share=share(row.events, row.of, words)) for row in rows
    ]
    return words.say("sources-of-events-describe", events=known.events, kinds=words.list(kinds))


CHART = Chart(
    name="sources-of-events",
    question="sources-of-events-question",
    prepare=_prepare,
    title=_title,
    subject=lambda options, words: words.say("sources-of-events-subject"),
    table=lambda known, words: known.table,
    plot=_plot,
    describe=_describe,
    columns={
        "group": "sources-of-events-column-kind",
        "events": "sources-of-events-column-events",
        "of": "sources-of-events-column-of",
        "sources": "sources-of-events-column-sources",
    },
)
