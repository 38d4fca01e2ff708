"""Claims: what officials counted and whom they named, beside what the dataset documents."""

from __future__ import annotations

import streamlit as st

from dashboard.app import sections
from dashboard.app.state import View, of_a_case
from dashboard.kept import keep
from dashboard.pages import Page, Section
from dashboard.publish.html.claims import Counted, counted, named_in, statement
from dashboard.publish.html.templates import html
from dashboard.selection import Selection, select
from dashboard.tables import Tables
from dashboard.text.words import Words


def render(view: View, page: Page) -> None:
    """The page."""
    words = view.words
    over_time, year_by_year = page.sections
    texts = counted(view.tables, words)
    first, named = _linked(view.tables, view.selected.selection, view.base, words)
    st.html(html("page_head.html", words, title=words.say(page.title), intro=texts.intro))
    shown = {
        "claims-first-statement": first,
        "claims-official-figures": texts.figures,
        year_by_year.heading: texts.years,
        "claims-named": named,
    }
    if any(shown.values()):
        sections.contents([heading for heading, text in shown.items() if text], view)
    if first:
        st.html(first)
    if texts.figures:
        sections.heading("claims-official-figures", view)
        sections.chart(view, over_time)
        st.html(texts.figures)
    if texts.years:
        _years(view, year_by_year, texts)
    if named:
        st.html(named)


def _years(view: View, section: Section, texts: Counted) -> None:
    """Year by year: the chart, and folded away each year in words and what could explain a difference."""
    sections.heading(section.heading, view)
    if texts.has_dots:
        sections.chart(view, section)
    st.html(texts.years)
    if gap := view.tables.archive.config.texts.claims_gap:
        with st.expander(view.words.say("claims-could-explain")):
            st.markdown(gap, width=720)


@keep(64)
def _linked(tables: Tables, selection: Selection, base: str, words: Words) -> tuple[str, str]:
    """The first statement, and whom statements name, as HTML, where filters change the links to cases and nothing else;
    empty where the dataset has none."""
    to_case = of_a_case(base, select(tables, selection))
    return statement(tables, lambda case: to_case + case.id, words), named_in(
        tables, lambda case: to_case + case.id, words
    )
