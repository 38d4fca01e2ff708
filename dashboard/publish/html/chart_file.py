"""A chart as one HTML file that works offline, and its table."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
from markupsafe import Markup

from dashboard.charts.chart import Drawn
from dashboard.charts.theme import SANS, THEMES, ThemeName
from dashboard.charts.world_map import TOPOJSON
from dashboard.publish.html.assets import PLOTLY_JS
from dashboard.publish.html.chart_table import table_html, text_rows
from dashboard.publish.html.marks import MARKS_CSS, MARKS_JS, marks_json, script_json
from dashboard.publish.html.templates import html
from dashboard.publish.pictures.figure import COMPOSE_JS
from dashboard.publish.pictures.fonts import embedded_faces
from dashboard.text.words import Words

_DRAW_JS = Path(__file__).with_name("draw.js").read_text("utf-8")


def html_table(table: pd.DataFrame, caption: str, headings: Mapping[str, str], words: Words) -> Markup:
    """A table as HTML, every cell as plain text; its caption is for who hears it."""
    return html(
        "table.html", words, caption=caption, headings=headings.values(), rows=text_rows(table, headings, words)
    )


def chart_page(drawn: Drawn, theme: ThemeName, words: Words, cases: str = "", ending: str = "") -> str:
    """The whole file: plotly.js, the base map where it is needed, the figure, its description and its table. Its marks
    lead to the pages of their cases at ``cases``, id and ``ending``; without ``cases`` nowhere."""
    is_map = '"type":"scattergeo"' in drawn.figure
    return html(
        "chart_file.html",
        words,
        drawn=drawn,
        ink=THEMES[theme],
        sans=Markup(SANS),
        faces=Markup(embedded_faces()),
        style=MARKS_CSS,
        table=table_html(drawn, words, cases, ending),
        topology=script_json(TOPOJSON.read_text("utf-8")) if is_map else None,
        plotly=Markup(PLOTLY_JS),
        figure=script_json(drawn.figure),
        marks=marks_json(drawn, words, cases, ending),
        script=Markup(COMPOSE_JS + MARKS_JS + _DRAW_JS),
    )
