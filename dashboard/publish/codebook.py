"""What each column of the exported tables holds: its kind, its unit, and its meaning in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dashboard.archive.config import Record
from dashboard.archive.model import Case, Event, OfficialCount, Page, Source, Wording

Kind = Literal["string", "integer", "number", "boolean", "date", "list"]
"""A ``date`` is a whole day. A date no more precise than its source is a ``string``; a ``list`` is one of strings."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an exported table: ``section`` is the part of the vocabulary that its words come from; ``minimum``
    and ``maximum`` are the bounds of a number, in its unit."""

    name: str
    kind: Kind
    description: str
    unit: str | None = None
    section: str | None = None
    minimum: int | None = None
    maximum: int | None = None


def _meaning(model: type[Record], field: str) -> str:
    """What the model of the data files says of a field."""
    description = model.model_fields[field].description
    assert description, f"{model.__name__}.{field} has no description"
    return description


def _text(model: type[Record], field: str, name: str = "") -> Column:
    return Column(name or field, "string", _meaning(model, field))


def _list(model: type[Record], field: str, name: str = "") -> Column:
    return Column(name or field, "list", _meaning(model, field))


def _word(model: type[Record], field: str, section: str, name: str = "") -> Column:
    return Column(name or field, "string", _meaning(model, field), section=section)


def _number_of(name: str, description: str) -> Column:
    return Column(name, "integer", description, minimum=0)


def _latitude(name: str) -> Column:
    return Column(name, "number", _meaning(Event, "lat"), "degrees", minimum=-90, maximum=90)


def _longitude(name: str) -> Column:
    return Column(name, "number", _meaning(Event, "lon"), "degrees", minimum=-180, maximum=180)


def _bounds(stem: str = "") -> tuple[Column, Column]:
    """The columns beside a date no more precise than its source, for programs that need days."""
    return (
        Column(f"{stem}earliest", "date", "First day that the date can mean"),
        Column(f"{stem}latest", "date", "Last day that the date can mean"),
    )


_CASE_ID = Column("case_id", "string", "Id of the case")
_UNCONFIRMED = Column("unconfirmed", "boolean", "Whether a condition of inclusion is not firmly shown for the case")

CODEBOOK: Mapping[str, tuple[Column, ...]] = {
    "cases": (
        _text(Case, "id"),
        _text(Case, "name"),
        _text(Case, "name_ru"),
        _list(Case, "also_known_as"),
        _list(Case, "citizenship"),
        Column("arrest_date", "string", "Date of the arrest, as precisely as the sources show"),
        *_bounds("arrest_"),
        Column(
            "arrest_year", "integer", "Year of the arrest; empty where the bounds lie in different years", minimum=1
        ),
        Column("arrest_country", "string", "Country of the arrest, ISO 3166-1 alpha-3"),
        Column("arrest_country_name", "string", "English name of the country"),
        Column("arrest_place", "string", "City or town of the arrest"),
        _latitude("arrest_lat"),
        _longitude("arrest_lon"),
        _word(Case, "offence", "offence"),
        _text(Case, "charges"),
        _text(Case, "us_court"),
        _text(Case, "docket"),
        Column("outcome_abroad", "string", "What became of the matter in the third country", section="outcome_abroad"),
        Column(
            "outcome_us",
            "string",
            "What became of the charge; empty where there was no hand-over and no outcome is reported",
            section="outcome_us",
        ),
        Column("ending", "string", "How custody ended; empty without a hand-over", section="ending"),
        Column("held_days_min", "integer", "Fewest days held abroad that the dates allow", "days", minimum=0),
        Column("held_days_max", "integer", "Most days held abroad that the dates allow", "days", minimum=0),
        Column("held_censored", "boolean", "Whether the case is open, so that the days are only the time observed"),
        Column(
            "sentence_months",
            "integer",
            "Longest term imposed in the requesting country; 0 is no prison",
            "months",
            minimum=0,
        ),
        Column("sentence_note", "string", "What must be known of the sentence, such as time served"),
        Column("last_event", "string", "The last reported event", section="event"),
        Column("last_event_date", "string", "Date of the last reported event, as precisely as the sources show"),
        *_bounds("last_event_"),
        _word(Case, "confidence", "confidence"),
        _UNCONFIRMED,
        _text(Case, "unconfirmed", "unconfirmed_reason"),
        _number_of("events", "Number of events"),
        _number_of("sources", "Number of sources"),
        _text(Case, "summary"),
        Column("source_urls", "list", "Addresses of all sources"),
    ),
    "events": (
        _CASE_ID,
        _text(Case, "name", "case_name"),
        Column("number", "integer", "Place of the event in its case, from 1", minimum=1),
        _word(Event, "type", "event"),
        _text(Event, "date"),
        *_bounds(),
        _text(Event, "country"),
        Column("country_name", "string", "English name of the country"),
        _text(Event, "place"),
        _latitude("lat"),
        _longitude("lon"),
        Column("months", "integer", _meaning(Event, "months"), "months", minimum=0),
        Column("time_served", "boolean", _meaning(Event, "time_served")),
        _text(Event, "note"),
        _list(Event, "sources", "source_ids"),
        Column("source_urls", "list", "Addresses of these sources"),
        _UNCONFIRMED,
    ),
    "sources": (
        _CASE_ID,
        _text(Source, "id", "source_id"),
        _word(Source, "kind", "source_kind"),
        _text(Source, "publisher"),
        _text(Source, "title"),
        _text(Source, "date"),
        *_bounds(),
        _text(Source, "url"),
        _list(Source, "supports"),
        _number_of("cited_by_events", "Number of events of the case that cite it"),
        _number_of("cited_by_positions", "Number of positions of the case that cite it"),
        _UNCONFIRMED,
    ),
    "claims": (
        _text(OfficialCount, "id"),
        _text(OfficialCount, "speaker"),
        _text(OfficialCount, "body"),
        _text(OfficialCount, "date"),
        *_bounds(),
        _number_of("quantity", _meaning(OfficialCount, "quantity")),
        _word(OfficialCount, "comparison", "comparison"),
        _word(OfficialCount, "counts", "claim_counts"),
        _text(OfficialCount, "period_start"),
        *_bounds("period_start_"),
        _text(OfficialCount, "period_end"),
        *_bounds("period_end_"),
        _text(OfficialCount, "subject"),
        _text(Wording, "lang", "wording_lang"),
        _text(Wording, "text", "wording_text"),
        _text(Wording, "english", "wording_english"),
        _text(OfficialCount, "note"),
        _word(Page, "kind", "source_kind", "source_kind"),
        _text(Page, "publisher", "source_publisher"),
        _text(Page, "title", "source_title"),
        _text(Page, "date", "source_date"),
        *_bounds("source_"),
        _text(Page, "url", "source_url"),
        Column("also_urls", "list", "Addresses of further pages that give the figure"),
    ),
}
"""The columns of every exported table, in order."""
