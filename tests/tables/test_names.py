"""One name for a case in every door: marked where it is unconfirmed, told apart where two cases have it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import pytest

from dashboard.archive.config import Config
from dashboard.pages import CHARTS
from dashboard.publish.documents import DOCUMENTS, Wanted, case_html
from dashboard.publish.html.preview import head, preview_of_case
from dashboard.selection import Selection, select
from dashboard.tables import Tables
from tests.builders import at_court, case, event, handed_over, small_case
from tests.made import WORDS, draw, only

NAME = "Rosa Hentzau"
BARE = re.compile(rf"{NAME}(?! \\?\()")
"""The name with nothing behind it that tells which case is meant."""


def twins(folder: Config) -> Tables:
    """Two cases of one name, each in an exchange and arrested in the same country; the second is unconfirmed."""
    exchange = at_court("exchange", "2021-03-02", country="SYL", sources=["klow-times-2019-03-06"])
    first = case()
    second = case(
        id="hentzau-rosa-2",
        unconfirmed="Whether she was a citizen is not shown.",
        events=[event(date="2020-03-05"), handed_over(date="2020-05-06"), at_court("guilty-plea", "2020-07-01")],
    )
    for one in (first, second):
        one["events"] = [*one["events"], exchange]
    return only(folder, [first, second, small_case("alone", name="Otto Tarlenheim")])


def bare(text: str) -> list[str]:
    """Where a text mentions the name without more, some letters around it."""
    text = re.sub(r"\s+|<br>|\\u003cbr>", " ", text)
    return [text[max(0, found.start() - 60) : found.end() + 20] for found in BARE.finditer(text)]


def test_a_name_is_told_apart_only_where_it_must_be(folder: Config) -> None:
    archive = twins(folder).archive
    assert archive.shown_names == {
        "hentzau-rosa": "Rosa Hentzau (Syldavia 2019)",
        "hentzau-rosa-2": "Rosa Hentzau (Syldavia 2020; unconfirmed)",
        "alone": "Otto Tarlenheim",
    }


@pytest.mark.parametrize(
    ("dates", "shown"),
    [
        (("2019-03", "2019-04"), {"Ivo Rassendyll (Syldavia March 2019)", "Ivo Rassendyll (Syldavia April 2019)"}),
        (("2019", "2019"), {"Ivo Rassendyll (Syldavia 2019 one)", "Ivo Rassendyll (Syldavia 2019 two)"}),
    ],
)
def test_cases_of_one_name_country_and_year_are_told_apart(
    folder: Config, dates: Sequence[str], shown: set[str]
) -> None:
    """By the whole date; where that is the same, by the id."""
    cases = [
        small_case(key, name=name, events=[event(date=date)])
        for key, name, date in zip(("one", "two"), ("Ivo Rassendyll", "Ivo Rassendyll"), dates, strict=True)
    ]
    assert set(only(folder, cases).archive.shown_names.values()) == shown


def test_every_case_of_the_record_has_a_shown_name_of_its_own(tables: Tables) -> None:
    archive = tables.archive
    assert len(set(archive.shown_names.values())) == len(archive.cases)
    for one in archive.cases:
        assert archive.shown_name(one).startswith(one.name)
        assert archive.shown_name(one).endswith("unconfirmed)") == (not one.confirmed)


def _options(options: Mapping[str, Mapping[str, str]]) -> Iterator[Mapping[str, str]]:
    yield {}
    yield from ({name: value} for name, values in options.items() for value in values)


@pytest.mark.parametrize("name", CHARTS)
def test_no_chart_has_a_bare_name(name: str, folder: Config) -> None:
    """Neither its marks, nor its title, description or notes, nor its table, with any option."""
    tables = twins(folder)
    for options in _options(CHARTS[name].options):
        drawn = draw(CHARTS[name], select(tables, Selection(unconfirmed=True)), "light", options)
        texts = (drawn.figure, drawn.title, drawn.subtitle, drawn.description, *drawn.footer, drawn.table.to_csv())
        assert [one for text in texts for one in bare(str(text))] == []


def test_no_page_that_is_served_has_a_bare_name(folder: Config) -> None:
    """Case pages with their previews, the list of cases, the feed, the plain pages, embeds. What a
    program reads of the person (JSON-LD) has the name alone."""
    tables = twins(folder)
    wanted = Wanted(
        select(tables, Selection(unconfirmed=True)), WORDS, site="https://site.example", app="https://site.example"
    )
    texts = [
        made.decode()
        for path, document in DOCUMENTS.items()
        if path.endswith((".html", ".atom", ".xml")) and isinstance(made := document.make(wanted), bytes)
    ]
    for one in tables.archive.cases:
        page = case_html(one).make(wanted)
        assert isinstance(page, bytes)
        texts.append(re.sub(r'<script type="application/ld\+json">.*?</script>', "", page.decode(), flags=re.S))
        preview = preview_of_case(one, tables.archive, WORDS)
        texts.append(f"{head(preview, 'Site', 'https://site.example', True, WORDS)} {preview.alt}")
    assert sum(text.count(NAME) for text in texts) > 10
    assert [one for text in texts for one in bare(text)] == []


def test_the_names_of_data_files_stay_plain(folder: Config) -> None:
    """A column given out means what it meant: `name` is the name, and `unconfirmed` stands beside it."""
    tables = twins(folder)
    assert set(tables.cases["name"]) == {NAME, "Otto Tarlenheim"}
    assert set(tables.events["case_name"]) == {NAME, "Otto Tarlenheim"}
