"""Arrests per year, stacked by outcome abroad, with the official figures for single years marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.archive.model import OfficialCount
from dashboard.archive.store import Archive
from dashboard.charts.action import Action, mark
from dashboard.charts.axes import bar_gap, whole_ticks
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.frame import PHONE
from dashboard.charts.outcomes import each_outcome
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.arrests import beside, per_year, without_year, years_shown
from dashboard.selection import Selected
from dashboard.sentences.names import first_names
from dashboard.sentences.official import said
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


def _bars(known: _Data, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """The cases of each year, a colour for each outcome."""
    return [
        {
            "type": "bar",
            "name": plain(label),
            "x": [row.year for row in rows],
            "y": [row.cases for row in rows],
            "customdata": [
                mark(
                    _narrowed(row.year, row.outcome),
                    plain(words.say("cases", cases=row.cases)),
                    lines(first_names(row.each_name, words)),
                )
                for row in rows
            ],
            "hovertemplate": f"<b>%{{x}}: %{{customdata[1]}}</b>, {plain(label)}<br>%{{customdata[2]}}<extra></extra>",
            "marker": {"color": colour, "line": {"color": theme.paper, "width": 1}},
        }
        for label, colour, rows in each_outcome(known.table, known.selected.tables.archive, theme)
    ]


def _official(known: _Data, theme: Theme, words: Words) -> dict[str, Any]:
    """The official figures, a line across the bar of its year for each."""
    claims, archive = known.claims, known.selected.tables.archive
    several = {year for year, figures in Counter(claim.year for claim in claims).items() if figures > 1}
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": plain(words.say("arrests-per-year-official")),
        "x": [claim.year for claim in claims],
        "y": [claim.quantity for claim in claims],
        # A year with several figures needs the free side; the others leave it to the years before them.
        "text": [f" {plain(said(claim, archive, words))} " for claim in claims],
        "textposition": ["middle left" if claim.year in several else "middle right" for claim in claims],
        "textfont": {"size": 11, "color": theme.ink},
        "customdata": [mark(None, *_told(claim, archive, words)) for claim in claims],
        "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>",
        "marker": {"symbol": "line-ew", "size": 22, "line": {"width": 3, "color": theme.ink}},
    }


def _told(claim: OfficialCount, archive: Archive, words: Words) -> tuple[str, str, str]:
    """An official figure, who gave it, and in which words."""
    figure = said(claim, archive, words)
    return (
        plain(words.say("arrests-per-year-official-said", year=str(claim.year), figure=figure)),
        plain(words.say("arrests-per-year-official-by", body=claim.body, date=words.date(claim.date))),
        lines(words.say("arrests-per-year-official-words", words=claim.wording.english)),
    )


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    first, last = known.years
    years = last - first + 1.2
    highest = max([0, *known.table.groupby("year")["cases"].sum(), *(claim.quantity for claim in known.claims)])
    top = highest * 1.12 + 0.5
    return Plot(
        data=[*_bars(known, theme, words), *([_official(known, theme, words)] if known.claims else [])],
        layout={
            "barmode": "stack",
            "showlegend": True,
            "xaxis": {"range": [first - 0.6, last + 0.6], "tickformat": "d", "showgrid": False},
            "yaxis": {
                "title": {"text": plain(words.say("chart-axis-cases"))},
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
    cases, archive = len(known.selected.cases), known.selected.tables.archive
    totals = known.table.groupby("year")["cases"].sum()
    if not cases:
        sentences = [words.say("arrests-per-year-describe-none")]
    elif totals.empty:
        sentences = [words.say("arrests-per-year-describe-no-year", cases=cases)]
    elif len(totals) == 1:
        year = str(totals.index[0])
        sentences = [words.say("arrests-per-year-describe-one-year", year=year, cases=totals.sum())]
    else:
        first, last, drawn = str(totals.index.min()), str(totals.index.max()), totals.sum()
        most = totals[totals == totals.max()].index.tolist()
        sentences = [
            words.say("arrests-per-year-describe", first=first, last=last, cases=drawn),
            words.say(
                "arrests-per-year-most",
                which="every" if len(most) == len(totals) else "several" if len(most) > 1 else "one",
                years=words.list([str(year) for year in most]),
                cases=totals.max(),
            ),
        ]
    sentences += [
        words.say(
            "arrests-per-year-beside",
            year=str(claim.year),
            cases=totals.get(claim.year, 0),
            body=claim.body,
            date=words.date(claim.date),
            figure=said(claim, archive, words),
        )
        for claim in known.claims
    ]
    return " ".join(sentences)


def _notes(known: _Data, words: Words) -> list[str]:
    return [words.say("arrests-per-year-not-drawn", cases=known.missing)] if known.missing else []


CHART = Chart(
    name="arrests-per-year",
    question="arrests-per-year-question",
    prepare=_prepare,
    title=lambda known, words: words.say("arrests-per-year-title"),
    subject=lambda options, words: words.say("arrests-per-year-subject"),
    table=lambda known, words: known.table,
    plot=_plot,
    describe=_describe,
    columns={
        "year": "arrests-per-year-column-year",
        "label": "arrests-per-year-column-outcome",
        "cases": "arrests-per-year-column-cases",
        "names": "arrests-per-year-column-names",
    },
    in_files={"case_ids": "arrests-per-year-column-ids"},
    notes=_notes,
)
