"""Streamlit's page as it is served: with a title, a preview and words for readers without JavaScript."""

from __future__ import annotations

import functools
import re
from pathlib import Path

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from streamlit import file_util

from dashboard.library import shared
from dashboard.publish.documents import Wanted
from dashboard.publish.markup import h
from dashboard.publish.pages import PAGES, Page
from dashboard.publish.pictures import studio
from dashboard.publish.preview import Preview, head, preview, preview_of_case
from dashboard.publish.static_site import not_found
from dashboard.selection import KEYS, Selection, select
from dashboard.web.answers import address_of, is_fresh, mark, root, stamps

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
    tables = shared().edition.tables
    archive = tables.archive
    params = {key: request.query_params.getlist(key) for key in KEYS}
    selection = Selection.from_params(params, tables)
    case = archive.case(request.query_params.get("case", "")) if shown.path == "cases" else None
    site = address_of(request, archive)
    headers = stamps(mark(archive, shown.path, site, selection.to_params(), case and case.id))
    headers["Cache-Control"] = "no-cache"
    if is_fresh(request, headers):
        return Response(status_code=304, headers=headers)
    seen = preview_of_case(case, archive) if case else preview(shown, select(tables, selection))
    before, middle, end = _shell()
    feed = f'<link rel="alternate" type="application/atom+xml" title="New cases and events" href="{h(site)}/feed.atom">'
    made = f"{head(seen, archive.config.site.title, site, studio().is_open)}\n{feed}"
    text = f"{before}{made}{middle}{_no_script(seen, root(request))}{end}"
    return HTMLResponse(text, headers=headers)


def _no_script(seen: Preview, base: str) -> str:
    """What a reader without JavaScript is told, with links to pages that need none."""
    case = f'<p><a href="{h(base)}/case/{h(seen.case.id)}">This case as a plain page</a></p>' if seen.case else ""
    return (
        f"<noscript><h1>{h(seen.title)}</h1><p>{h(seen.description)}</p>{case}"
        f'<p>The charts and filters need JavaScript. Without it: <a href="{h(base)}/case/">every case as a plain '
        f'page</a>, <a href="{h(base)}/data/cases.csv">the cases as a table</a>, '
        f'<a href="{h(base)}/data/archive.zip">everything in one file</a>, '
        f'<a href="{h(base)}/feed.atom">new cases and events</a>.</p></noscript>'
    )


def nowhere(request: Request) -> Response:
    """What is no address of the site; a page's address with a slash too many leads to the page."""
    path = request.path_params["rest"].rstrip("/")
    if any(one.path == path for one in PAGES):
        query = request.scope["query_string"].decode("latin-1")
        return RedirectResponse(f"{root(request)}/{path}{f'?{query}' if query else ''}", 301)
    tables = shared().edition.tables
    site = address_of(request, tables.archive)
    text = not_found(Wanted(select(tables, Selection()), site=site, app=site))
    return HTMLResponse(text, 404, headers={"Cache-Control": "no-store"})


class Elsewhere(Convertor[str]):
    """The rest of a path that Streamlit has nothing for: it would answer everything with its page."""

    regex = r"(?!static/(?!index\.html)|_stcore/|favicon\.png$).*"

    def convert(self, value: str) -> str:
        """The path itself."""
        return value

    def to_string(self, value: str) -> str:
        """The path itself."""
        return value


class Closed(Elsewhere):
    """What Streamlit would answer below ``_stcore/`` and no page of this site needs: uploads, figures, its agent API."""

    regex = r"_stcore/(?!health$|host-config$|stream$|bidi-components/).*"


register_url_convertor("elsewhere", Elsewhere())
register_url_convertor("closed", Closed())
