"""Map: countries and places of arrest."""

from __future__ import annotations

import streamlit as st

from dashboard.app import chart_view, state
from dashboard.app.state import View
from dashboard.charts.registry import CHARTS
from dashboard.measures.places import by_country
from dashboard.publish.html import html_table
from dashboard.publish.markup import h


def render(view: View) -> None:
    """The page."""
    chart = CHARTS["map"]
    st.html(
        f"<h1 class='page'>Map</h1><p class='prose'>{h(chart.question)} Click a country or a circle to see only its "
        "cases; take the filter away above to see all again.</p>"
    )
    if view.selected.cases.empty:
        return
    options = chart_view.choose(chart, view.selected, "Shade countries by")
    clicked = chart_view.show(chart, view.selected, options)
    if clicked:
        state.narrow(view, country=(str(clicked[0]),))
    table = by_country(view.selected)[["name", "cases", "handed_over"]]
    headings = {"name": "Country of arrest", "cases": "Cases", "handed_over": "Handed over"}
    st.html(f"<h2 class='section'>By country</h2><div class='scroll-x'>{html_table(table, headings)}</div>")
