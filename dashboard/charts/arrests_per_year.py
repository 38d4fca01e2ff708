"""Arrests per year, stacked by outcome abroad, with the official figures for single years marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.archive.model import OfficialCount
from dashboard.charts.action import Action, mark
from dashboard.charts.axes import bar_gap, whole_ticks
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.frame import PHONE
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.arrests import beside, per_year, said, without_year, years_shown
from dashboard.measures.wording import agree, count, listed
from dashboard.selection import Selected
from dashboard.tables import each_row
from dashboard.text.words import Words

_LEFT = 46


@dataclass(frozen=True, slots=True)
class _Data:
    selected: Selected
    table: pd.DataFrame
    years: tuple[int, int]
    claims: Sequence[OfficialCount]
    missing: int


def _prepare(selected: Selected, options: Options) -> _Data:
    years = years_shown(selected)
    return _Data(selected, per_year(selected), years, beside(selected, years), without_year(selected))


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    archive, table, claims = known.selected.tables.archive, known.table, known.claims
    data: list[dict[str, Any]] = []
    of_outcome: dict[str, list[Any]] = {}
    for row in each_row(table):
        of_outcome.setdefault(row.outcome, []).append(row)
    for key, term in archive.config.vocabulary.outcome_abroad.items():
        rows = of_outcome.get(key)
        if rows is None:
            continue
        data.append(
            {
                "type": "bar",
                "name": plain(term.label),
                "x": [row.year for row in rows],
                "y": [row.cases for row in rows],
                "customdata": [
                    mark(_narrowed(row.year, key), count(row.cases, "case"), lines(row.first_names)) for row in rows
                ],
                "hovertemplate": f"<b>%{{x}}: %{{customdata[1]}}</b>, {plain(term.label)}"
                "<br>%{customdata[2]}<extra></extra>",
                "marker": {"color": term.colour, "line": {"color": theme.paper, "width": 1}},
            }
        )
    if claims:
        data.append(
            {
                "type": "scatter",
                "mode": "markers+text",
                "name": "Official figure for the year",
                "x": [claim.year for claim in claims],
                "y": [claim.quantity for claim in claims],
                # A year with several figures needs the free side; the others leave it to the years before them.
                "text": [f" {plain(said(claim, archive))} " for claim in claims],
                "textposition": [
                    "middle left" if sum(other.year == claim.year for other in claims) > 1 else "middle right"
                    for claim in claims
                ],
                "textfont": {"size": 11, "color": theme.ink},
                "customdata": [
                    mark(
                        None,
                        plain(f"{claim.year}: {said(claim, archive)}"),
                        f"{plain(claim.body)}, {claim.date}",
                        lines(f"“{claim.wording.english}”"),
                    )
                    for claim in claims
                ],
                "hovertemplate": "<b>Official figure for %{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>",
                "marker": {"symbol": "line-ew", "size": 22, "line": {"width": 3, "color": theme.ink}},
            }
        )
    first, last = known.years
    years = last - first + 1.2
    highest = max([0, *table.groupby("year")["cases"].sum(), *(claim.quantity for claim in claims)])
    top = highest * 1.12 + 0.5
    return Plot(
        data=data,
        layout={
            "barmode": "stack",
            "showlegend": True,
            "xaxis": {"range": [first - 0.6, last + 0.6], "tickformat": "d", "showgrid": False},
            "yaxis": {
                "title": {"text": "cases"},
                "rangemode": "tozero",
                "range": [0, top],
                "tickformat": ",d",
                **whole_ticks(top, 7),
            },
        },
        height=lambda width: 260 if width < PHONE else 300,
        left=lambda width: _LEFT,
        at_width=lambda width: {
            "xaxis": whole_ticks(years, 6 if width < PHONE else 14),
            "bargap": bar_gap(years, width, _LEFT + 12),
        },
    )


def _narrowed(year: int, outcome: str) -> Action:
    return Action(narrow={"from": [str(year)], "to": [str(year)], "outcome": [outcome]})


def _describe(known: _Data, words: Words) -> str:
    selected, table = known.selected, known.table
    totals = table.groupby("year")["cases"].sum()
    if selected.cases.empty:
        text = "Stacked bars of arrests per year: no case fits the filters."
    elif table.empty:
        text = f"Stacked bars of arrests per year: no year of arrest is known for {count(len(selected.cases), 'case')}."
    elif len(totals) == 1:
        text = f"Stacked bar of arrests in {totals.index[0]}: {count(int(totals.sum()), 'case')}."
    else:
        most = totals[totals == totals.max()].index.tolist()
        text = (
            f"Stacked bars of arrests per year from {totals.index.min()} to {totals.index.max()}, "
            f"{count(int(totals.sum()), 'case')} in all. {'Most in' if len(most) < len(totals) else 'In'} "
            f"{listed([str(year) for year in most])}: {count(int(totals.max()), 'case')}{agree(len(most), '', ' each')}."
        )
    for claim in known.claims:
        shown = count(int(totals.get(claim.year, 0)), "case")
        text += f" For {claim.year}: {shown} here; {claim.body} ({claim.date}): {said(claim, selected.tables.archive)}."
    return text


def _notes(known: _Data, words: Words) -> list[str]:
    if not known.missing:
        return []
    return [f"Not drawn: {count(known.missing, 'case')} whose year of arrest is not known."]


CHART = Chart(
    name="arrests-per-year",
    question="How many arrests does the record show each year, and what came of them abroad?",
    prepare=_prepare,
    title=lambda known, words: "Reported arrests by year, and what the country of arrest did",
    subject=lambda options, words: "Cases by year of arrest and outcome abroad",
    table=lambda known, words: known.table,
    plot=_plot,
    describe=_describe,
    columns={"year": "Year", "label": "Outcome abroad", "cases": "Cases", "names": "Names"},
    in_files={"case_ids": "Case ids"},
    notes=_notes,
)
