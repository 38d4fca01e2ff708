"""The ways of docs/architecture.md are gone for real, and what is called on each is held against the paper."""

from __future__ import annotations

import asyncio
import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.types import Message
from streamlit.testing.v1 import AppTest

from dashboard.archive.settings import load_config
from dashboard.charts.chart import draw
from dashboard.charts.lifelines import CHART as LIFELINES
from dashboard.library import Library
from dashboard.publish.pictures.studio import Studio
from dashboard.selection import Selection, select
from dashboard.web.site import routes
from tests.builders import ROOT
from tests.made import WORDS

CODE = f"{ROOT / 'dashboard'}/"


def ways() -> dict[str, list[str]]:
    """The functions of each way, by the words that stand above it."""
    paper = (ROOT / "docs/architecture.md").read_text("utf-8").split("## Three ways through it")[1].split("\n## ")[0]
    parts = re.split(r"^\*\*(.+?):?\*\*.*$", paper, flags=re.MULTILINE)[1:]
    return {title: re.findall(r"`(\S+:\S+)`", text) for title, text in zip(parts[::2], parts[1::2], strict=True)}


WAYS = ways()


@contextmanager
def called() -> Iterator[list[str]]:
    """Every call of our own functions in the order of calling, in every thread that begins meanwhile. What is made
    inside a function goes by the function's name."""
    names: list[str] = []

    def note(frame: FrameType, event: str, _: Any) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename.startswith(CODE):
            names.append(f"{code.co_filename.removeprefix(CODE)[:-3]}:{code.co_qualname.split('.<locals>')[0]}")

    threading.setprofile(note)
    sys.setprofile(note)
    try:
        yield names
    finally:
        sys.setprofile(None)
        threading.setprofile(None)


def filtered(_: pytest.MonkeyPatch, __: Path) -> list[str]:
    app = AppTest.from_file(str(ROOT / "dashboard/web/script.py"), default_timeout=60).run()
    with called() as names:
        app.slider[0].set_value((2009, 2018)).run()
    assert not app.exception
    return names


def read(_: pytest.MonkeyPatch, __: Path) -> list[str]:
    with called() as names:
        edition = Library(load_config(ROOT / "config")).edition
        draw(LIFELINES, select(edition.tables, Selection()), WORDS, "light", {})
    return names


def asked(patch: pytest.MonkeyPatch, folder: Path) -> list[str]:
    studio = Studio(folder)
    patch.setattr("dashboard.publish.documents.studio", lambda: studio)
    statuses: list[int] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "path": "/chart/arrests-per-year.png",
        "query_string": b"from=2007&to=2018",
        "headers": [(b"host", b"localhost")],
        "root_path": "",
    }
    try:
        with called() as names:
            asyncio.run(Starlette(routes=routes())(scope, receive, send))
    finally:
        studio.close()
    assert statuses == [200]
    return names


GONE: dict[str, Callable[[pytest.MonkeyPatch, Path], list[str]]] = {
    "From a filter to a chart drawn again": filtered,
    "From a case's YAML to its lifeline": read,
    "From a request to a PNG": asked,
}
"""Each with a selection that no other test asks for: what was selected before is not selected again."""


@pytest.mark.parametrize("way", GONE)
def test_a_way_of_the_paper_is_the_way_that_is_gone(way: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    calls = iter(GONE[way](monkeypatch, tmp_path))
    not_called = [name for name in WAYS[way] if name not in calls]
    assert WAYS[way]
    assert not_called == []


def test_the_paper_tells_no_other_way() -> None:
    assert set(WAYS) == set(GONE)
