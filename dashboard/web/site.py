"""The ASGI application: the pages, and beside them charts, data and plain pages by address, on one port."""

from __future__ import annotations

import asyncio
import functools
import importlib
import json
import logging
import re
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from dashboard.archive.model import Case
from dashboard.archive.problems import count
from dashboard.columns import TABLES
from dashboard.pages import CHARTS, PAGES
from dashboard.publish.data.records import TABLE_FORMATS
from dashboard.publish.documents import (
    CASE_FORMS,
    CHART_FORMS,
    DOCUMENTS,
    MEDIA,
    Document,
    case_data,
    case_html,
    case_picture,
    case_timeline_at,
)
from dashboard.publish.html.lookup import meant, nearest_cases
from dashboard.publish.html.preview import PICTURES
from dashboard.publish.process import library, studio
from dashboard.tables import Tables
from dashboard.text.catalogue import FIRST
from dashboard.text.words import LANGUAGE, Words
from dashboard.web.answers import (
    FRESH_SECONDS,
    METHODS,
    address_of,
    bare,
    is_fresh,
    language_of,
    mark,
    root,
    sentence,
    serve,
    stamps,
    to,
    words_for,
)
from dashboard.web.files import Static, asset
from dashboard.web.headers import Headers
from dashboard.web.limits import Bounds
from dashboard.web.openapi import openapi
from dashboard.web.page import CLOSED, ELSEWHERE, nowhere_at, page, unknown_case
from dashboard.web.sockets import Sockets, keep_at_most, wake_once

log = logging.getLogger("dashboard")


def _named(request: Request, _: Tables) -> Document | Response | None:
    path = request.scope["path"].removeprefix(root(request)).lstrip("/")
    return DOCUMENTS.get(path) or (to(bare(path), request) if bare(path) in DOCUMENTS else None)


_NAME = re.compile(r"(?P<stem>.*?)(?:\.(?P<ending>[A-Za-z]+))?[\W_]*", re.S)
"""A name in an address, what it ends in, and the signs behind it: of a sentence that it stood in, or a slash too many."""


def _parts(name: str) -> tuple[str, str]:
    found = _NAME.fullmatch(name)
    assert found is not None
    return found["stem"], (found["ending"] or "").lower()


def _case_data(request: Request, tables: Tables) -> Document | Response:
    name = request.path_params["name"]
    stem, form = _parts(name)
    case = meant(stem, tables.archive)
    if case is None or form not in CASE_FORMS:
        return _no_case(stem, tables, request)
    own = f"{case.id}.{form}"
    return case_data(case, form) if name == own else to(f"data/cases/{own}", request)


_PAGES: Mapping[str, Callable[[Case], Document]] = {
    "": case_html,
    "html": case_html,
    "png": case_picture,
    **{f"{width}.png": partial(case_timeline_at, width) for width in PICTURES},
}
"""What there is of a case, by what stands behind its id."""


def _case_page(request: Request, tables: Tables) -> Document | Response:
    name = request.path_params["name"]
    if name in ("", "index.html"):
        return DOCUMENTS["case/index.html"]
    if bare(name) in ("", "index", "index.html") and name[-1] == "/":
        return to("case/", request)
    stem, ending = _parts(name)
    for width in PICTURES:
        if ending == "png" and stem.endswith(f".{width}"):
            stem, ending = stem.removesuffix(f".{width}"), f"{width}.png"
    if ending not in _PAGES:
        return _no_case(stem, tables, request)
    case = meant(stem, tables.archive)
    is_picture = ending.endswith("png")
    if case is None:
        return _no_case(stem, tables, request) if is_picture else unknown_case(stem, request)
    if name == (f"{case.id}.{ending}" if ending else case.id):
        return _PAGES[ending](case)
    return to(f"case/{case.id}{f'.{ending}' if is_picture else ''}", request)


def _no_case(stem: str, tables: Tables, request: Request) -> Response:
    words = words_for(request)
    near = [case.id for case in nearest_cases(stem, tables, 3)]
    said = words.say("answers-no-case-but", near=words.list(near)) if near else words.say("answers-no-case")
    return sentence(said, 404)


def _no_chart(words: Words) -> str:
    return words.say("answers-no-chart", charts=", ".join(CHARTS), endings=_endings(CHART_FORMS, words))


def _no_table(words: Words) -> str:
    return words.say("answers-no-table", tables=", ".join(TABLES), endings=_endings(TABLE_FORMATS, words))


def _endings(forms: Iterable[str], words: Words) -> str:
    return words.list([f".{form}" for form in forms], "or")


