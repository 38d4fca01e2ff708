"""What pages and embeds ask for beside themselves, on the server and on the static site."""

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

_HERE = Path(__file__).parent
PLOTLY_JS = (_HERE.parents[1] / "vendor" / "plotly.min.js").read_text("utf-8")
"""What of plotly.js the charts need: scatter, bar, scattergeo and choropleth (`make plotly`)."""
ICON = (_HERE / "icon.svg").read_text("utf-8")
SHARED_CSS = (_HERE / "shared.css").read_text("utf-8")
"""What the pages and the plain pages show alike; it stands before the rules that each has for itself."""
LOADING_CSS = (_HERE / "loading.css").read_text("utf-8")
"""How what is read while a page loads looks."""


@functools.cache
def assets() -> Mapping[str, bytes]:
    """Every asset by its name below ``assets/``."""
    return {
        "plotly.min.js": PLOTLY_JS.encode(),
        "world_110m.json": TOPOJSON.read_bytes(),
        "embed.js": (COMPOSE_JS + MARKS_JS + (_HERE / "embed.js").read_text("utf-8")).encode(),
        "connection.js": (_HERE / "connection.js").read_bytes(),
        "place.js": (_HERE / "place.js").read_bytes(),
        "focus.js": (_HERE / "focus.js").read_bytes(),
        "loading.js": (_HERE / "loading.js").read_bytes(),
        "links.js": (_HERE / "links.js").read_bytes(),
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
