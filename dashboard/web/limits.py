"""What a process may use: descriptors, connections, lines in the log."""

from __future__ import annotations

import contextlib
import logging
import time
from dataclasses import dataclass

_LINES, _SPAN = 10, 60.0
"""Lines that one place in a library's code may write in so many seconds."""


def raise_descriptors() -> None:
    """Let this process and those that it starts open as many files as it is allowed to allow itself."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(ValueError, OSError):  # not everywhere may "unlimited" be set
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a process has at once."""

    pages: int = 1_000
    """Pages that are open. Each takes four descriptors: its connection, and three of the event loop that Streamlit
    gives a session."""
    connections: int = 1_000
    """Connections that are no page's."""
    left: int = 64
    """Sessions that are kept for readers whose connection has broken off; each takes three descriptors."""


def bounds() -> Bounds:
    """What the descriptors of this process suffice for, with some left for files and the Chromium that draws."""
    try:
        import resource
    except ImportError:
        return Bounds()
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY:
        return Bounds()
    most = Bounds()
    connections = min(most.connections, soft // 4)
    others = min(320, soft // 4)
    pages = (soft - connections - others) // 4
    return Bounds(max(1, min(most.pages, pages)), connections, min(most.left, others // 5))


class Seldom(logging.Filter):
    """Lets a place in the code log so often and no more, so that nobody from outside fills the disk. The project's own
    lines all pass but those with a traceback: they tell editors of their data, and a fault is as often as it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._said: dict[tuple[str, int], tuple[float, int]] = {}

    def watch(self) -> None:
        """Stand before every handler that there is: Streamlit gives each of its loggers, and uvicorn's, one of its own."""
        loggers = (one for one in logging.root.manager.loggerDict.values() if isinstance(one, logging.Logger))
        for handler in {handler for logger in (logging.root, *loggers) for handler in logger.handlers}:
            handler.addFilter(self)

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
