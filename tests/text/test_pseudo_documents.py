"""In the pseudo-language no chart, document or name of a file has a plain letter that is not the data's."""

from __future__ import annotations

import io
import itertools
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from dashboard.charts.chart import draw
from dashboard.charts.theme import THEMES, ThemeName
from dashboard.library import Edition
from dashboard.pages import CHARTS, PAGES
from dashboard.publish.documents import DOCUMENTS, Wanted, case_html, timeline_of
from dashboard.publish.html.chart_table import table_json
from dashboard.publish.html.preview import head, preview, preview_of_case
from dashboard.publish.static_site import no_case, not_found
from dashboard.selection import Selection, select
from tests.book import Book
from tests.text.letters import drawn, keys, other, plain, shown

SELECTIONS: Mapping[str, Selection] = {
    "confirmed": Selection(),
    "unconfirmed": Selection(unconfirmed=True),
    "some": Selection(years=(2012, 2018), country=("ESP", "THA"), offence=("fraud", "cybercrime")),
    "a search": Selection(text=other("bitcoin"), unconfirmed=True),
    "one case": Selection(country=("MDV",)),
    "two cases": Selection(country=("DOM", "MDV")),
    "one, unconfirmed": Selection(text=other("Kosmachov"), unconfirmed=True),
    "none": Selection(country=("MDV",), offence=("drugs",), years=(2030, None)),
    "no year": Selection(years=(2019, 2012)),
}
CHOICES = [
    (name, dict(zip(chart.options, values, strict=True)))
    for name, chart in CHARTS.items()
    for values in itertools.product(*chart.options.values())
]


def wanted(site: Edition, selection: Selection = SELECTIONS["confirmed"], **more: Any) -> Wanted:
    """The selection of the site, as its server is asked for it."""
    address = "https://pseudo.example"
    return replace(Wanted(select(site.tables, selection), site.words["en"], site=address, app=address), **more)


def made(path: str, asked: Wanted) -> bytes:
    """A document that no browser draws."""
    content = DOCUMENTS[path].make(asked)
    assert isinstance(content, bytes)
    return content


@pytest.mark.parametrize("selection", SELECTIONS)
@pytest.mark.parametrize(("name", "options"), CHOICES, ids=[f"{name} {options}" for name, options in CHOICES])
def test_a_chart(name: str, options: dict[str, str], selection: str, site: Edition) -> None:
    """Figure, title, subtitle, notes, description and table; the themes differ in colours alone."""
    words, known = site.words["en"], keys(site.tables.archive)
    for theme in THEMES:
        shows = draw(CHARTS[name], select(site.tables, SELECTIONS[selection]), words, theme, options)
        table = json.loads(table_json(shows, words))
        texts = [shows.title, shows.subtitle, *shows.footer, shows.description, *shows.file_headings.values()]
        texts += [*table["headings"], *(cell for row in table["rows"] for cell in row if isinstance(cell, str))]
        assert plain([*texts, *drawn(json.loads(shows.figure))], known) == []


@pytest.mark.parametrize("name", CHARTS)
def test_the_names_of_a_chart(name: str, site: Edition) -> None:
    """What it answers, and what a reader may choose."""
    say, chart = site.words["en"].say, CHARTS[name]
    labels = [label for values in chart.options.values() for label in values.values()]
    assert plain(map(say, [chart.question, *labels]), keys(site.tables.archive)) == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("to_keep", [False, True])
@pytest.mark.parametrize("selection", ["unconfirmed", "none"])
@pytest.mark.parametrize("name", CHARTS)
def test_a_page_of_a_chart(name: str, selection: str, to_keep: bool, theme: ThemeName, site: Edition) -> None:
    asked = wanted(site, SELECTIONS[selection], to_keep=to_keep, theme=theme)
    assert plain(shown(made(f"chart/{name}.html", asked).decode()), keys(site.tables.archive)) == []


@pytest.mark.parametrize("name", CHARTS)
def test_the_files_of_a_chart(name: str, site: Edition) -> None:
    asked, known = wanted(site, SELECTIONS["unconfirmed"]), keys(site.tables.archive)
    assert plain([made(f"chart/{name}.csv", asked).decode().partition("\r\n")[0]], known) == []
    about = json.loads(made(f"chart/{name}.json", asked))
    of_programs = ("name", "selection", "options", "columns")
    texts = _strings({key: value for key, value in about["metadata"].items() if key not in of_programs})
    assert plain([*texts, *about["metadata"]["columns"].values(), *drawn(about["figure"])], known) == []


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _strings(one)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize("ending", ["", ".html"])
def test_every_page_of_a_case(ending: str, site: Edition) -> None:
    known = keys(site.tables.archive)
    for case in site.tables.archive.cases:
        page = case_html(case).make(wanted(site, app=None if ending else "https://pseudo.example", ending=ending))
        assert isinstance(page, bytes)
        assert plain(shown(page.decode()), known) == [], case.id


