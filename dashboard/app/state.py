"""The reader's selection: one value in the session, in the widgets and in the URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.app import options
from dashboard.app.filters import WIDGETS
from dashboard.facets import KEYS
from dashboard.library import Edition
from dashboard.pages import OPTIONS, Page
from dashboard.publish.html.markup import address
from dashboard.publish.process import library
from dashboard.selection import Selected, Selection
from dashboard.tables import Tables
from dashboard.text.catalogue import FIRST
from dashboard.text.words import LANGUAGE, Words

_PAGE, _RANGE, _NEXT, _SELECTION, _LANGUAGE = "_page", "_years", "_next", "_selection", "_language"


@dataclass(frozen=True)
class View:
    """What a page is given: the edition, the reader's selection of it, and the other pages by address."""

    edition: Edition
    selected: Selected
    pages: Mapping[str, StreamlitPage]
    base: str
    """The path under which the site is served, without a slash at its end."""

    @property
    def tables(self) -> Tables:
        """All cases, whatever the selection, in the reader's language."""
        return self.selected.tables

    @property
    def words(self) -> Words:
        """The words of the reader's language."""
        return self.edition.words[self.tables.archive.language]

    @cached_property
    def of_a_case(self) -> str:
        """The address of a case among the reader's filters, up to the id of the case."""
        return of_a_case(self.base, self.selected)

    @property
    def site(self) -> str:
        """The absolute address of the site, without a slash at its end: as configured, else as the reader asked for it."""
        configured = self.tables.archive.config.site.address
        if configured:
            return configured.rstrip("/")
        parts = urlsplit(st.context.url or "")
        return f"{parts.scheme}://{parts.netloc}{self.base}" if parts.scheme else self.base


def of_a_case(base: str, selected: Selected) -> str:
    """The address of a case of a site under ``base``, with the filters, up to the id of the case."""
    return address(f"{base}/cases", {**selected.params, "case": [""]})


def base() -> str:
    """The path under which the site is served. A run asks once: Streamlit's options are behind a lock."""
    path = st.get_option("server.baseUrlPath").strip("/")
    return f"/{path}" if path else ""


def edition() -> Edition:
    """The edition that this process serves now."""
    return library().edition


def language(served: Edition) -> str:
    """The language of the page: that of its address, which a link of the navigation leaves out."""
    asked = st.query_params.get(LANGUAGE, "")
    if asked in served.words:
        st.session_state[_LANGUAGE] = asked
    known: str = st.session_state.get(_LANGUAGE, FIRST)
    return known if known in served.words else FIRST


def adopt(selection: Selection) -> None:
    """Put a selection into the widgets; only before they are drawn, so from a callback or at the start of a run."""
    tables = edition().tables
    st.session_state[_RANGE] = tables.years
    for widget in WIDGETS.values():
        widget.put(selection.of(widget.facet), tables)


def take_from_url(page: Page, tables: Tables) -> None:
    """Adopt selection and options of the URL where they are not those this session put there: at the first run, after
    a link that brings some along, after the browser's Back. A page link without a selection keeps the reader's."""
    params = _url_params()
    wanted = st.session_state.pop(_NEXT, None)
    known: Selection | None = st.session_state.get(_SELECTION)
    page_changed = st.session_state.get(_PAGE) != page.path
    st.session_state[_PAGE] = page.path
    is_behind = wanted is not None or options.are_moved(page) or _are_moved(known, tables)
    _take_options(page, page_changed or known is None, is_behind)
    if wanted is not None:
        adopt(wanted)
    elif known is None or (page_changed and params and params != known.to_params()):
        adopt(Selection.from_params(params, tables))
    elif any(widget.key not in st.session_state for widget in WIDGETS.values()):
        adopt(known)  # Streamlit forgets the widgets of a run that ends in a switch to another page
    elif not page_changed and params != known.to_params() and not is_behind:
        adopt(Selection.from_params(params, tables))
    elif st.session_state[_RANGE] != tables.years:
        adopt(_read(tables, st.session_state[_RANGE]))


def _take_options(page: Page, is_new: bool, is_behind: bool) -> None:
    """Adopt the options of the URL of a page to which the reader has just come, by a link that brings some along, or
    back."""
    url = page.read({key: st.query_params.get_all(key) for key in page.options if key in st.query_params})
    if is_new:
        options.adopt(page, url or options.chosen(page))
    elif url != options.chosen(page) and not is_behind:
        options.adopt(page, url)


def _are_moved(known: Selection | None, tables: Tables) -> bool:
    """Whether the reader has just moved a filter. Then the URL is merely behind: the browser sent this before it heard of
    the last one."""
    is_there = all(widget.key in st.session_state for widget in WIDGETS.values())
    return known is not None and is_there and _read(tables, st.session_state[_RANGE]) != known


def _url_params() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in KEYS if key in st.query_params}


def turn_to(view: View, wanted: Selection) -> None:
    """Make the selection another one, and run again with it; nothing where it is so already."""
    if wanted != view.selected.selection:
        st.session_state[_NEXT] = wanted
        st.rerun()


def selection_of_widgets(tables: Tables) -> Selection:
    """The selection that the widgets show."""
    return _read(tables, tables.years)


def _read(tables: Tables, years: tuple[int, int]) -> Selection:
    """The selection of widgets that were put up for data of these years."""
    return Selection(**{name: widget.take(tables, years) for name, widget in WIDGETS.items()})


def put_into_url(page: Page, selected: Selected) -> None:
    """Make the URL say the selection, the language and the options of the page, leaving other parameters as they are."""
    wanted = {**selected.params, **options.params_of(page)}
    said = {key: st.query_params.get_all(key) for key in st.query_params}
    kept = {key: values for key, values in said.items() if key not in (*KEYS, *OPTIONS, *wanted)}
    if {**wanted, **kept} != said:
        st.query_params.from_dict({**wanted, **kept})
    st.session_state[_SELECTION] = selected.selection
