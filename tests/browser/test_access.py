"""Pages for readers who enlarge them, set texts wider, choose the colours of everything, or have no mouse."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from bench.palette import contrast
from tests.browser.reading import CHARTS, choose, enlarged, expect_count, open_page, settled
from tests.browser.serving import Served

ADDRESSES = (*CHARTS, "cases?case=bout-viktor", "compare?of=ESP&of=THA")
STREAMLITS = "[data-testid=stHeader], [data-testid=stSidebar], [data-testid=stMultiSelect], [data-testid=stTooltipIcon]"
"""Parts that a page cannot enlarge; docs/accessibility.md names what fails in them."""


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_can_be_enlarged_and_set_wider(page: Page, served: Served, address: str, language: str) -> None:
    """Nothing is cut or stands beside the window, and a finger meets what it aims at."""
    open_page(page, served, f"{address}{'&' if '?' in address else '?'}lang={language}")
    assert enlarged(page, STREAMLITS) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_leave_every_control_visible(page: Page, served: Served, scheme: str) -> None:
    """The ends of the slider, the switch and what is chosen are drawn in the reader's own colours."""
    page.emulate_media(forced_colors="active", color_scheme="dark" if scheme == "dark" else "light")
    open_page(page, served, "map")
    ends = page.locator("[data-testid=stSlider] div:has(> div > input)")
    expect(ends).to_have_count(2)
    for control in (ends.first, ends.last, page.locator("[data-testid=stCheckbox] label > span + div")):
        assert _contrast(control.screenshot()) >= 3
    chosen = page.locator("[data-variant=segmented_control][aria-checked=true]").first
    other = page.locator("[data-variant=segmented_control][aria-checked=false]").first
    outlines = [one.evaluate("one => getComputedStyle(one).outlineStyle") for one in (chosen, other)]
    assert outlines == ["solid", "none"]
    slider = page.locator("input[aria-label$='— start']")
    slider.focus()
    page.keyboard.press("ArrowRight")
    assert ends.first.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"


def _contrast(picture: bytes) -> float:
    """The highest contrast of a point of a picture with its corner."""
    drawn = np.asarray(Image.open(BytesIO(picture)).convert("RGB"))
    ground, *others = (
        "#{:02x}{:02x}{:02x}".format(*colour) for colour in (drawn[0, 0], *np.unique(drawn.reshape(-1, 3), axis=0))
    )
    return max(contrast(ground, one) for one in others)


_NAME = "one => one.getAttribute('aria-label') ?? one.innerText"


def test_no_filter_takes_the_focus(page: Page, served: Served) -> None:
    """What was pressed has the focus afterwards; where it is gone, the line that says what is selected now."""
    open_page(page, served, "map?country=ESP&outcome=extradited&unconfirmed=1")
    for key, control in (
        ("Space", page.locator("[data-testid=stCheckbox] input")),
        ("ArrowRight", page.locator("input[aria-label$='— start']")),
        ("Space", page.locator("[data-variant=segmented_control][aria-checked=false]").first),
        ("Enter", page.get_by_label("Search", exact=True)),
    ):
        control.focus()
        name = control.evaluate(_NAME)
        control.press(key)
        settled(page)
        assert page.evaluate(f"({_NAME})(document.activeElement)") == name
    page.get_by_role("button", name="Reset all").press("Enter")
    expect_count(page, served.selected(), served.selected())
    expect(page.locator(".selected-count")).to_be_focused()
    choose(page, "Country of arrest", "Spain")
    expect(page.get_by_role("combobox", name="Country of arrest")).to_be_focused()
    page.get_by_role("button", name="Spain ×").press("Enter")
    expect_count(page, served.selected(), served.selected())
    expect(page.locator(".selected-count")).to_be_focused()


def _open_figure(page: Page) -> None:
    page.locator(".st-key-figures a").first.press("Enter")


def _open_case(page: Page) -> None:
    page.locator("table.cases tbody a").first.press("Enter")


def _close_case(page: Page) -> None:
    page.get_by_role("button", name="Close this case").press("Enter")


@pytest.mark.parametrize(
    ("address", "press", "heading"),
    [("", _open_figure, "h1"), ("cases", _open_case, "article.case h2"), ("cases?case=bout-viktor", _close_case, "h1")],
)
def test_what_is_opened_has_the_focus(
    page: Page, served: Served, address: str, press: Callable[[Page], None], heading: str
) -> None:
    """A link that goes with its page leaves the focus to the heading of the next, which a screen reader then reads."""
    open_page(page, served, address)
    press(page)
    opened = page.locator(f"[data-testid=stMain] {heading}")
    expect(opened).to_be_focused()
    settled(page)
    expect(opened).to_be_focused()


def test_a_mouse_that_opens_something_draws_no_ring(page: Page, served: Served) -> None:
    """The ring of the focus is for readers of the keyboard."""
    open_page(page, served, "cases")
    page.locator("table.cases tbody a").first.click()
    heading = page.locator("article.case h2")
    expect(heading).to_be_focused()
    assert heading.evaluate("one => getComputedStyle(one).outlineStyle") == "none"
