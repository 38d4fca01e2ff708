"""The pages of the dashboard without JavaScript: true under every filter, in every language, and a form that says so."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.archive.store import Loaded
from dashboard.charts.chart import draw
from dashboard.facets import FACETS, Choice
from dashboard.measures.answer import headline
from dashboard.pages import CHARTS, PAGES
from dashboard.publish.documents import DOCUMENTS, Wanted
from dashboard.publish.html.chart_table import chart_table, table_json
from dashboard.publish.html.prose import prose
from dashboard.selection import Selection, select
from dashboard.tables import Tables, build
from dashboard.text.words import Words, read_words
from tests.builders import ROOT
from tests.document import VOID, Page
from tests.made import HOSTILE, WORDS

SITE = "https://site.example"
SPOKEN = read_words(ROOT / "config")[0]
PLAIN = {page: f"{page.name}.html" for page in PAGES if f"{page.name}.html" in DOCUMENTS and page.path != "new"}


class Form(HTMLParser):
    """What the form of a page would send, as it stands."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.sent: dict[str, list[str]] = {}
        self.offered: dict[str, list[str]] = {}
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = dict(attrs)
        if tag != "input":
            return
        name, value = str(has["name"]), has.get("value") or ""
        self.offered.setdefault(name, []).append(value)
        if "checked" in has if has["type"] == "checkbox" else value:
            self.sent.setdefault(name, []).append(value)


class Untold(HTMLParser):
    """What is written in English and says no language of its own, but for titles of sources, which are links."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.within: list[tuple[str, str | None]] = []
        self.found: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.within.append((tag, dict(attrs).get("lang")))

    def handle_endtag(self, tag: str) -> None:
        self.within.pop()

    def handle_data(self, data: str) -> None:
        language = next(said for _, said in reversed(self.within) if said) if self.within else "ru"
        is_name = any(tag in ("a", "style", "script") for tag, _ in self.within)
        if language == "ru" and not is_name and re.search(r"(?:\b[a-z][a-z',-]*\s+){5,}", data):
            self.found.append(data.strip())


@pytest.mark.parametrize("path", [*PLAIN.values(), "case/index.html", "new.html"])
def test_what_is_not_translated_says_its_language(path: str, both: dict[str, Tables]) -> None:
    """Whoever hears a Russian page hears English as English."""
    assert Untold(made(path, Selection(unconfirmed=True), both["ru"], SPOKEN["ru"])).found == []


def test_a_cell_of_a_chart_that_is_not_translated_says_its_language(both: dict[str, Tables]) -> None:
    """As the pages that run scripts get it."""
    languages: Counter[str] = Counter()
    for chart in CHARTS.values():
        drawn = draw(chart, select(both["ru"], Selection(unconfirmed=True)), SPOKEN["ru"])
        for cell in (cell for row in json.loads(table_json(drawn, SPOKEN["ru"]))["rows"] for cell in row):
            if isinstance(cell, dict):
                languages[cell["lang"]] += 1
            elif isinstance(cell, str):
                assert not re.search(r"(?:\b[a-z][a-z',-]*\s+){5,}", cell), cell
    assert languages["en"] > 10


@pytest.fixture(scope="module")
def both(real: Loaded) -> dict[str, Tables]:
    return {language: build(real.archive, words, SPOKEN.values()) for language, words in SPOKEN.items()}


def selections(tables: Tables) -> Iterator[Selection]:
    one = random.Random(27)
    first, last = tables.years
    yield from (Selection(), Selection(unconfirmed=True), Selection(years=(1990, 1991)), Selection(text="bitcoin"))
    for _ in range(8):
        chosen: dict[str, Any] = {
            facet.name: tuple(one.sample(facet.offered(tables), one.randint(1, 4)))
            for facet in FACETS
            if isinstance(facet, Choice) and one.random() < 0.5
        }
        years = sorted(one.choices(range(first, last + 1), k=2))
        yield Selection(**chosen, years=(years[0], years[1]), unconfirmed=one.random() < 0.5)


def made(path: str, selection: Selection, tables: Tables, words: Words = WORDS) -> str:
    content = DOCUMENTS[path].make(Wanted(select(tables, selection), words, site=SITE, app=SITE))
    assert isinstance(content, bytes)
    return content.decode()


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("shown", PLAIN, ids=PLAIN.values())
def test_a_page_has_its_charts_as_the_selection_draws_them(shown: Any, language: str, both: dict[str, Tables]) -> None:
    """Headline, text and every row of the table, of each chart of the page, and of no other; the answer's figures."""
    words, tables = SPOKEN[language], both[language]
    for selection in selections(tables):
        selected = select(tables, selection)
        text = Page(made(PLAIN[shown], selection, tables, words)).text()
        drawn = [section.chart for section in (*shown.sections, *shown.also) if section.chart]
        for chart in drawn if len(selected.cases) else []:
            told = draw(chart, selected, words)
            assert " ".join(told.description.split()) in text
            for row in chart_table(told, words).rows:
                assert all(" ".join(cell.split()) in text for cell in row if isinstance(cell, str))
        if shown.path == "" and len(selected.cases):
            assert all(words.number(one.value) in text for one in headline(selected))


