"""Accusations or countries over the years, a dot a case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.archive.dates import PartialDate
from dashboard.charts.action import Action, mark
from dashboard.charts.axes import above, whole_ticks
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.fonts import text_width
from dashboard.charts.frame import PHONE
from dashboard.charts.message import message
from dashboard.charts.outcomes import each_outcome
from dashboard.charts.text import plain, shortened
from dashboard.charts.theme import Theme
from dashboard.measures.arrests import without_year, years_shown
from dashboard.measures.years import Dots, dots
from dashboard.selection import Selected
from dashboard.sentences.years import rows as row_labels
from dashboard.text.words import Words

_LEFT = 240
_HEAD, _DOT = 20, 11
"""Pixels: the air above a row, where its name stands on a phone, and a dot."""


@dataclass(frozen=True, slots=True)
class _Data:
    selected: Selected
    by: str
    dots: Dots
    years: tuple[int, int]
    missing: int

    def rows(self, words: Words) -> dict[str, str]:
        """The names of the rows by their keys."""
        return row_labels(self.dots, self.by, self.selected.tables.archive, words)


def _prepare(selected: Selected, options: Options) -> _Data:
    by = options["by"]
    return _Data(selected, by, dots(selected, by), years_shown(selected), without_year(selected))


@dataclass(frozen=True, slots=True)
class _Rows:
    """Where the rows stand, in pixels from above, in the order of their groups."""

    heads: list[float]
    """Where the name of each begins on a phone."""
    middles: list[float]
    bases: dict[str, float]
    """The lower edge of each, by its group."""
    height: float


def _placed(table: pd.DataFrame) -> _Rows:
    """The rows, each as high as the dots of its fullest year."""
    below, heads, middles, bases = 0.0, [], [], {}
    for group, years in table.groupby("group", sort=False)["year"]:
        deep = int(years.value_counts().max())
        heads.append(below + _HEAD)
        below += _HEAD + deep * _DOT
        middles.append(below - deep * _DOT / 2)
        bases[str(group)] = below
    return _Rows(heads, middles, bases, max(44.0, below + 6))


def _dots(known: _Data, placed: _Rows, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """A dot for each case, those of one row and year above each other, a colour for each outcome."""
    table = known.dots.table
    stacked = table.assign(level=table.groupby(["group", "year"], sort=False).cumcount())
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "name": plain(label),
            "x": [row.year for row in rows],
            "y": [placed.bases[row.group] - row.level * _DOT - _DOT / 2 for row in rows],
            "marker": {"size": 9, "color": colour, "symbol": "circle"},
            "customdata": [
                mark(Action(open=row.id), plain(row.name), plain(_arrested(row.date, row.outcome_label, words)))
                for row in rows
            ],
            "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        }
        for label, colour, rows in each_outcome(stacked, known.selected.tables.archive, theme)
    ]


def _below(y: float, theme: Theme) -> dict[str, Any]:
    """The line below a row."""
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "yref": "y",
        "y0": y,
        "y1": y,
        "layer": "below",
        "line": {"width": 1, "color": theme.grid},
    }


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    table = known.dots.table
    if table.empty:
        return message(words.say("year-by-year-nothing"), theme)
    placed = _placed(table)
    first, last = known.years
    said, sizes = known.rows(words), table["group"].value_counts()
    names = [plain(_short(said[group], int(sizes[group]))) for group in placed.bases]
    return Plot(
        data=_dots(known, placed, theme, words),
        layout={
            "showlegend": True,
            "xaxis": {"range": [first - 0.7, last + 0.7], "tickformat": "d", "showgrid": True, "fixedrange": True},
            "yaxis": {
                "range": [placed.height, 0],
                "ticktext": names,
                "showgrid": False,
                "fixedrange": True,
                "tickfont": {"color": theme.ink, "size": 12},
            },
            "shapes": [_below(bottom, theme) for bottom in placed.bases.values()],
        },
        shrinks=False,
        legend_at_edge=True,
        height=lambda width: round(placed.height),
        left=lambda width: _LEFT if width >= PHONE else 14,
        right=16,
        top=lambda width: 4,
        axis=30,
        at_width=lambda width: {
            "xaxis": whole_ticks(last - first + 1.4, 14 if width >= PHONE else 6),
            "yaxis": {"tickvals": placed.middles if width >= PHONE else []},
            # On a phone a tick label would hide the years below it.
            "annotations": []
            if width >= PHONE
            else [above(name, y, theme) for name, y in zip(names, placed.heads, strict=True)],
        },
    )


def _arrested(date: str, outcome: str, words: Words) -> str:
    return words.say("year-by-year-mark", date=words.date(PartialDate.parse(date)), outcome=outcome)


def _short(group: str, cases: int) -> str:
    number = f" ({cases})"
    return shortened(group, _LEFT - 12 - text_width(number, 12), 12) + number


def _describe(known: _Data, words: Words) -> str:
    selected, table = known.selected, known.dots.table
    if selected.cases.empty:
        return words.say("year-by-year-describe-none")
    if table.empty:
        return words.say("year-by-year-describe-no-year", cases=len(selected.cases))
    said = known.rows(words)
    if len(table) == 1:
        row = table.iloc[0]
        return words.say("year-by-year-describe-one", row=said[row.group], year=str(row.year))
    sizes = table["group"].value_counts(sort=False)
    rows = "; ".join(words.say("year-by-year-row", row=said[str(group)], cases=size) for group, size in sizes.items())
    return words.say("year-by-year-describe", cases=len(table), by=known.by, rows=rows)


def _notes(known: _Data, words: Words) -> list[str]:
    few = words.say("year-by-year-few")
    return [few, words.say("year-by-year-not-drawn", cases=known.missing)] if known.missing else [few]


def _table(known: _Data, words: Words) -> pd.DataFrame:
    return known.dots.table.assign(group=known.dots.table["group"].map(known.rows(words)))


CHART = Chart(
    name="year-by-year",
    question="year-by-year-question",
    prepare=_prepare,
    title=lambda known, words: words.say("year-by-year-title"),
    subject=lambda options, words: words.say("year-by-year-subject", by=options["by"]),
    table=_table,
    plot=_plot,
    describe=_describe,
    columns={
        "id": "year-by-year-column-case",
        "name": "year-by-year-column-name",
        "group": "year-by-year-column-row",
        "year": "year-by-year-column-year",
        "outcome_label": "year-by-year-column-outcome",
    },
    notes=_notes,
    options={"by": {"offence": "year-by-year-by-offence", "place": "year-by-year-by-place"}},
)
