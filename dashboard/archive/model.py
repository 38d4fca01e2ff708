"""What a data file may say."""

from __future__ import annotations

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
from dashboard.archive.problems import nearest, shorten

Known = Mapping[str, Collection[str]]
"""Valid words by section of the vocabulary, with the sections ``country`` and ``court`` from the data."""

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
DATE_PATTERN = (
    r"^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
    r"|\[[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\.\.[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\])$"
)

MAX_MONTHS = 12_000
"""A thousand years: courts do impose hundreds; more is a slip of the finger."""

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
                "{value} is not {what}{hint}",
                {
                    "value": shorten(value),
                    "what": f"{article} {what}",
                    "hint": nearest(value, known[section]),
                },
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
Link = Annotated[str, AfterValidator(_link), WithJsonSchema({"type": "string", "pattern": "^https?://"})]
Id = Annotated[str, Field(pattern=ID_PATTERN)]
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


class Event(Record):
    """Something dated that happened in a case."""

    type: EventType
    date: Date
    country: CountryCode = Field(description="Where it happened, ISO 3166-1 alpha-3")
    place: Text | None = Field(None, description="City; leave out if not reported")
    lat: Latitude | None = Field(None, description="Degrees north of the place, 2 decimals")
    lon: Longitude | None = Field(None, description="Degrees east of the place, 2 decimals")
    months: Annotated[int, Field(ge=0, le=MAX_MONTHS)] | None = Field(
        None, description="Only for a sentence: months of imprisonment, 0 = no prison"
    )
    time_served: bool | None = Field(
        None, description="Only for a sentence: the term equals the time already spent in custody"
    )
    note: Text = Field(description="What happened, one plain sentence in your own words")
    sources: Cited = Field(description="Ids from `sources`, at least one")


class Position(Record):
    """What a party says about a disputed matter."""

    topic: Text
    by: Text
    says: Text
    sources: Cited


class Source(Record):
    """A document that was read."""

    id: Id
    publisher: Text
    kind: SourceKind
    title: Text | None = Field(None, description="The page's headline as shown")
    date: Date | None = Field(None, description="Date of publication, where the page shows it")
    url: Link
    supports: Texts = Field((), description="Event types and fields it supports")


class Case(Record):
    """One arrest of one person."""

    id: Id
    name: Text
    name_ru: Text | None = None
    also_known_as: Texts = ()
    citizenship: Annotated[tuple[CountryCode, ...], Field(min_length=1, strict=False)]
    offence: Offence
    summary: Text
    charges: Text
    us_court: CourtName | None = None
    docket: Text | None = None
    events: Annotated[tuple[Event, ...], Field(min_length=1, strict=False)]
    positions: Annotated[tuple[Position, ...], Field(strict=False)] = ()
    conflicts: Texts = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1, strict=False)]
    confidence: Confidence
    unconfirmed: Text | None = Field(
        None,
        description="Which condition of inclusion is not firmly shown, and why; kept out of headline totals",
    )
    notes: Text | None = None

    @property
    def confirmed(self) -> bool:
        """Whether the case counts in headline totals."""
        return self.unconfirmed is None

    def source(self, source_id: str) -> Source:
        """The source with an id; KeyError where none has it."""
        for source in self.sources:
            if source.id == source_id:
                return source
        raise KeyError(source_id)


class Treaty(Record):
    """What the pages read show of an extradition treaty with the requesting country."""

    in_force: bool
    signed: Date | None = None
    in_force_since: Date | None = None
    source: Id
    note: Text | None = None


class Country(Record):
    """A country's names, region and label point."""

    name: Text
    name_ru: Text | None = None
    region: Text
    lat: Latitude
    lon: Longitude
    us_extradition_treaty: Treaty | None = None


class Page(Record):
    """A page that was read for reference data."""

    id: Id | None = None
    publisher: Text
    kind: SourceKind | None = None
    title: Text | None = None
    date: Date | None = None
    url: Link
    relays: Text | None = None


Pages = Annotated[tuple[Page, ...], Field(strict=False)]


class CountriesFile(Record):
    """countries.yaml"""

    countries: dict[Code, Country]
    sources: Pages = ()


class Court(Record):
    """A court of the requesting country."""

    name: Text
    city: Text
    lat: Latitude
    lon: Longitude


class Exclusion(Record):
    """Somebody considered for the dataset and not counted, with the reason."""

    name: Text
    reason: Reason
    explanation: Text
    sources: Annotated[Pages, Field(min_length=1)]


class Wording(Record):
    """A claim in its own words."""

    lang: Text
    text: Text
    english: Text


class OfficialCount(Record):
    """A claim: an official figure about many cases."""

    id: Id
    speaker: Text
    body: Text
    date: Date
    quantity: Annotated[int, Field(ge=0, le=1_000_000)]
    comparison: Comparison
    counts: ClaimCounts = Field(ARRESTS, description="What the figure counts; arrests where it is left out")
    period_start: Date | None = None
    period_end: Date
    subject: Text
    wording: Wording
    source: Page
    also: Pages = ()
    note: Text | None = None

    @property
    def year(self) -> int | None:
        """The one calendar year that the figure is about, or None."""
        start, end = self.period_start, self.period_end
        return start.year if start is not None and start.text == end.text and len(end.text) == 4 else None


class NamedInStatement(Record):
    """The people whom an official statement names."""

    statement: Id
    body: Text
    date: Date
    url: Link
    names: Texts
    us_arrests: Texts = ()
    complete: bool
    note: Text | None = None


class StatementPart(Record):
    """One sentence of the statement that the dataset starts from."""

    id: Id
    quote: Text
    kind: ClaimKind
    test: Text | None = Field(None, description="Only for a countable part: what is counted, in words")
    measure: ClaimMeasure | None = Field(
        None, description="Only for a countable part: the program's test that recomputes it"
    )
    claim: Id | None = None
    cases: Annotated[tuple[Id, ...], Field(strict=False)] = ()
    context: Text


class SeedStatement(Record):
    """The statement that the dataset starts from, sentence by sentence."""

    source: Page
    parts: Annotated[tuple[StatementPart, ...], Field(strict=False)]


class Dataset(Record):
    """dataset.yaml: what the dataset as a whole says of itself."""

    as_of: Date = Field(description="The day to which the record was last brought")
