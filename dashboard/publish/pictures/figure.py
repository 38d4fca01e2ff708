"""A figure as one picture: the Python twin of ``compose.js``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain, repeat
from pathlib import Path
from typing import Any

from dashboard.charts.chart import merged

COMPOSE_JS = Path(__file__).with_name("compose.js").read_text("utf-8")
"""The same for a browser, before any script that draws a figure."""


def composed(figure: str, width: int, height: int | None = None) -> dict[str, Any]:
    """``data``, ``layout`` and ``config`` of a figure (the JSON of a `Drawn`) in the frame that fits ``width`` pixels.

    ``height`` is that of the whole picture in pixels; without one the frame's own. It is never lower than the texts
    and the plot need.
    """
    read = json.loads(figure)
    frames = read["frames"]
    frame = next((one for one in reversed(frames) if one["from"] <= width), frames[0])
    layout = merged(read["layout"], frame["layout"])
    layout["width"] = width
    grown = round(frame.get("grows", 0) * (width - frame["from"]))
    layout["height"] += grown
    layout["annotations"] = [*layout.get("annotations", ()), *frame["texts"]]
    if height is not None:
        _stretch(layout, max(height, frame["least"] + grown))
    return {"data": _laid_over(read["data"], frame.get("data", ())), "layout": layout, "config": read["config"]}


def _laid_over(traces: list[dict[str, Any]], keys: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The traces with the keys that a frame has for the first of them."""
    return [merged(trace, over) for trace, over in zip(traces, chain(keys, repeat({})), strict=False)]


def _stretch(layout: dict[str, Any], height: int) -> None:
    """Give the picture another height. A legend above the plot keeps its distance, which Plotly counts in plots."""
    margins = layout["margin"]["t"] + layout["margin"]["b"]
    legend = layout["legend"]
    if legend["y"] > 1:
        legend["y"] = 1 + (legend["y"] - 1) * (layout["height"] - margins) / (height - margins)
    layout["height"] = height
