"""The reader's filter: to and from a URL, what it keeps, how it is named."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.archive.config import Config
from dashboard.archive.settings import load_config
from dashboard.archive.store import load
from dashboard.facets import COUNTRY, FACETS, KEYS, OUTCOME, YEAR_BOUNDS, YEARS, Choice, clean_text
from dashboard.publish.data.files import file_name
from dashboard.search import MAX_QUERY
from dashboard.selection import Selection, select
from dashboard.tables import Tables, build
from tests.builders import ROOT, event, small_case
from tests.made import WORDS, many, only, selected, tables_of

_TABLES = build(load(load_config(ROOT / "config")).archive, WORDS)
"""For hypothesis, which draws values before a test's fixtures exist."""

CHOICES = [facet for facet in FACETS if isinstance(facet, Choice)]

_FIRST, _LAST = _TABLES.years
_YEARS = st.none() | st.integers(_FIRST - 3, _LAST + 3) | st.sampled_from(YEAR_BOUNDS)


def _some(facet: Choice) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(list(facet.valid(_TABLES))), unique=True, max_size=4).map(tuple)


SELECTIONS = st.builds(
    Selection,
    years=st.tuples(_YEARS, _YEARS),
    **{choice.name: _some(choice) for choice in CHOICES},
    text=st.text(max_size=30).map(clean_text),
    unconfirmed=st.booleans(),
).filter(lambda selection: not selection.contradiction(WORDS))

NONSENSE = st.dictionaries(
    st.sampled_from([*KEYS, "case", "theme", "__proto__", ""]),
    st.lists(st.text(max_size=20) | st.sampled_from(["2015", "99999", "-1", "ESP", "esp", "escaped", "1"]), max_size=4),
)


# --- the URL -------------------------------------------------------------------------------------------------------


@settings(max_examples=50, deadline=None)
@given(SELECTIONS)
def test_a_selection_survives_its_url(selection: Selection) -> None:
    assert Selection.from_params(selection.to_params(), _TABLES) == selection


@settings(max_examples=50, deadline=None)
@given(SELECTIONS)
def test_the_url_keeps_the_same_cases(selection: Selection) -> None:
    linked = Selection.from_params(selection.to_params(), _TABLES)
    assert linked.keeps(_TABLES).tolist() == selection.keeps(_TABLES).tolist()


@settings(max_examples=60, deadline=None)
@given(NONSENSE)
def test_any_url_opens(params: dict[str, list[str]]) -> None:
    selection = Selection.from_params(params, _TABLES)
    select(_TABLES, selection)
    selection.chips(_TABLES, WORDS)
    selection.words(_TABLES, WORDS)
    assert Selection.from_params(selection.to_params(), _TABLES) == selection


@pytest.mark.parametrize(
    "nonsense",
    [
        {"from": ["abcd"]}, {"from": [""]}, {"from": ["-2015"]}, {"from": ["20 15"]}, {"from": ["２０１５"]},
        {"from": ["2015.5"]}, {"from": ["1e3"]}, {"from": ["99999"]}, {"from": ["0000"]}, {"to": ["0"]},
        {"to": ["999"]}, {"from": ["10000"]}, {"from": ["0" * 9 + "2019"]}, {"to": ["000002017" + "9" * 5000]}, {"offence": ["juggling"]},
        {"outcome": ["ESCAPED"]}, {"outcome": ["<script>"]}, {"q": ["\x00\n\t "]}, {"q": ["…!?"]}, {"q": [""]},
        {"unconfirmed": ["yes"]}, {"unconfirmed": ["0"]}, {"colour": ["red"]}, {"from": []},
    ],
)  # fmt: skip
def test_nonsense_is_left_out_and_the_rest_holds(nonsense: dict[str, list[str]], tables: Tables) -> None:
    valid = {"country": ["ESP", "GRC"]}
    assert Selection.from_params({**valid, **nonsense}, tables) == Selection(country=("ESP", "GRC"))


def test_valid_values_stand_beside_invalid_ones(tables: Tables) -> None:
    params = {"country": ["XX", "ESP", "esp", "ESP"], "outcome": ["escaped", "'; drop table cases"]}
    assert Selection.from_params(params, tables) == Selection(country=("ESP",), outcome=("escaped",))


def test_empty_means_all_and_has_no_parameters(tables: Tables) -> None:
    assert Selection().to_params() == {}
    assert Selection.from_params({}, tables) == Selection()
    assert Selection().is_everything
    assert Selection(unconfirmed=True).is_everything
    assert not Selection(text="x").is_everything


def test_the_same_filter_is_the_same_value() -> None:
    """Whatever way it came about, so that what is kept for it is found; a facet that there is not is no filter."""
    assert len({Selection(), Selection(country=(), text=""), Selection(text="x").but(text="")}) == 1
    assert Selection(text="x", country=("ESP",)) == Selection(country=("ESP",)).but(text="x") != Selection(text="x")
    assert pickle.loads(pickle.dumps(Selection(country=("ESP",)))) == Selection(country=("ESP",))
    with pytest.raises(TypeError, match="no such facet: countries"):
        Selection(countries=("ESP",))


