"""Finding a case: any spelling, any script, places and charges, and queries that mean harm."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.archive.config import Config
from dashboard.search import MAX_QUERY, Index, fold, is_searchable, sound
from dashboard.tables import Tables
from tests.builders import event, small_case
from tests.middle.made import HOSTILE, only


def found(tables: Tables, query: str) -> set[str]:
    return {str(tables.cases["id"].iloc[position]) for position in tables.index.find(query)}


@pytest.mark.parametrize(
    ("query", "case_id"),
    [
        ("Селезнёв", "seleznev-roman"),
        ("селезнев", "seleznev-roman"),
        ("Seleznyov", "seleznev-roman"),
        ("selesnev", "seleznev-roman"),
        ("SELEZNEV ROMAN", "seleznev-roman"),
        ("roman seleznev", "seleznev-roman"),
        ("nCuX", "seleznev-roman"),
        ("Vinik", "vinnik-alexander"),
        ("Винник", "vinnik-alexander"),
        ("Бут", "bout-viktor"),
        ("Bout", "bout-viktor"),
        ("Jaroschenko", "yaroshenko-konstantin"),
        ("Yaroshenko", "yaroshenko-konstantin"),
        ("Левашов", "levashov-pyotr"),
        ("Levashev", "levashov-pyotr"),
    ],
)
def test_a_person_is_found_in_any_spelling(query: str, case_id: str, tables: Tables) -> None:
    assert case_id in found(tables, query)


@pytest.mark.parametrize("query", ["Селезнёв", "Seleznyov", "selesnev", "nCuX"])
def test_a_rare_name_finds_nobody_else(query: str, tables: Tables) -> None:
    assert found(tables, query) == {"seleznev-roman"}


def test_every_case_is_found_by_each_of_its_names(tables: Tables) -> None:
    missed = [
        (case.id, name)
        for case in tables.archive.cases
        for name in (case.name, case.name_ru or case.name, *case.also_known_as)
        if is_searchable(name) and case.id not in found(tables, name)
    ]
    assert not missed


def test_places_countries_and_charges_are_searched(made: Tables) -> None:
    assert found(made, "Szohod") == {"sapt-fritz"}
    assert found(made, "Szohôd") == {"sapt-fritz"}
    assert found(made, "Mildendo") == {"hentzau-rosa", "zenda-antoinette"}
    assert found(made, "borduria") == {"sapt-fritz", "tarlenheim-otto"}
    assert found(made, "coronation") == {"hentzau-rosa"}


def test_every_word_must_occur(made: Tables) -> None:
    assert found(made, "Syldavia tickets") == {"hentzau-rosa"}
    assert found(made, "Borduria tickets") == set()


def test_the_beginning_of_a_word_finds_it_and_its_middle_does_not(made: Tables) -> None:
    assert found(made, "corona") == {"hentzau-rosa"}
    assert found(made, "oronation") == set()


def test_a_soft_sign_does_not_cut_a_name_in_two(folder: Config) -> None:
    tables = only(
        folder,
        [
            small_case("one", name="Igor Vasilev"),
            small_case("two", name="Anna Streltsova", name_ru="Анна Стрельцова"),
            small_case("three", name="Eva Vasil", events=[event(place="Ev")]),
        ],
    )
    assert fold("Васильев") == "vasilev"
    assert fold("Подъячев") == "podiachev"
    assert "one" in found(tables, "Васильев")
    assert found(tables, "Стрельцова") == {"two"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Seleznyov", "Селезнёв"), ("Khodorkovsky", "Hodorkovskij"), ("Zhukov", "Жуков"), ("Yuri", "Юрий"),
        ("Chukharev", "Чухарев"), ("Tsarev", "Царев"), ("Aleksandr", "Alexandr"), ("Vassiliev", "Васильев"),
        ("Wladimir", "Vladimir"),
    ],
)  # fmt: skip
def test_transliterations_sound_alike(one: str, other: str) -> None:
    def sounds(name: str) -> str:
        return sound(fold(name)).rstrip("i")

    assert sounds(one) == sounds(other)


@pytest.mark.parametrize("query", ["", " ", "\n\t", "!?…", "—", "\x00", "🚔"])
def test_a_query_of_nothing_finds_nothing_and_is_said_to_be_nothing(query: str, tables: Tables) -> None:
    assert found(tables, query) == set()
    assert not is_searchable(query)


@pytest.mark.parametrize(
    "query", [*HOSTILE, ".*", "(((((", "[a-z]+", "%_%", "' OR 1=1 --", "a" * 100_000, "a " * 50_000]
)
def test_a_hostile_query_is_only_words(query: str, tables: Tables) -> None:
    assert found(tables, query) <= set(tables.cases["id"])


def test_a_pattern_is_no_pattern(tables: Tables) -> None:
    assert found(tables, ".*") == set()
    assert found(tables, "%") == set()


def test_only_the_beginning_of_a_long_query_counts(made: Tables) -> None:
    assert found(made, "coronation" + " " * MAX_QUERY + "nowhere") == {"hentzau-rosa"}


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_folding_is_done_once(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert folded.isascii()


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=6))
@settings(max_examples=100, deadline=None)
def test_whoever_is_in_the_index_is_found(names: list[str]) -> None:
    index = Index.build([[name] for name in names], [[] for _ in names])
    for position, name in enumerate(names):
        if is_searchable(name):
            assert position in index.find(name)


@pytest.mark.parametrize(
    ("query", "case_id", "name"),
    [
        ("nCuX", "seleznev-roman", "nCuX"),
        ("selesnev", "seleznev-roman", "Roman Seleznev"),
        ("Селезнев", "seleznev-roman", "Roman Seleznev"),
        ("Vinik", "vinnik-alexander", "Alexander Vinnik"),
        ("severa", "levashov-pyotr", "Peter Severa"),
        ("Бут", "bout-viktor", "Виктор Бут"),
    ],
)
def test_the_nearest_name_comes_first_and_says_how_it_was_found(
    tables: Tables, query: str, case_id: str, name: str
) -> None:
    first = tables.index.best(query, 3)[0]
    assert tables.cases["id"].iloc[first.position] == case_id
    assert first.name == name


def test_a_case_found_by_its_record_alone_says_so(tables: Tables) -> None:
    found = tables.index.best("Barcelona", 10)
    assert found
    assert all(one.name is None for one in found)


def test_no_more_are_offered_than_asked_for(tables: Tables) -> None:
    assert len(tables.index.find("alexander")) > 3
    assert len(tables.index.best("alexander", 3)) == 3
    assert tables.index.best("???", 3) == []
