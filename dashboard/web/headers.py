"""Headers: those of a request made plain, and those that every answer carries: what a browser may do with it, and who
may frame it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from starlette.datastructures import MutableHeaders
from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES, GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.publish.documents import MEDIA
from dashboard.web.answers import BASE, failure, our_words, sentence

_POLICY = {
    "default-src": "'self'",
    # Streamlit hands a component's code over as a blob; nothing on the site needs eval or a script inside its HTML.
    "script-src": "'self' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'none'",
    "frame-ancestors": "'self'",
}
_EMBED_POLICY = {**_POLICY, "script-src": "'self'", "frame-ancestors": "*"}
"""A chart's own page may stand in anybody's frame."""
_PAPER_POLICY = {**_POLICY, "script-src": "'none'", "connect-src": "'none'", "form-action": "'self'"}
"""Plain pages, data and pictures run nothing; the form of a plain page asks for it anew."""

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


_PIECE = 65_536
"""Bytes of an answer that are handed on at once: what a client is slow to take is not copied whole."""

ACCEPTED = "third-country.accepted"
"""Where a request says what ``accepted`` finds: for those who keep what they answer compressed."""
_LEVEL = 6
_COMPRESSED_ALREADY = (*DEFAULT_EXCLUDED_CONTENT_TYPES, *(MEDIA[ending] for ending in ("pdf", "parquet", "xlsx")))
_WEIGHT = re.compile(r";\s*q\s*=\s*([0-9.]+)")


def joined(lines: Sequence[tuple[bytes, bytes]]) -> dict[bytes, bytes]:
    """Header lines by name. A name that came more than once has one list of all its values (RFC 9110, 5.3)."""
    found: dict[bytes, bytes] = {}
    for name, value in lines:
        between = b"; " if name == b"cookie" else b", "
        found[name] = found[name] + between + value if name in found else value
    return found


def accepted(codings: str | None) -> frozenset[str]:
    """What an Accept-Encoding accepts of ``br``, ``gzip`` and ``identity``, which is not compressed (RFC 9110, 12.5.3)."""
    weights: dict[str, float] = {}
    for part in (codings or "").lower().split(","):
        name, weight = part.split(";")[0].strip(), _WEIGHT.search(part)
        try:
            value = float(weight[1]) if weight else 1.0
        except ValueError:  # no number: as if nothing were said
            value = 1.0
        weights[name] = min(value, weights.get(name, value))  # said twice, the refusal holds
    anything = weights.get("*")
    weights.setdefault("gzip", weights.get("x-gzip", anything or 0.0))
    weights.setdefault("br", anything or 0.0)
    weights.setdefault("identity", 1.0 if anything is None else anything)
    return frozenset(name for name in ("br", "gzip", "identity") if weights[name] > 0)


def policy_text(policy: Mapping[str, str]) -> str:
    """A Content-Security-Policy as its header says it."""
    return "; ".join(f"{name} {value}" for name, value in policy.items())


def policy(path: str) -> str:
    """The Content-Security-Policy of what is at a path of the site."""
    if path.startswith("/chart/"):
        return policy_text(_EMBED_POLICY if path.endswith(".html") else _PAPER_POLICY)
    is_paper = path.startswith(("/case/", "/data/")) or path.endswith(".html")
    return policy_text(_PAPER_POLICY if is_paper else _POLICY)


async def _no_coding(scope: Scope, receive: Receive, send: Send) -> None:
    await sentence(our_words().say("answers-no-coding"), 406)(scope, receive, send)


class Headers:
    """The middleware. ``base`` is the path under which the site is served, without a slash at its end."""

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        self.app = app
        self.small = GZipMiddleware(self._uncompressed, 1_000, _LEVEL, exclude_content_types=_COMPRESSED_ALREADY)
        self.compressed = GZipMiddleware(self._uncompressed, 0, _LEVEL, exclude_content_types=())
        self.base = base

    async def _uncompressed(self, scope: Scope, receive: Receive, send: Send) -> None:
        """What is compressed is compressed here: Streamlit does that for some answers, and not for what is so already."""
        headers = [line for line in scope["headers"] if line[0] != b"accept-encoding"]
        await self.app({**scope, "headers": headers}, receive, send)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; add the headers to its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = scope["path"].removeprefix(self.base)
        scope[BASE] = self.base
        given = joined(scope["headers"])
        codings = scope[ACCEPTED] = accepted(given.pop(b"accept-encoding", b"").decode("latin-1"))
        scope["headers"] = [*given.items(), (b"accept-encoding", b"gzip")]  # for those two that compress by it
        app: ASGIApp
        if "gzip" in codings:
            app = self.small if "identity" in codings else self.compressed
        else:
            app = self._uncompressed if "identity" in codings else _no_coding
        is_started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal is_started
            if message["type"] == "http.response.start":
                is_started = True
                headers = MutableHeaders(scope=message)
                # The same text whatever was compressed: a proxy keeps answers by it.
                varies = {name.strip() for line in headers.getlist("Vary") for name in line.split(",")}
                headers["Vary"] = ", ".join(sorted({*varies, "Accept-Encoding"}))
                for name, value in _ALWAYS.items():
                    headers[name] = value
                headers["Content-Security-Policy"] = policy(path)
            body = message.get("body", b"")
            last = (len(body) - 1) // _PIECE * _PIECE if body else 0
            for start in range(0, last, _PIECE):
                await send({"type": "http.response.body", "body": body[start : start + _PIECE], "more_body": True})
            await send({**message, "body": body[last:]} if last else message)

        try:
            await app(scope, receive, send_with_headers)
        except Exception as error:  # any fault of this program, or of a library
            if is_started:
                raise
            await failure(path, error)(scope, receive, send_with_headers)
