"""The eight journeys for which people come, each by mouse, by finger on a phone, and by keyboard alone. How long each takes
says ``pytest tests/browser/test_journeys.py --durations=0``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import PHONE, WIDE, cut_off
from tests.browser.reading import expect_count, open_page, settled
from tests.browser.serving import Served
from tests.browser.test_drags import touched

_FAR = 300
"""Presses of Tab after which a reader gives up."""


class Hand(Protocol):
    """What a reader presses things with."""

    page: Page
    pages: str
    """Where the links to other pages are in sight."""

    def press(self, target: Locator) -> None:
        """Press a link, a button or the summary of what unfolds."""
        ...

    def filters(self) -> None:
        """Have the filters in sight."""
        ...

    def away(self) -> None:
        """Have the page in sight again."""
        ...

    def choose(self, name: str, value: str) -> None:
        """Choose a value in a field with several."""
        ...

    def year(self, end: str, year: int) -> None:
        """Move one end ("start" or "end") of the years to a year."""
        ...


def _thumb(page: Page, end: str) -> Locator:
    return page.locator(f"input[aria-label$='— {end}']")


def _way(page: Page, end: str, year: int) -> tuple[tuple[float, float], tuple[float, float]]:
    """From where a thumb of the years stands to where the year is."""
    handle = _thumb(page, end)
    first, last, now = (int(handle.get_attribute(name) or "") for name in ("min", "max", "value"))
    places = []
    for one in ("start", "end"):
        box = _thumb(page, one).locator("xpath=../..").bounding_box()
        assert box is not None
        places.append((box["x"] + box["width"] / 2, box["y"] + box["height"] / 2))
    (left, y), (right, _) = places
    step = (right - left) / (int(_thumb(page, "end").input_value()) - int(_thumb(page, "start").input_value()))
    x = left if end == "start" else right
    assert first <= year <= last
    return (x, y), (x + (year - now) * step, y)


class Mouse:
    """A mouse before a wide screen."""

    pages = "header"

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, target: Locator) -> None:
        target.click()

    def filters(self) -> None:
        """They stand beside the page."""

    def away(self) -> None:
        """They hide nothing."""

    def choose(self, name: str, value: str) -> None:
        box = self.page.get_by_role("combobox", name=name)
        self.press(box)
        box.press_sequentially(value)
        self.press(self.page.get_by_role("option", name=re.compile(rf"^{re.escape(value)}( \(\d+\))?$")))
        self.press(self.page.locator(".selected-count"))

    def year(self, end: str, year: int) -> None:
        start, goal = _way(self.page, end, year)
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move(*goal, steps=8)
        self.page.mouse.up()


class Finger:
    """A finger on a phone."""

    pages = "footer"

    def __init__(self, page: Page) -> None:
        self.page = page
        self._hand = page.context.new_cdp_session(page)

    def press(self, target: Locator) -> None:
        target.tap()

    def filters(self) -> None:
        self.press(self.page.get_by_test_id("stExpandSidebarButton"))
        self.page.get_by_role("combobox", name="Country of arrest").tap(trial=True)  # once they have slid in

    def away(self) -> None:
        self.press(self.page.get_by_test_id("stSidebarCollapseButton").get_by_role("button"))

    def choose(self, name: str, value: str) -> None:
        box = self.page.get_by_role("combobox", name=name)
        self.press(box)
        box.press_sequentially(value)
        self.press(self.page.get_by_role("option", name=re.compile(rf"^{re.escape(value)}( \(\d+\))?$")))
        box.press("Escape")

    def year(self, end: str, year: int) -> None:
        (x, y), (goal, _) = _way(self.page, end, year)
        touched(self._hand, [[(x + (goal - x) * step / 8, y)] for step in range(9)])


class Keys:
    """A keyboard alone: what is pressed was reached by Tab, and what is chosen was typed."""

    pages = "header"

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, target: Locator) -> None:
        self._reach(target)
        self.page.keyboard.press("Enter")

    def filters(self) -> None:
        """They stand beside the page."""

    def away(self) -> None:
        """They hide nothing."""

    def choose(self, name: str, value: str) -> None:
        self._reach(self.page.get_by_role("combobox", name=name))
        self.page.keyboard.type(value)
        expect(self.page.get_by_role("option", name=re.compile(rf"^{re.escape(value)}"))).to_be_visible()
        self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Enter")
        self.page.keyboard.press("Escape")

    def year(self, end: str, year: int) -> None:
        handle = _thumb(self.page, end)
        self._reach(handle)
        steps = year - int(handle.input_value())
        for _ in range(abs(steps)):
            self.page.keyboard.press("ArrowRight" if steps > 0 else "ArrowLeft")

    def _reach(self, target: Locator) -> None:
        expect(target).to_be_attached()
        for _ in range(_FAR):
            if target.evaluate("target => target === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        pytest.fail(f"no Tab leads to {target}")


HANDS: Mapping[str, Callable[[Page], Hand]] = {"mouse": Mouse, "finger": Finger, "keys": Keys}


@pytest.fixture(params=list(HANDS))
def hand(browser: Browser, served: Served, request: pytest.FixtureRequest) -> Iterator[Hand]:
    """A reader at the front page."""
    is_finger = request.param == "finger"
    width, height = PHONE if is_finger else WIDE
    context = browser.new_context(
        viewport={"width": width, "height": height}, has_touch=is_finger, is_mobile=is_finger, accept_downloads=True
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served.url)
    cut_off(context)
    page = context.new_page()
    page.set_default_timeout(30_000)
    open_page(page, served)
    yield HANDS[request.param](page)
    context.close()


def _go(hand: Hand, name: str) -> None:
    """To another page, by a link that is in sight on this screen."""
    hand.press(hand.page.locator(hand.pages).get_by_role("link", name=name, exact=True))
    expect(hand.page.get_by_role("heading", level=1, name=name, exact=True)).to_be_visible()
    settled(hand.page)


def test_spain_in_2017(hand: Hand, served: Served) -> None:
    """Who was arrested in Spain in 2017? By two filters; the number stands above, the people in the figure's table."""
    page, spain = hand.page, {"country": ("ESP",)}
    hand.filters()
    hand.year("start", 2017)
    expect(page).to_have_url(re.compile("from=2017"))
    expect_count(page, served.selected(years=(2017, None)), served.selected())
    hand.year("end", 2017)
    expect(page).to_have_url(re.compile("to=2017"))
    expect_count(page, served.selected(years=(2017, 2017)), served.selected())
    hand.choose("Country of arrest", "Spain")
    expect_count(page, served.selected(years=(2017, 2017), **spain), served.selected())


