"""The static site of the real data behind a plain web server, with no dashboard in sight."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urldefrag
from urllib.request import urlopen
from xml.etree import ElementTree

import feedparser  # type: ignore[import-untyped]
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from dashboard.archive.store import Archive
from dashboard.columns import TABLES
from dashboard.pages import CHARTS
from dashboard.publish.data.records import TABLE_FORMATS
from dashboard.publish.documents import DOCUMENTS
from tests.browser.conftest import PHONE, WIDE
from tests.browser.plain import folder_served
from tests.browser.reading import script
from tests.browser.serving import Served

PLAIN = ["", *(path for path in DOCUMENTS if path.endswith(".html") and "/" not in path and path != "overview.html")]
"""The pages of the dashboard as files."""
SIZES = [pytest.param((size, "light"), id=f"{size[0]}") for size in (WIDE, PHONE)]
SCREENS = [
    pytest.param((size, scheme), id=f"{size[0]}-{scheme}")
    for size, scheme in ((WIDE, "light"), (WIDE, "dark"), (PHONE, "light"), (PHONE, "dark"))
]


@dataclass(frozen=True)
class Built:
    """A static site: where a plain server answers, what was written, and what it is about."""

    url: str
    folder: Path
    archive: Archive


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, served: Served) -> Iterator[Built]:
    """The site of the real data, as the command writes it from the files that the dashboard reads."""
    folder = tmp_path_factory.mktemp("static")
    with folder_served(folder) as url:
        command = [sys.executable, "-m", "dashboard", "--config", str(served.config), "build-site", "--lang", "en"]
        done = subprocess.run(
            [*command, "--out", str(folder), "--address", url], cwd=folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        yield Built(url, folder, served.tables.archive)


@pytest.fixture
def quiet(page: Page) -> Iterator[Page]:
    """A page that fails the test where the browser complains, or is not given what it asks for."""
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text) if one.type in ("error", "warning") else None)
    # A picture that is still on its way when the reader goes on is not a failure.
    page.on(
        "requestfailed", lambda one: said.append(f"{one.url} failed") if one.failure != "net::ERR_ABORTED" else None
    )
    page.on("response", lambda one: said.append(f"{one.url}: {one.status}") if one.status >= 400 else None)
    yield page
    assert not said, said


def _pages(archive: Archive) -> list[str]:
    return [*PLAIN, "404.html", "new.html", "case/index.html", *(f"case/{case.id}.html" for case in archive.cases)]


def _longest(archive: Archive) -> str:
    """The page of the case with the most to show."""
    return f"case/{max(archive.cases, key=lambda case: len(case.positions) + len(case.events)).id}.html"


def _faulty(addresses: set[str]) -> list[str]:
    """Addresses that do not answer 200."""

    def fault(address: str) -> str | None:
        try:
            with urlopen(address) as answer:
                return None if answer.status == 200 else f"{address}: {answer.status}"
        except HTTPError as error:
            return f"{address}: {error.code}"

    with ThreadPoolExecutor(4) as pool:
        return [one for one in pool.map(fault, sorted(addresses)) if one]


@pytest.mark.parametrize("page", SIZES, indirect=True)
def test_every_page_opens_and_fits_its_screen(quiet: Page, built: Built) -> None:
    """First page, list and every case come whole, and nothing scrolls sideways."""
    names = built.archive.shown_names
    size = quiet.viewport_size
    assert size is not None
    wide = []
    for path in _pages(built.archive):
        quiet.goto(f"{built.url}/{path}")
        if quiet.evaluate("document.documentElement.scrollWidth") > size["width"]:
            wide.append(path)
        name = names.get(path.removeprefix("case/").removesuffix(".html"))
        if name:
            assert quiet.locator("h1").inner_text() == name
    assert not wide


@pytest.mark.parametrize("page", SCREENS, indirect=True)
def test_every_page_shows_its_charts_and_is_accessible(quiet: Page, built: Built) -> None:
    """Each chart is there in the reader's theme and for the reader's screen; axe-core finds no fault, nor in a case."""
    scheme = "dark" if quiet.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") else "light"
    size = quiet.viewport_size
    assert size is not None
    seen = set()
    for path in (*PLAIN, _longest(built.archive)):
        quiet.goto(f"{built.url}/{path}")
        for picture in quiet.locator("figure.chart img").all():
            picture.scroll_into_view_if_needed()
            picture.evaluate("async image => { await image.decode(); }")
            source, natural, shown = picture.evaluate("one => [one.currentSrc, one.naturalWidth, one.clientWidth]")
            assert f"-{scheme}-" in source, source
            # Sharp, where there is room for it: not drawn larger than it is, and its letters not shrunk to nothing.
            assert shown <= natural
            assert 0.9 <= shown / (366 if size["width"] < 640 else 832) <= 1.6, (source, shown)
            seen.add(source.rpartition("/")[2].partition(f"-{scheme}-")[0])
        found = Axe().run(quiet).response["violations"]
        assert not found, [(path, one["id"], one["nodes"][0]["html"][:200]) for one in found]
    assert seen == set(CHARTS)


def test_every_chart_is_drawn_on_its_own_page(quiet: Page, built: Built) -> None:
    """Each chart that a plain page leads to is drawn with nothing but the site's own files."""
    links: set[str] = set()
    for path in PLAIN:
        quiet.goto(f"{built.url}/{path}")
        links |= set(quiet.locator("figcaption a").evaluate_all("links => links.map(link => link.href)"))
    pages = {f"{built.url}/chart/{name}.html" for name in CHARTS}
    assert pages <= links
    for link in sorted(pages):
        quiet.goto(link)
        quiet.wait_for_selector("#plot[data-drawn]", state="attached")
        expect(quiet.locator("#plot svg.main-svg").first).to_be_visible()
        assert quiet.get_by_role("link").all_inner_texts() == ["Data"], "there is no dashboard to lead back to"


