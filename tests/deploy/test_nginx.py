"""The site behind nginx: nothing is lost on the way, the first load shrinks, and a process may die.

In order: the data is edited first and found edited at the end, when what nginx kept of it is too old; nothing is left
running after the last test.
"""

from __future__ import annotations

import csv
import io
import json
import re
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from streamlit import file_util

from tests.browser.conftest import cut_off
from tests.browser.reading import chart, choose, expect_count, open_page, settled
from tests.deploy.conftest import Site
from tests.deploy.running import HERE, Answer, ask, wait_until

WEBSOCKET = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}
KEPT = "/data/cases/{}.json"
BROWSERS = "gzip, deflate, br, zstd"
"""What browsers say that they accept."""
_SCRIPT = next(Path(file_util.get_static_dir(), "static", "js").glob("react-dom.*.js")).name
KEPT_BY_NGINX = (
    f"/static/js/{_SCRIPT}", "/static/nothing.js", "/assets/embed.js", "/data/cases.csv", "/case/", "/chart/map.svg",
    "/chart/map.png?width=500", "/feed.atom",
)  # fmt: skip
EDITED = "An edit that readers must see."


def _connect(site: Site, stack: ExitStack, sender: str = HERE, agent: str = "a reader") -> int:
    """Open a page's WebSocket, kept until the stack ends; returns the status, 101 where it stands."""
    connection = HTTPConnection(HERE, site.port, timeout=30, source_address=(sender, 0))
    stack.callback(connection.close)
    connection.request("GET", "/_stcore/stream", headers={**WEBSOCKET, "User-Agent": agent})
    answer = connection.getresponse()
    stack.callback(answer.close)
    return answer.status


def _all_alone(site: Site) -> None:
    for process in site.processes:
        process.wait()
    wait_until(lambda: not any(site.connected()), "connections of earlier tests to be gone")


def _is_edited(port: int, path: str) -> bool:
    return EDITED.encode() in ask(port, path).body


@pytest.fixture(scope="module")
def edited(site: Site) -> tuple[str, Answer]:
    """The address of a case's data and what nginx kept of it before its file was edited."""
    case = site.served.tables.archive.cases[0]
    path = KEPT.format(case.id)
    before = ask(site.port, path)
    assert before.status == 200
    file = site.served.data / "cases" / f"{case.id}.yaml"
    text = file.read_text("utf-8")
    assert "\nsummary:" in text
    file.write_text(re.sub(r"(?m)^summary:.*(\n .*)*", f"summary: {EDITED}", text), "utf-8")
    for process in site.processes:
        wait_until(partial(_is_edited, process.port, path), "a process that noticed the edit")
    return path, before


def test_a_reader_opens_filters_and_sees_charts(page: Page, site: Site, edited: tuple[str, Answer]) -> None:
    """A whole session through nginx, by its WebSocket."""
    total = site.served.selected()
    open_page(page, site.served)
    expect_count(page, total, total)
    choose(page, "Country of arrest", "Spain")
    chosen = site.served.selected(country=("ESP",))
    assert 0 < chosen < total
    expect_count(page, chosen, total)
    expect(page).to_have_url(f"{site.served.url}/?country=ESP")
    expect(chart(page, "World map").locator(".tc-plot")).to_contain_text(f"({chosen} of {total} cases)")


def test_every_download_is_the_same_as_from_a_process(page: Page, site: Site) -> None:
    """Every file that the pages offer arrives whole, with its type and its name."""
    case = site.served.tables.archive.cases[1]
    paths = {
        f"/case/{case.id}",
        "/chart/map.pdf?country=ESP",
        "/chart/map.png?country=ESP",
        "/chart/map.svg?country=ESP",
    }
    paths |= {"/case/", "/data/archive.zip", "/feed.atom", "/openapi.json", "/robots.txt", "/sitemap.xml"}
    for address in ("method?from=2013&country=ESP", f"cases?country=ESP&case={case.id}"):
        open_page(page, site.served, address)
        links = page.locator("a[download], a[data-format]")
        hrefs = links.evaluate_all("links => links.map(link => link.getAttribute('href')).filter(href => href)")
        paths |= {urljoin("/", href.removeprefix(site.served.url)) for href in hrefs}
    print(f"{len(paths)} downloads")
    for path in sorted(paths):
        got = ask(site.port, path, Accept_Encoding="gzip")
        direct = ask(site.processes[0].port, path, Host=f"{HERE}:{site.port}")
        assert got.status == direct.status == 200, path
        assert got.content == direct.body, path
        on_the_way = {"date", "server", "vary", "connection", "transfer-encoding", "content-length", "content-encoding"}
        on_the_way |= {"last-modified"}  # when this process took the edition in, and nginx may have asked the other one
        assert {name: got.headers.get(name) for name in direct.headers.keys() - on_the_way} == {
            name: value for name, value in direct.headers.items() if name not in on_the_way
        }, path


