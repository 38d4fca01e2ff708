"""Patterns: how long, what happened, which sentences, which accusations and countries, which exchanges."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from dashboard.app import sections
from dashboard.app.panel import case_link
from dashboard.app.state import View
from dashboard.measures.exchanges import Exchanged, exchanges
from dashboard.pages import Page
from dashboard.publish.html.templates import html


def render(view: View, page: Page) -> None:
    """The page."""
    sections.head(view, page)
    if not view.selected.cases.empty:
        sections.draw(view, page.sections, lambda: _exchanges(view))


def _exchanges(view: View) -> None:
    """The table of the last section, whose words say how many there are."""
    found = [
        (view.words.date(one.date), one.where, [_person(view, person) for person in one.people])
        for one in exchanges(view.selected)
    ]
    if found:
        st.html(html("exchanges.html", view.words, exchanges=found))


def _person(view: View, one: Exchanged) -> tuple[Markup, str, str, list[tuple[str, str]]]:
    """A link to the case, the custody, what happened, and the links to its sources."""
    sources = [one.case.source(key) for key in one.event.sources]
    links = [(source.url, source.publisher) for source in sources]
    return case_link(one.case, view), one.custody, one.event.note, links
