"""A chart as a light page for a frame in somebody else's page, and what such a page asks for beside it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import plotly

from dashboard.charts.chart import Drawn
from dashboard.charts.theme import SANS, THEMES, ThemeName
from dashboard.charts.world_map import TOPOJSON
from dashboard.publish.fonts import FONTS, font_faces
from dashboard.publish.html import COMPOSE_JS, script_json
from dashboard.publish.markup import address, h
from dashboard.selection import Params

_HERE = Path(__file__).parent
PLOTLY_JS = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"


def assets() -> Mapping[str, bytes]:
    """What the embeds ask for, by name below ``assets/``; the same files serve the pages."""
    return {
        "plotly.min.js": PLOTLY_JS.read_bytes(),
        "world_110m.json": TOPOJSON.read_bytes(),
        "embed.js": (COMPOSE_JS + (_HERE / "embed.js").read_text("utf-8")).encode(),
        "frames.js": (_HERE / "frames.js").read_bytes(),
        "fonts.css": font_faces("").encode(),
        **{name: path.read_bytes() for name, path in FONTS.items()},
    }


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
<link rel="stylesheet" href="../assets/fonts.css">
<style>
body {{ margin: 0; background: {ink.paper}; color: {ink.muted}; font: 12px {SANS}; }}
#plot {{ min-height: 200px; }}
img {{ width: 100%; }}
p {{ margin: 0; padding: 2px 12px 8px; }}
a {{ color: {ink.accent}; }}
</style>
</head>
<body>
<div id="plot" role="img" aria-label="{h(drawn.description)}"><noscript>{picture}</noscript></div>
<p>{to_site}<a href="{h(address(f"{name}.csv", asked))}" target="_blank" rel="noopener">Data</a></p>
<script type="application/json" id="figure">{script_json(drawn.figure)}</script>
<script src="../assets/plotly.min.js" defer></script>
<script src="../assets/embed.js" defer></script>
</body>
</html>
"""
