"""The files that a data folder may hold, and reading them: every problem collected."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from dashboard.archive.config import Vocabulary
from dashboard.archive.listing import Listing
from dashboard.archive.model import (
    CountriesFile,
    Court,
    Dataset,
    Exclusion,
    Known,
    NamedInStatement,
    OfficialCount,
    Recorded,
    SeedStatement,
)
from dashboard.archive.problems import Problem, Problems
from dashboard.archive.progress import Progress
from dashboard.archive.reading import LEADS_OUT, Document, UnreadableError, read, read_bytes
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
_YAML = {".yaml", ".yml"}


@dataclass(frozen=True, slots=True)
class References:
    """What the good reference files say, by their names, the documents that say it, and the words that are valid in a
    case file."""

    values: Mapping[str, Any]
    documents: Mapping[str, Document]
    known: Known


class Reader:
    """Reads the files of one folder and remembers every problem, and the digest of what was read."""

    def __init__(self, folder: Path, listing: Listing, progress: Progress) -> None:
        self.folder = folder
        self.listing = listing
        self.progress = progress
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

    def references(self, vocabulary: Vocabulary) -> References:
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
        return References(values, documents, known)

    def others(self) -> None:
        """Files that are no data: those that may go out with it are read, what nothing reads is told, and a link that
        leads out."""
        data = {*REFERENCE_FILES, *self.listing.cases, AUDIT}
        for name in self.progress.through(self.listing.files, "files told from data"):
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
