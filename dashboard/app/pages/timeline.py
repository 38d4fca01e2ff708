"""Timeline: a lifeline for every selected case."""

from __future__ import annotations

import streamlit as st

from dashboard.app import chart_view
from dashboard.app.state import View
from dashboard.charts.registry import CHARTS
from dashboard.publish.markup import h


def render(view: View) -> None:
    """The page."""
    chart = CHARTS["lifelines"]
    st.html(
        f"<h1 class='page'>Timeline</h1><p class='prose'>{h(chart.question)} Each line is one case; "
        "click it, or its name, to open the case. Drag to move in time, use the buttons to zoom.</p>"
    )
    if view.selected.cases.empty:
        return
    options = chart_view.choose(chart, view.selected, "Sort by")
    chart_view.show(chart, view.selected, options, opens=True)
