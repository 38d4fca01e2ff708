"""The ASGI application: the pages, and beside them assets, charts and data by address, on one port."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import cast

import plotly
import streamlit as st
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from dashboard.charts.chart import draw
from dashboard.charts.registry import CHARTS
from dashboard.charts.theme import ThemeName
from dashboard.charts.world_map import TOPOJSON
from dashboard.library import shared
from dashboard.publish.files import file_name, to_csv
from dashboard.publish.html import chart_page
from dashboard.publish.records import TABLES, TableName, case_csv, case_json, table_csv, table_json
from dashboard.selection import KEYS, Selected, Selection, select

log = logging.getLogger("dashboard")

PLOTLY_JS = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
_MEDIA = {"html": "text/html", "csv": "text/csv", "json": "application/json"}
_ASSET_CACHE = {"Cache-Control": "public, max-age=86400"}


async def plotly_js(request: Request) -> Response:
    """The chart library, as installed with plotly."""
    return FileResponse(PLOTLY_JS, media_type="text/javascript", headers=_ASSET_CACHE)


async def base_map(request: Request) -> Response:
    """The base map that plotly.js would otherwise fetch from elsewhere."""
    return FileResponse(TOPOJSON, media_type="application/json", headers=_ASSET_CACHE)


def _selected(request: Request) -> Selected:
    tables = shared().edition.tables
    if request.query_params.get("all") == "1":
        return select(tables, Selection(unconfirmed=True))
    params = {key: request.query_params.getlist(key) for key in KEYS}
    return select(tables, Selection.from_params(params, tables))


def _file(text: str, name: str) -> Response:
    ending = name.rsplit(".", 1)[-1]
    plain = name.encode("ascii", "replace").decode().replace('"', "")
    headers = {
        "Content-Disposition": f'attachment; filename="{plain}"',
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-cache",
    }
    return Response(text, media_type=_MEDIA[ending], headers=headers)


def _not_found(what: str) -> Response:
    return PlainTextResponse(what, status_code=404, headers={"X-Content-Type-Options": "nosniff"})


def chart(request: Request) -> Response:
    """A chart of the selection as a standalone HTML file, or its table as CSV."""
    form = request.path_params["form"]
    found = CHARTS.get(request.path_params["name"])
    if found is None or form not in ("html", "csv"):
        return _not_found(f"No such chart. There are: {', '.join(CHARTS)}; as .html or .csv.")
    selected = found.scope(_selected(request))
    theme: ThemeName = "dark" if request.query_params.get("theme") == "dark" else "light"
    drawn = draw(found, selected, theme, dict(request.query_params))
    name = file_name(found.name, selected, selected.tables.archive.as_of, form)
    if form == "html":
        return _file(chart_page(drawn, theme), name)
    return _file(to_csv(drawn.table.rename(columns=dict(found.columns))), name)


def table(request: Request) -> Response:
    """A table of the selection, or of everything, as CSV or JSON."""
    name, form = request.path_params["name"], request.path_params["form"]
    if name not in TABLES or form not in ("csv", "json"):
        return _not_found(f"No such table. There are: {', '.join(TABLES)}; as .csv or .json.")
    selected = _selected(request)
    write = table_csv if form == "csv" else table_json
    text = write(selected, cast(TableName, name))
    return _file(text, file_name(name, selected, selected.tables.archive.as_of, form))


def case(request: Request) -> Response:
    """One case as JSON, or its events as CSV."""
    case_id, form = request.path_params["case_id"], request.path_params["form"]
    edition = shared().edition
    archive = edition.tables.archive
    found = archive.case(case_id)
    if found is None or form not in ("csv", "json"):
        return _not_found("No such case. /data/cases.csv lists every id; each case is there as .json and .csv.")
    text = case_json(found, archive) if form == "json" else case_csv(found, select(edition.tables, Selection()))
    return _file(text, file_name(found.id, None, archive.as_of, form))


def plain_failure(error: Exception) -> bool:
    """A reader sees a sentence where a page fails; the editors find the traceback in the log."""
    log.error("a page failed", exc_info=error)
    st.error(
        "This part of the page could not be shown. The rest of the site works; the editors have been told.",
        icon=":material/error:",
    )
    return True


ROUTES = [
    Route("/assets/plotly.min.js", plotly_js),
    Route("/assets/world_110m.json", base_map),
    Route("/chart/{name}.{form}", chart),
    Route("/data/cases/{case_id}.{form}", case),
    Route("/data/{name}.{form}", table),
]
"""What this server answers beside the pages."""

app = st.App(Path(__file__).with_name("script.py"), routes=ROUTES, on_script_error=plain_failure)
