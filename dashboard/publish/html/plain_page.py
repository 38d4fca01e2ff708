"""The pages of the dashboard as plain pages without JavaScript, for readers, printers and search engines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from markupsafe import Markup

from dashboard.columns import TABLES
from dashboard.measures.answer import headline
from dashboard.measures.editions import editions
from dashboard.pages import Page
from dashboard.publish.data.records import TABLE_FORMATS
from dashboard.publish.html.answer import answer
from dashboard.publish.html.case_page import by_year
from dashboard.publish.html.claims import counted, named_in, statement
from dashboard.publish.html.exchanges import exchange_table
from dashboard.publish.html.markup import address
from dashboard.publish.html.method import audit, excluded, held, licence, sourcing
from dashboard.publish.html.news import newest
from dashboard.publish.html.paper import paper, plain_path
from dashboard.publish.html.preview import preview
from dashboard.publish.html.sheet import MOST_ROWS, Sheet
from dashboard.publish.html.templates import html
from dashboard.selection import Selected
from dashboard.sentences.answer import figure_words
from dashboard.text.words import Words, of_language

Blocks = Callable[[Sheet], Iterator[Markup]]
"""What stands on a page, in order."""


def plain_page(
    page: Page,
    selected: Selected,
    words: Words,
    *,
    site: str,
    app: str | None,
    pictures: bool,
    picture: str | None = None,
) -> str:
    """A page of the dashboard as a whole HTML document, for a selection. ``site`` and ``app`` as for the page of a case;
    ``pictures`` says whether the site has pictures of its charts, ``picture`` is the address of the one for previews, or
    nothing, where that is no chart's own."""
    sheet = Sheet(page, selected, words, pictures)
    body = html(
        "plain_page.html",
        words,
        blocks=[*_BLOCKS.get(page.name, _sections)(sheet)],
        filters=sheet.filters(),
    )
    path = address(f"/{plain_path(page, words)}", sheet.params).removesuffix("/index.html") or "/"
    seen = preview(page, selected, words)
    seen = replace(seen, path=path, picture=seen.picture if picture is None else picture)
    params = {**selected.selection.to_params(), **of_language(selected.tables.archive.language)}
    return paper(
        selected.tables.archive,
        words,
        body,
        seen,
        site=site,
        pictures=pictures,
        up="",
        dashboard=None if app is None else address(f"{app}/{page.path}", params),
        params=sheet.params,
    )


def _sections(sheet: Sheet) -> Iterator[Markup]:
    """Title and sections; without a case, that there is none."""
    yield html("page_head.html", sheet.words, title=sheet.words.say(sheet.page.title), intro="")
    if sheet.selected.cases.empty:
        yield html("prose.html", sheet.words, text=sheet.words.say("no-case-fits"))
    else:
        yield from sheet.sections(sheet.page.sections)


def _overview(sheet: Sheet) -> Iterator[Markup]:
    selected, words = sheet.selected, sheet.words
    archive, texts = selected.tables.archive, selected.tables.archive.config.texts
    yield answer(selected, words)
    if not selected.cases.empty:
        figures = [(one.value, figure_words(one, selected, words), "") for one in headline(selected)]
        yield html("figures.html", words, figures=figures)
        yield from sheet.sections((*sheet.page.sections, *sheet.page.also))
    if found := editions(selected):
        yield newest(found[0], archive, sheet.href, address("new.html", words.params), words)
    yield from sheet.text("answer-what-it-is", texts.what_it_is)
    yield from sheet.text("answer-what-it-is-not", texts.what_it_is_not)
    yield sheet.heading("page-cases")
    kept = frozenset(selected.cases["id"] if len(selected.cases) <= MOST_ROWS else ())
    listed = [case for case in archive.cases if case.id in kept]
    yield html("plain_cases.html", words, groups=by_year(archive, listed, "case/", words), params=words.params)


def _claims(sheet: Sheet) -> Iterator[Markup]:
    tables, words = sheet.selected.tables, sheet.words
    over_time, year_by_year = sheet.page.sections
    known = counted(tables, words)
    yield html("page_head.html", words, title=words.say(sheet.page.title), intro=known.intro)
    yield statement(tables, sheet.href, words)
    if known.figures:
        yield sheet.heading("claims-official-figures")
        yield from sheet.sections([over_time])
        yield Markup(known.figures)
    if known.years:
        yield from sheet.sections([replace(year_by_year, chart=year_by_year.chart if known.has_dots else None)])
        yield Markup(known.years)
        yield sheet.prose(tables.archive.config.texts.claims_gap or "")
    yield named_in(tables, sheet.href, words)


def _patterns(sheet: Sheet) -> Iterator[Markup]:
    yield from _sections(sheet)
    yield exchange_table(sheet.selected, sheet.href, sheet.words)


def _method(sheet: Sheet) -> Iterator[Markup]:
    selected, words = sheet.selected, sheet.words
    tables, texts = selected.tables, selected.tables.archive.config.texts
    yield held(tables, words)
    yield from sheet.text("method-inclusion", texts.inclusion_rule)
    yield from sheet.text("method-definitions", texts.definitions)
    if not selected.cases.empty:
        yield sourcing(selected, words)
        yield from sheet.sections(sheet.page.sections)
    yield audit(tables, words)
    if tables.archive.exclusions:
        yield excluded(tables, words)
    yield from sheet.text("method-gaps", texts.known_gaps)
    yield from sheet.text("method-corrections", texts.corrections)
    yield sheet.heading("download")
    yield html("plain_data.html", words, tables=TABLES, forms=TABLE_FORMATS, params=sheet.params)
    yield licence(tables, words)


_BLOCKS: Mapping[str, Blocks] = {
    "overview": _overview,
    "claims": _claims,
    "patterns": _patterns,
    "method": _method,
}
