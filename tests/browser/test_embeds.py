"""A chart in somebody else's page: what the menu gives to copy, and what a reader of that page sees."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen
from xml.etree import ElementTree

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Frame, Page, Route, expect

from dashboard.charts.theme import THEMES, ThemeName
from tests.browser.conftest import cut_off
from tests.browser.plain import folder_served
from tests.browser.reading import choose, expect_count, open_page, script, shared_text
from tests.browser.serving import Served

SELECTION = "from=2013&country=ESP&country=FIN&country=MDV"
CHOSEN = {"from": ["2013"], "country": ["ESP", "FIN", "MDV"]}
PAGES = {"": ("arrests-per-year", "what-happens", "map"), "timeline": ("lifelines",)}
"""Charts that are taken elsewhere, by page and in the order on it."""
CHARTS = [name for names in PAGES.values() for name in names]
FRAME = "iframe[src*='/chart/']"
THEMED = pytest.mark.parametrize(
    ("name", "theme"),
    [("arrests-per-year", "dark"), ("map", "light"), ("map", "dark"), ("lifelines", "light")],
)


@dataclass(frozen=True)
class Given:
    """What the menu of a chart gives to copy."""

    embed: str
    picture: str


@dataclass(frozen=True)
class Elsewhere:
    """Somebody else's web server, whose pages embed charts."""

    url: str
    folder: Path

    def write(self, name: str, body: str) -> str:
        """Put a page there; returns its address."""
        text = f"<!doctype html><html lang='en'><title>Elsewhere</title><h1>Elsewhere</h1>{body}</html>"
        (self.folder / name).write_text(text, "utf-8")
        return f"{self.url}/{name}"


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Elsewhere]:
    """Another site than the dashboard's: to a browser, 127.0.0.1 and localhost have nothing in common."""
    folder = tmp_path_factory.mktemp("elsewhere")
    with folder_served(folder) as url:
        yield Elsewhere(url, folder)


@pytest.fixture(scope="module")
def given(browser: Browser, served: Served) -> dict[tuple[str, str], Given]:
    """What each chart's menu gives for the selection, by chart and theme."""
    found = {}
    for theme in THEMES:
        context = browser.new_context(color_scheme=theme)
        page = context.new_page()
        for address, names in PAGES.items():
            open_page(page, served, f"{address}?{SELECTION}")
            for index, name in enumerate(names):
                figure = page.locator(".tc-chart").nth(index)
                texts = [shared_text(figure, what).input_value() for what in ("Embed", "Link to this picture")]
                found[name, str(theme)] = Given(*texts)
        context.close()
    return found


def _frame(page: Page) -> Frame:
    """The frame of the chart, once it is drawn in it."""
    element = page.locator(FRAME).element_handle()
    element.scroll_into_view_if_needed()
    frame = element.content_frame()
    assert frame is not None
    frame.wait_for_selector("#plot[data-drawn]", state="attached")
    return frame


def _expect_to_fit(frame: Frame, width: int) -> None:
    """The chart becomes as wide as its frame and the frame as high as its chart; nothing in it can be scrolled."""
    frame.wait_for_function(script("fits"), arg=width)


def _paper(frame: Frame | Page) -> str:
    return str(frame.evaluate("getComputedStyle(document.body).backgroundColor"))


def _rgb(theme: ThemeName) -> tuple[int, int, int]:
    """The paper of a theme."""
    paper = THEMES[theme].paper.lstrip("#")
    red, green, blue = (int(paper[at : at + 2], 16) for at in (0, 2, 4))
    return red, green, blue


@THEMED
def test_the_menu_gives_the_address_of_a_picture(
    served: Served, given: dict[tuple[str, str], Given], name: str, theme: ThemeName
) -> None:
    """It is absolute, names selection and theme, and answers with a PNG of just that."""
    link = given[name, theme].picture
    assert link.startswith(f"{served.url}/chart/{name}.png?")
    asked = parse_qs(urlsplit(link).query)
    assert asked["theme"] == [theme]
    assert {key: asked[key] for key in CHOSEN} == CHOSEN
    with urlopen(link) as answer:
        assert answer.headers["Content-Type"] == "image/png"
        assert answer.headers["Content-Disposition"].startswith(f'inline; filename="{name}_2013-')
        content = answer.read()
    with Image.open(BytesIO(content)) as picture:
        assert picture.width == 2400
        assert picture.convert("RGB").getpixel((2, 2)) == _rgb(theme)
    with urlopen(f"{served.url}/chart/{name}.png?theme={theme}") as of_all:
        assert of_all.read() != content, "the picture does not follow the selection"


def test_a_filter_change_closes_what_was_to_be_copied(page: Page, served: Served) -> None:
    """The address of the selection before is gone; what is opened next is that of the new one."""
    open_page(page, served)
    figure = page.locator(".tc-chart").first
    assert "country=" not in shared_text(figure, "Embed").input_value()
    choose(page, "Country of arrest", "Spain")
    expect_count(page, served.selected(country=("ESP",)), served.selected())
    expect(figure.get_by_role("textbox", name="Embed")).to_be_hidden()
    expect(figure.get_by_role("button", name="Embed")).to_have_attribute("aria-expanded", "false")
    assert "country=ESP" in shared_text(figure, "Embed").input_value()
    assert "country=ESP" in shared_text(figure, "Link to this picture").input_value()
    expect(figure.get_by_role("textbox")).to_have_count(1)


