"""A figure that says in words why it shows nothing."""

from __future__ import annotations

from dashboard.charts.chart import Plot
from dashboard.charts.text import plain
from dashboard.charts.theme import Theme


def message(text: str, theme: Theme) -> Plot:
    """The figure for a selection that is too small for the chart; keep ``text`` to about 45 letters for phones."""
    hidden = {"visible": False, "range": [0, 1], "fixedrange": True}
    note = {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 0.5,
        "xanchor": "left",
        "showarrow": False,
        "align": "left",
        "font": {"size": 14, "color": theme.muted},
        "text": plain(text),
    }
    return Plot(data=[], layout={"xaxis": hidden, "yaxis": hidden, "annotations": [note]}, height=lambda _: 60, axis=6)
