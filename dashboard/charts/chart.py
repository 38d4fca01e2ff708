"""What a chart is, and how one is drawn for a selection."""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar

import pandas as pd

from dashboard.archive.store import Archive
from dashboard.charts.frame import SIDE, WIDTHS, frame, legend_height
from dashboard.charts.theme import THEMES, Theme, ThemeName, base_layout
from dashboard.parameters import Params
from dashboard.selection import Selected, Selection, select
from dashboard.tables import Tables
from dashboard.text import MessageId
from dashboard.text.words import Words

Options = Mapping[str, str]


D = TypeVar("D")
"""What a chart prepares: a small frozen value of its own with everything that its figure and its words are made of."""


@dataclass(frozen=True, slots=True)
class Plot:
    """The inside of a figure, and the room it wants around it: pixels, some of them by the width of the picture."""

    data: list[dict[str, Any]]
    """The traces. ``customdata`` of a mark is what :func:`dashboard.charts.action.mark` makes."""
    layout: dict[str, Any]
    """Layout keys, laid over those that every figure has."""
    height: Callable[[int], int]
    """Of the plot alone."""
    left: Callable[[int], int] = lambda _: 12
    """Room beside the plot, for the labels of its rows."""
    right: int = 12
    """Room beside the plot, for what its marks say."""
    top: Callable[[int], int] = lambda _: 0
    """Room above the plot and below its legend, whose own height is known from its entries."""
    axis: int = 30
    """Room below the plot, for ticks and the title of the axis."""
    grows: Callable[[int], float] = lambda _: 0
    """Pixels of height for each by which a picture is wider than its frame: a map fills its width at every one."""
    shrinks: bool = True
    """Whether it may be drawn lower where somebody asks for that; rows with names may not."""
    legend_at_edge: bool = False
    """Whether the legend begins at the edge of the picture and not at the plot, which may begin far inside."""
    at_width: Callable[[int], dict[str, Any]] = lambda _: {}
    """Layout keys for one width, laid over all others."""
    traces_at: Callable[[int], list[dict[str, Any]]] = lambda _: []
    """Keys of the traces for one width, laid over those of ``data`` one by one: where marks are as large as the room
    that each has."""
    key: Sequence[tuple[str, str]] = ()
    """What the signs mean, above the plot: the sign as Plotly's HTML, and its words, which are text."""


@dataclass(frozen=True, slots=True)
class Several:
    """Values of the data that a reader names for a chart. In an address each is a parameter ``name``; among the options
    they are one text, with blanks between them."""

    name: str
    says: MessageId
    """The message of what they are."""
    longest: int
    """Letters of one."""
    most: int
    """How many may be named."""
    check: Callable[[Sequence[str], Options, Tables], None]
    """Raises BadRequestError where a value is none that the chart can draw, given its other options."""
    settle: Callable[[Sequence[str], Options, Selected], Sequence[str]]
    """Those of the values that it draws; where there is none, values of the selection."""


