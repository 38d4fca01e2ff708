"""Tables and cases in the formats of data, with date, licence and selection."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.archive.model import EDITOR_NOTES, JOINT, Case, OfficialCount
from dashboard.archive.store import Archive
from dashboard.columns import CLAIM_COLUMNS, DERIVED, TABLES, CaseRow, Column, Kind, TableName
from dashboard.facets import YEARS
from dashboard.publish.data.files import to_csv
from dashboard.publish.data.workbook import workbook
from dashboard.selection import Selected, Selection, select
from dashboard.tables import frame
from dashboard.text.words import Words

TABLE_FORMATS = ("csv", "json", "parquet", "xlsx")


def rows(selected: Selected, name: TableName) -> pd.DataFrame:
    """The columns of a table that leave the house: for the selected cases, and the claims about their years."""
    if name == "claims":
        return _claims(selected)
    frame = selected.tables.cases.loc[selected.cases.index] if name == "cases" else getattr(selected, name)
    return frame[list(TABLES[name])]


def count(selected: Selected, name: TableName) -> int:
    """How many rows :func:`rows` has; no table is made for it."""
    counts: Mapping[TableName, Callable[[], int]] = {
        "cases": lambda: len(selected.cases),
        "events": lambda: int(selected.has_event.sum()),
        "sources": lambda: int(selected.has_source.sum()),
        "claims": lambda: len(_counts(selected)),
    }
    return counts[name]()


def of_years(selected: Selected) -> Selected:
    """The years of a selection alone, which is what narrows the claims."""
    return select(selected.tables, Selection(years=selected.selection.of(YEARS)))


def _claims(selected: Selected) -> pd.DataFrame:
    """The official counts, one a row. They are about many cases: of a selection only the years narrow them."""
    return frame(CLAIM_COLUMNS, _counts(selected), selected.tables.archive)


def _counts(selected: Selected) -> list[OfficialCount]:
    return [one for one in selected.tables.archive.counts if _is_about_years(one, selected)]


def _is_about_years(count: OfficialCount, selected: Selected) -> bool:
    """Whether the period counted has a day in the selected years; one without a start may begin at any time."""
    first, last = selected.selection.of(YEARS)
    start = count.period_start
    return (first is None or count.period_end.latest.year >= first) and (
        last is None or start is None or start.earliest.year <= last
    )


def table_file(selected: Selected, name: TableName, form: str, words: Words) -> bytes:
    """A table of the selection as one of ``TABLE_FORMATS``: the same bytes for the same selection of the same data. A
    workbook says in ``words`` what it is.

    KeyError for another format.
    """
    return _WRITERS[form](selected, name, words)


def table_csv(selected: Selected, name: TableName) -> str:
    """A table of the selection as CSV, each row with its source links."""
    return to_csv(rows(selected, name))


def about(archive: Archive) -> dict[str, Any]:
    """What every JSON file says of itself."""
    site = archive.config.site
    return {
        "title": site.title,
        "as_of": archive.as_of.isoformat(),
        "licence": site.data_licence,
        "address": site.address,
    }


def table_json(selected: Selected, name: TableName) -> str:
    """A table of the selection as JSON: ``about``, ``selection`` and one object a row.

    Numbers are numbers, lists are lists, days are 2014-07-05, absent values null.
    """
    columns = _columns(selected, name)
    document = {
        "about": about(selected.tables.archive),
        "selection": selected.selection.to_params(),
        name: [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)],
    }
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False, default=dt.date.isoformat)


def _columns(selected: Selected, name: TableName) -> dict[str, list[Any]]:
    """The columns of a table by name, as Python's own values: lists of text, days, numbers, truths, and None for what
    is absent."""
    table = rows(selected, name)
    return {column.name: _values(column, table[column.name]) for column in TABLES[name].values()}


def _values(column: Column[Any], values: pd.Series) -> list[Any]:
    absent, plain = values.isna(), values.tolist()
    if column.kind == "list":
        return [[] if gone else value.split(JOINT) for value, gone in zip(plain, absent, strict=True)]
    if column.kind == "date":
        return [None if gone else value.date() for value, gone in zip(plain, absent, strict=True)]
    return [None if gone else value for value, gone in zip(plain, absent, strict=True)]


_ARROW: Mapping[Kind, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int32(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "list": pa.list_(pa.string()),
}


def _parquet(selected: Selected, name: TableName) -> bytes:
    """A table of the selection as Parquet: its metadata says what the file is, that of a column what it means."""
    said = {key: value for key, value in about(selected.tables.archive).items() if value is not None}
    said["selection"] = json.dumps(selected.selection.to_params(), ensure_ascii=False)
    schema = pa.schema([_arrow_field(column) for column in TABLES[name].values()], metadata=said)
    out = io.BytesIO()
    pq.write_table(pa.table(_columns(selected, name), schema=schema), out)
    return out.getvalue()


def _arrow_field(column: Column[Any]) -> pa.Field:
    unit = {"unit": column.unit} if column.unit else {}
    return pa.field(column.name, _ARROW[column.kind], metadata={"description": column.meaning, **unit})


def _xlsx(selected: Selected, name: TableName, words: Words) -> bytes:
    """A table of the selection as an Excel workbook."""
    archive = selected.tables.archive
    said = {key: value for key, value in about(archive).items() if value is not None}
    said["selection"] = selected.selection.words(selected.tables, words)
    said["citation"] = citation(archive, words, link=archive.config.site.address or "")
    columns = list(TABLES[name].values())
    return workbook(name, columns, list(_columns(selected, name).values()), said, archive.as_of, words)


_WRITERS: Mapping[str, Callable[[Selected, TableName, Words], bytes]] = {
    "csv": lambda selected, name, _: table_csv(selected, name).encode(),
    "json": lambda selected, name, _: table_json(selected, name).encode(),
    "parquet": lambda selected, name, _: _parquet(selected, name),
    "xlsx": _xlsx,
}


def case_json(case: Case, archive: Archive) -> str:
    """One case whole, as in its file but for the editors' notes to each other, with what follows from its events."""
    row = CaseRow(case, archive.courses[case.id], archive)
    document = {
        "about": about(archive),
        "case": case.model_dump(mode="json", exclude_none=True, exclude={EDITOR_NOTES}),
        "derived": {column.name: column.of(row) for column in DERIVED},
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def case_csv(case: Case, selected: Selected) -> str:
    """The events of one case as CSV, each with its source links."""
    events = selected.tables.events
    return to_csv(events.loc[events["case_id"] == case.id, list(TABLES["events"])])


def citation(archive: Archive, words: Words, case: Case | None = None, link: str = "") -> str:
    """How to cite the dataset or one case of it."""
    site = archive.config.site
    about = {"title": site.title, "day": words.day(archive.as_of), "licence": site.data_licence, "link": link}
    if case is None:
        return words.say("cite-dataset-at" if link else "cite-dataset", **about)
    return words.say("cite-case-at" if link else "cite-case", name=archive.shown_name(case), **about)
