"""What readers look for is theirs: the log of the server does not hold it."""

from __future__ import annotations

from urllib.request import urlopen

from playwright.sync_api import Page

from tests.browser.reading import open_page
from tests.browser.serving import Served


def test_no_search_is_in_the_log(page: Page, served: Served) -> None:
    with urlopen(f"{served.url}/data/cases.csv?q=sought-by-address") as answer:
        assert answer.status == 200
    open_page(page, served, "?q=sought-by-page")
    text = served.log.read_text("utf-8")
    assert "sought-by" not in text
