"""The plain pages as readers without JavaScript use them, and what any reader sees while a page of the dashboard loads."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from dashboard.pages import PAGES
from dashboard.publish.documents import DOCUMENTS
from dashboard.selection import Selection, select
from tests.browser.conftest import PHONE, WIDE, cut_off
from tests.browser.reading import enlarged, open_page
from tests.browser.serving import Served

PLAIN = [path for path in DOCUMENTS if path.endswith(".html") and "/" not in path]
SCREENS = [
    pytest.param((size, scheme), id=f"{size[0]}-{scheme}") for size in (WIDE, PHONE) for scheme in ("light", "dark")
]


@pytest.fixture
def still(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no script."""
    context = browser.new_context(java_script_enabled=False)
    asked = cut_off(context)
    yield context.new_page()
    context.close()
    assert not asked


@pytest.mark.parametrize("page", SCREENS, indirect=True)
def test_every_plain_page_is_accessible_and_fits(page: Page, served: Served) -> None:
    """In both languages, also with its parts unfolded; its pictures are there."""
    for path in PLAIN:
        for language in ("en", "ru"):
            page.goto(f"{served.url}/{path}?lang={language}&country=ESP&country=THA")
            for image in page.locator("img").all():
                image.scroll_into_view_if_needed()
                image.evaluate("async image => { await image.decode(); }")
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
            found = Axe().run(page).response["violations"]
            assert not found, [(path, one["id"], one["nodes"][0]["html"][:200]) for one in found]


@pytest.mark.parametrize("path", [*PLAIN, "case/", "case/bout-viktor"])
def test_a_plain_page_can_be_enlarged_and_set_wider(page: Page, served: Served, path: str) -> None:
    for language in ("en", "ru"):
        page.goto(f"{served.url}/{path}?lang={language}")
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert enlarged(page) == []


def test_a_reader_without_javascript_comes_from_any_page_to_its_plain_one_and_filters_there(
    still: Page, served: Served
) -> None:
    """With the selection of the address; the form narrows it, and links keep it."""
    still.goto(f"{served.url}/map?country=ESP")
    still.get_by_role("link", name="this page with pictures").first.click()
    expect(still.get_by_role("heading", level=1)).to_have_text("Map")
    assert parse_qs(urlsplit(still.url).query) == {"country": ["ESP"]}
    still.get_by_text("Filter the cases").click()
    still.get_by_label("Thailand").check()
    still.get_by_label("First year").fill("2012")
    still.get_by_role("button", name="Show").click()
    assert parse_qs(urlsplit(still.url).query)["country"] == ["ESP", "THA"]
    selected = select(served.tables, Selection(country=("ESP", "THA"), years=(2012, None)))
    expect(still.locator(".filters")).to_contain_text(f"{len(selected.cases)} of {selected.total} cases")
    still.get_by_role("link", name="Overview").click()
    expect(still.locator(".figures b").first).to_have_text(str(len(selected.cases)))
    still.get_by_role("link", name="Reset all").click()
    assert not urlsplit(still.url).query


def test_what_a_page_says_is_there_before_it_is(page: Page, served: Served) -> None:
    """Title and text of the selection, a link to the plain page, and that the rest is still loading; once the page has a
    heading it is gone. However long Streamlit's scripts take."""
    page.route("**/static/js/*", lambda route: None)
    for one in PAGES:
        page.goto(f"{served.url}/{one.path}?country=ESP", wait_until="commit")
        loading = page.locator("#loading")
        expect(loading).to_be_visible()
        expect(loading).to_contain_text("still loading")
        plain = loading.get_by_role("link").get_attribute("href") or ""
        assert page.request.get(f"{served.url}{plain}").ok
        if one.path not in ("cases", "new", "compare"):
            expect(loading).to_contain_text("confirmed cases")
    page.unroute("**/static/js/*")
    for path in ("?country=ESP", "cases?case=lisov-stanislav", "timeline?from=2030", "new"):
        open_page(page, served, path)
        expect(page.locator("#loading")).to_have_count(0)
