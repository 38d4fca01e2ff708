"""Overview: the question, the answer, the figures, the years, the map."""

from __future__ import annotations

import streamlit as st

from dashboard.app import chart_view, state
from dashboard.app.markup import h, link, md
from dashboard.app.state import View
from dashboard.archive.store import Archive
from dashboard.charts.registry import CHARTS
from dashboard.measures.answer import claim_sentences, headline, outcome_sentence
from dashboard.measures.wording import number


def render(view: View) -> None:
    """The page."""
    archive = view.tables.archive
    sentences = [*claim_sentences(view.tables), outcome_sentence(view.selected)]
    st.html(
        f"<p class='kicker'>{h(archive.config.site.title)}: {h(archive.config.site.subtitle)}</p>"
        f"<h1 class='page'>What does the public record show?</h1>{_claim(archive)}"
        f"<ul class='answer'>{''.join(f'<li>{h(sentence)}</li>' for sentence in sentences)}</ul>"
    )
    _figures(view)
    if not view.selected.cases.empty:
        _charts(view)
    texts = archive.config.texts
    left, right = st.columns(2)
    with left:
        st.subheader("What this is", anchor=False)
        st.markdown(texts.what_it_is)
    with right:
        st.subheader("What it is not", anchor=False)
        st.markdown(texts.what_it_is_not)


def _claim(archive: Archive) -> str:
    """The countable sentences of the statement that the dataset starts from, quoted."""
    if archive.seed is None:
        return ""
    source = archive.seed.source
    parts = [part for part in archive.seed.parts if part.kind == "countable" and part.claim is not None]
    quotes = " … ".join(h(part.quote) for part in parts)
    date = f", {source.date}" if source.date else ""
    relays = f", relaying {h(source.relays)}" if source.relays else ""
    notes = " ".join(h(part.context) for part in parts)
    return (
        f"<blockquote class='claim'>“{quotes}”<footer>{link(source.url, source.publisher)}{h(date)}{relays}</footer>"
        f"</blockquote><details class='prose small'><summary>About these figures</summary><p>{notes}</p></details>"
    )


def _figures(view: View) -> None:
    params = view.selected.selection.to_params()
    with st.container(key="figures"):
        for figure in headline(view.selected):
            outcomes = {"outcome": list(figure.outcomes)} if figure.outcomes else {}
            st.page_link(
                view.pages["cases"],
                label=f"**{number(figure.value)}** {md(figure.label)}, {md(figure.base)}",
                query_params={**params, **outcomes},
            )


def _charts(view: View) -> None:
    clicked = chart_view.show(CHARTS["arrests-per-year"], view.selected)
    if clicked and len(clicked) == 4:
        year, outcome = int(clicked[0]), str(clicked[1])
        state.narrow(view, first_year=year, last_year=year, outcomes=(outcome,))
    clicked = chart_view.show(CHARTS["map"], view.selected)
    if clicked:
        state.narrow(view, countries=(str(clicked[0]),))
