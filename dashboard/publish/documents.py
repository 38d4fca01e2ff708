"""Everything that leaves the house, by path: one registry for the addresses of the server, the command line and the
static site, so that the same path is the same bytes wherever it comes from."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Literal
from urllib.parse import urlencode

from dashboard.archive.model import Case
from dashboard.charts import case_timeline
from dashboard.charts.chart import Chart, Drawn, draw
from dashboard.charts.theme import ThemeName
from dashboard.columns import TABLES, TableName
from dashboard.pages import CHARTS, PAGES, Page, page_of
from dashboard.publish.data import package, records
from dashboard.publish.data.files import file_name, stem, to_csv
from dashboard.publish.data.records import about
from dashboard.publish.html import preview
from dashboard.publish.html.case_page import case_list, case_page
from dashboard.publish.html.chart_file import chart_page
from dashboard.publish.html.embed import embed_page
from dashboard.publish.html.feed import feed
from dashboard.publish.html.markup import address
from dashboard.publish.html.new_page import new_page
from dashboard.publish.html.paper import plain_path
from dashboard.publish.html.plain_page import plain_page
from dashboard.publish.html.sitemap import robots, sitemap
from dashboard.publish.pictures.figure import composed
from dashboard.publish.pictures.studio import FORMATS
from dashboard.publish.process import studio
from dashboard.selection import Selected, Selection
from dashboard.tables import Tables
from dashboard.text import MessageId
from dashboard.text.words import Words

MEDIA: Mapping[str, str] = {
    "html": "text/html; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "png": "image/png",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
    "atom": "application/atom+xml; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}
"""Content types by the ending of a path."""

Group = Literal["selection", "look", "size", "scale", "options", "since"]
"""What may be asked of a document: which cases; light or dark; width and height; pixels a point; a chart's own options; what
is new since a day."""

WIDTH = 1200
"""Pixels of a picture for which no width is asked."""
PREVIEW = "home/preview.png"
"""The picture that link previews show of the first page of a site of files."""
SCALE = 2.0
"""Pixels of a PNG for each pixel of its figure, where nothing else is asked."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks of a document."""

    selected: Selected
    words: Words
    theme: ThemeName = "light"
    options: Mapping[str, str] = field(default_factory=dict)
    width: int = WIDTH
    height: int | None = None
    scale: float = SCALE
    site: str = ""
    """Absolute address of the site, without a slash at its end, or nothing where it is not known."""
    app: str | None = None
    """Where the dashboard is, as a link into it begins; None where there is none."""
    ending: str = ""
    """What the address of a case's page ends in: where this program answers its language, if that is not FIRST, and
    ``.html`` where files are served."""
    since: dt.date | None = None
    """The first day of which something is wanted, where that is asked."""
    to_keep: bool = False
    """Whether the reader keeps the file: it then works without this site."""


