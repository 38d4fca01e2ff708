"""Map: countries and places of arrest."""

from __future__ import annotations

import streamlit as st

from dashboard.app import sections
from dashboard.app.state import View
from dashboard.measures.places import by_country
from dashboard.pages import Page
from dashboard.publish.html.chart_file import html_table
from dashboard.publish.html.templates import html


def render(view: View, page: Page) -> None:
    """The page."""
    sections.head(view, page)
    if not view.selected.cases.empty:
        sections.draw(view, page.sections, lambda: _by_country(view))


def _by_country(view: View) -> None:
    table = by_country(view.selected)[["name", "cases", "handed_over"]]
    words = view.words
    headings = {
        "name": words.say("by-country-name"),
        "cases": words.say("by-country-cases"),
        "handed_over": words.say("by-country-handed-over"),
    }
    st.html(html("by_country.html", words, table=html_table(table, headings, words)))
