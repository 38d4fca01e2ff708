"""What officials counted and whom they named, beside what the dataset documents, as HTML: no filter changes it but for
the links to cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.archive.model import Case
from dashboard.kept import keep
from dashboard.measures.claims import claimed_years, cumulative, like_for_like
from dashboard.measures.naming import cases_of, people, statements
from dashboard.measures.statement import Tested, tested
from dashboard.publish.html.article import Href, case_link, positions_by_topic
from dashboard.publish.html.templates import html
from dashboard.sentences.claims import year_sentences
from dashboard.sentences.naming import coverage_sentences
from dashboard.sentences.official import said
from dashboard.sentences.statement import CaseList, case_lists, part_sentences
from dashboard.spoken import own_name, quoted
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
class Counted:
    """What there is in an edition of the data: HTML between the charts, empty where the dataset holds nothing of the kind,
    and what :func:`statement` and :func:`named_in` are made of."""

    intro: str
    figures: str
    years: str
    has_dots: bool
    """Whether an official figure is of one year, so that a chart of years has one to show."""
    coverage: str
    cases: Mapping[str, Sequence[Case]]
    """By each name that a statement has: the cases of the dataset."""
    parts: Sequence[_Part]


@keep(1)
def counted(tables: Tables, words: Words) -> Counted:
    """What an edition holds."""
    archive, named = tables.archive, people(tables)
    years = claimed_years(tables, named)
    sentences = [(year.year, year_sentences(year, tables, words)) for year in years]
    names = dict.fromkeys(name for one in archive.named for name in one.names)
    return Counted(
        intro=_intro(tables, words),
        figures=_every_figure(tables, words) if archive.counts else "",
        years=html("claims_years.html", words, years=sentences) if years else "",
        has_dots=any(year.claims for year in years),
        coverage=" ".join(coverage_sentences(tables, named, words)),
        cases={name: _known(cases_of(name, tables), tables) for name in names},
        parts=[_part(one, tables, words) for one in tested(tables)],
    )


def statement(tables: Tables, href: Href, words: Words) -> Markup:
    """The first statement, sentence by sentence, beside the dataset; nothing where the dataset has none."""
    archive = tables.archive
    if not archive.seed:
        return Markup()
    return html(
        "claims_statement.html",
        words,
        archive=archive,
        confirmed=len(tables.confirmed),
        parts=counted(tables, words).parts,
        linked=lambda cases: _links(cases, tables, href, words),
        sides=lambda case: positions_by_topic(case, words, level=3),
    )


def named_in(tables: Tables, href: Href, words: Words) -> Markup:
    """Whom statements name; nothing where the dataset has none."""
    if not tables.archive.named:
        return Markup()
    known = counted(tables, words)

    def person(name: str) -> Markup | str:
        """A name as the statement has it, or as the language writes that of its case, as a link to it; plain where the
        dataset has none."""
        cases = known.cases[name]
        if len(cases) == 1:
            has_own = own_name(cases[0], words) != cases[0].name
            return _links(cases, tables, href, words, "" if has_own else name)
        linked = _links(cases, tables, href, words)
        return words.markup("claims-name-of-several", name=name, cases=linked) if cases else name

    return html(
        "claims_named.html",
        words,
        coverage=known.coverage,
        statements=statements(tables.archive),
        adjective=tables.archive.config.site.requesting_adjective,
        person=person,
    )


def _links(cases: Sequence[Case], tables: Tables, href: Href, words: Words, text: str = "") -> Markup:
    return Markup(", ").join(case_link(case, tables.archive, href(case), words, text) for case in cases)


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
        (
            one,
            said(one, archive, words),
            label("claim_counts", one.counts).lower(),
            quoted(one.wording, words.language),
            like_for_like(one, tables),
        )
        for one in cumulative(archive)
    ]
    return html("claims_figures.html", words, figures=figures)
