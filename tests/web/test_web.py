"""Charts and data by address: the rows are the selection's, unknown names are a sentence, parameters cannot harm."""

from __future__ import annotations

import asyncio
import csv
import gzip
import html
import io
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp
from streamlit import file_util

from dashboard.columns import TABLES, TableName
from dashboard.facets import KEYS
from dashboard.pages import CHARTS, PAGES
from dashboard.publish.asking import parameters
from dashboard.publish.data.records import rows
from dashboard.publish.documents import DOCUMENTS, MEDIA, case_documents
from dashboard.publish.html.assets import PLOTLY_JS, asset_address
from dashboard.publish.process import library
from dashboard.selection import Selection, select
from dashboard.tables import Tables
from dashboard.web.files import Static
from dashboard.web.foreign import is_foreign
from dashboard.web.headers import Headers, accepted, joined
from dashboard.web.site import routes
from tests import record
from tests.made import HOSTILE, WORDS, draw

_STATIC = next(Path(file_util.get_static_dir(), "static", "js").glob("index.*.js"))
APP = Starlette(routes=routes(), middleware=[Middleware(Headers), Middleware(Static)])


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


def get(
    path: str,
    query: object = (),
    method: str = "GET",
    headers: Mapping[str, str] = MappingProxyType({}),
    host: str = "localhost",
    app: ASGIApp = APP,
) -> Answer:
    """Ask as an HTTP server does, by ASGI; ``query`` is pairs, a mapping or the bytes after the question mark."""
    raw = query if isinstance(query, bytes) else urlencode(query, doseq=True).encode()  # type: ignore[arg-type]
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode("utf-8", "surrogatepass"),
        "query_string": raw,
        "root_path": "",
        "headers": [(name.lower().encode(), value.encode()) for name, value in {"host": host, **headers}.items()],
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

    async def answered() -> None:
        await app(scope, receive, send)

    asyncio.run(answered())
    given_back = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], given_back, b"".join(one.get("body", b"") for one in sent[1:]))


@pytest.fixture(scope="module")
def served() -> Tables:
    """The tables that the routes serve."""
    return library().edition.tables


