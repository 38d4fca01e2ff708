"""The description of every address, made from the registry that answers them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dashboard.archive.model import ID_PATTERN
from dashboard.publish.documents import DOCUMENTS, Document, case_documents
from dashboard.tables import Tables
from dashboard.web.parameters import Parameter, parameters, selection_parameters

_TEXT = {"text/plain": {"schema": {"type": "string"}}}
_BINARY = {"png", "pdf", "parquet", "xlsx", "zip"}
_PICTURES = {"png", "svg", "pdf"}


def openapi(tables: Tables, site: str) -> dict[str, Any]:
    """The document, OpenAPI 3.1; bounds and words are those of the data served now."""
    config = tables.archive.config.site
    paths = {f"/{document.path}": _path(document, tables) for document in DOCUMENTS.values()}
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
            paths[f"/{path}"] = _path(document, tables, title="One case", first=[by_id])
    for path, what in (("/healthz", "Whether the process lives"), ("/readyz", "Whether the data can be shown")):
        paths[path] = {
            "get": _operation(path, what, "application/json", [], {503: "Not now"} if "ready" in path else {})
        }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": config.title,
            "description": f"{config.subtitle}. Every address answers GET and HEAD; anybody's page may ask.",
            "version": tables.archive.as_of.isoformat(),
            "license": {"name": config.data_licence},
        },
        "servers": [{"url": site}],
        "paths": dict(sorted(paths.items())),
        "components": {"parameters": {one.name: _parameter(one) for one in selection_parameters(tables)}},
    }


def _path(document: Document, tables: Tables, title: str = "", first: Iterable[dict[str, Any]] = ()) -> dict[str, Any]:
    shared = {one.name for one in selection_parameters(tables)}
    asked = [
        *first,
        *(
            {"$ref": f"#/components/parameters/{one.name}"} if one.name in shared else _parameter(one)
            for one in parameters(document, tables)
        ),
    ]
    failures = {400: "A parameter is wrong; the text says what was expected", 404: "There is nothing of this name"}
    if document.ending in _PICTURES:
        failures |= {
            501: "The server has no browser to draw pictures with",
            503: "Too many pictures are asked for; try again after the seconds of Retry-After",
        }
    return {"get": _operation(document.path, title or document.title, document.media, asked, failures)}


def _operation(
    path: str, summary: str, media: str, asked: list[dict[str, Any]], failures: dict[int, str]
) -> dict[str, Any]:
    ending = path.rsplit(".", 1)[-1]
    schema = {"type": "string", "format": "binary"} if ending in _BINARY else {}
    content = {media.split(";")[0]: {"schema": schema}}
    return {
        "summary": summary,
        "operationId": path.strip("/").replace("/", "_").replace(".", "_").replace("-", "_"),
        "parameters": asked,
        "responses": {
            "200": {"description": "What was asked for", "content": content},
            "304": {"description": "The copy that the client has is still good"},
            **{str(status): {"description": says, "content": _TEXT} for status, says in sorted(failures.items())},
        },
    }


def _parameter(one: Parameter) -> dict[str, Any]:
    described = {
        "name": one.name,
        "in": "query",
        "required": False,
        "description": one.meaning,
        "schema": one.schema(),
    }
    return {**described, "style": "form", "explode": True} if one.many else described
