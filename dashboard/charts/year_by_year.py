"""Accusations or countries over the years: rows of squares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pandas as pd

from dashboard.charts.axes import above, whole_ticks
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.fonts import text_width
from dashboard.charts.frame import PHONE
from dashboard.charts.message import message
from dashboard.charts.squares import Square, in_order, key, placed, squares, stands_for, trace
from dashboard.charts.text import plain, shortened, wrapped
from dashboard.charts.theme import Theme
from dashboard.measures.arrests import without_year, years_shown
from dashboard.measures.flows import OTHERS
from dashboard.measures.years import Dots, Recent, dots, recent
from dashboard.parameters import Params
from dashboard.selection import Selected
from dashboard.sentences.years import rows as row_labels
from dashboard.sentences.years import title
from dashboard.text.words import Words

_LEFT, _RIGHT = 240, 16
"""Pixels beside the plot: for the longest name of a row at most, and at its right."""
_LARGEST, _FILLED = 17, 0.86
"""Pixels of the largest square with the air around it, and the part of that which it fills."""
_HEAD, _ALONE = 20, 12
"""Pixels above the squares of a row: with its name there, as on a phone, and without."""
_DEEPEST = 10
"""How many squares stand upon one another at most."""
_SAID = 12
"""The size of the letters of an annotation."""


@dataclass(frozen=True, slots=True)
class _Data:
    selected: Selected
    by: str
    dots: Dots
    years: tuple[int, int]
    missing: int
    recent: Recent | None
    each: int
    """How many cases a square stands for."""
    piles: Sequence[tuple[str, int, int, Square]]
    """The squares with their row, year and level, from 0: row by row, from left to right and from below."""

    def rows(self, words: Words) -> dict[str, str]:
        """The names of the rows by their keys."""
        return row_labels(self.dots, self.by, self.selected.tables.archive, words)

    @property
    def deepest(self) -> dict[str, int]:
        """By row, in order: how many squares stand upon one another in its fullest year."""
        found: dict[str, int] = {}
        for row, _, level, _ in self.piles:
            found[row] = max(found.get(row, 0), level + 1)
        return found


def _prepare(selected: Selected, options: Options) -> _Data:
    by = options["by"]
    made = dots(selected, by)
    fullest = max(made.table.value_counts(["group", "year"]).tolist(), default=0)
    each = stands_for(len(made.table), fullest, _DEEPEST)
    years, missing = years_shown(selected), without_year(selected)
    return _Data(selected, by, made, years, missing, recent(selected), each, _piles(selected, made.table, each))


def _piles(selected: Selected, table: pd.DataFrame, each: int) -> list[tuple[str, int, int, Square]]:
    order = {row: place for place, row in enumerate(table["group"].unique())}
    cell_of = {
        case: (order[row], row, year)
        for case, row, year in zip(table["id"], table["group"], table["year"], strict=True)
    }

    def cell(case: Any) -> tuple[int, str, int]:
        return cell_of[case.id]

    known = sorted((case for case in in_order(selected.cases, selected.tables) if case.id in cell_of), key=cell)
    return [
        (row, year, level, square)
        for (_, row, year), cases in groupby(known, key=cell)
        for level, square in enumerate(squares(cases, each))
    ]


@dataclass(frozen=True, slots=True)
class _Rows:
    """Where the rows stand for one width, in pixels from above, in order."""

    unit: float
    """Pixels of a square with the air around it."""
    heads: list[float]
    """Where the name of each ends, if it stands above its squares."""
    bases: dict[str, float]
    """The lower edge of each, by its key."""

    @property
    def height(self) -> float:
        """Of all of them."""
        return max(44.0, max(self.bases.values()) + 6)


def _rows(known: _Data, width: int) -> _Rows:
    first, last = known.years
    unit = min(_LARGEST, (width - _left(width) - _RIGHT) / (last - first + 1.4))
    below, heads, bases = 0.0, [], {}
    for row, deep in known.deepest.items():
        heads.append(below + _HEAD)
        below += (_HEAD if width < PHONE else _ALONE) + deep * unit
        bases[row] = below
    return _Rows(unit, heads, bases)


def _left(width: int) -> int:
    return _LEFT if width >= PHONE else 14


def _narrowed(known: _Data, row: str, year: int, outcome: str) -> Params:
    """Filters that keep what is in a square of several."""
    of_row = (
        {"offence": [row]} if known.by == "offence" else {"country": known.dots.together if row == OTHERS else [row]}
    )
    return {"from": [str(year)], "to": [str(year)], "outcome": [outcome], **of_row}


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


def _laid(known: _Data, names: Sequence[str], width: int, theme: Theme, words: Words) -> dict[str, Any]:
    """Layout keys for one width: ticks, the names of the rows and the lines below them."""
    (first, last), rows, wide = known.years, _rows(known, width), width >= PHONE
    middles = [
        base - deep * rows.unit / 2 for base, deep in zip(rows.bases.values(), known.deepest.values(), strict=True)
    ]
    # On a phone a tick label would hide the years below it.
    heads = [] if wide else [above(name, y, theme) for name, y in zip(names, rows.heads, strict=True)]
    return {
        "xaxis": whole_ticks(last - first + 1.4, 14 if wide else 6),
        "yaxis": {"range": [rows.height, 0], "tickvals": middles if wide else []},
        "shapes": [_below(bottom, theme) for bottom in rows.bases.values()],
        "annotations": [*heads, *_recent(known, width, theme, words)],
    }


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    if not known.piles:
        return message(words.say("year-by-year-nothing"), theme)
    first, last = known.years
    archive, marks = known.selected.tables.archive, [square for *_, square in known.piles]
    narrow = [_narrowed(known, row, year, one.outcome) for row, year, _, one in known.piles]
    names = _names(known, words)

    def traces(width: int) -> list[dict[str, Any]]:
        rows = _rows(known, width)
        ys = [rows.bases[row] - (level + 0.5) * rows.unit for row, _, level, _ in known.piles]
        sides = [rows.unit * _FILLED * (len(one.ids) / known.each) ** 0.5 for one in marks]
        return [placed([float(year) for _, year, _, _ in known.piles], [round(y, 1) for y in ys], sides)]

    return Plot(
        data=[trace(marks, narrow, archive, theme, words)],
        layout={
            "xaxis": {"range": [first - 0.7, last + 0.7], "tickformat": "d", "showgrid": True, "fixedrange": True},
            "yaxis": {
                "ticktext": names,
                "showgrid": False,
                "fixedrange": True,
                "tickfont": {"color": theme.ink, "size": 12},
            },
        },
        shrinks=False,
        height=lambda width: round(_rows(known, width).height),
        left=_left,
        right=_RIGHT,
        top=lambda width: 18 * len(_recent_lines(known, width, words)),
        axis=30,
        key=key(marks, known.each, archive, theme, words),
        at_width=lambda width: _laid(known, names, width, theme, words),
        traces_at=traces,
    )


def _recent_lines(known: _Data, width: int, words: Words) -> list[str]:
    """That the newest arrests are too recent for an outcome, where they are."""
    late = known.recent
    if late is None:
        return []
    said = words.say("year-by-year-recent", year=str(late.since), cases=late.cases, open=late.open)
    return wrapped(said, width - _left(width) - _RIGHT, _SAID)


def _recent(known: _Data, width: int, theme: Theme, words: Words) -> list[dict[str, Any]]:
    lines = _recent_lines(known, width, words)
    return (
        [
            {
                "xref": "paper",
                "x": 1,
                "xanchor": "right",
                "yref": "paper",
                "y": 1,
                "yanchor": "bottom",
                "align": "right",
                "showarrow": False,
                "borderpad": 0,
                "font": {"size": _SAID, "color": theme.muted},
                "text": "<br>".join(map(plain, lines)),
            }
        ]
        if lines
        else []
    )


def _names(known: _Data, words: Words) -> list[str]:
    """The name of each row with its number of cases, as far as there is room beside the plot."""
    said, sizes = known.rows(words), known.dots.table["group"].value_counts()
    numbers = [words.number(int(sizes[row])) for row in known.deepest]
    return [
        f"{plain(shortened(said[row], _LEFT - 14 - text_width(f' {number}', 12, 'bold'), 12))} <b>{number}</b>"
        for row, number in zip(known.deepest, numbers, strict=True)
    ]


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
    table = known.dots.table
    countries = [
        str(words.country(code, known.selected.tables.archive.country_name(code))) for code in table["country"]
    ]
    return table.assign(group=table["group"].map(known.rows(words)), country=countries)


CHART = Chart(
    name="year-by-year",
    question="year-by-year-question",
    prepare=_prepare,
    title=lambda known, words: title(known.selected, known.by, words),
    subject=lambda options, words: words.say("year-by-year-subject", by=options["by"]),
    table=_table,
    plot=_plot,
    describe=_describe,
    columns={
        "id": "year-by-year-column-case",
        "name": "year-by-year-column-name",
        "group": "year-by-year-column-row",
        "year": "year-by-year-column-year",
        "date": "year-by-year-column-date",
        "country": "year-by-year-column-country",
        "outcome_label": "year-by-year-column-outcome",
        "outcome_us_label": "year-by-year-column-outcome-us",
    },
    in_files={"earliest": "year-by-year-column-earliest", "latest": "year-by-year-column-latest"},
    notes=_notes,
    options={"by": {"offence": "year-by-year-by-offence", "place": "year-by-year-by-place"}},
)
