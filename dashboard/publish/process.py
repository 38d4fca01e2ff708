"""What there is once in a process, and what a process changes for all the code in it: here and nowhere else. Importing a
module changes nothing; a test says so.

- Held: the archive that is served (`library`), and the browser that draws (`studio`). Whoever needs one asks for it here.
- Changed: the environment, which the processes that serve get from the one that starts them; loggers; how many files
  may be open; how pandas keeps texts.

Bounds of serving are counted for the whole process too, where they are kept: ``MAKING`` in ``web/answers.py``, the
connections in ``web/connections.py``, as uvicorn makes them from classes, and the sessions of readers who have left,
which ``web/sockets.py`` gives Streamlit's runtime, as it tells it when to wake. Streamlit wants the component of ``app/chart_view.py`` at its import.
What ``@cache`` holds elsewhere is computed once from files that do not change.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import threading
import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.archive.settings import FOLDER_VARIABLE

if TYPE_CHECKING:  # The process that only starts others waits for neither pandas nor Plotly.
    from dashboard.library import Library
    from dashboard.publish.pictures.studio import Studio

SETTINGS_VARIABLE = "THIRD_COUNTRY_SETTINGS"
"""Hands Streamlit's settings to the processes that serve."""

_library: Library | None = None
_opening = threading.Lock()


def library() -> Library:
    """The library of this process, opened at the first call and watched from then on."""
    from dashboard.library import Library

    global _library
    with _opening:
        if _library is None:
            keep_texts()
            _library = Library()
            _library.watch()
        return _library


def keep_texts() -> None:
    """Let pandas keep texts as Python's own, the names of columns too: from tables of a few hundred rows they are picked in
    a fraction of the time that pyarrow takes. Nothing else changes by it."""
    import pandas as pd

    pd.set_option("mode.string_storage", "python")


@cache
def studio() -> Studio:
    """The studio of this process. What its browser's libraries log is not said: whoever asked for a picture is told."""
    from dashboard.publish.pictures.studio import Studio

    for name in ("kaleido", "choreographer", "logistro", "browser_proc"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    return Studio()


def use_config(folder: Path) -> None:
    """Read the configuration from another folder, in this process and in those that it starts."""
    os.environ[FOLDER_VARIABLE] = str(folder.resolve())


def hand_on(settings: Mapping[str, Any]) -> None:
    """Give Streamlit's settings to the processes that this one starts, and a home, without which it would not start: a
    user in a container may have none."""
    os.environ[SETTINGS_VARIABLE] = json.dumps(settings)
    try:
        Path.home()
    except RuntimeError:
        os.environ["HOME"] = os.devnull


def handed_on() -> dict[str, Any]:
    """Streamlit's settings, in a process that serves."""
    settings: dict[str, Any] = json.loads(os.environ[SETTINGS_VARIABLE])
    return settings


def raise_descriptors() -> None:
    """Let this process and those that it starts open as many files as it is allowed to allow itself."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(ValueError, OSError):  # not everywhere may "unlimited" be set
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def log_lines() -> None:
    """Write the log to the error stream, a line for an event."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")


def log_seldom() -> None:
    """Who reads and what for is theirs: no line for each request, which Streamlit's loggers bring back. And no place in
    the code fills the log. Streamlit must be imported."""
    for name, level in (("uvicorn.access", logging.CRITICAL), ("uvicorn.error", logging.WARNING)):
        logging.getLogger(name).setLevel(level)
    # Streamlit gives each of its loggers, and uvicorn's, a handler of its own.
    loggers = (one for one in logging.root.manager.loggerDict.values() if isinstance(one, logging.Logger))
    seldom = Seldom()
    for handler in {handler for logger in (logging.root, *loggers) for handler in logger.handlers}:
        handler.addFilter(seldom)


_LINES, _SPAN = 10, 60.0
"""Lines that one place in a library's code may write in so many seconds."""


class Seldom(logging.Filter):
    """Lets a place in the code log so often and no more, so that nobody from outside fills the disk. The project's own
    lines all pass but those with a traceback: they tell editors of their data, and a fault is as often as it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._said: dict[tuple[str, int], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the line is written; the last one that is says so."""
        if record.name == "dashboard" and not record.exc_info:
            return True
        place = (record.pathname, record.lineno)
        began, lines = self._said.get(place, (0.0, 0))
        now = time.monotonic()
        if now - began > _SPAN:
            began, lines = now, 0
        self._said[place] = (began, lines + 1)
        if lines == _LINES - 1:
            record.msg, record.args = f"{record.getMessage()} (more of this is not logged for a minute)", None
        return lines < _LINES