def test_who_says_what_about_the_maldives(hand: Hand, served: Served) -> None:
    """From the map's filter to the case, where each side's words stand."""
    _go(hand, "Map")
    hand.filters()
    hand.choose("Country of arrest", "Maldives")
    expect_count(hand.page, served.selected(country=("MDV",)), served.selected())
    cases = served.tables.cases
    name = cases.loc[cases["arrest_country"] == "MDV", "shown_name"].iloc[0]
    hand.away()
    figure = hand.page.locator(".tc-chart").first
    hand.press(figure.locator("details.tc-table summary"))
    hand.press(figure.get_by_role("link", name=name))
    expect(hand.page.get_by_role("heading", name="What each side says")).to_be_visible()


def test_a_picture_for_a_slide(hand: Hand) -> None:
    """The first figure as a PNG, with a name that says what it is."""
    figure = hand.page.locator(".tc-chart").first
    hand.press(figure.locator("details.tc-export summary"))
    with hand.page.expect_download() as waiting:
        hand.press(figure.get_by_role("link", name="PNG", exact=True))
    assert re.search(r"arrests.*\.png$", waiting.value.suggested_filename)
    assert waiting.value.path().read_bytes().startswith(b"\x89PNG")


def test_thailand_against_finland(hand: Hand) -> None:
    """One of them filtered for, the other set beside it."""
    page = hand.page
    hand.filters()
    hand.choose("Country of arrest", "Thailand")
    expect(page).to_have_url(re.compile("country=THA"))
    settled(page)
    hand.away()
    hand.press(page.get_by_role("link", name=re.compile("^Compare Thailand with")))
    expect(page.get_by_role("heading", level=1, name="Compare", exact=True)).to_be_visible()
    settled(page)
    hand.choose("Countries, up to 4", "Finland")
    expect(page).to_have_url(re.compile("of=THA&of=FIN"))
    settled(page)
    expect(page.locator(".tc-plot")).to_contain_text(re.compile("Thailand: .*; Finland: "))


def test_a_view_to_share(hand: Hand, served: Served) -> None:
    """The link that is copied leads to the same selection and figure."""
    page = hand.page
    hand.filters()
    hand.choose("Country of arrest", "Finland")
    expect_count(page, served.selected(country=("FIN",)), served.selected())
    hand.away()
    hand.press(page.get_by_role("button", name=re.compile("^Copy link to this view: ")).first)
    expect(page.get_by_text("The link to this view is copied.").first).to_be_visible()
    page.goto(page.evaluate("navigator.clipboard.readText()"))
    expect_count(page, served.selected(country=("FIN",)), served.selected())
    expect(page.locator(".tc-chart").first).to_be_in_viewport()


def test_what_is_new(hand: Hand) -> None:
    """From the front page to the first case that came in."""
    _go(hand, "What is new")
    case = hand.page.locator("[data-testid=stMain] a[href*='case=']").first
    name = case.inner_text()
    hand.press(case)
    expect(hand.page.locator(".case h2")).to_have_text(name)


def test_where_a_number_is_from(hand: Hand) -> None:
    """What the headline figures count and whose reports stand behind them, without leaving the page."""
    part = hand.page.locator("details.where-from").first
    hand.press(part.locator("summary"))
    expect(part.get_by_text("Behind it").first).to_be_visible()
    expect(part.get_by_role("link", name="Definitions and the rule of inclusion")).to_be_visible()
