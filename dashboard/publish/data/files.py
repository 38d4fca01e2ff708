"""Names and cells of files that leave the house."""

from __future__ import annotations

import csv
import io
import re

import pandas as pd

from dashboard.selection import Selected
from dashboard.text.words import Words

NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that XML 1.0 cannot carry, however escaped."""

_LONGEST = 255
"""Bytes of a name that every usual file system takes."""

# After blanks and characters without a width, which some spreadsheets drop: = + - @, their full-width forms, | and %.
_BLANK, _SIGN = r"\s\x00-\x1f\u200b-\u200f\u2060\ufeff", r"[=+\-@|%\uff1d\uff0b\uff0d\uff20]"
_FORMULA = re.compile(rf"^[{_BLANK}]*{_SIGN}|^[\t\r\n]")
# A program that splits at semicolons or tabs takes what follows one for a cell, and knows no quotes but a cell's own:
# there a line may end too.
_FORMULA_INSIDE = re.compile(rf'([;\t\r\n])(?=(?:(?![\t\r\n])["{_BLANK}])*{_SIGN})')


def stem(name: str, words: Words) -> str:
    """What a file of a chart, of a table or of the archive is named after."""
    return words.say(f"file-of-{name}")


def file_name(stem: str, selected: Selected | None, as_of: object, ending: str, words: Words) -> str:
    """Chart or table, selection and date of the data: ``map_2015-2018_ESP_2026-11-22.svg``. Of a long selection it has as
    much as a file system takes."""
    before, after = f"{stem}_", f"{as_of}.{ending}"
    if selected is None:
        return before + after
    room = _LONGEST - len(f"{before}_{after}".encode())
    parts = "_".join(selected.selection.file_parts(selected.tables, words)).encode()
    return f"{before}{parts[:room].decode(errors='ignore')}_{after}"


def harmless(cell: str) -> str:
    """Text that a spreadsheet shows and never runs: an apostrophe goes before what it would take as a formula, also
    where it splits cells at semicolons."""
    begins = _FORMULA.match(cell)
    at = begins.end() if begins else 0
    return ("'" if begins else "") + cell[:at] + _FORMULA_INSIDE.sub(r"\1'", cell[at:])


def to_csv(table: pd.DataFrame) -> str:
    """A table as CSV (RFC 4180): days as 2014-07-05, absent values empty, text never a formula.

    Without a byte order mark: most programs take it for a part of the first heading. Excel asks for the encoding when
    the file is brought in by "From Text/CSV".
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([harmless(str(column)) for column in table.columns])
    columns = [_cells(table[column]) for column in table.columns]
    writer.writerows(zip(*columns, strict=True))
    return out.getvalue()


def _cells(column: pd.Series) -> list[object]:
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        return ["" if pd.isna(value) else value.date().isoformat() for value in column]
    absent = column.isna()
    if pd.api.types.is_bool_dtype(column.dtype):
        return ["" if gone else str(bool(value)).lower() for value, gone in zip(column, absent, strict=True)]
    if pd.api.types.is_numeric_dtype(column.dtype):
        return ["" if gone else value for value, gone in zip(column, absent, strict=True)]
    return ["" if gone else harmless(str(value)) for value, gone in zip(column, absent, strict=True)]
