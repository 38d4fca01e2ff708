"""Rules that hold between the parts of one case, and between files."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from anyascii import anyascii
from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from dashboard.archive.confidence import confidence_faults
from dashboard.archive.config import Record
from dashboard.archive.course import NOT_REPORTED, PENDING, Course, has_arrest
from dashboard.archive.dates import PartialDate
from dashboard.archive.model import (
    HAND_OVERS,
    IN_PERIOD,
    UNTIL,
    Case,
    CountriesFile,
    Event,
    NamedInStatement,
    OfficialCount,
    Recorded,
    SeedStatement,
)
from dashboard.archive.problems import Problem, nearest, shorten
from dashboard.archive.prose import prose, slips
from dashboard.archive.reading import Document, Location

Place = Callable[[Location, str], Problem]
STALE_AFTER = dt.timedelta(days=2 * 365)
STATE_MEDIA = "russian-state-media"
COUNTABLE = "countable"
_NEAR, _NEAR_GIVEN = 75, 60
"""From 0 to 100, how alike surnames and given names are from which two may be one person's: ``Pyotr`` is ``Peter``."""
_TERM = re.compile(r"\b(?:terms?|months?|years?|days?|life|fined?|probation|suspended|supervis\w+)\b", re.IGNORECASE)
"""Words by which a note says what a court imposed, or that it names no term."""


def case_errors(
    document: Document, case: Case | None, stem: str, stems: Collection[str], inside: Collection[str]
) -> Iterator[Problem]:
    """What is wrong between the parts of one case file.

    It looks at the plain values, so that a file with a misspelt word still hears of its other problems in the same
    run; ``case`` is the whole case where the file is well-formed. ``stems`` are the names of all case files;
    ``inside`` are the home and the requesting country, where no case happens.
    """
    at = document.problem
    case_id = document.data.get("id") if isinstance(document.data, dict) else None
    if isinstance(case_id, str) and case_id.strip() != stem:
        other = f", and {case_id}.yaml has that id already" if case_id in stems else ""
        yield at(("id",), f"the id {shorten(case_id)} differs from the file's name {stem!r}{other}; make them the same")
    yield from _sources(document)
    events = list(_entries(document, "events"))
    for location, event in events:
        yield from _event(location, event, at, inside)
    if case is not None and not has_arrest(case.events):
        yield at(("events",), "neither an arrest nor a hand-over: the case has no year and no country")
    yield from _disorder(events, at)


def _entries(document: Document, part: str) -> Iterator[tuple[Location, dict[str, Any]]]:
    """The mappings in one list of a case file, each with its place."""
    entries = document.data.get(part) if isinstance(document.data, dict) else None
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict):
            yield (part, index), entry


def _texts(value: object) -> list[tuple[int, str]]:
    return [(index, one) for index, one in enumerate(value if isinstance(value, list) else ()) if isinstance(one, str)]


def _sources(document: Document) -> Iterator[Problem]:
    """Sources cited and not defined, defined and not cited, or there twice."""
    at = document.problem
    ids = [
        (place, source["id"]) for place, source in _entries(document, "sources") if isinstance(source.get("id"), str)
    ]
    yield from _twice([((*place, "id"), one) for place, one in ids], "source id", at)
    defined = {one for _, one in ids}
    cited: set[str] = set()
    for part in ("events", "positions"):
        for place, entry in _entries(document, part):
            entry_cites = [((*place, "sources", number), one) for number, one in _texts(entry.get("sources"))]
            for location, one in entry_cites:
                cited.add(one)
                if one not in defined:
                    yield at(location, f"the source {shorten(one)} is cited but not defined{nearest(one, defined)}")
            yield from _twice(entry_cites, "source", at)
    for place, one in ids:
        if one not in cited:
            yield at(
                (*place, "id"),
                f"the source {shorten(one)} is defined but no event or position cites it: cite it or take it out",
            )


def _twice(ids: Iterable[tuple[Location, str]], what: str, at: Place) -> Iterator[Problem]:
    seen: set[str] = set()
    for location, one in ids:
        if one in seen:
            yield at(location, f"the {what} {shorten(one)} stands twice")
        seen.add(one)


