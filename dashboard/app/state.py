"""The reader's selection: one value in the session, in the widgets and in the URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.library import Edition, shared
from dashboard.selection import FACETS, KEYS, Selected, Selection, clean_text, select, year_range
from dashboard.tables import Tables

_PAGE, _RANGE, _NEXT = "_page", "_years", "_next"
YEARS, TEXT, UNCONFIRMED = "filter_years", "filter_text", "filter_unconfirmed"


def facet_key(key: str) -> str:
    """The session key of a facet's widget."""
    return f"filter_{key}"


@dataclass(frozen=True, slots=True)
class View:
    """What a page is given: the edition, the reader's selection of it, and the other pages by address."""

    edition: Edition
    selected: Selected
    pages: Mapping[str, StreamlitPage]

    @property
    def tables(self) -> Tables:
        """All cases, whatever the selection."""
        return self.edition.tables


def edition() -> Edition:
    """The edition that this process serves now."""
    return shared().edition


def adopt(selection: Selection) -> None:
    """Put a selection into the widgets; only before they are drawn, so from a callback or at the start of a run."""
    tables = edition().tables
    first, last = year_range(tables)
    st.session_state[_RANGE] = (first, last)
    st.session_state[YEARS] = (selection.first_year or first, selection.last_year or last)
    for facet in FACETS:
        st.session_state[facet_key(facet.key)] = list(getattr(selection, facet.field))
    st.session_state[TEXT] = selection.text
    st.session_state[UNCONFIRMED] = selection.unconfirmed


def take_from_url(page: str, tables: Tables) -> None:
    """Adopt the selection of the URL at the first run, and where a link to another page brings one along."""
    params = {key: st.query_params.get_all(key) for key in KEYS if key in st.query_params}
    wanted = st.session_state.pop(_NEXT, None)
    is_first = _PAGE not in st.session_state
    page_changed = st.session_state.get(_PAGE) != page
    st.session_state[_PAGE] = page
    if wanted is not None:
        adopt(wanted)
    elif is_first or (page_changed and params):
        adopt(Selection.from_params(params, tables))
    elif st.session_state[_RANGE] != year_range(tables):
        adopt(_read(st.session_state[_RANGE]).within(tables))


def narrow(view: View, **changes: Any) -> None:
    """Filter for what the reader clicked, and run again with it."""
    wanted = replace(view.selected.selection, **changes)
    if wanted != view.selected.selection:
        st.session_state[_NEXT] = wanted
        st.rerun()


def selection_of_widgets(tables: Tables) -> Selection:
    """The selection that the widgets show."""
    return _read(year_range(tables))


def _read(years: tuple[int, int]) -> Selection:
    first, last = st.session_state[YEARS]
    return Selection(
        first_year=first if first > years[0] else None,
        last_year=last if last < years[1] else None,
        text=clean_text(st.session_state[TEXT]),
        unconfirmed=st.session_state[UNCONFIRMED],
        **{facet.field: tuple(st.session_state[facet_key(facet.key)]) for facet in FACETS},
    )


def put_into_url(selection: Selection) -> None:
    """Make the URL say the selection, leaving other parameters as they are."""
    kept = {key: st.query_params.get_all(key) for key in st.query_params if key not in KEYS}
    wanted = {**selection.to_params(), **kept}
    now = {key: st.query_params.get_all(key) for key in st.query_params}
    if wanted != now:
        st.query_params.from_dict(wanted)


@st.cache_resource(max_entries=32, show_spinner=False)
def _selected(key: str, fingerprint: str, _tables: Tables, _selection: Selection) -> Selected:
    return select(_tables, _selection)


def selected(tables: Tables, selection: Selection) -> Selected:
    """The selected rows, computed once for all readers who make the same selection."""
    return _selected(str(selection.to_params()), tables.archive.fingerprint, tables, selection)
