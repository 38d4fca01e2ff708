"""Charts and data by address: the rows are the selection's, unknown names are a sentence, parameters cannot harm."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette

from dashboard.charts.registry import CHARTS
from dashboard.library import shared
from dashboard.publish.records import TABLES, TableName, rows
from dashboard.selection import Selection, select
from dashboard.tables import Tables
from dashboard.web.site import ROUTES
from tests.middle.made import HOSTILE

APP = Starlette(routes=ROUTES)


@dataclass(frozen=True)
class Answer:
    """What a client gets."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def rows(self) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.text, newline=""), strict=True))


def get(path: str, query: object = (), method: str = "GET") -> Answer:
    """Ask as an HTTP server does, by ASGI; ``query`` is pairs, a mapping or the bytes after the question mark."""
    raw = query if isinstance(query, bytes) else urlencode(query, doseq=True).encode()  # type: ignore[arg-type]
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": raw,
        "root_path": "",
        "headers": [(b"host", b"localhost")],
        "server": ("localhost", 80),
        "client": ("localhost", 1),
        "state": {},
    }
    sent: list[dict[str, Any]] = []

    asked = [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive() -> dict[str, Any]:
        if not asked:  # the client says no more and stays
            await asyncio.Event().wait()
        return asked.pop()

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(APP(scope, receive, send))
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], headers, b"".join(one.get("body", b"") for one in sent[1:]))


@pytest.fixture(scope="module")
def served() -> Tables:
    """The tables that the routes serve."""
    return shared().edition.tables


SELECTIONS = [
    Selection(),
    Selection(unconfirmed=True),
    Selection(first_year=2012, last_year=2018, countries=("ESP", "GRC")),
    Selection(outcomes=("escaped", "released"), text="bitcoin"),
    Selection(text="Селезнёв"),
    Selection(text="zzzzqqqq"),
]


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("selection", SELECTIONS, ids=str)
def test_a_table_has_the_rows_of_the_selection(name: TableName, selection: Selection, served: Tables) -> None:
    own = rows(select(served, selection), name)
    key = own.columns[0]
    as_csv = get(f"/data/{name}.csv", selection.to_params())
    assert as_csv.status == 200
    assert [row[key] for row in as_csv.rows] == own[key].tolist()
    as_json = json.loads(get(f"/data/{name}.json", selection.to_params()).text)
    assert [row[key] for row in as_json[name]] == own[key].tolist()
    assert as_json["selection"] == selection.to_params()


@pytest.mark.parametrize("name", TABLES)
def test_everything_is_every_row_whatever_else_is_asked(name: TableName, served: Tables) -> None:
    answer = get(f"/data/{name}.csv", {"all": "1", "country": "ESP"})
    assert len(answer.rows) == len(rows(select(served, Selection(unconfirmed=True)), name))


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_has_the_table_of_the_selection(name: str, served: Tables) -> None:
    selection = Selection(countries=("ESP",))
    answer = get(f"/chart/{name}.csv", selection.to_params())
    chosen = select(served, selection)
    options = CHARTS[name].chosen({})
    table = CHARTS[name].table(chosen, options)
    assert len(answer.rows) == len(table)
    assert list(answer.rows[0]) == list(CHARTS[name].columns.values())


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_a_page(name: str) -> None:
    answer = get(f"/chart/{name}.html", {"theme": "dark", "country": "ESP"})
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text.startswith("<!doctype html>")
    assert "Spain" in answer.text
    assert "background: #14171c" in answer.text


def test_an_option_of_a_chart_is_taken_from_the_address() -> None:
    by_country = get("/chart/lifelines.html", {"order": "country"})
    by_nonsense = get("/chart/lifelines.html", {"order": "<script>"})
    assert "sorted by country of arrest" in by_country.text
    assert "sorted by date of arrest" in by_nonsense.text


@pytest.mark.parametrize(
    ("path", "name", "kind"),
    [
        ("/data/cases.csv", "cases_ESP_2026-11-22.csv", "text/csv; charset=utf-8"),
        ("/data/events.json", "events_ESP_2026-11-22.json", "application/json"),
        ("/chart/map.html", "map_ESP_2026-11-22.html", "text/html; charset=utf-8"),
        ("/chart/map.csv", "map_ESP_2026-11-22.csv", "text/csv; charset=utf-8"),
        ("/data/cases/bout-viktor.json", "bout-viktor_2026-11-22.json", "application/json"),
        ("/data/cases/bout-viktor.csv", "bout-viktor_2026-11-22.csv", "text/csv; charset=utf-8"),
    ],
)
def test_a_download_is_named_and_is_what_it_says(path: str, name: str, kind: str) -> None:
    answer = get(path, {"country": "ESP"})
    assert answer.status == 200
    assert answer.headers["content-type"] == kind
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-cache"
    assert int(answer.headers["content-length"]) == len(answer.body)


