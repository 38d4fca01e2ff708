"""One language a page: by the browser's preference at first, by the reader's choice, and kept across pages and links."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.text.words import read_words
from tests.browser.reading import open_page, settled
from tests.browser.serving import Served


def language(page: Page) -> str | None:
    return page.locator("html").get_attribute("lang")


@pytest.mark.parametrize(("preference", "expected"), [("ru-RU", "ru"), ("en-GB", "en"), ("de-DE", "en")])
def test_a_first_visit_follows_the_browser(browser: Browser, served: Served, preference: str, expected: str) -> None:
    context = browser.new_context(locale=preference)
    page = context.new_page()
    open_page(page, served, "claims?country=ESP")
    assert language(page) == expected
    asked = parse_qs(urlsplit(page.url).query)
    assert asked == {"country": ["ESP"], **({"lang": ["ru"]} if expected == "ru" else {})}
    context.close()


def test_the_switch_keeps_page_and_filters_and_the_choice_stays(browser: Browser, served: Served) -> None:
    """Also against what the browser prefers, over the navigation, a link to a case and a reload."""
    context = browser.new_context(locale="ru-RU", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    open_page(page, served, "patterns?country=ESP")
    page.get_by_role("link", name="English", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    settled(page)
    assert urlsplit(page.url).path.endswith("/patterns")
    assert parse_qs(urlsplit(page.url).query) == {"country": ["ESP"], "lang": ["en"]}
    page.reload()
    settled(page)
    assert language(page) == "en"
    page.get_by_role("link", name="Русский", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    settled(page)
    page.get_by_role("link", name="Дела", exact=True).first.click()
    expect(page.get_by_role("heading", name="Дела", exact=True)).to_be_visible()
    settled(page)
    assert parse_qs(urlsplit(page.url).query) == {"country": ["ESP"], "lang": ["ru"]}
    page.get_by_role("link", name="Станислав Лисов").first.click()
    expect(page.get_by_role("heading", name="Станислав Лисов")).to_be_visible()
    assert parse_qs(urlsplit(page.url).query)["lang"] == ["ru"]
    context.close()


@pytest.mark.parametrize(("width", "hidden"), [(1280, False), (900, True)])
@pytest.mark.parametrize("tag", ["en", "ru"])
def test_the_header_has_all_pages_or_says_in_words_of_the_page_where_they_are(
    browser: Browser, served: Served, tag: str, width: int, hidden: bool
) -> None:
    """Streamlit's own word for pages without room would be "2 more" in every language."""
    words = read_words(served.config)[0][tag]
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    open_page(page, served, f"?lang={tag}")
    more = page.get_by_role("button", name=words.say("more-pages"), exact=True)
    expect(more).to_have_count(1 if hidden else 0)
    expect(page.locator("[data-testid=stTopNavSection]")).to_have_count(1 if hidden else 0)
    if hidden:
        more.click()
    last = page.get_by_role("menuitem" if hidden else "link", name=words.say("method-title"), exact=True)
    expect(last.first).to_be_visible()
    context.close()


def test_plain_pages_lead_to_each_other_in_their_language(page: Page, served: Served) -> None:
    page.goto(f"{served.url}/case/?lang=ru")
    assert language(page) == "ru"
    page.get_by_role("link", name="Станислав Лисов").first.click()
    expect(page.get_by_role("heading", name="Станислав Лисов")).to_be_visible()
    assert language(page) == "ru"
    page.get_by_role("link", name="English", exact=True).click()
    expect(page.get_by_role("heading", name="Stanislav Lisov")).to_be_visible()
    page.get_by_role("link", name="Русский", exact=True).click()
    page.get_by_role("link", name="Что нового").click()
    assert language(page) == "ru"
