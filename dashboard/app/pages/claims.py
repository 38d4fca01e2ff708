"""Claims: what officials counted and whom they named, beside what the dataset documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from dashboard.app import sections
from dashboard.app.state import View, of_a_case
from dashboard.archive.model import Case
from dashboard.kept import keep
from dashboard.measures.claims import claimed_years, cumulative, like_for_like
from dashboard.measures.naming import cases_of, people, statements
from dashboard.measures.statement import Tested, tested
from dashboard.pages import Page, Section
from dashboard.publish.html.article import case_link, positions_by_topic
from dashboard.publish.html.templates import html
from dashboard.selection import Selection, select
from dashboard.sentences.claims import year_sentences
from dashboard.sentences.naming import coverage_sentences
from dashboard.sentences.official import said
from dashboard.sentences.statement import CaseList, case_lists, part_sentences
from dashboard.tables import Tables
from dashboard.text.words import Words


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence of the first statement with what the dataset says of it, the cases behind that, the note on its figure,
    and the cases that it is about."""

    tested: Tested
    sentences: Sequence[str]
    lists: Sequence[CaseList]
    note: str
    cases: Sequence[Case]


@dataclass(frozen=True, slots=True)
class _Counted:
    """What no filter changes, in an edition of the data: HTML between the charts, empty where the dataset holds nothing of
    the kind, and what the rest of the page is made of."""

    intro: str
    figures: str
    years: str
    has_dots: bool
    coverage: str
    cases: Mapping[str, Sequence[Case]]
    """By each name that a statement has: the cases of the dataset."""
    parts: Sequence[_Part]


def render(view: View, page: Page) -> None:
    """The page."""
    words = view.words
    over_time, year_by_year = page.sections
    texts = _counted(view.tables, words)
    statement, named_in = _linked(view.tables, view.selected.selection, view.base, words)
    st.html(html("page_head.html", words, title=words.say(page.title), intro=texts.intro))
    shown = {
        "claims-first-statement": statement,
        "claims-official-figures": texts.figures,
        year_by_year.heading: texts.years,
        "claims-named": named_in,
    }
    if any(shown.values()):
        sections.contents([heading for heading, text in shown.items() if text], view)
    if statement:
        st.html(statement)
    if texts.figures:
        sections.heading("claims-official-figures", view)
        sections.chart(view, over_time)
        st.html(texts.figures)
    if texts.years:
        _years(view, year_by_year, texts)
    if named_in:
        st.html(named_in)


def _years(view: View, section: Section, texts: _Counted) -> None:
    """Year by year: the chart, and folded away each year in words and what could explain a difference."""
    sections.heading(section.heading, view)
    if texts.has_dots:
        sections.chart(view, section)
    st.html(texts.years)
    if gap := view.tables.archive.config.texts.claims_gap:
        with st.expander(view.words.say("claims-could-explain")):
            st.markdown(gap, width=720)


@keep(1)
def _counted(tables: Tables, words: Words) -> _Counted:
    archive, named = tables.archive, people(tables)
    years = claimed_years(tables, named)
    sentences = [(year.year, year_sentences(year, tables, words)) for year in years]
    names = dict.fromkeys(name for one in archive.named for name in one.names)
    return _Counted(
        intro=_intro(tables, words),
        figures=_every_figure(tables, words) if archive.counts else "",
        years=html("claims_years.html", words, years=sentences) if years else "",
        has_dots=any(year.claims for year in years),
        coverage=" ".join(coverage_sentences(tables, named, words)),
        cases={name: _known(cases_of(name, tables), tables) for name in names},
        parts=[_part(one, tables, words) for one in tested(tables)],
    )


def _known(ids: Sequence[str], tables: Tables) -> list[Case]:
    return [case for one in ids if (case := tables.archive.case(one))]


def _part(one: Tested, tables: Tables, words: Words) -> _Part:
    claim = tables.archive.count(one.part.claim)
    return _Part(
        tested=one,
        sentences=part_sentences(one, tables, words),
        lists=case_lists(one, tables, words),
        note=claim.note or "" if claim else "",
        cases=_known(one.part.cases, tables),
    )


@keep(64)
def _linked(tables: Tables, selection: Selection, base: str, words: Words) -> tuple[str, str]:
    """The first statement, and whom statements name, as HTML, where filters change the links to cases and nothing else;
    empty where the dataset has none."""
    archive, counted, to_case = tables.archive, _counted(tables, words), of_a_case(base, select(tables, selection))

    def person(name: str) -> Markup | str:
        """A name as the statement has it, as a link to its case; plain where the dataset has none."""
        cases = counted.cases[name]
        if len(cases) == 1:
            return linked(cases, name)
        return words.markup("claims-name-of-several", name=name, cases=linked(cases)) if cases else name

    def linked(cases: Sequence[Case], text: str = "") -> Markup:
        return Markup(", ").join(case_link(case, archive, to_case + case.id, words, text) for case in cases)

    statement = named_in = Markup("")
    if archive.seed:
        statement = html(
            "claims_statement.html",
            words,
            archive=archive,
            confirmed=len(tables.confirmed),
            parts=counted.parts,
            linked=linked,
            sides=lambda case: positions_by_topic(case, words),
        )
    if archive.named:
        named_in = html(
            "claims_named.html",
            words,
            coverage=counted.coverage,
            statements=statements(archive),
            adjective=archive.config.site.requesting_adjective,
            person=person,
        )
    return statement, named_in


def _intro(tables: Tables, words: Words) -> str:
    archive = tables.archive
    figures, texts = len(archive.counts), len(archive.named)
    if not figures and not texts and archive.seed is None:
        return words.say("claims-none")
    return words.say(
        "claims-intro",
        of="both" if figures and texts else "figures" if figures else "statements" if texts else "neither",
        figures=figures,
        statements=texts,
        confirmed=len(tables.confirmed),
    )


def _every_figure(tables: Tables, words: Words) -> str:
    """Every official figure over more than one year, in a table that folds away; the chart's own words and links."""
    archive = tables.archive
    label = archive.config.vocabulary.label
    figures = [
        (one, said(one, archive, words), label("claim_counts", one.counts).lower(), like_for_like(one, tables))
        for one in cumulative(archive)
    ]
    return html("claims_figures.html", words, figures=figures)
