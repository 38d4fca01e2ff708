"""Tables and cases as CSV and JSON, with date, licence and selection."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd

from dashboard.archive.model import Case
from dashboard.archive.store import Archive
from dashboard.publish.files import to_csv
from dashboard.selection import Selected
from dashboard.tables import CASE_COLUMNS, EVENT_COLUMNS, JOINT, LISTS, SOURCE_COLUMNS

TableName = Literal["cases", "events", "sources"]
TABLES: Mapping[TableName, tuple[str, ...]] = {
    "cases": CASE_COLUMNS,
    "events": EVENT_COLUMNS,
    "sources": SOURCE_COLUMNS,
}


def rows(selected: Selected, name: TableName) -> pd.DataFrame:
    """The columns of a table that leave the house, for the selected cases."""
    frame = selected.tables.cases.loc[selected.cases.index] if name == "cases" else getattr(selected, name)
    return frame[list(TABLES[name])]


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
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False)


def _values(column: pd.Series) -> list[Any]:
    """A column as values of JSON."""
    absent, plain = column.isna(), column.tolist()
    if column.name in LISTS:
        return [[] if gone else value.split(JOINT) for value, gone in zip(plain, absent, strict=True)]
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        return [None if gone else value.date().isoformat() for value, gone in zip(plain, absent, strict=True)]
    return [None if gone else value for value, gone in zip(plain, absent, strict=True)]


def case_json(case: Case, archive: Archive) -> str:
    """One case whole, as in its file, with what follows from its events."""
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
        "case": case.model_dump(mode="json", exclude_none=True),
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
    what = f"“{case.name}”, in: {site.title}" if case else site.title
    where = f", {link}" if link else ""
    return f"{what}, data of {archive.as_of.isoformat()}, {site.data_licence}{where}"
