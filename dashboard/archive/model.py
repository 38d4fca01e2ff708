"""What a data file may say."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    PlainSerializer,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from dashboard.archive.config import Code, Record, Text
from dashboard.archive.dates import EXPECTED, PartialDate
from dashboard.archive.problems import shorten

Known = Mapping[str, Collection[str]]
"""Valid words by section of the vocabulary, with the sections ``country`` and ``court`` from the data."""

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
DATE_PATTERN = (
    r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
    r"|\[[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\.\.[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\])$"
)
MOMENT = "%Y-%m-%dT%H:%M:%SZ"
"""How a time is written, in UTC."""

MAX_MONTHS = 12_000
"""A thousand years: courts do impose hundreds; more is a slip of the finger."""

EDITOR_NOTES = "editor_notes"
"""The field in which editors leave each other word."""

EVENT_NAME = "arrest 2005-05-02 CHE"
"""How history.yaml names an event: its type, its date as written and its country. A second one alike ends in `` 2``."""

JOINT = "; "
"""Between the entries of a list in one cell of a table."""

HAND_OVERS = frozenset({"extradition", "expulsion"})
"""Events that hand a person to the requesting country."""


EXACTLY, MORE_THAN, ABOUT = COMPARISONS = ("exactly", "more-than", "about")
"""How an official count is qualified."""

ARRESTS, EXTRADITIONS = CLAIM_COUNTS = ("arrests", "extraditions")
"""What an official count can count that the dataset counts too."""

IN_PERIOD, UNTIL, BY_PLEA = CLAIM_MEASURES = ("arrests-in-period", "arrests-until", "sentences-by-plea")
"""Tests of a sentence of the first statement; the first two take their period from an official count."""


class _Vocabulary:
    """Marks a field whose words come from a section of the vocabulary."""

    def __init__(self, section: str) -> None:
        self.section = section

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return handler(schema) | {"x-vocabulary": self.section}


def _word_of(section: str) -> Callable[[str, ValidationInfo], str]:
    def check(value: str, info: ValidationInfo) -> str:
        known: Known = info.context or {}
        if section in known and value not in known[section]:
            what = section.replace("_", " ")
            article = "an" if what[0] in "aeiou" else "a"
            raise PydanticCustomError(
                "unknown_word",
                "{value} is not {what}",
                {"value": shorten(value), "what": f"{article} {what}", "section": section},
            )
        return value

    return check


def _date(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise PydanticCustomError("date", "{value} is not a date; expected {expected}", _expected(value))
    try:
        return PartialDate.parse(str(value))
    except ValueError as error:
        raise PydanticCustomError("date", "{reason}", {"reason": str(error)}) from None


def _expected(value: object) -> dict[str, Any]:
    return {"value": shorten(value), "expected": EXPECTED}


def _moment(value: Any) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    try:
        return dt.datetime.strptime(value, MOMENT).replace(tzinfo=dt.UTC)
    except (ValueError, TypeError):
        text = '{value} is not a time in UTC such as "2026-11-22T14:03:22Z"'
        raise PydanticCustomError("moment", text, {"value": shorten(value)}) from None


def _link(value: str) -> str:
    try:
        parts = urlsplit(value)
        good = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        good = False
    if not good or not value.startswith(("http://", "https://")) or any(character.isspace() for character in value):
        raise PydanticCustomError(
            "link", "{value} is not a link; expected one that begins http:// or https://", _expected(value)
        )
    return value


def _entry(value: str) -> str:
    if JOINT in value:
        raise PydanticCustomError(
            "entry",
            "{value} holds “{joint}”, which stands between the entries of a list where tables have it in one cell; "
            "make it two entries, or write it with another sign",
            {"value": shorten(value), "joint": JOINT},
        )
    return value


def _event_name(value: str) -> str:
    try:
        _, date, _, *_ = value.split(" ")
        PartialDate.parse(date)
    except ValueError:
        text = "{value} names no event; expected its type, date and country, such as {example}"
        raise PydanticCustomError("event_name", text, {"value": shorten(value), "example": EVENT_NAME}) from None
    return value


class _DateSchema:
    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": ["string", "integer"], "pattern": DATE_PATTERN, "description": f"A date: {EXPECTED}"}


Date = Annotated[
    PartialDate,
    BeforeValidator(_date),
    PlainSerializer(lambda date: date.text, return_type=str),
    _DateSchema(),
]
Moment = Annotated[
    dt.datetime,
    BeforeValidator(_moment),
    PlainSerializer(lambda moment: f"{moment:{MOMENT}}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}),
]
Link = Annotated[str, AfterValidator(_link), WithJsonSchema({"type": "string", "pattern": "^https?://"})]
Id = Annotated[str, Field(pattern=ID_PATTERN)]
EventName = Annotated[
    Text,
    AfterValidator(_event_name),
    WithJsonSchema({"type": "string", "pattern": r"^\S+ \S+ \S+( [0-9]+)?$"}),
]
Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]

Offence = Annotated[Text, AfterValidator(_word_of("offence")), _Vocabulary("offence")]
EventType = Annotated[Text, AfterValidator(_word_of("event")), _Vocabulary("event")]
SourceKind = Annotated[Text, AfterValidator(_word_of("source_kind")), _Vocabulary("source_kind")]
Confidence = Annotated[Text, AfterValidator(_word_of("confidence")), _Vocabulary("confidence")]
Comparison = Annotated[Text, AfterValidator(_word_of("comparison")), _Vocabulary("comparison")]
ClaimCounts = Annotated[Text, AfterValidator(_word_of("claim_counts")), _Vocabulary("claim_counts")]
ClaimMeasure = Annotated[Text, AfterValidator(_word_of("claim_measure")), _Vocabulary("claim_measure")]
ClaimKind = Annotated[Text, AfterValidator(_word_of("claim_kind")), _Vocabulary("claim_kind")]
Reason = Annotated[Text, AfterValidator(_word_of("exclusion_reason")), _Vocabulary("exclusion_reason")]
CountryCode = Annotated[Text, AfterValidator(_word_of("country")), _Vocabulary("country")]
CourtName = Annotated[Text, AfterValidator(_word_of("court")), _Vocabulary("court")]
Cited = Annotated[tuple[Id, ...], Field(min_length=1, strict=False)]
Texts = Annotated[tuple[Text, ...], Field(strict=False)]
Entries = Annotated[tuple[Annotated[Text, AfterValidator(_entry)], ...], Field(strict=False)]
"""Texts that tables have in one cell."""


class WithEditorNotes(Record):
    """A record on which editors leave each other word; what leaves the house holds none of it."""

    editor_notes: Text | None = Field(
        None, description="For the next editor: what to look for, rename or mend; no page and no download shows it"
    )


class Page(Record):
    """A page that was read for reference data."""

    id: Id | None = Field(None, description="Short name by which other entries cite the page")
    publisher: Text = Field(description="Who published the page")
    kind: SourceKind | None = Field(None, description="What kind of source it is")
    title: Text | None = Field(None, description="The headline as shown")
    date: Date | None = Field(None, description="Date of publication, where the page shows it")
    url: Link = Field(description="Address, exactly as found")
    relays: Text | None = Field(None, description="Whose statement the page reports")


Pages = Annotated[tuple[Page, ...], Field(strict=False)]


class Event(Record):
    """Something dated that happened in a case."""

    type: EventType = Field(description="What happened")
    date: Date = Field(description=f"When it happened, as precisely as the sources show: {EXPECTED}")
    country: CountryCode = Field(
        description="Where it happened, ISO 3166-1 alpha-3; for a hand-over, the country that handed the person over"
    )
    place: Text | None = Field(None, description="City or town; left out where it is not reported")
    lat: Latitude | None = Field(None, description="Latitude of the place, degrees north (WGS 84), 2 decimals")
    lon: Longitude | None = Field(None, description="Longitude of the place, degrees east (WGS 84), 2 decimals")
    months: Annotated[int, Field(ge=0, le=MAX_MONTHS)] | None = Field(
        None, description="Only for a sentence: months of imprisonment, 0 = no prison"
    )
    time_served: bool | None = Field(
        None, description="Only for a sentence: the term equals the time already spent in custody"
    )
    note: Text = Field(description="What happened, in one plain sentence of the editors' own words")
    note_ru: Text | None = Field(
        None, description="The same in the language of the home country, faithful to the English and its sources"
    )
    sources: Cited = Field(description="Ids of the case's sources, at least one")


class Position(Record):
    """What a party says about a disputed matter."""

    topic: Text = Field(description="The disputed matter, in the same words for all who speak on it")
    topic_ru: Text | None = Field(
        None, description="The same in the language of the home country, faithful to the English and its sources"
    )
    by: Text = Field(description="Who says it")
    by_ru: Text | None = Field(
        None, description="The same in the language of the home country, faithful to the English and its sources"
    )
    says: Text = Field(description="What they say, in one sentence of the editors' own words")
    says_ru: Text | None = Field(
        None, description="The same in the language of the home country, faithful to the English and its sources"
    )
    sources: Cited = Field(description="Ids of the case's sources, at least one")


class Source(Record):
    """A document that was read."""

    id: Id = Field(description="Short publisher and date, unique within the case")
    publisher: Text = Field(description="Who published the text; in brackets whom it relays")
    kind: SourceKind = Field(description="What kind of source it is")
    title: Text | None = Field(None, description="The headline as shown; left out where the text read shows none")
    date: Date | None = Field(None, description="Date of publication; left out where the text read shows none")
    url: Link = Field(description="Address, exactly as found")
    supports: Entries = Field((), description="Event types and fields for which it was used")


class Case(WithEditorNotes):
    """One arrest of one person."""

    id: Id = Field(
        description="Surname and given name in lower-case ASCII, joined by a hyphen; it appears in URLs and never changes"
    )
    name: Text = Field(description="Name in the spelling of the court or of most sources")
    name_ru: Text | None = Field(None, description="Name in the script of the home country")
    also_known_as: Entries = Field((), description="Other spellings, and pseudonyms that sources give")
    citizenship: Annotated[tuple[CountryCode, ...], Field(min_length=1, strict=False)] = Field(
        description="All reported citizenships, ISO 3166-1 alpha-3"
    )
    offence: Offence = Field(description="The lead accusation of the requesting country")
    summary: Text = Field(description="Two to four neutral sentences in the editors' own words, past tense")
    summary_ru: Text | None = Field(
        None, description="The same in the language of the home country, faithful to the English and its sources"
    )
    charges: Text = Field(description="What the authorities alleged, in one sentence; where no source says, that")
    charges_ru: Text | None = Field(
        None, description="The same in the language of the home country, faithful to the English and its sources"
    )
    us_court: CourtName | None = Field(
        None, description="The court of the requesting country, as a key of us-courts.yaml"
    )
    docket: Text | None = Field(None, description="Docket number, only where a source that was read shows it")
    events: Annotated[tuple[Event, ...], Field(min_length=1, strict=False)] = Field(
        description="Events in the order in which they happened"
    )
    positions: Annotated[tuple[Position, ...], Field(strict=False)] = Field((), description="Who disputes what")
    conflicts: Texts = Field(
        (), description="Where sources disagree on a fact: which value is used, and why; also declared inferences"
    )
    conflicts_ru: Texts = Field(
        (), description="The same in the language of the home country: as many, in the same order"
    )
    sources: Annotated[tuple[Source, ...], Field(min_length=1, strict=False)] = Field(
        description="The documents that were read"
    )
    confidence: Confidence = Field(description="How well the case is documented")
    unconfirmed: Text | None = Field(
        None,
        description="Which condition of inclusion is not firmly shown, and why; such a case is counted only where a reader asks for it",
    )
    notes: Text | None = Field(
        None,
        description="What readers should know of the limits of the record, such as what was looked for and not found",
    )
    notes_ru: Text | None = Field(
        None, description="The same in the language of the home country, faithful to the English and its sources"
    )
    also: Pages = Field(
        (), description="Further pages that conflicts and notes speak of, and no event or position cites"
    )

    @property
    def confirmed(self) -> bool:
        """Whether every condition of inclusion is firmly shown; others count only where a reader asks for them."""
        return self.unconfirmed is None

    def keyed_events(self) -> dict[str, Event]:
        """The events in order, each by the text that names it in history.yaml; see :data:`EVENT_NAME`."""
        times: Counter[str] = Counter()
        events = {}
        for event in self.events:
            key = f"{event.type} {event.date.text} {event.country}"
            times[key] += 1
            events[key if times[key] == 1 else f"{key} {times[key]}"] = event
        return events

    def sentences(self, country: str) -> list[Event]:
        """The sentences that courts of a country imposed, in their order."""
        return [event for event in self.events if event.type == "sentence" and event.country == country]

    def source(self, source_id: str) -> Source:
        """The source with an id; KeyError where none has it."""
        for source in self.sources:
            if source.id == source_id:
                return source
        raise KeyError(source_id)


class Treaty(WithEditorNotes):
    """What the pages read show of an extradition treaty with the requesting country."""

    in_force: bool = Field(description="Whether a treaty is in force, according to the source")
    signed: Date | None = Field(None, description="Date of signature of the basic treaty")
    in_force_since: Date | None = Field(None, description="Date on which the basic treaty came into force")
    source: Id = Field(description="Id of an entry under `sources` of the same file")
    note: Text | None = Field(None, description="Limits, earlier and later treaties")


class Country(Record):
    """A country's names, region and label point."""

    name: Text = Field(description="English name")
    name_ru: Text | None = Field(None, description="Name in the language of the home country")
    region: Text = Field(description="UN M49 sub-region")
    lat: Latitude = Field(description="Label point inside the country, degrees north (WGS 84)")
    lon: Longitude = Field(description="Label point inside the country, degrees east (WGS 84)")
    us_extradition_treaty: Treaty | None = Field(
        None, description="What the sources show of a treaty; left out where they are silent or unreliable"
    )


