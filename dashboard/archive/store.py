"""Reading a whole data folder: everything proven, every problem collected."""

from __future__ import annotations

import datetime as dt
import gc
import hashlib
import os
import re
import time
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from dashboard.archive import checks
from dashboard.archive.checks import Placed, dated_warnings
from dashboard.archive.config import Config, Vocabulary
from dashboard.archive.course import Course, course_of
from dashboard.archive.model import (
    Case,
    CountriesFile,
    Country,
    Court,
    Dataset,
    Exclusion,
    Known,
    NamedInStatement,
    OfficialCount,
    Recorded,
    SeedStatement,
)
from dashboard.archive.problems import Problem, Problems, bounded
from dashboard.archive.prose import terms_of_the_files
from dashboard.archive.reading import LEADS_OUT, Document, UnreadableError, read, read_bytes
from dashboard.archive.settings import FILES
from dashboard.archive.validate import validate

COUNTS, NAMED, SEED = "claims/official-counts.yaml", "claims/named-in-statements.yaml", "claims/seed-statement.yaml"
HISTORY = "history.yaml"
"""The file that says what each edition added; a dataset without it keeps no history."""

REFERENCE_FILES: Mapping[str, Any] = {
    "dataset.yaml": Dataset,
    "countries.yaml": CountriesFile,
    "us-courts.yaml": dict[str, Court],
    "excluded.yaml": tuple[Exclusion, ...],
    COUNTS: tuple[OfficialCount, ...],
    NAMED: tuple[NamedInStatement, ...],
    SEED: SeedStatement,
    HISTORY: tuple[Recorded, ...],
}
REQUIRED = ("countries.yaml",)
AUDIT = "audit.md"
"""What the editors looked for and did not find, in prose."""
BESIDE = frozenset(
    ["README.md", "LICENSE.md"]
    + [f"schema/{PurePosixPath(name).stem}.schema.json" for name in ("case.yaml", *REFERENCE_FILES)]
)
"""What is no data and goes out with it: codebook, licence and schemas."""
TELL_EVERY = 2.0
"""Seconds of reading after which it says how far it is, again and again."""
_YAML = {".yaml", ".yml"}
_CASE = re.compile(r"cases/[^/]+\.yaml")


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
class CaseFile:
    """What a case file says, as long as its ``state`` is the same. ``problems`` are warnings, or say why there is no
    ``placed`` case."""

    state: str
    digest: bytes
    problems: tuple[Problem, ...]
    placed: Placed | None


@dataclass(frozen=True, slots=True)
class _Rules:
    """What a case file is proven by, beside itself: the configuration, the valid words, and the day of the record, the
    last of all days where the dataset does not say it."""

    config: Config
    known: Known
    as_of: dt.date


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
    rules: _Rules

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep a file out."""
        return tuple(problem for problem in self.problems if problem.level == "error")


@dataclass(frozen=True, slots=True)
class Listing:
    """What lies below a folder at one moment, hidden names left out, everything sorted. Names are relative to the
    folder, with slashes. ``files`` has the state of each; a broken link counts as a file: it must be noticed, not
    dropped. ``leading_out`` are the links that lead out of the folder, and are not followed."""

    folders: tuple[str, ...]
    files: Mapping[str, str]
    leading_out: tuple[str, ...]
    modified: float

    @property
    def cases(self) -> list[str]:
        """The case files, and whatever else bears the name of one. None where a link in the place of their folder is
        not followed."""
        return sorted(filter(_CASE.fullmatch, (*self.files, *self.folders, *self.leading_out)))


def look(folder: Path) -> Listing:
    """What lies in a data folder now; OSError where it, or its folder of cases, cannot be read."""
    root = os.path.realpath(folder)
    folders: list[str] = []
    files: dict[str, str] = {}
    leading_out: list[str] = []
    newest = 0.0
    seen: set[str] = set()
    waiting = deque([("", root)])
    while waiting:
        inside, place = waiting.popleft()
        if place in seen:  # a link back up would be walked for ever
            continue
        seen.add(place)
        folders.append(inside)
        for entry in _entries(place, is_needed=inside in ("", "cases")):
            name = f"{inside}/{entry.name}" if inside else entry.name
            target = os.path.realpath(entry.path) if entry.is_symlink() else entry.path
            if target != root and not target.startswith(root + os.sep):
                leading_out.append(name)
            elif entry.is_dir():
                waiting.append((name, target))
            else:
                files[name], changed = _state(entry.stat)
                newest = max(newest, changed)
    return Listing(tuple(sorted(folders)), dict(sorted(files.items())), tuple(sorted(leading_out)), newest)


def _entries(place: str, is_needed: bool) -> list[os.DirEntry[str]]:
    """What a folder holds and does not hide, links last, so that one to a folder beside it does not take its place. Of
    a folder that cannot be read nothing, but OSError where it is needed and there: one that may not be entered is not
    an empty one."""
    try:
        with os.scandir(place) as found:
            shown = (one for one in found if not one.name.startswith("."))
            return sorted(shown, key=lambda one: (one.is_symlink(), one.name))
    except OSError as error:
        if is_needed and not isinstance(error, FileNotFoundError):
            raise
        return []


def _state(stat: Callable[[], os.stat_result]) -> tuple[str, float]:
    """What changes with a file, and when it was changed."""
    try:
        status = stat()
    except OSError:  # a broken link, or gone since the listing
        return "not there", 0.0
    return f"{status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino} {status.st_size}", status.st_mtime


def case_files(folder: Path) -> list[Path]:
    """The case files of a data folder, sorted. What an editor's program hides beside them (``.#name``) is none."""
    return [folder / name for name in look(folder).cases]


