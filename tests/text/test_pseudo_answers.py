"""In the pseudo-language no answer of the server has a plain letter that is not the data's: its pages' heads, what is said
without JavaScript, and what is wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote

import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from dashboard.columns import TABLES
from dashboard.facets import KEYS
from dashboard.library import Edition
from dashboard.pages import CHARTS, PAGES
from dashboard.publish.data.records import TABLE_FORMATS
from dashboard.publish.documents import CHART_FORMS, DOCUMENTS, Document, Wanted
from dashboard.publish.html.assets import assets
from dashboard.publish.pictures.studio import BusyError, NoBrowserError, TooSlowError
from dashboard.text.words import LANGUAGE
from dashboard.web.answers import serve
from dashboard.web.turns import CrowdedError
from tests.text.letters import keys, plain, shown
from tests.web.test_web import get

SHELL = {"Streamlit"}
"""What Streamlit's own page says, which no page of this site shows."""

WRONG: Sequence[tuple[str, Mapping[str, str], int]] = [
    ("/data/cases.csv", {"from": "yesterday"}, 400),
    ("/data/cases.csv", {"from": "99999"}, 400),
    ("/data/cases.csv", {"countri": "ESP"}, 400),
    ("/data/cases.csv", {"country": "ES"}, 400),
    ("/data/cases.csv", {"offence": "froud"}, 400),
    ("/data/cases.csv", {"q": "7" * 500}, 400),
    ("/data/cases.csv", {"unconfirmed": "2"}, 400),
    ("/data/cases.csv", {"q": "7" * 5000}, 400),
    ("/chart/map.json", {"measure": "size"}, 400),
    ("/chart/map.json", {"width": "9"}, 400),
    ("/chart/map.json", {"theme": "blue"}, 400),
    ("/chart/none.json", {}, 404),
    ("/data/none.csv", {}, 404),
    ("/data/cases/vinik-alexander.json", {}, 404),
    ("/data/cases/zzz.json", {}, 404),
    ("/assets/none.js", {}, 404),
    ("/case/zzz.png", {}, 404),
]


def names(site: Edition) -> set[str]:
    """What stands in addresses, and so in sentences about them."""
    archive = site.tables.archive
    values = [value for chart in CHARTS.values() for one in chart.options.values() for value in one]
    options = [name for chart in CHARTS.values() for name in chart.options]
    sections = type(archive.config.vocabulary).model_fields
    terms = [key for section in sections for key in archive.config.vocabulary.terms(section)]
    looks = ["theme", "width", "height", "scale", "download", "all", "light", "dark"]
    ids = [case.id for case in archive.cases]
    return {
        *KEYS,
        LANGUAGE,
        *CHARTS,
        *TABLES,
        *values,
        *options,
        *terms,
        *looks,
        *ids,
        *CHART_FORMS,
        *TABLE_FORMATS,
        *DOCUMENTS,
        *assets(),
    }


def said(text: str, asked: Mapping[str, str], site: Edition) -> list[str]:
    """The plain letters of a sentence, without addresses, what stands in them, and what was asked."""
    known = {*names(site), *asked, *asked.values()}
    for name in sorted(known, key=len, reverse=True):
        text = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", "", text)
    text = re.sub(r"/[\w./?=-]*", "", text)
    return plain([text], keys(site.tables.archive))


@pytest.mark.parametrize(("path", "asked", "status"), WRONG)
def test_what_is_wrong(path: str, asked: Mapping[str, str], status: int, site: Edition) -> None:
    answer = get(path, asked)
    assert answer.status == status
    assert said(answer.text, asked, site) == []


def test_a_coding_that_there_is_not(site: Edition) -> None:
    answer = get("/data/cases.csv", headers={"Accept-Encoding": "identity;q=0"})
    assert answer.status == 406
    assert said(answer.text, {}, site) == []


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NoBrowserError("browser-missing"), 501),
        (NoBrowserError("browser-closed"), 501),
        (BusyError(2), 503),
        (CrowdedError(2), 503),
        (TooSlowError(), 503),
    ],
)
def test_what_cannot_be_made_now(error: Exception, status: int, site: Edition) -> None:
    def fails(_: Wanted) -> bytes:
        raise error

    handler = serve(lambda _request, _tables: Document("x.csv", fails))
    answer = get("/x.csv", app=Starlette(routes=[Route("/x.csv", handler)]))
    assert answer.status == status
    assert set(said(answer.text, {}, site)) <= {"BROWSER", "PATH"}


@pytest.mark.parametrize("path", ["/case/zzz", "/case/vinik-alexander", "/nowhere", "/cases?case=vinik"])
def test_a_page_that_there_is_not(path: str, site: Edition) -> None:
    path, _, query = path.partition("?")
    answer = get(path, query.encode())
    assert answer.status == 404
    assert set(plain(shown(answer.text), keys(site.tables.archive))) - SHELL == set()


@pytest.mark.parametrize("query", [{}, {"unconfirmed": "1", "country": "ESP"}, {"case": "bout-viktor"}])
@pytest.mark.parametrize("page", [one.path for one in PAGES])
def test_a_page_before_it_runs(page: str, query: Mapping[str, str], site: Edition) -> None:
    """Its title and preview, and what is said to readers without JavaScript or without a connection."""
    answer = get(f"/{page}", query)
    assert answer.status == 200
    assert set(plain(shown(answer.text), keys(site.tables.archive))) - SHELL == set()


def test_the_name_of_a_file_is_offered(site: Edition) -> None:
    """A name in other letters than a header can hold is written as RFC 6266 has it."""
    answer = get("/data/cases.csv", {"unconfirmed": "1"})
    assert answer.status == 200
    named = quote(f"{site.words['en'].say('file-of-cases')}_")
    assert f"filename*=UTF-8''{named}" in answer.headers["content-disposition"]


def test_the_addresses_described(site: Edition) -> None:
    """What each address and parameter is, without code."""
    texts: list[str] = []

    def collect(value: object, key: str = "") -> None:
        if isinstance(value, dict):
            for name, one in value.items():
                collect(one, name)
        elif isinstance(value, list):
            for one in value:
                collect(one)
        elif key in ("summary", "description", "title") and isinstance(value, str):
            texts.append(value)

    collect(json.loads(get("/openapi.json").text))
    assert len(texts) > 50
    left = {word for text in texts for word in said(text, {}, site)}
    assert left == set()
