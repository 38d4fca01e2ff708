"""Opening: from an empty cache to the page's text, its first chart and all of it, in Chromium; what came over the wire."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from bench import pages, servers
from bench.deployed import deployed
from bench.pages import Kind
from bench.report import Measure
from tests.browser.serving import copy_of_the_real
from tests.deploy.running import nginx_program

PART = "Opening"
TIMES = 7
"""How often every page is opened, one after the other in turns."""
_STAGES = {"text": "first text", "first": "first chart drawn", "all": "all charts drawn"}

Found = dict[str, list[float]]


def run() -> Iterator[Measure]:
    """Every measure of the part."""
    found: dict[str, Found] = defaultdict(lambda: defaultdict(list))
    with ExitStack() as stack:
        shown: dict[str, tuple[Kind, str]] = {
            "": (pages.FLOOR, stack.enter_context(servers.floor()).url),
            "the dashboard": (pages.OVERVIEW, stack.enter_context(servers.dashboard()).url),
        }
        if nginx_program():
            config = copy_of_the_real(Path(stack.enter_context(TemporaryDirectory())))
            shown["the dashboard behind nginx"] = (pages.OVERVIEW, stack.enter_context(deployed(config)).url)
        for name, (kind, command) in pages.PEERS.items():
            shown[name] = (kind, stack.enter_context(servers.peer(*command)).url)
        browser = pages.browser(stack.enter_context(sync_playwright()))
        for turn in range(TIMES + 1):
            for name, (kind, url) in shown.items():
                for what, value in _opened(browser, kind, url).items():
                    if turn:  # the first time a server reads and compiles what it serves from then on
                        found[name][what].append(value)
        browser.close()
    yield from _measures(found)


def _opened(browser: Browser, kind: Kind, url: str) -> dict[str, float]:
    """Milliseconds by stage, and how many kB and requests it took, to a reader who was never here."""
    page = pages.blank(browser, kind)
    wire = {"kB": 0.0, "requests": 0.0}

    def ended(event: dict[str, Any]) -> None:
        wire["kB"] += event["encodedDataLength"] / 1000
        wire["requests"] += 1

    def framed(event: dict[str, Any]) -> None:
        wire["kB"] += len(event["response"]["payloadData"]) * 3 / 4 / 1000  # binary frames are told in base64

    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", ended)
    session.on("Network.webSocketFrameReceived", framed)
    page.goto(url, wait_until="commit")
    times = {stage: at for stage, at in pages.stand(page).items() if at is not None}
    page.wait_for_timeout(300)
    page.context.close()
    return {**times, **wire}


def _measures(found: dict[str, Found]) -> Iterator[Measure]:
    floor, dash = found[""], found["Dash"]
    least = median(floor["text"])
    yield Measure(PART, "the floor: navigation to text in an empty Streamlit app", least, "ms")
    for name in list(found)[1:]:
        is_ours = name == "the dashboard"
        for stage, what in _STAGES.items():
            target = 1.6 if is_ours and stage == "text" else None
            yield Measure(PART, f"{name}: {what}", median(found[name][stage]) / least, "×", target)
        if name != "Dash":
            ratio = median(found[name]["all"]) / median(dash["all"])
            yield Measure(PART, f"{name}: all charts drawn, against Dash", ratio, "×", 1.0 if is_ours else None)
    for name, measured in found.items():
        who = name or "the floor"
        yield Measure(PART, f"{who}: sent to a new reader, frames of sockets unpacked", median(measured["kB"]), "kB")
        yield Measure(PART, f"{who}: requests", median(measured["requests"]), "")