def fingerprint(config: Config) -> str:
    """Changes whenever a file of the data or the configuration is edited, added, removed, replaced or made readable."""
    return _mark(config, look(config.data))


def _mark(config: Config, listing: Listing) -> str:
    digest = hashlib.sha256(os.fsencode(config.data) + b"\n")
    for name in (*listing.folders, "", *listing.leading_out, ""):
        digest.update(os.fsencode(name) + b"\n")
    for name, state in listing.files.items():
        digest.update(os.fsencode(name) + f"\0{state}\n".encode())
    for path in _config_files(config):
        digest.update(os.fsencode(path) + f"\0{_state(path.stat)[0]}\n".encode())
    return digest.hexdigest()[:16]


def _config_files(config: Config) -> list[Path]:
    return [*(config.folder / f"{name}.yaml" for name in FILES), *sorted(config.folder.glob("text/*/*.ftl"))]


@dataclass(frozen=True, slots=True)
class _References:
    """What the good reference files say, by their names, the documents that say it, and the words that are valid in a
    case file."""

    values: Mapping[str, Any]
    documents: Mapping[str, Document]
    known: Known


class _Reader:
    """Reads the files of one folder and remembers every problem, and the digest of what was read."""

    def __init__(self, folder: Path, listing: Listing) -> None:
        self.folder = folder
        self.listing = listing
        self.problems = Problems()
        self.digests: dict[str, bytes] = {}
        self.files = 0

    def shown(self, name: str) -> str:
        """A name as a problem says it, whatever bytes the file system holds."""
        raw = os.fsencode(name).decode("utf-8", "backslashreplace")
        shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in raw)
        return f"{self.folder.name}/{shown}"

    def has(self, name: str) -> bool:
        """Whether anything lies where a file of this name should."""
        return any(name in known for known in (self.listing.files, self.listing.folders, self.listing.leading_out))

    def read(self, name: str) -> Document | None:
        self.files += 1
        try:
            document = read(self.folder / name, self.shown(name), self.folder)
        except UnreadableError as error:
            self.problems.extend(error.problems)
            return None
        self.digests[name] = document.digest
        return document

    def beside(self, name: str) -> bytes:
        """The bytes of a file that is no data but may go out with it; empty where it cannot be read."""
        try:
            raw = read_bytes(self.folder / name, self.shown(name), self.folder)
        except UnreadableError as error:
            self.problems.extend(error.problems)
            return b""
        self.digests[name] = hashlib.sha256(raw).digest()
        return raw

    def valid(self, document: Document | None, model: Any, known: Known) -> Any:
        if document is None:
            return None
        value, problems = validate(document, model, known)
        self.problems.extend(problems)
        return value

    def references(self, vocabulary: Vocabulary) -> _References:
        known: dict[str, Any] = {
            section: frozenset(vocabulary.terms(section)) for section in type(vocabulary).model_fields
        }
        values: dict[str, Any] = {}
        documents: dict[str, Document] = {}
        for name, model in REFERENCE_FILES.items():
            if not self.has(name):
                if name in REQUIRED:
                    self.problems.append(Problem(f"{self.folder.name}/{name}", 1, "the file is missing"))
                continue
            document = self.read(name)
            value = self.valid(document, model, known)
            if document is not None and value is not None:
                values[name], documents[name] = value, document
        # Where one of these cannot be read, its own problems are told, not that every case names something unknown.
        if "countries.yaml" in values:
            known["country"] = frozenset(values["countries.yaml"].countries)
        if "us-courts.yaml" in values or not self.has("us-courts.yaml"):
            known["court"] = frozenset(values.get("us-courts.yaml", ()))
        return _References(values, documents, known)

    def others(self) -> None:
        """Files that are no data: those that may go out with it are read, what nothing reads is told, and a link that
        leads out."""
        data = {*REFERENCE_FILES, *self.listing.cases, AUDIT}
        for name in self.listing.files:
            if name in BESIDE:
                self.beside(name)
            elif name not in data and not (name.lower().endswith(".md") or name.startswith("schema/")):
                self.problems.append(self._stray(name))
        links = (name for name in self.listing.leading_out if name not in data)
        self.problems.extend(Problem(self.shown(name), 1, LEADS_OUT) for name in links)

    def _stray(self, name: str) -> Problem:
        """An error where somebody must have meant the file as data, a warning elsewhere."""
        path = PurePosixPath(name.lower())
        if path.suffix in _YAML and name.startswith("cases/"):
            return Problem(self.shown(name), 1, "not read: a case file is cases/<id>.yaml")
        meant = path.with_suffix(".yaml").as_posix()
        if path.suffix in _YAML and meant in REFERENCE_FILES:
            return Problem(self.shown(name), 1, f"not read: the name of this file is {meant}")
        text = "not read: no data file of this name belongs here (see the codebook)"
        return Problem(self.shown(name), 1, text, "warning")


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
    how far the reading is, every TELL_EVERY seconds.
    """
    listing = look(config.data)
    mark = _mark(config, listing)
    reader = _Reader(config.data, listing)
    said = reader.references(config.vocabulary)
    as_of = said.values["dataset.yaml"].as_of.latest if "dataset.yaml" in said.values else None
    rules = _Rules(config, said.known, as_of or dt.date.max)
    kept = before.case_files if before is not None and before.rules == rules else {}
    stems = {_stem(name) for name in listing.cases}
    words = terms_of_the_files(config.vocabulary) | {stem for stem in stems if "-" in stem} | _claim_ids(said.values)
    read_cases = _cases(reader, rules, words, kept, tell or (lambda line: None))
    good = [one.placed for one in read_cases.values() if one.placed is not None]
    if as_of is None:
        as_of = _newest([placed.case for placed in good])
        good = [replace(placed, course=_course(placed.case, config, as_of)) for placed in good]
    good.sort(key=lambda placed: (placed.course.arrest.date, placed.case.id))
    _check_between(reader, said, stems)
    _check_prose(reader, said, words, [placed.case for placed in good])
    _check_dates(reader, said, good, as_of, stems)
    reader.others()
    archive = _archive(reader, said.values, good, as_of, config, mark)
    return Loaded(archive, reader.problems.told(), reader.files, read_cases, rules)


def _archive(
    reader: _Reader, values: Mapping[str, Any], good: Sequence[Placed], as_of: dt.date, config: Config, mark: str
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
        modified=_modified(reader.listing, config),
    )


def _cases(
    reader: _Reader,
    rules: _Rules,
    words: Collection[str],
    kept: Mapping[str, CaseFile],
    tell: Callable[[str], None],
) -> dict[str, CaseFile]:
    """What each good case file says, from ``kept`` where it has not changed; ``words`` stand in files alone."""
    names = reader.listing.cases
    if not names:  # a folder emptied by accident must not empty the pages
        there = "cases" in reader.listing.folders
        text = "the folder holds no case file (<id>.yaml)" if there else "the folder of case files is missing"
        reader.problems.append(Problem(f"{reader.folder.name}/cases", 1, text))
    stems = {_stem(name) for name in names}
    found: dict[str, CaseFile] = {}
    began = time.monotonic()
    next_word = began + TELL_EVERY
    for number, name in enumerate(names):
        if time.monotonic() >= next_word:
            tell(f"{number:,} of {len(names):,} case files read")
            next_word = time.monotonic() + TELL_EVERY
        state, one = reader.listing.files.get(name, ""), kept.get(name)
        if one is not None and one.state == state:
            reader.files += 1
            reader.digests[name] = one.digest
        else:
            one = _case_file(reader, name, state, rules, stems, words)
        reader.problems.extend(one.problems)
        if one.placed is not None:
            found[name] = one
    if next_word > began + TELL_EVERY:
        tell(
            f"{len(names):,} of {len(names):,} case files read"
        )  # what is left to do is between them, and takes a while
    return found


def _case_file(
    reader: _Reader, name: str, state: str, rules: _Rules, stems: Collection[str], words: Collection[str]
) -> CaseFile:
    site = rules.config.site
    document = reader.read(name)
    if document is None:
        return CaseFile(state, b"", (), None)
    case, problems = validate(document, Case, rules.known)
    countries = site.home_country, site.requesting_country
    errors = bounded(checks.case_errors(document, case, _stem(name), stems, countries))
    if case is None or errors:
        return CaseFile(state, document.digest, (*problems, *errors), None)
    course = _course(case, rules.config, rules.as_of)
    own = {source.id for source in case.sources if "-" in source.id}
    warnings = (
        *bounded(checks.case_warnings(case, course, document, site.home_country)),
        *bounded(checks.prose_warnings([((), case)], document, words, own)),
    )
    return CaseFile(state, document.digest, warnings, Placed.of(case, course, document))


def _course(case: Case, config: Config, as_of: dt.date) -> Course:
    return course_of(case, config.site.requesting_country, config.site.sent_home, as_of)


def _stem(name: str) -> str:
    return name.removeprefix("cases/").removesuffix(".yaml")


def _digest(digests: Mapping[str, bytes], config: Config) -> str:
    """Of the names and bytes of all files that are data or go out with it."""
    digest = hashlib.sha256()
    for name in sorted(digests):
        digest.update(os.fsencode(name) + b"\0" + digests[name])
    for path in _config_files(config):
        try:
            digest.update(
                os.fsencode(path.relative_to(config.folder)) + b"\0" + hashlib.sha256(path.read_bytes()).digest()
            )
        except OSError:  # gone since it was read
            continue
    return digest.hexdigest()[:16]


def _modified(listing: Listing, config: Config) -> dt.datetime:
    newest = max(listing.modified, *(_state(path.stat)[1] for path in _config_files(config)))
    return dt.datetime.fromtimestamp(int(newest), dt.UTC)


def _newest(cases: Sequence[Case]) -> dt.date:
    """Where the dataset does not say how far it was brought: the newest day that a source or an event names."""
    days = [event.date.earliest for case in cases for event in case.events]
    days += [source.date.earliest for case in cases for source in case.sources if source.date]
    return max(days, default=dt.date.min)


def _claim_ids(values: Mapping[str, Any]) -> set[str]:
    return {count.id for count in values.get(COUNTS, ())} | {one.statement for one in values.get(NAMED, ())}


def _check_prose(reader: _Reader, said: _References, words: Collection[str], cases: Sequence[Case]) -> None:
    """Texts for readers in every file beside the cases that pages quote, and names spelt in two ways."""
    values, documents = said.values, said.documents
    for name in ("excluded.yaml", COUNTS, NAMED, SEED):
        if name in values:
            value = values[name]
            records = [((), value)] if name == SEED else [((index,), one) for index, one in enumerate(value)]
            reader.problems.extend(bounded(checks.prose_warnings(records, documents[name], words)))
    if NAMED in values:
        reader.problems.extend(bounded(checks.spelling_warnings(values[NAMED], documents[NAMED], cases)))


def _check_between(reader: _Reader, said: _References, stems: Collection[str]) -> None:
    values, documents = said.values, said.documents
    if "countries.yaml" in values:
        reader.problems.extend(bounded(checks.countries_errors(values["countries.yaml"], documents["countries.yaml"])))
    counts: Sequence[OfficialCount] = values.get(COUNTS, ())
    if COUNTS in documents:
        reader.problems.extend(bounded(checks.claim_errors(counts, documents[COUNTS])))
    if NAMED in documents:
        reader.problems.extend(bounded(checks.named_errors(values[NAMED], documents[NAMED])))
    if SEED in documents:
        unread = reader.has(COUNTS) and not counts
        claims = None if unread else {count.id for count in counts}
        reader.problems.extend(bounded(checks.seed_errors(values[SEED], documents[SEED], claims, stems)))


def _check_dates(
    reader: _Reader, said: _References, good: Sequence[Placed], as_of: dt.date, stems: Collection[str]
) -> None:
    """What is later than the day of the dataset, and the history of its editions."""
    for placed in good:
        reader.problems.extend(dated_warnings(placed, as_of))
    if HISTORY in said.values:
        history, document = said.values[HISTORY], said.documents[HISTORY]
        reader.problems.extend(bounded(checks.history_errors(history, document, as_of)))
        reader.problems.extend(checks.history_warnings(history, document, good, stems))
