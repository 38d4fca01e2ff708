"""Links to the data, by address: they work behind any number of servers and without a session."""

from __future__ import annotations

import streamlit as st

from dashboard.app.state import View
from dashboard.columns import TABLES
from dashboard.measures.wording import number
from dashboard.parameters import Params
from dashboard.publish.markup import address, h
from dashboard.publish.records import TABLE_FORMATS, rows
from dashboard.selection import Selection, select

_NAMES = {"csv": "CSV", "json": "JSON", "parquet": "Parquet", "xlsx": "Excel"}


def show(view: View) -> None:
    """Every table in every format, and everything in one file: the selection, and all there is."""
    params: Params = view.selected.selection.to_params()
    everything = select(view.tables, Selection(unconfirmed=True))
    all_of_it: Params = {"all": ["1"]}
    lines = []
    for name in TABLES:
        chosen, every = len(rows(view.selected, name)), len(rows(everything, name))
        sets = [(params, f"{number(chosen)} selected")] if chosen else []
        sets.append((all_of_it, f"all {number(every)}"))
        groups = "".join(_group(view.base, name, query, what) for query, what in sets)
        lines.append(f"<div class='downloads'><b>{name.capitalize()}</b>{groups}</div>")
    whole = [(params, "the selection")] if not view.selected.cases.empty else []
    files = "".join(
        _link(view.base, "archive.zip", query, f"ZIP, {what}", f"ZIP, {what}, with codebook, schemas and licence")
        for query, what in (*whole, (all_of_it, "all"))
    )
    st.html(
        f"<h2 class='section'>Download</h2>{''.join(lines)}"
        f"<div class='downloads'><b>One file</b>{files}</div>"
        "<p class='small'>Every row carries the links of its sources. “All” holds the unconfirmed cases too, marked in the "
        f"column <code>unconfirmed</code>. For programs: {_plain(view.base, 'data/datapackage.json', 'data package')}, "
        f"{_plain(view.base, 'openapi.json', 'every address described')}, {_plain(view.base, 'feed.atom', 'feed of new cases and events')}; "
        f"without JavaScript: {_plain(view.base, 'case/', 'every case as a plain page')}.</p>"
    )


def _group(base: str, name: str, query: Params, what: str) -> str:
    links = "".join(
        _link(base, f"{name}.{form}", query, _NAMES[form], f"{name.capitalize()} as {_NAMES[form]}, {what}")
        for form in TABLE_FORMATS
    )
    return f"<span class='download-set'><span>{h(what)}</span>{links}</span>"


def _link(base: str, file: str, query: Params, text: str, says: str) -> str:
    href = address(f"{base}/data/{file}", {**query, "download": ["1"]})
    return f"<a href='{h(href)}' aria-label='{h(says)}' download>{h(text)}</a>"


def _plain(base: str, path: str, text: str) -> str:
    return f"<a href='{h(base)}/{path}' target='_blank'>{h(text)}</a>"
