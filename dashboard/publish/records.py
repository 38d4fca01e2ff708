"""Tables and cases in the formats of data, with date, licence and selection."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Callable, Mapping
from typing import Any, Literal

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.archive.dates import PartialDate
from dashboard.archive.model import EDITOR_NOTES, Case, OfficialCount
from dashboard.archive.store import Archive
from dashboard.facets import YEARS
from dashboard.publish.codebook import CODEBOOK, Column
from dashboard.publish.files import to_csv
from dashboard.publish.workbook import workbook
from dashboard.selection import Selected, Selection, select
from dashboard.tables import CASE_COLUMNS, EVENT_COLUMNS, JOINT, LISTS, SOURCE_COLUMNS

CLAIM_COLUMNS = (
    "id", "speaker", "body", "date", "earliest", "latest", "quantity", "comparison", "counts", "period_start",
    "period_start_earliest", "period_start_latest", "period_end", "period_end_earliest", "period_end_latest", "subject",
    "wording_lang", "wording_text", "wording_english", "note", "source_kind", "source_publisher", "source_title",
    "source_date", "source_earliest", "source_latest", "source_url", "also_urls",
)  # fmt: skip

TableName = Literal["cases", "events", "sources", "claims"]
TABLES: Mapping[TableName, tuple[str, ...]] = {
    "cases": CASE_COLUMNS,
    "events": EVENT_COLUMNS,
    "sources": SOURCE_COLUMNS,
    "claims": CLAIM_COLUMNS,
}
TABLE_FORMATS = ("csv", "json", "parquet", "xlsx")


def rows(selected: Selected, name: TableName) -> pd.DataFrame:
    """The columns of a table that leave the house: for the selected cases, and the claims about their years."""
    if name == "claims":
        return _claims(selected)
    frame = selected.tables.cases.loc[selected.cases.index] if name == "cases" else getattr(selected, name)
    return frame[list(TABLES[name])]


def of_years(selected: Selected) -> Selected:
    """The years of a selection alone, which is what narrows the claims."""
    return select(selected.tables, Selection(years=selected.selection.of(YEARS)))


def _claims(selected: Selected) -> pd.DataFrame:
    """The official counts, one a row. They are about many cases: of a selection only the years narrow them."""
    counts = [_claim_row(one) for one in selected.tables.archive.counts if _is_about_years(one, selected)]
    frame = pd.DataFrame(counts, columns=CLAIM_COLUMNS)
    days = {column: "datetime64[s]" for column in CLAIM_COLUMNS if column.endswith(("earliest", "latest"))}
    return frame.astype({**dict.fromkeys(CLAIM_COLUMNS, "str"), "quantity": "int32", **days})


def _is_about_years(count: OfficialCount, selected: Selected) -> bool:
    """Whether the period counted has a day in the selected years; one without a start may begin at any time."""
    first, last = selected.selection.of(YEARS)
    start = count.period_start
    return (first is None or count.period_end.latest.year >= first) and (
        last is None or start is None or start.earliest.year <= last
    )


def _claim_row(count: OfficialCount) -> dict[str, Any]:
    page = count.source
    return {
        "id": count.id,
        "speaker": count.speaker,
        "body": count.body,
        **_dated("date", count.date),
        "quantity": count.quantity,
        "comparison": count.comparison,
        "counts": count.counts,
        **_dated("period_start", count.period_start),
        **_dated("period_end", count.period_end),
        "subject": count.subject,
        "wording_lang": count.wording.lang,
        "wording_text": count.wording.text,
        "wording_english": count.wording.english,
        "note": count.note,
        "source_kind": page.kind,
        "source_publisher": page.publisher,
        "source_title": page.title,
        **_dated("source_date", page.date),
        "source_url": page.url,
        "also_urls": JOINT.join(one.url for one in count.also) or None,
    }


def _dated(column: str, date: PartialDate | None) -> dict[str, Any]:
    """A date as it is known, under ``column``, and the first and last day that it can mean."""
    if date is None:
        return {}
    stem = column.removesuffix("date")
    stem += "_" if stem and not stem.endswith("_") else ""
    return {column: date.text, f"{stem}earliest": date.earliest, f"{stem}latest": date.latest}


def table_file(selected: Selected, name: TableName, form: str) -> bytes:
    """A table of the selection as one of ``TABLE_FORMATS``: the same bytes for the same selection of the same data.

    KeyError for another format.
    """
    return _WRITERS[form](selected, name)


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
    frame = rows(selected, name)
    columns = [_values(frame[column]) for column in frame.columns]
    document = {
        "about": about(selected.tables.archive),
        "selection": selected.selection.to_params(),
        name: [dict(zip(frame.columns, values, strict=True)) for values in zip(*columns, strict=True)],
    }
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False, default=dt.date.isoformat)


def _values(column: pd.Series) -> list[Any]:
    """A column as Python's own values: lists of text, days, numbers, truths, and None for what is absent."""
    absent, plain = column.isna(), column.tolist()
    if column.name in LISTS:
        return [[] if gone else value.split(JOINT) for value, gone in zip(plain, absent, strict=True)]
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        return [None if gone else value.date() for value, gone in zip(plain, absent, strict=True)]
    return [None if gone else value for value, gone in zip(plain, absent, strict=True)]


