"""Redraw: from a key press on a slider to the new page in Chromium, as multiples of an empty Streamlit app."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from bench import pages, servers, synthetic
from bench.pages import Kind
from bench.peers.view import START
from bench.report import Measure

PART = "Redraw"
BLOCKS, STEPS = 5, 6
"""In each block every page takes STEPS steps to selections that are new to the server, and STEPS back again."""
SIZES = (100, 10_000)
_ARM = Path(__file__).with_name("redraw.js").read_text("utf-8")

Times = dict[str, list[float]]


@dataclass
class _Shown:
    """A page under measurement. Times in ms by stage: text, first, all; ``seen`` are those of the way back."""

    page: Page
    kind: Kind
    new: Times = field(default_factory=lambda: defaultdict(list))
    seen: Times = field(default_factory=lambda: defaultdict(list))

    def block(self) -> None:
        """Steps up and back down, then the other end of the slider one step in, so that the next block is new."""
        self.page.bring_to_front()
        ends = self.page.locator(self.kind.ends)
        for key, times in (("ArrowRight", self.new), ("ArrowLeft", self.seen)):
            ends.first.focus()
            for _ in range(STEPS):
                for stage, found in self.press(key).items():
                    if found is not None:
                        times[stage].append(found)
        ends.last.focus()
        self.press("ArrowLeft")

    def press(self, key: str) -> dict[str, float | None]:
        """Press a key and wait for everything that it changes."""
        self.page.evaluate(_ARM, {"texts": self.kind.texts, "charts": self.kind.chart, "limit": pages.LIMIT})
        self.page.keyboard.press(key)
        found: dict[str, float | None] = self.page.evaluate("() => window.benched")
        self.page.wait_for_selector(self.kind.rests, timeout=pages.LIMIT)
        self.page.wait_for_timeout(150)
        return found


def run() -> Iterator[Measure]:
    """Every measure of the part."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        made = {size: synthetic.write(folder / str(size), size) for size in SIZES}
        floor = stack.enter_context(servers.floor())
        sites = {"the project's data": stack.enter_context(servers.dashboard())}
        for size, archive in made.items():
            sites[f"{size:,} cases"] = stack.enter_context(servers.dashboard(archive.config))
        peers = {name: stack.enter_context(servers.peer(*command)) for name, (_, command) in pages.PEERS.items()}
        browser = pages.browser(stack.enter_context(sync_playwright()))
        shown = {"": _open(browser, floor.url, pages.FLOOR)}
        for name, site in sites.items():
            shown[name] = _open(browser, f"{site.url}/?from={START}", pages.OVERVIEW)
        for name, peer in peers.items():
            shown[name] = _open(browser, peer.url, pages.PEERS[name][0])
        for page in shown.values():  # what only a first time costs is not a redraw
            page.block()
            page.new.clear()
            page.seen.clear()
        for _ in range(BLOCKS):
            for page in shown.values():
                page.block()
        browser.close()
    yield from _measures(shown)


def _measures(shown: Mapping[str, _Shown]) -> Iterator[Measure]:
    floor = median(shown[""].new["text"] + shown[""].seen["text"])
    yield Measure(PART, "the floor: key to text in an empty Streamlit app", floor, "ms")
    targets = {"text": 1.3, "first": 2.0, "all": 2.8}
    stages = {"text": "new text", "first": "first chart drawn", "all": "all charts drawn"}
    for name in list(shown)[1:]:
        main = name == "the project's data"
        for kind, times in (("new", shown[name].new), ("seen before", shown[name].seen)):
            for stage, what in stages.items():
                found = times[stage]
                label = f"{name}, selection {kind}: {what} (n = {len(found)})"
                yield Measure(PART, label, median(found) / floor, "×", targets[stage] if main else None)
    small, large = (shown[f"{size:,} cases"] for size in SIZES)
    for stage, what in stages.items():
        ratio = median(large.new[stage]) / median(small.new[stage])
        yield Measure(PART, f"{SIZES[1]:,} cases against {SIZES[0]:,}: {what}", ratio, "×", 3)


def _open(browser: Browser, url: str, kind: Kind) -> _Shown:
    page = pages.blank(browser, kind)
    page.goto(url)
    pages.stand(page)
    page.wait_for_timeout(1000)
    return _Shown(page, kind)
