"""Charts as PNG, SVG and PDF, drawn by one warm Chromium and kept on disk."""

from __future__ import annotations

import atexit
import hashlib
import json
import logging
import os
import threading
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path

from dashboard.archive.cache import CODE, FOLDER_VARIABLE
from dashboard.charts.fonts import FONTS
from dashboard.charts.world_map import TOPOJSON
from dashboard.publish.pictures.browser import Browser, GoneError, NoBrowserError, TooSlowError, find
from dashboard.publish.pictures.figure import composed
from dashboard.publish.pictures.shelf import Shelf

__all__ = ["FORMATS", "PICTURE_JS", "BusyError", "NoBrowserError", "Studio", "TooSlowError"]

log = logging.getLogger("dashboard")

PICTURE_JS = Path(__file__).with_name("picture.js").read_text("utf-8")
"""How a browser makes the file of a figure: the one that draws here, and a reader's where there is none."""

FORMATS = ("png", "svg", "pdf")
FOLDER = Path(os.environ.get(FOLDER_VARIABLE) or CODE.parent / ".cache") / "pictures"

_IDLE = 300.0
"""Seconds without an order after which the browser is closed."""
_LIFE = 500
"""Pictures after which another browser takes over: kaleido and Chromium keep a little of each."""
_LEAVING = 5.0
"""Seconds that a picture in work has when the studio closes."""


class BusyError(Exception):
    """Too many pictures wait already. ``retry_after`` is when to ask again, in seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"too many pictures wait; ask again in {retry_after} seconds")
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class _Order:
    """A picture that was asked for. Everyone who asks for the same waits for the same future."""

    figure: str
    form: str
    width: int
    height: int | None
    scale: float
    picture: Future[bytes] = field(default_factory=Future)

    def name(self) -> str:
        """Its file on the shelf: one for the same picture drawn by the same code."""
        said = json.dumps([_drawing(), self.figure, self.width, self.height, float(self.scale)])
        return f"{hashlib.sha256(said.encode()).hexdigest()}.{self.form}"


class Studio:
    """Draws figures one after the other, each only once. Any thread may order."""

    def __init__(self, folder: Path = FOLDER, waiting: int = 16, seconds: float = 20, megabytes: float = 200) -> None:
        """At most ``waiting`` pictures wait or are in work; each has ``seconds`` to be drawn; the folder holds
        ``megabytes`` of them. Nothing is started before the first picture."""
        self.seconds = seconds
        self._waiting = waiting
        self._shelf = Shelf(folder, megabytes)
        self._orders: dict[str, _Order] = {}
        self._changed = threading.Condition()
        self._closed = False
        self._thread: threading.Thread | None = None
        self._browser: Browser | None = None
        self._found: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether this machine has a browser that draws. It is looked for until it is found, not started."""
        if self._found is None or not Path(self._found).is_file():
            self._found = find()
        return self._found is not None

    def picture(self, figure: str, form: str, width: int, height: int | None, scale: float) -> Future[bytes]:
        """The file of a figure (the JSON text of a `Drawn`): ``width`` times ``height`` pixels, times ``scale``.

        Without a height it has the figure's own. What is on the shelf is there at once; for anything else it raises
        NoBrowserError where there is no browser and BusyError where too many wait. The future gives the bytes, or
        raises TooSlowError, or NoBrowserError where the browser does not start. It cannot be cancelled: another may
        wait for the same picture.
        """
        if form not in FORMATS:
            raise ValueError(f"{form!r} is none of {', '.join(FORMATS)}")
        order = _Order(figure, form, width, height, scale)
        order.picture.set_running_or_notify_cancel()
        name = order.name()
        with self._changed:
            if name in self._orders:
                return self._orders[name].picture
            if (kept := self._shelf.get(name)) is not None:
                order.picture.set_result(kept)
                return order.picture
            if self._closed or not self.is_open:
                raise NoBrowserError("browser-missing")
            if len(self._orders) >= self._waiting:
                raise BusyError(max(1, self._waiting // 2))  # a picture takes about a second: half of them are drawn
            self._orders[name] = order
            self._changed.notify()
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="pictures", daemon=True)
                self._thread.start()
                atexit.register(self.close)
        return order.picture

    def close(self) -> None:
        """End the browser, for good. Pictures that still wait raise NoBrowserError."""
        with self._changed:
            self._closed = True
            left, self._orders = self._orders, {}
            self._changed.notify()
        for order in left.values():
            order.picture.set_exception(NoBrowserError("browser-closed"))
        if self._thread is None:
            return
        for _ in range(3):
            self._thread.join(_LEAVING)
            if self._thread.is_alive() and self._browser is not None:
                self._browser.kill()
        atexit.unregister(self.close)

    def _work(self) -> None:
        """Draw in the order of asking until the studio closes."""
        while not self._closed:
            with self._changed:
                self._changed.wait_for(lambda: self._orders or self._closed, _IDLE if self._browser else None)
                name, order = next(iter(self._orders.items()), ("", None))
            if order is None:
                self._dismiss()
            else:
                self._deliver(name, order)
        self._dismiss()

    def _deliver(self, name: str, order: _Order) -> None:
        made: bytes | Exception
        try:
            kept = self._shelf.get(name)  # another process may have drawn it while this one waited
            made = kept or self._drawn(order)
            if kept is None:
                self._shelf.put(name, made)
        except Exception as error:  # whoever waits for the picture hears of it
            made = error
        with self._changed:
            if self._orders.pop(name, None) is None:  # the studio has closed, and said so
                return
        if isinstance(made, bytes):
            order.picture.set_result(made)
        else:
            log.warning("a picture is not drawn: %s", made)
            order.picture.set_exception(made)

    def _drawn(self, order: _Order) -> bytes:
        figure = composed(order.figure, order.width, order.height)
        if self._browser is not None and self._browser.drawn >= _LIFE:
            self._dismiss()
        for _ in range(2):  # a browser that ended while it was idle costs no picture
            try:
                if self._browser is None and not self._closed:
                    self._browser = Browser()
                    self._browser.start()
                if self._browser is None or self._closed:  # it may close while a browser starts
                    break
                return self._browser.draw(figure, order.form, order.scale, self.seconds)
            except (NoBrowserError, TooSlowError):
                self._dismiss()
                raise
            except GoneError:
                log.warning("the browser that draws pictures ended")
                self._dismiss()
        raise NoBrowserError("browser-ends")

    def _dismiss(self) -> None:
        if self._browser is not None:
            self._browser.close()
            self._browser = None


@cache
def _drawing() -> str:
    """Changes whenever the same figure may look different: another plotly or kaleido, font, base map or code here."""
    here = Path(__file__).parent
    own = [here / name for name in ("browser.py", "figure.py", "fonts.py", "picture.js", "studio.js")]
    digest = hashlib.sha256(f"{version('plotly')} {version('kaleido')}".encode())
    for path in (*own, *FONTS.values(), TOPOJSON):
        digest.update(path.read_bytes())
    return digest.hexdigest()
