"""Data and method: what counts, how well it is sourced, what is missing, and the downloads."""

from __future__ import annotations

import streamlit as st

from dashboard.app import downloads, sections
from dashboard.app.state import View
from dashboard.pages import Page
from dashboard.publish.html.method import audit, excluded, held, licence, sourcing
from dashboard.text import MessageId

_HEADINGS: tuple[MessageId, ...] = (
    "method-inclusion", "method-definitions", "method-sourcing", "method-audit", "method-excluded", "method-gaps",
    "method-corrections", "download", "method-licence",
)  # fmt: skip


def render(view: View, page: Page) -> None:
    """The page."""
    archive, words = view.tables.archive, view.words
    texts = archive.config.texts
    st.html(held(view.tables, words))
    sections.contents(_parts(view), view)
    _text("method-inclusion", texts.inclusion_rule, view)
    _text("method-definitions", texts.definitions, view)
    if not view.selected.cases.empty:
        st.html(sourcing(view.selected, words))
        sections.draw(view, page.sections)
    if archive.audit:
        st.html(audit(view.tables, words))
    if archive.exclusions:
        st.html(excluded(view.tables, words))
    _text("method-gaps", texts.known_gaps, view)
    _text("method-corrections", texts.corrections, view)
    downloads.show(view)
    st.html(licence(view.tables, words))


def _parts(view: View) -> list[MessageId]:
    """The messages of the headings that the page has for this selection, in order."""
    archive = view.tables.archive
    shown = {
        "method-sourcing": not view.selected.cases.empty,
        "method-audit": bool(archive.audit),
        "method-excluded": bool(archive.exclusions),
    }
    return [heading for heading in _HEADINGS if shown.get(heading, True)]


def _text(heading: MessageId, markdown: str, view: View) -> None:
    sections.heading(heading, view)
    st.markdown(markdown, width=720)
