"""Pictures drawn on the server: the look of the page, every format, and a browser that may be slow, gone or missing."""

from __future__ import annotations

import io
import math
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import psutil
import pytest
from PIL import Image
from playwright.sync_api import sync_playwright

from dashboard.charts.fonts import FONTS
from dashboard.charts.theme import SANS, SERIF, THEMES, ThemeName
from dashboard.pages import CHARTS
from dashboard.publish.pictures import studio as pictures
from dashboard.publish.pictures.browser import find
from dashboard.publish.pictures.figure import COMPOSE_JS, composed
from dashboard.publish.pictures.fonts import font_faces
from dashboard.publish.pictures.shelf import Shelf
from dashboard.publish.pictures.studio import FORMATS, BusyError, NoBrowserError, Studio, TooSlowError
from dashboard.selection import Selected
from tests.made import WORDS, draw

HOSTILE = '<img src=x onerror=alert(1)> $x$ %{y} &amp; "</text>"'
PATIENT = 60
"""Seconds that a picture, or the end of a browser, has on a busy machine."""


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """One warm studio for every test that spoils none."""
    one = Studio(tmp_path_factory.mktemp("pictures"), seconds=PATIENT)
    yield one
    one.close()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Studio]:
    """A studio for one test, which may spoil it."""
    one = Studio(tmp_path / "pictures", seconds=PATIENT)
    yield one
    one.close()


