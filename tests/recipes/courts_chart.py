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


@dataclass(frozen=True, slots=True)
class _Data:
    table: pd.DataFrame


def _prepare(selected: Selected, options: Options) -> _Data:
    return _Data(by_court(selected))


def _plot(known: _Data, theme: Theme) -> Plot:
    courts = [plain(court) for court in known.table["court"]]
    return Plot(
        data=[
            {
                "type": "bar",
                "x": courts,
                "y": known.table["cases"].tolist(),
                "marker": {"color": theme.shades[2]},
                "customdata": [mark(Action()) for _ in courts],
            }
        ],
        layout={},
        height=lambda width: 260,
    )


CHART = Chart(
    name="courts",
    question="In which courts were the cases?",
    prepare=_prepare,
    title=lambda known: "Cases by court",
    subject=lambda options: "Cases of each court",
    plot=_plot,
    describe=lambda known: f"Bars of {len(known.table)} courts.",
    table=lambda known: known.table,
    columns={"court": "Court", "cases": "Cases"},
)
