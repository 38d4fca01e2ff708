"""Years with an official figure of their own: a square for each documented case, the figures as lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from dashboard.archive.store import Archive
from dashboard.charts.action import mark
from dashboard.charts.axes import whole_ticks
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.squares import Square, in_order, key, person, placed, squares, stands_for, trace
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.claims import ClaimedYear, by_year, claimed_years
from dashboard.measures.naming import people
from dashboard.selection import Selected
from dashboard.sentences.official import said
from dashboard.spoken import quoted
from dashboard.tables import each_row
from dashboard.text.words import Words

_ROOM_FOR_A_NAME = 210
"""Width of a year's column, in pixels, from which on the names stand beside the squares."""
_TALLEST = 26
"""So many squares high, a column still has room for a name at every one."""
_FILLED = 0.8
"""The part of its row that a square fills."""
_LONGEST = 22
_RING = 2.5


@dataclass(frozen=True, slots=True)
class _Data:
    archive: Archive
    every: Sequence[ClaimedYear]
    """Also the years whose figures count something other than arrests."""
    table: pd.DataFrame
    each: int
    """How many cases a square stands for."""
    piles: Sequence[tuple[int, Square]]
    """The squares, each with its year, in the order of the years and from below."""

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
    table = by_year(every, tables)
    each = stands_for(len(table), max((len(year.cases) for year in every), default=0))
    piles = [
        (year.year, square) for year in every if year.claims for square in squares(in_order(year.cases, tables), each)
    ]
    return _Data(tables.archive, every, table, each, piles)


def _places(known: _Data) -> list[float]:
    """How high the middle of each square stands: one alone at its number in the pile."""
    piled: dict[int, int] = defaultdict(int)
    found = []
    for year, square in known.piles:
        found.append(piled[year] + (len(square.ids) + 1) / 2)
        piled[year] += len(square.ids)
    return found


def _squares(known: _Data, theme: Theme, words: Words) -> dict[str, Any]:
    """The documented cases; one whose person an official statement names has a ring."""
    archive, named = known.archive, _named(known)

    def told(case: Any) -> str:
        whether = words.say("claims-by-year-named" if case.id in named else "claims-by-year-not-named")
        return words.say("claims-by-year-person", person=person(case, archive, words), named=whether)

    marks = [square for _, square in known.piles]
    narrow = [{"from": [str(year)], "to": [str(year)], "outcome": [square.outcome]} for year, square in known.piles]
    drawn = trace(marks, narrow, archive, theme, words, told)
    rings = [_RING if known.each == 1 and square.ids[0] in named else 0 for square in marks]
    return drawn | {"marker": drawn["marker"] | {"line": {"width": rings, "color": theme.ink}}}


def _named(known: _Data) -> set[str]:
    """The cases of people whom official statements name."""
    return set(known.table.loc[known.table["named"], "id"])


def _key(known: _Data, theme: Theme, words: Words) -> list[tuple[str, str]]:
    """What squares, rings and lines mean."""
    marks = [square for _, square in known.piles]
    ring, line = (f'<span style="color:{theme.ink}">{sign}</span>' for sign in ("\u25a1", "<b>\u2014</b>"))
    return [
        *key(marks, known.each, known.archive, theme, words),
        *([(ring, words.say("claims-by-year-ringed"))] if known.each == 1 and known.table["named"].any() else []),
        *([(line, words.say("claims-by-year-official"))] if known.years else []),
    ]