async def icon(request: Request) -> Response:
    """For whatever asks for an icon without being told where it is."""
    return RedirectResponse("assets/icon.svg", 301)


async def to_cases(request: Request) -> Response:
    """``/case`` is the folder of the plain pages, whose links begin there."""
    return RedirectResponse("case/", 301)


async def health(request: Request) -> Response:
    """The process lives."""
    return JSONResponse({"status": "alive"}, headers={"Cache-Control": "no-store"})


async def ready(request: Request) -> Response:
    """The archive is read. Where an edit of the data cannot be read the last good one is served, and this says so."""
    edition = library().edition
    archive = edition.tables.archive
    said = {
        "status": "ready" if archive.cases else "no cases",
        "as_of": archive.as_of.isoformat(),
        "cases": len(archive.cases),
        "data": archive.digest,
        "problems": count(edition.errors),
    }
    return JSONResponse(said, 200 if archive.cases else 503, headers={"Cache-Control": "no-store"})


def description(request: Request) -> Response:
    """Every address, described for programs."""
    edition = library().edition
    tables, words = edition.spoken(language_of(request, edition))
    site = address_of(request, tables.archive)
    headers = {
        **stamps(mark(tables.archive, "openapi", site)),
        "Cache-Control": f"public, max-age={FRESH_SECONDS}",
        "Access-Control-Allow-Origin": "*",
    }
    if is_fresh(request, headers):
        return Response(status_code=304, headers=headers)
    said = openapi(tables, words, site)
    return Response(json.dumps(said, ensure_ascii=False), media_type=MEDIA["json"], headers=headers)


def plain_failure(error: Exception) -> bool:
    """A reader sees a sentence where a page fails; the editors find the traceback in the log."""
    log.error("a page failed", exc_info=error)
    words = library().edition.words
    words_of_page = words.get(st.query_params.get(LANGUAGE, ""), words[FIRST])
    st.error(words_of_page.say("answers-part-failed"), icon=":material/error:")
    return True


def routes(base: str = "") -> list[BaseRoute]:
    """What this server answers itself, below the path ``base`` (no slash at its end); everything else is Streamlit's."""
    return [
        *(Route(f"{base}/{one.path}", functools.partial(page, one), methods=["GET", "HEAD"]) for one in PAGES),
        Route(f"{base}/assets/{{name:path}}", asset),
        Route(f"{base}/favicon.ico", icon),
        Route(f"{base}/chart/{{rest:path}}", serve(_named, _no_chart), methods=METHODS),
        Route(f"{base}/data/cases/{{name:path}}", serve(_case_data), methods=METHODS),
        Route(f"{base}/data/{{rest:path}}", serve(_named, _no_table), methods=METHODS),
        Route(f"{base}/case", to_cases),
        Route(f"{base}/case/{{name:path}}", serve(_case_page), methods=METHODS),
        *(Route(f"{base}/{path}", serve(_named), methods=METHODS) for path in DOCUMENTS if "/" not in path),
        Route(f"{base}/openapi.json", description),
        Route(f"{base}/healthz", health),
        Route(f"{base}/readyz", ready),
        nowhere_at(base, CLOSED, ["GET", "HEAD", "POST", "PUT", "DELETE"]),
        nowhere_at(base, ELSEWHERE, ["GET"]),
    ]


_SWITCH = 0.0005
"""Seconds that a thread may run before another has its turn. What a page has so far is sent by another thread than makes
the rest, and would wait ten times as long for each of its messages."""


@asynccontextmanager
async def _open(left: int, app: st.App) -> AsyncIterator[None]:
    """While the site is served: its pages are read at the start, as what a first reader would import could be newer code
    than what runs; in the end the browser that draws pictures is closed."""
    sys.setswitchinterval(_SWITCH)
    importlib.import_module("dashboard.app.frame")
    keep_at_most(left)
    wake_once()
    # What Patterns counts with takes most of a second to read: neither the start nor its first reader waits for it.
    reading = asyncio.create_task(asyncio.to_thread(importlib.import_module, "scipy.stats"))
    yield
    await reading
    await run_in_threadpool(studio().close)


def site(base: str, most: Bounds) -> st.App:
    """The application within its bounds, served under the path ``base`` (no slash at its end)."""
    return st.App(
        Path(__file__).with_name("script.py"),
        routes=routes(base),
        lifespan=functools.partial(_open, most.left),
        middleware=[
            Middleware(Headers, base=base),
            Middleware(Static, base=base),
            Middleware(Sockets, most=most.pages),
        ],
        on_script_error=plain_failure,
    )
