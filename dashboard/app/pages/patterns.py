"""Patterns: how long, what happened, which sentences, which accusations and countries, which exchanges."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from dashboard.app import sections
from dashboard.app.state import View, of_a_case
from dashboard.kept import keep
from dashboard.pages import Page
from dashboard.publish.html.exchanges import exchange_table
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
    return exchange_table(selected, lambda case: to_case + case.id, words)
