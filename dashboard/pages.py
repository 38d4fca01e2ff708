"""The dashboard's pages: their addresses, titles and sections, and with them every chart of the site."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.charts import (
    arrest_to_hand_over,
    arrests_per_year,
    claims_by_year,
    lifelines,
    official_counts,
    plea_and_trial,
    sourcing,
    treaty_and_outcome,
    what_happens,
    world_map,
    year_by_year,
)
from dashboard.charts.chart import Chart
from dashboard.measures.sentences import sentenced
from dashboard.measures.treaty import by_outcome, handed_over
from dashboard.selection import Selected
from dashboard.sentences import durations, exchanges, flows, prison_terms, treaty, years
from dashboard.text.words import Words


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page: words, a chart, or both."""

    chart: Chart[Any] | None = None
    heading: str = ""
    """The message of its heading."""
    finding: Callable[[Selected, Words], str] | None = None
    """What the selected cases show, in one sentence."""
    terms: tuple[str, ...] = ()
    """Keys of the terms that are explained beside the finding."""
    choice: str = ""
    """The message of the label of the control with which a reader chooses the chart's option; without one it has its first value."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the dashboard. A module of its name in ``app/pages`` draws what is its own; without one it is its
    sections below title and ``intro``."""

    path: str
    """Its address within the site; empty for the first."""
    title: str
    """The message of its title."""
    main: Chart[Any]
    """The chart that stands for it in link previews."""
    sections: tuple[Section, ...] = ()
    """In order. Every chart stands in one section of one page: that page is where its embeds lead back to."""
    also: tuple[Section, ...] = ()
    """Charts of other pages that this one shows too."""
    intro: str = ""
    """The message of the words below its title."""

    @property
    def name(self) -> str:
        """Its name where it needs one."""
        return self.path or "overview"

    @property
    def charts(self) -> tuple[Chart[Any], ...]:
        """The charts that stand here and on no other page."""
        return tuple(section.chart for section in self.sections if section.chart)


PAGES = (
    Page(
        "",
        "overview-title",
        arrests_per_year.CHART,
        (Section(arrests_per_year.CHART),),
        also=(Section(world_map.CHART),),
    ),
    Page(
        "timeline",
        "Timeline",
        lifelines.CHART,
        (Section(lifelines.CHART, choice="Sort by"),),
        intro="What happened in each case, and how long did it take? Each line is one case; click it, or its name, to open the case. Drag to move in "
        "time, use the buttons to zoom.",
    ),
    Page(
        "map",
        "Map",
        world_map.CHART,
        (Section(world_map.CHART, choice="Shade countries by"),),
        intro="Where were people arrested? Click a country or a circle to see only its cases; take the filter away above to "
        "see all again.",
    ),
    Page("cases", "Cases", arrests_per_year.CHART),
    Page(
        "claims",
        "claims-title",
        official_counts.CHART,
        (Section(official_counts.CHART), Section(claims_by_year.CHART, "claims-year-by-year")),
    ),
    Page(
        "patterns",
        "Patterns",
        plea_and_trial.CHART,
        (
            Section(
                arrest_to_hand_over.CHART,
                "From arrest to hand-over",
                durations.finding,
                ("hand-over", "censored", "interval"),
                "Draw",
            ),
            Section(
                what_happens.CHART,
                "What happens",
                flows.finding,
                ("extradition", "expulsion"),
            ),
            Section(
                plea_and_trial.CHART,
                "Plea and trial",
                lambda selected, words: prison_terms.finding(sentenced(selected), len(selected.cases), words),
                ("time-served", "median"),
                "Rows",
            ),
            Section(
                year_by_year.CHART,
                "Accusations and countries over time",
                years.finding,
                choice="Rows by",
            ),
            Section(
                treaty_and_outcome.CHART,
                "With a treaty and without",
                lambda selected, words: treaty.finding(handed_over(by_outcome(selected)), words),
                ("treaty",),
            ),
            Section(heading="Exchanges", finding=exchanges.finding, terms=("exchange",)),
        ),
        intro="What the selected cases have in common, and where they differ. Each mark stands for its cases: click one to "
        "open them. The numbers are small, and a difference between small groups may be chance.",
    ),
    Page("method", "Data and method", sourcing.CHART, (Section(sourcing.CHART),)),
)
"""Every page, in the order of the navigation; the first is served at the site's own address."""

CHARTS: Mapping[str, Chart[Any]] = {chart.name: chart for page in PAGES for chart in page.charts}
"""Every chart, by name, in the order of the pages."""


def page_of(chart: str) -> Page:
    """The page on which a chart stands, by the name of the chart."""
    return next(page for page in PAGES if any(one.name == chart for one in page.charts))
