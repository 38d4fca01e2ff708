"""Finding a case: any spelling, any script, places and charges, and queries that mean harm."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.archive.config import Config
from dashboard.facets import clean_text
from dashboard.search import MAX_QUERY, Index, fold, is_searchable, sound
from dashboard.tables import Tables
from tests.builders import event, small_case
from tests.made import HOSTILE, only


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


def test_where_a_name_is_the_very_word_what_only_resembles_it_is_not_found(folder: Config, tables: Tables) -> None:
    """A surname finds no patronymic like it, in either script; another spelling of the same name is still found."""
    for query in ("Гуревич", "Gurevich", "gurevitch"):
        assert found(tables, query) == {"gurevich-alexander"}
    own = only(
        folder,
        [
            small_case("one", name="Alexander Gurevich"),
            small_case("two", name="Aleksandr Yurevich Petrov"),
            small_case("three", name="Dimitry Petrenko"),
        ],
    )
    assert found(own, "Gurevich") == {"one"}
    assert found(own, "Yurevich") == {"two"}
    assert found(own, "Alexander") == found(own, "Aleksandr") == {"one", "two"}
    assert found(own, "Dmitri") == {"three"}
    assert found(own, "Gurevish") == {"one"}


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


@pytest.mark.parametrize("query", ["Seleznev", "Селезнёв", "Maldives", "nCuX"])
@pytest.mark.parametrize(
    "invisible", ["\u00ad", "\u200b", "\u200d", "\ufeff", "\u200e", "\u202e", "\u2060", "\u2066", "\ufe0f", "\u061c"]
)
def test_what_nobody_sees_changes_nothing(query: str, invisible: str, tables: Tables) -> None:
    """Neither inside a word, nor around it, nor as a flood of it, in what is found and in what the address says."""
    spoilt = (invisible * MAX_QUERY) + invisible.join(query) + invisible
    assert found(tables, spoilt) == found(tables, query) == {"seleznev-roman"}
    assert clean_text(spoilt) == query
    assert not is_searchable(invisible)


@pytest.mark.parametrize(
    "query", ["zzzzzz", "zz", "qqqq", "xyzzy plugh", "ssss", "chchch", "ъъъ", "щщщщщ", "kkkk kkkk", "yyyyy"]
)
def test_nonsense_finds_nobody(query: str, tables: Tables) -> None:
    assert found(tables, query) == set()


def test_a_sound_of_one_letter_is_no_name(folder: Config) -> None:
    """A name begins with the sound of it, and is found by its letters alone."""
    tables = only(folder, [small_case("one", name="Zina Zuda"), small_case("two", name="Z. Aka")])
    assert found(tables, "zzzz") == set()
    assert found(tables, "z") == {"one", "two"}


def test_every_accusation_is_found_by_its_label(tables: Tables) -> None:
    archive = tables.archive
    for key in tables.present["offence"]:
        label = archive.config.vocabulary.label("offence", key)
        own = {case.id for case in archive.cases if case.offence == key}
        assert own <= found(tables, label), label


def test_every_court_docket_and_place_finds_its_cases(tables: Tables) -> None:
    """A court by its abbreviation, with full stops and without, by its whole name and its city; a docket, a place and a
    country as written. What is written whole finds nothing else."""
    archive = tables.archive
    for name, court in archive.courts.items():
        own = {case.id for case in archive.cases if case.us_court == name}
        short = "".join(letter for letter in name if letter.isalnum())
        for query in (name, name.lower(), short, court.name):
            assert own <= found(tables, query), query
        assert own <= found(tables, court.city)
        by_label = [one for one in tables.index.best(name, len(archive.cases)) if not one.name]
        assert {archive.cases[one.position].us_court for one in by_label} <= {name}
    for case in archive.cases:
        assert not case.docket or case.id in found(tables, case.docket)
        for one in case.events:
            assert not one.place or case.id in found(tables, one.place)
            assert case.id in found(tables, archive.country_name(one.country))
    docket = next(case.docket for case in archive.cases if case.docket)
    assert found(tables, docket or "") == {case.id for case in archive.cases if case.docket == docket}


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
    assert all("Barcelona" in (one.label or "") for one in found)


def test_a_result_says_by_which_label_it_was_found(made: Tables) -> None:
    def labels(query: str) -> list[tuple[str | None, str | None]]:
        return [(one.name, one.label) for one in made.index.best(query, 1)]

    assert labels("fraud") == [(None, "Fraud")]
    assert labels("d mild") == [(None, "D. Mild.")]
    assert labels("19-cr") == [(None, "1:19-cr-00001")]
    assert labels("syldavia") == [(None, "Syldavia")]
    assert labels("coronation") == [(None, None)]
    assert labels("rosethorn") == [("RoseThorn", None)]


def test_names_stand_before_what_was_found_by_a_label(folder: Config) -> None:
    tables = only(
        folder,
        [
            small_case("early", events=[event(place="Orlov", date="2019-01-01")]),
            small_case("late", name="Ivan Orlov", events=[event(date="2020-01-01")]),
        ],
    )
    assert [tables.cases["id"].iloc[one.position] for one in tables.index.best("Orlov", 5)] == ["late", "early"]


def test_no_more_are_offered_than_asked_for(tables: Tables) -> None:
    assert len(tables.index.find("alexander")) > 3
    assert len(tables.index.best("alexander", 3)) == 3
    assert tables.index.best("???", 3) == []
