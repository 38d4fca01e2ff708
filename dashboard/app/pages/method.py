"""Data and method: what counts, how well it is sourced, what is missing, and the downloads."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard.app import downloads, sections
from dashboard.app.state import View
from dashboard.archive.store import Archive
from dashboard.measures.coverage import by_confidence, by_number_of_sources
from dashboard.measures.wording import count, day, share, unconfirmed_sentence
from dashboard.pages import Page
from dashboard.publish.html import html_table
from dashboard.publish.markup import h, link
from dashboard.publish.records import citation


def render(view: View, page: Page) -> None:
    """The page."""
    archive = view.tables.archive
    texts = archive.config.texts
    st.html(
        f"<h1 class='page'>Data and method</h1><p class='prose'>The record was last brought up to date on "
        f"<b>{day(archive.as_of)}</b>. It holds {count(len(archive.cases), 'case')} with "
        f"{count(len(view.tables.events), 'event')} from {count(len(view.tables.sources), 'source')}, of which "
        f"{count(int(view.tables.cases['unconfirmed'].sum()), 'case is', 'cases are')} marked unconfirmed.</p>"
    )
    _text("What counts as a case", texts.inclusion_rule)
    _text("Definitions", texts.definitions)
    if not view.selected.cases.empty:
        _coverage(view)
        sections.draw(view, page.sections)
    _audit(archive)
    _excluded(archive)
    _text("Known gaps", texts.known_gaps)
    _text("Corrections", texts.corrections)
    downloads.show(view)
    st.html(
        f"<h2 class='section'>Licence and citation</h2><p class='prose'>Data: {h(archive.config.site.data_licence)}. Code: "
        f"{h(archive.config.site.code_licence)}. Linked pages belong to their publishers.</p>"
        f"<div class='case'><p class='cite'>{h(citation(archive))}</p></div>"
    )


def _text(heading: str, markdown: str) -> None:
    st.html(f"<h2 class='section'>{h(heading)}</h2>")
    st.markdown(markdown, width=720)


def _table(table: pd.DataFrame, headings: dict[str, str]) -> str:
    return f"<div class='scroll-x'>{html_table(table, headings)}</div>"


def _coverage(view: View) -> None:
    selected = view.selected
    cases, events = len(selected.cases), len(selected.events)
    confidence = by_confidence(selected)
    confidence["share"] = [share(n, cases) for n in confidence["cases"]]
    numbers = by_number_of_sources(selected)
    numbers["share"] = [share(n, events) for n in numbers["events"]]
    st.html(
        "<h2 class='section'>How well the record is sourced</h2>"
        f"<p class='prose'>{count(cases, 'case').capitalize()} and {count(events, 'event')} in the selection. {unconfirmed_sentence(selected.unconfirmed, cases)}</p>"
        + _table(confidence, {"confidence": "Confidence", "share": "Cases", "meaning": "What it means"})
        + _table(numbers, {"sources": "Sources of an event", "share": "Events"})
    )


def _audit(archive: Archive) -> None:
    if not archive.audit:
        return
    st.html("<h2 class='section'>Accuracy audit</h2>")
    with st.expander(archive.audit.splitlines()[0].lstrip("# ") or "The report"):
        st.markdown(archive.audit.split("\n", 1)[-1].replace("$", "\\$"))


def _excluded(archive: Archive) -> None:
    if not archive.exclusions:
        return
    rows = "".join(
        f"<tr><td>{h(one.name)}</td><td>{h(archive.config.vocabulary.label('exclusion_reason', one.reason))}</td>"
        f"<td>{h(one.explanation)}</td><td>{'; '.join(link(page.url, page.publisher) for page in one.sources)}</td></tr>"
        for one in archive.exclusions
    )
    st.html(
        "<h2 class='section'>Considered and not counted</h2>"
        f"<p class='prose'>{count(len(archive.exclusions), 'entry', 'entries').capitalize()}, each with the reason.</p>"
        "<div class='scroll-x'><table class='plain'><thead><tr><th scope='col'>Who</th><th scope='col'>Reason</th>"
        f"<th scope='col'>Explanation</th><th scope='col'>Sources</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )
