"""Streamlit's page as it is served: with a title, a preview and words for readers without JavaScript."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from streamlit import file_util

from dashboard.facets import KEYS
from dashboard.pages import PAGES, Page
from dashboard.publish.documents import DOCUMENTS, Wanted
from dashboard.publish.html.assets import LOADING_CSS, asset_address
from dashboard.publish.html.case_page import Item
from dashboard.publish.html.lookup import meant
from dashboard.publish.html.markup import address
from dashboard.publish.html.paper import inks, plain_path
from dashboard.publish.html.preview import Preview, head, preview, preview_of_case
from dashboard.publish.html.templates import html
from dashboard.publish.process import library, studio
from dashboard.publish.static_site import near_cases, no_case, not_found
from dashboard.selection import Selection, select
from dashboard.tables import Tables
from dashboard.text.catalogue import FIRST
from dashboard.text.words import LANGUAGE, Words
from dashboard.web.answers import address_of, bare, is_fresh, language_of, mark, root, stamps, to
from dashboard.web.preference import preferred

_BY_READER = {"Vary": "Accept-Language, Sec-Fetch-Site"}
"""A first visit is answered in the language that the browser asks for."""
_TITLE = re.compile(r"<title>.*?</title>", re.S)
_SCRIPT = re.compile(r"<script>.*?</script>", re.S)
_AGENT = re.compile(r'<link rel="service-desc"[^>]*>')
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.S)


@functools.cache
def _shell() -> tuple[str, str, str]:
    """Streamlit's page in three parts, around what stands in its head and in its ``noscript``. Scripts inside the HTML
    are taken out, as the policy of the site forbids them, and so is the agent API, which is off."""
    text = Path(file_util.get_static_dir(), "index.html").read_text("utf-8")
    for pattern in (_COMMENT, _SCRIPT, _AGENT):
        text = pattern.sub("", text)
    before, after = _TITLE.split(text, 1)
    middle, end = _NO_SCRIPT.split(after, 1)
    return before, middle, end


def page(shown: Page, request: Request) -> Response:
    """The HTML of a page, for the selection and the case of its address."""
    edition = library().edition
    if (language := preferred(request, list(edition.words))) != FIRST:
        query = [*request.query_params.multi_items(), (LANGUAGE, language)]
        return RedirectResponse(
            f"{request.url.path}?{urlencode(query)}", 302, headers={**_BY_READER, "Cache-Control": "no-store"}
        )
    tables, words = edition.spoken(language_of(request, edition))
    archive = tables.archive
    params = {key: request.query_params.getlist(key) for key in KEYS}
    selection = Selection.from_params(params, tables)
    chosen = shown.read({key: request.query_params.getlist(key) for key in request.query_params})
    asked = request.query_params.get("case", "") if shown.path == "cases" else ""
    case = archive.case(asked)
    if asked and case is None and (intended := meant(asked, archive)):
        pairs = [(key, intended.id if key == "case" else value) for key, value in request.query_params.multi_items()]
        return to(shown.path, request, urlencode(pairs))
    unknown = asked if asked and case is None else ""
    named = _named(shown, selection, tables, request)
    site = address_of(request, archive)
    headers = stamps(mark(archive, shown.path, site, selection.to_params(), chosen, named, case and case.id))
    headers |= {"Cache-Control": "no-cache", "Content-Language": words.language, **_BY_READER}
    if unknown:
        headers = {"Cache-Control": "no-store"}
    elif is_fresh(request, headers):
        return Response(status_code=304, headers=headers)
    seen = (
        preview_of_case(case, archive, words)
        if case
        else preview(shown, select(tables, selection), words, chosen, named)
    )
    near = near_cases(unknown, tables, f"{root(request)}/case/", words) if unknown else []
    told = _without(seen, shown, tables, selection, root(request), near, words)
    return HTMLResponse(_whole(seen, told, site, request, tables, words), 404 if unknown else 200, headers=headers)


def _whole(seen: Preview, told: Markup, site: str, request: Request, tables: Tables, words: Words) -> str:
    """Streamlit's page with the head of what is ``seen``, and in its body what is ``told`` before and without it."""
    before, middle, end = _shell()
    made = html(
        "shell_head.html",
        words,
        head=head(seen, tables.archive.config.site.title, site, studio().is_open, words),
        site=site,
        script=f"{root(request)}/{asset_address('page.js')}",
        chart=f"{root(request)}/{asset_address('chart.js')}",
        css=Markup(f"{inks()}\n{LOADING_CSS}"),
    )
    before = before.replace('<html lang="en"', f'<html lang="{words.language}" dir="{words.say("direction")}"')
    return f"{before}{made}{middle}{told}{end}"


def _named(shown: Page, selection: Selection, tables: Tables, request: Request) -> dict[str, str]:
    """What the address names for the chart of a page that takes names, as far as it can be drawn."""
    chart = shown.main
    given = chart.asked({key: request.query_params.getlist(key) for key in request.query_params})
    if chart.several is None or not given:
        return {}
    return chart.chosen(given, select(tables, selection))


def _without(
    seen: Preview, shown: Page, tables: Tables, selection: Selection, base: str, near: Sequence[Item], words: Words
) -> Markup:
    """What is read while the page loads, and what a reader without JavaScript, or whose connection is refused, is told,
    with links to pages that need none; ``near`` are the cases that there are in the place of one that there is not."""
    return html(
        "without.html",
        words,
        seen=seen,
        base=base,
        path=plain_path(shown, words),
        params={**selection.to_params(), **words.params},
        site=tables.archive.config.site.title,
        case_id=seen.case.id if seen.case else "",
        near=near,
    )


def _wanted(request: Request) -> Wanted:
    """What a page is made of that shows nothing of the record but its name."""
    edition = library().edition
    tables, words = edition.spoken(language_of(request, edition))
    site = address_of(request, tables.archive)
    return Wanted(select(tables, Selection()), words, site=site, app=site, ending=address("", words.params))


def unknown_case(text: str, request: Request) -> Response:
    """The answer for the address of a case that there is not: a page with the nearest."""
    made = no_case(_wanted(request), text)
    return HTMLResponse(made, 404, headers={"Cache-Control": "no-store"})


def nowhere(request: Request) -> Response:
    """What is no address of the site; one with a slash too many, or another sign behind it, leads to what it names."""
    path = bare(request.path_params["rest"])
    if path in DOCUMENTS or any(one.path == path for one in PAGES):
        return to(path, request)
    text = not_found(_wanted(request))
    return HTMLResponse(text, 404, headers={"Cache-Control": "no-store"})


ELSEWHERE = r"(?!_stcore/|favicon\.png$).*"
"""The rest of a path that Streamlit has nothing for: it would answer everything with its page."""
CLOSED = r"_stcore/(?!health$|host-config$|stream$|bidi-components/).*"
"""What Streamlit would answer below ``_stcore/`` and no page of this site needs: uploads, figures, its agent API."""


def nowhere_at(base: str, rest: str, methods: list[str]) -> Route:
    """The route of ``nowhere`` for what the pattern ``rest`` fits below a path. Starlette would have the pattern by a name
    that the whole process shares."""
    route = Route(f"{base}/{{rest:path}}", nowhere, methods=methods)
    route.path_regex = re.compile(f"^{re.escape(base)}/(?P<rest>{rest})$")
    return route
