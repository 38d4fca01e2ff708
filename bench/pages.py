"""Pages in a browser: the dashboard's first page, an empty Streamlit app, and the same charts in other frameworks."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright

from bench.peers.view import NAMES
from dashboard.charts.world_map import TOPOJSON

LIMIT = 60_000
"""Milliseconds after which a page that is not whole is an error."""
_HERE = Path(__file__).parent
_SCRIPT = (_HERE / "page.js").read_text("utf-8").rstrip().removesuffix(";")
_BORDERS = json.loads(TOPOJSON.read_bytes())
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass(frozen=True, slots=True)
class Kind:
    """How a kind of page is read: where its texts are that every step of the slider changes, the ends of that, its charts,
    and what is there when it rests."""

    texts: tuple[str, ...]
    ends: str
    charts: int = len(NAMES)
    chart: str = ".js-plotly-plot"
    rests: str = "body"


_ENDS, _RESTS = "[data-testid=stSlider] input[type=range]", "[data-test-script-state='notRunning']"
FLOOR = Kind(("[data-testid='stText']",), _ENDS, charts=0, rests=_RESTS)
OVERVIEW = Kind((".selected-count", ".answer li"), _ENDS, chart=".tc-plot", rests=_RESTS)
PEERS: Mapping[str, tuple[Kind, Sequence[str]]] = {
    "Dash": (Kind((".count",), "[role=slider]"), ("-m", "bench.peers.dash_app")),
    "Panel": (Kind((".count",), "[role=slider]"), ("-m", "bench.peers.panel_app")),
    "plain Streamlit": (Kind((".count",), _ENDS, rests=_RESTS), ("-m", "bench.peers.plain_streamlit")),
    "files alone": (Kind((".count",), "input[type=range]"), ("-m", "bench.peers.static_page")),
}
"""Other ways to the same charts, and what Python runs for each."""


def browser(playwright: Playwright) -> Browser:
    """The machine's own Chromium, or else Playwright's."""
    own = next((found for name in _BROWSERS if (found := shutil.which(name))), None)
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return playwright.chromium.launch(executable_path=own, args=["--no-sandbox"] if is_root else [])


def blank(browser: Browser, kind: Kind) -> Page:
    """A page of a reader who was never here, which will note of what it shows when it stands."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    told = {"borders": _BORDERS, "text": kind.texts[0], "chart": kind.chart, "charts": kind.charts}
    page.add_init_script(f"({_SCRIPT})({json.dumps(told)});")
    return page


def stand(page: Page) -> dict[str, float | None]:
    """Wait until the whole page stands; when its text, its first chart and all of them did, in ms from the navigation on."""
    page.wait_for_function("() => globalThis.stood.all", timeout=LIMIT)
    found: dict[str, float | None] = page.evaluate("() => globalThis.stood")
    return found
