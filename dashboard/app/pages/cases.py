"""Cases: the table, and the panel of one case."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard.app import downloads, panel
from dashboard.app.markup import md
from dashboard.app.state import View
from dashboard.archive.dates import PartialDate
from dashboard.archive.store import Archive
from dashboard.columns import CASE_COLUMNS, HEADINGS
from dashboard.pages import Page
from dashboard.publish.html.chart_file import html_table
from dashboard.publish.html.facts import named
from dashboard.publish.html.lookup import meant, nearest_cases
from dashboard.publish.html.templates import html
from dashboard.text.words import Words

CASE_KEY = "case"
_OPEN, _TABLE, _NAME = "open_case", "cases_table", "cases_table_name"
_NEAREST = 3
"""How many cases are offered in the place of an unknown one."""
_COLUMNS = {column.name: column for column in CASE_COLUMNS}
_PRINTED, _PRINTED_COLUMNS = 500, 6
"""How much of the table goes to paper: rows, and columns that fit its width."""


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
        st.html(html("heading.html", view.words, text=view.words.say("cases-all-selected")))
    _table(view)
    downloads.show(view)


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


def _table(view: View) -> None:
    archive, cases, words = view.tables.archive, view.selected.cases, view.words
    headings = named(HEADINGS, archive, words)
    shown = pd.DataFrame({headings[name]: _sortable(name, cases, archive, words) for name in HEADINGS})
    st.dataframe(
        shown,
        key=_TABLE,
        hide_index=True,
        height=min(38 + 35 * len(shown), 460),
        placeholder="",
        column_config={
            headings["shown_name"]: st.column_config.ButtonColumn(
                pinned=True,
                alignment="left",
                type="tertiary",
                key=_NAME,
                help=words.say("cases-name-help"),
                on_click=lambda: _open(str(cases["id"].iloc[st.session_state[_NAME]["row"]])),
            ),
            headings["held_days_max"]: st.column_config.NumberColumn(help=words.say("cases-held-at-most-help")),
        },
        alt=words.say("cases-table", cases=len(shown)),
    )
    st.html(_printed(shown, view))


def _printed(shown: pd.DataFrame, view: View) -> str:
    """The table for paper, where the one above shows what is in sight only."""
    headings = {name: name for name in shown.columns[:_PRINTED_COLUMNS]}
    table = html_table(shown.head(_PRINTED), headings, view.words)
    more, file = max(0, len(shown) - _PRINTED), f"{view.site}/data/cases.csv"
    return html("cases_printed.html", view.words, table=table, more=more, file=file)


def _sortable(name: str, cases: pd.DataFrame, archive: Archive, words: Words) -> pd.Series:
    """A column as it sorts as its readers expect: a partial date as it is known, year first."""
    column, values = _COLUMNS[name], cases[name]
    if column.vocabulary:
        terms = archive.config.vocabulary.terms(column.vocabulary)
        return values.astype("str").map({key: term.label for key, term in terms.items()})
    if column.is_partial_date:
        return values.map(lambda date: _narrow(PartialDate.parse(date), words))
    return values.where(~cases["held_censored"]) if name == "held_days_max" else values


def _narrow(date: PartialDate, words: Words) -> str:
    """A date as it is known, year first."""
    first, *last = date.ends
    return words.say("cases-date-between", first=first, last=last[0]) if last else first
