"""The description of every address, made from the registry that answers them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from dashboard.archive.model import ID_PATTERN
from dashboard.pages import PAGES
from dashboard.parameters import Parameter
from dashboard.publish.asking import chart_of, parameters, selection_parameters
from dashboard.publish.documents import DOCUMENTS, Document, case_documents, case_html
from dashboard.publish.pictures.studio import FORMATS
from dashboard.tables import Tables
from dashboard.text.words import Words
from dashboard.web.answers import READ_BY_PEOPLE

_TEXT = {"text/plain": {"schema": {"type": "string"}}}
_PAGE = {"text/html": {"schema": {"type": "string"}}}
"""How an unknown case is answered where a page was asked for, with the nearest ones."""
_BINARY = {"png", "pdf", "parquet", "xlsx", "zip"}


def openapi(tables: Tables, words: Words, site: str) -> dict[str, Any]:
    """The document, OpenAPI 3.1; bounds and words are those of the data served now."""
    config = tables.archive.config.site
    paths = {f"/{one.path}": _path(one, tables, words, _title(one, words)) for one in DOCUMENTS.values()}
    case = tables.archive.cases[0] if tables.archive.cases else None
    if case is not None:
        title = words.say("document-case")
        by_id = {
            "name": "case_id",
            "in": "path",
            "required": True,
            "description": words.say("parameter-case-id"),
            "schema": {"type": "string", "pattern": ID_PATTERN, "maxLength": 80},
            "example": case.id,
        }
        for document in case_documents(case):
            path = document.path.replace(f"/{case.id}.", "/{case_id}.")
            paths[f"/{path}"] = _path(document, tables, words, title, first=[by_id])
        paths["/case/{case_id}"] = _path(case_html(case), tables, words, title, first=[by_id])
    for page in PAGES:
        title = words.say("addresses-page", page=words.say(page.title))
        paths[f"/{page.path}"] = _plain(page.path, title, "text/html", words)
    paths["/healthz"] = _plain("healthz", words.say("addresses-healthz"), "application/json", words)
    paths["/openapi.json"] = _plain("openapi.json", words.say("addresses-openapi"), "application/json", words)
    not_ready = {503: words.say("response-not-ready")}
    paths["/readyz"] = _plain("readyz", words.say("addresses-readyz"), "application/json", words, not_ready)
    for path, item in paths.items():
        item["get"]["operationId"] = re.sub("[^a-z]+", "_", path).strip("_") or "overview"
    return {
        "openapi": "3.1.0",
        "info": {
            "title": config.title,
            "description": words.say("addresses-about", subtitle=config.subtitle),
            "version": tables.archive.as_of.isoformat(),
            "license": {"name": config.data_licence},
        },
        "servers": [{"url": site}],
        "paths": dict(sorted(paths.items())),
        "components": {"parameters": {one.name: _parameter(one) for one in selection_parameters(tables, words)}},
    }


def _title(document: Document, words: Words) -> str:
    """What a document of every archive is: a chart's question, or the message of its path."""
    chart = chart_of(document)
    return words.say(document.says if chart is None else chart.question)


def _path(
    document: Document, tables: Tables, words: Words, title: str, first: Iterable[dict[str, Any]] = ()
) -> dict[str, Any]:
    shared, is_form = {one.name for one in selection_parameters(tables, words)}, document.ending in READ_BY_PEOPLE
    asked = [
        *first,
        *(
            {"$ref": f"#/components/parameters/{one.name}"}
            if one.name in shared and not is_form
            else _parameter(one, is_form)
            for one in parameters(document, tables, words)
        ),
    ]
    others = {
        301: words.say("response-moved"),
        304: words.say("response-not-changed"),
        400: words.say("response-wrong-parameter"),
        404: words.say("response-nothing-here"),
        503: words.say("response-too-much"),
    }
    if document.ending in FORMATS:
        others[501] = words.say("response-no-browser")
    return _plain(document.path, title, document.media, words, others, asked)


def _plain(
    path: str,
    summary: str,
    media: str,
    words: Words,
    others: Mapping[int, str] = MappingProxyType({}),
    asked: Sequence[dict[str, Any]] = (),
) -> dict[str, Any]:
    """What is at a path: ``others`` are the answers beside 200, ``asked`` its parameters."""
    schema = {"type": "string", "format": "binary"} if path.rsplit(".", 1)[-1] in _BINARY else {}
    answers: dict[str, Any] = {
        "200": {"description": words.say("response-as-asked"), "content": {media.split(";")[0]: {"schema": schema}}}
    }
    for status, says in others.items():
        content = {"content": _TEXT | _PAGE if media.startswith("text/html") else _TEXT} if status >= 400 else {}
        answers[str(status)] = {"description": says, **content}
    return {"get": {"summary": summary, "parameters": list(asked), "responses": answers}}


def _parameter(one: Parameter, is_form: bool = False) -> dict[str, Any]:
    """A parameter; a form sends it empty where nothing is filled in."""
    described = {
        "name": one.name,
        "in": "query",
        "required": False,
        "description": one.meaning,
        "schema": one.schema(),
        **({"allowEmptyValue": True} if is_form else {}),
    }
    return {**described, "style": "form", "explode": True} if one.most != 1 else described
