"""Years with an official figure of their own: each documented case a dot, the figures as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from dashboard.archive.dates import PartialDate
from dashboard.archive.store import Archive
from dashboard.charts.action import Action, mark
from dashboard.charts.axes import whole_ticks
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.outcomes import each_outcome
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.claims import ClaimedYear, by_year, claimed_years
from dashboard.measures.naming import people
from dashboard.selection import Selected
from dashboard.sentences.official import said
from dashboard.tables import each_row
from dashboard.text.words import Words

_ROOM_FOR_A_NAME = 210
"""Width of a year's column, in pixels, from which on the names stand beside the dots."""
_TALLEST = 26
"""So many cases high, a column still has room for a name at every dot."""
_LONGEST = 22
_RING = 2.5


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

    @property
    def column(self) -> dict[int, int]:
        """The place of each year that is drawn, from the left."""
        return {year.year: index for index, year in enumerate(self.years)}


class _Figure(NamedTuple):
    """An official figure as it is drawn."""

    year: int
    quantity: int
    label: str
    told: str
    """Who said it, when, and in which words: of all who said the same."""


def _prepare(selected: Selected, options: Options) -> _Data:
    tables = selected.tables
    every = claimed_years(tables, people(tables))
    return _Data(tables.archive, every, by_year(every, tables))


def _dots(known: _Data, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """A dot for each case, a colour for each outcome, with a ring where an official statement names the person."""
    column = known.column
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "name": plain(label),
            "x": [column[row.year] for row in rows],
            "y": [row.place for row in rows],
            "customdata": [mark(Action(open=row.id), *_told(row, words)) for row in rows],
            "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}; %{customdata[4]}<extra></extra>",
            "marker": {
                "size": 13,
                "color": colour,
                "line": {"width": [_RING if row.named else 0 for row in rows], "color": theme.ink},
            },
            "cliponaxis": False,
        }
        for label, colour, rows in each_outcome(known.table, known.archive, theme)
    ]


def _told(row: Any, words: Words) -> list[str]:
    """Name, arrest and outcome of a case, and whether an official statement names the person."""
    country, date = words.country(row.country, row.country_name), words.date(PartialDate.parse(row.date))
    arrest = words.say("claims-by-year-arrest", country=country, date=date)
    named = words.say("claims-by-year-named" if row.named else "claims-by-year-not-named")
    return [plain(text) for text in (row.name, arrest, row.outcome_label, named)]


def _ring(theme: Theme, words: Words) -> dict[str, Any]:
    """What the rings say, in the legend alone."""
    return {
        "type": "scatter",
        "mode": "markers",
        "name": plain(words.say("claims-by-year-ringed")),
        "x": [None],
        "y": [None],
        "hoverinfo": "skip",
        "marker": {
            "symbol": "circle-open",
            "size": 13,
            "color": theme.ink,
            "line": {"width": _RING, "color": theme.ink},
        },
    }


def _official(known: _Data, figures: Sequence[_Figure], theme: Theme, words: Words) -> dict[str, Any]:
    """The official figures, a line across the column of its year for each."""
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": plain(words.say("claims-by-year-official")),
        "x": [known.column[figure.year] for figure in figures],
        "y": [figure.quantity for figure in figures],
        "text": [f"{plain(figure.label)}  " for figure in figures],
        "textposition": "middle left",
        "textfont": {"size": 12, "color": theme.ink},
        "customdata": [
            mark(
                None,
                plain(words.say("claims-by-year-official-said", year=str(figure.year), figure=figure.label)),
                figure.told,
            )
            for figure in figures
        ],
        "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        "marker": {"symbol": "line-ew", "size": 26, "line": {"width": 3, "color": theme.ink}},
        "cliponaxis": False,
    }


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    years, table, column = known.years, known.table, known.column
    highest = max([1, *(one.quantity for year in years for one in year.claims), *(len(year.cases) for year in years)])
    figures = _figures(years, known.archive, words)
    data = _dots(known, theme, words)
    if table["named"].any():
        data.append(_ring(theme, words))
    if figures:
        data.append(_official(known, figures, theme, words))
    number = max(1, len(years))
    # Room beside the first column for the longest figure: about 7 pixels a letter, and half of its line.
    label = 26 + 7 * max((len(figure.label) for figure in figures), default=0)
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
                "title": {"text": plain(words.say("chart-axis-cases"))},
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


def _figures(years: Sequence[ClaimedYear], archive: Archive, words: Words) -> list[_Figure]:
    """The official figures of the years; figures alike are one mark."""
    figures: dict[tuple[int, int], tuple[list[str], list[str]]] = {}
    for year in years:
        for claim in year.claims:
            labels, told = figures.setdefault((year.year, claim.quantity), ([], []))
            if (label := said(claim, archive, words)) not in labels:
                labels.append(label)
            told.append(
                lines(
                    words.say(
                        "claims-by-year-official-words",
                        speaker=claim.speaker,
                        date=words.date(claim.date),
                        words=claim.wording.english,
                    )
                )
            )
    return [
        _Figure(year, quantity, words.list(labels, "or"), "<br>".join(told))
        for (year, quantity), (labels, told) in figures.items()
    ]


def _describe(known: _Data, words: Words) -> str:
    years = [_year(year, known.archive, words) for year in known.years]
    if not years:
        return words.say("claims-by-year-describe-none")
    return words.say("claims-by-year-describe", years=". ".join(years))


def _year(year: ClaimedYear, archive: Archive, words: Words) -> str:
    figures, *later = (said(one, archive, words) for one in year.claims)
    for one in later:
        figures = words.say("claims-by-year-then", figures=figures, next=one)
    cases, named = len(year.cases), len(year.named)
    return words.say(
        "claims-by-year-year",
        year=str(year.year),
        cases=cases,
        named=named,
        whose="none" if not named else "all" if named == cases else "some",
        figures=figures,
    )


def _notes(known: _Data, words: Words) -> list[str]:
    archive, years = known.archive, known.years
    notes = [
        words.say(
            "claims-by-year-other-kind",
            figure=said(one, archive, words),
            kind=archive.config.vocabulary.label("claim_counts", one.counts).lower(),
            year=str(year.year),
        )
        for year in known.every
        for one in year.others
    ]
    possible = {name for year in years for name in year.possible}
    if possible:
        notes.append(words.say("claims-by-year-possible", cases=len(possible)))
    if unconfirmed := sum(year.unconfirmed for year in years):
        notes.append(words.say("claims-by-year-unconfirmed", unconfirmed=unconfirmed))
    return notes


def _table(known: _Data, words: Words) -> pd.DataFrame:
    countries = [str(words.country(row.country, row.country_name)) for row in each_row(known.table)]
    return known.table.assign(country=countries)


CHART = Chart(
    name="claims-by-year",
    question="claims-by-year-question",
    prepare=_prepare,
    title=lambda known, words: words.say("claims-by-year-title"),
    subject=lambda options, words: words.say("claims-by-year-subject"),
    table=_table,
    plot=_plot,
    describe=_describe,
    columns={
        "year": "claims-by-year-column-year",
        "id": "claims-by-year-column-case",
        "name": "claims-by-year-column-name",
        "country": "claims-by-year-column-country",
        "date": "claims-by-year-column-date",
        "outcome_label": "claims-by-year-column-outcome",
        "named": "claims-by-year-column-named",
    },
    in_files={"earliest": "claims-by-year-column-earliest", "latest": "claims-by-year-column-latest"},
    notes=_notes,
    whole=True,
)