def _first_load(browser: Browser, site: Site) -> tuple[str, dict[str, int]]:
    """Of a browser that comes for the first time: what it is called, and how many bytes came of each file."""
    context = browser.new_context()
    cut_off(context)
    opened = context.new_page()
    session = context.new_cdp_session(opened)
    session.send("Network.enable")
    addresses: dict[str, str] = {}
    through: dict[str, int] = {}
    session.on(
        "Network.responseReceived", lambda event: addresses.update({event["requestId"]: event["response"]["url"]})
    )
    session.on(
        "Network.loadingFinished", lambda event: through.update({event["requestId"]: event["encodedDataLength"]})
    )
    open_page(opened, site.served)
    agent = str(opened.evaluate("navigator.userAgent"))
    context.close()
    return agent, {_path(addresses[key]): size for key, size in through.items() if addresses[key].startswith("http")}


def test_the_first_load_shrinks(browser: Browser, site: Site) -> None:
    """What can be compressed takes a third at most, and the whole load with its fonts 2.2 megabytes."""
    agent, through = _first_load(browser, site)
    for path in through:  # Brotli takes its time after a start, and gzip does until then
        said = {"User_Agent": agent, "Accept_Encoding": BROWSERS}
        wait_until(partial(_is_small, site.port, path, said), f"{path} as small as it gets", 900)
    _, through = _first_load(browser, site)
    whole = {path: len(ask(site.processes[0].port, path).body) for path in through}
    # The italics are asked for only where a label is painted before the page's style has come, which sets it upright.
    whole = {path: size for path, size in whole.items() if "Italic" not in path}
    fonts = {path for path in whole if path.split("?")[0].endswith(".woff2")}
    small, large = sum(through[path] for path in whole), sum(whole.values())
    print(
        f"first load: {large:,} bytes, through nginx {small:,}, of which fonts {sum(through[path] for path in fonts):,}"
    )
    assert large > 5_000_000
    assert sum(through[path] for path in whole.keys() - fonts) * 3 <= sum(whole[path] for path in whole.keys() - fonts)
    assert small <= 2_200_000


def _is_small(port: int, path: str, said: dict[str, str]) -> bool:
    """Whether an answer is one to be kept, or of a page, which is made anew each time."""
    return (
        not path.startswith(("/static/", "/assets/")) or ask(port, path, **said).headers["cache-control"] != "no-store"
    )


