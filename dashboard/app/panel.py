"""The case panel: the article of a case among the reader's filters."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from dashboard.app.chart_view import theme
from dashboard.app.state import View
from dashboard.archive.model import Case
from dashboard.publish.html import article
from dashboard.publish.html.article import Setting
from dashboard.publish.html.markup import address
from dashboard.publish.process import studio


def show(case: Case, view: View) -> None:
    """The whole panel, and a way back to the list."""
    archive = view.tables.archive
    st.button(view.words.say("cases-close"), key="close-case", icon=":material/close:", on_click=_close)
    setting = Setting(
        permalink=_permalink(case, view),
        data=f"{view.base}/data/cases",
        case_href=lambda other: case_href(other, view),
        level=2,
        pictures=f"{view.base}/case" if studio().is_open else "",
        theme=theme(),
    )
    st.html(article.article(case, archive, setting, view.words))


def _close() -> None:
    st.query_params.pop("case", None)


def _permalink(case: Case, view: View) -> str:
    return f"{view.site}{address('/cases', {'case': [case.id]})}"


def case_link(case: Case, view: View, text: str = "") -> Markup:
    """A link to a case that keeps the reader's filters, by its name or another text; an unconfirmed case is marked."""
    return article.case_link(case, view.tables.archive, case_href(case, view), view.words, text)


def case_href(case: Case, view: View) -> str:
    """The address of a case with the reader's filters."""
    return view.of_a_case + case.id