def figure(every: Selected, name: str = "arrests-per-year", theme: ThemeName = "light") -> str:
    return draw(CHARTS[name], every, theme).figure


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def ink(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def processes() -> set[int]:
    """Every process that these tests started, zombies too."""
    return {process.pid for process in psutil.Process().children(recursive=True)}


def left_since(before: set[int]) -> set[int]:
    """The processes that were started since and do not end; one that is just ending is waited for."""
    started = [one for one in psutil.Process().children(recursive=True) if one.pid not in before]
    _, staying = psutil.wait_procs(started, timeout=PATIENT)
    return {one.pid for one in staying}


def words(svg: bytes) -> str:
    texts = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    return " ".join(" ".join("".join(text.itertext()).split()) for text in texts)


# --- figures and fonts ---------------------------------------------------------------------------------------------


def test_a_figure_is_composed_here_as_in_the_page(every: Selected) -> None:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        page = chromium.new_page()
        page.add_script_tag(content=COMPOSE_JS)
        for name in CHARTS:
            text = figure(every, name)
            for width in (200, 320, 479, 640, 1000, 1200, 1600):
                there = page.evaluate("([text, width]) => composed(JSON.parse(text), width)", [text, width])
                assert composed(text, width) == there, (name, width)
        chromium.close()


def test_a_picture_is_as_high_as_asked_and_never_without_a_plot(every: Selected) -> None:
    text = figure(every, "official-counts")
    assert composed(text, 800, 900)["layout"]["height"] == 900
    low, full = (composed(text, 800, height)["layout"] for height in (1, None))
    margins = full["margin"]["t"] + full["margin"]["b"]
    assert margins < low["height"] < full["height"]


def test_the_fonts_are_those_of_the_theme() -> None:
    faces = font_faces("/assets/")
    for name, family in (("source-sans.woff2", SANS), ("source-serif.woff2", SERIF)):
        assert FONTS[name].read_bytes().startswith(b"wOF2")
        first = family.split(",")[0]
        (face,) = (rule for rule in faces.split("}") if f"font-family:{first};" in rule)
        assert f'url("/assets/{name}")' in face
        assert "font-weight:100 900" in face


# --- what a picture looks like -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CHARTS)
def test_a_png_shows_the_chart_on_its_paper(name: str, every: Selected, studio: Studio) -> None:
    text = figure(every, name)
    height = composed(text, 1000)["layout"]["height"]
    image = opened(studio.picture(text, "png", 1000, None, 1.5).result())
    assert image.size == (1500, math.floor(height * 1.5 + 0.5))
    right, bottom = image.width - 1, image.height - 1
    for corner in ((0, 0), (right, 0), (0, bottom), (right, bottom)):
        assert image.getpixel(corner) == ink(THEMES["light"].paper)
    colours = image.getcolors(image.width * image.height)
    assert colours is not None
    assert len(colours) > 50
    if name == "map":
        land = next(count for count, colour in colours if colour == ink(THEMES["light"].land))
        assert land > image.width * image.height / 20


def test_a_dark_picture_lies_on_dark_paper(every: Selected, studio: Studio) -> None:
    image = opened(studio.picture(figure(every, theme="dark"), "png", 800, None, 1).result())
    assert image.getpixel((0, 0)) == ink(THEMES["dark"].paper)


def test_a_picture_has_the_height_that_was_asked_for(every: Selected, studio: Studio) -> None:
    assert opened(studio.picture(figure(every), "png", 1200, 630, 1).result()).size == (1200, 630)


@pytest.mark.parametrize("name", CHARTS)
def test_an_svg_keeps_its_words_and_needs_nothing_from_elsewhere(name: str, every: Selected, studio: Studio) -> None:
    drawn = draw(CHARTS[name], every)
    svg = studio.picture(drawn.figure, "svg", 1200, None, 1).result()
    assert " ".join(drawn.title.split()) in words(svg)
    root = ElementTree.fromstring(svg)
    assert root.get("width") == "1200"
    for element in root.iter():
        for text in (*element.attrib.values(), (element.text or "") if element.tag.endswith("style") else ""):
            assert "://" not in text
            assert not re.search(r"""url\((?!["']?(#|data:font/))""", text)


@pytest.mark.parametrize("name", CHARTS)
def test_a_pdf_is_one_page_of_text_in_the_pages_fonts(name: str, every: Selected, studio: Studio) -> None:
    drawn = draw(CHARTS[name], every)
    pdf = studio.picture(drawn.figure, "pdf", 1200, None, 1).result()
    assert pdf.startswith(b"%PDF")
    fonts = set(re.findall(rb"/FontName /\w+\+(\w+)", pdf))
    assert {font[:10] for font in fonts} >= {b"SourceSans", b"SourceSeri"}
    assert all(font.startswith(b"Source") for font in fonts), fonts
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 1
    (box,) = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    points = [pixels * 0.75 for pixels in (1200, composed(drawn.figure, 1200)["layout"]["height"])]
    assert [float(side) for side in box] == pytest.approx(points, abs=1)


def test_a_cold_browser_draws_what_a_warm_one_drew(every: Selected, studio: Studio, own: Studio) -> None:
    for name in ("map", "lifelines"):
        text = figure(every, name)
        for form in FORMATS:
            cold, warm = (one.picture(text, form, 1000, None, 1).result() for one in (own, studio))
            assert cold == warm, (name, form)


def test_names_within_two_drawings_differ(every: Selected, studio: Studio) -> None:
    names = []
    for text in (figure(every), figure(every, theme="dark")):
        root = ElementTree.fromstring(studio.picture(text, "svg", 800, None, 1).result())
        names.append({element.get("id") for element in root.iter() if element.get("id")})
    assert names[0]
    assert not names[0] & names[1]


def test_hostile_text_is_text(every: Selected, studio: Studio) -> None:
    chart = replace(CHARTS["arrests-per-year"], title=lambda _known, _words: HOSTILE)
    svg = studio.picture(draw(chart, every).figure, "svg", 1200, None, 1).result()
    assert HOSTILE in words(svg).replace("\u200b", "")
    tags = {element.tag.split("}")[1] for element in ElementTree.fromstring(svg).iter()}
    assert not tags & {"img", "image", "script", "foreignObject", "a"}


# --- orders --------------------------------------------------------------------------------------------------------


def test_the_same_picture_is_drawn_once(every: Selected, own: Studio) -> None:
    text = figure(every)
    first = own.picture(text, "png", 800, None, 1)
    assert own.picture(text, "png", 800, None, 1.0) is first
    assert own.picture(text, "svg", 800, None, 1) is not first
    assert not first.cancel()  # whoever leaves takes the picture from nobody
    first.result()
    assert own.picture(text, "png", 800, None, 1).done()  # from the shelf


def test_what_another_process_drew_is_not_drawn_again(every: Selected, tmp_path: Path) -> None:
    text = figure(every)
    one, other = Studio(tmp_path), Studio(tmp_path)
    drawn = one.picture(text, "svg", 800, None, 1).result()
    before = processes()
    assert other.picture(text, "svg", 800, None, 1).result() == drawn
    assert not left_since(before)
    one.close()


def test_no_more_wait_than_may(every: Selected, tmp_path: Path) -> None:
    text = figure(every)
    own = Studio(tmp_path, waiting=2)
    waiting = [own.picture(text, "png", width, None, 1) for width in (700, 800)]
    with pytest.raises(BusyError) as refused:
        own.picture(text, "png", 900, None, 1)
    assert refused.value.retry_after >= 1
    assert own.picture(text, "png", 800, None, 1) is waiting[1]
    assert [opened(one.result()).width for one in waiting] == [700, 800]
    assert opened(own.picture(text, "png", 900, None, 1).result()).width == 900
    own.close()


def test_a_picture_is_one_of_three_formats(every: Selected, studio: Studio) -> None:
    with pytest.raises(ValueError, match="png, svg, pdf"):
        studio.picture(figure(every), "exe", 800, None, 1)


# --- the browser ---------------------------------------------------------------------------------------------------


def chromium_of(before: set[int]) -> psutil.Process:
    """The Chromium itself among the processes that were started since: not what started it, nor its parts."""
    started = processes() - before
    (one,) = (
        process
        for process in psutil.process_iter(["cmdline"])
        if process.pid in started
        and "--remote-debugging-pipe" in (line := process.info["cmdline"] or ())  # one that has ended has none
        and not any(word.endswith(".py") or word.startswith("--type=") for word in line)
    )
    return one


@pytest.mark.parametrize("end", ["kill", "suspend"])
def test_after_a_browser_that_fails_comes_another(end: str, every: Selected, own: Studio) -> None:
    before, text = processes(), figure(every)
    own.picture(text, "png", 700, None, 1).result()
    first = chromium_of(before)
    getattr(first, end)()
    if end == "suspend":  # it answers nothing: the picture in work is lost
        own.seconds = 2
        with pytest.raises(TooSlowError):
            own.picture(text, "png", 750, None, 1).result()
        own.seconds = PATIENT
    assert opened(own.picture(text, "png", 800, None, 1).result()).width == 800
    assert chromium_of(before) != first
    own.close()
    assert not left_since(before)


def test_a_browser_that_drew_much_is_replaced(every: Selected, own: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_LIFE", 2)
    before, text, seen = processes(), figure(every), []
    for width in (700, 750, 800):
        own.picture(text, "png", width, None, 1).result()
        seen.append(chromium_of(before))
    assert seen[0] == seen[1] != seen[2]


def test_a_picture_has_only_so_long(every: Selected, own: Studio) -> None:
    own.seconds = 0.001
    with pytest.raises(TooSlowError, match=r"0\.001 seconds"):
        own.picture(figure(every), "png", 800, None, 1).result()
    own.seconds = PATIENT
    assert opened(own.picture(figure(every), "png", 800, None, 1).result()).width == 800


def test_without_a_browser_it_says_what_to_install(
    every: Selected, own: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    chromium = tmp_path / "chromium"
    chromium.symlink_to(str(find()))
    monkeypatch.setenv("BROWSER_PATH", str(chromium))
    assert own.is_open
    kept = own.picture(figure(every), "png", 800, None, 1).result()
    monkeypatch.setenv("PATH", "")
    chromium.unlink()
    assert not own.is_open
    with pytest.raises(NoBrowserError) as missing:
        own.picture(figure(every), "png", 900, None, 1)
    assert "install the package chromium" in missing.value.said(WORDS)
    assert own.picture(figure(every), "png", 800, None, 1).result() == kept


def test_a_browser_that_does_not_start_is_none(every: Selected, own: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    before = processes()
    monkeypatch.setenv("BROWSER_PATH", "/bin/false")
    with pytest.raises(NoBrowserError) as dead:
        own.picture(figure(every), "png", 800, None, 1).result()
    assert dead.value.said(WORDS).startswith("/bin/false does not start. Pictures need a Chromium: install the package")
    assert not left_since(before)


def test_who_waits_when_it_closes_is_told(every: Selected, own: Studio) -> None:
    before = processes()
    waiting = [own.picture(figure(every), "png", width, None, 1) for width in (700, 800)]
    own.close()
    for one in waiting:
        with pytest.raises(NoBrowserError):
            one.result()
    assert not left_since(before)
    with pytest.raises(NoBrowserError):
        own.picture(figure(every), "png", 900, None, 1)


def test_a_process_that_draws_nothing_starts_nothing() -> None:
    code = "import sys, dashboard.publish.process as p; p.studio(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"kaleido", "choreographer", "streamlit"} & set(done.stdout.split())


def test_a_process_that_ends_leaves_no_browser(tmp_path: Path) -> None:
    code = f"""
import json, pathlib, tempfile
from tests.made import WORDS, draw
from dashboard.publish.pictures.studio import Studio
tempfile.tempdir = {str(tmp_path)!r}
frame = {{"from": 320, "layout": {{"height": 200, "margin": {{"t": 9, "b": 9}}}}, "texts": []}}
text = json.dumps({{"data": [], "layout": {{}}, "config": {{}}, "frames": [frame]}})
print(len(Studio(pathlib.Path({str(tmp_path)!r}, "kept")).picture(text, "png", 320, None, 1).result()))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 0
    assert done.stderr == ""
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
    lines = (process.info["cmdline"] or [] for process in psutil.process_iter(["cmdline"]))
    assert not [line for line in lines if any(str(tmp_path) in word for word in line)]


# --- the shelf -----------------------------------------------------------------------------------------------------


def test_the_least_recently_used_goes_first(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, megabytes=3.5)
    million = bytes(1_000_000)
    for age, name in enumerate("cba"):
        shelf.put(name, million)
        os.utime(tmp_path / name, (1000 + age, 1000 + age))
    assert shelf.get("c") == million  # the oldest is used again
    shelf.put("d", million)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c", "d"]
    assert shelf.get("b") is None


@pytest.mark.parametrize("left", [b"", b"a", b"a picture that is l"], ids=["nothing", "one byte", "most"])
def test_what_the_disk_has_lost_a_part_of_is_not_there(tmp_path: Path, left: bytes) -> None:
    """A picture cut short is drawn again, never served."""
    shelf, picture = Shelf(tmp_path, megabytes=1), b"a picture that is long"
    shelf.put("x", picture)
    whole = (tmp_path / "x").read_bytes()
    (tmp_path / "x").write_bytes(whole[: len(whole) - len(picture) + len(left)])
    assert shelf.get("x") is None
    (tmp_path / "x").write_bytes(left)
    assert shelf.get("x") is None
    (tmp_path / "x").write_bytes(whole.replace(b"long", b"lost"))
    assert shelf.get("x") is None
    shelf.put("x", picture)
    assert shelf.get("x") == picture


def test_a_full_disk_keeps_what_it_has_and_costs_no_answer(tmp_path: Path) -> None:
    """What has no room is not kept, leaves no part of itself and takes nothing away: kept pictures and a kept dataset are
    still there."""
    code = f"""
import os, pathlib, resource
os.environ["THIRD_COUNTRY_CACHE"] = {str(tmp_path)!r}
from dashboard.archive import cache
from dashboard.publish.pictures.shelf import Shelf
shelf = Shelf(pathlib.Path({str(tmp_path)!r}, "pictures"), megabytes=9)
shelf.put("a", b"kept")
cache.put("one", "kept")
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))  # no file may grow beyond, as on a disk that is full
shelf.put("a", bytes(90_000))
shelf.put("b", bytes(90_000))
cache.put("two", bytes(90_000))
print(shelf.get("a"), shelf.get("b"), cache.get("one"), cache.get("two"))
print(sorted(os.listdir(shelf.folder)), len([one for one in os.listdir(shelf.folder.parent) if one != "pictures"]))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["b'kept' None kept None", "['a'] 1"]
    assert done.stderr.count("is not kept") == 2
    assert done.stderr.count("the cache is not written") == 1


def test_two_shelves_share_a_folder(tmp_path: Path) -> None:
    one, other = (Shelf(tmp_path / "shared", megabytes=1) for _ in range(2))
    one.put("x", b"first")
    other.put("x", b"second")
    assert one.get("x") == b"second"
    assert [path.name for path in one.folder.iterdir()] == ["x"]


def test_a_folder_that_cannot_be_written_costs_no_picture(
    every: Selected, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("no folder")
    own = Studio(tmp_path / "file" / "pictures")
    for _ in range(2):
        assert opened(own.picture(figure(every), "png", 800, None, 1).result()).width == 800
    assert "is not kept" in caplog.text
    own.close()
