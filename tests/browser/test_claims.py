"""The claims page: every dot leads to its case, every name too, and the page fits and reads on every screen."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.reading import chart, count_line, export, open_page, script, settled
from tests.browser.serving import Served
from tests.browser.test_looks import NOT_OURS

YEARS = "Squares for the documented cases of the years"
OVER_TIME = "Official figures and documented cases over time"
DOTS = """plot => plot.data.map((trace, number) => ({ number, rows: trace.customdata || [] }))
    .flatMap(({ number, rows }) => rows.map((row, point) => ({ id: row[0]?.open, number, point }))).filter(one => one.id)"""
PLACE = script("place")


def test_every_dot_leads_to_its_case(page: Page, served: Served) -> None:
    """Each documented case of a claimed year opens from its dot, and Back returns to the page."""
    open_page(page, served, "claims")
    plot = chart(page, YEARS).locator(".tc-plot")
    dots = plot.evaluate(DOTS)
    assert dots
    for dot in dots:
        place = chart(page, YEARS).locator(".tc-plot").evaluate(PLACE, [dot["number"], dot["point"]])
        page.mouse.click(place["x"], place["y"])
        name = served.tables.archive.shown_names[dot["id"]]
        expect(page.locator(".case h2")).to_have_text(name)
        expect(page).to_have_url(re.compile(f"/cases\\?.*case={dot['id']}"))
        page.go_back()
        expect(page.get_by_role("heading", level=1, name="Claims")).to_be_visible()
        settled(page)
        page.keyboard.press("Shift")  # whoever does something is no longer led back to where they were


def test_a_step_of_the_line_leads_to_the_case_that_made_it(page: Page, served: Served) -> None:
    """The last case of the documented line opens from its step; an official figure opens nothing."""
    open_page(page, served, "claims")
    plot = chart(page, OVER_TIME).locator(".tc-plot")
    number, point = plot.evaluate(
        "plot => plot.data.map((one, index) => [index, one]).filter(([, one]) => one.mode === 'markers')"
        ".map(([index, one]) => [index, one.x.length - 1])[0]"
    )
    place = plot.evaluate(PLACE, [number, point])
    page.mouse.click(place["x"], place["y"])
    page.wait_for_timeout(700)
    expect(page.get_by_role("heading", level=1, name="Claims")).to_be_visible()
    first = served.tables.cases.sort_values("arrest_latest")["id"].iloc[0]
    place = plot.evaluate(PLACE, [0, 0])
    page.mouse.click(place["x"], place["y"])
    expect(page).to_have_url(re.compile(f"case={first}"))
    expect(page.locator(".case h2")).to_be_visible()


def test_every_name_leads_to_its_case(page: Page, served: Served) -> None:
    """Names in statements are links to cases that exist; the reader's filters go along."""
    open_page(page, served, "claims?country=ESP")
    page.locator("summary", has_text="statements").click()
    region = page.get_by_role("region", name="Named in statements")
    links = region.locator("a[href*='case=']").evaluate_all("links => links.map(one => one.getAttribute('href'))")
    assert len(links) == sum(len(one.names) for one in served.tables.archive.named)
    ids = {case.id for case in served.tables.archive.cases}
    for address in links:
        query = parse_qs(urlsplit(address).query)
        assert set(query["case"]) <= ids
        assert query["country"] == ["ESP"]
    region.get_by_role("link", name="Yury Martyshev").click()
    expect(page.locator(".case h2")).to_have_text("Jurijs Martisevs")
    settled(page)
    expect(count_line(page)).to_have_text(f"{served.selected(country=('ESP',))} of {served.selected()} cases")


def test_a_neighbour_is_a_click_away(page: Page, served: Served) -> None:
    """From one case of an exchange to another, and back by its own link."""
    open_page(page, served, "cases?case=klyushin-vladislav")
    page.locator(".case").get_by_role("link", name="Vadim Konoshchenok").click()
    expect(page.locator(".case h2")).to_have_text("Vadim Konoshchenok")
    expect(page.locator(".case").get_by_role("link", name="Vladislav Klyushin")).to_be_visible()


def test_filters_leave_the_page_as_it_is(page: Page, served: Served) -> None:
    """Even where no case fits the filters, statements are tested on all confirmed cases, and the page says so."""
    open_page(page, served, "claims?country=MDV&offence=drugs")
    expect(count_line(page)).to_have_text(f"0 of {served.selected()} cases")
    assert chart(page, YEARS).count() == chart(page, OVER_TIME).count() == 1
    expect(page.locator("p.prose").first).to_contain_text("the filters do not change this page")


@pytest.mark.parametrize("title", [YEARS, OVER_TIME])
def test_a_chart_of_claims_leaves_with_all_its_words(page: Page, served: Served, tmp_path: Path, title: str) -> None:
    """The picture says that it shows all confirmed cases, and no filter is in its name."""
    open_page(page, served, "claims?country=ESP")
    svg = export(page, chart(page, title), "svg", tmp_path)
    assert f"all {served.selected()} confirmed cases, whatever the filters" in " ".join(svg.read_text("utf-8").split())
    table = export(page, chart(page, title), "csv", tmp_path)
    assert "ESP" not in svg.name + table.name
    assert len(table.read_text("utf-8").splitlines()) > 10


SCREENS = [
    pytest.param((size, scheme), id=f"{size[0]}-{scheme}") for size in (WIDE, PHONE) for scheme in ("light", "dark")
]


@pytest.mark.parametrize("page", SCREENS, indirect=True)
def test_no_label_covers_another(page: Page, served: Served, pictures: Path) -> None:
    """In the chart of years no two texts overlap and none is cut, with everything folded open axe finds nothing."""
    open_page(page, served, "claims")
    page.locator("details:not(.tc-export):not(.tc-table) > summary").evaluate_all(
        "all => all.forEach(one => { one.parentElement.open = true; })"
    )
    overlaps = chart(page, YEARS).locator(".tc-plot").evaluate(script("overlaps"))
    assert overlaps == []
    size = page.viewport_size
    assert size is not None
    wide = page.evaluate(script("wide"), ".scroll-x, .tc-scroll, .tc-plot")
    assert wide == []
    page.screenshot(path=pictures / f"claims-open-{size['width']}.png")
    found = Axe().run(page, context={"include": [["[data-testid=stMain]"]], "exclude": NOT_OURS}).response["violations"]
    serious = [(one["id"], one["nodes"][0]["html"][:200]) for one in found if one["impact"] in ("serious", "critical")]
    assert not serious, serious
