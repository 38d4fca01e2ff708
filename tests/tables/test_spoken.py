"""The archive in each language: what is said of it follows the language, what it holds does not."""

from __future__ import annotations

import json
import re

import pytest

from dashboard.app.state import View
from dashboard.archive.config import Config
from dashboard.charts.lifelines import _short
from dashboard.library import Edition, Library
from dashboard.measures.places import by_country
from dashboard.pages import CHARTS
from dashboard.publish.stamp import stamp
from dashboard.selection import Selection, select
from dashboard.spoken import spoken
from dashboard.tables import Tables
from tests.made import draw
from tests.text import pseudo

OF_LABELS = re.compile(r"^vocabulary-outcome-abroad-extradited = (.+)$", re.M)


@pytest.fixture
def edition(folder: Config) -> Edition:
    """The made-up dataset in English and in a language made from it, in which Borduria has a name of its own."""
    texts = folder.folder / "text"
    pseudo.write(texts / "en", texts / "xx")
    with (texts / "xx" / "countries.ftl").open("a", encoding="utf-8") as file:
        file.write("\ncountry-BOR = Ḃǿřḓŭřīȧ\n")
    return Library(folder).edition


def key(tables: Tables, edition: Edition) -> set[str]:
    """What the key of arrests per year says, without its signs."""
    drawn = draw(CHARTS["arrests-per-year"], select(tables, Selection()), words=edition.words[tables.archive.language])
    _title, _subtitle, said, _footer = json.loads(drawn.figure)["frames"][-1]["texts"]
    entries = re.split(r"\u2003+|<br>", re.sub(r"<[^b>][^>]*>", "", said["text"]))
    return {entry.partition("\u2002")[2] for entry in entries if entry.strip()}


def test_each_language_has_its_labels_names_and_countries_in_one_process(edition: Edition) -> None:
    english, other = edition.tables, edition.spoken("xx")[0]
    for _ in range(2):  # the second time after the other was made
        assert english.archive.shown_names["krafstein-anna"] == "Anna Krafstein (unconfirmed)"
        assert english.archive.country_name("BOR") == "Borduria"
        assert english.archive.config.vocabulary.label("offence", "fraud") == "Fraud"
        assert "Extradited to the United States" in key(english, edition)
        assert english.index.find("Borduria") == {2, 4}
    assert other.archive.shown_names["krafstein-anna"] == "⟦Anna Krafstein (ŭƞƈǿƞƒīřḿḗḓ)⟧"
    assert other.archive.shown_names["hentzau-rosa"] == "Rosa Hentzau"
    assert (other.archive.country_name("BOR"), other.archive.country_name("SYL")) == ("Ḃǿřḓŭřīȧ", "Syldavia")
    assert other.archive.config.vocabulary.offence["fraud"].label == "⟦Ƒřȧŭḓ⟧"
    assert all(re.fullmatch("⟦.+⟧", label) for label in key(other, edition))
    assert "Ḃǿřḓŭřīȧ" in set(by_country(select(other, Selection()))["name"])
    assert other.cases["arrest_country_name"].str.contains("Ḃ").any()


def test_a_language_changes_no_fact(edition: Edition) -> None:
    english, other = edition.tables, edition.spoken("xx")[0]
    said = ["arrest_country_name", "shown_name"]
    assert english.cases.drop(columns=said).equals(other.cases.drop(columns=said))
    assert english.archive.cases == other.archive.cases
    looks = [
        [(key, term.symbol, term.group) for key, term in one.archive.config.vocabulary.event.items()]
        for one in (english, other)
    ]
    assert looks[0] == looks[1]


def test_a_language_is_built_once_and_only_one_that_there_is(edition: Edition) -> None:
    assert edition.spoken("xx")[0] is edition.spoken("xx")[0]
    assert edition.spoken("en")[0] is edition.tables
    with pytest.raises(KeyError):
        edition.spoken("yy")


def test_a_page_speaks_the_language_of_its_selection(edition: Edition) -> None:
    for language in ("en", "xx"):
        view = View(edition, select(edition.spoken(language)[0], Selection()), {}, "")
        assert (view.words.language, view.tables.archive.language) == (language, language)


def test_what_is_kept_for_one_language_is_not_shown_in_another(edition: Edition) -> None:
    """Pages keep what they made by the archive's fingerprint, browsers and shelves by a stamp."""
    english, other = edition.tables.archive, edition.spoken("xx")[0].archive
    assert english.fingerprint != other.fingerprint
    assert stamp(english, "map") != stamp(other, "map")


def test_an_archive_may_be_said_again(edition: Edition) -> None:
    there = spoken(edition.tables.archive, edition.words["xx"])
    back = spoken(there, edition.words["en"])
    assert back.shown_names == edition.tables.archive.shown_names
    assert back.config == edition.tables.archive.config


def test_a_word_without_a_label_is_said_by_its_key(folder: Config) -> None:
    path = folder.folder / "text" / "en" / "vocabulary.ftl"
    path.write_text(OF_LABELS.sub("", path.read_text("utf-8")), "utf-8")
    tables = Library(folder).edition.tables
    assert tables.archive.config.vocabulary.label("outcome_abroad", "extradited") == "extradited"
    assert tables.archive.config.vocabulary.label("outcome_abroad", "escaped") == "Escaped"


@pytest.mark.parametrize(("before", "after"), [("", " (unconfirmed)"), ("unconfirmed: ", "")])
def test_the_mark_of_a_long_name_is_never_cut(before: str, after: str) -> None:
    cut = _short(f"{before}{'W' * 200}{after}", 200, before, after)
    assert cut.startswith(f"{before}W")
    assert cut.endswith(f"…{after}")
