"""A page that the reader's browser has translated goes on following the filters."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.reading import choose, expect_count, open_page, settled
from tests.browser.serving import Served

TRANSLATE = """() => {
    const texts = document.createTreeWalker(document.querySelector("[data-testid=stMain]"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) found.push(texts.currentNode);
    for (const text of found) {
        if (!text.data.trim() || text.parentElement.closest("svg, style, script, textarea, [translate=no]")) continue;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
    }
}"""
"""What a browser does that translates a page: each text gives way to a new one within two elements."""

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
    followed = page.evaluate(WORDS)
    page.reload()
    settled(page)
    assert followed == page.evaluate(WORDS)
