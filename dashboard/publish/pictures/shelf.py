"""Files that were costly to make, kept on disk up to a size. Processes may share a shelf."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
from pathlib import Path

from dashboard.archive.writing import drafted

_DIGEST = hashlib.sha256().digest_size

log = logging.getLogger("dashboard")


class Shelf:
    """Bytes by name below a folder, each after its digest. What cannot be written is not kept, with a warning in the
    log; what comes back changed or cut short is as if it were not there."""

    def __init__(self, folder: Path, megabytes: float) -> None:
        """An empty shelf, or what the folder holds from before; it is made when something is first kept."""
        self.folder = folder
        self._limit = megabytes * 1_000_000

    def get(self, name: str) -> bytes | None:
        """What was kept under a name, proven, or None; it counts as just used."""
        path = self.folder / name
        try:
            digest, kept = (file := path.read_bytes())[:_DIGEST], file[_DIGEST:]
        except OSError:
            return None
        if digest != hashlib.sha256(kept).digest():
            log.warning("%s is not used: what is on the disk is not what was kept", name)
            return None
        with contextlib.suppress(OSError):  # another process has just removed it, or may alone write here
            os.utime(path)
        return kept

    def put(self, name: str, made: bytes) -> None:
        """Keep bytes under a name; beyond the limit the least recently used go."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with drafted(self.folder / name) as draft:
                draft.write_bytes(hashlib.sha256(made).digest() + made)
            self._trim()
        except OSError as error:
            log.warning("%s is not kept: %s", name, error)

    def _trim(self) -> None:
        found = []
        for entry in os.scandir(self.folder):
            with contextlib.suppress(FileNotFoundError):  # another process trims too
                status = entry.stat(follow_symlinks=False)
                found.append((status.st_mtime_ns, status.st_size, entry.path))
        room = self._limit
        for _, size, path in sorted(found, reverse=True):
            room -= size
            if room < 0:
                Path(path).unlink(missing_ok=True)
