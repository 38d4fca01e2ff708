"""Chromium and a served dashboard for the browser tests."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect, sync_playwright

from tests.browser.serving import Served, copy_of_the_real, serve

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WIDE, PHONE = (1280, 900), (390, 844)

# Two busy cores take their time; a test that passes never waits this long.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The machine's Chromium, or Playwright's own. Closed with these tests: Playwright keeps an event loop running."""
    path = next((found for name in _NAMES if (found := shutil.which(name))), None)
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The real dataset, served for every test that only reads."""
    with serve(copy_of_the_real(tmp_path_factory.mktemp("served"))) as running:
        yield running


def cut_off(context: BrowserContext) -> list[str]:
    """Cut the context off from every address but this machine's; the list fills with what it asked for elsewhere."""
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    def elsewhere(url: str) -> bool:
        return url.startswith(("http://", "https://")) and not url.startswith(("http://localhost", "http://127.0.0.1"))

    context.route(elsewhere, refuse)
    return asked


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A reader's page. It fails the test where a script failed or the page asked for anything on another machine.

    Parametrize it indirectly with ``(width, height), scheme`` for another screen.
    """
    size: tuple[int, int]
    scheme: Literal["light", "dark"]
    size, scheme = getattr(request, "param", (WIDE, "light"))
    width, height = size
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    asked = cut_off(context)
    opened = context.new_page()
    opened.set_default_timeout(30_000)
    failures: list[str] = []
    opened.on("pageerror", lambda error: failures.append(str(error)))
    yield opened
    context.close()
    assert not asked, f"asked for an address outside this machine: {asked}"
    assert not failures, f"a script on the page failed: {failures}"


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Where screenshots go; git ignores it."""
    folder = Path(__file__).parents[2] / "screenshots"
    folder.mkdir(exist_ok=True)
    return folder
