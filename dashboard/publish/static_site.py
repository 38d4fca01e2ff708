"""The record as files that any web server serves: case pages, charts, data and feed, with no program behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from dashboard.charts.chart import Chart, draw
from dashboard.charts.theme import THEMES
from dashboard.columns import TABLES
from dashboard.measures.answer import claim_sentences, outcome_sentence
from dashboard.pages import PAGES
from dashboard.publish import preview
from dashboard.publish.assets import assets
from dashboard.publish.case_page import by_year, item
from dashboard.publish.documents import DOCUMENTS, Wanted, can_be_made, case_documents
from dashboard.publish.export import Job
from dashboard.publish.lookup import nearest_cases
from dashboard.publish.markup import h
from dashboard.publish.paper import paper
from dashboard.publish.pictures import studio
from dashboard.publish.preview import Preview
from dashboard.publish.records import TABLE_FORMATS
from dashboard.tables import Tables

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
    tables = wanted.selected.tables
    site = tables.archive.config.site
    pictures = studio().is_open
    sentences = "".join(f"<li>{h(one)}</li>" for one in (*claim_sentences(tables), outcome_sentence(wanted.selected)))
    charts = "".join(_chart(chart, wanted, pictures) for page in PAGES for chart in page.charts)
    body = (
        f"<h1>What does the public record show?</h1><p class='prose'>{h(site.subtitle)}.</p>"
        f"<ul class='prose'>{sentences}</ul><h2>Charts</h2>{charts}"
        f"<h2>Data</h2>{_data()}{by_year(tables.archive, 'case/')}"
    )
    shown = Preview(
        title=site.title,
        description=outcome_sentence(wanted.selected),
        path="/",
        picture=f"/{_PREVIEW}",
        alt=PAGES[0].main.question,
    )
    return _page(wanted, body, shown, "")


def _chart(chart: Chart[Any], wanted: Wanted, pictures: bool) -> str:
    drawn, name = draw(chart, wanted.selected), chart.name
    picture = ""
    if pictures:
        phone, desk = _WIDTHS
        sources = "".join(
            f"<source srcset='{_picture(name, theme, width)}' media='(prefers-color-scheme: {theme}) and {screen}'>"
            for theme in THEMES
            for width, screen in ((phone, "(max-width: 640px)"), (desk, "(min-width: 640px)"))
        )
        shown = f"<img src='{_picture(name, 'light', desk)}' alt='{h(drawn.description)}' loading='lazy'>"
        picture = f"<picture>{sources}{shown}</picture>"
    return f"<figure><a href='chart/{name}.html'>{picture}<span>{h(drawn.title)}</span></a></figure>"


def _data() -> str:
    tables = "".join(
        f"<dt>{name.capitalize()}</dt><dd>{' · '.join(_file(f'data/{name}.{form}', form.upper()) for form in TABLE_FORMATS)}</dd>"
        for name in TABLES
    )
    whole = f"{_file('data/archive.zip', 'ZIP')} · {_file('data/datapackage.json', 'data package')}"
    return f"<dl class='facts'>{tables}<dt>Everything</dt><dd>{whole}</dd></dl>"


def _file(path: str, text: str) -> str:
    return f"<a href='{path}'>{text}</a>"


def not_found(wanted: Wanted) -> str:
    """What a web server shows for an address that is none, in whatever folder: its links begin at the site's first."""
    body = "<p class='prose'>The first page lists every case.</p>"
    return _nothing(wanted, "There is no page here", body)


def no_case(wanted: Wanted, text: str) -> str:
    """What is shown for the address of a case that there is not: the cases that ``text``, which it named, may mean."""
    near = near_cases(text, wanted.selected.tables, f"{wanted.site}/case/")
    return _nothing(wanted, "There is no case at this address", near)


def near_cases(text: str, tables: Tables, folder: str) -> str:
    """The cases that a text may mean as links, as HTML, or nothing; ``folder`` is where their pages are."""
    near = "".join(item(case, tables.archive, folder) for case in nearest_cases(text, tables))
    return f"<h2>Nearest names</h2><ul class='cases'>{near}</ul>" if near else ""


def _nothing(wanted: Wanted, what: str, body: str) -> str:
    shown = Preview(title="Not found", description=f"{what}.", path="")
    return _page(wanted, f"<h1>{what}</h1>{body}", shown, f"{wanted.site}/")


def _page(wanted: Wanted, body: str, shown: Preview, up: str) -> str:
    links = [("All cases", f"{up}case/index.html"), ("Feed of new cases", f"{up}feed.atom")]
    if wanted.app is not None:
        links.append(("Open the dashboard", f"{wanted.app}/"))
    archive = wanted.selected.tables.archive
    return paper(archive, body, shown, site=wanted.site, pictures=studio().is_open, up=up, links=links)
