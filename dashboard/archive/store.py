"""Reading a whole data folder: everything proven, every problem collected."""

from __future__ import annotations

import datetime as dt
import gc
import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from dashboard.archive.case_checks import Placed
from dashboard.archive.cases import CaseFile, Rules, course_by, read_cases, stem_of
from dashboard.archive.config import Config
from dashboard.archive.course import Course
from dashboard.archive.file_checks import check_between, check_dates, check_prose
from dashboard.archive.folder import AUDIT, COUNTS, HISTORY, NAMED, SEED, Reader
from dashboard.archive.listing import config_files, look, mark_of, modified
from dashboard.archive.model import (
    Case,
    Country,
    Court,
    Exclusion,
    NamedInStatement,
    OfficialCount,
    Recorded,
    SeedStatement,
)
from dashboard.archive.problems import Problem
from dashboard.archive.progress import Progress
from dashboard.archive.prose import terms_of_the_files
from dashboard.archive.reading import UnreadableError, read_bytes


@dataclass(frozen=True, eq=False)
class Archive:
    """All proven cases, claims and reference data: immutable, shared by every reader of the process. Each is equal to
    itself alone, so that what is found once for an archive can be kept by it."""

    cases: tuple[Case, ...]
    courses: Mapping[str, Course]
    shown_names: Mapping[str, str]
    """By id of a case: its name as every page, chart, link and list shows it; see :mod:`dashboard.spoken`."""
    countries: Mapping[str, Country]
    courts: Mapping[str, Court]
    exclusions: tuple[Exclusion, ...]
    counts: tuple[OfficialCount, ...]
    named: tuple[NamedInStatement, ...]
    seed: SeedStatement | None
    history: tuple[Recorded, ...]
    """What each edition added, oldest first, as far as it is recorded."""
    as_of: dt.date
    audit: str
    config: Config
    fingerprint: str
    """Changes whenever a file changes; known only on this machine."""
    digest: str
    """Of what the files say, so that it is the same on every machine that serves them."""
    modified: dt.datetime
    """When a file was last changed, in UTC."""
    language: str = ""
    """In which the words above are; none as it is read, see :mod:`dashboard.spoken`."""

    def case(self, case_id: str) -> Case | None:
        """The case with an id, or None."""
        return self._cases_by_id.get(case_id)

    def shown_name(self, case: Case) -> str:
        """The name of a case as readers see it, whichever other cases there are."""
        return self.shown_names[case.id]

    def count(self, claim_id: str | None) -> OfficialCount | None:
        """The official count with an id, or None."""
        return self._counts_by_id.get(claim_id) if claim_id is not None else None

    def country_name(self, code: str) -> str:
        """The country's name; the code itself where the data does not know it."""
        country = self.countries.get(code)
        return country.name if country else code

    @cached_property
    def _cases_by_id(self) -> Mapping[str, Case]:
        return {case.id: case for case in self.cases}

    @cached_property
    def _counts_by_id(self) -> Mapping[str, OfficialCount]:
        return {count.id: count for count in self.counts}


@dataclass(frozen=True, slots=True)
class Loaded:
    """An archive of all that is good, and all problems: with errors among them, something is missing from it.

    ``case_files`` holds what each good case file said, by its name in the data folder, and ``rules`` what it was proven by:
    the next reading takes from here what is still so.
    """

    archive: Archive
    problems: tuple[Problem, ...]
    files: int
    case_files: Mapping[str, CaseFile]
    rules: Rules

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep a file out."""
        return tuple(problem for problem in self.problems if problem.level == "error")


@contextmanager
def collector_paused() -> Iterator[None]:
    """Reading makes very many objects and little garbage: looking for it again and again takes a good part of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@collector_paused()
def load(config: Config, before: Loaded | None = None, tell: Callable[[str], None] | None = None) -> Loaded:
    """Read, prove and derive everything under the data folder; never raises for what a file says.

    From what was loaded ``before``, the good case files are taken that have not changed since. ``tell`` gets a line on
    how far the reading is, now and then.
    """
    progress = Progress(tell) if tell is not None else Progress()
    listing = look(config.data, progress)
    mark = mark_of(config, listing)
    reader = Reader(config.data, listing, progress)
    said = reader.references(config.vocabulary)
    as_of = said.values["dataset.yaml"].as_of.latest if "dataset.yaml" in said.values else None
    rules = Rules(config, said.known, as_of or dt.date.max)
    kept = before.case_files if before is not None and before.rules == rules else {}
    stems = {stem_of(name) for name in listing.cases}
    words = terms_of_the_files(config.vocabulary) | {stem for stem in stems if "-" in stem} | _claim_ids(said.values)
    read = read_cases(reader, rules, words, kept)
    good = [one.placed for one in read.values() if one.placed is not None]
    if as_of is None:
        as_of = _newest([placed.case for placed in good])
        undated = progress.through(good, "cases brought to the day of the record")
        good = [replace(placed, course=course_by(placed.case, config, as_of)) for placed in undated]
    good.sort(key=lambda placed: (placed.course.arrest.date, placed.case.id))
    check_between(reader, said, stems)
    check_prose(reader, said, words, [placed.case for placed in good])
    check_dates(reader, said, good, as_of, stems)
    reader.others()
    archive = _archive(reader, said.values, good, as_of, config, mark)
    return Loaded(archive, reader.problems.told(), reader.files, read, rules)


def _archive(
    reader: Reader, values: Mapping[str, Any], good: Sequence[Placed], as_of: dt.date, config: Config, mark: str
) -> Archive:
    """All that is good, after everything was read."""
    cases = tuple(placed.case for placed in good)
    countries: Mapping[str, Country] = values["countries.yaml"].countries if "countries.yaml" in values else {}
    return Archive(
        cases=cases,
        courses={placed.case.id: placed.course for placed in good},
        shown_names={case.id: case.name for case in cases},
        countries=countries,
        courts=values.get("us-courts.yaml", {}),
        exclusions=values.get("excluded.yaml", ()),
        counts=values.get(COUNTS, ()),
        named=values.get(NAMED, ()),
        seed=values.get(SEED),
        history=values.get(HISTORY, ()),
        as_of=as_of,
        audit=reader.beside(AUDIT).decode("utf-8", "replace") if reader.has(AUDIT) else "",
        config=config,
        fingerprint=mark,
        digest=_digest(reader.digests, config),
        modified=modified(reader.listing, config),
    )


def _digest(digests: Mapping[str, bytes], config: Config) -> str:
    """Of the names and bytes of all files that are data or go out with it."""
    digest = hashlib.sha256()
    for name in sorted(digests):
        digest.update(os.fsencode(name) + b"\0" + digests[name])
    for path in config_files(config):
        try:
            raw = read_bytes(path, path.name)
        except UnreadableError:  # gone since it was read, or nothing of it was taken
            continue
        digest.update(os.fsencode(path.relative_to(config.folder)) + b"\0" + hashlib.sha256(raw).digest())
    return digest.hexdigest()[:16]


def _newest(cases: Sequence[Case]) -> dt.date:
    """Where the dataset does not say how far it was brought: the newest day that a source or an event names."""
    days = [event.date.earliest for case in cases for event in case.events]
    days += [source.date.earliest for case in cases for source in case.sources if source.date]
    return max(days, default=dt.date.min)


def _claim_ids(values: Mapping[str, Any]) -> set[str]:
    return {count.id for count in values.get(COUNTS, ())} | {one.statement for one in values.get(NAMED, ())}
