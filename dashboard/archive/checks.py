"""Rules that hold between the parts of one case, and between files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Sequence

from dashboard.archive.course import NOT_REPORTED, PENDING, Course, has_arrest
from dashboard.archive.model import Case, CountriesFile, Event, OfficialCount, Position, SeedStatement
from dashboard.archive.problems import Problem, nearest
from dashboard.archive.reading import Document, Location

Place = Callable[[Location, str], Problem]
STALE_AFTER = dt.timedelta(days=2 * 365)
STATE_MEDIA = "russian-state-media"


def case_errors(case: Case, document: Document, stem: str, stems: Collection[str]) -> Iterator[Problem]:
    """What makes a well-formed case wrong in itself; ``stems`` are the names of all case files."""
    at = document.problem
    if case.id != stem:
        other = f", and {case.id}.yaml has that id already" if case.id in stems else ""
        yield at(("id",), f"the id {case.id!r} differs from the file's name {stem!r}{other}; make them the same")
    yield from _twice([source.id for source in case.sources], ("sources",), "source id", at)

    defined = {source.id for source in case.sources}
    cited: set[str] = set()
    parts: tuple[tuple[str, Sequence[Event | Position]], ...] = (
        ("events", case.events),
        ("positions", case.positions),
    )
    for part, entries in parts:
        for index, entry in enumerate(entries):
            for number, source_id in enumerate(entry.sources):
                cited.add(source_id)
                if source_id not in defined:
                    yield at(
                        (part, index, "sources", number),
                        f"the source {source_id!r} is cited but not defined{nearest(source_id, defined)}",
                    )
            yield from _twice(entry.sources, (part, index, "sources"), "source", at)
    for index, source in enumerate(case.sources):
        if source.id not in cited:
            yield at(
                ("sources", index),
                f"the source {source.id!r} is defined but no event or position cites it: cite it or take it out",
            )
    if not has_arrest(case.events):
        yield at(("events",), "neither an arrest nor an expulsion: the case has no year and no country")
    yield from _disorder(case, at)


def _twice(ids: Sequence[str], location: Location, what: str, at: Place) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, one in enumerate(ids):
        if one in seen:
            yield at((*location, index), f"the {what} {one!r} stands twice")
        seen.add(one)


def _disorder(case: Case, at: Place) -> Iterator[Problem]:
    newest = case.events[0]
    for index, event in enumerate(case.events):
        if event.date.latest < newest.date.earliest:
            yield at(
                ("events", index, "date"),
                f"out of order: {event.type} {event.date.phrase} stands after {newest.type} {newest.date.phrase}",
            )
        elif event.date.earliest > newest.date.earliest:
            newest = event


def case_warnings(case: Case, course: Course, document: Document, as_of: dt.date) -> Iterator[Problem]:
    """What an editor should look at; never an error."""

    def warn(location: Location, text: str) -> Problem:
        return Problem(document.file, document.line(location), text, "warning")

    if case.confidence == "high" and len(case.sources) == 1:
        yield warn(("confidence",), "confidence is high, but there is only one source")
    if course.arrest.type != "arrest" or not any(event.type == "arrest" for event in case.events):
        yield warn(("events",), f"{course.arrest.type} with no arrest: year and country are taken from it")
    if all(source.kind == STATE_MEDIA for source in case.sources):
        yield warn(("sources",), "no source but state media")
    pending = [
        name
        for name, value in (("abroad", course.outcome_abroad), ("in the US", course.outcome_us))
        if value == PENDING
    ]
    open_end = course.ending in (None, NOT_REPORTED)
    if pending and open_end and as_of - course.last.date.latest > STALE_AFTER:
        yield warn(
            ("events", len(case.events) - 1),
            f"the last event ({course.last.type}, {course.last.date}) is more than two years old "
            f"and no outcome {' or '.join(pending)} is recorded",
        )


def countries_errors(countries: CountriesFile, document: Document) -> Iterator[Problem]:
    """Sources of the treaty table: cited and defined, defined and cited, each once."""
    ids = [page.id or "" for page in countries.sources]
    yield from _twice(ids, ("sources",), "source id", document.problem)
    treaties = {
        code: country.us_extradition_treaty
        for code, country in countries.countries.items()
        if country.us_extradition_treaty
    }
    for code, treaty in treaties.items():
        if treaty.source not in ids:
            yield document.problem(
                ("countries", code, "us_extradition_treaty", "source"),
                f"the source {treaty.source!r} is cited but not defined{nearest(treaty.source, ids)}",
            )
    notes = " ".join(treaty.note or "" for treaty in treaties.values())
    cited = {treaty.source for treaty in treaties.values()}
    for index, one in enumerate(ids):
        if one not in cited and one not in notes:
            yield document.problem(("sources", index), f"the source {one!r} is defined but never cited")


def claim_errors(
    counts: Sequence[OfficialCount],
    counts_document: Document,
) -> Iterator[Problem]:
    """Official counts with two ids alike, or a period that ends before it begins."""
    yield from _twice([count.id for count in counts], (), "claim id", counts_document.problem)
    for index, count in enumerate(counts):
        if count.period_start and count.period_start.earliest > count.period_end.latest:
            yield counts_document.problem((index, "period_end"), "the period ends before it begins")


def seed_errors(
    seed: SeedStatement, document: Document, claims: Sequence[str], cases: Sequence[str]
) -> Iterator[Problem]:
    """Parts of the first statement that point at a claim or a case which is not there."""
    yield from _twice([part.id for part in seed.parts], ("parts",), "part id", document.problem)
    for index, part in enumerate(seed.parts):
        if part.claim is not None and part.claim not in claims:
            yield document.problem(
                ("parts", index, "claim"),
                f"{part.claim!r} is not an official count{nearest(part.claim, claims)}",
            )
        for number, case_id in enumerate(part.cases):
            if case_id not in cases:
                yield document.problem(
                    ("parts", index, "cases", number),
                    f"{case_id!r} is not a case{nearest(case_id, cases)}",
                )
