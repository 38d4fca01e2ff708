"""Cases: the table, and the panel of one case."""

from __future__ import annotations

import streamlit as st

from dashboard.app import case_table, downloads, panel, sections
from dashboard.app.markup import md
from dashboard.app.state import View
from dashboard.pages import Page
from dashboard.publish.html.lookup import meant, nearest_cases
from dashboard.publish.html.templates import html

CASE_KEY = "case"
_OPEN = "open_case"
_NEAREST = 3
"""How many cases are offered in the place of an unknown one."""


def render(view: View, page: Page) -> None:
    """The page."""
    st.html(html("page_title.html", view.words, text=view.words.say(page.title)))
    wanted = st.query_params.get(CASE_KEY)
    if wanted and (case := meant(wanted, view.tables.archive)):
        wanted = case.id  # the address stays: another would be a step more for the browser's Back
    _choose(view, wanted)
    if wanted:
        case = view.tables.archive.case(wanted)
        if case is None:
            _unknown(view, wanted)
        else:
            panel.show(case, view)
    if view.selected.cases.empty:
        return
    if wanted:
        sections.heading("cases-all-selected", view)
    case_table.show(view)
    downloads.lead(view)


def _open(case_id: str | None) -> None:
    if case_id:
        st.query_params[CASE_KEY] = case_id
    else:
        st.query_params.pop(CASE_KEY, None)


def _choose(view: View, wanted: str | None) -> None:
    """A list of the selected cases to open one from: the way for keyboards and screen readers."""
    archive = view.tables.archive
    ids = dict.fromkeys(view.selected.cases["id"])
    case = archive.case(wanted) if wanted else None
    if case is not None:
        ids.setdefault(case.id)
    st.session_state[_OPEN] = case.id if case else None
    st.selectbox(
        view.words.say("cases-open"),
        list(ids),
        key=_OPEN,
        format_func=archive.shown_names.__getitem__,
        placeholder=view.words.say("cases-choose"),
        on_change=lambda: _open(st.session_state[_OPEN]),
        filter_mode="contains",
    )


def _unknown(view: View, wanted: str) -> None:
    near = nearest_cases(wanted, view.tables, _NEAREST)
    st.warning(view.words.say("cases-unknown", id=md(wanted[:80])), icon=":material/search_off:")
    if near:
        st.html(html("small.html", view.words, text=view.words.say("cases-nearest")))
        with st.container(horizontal=True):
            for case in near:
                name = view.tables.archive.shown_name(case)
                st.button(md(name), key=f"near-{case.id}", on_click=_open, args=(case.id,))
