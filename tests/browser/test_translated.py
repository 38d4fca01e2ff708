"""A page that the reader's browser has translated goes on following the filters."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.reading import choose, expect_count, open_page, script, settled
from tests.browser.serving import Served

TRANSLATE = script("translate")
WORDS = """() => document.querySelector("[data-testid=stMain]").innerText.split(/\\s+/).filter(Boolean).join(" ")"""


@pytest.mark.parametrize("address", ["", "map", "cases?case=", "claims", "patterns", "method"])
def test_a_translated_page_follows_the_filters(page: Page, served: Served, address: str) -> None:
    """After one filter more and one less every text is the one that a fresh page has."""
    if address.endswith("case="):
        address += served.tables.archive.cases[0].id
    sign = "&" if "?" in address else "?"
    open_page(page, served, f"{address}{sign}country=ESP")
    page.evaluate(TRANSLATE)
    choose(page, "Country of arrest", "Thailand")
    expect_count(page, served.selected(country=("ESP", "THA")), served.selected())
    settled(page)
    followed = page.evaluate(WORDS)
    page.reload()
    settled(page)
    page.wait_for_function(f"words => ({WORDS})() === words", arg=followed)
