"""Claims: what officials counted and whom they named, beside what the dataset documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.app import sections
from dashboard.app.panel import case_link, named
from dashboard.app.state import View
from dashboard.archive.model import ARRESTS, Case, OfficialCount
from dashboard.archive.model import Page as Source
from dashboard.measures.answer import claim_scope
from dashboard.measures.arrests import said
from dashboard.measures.claims import ClaimedYear, claimed_years, cumulative, like_for_like, year_sentences
from dashboard.measures.naming import cases_of, coverage_sentences, statements
from dashboard.measures.statement import Tested, tested
from dashboard.measures.wording import all_confirmed, capital, count, lower, number
from dashboard.pages import Page
from dashboard.publish.article import positions_by_topic
from dashboard.publish.markup import h, link
from dashboard.selection import Selection
from dashboard.tables import Tables


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
    tested: Sequence[Tested]


def render(view: View, page: Page) -> None:
    """The page."""
    archive = view.tables.archive
    over_time, year_by_year = page.sections
    texts = _counted(archive.fingerprint, view.tables)
    st.html(f"<h1 class='page'>Claims</h1><p class='prose'>{texts.intro}</p>")
    if texts.figures:
        sections.chart(view, over_time)
        st.html(texts.figures)
    if texts.years:
        st.html(f"<h2 class='section'>{h(view.words.say(year_by_year.heading))}</h2>")
        if texts.has_dots:
            sections.chart(view, year_by_year)
        st.html(texts.years)
        if archive.config.texts.claims_gap:
            st.html("<h3 class='section'>What could explain a difference</h3>")
            st.markdown(archive.config.texts.claims_gap, width=720)
    if archive.named or archive.seed:
        st.html(_linked(archive.fingerprint, view.selected.selection, view))


@st.cache_resource(max_entries=4, show_spinner=False)
def _counted(fingerprint: str, _tables: Tables) -> _Counted:
    archive, people = _tables.archive, named(_tables)
    years = claimed_years(_tables, people)
    names = dict.fromkeys(name for one in archive.named for name in one.names)
    return _Counted(
        intro=_intro(_tables),
        figures=_every_figure(_tables) if archive.counts else "",
        years=_years(years, _tables) if years else "",
        has_dots=any(year.claims for year in years),
        coverage=" ".join(coverage_sentences(_tables, people)),
        cases={
            name: [case for case_id in cases_of(name, _tables) if (case := archive.case(case_id))] for name in names
        },
        tested=tested(_tables),
    )


@st.cache_resource(max_entries=64, show_spinner=False)
def _linked(fingerprint: str, selection: Selection, _view: View) -> str:
    """The end of the page as HTML, where filters change the links to cases and nothing else."""
    counted = _counted(fingerprint, _view.tables)
    return (_named(counted, _view) if _view.tables.archive.named else "") + _statement(counted, _view)


def _years(years: Sequence[ClaimedYear], tables: Tables) -> str:
    parts = "".join(
        f"<h3 class='section'>{year.year}</h3><p>{h(' '.join(year_sentences(year, tables)))}</p>" for year in years
    )
    return f"<div class='prose'>{parts}</div>"


def _intro(tables: Tables) -> str:
    archive = tables.archive
    if not archive.counts and not archive.named and archive.seed is None:
        return "This dataset holds no official statements, so there is nothing to set beside its cases."
    parts = [
        text
        for number_, text in (
            (len(archive.counts), count(len(archive.counts), "official figure")),
            (len(archive.named), count(len(archive.named), "official statement") + " searched for names"),
        )
        if number_
    ]
    confirmed = int((~tables.cases["unconfirmed"]).sum())
    each = "each " if len(archive.counts) + len(archive.named) > 1 else ""
    held = f"{' and '.join(parts)}, {each}with its wording and source, beside " if parts else "Official words beside "
    return h(
        f"{capital(held)}{all_confirmed(confirmed)} of this dataset. A statement is always tested on "
        "every confirmed case: the filters do not change this page. A difference between the two says that they differ, "
        "not which of them is right."
    )


def _every_figure(tables: Tables) -> str:
    """Every official figure over more than one year, in a table that folds away; the chart's own words and links."""
    rows = "".join(_figure(one, tables) for one in cumulative(tables.archive))
    heads = ("Stated", "By", "Figure", "Counts", "In the words", "Documented, like for like", "Source")
    return (
        "<details><summary class='small'>Every figure of the chart, with wording and source</summary>"
        f"<div class='scroll-x' tabindex='0' role='region' aria-label='Official figures'>{_table(heads, rows, 'figures')}</div></details>"
    )