SELECTIONS = [
    Selection(),
    Selection(unconfirmed=True),
    Selection(years=(2012, 2018), country=("ESP", "GRC")),
    Selection(outcome=("escaped", "released"), text="bitcoin"),
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
    selection = Selection(country=("ESP",))
    answer = get(f"/chart/{name}.csv", selection.to_params())
    chosen = select(served, selection)
    drawn = draw(CHARTS[name], chosen)
    assert len(answer.rows) == len(drawn.table)
    headings = [*CHARTS[name].columns.values(), *CHARTS[name].in_files.values()]
    assert list(answer.rows[0]) == [WORDS.say(one) for one in headings]
    if {"Case ids", "Cases"} <= answer.rows[0].keys():
        ids = [row["Case ids"].split("; ") for row in answer.rows]
        assert all(len(cases) == int(row["Cases"]) for row, cases in zip(answer.rows, ids, strict=True))
        assert {one for cases in ids for one in cases} == set(chosen.cases["id"])


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_a_page(name: str) -> None:
    answer = get(f"/chart/{name}.html", {"theme": "dark", "country": "ESP"})
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text.startswith("<!doctype html>")
    assert f"{name}.csv?country=ESP" in answer.text
    assert "background: #14171c" in answer.text


def test_an_option_of_a_chart_is_taken_from_the_address() -> None:
    by_country = get("/chart/lifelines.html", {"order": "country"})
    assert "sorted by country of arrest" in by_country.text
    assert "sorted by outcome abroad" in get("/chart/lifelines.html").text


@pytest.mark.parametrize(
    ("path", "name", "kind"),
    [
        ("/data/cases.csv", f"cases_ESP_{record.AS_OF}.csv", "text/csv; charset=utf-8"),
        ("/data/events.json", f"events_ESP_{record.AS_OF}.json", "application/json"),
        ("/data/claims.xlsx", f"claims_all-confirmed_{record.AS_OF}.xlsx", MEDIA["xlsx"]),
        ("/data/archive.zip", f"archive_ESP_{record.AS_OF}.zip", "application/zip"),
        ("/data/datapackage.json", "datapackage.json", "application/json"),
        ("/chart/map.html", f"map_ESP_{record.AS_OF}.html", "text/html; charset=utf-8"),
        ("/chart/map.csv", f"map_ESP_{record.AS_OF}.csv", "text/csv; charset=utf-8"),
        ("/chart/map.svg", f"map_ESP_{record.AS_OF}.svg", "image/svg+xml"),
        ("/data/cases/bout-viktor.json", f"bout-viktor_{record.AS_OF}.json", "application/json"),
        ("/data/cases/bout-viktor.csv", f"bout-viktor_{record.AS_OF}.csv", "text/csv; charset=utf-8"),
        ("/case/bout-viktor", "bout-viktor.html", "text/html; charset=utf-8"),
        ("/feed.atom", "feed.atom", "application/atom+xml; charset=utf-8"),
        ("/new.html", "new.html", "text/html; charset=utf-8"),
    ],
)
def test_an_answer_is_what_it_says_and_a_file_only_on_demand(path: str, name: str, kind: str) -> None:
    query = {"country": "ESP"} if path.startswith(("/data/", "/chart/")) and "/cases/" not in path else {}
    for how, asked in (("inline", query), ("attachment", {**query, "download": "1"})):
        answer = get(path, asked)
        assert answer.status == 200
        assert answer.headers["content-type"] == kind
        assert answer.headers["content-disposition"] == f'{how}; filename="{name}"'
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "max-age" in answer.headers["cache-control"]
        assert int(answer.headers["content-length"]) == len(answer.body)


def test_a_chart_to_keep_works_alone_and_one_to_embed_is_light() -> None:
    light, whole = get("/chart/map.html"), get("/chart/map.html", {"download": "1"})
    assert len(light.body) < 100_000 < 1_000_000 < len(whole.body)
    assert not re.search(r"(?:src|href)=", whole.text.split("</style>")[0] + whole.text[-3000:])
    asked = re.findall(r'(?:src|href)="([^"]+)"', light.text)
    assert {one.split("?v=")[0] for one in asked if "assets" in one} == {
        "../assets/icon.svg", "../assets/fonts.css", "../assets/plotly.min.js", "../assets/embed.js",
    }  # fmt: skip
    for one in asked:
        if one.startswith("../assets/"):
            path, version = one.removeprefix("..").split("?")
            assert "immutable" in get(path, version.encode()).headers["cache-control"]
            assert "immutable" not in get(path).headers["cache-control"]
    scripts = re.findall(r"<script[^>]*>", light.text)
    assert all("src=" in one or 'type="application/json"' in one for one in scripts), "a policy forbids inline scripts"


def test_every_case_can_be_had(served: Tables) -> None:
    for one in served.archive.cases:
        document = json.loads(get(f"/data/cases/{one.id}.json").text)
        assert document["case"]["id"] == one.id
        assert len(get(f"/data/cases/{one.id}.csv").rows) == len(one.events)
        page = get(f"/case/{one.id}")
        assert page.status == 200
        assert page.body == get(f"/case/{one.id}.html").body


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/chart/pie.html", "arrests-per-year, lifelines, map"),
        ("/chart/map.exe", ".png, .svg"),
        ("/chart/map", ".png, .svg"),
        ("/chart/", ".png, .svg"),
        ("/chart/map.csv/x", ".png, .svg"),
        ("/data/people.csv", "cases, events, sources"),
        ("/data/cases.yaml", ".csv, .json"),
        ("/data/", ".csv, .json"),
        ("/data/__class__.csv", "cases, events, sources"),
        ("/data/archive.json", "cases, events, sources"),
        ("/data/cases/../cases.csv", "/data/cases.csv lists every id"),
        ("/data/cases/nobody.json", "/data/cases.csv lists every id"),
        ("/data/cases/bout-viktor.yaml", "/data/cases.csv lists every id"),
        ("/data/cases/...json", "/data/cases.csv lists every id"),
        ("/data/cases/<script>alert(1)<.json", "/data/cases.csv lists every id"),
        ("/data/cases/bout-vikto.json", "The nearest: bout-viktor"),
        ("/case/nobody.png", "/data/cases.csv lists every id"),
        ("/case/bout-viktor.exe", "The nearest: bout-viktor"),
        ("/assets/../site.py", "plotly.min.js"),
        ("/assets/", "plotly.min.js"),
    ],
)
def test_an_unknown_name_is_a_sentence(path: str, words: str) -> None:
    answer = get(path)
    assert answer.status == 404
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "public, max-age=5"
    assert answer.text.startswith("No such ")
    assert words in answer.text
    assert "<" not in answer.text


@pytest.mark.parametrize(
    "path",
    ["/data/cases.csv", "/data/cases/bout-viktor.json", "/chart/map.csv", "/chart/map.png", "/assets/world_110m.json",
     "/case/bout-viktor", "/case/", "/feed.atom", "/openapi.json", "/healthz", "/readyz", "/", "/timeline", "/nowhere"],
)  # fmt: skip
def test_head_is_get_without_a_body(path: str) -> None:
    head, whole = get(path, method="HEAD"), get(path)
    assert head.status == whole.status
    assert head.headers["content-length"] == whole.headers["content-length"]
    assert head.headers["content-type"] == whole.headers["content-type"]
    assert whole.body


