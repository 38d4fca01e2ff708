"""The dashboard's pages: their addresses, titles and charts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page. ``charts`` are those that stand on this page and on no other, ``main`` is the one that stands for it."""

    path: str
    title: str
    charts: tuple[str, ...] = ()
    main: str = ""


PAGES = (
    Page("", "Overview", ("arrests-per-year",), "arrests-per-year"),
    Page("timeline", "Timeline", ("lifelines",), "lifelines"),
    Page("map", "Map", ("map",), "map"),
    Page("cases", "Cases", (), "arrests-per-year"),
    Page("claims", "Claims", ("official-counts", "claims-by-year"), "official-counts"),
    Page(
        "patterns",
        "Patterns",
        ("what-happens", "arrest-to-hand-over", "plea-and-trial", "year-by-year", "treaty-and-outcome"),
        "plea-and-trial",
    ),
    Page("method", "Data and method", ("sources-of-events",), "sources-of-events"),
)
"""Every page, in the order of the navigation; the first is served at the site's own address."""


def page_of(chart: str) -> Page:
    """The page on which a chart stands."""
    return next(page for page in PAGES if chart in page.charts)
