"""Pictures of charts are whole: no text is cut or covered, with the fonts inside, from the menu as from the address."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from dashboard.charts.theme import THEMES
from dashboard.charts.world_map import TOPOJSON
from dashboard.pages import CHARTS
from dashboard.publish.html.assets import PLOTLY_JS
from dashboard.publish.pictures.figure import composed
from dashboard.publish.pictures.fonts import embedded_faces
from dashboard.publish.pictures.studio import PICTURE_JS
from dashboard.selection import Selection, select
from tests.browser.reading import export, open_page, script, shared_text
from tests.browser.serving import Served, copy_of_the_real, serve
from tests.made import draw

SELECTIONS = {
    "everything": Selection(unconfirmed=True),
    "one country": Selection(country=("ESP",)),
    "long words": Selection(years=(2008, None), country=("CZE", "DEU", "ESP", "FIN", "GRC", "ISR", "THA"), text="a"),
    "nothing": Selection(text="zzzzzz qqqqqq"),
}
SIZES = (320, 480, 640, 1200)
"""Pixels: the narrowest phone, a large one, where the desk begins, a file."""

FAULTS = script("faults")


@pytest.fixture(scope="module")
def easel(browser: Browser) -> Iterator[Page]:
    """A page that draws pictures as the server's browser and a reader's own do."""
    page = browser.new_page()
    page.set_content(f"<style>{embedded_faces()} body {{ margin: 0 }}</style><div id='paper'></div>")
    page.add_script_tag(content=PLOTLY_JS)
    page.add_script_tag(content=PICTURE_JS)
    world = json.loads(TOPOJSON.read_text("utf-8"))
    page.evaluate("world => { window.PlotlyGeoAssets = { topojson: { world_110m: world } } }", world)
    yield page
    page.close()


@pytest.mark.parametrize("which", SELECTIONS)
@pytest.mark.parametrize("name", CHARTS)
def test_no_text_of_a_picture_is_cut_or_covered(easel: Page, served: Served, name: str, which: str) -> None:
    """Every text of every chart lies within the picture and its own room, and on no other text."""
    chart, selected = CHARTS[name], select(served.tables, SELECTIONS[which])
    faults: list[Any] = []
    for values in itertools.product(*chart.options.values()):
        options = dict(zip(chart.options, values, strict=True))
        figure = draw(chart, selected, "light", options).figure
        for width in SIZES:
            made = composed(figure, width)
            size = {"width": width, "height": made["layout"]["height"]}
            texts, found = easel.evaluate(FAULTS, [made, size, ""])
            assert texts >= 3
            faults += [(options, width, *fault) for fault in found]
    assert not faults


@pytest.mark.parametrize("name", CHARTS)
def test_a_program_that_knows_other_fonts_alone_cuts_nothing(easel: Page, served: Served, name: str) -> None:
    """Drawing programs do not read the fonts in an SVG; letters as wide as those of a typewriter keep their room."""
    figure = draw(CHARTS[name], select(served.tables, SELECTIONS["everything"])).figure
    made = composed(figure, SIZES[-1])
    size = {"width": SIZES[-1], "height": made["layout"]["height"]}
    texts, faults = easel.evaluate(FAULTS, [made, size, "monospace"])
    assert texts >= 3
    assert not faults


@pytest.mark.parametrize("theme", THEMES)
def test_the_menus_picture_is_that_of_the_address(page: Page, served: Served, tmp_path: Path, theme: str) -> None:
    """In the colours that the reader chooses, whatever the page's; the same for what is shared."""
    open_page(page, served, "?country=ESP")
    figure = page.locator(".tc-chart").first
    figure.locator("details.tc-export summary").click()
    light = figure.get_by_role("button", name="Light", exact=True)
    expect(light).to_have_attribute("aria-pressed", "true")
    figure.get_by_role("button", name=theme.capitalize(), exact=True).click()
    for form in ("png", "svg"):
        file = export(page, figure, form, tmp_path)
        assert file.name.startswith("arrests-per-year_ESP_")
        answer = page.request.get(f"{served.url}/chart/arrests-per-year.{form}?country=ESP&theme={theme}")
        assert file.read_bytes() == answer.body()
    with Image.open(tmp_path / file.with_suffix(".png").name) as picture:
        assert picture.convert("RGB").getpixel((0, 0)) == tuple(bytes.fromhex(THEMES[theme].paper[1:]))  # type: ignore[index]
    for what in ("Embed", "Link to this picture"):
        assert f"theme={theme}" in shared_text(figure, what).input_value()


def test_a_reader_of_a_server_without_a_browser_gets_the_same_picture(
    page: Page, served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reader's own browser draws what the other server's does, byte for byte, with the fonts inside."""
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    monkeypatch.setenv("PATH", "")
    with serve(copy_of_the_real(tmp_path / "site")) as bare:
        open_page(page, bare, "map?country=ESP&country=FIN")
        figure = page.locator(".tc-chart").first
        figure.locator("details.tc-export summary").click()
        expect(figure.locator("a[data-format=pdf]")).to_have_count(0)
        figure.get_by_role("button", name="Dark", exact=True).click()
        svg, png = (export(page, figure, form, tmp_path) for form in ("svg", "png"))
    asked = "country=ESP&country=FIN&theme=dark"
    drawn = page.request.get(f"{served.url}/chart/map.svg?{asked}").text()
    assert svg.read_text("utf-8") == drawn
    assert drawn.count("data:font/woff2;base64,") == 2
    with Image.open(png) as picture:
        assert picture.width == 2400
        assert picture.convert("RGB").getpixel((0, 0)) == tuple(bytes.fromhex(THEMES["dark"].paper[1:]))