def _event(location: Location, event: dict[str, Any], at: Place, inside: Collection[str]) -> Iterator[Problem]:
    kind, country = event.get("type"), event.get("country")
    if not isinstance(kind, str):
        kind = ""
    if kind and kind != "sentence":
        for field in ("months", "time_served"):
            if field in event:
                yield at((*location, field), f"{field!r} belongs to a sentence, not to {shorten(kind)}")
    if ("lat" in event) != ("lon" in event):
        there, absent = ("lat", "lon") if "lat" in event else ("lon", "lat")
        yield at((*location, there), f"{there!r} without {absent!r}: they go together, give both or neither")
    elif "lat" in event and "place" not in event:
        yield at((*location, "lat"), "coordinates without a 'place': name it or leave them out")
    if isinstance(country, str) and country in inside and (kind == "arrest" or kind in HAND_OVERS):
        advice = "; name the country that handed the person over" if kind in HAND_OVERS else ""
        yield at(
            (*location, "country"),
            f"{kind} in {country}: a case happens outside {' and '.join(sorted(inside))}{advice}",
        )


def _date_of(event: dict[str, Any]) -> PartialDate | None:
    try:
        return PartialDate.parse(str(event.get("date")))
    except ValueError:
        return None  # the model says so


def _disorder(events: Iterable[tuple[Location, dict[str, Any]]], at: Place) -> Iterator[Problem]:
    newest: tuple[PartialDate, Any] | None = None
    for location, event in events:
        date, kind = _date_of(event), event.get("type")
        if date is None:
            continue
        if newest is not None and date.latest < newest[0].earliest:
            yield at(
                (*location, "date"),
                f"out of order: {_word(kind)} {date.phrase} stands after {_word(newest[1])} {newest[0].phrase}",
            )
        elif newest is None or date.earliest > newest[0].earliest:
            newest = date, kind


def _word(kind: object) -> str:
    return kind if isinstance(kind, str) and kind.isprintable() and len(kind) < 40 else shorten(kind)


def prose_warnings(
    records: Iterable[tuple[Location, Record]], document: Document, *words: Collection[str]
) -> Iterator[Problem]:
    """Texts for readers that hold an address, an id, or the name of a file or field; each record with its place.
    ``words`` are the ids and terms that stand in files alone."""
    for place, record in records:
        for location, text in prose(record, place):
            for slip in slips(text, *words):
                yield Problem(document.file, document.line(location), slip, "warning")


def spelling_warnings(
    named: Sequence[NamedInStatement], document: Document, cases: Iterable[Case]
) -> Iterator[Problem]:
    """Names in statements that are nearly, and not quite, a name of a case: one person spelt in two ways, or two people."""
    known = {
        _plain(name): (name, case.id)
        for case in cases
        for name in (case.name, case.name_ru, *case.also_known_as)
        if name
    }
    for index, one in enumerate(named):
        for field in ("names", "us_arrests"):
            for number, name in enumerate(getattr(one, field)):
                if (near := _nearly(_plain(name), known.keys())) is not None:
                    other, case_id = known[near]
                    yield Problem(
                        document.file,
                        document.line((index, field, number)),
                        f"{name!r} is nearly {other!r} of the case {case_id!r}: if it is the same person, list this spelling "
                        "there under 'also_known_as'",
                        "warning",
                    )


def _plain(name: str) -> str:
    return default_process(anyascii(name))


def _nearly(name: str, known: Collection[str]) -> str | None:
    """The name of which both the last word and those before it are spelt much as in this one; None where one is equal,
    or none is near."""
    given, _, surname = name.rpartition(" ")
    if name in known or not given:
        return None
    for near, _, _ in process.extract(name, known, scorer=fuzz.ratio, score_cutoff=_NEAR):
        other_given, _, other_surname = str(near).rpartition(" ")
        if fuzz.ratio(surname, other_surname) >= _NEAR and fuzz.ratio(given, other_given) >= _NEAR_GIVEN:
            return str(near)
    return None


@dataclass(frozen=True, slots=True)
class Placed:
    """A good case and what follows from it, with the lines at which rules between files point: that of the list of its
    events, of its last event, and of the dates of events and sources."""

    case: Case
    course: Course
    file: str
    events: int
    last: int
    dates: tuple[int, ...]
    sources: tuple[int, ...]

    @classmethod
    def of(cls, case: Case, course: Course, document: Document) -> Placed:
        """Without the document, which holds several times as much as the case."""
        line, last = document.line, len(case.events) - 1
        dates = tuple(line(("events", index, "date")) for index in range(last + 1))
        sources = tuple(line(("sources", index, "date")) for index in range(len(case.sources)))
        return cls(case, course, document.file, line(("events",)), line(("events", last)), dates, sources)


