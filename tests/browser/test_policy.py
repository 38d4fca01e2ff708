"""The security policy forbids nothing that the site does itself, and every answer carries it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request, Response, expect

from dashboard.pages import CHARTS, PAGES
from tests.browser.conftest import PHONE, WIDE
from tests.browser.reading import choose, click_mark, expect_count, open_page, settled
from tests.browser.serving import Served

SCREENS = [pytest.param((WIDE, "light"), id="light"), pytest.param((PHONE, "dark"), id="dark-phone")]
WANTED = {
    "x-content-type-options": re.compile("nosniff"),
    "referrer-policy": re.compile("strict-origin-when-cross-origin"),
    "permissions-policy": re.compile(r"camera=\(\)"),
    "content-security-policy": re.compile("default-src 'self'.*object-src 'none'.*frame-ancestors"),
}
PROBES = ("_stcore/health", "_stcore/host-config")
"""Streamlit asks for these below the page's own address first, and then where they are."""


@dataclass
class Heard:
    """What a browser said while it read the site, and what it was answered."""

    said: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    answers: list[Response] = field(default_factory=list)

    def console(self, message: ConsoleMessage) -> None:
        """Keep complaints, but for those about a failed request: that is kept with its address."""
        if message.type in ("error", "warning") and not message.text.startswith("Failed to load resource"):
            self.said.append(message.text)

    def request_failed(self, request: Request) -> None:
        """Keep what was not answered, unless the reader was gone before the answer."""
        if request.failure != "net::ERR_ABORTED":
            self.failed.append(f"{request.url}: {request.failure}")

    def response(self, response: Response) -> None:
        """Keep the answer."""
        if response.url.startswith("http"):
            self.answers.append(response)

    def check(self) -> None:
        """Nothing was forbidden, nothing was missing, and every answer carries the headers."""
        for response in self.answers:
            path = urlsplit(response.url).path.lstrip("/")
            if response.status >= 400 and path not in {f"{page.path}/{probe}" for page in PAGES for probe in PROBES}:
                self.failed.append(f"{response.url}: {response.status}")
        forbidden = [text for text in self.said if re.search("content security policy|script|refused", text, re.I)]
        assert not forbidden
        assert not self.failed
        assert self.answers
        bare = [
            (response.url, name)
            for response in self.answers
            for name, pattern in WANTED.items()
            if not pattern.search(response.headers.get(name, ""))
        ]
        assert not bare


@pytest.fixture
def heard(page: Page) -> Iterator[Heard]:
    """Listens to the reader's page, and judges at the end."""
    heard = Heard()
    page.on("console", heard.console)
    page.on("requestfailed", heard.request_failed)
    page.on("response", heard.response)
    yield heard
    heard.check()


@pytest.mark.parametrize("page", SCREENS, indirect=True)
@pytest.mark.usefixtures("heard")
def test_no_page_does_what_is_forbidden(page: Page, served: Served) -> None:
    """Each page and a case, with the charts, their menus and their tables."""
    case = served.tables.archive.cases[0]
    for shown in PAGES:
        open_page(page, served, shown.path)
        for figure in page.locator(".tc-chart").all():
            figure.locator("details.tc-export summary").click()
            figure.get_by_role("button", name="Embed").click()
            figure.locator("details.tc-table summary").click()
            expect(figure.locator(".tc-table tbody tr").first).to_be_visible()
    open_page(page, served, f"cases?case={case.id}")
    expect(page.locator(".case h2")).to_have_text(case.name)


@pytest.mark.usefixtures("heard")
def test_reading_on_does_nothing_that_is_forbidden(page: Page, served: Served) -> None:
    """A filter, a click on a square, on a country and on a lifeline, the case that opens, and a picture that is taken."""
    open_page(page, served)
    choose(page, "Country of arrest", "Spain")
    expect_count(page, served.selected(country=("ESP",)), served.selected())
    figure = page.locator(".tc-chart").first
    figure.locator("details.tc-export summary").click()
    for form in ("PNG", "SVG"):
        with page.expect_download():
            figure.get_by_role("link", name=form, exact=True).click()
    click_mark(page, figure.locator("path.point").first)
    expect(page.locator(".case h2")).to_be_visible()
    settled(page)
    open_page(page, served, "map?country=MDV&country=CAN")
    index = page.evaluate(
        "document.querySelector('.tc-plot').data.find(one => one.marker?.symbol === 'square').customdata.findIndex(([action]) => action.open === 'seleznev-roman')"
    )
    click_mark(page, page.locator(".scattergeo path.point").nth(index))
    expect(page.locator(".case h2")).to_be_visible()
    open_page(page, served, "timeline?country=MDV&country=LBR")
    click_mark(page, page.locator(".tc-plot .scatterlayer .points path").last)
    expect(page.locator(".case h2")).to_be_visible()
    settled(page)


@pytest.mark.parametrize("page", SCREENS, indirect=True)
def test_plain_pages_and_data_do_nothing_that_is_forbidden(page: Page, served: Served, heard: Heard) -> None:
    """The list of cases, cases, a picture and data opened by themselves, and an address that is none."""
    cases = served.tables.archive.cases[:3]
    for path in (
        "case/",
        *(f"case/{case.id}" for case in cases),
        "chart/map.svg",
        "data/cases.json",
        "assets/icon.svg",
    ):
        page.goto(f"{served.url}/{path}")
    answer = page.request.get(f"{served.url}/nowhere")
    assert answer.status == 404
    assert all(pattern.search(answer.headers[name]) for name, pattern in WANTED.items())
    for case in cases:
        policy = next(one for one in heard.answers if one.url.endswith(f"/case/{case.id}")).headers[
            "content-security-policy"
        ]
        assert "script-src 'none'" in policy


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_embed_does_nothing_that_is_forbidden(page: Page, served: Served, heard: Heard, theme: str) -> None:
    """Each chart's own page draws under the policy that lets everybody frame it."""
    for name in CHARTS:
        page.goto(f"{served.url}/chart/{name}.html?theme={theme}")
        page.wait_for_selector("#plot[data-drawn]", state="attached")
    for answer in heard.answers:
        if "/chart/" in answer.url:
            policy = answer.headers["content-security-policy"]
            assert policy.endswith("frame-ancestors *")
            assert "script-src 'self';" in policy
