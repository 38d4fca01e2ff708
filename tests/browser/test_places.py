"""What a reader sees has an address: chart, option and place, for a link, a reload and Back; charts fill the screen, and
their tables lead to the cases."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from dashboard.pages import PAGES
from tests.browser.reading import choose, expect_count, open_page, settled
from tests.browser.serving import Served

SCROLLED = "document.querySelector('[data-testid=stMain]').scrollTop"


def _option(page: Page, label: str) -> None:
    page.get_by_role("radio", name=label).or_(page.get_by_role("button", name=label, exact=True)).first.click()


def test_an_option_is_in_the_address_and_comes_back(page: Page, served: Served) -> None:
    """The order of the timeline: after a reload, and after Back; a filter chosen later leaves it."""
    open_page(page, served, "timeline")
    plot = page.locator(".tc-plot")
    rows = "plot => JSON.stringify(plot.layout.meta.rows)"
    first = plot.evaluate(rows)
    _option(page, "Length")
    expect(page).to_have_url(re.compile(r"\?order=length$"))
    settled(page)
    page.wait_for_function(
        "before => JSON.stringify(document.querySelector('.tc-plot').layout.meta.rows) !== before", arg=first
    )
    longest = plot.evaluate(rows)
    page.reload()
    settled(page)
    assert plot.evaluate(rows) == longest
    choose(page, "Country of arrest", "Spain")
    expect_count(page, served.selected(country=("ESP",)), served.selected())
    assert parse_qs(urlsplit(page.url).query) == {"country": ["ESP"], "order": ["length"]}
    page.go_back()
    expect_count(page, served.selected(), served.selected())
    expect(page).to_have_url(re.compile(r"\?order=length$"))
    page.go_back()
    expect(page).to_have_url(re.compile("timeline$"))
    page.wait_for_function(
        "first => JSON.stringify(document.querySelector('.tc-plot').layout.meta.rows) === first", arg=first
    )


def test_the_preview_shows_the_option(page: Page, served: Served) -> None:
    """The picture of a link has what the link has; nonsense is left out."""
    body = page.request.get(f"{served.url}/map?measure=held&country=ESP").text()
    picture = re.search(r'"og:image" content="([^"]+)"', body)
    assert picture
    asked = parse_qs(urlsplit(picture[1].replace("&amp;", "&")).query)
    assert asked["measure"] == ["held"]
    assert asked["country"] == ["ESP"]
    assert page.request.get(picture[1].replace("&amp;", "&")).ok
    assert "measure=" not in page.request.get(f"{served.url}/map?measure=nonsense").text()


def test_the_link_to_a_view_leads_to_its_chart(page: Page, served: Served) -> None:
    """Its address has filters and chart, and the page that it opens stands at the chart."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served.url)
    last = next(one for one in PAGES if one.path == "patterns").charts[-1].name
    open_page(page, served, "patterns?country=ESP&country=FIN")
    figure = page.locator(f"#chart-{last}")
    figure.get_by_role("button", name=re.compile("^Copy link to this view: ")).click()
    expect(figure.get_by_text("The link to this view is copied.")).to_be_visible()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == f"{served.url}/patterns?country=ESP&country=FIN#chart-{last}"
    page.goto("about:blank")
    page.goto(link)
    settled(page)
    expect(page.locator(f"#chart-{last} .tc-plot")).to_be_in_viewport()


def test_a_reload_and_back_keep_the_place_on_a_page(page: Page, served: Served) -> None:
    """As far down as the reader was."""
    open_page(page, served, "patterns")
    page.mouse.move(600, 500)
    page.mouse.wheel(0, 2500)
    page.wait_for_function(f"() => {SCROLLED} >= 2400")
    page.reload()
    settled(page)
    page.wait_for_function(f"() => Math.abs({SCROLLED} - 2500) < 100")
    page.get_by_role("link", name="Timeline").first.click()
    expect(page.get_by_role("heading", level=1, name="Timeline")).to_be_visible()
    settled(page)
    page.go_back()
    expect(page.get_by_role("heading", level=1, name="Patterns")).to_be_visible()
    settled(page)
    page.wait_for_function(f"() => Math.abs({SCROLLED} - 2500) < 100")


def test_a_chart_fills_the_screen(page: Page, served: Served) -> None:
    """Redrawn at its width, and back; every item of its menu is told with its title."""
    open_page(page, served)
    figure = page.locator(".tc-chart").first
    drawn = "document.querySelector('.tc-plot svg.main-svg').clientWidth"
    before = page.evaluate(drawn)
    for name in ("Export", "Table"):
        expect(figure.locator("summary", has_text=name)).to_have_attribute("aria-label", re.compile(f"^{name}: .+"))
    figure.get_by_role("button", name=re.compile("^Full screen: ")).click()
    page.wait_for_function("() => document.fullscreenElement?.id === document.querySelector('.tc-chart').id")
    page.wait_for_function(f"before => {drawn} !== before", arg=before)
    assert page.evaluate(drawn) <= page.evaluate("document.fullscreenElement.clientWidth")
    figure.get_by_role("button", name=re.compile("^Leave full screen: ")).click()
    page.wait_for_function("() => !document.fullscreenElement")
    page.wait_for_function(f"before => {drawn} === before", arg=before)


def test_the_table_behind_a_chart_leads_to_its_cases(page: Page, served: Served) -> None:
    """By links that keep the filters."""
    open_page(page, served, "map?country=MDV")
    figure = page.locator(".tc-chart").first
    figure.locator("details.tc-table summary").click()
    (case_id, name) = served.tables.cases.loc[
        served.tables.cases["arrest_country"] == "MDV", ["id", "shown_name"]
    ].iloc[0]
    link = figure.get_by_role("link", name=name)
    expect(link).to_have_attribute("href", f"/cases?country=MDV&case={case_id}")
    link.click()
    expect(page.locator(".case h2")).to_have_text(name)
