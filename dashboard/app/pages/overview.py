"""Overview: the question, the answer, the figures, the years, the map."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.app import sections
from dashboard.app.markup import md
from dashboard.app.state import View
from dashboard.archive.store import Archive
from dashboard.facets import OUTCOME
from dashboard.measures.answer import Figure, claim_scope, claim_sentences, headline, outcome_sentence
from dashboard.measures.wording import number
from dashboard.pages import Page
from dashboard.publish.markup import h, link
from dashboard.selection import Selected, Selection
from dashboard.tables import Tables


def render(view: View, page: Page) -> None:
    """The page."""
    archive = view.tables.archive
    params = view.selected.selection.to_params()
    text, figures = _answer(view.selected.selection, archive.fingerprint, view.selected)
    st.html(text)
    _figures(figures, view, params)
    if not view.selected.cases.empty:
        sections.draw(view, (*page.sections, *page.also))
    texts = archive.config.texts
    with st.container(key="what"):
        st.markdown(f"### What this is\n\n{texts.what_it_is}\n\n### What it is not\n\n{texts.what_it_is_not}")


@st.cache_resource(max_entries=256, show_spinner=False)
def _answer(selection: Selection, fingerprint: str, _selected: Selected) -> tuple[str, Sequence[Figure]]:
    """The head of the page as HTML and its figures, made once for each selection and archive."""
    head, claims = _question(fingerprint, _selected.tables)
    # Beside an official figure stand all confirmed cases; under a filter the page says which sentence is about what.
    apart = claims and selection != Selection()
    parts = [claims, [outcome_sentence(_selected)]] if apart else [[*claims, outcome_sentence(_selected)]]
    scope = f"<p class='prose'>{h(claim_scope(_selected.tables))}:</p>" if apart else ""
    lists = [f"<ul class='answer'>{''.join(f'<li>{h(sentence)}</li>' for sentence in part)}</ul>" for part in parts]
    body = "<p class='prose'>As filtered:</p>".join(lists)
    return f"{head}{scope}{body}", headline(_selected)


@st.cache_resource(max_entries=4, show_spinner=False)
def _question(fingerprint: str, _tables: Tables) -> tuple[str, Sequence[str]]:
    """What no filter changes: title and claim as HTML, and the sentences that test the claim."""
    site = _tables.archive.config.site
    return (
        f"<p class='kicker'>{h(site.title)}: {h(site.subtitle)}</p>"
        f"<h1 class='page'>What does the public record show?</h1>{_claim(_tables.archive)}",
        claim_sentences(_tables),
    )


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


def _figures(figures: Sequence[Figure], view: View, params: dict[str, list[str]]) -> None:
    chosen = view.selected.selection.of(OUTCOME)
    with st.container(key="figures"):
        for figure in figures:
            behind = [outcome for outcome in figure.outcomes if not chosen or outcome in chosen]
            st.page_link(
                view.pages["cases"],
                # Each text in an element of its own: beside another it would no longer follow the filters once a
                # browser has translated the page.
                label=f"**{number(figure.value)}** *{md(f'{figure.label}, {figure.base}')}*",
                query_params={**params, **({"outcome": behind} if behind else {})},
                disabled=not figure.value,
            )
