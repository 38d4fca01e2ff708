"""The record as files that any web server serves: case pages, charts, data and feed, with no program behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from dashboard.charts.theme import THEMES
from dashboard.pages import CHARTS, PAGES
from dashboard.publish.documents import DOCUMENTS, PREVIEW, Wanted, can_be_made, case_documents
from dashboard.publish.export import Job
from dashboard.publish.html import preview
from dashboard.publish.html.assets import assets
from dashboard.publish.html.case_page import Item, item
from dashboard.publish.html.lookup import nearest_cases
from dashboard.publish.html.markup import address
from dashboard.publish.html.paper import paper
from dashboard.publish.html.preview import Preview
from dashboard.publish.html.sheet import WIDTHS, picture
from dashboard.publish.html.templates import html
from dashboard.publish.process import studio
from dashboard.tables import Tables
from dashboard.text import MessageId
from dashboard.text.catalogue import FIRST
from dashboard.text.words import Words, of_language

FIRST_PAGE = DOCUMENTS["overview.html"]
"""What stands at the site's own address."""


def files(wanted: Wanted) -> Iterator[Job]:
    """Every file of the site for all cases. Without an address there is no sitemap, which names whole addresses;
    without a browser there are no pictures."""
    for name, content in assets().items():
        yield Job(f"assets/{name}", partial(bytes, content))
    yield Job("index.html", partial(FIRST_PAGE.make, wanted))
    yield Job("404.html", lambda: not_found(wanted).encode())
    if studio().is_open:
        yield _preview(wanted)
        yield from _pictures(wanted)
    cases = wanted.selected.tables.archive.cases
    for document in (*DOCUMENTS.values(), *(one for case in cases for one in case_documents(case))):
        if document is not FIRST_PAGE and can_be_made(document, wanted.site):
            yield Job(document.path, partial(document.make, wanted))


def _pictures(wanted: Wanted) -> Iterator[Job]:
    """The charts of the plain pages, for a phone and for a desk, light and dark."""
    for name in CHARTS:
        make = DOCUMENTS[f"chart/{name}.png"].make
        for theme in THEMES:
            for width in WIDTHS:
                yield Job(picture(name, theme, width), partial(make, replace(wanted, theme=theme, width=width)))


def _preview(wanted: Wanted) -> Job:
    """The picture that link previews show of the first page."""
    size = replace(wanted, width=preview.WIDTH, height=preview.HEIGHT, scale=float(preview.SCALE))
    return Job(PREVIEW, partial(DOCUMENTS[f"chart/{PAGES[0].main.name}.png"].make, size))


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
    dashboard = None
    if wanted.app is not None:
        dashboard = address(f"{wanted.app}/", of_language(archive.language))
    return paper(archive, words, body, shown, site=wanted.site, pictures=studio().is_open, up=up, dashboard=dashboard)