def test_copy_puts_the_code_on_the_clipboard(page: Page, served: Served) -> None:
    """What is pasted is what was shown, for both texts."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served.url)
    open_page(page, served, f"map?{SELECTION}")
    figure = page.locator(".tc-chart").first
    for what in ("Embed", "Link to this picture"):
        shown = shared_text(figure, what).input_value()
        figure.get_by_role("button", name="Copy", exact=True).click()
        expect(figure.get_by_role("button", name="Copied")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == shown


@THEMED
def test_an_embed_fits_the_page_around_it(
    page: Page,
    served: Served,
    elsewhere: Elsewhere,
    given: dict[tuple[str, str], Given],
    name: str,
    theme: ThemeName,
) -> None:
    """On another site the chart is drawn in its theme and as high as it needs, at a desk's width and at a phone's."""
    other = "<iframe id='other' title='Another' style='height:77px' srcdoc='Another frame'></iframe>"
    code = given[name, theme].embed
    page.goto(elsewhere.write(f"{name}-{theme}.html", f"<div id='column' style='width:800px'>{code}</div>{other}"))
    frame = _frame(page)
    _expect_to_fit(frame, 800)
    assert _paper(frame) == "rgb({}, {}, {})".format(*_rgb(theme))
    chosen = served.selected(years=(2013, None), country=("ESP", "FIN", "MDV"))
    expect(page.frame_locator(FRAME).locator("#plot")).to_contain_text(f"({chosen} of {served.selected()} cases)")
    if name == "map":
        frame.wait_for_selector("path.choroplethlocation", state="attached")
    page.evaluate("document.getElementById('column').style.width = '390px'")
    _expect_to_fit(frame, 390)
    page.evaluate("document.getElementById('column').style.width = '1000px'")
    _expect_to_fit(frame, 1000)
    assert page.evaluate("document.getElementById('other').clientHeight") == 77, "somebody else's frame was changed"


def test_the_height_comes_however_late_the_script_is(
    page: Page, elsewhere: Elsewhere, given: dict[tuple[str, str], Given]
) -> None:
    """The page around the chart may load its script long after the chart has said how high it is."""
    code = given["arrests-per-year", "light"].embed
    held: list[Route] = []
    page.route("**/assets/frames.js", lambda route: held.append(route))
    page.goto(elsewhere.write("late.html", f"<div style='width:390px'>{code}</div>"), wait_until="commit")
    frame = _frame(page)
    for route in held:
        route.continue_()
    assert held
    _expect_to_fit(frame, 390)


def test_the_links_lead_to_the_same_selection(
    page: Page, served: Served, elsewhere: Elsewhere, given: dict[tuple[str, str], Given]
) -> None:
    """A reader of the other page comes to the dashboard's page of the chart, and to its data, with what they saw."""
    page.goto(elsewhere.write("back.html", given["lifelines", "light"].embed))
    frame = _frame(page)
    with page.expect_popup() as waiting:
        frame.get_by_role("link", name=served.tables.archive.config.site.title).click()
    back = waiting.value
    expect(back.get_by_role("heading", level=1, name="Timeline")).to_be_visible()
    chosen = served.selected(years=(2013, None), country=("ESP", "FIN", "MDV"))
    expect_count(back, chosen, served.selected())
    assert back.url == f"{served.url}/timeline?{SELECTION}"
    data = frame.get_by_role("link", name="Data", exact=True).evaluate("link => link.href")
    answer = page.request.get(data)
    assert answer.ok
    assert len({row["Name"] for row in csv.DictReader(answer.text().splitlines())}) == chosen


@pytest.mark.parametrize("width", [800, 390])
def test_without_javascript_there_is_the_picture(
    browser: Browser, given: dict[tuple[str, str], Given], width: int
) -> None:
    """Where no script runs, what the frame shows is the picture of the chart, whole within the height of the code."""
    frame = ElementTree.fromstring(given["map", "dark"].embed.splitlines()[0])
    height = int(frame.attrib["height"])
    # Not in a frame: Chromium's switch reaches the frames of other sites too late.
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": height})
    asked = cut_off(context)
    plain = context.new_page()
    plain.goto(frame.attrib["src"])
    picture = plain.locator("noscript img")
    expect(picture).to_be_visible()
    picture.evaluate("async image => { await image.decode(); }")
    box = picture.bounding_box()
    assert box is not None
    assert box["width"] == width
    assert width / 4 < box["height"]
    assert box["y"] + box["height"] <= height
    asked_for = parse_qs(urlsplit(picture.get_attribute("src") or "").query)
    assert {key: asked_for[key] for key in CHOSEN} == CHOSEN
    assert asked_for["theme"] == ["dark"]
    context.close()
    assert not asked


@pytest.mark.parametrize("path", ["", "cases", "case/", "data/cases.json", "chart/map.png"])
def test_nothing_else_stands_in_a_foreign_frame(page: Page, served: Served, elsewhere: Elsewhere, path: str) -> None:
    """The dashboard, plain pages and data refuse the frame of another site."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(elsewhere.write("framed.html", f"<iframe title='Framed' src='{served.url}/{path}'></iframe>"))
    frame = page.locator("iframe").element_handle().content_frame()
    assert frame is not None
    assert frame.url.startswith("chrome-error:")
    assert any("frame-ancestors" in text for text in said), said


ALONE = ("page-has-heading-one",)
"""What axe-core asks of a page that stands alone; an embed is a part of another, which has its own headings."""


@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (390, "dark")])
def test_an_embed_is_accessible(page: Page, served: Served, width: int, theme: str) -> None:
    """axe-core finds no fault, in each theme and at each width."""
    page.set_viewport_size({"width": width, "height": 844})
    for name in CHARTS:
        page.goto(f"{served.url}/chart/{name}.html?{SELECTION}&theme={theme}")
        page.wait_for_selector("#plot[data-drawn]", state="attached")
        found = [one for one in Axe().run(page).response["violations"] if one["id"] not in ALONE]
        assert not found, [(name, one["id"], one["nodes"][0]["html"][:200]) for one in found]
