"""The case panel: the article of a case among the reader's filters."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from dashboard.app.chart_view import theme
from dashboard.app.state import View
from dashboard.archive.model import Case
from dashboard.measures.naming import Person, people
from dashboard.publish.html import article
from dashboard.publish.html.article import Setting
from dashboard.publish.html.markup import address
from dashboard.publish.process import studio
from dashboard.tables import Tables


def show(case: Case, view: View) -> None:
    """The whole panel, and a way back to the list."""
    archive = view.tables.archive
    st.button(view.words.say("cases-close"), key="close-case", icon=":material/close:", on_click=_close)
    setting = Setting(
        permalink=_permalink(case, view),
        data=f"{view.base}/data/cases",
        case_href=lambda other: _href(other, view),
        level=2,
        pictures=f"{view.base}/case" if studio().is_open else "",
        theme=theme(),
    )
    st.html(article.article(case, archive, named(view.tables), setting, view.words))


def _close() -> None:
    st.query_params.pop("case", None)


def _permalink(case: Case, view: View) -> str:
    return f"{view.site}{address('/cases', {'case': [case.id]})}"


def case_link(case: Case, view: View, text: str = "") -> Markup:
    """A link to a case that keeps the reader's filters, by its name or another text; an unconfirmed case is marked."""
    return article.case_link(case, view.tables.archive, _href(case, view), view.words, text)


def _href(case: Case, view: View) -> str:
    return view.base + address("/cases", {**view.selected.selection.to_params(), "case": [case.id]})


def named(tables: Tables) -> list[Person]:
    """Everybody whom official statements name, found once for each edition of the data."""
    return _named(tables.archive.fingerprint, tables)


@st.cache_resource(max_entries=4, show_spinner=False)
def _named(fingerprint: str, _tables: Tables) -> list[Person]:
    return people(_tables)
