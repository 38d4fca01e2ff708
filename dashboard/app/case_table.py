"""The selected cases as a table whose order is in the address; on a phone each case is a card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard.app.state import View
from dashboard.archive.dates import PartialDate
from dashboard.archive.store import Archive
from dashboard.charts.outcomes import Tint, tints
from dashboard.columns import CASE_COLUMNS, HEADINGS
from dashboard.kept import keep
from dashboard.parameters import Params
from dashboard.publish.html.chart_table import cell_text
from dashboard.publish.html.facts import named
from dashboard.publish.html.markup import address
from dashboard.publish.html.templates import html
from dashboard.search import fold
from dashboard.selection import Selected
from dashboard.text.words import Words

SORT, FROM = "sort", "row"
"""Parameters: the column that the table is in the order of, after a hyphen where the greatest stands first; and the first
row that is shown."""
MOST = 200
"""Rows that are shown at once."""
OTHER_WAY = "-"
_COLUMNS = {column.name: column for column in CASE_COLUMNS}
_NAME, _OUTCOME = "shown_name", "outcome_abroad"


@dataclass(frozen=True, slots=True)
class _Heading:
    """What stands above a column: its name, the link that sorts by it, and how the table is sorted by it now, if it is."""

    column: str
    text: str
    href: str
    order: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A case in the table: the link to it, the tint of its outcome, and each cell with its column."""

    href: str
    tint: Tint
    cells: Sequence[tuple[str, str]]


def show(view: View) -> None:
    """The table, in the order and from the row of the address on."""
    order = st.query_params.get(SORT, "")
    if order.removeprefix(OTHER_WAY) not in HEADINGS:
        order = ""
    given = st.query_params.get(FROM, "")
    cases = len(view.selected.cases)
    first = int(given) if given.isascii() and given.isdigit() and len(given) <= 9 and 0 < int(given) <= cases else 1
    st.html(_table(view.selected, order, first, f"{view.base}/cases", view.words))


@keep(64)
def _table(selected: Selected, order: str, first: int, here: str, words: Words) -> Markup:
    """The table as HTML."""
    cases = len(selected.cases)

    def rows_from(row: int) -> str:
        return address(here, {**_asked(selected, order), FROM: [str(row)]}) if 0 < row <= cases else ""

    return html(
        "cases.html",
        words,
        headings=_headings(selected, order, here, words),
        rows=_rows(selected, order, first, here, words),
        first=first,
        last=min(first + MOST - 1, cases),
        cases=cases,
        before=rows_from(max(1, first - MOST) if first > 1 else 0),
        after=rows_from(first + MOST),
    )


def _asked(selected: Selected, order: str) -> Params:
    """What the address of the table in an order has."""
    return {**selected.params, **({SORT: [order]} if order else {})}


def _headings(selected: Selected, order: str, here: str, words: Words) -> list[_Heading]:
    by = order.removeprefix(OTHER_WAY)
    made = []
    for column, text in named(HEADINGS, selected.tables.archive, words).items():
        other = OTHER_WAY + column if order == column else column
        way = "" if column != by else "descending" if order.startswith(OTHER_WAY) else "ascending"
        made.append(_Heading(column, text, address(here, _asked(selected, other)), way))
    return made


def _rows(selected: Selected, order: str, first: int, here: str, words: Words) -> list[_Row]:
    archive, asked = selected.tables.archive, _asked(selected, order)
    cases = in_order(selected.cases, order, words)[first - 1 : first - 1 + MOST]
    columns = {name: _told(name, cases, archive, words) for name in HEADINGS}
    known = tints(archive.config.vocabulary)
    return [
        _Row(address(here, {**asked, "case": [case_id]}), known[outcome], list(zip(columns, cells, strict=True)))
        for case_id, outcome, *cells in zip(cases["id"], cases[_OUTCOME], *columns.values(), strict=True)
    ]


def in_order(cases: pd.DataFrame, order: str, words: Words) -> pd.DataFrame:
    """The cases sorted by a column as its readers expect: words of the vocabulary in its order, names without regard to
    accents, a partial date by its first day; what is not known last. Without an order as they are, by arrest."""
    column = order.removeprefix(OTHER_WAY)
    if not column:
        return cases
    values = cases[column]
    if _COLUMNS[column].is_partial_date:
        values = values.map(lambda date: PartialDate.parse(date).earliest)
    elif column == _NAME or _COLUMNS[column].section == "country":
        values = values.map(fold)
    elif column == "held_days_max":
        values = _ended(cases)
    by = values.sort_values(kind="stable", na_position="last", ascending=not order.startswith(OTHER_WAY))
    return cases.loc[by.index]


def _ended(cases: pd.DataFrame) -> pd.Series:
    """Days held at most, where the outcome abroad is reported: else they run to the last report."""
    return cases["held_days_max"].where(~cases["held_censored"])


def _told(name: str, cases: pd.DataFrame, archive: Archive, words: Words) -> list[str]:
    """A column as readers read it."""
    column = _COLUMNS[name]
    if column.vocabulary:
        terms = archive.config.vocabulary.terms(column.vocabulary)
        return ["" if pd.isna(value) else terms[value].label for value in cases[name]]
    if column.is_partial_date:
        return [words.date(PartialDate.parse(date)) for date in cases[name]]
    values = _ended(cases) if name == "held_days_max" else cases[name]
    return [cell_text(value, words) for value in values.tolist()]
