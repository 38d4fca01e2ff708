"""How the pages look and read: wide and on a phone, light and dark; axe-core finds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route

from tests.browser.conftest import PHONE, WIDE
from tests.browser.reading import CHARTS, SCROLLS, open_page, script
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
MORE_RULES = {
    name: {"enabled": True} for name in ("label-content-name-mismatch", "target-size", "css-orientation-lock")
}
"""Of axe-core's, what it does not ask by itself: criteria 2.5.3, 2.5.8 and 1.3.4."""


@pytest.mark.parametrize(
    ("page", "language"),
    [*((screen.values[0], "en") for screen in SCREENS), *((screen.values[0], "ru") for screen in SCREENS[::3])],
    indirect=["page"],
    ids=lambda value: value if isinstance(value, str) else f"{value[0][0]}-{value[1]}",
)
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_fits_its_screen_and_is_accessible(
    page: Page, served: Served, pictures: Path, address: str, language: str
) -> None:
    """Nothing is wider than the screen, the theme is the reader's, and axe-core finds no fault in our part."""
    name = address.split("?")[0] or "overview"
    if address.endswith("case="):
        address, name = f"{address}{served.tables.cases['id'].iloc[2]}", "case"
    if language != "en":
        address, name = f"{address}{'&' if '?' in address else '?'}lang={language}", f"{name}-{language}"
    open_page(page, served, address)
    size = page.viewport_size
    assert size is not None
    scheme = "dark" if page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") else "light"
    page.screenshot(path=pictures / f"{name}-{size['width']}-{scheme}.png")
    assert page.evaluate(script("wide"), SCROLLS) == []
    paper = page.evaluate("getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor")
    assert (sum(int(part) for part in paper.strip("rgba()").split(",")[:3]) < 200) == (scheme == "dark")

    found = Axe().run(page, {"include": [["[data-testid=stMain]"]], "exclude": NOT_OURS}, {"rules": MORE_RULES})
    assert not found.response["violations"], [
        (one["id"], one["nodes"][0]["html"][:200], one["nodes"][0]["failureSummary"][:300])
        for one in found.response["violations"]
    ]


@pytest.mark.parametrize("page", [pytest.param((PHONE, "light"), id="phone")], indirect=True)
def test_a_lifeline_can_be_read_and_tapped_on_a_phone(page: Page, served: Served) -> None:
    """On a phone every selected case has its row, with its name above it and room for a finger."""
    open_page(page, served, "timeline")
    rows = page.evaluate("document.querySelector('.tc-plot').layout.meta.rows.filter(Boolean).length")
    assert rows == served.selected()
    names = page.evaluate("document.querySelector('.tc-plot').data.find(({ mode }) => mode === 'text').text")
    assert len(names) == rows
    first, second = (page.locator(".tc-plot").get_by_text(name, exact=True).bounding_box() for name in names[:2])
    assert first is not None
    assert second is not None
    assert second["y"] - first["y"] >= 24
    assert first["x"] >= 0


@pytest.mark.parametrize("page", SCREENS[::3], indirect=True)
def test_the_axis_of_the_timeline_stays_in_sight(page: Page, served: Served) -> None:
    """While the rows scroll, its years stand at the upper edge, each above its own line of the grid."""
    open_page(page, served, "timeline")
    ticks = page.locator(".tc-plot .xtick text")
    strip = page.locator(".tc-axis")
    years = ticks.all_text_contents()
    assert years
    assert strip.locator(".xtick text").all_text_contents() == years
    page.locator("[data-testid=stMain]").evaluate("main => main.scrollTo(0, 1200)")
    head = page.locator("[data-testid=stHeader]").bounding_box()
    assert head is not None
    for number in range(len(years)):
        tick, shown = (each.nth(number).bounding_box() for each in (ticks, strip.locator(".xtick text")))
        assert tick is not None
        assert shown is not None
        assert tick["y"] < 0
        assert abs(tick["x"] - shown["x"]) < 1
        assert head["height"] <= shown["y"] <= head["height"] + 20


def test_a_chart_fits_a_place_that_became_narrower_before_it_was_drawn(page: Page, served: Served) -> None:
    """A window that changes while plotly.js still loads, or is at work, leaves no picture of the width before."""
    held: list[Route] = []
    page.route("**/assets/plotly*", lambda route: held.append(route))
    page.goto(f"{served.url}/map")
    page.wait_for_function("() => document.querySelector('#chart-map .tc-plot')?.style.minHeight")
    page.set_viewport_size({"width": 900, "height": 900})
    page.wait_for_function("() => document.querySelector('#chart-map').clientWidth < 700")
    while held:
        held.pop().continue_()
    page.wait_for_function(
        """() => {
            const root = document.querySelector("#chart-map");
            return root.querySelector(".tc-plot[data-drawn]")?._fullLayout.width === root.clientWidth;
        }"""
    )
