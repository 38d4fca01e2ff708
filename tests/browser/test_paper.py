"""What a printer gets: the whole page within the sheet, the addresses behind its links, nothing that is for the screen."""

from __future__ import annotations

from contextlib import suppress

import pytest
from playwright.sync_api import Page, TimeoutError, expect

from tests.browser.reading import count_line, open_page, script
from tests.browser.serving import Served

SHEET = {"width": 680, "height": 1000}
"""Pixels of a sheet of A4 between margins of 15 mm."""

_LOST = script("lost")


def on_paper(page: Page) -> None:
    """The page as a browser lays it out for the printer."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size(SHEET)  # type: ignore[arg-type]


def lost(page: Page) -> list[str]:
    """What a sheet would cut, once the charts are drawn for its width: a moment after that of a window, here."""
    with suppress(TimeoutError):
        page.wait_for_function(f"width => !({_LOST})(width).length", arg=SHEET["width"], timeout=10_000)
    return list(page.evaluate(_LOST, SHEET["width"]))


def address_behind(page: Page, link: str) -> str:
    return str(page.locator(link).first.evaluate("link => getComputedStyle(link, '::after').content"))


@pytest.mark.parametrize("address", ["", "timeline?country=ESP", "claims", "patterns?country=ESP", "method"])
def test_a_page_fits_its_sheet(page: Page, served: Served, address: str) -> None:
    """Nothing is wider than the sheet, nothing scrolls within the page, and the page's own address stands on it."""
    open_page(page, served, address)
    on_paper(page)
    assert lost(page) == []
    foot = page.locator("footer.site-footer")
    box = foot.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= page.evaluate("document.documentElement.scrollHeight") + 1
    expect(foot).to_contain_text(f"{served.url}/{address}")
    for gone in ("stSidebar", "stHeader"):
        expect(page.get_by_test_id(gone)).to_be_hidden()
    for tools in page.locator(".tc-tools, .modebar").all():
        expect(tools).to_be_hidden()


def test_a_case_on_paper_names_its_sources_and_all_cases(page: Page, served: Served) -> None:
    """Each source with its address, and every selected case."""
    case = served.tables.archive.cases[0]
    open_page(page, served, f"cases?from=2014&case={case.id}")
    on_paper(page)
    assert lost(page) == []
    assert case.sources[0].url in address_behind(page, ".case ol.sources a")
    rows = page.locator("table.cases tbody tr")
    expect(rows).to_have_count(served.selected(years=(2014, None)))
    expect(rows.first).to_be_visible()
    expect(count_line(page)).to_be_visible()


def test_plain_pages_and_embeds_fit_their_sheet(page: Page, served: Served) -> None:
    """A case as a plain page, and a chart's own page."""
    case = served.tables.archive.cases[0]
    page.goto(f"{served.url}/case/{case.id}")
    on_paper(page)
    assert lost(page) == []
    assert case.sources[0].url in address_behind(page, "ol.sources a")
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{served.url}/chart/map.html")
    expect(page.locator("#plot[data-drawn] svg").first).to_be_visible()
    on_paper(page)
    assert lost(page) == []