def test_every_link_leads_somewhere(quiet: Page, built: Built) -> None:
    """What the pages link to, show or name for others is there; a link within a page has its place."""
    asked: set[str] = set()
    pages = [*PLAIN, "404.html", "case/index.html", _longest(built.archive), *(f"chart/{name}.html" for name in CHARTS)]
    for path in pages:
        quiet.goto(f"{built.url}/{path}")
        found = quiet.evaluate(script("addresses"))
        for address, fragment in map(urldefrag, found):
            if fragment and address == f"{built.url}/{path}":
                assert quiet.locator(f"[id='{fragment}']").count() == 1, f"{path}#{fragment}"
        asked |= {address for address, _ in map(urldefrag, found) if address.startswith(built.url)}
    assert len(asked) > len(built.archive.cases)
    assert not _faulty(asked)


def test_the_feed_and_the_sitemap_name_what_is_there(built: Built) -> None:
    """A feed reader takes the feed without complaint; everything that feed and sitemap name answers."""
    with urlopen(f"{built.url}/feed.atom") as answer:
        feed = feedparser.parse(answer.read())
    assert feed.bozo == 0
    assert feed.entries
    named = {link.href for one in (feed.feed, *feed.entries) for link in one.links}
    assert f"{built.url}/feed.atom" in named
    sources = {one["url"] for case in built.archive.cases for one in case.model_dump(mode="json")["sources"]}
    assert not {one for one in named - sources if not one.startswith(f"{built.url}/")}

    places = ElementTree.parse(built.folder / "sitemap.xml").iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    listed = {place.text or "" for place in places}
    assert listed >= {f"{built.url}/{path}" for path in _pages(built.archive) if path != "404.html"}
    assert f"Sitemap: {built.url}/sitemap.xml" in (built.folder / "robots.txt").read_text("utf-8").splitlines()
    assert not _faulty({one for one in named | listed if one.startswith(built.url)})


def test_the_files_are_what_the_dashboard_answers(built: Built, served: Served) -> None:
    """The same path is the same bytes from a folder and from the running program."""
    case = built.archive.cases[0].id
    paths = [
        *(f"data/{name}.{form}" for name in TABLES for form in TABLE_FORMATS),
        *(f"data/cases/{case}.{form}" for form in ("json", "csv")),
        "data/datapackage.json",
        "data/archive.zip",
        *(f"chart/{name}.{form}" for name in CHARTS for form in ("csv", "json")),
        "chart/map.svg",
        "chart/arrests-per-year.png",
        *(f"assets/{path.name}" for path in (built.folder / "assets").iterdir()),
    ]
    differing = []
    for path in paths:
        with urlopen(f"{served.url}/{path}") as answer:
            if answer.read() != (built.folder / path).read_bytes():
                differing.append(path)
    assert not differing


def test_pages_of_the_files_are_those_of_the_dashboard_but_for_addresses(built: Built, served: Served) -> None:
    """A case's page and the list say the same in both; only where they lead differs."""
    for path in ("case/index.html", "new.html", _longest(built.archive)):
        with urlopen(f"{served.url}/{path}") as answer:
            here = answer.read().decode()
        there = (built.folder / path).read_text("utf-8")
        assert _words(here, served.url) == _words(there, built.url), path


def _words(text: str, url: str) -> str:
    """The page's body without what an address of the site begins and ends with, in links and in the mail to the editors."""
    body = text[text.index("<main>") : text.index("</main>")]
    return body.replace(url, "").replace(quote(url), "").replace(".html", "")
