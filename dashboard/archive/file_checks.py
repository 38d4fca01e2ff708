"""Rules that hold between files."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from anyascii import anyascii
from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from dashboard.archive.case_checks import Placed, dated_warnings, prose_warnings, twice
from dashboard.archive.changes import Held, unrecorded
from dashboard.archive.dates import PartialDate
from dashboard.archive.folder import COUNTS, HISTORY, NAMED, SEED, Reader, References
from dashboard.archive.model import (
    IN_PERIOD,
    UNTIL,
    Case,
    CountriesFile,
    NamedInStatement,
    OfficialCount,
    Recorded,
    SeedStatement,
)
from dashboard.archive.problems import Problem, bounded, nearest, shorten
from dashboard.archive.progress import Progress
from dashboard.archive.reading import Document

COUNTABLE = "countable"
_NEAR, _NEAR_GIVEN = 75, 60
"""From 0 to 100, how alike surnames and given names are from which two may be one person's: ``Pyotr`` is ``Peter``."""


def spelling_warnings(
    named: Sequence[NamedInStatement], document: Document, cases: Collection[Case], progress: Progress
) -> Iterator[Problem]:
    """Names in statements that are nearly, and not quite, a name of a case: one person spelt in two ways, or two people."""
    known = {
        _plain(name): (name, case.id)
        for case in progress.through(cases, "names of cases made plain")
        for name in (case.name, case.name_ru, *case.also_known_as)
        if name
    }
    places = [
        ((index, field, number), name)
        for index, one in enumerate(named)
        for field in ("names", "us_arrests")
        for number, name in enumerate(getattr(one, field))
    ]
    for place, name in progress.through(places, "names in statements held against those of cases"):
        if (near := _nearly(_plain(name), known.keys())) is not None:
            other, case_id = known[near]
            yield Problem(
                document.file,
                document.line(place),
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


def countries_errors(countries: CountriesFile, document: Document) -> Iterator[Problem]:
    """Sources of the treaty table: cited and defined, defined and cited, each once."""
    at = document.problem
    ids = [page.id for page in countries.sources]
    for index, one in enumerate(ids):
        if one is None:
            yield at(("sources", index), "the source has no 'id', so that nothing can cite it")
    defined = [one for one in ids if one is not None]
    yield from twice(((("sources", index), one) for index, one in enumerate(ids) if one is not None), "source id", at)
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
    yield from twice((((index, "id"), count.id) for index, count in enumerate(counts)), "claim id", document.problem)
    for index, count in enumerate(counts):
        if count.period_start and count.period_start.earliest > count.period_end.latest:
            yield document.problem((index, "period_end"), "the period ends before it begins")


def named_errors(named: Sequence[NamedInStatement], document: Document) -> Iterator[Problem]:
    """Statements that stand twice."""
    ids = (((index, "statement"), one.statement) for index, one in enumerate(named))
    yield from twice(ids, "statement", document.problem)


def seed_errors(
    seed: SeedStatement, document: Document, claims: Collection[str] | None, cases: Collection[str]
) -> Iterator[Problem]:
    """Parts of the first statement that point at a claim or a case which is not there, name no test though they can
    be counted, or name a test that they give no claim for. ``claims`` is None where the claims themselves cannot be read."""
    at = document.problem
    yield from twice(((("parts", index, "id"), part.id) for index, part in enumerate(seed.parts)), "part id", at)
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
    """Additions that are not of a day, out of order or later than the dataset."""
    at = document.problem
    before: PartialDate | None = None
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
    yield from _untrue_changes(history, document)


def _untrue_changes(history: Sequence[Recorded], document: Document) -> Iterator[Problem]:
    """Events that were added twice, and corrections of events that are not there."""
    known: defaultdict[str, Held] = defaultdict(Held)
    for index, recorded in enumerate(history):
        for case_id in recorded.case_ids:
            held = known[case_id]
            corrected = (recorded.corrected or {}).get(case_id, {})
            gone: list[tuple[int | str, str]] = [(name, name) for name in corrected]
            gone += enumerate(recorded.removed.get(case_id, ()))
            for place, name in gone:
                if name not in held.events:
                    field = "corrected" if place == name else "removed"
                    text = f"the event {shorten(name)} was not added before"
                    yield document.problem((index, field, case_id, place), text)
            held.take(index, recorded.model_copy(update={"cases": {}}), case_id)
            for number, name in enumerate(recorded.cases.get(case_id, ())):
                if name in held.events:
                    yield document.problem(
                        (index, "cases", case_id, number), f"the event {shorten(name)} was added before"
                    )
                held.events[name] = index


def history_warnings(
    history: Sequence[Recorded],
    document: Document,
    cases: Collection[Placed],
    stems: Collection[str],
    progress: Progress,
) -> Iterator[Problem]:
    """Cases with events that the history does not hold as they are, and cases in it that are gone; ``stems`` are the
    names of all case files."""
    places = {placed.case.id: placed for placed in cases}
    looked_up = progress.through(cases, "cases looked up in the history")
    for case, changes in unrecorded(history, (placed.case for placed in looked_up)):
        placed, missing = places[case.id], len(changes)
        what = "event" if missing == len(changes.added) else "change"
        are = f"{what} of this case is" if missing == 1 else f"{what}s of this case are"
        text = f"{missing} {are} not in history.yaml yet: run `third-country record`"
        yield Problem(placed.file, placed.events, text, "warning")
    for index, recorded in enumerate(history):
        for case_id in recorded.cases:
            if case_id not in stems:
                line = document.line((index, "cases", case_id))
                yield Problem(document.file, line, f"{shorten(case_id)} is not a case any more", "warning")


def check_prose(reader: Reader, said: References, words: Collection[str], cases: Sequence[Case]) -> None:
    """Texts for readers in every file beside the cases that pages quote, and names spelt in two ways."""
    values, documents = said.values, said.documents
    for name in ("excluded.yaml", COUNTS, NAMED, SEED):
        if name in values:
            value = values[name]
            records = [((), value)] if name == SEED else [((index,), one) for index, one in enumerate(value)]
            reader.problems.extend(bounded(prose_warnings(records, documents[name], words)))
    if NAMED in values:
        reader.problems.extend(bounded(spelling_warnings(values[NAMED], documents[NAMED], cases, reader.progress)))


def check_between(reader: Reader, said: References, stems: Collection[str]) -> None:
    """Ids and references of the countries, claims and statements."""
    values, documents = said.values, said.documents
    if "countries.yaml" in values:
        reader.problems.extend(bounded(countries_errors(values["countries.yaml"], documents["countries.yaml"])))
    counts: Sequence[OfficialCount] = values.get(COUNTS, ())
    if COUNTS in documents:
        reader.problems.extend(bounded(claim_errors(counts, documents[COUNTS])))
    if NAMED in documents:
        reader.problems.extend(bounded(named_errors(values[NAMED], documents[NAMED])))
    if SEED in documents:
        unread = reader.has(COUNTS) and not counts
        claims = None if unread else {count.id for count in counts}
        reader.problems.extend(bounded(seed_errors(values[SEED], documents[SEED], claims, stems)))


def check_dates(
    reader: Reader, said: References, good: Sequence[Placed], as_of: dt.date, stems: Collection[str]
) -> None:
    """What is later than the day of the dataset, and the history of its editions."""
    for placed in reader.progress.through(good, "cases held against the day of the record"):
        reader.problems.extend(dated_warnings(placed, as_of))
    if HISTORY in said.values:
        history, document = said.values[HISTORY], said.documents[HISTORY]
        reader.problems.extend(bounded(history_errors(history, document, as_of)))
        reader.problems.extend(history_warnings(history, document, good, stems, reader.progress))
