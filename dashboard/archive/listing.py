"""What lies in a data folder, and whether it has changed."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dashboard.archive.config import Config
from dashboard.archive.progress import Progress
from dashboard.archive.settings import FILES

_CASE = re.compile(r"cases/[^/]+\.yaml")


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


def look(folder: Path, progress: Progress | None = None) -> Listing:
    """What lies in a data folder now; OSError where it, or its folder of cases, cannot be read."""
    progress = progress or Progress()
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
        for entry in progress.through(_entries(place, is_needed=inside in ("", "cases")), "files found"):
            name = f"{inside}/{entry.name}" if inside else entry.name
            target = os.path.realpath(entry.path) if entry.is_symlink() else entry.path
            if target != root and not target.startswith(root + os.sep):
                leading_out.append(name)
            elif _is_folder(entry):
                waiting.append((name, target))
            else:
                files[name], changed = state_of(entry.stat)
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


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """A link that leads to itself leads to no folder: it is a broken one."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def state_of(stat: Callable[[], os.stat_result]) -> tuple[str, float]:
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
    return mark_of(config, look(config.data))


def mark_of(config: Config, listing: Listing) -> str:
    """The fingerprint of what a listing found."""
    digest = hashlib.sha256(os.fsencode(config.data) + b"\n")
    for name in (*listing.folders, "", *listing.leading_out, ""):
        digest.update(os.fsencode(name) + b"\n")
    for name, state in listing.files.items():
        digest.update(os.fsencode(name) + f"\0{state}\n".encode())
    for path in config_files(config):
        digest.update(os.fsencode(path) + f"\0{state_of(path.stat)[0]}\n".encode())
    return digest.hexdigest()[:16]


def config_files(config: Config) -> list[Path]:
    """The files of the configuration."""
    return [
        *(config.folder / f"{name}.yaml" for name in FILES),
        *sorted(path for path in config.folder.glob("text/*/*") if path.suffix in (".ftl", ".yaml")),
    ]


def modified(listing: Listing, config: Config) -> dt.datetime:
    """When a file of the data or the configuration was last changed, in UTC."""
    newest = max(listing.modified, *(state_of(path.stat)[1] for path in config_files(config)))
    return dt.datetime.fromtimestamp(int(newest), dt.UTC)
