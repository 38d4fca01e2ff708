"""Arrests per year: a pile of squares for each, with the official figures for single years across them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pandas as pd

from dashboard.archive.model import OfficialCount
from dashboard.archive.store import Archive
from dashboard.charts.action import mark
from dashboard.charts.axes import whole_ticks
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.frame import PHONE
from dashboard.charts.squares import Square, in_order, key, placed, squares, stands_for, trace
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.arrests import beside, per_year, seed_year, years_shown
from dashboard.parameters import Params
from dashboard.selection import Selected
from dashboard.sentences.claims import the_body
from dashboard.sentences.official import said
from dashboard.spoken import quoted
from dashboard.text.words import Words

_LEFT, _RIGHT = 46, 12
_LARGEST = 26
"""Pixels of the largest square."""
_FILLED = 0.86
"""The part of its place that a square fills."""


@dataclass(frozen=True, slots=True)
class _Data:
    selected: Selected
    years: tuple[int, int]
    claims: Sequence[OfficialCount]
    missing: int
    each: int
    """How many cases a square stands for."""
    piles: Sequence[tuple[int, Square]]
    """The squares, each with its year, from left to right and from below."""
    totals: Mapping[int, int]
    """Cases of each year that has any, from the first on."""


def _prepare(selected: Selected, options: Options) -> _Data:
    years = years_shown(selected)
    claims = beside(selected, years)
    rows = sorted((row for row in in_order(selected.cases, selected.tables) if not pd.isna(row.arrest_year)), key=_year)
    totals = Counter(map(_year, rows))
    heights = [*totals.values(), *(claim.quantity for claim in claims)]
    each = stands_for(len(selected.cases), max(heights, default=0))
    piles = [(year, square) for year, of_year in groupby(rows, key=_year) for square in squares(of_year, each)]
    return _Data(selected, years, claims, len(selected.cases) - len(rows), each, piles, totals)


def _year(case: Any) -> int:
    return int(case.arrest_year)


def _official(known: _Data, theme: Theme, words: Words) -> dict[str, Any]:
    """The official figures, a line across the bar of its year for each."""
    claims, archive = known.claims, known.selected.tables.archive
    several = {year for year, figures in Counter(claim.year for claim in claims).items() if figures > 1}
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [claim.year for claim in claims],
        "y": [claim.quantity for claim in claims],
        # A year with several figures needs the free side; the others leave it to the years before them.
        "text": [f" {plain(said(claim, archive, words))} " for claim in claims],
        "textposition": ["middle left" if claim.year in several else "middle right" for claim in claims],
        "textfont": {"size": 12, "color": theme.ink},
        "customdata": [mark(None, *_told(claim, archive, words)) for claim in claims],
        "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>",
        "marker": {"symbol": "line-ew", "line": {"width": 3, "color": theme.ink}},
    }


def _told(claim: OfficialCount, archive: Archive, words: Words) -> tuple[str, str, str]:
    """An official figure, who gave it, and in which words."""
    figure = said(claim, archive, words)
    return (
        plain(words.say("arrests-per-year-official-said", year=str(claim.year), figure=figure)),
        plain(words.say("arrests-per-year-official-by", body=claim.body, date=words.date(claim.date))),
        lines(words.say("arrests-per-year-official-words", words=quoted(claim.wording, words.language))),
    )


def _official_key(known: _Data, theme: Theme, words: Words) -> list[tuple[str, str]]:
    said = words.say("arrests-per-year-official")
    return [(f'<span style="color:{theme.ink}"><b>\u2014</b></span>', said)] if known.claims else []


def _unit(known: _Data, width: int) -> float:
    """Pixels of a whole square: as wide as a year has room for."""
    first, last = known.years
    return min(_LARGEST, (width - _LEFT - _RIGHT) / (last - first + 1.2) * 0.92)


def _highest(known: _Data) -> int:
    """What the vertical axis reaches, in cases."""
    return max([0, *known.totals.values(), *(claim.quantity for claim in known.claims)])


def _places(known: _Data) -> tuple[list[float], list[float]]:
    """Where the middle of each square stands: above its year, a pile in the order of the cases, as high as it has
    cases."""
    piled: dict[int, int] = defaultdict(int)
    xs, ys = [], []
    for year, square in known.piles:
        xs.append(float(year))
        ys.append(piled[year] + len(square.ids) / 2)
        piled[year] += len(square.ids)
    return xs, ys


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    first, last = known.years
    archive, marks = known.selected.tables.archive, [square for _, square in known.piles]
    top = _highest(known) + 0.7 * known.each
    xs, ys = _places(known)

    def traces(width: int) -> list[dict[str, Any]]:
        unit = _unit(known, width) * _FILLED
        official = [{"marker": {"size": unit * 0.8}}] if known.claims else []
        return [placed(xs, ys, [unit * len(one.ids) / known.each for one in marks]), *official]

    narrow = [_narrowed(year, one.outcome) for year, one in known.piles]
    return Plot(
        data=[
            trace(marks, narrow, archive, theme, words),
            *([_official(known, theme, words)] if known.claims else []),
        ],
        layout={
            "xaxis": {"range": [first - 0.6, last + 0.6], "tickformat": "d", "showgrid": False},
            "yaxis": {
                "title": {"text": plain(words.say("chart-axis-cases"))},
                "range": [0, top],
                "tickformat": ",d",
                **whole_ticks(top, 7),
            },
        },
        height=lambda width: max(140, round(top / known.each * _unit(known, width))),
        left=lambda width: _LEFT,
        right=_RIGHT,
        shrinks=False,
        key=[*key(marks, known.each, archive, theme, words), *_official_key(known, theme, words)],
        at_width=lambda width: {"xaxis": whole_ticks(last - first + 1.2, 6 if width < PHONE else 14)},
        traces_at=traces,
    )


def _narrowed(year: int, outcome: str) -> Params:
    return {"from": [str(year)], "to": [str(year)], "outcome": [outcome]}


def _most(totals: Mapping[int, int]) -> tuple[str, list[int], int]:
    """Whether one, several or every of the years have most arrests, these years, and how many arrests."""
    most = max(totals.values())
    years = [year for year, cases in totals.items() if cases == most]
    which = "every" if len(years) == len(totals) else "several" if len(years) > 1 else "one"
    return which, years, most


def _title(known: _Data, words: Words) -> str:
    archive, totals = known.selected.tables.archive, known.totals
    first = seed_year(archive)
    claims = [claim for claim in known.claims if claim.year == first] or known.claims
    if claims:
        return words.say(
            "arrests-per-year-finding-beside",
            arrests=totals.get(claims[-1].year or 0, 0),
            year=str(claims[-1].year),
            body=the_body(claims[-1].body, words),
            figure=said(claims[-1], archive, words),
        )
    if not totals:
        cases = len(known.selected.cases)
        return words.say(f"arrests-per-year-finding-{'no-year' if cases else 'none'}", cases=cases)
    which, years, most = _most(totals)
    if len(totals) == 1:
        return words.say("arrests-per-year-finding-one-year", arrests=most, year=str(years[0]))
    return words.say(
        "arrests-per-year-finding", which=which, years=words.list([str(year) for year in years]), arrests=most
    )


def _describe(known: _Data, words: Words) -> str:
    cases, archive, totals = len(known.selected.cases), known.selected.tables.archive, known.totals
    if not cases:
        sentences = [words.say("arrests-per-year-describe-none")]
    elif not totals:
        sentences = [words.say("arrests-per-year-describe-no-year", cases=cases)]
    elif len(totals) == 1:
        ((year, drawn),) = totals.items()
        sentences = [words.say("arrests-per-year-describe-one-year", year=str(year), cases=drawn)]
    else:
        first, *_, last = map(str, totals)
        which, years, most = _most(totals)
        sentences = [
            words.say("arrests-per-year-describe", first=first, last=last, cases=sum(totals.values())),
            words.say(
                "arrests-per-year-most",
                which=which,
                years=words.list([str(year) for year in years]),
                cases=most,
            ),
        ]
    sentences += [
        words.say(
            "arrests-per-year-beside",
            year=str(claim.year),
            cases=totals.get(claim.year or 0, 0),
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
    title=_title,
    subject=lambda options, words: words.say("arrests-per-year-subject"),
    table=lambda known, words: per_year(known.selected),
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
