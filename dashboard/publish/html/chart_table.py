"""The table behind a chart as readers see it: text, and links to the cases that a row or a mark stands for."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass

import pandas as pd
from markupsafe import Markup

from dashboard.archive.dates import PartialDate
from dashboard.archive.model import JOINT
from dashboard.charts.chart import Drawn
from dashboard.publish.html.templates import html
from dashboard.spoken import Told
from dashboard.tables import each_row
from dashboard.text.words import Words

Linked = Sequence[tuple[str, str]]
"""Names, each with the id of its case."""

_DATE = re.compile(r"\d{4}-\d\d(-\d\d)?|\[\d{4}[-\d]*\.\.\d{4}[-\d]*\]")
"""How the data writes a date that is no year."""
_OPENED = re.compile(r'"open":"([^"]+)"')


@dataclass(frozen=True, slots=True)
class ChartTable:
    """What the table behind a chart shows."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str | Linked]]
    more: Linked
    """The cases that marks of the chart open and no row names."""


def cell_text(value: object, words: Words) -> str:
    """A value of a table as readers see it."""
    if value is None or pd.isna(value):  # type: ignore[call-overload]  # pandas types no plain object
        return ""
    if isinstance(value, pd.Timestamp):
        return words.day(value.date())
    if isinstance(value, float):
        return f"{value:.12g}".replace(".", words.separators()[0])
    if isinstance(value, bool):
        return words.say("yes" if value else "no")
    if isinstance(value, str) and _DATE.fullmatch(value):
        return _date(value, words)
    return value if isinstance(value, Told) else str(value)


def _date(text: str, words: Words) -> str:
    """A date as the data writes it, in words; what only looks like one as it is."""
    with suppress(ValueError):
        return words.date(PartialDate.parse(text))
    return text


def text_rows(table: pd.DataFrame, headings: Mapping[str, str], words: Words) -> list[list[str]]:
    """The columns of a table that have headings, every cell as text."""
    return [[cell_text(value, words) for value in row] for row in each_row(table[list(headings)])]


def chart_table(drawn: Drawn, words: Words) -> ChartTable:
    """The table behind a chart: names are links; where a row has none, the names of its cases stand at its end."""
    names, headings = drawn.archive.shown_names, list(drawn.headings.values())
    rows: list[list[str | Linked]] = [list(row) for row in text_rows(drawn.table, drawn.headings, words)]
    found, column = _cases(drawn.table)
    place = list(drawn.headings).index(column) if column in drawn.headings else None
    for row, ids in zip(rows, found, strict=True):
        written = str(row[place]) if place is not None else ""
        texts = [written] if len(ids) == 1 else written.split(JOINT)
        known = texts if written and len(texts) == len(ids) else [names[case] for case in ids]
        linked = list(zip(known, ids, strict=True))
        if place is None:
            row.append(linked)
        elif ids:
            row[place] = linked
    if found and place is None:
        headings.append(words.say("chart-table-cases"))
    named = {case for ids in found for case in ids}
    more = [case for case in dict.fromkeys(_OPENED.findall(drawn.figure)) if case not in named]
    return ChartTable(headings, rows, [(names[case], case) for case in more])


def _cases(table: pd.DataFrame) -> tuple[list[list[str]], str]:
    """The ids of the cases of each row, and the column with their names; no rows where the table tells no cases."""
    if "id" in table:
        return [[case] for case in table["id"]], "name"
    if "case_ids" in table:
        return [ids.split(JOINT) if isinstance(ids, str) and ids else [] for ids in table["case_ids"]], "names"
    return [[] for _ in range(len(table))], ""


def table_json(drawn: Drawn, words: Words) -> str:
    """The table behind a chart as JSON for the page: a cell is a text, one with its language where that is not the page's, or
    a list of names, each with the id of its case."""
    table = chart_table(drawn, words)
    rows = [[_in_its_language(cell) for cell in row] for row in table.rows]
    return json.dumps({**asdict(table), "rows": rows}, ensure_ascii=False, separators=(",", ":"))


def _in_its_language(cell: str | Linked) -> str | Linked | dict[str, str]:
    return {"text": str(cell), "lang": cell.language} if isinstance(cell, Told) else cell


def table_html(drawn: Drawn, words: Words, cases: str, ending: str) -> Markup:
    """The table behind a chart as HTML. The page of a case has its id between ``cases`` and ``ending``; without ``cases``
    names are no links."""
    return html(
        "chart_table.html", words, title=drawn.title, table=chart_table(drawn, words), cases=cases, ending=ending
    )
