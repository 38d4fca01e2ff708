"""Links to the data, by address: they work behind any number of servers and without a session."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from dashboard.app.state import View
from dashboard.columns import TABLES
from dashboard.kept import keep
from dashboard.pages import part
from dashboard.parameters import Params
from dashboard.publish.data.records import TABLE_FORMATS, count
from dashboard.publish.html.markup import address
from dashboard.publish.html.templates import html
from dashboard.selection import Selected, Selection, select
from dashboard.text.words import Words


def lead(view: View) -> None:
    """The way to the downloads, with the selection."""
    href = f"{address(f'{view.base}/method', view.selected.params)}#{part('download')}"
    st.html(
        html("lead.html", view.words, href=href, text=view.words.say("download-lead", cases=len(view.selected.cases)))
    )


def show(view: View) -> None:
    """Every table in every format, and everything in one file: the selection, and all there is."""
    st.html(_links(view.selected, view.base, view.words))


@keep(128)
def _links(selected: Selected, base: str, words: Words) -> Markup:
    """They as HTML."""
    params: Params = selected.params
    everything = select(selected.tables, Selection(unconfirmed=True))
    all_of_it: Params = {"all": ["1"], **words.params}
    tables = []
    for name in TABLES:
        chosen, every = count(selected, name), count(everything, name)
        sets = [(params, words.say("download-selected", rows=chosen))] if chosen else []
        tables.append((name, [*sets, (all_of_it, words.say("download-all-rows", rows=every))]))
    whole = [] if selected.cases.empty else [(params, words.say("download-the-selection"))]
    return html(
        "downloads.html",
        words,
        base=base,
        tables=tables,
        forms=TABLE_FORMATS,
        whole=[*whole, (all_of_it, words.say("download-all"))],
        column=Markup("<code>unconfirmed</code>"),
    )
