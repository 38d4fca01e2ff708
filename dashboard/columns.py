"""Every column of the tables, defined once: what it holds, and how it is computed.

The tables and their types, the downloads in every format, the data package, the tables of the codebook, the facts of a
case's article and the table of cases follow from here. What the models say of a field (meaning, kind, vocabulary,
bounds) is taken from there.

Units: days and months are whole numbers; coordinates are degrees. A column that ends in ``_date`` or is named ``date``
is the date as the source gives it (``2014``, ``2014-07``, ``[2013-08..2014-07]``); ``earliest`` and ``latest`` are the
days it can mean, ``middle`` the day charts place it at, which no source has: it never leaves the house.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, Literal, TypeVar

from dashboard.archive.config import Record, Vocabulary
from dashboard.archive.course import Course
from dashboard.archive.dates import PartialDate
from dashboard.archive.model import Case, Event, OfficialCount, Page, Source, Wording
from dashboard.archive.store import Archive
from dashboard.text import MessageId

Kind = Literal["string", "integer", "number", "boolean", "date", "list"]
"""A ``date`` is a whole day. A date no more precise than its source is a ``string``; a ``list`` is one of strings."""

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Column(Generic[Subject]):
    """A column of a table whose rows are each computed from a ``Subject``."""

    name: str
    kind: Kind
    meaning: str
    of: Callable[[Subject], Any]
    """The value of a row: of Python's type for the kind, a list or tuple of texts for a list; None where there is none."""
    unit: str | None = None
    section: str | None = None
    """Where its words come from: a section of the vocabulary, or ``country`` or ``court``, which the data has."""
    minimum: int | None = None
    maximum: int | None = None
    """The bounds of a number, in its unit."""
    is_optional: bool = False
    """Whether a number or a truth may be absent; a text, a day, a coordinate may always be."""
    is_partial_date: bool = False
    """Whether its texts are dates no more precise than their sources."""
    is_long: bool = False
    """Whether it is a long text that no chart and no count needs, so that a selection does not copy it."""
    is_inner: bool = False
    """Whether it is for charts alone, and never leaves the house."""

    @property
    def vocabulary(self) -> str | None:
        """The section of the vocabulary that its words come from, where they come from there."""
        return self.section if self.section in Vocabulary.model_fields else None


@dataclass(frozen=True, slots=True)
class CaseRow:
    """What a row of ``cases`` is computed from."""

    case: Case
    course: Course
    archive: Archive


@dataclass(frozen=True, slots=True)
class EventRow:
    """What a row of ``events`` is computed from: an event, its place in the case from 1, and the day it is drawn at."""

    case: Case
    number: int
    event: Event
    middle: dt.date
    archive: Archive


@dataclass(frozen=True, slots=True)
class SourceRow:
    """What a row of ``sources`` is computed from."""

    case: Case
    source: Source


_KINDS: Mapping[str, Kind] = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "array": "list",
}


@cache
def _schema(model: type[Record]) -> Mapping[str, Any]:
    properties: Mapping[str, Any] = model.model_json_schema()["properties"]
    return properties


def _field(
    model: type[Record], field: str, of: Callable[[Subject], Any], name: str = "", **more: Any
) -> Column[Subject]:
    """The column of a field: what the model says of it, and ``more``."""
    said = _schema(model)[field]
    shape = said.get("anyOf", [said])[0]  # the other is null
    is_partial_date = isinstance(shape["type"], list)  # text, or a year that YAML takes for a number
    told: dict[str, Any] = {
        "kind": "string" if is_partial_date else _KINDS[shape["type"]],
        "meaning": _meaning(model, field),
        "section": shape.get("items", shape).get("x-vocabulary"),
        "minimum": shape.get("minimum"),
        "maximum": shape.get("maximum"),
        "is_optional": "anyOf" in said,
        "is_partial_date": is_partial_date,
    }
    return Column(name=name or field, of=of, **{**told, **more})