@pytest.mark.parametrize("path", ["/data/cases.csv", "/chart/map.png", "/case/bout-viktor", "/feed.atom"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE"])
def test_nothing_can_be_written(path: str, method: str) -> None:
    answer = get(path, method=method)
    assert answer.status == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_a_script_of_another_site_may_ask_whether_its_copy_is_good() -> None:
    answer = get("/data/cases.csv", method="OPTIONS")
    assert answer.status == 204
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "If-None-Match" in answer.headers["access-control-allow-headers"]
    assert "GET" in answer.headers["access-control-allow-methods"]


@pytest.mark.parametrize("path", ["/data/cases.csv", "/chart/map.png", "/case/bout-viktor", "/feed.atom", "/timeline"])
def test_a_good_copy_is_not_sent_again(path: str) -> None:
    first = get(path)
    tag = first.headers["etag"]
    for known in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        again = get(path, headers={"If-None-Match": known})
        assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert get(path, headers={"If-None-Match": '"other"'}).status == 200
    changed = first.headers["last-modified"]
    assert get(path, headers={"If-Modified-Since": changed}).status == 304
    assert get(path, headers={"If-Modified-Since": "Wed, 22 Nov 2000 10:00:00 GMT"}).status == 200
    assert get(path, headers={"If-Modified-Since": "yesterday"}).status == 200
    # The tag is the better witness: with it, the date is not asked.
    assert get(path, headers={"If-None-Match": '"other"', "If-Modified-Since": changed}).status == 200


def test_every_answer_has_a_tag_of_its_own() -> None:
    asked = [
        ("/data/cases.csv", {}), ("/data/cases.csv", {"country": "ESP"}), ("/data/cases.csv", {"all": "1"}),
        ("/data/cases.json", {}), ("/data/events.csv", {}), ("/chart/map.csv", {}), ("/chart/map.html", {}),
        ("/chart/map.html", {"theme": "dark"}), ("/chart/map.html", {"download": "1"}), ("/case/bout-viktor", {}),
        ("/timeline", {}), ("/timeline", {"country": "ESP"}), ("/cases", {"case": "bout-viktor"}), ("/cases", {}),
    ]  # fmt: skip
    assert len({get(path, query).headers["etag"] for path, query in asked}) == len(asked)
    assert get("/case/bout-viktor", host="a.example").headers["etag"] != get("/case/bout-viktor").headers["etag"]


@pytest.mark.parametrize(
    ("path", "query", "words"),
    [
        ("/data/cases.csv", "contry=ESP", "There is no parameter 'contry' here; did you mean 'country'?"),
        ("/data/cases.csv", "country=Spain", "country: 'Spain' is not known; did you mean 'ESP'?"),
        ("/data/cases.csv", "country=ESP&country=??", "country: '??' is not known"),
        ("/data/cases.csv", "offence=juggling", "offence: 'juggling' is not known"),
        ("/new.html", "since=soon", "since: 'soon' is not a day such as 2026-11-22."),
        ("/new.html", "since=2026-02-30", "since: '2026-02-30' is not a day such as 2026-11-22."),
        ("/new.html", "since=20261122", "since: '20261122' is not a day such as 2026-11-22."),
        ("/data/cases.csv", "from=soon", "from: 'soon' is not a whole number from 1000 to 9999."),
        ("/data/cases.csv", "from=99", "from: '99' is not a whole number from 1000 to 9999."),
        ("/data/cases.csv", "from=2018&to=2012", "from 2018 is after to 2012."),
        ("/data/cases.csv", "from=2012&from=2013", "from is given more than once."),
        ("/chart/comparison.csv", "of=ESP&of=FIN&of=MDV&of=CAN&of=LVA", "of is given more than 4 times."),
        ("/data/cases.csv", "unconfirmed=yes", "unconfirmed: 'yes' is not known; expected one of 0, 1."),
        ("/data/cases.csv", "q=" + "a" * 101, "has more than 100 letters."),
        ("/data/cases.csv", "q=" + "a" * 5000, "More than 4,000 bytes stand after the question mark."),
        ("/data/cases.csv", "width=800", "There is no parameter 'width' here"),
        ("/data/cases.csv", "theme[]=x", "There is no parameter 'theme[]' here"),
        ("/chart/map.png", "width=100000", "width: '100000' is not a whole number from 320 to 2000."),
        ("/chart/map.png", "scale=-1", "scale: '-1' is not a whole number from 1 to 3."),
        ("/chart/map.svg", "scale=2", "There is no parameter 'scale' here"),
        ("/chart/map.html", "theme=neon", "theme: 'neon' is not known; expected one of dark, light."),
        ("/chart/lifelines.html", "order=<script>", "order: '<script>' is not known"),
        ("/chart/map.csv", "order=country", "There is no parameter 'order' here"),
        ("/data/cases/bout-viktor.json", "q=x", "There is no parameter 'q' here; expected one of download, lang."),
    ],
)  # fmt: skip
def test_a_bad_parameter_is_a_sentence(path: str, query: str, words: str) -> None:
    answer = get(path, query.encode())
    assert answer.status == 400
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert words in answer.text
    assert len(answer.text) < 600


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "name", ["from", "to", "country", "offence", "outcome", "q", "unconfirmed", "theme", "measure"]
)
def test_hostile_parameters_are_only_words(name: str, text: str) -> None:
    data = get("/data/cases.json", {name: text})
    page = get("/chart/map.html", {name: text})
    plain = get("/chart/map.html")
    assert data.status == page.status == (200 if name == "q" and len(text) <= 100 else 400)
    if data.status == 200:
        json.loads(data.text)
        assert len(re.findall("(?i)<(?:script|img)", page.text)) == len(re.findall("(?i)<(?:script|img)", plain.text))
    for answer in (data, page):
        if answer.status == 200:
            named = r'inline; filename="[A-Za-z0-9_.-]+"'
            assert re.fullmatch(named, answer.headers["content-disposition"])
        else:
            assert answer.headers["content-type"] == "text/plain; charset=utf-8"


@given(st.binary(max_size=60))
@settings(deadline=None, max_examples=500)
def test_any_bytes_for_a_query_are_answered(query: bytes) -> None:
    answer = get("/data/claims.csv", query)
    assert answer.status in (200, 400)
    assert answer.text


@given(st.text(max_size=40))
@settings(deadline=None, max_examples=300)
def test_any_path_is_answered(path: str) -> None:
    for folder in ("/data/", "/chart/", "/case/", "/assets/", "/"):
        assert get(folder + path).status in (200, 301, 404)


def test_the_assets_are_served() -> None:
    base_map = get("/assets/world_110m.json")
    assert "countries" in json.loads(base_map.text)["objects"]
    library = get("/assets/plotly.min.js")
    assert library.headers["content-type"].startswith("text/javascript")
    assert library.text == PLOTLY_JS
    assert "max-age" in library.headers["cache-control"]
    small = get("/assets/plotly.min.js", headers={"Accept-Encoding": "gzip"})
    assert small.headers["content-encoding"] == "gzip"
    assert gzip.decompress(small.body) == library.body
    assert len(small.body) < 0.4 * len(library.body)
    assert "Accept-Encoding" in small.headers["vary"]
    for name in re.findall(r'url\("?([^")]+)', get("/assets/fonts.css").text):
        assert get(f"/assets/{name}").headers["content-type"] == "font/woff2"


def test_a_monitor_can_ask() -> None:
    assert json.loads(get("/healthz").text) == {"status": "alive"}
    ready = json.loads(get("/readyz").text)
    assert (ready["status"], ready["cases"], ready["problems"]) == ("ready", len(record.cases()), 0)


META = re.compile(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">')


@pytest.mark.parametrize("path", [one.path for one in PAGES])
def test_a_page_says_what_it_is_before_it_runs(path: str) -> None:
    answer = get(f"/{path}", {"country": "ESP"}, host="site.example")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    metas = dict(META.findall(answer.text))
    # A page whose chart follows no filter speaks of all confirmed cases.
    follows = not next(one.main for one in PAGES if one.path == path).whole
    assert ("Spain" in metas["og:title"]) is follows
    assert f"{len(record.confirmed())} confirmed cases" in metas["description"] or follows
    assert re.search("Six confirmed cases|Spain: 6 cases", metas["description"]) or not follows
    assert metas["og:url"] == f"http://site.example/{path}{'?country=ESP' if follows else ''}"
    assert f'<link rel="canonical" href="{metas["og:url"]}">' in answer.text
    assert metas["og:image"].startswith("http://site.example/chart/")
    picture = urlsplit(html.unescape(metas["og:image"]))
    shown = get(picture.path, picture.query.encode())
    assert shown.headers["content-type"] == metas["og:image:type"]
    assert int.from_bytes(shown.body[16:20]) == int(metas["og:image:width"])
    assert not re.search(r"<script>", answer.text)
    assert "Streamlit" not in re.sub(r'(?:src|href)="[^"]*"', "", answer.text)


def test_a_comparison_that_names_no_value_is_announced_as_its_page_shows_it(served: Tables) -> None:
    """The values of most cases under the filters of the address, not of all cases."""
    chart = CHARTS["comparison"]

    def shown(selection: Selection) -> list[str]:
        return chart.chosen({"by": "country"}, select(served, selection))["of"].split()

    offence = next(
        one for one in sorted(served.present["offence"]) if shown(Selection(offence=(one,))) != shown(Selection())
    )
    metas = dict(META.findall(get("/compare", {"by": "country", "offence": offence}).text))
    for name in ("og:url", "og:image"):
        query = parse_qsl(urlsplit(html.unescape(metas[name])).query)
        assert [value for key, value in query if key == "of"] == shown(Selection(offence=(offence,)))


def test_a_page_of_a_case_is_about_the_case() -> None:
    answer = get("/cases", {"case": "bout-viktor"}, host="site.example")
    metas = dict(META.findall(answer.text))
    assert (metas["og:title"], metas["og:type"]) == ("Viktor Bout", "article")
    assert metas["og:url"] == "http://site.example/case/bout-viktor"
    assert "air-cargo" in metas["description"]
    assert "/case/bout-viktor" in answer.text.split("<noscript>")[1]
    assert dict(META.findall(get("/cases", {"case": "nobody"}).text))["og:title"] == "Cases"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_selection_stays_text_in_the_head(text: str) -> None:
    answer = get("/timeline", {"q": text, "case": text})
    plain = get("/timeline")
    assert answer.status == 200
    assert len(re.findall("(?i)<(?:script|img|meta|link)", answer.text)) == len(
        re.findall("(?i)<(?:script|img|meta|link)", plain.text)
    )


@pytest.mark.parametrize(
    "path", ["/nowhere", "/cases/x", "/index.html", "/timeline/_stcore/health", "/.git/config", "/static.html"]
)
def test_what_is_no_page_is_not_found(path: str) -> None:
    answer = get(path)
    assert answer.status == 404
    assert "There is no page here" in answer.text


def test_a_slash_too_many_leads_to_the_page() -> None:
    answer = get("/timeline/", {"country": "ESP"})
    assert (answer.status, answer.headers["location"]) == (301, "/timeline?country=ESP")
    assert get("/case").headers["location"] == "case/"


@pytest.mark.parametrize(
    ("path", "to"),
    [
        *((f"/case/{one}", "/case/bout-viktor") for one in (
            "bout-viktor/", "bout-viktor.", "bout-viktor)", "bout-viktor,", "bout-viktor ", "bout-viktor\u00a0", "bout-viktor…",
            "bout-viktor»", "bout-viktor\u200b", "bout-viktor).", "(bout-viktor", "Bout-Viktor", "BOUT-VIKTOR", "bout_viktor",
            "bout viktor", "bout-viktor-", "bout–viktor", "bout-viktor.html/", "bout-viktor.html)", "Bout-Viktor.HTML",
        )),
        ("/case/Bout-Viktor.PNG", "/case/bout-viktor.png"),
        ("/case/bout-viktor.png.", "/case/bout-viktor.png"),
        ("/case//", "/case/"),
        ("/case/index.html/", "/case/"),
        *((f"/data/cases/{one}", "/data/cases/bout-viktor.json") for one in (
            "Bout-Viktor.json", "bout-viktor.json/", "bout-viktor.JSON", "bout_viktor.json)", "bout-viktor.json ",
        )),
        ("/data/cases/Bout-Viktor.csv.", "/data/cases/bout-viktor.csv"),
        ("/data/Cases.CSV", "/data/cases.csv"),
        ("/data/archive.zip,", "/data/archive.zip"),
        ("/chart/map.svg)", "/chart/map.svg"),
        ("/feed.atom/", "/feed.atom"),
        ("/Timeline", "/timeline"),
        ("/claims.", "/claims"),
        ("/)", "/"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("query", [b"", b"from=2012&country=ESP&x=%D0%91+%26"])
def test_an_address_that_a_sentence_has_spoilt_leads_where_it_meant(path: str, to: str, query: bytes) -> None:
    """For good, with its query, and there is something."""
    answer = get(path, query)
    assert answer.status == 301
    assert answer.headers["location"] == to + (f"?{query.decode()}" if query else "")
    assert "form-action" in answer.headers["content-security-policy"]
    if not to.endswith((".png", ".svg")):
        assert get(to).status == 200


def test_the_apps_address_of_a_case_is_mended_too(served: Tables) -> None:
    """Its filters stay, whatever letters they have."""
    for spelt in ("Bout-Viktor", "bout-viktor)", "bout_viktor/"):
        answer = get("/cases", [("country", "ESP"), ("case", spelt), ("q", "Бут & Co")])
        assert answer.status == 301
        path, query = answer.headers["location"].split("?")
        assert (path, parse_qsl(query)) == ("/cases", [("country", "ESP"), ("case", "bout-viktor"), ("q", "Бут & Co")])
    assert get("/cases", {"case": ""}).status == 200
    assert get("/cases", {"case": served.archive.cases[0].id}).status == 200


@pytest.mark.parametrize("ask", [lambda name: get(f"/case/{name}"), lambda name: get("/cases", {"case": name})])
@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("bout-vikto", "bout-viktor"), ("viktor-bout", "bout-viktor"), ("Бут", "bout-viktor"), ("but-victor", "bout-viktor"),
        ("bout-viktor-and-others", "bout-viktor"), ("seleznyov", "seleznev-roman"), ("../../etc/vinnik", "vinnik-alexander"),
        ("levashov-peter.html.html", "levashov-pyotr"),
    ],
)  # fmt: skip
def test_an_unknown_case_is_not_found_and_the_nearest_are_linked(
    name: str, near: str, ask: Callable[[str], Answer], served: Tables
) -> None:
    answer = ask(name)
    assert (answer.status, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert answer.headers["cache-control"] == "no-store"
    links = re.findall(r'<li><a href="[^"]*/case/([a-z0-9-]+)\.html"', answer.text)
    assert links[0] == near
    assert len(links) <= 8
    assert set(links) <= {one.id for one in served.archive.cases}


@pytest.mark.parametrize("text", [*HOSTILE, "", ".", "%", "x" * 3000, "\x00", "../" * 20, "//evil.example", "\r\nX: y"])
def test_whatever_stands_for_a_case_leads_nowhere_else(text: str) -> None:
    """Neither to another site nor into the page, and the answer is no fault."""
    for answer in (get(f"/case/{text}"), get("/cases", {"case": text}), get(f"/data/cases/{text}.json")):
        assert answer.status in (200, 301, 404)
        if answer.status == 301:
            assert re.match(r"/(case/|cases\?)", answer.headers["location"])
        assert "alert(1)" not in answer.text


@pytest.mark.parametrize(
    ("path", "frames", "scripts"),
    [
        ("/", "'self'", "'self' blob:"),
        ("/timeline", "'self'", "'self' blob:"),
        ("/chart/map.html", "*", "'self'"),
        ("/chart/map.svg", "'self'", "'none'"),
        ("/data/cases.csv", "'self'", "'none'"),
        ("/case/bout-viktor", "'self'", "'none'"),
        ("/nowhere", "'self'", "'self' blob:"),
    ],
)
def test_a_policy_says_what_may_run_and_who_may_frame(path: str, frames: str, scripts: str) -> None:
    headers = get(path).headers
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["frame-ancestors"] == frames
    assert policy["script-src"] == scripts
    assert "unsafe" not in policy["script-src"]
    assert policy["object-src"] == "'none'"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert "geolocation=()" in headers["permissions-policy"]
    assert "server" not in headers


@pytest.mark.parametrize(
    "path",
    ["/_stcore/metrics", "/_stcore//metrics", "/_stcore/METRICS", "/_stcore/upload_file/x/y", "/_stcore/agent/interact",
     "/_stcore/nothing", "/_stcore/healthy", "/_stcore/script-health-check"],
)  # fmt: skip
def test_what_no_page_needs_is_not_there(path: str) -> None:
    assert get(path).status == 404
    assert get(path, method="POST").status == 404
    assert get(path, method="PUT").status == 404


def test_a_fault_of_the_program_tells_a_reader_nothing_of_it(caplog: pytest.LogCaptureFixture) -> None:
    """A sentence, with every header that other answers have; the editors find the fault in the log, once."""

    def broken(request: Request) -> Response:
        raise RuntimeError("secret /srv/path")

    answer = get(
        "/x", app=Starlette(routes=[Route("/x", broken)], middleware=[Middleware(Headers), Middleware(Static)])
    )
    assert answer.status == 500
    assert "secret" not in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers.keys() >= {"content-security-policy", "x-content-type-options", "referrer-policy"}
    assert [record.message for record in caplog.records] == ["/x failed"]
    assert "secret" in caplog.text


@pytest.mark.parametrize("path", ["/data/cases.csv", "/timeline", "/chart/map.html", "/openapi.json"])
@pytest.mark.parametrize(
    "value", ["Sat, 01 Jan 2000 00:00:00 +9999999999999999", "Sat, 99 Jan 2000", "\x00", "x" * 5000, "Sat, 01 Jan 0000"]
)
def test_a_date_that_is_none_is_as_if_it_were_not_there(path: str, value: str) -> None:
    assert get(path, headers={"If-Modified-Since": value}).status == 200


EVERYWHERE = [
    "/case/bout-viktor", "/case/", "/feed.atom", "/robots.txt", "/sitemap.xml", "/openapi.json", "/chart/map.html",
    "/chart/map.csv", "/chart/map.json", "/data/cases.csv", "/data/events.parquet", "/data/claims.xlsx", "/data/sources.json",
    "/data/datapackage.json", "/data/archive.zip", "/data/cases/bout-viktor.json", "/data/cases/bout-viktor.csv",
    "/assets/embed.js", "/healthz", *(f"/{one.path}" for one in PAGES),
]  # fmt: skip
ADDED = {
    "fbclid": "IwAR-x_y", "utm_source": "x", "UTM_Campaign": "y", "gclid": "1", "dclid": "1", "msclkid": "1", "yclid": "1",
    "mc_cid": "1", "mc_eid": "1", "igshid": "1", "igsh": "1", "ref": "blog.example", "_openstat": "1", "twclid": "1",
    "mtm_campaign": "a", "srsltid": "1", "_hsenc": "1", "ysclid": "",
}  # fmt: skip


@pytest.mark.parametrize("path", EVERYWHERE)
def test_what_networks_add_to_a_link_changes_nothing(path: str) -> None:
    """Neither what is answered nor what a client keeps of it."""
    plain, shared_ = get(path), get(path, ADDED)
    assert shared_.status == plain.status == 200
    assert shared_.body == plain.body
    assert shared_.headers == plain.headers
    if "etag" in plain.headers:
        assert get(path, ADDED, headers={"If-None-Match": plain.headers["etag"]}).status == 304


@pytest.mark.parametrize("path", ["/data/cases.csv", "/chart/map.json", "/data/cases/bout-viktor.json"])
@pytest.mark.parametrize("name", ["fbclids", "utm", "utmsource", "source", "mc", "refs", "x"])
def test_what_is_like_it_is_refused_where_data_is_asked(path: str, name: str) -> None:
    answer = get(path, {"fbclid": "abc", name: "1"})
    assert answer.status == 400
    assert f"There is no parameter '{name}' here" in answer.text


def test_no_parameter_of_the_site_is_taken_for_one_of_others(served: Tables) -> None:
    """A filter or option of that name would be left out in silence."""
    documents = [*DOCUMENTS.values(), *case_documents(served.archive.cases[0])]
    own = {one.name for document in documents for one in parameters(document, served, WORDS)}
    assert not [name for name in {*own, *KEYS, "case", "v"} if is_foreign(name)]


def test_what_is_added_to_a_link_does_not_hide_a_wrong_filter() -> None:
    assert get("/chart/map.html", {"fbclid": "abc", "country": "??"}).status == 400


def test_an_asset_is_kept_for_good_only_at_its_own_address() -> None:
    """An older process that is asked for a newer asset must not have its own kept under that name."""
    path, version = asset_address("embed.js").split("?")
    assert "immutable" in get(f"/{path}", version.encode()).headers["cache-control"]
    assert get("/assets/embed.js", {"v": "00000000"}).headers["cache-control"] == "no-cache"
    assert get("/assets/embed.js").headers["cache-control"] == "public, max-age=3600"


@pytest.mark.parametrize(
    ("accepted", "is_small"),
    [
        ("gzip", True),
        ("br, gzip", True),
        ("gzip;q=0.5", True),
        ("gzip;q=0", False),
        ("gzip; q=0.0, deflate", False),
        ("", False),
    ],
)
def test_an_asset_is_compressed_for_whoever_accepts_that(accepted: str, is_small: bool) -> None:
    answer = get("/assets/embed.js", headers={"Accept-Encoding": accepted})
    assert ("content-encoding" in answer.headers) == is_small
    assert answer.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("path", ["/", "/data/cases.csv", "/case/", "/feed.atom", "/chart/map.svg", "/nowhere"])
def test_what_an_answer_depends_on_is_said_alike_in_each_coding(path: str) -> None:
    """A proxy keeps answers by that text: two texts for one address, and none of them would be found again."""
    said = {get(path, headers={"Accept-Encoding": one}).headers["vary"] for one in ("identity", "gzip", "br", "")}
    (names,) = (one.split(", ") for one in said)
    assert "Accept-Encoding" in names
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("path", "query", "name"),
    [
        ("/chart/official-counts.csv", {"country": "ESP"}, f"official-counts_all-confirmed_{record.AS_OF}.csv"),
        ("/chart/claims-by-year.json", {"q": "bout"}, f"claims-by-year_all-confirmed_{record.AS_OF}.json"),
        ("/data/claims.csv", {"country": "ESP", "from": "2015"}, f"claims_2015-2026_{record.AS_OF}.csv"),
        ("/data/cases.csv", {"country": "ESP", "from": "2015"}, f"cases_2015-2026_ESP_{record.AS_OF}.csv"),
    ],
)
def test_a_file_is_named_after_what_is_in_it(path: str, query: dict[str, str], name: str) -> None:
    assert f'"{name}"' in get(path, query).headers["content-disposition"]


def test_an_unconfirmed_case_is_marked_wherever_it_is_named(served: Tables) -> None:
    case = next(one for one in served.archive.cases if not one.confirmed)
    metas = dict(META.findall(get(f"/case/{case.id}").text))
    for name in ("og:title", "twitter:title", "og:description"):
        assert "unconfirmed" in metas[name].lower(), name
    for chart in ("lifelines", "arrests-per-year", "what-happens", "treaty-and-outcome"):
        text = get(f"/chart/{chart}.csv", {"all": "1"}).text
        assert f"{case.name} (unconfirmed)" in text, chart


def test_a_preview_of_a_case_begins_with_what_became_of_it(served: Tables) -> None:
    """What is cut must not be the end of the matter."""
    for case in served.archive.cases:
        outcome = served.archive.config.vocabulary.label(
            "outcome_abroad", served.archive.courses[case.id].outcome_abroad
        )
        description = html.unescape(dict(META.findall(get(f"/case/{case.id}").text))["og:description"])
        assert description.removeprefix("Unconfirmed case. ").startswith(outcome)
        assert ", as last reported." in description


def test_the_site_can_stand_below_a_path() -> None:
    parts = [Middleware(Headers, base="/record"), Middleware(Static, base="/record")]
    app = Starlette(routes=routes("/record"), middleware=parts)
    page = get("/record/timeline", app=app)
    assert page.status == 200
    assert '<link rel="canonical" href="http://localhost/record/timeline">' in page.text
    assert get("/record/data/cases.csv", app=app).status == 200
    assert get(f"/record/static/js/{_STATIC.name}", app=app).status == 200
    assert "'none'" in get("/record/case/bout-viktor", app=app).headers["content-security-policy"]
    assert get("/record/timeline/", app=app).headers["location"] == "/record/timeline"
    assert get("/record/nowhere", app=app).status == 404
    assert get("/timeline", app=app).status == 404


GZIP_ONLY = ("gzip, identity;q=0", "identity;q=0, x-gzip", "gzip;q=0.5, *;q=0", "*, identity; q=0.0")


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (None, "identity"), ("", "identity"), ("gzip", "gzip identity"), ("GZIP;Q=0.1", "gzip identity"),
        ("br", "br identity"), ("gzip, deflate, br, zstd", "br gzip identity"), ("gzip;q=0", "identity"),
        ("gzip; q=0.000, br", "br identity"), ("*", "br gzip identity"), ("*;q=0, gzip", "gzip"), ("*;q=0", ""),
        ("identity;q=0", ""), ("gzip;q=0, *", "br identity"), ("gzip;q=0, gzip", "identity"),
        ("gzip, gzip;q=0", "identity"), ("identity;q=0, identity, br", "br"), ("gzip;q=x", "gzip identity"), ("br, identity;q=0", "br"),
        ("gzip, identity;q=0", "gzip"), ("identity;q=0, x-gzip", "gzip"), ("*, identity; q=0.0", "br gzip"),
    ],
)  # fmt: skip
def test_what_a_client_accepts(said: str | None, found: str) -> None:
    assert accepted(said) == set(found.split())


GZIP_ONLY = ("gzip, identity;q=0", "identity;q=0, x-gzip", "gzip;q=0.5, *;q=0", "gzip, br;q=0, identity; q=0.0")
PATHS = ["/data/cases.csv", "/assets/world_110m.json", "/assets/plotly.min.js", "/healthz", "/timeline", "/data/no.csv"]


@pytest.mark.parametrize("path", PATHS)
def test_what_a_client_does_not_accept_is_not_sent(path: str) -> None:
    plain = get(path)
    for said in ("gzip;q=0", "deflate", "gzip; q=0.00, identity"):
        answer = get(path, headers={"Accept-Encoding": said})
        assert (answer.body, "content-encoding" in answer.headers) == (plain.body, False)
    for said in GZIP_ONLY:
        answer = get(path, headers={"Accept-Encoding": said})
        assert (answer.status, answer.headers["content-encoding"]) == (plain.status, "gzip")
        assert gzip.decompress(answer.body) == plain.body
    for said in ("identity;q=0", "gzip;q=0, *;q=0"):
        assert get(path, headers={"Accept-Encoding": said}).status == 406


@pytest.mark.parametrize("path", ["/assets/embed.js", f"/static/js/{_STATIC.name}"])
def test_a_file_comes_by_brotli_once_that_is_made(path: str) -> None:
    """Until then by gzip, for nobody to keep."""
    plain, packed = get(path), get(path, headers={"Accept-Encoding": "gzip"})
    assert plain.headers["cache-control"] == packed.headers["cache-control"] != "no-store"
    while (answer := get(path, headers={"Accept-Encoding": "gzip, br"})).headers["content-encoding"] != "br":
        assert (answer.body, answer.headers["cache-control"]) == (packed.body, "no-store")
    assert brotli.decompress(answer.body) == plain.body
    assert len(answer.body) < len(packed.body) < len(plain.body)
    assert answer.headers["cache-control"] == plain.headers["cache-control"]


def test_of_streamlits_files_only_those_that_there_are_are_served() -> None:
    for name in ("nothing.js", "index.html", "../index.html", "js", "js/", f"js/{_STATIC.name}/", ""):
        assert get(f"/static/{name}").status == 404, name
    answer = get(f"/static/js/{_STATIC.name}")
    assert (answer.status, answer.body) == (200, _STATIC.read_bytes())
    assert "immutable" in answer.headers["cache-control"]
    again = get(f"/static/js/{_STATIC.name}", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status, again.body) == (304, b"")


def test_what_is_compressed_already_is_sent_as_it_is() -> None:
    for path in ("/data/cases.xlsx", "/data/cases.parquet", "/data/archive.zip"):
        assert "content-encoding" not in get(path, headers={"Accept-Encoding": "gzip, br"}).headers, path
    assert get("/data/cases.csv", headers={"Accept-Encoding": "gzip"}).headers["content-encoding"] == "gzip"


def test_a_header_given_in_several_lines_is_one_list() -> None:
    lines = [
        (b"if-none-match", b'"a"'),
        (b"host", b"x"),
        (b"if-none-match", b'"b", "c"'),
        (b"cookie", b"a=1"),
        (b"cookie", b"b=2"),
    ]
    assert joined(lines) == {b"if-none-match": b'"a", "b", "c"', b"host": b"x", b"cookie": b"a=1; b=2"}


def test_a_large_answer_is_handed_on_in_pieces_and_arrives_whole() -> None:
    """What a client is slow to take is not kept a second time."""
    sizes: list[int] = []

    async def counted(scope: Any, receive: Any, send: Any) -> None:
        async def count(message: Any) -> None:
            sizes.append(len(message.get("body", b"")))
            await send(message)

        await APP(scope, receive, count)

    whole = get("/assets/plotly.min.js", app=counted)
    assert len(whole.body) == int(whole.headers["content-length"]) > 1_000_000
    assert max(sizes) <= 65_536