def _same(wanted: Wanted) -> Selected:
    return wanted.selected


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that leaves the house. ``path`` has no slash at its start; ``make`` gives its bytes, or their promise
    where a browser draws them."""

    path: str
    make: Callable[[Wanted], bytes | Future[bytes]]
    takes: frozenset[Group] = frozenset()
    stem: Callable[[Words], str] | None = None
    """What a file of a selection is named after; None where the name of the path will do."""
    scope: Callable[[Wanted], Selected] = _same
    """What it shows of the selection."""

    @property
    def ending(self) -> str:
        """What the path ends in, without the dot."""
        return self.path.rsplit(".", 1)[-1]

    @property
    def says(self) -> MessageId:
        """The message of what it is."""
        return f"document-{self.path.rpartition('.')[0].replace('/', '-')}"

    @property
    def media(self) -> str:
        """The content type."""
        return MEDIA[self.ending]

    def file(self, wanted: Wanted) -> str:
        """The name under which the reader keeps it: with the selection and the date of the data."""
        if self.stem is None:
            return self.path.rsplit("/", 1)[-1]
        selected = self.scope(wanted) if "selection" in self.takes else None
        return file_name(
            self.stem(wanted.words), selected, wanted.selected.tables.archive.as_of, self.ending, wanted.words
        )


def _drawn(chart: Chart[Any], wanted: Wanted) -> Drawn:
    return draw(chart, wanted.selected, wanted.words, wanted.theme, wanted.options)


def _scope(chart: Chart[Any], wanted: Wanted) -> Selected:
    return chart.scope(wanted.selected, wanted.options)


def _picture(form: str, chart: Chart[Any], wanted: Wanted) -> Future[bytes]:
    scale = wanted.scale if form == "png" else 1.0
    drawn = _drawn(chart, wanted)
    return studio().picture(drawn.figure, form, wanted.width, wanted.height, scale)


def _chart_html(chart: Chart[Any], wanted: Wanted) -> bytes:
    drawn = _drawn(chart, wanted)
    if wanted.to_keep:
        cases = f"{wanted.site}/case/" if wanted.site else ""
        return chart_page(drawn, wanted.theme, wanted.words, cases, wanted.ending).encode()
    site = wanted.selected.tables.archive.config.site.title
    asked = {**wanted.selected.selection.to_params(), **chart.params(wanted.options)}
    back = _back(chart, wanted)
    return embed_page(drawn, wanted.theme, asked, back, site, wanted.words, wanted.ending).encode()


def _back(chart: Chart[Any], wanted: Wanted) -> str | None:
    """Where the dashboard shows this chart for the same selection."""
    if wanted.app is None:
        return None
    page, filters = page_of(chart.name), wanted.selected.params
    named = chart.params(wanted.options) if chart.several else page.write(chart.name, wanted.options)
    return address(f"{wanted.app}/{page.path}", {**filters, **named})


def _chart_csv(chart: Chart[Any], wanted: Wanted) -> bytes:
    drawn = _drawn(chart, wanted)
    return to_csv(drawn.table.rename(columns=dict(drawn.file_headings))).encode()


def _chart_json(chart: Chart[Any], wanted: Wanted) -> bytes:
    """The Plotly figure at the width asked for, and what it says of itself."""
    drawn = _drawn(chart, wanted)
    metadata: dict[str, Any] = {
        **about(wanted.selected.tables.archive),
        "name": chart.name,
        "question": wanted.words.say(chart.question),
        "headline": drawn.title,
        "subtitle": drawn.subtitle,
        "notes": list(drawn.footer),
        "description": drawn.description,
        "selection": _scope(chart, wanted).selection.to_params(),
        "options": chart.chosen(wanted.options, wanted.selected),
        "columns": drawn.file_headings,
    }
    figure = composed(drawn.figure, wanted.width, wanted.height)
    del figure["config"]  # which Plotly in Python takes for no part of a figure
    return _json({"metadata": metadata, "figure": figure})


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


CHART_FORMS: Mapping[str, tuple[Callable[[Chart[Any], Wanted], bytes | Future[bytes]], Sequence[Group]]] = {
    "png": (partial(_picture, "png"), ("look", "size", "scale")),
    "svg": (partial(_picture, "svg"), ("look", "size")),
    "pdf": (partial(_picture, "pdf"), ("look", "size")),
    "html": (_chart_html, ("look",)),
    "csv": (_chart_csv, ()),
    "json": (_chart_json, ("look", "size")),
}
"""How a chart is made in each format, and what may be asked of it beside selection and options."""


def _charts() -> Iterator[Document]:
    for chart in CHARTS.values():
        for form, (make, takes) in CHART_FORMS.items():
            yield Document(
                f"chart/{chart.name}.{form}",
                partial(make, chart),
                frozenset(("selection", "options", *takes)),
                partial(stem, chart.name),
                partial(_scope, chart),
            )


def _table(name: TableName, form: str, wanted: Wanted) -> bytes:
    return records.table_file(wanted.selected, name, form, wanted.words)


def _of_years(wanted: Wanted) -> Selected:
    return records.of_years(wanted.selected)


def _tables() -> Iterator[Document]:
    takes: frozenset[Group] = frozenset(("selection",))
    for name in TABLES:
        for form in records.TABLE_FORMATS:
            scope = _of_years if name == "claims" else _same
            yield Document(f"data/{name}.{form}", partial(_table, name, form), takes, partial(stem, name), scope)
    yield Document(
        "data/datapackage.json",
        lambda wanted: package.data_package(
            wanted.selected, wanted.words, urlencode(wanted.selected.selection.to_params(), doseq=True)
        ),
        takes,
    )
    yield Document(
        "data/archive.zip",
        lambda wanted: package.archive_zip(wanted.selected, wanted.words),
        takes,
        partial(stem, "archive"),
    )


def _plain(page: Page, wanted: Wanted) -> bytes:
    of_files = f"/{PREVIEW}" if page is PAGES[0] else ""
    return plain_page(
        page,
        wanted.selected,
        wanted.words,
        site=wanted.site,
        app=wanted.app,
        pictures=studio().is_open,
        picture=of_files if wanted.words.is_filed else None,
    ).encode()


def _plain_pages() -> Iterator[Document]:
    """Each page of the dashboard that has not another plain page."""
    for page in PAGES:
        if page.path not in ("cases", "new"):
            yield Document(f"{page.name}.html", partial(_plain, page), frozenset(("selection",)))


def _sitemap(wanted: Wanted) -> bytes:
    """Every page, here and as a plain page."""
    archive, words = wanted.selected.tables.archive, wanted.words
    plain = [plain_path(page, words).removeprefix("index.html") for page in PAGES]
    paths = [*plain, *(f"case/{case.id}{'.html' if words.is_filed else ''}" for case in archive.cases)]
    if not words.is_filed:
        paths = [*(page.path for page in PAGES), *paths]
    return sitemap(
        archive, words, site=wanted.site, paths=[address(f"/{path}", words.params) for path in paths]
    ).encode()


def _of_the_site() -> Iterator[Document]:
    yield Document(
        "case/index.html",
        lambda wanted: case_list(wanted.selected.tables, wanted.words, site=wanted.site, app=wanted.app).encode(),
    )
    yield Document(
        "new.html",
        lambda wanted: new_page(
            wanted.selected.tables, wanted.words, since=wanted.since, site=wanted.site, app=wanted.app
        ).encode(),
        frozenset(("since",)),
    )
    yield Document(
        "feed.atom",
        lambda wanted: feed(wanted.selected.tables, wanted.words, site=wanted.site, ending=wanted.ending).encode(),
    )
    yield Document("robots.txt", lambda wanted: robots(wanted.words, site=wanted.site).encode())
    yield Document("sitemap.xml", _sitemap)


DOCUMENTS: Mapping[str, Document] = {
    one.path: one for one in (*_charts(), *_tables(), *_plain_pages(), *_of_the_site())
}
"""Every document that is there whatever the data, by path."""

CASE_FORMS = ("json", "csv")
"""Endings of a case's data."""


