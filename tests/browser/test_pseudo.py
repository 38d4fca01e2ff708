"""In the pseudo-language no letter that a browser shows is plain but the data's: what Plotly and Streamlit say by
themselves too."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from dashboard.measures import lifelines
from dashboard.pages import PAGES
from dashboard.selection import Selection, select
from tests.browser.reading import open_page
from tests.browser.serving import Served, serve
from tests.text.letters import keys, plain, write_site

OTHERS = {"Skip to main content", "more", "keyboard", "double", "arrow", "left", "right", "unconfirmed"}
"""What Streamlit says whatever the language of the page, to a keyboard and of the links for which its header has no room; the
names under which its font has the arrows of a part that unfolds and of the filters that fold away; and that of a column of the
tables."""


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


@pytest.mark.parametrize("path", ["timeline", "chart/lifelines.html"])
def test_the_months_of_an_axis(path: str, page: Page, pseudo: Served) -> None:
    """An axis of less than a year has months, which Plotly writes by itself."""
    stages = lifelines.stages(select(pseudo.tables, Selection())).groupby("id")
    days = stages["end_drawn"].max() - stages["start_drawn"].min()
    shortest = pseudo.tables.archive.case(str(days[days > dt.timedelta(100)].idxmin()))
    assert shortest
    page.goto(f"{pseudo.url}/{path}?{urlencode({'q': shortest.name})}")
    ticks = page.locator(".xtick text")
    expect(ticks.first).to_be_visible()
    texts = ticks.all_text_contents()
    assert re.search(r"[^\W\d]{3}", " ".join(texts))
    assert plain(texts, keys(pseudo.tables.archive)) == []