def _path(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def test_files_of_the_pages_are_asked_and_compressed_once(site: Site) -> None:
    """The second reader is answered from the cache, compressed, and each reader as the browser can read."""
    path = "/assets/plotly.min.js"
    for said in ("gzip, deflate", "deflate, gzip;q=0.8"):
        ask(site.port, path, Accept_Encoding=said)
        again = ask(site.port, path, Accept_Encoding=said)
        assert (again.status, again.headers["x-cache-status"], again.coding) == (200, "HIT", "gzip")
    newer = ask(site.port, path, Accept_Encoding=BROWSERS)
    assert newer.coding in ("br", "gzip")
    plain = ask(site.port, path)
    assert plain.coding == "identity"
    assert again.content == newer.content == plain.body


def test_what_a_client_does_not_accept_is_not_sent(site: Site) -> None:
    """Neither from the cache nor from the process."""
    path = "/assets/world_110m.json"
    plain = ask(site.port, path)
    ask(site.port, path, Accept_Encoding="gzip")
    for said in ("gzip;q=0, br;q=0", "gzip; q=0.0", "deflate"):
        answer = ask(site.port, path, Accept_Encoding=said)
        assert (answer.body, answer.coding) == (plain.body, "identity"), said
    for asked in (path, "/healthz", "/assets/icon.svg"):
        answer = ask(site.port, asked, Accept_Encoding="gzip, identity;q=0")
        assert answer.coding == "gzip", asked
        assert answer.content == ask(site.port, asked).body
        assert ask(site.port, asked, Accept_Encoding="identity;q=0").status == 406, asked


@pytest.mark.parametrize("path", ["/", "/timeline", *KEPT_BY_NGINX])
def test_two_lines_of_what_a_client_accepts_are_one_list(site: Site, path: str) -> None:
    """What comes is what the application answers to the list, also from the cache."""
    host = f"lists.example:{site.port}"  # under which nginx has kept nothing that grows too old meanwhile
    sender = f"127.0.2.{1 + len(path)}"  # a client of its own: pictures come a few at a time
    for process in site.processes:
        wait_until(partial(_is_small, process.port, path, {"Accept_Encoding": BROWSERS}), "Brotli to be done", 900)
    for lines in (
        ("identity", "gzip;q=0"), ("gzip", "gzip;q=0"), ("gzip;q=0", "gzip"), ("br", "identity;q=0"), ("br", "br;q=0"),
        ("identity;q=0", "gzip"), ("gzip", "identity;q=0"), ("*;q=0", "gzip"), ("identity", "*;q=0"), ("gzip", "br"),
    ):  # fmt: skip
        direct = ask(site.processes[0].port, path, Host=host, Accept_Encoding=", ".join(lines))
        for _ in range(2):
            answer = ask(site.port, path, sender, Host=host, Accept_Encoding=lines)
            assert (answer.status, answer.coding) == (direct.status, direct.coding), lines
            assert answer.content == direct.content, lines
        assert answer.headers.get("x-cache-status") == ("HIT" if path in KEPT_BY_NGINX else None), lines


def test_a_cookie_is_never_kept(site: Site) -> None:
    """What is meant for one reader reaches no other."""
    for _ in range(2):
        answer = ask(site.port, "/_stcore/health")
        assert answer.headers["set-cookie"]
        assert "x-cache-status" not in answer.headers


def test_a_search_is_in_no_log(site: Site) -> None:
    """nginx logs neither queries nor whole addresses."""
    ask(site.port, "/data/cases.csv?q=what-somebody-looks-for", sender="127.1.2.3")
    folder = site.served.config.parent / "nginx"
    wait_until(lambda: "127.1.0.0 " in (folder / "access.log").read_text("utf-8"), "a line in the log")
    text = "".join(path.read_text("utf-8") for path in folder.glob("*.log"))
    assert '"GET /data/cases.csv" 200' in text
    assert "what-somebody-looks-for" not in text
    assert "127.1.2.3" not in text


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/%6Detrics",
        "//_stcore/metrics",
        "/x/../_stcore/metrics",
        "/_stcore/upload_file/a/b",
    ],
)
def test_what_no_page_needs_is_closed(site: Site, path: str) -> None:
    """Streamlit's own numbers, and whatever else it may have there."""
    assert ask(site.port, path).status == 404
    assert b"active_sessions" not in ask(site.port, path).body


def test_nothing_can_be_sent_in(site: Site) -> None:
    """Only questions pass, so that asking another process again is always right."""
    for method in ("POST", "PUT", "DELETE"):
        connection = HTTPConnection(HERE, site.port, timeout=30)
        connection.request(method, "/data/cases.csv", body=b"x" if method != "DELETE" else None)
        assert connection.getresponse().status == 405
        connection.close()


def test_a_reader_stays_with_a_process_and_readers_spread(site: Site) -> None:
    """Two pages of one browser share a process; of many browsers, each process has some."""
    _all_alone(site)
    with ExitStack() as pages:
        assert [_connect(site, pages) for _ in range(4)] == [101] * 4
        assert sorted(site.connected()) == [0, 4]
    _all_alone(site)
    with ExitStack() as pages:
        assert {_connect(site, pages, agent=f"browser {index}") for index in range(24)} == {101}
        assert all(site.connected())


def test_one_address_cannot_take_the_site_from_others(site: Site) -> None:
    """Too many downloads, pictures or open pages from one address are refused, politely; others notice nothing."""
    greedy, crowd = "127.0.0.2", "127.0.0.3"
    for path in ("/data/no-such-table.csv", "/chart/no-such-chart.png"):
        with ThreadPoolExecutor(4) as threads:
            got = list(threads.map(lambda _, path=path: ask(site.port, path, greedy), range(240)))
        refused = [answer for answer in got if answer.status == 429]
        assert refused, path
        assert got[0].status == 404
        assert all(int(answer.headers["retry-after"]) > 0 for answer in refused)
        assert ask(site.port, path).status == 404
    assert ask(site.port, "/", greedy).status == 200
    with ExitStack() as pages:
        statuses = [_connect(site, pages, crowd) for _ in range(41)]
        assert statuses == [101] * 40 + [429]
        assert _connect(site, pages) == 101
    assert ask(site.port, "/data/cases.csv").status == 200


