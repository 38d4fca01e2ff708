"""Cases by court of the requesting country."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
from dashboard.measures.courts import by_court

from dashboard.charts.action import Action, mark
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.text import plain
from dashboard.charts.theme import Theme
from dashboard.selection import Selected
from dashboard.text.words import Words


@dataclass(frozen=True, slots=True)
class _Data:
    table: pd.DataFrame


def _prepare(selected: Selected, options: Options) -> _Data:
    return _Data(by_court(selected))


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    courts = [plain(court) for court in known.table["court"]]
    return Plot(
        data=[
            {
                "type": "bar",
                "x": courts,
                "y": known.table["cases"].tolist(),
                "marker": {"color": theme.shades[2]},
                "customdata": [mark(Action()) for _ in courts],
                "hovertemplate": "<b>%{x}</b>: %{y}<extra></extra>",
            }
        ],
        layout={},
        height=lambda width: 260,
    )


CHART = Chart(
    name="courts",
    question="courts-question",
    prepare=_prepare,
    title=lambda known, words: words.say("courts-title", courts=len(known.table)),
    subject=lambda options, words: words.say("courts-subject"),
    plot=_plot,
    describe=lambda known, words: words.say("courts-description", courts=len(known.table)),
    table=lambda known, words: known.table,
    columns={"court": "courts-column-court", "cases": "courts-column-cases"},
)
