"""What stands behind the headline figures and each chart ("Where from?"), folded away beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from dashboard.app.state import View
from dashboard.charts.chart import Chart
from dashboard.kept import keep
from dashboard.measures.answer import Figure, headline
from dashboard.measures.provenance import provenance
from dashboard.pages import part
from dashboard.publish.html.markup import address
from dashboard.publish.html.templates import html
from dashboard.selection import Selected, Selection
from dashboard.sentences import provenance as said
from dashboard.text.words import Words

_Figures = Sequence[tuple[str, str, Sequence[str]]]
"""Of each figure its name, what it counts, and the sentences on what stands behind it."""


def of_headline(view: View) -> Markup:
    """Of the headline figures."""
    return _headline(view.selected, view.base, view.words)


@keep(256)
def _headline(selected: Selected, base: str, words: Words) -> Markup:
    figures = [
        (words.number(one.value), _definition(one.name, words), _behind(selected, words, one))
        for one in headline(selected)
    ]
    return _html(words.say("where-from-headline"), figures, selected, selected.selection, base, words)


def of_chart(chart: Chart[Any], drawn: Selected, view: View) -> Markup:
    """Of a chart that shows the cases ``drawn``."""
    return _chart(drawn, chart, view.selected.selection, view.base, view.words)


@keep(512)
def _chart(drawn: Selected, chart: Chart[Any], selection: Selection, base: str, words: Words) -> Markup:
    """The links have the filters of the reader, where the chart shows all cases too."""
    about, definition = words.say(chart.question), _definition(chart.name, words)
    figures = [("", definition, _sentences(drawn, words))]
    return _html(about, figures, drawn, selection, base, words, with_claims=chart.whole)


@keep(128)
def _sentences(drawn: Selected, words: Words) -> list[str]:
    """The same for every chart of the same cases."""
    return _behind(drawn, words)


def _behind(selected: Selected, words: Words, figure: Figure | None = None) -> list[str]:
    cases = selected.cases.index.to_numpy()
    if figure and figure.outcomes:
        cases = cases[selected.cases["outcome_abroad"].isin(figure.outcomes).to_numpy()]
    return said.sentences(provenance(selected.tables, cases), selected.tables.archive, words)


def _definition(name: str, words: Words) -> str:
    """What a figure or a chart of this name counts; nothing where nobody has written it."""
    return words.say(f"definition-{name}") if words.has(f"definition-{name}") else ""


def _html(
    about: str,
    figures: _Figures,
    selected: Selected,
    selection: Selection,
    base: str,
    words: Words,
    with_claims: bool = False,
) -> Markup:
    params, official = selection.to_params(), len(selected.tables.archive.counts)
    return html(
        "where_from.html",
        words,
        about=about,
        figures=figures,
        method=f"{address(f'{base}/method', params)}#{part('method-definitions')}",
        claims=f"{address(f'{base}/claims', params)}#{part('claims-official-figures')}"
        if with_claims and official
        else "",
        official=official,
    )
