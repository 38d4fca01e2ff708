"""One archive as three tidy tables: cases, events, sources.

Units: days and months are whole numbers; coordinates are degrees; dates are days (``datetime64[s]``). A column
that ends in ``_date`` or is named ``date`` is the date as the source gives it (``2014``, ``2014-07``,
``[2013-08..2014-07]``); ``earliest`` and ``latest`` are the days it can mean, ``middle`` the day charts place it at,
which no source has: it never leaves the house.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import namedtuple
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from dashboard.archive.course import Course
from dashboard.archive.model import Case, Event
from dashboard.archive.store import Archive
from dashboard.search import Index

JOINT = "; "
"""Between the entries of a list in one cell."""

LISTS = frozenset({"also_known_as", "also_urls", "citizenship", "source_ids", "source_urls", "supports"})
"""Columns, of any table, whose cells hold a list."""

LONG_TEXTS = ["also_known_as", "docket", "charges", "summary", "unconfirmed_reason", "source_urls"]
"""Columns of ``cases`` that no chart and no count needs."""

CASE_COLUMNS = (
    "id", "name", "name_ru", "also_known_as", "citizenship", "arrest_date", "arrest_earliest", "arrest_latest",
    "arrest_year", "arrest_country", "arrest_country_name", "arrest_place", "arrest_lat", "arrest_lon", "offence",
    "charges", "us_court", "docket", "outcome_abroad", "outcome_us", "ending", "held_days_min", "held_days_max",
    "held_censored", "sentence_months", "sentence_note", "last_event", "last_event_date", "last_event_earliest",
    "last_event_latest", "confidence", "unconfirmed", "unconfirmed_reason", "events", "sources", "summary", "source_urls",
)  # fmt: skip
"""Columns of ``cases`` that leave the house, in order; the table has a few more for the charts."""

EVENT_COLUMNS = (
    "case_id", "case_name", "number", "type", "date", "earliest", "latest", "country", "country_name", "place",
    "lat", "lon", "months", "time_served", "note", "source_ids", "source_urls", "unconfirmed",
)  # fmt: skip
SOURCE_COLUMNS = (
    "case_id", "source_id", "kind", "publisher", "title", "date", "earliest", "latest", "url", "supports",
    "cited_by_events", "cited_by_positions", "unconfirmed",
)  # fmt: skip

_CASE_DTYPES: dict[str, Any] = {
    "arrest_year": "Int16", "arrest_lat": "float64", "arrest_lon": "float64", "held_days_min": "int32",
    "held_days_max": "int32", "held_censored": "bool", "sentence_months": "Int16", "unconfirmed": "bool",
    "events": "int16", "sources": "int16", "arrest_number": "int16", "arrest_earliest": "datetime64[s]", "arrest_latest": "datetime64[s]",
    "last_event_earliest": "datetime64[s]", "last_event_latest": "datetime64[s]", "arrest_middle": "datetime64[s]",
    "sentence_middle": "datetime64[s]", "last_middle": "datetime64[s]",
}  # fmt: skip
_EVENT_DTYPES: dict[str, Any] = {
    "number": "int16", "earliest": "datetime64[s]", "latest": "datetime64[s]", "middle": "datetime64[s]",
    "lat": "float64", "lon": "float64", "months": "Int16", "time_served": "boolean", "unconfirmed": "bool",
}  # fmt: skip
_SOURCE_DTYPES: dict[str, Any] = {
    "earliest": "datetime64[s]", "latest": "datetime64[s]", "cited_by_events": "int16", "cited_by_positions": "int16",
    "unconfirmed": "bool",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tables:
    """The archive as tables. Shared by every reader: never change one in place.

    ``cases`` has a row a case, by date of arrest; ``events`` a row an event, in the order of its case;
    ``sources`` a row a source of a case.
    """

    cases: pd.DataFrame
    events: pd.DataFrame
    sources: pd.DataFrame
    brief: pd.DataFrame
    """``cases`` without its long texts: what a selection copies rows of."""
    confirmed: pd.DataFrame
    """The rows of ``brief`` that are no unconfirmed case: what official figures are set beside."""
    index: Index
    archive: Archive
    years: tuple[int, int]
    """First and last year in which some arrest can lie."""
    present: Mapping[str, frozenset[str]]
    """The words that occur in some case, by column of ``cases``."""


def _urls(case: Case, ids: Iterable[str]) -> str:
    return JOINT.join(case.source(one).url for one in ids)


def _case_row(case: Case, course: Course, archive: Archive) -> dict[str, Any]:
    arrest, sentences = course.arrest, case.sentences(archive.config.site.requesting_country)
    return {
        "id": case.id,
        "name": case.name,
        "name_ru": case.name_ru,
        "also_known_as": JOINT.join(case.also_known_as) or None,
        "citizenship": JOINT.join(case.citizenship),
        "arrest_date": arrest.date.text,
        "arrest_earliest": arrest.date.earliest,
        "arrest_latest": arrest.date.latest,
        "arrest_year": arrest.date.year,
        "arrest_country": arrest.country,
        "arrest_country_name": archive.country_name(arrest.country),
        "arrest_place": arrest.place,
        "arrest_lat": arrest.lat,
        "arrest_lon": arrest.lon,
        "offence": case.offence,
        "charges": case.charges,
        "us_court": case.us_court,
        "docket": case.docket,
        "outcome_abroad": course.outcome_abroad,
        "outcome_us": course.outcome_us,
        "ending": course.ending,
        "held_days_min": course.held.least,
        "held_days_max": course.held.most,
        "held_censored": course.held.censored,
        "sentence_months": course.sentence.months,
        "sentence_note": course.sentence.note,
        "last_event": course.last.type,
        "last_event_date": course.last.date.text,
        "last_event_earliest": course.last.date.earliest,
        "last_event_latest": course.last.date.latest,
        "confidence": case.confidence,
        "unconfirmed": not case.confirmed,
        "unconfirmed_reason": case.unconfirmed,
        "events": len(case.events),
        "sources": len(case.sources),
        "summary": case.summary,
        "source_urls": JOINT.join(source.url for source in case.sources),
        "arrest_number": next(number for number, event in enumerate(case.events, 1) if event is arrest),
        "arrest_words": str(arrest.date),
        "shown_name": archive.shown_name(case),
        "arrest_middle": arrest.date.middle,
        "sentence_middle": sentences[0].date.middle if sentences else None,
        "last_middle": course.last.date.middle,
    }


def _event_rows(case: Case, archive: Archive) -> Iterable[dict[str, Any]]:
    """The events in their order. One whose date is not known to the day stands no earlier than the one before it, as
    far as its own date allows."""
    before = dt.date.min
    for number, event in enumerate(case.events, 1):
        before = min(max(event.date.middle, before), event.date.latest)
        yield {**_event_row(case, number, event, archive), "middle": before}


def _event_row(case: Case, number: int, event: Event, archive: Archive) -> dict[str, Any]:
    return {
        "case_id": case.id,
        "case_name": case.name,
        "number": number,
        "type": event.type,
        "date": event.date.text,
        "earliest": event.date.earliest,
        "latest": event.date.latest,
        "country": event.country,
        "country_name": archive.country_name(event.country),
        "place": event.place,
        "lat": event.lat,
        "lon": event.lon,
        "months": event.months,
        "time_served": event.time_served,
        "note": event.note,
        "source_ids": JOINT.join(event.sources),
        "source_urls": _urls(case, event.sources),
        "unconfirmed": not case.confirmed,
        "words": str(event.date),
    }


def _source_rows(case: Case) -> Iterable[dict[str, Any]]:
    for source in case.sources:
        yield {
            "case_id": case.id,
            "source_id": source.id,
            "kind": source.kind,
            "publisher": source.publisher,
            "title": source.title,
            "date": source.date.text if source.date else None,
            "earliest": source.date.earliest if source.date else None,
            "latest": source.date.latest if source.date else None,
            "url": source.url,
            "supports": JOINT.join(source.supports),
            "cited_by_events": sum(source.id in event.sources for event in case.events),
            "cited_by_positions": sum(source.id in position.sources for position in case.positions),
            "unconfirmed": not case.confirmed,
        }


def _frame(
    rows: list[dict[str, Any]],
    columns: tuple[str, ...],
    dtypes: dict[str, Any],
    categories: dict[str, list[str]],
) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=columns)
    for column in columns:
        if column in categories:
            frame[column] = pd.Categorical(frame[column], categories=categories[column])
        else:
            frame[column] = frame[column].astype(dtypes.get(column, "str"))
    return frame


def build(archive: Archive) -> Tables:
    """The tables of an archive; their categories are in the order of the vocabulary."""
    vocabulary = archive.config.vocabulary
    words = {section: list(vocabulary.terms(section)) for section in type(vocabulary).model_fields}
    codes = sorted({event.country for case in archive.cases for event in case.events}, key=archive.country_name)
    cases = _frame(
        [_case_row(case, archive.courses[case.id], archive) for case in archive.cases],
        (
            *CASE_COLUMNS,
            "shown_name",
            "arrest_number",
            "arrest_words",
            *(c for c in _CASE_DTYPES if c.endswith("_middle")),
        ),
        _CASE_DTYPES,
        {
            "offence": words["offence"],
            "outcome_abroad": words["outcome_abroad"],
            "outcome_us": words["outcome_us"],
            "ending": words["ending"],
            "last_event": words["event"],
            "confidence": words["confidence"],
            "arrest_country": codes,
        },
    )
    events = _frame(
        [row for case in archive.cases for row in _event_rows(case, archive)],
        (*EVENT_COLUMNS, "words", "middle"),
        _EVENT_DTYPES,
        {"type": words["event"], "country": codes},
    )
    sources = _frame(
        [row for case in archive.cases for row in _source_rows(case)],
        SOURCE_COLUMNS,
        _SOURCE_DTYPES,
        {"kind": words["source_kind"]},
    )
    index = Index.build(
        ([case.name, case.name_ru or "", *case.also_known_as] for case in archive.cases),
        (_labels(case, archive) for case in archive.cases),
        (case.charges for case in archive.cases),
    )
    brief = cases.drop(columns=LONG_TEXTS)
    return Tables(
        cases=cases,
        events=events,
        sources=sources,
        brief=brief,
        confirmed=brief[~brief["unconfirmed"]],
        index=index,
        archive=archive,
        years=_years(cases, archive),
        present=_present(cases),
    )


def _labels(case: Case, archive: Archive) -> list[str]:
    """The short texts of a case that a search finds it by."""
    court = archive.courts.get(case.us_court or "")
    return [
        archive.config.vocabulary.label("offence", case.offence),
        *dict.fromkeys(archive.country_name(event.country) for event in case.events),
        *dict.fromkeys(event.place for event in case.events if event.place),
        *([case.us_court, "".join(re.findall(r"\w", case.us_court))] if case.us_court else []),
        *([court.name, court.city] if court else []),
        case.docket or "",
    ]


def _years(cases: pd.DataFrame, archive: Archive) -> tuple[int, int]:
    if cases.empty:
        return archive.as_of.year, archive.as_of.year
    return int(cases["arrest_earliest"].dt.year.min()), int(cases["arrest_latest"].dt.year.max())


def _present(cases: pd.DataFrame) -> dict[str, frozenset[str]]:
    words = cases.select_dtypes("category")
    return {str(column): frozenset(words[column].dropna().astype("str")) for column in words}


def each_row(frame: pd.DataFrame) -> Iterable[Any]:
    """The rows of a table, with its columns as attributes and Python's own values."""
    return map(
        _row(tuple(frame.columns))._make, zip(*(frame[column].tolist() for column in frame.columns), strict=True)
    )


@cache
def _row(columns: tuple[str, ...]) -> Any:
    # itertuples would make this class anew for every table, which takes longer than reading a small one.
    return namedtuple("Row", columns, rename=True)
