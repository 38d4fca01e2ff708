"""What was read and proven, kept on disk for the next start: it saves a large archive most of its reading.

A pickle can run code, so one is read only from a folder and a file that this process's user owns and nobody else may
write to. Its key covers the data, the configuration, the code and the libraries whose objects it holds; whatever does
not fit, cannot be read or cannot be written is as if it were not there.
"""

from __future__ import annotations

import hashlib
import logging
import os
import pickle
import stat
import sys
import time
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from dashboard.archive.writing import drafted

log = logging.getLogger("dashboard")

FOLDER_VARIABLE = "THIRD_COUNTRY_CACHE"
"""Environment variable that names another folder to keep it in."""

CODE = Path(__file__).parents[1]
FOLDER = Path(os.environ.get(FOLDER_VARIABLE) or CODE.parent / ".cache" / "archive")
_NAME = "edition.pickle"
_PART = ".draft-"
"""How the name of a file begins that is being written."""
_ABANDONED = 3600.0
"""Seconds after which a file that is still being written is one of a process that was killed."""
_LIBRARIES = ("pydantic", "pandas", "pyarrow", "numpy")


def code_files(folder: Path) -> list[Path]:
    """The files of a program that decide what it makes, sorted."""
    return sorted(path for ending in ("py", "js", "css", "svg") for path in folder.rglob(f"*.{ending}"))


@cache
def code_digest(folder: Path = CODE) -> str:
    """Changes whenever a file of this program does."""
    digest = hashlib.sha256()
    for path in code_files(folder):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def key_of(fingerprint: str) -> str:
    """The key for data and configuration of a fingerprint, read by this code with these libraries."""
    libraries = [version(name) for name in _LIBRARIES]
    return hashlib.sha256(f"{fingerprint} {code_digest(CODE)} {sys.version} {libraries}".encode()).hexdigest()


def get(fingerprint: str) -> Any | None:
    """What was kept for a fingerprint, or None."""
    try:
        if not _is_ours(FOLDER):
            return None
        with (FOLDER / _NAME).open("rb") as file:
            if not _is_private(os.fstat(file.fileno())):
                return None
            head, pickled = file.readline(), file.read()
        return pickle.loads(pickled) if head == _head(fingerprint, pickled) else None
    except FileNotFoundError:
        return None
    except Exception as error:  # a broken pickle may raise anything
        log.warning("the cache is not used: %s", error)
        return None


def put(fingerprint: str, value: Any) -> None:
    """Keep a value for a fingerprint, in place of whatever was kept before."""
    try:
        FOLDER.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_ours(FOLDER):
            return
        _clear()
        pickled = pickle.dumps(value, protocol=5)
        with drafted(FOLDER / _NAME) as draft, draft.open("wb") as file:
            file.write(_head(fingerprint, pickled))
            file.write(pickled)
    except Exception as error:  # no room, no right to write, a value that cannot be pickled: reading again will do
        log.warning("the cache is not written: %s", error)


def _clear() -> None:
    """Take away what processes have left that were killed while they wrote: each may be as large as the edition."""
    for path in FOLDER.glob(f"{_PART}*"):
        with suppress(FileNotFoundError):  # another process has just finished it, or clears too
            if time.time() - path.stat().st_mtime > _ABANDONED:
                path.unlink()


def _head(fingerprint: str, pickled: bytes) -> bytes:
    """The first line: the key, and a digest of what follows, as a disk may lose or change a part of it."""
    return f"{key_of(fingerprint)} {hashlib.sha256(pickled).hexdigest()}\n".encode()


def _is_ours(folder: Path) -> bool:
    status = folder.lstat()
    return stat.S_ISDIR(status.st_mode) and _is_private(status)


def _is_private(status: os.stat_result) -> bool:
    """Whether it belongs to this process's user and nobody else may write to it."""
    return hasattr(os, "geteuid") and status.st_uid == os.geteuid() and not status.st_mode & 0o022
