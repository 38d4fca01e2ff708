"""What every peer shows: the count of cases and the charts of the Overview for two years of arrest. The dashboard's own code
makes them, so that only what carries them to the reader differs; each server keeps what it has made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dashboard.charts.chart import draw
from dashboard.pages import CHARTS, PAGES
from dashboard.publish.pictures.figure import composed
from dashboard.publish.process import library
from dashboard.selection import Selection, select
from dashboard.text.catalogue import FIRST

START = 2012
"""First year of the first selection: from here on every step takes cases away, so that the text changes."""
NAMES = tuple(one.chart.name for one in (*PAGES[0].sections, *PAGES[0].also) if one.chart)
"""The charts of the Overview, from above."""
WIDTH = 820
"""Pixels of a chart, as the dashboard draws it in a window of 1280."""


@dataclass(frozen=True, slots=True)
class View:
    """The count as a sentence, and of each chart by its name ``data`` and ``layout``, and its configuration apart, as every
    peer wants it."""

    count: str
    figures: Mapping[str, dict[str, Any]]
    configs: Mapping[str, dict[str, Any]]


def years() -> tuple[int, int]:
    """The first and the last year of the record."""
    return library().edition.tables.years


@lru_cache(1024)
def view(first: int, last: int) -> View:
    """Cases arrested in these years."""
    tables, words = library().edition.spoken(FIRST)
    selected = select(tables, Selection(years=(first, last)))
    figures = {name: composed(draw(CHARTS[name], selected, words).figure, WIDTH) for name in NAMES}
    configs = {name: figure.pop("config") for name, figure in figures.items()}
    return View(f"{len(selected.cases)} of {len(tables.archive.cases)} cases", figures, configs)