def test_parameters_are_of_no_language(tables: Tables) -> None:
    everything = Selection(
        years=(2012, 2015), country=("ESP",), offence=("fraud",), outcome=("escaped",), text="x",
        unconfirmed=True,
    )  # fmt: skip
    assert everything.to_params() == {
        "from": ["2012"], "to": ["2015"], "country": ["ESP"], "offence": ["fraud"], "outcome": ["escaped"],
        "q": ["x"], "unconfirmed": ["1"],
    }  # fmt: skip
    assert list(everything.to_params()) == [key for key in KEYS if key in everything.to_params()]


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_a_search_text_is_one_line_of_bounded_length(text: str) -> None:
    clean = clean_text(text)
    assert len(clean) <= MAX_QUERY
    assert clean == clean.strip()
    assert clean.isprintable()
    assert clean_text(clean) == clean


# --- what is kept --------------------------------------------------------------------------------------------------


def ids(tables: Tables, **filters: Any) -> list[str]:
    return sorted(selected(tables, **filters).cases["id"])


def test_year_country_offence_and_outcome(made: Tables) -> None:
    assert ids(made) == ["hentzau-rosa", "sapt-fritz", "tarlenheim-otto", "zenda-antoinette"]
    assert ids(made, years=(2021, None)) == ["tarlenheim-otto"]
    assert ids(made, years=(None, 2019)) == ["hentzau-rosa", "zenda-antoinette"]
    assert ids(made, country=("BOR",)) == ["sapt-fritz", "tarlenheim-otto"]
    assert ids(made, country=("BOR", "SYL")) == ids(made)
    assert ids(made, offence=("arms", "fraud")) == ["hentzau-rosa", "zenda-antoinette"]
    assert ids(made, outcome=("released",)) == ["sapt-fritz"]
    assert ids(made, country=("SYL",), outcome=("released",)) == []


def test_filters_narrow_one_another(tables: Tables) -> None:
    both = set(ids(tables, country=("ESP",), offence=("cybercrime",)))
    assert both == set(ids(tables, country=("ESP",))) & set(ids(tables, offence=("cybercrime",)))
    assert both


@pytest.mark.parametrize(("first", "last"), [(2019, 2019), (2020, 2020), (2019, 2020), (None, 2019), (2020, None)])
def test_an_inexact_date_belongs_to_every_range_that_it_overlaps(
    made: Tables, first: int | None, last: int | None
) -> None:
    assert "zenda-antoinette" in ids(made, years=(first, last))


def test_an_inexact_date_belongs_to_no_other_range(made: Tables) -> None:
    assert "zenda-antoinette" not in ids(made, years=(None, 2018))
    assert "zenda-antoinette" not in ids(made, years=(2021, None))


@settings(max_examples=40, deadline=None)
@given(SELECTIONS)
def test_unconfirmed_cases_only_widen(selection: Selection) -> None:
    without = select(_TABLES, selection.but(unconfirmed=False))
    with_them = select(_TABLES, selection.but(unconfirmed=True))
    assert set(without.cases["id"]) <= set(with_them.cases["id"])
    assert not without.cases["unconfirmed"].any()
    added = with_them.cases[~with_them.cases["id"].isin(without.cases["id"])]
    assert added["unconfirmed"].all()
    assert without.total < with_them.total == len(_TABLES.cases)


@settings(max_examples=40, deadline=None)
@given(SELECTIONS)
def test_a_filter_taken_away_never_loses_a_case(selection: Selection) -> None:
    before = set(select(_TABLES, selection).cases["id"])
    first, last = selection.of(YEARS)
    for freed in (
        selection.but(years=(None, last)),
        selection.but(years=(first, None)),
        *(selection.but(**{facet.name: facet.default}) for facet in FACETS if facet.narrows),
    ):
        assert before <= set(select(_TABLES, freed).cases["id"])


# --- chips and words -----------------------------------------------------------------------------------------------


def test_each_chip_takes_away_one_thing(tables: Tables) -> None:
    chosen = Selection(
        years=(2012, 2018), country=("ESP", "GRC"), offence=("fraud",), outcome=("escaped", "pending"),
        text="bitcoin", unconfirmed=True,
    )  # fmt: skip
    chips = chosen.chips(tables, WORDS)
    assert [chip.label for chip in chips] == [
        "2012–2018", "Spain", "Greece", "Fraud", "Escaped", "No outcome reported", "“bitcoin”",
        "with unconfirmed cases",
    ]  # fmt: skip
    assert [chip.without for chip in chips] == [
        chosen.but(years=(None, None)),
        chosen.but(country=("GRC",)),
        chosen.but(country=("ESP",)),
        chosen.but(offence=()),
        chosen.but(outcome=("pending",)),
        chosen.but(outcome=("escaped",)),
        chosen.but(text=""),
        chosen.but(unconfirmed=False),
    ]


@settings(max_examples=40, deadline=None)
@given(SELECTIONS)
def test_taking_every_chip_away_leaves_everything(selection: Selection) -> None:
    while chips := selection.chips(_TABLES, WORDS):
        selection = chips[0].without
    assert selection == Selection()


