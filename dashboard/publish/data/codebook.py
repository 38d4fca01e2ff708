"""The tables of the codebook, ``README.md`` of the data folder, that follow from the code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any

from dashboard.archive.config import Config, Record
from dashboard.archive.model import Case, Event, Position, Source
from dashboard.columns import TABLES, Column
from dashboard.text.words import lower

CODEBOOK = "README.md"

_FIELDS: Mapping[str, type[Record]] = {
    "### Case:": Case,
    "### Event,": Event,
    "### Position,": Position,
    "### Source,": Source,
}
"""The tables of what a case file may say, by how their headings begin."""


def write_codebook(config: Config) -> list[Path]:
    """Bring the codebook of a data folder up to date; returns its path, or nothing where the folder has none."""
    path = config.data / CODEBOOK
    if not path.exists():
        return []
    path.write_text(updated(path.read_text("utf-8")), "utf-8")
    return [path]


def updated(text: str) -> str:
    """The codebook with the columns of the exported tables as they are defined, and a line for each field of a case that
    it does not tell of yet: editors say there more than the model does, so what they wrote stays. A table under a heading
    that the text does not have is left out."""
    lines = text.split("\n")
    for name, columns in TABLES.items():
        if rows := _rows(lines, f"### `{name}.csv`"):
            lines[rows] = map(_column, columns.values())
    for heading, model in _FIELDS.items():
        if rows := _rows(lines, heading):
            lines[rows] = _with_all_fields(lines[rows], model)
    return "\n".join(lines)


def _rows(lines: Sequence[str], heading: str) -> slice | None:
    """Where the rows of the one table below a heading are, without its two header lines."""
    heads = (number for number, line in enumerate(lines, 1) if line.startswith(heading))
    section = takewhile(lambda number: not lines[number].startswith("#"), range(next(heads, len(lines)), len(lines)))
    table = [number for number in section if lines[number].startswith("|")]
    return slice(table[2], table[-1] + 1) if len(table) > 2 else None


def _column(column: Column[Any]) -> str:
    kind: str = "list of strings" if column.kind == "list" else column.kind
    if column.vocabulary:
        kind = f"term of `{column.vocabulary}`"
    return f"| `{column.name}` | {kind} | {f'{column.unit} ' if column.unit else ''}| {column.meaning} |"


def _with_all_fields(rows: Sequence[str], model: type[Record]) -> list[str]:
    """The rows of a table of fields, with one for each that is missing below that of the field before it."""
    told = {row.split("`")[1]: row for row in rows}
    names = list(told)
    before = ""
    for name, field in model.model_fields.items():
        if name not in told:
            required = "yes" if field.is_required() else "no"
            told[name] = f"| `{name}` | {required} | {lower(field.description or '')} | |"
            names.insert(names.index(before) + 1 if before else 0, name)
        before = name
    return [told[name] for name in names]