def _meaning(model: type[Record], field: str) -> str:
    """What the model of the data files says of a field."""
    description = model.model_fields[field].description
    assert description, f"{model.__name__}.{field} has no description"
    return description


def _case(field: str, name: str = "", **more: Any) -> Column[CaseRow]:
    return _field(Case, field, lambda row: getattr(row.case, field), name, **more)


def _arrest(field: str, **more: Any) -> Column[CaseRow]:
    return _field(Event, field, lambda row: getattr(row.course.arrest, field), f"arrest_{field}", **more)


def _event(field: str, name: str = "", **more: Any) -> Column[EventRow]:
    return _field(Event, field, lambda row: getattr(row.event, field), name, **more)


def _source(field: str, name: str = "", **more: Any) -> Column[SourceRow]:
    return _field(Source, field, lambda row: getattr(row.source, field), name, **more)


def _count(field: str, **more: Any) -> Column[OfficialCount]:
    return _field(OfficialCount, field, lambda count: getattr(count, field), **more)


def _wording(field: str) -> Column[OfficialCount]:
    return _field(Wording, field, lambda count: getattr(count.wording, field), f"wording_{field}")


def _page(field: str) -> Column[OfficialCount]:
    return _field(Page, field, lambda count: getattr(count.source, field), f"source_{field}")


def _dated(name: str, meaning: str, of: Callable[[Subject], PartialDate | None]) -> tuple[Column[Subject], ...]:
    """A date no more precise than its source, and for programs that need days the first and the last that it can mean."""

    def text(row: Subject) -> str | None:
        return date.text if (date := of(row)) else None

    def earliest(row: Subject) -> dt.date | None:
        return date.earliest if (date := of(row)) else None

    def latest(row: Subject) -> dt.date | None:
        return date.latest if (date := of(row)) else None

    stem = f"{before}_" if (before := name.removesuffix("date").rstrip("_")) else ""
    return (
        Column(name, "string", meaning, text, is_partial_date=True),
        Column(f"{stem}earliest", "date", "First day that the date can mean", earliest),
        Column(f"{stem}latest", "date", "Last day that the date can mean", latest),
    )


def _number_of(name: str, meaning: str, of: Callable[[Subject], int]) -> Column[Subject]:
    return Column(name, "integer", meaning, of, minimum=0)


def _case_id(of: Callable[[Subject], Case]) -> Column[Subject]:
    return Column("case_id", "string", "Id of the case", lambda row: of(row).id)


def _unconfirmed(of: Callable[[Subject], Case]) -> Column[Subject]:
    meaning = "Whether a condition of inclusion is not firmly shown for the case"
    return Column("unconfirmed", "boolean", meaning, lambda row: not of(row).confirmed)


def _terms(row: CaseRow) -> list[Event]:
    return row.case.sentences(row.archive.config.site.requesting_country)


DERIVED: tuple[Column[CaseRow], ...] = (
    Column(
        "outcome_abroad",
        "string",
        "What became of the matter in the third country",
        lambda row: row.course.outcome_abroad,
        section="outcome_abroad",
    ),
    Column(
        "outcome_us",
        "string",
        "What became of the charge; empty where there was no hand-over and no outcome is reported",
        lambda row: row.course.outcome_us,
        section="outcome_us",
    ),
    Column(
        "ending",
        "string",
        "How custody ended; empty without a hand-over",
        lambda row: row.course.ending,
        section="ending",
    ),
    Column(
        "held_days_min",
        "integer",
        "Fewest days held abroad that the dates allow",
        lambda row: row.course.held.least,
        unit="days",
        minimum=0,
    ),
    Column(
        "held_days_max",
        "integer",
        "Most days held abroad that the dates allow",
        lambda row: row.course.held.most,
        unit="days",
        minimum=0,
    ),
    Column(
        "held_censored",
        "boolean",
        "Whether the case is open, so that the days are only the time observed",
        lambda row: row.course.held.censored,
    ),
    Column(
        "sentence_months",
        "integer",
        "Longest term imposed in the requesting country; 0 is no prison",
        lambda row: row.course.sentence.months,
        unit="months",
        minimum=0,
        is_optional=True,
    ),
    Column(
        "sentence_note",
        "string",
        "What must be known of the sentence, such as time served",
        lambda row: row.course.sentence.note,
    ),
)
"""What follows from the events of a case: a file with one case whole has it too."""

