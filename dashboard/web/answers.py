"""Documents by HTTP: conditional requests, HEAD, other sites' scripts, files to keep, and sentences for what is wrong."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from email.utils import format_datetime, parsedate_to_datetime
from urllib.parse import parse_qsl, quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from dashboard.archive.store import Archive
from dashboard.library import Edition
from dashboard.parameters import BadRequestError, concerning, read
from dashboard.publish.asking import parameters, wanted
from dashboard.publish.documents import Document
from dashboard.publish.pictures.studio import BusyError, NoBrowserError, TooSlowError
from dashboard.publish.process import library
from dashboard.publish.stamp import stamp
from dashboard.tables import Tables
from dashboard.text.catalogue import FIRST
from dashboard.text.words import LANGUAGE, Words
from dashboard.web.foreign import own
from dashboard.web.turns import CrowdedError, Turns, address_of_client

log = logging.getLogger("dashboard")

Find = Callable[[Request, Tables], Document | Response | None]
"""Which document a request names, or an answer of its own, such as where it went to."""

BASE = "third-country.base"
"""Where a request says under which path the site is served: without a slash at its end."""
METHODS = ["GET", "HEAD", "OPTIONS"]
LONGEST_QUERY = 4_000
"""Bytes that may stand after the question mark."""
FRESH_SECONDS = 60
"""How long a reader's program or a proxy may answer from its own copy: edits of the data show after that."""

READ_BY_PEOPLE = ("html", "atom", "xml", "txt")
"""Endings of what is shared by links: whatever else stands in one is left out here, known or not, and so is what a form sends
of a field that is not filled in."""

_OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Last-Modified, Content-Disposition, Retry-After",
}
"""Anybody's page may read the data."""


MAKING = Turns(at_once=3, waiting=60, seconds=20)
"""Documents are made a few at a time: a workbook or an archive of everything takes a second of a core."""


def address_of(request: Request, archive: Archive) -> str:
    """The absolute address of the site, without a slash at its end: as configured, else as the reader asked for it."""
    asked = request.base_url
    return (archive.config.site.address or f"{asked.scheme}://{asked.netloc}{root(request)}").rstrip("/")


def root(request: Request) -> str:
    """The path under which the site is served, without a slash at its end."""
    return str(request.scope.get(BASE, ""))


def to(path: str, request: Request, query: str | None = None) -> Response:
    """Where something stands for good: ``path`` within the site, without a slash at its start. The query stays, where
    no other is given."""
    query = request.scope["query_string"].decode("latin-1") if query is None else query
    address = f"{root(request)}/{path}{f'?{query}' if query else ''}"
    return RedirectResponse(address, 301, headers={**_OPEN, "Cache-Control": f"public, max-age={FRESH_SECONDS}"})


def bare(path: str) -> str:
    """A path in small letters, without a slash too many and the signs that follow an address in a sentence."""
    return re.sub(r"[\W_]+$", "", path).lower()


def sentence(text: str, status: int, **headers: str) -> Response:
    """What is wrong, for a person to read. A proxy keeps it for some seconds, unless the fault is the server's."""
    keep = "no-store" if status >= 500 else "public, max-age=5"
    more = {name.replace("_", "-"): value for name, value in headers.items()}
    return PlainTextResponse(f"{text}\n", status, headers={**_OPEN, "Cache-Control": keep, **more})


def language_of(request: Request, edition: Edition) -> str:
    """The language that the address of a request names; FIRST where it names none that there is."""
    asked = request.query_params.get(LANGUAGE, "")
    return asked if asked in edition.words else FIRST


def our_words() -> Words:
    """The words of whoever answers where it is not known in which language."""
    return library().edition.words[FIRST]


def words_for(request: Request) -> Words:
    """The words of an answer, whatever is asked for."""
    edition = library().edition
    return edition.words[language_of(request, edition)]


def failure(path: str, error: Exception) -> Response:
    """What a reader sees of a fault of this program; the editors find the traceback in the log."""
    log.error("%s failed", path, exc_info=error)
    return sentence(our_words().say("answers-failed"), 500)


def not_found(words: Words) -> str:
    """What is said where there is nothing more to say."""
    return words.say("answers-not-found")