def case_warnings(case: Case, course: Course, document: Document, home: str) -> Iterator[Problem]:
    """What an editor should look at; never an error. ``home`` is the country whose citizens the cases are about."""

    def warn(location: Location, text: str) -> Problem:
        return Problem(document.file, document.line(location), text, "warning")

    for text in confidence_faults(case, course):
        yield warn(("confidence",), text)
    if home not in case.citizenship and case.confirmed:
        yield warn(("citizenship",), f"no citizenship of {home}, and no line 'unconfirmed' that says why it counts")
    for index, event in enumerate(case.events):
        for place, text in _doubts(event, case):
            yield warn(("events", index, *place), text)
    if course.arrest.type != "arrest":
        yield warn(("events",), f"{course.arrest.type} with no arrest: year and country are taken from it")
    if all(source.kind == STATE_MEDIA for source in case.sources):
        yield warn(("sources",), "no source but state media")


def _doubts(event: Event, case: Case) -> Iterator[tuple[Location, str]]:
    """What an editor should look at in an event, with the place within it."""
    if event.type == "sentence" and event.months is None and not event.time_served and not _TERM.search(event.note):
        text = "a sentence without 'months' or 'time_served', and a note that does not say why: name the term, or say in the note what was imposed"
        yield (), text
    for number, one in enumerate(event.sources):
        date = case.source(one).date
        if date is not None and date.latest < event.date.earliest:
            text = f"the source {one!r} is dated {date}, before this event ({event.type} {event.date.phrase}), which it cannot show: mend a date, or cite it where it speaks of what came before"
            yield ("sources", number), text
    if event.place is not None and event.lat is None:
        yield ("place",), "a place without 'lat' and 'lon': the map cannot show it"


def dated_warnings(placed: Placed, as_of: dt.date) -> Iterator[Problem]:
    """What an editor should look at on the day of the dataset."""
    case, course = placed.case, placed.course
    for event, line in zip(case.events, placed.dates, strict=True):
        if event.date.earliest > as_of:
            text = f"{event.type} {event.date.phrase} is later than {as_of}, the day of the dataset (dataset.yaml)"
            yield Problem(placed.file, line, text, "warning")
    for source, line in zip(case.sources, placed.sources, strict=True):
        if source.date is not None and source.date.earliest > as_of:
            text = f"the source {source.id!r} of {source.date} is later than {as_of}, the day of the dataset (dataset.yaml)"
            yield Problem(placed.file, line, text, "warning")
    pending = [
        name
        for name, value in (("abroad", course.outcome_abroad), ("in the US", course.outcome_us))
        if value == PENDING
    ]
    open_end = course.ending in (None, NOT_REPORTED)
    if pending and open_end and as_of - course.last.date.latest > STALE_AFTER:
        text = (
            f"the last event ({course.last.type}, {course.last.date}) is more than two years old "
            f"and no outcome {' or '.join(pending)} is recorded"
        )
        yield Problem(placed.file, placed.last, text, "warning")


def countries_errors(countries: CountriesFile, document: Document) -> Iterator[Problem]:
    """Sources of the treaty table: cited and defined, defined and cited, each once."""
    at = document.problem
    ids = [page.id for page in countries.sources]
    for index, one in enumerate(ids):
        if one is None:
            yield at(("sources", index), "the source has no 'id', so that nothing can cite it")
    defined = [one for one in ids if one is not None]
    yield from _twice(((("sources", index), one) for index, one in enumerate(ids) if one is not None), "source id", at)
    treaties = {
        code: country.us_extradition_treaty
        for code, country in countries.countries.items()
        if country.us_extradition_treaty
    }
    for code, treaty in treaties.items():
        if treaty.source not in defined:
            yield at(
                ("countries", code, "us_extradition_treaty", "source"),
                f"the source {treaty.source!r} is cited but not defined{nearest(treaty.source, defined)}",
            )
    notes = " ".join(treaty.note or "" for treaty in treaties.values())
    cited = {treaty.source for treaty in treaties.values()}
    for index, one in enumerate(ids):
        if one is not None and one not in cited and one not in notes:
            yield at(("sources", index), f"the source {one!r} is defined but never cited")


