"""A figure as one picture: the Python twin of ``compose.js``."""

from __future__ import annotations

import json
from typing import Any

from dashboard.charts.chart import merged

SMALLEST_PLOT = 120
"""Pixels that a plot keeps between its margins, however low a picture is asked for."""


def composed(figure: str, width: int, height: int | None = None) -> dict[str, Any]:
    """``data`` and ``layout`` of a figure (the JSON of a `Drawn`) in the frame that fits ``width`` pixels.

    ``height`` is that of the whole picture in pixels; without one the frame's own. It is never lower than the margins
    and a small plot.
    """
    read = json.loads(figure)
    frames = read["frames"]
    frame = next((one for one in reversed(frames) if one["from"] <= width), frames[0])
    layout = merged(read["layout"], frame["layout"])
    layout["width"] = width
    layout["annotations"] = [*layout.get("annotations", ()), *frame["texts"]]
    if height is not None:
        margin = layout["margin"]
        layout["height"] = max(height, margin["t"] + margin["b"] + SMALLEST_PLOT)
    return {"data": read["data"], "layout": layout}