@pytest.mark.parametrize("path", [*PLAIN.values(), "case/index.html", "new.html"])
def test_every_table_says_what_it_shows(path: str, both: dict[str, Tables]) -> None:
    """A caption stands first in each, for who hears the page."""
    for language, tables in both.items():
        tags = [tag for tag, _ in Page(made(path, Selection(), tables, SPOKEN[language])).tags]
        after = [next_one for tag, next_one in pairwise(tags) if tag == "table"]
        assert after == ["caption"] * tags.count("table")


def test_every_chart_is_on_one_page(both: dict[str, Tables]) -> None:
    pages = {page: made(path, Selection(), both["en"]) for page, path in PLAIN.items()}
    for name in CHARTS:
        (own,) = (page for page in PAGES if any(chart.name == name for chart in page.charts))
        assert f"chart/{name}.csv" in pages[own]


@pytest.mark.parametrize("path", PLAIN.values())
def test_the_form_sends_what_is_selected(path: str, both: dict[str, Tables]) -> None:
    """As it stands it asks for the same page again; it offers each value that some case has."""
    for language, tables in both.items():
        for selection in selections(tables):
            form = Form(made(path, selection, tables, SPOKEN[language]))
            wanted = {**selection.to_params(), **SPOKEN[language].params}
            assert {name: sorted(values) for name, values in form.sent.items()} == {
                name: sorted(values) for name, values in wanted.items()
            }
            for facet in FACETS:
                if isinstance(facet, Choice):
                    assert form.offered[facet.name] == list(facet.offered(tables))


@pytest.mark.parametrize("path", PLAIN.values())
def test_links_keep_selection_and_language(path: str, both: dict[str, Tables]) -> None:
    """To the other plain pages, into the dashboard, and to what each chart is as a file."""
    tables, words = both["ru"], SPOKEN["ru"]
    selection = Selection(country=("ESP", "THA"), years=(2010, None))
    asked = {"country": ["ESP", "THA"], "from": ["2010"], "lang": ["ru"]}
    links = [urlsplit(has["href"]) for has in Page(made(path, selection, tables, words)).all("a")]
    kept = [one for one in links if one.path in (*PLAIN.values(), "case/index.html") or one.path.startswith("chart/")]
    kept += [
        one for one in links if one.geturl().startswith(SITE) and one.path.rsplit("/")[-1] in [p.path for p in PAGES]
    ]
    own = [one for one in kept if parse_qs(one.query) != asked]
    # All cases are all, and the filters can be taken away.
    assert {one.path for one in own} <= {"case/index.html", path}
    assert len(kept) > len(PLAIN)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_search_that_means_harm_is_text(text: str, both: dict[str, Tables]) -> None:
    """In the form and in what is selected; the page has the tags that it has for any other search."""
    for path in PLAIN.values():
        harmless, hostile = (made(path, Selection(text=one, years=(1, 2)), both["en"]) for one in ("zzz", text))
        names = [[(tag, sorted(has)) for tag, has in Page(one).tags] for one in (harmless, hostile)]
        assert names[0] == names[1]


