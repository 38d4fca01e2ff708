"""The sections of a page: words, then a chart with its option and what a click on it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.app import chart_view, clicks
from dashboard.app.state import View
from dashboard.pages import Page, Section
from dashboard.publish.markup import h
from dashboard.selection import Selected, Selection


def page(view: View, shown: Page) -> None:
    """A page that is its sections and nothing else."""
    head(shown)
    if not view.selected.cases.empty:
        draw(view, shown.sections)


def head(shown: Page) -> None:
    """Title and introduction."""
    st.html(f"<h1 class='page'>{h(shown.title)}</h1><p class='prose'>{h(shown.intro)}</p>")


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
                        section,
                        view.selected,
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
    options = chart_view.choose(section.chart, view.selected, section.choice) if section.choice else {}
    clicks.follow(view, section.chart, chart_view.show(section.chart, view, options))


@st.cache_resource(max_entries=512, show_spinner=False)
def _words(heading: str, fingerprint: str, selection: Selection, _section: Section, _selected: Selected) -> str:
    """Heading, finding and terms as HTML, made once for each selection and archive."""
    known = _selected.tables.archive.config.texts.terms
    terms = "".join(
        f"<dt>{h(known[key].label)}</dt><dd>{h(known[key].meaning)}</dd>" for key in _section.terms if key in known
    )
    finding = f"<p class='prose'>{h(_section.finding(_selected))}</p>" if _section.finding else ""
    return f"<h2 class='section'>{h(heading)}</h2>{finding}" + (f"<dl class='terms'>{terms}</dl>" if terms else "")
