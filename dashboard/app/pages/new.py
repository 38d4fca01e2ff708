"""What is new: the editions, newest first, from a day that the reader may choose."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from dashboard.app.state import View, of_a_case
from dashboard.kept import keep
from dashboard.measures.editions import days, editions, outside
from dashboard.pages import Page
from dashboard.parameters import day
from dashboard.publish.html.news import news
from dashboard.publish.html.templates import html
from dashboard.selection import Selected
from dashboard.text.words import Words

SINCE_KEY = "since"
_CHOSEN = "new_since"
_MOST = 200
"""Cases that a list of an edition shows at most."""


def render(view: View, page: Page) -> None:
    """The page."""
    words = view.words
    st.html(
        html(
            "new_head.html",
            words,
            title=words.say(page.title),
            intro=words.say(page.intro),
            feed=f"{view.base}/feed.atom",
        )
    )
    if view.selected.cases.empty:
        return
    since = _choose(view)
    st.html(_shown(view.selected, since, view.base, words))


def _choose(view: View) -> dt.date | None:
    """The day of the address, as readers may choose it: that of an edition, or any that the address has."""
    since, words = day(st.query_params.get(SINCE_KEY, "")), view.words
    offered = sorted({*days(view.tables.archive), *([since] if since else [])}, reverse=True)
    labels = {one.isoformat(): words.say("new-since-day", day=words.day(one)) for one in offered}
    st.session_state[_CHOSEN] = since.isoformat() if since else ""
    st.selectbox(
        words.say("new-since"),
        ["", *labels],
        key=_CHOSEN,
        format_func=lambda one: labels.get(one) or words.say("new-everything"),
        placeholder=words.say("new-everything"),
        on_change=_put,
        width=320,
    )
    return since


def _put() -> None:
    if since := st.session_state[_CHOSEN]:
        st.query_params[SINCE_KEY] = since
    else:
        st.query_params.pop(SINCE_KEY, None)


@keep(64)
def _shown(selected: Selected, since: dt.date | None, base: str, words: Words) -> str:
    """The editions as HTML."""
    found, case = editions(selected, since), of_a_case(base, selected)
    return html(
        "new_shown.html",
        words,
        outside=_outside(selected, since, words),
        editions=news(found, selected.tables.archive, lambda one: case + one.id, words, _MOST) if found else "",
        nothing=words.say("new-none-since", day=words.day(since)) if since else words.say("new-none"),
    )


def _outside(selected: Selected, since: dt.date | None, words: Words) -> str:
    """How much the filters leave out."""
    cases = outside(selected, since)
    if not cases:
        return ""
    if since is None:
        return words.say("new-outside", cases=cases)
    return words.say("new-outside-since", cases=cases, day=words.day(since))