class CountriesFile(Record):
    """countries.yaml"""

    countries: dict[Code, Country]
    sources: Pages = ()


class Court(WithEditorNotes):
    """A court of the requesting country."""

    name: Text = Field(description="Full name")
    city: Text = Field(description="City of the courthouse that handled these cases, otherwise the main seat")
    lat: Latitude = Field(description="Latitude of the city, degrees north (WGS 84)")
    lon: Longitude = Field(description="Longitude of the city, degrees east (WGS 84)")


class Exclusion(WithEditorNotes):
    """Somebody considered for the dataset and not counted, with the reason."""

    name: Text = Field(description="The person or people considered")
    reason: Reason = Field(description="Why not counted")
    explanation: Text = Field(description="What the sources show, in one sentence")
    sources: Annotated[Pages, Field(min_length=1)] = Field(description="The pages that were read")


class Wording(Record):
    """A claim in its own words."""

    lang: Text = Field(description="Language of the words, such as ru")
    text: Text = Field(description="The words as read")
    english: Text = Field(description="The words in English")


class OfficialCount(WithEditorNotes):
    """A claim: an official figure about many cases."""

    id: Id = Field(description="Short name of the speaker, and date of the statement")
    speaker: Text = Field(description="Who gave the figure, with office")
    body: Text = Field(description="The institution")
    date: Date = Field(description=f"Date of the statement: {EXPECTED}")
    quantity: Annotated[int, Field(ge=0, le=1_000_000)] = Field(description="The figure, a whole number")
    comparison: Comparison = Field(description="How the figure is qualified")
    counts: ClaimCounts = Field(ARRESTS, description="What the figure counts; arrests where it is left out")
    period_start: Date | None = Field(None, description="Start of the period counted, where it is stated")
    period_end: Date = Field(description="End of the period counted; where the statement says only “so far”, its date")
    subject: Text = Field(description="What exactly is counted, in words")
    wording: Wording = Field(description="The figure in the words of the statement")
    source: Page = Field(description="The page on which the figure was read")
    also: Pages = Field((), description="Further pages that give the figure")
    note: Text | None = Field(None, description="Limits, and how the figure was read")

    @property
    def year(self) -> int | None:
        """The one calendar year that the figure is about, or None."""
        start, end = self.period_start, self.period_end
        return start.year if start is not None and start.text == end.text and len(end.text) == 4 else None


