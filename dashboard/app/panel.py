"""The case panel: the article of a case among the reader's filters."""

from __future__ import annotations

import streamlit as st

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
    st.button(view.words.say("cases-close"), key="close-case", on_click=_close)
    setting = Setting(
        permalink=_permalink(case, view),
        data=f"{view.base}/data/cases",
        case_href=lambda other: view.of_a_case + other.id,
        level=2,
        pictures=f"{view.base}/case" if studio().is_open else "",
        theme=theme(),
    )
    st.html(article.article(case, archive, setting, view.words))


def _close() -> None:
    st.query_params.pop("case", None)


def _permalink(case: Case, view: View) -> str:
    return f"{view.site}{address('/cases', {'case': [case.id], **view.words.params})}"
