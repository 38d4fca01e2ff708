"""The description of every address, made from the registry that answers them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from dashboard.archive.model import ID_PATTERN
from dashboard.pages import PAGES
from dashboard.parameters import Parameter
from dashboard.publish.asking import parameters, selection_parameters
from dashboard.publish.documents import DOCUMENTS, Document, case_documents, case_html
from dashboard.tables import Tables
from dashboard.text.words import Words

_TEXT = {"text/plain": {"schema": {"type": "string"}}}
_PAGE = {"text/html": {"schema": {"type": "string"}}}
"""How an unknown case is answered where a page was asked for, with the nearest ones."""
_BINARY = {"png", "pdf", "parquet", "xlsx", "zip"}
_PICTURES = {"png", "svg", "pdf"}


def openapi(tables: Tables, words: Words, site: str) -> dict[str, Any]:
    """The document, OpenAPI 3.1; bounds and words are those of the data served now."""
    config = tables.archive.config.site
    paths = {
        f"/{document.path}": _path(document, tables, words, _title(document, words)) for document in DOCUMENTS.values()
    }
    case = tables.archive.cases[0] if tables.archive.cases else None
    if case is not None:
        by_id = {
            "name": "case_id",
            "in": "path",
            "required": True,
            "description": "Id of a case: the column id of /data/cases.csv",
            "schema": {"type": "string", "pattern": ID_PATTERN, "maxLength": 80},
            "example": case.id,
        }
        for document in case_documents(case):
            path = document.path.replace(f"/{case.id}.", "/{case_id}.")
            paths[f"/{path}"] = _path(document, tables, words, "One case", first=[by_id])
        paths["/case/{case_id}"] = _path(case_html(case), tables, words, "One case", first=[by_id])
    for page in PAGES:
        paths[f"/{page.path}"] = _plain(page.path, f"The page {words.say(page.title)} of the dashboard", "text/html")
    for path, what in (("healthz", "Whether the process lives"), ("openapi.json", "This description")):
        paths[f"/{path}"] = _plain(path, what, "application/json")
    paths["/readyz"] = _plain("readyz", "Whether the data can be shown", "application/json", {503: "Not now"})
    for path, item in paths.items():
        item["get"]["operationId"] = re.sub("[^a-z]+", "_", path).strip("_") or "overview"
    return {
        "openapi": "3.1.0",
        "info": {
            "title": config.title,
            "description": f"{config.subtitle}. Every address answers GET and HEAD; anybody's page may ask. "
            "Parameters that networks add to links, such as fbclid and utm_source, change nothing.",
            "version": tables.archive.as_of.isoformat(),
            "license": {"name": config.data_licence},
        },
        "servers": [{"url": site}],
        "paths": dict(sorted(paths.items())),
        "components": {"parameters": {one.name: _parameter(one) for one in selection_parameters(tables)}},
    }


def _title(document: Document, words: Words) -> str:
    """A chart's is the message of its question."""
    return words.say(document.title) if document.path.startswith("chart/") else document.title


def _path(
    document: Document, tables: Tables, words: Words, title: str, first: Iterable[dict[str, Any]] = ()
) -> dict[str, Any]:
    shared = {one.name for one in selection_parameters(tables)}
    asked = [
        *first,
        *(
            {"$ref": f"#/components/parameters/{one.name}"} if one.name in shared else _parameter(one)
            for one in parameters(document, tables, words)
        ),
    ]
    others = {
        301: "The same with other letters or signs around its name",
        304: "The copy that the client has is still good",
        400: "A parameter is wrong; the text says what was expected",
        404: "There is nothing of this name",
        503: "Too much is asked for at once; try again after the seconds of Retry-After",
    }
    if document.ending in _PICTURES:
        others[501] = "The server has no browser to draw pictures with"
    return _plain(document.path, title, document.media, others, asked)


def _plain(
    path: str,
    summary: str,
    media: str,
    others: Mapping[int, str] = MappingProxyType({}),
    asked: Sequence[dict[str, Any]] = (),
) -> dict[str, Any]:
    """What is at a path: ``others`` are the answers beside 200, ``asked`` its parameters."""
    schema = {"type": "string", "format": "binary"} if path.rsplit(".", 1)[-1] in _BINARY else {}
    answers: dict[str, Any] = {
        "200": {"description": "What was asked for", "content": {media.split(";")[0]: {"schema": schema}}}
    }
    for status, says in others.items():
        content = {"content": _TEXT | _PAGE if media.startswith("text/html") else _TEXT} if status >= 400 else {}
        answers[str(status)] = {"description": says, **content}
    return {"get": {"summary": summary, "parameters": list(asked), "responses": answers}}


def _parameter(one: Parameter) -> dict[str, Any]:
    described = {
        "name": one.name,
        "in": "query",
        "required": False,
        "description": one.meaning,
        "schema": one.schema(),
    }
    return {**described, "style": "form", "explode": True} if one.many else described
