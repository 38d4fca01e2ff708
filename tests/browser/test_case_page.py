"""The plain pages of cases in a browser: from a folder on a disk, wide and on a phone, light and dark, on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from dashboard.archive.store import Loaded
from dashboard.measures.neighbours import neighbours
from dashboard.publish.html.case_page import case_list, case_page
from dashboard.tables import Tables, build
from tests.browser.conftest import PHONE, WIDE
from tests.made import WORDS

SCREENS = [
    pytest.param((size, scheme), id=f"{size[0]}-{scheme}") for size in (WIDE, PHONE) for scheme in ("light", "dark")
]


@pytest.fixture(scope="module")
def tables(real: Loaded) -> Tables:
    """The project's own data."""
    return build(real.archive, WORDS)


@pytest.fixture(scope="module")
def site(tables: Tables, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every page in a folder, as a static site has them."""
    folder = tmp_path_factory.mktemp("site") / "case"
    folder.mkdir()
    for case in tables.archive.cases:
        (folder / f"{case.id}.html").write_text(case_page(case, tables, WORDS, site="", app=None), "utf-8")
    (folder / "index.html").write_text(case_list(tables, WORDS, site="", app=None), "utf-8")
    return folder


@pytest.mark.parametrize("page", SCREENS, indirect=True)
def test_a_page_fits_its_screen_and_is_accessible(page: Page, site: Path, tables: Tables, pictures: Path) -> None:
    """Nothing is wider than the screen, the theme is the reader's, and axe-core finds no fault at all."""
    unconfirmed = str(tables.cases.loc[tables.cases["unconfirmed"], "id"].iloc[0])
    longest = max(tables.archive.cases, key=lambda case: len(case.positions)).id
    size = page.viewport_size
    assert size is not None
    for name in (longest, unconfirmed, "index"):
        page.goto((site / f"{name}.html").as_uri())
        is_dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
        page.screenshot(path=pictures / f"plain-{name}-{size['width']}-{'dark' if is_dark else 'light'}.png")
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], name
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (sum(int(part) for part in paper.strip("rgb()").split(",")) < 200) == is_dark
        found = Axe().run(page).response["violations"]
        assert not found, [(name, one["id"], one["nodes"][0]["html"][:200]) for one in found]


def test_one_page_leads_to_another_without_a_server(page: Page, site: Path, tables: Tables) -> None:
    """From the list to a case, from there to a neighbour and back to the list, by links alone."""
    archive = tables.archive
    case, other = next(
        (case, near[0]) for case in archive.cases if (near := neighbours(case, archive).country_and_year)
    )
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name=archive.shown_name(case), exact=True).click()
    expect(page.locator("h1")).to_have_text(archive.shown_name(case))
    page.locator("dl.facts").get_by_role("link", name=archive.shown_name(other), exact=True).first.click()
    expect(page.locator("h1")).to_have_text(archive.shown_name(other))
    page.get_by_role("link", name="Cases", exact=True).click()
    expect(page.locator("h1")).to_have_text(f"All {len(archive.cases)} cases")


@pytest.mark.parametrize("page", [pytest.param((PHONE, "light"), id="phone")], indirect=True)
def test_paper_shows_the_addresses_of_sources(page: Page, site: Path, tables: Tables) -> None:
    """What is printed can be followed up: each source's address is beside it, and the navigation is gone."""
    case = tables.archive.cases[0]
    page.goto((site / f"{case.id}.html").as_uri())
    page.emulate_media(media="print")
    shown = page.locator("ol.sources a").evaluate_all("links => links.map(a => getComputedStyle(a, '::after').content)")
    assert len(shown) == len(case.sources)
    for source in case.sources:
        assert any(source.url in content for content in shown)
    found = page.locator("nav").all()
    assert found
    for navigation in found:
        expect(navigation).to_be_hidden()