def case_data(case: Case, form: str) -> Document:
    """One case whole as JSON, or its events as CSV."""

    def make(wanted: Wanted) -> bytes:
        tables = wanted.selected.tables
        return (
            records.case_json(case, tables.archive) if form == "json" else records.case_csv(case, wanted.selected)
        ).encode()

    return Document(f"data/cases/{case.id}.{form}", make, stem=lambda _: case.id)


def case_html(case: Case) -> Document:
    """One case as a plain page."""

    def make(wanted: Wanted) -> bytes:
        tables, pictures = wanted.selected.tables, studio().is_open
        return case_page(
            case, tables, wanted.words, site=wanted.site, app=wanted.app, pictures=pictures, ending=wanted.ending
        ).encode()

    return Document(f"case/{case.id}.html", make)


def case_picture(case: Case) -> Document:
    """The timeline of one case, in the shape of a link preview."""

    def make(wanted: Wanted) -> Future[bytes]:
        figure = timeline_of(case, wanted.selected.tables, wanted.words, wanted.theme).figure
        return studio().picture(figure, "png", preview.WIDTH, preview.HEIGHT, preview.SCALE)

    return Document(f"case/{case.id}.png", make, frozenset(("look",)))


def case_timeline_at(width: str, case: Case) -> Document:
    """The timeline of one case as its page shows it, at one of the widths of :data:`dashboard.publish.html.preview.PICTURES`."""

    def make(wanted: Wanted) -> Future[bytes]:
        figure = timeline_of(case, wanted.selected.tables, wanted.words, wanted.theme).figure
        return studio().picture(figure, "png", preview.PICTURES[width], None, preview.SCALE)

    return Document(f"case/{case.id}.{width}.png", make, frozenset(("look",)))


def timeline_of(case: Case, tables: Tables, words: Words, theme: ThemeName = "light") -> Drawn:
    """The timeline of one case, which its subtitle names."""
    archive = tables.archive
    selection = Selection(text=case.name, unconfirmed=not case.confirmed)
    only = Selected(selection, tables, tables.brief[tables.brief["id"] == case.id])
    arrest = archive.courses[case.id].arrest
    below = words.say(
        "lifelines-of-case",
        name=archive.shown_name(case),
        date=words.date(arrest.date),
        country=archive.country_name(arrest.country),
    )
    return draw(case_timeline.OF_A_CASE, only, words, theme, below=below)


def can_be_made(document: Document, site: str) -> bool:
    """Whether there is what it needs: a browser for a picture, an address for the sitemap, which names whole ones."""
    if document.ending in FORMATS:
        return studio().is_open
    return bool(site) or document.path != "sitemap.xml"


def case_documents(case: Case) -> Iterator[Document]:
    """Every document about one case."""
    yield case_html(case)
    yield case_picture(case)
    for width in preview.PICTURES:
        yield case_timeline_at(width, case)
    for form in CASE_FORMS:
        yield case_data(case, form)
