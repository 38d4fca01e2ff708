"""Every generated sentence, for nobody, one case, two and many: numbers, nouns and verbs agree, and nothing is said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from dashboard.archive.config import Config
from dashboard.charts.chart import of_all
from dashboard.measures.answer import headline
from dashboard.measures.claims import claimed_years
from dashboard.measures.naming import people
from dashboard.measures.statement import tested
from dashboard.pages import CHARTS, PAGES
from dashboard.publish.html.preview import preview
from dashboard.selection import Selected, Selection, select
from dashboard.sentences.answer import claim_sentences, figure_words, outcome_sentence
from dashboard.sentences.claims import year_sentences
from dashboard.sentences.naming import coverage_sentences
from dashboard.sentences.statement import case_lists, part_sentences
from dashboard.tables import Tables
from tests.builders import Fields, at_court, event, handed_over, small_case
from tests.made import WORDS, draw, only

KLOW = ["klow-times-2019-03-06"]
NOUNS = (
    "case", "arrest", "country", "figure", "term", "sentence", "event", "exchange", "year", "statement", "group", "month",
    "day", "dot", "line", "person", "extradition",
)  # fmt: skip
PLURALS = {
    noun: "people" if noun == "person" else f"{noun[:-1]}ies" if noun == "country" else f"{noun}s" for noun in NOUNS
}
BETWEEN = r"(?:(?:confirmed|unconfirmed|documented|official|more|other|prisoner|different) )*"
MANY = r"(?:two|three|four|five|six|seven|eight|nine|ten|0|[2-9]|\d{2,}|\d,\d{3})"
WRONG = re.compile(
    rf"(?<![\d.,–])\b(?:one|1) {BETWEEN}(?:{'|'.join(PLURALS.values())})\b"
    rf"|(?<!of )\b{MANY} {BETWEEN}cases (?:is|has|counts|was)\b"
    rf"|(?<![\d.,–])\b{MANY} {BETWEEN}(?:{'|'.join(NOUNS)})\b"
    r"|\b[01] of 1\b(?! case\))|\bof \d+\) \w+s\b|\bone case (?:are|have|count|were)\b"
    r"|\beach of one\b|\bFor no \w+ no\b|\b(?:the|all) no \w+|\bof no \w+s\b|\ball one\b|\bnan\b|\b0 days\b",
    re.IGNORECASE,
)
"""Words that do not agree. A number before "1" or after a dash or point is a part of a larger one."""


def course(kind: int) -> list[Fields]:
    """Events of one of six courses: pleaded, tried, released, open, exchanged, expelled."""
    ends: list[list[Fields]] = [
        [handed_over(), at_court("guilty-plea", "2020-03-02", sources=KLOW), at_court("sentence", "2020-06-01", months=1, sources=KLOW)],
        [handed_over(), at_court("conviction", "2020-03-02", sources=KLOW), at_court("sentence", "2020-06-01", months=0, sources=KLOW)],
        [event(type="release-abroad", date="2019-03-05", note="Freed.")],
        [],
        [handed_over(), at_court("exchange", "2022-08-01", sources=KLOW)],
        [handed_over(type="expulsion"), at_court("sentence", "2021-06-01", sources=KLOW, time_served=True)],
    ]  # fmt: skip
    return ends[kind]


def cases(number: int, shift: int, year: str, same: bool) -> list[Fields]:
    """So many cases, the courses taken in turn from ``shift`` on, in one country or two."""
    return [
        small_case(
            f"person-{chr(97 + n)}",
            events=[
                event(date=year, country="SYL" if same or n % 2 else "BOR"),
                *course((n * (not same) + shift) % 6),
            ],
            **({"confidence": "low", "unconfirmed": "No report says who asked."} if n and n % 5 == 4 else {}),
        )
        for n in range(number)
    ]


def said(selected: Selected) -> Iterator[tuple[str, str]]:
    """Every generated text of a selection, with where it stands."""
    tables = selected.tables
    for chart in CHARTS.values():
        for values in product(*chart.options.values()):
            drawn = draw(chart, selected, "light", dict(zip(chart.options, values, strict=True)))
            for text in (drawn.title, drawn.subtitle, drawn.description, *drawn.footer):
                yield chart.name, text
            for text in re.findall(r'"((?:[^"\\]|\\.)*)"', drawn.figure):
                yield f"{chart.name}, inside", text.replace("<br>", " ")
    for section in (section for page in PAGES for section in page.sections):
        if section.finding:
            yield section.heading, section.finding(selected, WORDS)
    yield "outcomes", outcome_sentence(selected, WORDS)
    for figure in headline(selected):
        yield "headline", f"{figure.value} {figure_words(figure, selected, WORDS)}"
    yield "scope", WORDS.say("answer-scope", confirmed=len(tables.confirmed))
    for text in (*claim_sentences(tables, WORDS), *coverage_sentences(tables, people(tables), WORDS)):
        yield "claims", text
    for year in claimed_years(tables, people(tables)):
        yield "year", " ".join(year_sentences(year, tables, WORDS))
    for one in tested(tables):
        headings = [heading for heading, _ in case_lists(one, tables, WORDS)]
        yield "statement", " ".join([*part_sentences(one, tables, WORDS), *headings])
    for page in PAGES:
        shown = preview(page, selected, WORDS)
        yield "preview", f"{shown.title}. {shown.description}"


def faults(tables: Tables) -> set[tuple[str, str]]:
    found = set()
    for unconfirmed in (False, True):
        for where, text in said(select(tables, Selection(unconfirmed=unconfirmed))):
            if wrong := WRONG.search(text):
                found.add((where, f"{wrong[0]!r} in {text[:300]}"))
    return found


@pytest.mark.parametrize(("shift", "year"), [*((shift, "2019-03-05") for shift in range(6)), (0, "[2019..2020]")])
def test_one_case_of_each_course(shift: int, year: str, folder: Config) -> None:
    assert faults(only(folder, cases(1, shift, year, True))) == set()


@pytest.mark.parametrize(
    ("number", "shift", "same"),
    [(0, 0, True), (2, 0, False), (2, 3, False), (2, 2, True), (3, 0, False), (12, 0, False), (12, 0, True)],
)
def test_nobody_two_and_many(number: int, shift: int, same: bool, folder: Config) -> None:
    assert faults(only(folder, cases(number, shift, "2019-03-05", same))) == set()


@pytest.mark.parametrize(
    "filters",
    [{}, {"country": ("MDV",)}, {"years": (2017, 2017), "country": ("ESP",)}],
    ids=str,
)
def test_the_real_record(filters: dict[str, Any], tables: Tables) -> None:
    wrong = {
        (where, match[0]) for where, text in said(select(tables, Selection(**filters))) if (match := WRONG.search(text))
    }
    assert not wrong


@pytest.mark.parametrize(
    "text",
    [
        "1 of 1 cases led to a hand-over", "one cases", "The one confirmed cases", "two case", "12 case", "three country",
        "56 % (41 of 73) cases led to", "For no cases no outcome abroad", "One line for each of one case", "1 months", "the no confirmed cases",
    ],
)  # fmt: skip
def test_what_is_wrong_is_found(text: str) -> None:
    assert WRONG.search(text)


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [(0, 0, "0 cases"), (0, 1, "0 of 1 case"), (1, 1, "1 case"), (1, 71, "1 of 71 cases"), (71, 71, "71 cases")],
)
def test_how_many_are_kept_of_all(part: int, whole: int, words: str) -> None:
    assert of_all(part, whole, WORDS) == words


def test_the_preview_of_a_page_that_follows_no_filter_names_none(tables: Tables) -> None:
    """A shared link to the official figures must not read as if they were those of one country."""
    claims = next(page for page in PAGES if page.path == "claims")
    narrowed = preview(claims, select(tables, Selection(country=("ESP",))), WORDS)
    assert narrowed == preview(claims, select(tables, Selection()), WORDS)
    assert "Spain" not in narrowed.title
