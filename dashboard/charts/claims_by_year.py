"""Years with an official figure of their own: each documented case a dot, the figures as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.archive.store import Archive
from dashboard.charts.action import Action, mark
from dashboard.charts.axes import whole_ticks
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.arrests import said
from dashboard.measures.claims import ClaimedYear, by_year, claimed_years, named_words
from dashboard.measures.naming import people
from dashboard.measures.wording import count, listed
from dashboard.selection import Selected
from dashboard.tables import each_row
from dashboard.text.words import Words

_ROOM_FOR_A_NAME = 210
"""Width of a year's column, in pixels, from which on the names stand beside the dots."""
_TALLEST = 26
"""So many cases high, a column still has room for a name at every dot."""
_LONGEST = 22


@dataclass(frozen=True, slots=True)
class _Data:
    archive: Archive
    every: Sequence[ClaimedYear]
    """Also the years whose figures count something other than arrests."""
    table: pd.DataFrame

    @property
    def years(self) -> list[ClaimedYear]:
        """The years that are drawn."""
        return [year for year in self.every if year.claims]


def _prepare(selected: Selected, options: Options) -> _Data:
    tables = selected.tables
    every = claimed_years(tables, people(tables))
    return _Data(tables.archive, every, by_year(every, tables))


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    archive, years, table = known.archive, known.years, known.table
    vocabulary = archive.config.vocabulary
    column = {year.year: index for index, year in enumerate(years)}
    highest = max([1, *(one.quantity for year in years for one in year.claims), *(len(year.cases) for year in years)])
    data: list[dict[str, Any]] = []
    for key, term in vocabulary.outcome_abroad.items():
        rows = table[table["outcome"] == key]
        if rows.empty:
            continue
        data.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": plain(term.label),
                "x": [column[year] for year in rows["year"]],
                "y": rows["place"].tolist(),
                "customdata": [
                    mark(
                        Action(open=row.id),
                        plain(row.name),
                        plain(f"{row.country}, {row.words}"),
                        plain(row.outcome_label),
                        "named in official statements" if row.named else "not named in the official statements read",
                    )
                    for row in each_row(rows)
                ],
                "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}; %{customdata[4]}<extra></extra>",
                "marker": {
                    "size": 13,
                    "color": term.colour or theme.muted,
                    "line": {
                        "width": [2.5 if named else 0 for named in rows["named"]],
                        "color": theme.ink,
                    },
                },
                "cliponaxis": False,
            }
        )
    if table["named"].any():
        data.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": "Ringed: named in official statements",
                "x": [None],
                "y": [None],
                "hoverinfo": "skip",
                "marker": {
                    "symbol": "circle-open",
                    "size": 13,
                    "color": theme.ink,
                    "line": {"width": 2.5, "color": theme.ink},
                },
            }
        )
    if figures := _figures(years, archive):
        data.append(
            {
                "type": "scatter",
                "mode": "markers+text",
                "name": "Official figure for the year",
                "x": [column[year] for year, _, _, _ in figures],
                "y": [quantity for _, quantity, _, _ in figures],
                "text": [f"{plain(label)}  " for _, _, label, _ in figures],
                "textposition": "middle left",
                "textfont": {"size": 12, "color": theme.ink},
                "customdata": [mark(None, plain(f"{year}: {label}"), told) for year, _, label, told in figures],
                "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
                "marker": {"symbol": "line-ew", "size": 26, "line": {"width": 3, "color": theme.ink}},
                "cliponaxis": False,
            }
        )
    number = max(1, len(years))
    # Room beside the first column for the longest figure: about 7 pixels a letter, and half of its line.
    label = 26 + 7 * max((len(text) for _, _, text, _ in figures), default=0)
    row = 24 if highest <= _TALLEST else 12
    return Plot(
        data=data,
        layout={
            "showlegend": True,
            "xaxis": {
                "tickvals": list(column.values()),
                "ticktext": [str(year) for year in column],
                "tickfont": {"size": 14, "color": theme.ink},
                "showgrid": False,
            },
            "yaxis": {
                "title": {"text": "cases"},
                "range": [0, highest + 0.8],
                "tickformat": ",d",
                **whole_ticks(highest, 7),
                "rangemode": "tozero",
            },
        },
        height=lambda width: min(600, 30 + row * (highest + 1)),
        left=lambda width: 46,
        at_width=lambda width: (
            _names(table, column, theme, (width - 58) / number >= _ROOM_FOR_A_NAME and row == 24)
            | {"xaxis": {"range": _range(number, label / (width - 58))}}
        ),
    )


