"""Reading a whole data folder: everything proven, every problem collected."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    SeedStatement,
)
from dashboard.archive.problems import Problem
from dashboard.archive.reading import Document, UnreadableError, read
from dashboard.archive.validate import validate

REFERENCE_FILES: Mapping[str, Any] = {
    "dataset.yaml": Dataset,
    "countries.yaml": CountriesFile,
    "us-courts.yaml": dict[str, Court],
    "excluded.yaml": tuple[Exclusion, ...],
    "claims/official-counts.yaml": tuple[OfficialCount, ...],
    "claims/named-in-statements.yaml": tuple[NamedInStatement, ...],
    "claims/seed-statement.yaml": SeedStatement,
}
REQUIRED = ("countries.yaml",)
_NOT_DATA = {".md", ".json"}


@dataclass(frozen=True, slots=True)
class Archive:
    """All proven cases, claims and reference data: immutable, shared by every reader of the process."""

    cases: tuple[Case, ...]
    courses: Mapping[str, Course]
    countries: Mapping[str, Country]
    courts: Mapping[str, Court]
    exclusions: tuple[Exclusion, ...]
    counts: tuple[OfficialCount, ...]
    named: tuple[NamedInStatement, ...]
    seed: SeedStatement | None
    as_of: dt.date
    audit: str
    config: Config
    fingerprint: str

    def case(self, case_id: str) -> Case | None:
        """The case with an id, or None."""
        return next((case for case in self.cases if case.id == case_id), None)

    def count(self, claim_id: str | None) -> OfficialCount | None:
        """The official count with an id, or None."""
        return next((count for count in self.counts if count.id == claim_id), None)

    def country_name(self, code: str) -> str:
        """The country's name; the code itself where the data does not know it."""
        country = self.countries.get(code)
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


def data_files(folder: Path) -> list[Path]:
    """Every file under the data folder that could hold data, sorted: what the fingerprint covers."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def fingerprint(config: Config) -> str:
    """Changes whenever a file of the data or the configuration is edited, added or removed (path, time, size)."""
    digest = hashlib.sha256()
    for path in [*data_files(config.data), *sorted(config.folder.glob("*.yaml"))]:
        stat = path.stat()
        digest.update(f"{path}\0{stat.st_mtime_ns}\0{stat.st_size}\n".encode())
    return digest.hexdigest()[:16]


class _Reader:
    """Reads the files of one folder and remembers every problem."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.files = 0
        self.seen: set[Path] = set()

    def name(self, path: Path) -> str:
        return f"{self.folder.name}/{path.relative_to(self.folder).as_posix()}"

    def read(self, path: Path) -> Document | None:
        self.seen.add(path)
        self.files += 1
        try:
            return read(path, self.name(path))
        except UnreadableError as error:
            self.problems += error.problems
            return None

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
            if not path.exists():
                if name in REQUIRED:
                    self.problems.append(Problem(f"{self.folder.name}/{name}", 1, "the file is missing"))
                continue
            document = self.read(path)
            value = self.valid(document, model, known)
            if document is not None and value is not None:
                values[name], documents[name] = value, document
        return values, documents

    def strays(self) -> None:
        for path in data_files(self.folder):
            if path in self.seen or path.suffix in _NOT_DATA:
                continue
            if path.parent.name == "cases":
                self.problems.append(Problem(self.name(path), 1, "not read: a case file is cases/<id>.yaml"))
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
    if countries:
        known["country"] = countries.keys()
    if courts or not (config.data / "us-courts.yaml").exists():
        known["court"] = courts.keys()

    read_cases = _cases(reader, known)
    courses = {case.id: course_of(case, config.site.requesting_country) for case, _ in read_cases}
    ordered = sorted((case for case, _ in read_cases), key=lambda c: (courses[c.id].arrest.date, c.id))
    as_of = values["dataset.yaml"].as_of.latest if "dataset.yaml" in values else _newest(ordered)
    _check_between(reader, values, documents)
    for case, document in read_cases:
        reader.problems += checks.case_warnings(case, courses[case.id], document, as_of)
    reader.strays()

    audit = config.data / "audit.md"
    archive = Archive(
        cases=tuple(ordered),
        courses=courses,
        countries=countries,
        courts=courts,
        exclusions=values.get("excluded.yaml", ()),
        counts=values.get("claims/official-counts.yaml", ()),
        named=values.get("claims/named-in-statements.yaml", ()),
        seed=values.get("claims/seed-statement.yaml"),
        as_of=as_of,
        audit=audit.read_text("utf-8", errors="replace") if audit.is_file() else "",
        config=config,
        fingerprint=mark,
    )
    return Loaded(archive, tuple(sorted(reader.problems)), reader.files)


def _cases(reader: _Reader, known: Known) -> list[tuple[Case, Document]]:
    good: list[tuple[Case, Document]] = []
    folder = reader.folder / "cases"
    if not folder.is_dir():
        reader.problems.append(Problem(f"{reader.folder.name}/cases", 1, "the folder of case files is missing"))
    paths = sorted(folder.glob("*.yaml"))
    stems = {path.stem for path in paths}
    for path in paths:
        document = reader.read(path)
        case: Case | None = reader.valid(document, Case, known)
        if case is None or document is None:
            continue
        errors = list(checks.case_errors(case, document, path.stem, stems))
        reader.problems += errors
        if not errors:
            good.append((case, document))
    return good


def _newest(cases: Sequence[Case]) -> dt.date:
    """Where the dataset does not say how far it was brought: the newest day that a source or an event names."""
    days = [event.date.earliest for case in cases for event in case.events]
    days += [source.date.earliest for case in cases for source in case.sources if source.date]
    return max(days, default=dt.date.min)


def _check_between(reader: _Reader, values: Mapping[str, Any], documents: Mapping[str, Document]) -> None:
    if "countries.yaml" in values:
        reader.problems += checks.countries_errors(values["countries.yaml"], documents["countries.yaml"])
    counts: Sequence[OfficialCount] = values.get("claims/official-counts.yaml", ())
    if "claims/official-counts.yaml" in documents:
        reader.problems += checks.claim_errors(counts, documents["claims/official-counts.yaml"])
    if "claims/seed-statement.yaml" in documents:
        reader.problems += checks.seed_errors(
            values["claims/seed-statement.yaml"],
            documents["claims/seed-statement.yaml"],
            [count.id for count in counts],
            [path.stem for path in reader.folder.glob("cases/*.yaml")],
        )
