"""Reading a whole data folder: everything proven, every problem collected."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from dashboard.archive import checks
from dashboard.archive.config import Config
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
from dashboard.archive.names import shown_names
from dashboard.archive.problems import Problem
from dashboard.archive.prose import terms_of_the_files
from dashboard.archive.reading import Document, UnreadableError, read
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
_YAML = {".yaml", ".yml"}


@dataclass(frozen=True, slots=True)
class Archive:
    """All proven cases, claims and reference data: immutable, shared by every reader of the process."""

    cases: tuple[Case, ...]
    courses: Mapping[str, Course]
    shown_names: Mapping[str, str]
    """By id of a case: its name as every page, chart, link and list shows it; see :mod:`dashboard.archive.names`."""
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

    def case(self, case_id: str) -> Case | None:
        """The case with an id, or None."""
        return next((case for case in self.cases if case.id == case_id), None)

    def shown_name(self, case: Case) -> str:
        """The name of a case as readers see it, whichever other cases there are."""
        return self.shown_names[case.id]

    def count(self, claim_id: str | None) -> OfficialCount | None:
        """The official count with an id, or None."""
        return next((count for count in self.counts if count.id == claim_id), None)

    def country_name(self, code: str) -> str:
        """The country's name; the code itself where the data does not know it."""
        return _country_name(self.countries, code)


def _country_name(countries: Mapping[str, Country], code: str) -> str:
    country = countries.get(code)
    return country.name if country else code


@dataclass(frozen=True, slots=True)
class Loaded:
    """An archive of all that is good, and all problems: with errors among them, something is missing from it."""

    archive: Archive
    problems: tuple[Problem, ...]
    files: int

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep a file out."""
        return tuple(problem for problem in self.problems if problem.level == "error")


def _entries(folder: Path) -> tuple[list[Path], list[Path]]:
    """Every folder and every file below one, links followed and hidden names left out, sorted. A broken link counts
    as a file: it must be noticed, not dropped."""
    folders: list[Path] = []
    files: list[Path] = []
    seen: set[str] = set()
    for place, below, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(place)
        if real in seen:  # a link back up would be walked for ever
            below.clear()
            continue
        seen.add(real)
        below[:] = sorted(name for name in below if not name.startswith("."))
        folders.append(Path(place))
        files += (Path(place, name) for name in names if not name.startswith("."))
    return sorted(folders), sorted(files)


def data_files(folder: Path) -> list[Path]:
    """Every file under the data folder that is not hidden, sorted."""
    return _entries(folder)[1]


def case_files(folder: Path) -> list[Path]:
    """The case files of a data folder, sorted. What an editor's program hides beside them (``.#name``) is none."""
    return sorted(path for path in (folder / "cases").glob("*.yaml") if not path.name.startswith("."))


def fingerprint(config: Config) -> str:
    """Changes whenever a file of the data or the configuration is edited, added, removed, replaced or made readable."""
    digest = hashlib.sha256()
    folders, files = _entries(config.data)
    for path in folders:
        digest.update(os.fsencode(path) + b"\n")
    for path in [*files, *_config_files(config)]:
        digest.update(os.fsencode(path) + f"\0{_state(path)}\n".encode())
    return digest.hexdigest()[:16]


def _config_files(config: Config) -> list[Path]:
    return sorted(config.folder.glob("*.yaml"))


def _contents(config: Config) -> tuple[str, dt.datetime]:
    """A digest of the names and bytes of all files, and the last change of one."""
    digest = hashlib.sha256()
    newest = 0.0
    for folder, files in ((config.data, data_files(config.data)), (config.folder, _config_files(config))):
        for path in files:
            if not path.is_file():  # a device has no end
                continue
            try:
                with path.open("rb") as file:
                    content, changed = hashlib.file_digest(file, "sha256"), os.fstat(file.fileno()).st_mtime
            except OSError:  # its own problem says so
                continue
            digest.update(os.fsencode(path.relative_to(folder)) + b"\0" + content.digest())
            newest = max(newest, changed)
    return digest.hexdigest()[:16], dt.datetime.fromtimestamp(int(newest), dt.UTC)


