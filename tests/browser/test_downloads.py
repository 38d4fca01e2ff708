"""Everything that a page offers to take away is taken away and opened."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pyarrow.parquet as pq
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.book import Book
from tests.browser.conftest import cut_off
from tests.browser.reading import export, open_page
from tests.browser.serving import Served

SELECTION = "from=2013&country=ESP&country=FIN&country=MDV"
CHARTS = {"": ("arrests-per-year", "what-happens", "map"), "timeline": ("lifelines",), "method": ("sources-of-events",)}
EVERY_CHART = [(page, index, name) for page, names in CHARTS.items() for index, name in enumerate(names)]


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


@pytest.mark.parametrize(("address", "index", "name"), EVERY_CHART)
def test_a_chart_leaves_in_every_format(
    page: Page, served: Served, browser: Browser, tmp_path: Path, address: str, index: int, name: str
) -> None:
    """Each format of each chart open, and carry its title, the selection and the source line."""
    chosen = served.selected(years=(2013, None), country=("ESP", "FIN", "MDV"))
    subtitle = f"({chosen} of {served.selected()} cases)"
    as_of = served.tables.archive.as_of.isoformat()
    open_page(page, served, f"{address}?{SELECTION}")
    figure = page.locator(".tc-chart").nth(index)
    title = figure.locator(".tc-plot svg text").all_inner_texts()
    assert title

    svg = export(page, figure, "svg", tmp_path)
    words = " ".join(ElementTree.fromstring(svg.read_text("utf-8")).itertext())
    assert subtitle in words
    assert "Source: " in words
    assert served.tables.archive.config.site.data_licence in words

    figure_json = export(page, figure, "json", tmp_path)
    metadata = json.loads(figure_json.read_text("utf-8"))["metadata"]
    assert subtitle in metadata["subtitle"]
    assert metadata["as_of"] == as_of

    pdf = export(page, figure, "pdf", tmp_path)
    assert pdf.read_bytes().startswith(b"%PDF")

    png = export(page, figure, "png", tmp_path)
    with Image.open(png) as picture:
        assert picture.width == 2400
        head = picture.convert("L").crop((0, 0, picture.width, 100))
        dark = sum(head.histogram()[:100])
        assert dark > 1000, "no title in the picture"
        assert dark < head.width * head.height / 4, "the head of the picture is not text on paper"

    table = export(page, figure, "csv", tmp_path)
    page.locator(".tc-chart").nth(index).locator("details.tc-table summary").click()
    shown = page.locator(".tc-chart").nth(index).locator(".tc-table tbody tr")
    expect(shown).to_have_count(len(_rows(table)))
    assert _rows(table)

    html = export(page, figure, "html", tmp_path)
    context = browser.new_context(offline=True)
    asked = cut_off(context)
    alone = context.new_page()
    alone.goto(html.as_uri())
    expect(alone.locator("#plot")).to_contain_text(subtitle)
    if name == "map":
        expect(alone.locator("#plot path.choroplethlocation").first).to_be_attached()
    context.close()
    assert not asked
    for path in (svg, png, pdf, table, html, figure_json):
        assert path.name.startswith(f"{name}_2013-")
        assert "ESP-FIN-MDV" in path.name
        assert as_of in path.name


def test_tables_leave_as_the_selection_and_as_everything(page: Page, served: Served, tmp_path: Path) -> None:
    """Every table in every format holds as many rows as the links say, each with its sources, and the right cases."""
    chosen = served.selected(years=(2013, None), country=("ESP", "FIN", "MDV"))
    open_page(page, served, f"method?{SELECTION}#download")
    labels = [one.get_attribute("aria-label") or "" for one in page.locator(".downloads a").all()]
    assert len(labels) == 4 * 2 * 4 + 2
    for index, label in enumerate(labels):
        # Chromium refuses more than ten downloads from one page, and an address with a part is no new one.
        if index % 6 == 0:
            page.goto("about:blank")
            open_page(page, served, f"method?{SELECTION}#download")
        with page.expect_download() as waiting:
            page.locator(".downloads a").nth(index).click()
        path = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(path)
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                path.with_suffix(".csv").write_bytes(archive.read("cases.csv"))
            of_all = "all" in label
            assert len(_rows(path.with_suffix(".csv"))) == (len(served.tables.cases) if of_all else chosen)
            continue
        name, what = path.name.split("_")[0], label.split(", ")[-1]
        number = int("".join(filter(str.isdigit, what)))
        rows = _table(path, name)
        assert len(rows) == number, label
        links_of_row = {"sources": "url", "claims": "source_url"}.get(name, "source_urls")
        assert all(len(row[links_of_row]) for row in rows)
        if name == "cases" and "selected" in label:
            assert len(rows) == chosen
            assert {row["arrest_country"] for row in rows} == {"ESP", "FIN", "MDV"}


def _table(path: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a table in any of its formats."""
    if path.suffix == ".csv":
        return [*_rows(path)]
    if path.suffix == ".json":
        found: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))[name]
        return found
    if path.suffix == ".parquet":
        return list(pq.read_table(path).to_pylist())
    book = Book(path.read_bytes())
    headings, *lines = book.rows(next(iter(book.sheets)))
    return [dict(zip(headings, line, strict=True)) for line in lines]


def test_one_case_leaves_whole(page: Page, served: Served, tmp_path: Path) -> None:
    """A case as JSON is its file with what follows from it; as CSV, its events."""
    case = served.tables.archive.cases[2]
    open_page(page, served, f"cases?case={case.id}")
    files = {}
    for link in page.locator(".case .downloads a").all():
        with page.expect_download() as waiting:
            link.click()
        path = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(path)
        files[path.suffix] = path
    document = json.loads(files[".json"].read_text("utf-8"))
    assert document["case"]["name"] == case.name
    assert len(document["case"]["sources"]) == len(case.sources)
    assert len(_rows(files[".csv"])) == len(case.events)


def test_cite_and_permalink_lead_back_to_the_case(page: Page, served: Served) -> None:
    """The permalink in the panel opens the same case, and the citation carries it with the date of the data."""
    case = served.tables.archive.cases[4]
    open_page(page, served, f"cases?case={case.id}&country=ESP")
    link = page.locator(".case a[href*='case=']").last
    address = link.get_attribute("href") or ""
    expect(page.locator(".case .cite")).to_contain_text(address)
    expect(page.locator(".case .cite")).to_contain_text(case.name)
    parts = urlsplit(address)
    open_page(page, served, f"{parts.path.strip('/')}?{parts.query}")
    expect(page.locator(".case h2")).to_have_text(served.tables.archive.shown_name(case))
