"""A chart as one HTML file that works offline, and its table."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pandas as pd
from markupsafe import Markup
from plotly.offline import get_plotlyjs

from dashboard.charts.chart import Drawn
from dashboard.charts.theme import SANS, THEMES, ThemeName
from dashboard.charts.world_map import TOPOJSON
from dashboard.publish.html.templates import html
from dashboard.publish.pictures.figure import COMPOSE_JS
from dashboard.publish.pictures.fonts import embedded_faces
from dashboard.tables import each_row
from dashboard.text.words import Words

_DRAW_JS = Path(__file__).with_name("draw.js").read_text("utf-8")


def script_json(text: str) -> Markup:
    """JSON as it may stand inside a script element: nothing in it can end the element."""
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


def html_table(table: pd.DataFrame, headings: Mapping[str, str], words: Words) -> Markup:
    """A table as HTML, every cell as plain text."""
    return html("table.html", words, headings=headings.values(), rows=_rows(table, headings, words))


def _rows(table: pd.DataFrame, headings: Mapping[str, str], words: Words) -> list[list[str]]:
    return [[cell_text(value, words) for value in row] for row in each_row(table[list(headings)])]


def cell_text(value: object, words: Words) -> str:
    """A value of a table as readers see it."""
    if value is None or pd.isna(value):  # type: ignore[call-overload]  # pandas types no plain object
        return ""
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if isinstance(value, float):
        return f"{value:.12g}"
    if isinstance(value, bool):
        return words.say("yes" if value else "no")
    return str(value)


def chart_page(drawn: Drawn, theme: ThemeName, words: Words) -> str:
    """The whole file: plotly.js, the base map where it is needed, the figure, its description and its table."""
    is_map = '"type":"scattergeo"' in drawn.figure
    return html(
        "chart_file.html",
        words,
        drawn=drawn,
        ink=THEMES[theme],
        sans=Markup(SANS),
        faces=Markup(embedded_faces()),
        table=html_table(drawn.table, drawn.headings, words),
        topology=script_json(TOPOJSON.read_text("utf-8")) if is_map else None,
        plotly=Markup(get_plotlyjs()),
        figure=script_json(drawn.figure),
        script=Markup(COMPOSE_JS + _DRAW_JS),
    )


def table_json(drawn: Drawn, words: Words) -> str:
    """The table behind a chart as JSON for the page: headings and rows of text."""
    content = {"headings": list(drawn.headings.values()), "rows": _rows(drawn.table, drawn.headings, words)}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