CASE_COLUMNS: tuple[Column[CaseRow], ...] = (
    _case("id"),
    _case("name"),
    _case("name_ru"),
    _case("also_known_as", is_long=True),
    _case("citizenship"),
    *_dated("arrest_date", "Date of the arrest, as precisely as the sources show", lambda row: row.course.arrest.date),
    Column(
        "arrest_year",
        "integer",
        "Year of the arrest; empty where the bounds lie in different years",
        lambda row: row.course.arrest.date.year,
        minimum=1,
        is_optional=True,
    ),
    _arrest("country", meaning="Country of the arrest, ISO 3166-1 alpha-3"),
    Column(
        "arrest_country_name",
        "string",
        "English name of the country",
        lambda row: row.archive.country_name(row.course.arrest.country),
    ),
    _arrest("place", meaning="City or town of the arrest"),
    _arrest("lat", unit="degrees"),
    _arrest("lon", unit="degrees"),
    _case("offence"),
    _case("charges", is_long=True),
    _case("us_court"),
    _case("docket", is_long=True),
    *DERIVED,
    Column("last_event", "string", "The last reported event", lambda row: row.course.last.type, section="event"),
    *_dated(
        "last_event_date",
        "Date of the last reported event, as precisely as the sources show",
        lambda row: row.course.last.date,
    ),
    _case("confidence"),
    _unconfirmed(lambda row: row.case),
    _case("unconfirmed", "unconfirmed_reason", is_long=True),
    _number_of("events", "Number of events", lambda row: len(row.case.events)),
    _number_of("sources", "Number of sources", lambda row: len(row.case.sources)),
    _case("summary", is_long=True),
    Column(
        "source_urls",
        "list",
        "Addresses of all sources",
        lambda row: [source.url for source in row.case.sources],
        is_long=True,
    ),
    Column(
        "shown_name",
        "string",
        "Name as every page and chart shows it",
        lambda row: row.archive.shown_name(row.case),
        is_inner=True,
    ),
    Column(
        "arrest_number",
        "integer",
        "Place of the arrest among the events, from 1",
        lambda row: next(number for number, event in enumerate(row.case.events, 1) if event is row.course.arrest),
        minimum=1,
        is_inner=True,
    ),
    Column(
        "arrest_middle",
        "date",
        "Day at which charts place the arrest",
        lambda row: row.course.arrest.date.middle,
        is_inner=True,
    ),
    Column(
        "sentence_middle",
        "date",
        "Day at which charts place the first sentence in the requesting country",
        lambda row: terms[0].date.middle if (terms := _terms(row)) else None,
        is_inner=True,
    ),
    Column(
        "last_middle",
        "date",
        "Day at which charts place the last reported event",
        lambda row: row.course.last.date.middle,
        is_inner=True,
    ),
)
"""A row a case."""

EVENT_COLUMNS: tuple[Column[EventRow], ...] = (
    _case_id(lambda row: row.case),
    _field(Case, "name", lambda row: row.case.name, "case_name"),
    Column("number", "integer", "Place of the event in its case, from 1", lambda row: row.number, minimum=1),
    _event("type"),
    *_dated("date", _meaning(Event, "date"), lambda row: row.event.date),
    _event("country"),
    Column(
        "country_name",
        "string",
        "English name of the country",
        lambda row: row.archive.country_name(row.event.country),
    ),
    _event("place"),
    _event("lat", unit="degrees"),
    _event("lon", unit="degrees"),
    _event("months", unit="months", maximum=None),  # the model's is against slips of the finger
    _event("time_served"),
    _event("note"),
    _event("sources", "source_ids"),
    Column(
        "source_urls",
        "list",
        "Addresses of these sources",
        lambda row: [row.case.source(one).url for one in row.event.sources],
    ),
    _unconfirmed(lambda row: row.case),
    Column("middle", "date", "Day at which charts place the event", lambda row: row.middle, is_inner=True),
)
"""A row an event."""

