"""A reader whose WebSocket is refused is told which pages work without one; who is merely slow is not."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reading import count_line, settled
from tests.browser.serving import Served, copy_of_the_real, serve


class Proxy:
    """Stands before the dashboard and passes everything on; WebSockets as it is told."""

    def __init__(self, served: Served) -> None:
        """It refuses WebSockets until ``allowed`` is set; where ``slow`` is set it lets them wait for that."""
        self.allowed, self.slow, self.asked = Event(), Event(), Event()
        target = urlsplit(served.url)
        self._target = (target.hostname or "", target.port or 0)
        self._door = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}{target.path}"
        Thread(target=self._open, daemon=True).start()

    def close(self) -> None:
        """Let nobody in any more."""
        self._door.close()
        self.allowed.set()

    def _open(self) -> None:
        with suppress(OSError):
            while True:
                reader, _ = self._door.accept()
                Thread(target=self._serve, args=(reader,), daemon=True).start()

    def _serve(self, reader: socket.socket) -> None:
        first = reader.recv(65536)
        if b"upgrade: websocket" in first.lower():
            self.asked.set()
            if self.slow.is_set():
                self.allowed.wait()
            if not self.allowed.is_set():
                reader.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                reader.close()
                return
        server = socket.create_connection(self._target)
        server.sendall(first)
        Thread(target=_pass_on, args=(server, reader), daemon=True).start()
        _pass_on(reader, server)


def _pass_on(giver: socket.socket, taker: socket.socket) -> None:
    with suppress(OSError):
        while chunk := giver.recv(65536):
            taker.sendall(chunk)
    for one in (giver, taker):
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def below(tmp_path: Path) -> Iterator[Served]:
    """A dashboard below a path."""
    with serve(copy_of_the_real(tmp_path / "site"), base="record/arrests") as running:
        yield running


def test_a_refused_reader_is_led_on_until_the_connection_comes(page: Page, below: Served) -> None:
    """The sentence stands over the empty page, its links lead to what works, and it goes once the page has come."""
    proxy = Proxy(below)
    case = below.tables.archive.cases[0]
    page.goto(f"{proxy.url}/cases?case={case.id}")
    told = page.locator("#no-connection")
    expect(told).to_be_visible()
    expect(told).to_contain_text("This page goes on trying")
    hrefs = [link.get_attribute("href") or "" for link in told.get_by_role("link").all()]
    assert {href.removeprefix("/record/arrests/") for href in hrefs} == {
        f"case/{case.id}",
        "case/index.html",
        "case/",
        "data/cases.csv",
        "data/archive.zip",
        "feed.atom",
    }
    for href in hrefs:
        assert page.request.get(f"{proxy.url.removesuffix('/record/arrests')}{href}").ok
    told.get_by_role("link", name="This case as a plain page").click(trial=True)  # nothing lies over it
    proxy.allowed.set()
    expect(page.locator(".case h2")).to_have_text(case.name)
    expect(told).to_be_hidden()
    proxy.close()


def test_a_slow_reader_is_told_nothing(page: Page, served: Served) -> None:
    """However long the answer takes, while it is waited for nothing is said."""
    page.clock.install()
    proxy = Proxy(served)
    proxy.slow.set()
    page.goto(proxy.url)
    page.wait_for_function("() => document.querySelector('[data-testid=stApp]')")
    assert proxy.asked.wait(60)
    page.clock.run_for(12_000)
    expect(page.locator("#no-connection")).to_be_hidden()
    proxy.allowed.set()
    expect(count_line(page)).to_be_visible()
    expect(page.locator("#no-connection")).to_be_hidden()
    page.clock.resume()
    settled(page)
    proxy.close()
