"""Overview: the question, the answer, the figures, the years, the map."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from dashboard.app import sections, where_from
from dashboard.app.markup import md
from dashboard.app.state import View, of_a_case
from dashboard.facets import OUTCOME
from dashboard.kept import keep
from dashboard.measures.answer import headline
from dashboard.measures.editions import editions
from dashboard.pages import Page
from dashboard.parameters import Params
from dashboard.publish.html.answer import answer
from dashboard.publish.html.markup import address
from dashboard.publish.html.news import newest
from dashboard.selection import Selected
from dashboard.sentences.answer import figure_words
from dashboard.text.words import Words


def render(view: View, page: Page) -> None:
    """The page."""
    text, figures = _answer(view.selected, view.words)
    st.html(text)
    _figures(figures, view, view.selected.params)
    behind = st.container()  # folded away: what is read at once comes first
    if not view.selected.cases.empty:
        sections.draw(view, (*page.sections, *page.also))
    behind.html(where_from.of_headline(view))
    if told := _newest(view.selected, view.base, view.words):
        st.html(told)
    texts, words = view.tables.archive.config.texts, view.words
    with st.container(key="what"):
        st.markdown(
            f"### {words.say('answer-what-it-is')}\n\n{texts.what_it_is}\n\n"
            f"### {words.say('answer-what-it-is-not')}\n\n{texts.what_it_is_not}"
        )


@keep(256)
def _newest(selected: Selected, base: str, words: Words) -> Markup:
    """The newest changes of the selected cases; nothing where there are none."""
    found = editions(selected)
    if not found:
        return Markup()
    page, case = address(f"{base}/new", selected.params), of_a_case(base, selected)
    return newest(found[0], selected.tables.archive, lambda one: case + one.id, page, words)


_Shown = tuple[int, str, tuple[str, ...]]
"""A headline figure: its number, its words as Markdown, and the outcomes behind it."""


@keep(256)
def _answer(selected: Selected, words: Words) -> tuple[str, Sequence[_Shown]]:
    """The head of the page as HTML, and its figures."""
    return answer(selected, words), [
        (one.value, md(figure_words(one, selected, words)), one.outcomes) for one in headline(selected)
    ]


def _figures(figures: Sequence[_Shown], view: View, params: Params) -> None:
    chosen = view.selected.selection.of(OUTCOME)
    with st.container(key="figures"):
        for value, text, outcomes in figures:
            behind = [outcome for outcome in outcomes if not chosen or outcome in chosen]
            st.page_link(
                view.pages["cases"],
                # Each text in an element of its own: beside another it would no longer follow the filters once a
                # browser has translated the page.
                label=f"**{view.words.number(value)}** *{text}*",
                query_params={**params, **({"outcome": behind} if behind else {})},
                disabled=not value,
            )
