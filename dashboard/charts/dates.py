"""An axis of dates: where its ticks stand and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, pairwise
from typing import Any

import pandas as pd

from dashboard.archive.dates import PartialDate
from dashboard.charts.axes import day_of
from dashboard.charts.fonts import text_width
from dashboard.charts.text import plain
from dashboard.text.words import Words

_YEAR, _BETWEEN, _TICK = 12, 14, 12
"""Months; pixels between the labels of an axis of dates, and of their letters."""


def date_ticks(first: pd.Timestamp, last: pd.Timestamp, room: float, edge: float, words: Words) -> dict[str, Any]:
    """Keys of an axis of dates that is ``room`` pixels long, with at least ``edge`` pixels at both of its ends: ticks at
    the beginnings of years or months, as many as have room for their labels.

    Left to itself Plotly leaves labels away that it has no room for, and the line of the grid with them.
    """
    start, end = (day.year * _YEAR + day.month - 1 for day in (first, last))
    pixels = room * 30.4375 / (last - first).days
    months = next(step for step in _month_steps() if _fit(step, pixels * step, words))
    at = {
        month: (_first_day(month) - first) / (last - first) * room
        for month in range(-(-start // months) * months, end + 1, months)
    }
    ticks = [
        month
        for month, place in at.items()
        if 0 <= place <= room and _fits(month, min(place, room - place) + edge, words)
    ]
    return {
        "tickmode": "array",
        "tickvals": [day_of(_first_day(month)) for month in ticks],
        "ticktext": [plain(_named(month, words)) for month in ticks],
    }


def _first_day(month: int) -> pd.Timestamp:
    return pd.Timestamp(month // _YEAR, month % _YEAR + 1, 1)


def _fits(month: int, beside: float, words: Words) -> bool:
    """Whether the label of a tick fits, where there are ``beside`` pixels from it to the edge of the picture."""
    return text_width(_named(month, words), _TICK) / 2 <= beside


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
    widths = [text_width(_named(8888 * _YEAR + month, words), _TICK) for month in range(0, _YEAR + 1, min(step, _YEAR))]
    return all((one + other) / 2 + _BETWEEN <= pixels for one, other in pairwise(widths))