def _range(number: int, label: float) -> list[float]:
    """The axis of so many columns that leaves a part of the width free before the first."""
    right = 0.35
    left = label * (number - 1 + right) / (1 - min(label, 0.6))
    return [-max(0.5, left), number - 1 + (0.5 if left <= 0.5 else right)]


def _names(table: pd.DataFrame, column: dict[int, int], theme: Theme, fit: bool) -> dict[str, Any]:
    """The names beside the dots, where there is room for them."""
    if not fit:
        return {}
    return {
        "annotations": [
            {
                "x": column[row.year],
                "y": row.place,
                "text": plain(row.name if len(row.name) <= _LONGEST else f"{row.name[: _LONGEST - 1]}…"),
                "xanchor": "left",
                "xshift": 10,
                "showarrow": False,
                "font": {"size": 12, "color": theme.ink},
            }
            for row in each_row(table)
        ]
    }


def _figures(years: list[ClaimedYear], archive: Archive) -> list[tuple[int, int, str, str]]:
    """Year, quantity, figure and who said it, for a hover label; figures alike are one mark."""
    figures: dict[tuple[int, int], tuple[list[str], list[str]]] = {}
    for year in years:
        for claim in year.claims:
            labels, told = figures.setdefault((year.year, claim.quantity), ([], []))
            if (label := said(claim, archive)) not in labels:
                labels.append(label)
            told.append(lines(f"{claim.speaker}, {claim.date}: “{claim.wording.english}”"))
    return [
        (year, quantity, listed(labels, "or"), "<br>".join(told))
        for (year, quantity), (labels, told) in figures.items()
    ]


def _describe(known: _Data, words: Words) -> str:
    archive, years = known.archive, known.years
    if not years:
        return "Documented cases of the years with an official figure: there is no such year."
    parts = [
        f"{year.year}: {count(len(year.cases), 'documented case')}{named_words(len(year.cases), len(year.named))}; "
        f"official figure {', then '.join(said(one, archive) for one in year.claims)}"
        for year in years
    ]
    return f"Documented cases of the years with an official figure, each a dot. {'. '.join(parts)}."


def _notes(known: _Data, words: Words) -> list[str]:
    archive, years = known.archive, known.every
    others = [
        f"{said(one, archive)} {archive.config.vocabulary.label('claim_counts', one.counts).lower()} in {year.year}"
        for year in years
        for one in year.others
    ]
    notes = [f"Not drawn, as it does not count arrests: the official figure of {one}." for one in others]
    possible = {name for year in years if year.claims for name in year.possible}
    if possible:
        notes.append(
            f"Not drawn: {count(len(possible), 'case')} whose arrest may or may not lie in one of these years."
        )
    unconfirmed = sum(year.unconfirmed for year in years if year.claims)
    if unconfirmed:
        notes.append(f"Not drawn: {count(unconfirmed, 'unconfirmed case')} of these years.")
    return notes


CHART = Chart(
    name="claims-by-year",
    question="For years with an official figure of their own: which arrests are documented?",
    prepare=_prepare,
    title=lambda known, words: "Years with an official figure of their own, case by case",
    subject=lambda options, words: "One dot a documented arrest, lines for the official figures",
    table=lambda known, words: known.table,
    plot=_plot,
    describe=_describe,
    columns={
        "year": "Year",
        "id": "Case",
        "name": "Name",
        "country": "Country of arrest",
        "date": "Arrested",
        "outcome_label": "Outcome abroad",
        "named": "Named in official statements",
    },
    in_files={"earliest": "Arrested (earliest day)", "latest": "Arrested (latest day)"},
    notes=_notes,
    whole=True,
)