_ARROW: Mapping[str, pa.DataType] = {
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
    schema = pa.schema([_arrow_field(column) for column in CODEBOOK[name]], metadata=said)
    frame = rows(selected, name)
    arrays = [pa.array(_values(frame[field.name]), field.type) for field in schema]
    out = io.BytesIO()
    pq.write_table(pa.table(arrays, schema=schema), out)
    return out.getvalue()


def _arrow_field(column: Column) -> pa.Field:
    unit = {"unit": column.unit} if column.unit else {}
    return pa.field(column.name, _ARROW[column.kind], metadata={"description": column.description, **unit})


def _xlsx(selected: Selected, name: TableName) -> bytes:
    """A table of the selection as an Excel workbook."""
    archive = selected.tables.archive
    said = {key: value for key, value in about(archive).items() if value is not None}
    said["selection"] = selected.selection.words(selected.tables)
    said["citation"] = citation(archive, link=archive.config.site.address or "")
    frame = rows(selected, name)
    return workbook(name, CODEBOOK[name], [_values(frame[column]) for column in frame], said, archive.as_of)


_WRITERS: Mapping[str, Callable[[Selected, TableName], bytes]] = {
    "csv": lambda selected, name: table_csv(selected, name).encode(),
    "json": lambda selected, name: table_json(selected, name).encode(),
    "parquet": _parquet,
    "xlsx": _xlsx,
}


def case_json(case: Case, archive: Archive) -> str:
    """One case whole, as in its file but for the editors' notes to each other, with what follows from its events."""
    course = archive.courses[case.id]
    derived = {
        "outcome_abroad": course.outcome_abroad,
        "outcome_us": course.outcome_us,
        "ending": course.ending,
        "held_days_min": course.held.least,
        "held_days_max": course.held.most,
        "held_censored": course.held.censored,
        "sentence_months": course.sentence.months,
        "sentence_note": course.sentence.note,
    }
    document = {
        "about": about(archive),
        "case": case.model_dump(mode="json", exclude_none=True, exclude={EDITOR_NOTES}),
        "derived": derived,
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def case_csv(case: Case, selected: Selected) -> str:
    """The events of one case as CSV, each with its source links."""
    events = selected.tables.events
    return to_csv(events.loc[events["case_id"] == case.id, list(EVENT_COLUMNS)])


def citation(archive: Archive, case: Case | None = None, link: str = "") -> str:
    """How to cite the dataset or one case of it."""
    site = archive.config.site
    what = f"“{archive.shown_name(case)}”, in: {site.title}" if case else site.title
    where = f", {link}" if link else ""
    return f"{what}, data of {archive.as_of.isoformat()}, {site.data_licence}{where}"
