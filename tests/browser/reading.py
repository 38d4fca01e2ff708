"""What a reader does on a page, in a reader's words."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, TimeoutError, ViewportSize, expect

from dashboard.pages import PAGES
from tests.browser.serving import Served

CHARTS = {page.path: len((*page.charts, *page.also)) for page in PAGES}
"""How many charts each page has, by its address."""
WHOLE = {"claims", "compare"}
"""Pages that show all confirmed cases, whatever a reader has filtered for, or put one of the filters aside."""

SCROLLS = ".scroll-x, .tc-scroll, [data-testid=stDataFrame], .tc-chart.spread, .tc-plot, pre, [data-testid=stMarkdownContainer] table"
"""What may be wider than the page, because it scrolls by itself."""


def script(name: str) -> str:
    """A function of JavaScript from ``scripts/``, to be evaluated in a page or called by an expression."""
    return (Path(__file__).parent / "scripts" / f"{name}.js").read_text("utf-8").rstrip().removesuffix(";")


ENLARGED: tuple[ViewportSize, ...] = ({"width": 640, "height": 512}, {"width": 320, "height": 256})
"""Pixels of a window of 1280 by 1024 at 200 and at 400 % (WCAG 1.4.4 and 1.4.10)."""
WIDER = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    "p { margin-bottom: 2em !important }"
)
"""What a reader may do with texts (WCAG 1.4.12)."""


def open_page(page: Page, served: Served, address: str = "") -> None:
    """Open an address of the site and wait until its charts stand."""
    page.goto(f"{served.url}/{address}")
    settled(page)


def settled(page: Page) -> None:
    """Wait until the script has ended and every chart shows what the page now says."""
    expect(page.locator("footer.site-footer")).to_have_count(1)  # for a moment the one before may stand beside it
    expect(page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_attached()
    address = urlsplit(page.url).path.rsplit("/", 1)[-1]
    is_empty = address not in WHOLE and count_line(page).inner_text().startswith("0 of")
    charts = 0 if is_empty else CHARTS[address]
    page.wait_for_function("charts => document.querySelectorAll('.tc-plot[data-drawn]').length === charts", arg=charts)


def count_line(page: Page) -> Locator:
    """The line "48 of 71 cases"."""
    return page.locator(".selected-count")


def expect_count(page: Page, chosen: int, of: int) -> None:
    """The page says how many cases are selected, and behind it how many of them are unconfirmed."""
    expect(count_line(page)).to_have_text(re.compile(rf"^{chosen} of {of} cases(, .+ unconfirmed)?$"))
    settled(page)


def narrow_years(page: Page, end: str, key: str, times: int) -> None:
    """Move one end ("start" or "end") of the years' slider by keyboard."""
    handle = page.locator(f"input[aria-label$='— {end}']")
    handle.focus()
    for _ in range(times):
        handle.press(key)


def choose(page: Page, filter_name: str, value: str) -> None:
    """Choose a value in a filter with several, until the page's address has it."""
    before = page.url
    box = page.get_by_role("combobox", name=filter_name)
    box.click()
    box.fill(value)
    page.get_by_role("option", name=re.compile(rf"^{re.escape(value)}( \(\d+\))?$")).click()
    box.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_function("before => location.href !== before", arg=before)


def reset(page: Page) -> None:
    """Take all filters away, until the page's address has none."""
    page.get_by_role("button", name="Reset all").click()
    page.wait_for_function("() => location.search === ''")


def chart(page: Page, title: str) -> Locator:
    """A chart by the beginning of its description."""
    return page.get_by_role("figure", name=re.compile(rf"(^|[.!?] ){re.escape(title)}"))


def click_mark(page: Page, mark: Locator, x: float = 0.5, y: float = 0.5) -> None:
    """Click where a mark is drawn (a part of its width and height): Plotly and the table catch clicks above their marks."""
    mark.evaluate("mark => mark.scrollIntoView({block: 'center'})")
    box = mark.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] * x, box["y"] + box["height"] * y)


def export(page: Page, figure: Locator, form: str, folder: Path) -> Path:
    """Take a chart away in a format; returns the file."""
    menu = figure.locator("details.tc-export")
    if menu.get_attribute("open") is None:
        menu.locator("summary").click()
    button = figure.get_by_role("button", name=form.upper(), exact=True)
    item = button if button.count() else figure.locator(f"a[data-format={form}]")
    with page.expect_download() as waiting:
        item.click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def shared_text(figure: Locator, what: str) -> Locator:
    """The field that a chart's menu shows for "Embed" or "Link to this picture", opened."""
    menu = figure.locator("details.tc-export")
    if menu.get_attribute("open") is None:
        menu.locator("summary").click()
    button = figure.get_by_role("button", name=what, exact=True)
    if button.get_attribute("aria-expanded") == "false":
        button.click()
    return figure.get_by_role("textbox", name=what, exact=True)


def enlarged(page: Page, small: str = ":not(*)") -> list[str]:
    """What is cut, stands beside the window, or is too small for a finger, but for the parts that ``small`` selects: as the
    page is, set wider, and that at 200 and 400 %."""
    assert page.viewport_size
    sizes = (page.viewport_size, *ENLARGED)
    found = _found(page, "targets", small)
    for size in sizes:
        page.set_viewport_size(size)
        found += _found(page, "clipped")
    page.add_style_tag(content=WIDER)
    for size in sizes:
        page.set_viewport_size(size)
        found += [
            *_found(page, "wide", SCROLLS),
            *_found(page, "cut"),
            *_found(page, "clipped"),
            *_found(page, "targets", small),
        ]
    return found


def _found(page: Page, name: str, argument: str = "") -> list[str]:
    """What a script finds wrong with the page, once it has been laid out anew."""
    with suppress(TimeoutError):
        nothing = f"argument => {{ const find =\n{script(name)}\nreturn find(argument).length === 0; }}"
        page.wait_for_function(nothing, arg=argument, timeout=5_000)
    found: list[str] = page.evaluate(script(name), argument)
    return found