def test_the_picture_of_every_case(site: Edition) -> None:
    known = keys(site.tables.archive)
    for case in site.tables.archive.cases:
        shows = timeline_of(case, site.tables, site.words["en"])
        assert plain([shows.subtitle, *drawn(json.loads(shows.figure))], known) == []


def test_the_list_of_cases(site: Edition) -> None:
    assert plain(shown(made("case/index.html", wanted(site)).decode()), keys(site.tables.archive)) == []


def test_the_feed(site: Edition) -> None:
    feed = ET.fromstring(made("feed.atom", wanted(site)))
    of_programs = {"id", "updated", "published", "generator"}
    texts = [one.text or "" for one in feed.iter() if one.tag.rpartition("}")[2] not in of_programs]
    assert plain([part for text in texts for part in shown(text)], keys(site.tables.archive)) == []
    assert len(texts) > 50


FORMATS = {"CSV", "HTML", "JSON", "PARQUET", "PDF", "PNG", "SVG", "XLSX", "ZIP"}
"""What links to files are called in every language."""


@pytest.mark.parametrize("selection", SELECTIONS)
@pytest.mark.parametrize("path", [path for path in DOCUMENTS if path.endswith(".html") and "/" not in path])
def test_a_plain_page(path: str, selection: str, site: Edition) -> None:
    known, filed = keys(site.tables.archive), site.words["en"].filed(["en"])
    for asked in (wanted(site, SELECTIONS[selection]), wanted(site, SELECTIONS[selection], app=None, words=filed)):
        said = {one for text in plain(shown(made(path, asked).decode()), known) for one in text.split()}
        assert said <= FORMATS


def test_an_address_that_is_none(site: Edition) -> None:
    asked, known = wanted(site), keys(site.tables.archive)
    for page in (not_found(asked), no_case(asked, "vinnik"), no_case(asked, "zzz")):
        assert plain(shown(page), known) == []


@pytest.mark.parametrize("selection", SELECTIONS)
def test_the_preview_of_every_page(selection: str, site: Edition) -> None:
    words, known = site.words["en"], keys(site.tables.archive)
    for page in PAGES:
        seen = preview(page, select(site.tables, SELECTIONS[selection]), words)
        title = site.tables.archive.config.site.title
        assert plain(shown(head(seen, title, "https://pseudo.example", True, words)), known) == []


def test_the_preview_of_every_case(site: Edition) -> None:
    archive, words = site.tables.archive, site.words["en"]
    seen = [preview_of_case(case, archive, words) for case in archive.cases]
    assert plain([text for one in seen for text in (one.title, one.description, one.alt)], keys(archive)) == []


@pytest.mark.parametrize("selection", ["unconfirmed", "some", "none"])
def test_the_archive_in_one_file(selection: str, site: Edition) -> None:
    """Its README, without the code in it, and what the data package says of the whole and of each table."""
    with zipfile.ZipFile(io.BytesIO(made("data/archive.zip", wanted(site, SELECTIONS[selection])))) as archive:
        readme = archive.read("README.md").decode()
        package = json.loads(archive.read("datapackage.json"))
    said = [package[key] for key in ("title", "description")] + [one["title"] for one in package["sources"]]
    said += [one[key] for one in package["resources"] for key in ("title", "description")]
    assert plain([re.sub(r"`[^`]*`", "", readme), *said], keys(site.tables.archive)) == []


def test_what_a_workbook_says_of_itself(site: Edition) -> None:
    _, *rows = Book(made("data/cases.xlsx", wanted(site, SELECTIONS["some"]))).rows("About")
    assert plain([value for _, value in rows], keys(site.tables.archive)) == []


@pytest.mark.parametrize("selection", SELECTIONS)
def test_the_name_of_a_file(selection: str, site: Edition) -> None:
    """Its words; what the data gives is in plain letters, as addresses have it."""
    asked = SELECTIONS[selection]
    name = DOCUMENTS["data/cases.csv"].file(wanted(site, asked))
    *parts, day = name.split("_")
    assert day == f"{site.tables.archive.as_of}.csv"
    given = {"fraud-cybercrime", "drugs", "ESP-THA", "MDV", "DOM-MDV"}
    searched = re.compile("b[a-z]*|k[a-z]*")  # as it is found, in plain letters
    words = [part for part in parts if part not in given and not searched.fullmatch(part)]
    assert plain(words, keys(site.tables.archive)) == []
    assert parts
