"""The commonest accusations and countries, in a sentence and as a title."""

from __future__ import annotations

from dashboard.archive.config import Config
from dashboard.selection import Selection, select
from dashboard.sentences.years import finding, title
from tests.made import WORDS, many, only


def test_countries_that_are_level_are_all_named(folder: Config) -> None:
    level = select(only(folder, many(4)), Selection())
    countries = "the most frequent countries of arrest are Borduria and Syldavia, with 2 of 4 cases each."
    assert finding(level, WORDS).endswith(countries)
    assert (
        title(level, "place", WORDS)
        == "The most frequent countries of arrest are Borduria and Syldavia: 2 of 4 cases each"
    )
