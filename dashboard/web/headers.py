"""Headers that every answer carries: what a browser may do with it, and who may frame it."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.web.answers import BASE, failure

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


def policy_text(policy: Mapping[str, str]) -> str:
    """A Content-Security-Policy as its header says it."""
    return "; ".join(f"{name} {value}" for name, value in policy.items())


def policy(path: str) -> str:
    """The Content-Security-Policy of what is at a path of the site."""
    if path.startswith("/chart/"):
        return policy_text(_EMBED_POLICY if path.endswith(".html") else _PAPER_POLICY)
    return policy_text(_PAPER_POLICY if path.startswith(("/case/", "/data/")) else _POLICY)


class Headers:
    """The middleware. ``base`` is the path under which the site is served, without a slash at its end."""

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        self.app = app
        self.base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; add the headers to its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = scope["path"].removeprefix(self.base)
        scope[BASE] = self.base
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
            await send(message)

        try:
            await self.app(scope, receive, send_with_headers)
        except Exception as error:  # any fault of this program, or of a library
            if is_started:
                raise
            await failure(path, error)(scope, receive, send_with_headers)
