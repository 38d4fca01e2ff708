"""The parts of a plain page of the dashboard: charts as pictures with their text and table, headings, texts, filters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from dashboard.archive.model import Case
from dashboard.charts.chart import Chart, draw
from dashboard.charts.theme import THEMES
from dashboard.facets import FACETS, Choice
from dashboard.pages import PAGES, Page, Section, part
from dashboard.parameters import SWITCH, Parameter
from dashboard.publish.html.chart_table import table_html
from dashboard.publish.html.markup import address
from dashboard.publish.html.paper import plain_path
from dashboard.publish.html.prose import prose
from dashboard.publish.html.templates import html
from dashboard.selection import Selected
from dashboard.text import MessageId
from dashboard.text.words import Words

WIDTHS = (366, 832)
"""Pixels of a chart: on a phone, at a desk."""
FORMS = ("html", "png", "svg", "pdf", "csv", "json")
"""The files of a chart that a plain page leads to, by their endings."""
MOST_ROWS = 200
"""Rows of a table, or cases of a list, that a plain page shows; its file has all."""


def picture(name: str, theme: str, width: int) -> str:
    """The file of a chart's picture where a site is files."""
    return f"home/{name}-{theme}-{width}.png"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a plain page is made of. ``pictures`` says whether there are pictures of charts."""

    page: Page
    selected: Selected
    words: Words
    pictures: bool

    @property
    def params(self) -> dict[str, Sequence[str]]:
        """What an address has so that it shows the same cases in the same language."""
        return {**self.selected.selection.to_params(), **self.words.params}

    def href(self, case: Case) -> str:
        """The plain page of a case."""
        return address(f"case/{case.id}.html", self.words.params)

    def heading(self, name: MessageId) -> Markup:
        """The heading of a part, by its message."""
        return html("heading.html", self.words, text=self.words.say(name), part=part(name))

    def prose(self, markdown: str) -> Markup:
        """A text of the configuration, in which a link to a page leads to its plain one."""
        return prose(
            markdown, {one.path: address(plain_path(one, self.words), self.params) for one in PAGES if one.path}
        )

    def text(self, name: MessageId, markdown: str) -> Iterator[Markup]:
        """A text of the configuration below its heading."""
        yield self.heading(name)
        yield self.prose(markdown)

    def sections(self, sections: Sequence[Section]) -> Iterator[Markup]:
        """Each with its heading, what it found, and its chart."""
        for one in sections:
            finding = one.finding(self.selected, self.words) if one.finding else ""
            if one.heading:
                yield self.heading(one.heading)
            if finding:
                yield html("prose.html", self.words, text=finding)
            if one.chart:
                yield self.chart(one.chart)

    def chart(self, chart: Chart[Any]) -> Markup:
        """A chart: its picture as the reader's screen and theme ask for it, in words, its table, its files."""
        drawn = draw(chart, self.selected, self.words)
        phone, desk = WIDTHS
        screens = ((phone, "(max-width: 640px)"), (desk, "(min-width: 640px)"))
        small = len(drawn.table) <= MOST_ROWS
        return html(
            "plain_chart.html",
            self.words,
            drawn=drawn,
            sources=[
                (self._picture(chart, theme, width), theme, Markup(screen))
                for theme in THEMES
                for width, screen in screens
            ]
            if self.pictures
            else [],
            shown=self._picture(chart, "light", desk),
            table=table_html(drawn, self.words, "case/", address(".html", self.words.params)) if small else "",
            files=[
                (form.upper(), address(f"chart/{chart.name}.{form}", self.params))
                for form in FORMS
                if self.pictures or form not in ("png", "svg", "pdf")
            ],
        )

    def _picture(self, chart: Chart[Any], theme: str, width: int) -> str:
        if self.words.is_filed:
            return picture(chart.name, theme, width)
        look = {"width": [str(width)], **({"theme": [theme]} if theme != "light" else {})}
        return address(f"chart/{chart.name}.png", {**self.params, **look})

    def filters(self) -> Markup:
        """What is selected, and a form to select anew; nothing where files are served, which no form changes."""
        if self.words.is_filed:
            return Markup()
        tables, words, selection = self.selected.tables, self.words, self.selected.selection
        return html(
            "plain_filters.html",
            words,
            selected=selection.words(tables, words),
            cases=len(self.selected.cases),
            total=self.selected.total,
            fields=list(self._fields()),
            chosen=selection.to_params(),
            is_whole=not selection.to_params(),
            here=address(f"{self.page.name}.html", words.params),
        )

    def _fields(self) -> Iterator[tuple[str, Parameter, bool]]:
        """Each parameter of the filters, below the name of its facet where it offers several words, which a reader may
        choose together; and whether it is a switch."""
        tables, words = self.selected.tables, self.words
        for facet in FACETS:
            for one in facet.parameters(tables, words):
                offered = facet.offered(tables) if isinstance(facet, Choice) else one.words
                shown = Parameter(one.name, one.meaning, offered, one.bounds, one.longest, labels=one.labels)
                yield facet.title(tables, words), shown, one.words == SWITCH
