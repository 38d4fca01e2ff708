"""Patterns: how long, what happened, which sentences, which accusations and countries, which exchanges."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from dashboard.app import sections
from dashboard.app.state import View, of_a_case
from dashboard.kept import keep
from dashboard.measures.exchanges import Exchanged, exchanges
from dashboard.pages import Page
from dashboard.publish.html.article import case_link
from dashboard.publish.html.templates import html
from dashboard.selection import Selected
from dashboard.text.words import Words


def render(view: View, page: Page) -> None:
    """The page."""
    sections.head(view, page)
    if not view.selected.cases.empty:
        sections.draw(view, page.sections, lambda: _show_exchanges(view))


def _show_exchanges(view: View) -> None:
    """The table of the last section, whose words say how many there are."""
    if shown := _exchanges(view.selected, view.base, view.words):
        st.html(shown)


@keep(128)
def _exchanges(selected: Selected, base: str, words: Words) -> Markup:
    """The table as HTML; nothing where there are none."""
    to_case = of_a_case(base, selected)

    def person(one: Exchanged) -> tuple[Markup, str, str, list[tuple[str, str]]]:
        """A link to the case, the custody, what happened, and the links to its sources."""
        sources = [one.case.source(key) for key in one.event.sources]
        links = [(source.url, source.publisher) for source in sources]
        case = case_link(one.case, selected.tables.archive, to_case + one.case.id, words)
        return case, one.custody, one.event.note, links

    found = [(words.date(one.date), one.where, [person(each) for each in one.people]) for one in exchanges(selected)]
    return html("exchanges.html", words, exchanges=found) if found else Markup()
