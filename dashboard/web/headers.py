"""Headers: those of a request made plain, and those that every answer carries: what a browser may do with it, and who
may frame it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from starlette.datastructures import MutableHeaders
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

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
_PAPER_POLICY = {**_POLICY, "script-src": "'none'", "connect-src": "'none'"}
"""Case pages, data and pictures run nothing."""

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


_PIECE = 65_536
"""Bytes of an answer that are handed on at once: what a client is slow to take is not copied whole."""

_WEIGHT = re.compile(r";\s*q\s*=\s*([0-9.]+)")


def joined(lines: Sequence[tuple[bytes, bytes]]) -> dict[bytes, bytes]:
    """Header lines by name. A name that came more than once has one list of all its values (RFC 9110, 5.3)."""
    found: dict[bytes, bytes] = {}
    for name, value in lines:
        between = b"; " if name == b"cookie" else b", "
        found[name] = found[name] + between + value if name in found else value
    return found


def accepted(codings: str | None) -> tuple[bool, bool]:
    """Whether an Accept-Encoding accepts gzip, and whether it accepts what is not compressed (RFC 9110, 12.5.3)."""
    weights: dict[str, float] = {}
    for part in (codings or "").lower().split(","):
        name, weight = part.split(";")[0].strip(), _WEIGHT.search(part)
        try:
            weights[name] = float(weight[1]) if weight else 1.0
        except ValueError:  # no number: as if nothing were said
            weights[name] = 1.0
    anything = weights.get("*")
    gzip = weights.get("gzip", weights.get("x-gzip", anything or 0.0))
    identity = weights.get("identity", 1.0 if anything is None else anything)
    return gzip > 0, identity > 0


def policy_text(policy: Mapping[str, str]) -> str:
    """A Content-Security-Policy as its header says it."""
    return "; ".join(f"{name} {value}" for name, value in policy.items())


def policy(path: str) -> str:
    """The Content-Security-Policy of what is at a path of the site."""
    if path.startswith("/chart/"):
        return policy_text(_EMBED_POLICY if path.endswith(".html") else _PAPER_POLICY)
    return policy_text(_PAPER_POLICY if path.startswith(("/case/", "/data/")) else _POLICY)


async def _no_coding(scope: Scope, receive: Receive, send: Send) -> None:
    await sentence(our_words().say("answers-no-coding"), 406)(scope, receive, send)


class Headers:
    """The middleware. ``base`` is the path under which the site is served, without a slash at its end."""

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        self.app = app
        self.compressed = GZipMiddleware(app, minimum_size=0, exclude_content_types=())
        self.base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; add the headers to its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = scope["path"].removeprefix(self.base)
        scope[BASE] = self.base
        given = joined(scope["headers"])
        gzip, identity = accepted(given.pop(b"accept-encoding", b"").decode("latin-1"))
        # One word for whoever decides further in, as libraries look for it alone.
        scope["headers"] = [*given.items(), *([(b"accept-encoding", b"gzip")] if gzip else [])]
        app = self.app if identity else self.compressed if gzip else _no_coding
        is_started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal is_started
            if message["type"] == "http.response.start":
                is_started = True
                headers = MutableHeaders(scope=message)
                if path.startswith("/static/") and headers.get("content-type", "").startswith("text/html"):
                    message["status"] = 404  # Streamlit answers with its page for a file that it does not have
                    headers["Cache-Control"] = "no-store"
                headers["Vary"] = "Accept-Encoding"
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
