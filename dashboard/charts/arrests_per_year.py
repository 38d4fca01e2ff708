"""Arrests per year, stacked by outcome abroad, with the official figures for one year marked."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.frame import PHONE
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.arrests import per_year, said, without_year, year_claims
from dashboard.measures.wording import count, listed
from dashboard.selection import Selected
from dashboard.tables import each_row


def _claims(selected: Selected) -> list[Any]:
    first, last = selected.selection.span(selected.tables)
    return [claim for claim in year_claims(selected.tables.archive) if first <= (claim.year or 0) <= last]


def _plot(table: pd.DataFrame, selected: Selected, theme: Theme, options: Options) -> Plot:
    archive = selected.tables.archive
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
                "customdata": [[row.year, key, count(row.cases, "case"), lines(row.first_names)] for row in rows],
                "hovertemplate": f"<b>%{{x}}: %{{customdata[2]}}</b>, {plain(term.label)}"
                "<br>%{customdata[3]}<extra></extra>",
                "marker": {"color": term.colour, "line": {"color": theme.paper, "width": 1}},
            }
        )
    claims = _claims(selected)
    if claims:
        data.append(
            {
                "type": "scatter",
                "mode": "markers+text",
                "name": "Official figure for the year",
                "x": [claim.year for claim in claims],
                "y": [claim.quantity for claim in claims],
                "text": [f"{said(claim, archive)} " for claim in claims],
                "textposition": "middle left",
                "textfont": {"size": 11, "color": theme.ink},
                "customdata": [
                    [f"{plain(claim.body)}, {claim.date}", lines(f"“{claim.wording.english}”")] for claim in claims
                ],
                "hovertemplate": "<b>Official figure: %{y}</b><br>%{customdata[0]}<br>%{customdata[1]}<extra></extra>",
                "marker": {"symbol": "line-ew", "size": 22, "line": {"width": 3, "color": theme.ink}},
            }
        )
    first, last = selected.selection.span(selected.tables)
    highest = max(
        [int(table.groupby("year")["cases"].sum().max() or 0) if len(table) else 0] + [c.quantity for c in claims]
    )
    return Plot(
        data=data,
        layout={
            "barmode": "stack",
            "bargap": 0.25,
            "showlegend": True,
            "xaxis": {"range": [first - 0.6, last + 0.6], "tickformat": "d", "showgrid": False, "nticks": 14},
            "yaxis": {
                "title": {"text": "cases"},
                "rangemode": "tozero",
                "range": [0, highest * 1.12 + 0.5],
                "tickformat": "d",
                "nticks": 6,
            },
        },
        height=lambda width: 260 if width < PHONE else 300,
        left=lambda width: 46,
        at_width=lambda width: {"xaxis": {"nticks": 6 if width < PHONE else 14}},
    )


def _describe(table: pd.DataFrame, selected: Selected, options: Options) -> str:
    if table.empty:
        return "Stacked bars of arrests per year: no case fits the filters."
    totals = table.groupby("year")["cases"].sum()
    most = totals[totals == totals.max()].index.tolist()
    text = (
        f"Stacked bars of arrests per year from {totals.index.min()} to {totals.index.max()}, "
        f"{count(int(totals.sum()), 'case')} in all. Most in {listed([str(year) for year in most])}: "
        f"{count(int(totals.max()), 'case')}."
    )
    for claim in _claims(selected):
        shown = count(int(totals.get(claim.year, 0)), "case")
        text += f" For {claim.year}: {shown} here; {claim.body} ({claim.date}): {said(claim, selected.tables.archive)}."
    return text


def _notes(selected: Selected, options: Options) -> list[str]:
    missing = without_year(selected)
    return [f"Not drawn: {count(missing, 'case')} whose year of arrest is not known."] if missing else []


CHART = Chart(
    name="arrests-per-year",
    question="How many arrests does the record show each year, and what came of them abroad?",
    title=lambda selected, options: "Reported arrests by year, and what the country of arrest did",
    measure=lambda options: "Cases by year of arrest and outcome abroad",
    table=lambda selected, options: per_year(selected),
    plot=_plot,
    describe=_describe,
    columns={"year": "Year", "label": "Outcome abroad", "cases": "Cases", "names": "Names"},
    in_files={"case_ids": "Case ids"},
    notes=_notes,
)