@dataclass(frozen=True, slots=True, eq=False)
class Chart(Generic[D]):
    """How a chart is drawn and put into words. ``prepare`` runs once for a drawing, and everything else is made from what
    it gives. The table's columns are the keys of ``columns``."""

    name: str
    """In addresses and file names: small letters and hyphens."""
    question: MessageId
    """The message of what the chart answers: its title in lists."""
    prepare: Callable[[Selected, Options], D]
    """Every figure that the drawing needs, of the cases that are selected (for a ``whole`` chart of all confirmed ones),
    with each option at a valid value."""
    title: Callable[[D, Words], str]
    """The title inside the picture."""
    subject: Callable[[Options, Words], str]
    """What is drawn and how it is counted: the beginning of the subtitle, before period and number of cases."""
    plot: Callable[[D, Theme, Words], Plot]
    """The figure; where there is nothing to draw, a message."""
    describe: Callable[[D, Words], str]
    """What the figure shows, in words, for readers who do not see it."""
    table: Callable[[D, Words], pd.DataFrame]
    """The table behind the figure, with at least ``columns`` and ``in_files``."""
    columns: Mapping[str, MessageId]
    """The columns that readers see, in order, each with the message of its heading."""
    in_files: Mapping[str, MessageId] = field(default_factory=dict)
    """More columns, that only files have: long ones, which lead from a sum to its cases, and the first and the last day
    that a date can mean, for programs that need days."""
    notes: Callable[[D, Words], Sequence[str]] = lambda _known, _words: ()
    """What the figure cannot show, in sentences for the foot of the picture."""
    options: Mapping[str, Mapping[str, MessageId]] = field(default_factory=dict)
    """What a reader may choose, by the name of a parameter: values with the
    messages of their labels, the first of them the default."""
    reaches: Callable[[Selected, str, str], bool] = lambda _selected, _option, _value: True
    """Whether an option at a value shows anything of a selection that the first value does not."""
    several: Several | None = None
    """What a reader may name beside the options."""
    whole: bool = False
    """Whether it always draws all confirmed cases, whatever a reader has filtered for."""
    drawn: Callable[[Selected, Options], Selected] = lambda selected, _options: selected
    """What it draws of a selection, where its options decide about that."""
    years: Callable[[Selected, Options, Words], str] = lambda _selected, _options, _words: ""
    """The years of what it draws, in words for its subtitle, where they are not those of a selection."""

    def scope(self, selected: Selected, options: Options) -> Selected:
        """What the chart draws of a selection, with options as they are given."""
        return self.settled(selected, options)[0]

    def settled(self, selected: Selected, options: Options) -> tuple[Selected, dict[str, str]]:
        """What the chart draws of a selection, and every option at a valid value, with options as they are given."""
        chosen = self.chosen(options, selected)
        return select(selected.tables, Selection()) if self.whole else self.drawn(selected, chosen), chosen

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

    def chosen(self, options: Options, selected: Selected) -> dict[str, str]:
        """Every option of the chart at a valid value: the one given, else its first; and the values that are named."""
        found = {
            name: options[name] if options.get(name) in values else next(iter(values))
            for name, values in self.options.items()
        }
        if self.several:
            named = options.get(self.several.name, "").split()
            found[self.several.name] = " ".join(self.several.settle(named, found, selected))
        return found

    def asked(self, params: Params) -> dict[str, str]:
        """The options that the parameters of an address give, valid or not."""
        found = {name: next(iter(params[name])) for name in self.options if params.get(name)}
        if self.several and params.get(self.several.name):
            found[self.several.name] = " ".join(params[self.several.name])
        return found

    def params(self, options: Options) -> dict[str, list[str]]:
        """Options as parameters of an address."""
        found = {name: [options[name]] for name in self.options if name in options}
        if self.several and (named := options.get(self.several.name, "").split()):
            found[self.several.name] = named
        return found


@dataclass(frozen=True)
class Drawn:
    """A chart for one selection: ready for a page, a file or a test. Its table is made when it is first asked for."""

    chart: Chart[Any]
    archive: Archive
    """What it was drawn from."""
    data: Any
    """What the chart prepared."""
    words: Words
    title: str
    subtitle: str
    footer: tuple[str, ...]
    description: str
    headings: Mapping[str, str]
    """What stands above each column of the table that readers see."""
    file_headings: Mapping[str, str]
    """What stands above every column in a file."""
    figure: str
    """Plotly figure as JSON, with the language's months and days in ``config``; ``frames`` beside ``data`` and ``layout``
    hold the frame for each width, narrowest first."""

    @cached_property
    def table(self) -> pd.DataFrame:
        """The columns of the chart, those that only files have last."""
        return self.chart.table(self.data, self.words)[[*self.chart.columns, *self.chart.in_files]]

    @property
    def aloud(self) -> str:
        """What a screen reader says in the place of the drawing: what was found first."""
        return f"{self.title.removesuffix('.')}. {self.description}"


def subtitle(chart: Chart[Any], selected: Selected, options: Options, words: Words) -> str:
    """Subject, period and number of cases of the selection."""
    subject, cases = chart.subject(options, words), len(selected.cases)
    if chart.whole:
        return words.say("chart-subtitle-whole", subject=subject, cases=cases)
    return words.say(
        "chart-subtitle",
        subject=subject,
        selection=selected.selection.words(selected.tables, words, chart.years(selected, options, words)),
        cases=of_all(cases, selected.total, words),
    )


def of_all(part: int, whole: int, words: Words) -> str:
    """How many cases are kept of how many: ``2 of 71 cases``, ``71 cases``."""
    return words.say("chart-all" if part == whole else "chart-of-all", part=part, whole=whole)