def _official(known: _Data, figures: Sequence[_Figure], theme: Theme, words: Words) -> dict[str, Any]:
    """The official figures, a line across the column of its year for each."""
    return {
        "type": "scatter",
        "mode": "markers+text",
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
    years, column = known.years, known.column
    highest = max([1, *(one.quantity for year in years for one in year.claims), *(len(year.cases) for year in years)])
    figures = _figures(years, known.archive, words)
    number = max(1, len(years))
    # Room beside the first column for the longest figure: about 7 pixels a letter, and half of its line.
    label = 26 + 7 * max((len(figure.label) for figure in figures), default=0)
    rows = -(-highest // known.each)
    row = 24 if rows <= _TALLEST else 12
    xs, ys = [float(column[year]) for year, _ in known.piles], _places(known)
    sides = [row * _FILLED * len(square.ids) / known.each for _, square in known.piles]
    return Plot(
        data=[_squares(known, theme, words), *([_official(known, figures, theme, words)] if figures else [])],
        layout={
            "xaxis": {
                "tickvals": list(column.values()),
                "ticktext": [str(year) for year in column],
                "tickfont": {"size": 14, "color": theme.ink},
                "showgrid": False,
            },
            "yaxis": {
                "title": {"text": plain(words.say("chart-axis-cases"))},
                "range": [0, highest + 0.8 * known.each],
                "tickformat": ",d",
                **whole_ticks(highest, 7),
                "rangemode": "tozero",
            },
        },
        height=lambda width: 30 + row * (rows + 1),
        left=lambda width: 46,
        key=_key(known, theme, words),
        at_width=lambda width: (
            _names(known, ys, theme, (width - 58) / number >= _ROOM_FOR_A_NAME and row == 24 and known.each == 1)
            | {"xaxis": {"range": _range(number, label / (width - 58))}}
        ),
        traces_at=lambda width: [placed(xs, ys, sides)],
    )


def _range(number: int, label: float) -> list[float]:
    """The axis of so many columns that leaves a part of the width free before the first."""
    right = 0.35
    left = label * (number - 1 + right) / (1 - min(label, 0.6))
    return [-max(0.5, left), number - 1 + (0.5 if left <= 0.5 else right)]


def _names(known: _Data, ys: Sequence[float], theme: Theme, fit: bool) -> dict[str, Any]:
    """The names beside the squares, where there is room for them."""
    if not fit:
        return {}
    named = [
        (known.column[year], y, square.cases[0].shown_name) for (year, square), y in zip(known.piles, ys, strict=True)
    ]
    return {
        "annotations": [
            {
                "x": x,
                "y": y,
                "text": plain(name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"),
                "xanchor": "left",
                "xshift": 14,
                "showarrow": False,
                "font": {"size": 12, "color": theme.ink},
            }
            for x, y, name in named
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
                        words=quoted(claim.wording, words.language),
                    )
                )
            )
    return [
        _Figure(year, quantity, words.list(labels, "or"), "<br>".join(told))
        for (year, quantity), (labels, told) in figures.items()
    ]


_LISTED = 3
"""So many years a title names one by one."""


def _title(known: _Data, words: Words) -> str:
    if not known.years:
        return words.say("claims-by-year-title-none")
    if len(known.years) > _LISTED:
        return words.say("claims-by-year-title", years=len(known.years), arrests=len(known.table))
    parts = [
        words.say(
            "claims-by-year-title-year",
            year=str(year.year),
            arrests=len(year.cases),
            figure=said(year.claims[-1], known.archive, words),
        )
        for year in known.years
    ]
    return words.say("claims-by-year-title-years", years=words.list(parts))


def _said(year: ClaimedYear, archive: Archive, words: Words) -> str:
    """The official figures for a year, in the order in which they were given."""
    figures, *later = dict.fromkeys(said(one, archive, words) for one in year.claims)
    for one in later:
        figures = words.say("claims-by-year-then", figures=figures, next=one)
    return figures


def _describe(known: _Data, words: Words) -> str:
    years = [_year(year, known.archive, words) for year in known.years]
    if not years:
        return words.say("claims-by-year-describe-none")
    return words.say("claims-by-year-describe", years=". ".join(years))


def _year(year: ClaimedYear, archive: Archive, words: Words) -> str:
    cases, named = len(year.cases), len(year.named)
    return words.say(
        "claims-by-year-year",
        year=str(year.year),
        cases=cases,
        named=named,
        whose="none" if not named else "all" if named == cases else "some",
        figures=_said(year, archive, words),
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
    title=_title,
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
