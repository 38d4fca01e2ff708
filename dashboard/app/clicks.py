"""What a reader's click on a mark does, where a page must do it: filter, or list the cases behind the mark."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard.app import state
from dashboard.app.state import View
from dashboard.charts.action import Action
from dashboard.charts.chart import Chart
from dashboard.publish.html.article import case_link
from dashboard.publish.html.templates import html
from dashboard.selection import Selection

_LISTED = "_listed"
"""Session key: for each chart, the ids of the cases behind the mark that the reader clicked last."""


def follow(view: View, chart: Chart[Any], clicked: object) -> None:
    """Do what the action of the ``clicked`` mark says, if there is one, and list the cases of the last one below the
    chart. Cases are listed where the filters already say so, or cannot."""
    listed: dict[str, tuple[str, ...]] = st.session_state.setdefault(_LISTED, {})
    if clicked is not None:
        action, selection = Action.decoded(clicked), view.selected.selection
        state.turn_to(view, Selection.from_params({**selection.to_params(), **action.narrow}, view.tables))
        listed[chart.name] = tuple(action.cases)
    if not listed.get(chart.name):
        return
    kept = set(view.selected.cases["id"])
    shown = [case for one in listed[chart.name] if one in kept and (case := view.tables.archive.case(one))]
    if shown:
        archive, words = view.tables.archive, view.words
        links = [case_link(case, archive, view.of_a_case + case.id, words) for case in shown]
        st.html(html("clicked.html", words, links=links, chart=chart.name))
