"""The countries of arrest, each a row of squares."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.archive.store import Archive
from dashboard.charts.action import Action, mark
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.fonts import text_width
from dashboard.charts.message import message
from dashboard.charts.squares import Square, in_order, key, placed, squares, stands_for, trace
from dashboard.charts.text import lines, plain, shortened
from dashboard.charts.theme import Theme
from dashboard.measures.places import by_country
from dashboard.measures.smallest import SMALLEST_MEDIAN
from dashboard.selection import Selected
from dashboard.sentences.countries import country
from dashboard.sentences.numbers import handed_over, span
from dashboard.sentences.places import finding
from dashboard.tables import each_row
from dashboard.text import MessageId
from dashboard.text.words import Words

ROWS = 60
"""How many countries are drawn at most; the table has all."""
_ORDERS: Mapping[str, MessageId] = {
    "cases": "by-country-order-cases",
    "handed_over": "by-country-order-handed-over",
    "held": "by-country-order-held",
    "name": "by-country-order-name",
}
_ROW, _LARGEST, _FILLED = 21, 18, 0.88
_SIZE = 12
_HOVER = "<b>%{customdata[1]}: %{customdata[2]}</b><br>%{customdata[3]}<extra></extra>"


@dataclass(frozen=True, slots=True)
class _Data:
    selected: Selected
    order: str
    ranked: pd.DataFrame
    """By cases."""
    table: pd.DataFrame
    """In the order asked for."""
    each: int
    rows: Sequence[tuple[int, Square]]
    """The squares, each with its row from above, from the left."""

    @property
    def drawn(self) -> list[Any]:
        """The rows of the table that are drawn."""
        return list(each_row(self.table.head(ROWS)))


def _prepare(selected: Selected, options: Options) -> _Data:
    ranked = by_country(selected)
    table = _sorted(ranked, options["order"])
    each = stands_for(len(selected.cases), max(table["cases"].tolist(), default=0))
    cases: dict[str, list[Any]] = defaultdict(list)
    for case in in_order(selected.cases, selected.tables):
        cases[case.arrest_country].append(case)
    rows = [
        (row, square)
        for row, code in enumerate(table["country"].tolist()[:ROWS])
        for square in squares(cases[code], each)
    ]
    return _Data(selected, options["order"], ranked, table, each, rows)


def _sorted(table: pd.DataFrame, order: str) -> pd.DataFrame:
    """The countries with most cases, most hand-overs, the longest median time held or by name; those without last."""
    if order == "cases" or table.empty:
        return table
    by, ascending = {"handed_over": ("handed_over", False), "held": ("held_days", False), "name": ("name", True)}[order]
    return table.sort_values(by, ascending=ascending, kind="stable", na_position="last").reset_index(drop=True)


def _said(row: Any, order: str, words: Words) -> str:
    """What stands behind the squares of a country: its cases, and by what it is sorted."""
    cases = words.number(row.cases)
    if order == "handed_over":
        return words.say("by-country-handed-over-of", cases=row.cases, handed=row.handed_over)
    if order == "held" and not math.isnan(row.held_days):
        return words.say("by-country-held-of", cases=row.cases, span=span(row.held_days, words))
    return cases


def _told(row: Any, words: Words) -> str:
    """What the reader is told of a country."""
    handed = handed_over(int(row.handed_over), int(row.cases), words)
    if math.isnan(row.held_days):
        return handed
    return words.say("by-country-told", handed=handed, span=span(row.held_days, words), ended=row.held_base)


def _totals(known: _Data, theme: Theme, words: Words) -> dict[str, Any]:
    """The number behind each row, which filters for its country as the name before it does."""
    gap = 0.35 * known.each
    return {
        "type": "scatter",
        "mode": "markers+text",
        "showlegend": False,
        "cliponaxis": False,
        "x": [row.cases + gap for row in known.drawn],
        "y": list(range(len(known.drawn))),
        "text": [plain(_said(row, known.order, words)) for row in known.drawn],
        "textposition": "middle right",
        "textfont": {"color": theme.ink, "size": _SIZE},
        "marker": {"symbol": "line-ns", "size": 8, "opacity": 1, "line": {"width": 1, "color": theme.border}},
        "customdata": [
            mark(
                _action(row.country),
                plain(_name(row, known.selected.tables.archive, words)),
                plain(words.say("cases", cases=row.cases)),
                lines(_told(row, words)),
            )
            for row in known.drawn
        ],
        "hovertemplate": _HOVER,
    }


def _action(code: str) -> Action:
    return Action(narrow={"country": [code]})


def _name(row: Any, archive: Archive, words: Words) -> str:
    return country(row.country, archive, words)


@dataclass(frozen=True, slots=True)
class _Room:
    """The pixels of rows in a picture of a width."""

    names: Sequence[str]
    widest: float
    """Pixels of the longest name."""
    behind: float
    """Pixels behind the squares, for the longest number."""
    longest: float
    """Squares of the longest row."""

    def left(self, width: int) -> int:
        """Before the squares, for the names."""
        return round(min(self.widest + 22, width * 0.36))

    def unit(self, width: int) -> float:
        """Of a square with the air around it."""
        return min(_LARGEST, (width - self.left(width) - self.behind - 12) / self.longest)

    def labels(self, width: int) -> list[str]:
        """The names as they fit before the squares."""
        return [plain(shortened(name, self.left(width) - 12, _SIZE)) for name in self.names]


def _room(known: _Data, words: Words) -> _Room:
    rows = known.drawn
    names = [_name(row, known.selected.tables.archive, words) for row in rows]
    return _Room(
        names,
        max(text_width(name, _SIZE) for name in names),
        max(text_width(_said(row, known.order, words), _SIZE) for row in rows) + 14,
        int(max(row.cases for row in rows)) / known.each,
    )


def _middles(known: _Data) -> list[float]:
    """Where the middle of each square stands in its row, in cases."""
    middles, reached = [], [0.0] * len(known.drawn)
    for row, square in known.rows:
        middles.append(reached[row] + len(square.ids) / 2)
        reached[row] += len(square.ids)
    return middles


def _layout(rows: Sequence[Any], theme: Theme) -> dict[str, Any]:
    return {
        "xaxis": {"visible": False, "fixedrange": True},
        "yaxis": {
            "range": [len(rows) - 0.4, -0.6],
            "tickvals": list(range(len(rows))),
            "tickfont": {"color": theme.ink, "size": _SIZE},
            "showgrid": False,
            "fixedrange": True,
        },
        "meta": {"rows": [_action(row.country).encoded() for row in rows]},
    }


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    archive, rows = known.selected.tables.archive, known.drawn
    if not rows:
        return message(words.say("by-country-finding-none"), theme)
    marks = [square for _, square in known.rows]
    room, xs = _room(known, words), _middles(known)

    def traces(width: int) -> list[dict[str, Any]]:
        sides = [max(3.0, room.unit(width) * _FILLED * len(square.ids) / known.each) for square in marks]
        return [placed(xs, [float(row) for row, _ in known.rows], sides), {}]

    def at_width(width: int) -> dict[str, Any]:
        cases_across = (width - room.left(width) - 12) / room.unit(width) * known.each
        return {"xaxis": {"range": [0, cases_across]}, "yaxis": {"ticktext": room.labels(width)}}

    narrow = [{"country": [rows[row].country], "outcome": [square.outcome]} for row, square in known.rows]
    return Plot(
        data=[trace(marks, narrow, archive, theme, words), _totals(known, theme, words)],
        layout=_layout(rows, theme),
        height=lambda width: max(2, len(rows)) * _ROW,
        left=room.left,
        shrinks=False,
        axis=6,
        key=key(marks, known.each, archive, theme, words),
        at_width=at_width,
        traces_at=traces,
    )


def _describe(known: _Data, words: Words) -> str:
    archive = known.selected.tables.archive
    if known.table.empty:
        return words.say("by-country-describe-none")
    first = [words.say("by-country-row", name=_name(row, archive, words), cases=row.cases) for row in known.drawn[:5]]
    return words.say(
        "by-country-describe",
        cases=len(known.selected.cases),
        countries=len(known.table),
        order=known.order,
        names=words.list(first),
        first=len(first),
    )


def _notes(known: _Data, words: Words) -> list[str]:
    notes = []
    if known.order == "held":
        notes.append(words.say("map-least-of-median", least=SMALLEST_MEDIAN))
    if len(known.table) > ROWS:
        notes.append(words.say("by-country-not-drawn", shown=ROWS, hidden=len(known.table) - ROWS))
    return notes


def _table(known: _Data, words: Words) -> pd.DataFrame:
    archive = known.selected.tables.archive
    return known.table.assign(name=[str(_name(row, archive, words)) for row in each_row(known.table)])


def _reaches(selected: Selected, _option: str, value: str) -> bool:
    table = by_country(selected)
    if value == "held":
        return bool(table["held_days"].notna().any())
    return len(table) > 1 and (value == "name" or bool(table["handed_over"].any()))


CHART = Chart(
    name="by-country",
    question="by-country-question",
    prepare=_prepare,
    title=lambda known, words: finding(known.ranked, known.selected.tables.archive, words),
    subject=lambda options, words: words.say("by-country-subject", order=options["order"]),
    table=_table,
    plot=_plot,
    describe=_describe,
    columns={
        "country": "map-column-code",
        "name": "map-column-country",
        "cases": "map-column-cases",
        "handed_over": "map-column-handed-over",
        "held_days": "map-column-held",
        "held_base": "map-column-held-base",
    },
    in_files={
        "held_least": "map-column-held-least",
        "held_most": "map-column-held-most",
        "case_ids": "map-column-ids",
    },
    notes=_notes,
    options={"order": _ORDERS},
    reaches=_reaches,
)