def _state(path: Path) -> str:
    try:
        status = path.stat()
    except OSError:  # a broken link, or gone since the listing
        return "not there"
    return f"{status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino} {status.st_size}"


class _Reader:
    """Reads the files of one folder and remembers every problem."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.files = 0
        self.seen: set[Path] = set()

    def name(self, path: Path) -> str:
        """The path as a problem names it, whatever bytes the file system holds."""
        raw = os.fsencode(path.relative_to(self.folder).as_posix()).decode("utf-8", "backslashreplace")
        shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in raw)
        return f"{self.folder.name}/{shown}"

    def read(self, path: Path) -> Document | None:
        self.seen.add(path)
        self.files += 1
        try:
            return read(path, self.name(path))
        except UnreadableError as error:
            self.problems += error.problems
            return None

    def prose(self, name: str) -> str:
        """The text of a Markdown file, or nothing where there is none."""
        path = self.folder / name
        try:
            return path.read_text("utf-8", errors="replace") if path.is_file() else ""
        except OSError as error:
            self.problems.append(Problem(self.name(path), 1, f"cannot be read: {error.strerror}"))
            return ""

    def valid(self, document: Document | None, model: Any, known: Known) -> Any:
        if document is None:
            return None
        value, problems = validate(document, model, known)
        self.problems += problems
        return value

    def reference(self, known: Known) -> tuple[dict[str, Any], dict[str, Document]]:
        values: dict[str, Any] = {}
        documents: dict[str, Document] = {}
        for name, model in REFERENCE_FILES.items():
            path = self.folder / name
            if not os.path.lexists(path):
                if name in REQUIRED:
                    self.problems.append(Problem(f"{self.folder.name}/{name}", 1, "the file is missing"))
                continue
            document = self.read(path)
            value = self.valid(document, model, known)
            if document is not None and value is not None:
                values[name], documents[name] = value, document
        return values, documents

    def strays(self) -> None:
        """Files that nothing reads: an error where somebody must have meant them as data, a warning elsewhere."""
        for path in data_files(self.folder):
            inside = path.relative_to(self.folder)
            is_yaml = path.suffix.lower() in _YAML
            if path in self.seen or path.suffix.lower() == ".md" or inside.parts[0] == "schema":
                continue
            meant = inside.with_suffix(".yaml").as_posix().lower()
            if inside.parts[0] == "cases" and is_yaml:
                self.problems.append(Problem(self.name(path), 1, "not read: a case file is cases/<id>.yaml"))
            elif is_yaml and meant in REFERENCE_FILES:
                self.problems.append(Problem(self.name(path), 1, f"not read: the name of this file is {meant}"))
            else:
                text = "not read: no data file of this name belongs here (see the codebook)"
                self.problems.append(Problem(self.name(path), 1, text, "warning"))


def load(config: Config) -> Loaded:
    """Read, prove and derive everything under the data folder; never raises for what a file says."""
    mark = fingerprint(config)
    reader = _Reader(config.data)
    vocabulary = config.vocabulary
    known: dict[str, Any] = {section: vocabulary.terms(section).keys() for section in type(vocabulary).model_fields}
    values, documents = reader.reference(known)
    countries: Mapping[str, Country] = values["countries.yaml"].countries if "countries.yaml" in values else {}
    courts: Mapping[str, Court] = values.get("us-courts.yaml", {})
    # Where one of these cannot be read, its own problems are told, not that every case names something unknown.
    if "countries.yaml" in values:
        known["country"] = countries.keys()
    if "us-courts.yaml" in values or not os.path.lexists(config.data / "us-courts.yaml"):
        known["court"] = courts.keys()

    read_cases = _cases(reader, known, (config.site.home_country, config.site.requesting_country))
    as_of = (
        values["dataset.yaml"].as_of.latest if "dataset.yaml" in values else _newest([case for case, _ in read_cases])
    )
    courses = {case.id: course_of(case, config.site.requesting_country, as_of) for case, _ in read_cases}
    ordered = sorted((case for case, _ in read_cases), key=lambda c: (courses[c.id].arrest.date, c.id))
    _check_between(reader, values, documents)
    _check_prose(reader, values, documents, read_cases, terms_of_the_files(vocabulary))
    for case, document in read_cases:
        home = config.site.home_country
        reader.problems += checks.case_warnings(case, courses[case.id], document, as_of, home)
    if HISTORY in values:
        history, document = values[HISTORY], documents[HISTORY]
        reader.problems += checks.history_errors(history, document, as_of)
        stems = {path.stem for path in case_files(config.data)}
        reader.problems += checks.history_warnings(history, document, read_cases, stems)
    reader.strays()
    digest, modified = _contents(config)
    archive = Archive(
        cases=tuple(ordered),
        courses=courses,
        shown_names=shown_names(ordered, courses, partial(_country_name, countries)),
        countries=countries,
        courts=courts,
        exclusions=values.get("excluded.yaml", ()),
        counts=values.get(COUNTS, ()),
        named=values.get(NAMED, ()),
        seed=values.get(SEED),
        history=values.get(HISTORY, ()),
        as_of=as_of,
        audit=reader.prose("audit.md"),
        config=config,
        fingerprint=mark,
        digest=digest,
        modified=modified,
    )
    return Loaded(archive, tuple(sorted(reader.problems)), reader.files)


def _cases(reader: _Reader, known: Known, inside: Collection[str]) -> list[tuple[Case, Document]]:
    good: list[tuple[Case, Document]] = []
    paths = case_files(reader.folder)
    if not paths:  # a folder emptied by accident must not empty the pages
        there = (reader.folder / "cases").is_dir()
        text = "the folder holds no case file (<id>.yaml)" if there else "the folder of case files is missing"
        reader.problems.append(Problem(f"{reader.folder.name}/cases", 1, text))
    stems = {path.stem for path in paths}
    for path in paths:
        document = reader.read(path)
        if document is None:
            continue
        case: Case | None = reader.valid(document, Case, known)
        errors = list(checks.case_errors(document, case, path.stem, stems, inside))
        reader.problems += errors
        if case is not None and not errors:
            good.append((case, document))
    return good


def _newest(cases: Sequence[Case]) -> dt.date:
    """Where the dataset does not say how far it was brought: the newest day that a source or an event names."""
    days = [event.date.earliest for case in cases for event in case.events]
    days += [source.date.earliest for case in cases for source in case.sources if source.date]
    return max(days, default=dt.date.min)


def _check_prose(
    reader: _Reader,
    values: Mapping[str, Any],
    documents: Mapping[str, Document],
    cases: Sequence[tuple[Case, Document]],
    terms: frozenset[str],
) -> None:
    """Texts for readers, of the cases and of every file that pages quote."""
    counts, named = values.get(COUNTS, ()), values.get(NAMED, ())
    ids = {case.id for case, _ in cases if "-" in case.id}
    words = terms | ids | {count.id for count in counts} | {one.statement for one in named}
    for case, document in cases:
        own = {source.id for source in case.sources if "-" in source.id}
        reader.problems += checks.prose_warnings([((), case)], document, words, own)
    for name in ("excluded.yaml", COUNTS, NAMED, SEED):
        if name in values:
            value = values[name]
            records = [((), value)] if name == SEED else [((index,), one) for index, one in enumerate(value)]
            reader.problems += checks.prose_warnings(records, documents[name], words)
    if NAMED in values:
        reader.problems += checks.spelling_warnings(named, documents[NAMED], [case for case, _ in cases])


def _check_between(reader: _Reader, values: Mapping[str, Any], documents: Mapping[str, Document]) -> None:
    if "countries.yaml" in values:
        reader.problems += checks.countries_errors(values["countries.yaml"], documents["countries.yaml"])
    counts: Sequence[OfficialCount] = values.get(COUNTS, ())
    if COUNTS in documents:
        reader.problems += checks.claim_errors(counts, documents[COUNTS])
    if NAMED in documents:
        reader.problems += checks.named_errors(values[NAMED], documents[NAMED])
    if SEED in documents:
        unread = reader.folder / COUNTS in reader.seen and not counts
        reader.problems += checks.seed_errors(
            values[SEED],
            documents[SEED],
            None if unread else [count.id for count in counts],
            [path.stem for path in case_files(reader.folder)],
        )
