"""A chart as one HTML file that works offline."""

from __future__ import annotations

import html
import json
from pathlib import Path

import pandas as pd
from plotly.offline import get_plotlyjs

from dashboard.charts.chart import Drawn
from dashboard.charts.theme import SANS, THEMES, ThemeName
from dashboard.charts.world_map import TOPOJSON
from dashboard.publish.fonts import embedded_faces
from dashboard.tables import each_row

COMPOSE_JS = Path(__file__).with_name("compose.js").read_text("utf-8")

_DRAW = """
const figure = JSON.parse(document.getElementById("figure").textContent);
const plot = document.getElementById("plot");
const draw = (width = plot.clientWidth) => {
  const { data, layout } = composed(figure, width);
  Plotly.react(plot, data, layout, { displaylogo: false, displayModeBar: false });
};
Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => draw());
addEventListener("resize", () => draw());
addEventListener("beforeprint", () => draw(Math.min(PAPER_WIDTH, plot.clientWidth)));
addEventListener("afterprint", () => draw());
"""


def script_json(text: str) -> str:
    """JSON as it may stand inside a script element: nothing in it can end the element."""
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def html_table(table: pd.DataFrame, headings: dict[str, str]) -> str:
    """A table as HTML, every cell as plain text."""
    head = "".join(f"<th scope='col'>{html.escape(heading)}</th>" for heading in headings.values())
    body = "".join(
        "<tr>" + "".join(f"<td>{html.escape(cell_text(value))}</td>" for value in row) + "</tr>"
        for row in each_row(table[list(headings)])
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def cell_text(value: object) -> str:
    """A value of a table as readers see it."""
    if value is None or pd.isna(value):  # type: ignore[call-overload]
        return ""
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if isinstance(value, float):
        return f"{value:.12g}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def chart_page(drawn: Drawn, theme: ThemeName) -> str:
    """The whole file: plotly.js, the base map where it is needed, the figure, its description and its table."""
    ink = THEMES[theme]
    is_map = '"type":"choropleth"' in drawn.figure
    topology = TOPOJSON.read_text("utf-8") if is_map else ""
    assets = f"window.PlotlyGeoAssets={{topojson:{{world_110m:{script_json(topology)}}}}};" if is_map else ""
    table = html_table(drawn.table, dict(drawn.chart.columns))
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{html.escape(drawn.title)}</title>
<style>
{embedded_faces()}
body {{ margin: 0 auto; max-width: 1200px; padding: 1rem; background: {ink.paper}; color: {ink.ink};
  font-family: {SANS}; }}
table {{ border-collapse: collapse; font-size: .85rem; }}
@page {{ margin: 15mm; }}
@media print {{ body {{ padding: 0; }} }}
td, th {{ border-bottom: 1px solid {ink.border}; padding: .2rem .6rem; text-align: left; vertical-align: top; }}
</style>
</head>
<body>
<div id="plot" role="img" aria-label="{html.escape(drawn.description)}"></div>
<details><summary>The table behind the chart</summary>{table}</details>
<script>{assets}</script>
<script>{get_plotlyjs()}</script>
<script type="application/json" id="figure">{script_json(drawn.figure)}</script>
<script>{COMPOSE_JS}{_DRAW}</script>
</body>
</html>
"""


def table_json(drawn: Drawn) -> str:
    """The table behind a chart as JSON for the page: headings and rows of text."""
    return json.dumps(
        {
            "headings": list(drawn.chart.columns.values()),
            "rows": [[cell_text(value) for value in row] for row in each_row(drawn.table[list(drawn.chart.columns)])],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )
