"""Overview: the question, the answer, the figures, the years, the map."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from dashboard.app import sections, where_from
from dashboard.app.state import View, of_a_case
from dashboard.facets import OUTCOME
from dashboard.kept import keep
from dashboard.measures.answer import headline
from dashboard.measures.editions import editions
from dashboard.pages import Page
from dashboard.publish.html.answer import answer
from dashboard.publish.html.markup import address
from dashboard.publish.html.news import newest
from dashboard.publish.html.prose import prose
from dashboard.publish.html.templates import html
from dashboard.selection import Selected
from dashboard.sentences.answer import figure_words
from dashboard.tables import Tables
from dashboard.text.words import Words


def render(view: View, page: Page) -> None:
    """The page."""
    st.html(_answer(view.selected, view.base, view.words))
    behind = st.container()  # folded away: what is read at once comes first
    if not view.selected.cases.empty:
        sections.draw(view, (*page.sections, *page.also))
    behind.html(where_from.of_headline(view))
    st.html(_newest(view.selected, view.base, view.words) + _what(view.tables, view.words))


@keep(1)
def _what(tables: Tables, words: Words) -> Markup:
    """What the record is, and what it is not."""
    texts = tables.archive.config.texts
    return html(
        "what.html",
        words,
        texts=[
            (words.say("answer-what-it-is"), prose(texts.what_it_is, {})),
            (words.say("answer-what-it-is-not"), prose(texts.what_it_is_not, {})),
        ],
    )


@keep(256)
def _newest(selected: Selected, base: str, words: Words) -> Markup:
    """The newest changes of the selected cases; nothing where there are none."""
    found = editions(selected)
    if not found:
        return Markup()
    page, case = address(f"{base}/new", selected.params), of_a_case(base, selected)
    return newest(found[0], selected.tables.archive, lambda one: case + one.id, page, words)


@keep(256)
def _answer(selected: Selected, base: str, words: Words) -> Markup:
    """The head of the page, and its figures, each as a link to the cases behind it."""
    chosen, figures = selected.selection.of(OUTCOME), []
    for one in headline(selected):
        behind = [outcome for outcome in one.outcomes if not chosen or outcome in chosen]
        href = address(f"{base}/cases", {**selected.params, **({"outcome": behind} if behind else {})})
        figures.append((one.value, figure_words(one, selected, words), href if one.value else ""))
    return answer(selected, words) + html("figures.html", words, figures=figures)
