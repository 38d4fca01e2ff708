"""The archive that is served: read once, shared by every reader, swapped in whole when its files change."""

from __future__ import annotations

import datetime as dt
import logging
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from dashboard.archive import cache
from dashboard.archive.config import Config
from dashboard.archive.listing import fingerprint
from dashboard.archive.problems import Problem
from dashboard.archive.reading import UnreadableError
from dashboard.archive.settings import load_config
from dashboard.archive.store import Loaded, collector_paused, load
from dashboard.tables import Tables, build
from dashboard.text.catalogue import FIRST
from dashboard.text.words import Words, read_words

log = logging.getLogger("dashboard")

CHECK_EVERY, LOOKS = 1.0, 20
"""Seconds between two looks at the files; more where a look is so much work that it would take more than one part in
LOOKS of a core."""
WORTH_KEEPING = 2.0
"""Seconds of reading from which on an edition is kept on disk for the next start; below, reading is as good."""


@dataclass(frozen=True, slots=True)
class Edition:
    """What readers see now, in the language FIRST. ``errors`` are the editor's to mend; ``is_last_good`` says that these
    tables are older than the files, because the files no longer read whole. Where there was no good edition before, the
    tables hold every file that does read, and ``errors`` says what is missing."""

    tables: Tables
    words: Mapping[str, Words]
    """The words of every language, by its tag."""
    errors: tuple[Problem, ...]
    is_last_good: bool
    since: dt.datetime = field(default_factory=lambda: dt.datetime.now(dt.UTC))
    """When this process took these tables in; later than the edition before, whatever the clock was set to."""
    _others: dict[str, Tables] = field(default_factory=dict, init=False, repr=False, compare=False)

    def spoken(self, language: str) -> tuple[Tables, Words]:
        """The tables as a language says them, built when it is first asked for, and its words; KeyError where there is no
        such one."""
        words = self.words[language]
        if language == FIRST:
            return self.tables, words
        with _building:
            if language not in self._others:
                self._others[language] = build(self.tables.archive, words, self.words.values())
            return self._others[language], words


_building = threading.Lock()


class Library:
    """Holds the current edition and notices edited files."""

    def __init__(self, config: Config | None = None) -> None:
        self._lock = threading.Lock()
        self._config = config or load_config()
        self._mark = fingerprint(self._config)
        self._words = self._read_words()
        self._loaded: Loaded | None = None
        """What the files last said, good or not: of files that stay as they are, the next reading takes it from here."""
        with collector_paused():
            self._edition = self._kept() or self._read()
        self._was_good = not self._edition.errors
        self._failed = False
        """Whether the last look failed altogether."""
        self._log(self._edition.errors, "left out")

    @property
    def edition(self) -> Edition:
        """The current edition."""
        return self._edition

    def _kept(self) -> Edition | None:
        kept = cache.get(self._mark)
        if not isinstance(kept, tuple):
            return None
        tables, self._loaded = kept
        return Edition(tables, self._words, (), is_last_good=False) if isinstance(tables, Tables) else None

    def _read_words(self) -> Mapping[str, Words]:
        """The words of every language; what is wrong with them costs no page and no other word, and the log tells it."""
        words, problems = read_words(self._config.folder)
        self._log(tuple(problems), "said in another language, or by its id")
        return words

    def _read(self) -> Edition:
        began = time.monotonic()
        loaded = self._loaded = load(self._config, tell=log.info)
        tables = build(loaded.archive, self._words[FIRST], self._words.values())
        is_slow = time.monotonic() - began > WORTH_KEEPING
        if is_slow and not loaded.errors and fingerprint(self._config) == self._mark:
            cache.put(self._mark, (tables, loaded))
        return Edition(tables, self._words, loaded.errors, is_last_good=False)

    def refresh(self) -> Edition:
        """Read the files again if any was edited: a whole good edition is swapped in, a broken one only reported."""
        with self._lock:
            mark = fingerprint(self._config)
            if mark == self._mark:
                return self._edition
            try:
                self._config = load_config(self._config.folder)
                # The configuration may name another data folder: the mark is of the files now read, taken before
                # they are, so that an edit in between is noticed at the next look.
                mark = fingerprint(self._config)
                self._words = self._read_words()
                with collector_paused():
                    loaded = self._loaded = load(self._config, self._loaded, log.info)
                    errors = loaded.errors
                    tables = (
                        build(loaded.archive, self._words[FIRST], self._words.values())
                        if not errors or not self._was_good
                        else None
                    )
            except UnreadableError as error:
                errors, tables = tuple(error.problems), None
            except OSError:
                raise
            except Exception as error:  # a fault of this program: readers keep what they have, and hear of it
                log.exception("the edited data cannot be shown")
                errors, tables = (Problem(self._config.data.name, 1, f"cannot be shown: {error!r}"),), None
            if tables is not None:
                since = max(dt.datetime.now(dt.UTC), self._edition.since + dt.timedelta(seconds=1))
                self._edition = Edition(tables, self._words, errors, is_last_good=False, since=since)
                self._was_good = not errors
                log.info("data read again: %d cases", len(tables.archive.cases))
            else:
                self._edition = replace(self._edition, errors=errors, is_last_good=True)
            self._log(errors, "the last good edition stays" if self._edition.is_last_good else "left out")
            self._mark = mark  # last: what could not be read this time is tried again
            return self._edition

    def watch(self) -> None:
        """Refresh in the background for as long as the process lives."""
        threading.Thread(target=self._watch, name="data-watch", daemon=True).start()

    def _watch(self) -> None:
        pause = CHECK_EVERY
        while True:
            time.sleep(pause)
            pause = self.look()

    def look(self) -> float:
        """Refresh; where not even that can be done, twice in a row, readers and monitors are told. Once may be a file
        that vanished between listing and reading. Returns the seconds until the next look is due."""
        # This thread's own time: while pages are computed each file is waited for, which is no work.
        began, before = time.thread_time(), self._mark
        try:
            self.refresh()
            self._failed = False
        except OSError as error:
            if self._failed:
                problem = Problem(self._config.data.name, 1, f"cannot be read: {error.strerror or error}")
                if problem not in self._edition.errors:
                    self._log((problem,), "the last good edition stays")
                    self._edition = replace(self._edition, errors=(problem,), is_last_good=True)
                    self._mark = ""  # what can be read again is read anew
            self._failed = True
        # Reading an edit takes longer, and whoever edits soon edits again.
        took = time.thread_time() - began if self._mark == before else 0.0
        return max(CHECK_EVERY, LOOKS * took)

    @staticmethod
    def _log(errors: tuple[Problem, ...], what: str) -> None:
        for problem in errors:
            log.error("%s (%s)", problem, what)
