"""What is new as HTML: the plain page, and the few lines of the front page."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from dashboard.archive.config import Config
from dashboard.measures.editions import editions
from dashboard.publish.html.new_page import new_page
from dashboard.publish.html.news import MOST_NEWEST, newest, news
from dashboard.selection import Selection, select
from dashboard.tables import Tables
from tests.english import count
from tests.made import HOSTILE, WORDS, hostile, many, only

EVERY = Selection(unconfirmed=True)
LATER = dt.date(2026, 11, 24)


def plain(tables: Tables, since: dt.date | None = None) -> str:
    """The plain page."""
    return new_page(tables, WORDS, since=since, site="https://example.org", app=None)


def test_the_plain_page_tells_every_edition_with_links_and_sources(tables: Tables) -> None:
    """Each changed case is linked, each new event has its sources, each part that the contents name is there."""
    text = plain(tables)
    for edition in editions(select(tables, EVERY)):
        assert f"Edition of {WORDS.day(edition.date)}</h2>" in text
        for one in edition.changed:
            assert f'href="case/{one.case.id}.html"' in text
        for one in edition.events:
            urls = {one.case.source(key).url for event in one.events for key in event.sources}
            assert all(str(_escaped(url)) in text for url in urls)
    named = set(re.findall(r'href="#([^"]+)"', text))
    assert named
    assert named <= set(re.findall(r' id="([^"]+)"', text))


def _escaped(url: str) -> str:
    return url.replace("&", "&amp;").replace("'", "&#39;")


def test_since_a_day_leaves_older_editions_out(tables: Tables) -> None:
    """The page says since when; where nothing is left it says that."""
    text = plain(tables, LATER)
    assert "since 24 November 2026" in text
    assert "Edition of 26 November 2026" in text
    assert "Edition of 22 November 2026" not in text
    assert "Nothing was recorded since 1 January 2100." in plain(tables, dt.date(2100, 1, 1))


def test_hostile_text_adds_no_element(folder: Config) -> None:
    """Names, summaries and sources stay text."""
    tables = hostile(folder)
    text = plain(tables)
    assert len(HOSTILE) > 0
    assert "<script" not in text
    assert not re.search(r"<(img|svg|iframe|b)\b", text)


@pytest.mark.parametrize("number", [1, MOST_NEWEST, MOST_NEWEST + 1, 3 * MOST_NEWEST])
def test_the_front_page_has_the_newest_and_counts_the_rest(number: int, folder: Config) -> None:
    """A line each with a link to its case, and the way to all of them."""
    tables = only(folder, many(number))
    (edition,) = editions(select(tables, EVERY))
    text = newest(edition, tables.archive, lambda case: f"/cases?case={case.id}", "/new", WORDS)
    assert text.count("<li>") == min(number, MOST_NEWEST)
    assert len(set(re.findall(r'href="/cases\?case=([^"]+)"', text))) == min(number, MOST_NEWEST)
    rest = number - MOST_NEWEST
    assert (f">{rest} more change" in text) == (rest > 0)
    assert 'href="/new"' in text


def test_the_front_page_names_new_cases_first(tables: Tables) -> None:
    """Then new events, then corrections."""
    edition = editions(select(tables, EVERY))[0]
    text = newest(edition, tables.archive, lambda case: case.id, "/new", WORDS)
    assert text.count("New case: ") + text.count("New unconfirmed case: ") == min(len(edition.cases), MOST_NEWEST)


def test_a_long_list_is_cut_and_says_so(folder: Config) -> None:
    """In the dashboard; the plain page has all."""
    tables = only(folder, many(12))
    found = editions(select(tables, EVERY))
    assert news(found, tables.archive, lambda case: case.id, WORDS, most=5).count("<li>") - 1 == 5
    assert "7 more cases are not listed here" in news(found, tables.archive, lambda case: case.id, WORDS, most=5)
    assert "not listed here" not in news(found, tables.archive, lambda case: case.id, WORDS)


def test_the_record_did_not_begin_with_the_selected_cases_alone(tables: Tables) -> None:
    """Of a selection the first edition says that it is one; of the whole record, what it began with."""
    found = editions(select(tables, Selection(country=("ESP",))))
    told = news(found, tables.archive, lambda case: case.id, WORDS, most=200)
    first = count(len(found[-1].cases), "new case")
    assert found[-1].is_first
    assert f"The record began with it. In the cases selected here: {first}." in told
    assert "The record began with it: " in plain(tables)
