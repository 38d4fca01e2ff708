"""The borders of the map, which are drawn anew only where it shows another part of the earth."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from playwright.sync_api import Page

from tests.browser.reading import choose, open_page, reset, settled
from tests.browser.serving import Served

BORDERS = """() => [...document.querySelectorAll("#chart-map .layer.land path, #chart-map .layer.countries path")]
    .map((one) => {
        const plot = document.querySelector("#chart-map .tc-plot").getBoundingClientRect();
        const { left, top, width, height } = one.getBoundingClientRect();
        return [left - plot.left, top - plot.top, width, height, one.getTotalLength()].map(Math.round);
    })"""
"""Where each is in its picture, how large and how long."""
PANELS = """() => ["geo", "geo2"].map((name) => document.querySelector("#chart-map .tc-plot")._fullLayout[name])
    .filter(Boolean).map(({ _subplot: map }) => [map.projection.scale(), ...map.projection.translate()])"""


def _narrow(page: Page) -> None:
    page.set_viewport_size({"width": 900, "height": 900})


ACTS: Sequence[Callable[[Page], object]] = (
    lambda page: choose(page, "Outcome abroad", "Extradited to the United States"),
    lambda page: choose(page, "Country of arrest", "Spain"),
    _narrow,
    reset,
    lambda page: choose(page, "Outcome abroad", "Released abroad"),
)


def test_the_borders_are_where_the_map_shows_them(page: Page, served: Served) -> None:
    """Under filters that leave its view, that move it up or down and that change it, and at another width: as on a page that
    opens so."""
    open_page(page, served, "map")
    seen = [page.evaluate(PANELS)]
    for act in ACTS:
        act(page)
        settled(page)
        fresh = page.context.new_page()
        fresh.set_viewport_size(page.viewport_size or {"width": 1280, "height": 900})
        fresh.goto(page.url)
        settled(fresh)
        shown, views = fresh.evaluate(BORDERS), fresh.evaluate(PANELS)
        assert shown
        assert all(all(one[2:]) for one in shown)
        # A new width is drawn a moment later.
        page.wait_for_function(f"views => JSON.stringify(({PANELS})()) === JSON.stringify(views)", arg=views)
        assert page.evaluate(BORDERS) == shown
        fresh.close()
        seen.append(views)
    assert len({str(one) for one in seen}) > 3
