"""Words at places of a plot, as a trace of their own: Plotly measures every annotation, which takes as long as drawing a
dozen marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Side = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Written:
    """Lines at a place, in the units of the plot's axes: their upper edge stands there, and they on one ``side`` of it."""

    x: float
    y: float
    lines: Sequence[str]
    """As Plotly's HTML."""
    size: int
    """Of the letters, in pixels."""
    ink: str
    weight: int = 400
    side: Side = "right"


_ABOVE = 0.3
"""The air above the letters of a line, in their size: Plotly puts the letters themselves at the edge."""
TRACE: Mapping[str, Any] = {
    "type": "scatter",
    "mode": "text",
    "hoverinfo": "skip",
    "showlegend": False,
    "cliponaxis": False,
}
"""The trace, without its words and places, which :func:`written` gives."""


def written(texts: Sequence[Written]) -> dict[str, Any]:
    """The keys of the trace for one width."""
    return {
        "x": [round(one.x) for one in texts],
        "y": [round(one.y + _ABOVE * one.size) for one in texts],
        "text": ["<br>".join(one.lines) for one in texts],
        "textposition": [f"bottom {one.side}" for one in texts],
        "textfont": {
            "size": [one.size for one in texts],
            "weight": [one.weight for one in texts],
            "color": [one.ink for one in texts],
        },
    }
