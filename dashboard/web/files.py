"""The files that pages ask for beside themselves: Streamlit's, and the site's own assets. None of them changes while a
process lives, so that each is compressed once, however often and in whatever words it is asked for."""

from __future__ import annotations

import functools
import gzip
import hashlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread, get_native_id

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import file_util

from dashboard.publish.documents import MEDIA
from dashboard.publish.html.assets import asset_address, assets
from dashboard.publish.pictures.shelf import Shelf
from dashboard.publish.pictures.studio import FOLDER as PICTURES
from dashboard.web.answers import is_fresh, our_words, sentence
from dashboard.web.headers import ACCEPTED

_FOR_GOOD, _FOR_AN_HOUR = "public, max-age=31536000, immutable", "public, max-age=3600"
_WORTH_IT = 1_000
"""Bytes from which a file is sent compressed."""
_MEDIA = {
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "json": MEDIA["json"],
    "svg": MEDIA["svg"],
    "png": MEDIA["png"],
    "gif": "image/gif",
    "woff2": "font/woff2",
}
_COMPRESSED_ALREADY = {"png", "gif", "woff2"}


class _Packed:
    """Files in few bytes, kept. gzip is done at once. Brotli makes a quarter less, in seconds: a thread of its own does
    that, one file after the other, and lets others go first; what it made is found on the disk by the next process."""

    def __init__(self) -> None:
        self._shelf = Shelf(PICTURES.with_name("compressed"), 20)
        self._lock = Lock()
        self._gzip: dict[str, bytes] = {}
        self._brotli: dict[str, bytes | None] = {}
        """None where it is being made."""
        self._asked: SimpleQueue[tuple[str, bytes]] = SimpleQueue()
        self._thread: Thread | None = None

    def gzip(self, address: str, content: bytes) -> bytes:
        """As gzip packs it."""
        with self._lock:  # a first load asks for many files at once, and many first loads for the same
            if address not in self._gzip:
                self._gzip[address] = gzip.compress(content, 6, mtime=0)
            return self._gzip[address]

    def brotli(self, address: str, content: bytes) -> bytes | None:
        """As Brotli packs it; None as long as that is not done."""
        with self._lock:
            if address not in self._brotli:
                self._brotli[address] = self._shelf.get(_name(content))
                if self._brotli[address] is None:
                    self._asked.put((address, content))
                    if self._thread is None:
                        self._thread = Thread(target=self._work, name="brotli", daemon=True)
                        self._thread.start()
            return self._brotli[address]

    def _work(self) -> None:
        if sys.platform == "linux":  # where a thread has a priority of its own
            os.setpriority(os.PRIO_PROCESS, get_native_id(), 10)
        while True:
            address, content = self._asked.get()
            self._brotli[address] = small = brotli.compress(content, quality=10)
            self._shelf.put(_name(content), small)


def _name(content: bytes) -> str:
    return f"{hashlib.sha256(content).hexdigest()[:32]}.br"


_packed = _Packed()


@functools.cache
def _static() -> Mapping[str, Path]:
    """Streamlit's files by name below ``static/``."""
    folder = Path(file_util.get_static_dir(), "static")
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.suffix[1:] in _MEDIA}


@functools.cache
def _content(name: str) -> bytes:
    """Of one of Streamlit's files; one copy for all who are slow to take it."""
    return _static()[name].read_bytes()


class Static:
    """The middleware that answers with Streamlit's files, of which Streamlit lets no route take the place. ``base`` is
    the path under which the site is served, without a slash at its end."""

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        self.app = app
        self._folder = f"{base}/static/"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a file, or pass on what is for others."""
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD") and scope["path"].startswith(self._folder):
            answer = await run_in_threadpool(_file, Request(scope), scope["path"].removeprefix(self._folder))
            await answer(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def _file(request: Request, name: str) -> Response:
    if name not in _static():
        return sentence(our_words().say("answers-no-file"), 404)
    headers = {"Cache-Control": _FOR_GOOD, "ETag": f'W/"{name}"'}  # the name changes with what is in it
    return _answer(request, f"static/{name}", _content(name), headers)


def asset(request: Request) -> Response:
    """The chart library, the base map, fonts, and the scripts of embeds."""
    name = request.path_params["name"]
    content = assets().get(name)
    if content is None:
        return sentence(our_words().say("answers-no-asset", assets=", ".join(assets())), 404)
    headers = {
        "Access-Control-Allow-Origin": "*",
        "Cache-Control": _how_long(name, request),
        "ETag": f'W/"{asset_address(name).rpartition("=")[2]}"',
    }
    return _answer(request, f"assets/{name}", content, headers)


def _how_long(name: str, request: Request) -> str:
    """For good at the address that this site tells, which is another one when the asset changes. At the address of
    another version, which an older or newer process has told, this one's must not be kept."""
    asked = request.query_params.get("v")
    if asked is None:
        return _FOR_AN_HOUR
    return _FOR_GOOD if f"assets/{name}?v={asked}" == asset_address(name) else "no-cache"


def _answer(request: Request, address: str, content: bytes, headers: dict[str, str]) -> Response:
    ending = address.rsplit(".", 1)[-1]
    headers["Content-Type"] = _MEDIA[ending]
    if is_fresh(request, headers):
        return Response(status_code=304, headers=headers)
    accepted = request.scope[ACCEPTED]
    if ending in _COMPRESSED_ALREADY or len(content) < _WORTH_IT:
        return Response(content, headers=headers)
    if "br" in accepted:
        if small := _packed.brotli(address, content):
            return Response(small, headers={**headers, "Content-Encoding": "br"})
        headers["Cache-Control"] = "no-store"  # the next one has it smaller
    if "gzip" in accepted:
        return Response(_packed.gzip(address, content), headers={**headers, "Content-Encoding": "gzip"})
    return Response(content, headers=headers)
