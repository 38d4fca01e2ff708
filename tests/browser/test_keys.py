"""Every mark of every chart is reached by keyboard and by finger, shown, said, and followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from dashboard.pages import CHARTS
from tests.browser.conftest import PHONE, cut_off
from tests.browser.reading import expect_count, open_page, script, settled
from tests.browser.serving import Served


def _said(plot: Locator) -> Locator:
    return plot.locator("xpath=..").locator(".tc-mark p")


def _ring(plot: Locator) -> Locator:
    return plot.locator("xpath=..").locator(".tc-ring")


def _walk(page: Page) -> None:
    """Every mark that has a hover label is said, and the last is where End leads."""
    plot = page.locator("#plot[data-drawn]")
    plot.wait_for(state="attached")
    if plot.evaluate("plot => plot.data.some(trace => trace.type === 'choropleth')"):
        page.locator(".choroplethlocation").first.wait_for(state="attached")
    number = plot.evaluate(script("speaking"))
    said = plot.evaluate(script("walk"))
    assert len(said) == number > 0
    assert all(said)
    assert not [text for text in said if re.search(r"<|%\{|undefined|null", text)]
    plot.press("End")
    expect(_said(plot)).to_have_text(said[-1])
    plot.press("Home")
    expect(_said(plot)).to_have_text(said[0])


@pytest.mark.parametrize("name", CHARTS)
def test_every_mark_of_a_chart_is_reached(page: Page, served: Served, name: str) -> None:
    """In reading order, by the arrow keys, at a desk's width and at a phone's."""
    page.goto(f"{served.url}/chart/{name}.html")
    _walk(page)
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page.wait_for_function("() => document.querySelector('#plot svg.main-svg').clientWidth <= 390")
    _walk(page)


@pytest.mark.parametrize("name", ["lifelines", "map"])
def test_the_marks_of_a_file_that_works_offline(page: Page, served: Served, tmp_path: Path, name: str) -> None:
    """As in the embed; a mark leads to the page of its case on the site."""
    file = tmp_path / "chart.html"
    file.write_bytes(page.request.get(f"{served.url}/chart/{name}.html?download=1").body())
    page.goto(file.as_uri())
    page.locator("#plot[role=application]").wait_for()
    page.locator("#plot").evaluate("plot => { plot.dataset.drawn = '1'; }")
    _walk(page)
    if name == "lifelines":
        case = page.locator("#plot").evaluate("plot => plot.layout.meta.rows.filter(Boolean).at(-1).open")
        page.keyboard.press("End")  # the first marks are the exchanges above the rows
        with page.expect_popup() as opened:
            page.keyboard.press("Enter")
        assert opened.value.url == f"{served.url}/case/{case}"


def test_enter_in_an_embed_opens_the_plain_page_of_the_case(page: Page, served: Served) -> None:
    """In a page of its own: the frame stays as it is."""
    page.goto(f"{served.url}/chart/lifelines.html?country=MDV")
    plot = page.locator("#plot[data-drawn]")
    case = plot.evaluate("plot => plot.layout.meta.rows.find(Boolean).open")
    plot.press("Home")
    plot.press("ArrowDown")  # from the exchange above the rows
    with page.expect_popup() as opened:
        plot.press("Enter")
    assert opened.value.url == f"{served.url}/case/{case}"


def test_a_journey_by_keyboard(page: Page, served: Served) -> None:
    """The chart has a name and says its keys; a mark is ringed where it is drawn and said as its hover label says it;
    Escape leaves it, and the focus stays on the chart; it takes away a mouse's label, too."""
    open_page(page, served)
    plot = page.locator(".tc-plot").first
    expect(plot).to_have_role("application")
    expect(plot).to_have_accessible_name(re.compile(r"Arrow keys .* Escape leaves\.$"))
    plot.press("ArrowRight")
    plot.press("ArrowRight")
    said = _said(plot).inner_text()
    ring = _ring(plot).bounding_box()
    assert ring is not None
    plot.press("Escape")
    expect(_ring(plot)).to_be_hidden()
    expect(_said(plot)).to_be_empty()
    expect(plot).to_be_focused()
    page.mouse.move(ring["x"] + ring["width"] / 2, ring["y"] + ring["height"] / 2)
    shown = plot.locator(".hoverlayer .hovertext")
    expect(shown).to_have_count(1)
    lines = shown.locator("tspan.line").all_text_contents() or shown.locator("text").all_text_contents()
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", said)
    page.keyboard.press("Escape")
    expect(shown).to_have_count(0)
    plot.press("Tab")
    expect(plot).not_to_be_focused()


