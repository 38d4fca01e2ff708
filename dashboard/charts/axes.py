"""Axes of whole numbers, counts and years, and what stands along an axis: days, and names above rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, count, pairwise
from typing import Any

import pandas as pd

from dashboard.archive.dates import PartialDate
from dashboard.charts.fonts import text_width
from dashboard.charts.frame import WIDTHS
from dashboard.charts.text import plain
from dashboard.charts.theme import Theme
from dashboard.text.words import Words

_WIDEST_BAR = 80
"""Pixels: a bar of one year alone is still a bar."""
_WIDEST = 2400
"""Pixels up to which the frame for the widest pictures is made to look well."""


def whole_ticks(span: float, most: int) -> dict[str, Any]:
    """Keys of an axis that covers ``span``: ticks at whole numbers only, a round step apart, about ``most`` at most.

    Left to itself Plotly sets ticks at halves of a short axis and writes both as the same whole number.
    """
    steps = chain.from_iterable((10**power, 2 * 10**power, 5 * 10**power) for power in count())
    return {"tickmode": "linear", "tick0": 0, "dtick": next(step for step in steps if span / step < most)}


_YEAR, _BETWEEN, _TICK = 12, 14, 12
"""Months; pixels between the labels of an axis of dates, and of their letters."""


def date_ticks(first: pd.Timestamp, last: pd.Timestamp, room: float, words: Words) -> dict[str, Any]:
    """Keys of an axis of dates that is ``room`` pixels long: ticks at the beginnings of years or months, as many as have
    room for their labels.

    Left to itself Plotly leaves labels away that it has no room for, and the line of the grid with them.
    """
    start, end = (day.year * _YEAR + day.month - 1 for day in (first, last))
    pixels = room * 30.4375 / (last - first).days
    months = next(step for step in _month_steps() if _fit(step, pixels * step, words))
    # From 1 January of the first year, that the same months are named whatever the first day is.
    ticks = [month for month in range(-(-start // months) * months, end + 1, months) if month > start or first.day == 1]
    return {
        "tickmode": "array",
        "tickvals": [f"{month // _YEAR:04}-{month % _YEAR + 1:02}-01" for month in ticks],
        "ticktext": [plain(_named(month, words)) for month in ticks],
    }


def _month_steps() -> Iterator[int]:
    """Months between two ticks, the fewest first."""
    yield from (1, 3, 6)
    yield from (_YEAR * step * 10**power for power in count() for step in (1, 2, 5))


def _named(month: int, words: Words) -> str:
    """A year where it begins, else the month."""
    year, place = divmod(month, _YEAR)
    return words.date(PartialDate.parse(f"{year:04}-{place + 1:02}")) if place else str(year)


def _fit(step: int, pixels: float, words: Words) -> bool:
    """Whether the labels of ticks at every ``step`` months do not touch, where there are ``pixels`` from one to the next."""
    widths = [text_width(_named(2020 * _YEAR + month, words), _TICK) for month in range(0, _YEAR + 1, min(step, _YEAR))]
    return all((one + other) / 2 + _BETWEEN <= pixels for one, other in pairwise(widths))


def bar_gap(units: float, width: int, beside: int) -> float:
    """The part of each unit that stays free between bars in a frame for ``width`` pixels: a quarter, and more where a
    bar would grow too wide. ``units`` is what the axis covers, ``beside`` the pixels that are no plot."""
    widest = next((other - 1 for other in WIDTHS if other > width), _WIDEST)
    return max(0.25, 1 - _WIDEST_BAR * units / (widest - beside))


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
