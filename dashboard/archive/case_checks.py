"""Rules that hold between the parts of one case."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dashboard.archive.confidence import confidence_faults
from dashboard.archive.config import Record
from dashboard.archive.course import NOT_REPORTED, PENDING, Course, has_arrest
from dashboard.archive.dates import PartialDate
from dashboard.archive.model import HAND_OVERS, Case, Event
from dashboard.archive.problems import Problem, nearest, shorten
from dashboard.archive.prose import prose, slips
from dashboard.archive.reading import Document, Location

Place = Callable[[Location, str], Problem]
STALE_AFTER = dt.timedelta(days=2 * 365)
STATE_MEDIA = "russian-state-media"
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
    yield from twice([((*place, "id"), one) for place, one in ids], "source id", at)
    defined = {one for _, one in ids}
    cited: set[str] = set()
    for part in ("events", "positions"):
        for place, entry in _entries(document, part):
            entry_cites = [((*place, "sources", number), one) for number, one in _texts(entry.get("sources"))]
            for location, one in entry_cites:
                cited.add(one)
                if one not in defined:
                    yield at(location, f"the source {shorten(one)} is cited but not defined{nearest(one, defined)}")
            yield from twice(entry_cites, "source", at)
    for place, one in ids:
        if one not in cited:
            yield at(
                (*place, "id"),
                f"the source {shorten(one)} is defined but no event or position cites it: cite it or take it out",
            )


def twice(ids: Iterable[tuple[Location, str]], what: str, at: Place) -> Iterator[Problem]:
    """Ids that stand twice, each with its place; ``what`` they are ids of."""
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
