"""The record as files that any web server serves: case pages, charts, data and feed, with no program behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from markupsafe import Markup

from dashboard.charts.chart import Chart, draw
from dashboard.charts.theme import THEMES
from dashboard.columns import TABLES
from dashboard.pages import PAGES
from dashboard.publish.data.records import TABLE_FORMATS
from dashboard.publish.documents import DOCUMENTS, Wanted, can_be_made, case_documents
from dashboard.publish.export import Job
from dashboard.publish.html import preview
from dashboard.publish.html.assets import assets
from dashboard.publish.html.case_page import Item, by_year, item
from dashboard.publish.html.lookup import nearest_cases
from dashboard.publish.html.markup import address
from dashboard.publish.html.paper import paper
from dashboard.publish.html.preview import Preview
from dashboard.publish.html.templates import html
from dashboard.publish.process import studio
from dashboard.sentences.answer import claim_sentences, finding, outcome_sentence
from dashboard.tables import Tables
from dashboard.text import MessageId
from dashboard.text.catalogue import FIRST
from dashboard.text.words import Words, of_language

_WIDTHS = (366, 832)
"""Pixels of a chart on the first page: on a phone, at a desk."""
_PREVIEW = "home/preview.png"


def files(wanted: Wanted) -> Iterator[Job]:
    """Every file of the site for all cases. Without an address there is no sitemap, which names whole addresses;
    without a browser there are no pictures."""
    for name, content in assets().items():
        yield Job(f"assets/{name}", partial(bytes, content))
    yield Job("index.html", lambda: home(wanted).encode())
    yield Job("404.html", lambda: not_found(wanted).encode())
    if studio().is_open:
        yield _preview(wanted)
        yield from _pictures(wanted)
    cases = wanted.selected.tables.archive.cases
    for document in (*DOCUMENTS.values(), *(one for case in cases for one in case_documents(case))):
        if can_be_made(document, wanted.site):
            yield Job(document.path, partial(document.make, wanted))


def _pictures(wanted: Wanted) -> Iterator[Job]:
    """The charts of the first page, for a phone and for a desk, light and dark."""
    for page in PAGES:
        for chart in page.charts:
            make = DOCUMENTS[f"chart/{chart.name}.png"].make
            for theme in THEMES:
                for width in _WIDTHS:
                    yield Job(
                        _picture(chart.name, theme, width), partial(make, replace(wanted, theme=theme, width=width))
                    )


def _preview(wanted: Wanted) -> Job:
    """The picture that link previews show of the first page."""
    size = replace(wanted, width=preview.WIDTH, height=preview.HEIGHT, scale=float(preview.SCALE))
    return Job(_PREVIEW, partial(DOCUMENTS[f"chart/{PAGES[0].main.name}.png"].make, size))


def _picture(name: str, theme: str, width: int) -> str:
    return f"home/{name}-{theme}-{width}.png"


def home(wanted: Wanted) -> str:
    """The first page: what the record shows, its charts, its cases and its data."""
    tables, words = wanted.selected.tables, wanted.words
    site = tables.archive.config.site
    pictures = studio().is_open
    body = html(
        "home.html",
        words,
        finding=finding(tables, words),
        subtitle=site.subtitle,
        sentences=[*claim_sentences(tables, words), outcome_sentence(wanted.selected, words)],
        charts=[_chart(chart, wanted, pictures) for page in PAGES for chart in page.charts],
        tables=[
            (words.say(f"table-{name}"), [(f"data/{name}.{form}", form.upper()) for form in TABLE_FORMATS])
            for name in TABLES
        ],
        groups=by_year(tables.archive, "case/", words),
    )
    shown = Preview(
        title=site.title,
        description=f"{finding(tables, words)} {outcome_sentence(wanted.selected, words)}",
        path="/",
        picture=f"/{_PREVIEW}",
        alt=words.say(PAGES[0].main.question),
    )
    return _page(wanted, body, shown, "")


def _chart(chart: Chart[Any], wanted: Wanted, pictures: bool) -> dict[str, Any]:
    drawn, name = draw(chart, wanted.selected, wanted.words), chart.name
    phone, desk = _WIDTHS
    sources = [
        {"path": _picture(name, theme, width), "theme": theme, "screen": Markup(screen)}
        for theme in THEMES
        for width, screen in ((phone, "(max-width: 640px)"), (desk, "(min-width: 640px)"))
    ]
    shown = {"sources": sources, "shown": _picture(name, "light", desk)}
    return {
        "name": name,
        "title": drawn.title,
        "description": drawn.description,
        "pictures": shown if pictures else None,
    }


def not_found(wanted: Wanted) -> str:
    """What a web server shows for an address that is none, in whatever folder: its links begin at the site's first."""
    return _nothing(wanted, "no-page-here", wanted.words.say("first-page-lists"), [])


def no_case(wanted: Wanted, text: str) -> str:
    """What is shown for the address of a case that there is not: the cases that ``text``, which it named, may mean."""
    near = near_cases(text, wanted.selected.tables, f"{wanted.site}/case/", wanted.words)
    return _nothing(wanted, "no-case-here", "", near)


def near_cases(text: str, tables: Tables, folder: str, words: Words) -> list[Item]:
    """The cases that a text may mean; ``folder`` is where their pages are."""
    return [item(case, tables.archive, folder, words) for case in nearest_cases(text, tables)]


def _nothing(wanted: Wanted, what: MessageId, text: str, near: Sequence[Item]) -> str:
    words = wanted.words
    said = words.say(what)
    shown = Preview(title=words.say("not-found"), description=f"{said}.", path="")
    folder = f"/{words.language}/" if words.is_filed and words.language != FIRST else "/"
    up = f"{wanted.site}/" if wanted.site else folder
    return _page(wanted, html("nothing.html", words, what=said, text=text, near=near), shown, up)


def _page(wanted: Wanted, body: Markup, shown: Preview, up: str) -> str:
    words, archive = wanted.words, wanted.selected.tables.archive
    links = [
        (words.say("all-cases"), address(f"{up}case/index.html", words.params)),
        (words.say("page-new"), address(f"{up}new.html", words.params)),
        (words.say("feed-of-new-cases"), address(f"{up}feed.atom", words.params)),
    ]
    if wanted.app is not None:
        links.append((words.say("open-dashboard"), address(f"{wanted.app}/", of_language(archive.language))))
    return paper(archive, words, body, shown, site=wanted.site, pictures=studio().is_open, up=up, links=links)