def test_every_case_can_be_had(served: Tables) -> None:
    for one in served.archive.cases:
        document = json.loads(get(f"/data/cases/{one.id}.json").text)
        assert document["case"]["id"] == one.id
        assert len(get(f"/data/cases/{one.id}.csv").rows) == len(one.events)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/chart/pie.html", "arrests-per-year, map"),
        ("/chart/map.exe", ".html or .csv"),
        ("/chart/map.svg", ".html or .csv"),
        ("/data/people.csv", "cases, events, sources"),
        ("/data/cases.yaml", ".csv or .json"),
        ("/data/__class__.csv", "cases, events, sources"),
        ("/data/archive.json", "cases, events, sources"),
        ("/data/cases/nobody.json", "/data/cases.csv lists every id"),
        ("/data/cases/bout-viktor.yaml", "/data/cases.csv lists every id"),
        ("/data/cases/...json", "/data/cases.csv lists every id"),
        ("/data/cases/<script>alert(1)<.json", "/data/cases.csv lists every id"),
    ],
)
def test_an_unknown_name_is_a_sentence(path: str, words: str) -> None:
    answer = get(path)
    assert answer.status == 404
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.text.startswith("No such ")
    assert words in answer.text
    assert "<" not in answer.text


@pytest.mark.parametrize(
    "path", ["/data/cases/../cases.csv", "/data/", "/data/cases/", "/chart/map", "/assets/../site.py"]
)
def test_what_is_no_address_is_not_found(path: str) -> None:
    assert get(path).status == 404


@pytest.mark.parametrize(
    "path", ["/data/cases.csv", "/data/cases/bout-viktor.json", "/chart/map.csv", "/assets/world_110m.json"]
)
def test_head_is_get_without_a_body(path: str) -> None:
    head, whole = get(path, method="HEAD"), get(path)
    assert head.status == whole.status == 200
    assert head.headers["content-length"] == whole.headers["content-length"]
    assert head.headers["content-type"] == whole.headers["content-type"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_written(method: str) -> None:
    assert get("/data/cases.csv", method=method).status == 405


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_parameters_are_only_words(text: str) -> None:
    query = dict.fromkeys(("from", "to", "country", "offence", "outcome", "q", "unconfirmed", "theme", "measure"), text)
    data = get("/data/cases.json", query)
    assert data.status == 200
    json.loads(data.text)
    page = get("/chart/map.html", query)
    assert page.status == 200
    assert len(re.findall("(?i)<script", page.text)) == len(re.findall("(?i)<script", get("/chart/map.html").text))
    for answer in (data, page):
        assert re.fullmatch(r'attachment; filename="[A-Za-z0-9_.-]+"', answer.headers["content-disposition"])


@pytest.mark.parametrize(
    "query",
    [
        b"%", b"%ff%fe=%ff", b"q=%ff", b"q=%00", b"=&&==&", b"q=" + b"a" * 100_000, b"from=1e9&to=-1",
        b"&".join([b"country=ESP"] * 500), b"q=%ED%A0%80", b"\xff\xfe", b"all=1&all=0", b"theme[]=x",
    ],
)  # fmt: skip
def test_a_broken_query_is_answered(query: bytes) -> None:
    answer = get("/data/cases.csv", query)
    assert answer.status == 200
    assert answer.rows is not None
    assert re.fullmatch(r'attachment; filename="[A-Za-z0-9_.-]+"', answer.headers["content-disposition"])


def test_nonsense_leaves_the_valid_rest(served: Tables) -> None:
    answer = get("/data/cases.csv", {"country": ["ESP", "??"], "from": "soon", "offence": "juggling"})
    assert [row["id"] for row in answer.rows] == select(served, Selection(countries=("ESP",))).cases["id"].tolist()


def test_the_base_map_and_the_chart_library_are_served() -> None:
    base_map = get("/assets/world_110m.json")
    assert "countries" in json.loads(base_map.text)["objects"]
    library = get("/assets/plotly.min.js")
    assert library.headers["content-type"].startswith("text/javascript")
    assert "plotly.js v" in library.text[:300]
    assert "max-age" in library.headers["cache-control"]
