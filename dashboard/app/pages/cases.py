"""Cases: the table, and the panel of one case."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from rapidfuzz import process

from dashboard.app import downloads, panel
from dashboard.app.markup import md
from dashboard.app.state import View
from dashboard.tables import each_row

CASE_KEY = "case"
_OPEN, _TABLE = "open_case", "cases_table"


def render(view: View) -> None:
    """The page."""
    st.html("<h1 class='page'>Cases</h1>")
    wanted = st.query_params.get(CASE_KEY)
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
        st.html("<h2 class='section'>All selected cases</h2>")
    _table(view, wanted)
    downloads.show(view)


def _open(case_id: str | None) -> None:
    if case_id:
        st.query_params[CASE_KEY] = case_id
    else:
        st.query_params.pop(CASE_KEY, None)


def _choose(view: View, wanted: str | None) -> None:
    """A list of the selected cases to open one from: the way for keyboards and screen readers."""
    names = dict(zip(view.selected.cases["id"], view.selected.cases["name"], strict=True))
    case = view.tables.archive.case(wanted) if wanted else None
    if case is not None:
        names.setdefault(case.id, case.name)
    st.session_state[_OPEN] = case.id if case else None
    st.selectbox(
        "Open a case",
        list(names),
        key=_OPEN,
        format_func=names.__getitem__,
        placeholder="Choose or type a name",
        on_change=lambda: _open(st.session_state[_OPEN]),
        filter_mode="fuzzy",
    )


def _unknown(view: View, wanted: str) -> None:
    cases = view.tables.cases
    near = process.extract(wanted.lower(), cases["id"].tolist(), limit=3, score_cutoff=50)
    st.warning(f"There is no case with the id “{md(wanted[:80])}”.", icon=":material/search_off:")
    if near:
        st.html("<p class='small'>The nearest:</p>")
        with st.container(horizontal=True):
            for case_id, _, index in near:
                st.button(md(cases["name"].iloc[index]), key=f"near-{case_id}", on_click=_open, args=(case_id,))


def _table(view: View, wanted: str | None) -> None:
    vocabulary = view.tables.archive.config.vocabulary
    cases = view.selected.cases
    shown = pd.DataFrame(
        {
            "Name": cases["name"].where(~cases["unconfirmed"], cases["name"] + " (unconfirmed)"),
            "Arrested": cases["arrest_words"],
            "Country": cases["arrest_country_name"],
            "Accusation": _labels(cases["offence"], vocabulary.label, "offence"),
            "Outcome abroad": _labels(cases["outcome_abroad"], vocabulary.label, "outcome_abroad"),
            "Outcome in the US": _labels(cases["outcome_us"], vocabulary.label, "outcome_us"),
            "Days held abroad": [
                _range(row.held_days_min, row.held_days_max, row.held_censored) for row in each_row(cases)
            ],
            "Sentence, months": cases["sentence_months"],
            "Last reported": cases["last_words"],
            "Sources": cases["sources"],
            "day": cases["arrest_middle"],
        }
    )
    result = st.dataframe(
        shown,
        key=f"{_TABLE}-{wanted or ''}",
        hide_index=True,
        height=min(38 + 35 * len(shown), 460),
        on_select="rerun",
        selection_mode="single-row",
        column_config={
            "Name": st.column_config.TextColumn(pinned=True),
            "Arrested": None,
            "day": st.column_config.DateColumn("Arrested (day or middle)", format="D MMM YYYY"),
        },
        column_order=[
            "Name", "Arrested", "Country", "Outcome abroad", "Outcome in the US", "Accusation",
            "Days held abroad", "Sentence, months", "Last reported", "Sources",
        ],
        alt=f"{len(shown)} selected cases; open one with the list above.",
    )  # fmt: skip
    rows = result["selection"]["rows"]
    if rows and rows[0] < len(cases):
        chosen = str(cases["id"].iloc[rows[0]])
        if chosen != wanted:
            _open(chosen)
            st.rerun()


def _labels(column: pd.Series, label: object, section: str) -> list[str]:
    return [label(section, None if pd.isna(key) else str(key)) for key in column]  # type: ignore[operator]


def _range(least: int, most: int, censored: bool) -> str:
    days = f"{least:,}" if least == most else f"{least:,}–{most:,}"
    return f"at least {least:,}" if censored else days