def test_files_have_no_form_and_pictures_of_their_own(both: dict[str, Tables]) -> None:
    """What no server answers has no filters; each picture is one that the site of files has."""
    words = WORDS.filed(list(SPOKEN))
    for path in PLAIN.values():
        source = made(path, Selection(), both["en"], words)
        assert "<form" not in source
        for has in Page(source).all("img"):
            assert has["src"].startswith("home/")


def test_what_a_browser_that_knows_linked_data_reads(both: dict[str, Tables]) -> None:
    """The page is itself, not the dashboard's."""
    for path in PLAIN.values():
        page = Page(made(path, Selection(country=("ESP",)), both["en"]))
        assert [has["href"] for has in page.all("link", rel="canonical")] == [f"{SITE}/{path}?country=ESP"]


def test_markdown_is_no_way_in_and_its_tables_scroll() -> None:
    """Links to pages lead to their plain ones; HTML is text, scripts are no links; a corner that says nothing is no heading."""
    text = "[x](method), [y](https://a.example), [z](javascript:alert(1)) <b>no</b>\n\n| | | n |\n|---|---|---|\n| *a* | $5 | c |\n"
    page = Page(prose(text, {"method": "method.html?lang=ru"}))
    assert [has["href"] for has in page.all("a")] == ["method.html?lang=ru", "https://a.example"]
    assert [tag for tag, _ in page.tags] == [
        *(
            "p",
            "a",
            "a",
            "div",
            "table",
            "caption",
            "thead",
            "tr",
            "td",
            "td",
            "th",
            "tbody",
            "tr",
            "td",
            "em",
            "td",
            "td",
        )
    ]
    assert page.all("div") == [{"class": "scroll-x", "tabindex": "0"}]
    assert "<b>no</b>" in page.text("p")
    assert page.text("caption") == "x, y, [z](javascript:alert(1)) <b>no</b>"


@pytest.mark.parametrize("path", ["timeline.html", "map.html", "patterns.html"])
def test_a_page_without_a_case_says_so(path: str, both: dict[str, Tables]) -> None:
    for language, tables in both.items():
        words = SPOKEN[language]
        assert words.say("no-case-fits") in made(path, Selection(years=(1990, 1991)), tables, words)
        assert words.say("no-case-fits") not in made(path, Selection(), tables, words)


@pytest.mark.parametrize(
    ("path", "message"),
    [("method.html", "text-in-original"), ("claims.html", "texts-in-original"), ("new.html", "texts-in-original")],
)
def test_a_page_says_above_what_is_not_translated_that_it_is_not(
    path: str, message: str, both: dict[str, Tables]
) -> None:
    selection = Selection(unconfirmed=True)
    assert SPOKEN["ru"].say(message) in made(path, selection, both["ru"], SPOKEN["ru"])
    assert SPOKEN["en"].say(message) not in made(path, selection, both["en"])


def test_the_first_statement_says_that_its_notes_are_not_translated(both: dict[str, Tables]) -> None:
    first = made("claims.html", Selection(), both["ru"], SPOKEN["ru"]).partition('id="official-figures"')[0]
    assert first.index(SPOKEN["ru"].say("texts-in-original")) < first.index("TASS prints")


def test_whom_statements_name_stands_as_the_language_writes_it(both: dict[str, Tables]) -> None:
    assert ">Виктор Бут</a>, " in made("claims.html", Selection(), both["ru"], SPOKEN["ru"])
    assert ">Viktor Bout</a>, " in made("claims.html", Selection(), both["en"])


@pytest.mark.parametrize("path", ["overview.html", "claims.html"])
def test_a_quotation_that_is_translated_says_so(path: str, both: dict[str, Tables]) -> None:
    russian, english = (made(path, Selection(), both[one], SPOKEN[one]) for one in ("ru", "en"))
    assert "более 10 россиян" in russian
    assert SPOKEN["ru"].say("claims-quote-translated") in russian
    assert "Over 10 Russians" in english
    assert SPOKEN["en"].say("claims-quote-translated") not in english
