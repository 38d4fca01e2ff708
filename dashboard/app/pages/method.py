"""Data and method: what counts, how well it is sourced, what is missing, and the downloads."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st
from markupsafe import Markup

from dashboard.app import downloads, sections
from dashboard.app.state import View
from dashboard.kept import keep
from dashboard.measures.coverage import by_confidence, by_number_of_sources
from dashboard.pages import Page
from dashboard.publish.data.records import citation
from dashboard.publish.html.chart_file import html_table
from dashboard.publish.html.templates import html
from dashboard.selection import Selected
from dashboard.sentences.numbers import share, unconfirmed
from dashboard.tables import Tables
from dashboard.text import MessageId
from dashboard.text.words import Words

_HEADINGS: tuple[MessageId, ...] = (
    "method-inclusion", "method-definitions", "method-sourcing", "method-audit", "method-excluded", "method-gaps",
    "method-corrections", "download", "method-licence",
)  # fmt: skip


def render(view: View, page: Page) -> None:
    """The page."""
    archive, words = view.tables.archive, view.words
    texts = archive.config.texts
    st.html(
        html(
            "method_intro.html",
            words,
            day=words.day(archive.as_of),
            cases=len(archive.cases),
            events=len(view.tables.events),
            sources=len(view.tables.sources),
            unconfirmed=int(view.tables.cases["unconfirmed"].sum()),
        )
    )
    sections.contents(_parts(view), view)
    _text("method-inclusion", texts.inclusion_rule, view)
    _text("method-definitions", texts.definitions, view)
    if not view.selected.cases.empty:
        st.html(_sourcing(view.selected, words))
        sections.draw(view, page.sections)
    _audit(view)
    if archive.exclusions:
        st.html(_excluded(view.tables, words))
    _text("method-gaps", texts.known_gaps, view)
    _text("method-corrections", texts.corrections, view)
    downloads.show(view)
    st.html(html("method_licence.html", words, site=archive.config.site, citation=citation(archive, words)))


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


@keep(128)
def _sourcing(selected: Selected, words: Words) -> Markup:
    """How many cases and events are how well sourced, as HTML."""
    cases, events = len(selected.cases), int(selected.has_event.sum())
    confidence = by_confidence(selected)
    confidence["share"] = [share(n, cases, words) for n in confidence["cases"]]
    numbers = by_number_of_sources(selected)
    numbers["share"] = [share(n, events, words) for n in numbers["events"]]
    numbers["sources"] = [
        words.say("method-four-or-more") if is_more else words.number(n)
        for n, is_more in zip(numbers["sources"], numbers["or_more"], strict=True)
    ]
    tables: tuple[tuple[pd.DataFrame, Mapping[str, MessageId]], ...] = (
        (confidence, {"confidence": "method-confidence", "share": "method-cases", "meaning": "method-meaning"}),
        (numbers, {"sources": "method-sources-of-event", "share": "method-events"}),
    )
    return html(
        "method_sourcing.html",
        words,
        cases=cases,
        events=events,
        doubt=unconfirmed(selected.unconfirmed, cases, words),
        tables=[
            html_table(table, {column: words.say(name) for column, name in headings.items()}, words)
            for table, headings in tables
        ],
    )


def _audit(view: View) -> None:
    audit = view.tables.archive.audit
    if not audit:
        return
    sections.heading("method-audit", view)
    title, _, report = audit.partition("\n")
    with st.expander(title.lstrip("# ") or view.words.say("method-audit-report")):
        st.markdown(report.replace("$", "\\$"))


@keep(1)
def _excluded(tables: Tables, words: Words) -> Markup:
    """What was left out and why, as HTML."""
    label = tables.archive.config.vocabulary.label
    return html("method_excluded.html", words, entries=tables.archive.exclusions, label=label)
