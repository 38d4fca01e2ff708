"""What may be asked of a document, and what somebody asks of it: by an address or on the command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dashboard.charts.chart import Chart
from dashboard.charts.theme import THEMES
from dashboard.facets import FACETS
from dashboard.pages import CHARTS
from dashboard.parameters import SWITCH, BadRequestError, Parameter, day
from dashboard.publish.documents import SCALE, WIDTH, Document, Wanted
from dashboard.publish.html.markup import address
from dashboard.selection import Selection, select
from dashboard.tables import Tables
from dashboard.text.words import LANGUAGE, Words

WIDTHS, HEIGHTS, SCALES = (320, 2000), (200, 2000), (1, 3)
"""Least and most pixels of a figure, and least and most pixels of a PNG for each of them: all three at their most are
36 million pixels, which a browser draws within the time that a picture may take."""


def selection_parameters(tables: Tables, words: Words) -> Iterator[Parameter]:
    """The reader's filter, as in the address of a page."""
    for facet in FACETS:
        yield from facet.parameters(tables, words)
    yield Parameter("all", words.say("parameter-all"), words=SWITCH)


def _option_parameters(chart: Chart[Any], words: Words) -> Iterator[Parameter]:
    for name, values in chart.options.items():
        says = "; ".join(f"{key}: {words.say(label)}" for key, label in values.items())
        yield Parameter(name, says, words=tuple(values))
    if several := chart.several:
        yield Parameter(several.name, words.say(several.says), longest=several.longest, most=several.most)


def chart_of(document: Document) -> Chart[Any] | None:
    """The chart that a document shows, or None."""
    folder, _, rest = document.path.partition("/")
    return CHARTS.get(rest.rsplit(".", 1)[0]) if folder == "chart" else None


def parameters(document: Document, tables: Tables, words: Words) -> Sequence[Parameter]:
    """Everything that may be asked of a document."""
    found: list[Parameter] = []
    if "selection" in document.takes:
        found += selection_parameters(tables, words)
    chart = chart_of(document)
    if chart is not None and "options" in document.takes:
        found += _option_parameters(chart, words)
    if "look" in document.takes:
        found.append(Parameter("theme", words.say("parameter-theme"), words=tuple(THEMES)))
    if "size" in document.takes:
        found.append(Parameter("width", words.say("parameter-width"), bounds=WIDTHS))
        found.append(Parameter("height", words.say("parameter-height"), bounds=HEIGHTS))
    if "scale" in document.takes:
        found.append(Parameter("scale", words.say("parameter-scale"), bounds=SCALES))
    if "since" in document.takes:
        found.append(Parameter("since", words.say("parameter-since"), is_day=True))
    found.append(Parameter("download", words.say("parameter-download"), words=SWITCH))
    found.append(Parameter(LANGUAGE, words.say("parameter-language"), words=tuple(words.languages)))
    return found


def wanted(document: Document, values: Mapping[str, Sequence[str]], tables: Tables, words: Words, site: str) -> Wanted:
    """What the values ask of a document; raises BadRequestError where they do not go together."""

    def one(name: str, otherwise: str = "") -> str:
        return values[name][0] if name in values else otherwise

    asked = Selection.from_params(values, tables)
    if contradiction := asked.contradiction(words):
        raise BadRequestError("fault-contradiction", why=contradiction)
    selection = Selection(unconfirmed=True) if one("all") == "1" else asked
    chart = chart_of(document)
    options = chart.asked(values) if chart else {}
    if chart and chart.several and chart.several.name in values:
        chart.several.check(values[chart.several.name], options, tables)
    return Wanted(
        selected=select(tables, selection),
        words=words,
        theme="dark" if one("theme") == "dark" else "light",
        options=options,
        width=int(one("width", str(WIDTH))),
        height=int(one("height")) if "height" in values else None,
        scale=float(one("scale", str(SCALE))),
        site=site,
        app=site or None,
        ending=address("", words.params),
        since=day(one("since")),
        to_keep=one("download") == "1",
    )
