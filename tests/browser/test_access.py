"""Pages for readers who enlarge them, set texts wider, choose the colours of everything, or have no mouse."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from bench.palette import contrast
from tests.browser.reading import CHARTS, choose, enlarged, expect_count, open_page, script, settled
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("asked", ["contrast", "forced_colors"])
@pytest.mark.parametrize(
    ("address", "name"), [("", "arrests-per-year"), ("", "what-happens"), ("compare", "comparison")]
)
def test_pictures_follow_a_reader_who_asks_for_contrast(
    page: Page, served: Served, address: str, name: str, asked: str, scheme: str
) -> None:
    """Texts in the full ink, on the reader's own ground, with an edge around each square."""
    value = {"contrast": "more", "forced_colors": "active"}[asked]
    page.emulate_media(**{asked: value, "color_scheme": scheme})  # type: ignore[arg-type]
    open_page(page, served, address)
    ink, paper = page.locator(".tc-chart").first.evaluate(_INKS)
    assert contrast(ink, paper) >= 7
    chart = page.locator(f"#chart-{name}")
    beside = ".xtick text" if name == "arrests-per-year" else ".trace:not(:has(.point)) text"
    for texts in (beside, ".annotation text"):
        found = chart.locator(texts).evaluate_all("all => [...new Set(all.map((one) => getComputedStyle(one).fill))]")
        assert [_hex(one) for one in found] == [ink]
    edges = chart.locator(".point").evaluate_all("all => [...new Set(all.map((one) => getComputedStyle(one).stroke))]")
    assert [_hex(one) for one in edges] == [ink]
    ground = chart.locator("svg.main-svg").first.evaluate("one => getComputedStyle(one).backgroundColor")
    assert _hex(ground) == paper


_INKS = """chart => ["--ink", "--paper"].map((name) => {
    const probe = document.createElement("i");
    probe.style.cssText = `color: var(${name}); forced-color-adjust: none`;
    chart.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return "#" + color.match(/\\d+/g).slice(0, 3).map((one) => Number(one).toString(16).padStart(2, "0")).join("");
})"""


def _hex(colour: str) -> str:
    return "#{:02x}{:02x}{:02x}".format(*(int(one) for one in re.findall(r"\d+", colour)[:3]))


def test_a_readers_own_styles_reach_the_pictures(page: Page, served: Served) -> None:
    """Letters of another size, and as wide as one likes, and the picture gives them room."""
    open_page(page, served)
    text = page.locator("#chart-arrests-per-year .ytick text").first
    drawing = page.locator("#chart-arrests-per-year svg.main-svg").first
    before = drawing.bounding_box()
    page.add_style_tag(content="* { font-size: 20px !important; letter-spacing: .1em !important }")
    expect(text).to_have_css("font-size", "20px")
    expect(text).to_have_css("letter-spacing", "2px")
    assert before
    page.wait_for_function(
        "width => document.querySelector('#chart-arrests-per-year svg.main-svg').clientWidth < width * .7",
        arg=before["width"],
    )


_WATCH = """() => {
    globalThis.moved = [];
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (frames, timing) {
        globalThis.moved.push({ ...frames, duration: timing.duration });
        return animate.call(this, frames, timing);
    };
}"""


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_a_case_is_led_from_its_place_to_the_next(page: Page, served: Served, motion: str) -> None:
    """Squares move, new ones appear, each within half a second, where the reader wants movement; where an action comes
    first, it ends."""
    page.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
    page.set_viewport_size({"width": 1280, "height": 1600})
    open_page(page, served)
    page.evaluate(_WATCH)
    page.locator("[data-testid=stCheckbox] label").first.click()
    expect_count(page, served.selected(unconfirmed=True), served.selected(unconfirmed=True))
    settled(page)
    if motion == "reduce":
        assert page.evaluate("moved.length") == 0
        return
    page.wait_for_function("() => moved.some((one) => one.translate) && moved.some((one) => one.opacity)")
    assert all(250 <= one["duration"] <= 2000 for one in page.evaluate("moved"))
    page.wait_for_function(
        "() => document.getAnimations().every((one) => one.effect.target.closest('.tc-plot') === null)"
    )
    page.locator("[data-testid=stCheckbox] label").first.click()
    expect_count(page, served.selected(), served.selected())
    settled(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.getAnimations().some((one) => one.effect.target.closest('.tc-plot'))") is False


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


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("address", ADDRESSES)
def test_what_has_the_focus_is_seen(page: Page, served: Served, address: str, width: int) -> None:
    """Of all that Tab reaches, nothing is beside the window or behind what stays at its edge."""
    page.set_viewport_size({"width": width, "height": 720})
    open_page(page, served, address)
    hidden = []
    for _ in range(120):
        page.keyboard.press("Tab")
        found = page.evaluate(script("unseen"))
        if found is None:
            break
        hidden += [found] if found else []
    assert hidden == []


def test_no_letter_is_a_command(page: Page, served: Served) -> None:
    """Streamlit would run the page again at an "r"; in a field letters are letters."""
    open_page(page, served)
    page.locator("[data-testid=stApp]").evaluate(
        """app => {
            globalThis.runs = 0;
            new MutationObserver(() => globalThis.runs++).observe(app, { attributeFilter: ["data-test-script-state"] });
        }"""
    )
    for letter in "rcRC":
        page.keyboard.press(letter)
    search = page.get_by_label("Search", exact=True)
    search.press_sequentially("rc")
    expect(search).to_have_value("rc")
    assert page.evaluate("runs") == 0


def _open_figure(page: Page) -> None:
    page.locator(".figures a").first.press("Enter")


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