def serve(find: Find, unknown: Callable[[Words], str] = not_found) -> Callable[[Request], Awaitable[Response]]:
    """The handler for a document that a request names; ``unknown`` is said where it names none."""

    async def handle(request: Request) -> Response:
        if request.method == "OPTIONS":
            allowed = {
                "Allow": ", ".join(METHODS),
                "Access-Control-Allow-Methods": ", ".join(METHODS),
                "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since",
                "Access-Control-Max-Age": "86400",
            }
            return Response(status_code=204, headers={**_OPEN, **allowed})
        edition = library().edition
        tables, words = await run_in_threadpool(edition.spoken, language_of(request, edition))
        document = find(request, tables)
        if document is None:
            return sentence(unknown(words), 404)
        if isinstance(document, Response):
            return document
        try:
            return await _answer(document, request, tables, words)
        except BadRequestError as error:
            return sentence(error.said(words), 400)
        except NoBrowserError as error:
            return sentence(error.said(words), 501)
        except BusyError as error:
            return sentence(words.say("answers-pictures-crowded"), 503, Retry_After=str(error.retry_after))
        except CrowdedError as error:
            return sentence(words.say("answers-crowded"), 503, Retry_After=str(error.retry_after))
        except TooSlowError:
            return sentence(words.say("answers-picture-too-slow"), 503, Retry_After="60")

    return handle


async def _answer(document: Document, request: Request, tables: Tables, words: Words) -> Response:
    raw = request.scope["query_string"]
    if len(raw) > LONGEST_QUERY:
        raise BadRequestError("fault-query-too-long", bytes=LONGEST_QUERY)
    pairs = own(parse_qsl(raw.decode("utf-8", "replace"), keep_blank_values=True))
    allowed = parameters(document, tables, words)
    if document.ending in READ_BY_PEOPLE:
        pairs = [(name, value) for name, value in concerning(pairs, allowed) if value]
    values = read(pairs, allowed)
    site = address_of(request, tables.archive)
    asked = await run_in_threadpool(wanted, document, values, tables, words, site)
    headers = {
        **_OPEN,
        **stamps(mark(tables.archive, document.path, site, sorted(values.items()))),
        "Cache-Control": f"public, max-age={FRESH_SECONDS}",
        "Content-Type": document.media,
        "Content-Language": words.language,
    }
    if is_fresh(request, headers):
        return Response(status_code=304, headers=headers)
    async with MAKING.turn(address_of_client(request.scope)):
        made = await run_in_threadpool(document.make, asked)
    content = await asyncio.wrap_future(made) if isinstance(made, Future) else made
    return Response(
        content, headers={**headers, "Content-Disposition": _disposition(document.file(asked), asked.to_keep)}
    )


def _disposition(name: str, to_keep: bool) -> str:
    """How a file is offered, under its name (RFC 6266): a header holds no other letters than those of English."""
    named = f'filename="{name}"' if name.isascii() else f"filename*=UTF-8''{quote(name)}"
    return f"{'attachment' if to_keep else 'inline'}; {named}"


def stamps(tag: str) -> dict[str, str]:
    """The headers by which a client asks again whether its copy is still good. The date is that of the edition's coming
    in: files that are taken away or put back make no file newer."""
    return {"ETag": tag, "Last-Modified": format_datetime(library().edition.since, usegmt=True)}


def mark(archive: Archive, *what: object) -> str:
    """The ETag of something made of the archive by this code. A weak one: it may be sent compressed or not."""
    return f'W/"{stamp(archive, *what)}"'


def is_fresh(request: Request, headers: dict[str, str]) -> bool:
    """Whether the copy that the client says it has is still good (RFC 9110, 13.2.2)."""
    tags = request.headers.get("if-none-match")
    if tags is not None:
        own = headers["ETag"].removeprefix("W/")
        return tags.strip() == "*" or own in (tag.strip().removeprefix("W/") for tag in tags.split(","))
    since = request.headers.get("if-modified-since")
    if since is None or "Last-Modified" not in headers:
        return False
    try:
        return parsedate_to_datetime(headers["Last-Modified"]) <= parsedate_to_datetime(since)
    except (ValueError, TypeError, OverflowError):  # no date, or one without a zone: as if it were not there
        return False