def test_a_selection_in_words(tables: Tables) -> None:
    first, last = tables.years
    assert Selection().words(tables, WORDS) == f"arrests of {first}–{last}"
    assert Selection(years=(2017, 2017)).words(tables, WORDS) == "arrests of 2017"
    assert Selection(years=(2017, None)).words(tables, WORDS) == f"arrests of 2017–{last}"
    words = Selection(country=("ESP", "GRC"), text="x y", unconfirmed=True).words(tables, WORDS)
    assert words == f"arrests of {first}–{last}, Spain or Greece, “x y”, unconfirmed cases included"


def test_a_filter_offers_what_occurs_in_the_order_of_the_vocabulary(tables: Tables) -> None:
    vocabulary = yaml.safe_load((ROOT / "config" / "vocabulary.yaml").read_text("utf-8"))
    offence = next(choice for choice in CHOICES if choice.name == "offence")
    present = set(tables.cases["offence"])
    assert list(offence.offered(tables)) == [key for key in vocabulary["offence"] if key in present]
    assert set(OUTCOME.offered(tables)) == set(tables.cases["outcome_abroad"])
    names = [COUNTRY.label(code, tables) for code in COUNTRY.offered(tables)]
    assert names == sorted(names)
    assert set(COUNTRY.offered(tables)) == set(tables.cases["arrest_country"])


def test_a_country_that_the_data_does_not_describe_can_be_chosen(folder: Config) -> None:
    (folder.data / "countries.yaml").unlink()
    tables = tables_of(folder)
    assert list(COUNTRY.offered(tables)) == ["BOR", "SYL"]
    assert Selection.from_params({"country": ["BOR"]}, tables).of(COUNTRY) == ("BOR",)


def test_every_filter_has_a_message_for_its_name() -> None:
    assert [facet.name for facet in FACETS if not WORDS.has(f"facet-{facet.name}")] == []


def test_the_names_of_filters_follow_the_configuration(made: Tables) -> None:
    titles = {choice.name: choice.title(made, WORDS) for choice in CHOICES}
    assert titles["country"] == "Country of arrest"
    assert titles["offence"] == "Lead Lilliputian accusation"
    assert titles["outcome"] == "Outcome abroad"


# --- years ---------------------------------------------------------------------------------------------------------


def test_the_range_of_years_is_that_of_every_arrest(made: Tables) -> None:
    assert made.years == (2019, 2022)


@pytest.mark.parametrize(
    ("bounds", "kept", "words", "span"),
    [
        ({"from": ["2019"], "to": ["2022"]}, 4, "2019–2022", (2019, 2022)),
        ({"from": ["1990"]}, 4, "1990–2022", (2019, 2022)),
        ({"to": ["2090"]}, 4, "2019–2090", (2019, 2022)),
        ({"from": ["2030"]}, 0, "2030 and later", (2022, 2022)),
        ({"to": ["1066"]}, 0, "1066 and earlier", (2019, 2019)),
        ({"from": ["1990"], "to": ["1995"]}, 0, "1990–1995", (2019, 2019)),
        ({"from": ["2021"], "to": ["2020"]}, 0, "2021–2020", (2020, 2021)),
    ],
)
def test_a_bound_is_a_bound_wherever_the_data_ends(
    made: Tables, bounds: dict[str, list[str]], kept: int, words: str, span: tuple[int, int]
) -> None:
    """It stays in the address, is said, and keeps what lies within; an axis or a slider shows the years that are there."""
    selection = Selection.from_params(bounds, made)
    assert selection.to_params() == bounds
    assert int(selection.keeps(made).sum()) == kept
    assert YEARS.said(selection.of(YEARS), made, WORDS) == words
    assert [chip.label for chip in selection.chips(made, WORDS)] == [words]
    assert selection.words(made, WORDS) == f"arrests of {words}"
    assert YEARS.span(selection.of(YEARS), made) == span
    assert f"_{words.replace('–', '-').replace(' ', '-')}_" in file_name(
        "map", select(made, selection), made.archive.as_of, "png", WORDS
    )


def test_an_empty_dataset_has_a_year_and_no_cases(folder: Config) -> None:
    tables = only(folder, [])
    assert tables.years == (2022, 2022)
    assert Selection.from_params({"from": ["2015"], "country": ["SYL"], "q": ["x"]}, tables).of(YEARS) == (2015, None)
    assert selected(tables, text="x").cases.empty
    assert selected(tables).total == 0


def test_the_total_counts_what_could_be_selected(made: Tables) -> None:
    assert (selected(made).total, selected(made, unconfirmed=True).total) == (4, 5)
    assert (selected(made, country=("BOR",)).total, len(selected(made, country=("BOR",)).cases)) == (4, 2)


def test_a_dataset_of_one_year(folder: Config, tmp_path: Path) -> None:
    tables = only(folder, [*many(3), small_case("late", events=[event(date="2019-12-31")])])
    assert selected(tables, years=(2019, 2019)).cases["id"].tolist() == selected(tables).cases["id"].tolist()
    assert YEARS.said((None, None), tables, WORDS) == "2019"
