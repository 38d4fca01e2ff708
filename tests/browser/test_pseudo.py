"""In the pseudo-language no letter that a browser shows is plain but the data's: what Plotly and Streamlit say by
themselves too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from dashboard.pages import PAGES
from tests.browser.reading import open_page
from tests.browser.serving import Served, serve
from tests.text.letters import keys, plain, write_site

OTHERS = {"Skip to main content", "keyboard", "arrow", "right", "unconfirmed"}
"""What Streamlit says to a keyboard, whatever the language of the page; the name under which its font has the arrow of a
part that unfolds; and that of a column of the tables."""


@pytest.fixture(scope="module")
def pseudo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(write_site(tmp_path_factory.mktemp("pseudo")).folder) as running:
        yield running


@pytest.mark.parametrize("path", [one.path for one in PAGES])
def test_a_page(path: str, page: Page, pseudo: Served) -> None:
    """All its text, the title of its tab, what its fields say while they are empty, and the buttons on its charts."""
    open_page(page, pseudo, path)
    texts = [page.title(), page.inner_text("body"), *page.locator(".tc-chart text").all_text_contents()]
    for selector, name in ((".modebar-btn", "data-title"), ("[placeholder]", "placeholder")):
        texts += [one.get_attribute(name) or "" for one in page.locator(selector).all()]
    assert set(plain(texts, keys(pseudo.tables.archive))) <= OTHERS
