"""A table as an Excel workbook: the rows, what the file is, and what its columns mean."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from dashboard.archive.model import JOINT
from dashboard.columns import Column
from dashboard.publish.data.files import NO_XML, harmless
from dashboard.text.words import Words

Value = str | int | float | bool | dt.date | list[str] | None

MAX_ROWS = 1_048_576
"""Rows that a sheet of Excel holds, its heading included."""
MAX_TEXT = 32_767
"""Characters that a cell of Excel holds, counted in UTF-16 as Excel does."""

_WIDTHS = 8, 60
"""Narrowest and widest column, in characters."""
_FIRST_YEAR = 1900
"""Excel has no day before it."""


def workbook(
    name: str,
    columns: Sequence[Column[Any]],
    values: Sequence[Sequence[Value]],
    about: Mapping[str, str],
    created: dt.date,
    words: Words,
) -> bytes:
    """A workbook with the sheets ``name``, "About" and "Columns"; the same for the same values.

    ``values`` holds one sequence a column. Text stays text, whatever it begins with. What Excel cannot hold is cut,
    and the sheet "About" says so in ``words``.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": about.get("title", name), "created": dt.datetime.combine(created, dt.time(), dt.UTC)})
    pen = _Pen(book)
    pen.sheet(name, [column.name for column in columns], list(zip(*values, strict=True)), is_table=True)
    about = {**about, **pen.cuts(words)}
    pen.sheet("About", ["about", "this file"], list(about.items()))
    meanings = [(column.name, column.kind, column.unit, column.meaning) for column in columns]
    pen.sheet("Columns", ["column", "kind", "unit", "description"], meanings)
    book.close()
    return out.getvalue()


class _Pen:
    """Writes sheets into one workbook and counts what does not fit."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._head: Format = book.add_format({"bold": True, "bottom": 1})
        self._day: Format = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        # Excel would take the text for a formula once somebody edits the cell, were it not marked as text.
        self._quoted: Format = book.add_format({"quote_prefix": True})
        self._long_texts = 0
        self._rows_left_out = 0

    def sheet(
        self, name: str, headings: Sequence[str], rows: Sequence[Sequence[Value]], *, is_table: bool = False
    ) -> None:
        """Write a sheet with its heading in bold, kept in sight and printed on every page.

        Of a table, too wide for a page, the first column is kept in sight too: it tells whose rows they are.
        """
        sheet = self._book.add_worksheet(name)
        kept = rows[: MAX_ROWS - 1]
        self._rows_left_out += len(rows) - len(kept)
        widths = [len(heading) + 3 for heading in headings]  # room for the arrow of the filter
        for column, heading in enumerate(headings):
            sheet.write_string(0, column, heading, self._head)
        for number, row in enumerate(kept, 1):
            for column, value in enumerate(row):
                if value is not None and value != []:
                    widths[column] = max(widths[column], self._write(sheet, number, column, value))
        narrowest, widest = _WIDTHS
        for column, width in enumerate(widths):
            sheet.set_column(column, column, min(max(width, narrowest), widest))
        sheet.freeze_panes(1, int(is_table))
        sheet.set_landscape()
        sheet.repeat_rows(0)
        if is_table:
            sheet.autofilter(0, 0, len(kept), len(headings) - 1)
            sheet.repeat_columns(0)
        else:
            sheet.fit_to_pages(1, 0)

    def _write(self, sheet: Worksheet, row: int, column: int, value: Value) -> int:
        """Write one cell; returns how many characters it shows."""
        if isinstance(value, bool):
            sheet.write_boolean(row, column, value)
        elif isinstance(value, int | float):
            sheet.write_number(row, column, value)
        elif isinstance(value, dt.date) and value.year >= _FIRST_YEAR:
            sheet.write_datetime(row, column, value, self._day)
        else:
            text = self._text(JOINT.join(value) if isinstance(value, list) else str(value))
            sheet.write_string(row, column, text, None if harmless(text) == text else self._quoted)
            return len(text)
        return len(str(value))

    def _text(self, text: str) -> str:
        """Text as a cell can hold it: characters that XML does not know replaced, the rest of a long text cut."""
        text = NO_XML.sub("\ufffd", text)
        if 2 * len(text) <= MAX_TEXT:
            return text
        coded = text.encode("utf-16-le")
        if len(coded) <= 2 * MAX_TEXT:
            return text
        self._long_texts += 1
        return coded[: 2 * (MAX_TEXT - 1)].decode("utf-16-le", "ignore") + "…"

    def cuts(self, words: Words) -> dict[str, str]:
        """What did not fit into the sheets written so far, in words; nothing where all of it did."""
        cuts = {}
        if self._long_texts:
            cuts["texts cut"] = words.say("workbook-texts-cut", texts=self._long_texts, most=MAX_TEXT)
        if self._rows_left_out:
            cuts["rows left out"] = words.say("workbook-rows-left-out", rows=self._rows_left_out, most=MAX_ROWS)
        return cuts
