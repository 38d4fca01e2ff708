"""The archive of this process: read once, shared by every reader, swapped in whole when its files change."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass

from dashboard.archive.config import Config
from dashboard.archive.problems import Problem
from dashboard.archive.reading import UnreadableError
from dashboard.archive.settings import load_config
from dashboard.archive.store import Loaded, fingerprint, load
from dashboard.tables import Tables, build

log = logging.getLogger("dashboard")

CHECK_EVERY = 2.0
"""Seconds between two looks at the files; more where a look itself takes long."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What readers see now. ``errors`` are the editor's to mend; ``is_last_good`` says that these tables are older
    than the files, because the files no longer read whole. Where there was no good edition before, the tables hold
    every file that does read, and ``errors`` says what is missing."""

    tables: Tables
    errors: tuple[Problem, ...]
    is_last_good: bool


class Library:
    """Holds the current edition and notices edited files."""

    def __init__(self, config: Config | None = None) -> None:
        self._lock = threading.Lock()
        self._config = config or load_config()
        self._mark = fingerprint(self._config)
        loaded = load(self._config)
        self._edition = Edition(build(loaded.archive), loaded.errors, is_last_good=False)
        self._log(loaded.errors, "left out")

    @property
    def edition(self) -> Edition:
        """The current edition."""
        return self._edition

    def refresh(self) -> Edition:
        """Read the files again if any was edited: a whole good edition is swapped in, a broken one only reported."""
        with self._lock:
            mark = fingerprint(self._config)
            if mark == self._mark:
                return self._edition
            self._mark = mark
            try:
                config = load_config(self._config.folder)
                loaded: Loaded | None = load(config)
                errors = loaded.errors if loaded else ()
            except UnreadableError as error:
                loaded, errors = None, tuple(error.problems)
            if loaded is not None and (not errors or self._was_never_good()):
                self._edition = Edition(build(loaded.archive), errors, is_last_good=False)
                log.info("data read again: %d cases", len(loaded.archive.cases))
            else:
                self._edition = Edition(self._edition.tables, errors, is_last_good=True)
            self._log(errors, "the last good edition stays" if self._edition.is_last_good else "left out")
            return self._edition

    def _was_never_good(self) -> bool:
        return bool(self._edition.errors) and not self._edition.is_last_good

    def watch(self) -> None:
        """Refresh in the background for as long as the process lives."""
        threading.Thread(target=self._watch, name="data-watch", daemon=True).start()

    def _watch(self) -> None:
        pause = CHECK_EVERY
        while True:
            time.sleep(pause)
            began = time.monotonic()
            try:
                self.refresh()
            except OSError as error:  # a file that vanishes between listing and reading: look again
                log.warning("data not read this time: %s", error)
            pause = max(CHECK_EVERY, 20 * (time.monotonic() - began))

    @staticmethod
    def _log(errors: tuple[Problem, ...], what: str) -> None:
        for problem in errors:
            log.error("%s (%s)", problem, what)


_shared: Library | None = None
_opening = threading.Lock()


def shared() -> Library:
    """The library of this process, opened at the first call and watched from then on."""
    global _shared
    with _opening:
        if _shared is None:
            _shared = Library()
            _shared.watch()
        return _shared