def test_a_mouse_may_go_to_what_a_mark_says(page: Page, served: Served) -> None:
    """Where it rests, the words stay while it is on them, until it leaves or Escape; where it passes, they go with it."""
    open_page(page, served)
    points = page.locator("#chart-arrests-per-year .point")
    shown = page.locator("#chart-arrests-per-year .tc-mark.hovered")
    points.nth(2).hover(force=True)
    expect(shown).to_be_visible()
    words = shown.locator("p").inner_text()
    shown.hover()
    page.wait_for_timeout(700)
    expect(shown.locator("p")).to_have_text(words)
    page.keyboard.press("Escape")
    expect(shown).to_have_count(0)
    points.nth(12).hover(force=True)
    expect(shown).to_be_visible()
    expect(shown.locator("p")).not_to_have_text(words)
    page.mouse.move(5, 5)
    expect(shown).to_have_count(0)


def test_enter_does_what_a_click_does_and_the_redraw_keeps_the_place(page: Page, served: Served) -> None:
    """A country on the map becomes a filter; the same mark is still ringed, and the chart has the focus."""
    open_page(page, served, "map")
    plot = page.locator(".tc-plot").first
    page.locator(".choroplethlocation").first.wait_for(state="attached")
    plot.press("Home")
    code = plot.evaluate("plot => plot.data[0].customdata[0][0].narrow.country[0]")
    said = _said(plot).inner_text()
    plot.press("Enter")
    expect_count(page, served.selected(country=(code,)), served.selected())
    expect(plot).to_be_focused()
    expect(_ring(plot)).to_be_visible()
    expect(_said(plot)).to_have_text(said)
    page.set_viewport_size({"width": 900, "height": 900})
    page.wait_for_function("() => document.querySelector('.tc-plot svg.main-svg').clientWidth < 900")
    expect(plot).to_be_focused()
    expect(_said(plot)).to_have_text(said)


def test_rows_are_steps_up_and_down(page: Page, served: Served) -> None:
    """On the timeline down leads to the next case, into sight, and Enter opens it."""
    open_page(page, served, "timeline")
    plot = page.locator(".tc-plot")
    rows = plot.evaluate("plot => plot.layout.meta.rows.filter(Boolean).map(action => action.open)")
    plot.press("Home")
    while _said(plot).inner_text().startswith("Exchange of prisoners"):  # these stand above the rows
        plot.press("ArrowDown")
    for _ in rows[:19]:
        plot.press("ArrowDown")
    expect(_ring(plot)).to_be_in_viewport()
    plot.press("Enter")
    expect(page.locator(".case h2")).to_be_visible()
    expect(page).to_have_url(re.compile(f"case={rows[19]}$"))
    page.go_back()
    settled(page)
    expect(page.get_by_role("heading", level=1, name="Timeline")).to_be_visible()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone, which has fingers and no mouse."""
    width, height = PHONE
    context = browser.new_context(viewport={"width": width, "height": height}, has_touch=True, is_mobile=True)
    cut_off(context)
    opened = context.new_page()
    opened.set_default_timeout(30_000)
    yield opened
    context.close()


def test_a_finger_is_shown_a_mark_and_follows_it_by_a_button(phone: Page, served: Served) -> None:
    """The first touch opens nothing; a touch elsewhere lets go; the button is large enough for a finger."""
    open_page(phone, served, "timeline?country=MDV&country=LBR")
    plot = phone.locator(".tc-plot")
    mark = plot.locator(".scatterlayer .points path").last
    mark.evaluate("mark => mark.scrollIntoView({block: 'center'})")
    box = mark.bounding_box()
    assert box is not None
    phone.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    button = phone.get_by_role("button", name="Open this case")
    expect(button).to_be_visible()
    expect(_said(plot)).not_to_be_empty()
    expect(phone).to_have_url(re.compile(r"/timeline\?"))
    size = button.bounding_box()
    assert size is not None
    assert min(size["width"], size["height"]) >= 24
    button.tap()
    expect(phone.locator(".case h2")).to_be_visible()
