"""The dashboard's pages: their addresses, titles and sections, and with them every chart of the site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.charts import (
    arrest_to_hand_over,
    arrests_per_year,
    by_country,
    claims_by_year,
    comparison,
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
from dashboard.parameters import Params
from dashboard.selection import Selected
from dashboard.sentences import durations, exchanges, flows, prison_terms, treaty, years
from dashboard.text import MessageId
from dashboard.text.words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """A part of a page: words, a chart, or both."""

    chart: Chart[Any] | None = None
    heading: MessageId = ""
    """The message of its heading."""
    finding: Callable[[Selected, Words], str] | None = None
    """What the selected cases show, in one sentence."""
    terms: tuple[str, ...] = ()
    """Keys of the terms that are explained beside the finding."""
    choice: MessageId = ""
    """The message of the label of the control with which a reader chooses the chart's option; without one it has its first value."""


def part(heading: str) -> str:
    """The part of an address (``#hand-over``) that leads to a section, by the message of its heading, such as
    ``page-patterns-hand-over`` or ``method-definitions``: of no language."""
    return re.sub(r"^(page-)?(claims|method|patterns|overview)-", "", heading)


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """One page of the dashboard. A module of its name in ``app/pages`` draws what is its own; without one it is its
    sections below title and ``intro``."""

    path: str
    """Its address within the site; empty for the first."""
    title: MessageId
    """The message of its title."""
    main: Chart[Any]
    """The chart that stands for it in link previews."""
    sections: tuple[Section, ...] = ()
    """In order. Every chart stands in one section of one page: that page is where its embeds lead back to."""
    also: tuple[Section, ...] = ()
    """Charts of other pages that this one shows too."""
    intro: MessageId = ""
    """The message of the words below its title."""

    @property
    def name(self) -> str:
        """Its name where it needs one."""
        return self.path or "overview"

    @property
    def charts(self) -> tuple[Chart[Any], ...]:
        """The charts that stand here and on no other page."""
        return tuple(section.chart for section in self.sections if section.chart)

    @property
    def options(self) -> Mapping[str, tuple[Chart[Any], str]]:
        """What a reader may choose on it, a chart and its option, by the parameter of the page's address: the option's
        own name, after the chart's where several charts of the page have one of that name."""
        choices = [
            (section.chart, option)
            for section in self.sections
            if section.chart and section.choice and section.chart.several is None
            for option in section.chart.options
        ]
        times = Counter(option for _, option in choices)
        return {
            option if times[option] == 1 else f"{chart.name}-{option}": (chart, option) for chart, option in choices
        }

    def read(self, params: Params) -> dict[str, str]:
        """The options that an address chooses, by parameter; what is nonsense is left out, and so is a first value,
        which needs no parameter."""
        chosen = ((name, values[0]) for name, values in params.items() if name in self.options and values)
        return {name: value for name, value in chosen if self._is_other(name, value)}

    def write(self, chart: str, options: Mapping[str, str]) -> dict[str, list[str]]:
        """The parameters of the page's address under which a chart of it has these options."""
        own = ((name, options.get(option, "")) for name, (one, option) in self.options.items() if one.name == chart)
        return {name: [value] for name, value in own if self._is_other(name, value)}

    def _is_other(self, name: str, value: str) -> bool:
        chart, option = self.options[name]
        return value in list(chart.options[option])[1:]


PAGES = (
    Page(
        "",
        "page-overview",
        arrests_per_year.CHART,
        (Section(arrests_per_year.CHART),),
        also=(
            Section(what_happens.CHART, "page-patterns-what-happens", flows.finding),
            Section(world_map.CHART, "page-overview-where"),
        ),
    ),
    Page(
        "timeline",
        "page-timeline",
        lifelines.CHART,
        (Section(lifelines.CHART, choice="page-timeline-sort"),),
        intro="page-timeline-intro",
    ),
    Page(
        "map",
        "page-map",
        world_map.CHART,
        (Section(world_map.CHART, choice="page-map-choice"), Section(by_country.CHART, choice="page-map-choice")),
        intro="page-map-intro",
    ),
    Page("cases", "page-cases", arrests_per_year.CHART),
    Page(
        "compare",
        "page-compare",
        comparison.CHART,
        (Section(comparison.CHART, choice="page-compare-by"),),
        intro="page-compare-intro",
    ),
    Page(
        "claims",
        "page-claims",
        official_counts.CHART,
        (Section(official_counts.CHART), Section(claims_by_year.CHART, "page-claims-years")),
    ),
    Page(
        "patterns",
        "page-patterns",
        plea_and_trial.CHART,
        (
            Section(
                arrest_to_hand_over.CHART,
                "page-patterns-hand-over",
                durations.finding,
                ("hand-over", "censored", "interval"),
                "page-patterns-draw",
            ),
            Section(
                what_happens.CHART,
                "page-patterns-what-happens",
                flows.finding,
                ("extradition", "expulsion"),
            ),
            Section(
                plea_and_trial.CHART,
                "page-patterns-plea-and-trial",
                lambda selected, words: prison_terms.finding(sentenced(selected), len(selected.cases), words),
                ("time-served", "median"),
                "page-patterns-rows",
            ),
            Section(
                year_by_year.CHART,
                "page-patterns-over-time",
                years.finding,
                choice="page-patterns-rows-by",
            ),
            Section(
                treaty_and_outcome.CHART,
                "page-patterns-treaty",
                lambda selected, words: treaty.finding(handed_over(by_outcome(selected)), words),
                ("treaty",),
            ),
            Section(heading="page-patterns-exchanges", finding=exchanges.finding, terms=("exchange",)),
        ),
        intro="page-patterns-intro",
    ),
    Page("new", "page-new", arrests_per_year.CHART, intro="page-new-intro"),
    Page("method", "method-title", sourcing.CHART, (Section(sourcing.CHART),)),
)
"""Every page, in the order of the navigation; the first is served at the site's own address."""

CHARTS: Mapping[str, Chart[Any]] = {chart.name: chart for page in PAGES for chart in page.charts}
"""Every chart, by name, in the order of the pages."""


OPTIONS = frozenset(name for page in PAGES for name in page.options)
"""The parameters of pages that are options of their charts."""


def page_of(chart: str) -> Page:
    """The page on which a chart stands, by the name of the chart."""
    return next(page for page in PAGES if any(one.name == chart for one in page.charts))
