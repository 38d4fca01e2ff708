"""Axes of whole numbers, counts and years, and what stands along an axis: days, and names above rows."""

from __future__ import annotations

from itertools import chain, count
from typing import Any

from dashboard.charts.theme import Theme


def whole_ticks(span: float, most: int) -> dict[str, Any]:
    """Keys of an axis that covers ``span``: ticks at whole numbers only, a round step apart, about ``most`` at most.

    Left to itself Plotly sets ticks at halves of a short axis and writes both as the same whole number.
    """
    steps = chain.from_iterable((10**power, 2 * 10**power, 5 * 10**power) for power in count())
    return {"tickmode": "linear", "tick0": 0, "dtick": next(step for step in steps if span / step < most)}


def day_of(value: Any) -> str:
    """A moment as the day that an axis of dates takes."""
    return str(value.date().isoformat())


def above(text: str, y: float | str, theme: Theme, size: int = 12, **more: int) -> dict[str, Any]:
    """An annotation that names a row from above: at the left of the plot, its lower edge at ``y``. ``more`` are keys of
    Plotly's, such as the pixels of a shift."""
    return {
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "yref": "y",
        "y": y,
        "yanchor": "bottom",
        "showarrow": False,
        "align": "left",
        "borderpad": 0,
        "font": {"size": size, "color": theme.ink},
        "text": text,
        **more,
    }
