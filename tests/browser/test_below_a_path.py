"""The site below a path, as a proxy has it: pages, charts and links work there."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import expect_count, settled
from tests.browser.serving import Served, copy_of_the_real, serve


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The real dataset, served below a path."""
    with serve(copy_of_the_real(tmp_path_factory.mktemp("below")), base="record/of") as running:
        yield running


def test_a_reader_reads_below_a_path(page: Page, below: Served) -> None:
    page.goto(f"{below.url}/timeline?country=ESP")
    settled(page)
    expect_count(page, below.selected(country=("ESP",)), below.selected())
    expect(page.locator(".tc-plot[data-drawn]")).to_have_count(1)
    page.get_by_test_id("stTopNavLink").filter(has_text="Map").click()
    page.wait_for_url(f"{below.url}/map?country=ESP")
    settled(page)
    for link in page.locator("a[data-format]").all():
        address = link.evaluate("link => link.href")
        assert address.startswith((f"{below.url}/chart/map.", f"{below.url}/chart/by-country."))
        with urlopen(address) as answer:
            assert answer.status == 200
    page.goto(f"{below.url}/chart/map.html")
    expect(page.locator("#plot[data-drawn]")).to_be_visible()
    page.goto(f"{below.url}/case/bout-viktor")
    expect(page.get_by_role("heading", level=1)).to_have_text("Viktor Bout")
