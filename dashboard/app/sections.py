"""The sections of a page: words, then a chart with its option and what a click on it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.app import chart_view, clicks, where_from
from dashboard.app.state import View
from dashboard.kept import keep
from dashboard.pages import Page, Section, part
from dashboard.publish.html.templates import html
from dashboard.selection import Selected
from dashboard.text import MessageId
from dashboard.text.words import Words


def page(view: View, shown: Page) -> None:
    """A page that is its sections and nothing else."""
    head(view, shown)
    if not view.selected.cases.empty:
        draw(view, shown.sections)


def head(view: View, shown: Page) -> None:
    """Title, introduction, and the contents where there are several parts."""
    st.html(html("page_head.html", view.words, title=view.words.say(shown.title), intro=view.words.say(shown.intro)))
    headings = [section.heading for section in shown.sections if section.heading]
    if headings and not view.selected.cases.empty:
        contents(headings, view)


def contents(headings: Sequence[MessageId], view: View) -> None:
    """Links to the parts of a page, by the messages of their headings."""
    st.html(html("contents.html", view.words, parts=[(part(one), view.words.say(one)) for one in headings]))


def heading(name: MessageId, view: View) -> None:
    """The heading of a part of a page, by its message."""
    st.html(html("heading.html", view.words, text=view.words.say(name), part=part(name)))


def draw(view: View, sections: Sequence[Section], below: Callable[[], None] = lambda: None) -> None:
    """All words, then what the page has ``below`` its sections, then the charts from above: so that there is something
    to read at once."""
    places = [st.container() for _ in sections]
    for place, section in zip(places, sections, strict=True):
        if section.heading or section.finding:
            with place:
                st.html(_words(view.selected, section, view.words))
    below()
    for place, section in zip(places, sections, strict=True):
        with place:
            chart(view, section)


def chart(view: View, section: Section) -> None:
    """The chart of a section, if it has one, with its option, and what the reader's click has asked for."""
    if section.chart is None:
        return
    options = chart_view.choose(section.chart, view, section.choice) if section.choice else {}
    clicked, drawn = chart_view.show(section.chart, view, options)
    clicks.follow(view, section.chart, clicked)
    if not drawn.cases.empty:
        st.html(where_from.of_chart(section.chart, drawn, view))


@keep(512)
def _words(selected: Selected, section: Section, words: Words) -> str:
    """Heading, finding and terms as HTML."""
    known = selected.tables.archive.config.texts.terms
    return html(
        "section.html",
        words,
        heading=words.say(section.heading),
        part=part(section.heading),
        finding=section.finding(selected, words) if section.finding else "",
        terms=[known[key] for key in section.terms if key in known],
    )