SOURCE_COLUMNS: tuple[Column[SourceRow], ...] = (
    _case_id(lambda row: row.case),
    _source("id", "source_id"),
    _source("kind"),
    _source("publisher"),
    _source("title"),
    *_dated("date", _meaning(Source, "date"), lambda row: row.source.date),
    _source("url"),
    _source("supports"),
    _number_of(
        "cited_by_events",
        "Number of events of the case that cite it",
        lambda row: sum(row.source.id in event.sources for event in row.case.events),
    ),
    _number_of(
        "cited_by_positions",
        "Number of positions of the case that cite it",
        lambda row: sum(row.source.id in position.sources for position in row.case.positions),
    ),
    _unconfirmed(lambda row: row.case),
)
"""A row a source of a case."""

CLAIM_COLUMNS: tuple[Column[OfficialCount], ...] = (
    _count("id"),
    _count("speaker"),
    _count("body"),
    *_dated("date", _meaning(OfficialCount, "date"), lambda count: count.date),
    _count("quantity", maximum=None),  # the model's is against slips of the finger
    _count("comparison"),
    _count("counts"),
    *_dated("period_start", _meaning(OfficialCount, "period_start"), lambda count: count.period_start),
    *_dated("period_end", _meaning(OfficialCount, "period_end"), lambda count: count.period_end),
    _count("subject"),
    _wording("lang"),
    _wording("text"),
    _wording("english"),
    _count("note"),
    _page("kind"),
    _page("publisher"),
    _page("title"),
    *_dated("source_date", _meaning(Page, "date"), lambda count: count.source.date),
    _page("url"),
    Column(
        "also_urls",
        "list",
        "Addresses of further pages that give the figure",
        lambda count: [page.url for page in count.also],
    ),
)
"""A row an official figure."""

TableName = Literal["cases", "events", "sources", "claims"]


def _leaving(columns: Sequence[Column[Subject]]) -> Mapping[str, Column[Subject]]:
    return {column.name: column for column in columns if not column.is_inner}


TABLES: Mapping[TableName, Mapping[str, Column[Any]]] = {
    "cases": _leaving(CASE_COLUMNS),
    "events": _leaving(EVENT_COLUMNS),
    "sources": _leaving(SOURCE_COLUMNS),
    "claims": _leaving(CLAIM_COLUMNS),
}
"""The tables that leave the house, and the columns of each by name, in order."""

FACTS: Mapping[str, MessageId] = {
    "charges": "fact-charges",
    "offence": "fact-offence",
    "citizenship": "fact-citizenship",
    "arrest_date": "fact-arrest",
    "outcome_abroad": "fact-outcome-abroad",
    "held_days_min": "fact-held",
    "outcome_us": "fact-outcome-in-requesting",
    "sentence_months": "fact-sentence",
    "ending": "fact-ending",
    "last_event": "fact-last",
    "us_court": "fact-court",
    "docket": "fact-docket",
}
"""The columns that the article of a case lists as facts, in the panel and on the plain page, as readers read them, and
the messages that name them. A message is given ``$requesting``, the requesting country, and ``$adjective``, what is of
that country."""

HEADINGS: Mapping[str, MessageId] = {
    "shown_name": "cases-name",
    "arrest_date": "cases-arrested",
    "arrest_country_name": "cases-country",
    "outcome_abroad": "cases-outcome-abroad",
    "outcome_us": "cases-outcome-in-requesting",
    "offence": "cases-offence",
    "held_days_min": "cases-held-at-least",
    "held_days_max": "cases-held-at-most",
    "sentence_months": "cases-sentence",
    "last_event_date": "cases-last",
    "sources": "cases-sources",
}
"""The columns that the page Cases shows as a table, and the messages that head them, given what those of :data:`FACTS`
are; none is long."""
