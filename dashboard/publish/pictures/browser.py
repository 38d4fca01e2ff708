"""A headless Chromium that draws figures, as kaleido finds, starts and speaks to it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import re
import signal
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

from dashboard.charts.world_map import TOPOJSON
from dashboard.publish.pictures.fonts import embedded_faces
from dashboard.text.words import SaidError

log = logging.getLogger("dashboard")

T = TypeVar("T")

_SCRIPTS = tuple(Path(__file__).with_name(name) for name in ("picture.js", "studio.js"))

_STARTING, _CLOSING = 30.0, 5.0
"""Seconds that Chromium has to start and to close."""

_NOWHERE = "127.0.0.1:9"
"""A proxy that is not there: whatever a figure holds, Chromium asks for nothing on the internet."""

_PDF_DAY = re.compile(rb"/(CreationDate|ModDate) \(D:[^)]*\)")


class NoBrowserError(SaidError):
    """There is no Chromium that can draw; the message says what to install."""


class TooSlowError(Exception):
    """A picture took longer than the limit."""


class GoneError(Exception):
    """Chromium ended before the picture was drawn."""


def find() -> str | None:
    """Path of the Chromium that kaleido starts on this machine, or None. It starts nothing."""
    from choreographer.browsers.chromium import Chromium

    path = Chromium.find_browser(skip_local=False)
    return path if path and Path(path).is_file() else None


class Browser:
    """One Chromium with the page that draws. One thread uses it; any other may ``kill`` it."""

    def __init__(self) -> None:
        """A browser that is not yet started. NoBrowserError where this machine has none."""
        from kaleido import Kaleido

        self._path = find()
        if self._path is None:
            raise NoBrowserError("browser-missing")
        self.drawn = 0
        self._loop = asyncio.new_event_loop()
        # Where Chromium ends, every task that waited for it says so; the one that draws has said it already.
        self._loop.set_exception_handler(lambda _loop, context: log.debug("chromium: %s", context["message"]))
        self._kaleido = Kaleido(path=self._path, page_generator=_page(), timeout=None, proxy_server=_NOWHERE)

    def start(self) -> None:
        """Start it. NoBrowserError where it does not; close it then."""
        try:
            self._run(self._kaleido.open(), _STARTING)
        except Exception as error:  # whatever keeps a browser from starting
            raise NoBrowserError("browser-does-not-start", path=str(self._path)) from error

    @property
    def is_running(self) -> bool:
        """Whether its process lives."""
        process = getattr(self._kaleido, "subprocess", None)
        return process is not None and process.poll() is None

    def draw(self, figure: dict[str, Any], form: str, scale: float, seconds: float) -> bytes:
        """A composed figure as a file of a format; ``drawn`` counts them.

        After TooSlowError (it took longer than ``seconds``) and GoneError the browser is of no more use: close it.
        """
        from choreographer.errors import BrowserClosedError, ChannelClosedError

        self.drawn += 1
        layout = figure["layout"]
        asked = {"format": form, "width": layout["width"], "height": layout["height"], "scale": scale}
        drawing = self._kaleido.calc_fig(figure, asked, topojson=f"{TOPOJSON.parent.as_uri()}/")
        try:
            picture = self._run(drawing, seconds)
        except TimeoutError as error:
            raise TooSlowError(f"the picture took longer than {seconds:g} seconds") from error
        except Exception as error:  # a dead browser shows itself in many ways
            if self.is_running and not isinstance(error, (BrowserClosedError, ChannelClosedError)):
                raise
            raise GoneError from error
        return _PDF_DAY.sub(rb"/\1 (D:19700101000000+00'00')", picture) if form == "pdf" else picture

    def close(self) -> None:
        """Close it, and end by force what does not."""
        try:
            self._run(self._kaleido.close(), _CLOSING)
        except Exception as error:  # it is ended by force then
            log.debug("chromium did not close: %r", error)
        self.kill()
        if left := asyncio.all_tasks(self._loop):
            for task in left:
                task.cancel()
            self._loop.run_until_complete(asyncio.wait(left, timeout=_CLOSING))
        self._loop.close()

    def kill(self) -> None:
        """End its process and those it started, at once."""
        if self.is_running:
            with contextlib.suppress(ProcessLookupError):  # it ends by itself at this moment
                os.killpg(self._kaleido.subprocess.pid, signal.SIGKILL)

    def _run(self, work: Coroutine[Any, Any, T], seconds: float) -> T:
        """What the work returns. TimeoutError after ``seconds``; the work is left where it stands, as it may hang."""

        async def limited() -> T:
            task = asyncio.ensure_future(work)
            await asyncio.wait({task}, timeout=seconds)
            if not task.done():
                raise TimeoutError
            if task.cancelled():
                raise GoneError
            return task.result()

        return self._loop.run_until_complete(limited())


def _page() -> Any:
    """Makes the page that Chromium holds: the installed plotly.js, no MathJax, and the fonts of the pages."""
    from kaleido import PageGenerator

    page = PageGenerator(mathjax=False, others=[path.as_uri() for path in _SCRIPTS])
    page.header += f'<style id="faces">{embedded_faces()}</style><style>@page {{ margin: 0 }}</style>'
    return page
