"""A press that moves is a drag: it pans, or scrolls the page, and chooses nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Browser, CDPSession, Locator, Page, expect

from tests.browser.conftest import PHONE, cut_off
from tests.browser.reading import click_mark, expect_count, open_page, settled
from tests.browser.serving import Served
from tests.browser.test_clicks import SQUARE

RANGE = "plot => JSON.stringify([plot.layout.xaxis?.range, plot._fullLayout.geo?.projection.rotation.lon])"
"""What a chart shows: the days of its axis or the middle of its map."""
BRAZIL_TO_AFRICA = (0.33, 0.7), (0.55, 0.6)
"""Parts of the map's width and height."""


def drag(page: Page, plot: Locator, start: tuple[float, float], end: tuple[float, float], back: bool = False) -> None:
    """Press on a chart, move, and let go, there or where it began; places are parts of its width and height."""
    plot.evaluate("plot => plot.scrollIntoView({block: 'center'})")
    box = plot.bounding_box()
    assert box is not None
    places = [(box["x"] + box["width"] * x, box["y"] + box["height"] * y) for x, y in (start, end)]
    page.mouse.move(*places[0])
    page.mouse.down()
    page.mouse.move(*places[1], steps=8)
    if back:
        page.mouse.move(*places[0], steps=8)
    page.mouse.up()


@pytest.mark.parametrize("back", [False, True], ids=["away", "and-back"])
@pytest.mark.parametrize(("address", "index"), [("map", 0), ("", 2)], ids=["map", "overview"])
def test_a_drag_on_the_map_pans_and_never_filters(
    page: Page, served: Served, address: str, index: int, back: bool
) -> None:
    """From one country to another, or away and back: the map has moved, every case is still there."""
    open_page(page, served, address)
    plot = page.locator(".tc-plot").nth(index)
    before = plot.evaluate(RANGE)
    drag(page, plot, *BRAZIL_TO_AFRICA, back=back)
    if not back:
        assert plot.evaluate(RANGE) != before
    # The next thing that the page hears comes after what the drag could have caused.
    page.get_by_role("switch").or_(page.locator("[data-testid=stCheckbox] label")).first.click()
    expect_count(page, served.selected(unconfirmed=True), len(served.tables.cases))
    expect(page).not_to_have_url(re.compile("country="))


def test_a_click_after_a_drag_still_opens(page: Page, served: Served) -> None:
    """A mouse that slips by a few pixels has clicked."""
    open_page(page, served, "map?country=MDV&country=CAN")
    plot = page.locator(".tc-plot").first
    drag(page, plot, (0.5, 0.5), (0.55, 0.55))
    case_id = served.tables.cases.loc[served.tables.cases["arrest_country"] == "MDV", "id"].iloc[0]
    index = page.evaluate(SQUARE, case_id)
    box = plot.locator(".scattergeo path.point").nth(index).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    # Plotly hears a click on what it has seen the mouse come to, which no hand is faster than.
    expect(plot.locator(".hoverlayer .hovertext")).to_be_visible()
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 + 2, box["y"] + box["height"] / 2)
    page.mouse.up()
    expect(page).to_have_url(re.compile(f"case={case_id}"))


@pytest.mark.parametrize("back", [False, True], ids=["away", "and-back"])
def test_a_drag_on_the_timeline_moves_in_time_and_opens_nothing(page: Page, served: Served, back: bool) -> None:
    """Along a row, whose click would open its case."""
    open_page(page, served, "timeline?country=MDV&country=LBR")
    plot = page.locator(".tc-plot")
    before = plot.evaluate(RANGE)
    drag(page, plot, (0.6, 0.6), (0.45, 0.6), back=back)
    if not back:
        assert plot.evaluate(RANGE) != before
    page.get_by_role("button", name="Maldives ×").click()
    expect_count(page, served.selected(country=("LBR",)), served.selected())
    expect(page).not_to_have_url(re.compile("case="))
    click_mark(page, page.locator(".tc-plot .scatterlayer .points path").last)
    expect(page.locator(".case h2")).to_be_visible()
    settled(page)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone, which has fingers and no mouse."""
    width, height = PHONE
    context = browser.new_context(viewport={"width": width, "height": height}, has_touch=True, is_mobile=True)
    cut_off(context)
    yield context.new_page()
    context.close()


def touched(hand: CDPSession, steps: Sequence[Sequence[tuple[float, float]]]) -> None:
    """Fingers at the places of each step, lifted after the last."""
    for number, places in enumerate(steps):
        points = [{"x": x, "y": y, "id": finger} for finger, (x, y) in enumerate(places)]
        hand.send("Input.dispatchTouchEvent", {"type": "touchMove" if number else "touchStart", "touchPoints": points})
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@pytest.mark.parametrize(("address", "index"), [("map", 0), ("", 0), ("timeline", 0)], ids=["map", "bars", "timeline"])
def test_a_finger_on_a_chart_moves_the_page(phone: Page, served: Served, address: str, index: int) -> None:
    """A swipe that begins on a chart scrolls; two fingers that part make the page larger; neither chooses anything."""
    open_page(phone, served, address)
    plot = phone.locator(".tc-plot").nth(index)
    plot.evaluate("plot => plot.scrollIntoView({block: 'center'})")
    box = plot.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, min(max(box["y"] + box["height"] / 2, 200), PHONE[1] - 200)
    hand = phone.context.new_cdp_session(phone)
    touched(hand, [[(x, y - 10 * step)] for step in range(13)])
    phone.wait_for_function(
        "([plot, top]) => plot.getBoundingClientRect().top < top - 60", arg=[plot.element_handle(), box["y"]]
    )
    touched(hand, [[(x - 20 - 8 * step, y), (x + 20 + 8 * step, y)] for step in range(13)])
    phone.wait_for_function("() => visualViewport.scale > 1.5")
    expect(phone).not_to_have_url(re.compile(r"country=|case=|from="))
