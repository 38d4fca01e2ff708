"""The sections of a page: words, then a chart with its option and what a click on it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.app import chart_view, clicks, where_from
from dashboard.app.state import View
from dashboard.pages import Page, Section, part
from dashboard.publish.html.templates import html
from dashboard.selection import Selected, Selection
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
                st.html(
                    _words(
                        section.heading,
                        view.tables.archive.fingerprint,
                        view.selected.selection,
                        view.words.language,
                        section,
                        view.selected,
                        view.words,
                    )
                )
    below()
    for place, section in zip(places, sections, strict=True):
        with place:
            chart(view, section)


def chart(view: View, section: Section) -> None:
    """The chart of a section, if it has one, with its option, and what the reader's click has asked for."""
    if section.chart is None:
        return
    options = chart_view.choose(section.chart, view, section.choice) if section.choice else {}
    clicks.follow(view, section.chart, chart_view.show(section.chart, view, options))
    drawn = section.chart.scope(view.selected, options)
    if not drawn.cases.empty:
        st.html(where_from.of_chart(section.chart, drawn, view))


@st.cache_resource(max_entries=512, show_spinner=False)
def _words(
    heading: str,
    fingerprint: str,
    selection: Selection,
    language: str,
    _section: Section,
    _selected: Selected,
    _said: Words,
) -> str:
    """Heading, finding and terms as HTML, made once for each selection, language and archive."""
    known = _selected.tables.archive.config.texts.terms
    return html(
        "section.html",
        _said,
        heading=_said.say(heading),
        part=part(heading),
        finding=_section.finding(_selected, _said) if _section.finding else "",
        terms=[known[key] for key in _section.terms if key in known],
    )
