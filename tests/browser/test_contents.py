"""Contents of the long pages: each part has an address, which leads there; "Where from?" and downloads are reached by it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.reading import choose, expect_count, open_page, settled
from tests.browser.serving import Served

LONG = ("claims", "patterns", "method")
HEADER = 60
"""Pixels at the top of the window that Streamlit's own header covers."""


def at_the_top(page: Page, part: str) -> None:
    """The heading stands right below the header, or as high as the end of the page lets it."""
    page.wait_for_function(
        """([part, header]) => {
            const main = document.querySelector("[data-testid=stMain]");
            const top = document.getElementById(part)?.getBoundingClientRect().top;
            const isAtEnd = main.scrollTop + main.clientHeight > main.scrollHeight - 2;
            return top >= header && (top < header + 40 || (isAtEnd && top < main.clientHeight));
        }""",
        arg=[part, HEADER],
    )


def contents(page: Page) -> Locator:
    return page.get_by_role("navigation", name="On this page").get_by_role("link")


@pytest.mark.parametrize("address", LONG)
@pytest.mark.parametrize("page", [(WIDE, "light"), (PHONE, "light")], indirect=True, ids=["wide", "phone"])
def test_every_part_has_an_address_that_leads_there(page: Page, served: Served, address: str) -> None:
    """From the contents, and in a new window once the page is drawn; headings and contents are the same, in order."""
    open_page(page, served, f"{address}?from=2010")
    parts = [str(link.get_attribute("href")).removeprefix("#") for link in contents(page).all()]
    assert parts == page.locator("h2.section").evaluate_all("all => all.map(one => one.id)")
    assert len(parts) >= 4
    page.evaluate("globalThis.isTheSame = true")
    for index, part in enumerate(parts):
        contents(page).nth(index).click()
        expect(page).to_have_url(re.compile(rf"/{address}\?from=2010#{part}$"))
        at_the_top(page, part)
    assert page.evaluate("globalThis.isTheSame")
    page.goto("about:blank")
    page.goto(f"{served.url}/{address}?from=2010#{parts[2]}")
    settled(page)
    at_the_top(page, parts[2])


def test_back_takes_a_filter_away_from_a_part(page: Page, served: Served) -> None:
    """Streamlit leaves a page alone that has a part in its address; a filter is undone all the same."""
    open_page(page, served, "patterns")
    contents(page).first.click()
    choose(page, "Country of arrest", "Spain")
    expect_count(page, served.selected(country=("ESP",)), served.selected())
    page.go_back()
    expect_count(page, served.selected(), served.selected())


def test_the_list_of_cases_leads_to_the_downloads_with_its_selection(page: Page, served: Served) -> None:
    open_page(page, served, "cases?country=ESP")
    expect(page.locator(".download-set")).to_have_count(0)
    page.get_by_role("link", name=re.compile(f"^Download these {served.selected(country=('ESP',))} cases")).click()
    expect(page.get_by_role("heading", level=1, name="Data and method")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/method\?country=ESP#download$"))
    at_the_top(page, "download")
    expect(page.locator(".download-set").first).to_be_visible()


def test_where_from_leads_to_the_definitions(page: Page, served: Served) -> None:
    """Below the headline figures and below every chart; it opens, and its link keeps the filters."""
    open_page(page, served, "?country=ESP")
    told = page.locator("details.where-from")
    expect(told).to_have_count(1 + page.locator(".tc-plot").count())
    told.first.locator("summary").click()
    expect(told.first).to_contain_text(f"Behind it stand {served.selected(country=('ESP',))} cases")
    told.first.get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/method\?country=ESP#definitions$"))
    at_the_top(page, "definitions")
