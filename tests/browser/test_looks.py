"""How the pages look and read: wide and on a phone, light and dark; axe-core finds nothing serious."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, WIDE
from tests.browser.reading import CHARTS, open_page, script
from tests.browser.serving import Served

SCREENS = [
    pytest.param((size, scheme), id=f"{size[0]}-{scheme}") for size in (WIDE, PHONE) for scheme in ("light", "dark")
]
ADDRESSES = (*CHARTS, "cases?case=")

# Streamlit's own parts, which a page cannot mend: its header, its sidebar's frame and the canvas of its table.
NOT_OURS = [
    ["[data-testid=stHeader]"],
    ["[data-testid=stSidebar]"],
    ["[data-testid=stDataFrame]"],
    ["[data-testid=stApp] > iframe"],
]


@pytest.mark.parametrize("page", SCREENS, indirect=True)
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_fits_its_screen_and_is_accessible(page: Page, served: Served, pictures: Path, address: str) -> None:
    """Nothing is wider than the screen, the theme is the reader's, and axe-core finds no serious fault in our part."""
    name = address.split("?")[0] or "overview"
    if address.endswith("case="):
        address, name = f"{address}{served.tables.cases['id'].iloc[2]}", "case"
    open_page(page, served, address)
    size = page.viewport_size
    assert size is not None
    scheme = "dark" if page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") else "light"
    page.screenshot(path=pictures / f"{name}-{size['width']}-{scheme}.png")
    wide = page.evaluate(
        script("wide"),
        ".scroll-x, .tc-scroll, [data-testid=stDataFrame], .tc-plot, pre, [data-testid=stMarkdownContainer] table",
    )
    assert wide == []
    paper = page.evaluate("getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor")
    assert (sum(int(part) for part in paper.strip("rgba()").split(",")[:3]) < 200) == (scheme == "dark")

    found = Axe().run(page, context={"include": [["[data-testid=stMain]"]], "exclude": NOT_OURS}).response["violations"]
    serious = [one for one in found if one["impact"] in ("serious", "critical")]
    assert not serious, [
        (one["id"], one["nodes"][0]["html"][:200], one["nodes"][0]["failureSummary"][:300]) for one in serious
    ]


@pytest.mark.parametrize("page", [pytest.param((PHONE, "light"), id="phone")], indirect=True)
def test_a_lifeline_can_be_read_and_tapped_on_a_phone(page: Page, served: Served) -> None:
    """On a phone every selected case has its row, with its name above it and room for a finger."""
    open_page(page, served, "timeline")
    rows = page.evaluate("document.querySelector('.tc-plot').layout.meta.rows.length")
    assert rows == served.selected()
    labels = page.locator(".tc-plot .ytick text")
    assert labels.count() == rows
    first, second = (labels.nth(index).bounding_box() for index in (0, 1))
    assert first is not None
    assert second is not None
    assert second["y"] - first["y"] >= 24
    assert first["x"] >= 0
