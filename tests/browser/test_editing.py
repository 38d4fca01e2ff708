"""Editors change files under a running server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import expect_count, open_page
from tests.browser.serving import Served, serve
from tests.builders import as_yaml, small_case, write_dataset

NOTICE = "An edit to the data could not be read"


@pytest.fixture
def edited(tmp_path: Path) -> Iterator[Served]:
    """A made-up dataset of its own, which the test may edit while it is served."""
    with serve(write_dataset(tmp_path).folder) as running:
        yield running


def test_edits_show_and_broken_edits_do_not_harm(page: Page, edited: Served) -> None:
    """A good edit is swapped in without a restart; a broken one keeps the last good archive, with a notice and a log.

    The first reader enters by a page that is not the first: a server once answered that one with nothing at all.
    """
    total = edited.selected()
    open_page(page, edited, "timeline")
    expect_count(page, total, total)
    assert NOTICE not in page.inner_text("body")

    new = edited.data / "cases" / "rischenheim-luzau.yaml"
    new.write_text(as_yaml(small_case("rischenheim-luzau")), "utf-8")
    _until(page, f"{total + 1} of {total + 1} cases")

    new.write_text("id: rischenheim-luzau\noffence: fruad\n", "utf-8")
    _until_notice(page, shown=True)
    expect(page.locator(".selected-count")).to_have_text(f"{total + 1} of {total + 1} cases")
    log = edited.log.read_text("utf-8")
    assert "data/cases/rischenheim-luzau.yaml:2" in log
    assert "did you mean 'fraud'" in log
    assert "rischenheim" not in page.locator("[data-testid=stAlert]").first.inner_text()

    new.unlink()
    _until(page, f"{total} of {total} cases")
    _until_notice(page, shown=False)


def _reload(page: Page) -> None:
    page.reload()
    expect(page.locator("footer.site-footer")).to_be_visible()


def _until(page: Page, line: str, tries: int = 60) -> None:
    """Come back to the page, as a reader would, until it says ``line``."""
    for _ in range(tries):
        _reload(page)
        if page.locator(".selected-count").inner_text() == line:
            return
    raise AssertionError(f"the page never said {line!r}")


def _until_notice(page: Page, shown: bool, tries: int = 60) -> None:
    for _ in range(tries):
        _reload(page)
        if (NOTICE in page.inner_text("body")) == shown:
            return
    raise AssertionError(f"the notice {'never came' if shown else 'stayed'}")


def test_a_page_that_fails_says_so_in_a_plain_sentence(page: Page, edited: Served) -> None:
    """Configuration that vanishes under the server keeps the last good edition too."""
    open_page(page, edited)
    (edited.config / "vocabulary.yaml").write_text("offence: [", "utf-8")
    _until_notice(page, shown=True)
    expect(page.locator(".selected-count")).to_contain_text("cases")
    assert "Traceback" not in page.inner_text("body")
