"""What pages and embeds ask for beside themselves. The static site has all of it, and asks for a part."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping
from pathlib import Path

from dashboard.charts.fonts import FONTS
from dashboard.charts.world_map import TOPOJSON
from dashboard.publish.html.marks import MARKS_JS
from dashboard.publish.pictures.figure import COMPOSE_JS
from dashboard.publish.pictures.fonts import embedded_faces, font_faces
from dashboard.publish.pictures.studio import PICTURE_JS

_HERE = Path(__file__).parent


def _read(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


PLOTLY_JS = (_HERE.parents[1] / "vendor" / "plotly.min.js").read_text("utf-8")
"""What of plotly.js the charts need: scatter, bar, scattergeo and choropleth (`make plotly`)."""
ICON = _read("icon.svg")
SHARED_CSS = _read("shared.css")
"""What the pages and the plain pages show alike; it stands before the rules that each has for itself."""
LOADING_CSS = _read("loading.css")
"""How what is read while a page loads looks."""
_PAGE_SCRIPTS = (
    "loading.js", "connection.js", "focus.js", "told.js", "letters.js", "place.js", "links.js", "typed.js"
)  # fmt: skip
"""What lies in a page of the dashboard before Streamlit's own scripts, as one file: each would be a request."""
_CHART_SCRIPTS = ("sticky.js", "player.js", "moves.js", "chart.js")
"""What makes a chart of a page, beside what is said and composed in files alike."""


@functools.cache
def assets() -> Mapping[str, bytes]:
    """Every asset by its name below ``assets/``."""
    return {
        "plotly.min.js": PLOTLY_JS.encode(),
        "world_110m.json": TOPOJSON.read_bytes(),
        "chart.js": (COMPOSE_JS + PICTURE_JS + MARKS_JS + "".join(map(_read, _CHART_SCRIPTS))).encode(),
        "embed.js": (COMPOSE_JS + MARKS_JS + _read("embed.js")).encode(),
        "page.js": "".join(map(_read, _PAGE_SCRIPTS)).encode(),
        "frames.js": (_HERE / "frames.js").read_bytes(),
        "icon.svg": ICON.encode(),
        "fonts.css": font_faces("").encode(),
        "faces.css": embedded_faces().encode(),
        **{name: path.read_bytes() for name, path in FONTS.items()},
    }


@functools.cache
def asset_address(name: str) -> str:
    """The address of an asset below the site, which changes with what it holds: a browser may keep it for good."""
    return f"assets/{name}?v={hashlib.sha256(assets()[name]).hexdigest()[:8]}"