def _figure(one: OfficialCount, tables: Tables) -> str:
    own = like_for_like(one, tables)
    since = f"since {one.period_start}" if one.period_start else "no start named"
    kind = tables.archive.config.vocabulary.label("claim_counts", one.counts).lower()
    told = f"<b>{h(kind)}, not arrests</b>" if one.counts != ARRESTS else h(kind)
    cells = (
        h(one.date),
        f"{h(one.speaker)}, {h(one.body)}" if one.body not in one.speaker else h(one.speaker),
        h(said(one, tables.archive)),
        f"{told}; {h(since)}",
        _wording(one) + (f"<br><span class='small'>{h(one.note)}</span>" if one.note else ""),
        h(number(own)) if own is not None else "not counted here",
        "; ".join(_page(page) for page in (one.source, *one.also)),
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _wording(one: OfficialCount) -> str:
    """The words as read, and in English where they are in another language."""
    if one.wording.text == one.wording.english:
        return f"“{h(one.wording.english)}”"
    return f"“{h(one.wording.english)}” (<span lang='{h(one.wording.lang)}'>“{h(one.wording.text)}”</span>)"


def _page(page: Source) -> str:
    return link(page.url, page.publisher) + (f", {h(page.date)}" if page.date else "")


def _table(heads: Sequence[str], rows: str, css: str = "") -> str:
    head = "".join(f"<th scope='col'>{h(one)}</th>" for one in heads)
    return f"<table class='plain claims {css}'><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _named(counted: _Counted, view: View) -> str:
    """Each statement with the people whom it names, and how many of them the dataset holds."""
    archive = view.tables.archive
    adjective = archive.config.site.requesting_adjective
    rows = []
    for one in statements(view.tables):
        who = ", ".join(_person(name, counted.cases[name], view) for name in one.names) or "nobody in the text read"
        if one.us_arrests:
            who += (
                f"<br><span class='small'>Arrested on {h(adjective)} territory: {h(', '.join(one.us_arrests))}</span>"
            )
        whole = "whole" if one.complete else "in part"
        note = " ".join([h(one.note or ""), *(_page(page) for page in one.also)])
        rows.append(
            f"<tr><td>{link(one.url, str(one.date))}</td><td>{h(one.body)}</td>"
            f"<td class='wide'>{who}</td><td>{whole}</td><td class='wide small'>{note}</td></tr>"
        )
    heads = ("Statement", "By", "Named, arrested in third countries", "Read", "Note")
    return (
        f"<h2 class='section'>Named in statements</h2><p class='prose'>{h(counted.coverage)} A name leads to the case. Every case of the dataset counts here, whatever the filters.</p>"
        f"<div class='scroll-x' tabindex='0' role='region' aria-label='Named in statements'>"
        f"{_table(heads, ''.join(rows))}</div>"
    )


def _person(name: str, cases: Sequence[Case], view: View) -> str:
    """A name as the statement has it, as a link to its case; plain where the dataset has none."""
    if len(cases) == 1:
        return case_link(cases[0], view, name)
    return f"{h(name)} ({', '.join(case_link(case, view) for case in cases)})" if cases else h(name)


def _statement(counted: _Counted, view: View) -> str:
    """The first statement, sentence by sentence, each with what the dataset can say of it."""
    seed = view.tables.archive.seed
    if seed is None:
        return ""
    date = f", {h(seed.source.date)}" if seed.source.date else ""
    relays = f", relaying {h(seed.source.relays)}" if seed.source.relays else ""
    parts = "".join(_part(one, view) for one in counted.tested)
    return (
        "<h2 class='section'>The first statement, sentence by sentence</h2>"
        f"<p class='prose'>The statement that this dataset starts from: {link(seed.source.url, seed.source.publisher)}"
        f"{date}{relays}. What is documented is counted on: {h(lower(claim_scope(view.tables)))}.</p><div class='case'>{parts}</div>"
    )


def _part(one: Tested, view: View) -> str:
    archive = view.tables.archive
    part = one.part
    kind = archive.config.vocabulary.claim_kind[part.kind]
    body = f"<p class='prose'>{h(' '.join(one.sentences))}</p>" if one.sentences else ""
    lists = "".join(_cases(heading, rows, view) for heading, rows in one.lists if rows)
    test = f"<p class='small'>Counted here: {h(part.test)}.</p>" if part.test else ""
    claim = archive.count(part.claim)
    note = f"<p class='small'>{h(claim.note)}</p>" if claim is not None and claim.note else ""
    cases = [case for case_id in part.cases if (case := archive.case(case_id))]
    sides = "".join(_positions(case, view) for case in cases if part.kind == "disputed")
    about = f"<p class='small'>About {', '.join(case_link(case, view) for case in cases)}</p>" if cases else ""
    return (
        f"<section class='part'><blockquote class='claim'>“{h(part.quote)}”</blockquote>"
        f"<p class='small'><span class='chip' title='{h(kind.meaning)}'>{h(kind.label)}</span></p>"
        f"{body}<p class='prose'>{h(part.context)}</p>{test}{note}{lists}{about}{sides}</section>"
    )


def _cases(heading: str, rows: Sequence[tuple[str, str]], view: View) -> str:
    archive = view.tables.archive
    items = "".join(
        f"<li>{case_link(case, view)}, {h(words)}</li>" for case_id, words in rows if (case := archive.case(case_id))
    )
    return f"<details class='small'><summary>{h(heading)}</summary><ul>{items}</ul></details>"


def _positions(case: Case, view: View) -> str:
    """What each party says, with its sources, as the case panel has it."""
    if not case.positions:
        return f"<p class='small'>The record of {case_link(case, view)} holds no positions.</p>"

    name = view.tables.archive.shown_name(case)
    return (
        f"<details open><summary>What each side says in the case of {h(name)}</summary>"
        f"{positions_by_topic(case, view.words)}</details>"
    )