def _lose_the_process(page: Page, site: Site) -> None:
    """Kill the process that holds the page, and wait until the page is connected again."""
    wait_until(lambda: sum(site.connected()) == 1, "nothing but the page's WebSocket")
    (dead,) = [process for process in site.processes if process.connections]
    with page.expect_websocket(timeout=30_000):
        dead.kill()
    expect(page.locator("[data-testid=stApp][data-test-connection-state=CONNECTED]")).to_be_attached()


def test_a_reader_comes_back_on_the_other_process_with_the_selection(page: Page, site: Site) -> None:
    """The process that holds a reader dies: the page connects to the other by itself and says what it said."""
    _all_alone(site)
    chosen, total = site.served.selected(country=("ESP",)), site.served.selected()
    open_page(page, site.served, "timeline")
    choose(page, "Country of arrest", "Spain")
    expect_count(page, chosen, total)
    _lose_the_process(page, site)
    expect_count(page, chosen, total)
    expect(page.get_by_role("button", name="Spain ×")).to_be_visible()
    expect(page).to_have_url(f"{site.served.url}/timeline?country=ESP")
    page.reload()
    settled(page)
    expect_count(page, chosen, total)


def test_the_next_filter_joins_the_selection(page: Page, site: Site) -> None:
    """What a reader chooses after such a loss counts, the first time."""
    _all_alone(site)
    open_page(page, site.served, "timeline?country=ESP")
    _lose_the_process(page, site)
    choose(page, "Country of arrest", "Finland")
    expect_count(page, site.served.selected(country=("ESP", "FIN")), site.served.selected())


def test_no_download_is_lost_when_a_process_dies(site: Site) -> None:
    """Also those that it was at work on: 200 downloads of eight readers, all different, all whole."""
    tables = site.served.tables
    first, last = tables.years
    spans = [(start, end) for start in range(first, last + 1) for end in range(start, last + 1)][:200]
    _all_alone(site)
    dying = site.processes[0]
    dying.freeze()

    def download(reader: int, span: tuple[int, int]) -> tuple[tuple[int, int], Answer]:
        path = f"/data/cases.csv?from={span[0]}&to={span[1]}"
        return span, ask(site.port, path, f"127.0.1.{reader + 1}", User_Agent=f"reader {reader}")

    with ThreadPoolExecutor(16) as threads:
        waiting: list[Future[tuple[tuple[int, int], Answer]]] = [
            threads.submit(download, index % 8, span) for index, span in enumerate(spans)
        ]
        # Of the eight, some belong to the frozen process: once all threads wait for it, nothing more is done.
        done = -1
        while (now := sum(one.done() for one in waiting)) != done:
            done = now
            time.sleep(1)
        assert done < len(spans), "nobody asked the process that dies"
        dying.kill()
        got = [one.result() for one in waiting]
    assert len(got) == 200
    for (start, end), answer in got:
        assert answer.status == 200
        rows = list(csv.DictReader(io.StringIO(answer.body.decode("utf-8-sig"))))
        assert len(rows) == site.served.selected(years=(start, end)), (start, end)
    trouble = (site.served.config.parent / "nginx" / "processes.log").read_text("utf-8")
    assert f"process={HERE}:{dying.port}, {HERE}:" in trouble


def test_an_edit_reaches_readers_once_the_kept_answer_is_too_old(site: Site, edited: tuple[str, Answer]) -> None:
    """Until then identical questions cost the processes nothing."""
    path, before = edited
    assert EDITED.encode() not in before.body
    wait_until(partial(_is_edited, site.port, path), "the edit through nginx", 120)
    again = ask(site.port, path)
    assert again.headers["x-cache-status"] in ("HIT", "UPDATING")  # the second where it has just grown old again
    assert json.loads(again.body)["case"]["summary"] == EDITED


def test_without_any_process_what_was_kept_is_still_there(site: Site, edited: tuple[str, Answer]) -> None:
    """Old answers are better than none; where there is none, readers are told to come back."""
    for process in site.processes:
        process.kill()
    assert _is_edited(site.port, edited[0])
    gone = ask(site.port, "/")
    assert gone.status == 503
    assert int(gone.headers["retry-after"]) > 0
