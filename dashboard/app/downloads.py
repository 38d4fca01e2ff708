"""Links to the data, by address: they work behind any number of servers and without a session."""

from __future__ import annotations

import streamlit as st

from dashboard.app.state import View, base
from dashboard.measures.wording import number
from dashboard.publish.markup import address, h
from dashboard.publish.records import TABLES, rows
from dashboard.selection import Selection, select


def _link(href: str, text: str) -> str:
    return f"<a href='{h(href)}' download>{h(text)}</a>"


def show(view: View) -> None:
    """CSV and JSON of every table: the selection, and everything."""
    params = view.selected.selection.to_params()
    everything = select(view.tables, Selection(unconfirmed=True))
    lines = []
    for name in TABLES:
        chosen, every = len(rows(view.selected, name)), len(rows(everything, name))
        sets = [(params, f"{number(chosen)} selected")] if chosen else []
        sets.append(({"all": ["1"]}, f"all {number(every)}"))
        links = [
            _link(address(f"{base()}/data/{name}.{form}", query), f"{form.upper()}, {what}")
            for query, what in sets
            for form in ("csv", "json")
        ]
        lines.append(f"<div class='downloads'><b>{name.capitalize()}</b>{''.join(links)}</div>")
    st.html(
        f"<h2 class='section'>Download</h2>{''.join(lines)}<p class='small'>Every row carries the links of its sources. "
        "“All” holds the unconfirmed cases too, marked in the column <code>unconfirmed</code>.</p>"
    )