def claim_errors(counts: Sequence[OfficialCount], document: Document) -> Iterator[Problem]:
    """Official counts with two ids alike, or a period that ends before it begins."""
    yield from _twice((((index, "id"), count.id) for index, count in enumerate(counts)), "claim id", document.problem)
    for index, count in enumerate(counts):
        if count.period_start and count.period_start.earliest > count.period_end.latest:
            yield document.problem((index, "period_end"), "the period ends before it begins")


def named_errors(named: Sequence[NamedInStatement], document: Document) -> Iterator[Problem]:
    """Statements that stand twice."""
    ids = (((index, "statement"), one.statement) for index, one in enumerate(named))
    yield from _twice(ids, "statement", document.problem)


def seed_errors(
    seed: SeedStatement, document: Document, claims: Collection[str] | None, cases: Collection[str]
) -> Iterator[Problem]:
    """Parts of the first statement that point at a claim or a case which is not there, name no test though they can
    be counted, or name a test that they give no claim for. ``claims`` is None where the claims themselves cannot be read."""
    at = document.problem
    yield from _twice(((("parts", index, "id"), part.id) for index, part in enumerate(seed.parts)), "part id", at)
    for index, part in enumerate(seed.parts):
        if part.kind == COUNTABLE and part.test is None:
            yield at(("parts", index), f"{part.id!r} is {COUNTABLE}, but has no 'test' that says what is counted")
        if part.measure is not None and part.kind != COUNTABLE:
            yield at(("parts", index, "measure"), f"{part.id!r} has a 'measure', but is not {COUNTABLE}")
        if part.measure in (IN_PERIOD, UNTIL) and part.claim is None:
            yield at(("parts", index, "measure"), f"{part.measure!r} needs a 'claim', whose period it counts")
        if part.claim is not None and claims is not None and part.claim not in claims:
            yield at(("parts", index, "claim"), f"{part.claim!r} is not an official count{nearest(part.claim, claims)}")
        for number, case_id in enumerate(part.cases):
            if case_id not in cases:
                yield at(
                    ("parts", index, "cases", number),
                    f"{case_id!r} is not a case{nearest(case_id, cases)}",
                )


def history_errors(history: Sequence[Recorded], document: Document, as_of: dt.date) -> Iterator[Problem]:
    """Additions that are not of a day, out of order or later than the dataset, and events that were added twice."""
    at = document.problem
    before: PartialDate | None = None
    known: set[tuple[str, str]] = set()
    for index, recorded in enumerate(history):
        date = recorded.date
        if not date.is_day:
            yield at((index, "date"), f"{date.text!r} is not a day: an edition has the day of its 'as_of'")
        if before is not None and (date < before or (date == before and recorded.recorded is None)):
            rule = "oldest first, and a day again only with the time at which more was `recorded`"
            yield at((index, "date"), f"out of order: {date} does not follow {before}; {rule}")
        if date.latest > as_of:
            yield at((index, "date"), f"later than {as_of}, the day of the dataset (dataset.yaml)")
        before = date
        for case_id, keys in recorded.cases.items():
            for number, key in enumerate(keys):
                if (case_id, key) in known:
                    yield at((index, "cases", case_id, number), f"the event {shorten(key)} was added before")
                known.add((case_id, key))


def history_warnings(
    history: Sequence[Recorded], document: Document, cases: Iterable[Placed], stems: Collection[str]
) -> Iterator[Problem]:
    """Cases with events that the history does not hold yet, and cases in it that are gone; ``stems`` are the names of
    all case files."""
    known = {(case_id, key) for recorded in history for case_id, keys in recorded.cases.items() for key in keys}
    for placed in cases:
        case = placed.case
        if missing := sum((case.id, key) not in known for key in case.keyed_events()):
            events = "event of this case is" if missing == 1 else "events of this case are"
            text = f"{missing} {events} not in history.yaml yet"
            yield Problem(placed.file, placed.events, f"{text}: run `third-country record`", "warning")
    for index, recorded in enumerate(history):
        for case_id in recorded.cases:
            if case_id not in stems:
                line = document.line((index, "cases", case_id))
                yield Problem(document.file, line, f"{shorten(case_id)} is not a case any more", "warning")
