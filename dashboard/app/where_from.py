"""What stands behind the headline figures and each chart ("Where from?"), folded away beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st
from markupsafe import Markup

from dashboard.app.state import View
from dashboard.charts.chart import Chart
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
    return _headline(view.selected.selection, view.tables.archive.fingerprint, view.words.language, view.base, view)


@st.cache_resource(max_entries=256, show_spinner=False)
def _headline(selection: Selection, fingerprint: str, language: str, base: str, _view: View) -> Markup:
    words, selected = _view.words, _view.selected
    figures = [
        (words.number(one.value), _definition(one.name, words), _behind(selected, words, one))
        for one in headline(selected)
    ]
    return _html(words.say("where-from-headline"), figures, _view)


def of_chart(chart: Chart[Any], drawn: Selected, view: View) -> Markup:
    """Of a chart that shows the cases ``drawn``."""
    about, definition = view.words.say(chart.question), _definition(chart.name, view.words)
    # Not by its selection: a comparison of periods leaves out cases that no filter can.
    rows = drawn.cases.index.to_numpy().tobytes()
    sentences = _sentences(rows, view.tables.archive.fingerprint, view.words.language, drawn, view.words)
    return _html(about, [("", definition, sentences)], view, with_claims=chart.whole)


@st.cache_resource(max_entries=256, show_spinner=False)
def _sentences(rows: bytes, fingerprint: str, language: str, _selected: Selected, _words: Words) -> list[str]:
    """The same for every chart of the same cases, which are told by their ``rows``."""
    return _behind(_selected, _words)


def _behind(selected: Selected, words: Words, figure: Figure | None = None) -> list[str]:
    cases = selected.cases
    if figure and figure.outcomes:
        cases = cases[cases["outcome_abroad"].isin(figure.outcomes)]
    return said.sentences(provenance(selected, cases), selected.tables.archive, words)


def _definition(name: str, words: Words) -> str:
    """What a figure or a chart of this name counts; nothing where nobody has written it."""
    return words.say(f"definition-{name}") if words.has(f"definition-{name}") else ""


def _html(about: str, figures: _Figures, view: View, with_claims: bool = False) -> Markup:
    params, official = view.selected.selection.to_params(), len(view.tables.archive.counts)
    return html(
        "where_from.html",
        view.words,
        about=about,
        figures=figures,
        method=f"{address(f'{view.base}/method', params)}#{part('method-definitions')}",
        claims=f"{address(f'{view.base}/claims', params)}#{part('claims-official-figures')}"
        if with_claims and official
        else "",
        official=official,
    )
