"""A chart as a light page for a frame in somebody else's page."""

from __future__ import annotations

from dashboard.charts.chart import Drawn
from dashboard.charts.theme import SANS, THEMES, ThemeName
from dashboard.parameters import Params
from dashboard.publish.assets import asset_address
from dashboard.publish.html import script_json
from dashboard.publish.markup import address, h


def embed_page(drawn: Drawn, theme: ThemeName, asked: Params, back: str | None, site: str) -> str:
    """The page, for the address ``/chart/<name>.html`` or a file in a folder ``chart``: everything that it asks for is
    below ``../assets/``. ``asked`` are the parameters of selection and options; ``back`` leads to the dashboard."""
    ink = THEMES[theme]
    name = drawn.chart.name
    to_site = f'<a href="{h(back)}" target="_blank" rel="noopener">{h(site)}</a> · ' if back else ""
    look = {**asked, "theme": [theme]} if theme != "light" else asked
    picture = f'<img src="{h(address(f"{name}.svg", look))}" alt="{h(drawn.description)}">'
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{h(drawn.title)}</title>
<meta name="description" content="{h(drawn.description)}">
<link rel="icon" href="../{asset_address("icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="../{asset_address("fonts.css")}">
<style>
body {{ margin: 0; background: {ink.paper}; color: {ink.muted}; font: 12px {SANS}; }}
#plot {{ min-height: 200px; }}
img {{ width: 100%; }}
p {{ margin: 0; padding: 2px 12px 8px; }}
a {{ color: {ink.accent}; }}
@page {{ margin: 15mm; }}
@media print {{ a::after {{ content: " <" attr(href) ">"; overflow-wrap: anywhere; }} }}
</style>
</head>
<body>
<main>
<div id="plot" role="img" aria-label="{h(drawn.description)}"><noscript>{picture}</noscript></div>
<p>{to_site}<a href="{h(address(f"{name}.csv", asked))}" target="_blank" rel="noopener">Data</a></p>
</main>
<script type="application/json" id="figure">{script_json(drawn.figure)}</script>
<script src="../{asset_address("plotly.min.js")}" defer></script>
<script src="../{asset_address("embed.js")}" defer></script>
</body>
</html>
"""