class NamedInStatement(WithEditorNotes):
    """The people whom an official statement names."""

    statement: Id = Field(description="Short name of the speaker, and date of the statement")
    body: Text = Field(description="The institution")
    date: Date = Field(description=f"Date of the statement: {EXPECTED}")
    url: Link = Field(description="The page that was read")
    names: Texts = Field(description="People named whose arrest was in a third country")
    us_arrests: Texts = Field(
        (), description="People whom the statement names too, but who were arrested in the requesting country"
    )
    complete: bool = Field(description="Whether the whole list was read; false where the text was cut")
    also: Pages = Field((), description="Further pages that the note speaks of")
    note: Text | None = Field(None, description="Limits")


class StatementPart(WithEditorNotes):
    """One sentence of the statement that the dataset starts from."""

    id: Id = Field(description="Short name of the part")
    quote: Text = Field(description="The words of the report")
    quote_ru: Text | None = Field(
        None, description="The same in the language of the home country, faithful to the English"
    )
    kind: ClaimKind = Field(description="What can be done with it")
    test: Text | None = Field(None, description="Only for a countable part: what is counted, in words")
    test_ru: Text | None = Field(
        None, description="The same in the language of the home country, faithful to the English"
    )
    measure: ClaimMeasure | None = Field(
        None, description="Only for a countable part: the program's test that recomputes it"
    )
    claim: Id | None = Field(None, description="Id of the official count that it contains")
    cases: Annotated[tuple[Id, ...], Field(strict=False)] = Field((), description="Ids of the cases concerned")
    context: Text = Field(description="What a reader needs to know")
    context_ru: Text | None = Field(
        None, description="The same in the language of the home country, faithful to the English"
    )


class SeedStatement(Record):
    """The statement that the dataset starts from, sentence by sentence."""

    source: Page = Field(description="The report, and whose statement it reports")
    parts: Annotated[tuple[StatementPart, ...], Field(strict=False)] = Field(
        description="One entry for each sentence or part of one"
    )


class Recorded(Record):
    """What one edition of the dataset changed, or the part of it that was recorded at one time."""

    date: Date = Field(description="The day of that edition: its `as_of`")
    recorded: Moment | None = Field(None, description="When it was written here, in UTC; not known of older additions")
    cases: dict[Id, Annotated[tuple[EventName, ...], Field(strict=False)]] = Field(
        description="The events that were new, by the id of their case: type, date as written and country of each"
    )
    corrected: dict[Id, dict[EventName, EventName]] | None = Field(
        None,
        description="The events whose type, date or country was corrected, by the id of their case: each as it was, and "
        "as it is now; left out of older additions, in which a corrected event stands among the new ones",
    )
    removed: dict[Id, Annotated[tuple[EventName, ...], Field(strict=False)]] = Field(
        {}, description="The events that were taken out, by the id of their case"
    )

    @property
    def case_ids(self) -> list[str]:
        """The cases that it speaks of, each once, in the order of the file."""
        return list(dict.fromkeys((*self.cases, *(self.corrected or ()), *self.removed)))


class Dataset(Record):
    """dataset.yaml: what the dataset as a whole says of itself."""

    as_of: Date = Field(description="The day to which the record was last brought")
