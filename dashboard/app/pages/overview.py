"""Overview: the question, the answer, the figures, the years, the map."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from dashboard.app import sections, where_from
from dashboard.app.markup import md
from dashboard.app.panel import case_href
from dashboard.app.state import View
from dashboard.facets import OUTCOME
from dashboard.measures.answer import headline
from dashboard.measures.editions import editions
from dashboard.pages import Page
from dashboard.parameters import Params
from dashboard.publish.html.markup import address
from dashboard.publish.html.news import newest
from dashboard.publish.html.templates import html
from dashboard.selection import Selected, Selection
from dashboard.sentences.answer import claim_sentences, figure_words, finding, outcome_sentence
from dashboard.tables import Tables
from dashboard.text.words import Words


def render(view: View, page: Page) -> None:
    """The page."""
    words, selection = view.words, view.selected.selection
    text, figures = _answer(selection, view.tables.archive.fingerprint, words.language, view.selected, words)
    st.html(text)
    _figures(figures, view, selection.to_params())
    st.html(where_from.of_headline(view))
    if not view.selected.cases.empty:
        sections.draw(view, (*page.sections, *page.also))
    _newest(view, selection, view.tables.archive.fingerprint, words.language)
    texts = view.tables.archive.config.texts
    with st.container(key="what"):
        st.markdown(
            f"### {words.say('answer-what-it-is')}\n\n{texts.what_it_is}\n\n"
            f"### {words.say('answer-what-it-is-not')}\n\n{texts.what_it_is_not}"
        )


def _newest(view: View, selection: Selection, fingerprint: str, language: str) -> None:
    """The newest changes of the selected cases, if there are any."""
    if told := _told(selection, fingerprint, language, view):
        st.html(told)


@st.cache_resource(max_entries=256, show_spinner=False)
def _told(selection: Selection, fingerprint: str, language: str, _view: View) -> Markup:
    found, archive = editions(_view.selected), _view.tables.archive
    if not found:
        return Markup()
    page = address(f"{_view.base}/new", selection.to_params())
    return newest(found[0], archive, lambda case: case_href(case, _view), page, _view.words)


_Shown = tuple[int, str, tuple[str, ...]]
"""A headline figure: its number, its words as Markdown, and the outcomes behind it."""


@st.cache_resource(max_entries=256, show_spinner=False)
def _answer(
    selection: Selection, fingerprint: str, language: str, _selected: Selected, _words: Words
) -> tuple[str, Sequence[_Shown]]:
    """The head of the page as HTML and its figures, made once for each selection, language and archive."""
    question, claims = _question(fingerprint, language, _selected.tables, _words)
    text = html(
        "overview_answer.html",
        _words,
        question=question,
        claims=claims,
        # Beside an official figure stand all confirmed cases; under a filter the page says which sentence is about what.
        apart=bool(claims) and selection != Selection(),
        confirmed=len(_selected.tables.confirmed),
        outcome=outcome_sentence(_selected, _words),
    )
    figures = headline(_selected)
    return text, [(one.value, md(figure_words(one, _selected, _words)), one.outcomes) for one in figures]


@st.cache_resource(max_entries=4, show_spinner=False)
def _question(fingerprint: str, language: str, _tables: Tables, _words: Words) -> tuple[Markup, list[str]]:
    """What no filter changes: title and claim as HTML, and the sentences that test the claim."""
    archive = _tables.archive
    text = html(
        "overview_question.html", _words, site=archive.config.site, seed=archive.seed, finding=finding(_tables, _words)
    )
    return text, claim_sentences(_tables, _words)


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
