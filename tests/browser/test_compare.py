"""Thailand against Finland: from a filter, by address, back and forth, and as one picture."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

from playwright.sync_api import Page, expect

from tests.browser.reading import choose, export, open_page, settled
from tests.browser.serving import Served


def test_two_countries_side_by_side(page: Page, served: Served, tmp_path: Path) -> None:
    open_page(page, served, "map")
    choose(page, "Country of arrest", "Thailand")
    settled(page)
    page.get_by_role("link", name="Compare Thailand with …").click()
    expect(page.get_by_role("heading", level=1, name="Compare", exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile(r"by=country&of=THA"))
    expect(page.get_by_text("Name another one to set beside it.")).to_be_visible()

    choose(page, "Countries, up to 4", "Finland")
    expect(page).to_have_url(re.compile(r"of=THA&of=FIN"))
    plot = page.locator(".tc-chart .tc-plot")
    cases = {code: served.selected(country=(code,)) for code in ("THA", "FIN")}
    title = re.compile(rf"Thailand: {cases['THA']} cases.*Finland: {cases['FIN']} cases")
    expect(plot).to_contain_text(title)
    expect(page.get_by_text("The filter “Thailand” is put aside here")).to_be_visible()
    settled(page)

    svg = export(page, page.locator(".tc-chart"), "svg", tmp_path)
    words = " ".join(ElementTree.fromstring(svg.read_text("utf-8")).itertext())
    assert title.search(words)

    page.reload()
    settled(page)
    expect(plot).to_contain_text(title)
    page.go_back()
    settled(page)
    expect(page.get_by_text("Name another one to set beside it.")).to_be_visible()
    expect(plot).not_to_contain_text("Finland:")


def test_an_address_shows_a_comparison_and_its_cases(page: Page, served: Served) -> None:
    open_page(page, served, "compare?by=country&of=THA&of=FIN")
    expect(page.locator(".tc-chart .tc-plot")).to_contain_text("Finland:")
    listed = page.locator("ul.in-columns")
    expect(listed).to_have_count(2)
    for at, code in enumerate(("THA", "FIN")):
        expect(listed.nth(at).get_by_role("link")).to_have_count(served.selected(country=(code,)))
    answer = page.request.get(f"{served.url}/chart/comparison.csv?by=country&of=THX")
    assert answer.status == 400
    assert "of: 'THX' is not known" in answer.text()