def _unconfirmed(selected: Selected, words: Words) -> list[str]:
    """That unconfirmed cases are among those drawn: a description stands without its subtitle."""
    part, whole = selected.unconfirmed, len(selected.cases)
    if not part:
        return []
    return [words.say("chart-unconfirmed-all" if part == whole else "chart-unconfirmed-some", part=part, whole=whole)]


def credit(archive: Archive, words: Words) -> str:
    """Source, date and licence: the last line of every picture."""
    site = archive.config.site
    return words.say(
        "chart-credit-address" if site.address else "chart-credit",
        credit=site.credit,
        day=words.day(archive.as_of),
        licence=site.data_licence,
        address=site.address or "",
    )


def merged(under: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Layout keys laid over others, mappings key by key."""
    both = dict(under)
    for key, value in over.items():
        old = both.get(key)
        both[key] = merged(old, value) if isinstance(value, dict) and isinstance(old, dict) else value
    return both


_BUTTONS = 78
"""Pixels of the buttons that zoom a figure which can be moved."""


def figure(plot: Plot, texts: tuple[str, str, Sequence[str]], theme: Theme) -> dict[str, Any]:
    """The Plotly figure as JSON-ready values, with a frame for each width under ``frames``.

    ``texts`` are title, subtitle and footer lines.
    """
    frames = []
    entries = _legend(plot)
    for width in WIDTHS:
        left = plot.left(width)
        top, height = plot.top(width), plot.height(width)
        above = legend_height(entries, width - left - plot.right) if entries else 0
        made = frame(
            theme,
            texts,
            width,
            height,
            left=left,
            right=plot.right,
            top=top + above,
            axis=plot.axis,
            shrinks=plot.shrinks,
            key=plot.key,
            corner=_BUTTONS if plot.layout.get("dragmode") == "pan" else 0,
        )
        if plot.layout.get("showlegend") and (top or plot.legend_at_edge):
            edge = {"xref": "container", "x": SIDE / width} if plot.legend_at_edge else {}
            made["layout"]["legend"] = {**edge, "y": 1 + top / height}
        made["layout"] = merged(made["layout"], plot.at_width(width))
        if grows := plot.grows(width):
            made["grows"] = grows
        if traces := plot.traces_at(width):
            made["data"] = traces
        frames.append(made)
    return {"data": plot.data, "layout": merged(base_layout(theme), plot.layout), "frames": frames}


def _legend(plot: Plot) -> list[str]:
    """The entries of a plot's legend, as they are read."""
    if not plot.layout.get("showlegend"):
        return []
    return [html.unescape(one["name"]) for one in plot.data if one.get("name") and one.get("showlegend", True)]


def headline(chart: Chart[Any], selected: Selected, words: Words, options: Options) -> str:
    """The title of the chart alone, with nothing drawn."""
    title: str = chart.title(chart.prepare(*chart.settled(selected, options)), words)
    return title


def draw(
    chart: Chart[Any],
    selected: Selected,
    words: Words,
    theme: ThemeName = "light",
    options: Options | None = None,
    below: str | None = None,
) -> Drawn:
    """The chart for a selection; an option that is missing or unknown takes its first value. ``below`` says in its
    subtitle what it shows, where that is no selection."""
    selected, chosen = chart.settled(selected, options or {})
    ink = THEMES[theme]
    data = chart.prepare(selected, chosen)
    texts = (
        chart.title(data, words),
        below or subtitle(chart, selected, chosen, words),
        (*chart.notes(data, words), credit(selected.tables.archive, words)),
    )
    made = figure(chart.plot(data, ink, words), texts, ink)
    made["layout"]["separators"] = words.separators()
    made["config"] = {"locale": "page", "locales": {"page": {"format": words.calendar()}}}
    headings = {column: words.say(name) for column, name in chart.columns.items()}
    return Drawn(
        chart=chart,
        archive=selected.tables.archive,
        data=data,
        words=words,
        title=texts[0],
        subtitle=texts[1],
        footer=texts[2],
        description=" ".join([chart.describe(data, words), *_unconfirmed(selected, words)]),
        headings=headings,
        file_headings={**headings, **{column: words.say(name) for column, name in chart.in_files.items()}},
        figure=json.dumps(made, ensure_ascii=False, separators=(",", ":")),
    )
