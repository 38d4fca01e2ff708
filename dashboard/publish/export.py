"""Documents as files in a folder. What was broken off goes on where it stopped."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from dashboard.archive.writing import drafted

LEDGER = ".written"
"""What an export has written into its folder, and from what: a line of JSON for each file, after a line with the mark."""


@dataclass(frozen=True, slots=True)
class Job:
    """One file to write: its path within the folder, and what makes its bytes."""

    path: str
    make: Callable[[], bytes | Future[bytes]]


def write(folder: Path, jobs: Iterable[Job], mark: str, is_whole: bool = True) -> Iterator[tuple[Job, bool]]:
    """Write the files; yields each job once it is done, and whether it had to be made.

    A file that an earlier run wrote under the same ``mark`` is kept as it is. Files that it wrote and this one does not
    are removed, where this one ``is_whole`` and not a part of what could be written. Whatever ``make`` raises ends the
    run, and the next one goes on there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    jobs = list(jobs)
    ledger = folder / LEDGER
    known_mark, known = _read(ledger)
    if is_whole:
        for path in known.keys() - {job.path for job in jobs}:
            (folder / path).unlink(missing_ok=True)
            del known[path]
    is_same = known_mark == mark
    with ledger.open("w", encoding="utf-8") as lines:
        lines.write(f"{json.dumps(mark)}\n")
        # Of other data, what is not written anew is only known to be ours.
        lines.writelines(_line(path, digest if is_same else "") for path, digest in known.items())
        lines.flush()
        for job in jobs:
            place = folder / job.path
            if is_same and job.path in known and known[job.path] == _digest(place):
                yield job, False
                continue
            made = job.make()
            content = made.result() if isinstance(made, Future) else made
            place.parent.mkdir(parents=True, exist_ok=True)
            with drafted(place, 0o644) as draft:  # a web server of another user reads it
                draft.write_bytes(content)
            lines.write(_line(job.path, hashlib.sha256(content).hexdigest()))
            lines.flush()
            yield job, True


def _line(path: str, digest: str) -> str:
    return f"{json.dumps([path, digest])}\n"


def _read(ledger: Path) -> tuple[str | None, dict[str, str]]:
    """The mark of an earlier run and the digest of each file that it wrote; a line that was broken off is none."""
    try:
        first, *rest = ledger.read_text("utf-8").splitlines()
        return json.loads(first), {
            path: digest for line in rest if line.endswith("]") for path, digest in [json.loads(line)]
        }
    except (FileNotFoundError, ValueError):
        return None, {}


def _digest(place: Path) -> str | None:
    return hashlib.sha256(place.read_bytes()).hexdigest() if place.is_file() else None
