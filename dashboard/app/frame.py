"""What is the same on every page: navigation, filters, what is selected, notices, the date of the data."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import streamlit as st
from markupsafe import Markup
from streamlit.navigation.page import StreamlitPage

from dashboard.app import filters, options, sections, state
from dashboard.app import pages as own_pages
from dashboard.app.case_table import FROM, SORT
from dashboard.app.chart_view import settle, theme
from dashboard.app.markup import md
from dashboard.app.pages.cases import CASE_KEY
from dashboard.app.pages.compare import NAMED, comparisons
from dashboard.app.pages.new import SINCE_KEY
from dashboard.app.state import View
from dashboard.archive.model import Case
from dashboard.archive.store import Archive
from dashboard.charts.theme import THEMES
from dashboard.facets import TEXT
from dashboard.kept import keep
from dashboard.pages import PAGES, Page
from dashboard.parameters import Params
from dashboard.publish.html.assets import ICON, SHARED_CSS
from dashboard.publish.html.lookup import meant
from dashboard.publish.html.marks import MARKS_CSS
from dashboard.publish.html.markup import address, report_link
from dashboard.publish.html.templates import html
from dashboard.search import Found
from dashboard.selection import Selected, Selection, select
from dashboard.spoken import own_name
from dashboard.text.words import LANGUAGE, Words

CSS = (
    SHARED_CSS
    + str(MARKS_CSS)  # as markup it would escape what follows
    + "".join(Path(__file__).with_name(name).read_text("utf-8") for name in ("chart.css", "style.css"))
)

MOST_FOUND = 6
"""How many found cases are offered to open; all of them are in the table of cases."""

Render = Callable[[View, Page], None]


def _render(page: Page) -> Render:
    """What draws a page: the module of its name, or its sections alone where it has none."""
    name = f"{own_pages.__name__}.{page.name}"
    if find_spec(name) is None:
        return sections.page
    render: Render = import_module(name).render
    return render


@dataclass
class _Stage:
    """Holds the view between the filters, which make it, and the page, which shows it."""

    view: View | None = None

    def page(self, page: Page) -> Callable[[], None]:
        def run() -> None:
            if self.view is not None:
                _render(page)(self.view, page)

        return run


def run() -> None:
    """One run of the app for one reader."""
    edition = state.edition()
    tables, words = edition.spoken(state.language(edition))
    stage = _Stage()
    pages = {
        one.path: st.Page(stage.page(one), title=words.say(one.title), url_path=one.name, default=not one.path)
        for one in PAGES
    }
    current = st.navigation(list(pages.values()), position="top")
    page = next(one for one in PAGES if one.path == current.url_path)
    st.set_page_config(page_title=_title(current, tables.archive), page_icon=ICON, layout="wide")
    state.take_from_url(page, tables)
    selection = state.selection_of_widgets(tables)
    selected = select(tables, selection)
    stage.view = View(edition, selected, pages, state.base())
    filters.draw(filters.IN_ORDER[: filters.FIRST_LIST], selected, words)
    settle(page, selected)
    state.put_into_url(page, selected)
    more_pages = json.dumps(words.say("more-pages"), ensure_ascii=False)
    # Paper is white.
    st.html(
        f"<style>{THEMES[theme()].css}@media print{{{THEMES['light'].css}}}:root{{--more-pages:{more_pages}}}{CSS}</style>"
    )
    _notice(stage.view)
    _selected_line(stage.view, page)
    try:
        current.run()
    finally:
        # A browser takes as long for lists with new numbers as for the page's text, which readers wait for. A list that
        # is not drawn forgets what is chosen in it, so that they are drawn below a page that fails, too.
        filters.draw(filters.IN_ORDER[filters.FIRST_LIST :], selected, words)
    _footer(stage.view, page)
    _come_back()


def _title(current: StreamlitPage, archive: Archive) -> str:
    """What the tab says, as the served page does: the person where a case is open, else the page."""
    case = meant(st.query_params.get(CASE_KEY, ""), archive) if current.url_path == "cases" else None
    own = archive.shown_name(case) if case else current.title if current.url_path else ""
    return f"{own} · {archive.config.site.title}" if own else archive.config.site.title


@st.fragment(run_every="1h")
def _come_back() -> None:
    """Draws nothing. A page that has such a fragment runs again at once when its connection comes back, so that a
    reader whose process was lost is known to the other one before the next filter is chosen."""


def _notice(view: View) -> None:
    errors = view.edition.errors
    if not errors:
        return
    if view.edition.is_last_good:
        text = view.words.say("notice-last-good")
    else:
        files = len({problem.file for problem in errors})
        there_are_more = any(problem.more for problem in errors)
        text = view.words.say("notice-files-at-least" if there_are_more else "notice-files", files=files)
    st.info(text, icon=":material/info:")


def _selected_line(view: View, page: Page) -> None:
    """The page in other languages, and what is selected."""
    selected, words = view.selected, view.words
    chips = selected.selection.chips(view.tables, words)
    with st.container(horizontal=True, vertical_alignment="center", key="selected"):
        st.html(html("selected.html", words, text=_count(selected, words), others=_others(view, page)), width="content")
        for chip in chips:
            st.button(
                f"{md(chip.label)} ×",
                key=f"chip-{chip.facet}-{chip.label}",  # one that is gone is not the next one under the reader's finger
                help=words.say("remove-filter", filter=md(chip.label)),
                on_click=state.adopt,
                args=(chip.without,),
            )
        for label, asked in comparisons(selected, words):
            st.page_link(
                view.pages["compare"],
                label=md(label),
                query_params={**selected.params, **asked},
                width="content",
            )
        if chips:
            st.button(words.say("reset-all"), key="reset", type="tertiary", on_click=state.adopt, args=(Selection(),))
    if selected.selection.of(TEXT):
        _found(view)
    if selected.cases.empty:
        st.warning(_why_empty(view), icon=":material/filter_alt_off:")


def _count(selected: Selected, words: Words) -> str:
    """How many cases are selected, of how many, and how many of them are unconfirmed."""
    cases, unconfirmed = len(selected.cases), selected.unconfirmed
    if not unconfirmed:
        return words.say("selected-count", cases=cases, total=selected.total)
    how = "selected-count-all-unconfirmed" if unconfirmed == cases else "selected-count-some-unconfirmed"
    return words.say(how, cases=cases, total=selected.total, unconfirmed=unconfirmed)


def _found(view: View) -> None:
    """The cases that a search found, nearest first, each with the name or label it was found by, to open at once. Many
    that were found by a label alone have no order: then the label is told, and the table of cases lists them."""
    archive, params, kept = view.tables.archive, view.selected.params, set(view.selected.cases.index)
    every = view.tables.index.best(view.selected.selection.of(TEXT), len(archive.cases))
    found = [one for one in every if one.position in kept]
    named = [one for one in found if one.name]
    listed = found if len(found) <= MOST_FOUND else named[:MOST_FOUND]
    if not found:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="found"):
        for one in listed:
            case = archive.cases[one.position]
            st.page_link(
                view.pages["cases"],
                label=md(_how(one, case, archive, view.words)),
                query_params={**params, "case": case.id},
                width="content",
            )
        if rest := len(found) - len(listed):
            labels = {one.label for one in found[len(listed) :]}
            text = view.words.say("found-more-cases" if listed else "found-cases", cases=rest)
            if len(labels) == 1 and (label := next(iter(labels))):
                text = view.words.say("found-all-by", found=text, label=label)
            st.page_link(
                view.pages["cases"],
                label=md(text),
                query_params=params,
                width="content",
            )


def _how(found: Found, case: Case, archive: Archive, words: Words) -> str:
    """The name of a case, and by what it was found where that is another."""
    name = archive.shown_name(case)
    if found.name:
        return name if found.name == own_name(case, words) else words.say("found-as", case=name, name=found.name)
    if found.label:
        return words.say("found-by-label", case=name, label=found.label)
    return words.say("found-in-record", case=name)


def _why_empty(view: View) -> str:
    """Which single filter, taken away, would show cases again; or why no filter could."""
    tables, words = view.tables, view.words
    if why := view.selected.selection.contradiction(words):
        return words.say("empty-contradiction", why=why)
    ways = []
    for chip in view.selected.selection.chips(tables, words):
        found = int(chip.without.keeps(tables).sum())
        if found:
            ways.append(words.say("empty-way", filter=md(chip.label), cases=found))
    return words.say("empty-but-for", ways="; ".join(ways)) if ways else words.say("empty")


def _here(view: View, page: Page) -> Params:
    """What the address of the page has, as it is shown."""
    may_have = (CASE_KEY, SORT, FROM, SINCE_KEY, *NAMED)
    own = {key: st.query_params.get_all(key) for key in may_have if key in st.query_params}
    return {**view.selected.params, **options.params_of(page), **own}


def _others(view: View, page: Page) -> list[tuple[str, str, str]]:
    """The page as it is shown in each other language: its tag, its name, and the address, which says the language so that
    what the browser prefers does not count."""
    here, words = _here(view, page), view.words
    return [
        (tag, name, address(f"{view.base}/{page.path}", {**here, LANGUAGE: [tag]}))
        for tag, name in words.languages.items()
        if tag != words.language
    ]


def _footer(view: View, page: Page) -> None:
    own = tuple(tuple(options.chosen(one).items()) for one in PAGES)
    st.html(_footing(view.selected, own, address(f"{view.site}/{page.path}", _here(view, page)), view.base, view.words))


@keep(512)
def _footing(
    selected: Selected, own: tuple[tuple[tuple[str, str], ...], ...], here: str, base: str, words: Words
) -> Markup:
    """The foot of a page as HTML: ``own`` are the options that the reader has chosen on each page, ``here`` its address."""
    archive, params = selected.tables.archive, selected.params
    site = archive.config.site
    return html(
        "footer.html",
        words,
        pages=[
            (
                words.say(one.title),
                address(f"{base}/{one.path}", {**params, **{name: [value] for name, value in chosen}}),
            )
            for one, chosen in zip(PAGES, own, strict=True)
        ],
        site=site,
        day=words.day(archive.as_of),
        here=here,
        report=report_link(site, words.say("report-subject"), words.say("report-page-or-case")),
    )
