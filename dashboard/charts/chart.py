"""What a chart is, and how one is drawn for a selection."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from dashboard.charts.frame import WIDTHS, frame, legend_height
from dashboard.charts.theme import THEMES, Theme, ThemeName, base_layout
from dashboard.measures.wording import all_confirmed, day, of_all, unconfirmed_sentence
from dashboard.selection import Selected, Selection, select

Options = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Plot:
    """The inside of a figure: traces, layout keys, and the room it wants around it (pixels, by picture width)."""

    data: list[dict[str, Any]]
    layout: dict[str, Any]
    height: Callable[[int], int]
    left: Callable[[int], int] = lambda _: 12
    right: int = 12
    top: Callable[[int], int] = lambda _: 0
    """Room above the plot and below its legend, whose height is known from its entries."""
    axis: int = 30
    shrinks: bool = True
    """Whether it may be drawn lower where somebody asks for that; rows with names may not."""
    at_width: Callable[[int], dict[str, Any]] = lambda _: {}


@dataclass(frozen=True, slots=True)
class Chart:
    """One entry of the registry. The table's columns are the keys of ``columns``, with the headings readers see."""

    name: str
    question: str
    title: Callable[[Selected, Options], str]
    measure: Callable[[Options], str]
    table: Callable[[Selected, Options], pd.DataFrame]
    plot: Callable[[pd.DataFrame, Selected, Theme, Options], Plot]
    describe: Callable[[pd.DataFrame, Selected, Options], str]
    columns: Mapping[str, str]
    notes: Callable[[Selected, Options], Sequence[str]] = lambda _selected, _options: ()
    options: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    reaches: Callable[[Selected, str, str], bool] = lambda _selected, _option, _value: True
    """Whether an option at a value shows anything of a selection that the first value does not."""
    in_files: Mapping[str, str] = field(default_factory=dict)
    """More columns, that only files have: long ones, which lead from a sum to its cases, and the first and the last day
    that a date can mean, for programs that need days."""
    whole: bool = False
    """Whether it always draws all confirmed cases, whatever a reader has filtered for."""

    def scope(self, selected: Selected) -> Selected:
        """What the chart draws of a selection."""
        return select(selected.tables, Selection()) if self.whole else selected

    def offered(self, selected: Selected) -> dict[str, dict[str, str]]:
        """The options that a page offers for a selection, each with the values that show something, the first always;
        an option without a second value is none. An address may ask for any value of ``options``."""
        offered = {
            name: {
                value: label
                for place, (value, label) in enumerate(values.items())
                if not place or self.reaches(selected, name, value)
            }
            for name, values in self.options.items()
        }
        return {name: values for name, values in offered.items() if len(values) > 1}

    def chosen(self, options: Options) -> dict[str, str]:
        """Every option of the chart at a valid value: the one given, else its first."""
        return {
            name: options[name] if options.get(name) in values else next(iter(values))
            for name, values in self.options.items()
        }


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart for one selection: ready for a page, a file or a test."""

    chart: Chart
    title: str
    subtitle: str
    footer: tuple[str, ...]
    description: str
    table: pd.DataFrame
    """The columns of the chart, those that only files have last."""
    figure: str
    """Plotly figure as JSON; ``frames`` beside ``data`` and ``layout`` hold the frame for each width, narrowest first."""


def subtitle(chart: Chart, selected: Selected, options: Options) -> str:
    """Measure, period and number of cases of the selection."""
    cases = len(selected.cases)
    if chart.whole:
        return f"{chart.measure(options)}; {all_confirmed(cases)}, whatever the filters"
    of = of_all(cases, selected.total)
    return f"{chart.measure(options)}; {selected.selection.words(selected.tables)} ({of})"


def _unconfirmed(selected: Selected) -> list[str]:
    """That unconfirmed cases are among those drawn: a description stands without its subtitle."""
    told = unconfirmed_sentence(selected.unconfirmed, len(selected.cases), "selected case")
    return [told] if told else []


def footer(chart: Chart, selected: Selected, options: Options) -> tuple[str, ...]:
    """What the figure cannot show, then source, credit, date and licence."""
    archive = selected.tables.archive
    site = archive.config.site
    credit = f"Source: {site.credit}, data of {day(archive.as_of)}, {site.data_licence}"
    if site.address:
        credit += f", {site.address}"
    return (*chart.notes(selected, options), credit)


def merged(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Layout keys laid over others, mappings key by key."""
    both = dict(under)
    for key, value in over.items():
        old = both.get(key)
        both[key] = merged(old, value) if isinstance(value, dict) and isinstance(old, dict) else value
    return both


def figure(plot: Plot, texts: tuple[str, str, Sequence[str]], theme: Theme) -> dict[str, Any]:
    """The Plotly figure as JSON-ready values, with a frame for each width under ``frames``.

    ``texts`` are title, subtitle and footer lines.
    """
    frames = []
    entries = _legend(plot)
    for width in WIDTHS:
        left = plot.left(width)
        above = legend_height(entries, width - left - plot.right) if entries else 0
        made = frame(
            theme,
            texts,
            width,
            plot.height(width),
            left=left,
            right=plot.right,
            top=plot.top(width) + above,
            axis=plot.axis,
            shrinks=plot.shrinks,
        )
        made["layout"] = merged(made["layout"], plot.at_width(width))
        frames.append(made)
    return {"data": plot.data, "layout": merged(base_layout(theme), plot.layout), "frames": frames}


def _legend(plot: Plot) -> list[str]:
    """The entries of a plot's legend, as they are read."""
    if not plot.layout.get("showlegend"):
        return []
    return [html.unescape(one["name"]) for one in plot.data if one.get("name") and one.get("showlegend", True)]


def draw(
    chart: Chart,
    selected: Selected,
    theme: ThemeName = "light",
    options: Options | None = None,
    words: str | None = None,
) -> Drawn:
    """The chart for a selection; an option that is missing or unknown takes its first value. ``words`` say in its
    subtitle what it shows, where that is no selection."""
    chosen = chart.chosen(options or {})
    ink = THEMES[theme]
    selected = chart.scope(selected)
    table = chart.table(selected, chosen)
    below = words or subtitle(chart, selected, chosen)
    texts = chart.title(selected, chosen), below, footer(chart, selected, chosen)
    made = figure(chart.plot(table, selected, ink, chosen), texts, ink)
    return Drawn(
        chart=chart,
        title=texts[0],
        subtitle=texts[1],
        footer=texts[2],
        description=" ".join([chart.describe(table, selected, chosen), *_unconfirmed(selected)]),
        table=table[[*chart.columns, *chart.in_files]],
        figure=json.dumps(made, ensure_ascii=False, separators=(",", ":")),
    )
