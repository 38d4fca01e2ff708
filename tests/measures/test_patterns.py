"""Flows, prison terms, years, treaties and exchanges: against a second count and against made-up cases."""

from __future__ import annotations

import statistics
from collections import Counter
from itertools import pairwise
from math import comb
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.archive.config import Config
from dashboard.archive.dates import PartialDate
from dashboard.archive.model import Treaty
from dashboard.charts.swarm import levels
from dashboard.measures import exchanges, flows, sentences, treaty, years
from dashboard.pages import CHARTS, PAGES
from dashboard.sentences import exchanges as exchange_words
from dashboard.sentences import flows as flow_words
from dashboard.sentences import prison_terms
from dashboard.tables import Tables, each_row
from tests.builders import ABSENT, at_court, event, handed_over, small_case
from tests.made import WORDS, draw, only, selected

SELECTIONS: list[dict[str, Any]] = [
    {},
    {"unconfirmed": True},
    {"country": ("ESP", "ITA")},
    {"outcome": ("pending",)},
    {"years": (2014, 2019)},
    {"text": "zzzzqqqq"},
]
KLOW = ["klow-times-2019-03-06"]


# --- flows ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("filters", SELECTIONS)
def test_every_case_takes_every_step_once(filters: dict[str, Any], tables: Tables) -> None:
    chosen = selected(tables, **filters)
    ids = sorted(chosen.cases["id"])
    bands = flows.flow(chosen).bands
    for step in range(len(flows.COLUMNS) - 1):
        rows = bands[bands["step"] == step]
        assert sorted(one for row in rows["ids"] for one in row) == ids
        assert rows["cases"].tolist() == [len(row) for row in rows["ids"]]


@pytest.mark.parametrize("filters", SELECTIONS)
def test_what_comes_to_a_value_goes_on_from_it(filters: dict[str, Any], tables: Tables) -> None:
    bands = flows.flow(selected(tables, **filters)).bands
    for step in (1, 2):
        into, out = bands[bands["step"] == step - 1], bands[bands["step"] == step]
        assert into.groupby("target")["cases"].sum().to_dict() == out.groupby("source")["cases"].sum().to_dict()


def test_a_band_of_the_first_step_is_what_its_filters_keep(tables: Tables) -> None:
    chosen = selected(tables)
    _, rest = flows.countries(chosen)
    bands = flows.flow(chosen).bands
    for row in each_row(bands[bands["step"] == 0]):
        codes = tuple(rest) if row.source == flows.OTHERS else (row.source,)
        kept = selected(tables, country=codes, outcome=(row.outcome,)).cases
        assert sorted(kept["id"]) == sorted(row.ids)


def test_countries_of_few_cases_stand_together(tables: Tables) -> None:
    chosen = selected(tables)
    alone, rest = flows.countries(chosen)
    sizes = Counter(chosen.cases["arrest_country"])
    assert all(sizes[code] >= flows.SMALLEST_COUNTRY for code in alone)
    assert all(sizes[code] < flows.SMALLEST_COUNTRY for code in rest)
    assert sorted([*alone, *rest]) == sorted(sizes)
    assert f"{len(rest)} other countries" in set(draw(CHARTS["what-happens"], chosen).table["source_label"])


def test_one_small_country_keeps_its_name(folder: Config) -> None:
    cases = [small_case(f"person-{n}", events=[event(country="BOR" if n else "SYL")]) for n in range(4)]
    alone, rest = flows.countries(selected(only(folder, cases)))
    assert (alone, rest) == (["BOR", "SYL"], [])


def test_the_country_that_a_title_names_has_a_row(tables: Tables) -> None:
    """Where no country has enough cases to stand alone, those with most do, unless each has but one."""
    chosen = selected(tables, years=(2017, 2017))
    sizes = Counter(chosen.cases["arrest_country"])
    assert max(sizes.values()) == 2
    alone, rest = flows.countries(chosen)
    assert alone == [code for code, size in sizes.items() if size == 2]
    assert len(alone) + len(rest) == len(sizes)
    each = selected(tables, country=tuple(rest), years=(2017, 2017))
    assert flows.countries(each)[0] == []


def test_the_flow_in_words(made: Tables) -> None:
    assert flow_words.finding(selected(made), WORDS) == (
        "2 of 4 cases led to a hand-over to Lilliput; after it: pleaded guilty 1 of 2 and convicted at trial 1 of 2."
    )
    assert flow_words.finding(selected(made, outcome=("released",)), WORDS) == (
        "The one case here has not led to a hand-over to Lilliput."
    )
    assert (
        flow_words.finding(selected(made, outcome=("pending",)), WORDS)
        == "For the one case here no outcome abroad is reported."
    )
    assert flow_words.finding(selected(made, offence=("fraud",)), WORDS) == (
        "The one case here led to a hand-over to Lilliput; after it: pleaded guilty."
    )


# --- prison terms --------------------------------------------------------------------------------------------------


@settings(deadline=None)  # the first example loads scipy
@given(st.lists(st.integers(0, 500), min_size=3, max_size=60))
def test_the_median_and_its_interval(months: list[int]) -> None:
    middle = sentences.median(months)
    assert middle is not None
    assert middle.months == statistics.median(months)
    n, values = len(months), sorted(months)
    # The k-th lowest to the k-th highest misses the median with a chance of twice that of fewer than k heads in n tosses.
    chances = [2 * sum(comb(n, i) for i in range(k)) / 2**n for k in range(n // 2 + 1)]
    best = max(k for k, chance in enumerate(chances) if chance <= 0.05)
    if best == 0:
        assert (middle.low, middle.high) == (None, None)
    else:
        assert (middle.low, middle.high) == (values[best - 1], values[n - best])


def test_an_interval_needs_six_terms() -> None:
    five, six = sentences.median([1, 2, 3, 4, 5]), sentences.median([1, 2, 3, 4, 5, 6])
    assert five is not None
    assert six is not None
    assert (five.low, five.high) == (None, None)
    assert (six.months, six.low, six.high) == (3.5, 1, 6)
    for few in ([], [1], [1, 2]):  # the one of them, or halfway between the only two, would be no middle of many
        assert sentences.median(few) is None


@pytest.mark.parametrize("filters", SELECTIONS)
def test_every_named_term_after_a_plea_or_a_verdict_is_a_point(filters: dict[str, Any], tables: Tables) -> None:
    chosen = selected(tables, **filters)
    expected = {}
    for case_id in chosen.cases["id"]:
        course = tables.archive.courses[case_id]
        if course.outcome_us in ("pleaded-guilty", "convicted-at-trial") and course.sentence.months is not None:
            expected[case_id] = (course.outcome_us, course.sentence.months, course.sentence.note == "time served")
    table = sentences.sentenced(chosen)
    rows = zip(table["mode"], table["months"], table["time_served"], strict=True)
    assert dict(zip(table["id"], rows, strict=True)) == expected
    for by in CHARTS["plea-and-trial"].options["by"]:
        drawn = [
            case_id
            for _, _, part in sentences.rows(table, tables.archive.config.vocabulary.offence, by)
            for case_id in part["id"]
        ]
        assert sorted(drawn) == sorted(expected)


def test_sentences_beside_the_figure(folder: Config) -> None:
    def sentenced(case_id: str, *kinds: Any) -> Any:
        return small_case(case_id, events=[event(), handed_over(), *kinds])

    plea = at_court("guilty-plea", "2020-03-02", sources=KLOW)
    cases = [
        sentenced("with-term", plea, at_court("sentence", "2020-06-01", months=0, sources=KLOW)),
        sentenced("served", plea, at_court("sentence", "2020-06-01", months=7, time_served=True, sources=KLOW)),
        sentenced("no-term", plea, at_court("sentence", "2020-06-01", time_served=True, sources=KLOW)),
        sentenced("no-plea", at_court("sentence", "2020-06-01", months=9, sources=KLOW)),
        sentenced("not-yet", plea),
        # A sentence of another country is none of the requesting one's.
        small_case("elsewhere", events=[event(), event(type="sentence", date="2020-06-01", months=99)]),
    ]
    chosen = selected(only(folder, cases))
    table = sentences.sentenced(chosen)
    assert sorted(zip(table["id"], table["months"], table["time_served"], strict=True)) == [
        ("served", 7, True),
        ("with-term", 0, False),
    ]
    assert prison_terms.beside(sentences.not_drawn(chosen), WORDS) == [
        "One sentence without a named term is not drawn.",
        "One sentence with no plea or verdict reported is not drawn.",
        "In one case with a plea or a conviction no sentence is reported.",
    ]
    assert prison_terms.finding(table, len(chosen.cases), WORDS).startswith(
        "The two terms after a guilty plea were no prison and 7 months; no term is reported after a conviction at trial."
    )


def test_the_confounding_is_in_the_subtitle() -> None:
    assert "face charges of different gravity" in CHARTS["plea-and-trial"].subject({"by": "mode"}, WORDS)


# --- years ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("by", CHARTS["year-by-year"].options["by"])
@pytest.mark.parametrize("filters", SELECTIONS)
def test_every_case_of_a_known_year_is_a_dot(filters: dict[str, Any], by: str, tables: Tables) -> None:
    chosen = selected(tables, **filters)
    table = years.dots(chosen, by).table
    known = chosen.cases.dropna(subset=["arrest_year"])
    assert sorted(zip(table["id"], table["year"], strict=True)) == sorted(
        zip(known["id"], known["arrest_year"].astype(int), strict=True)
    )
    assert table["group"].notna().all()


@pytest.mark.parametrize("filters", SELECTIONS)
def test_findings_are_sentences(filters: dict[str, Any], tables: Tables) -> None:
    chosen = selected(tables, **filters)
    findings = [section.finding for page in PAGES for section in page.sections if section.finding]
    assert len(findings) > 5
    for finding in findings:
        text = finding(chosen, WORDS)
        assert text.endswith(".")
        assert text[0].isupper() or text[0].isdigit()
        assert "nan" not in text
        assert "one cases" not in text


# --- treaties ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("in_force", "signed", "since", "arrest", "expected"),
    [
        (True, None, "1991-05-17", "2008-03-06", treaty.IN_FORCE),
        (True, None, "2008-03-06", "2008-03-06", treaty.IN_FORCE),
        (True, None, "2008", "2008-03-06", treaty.NOT_KNOWN),
        (True, None, "2009", "2008-03-06", treaty.NOT_IN_FORCE),
        (True, None, "2007", "[2007-06..2008-03]", treaty.NOT_KNOWN),
        (True, None, None, "2008-03-06", treaty.UNDATED),
        (True, "1939", None, "2008-03-06", treaty.UNDATED),
        (True, "2009", None, "2008-03-06", treaty.NOT_IN_FORCE),
        (True, "2008", None, "2008-03-06", treaty.NOT_KNOWN),
        (False, None, None, "2008-03-06", treaty.NOT_IN_FORCE),
        (False, None, "1950", "2008-03-06", treaty.NOT_KNOWN),
    ],
)
def test_the_class_of_a_treaty(
    in_force: bool, signed: str | None, since: str | None, arrest: str, expected: str
) -> None:
    said = Treaty.model_validate({"in_force": in_force, "signed": signed, "in_force_since": since, "source": "list"})
    assert treaty.class_of(said, PartialDate.parse(arrest)) == expected


def test_a_country_without_an_entry_is_not_known(made: Tables) -> None:
    chosen = selected(made, unconfirmed=True)
    assert treaty.class_of(None, PartialDate.parse("2008")) == treaty.NOT_KNOWN
    found = dict(zip(chosen.cases["arrest_country"], treaty.classes(chosen), strict=True))
    assert found == {"SYL": treaty.UNDATED, "BOR": treaty.NOT_KNOWN}


def test_treaties_of_the_archive_by_hand(tables: Tables) -> None:
    chosen = selected(tables, unconfirmed=True)
    found = dict(zip(chosen.cases["id"], treaty.classes(chosen), strict=True))
    assert found["bout-viktor"] == treaty.IN_FORCE  # Thailand, in force since 1991
    assert found["seleznev-roman"] == treaty.NOT_IN_FORCE  # the Maldives
    assert found["kasatkin-daniil"] == treaty.UNDATED  # France, listed without a date


@pytest.mark.parametrize("filters", SELECTIONS)
def test_the_bars_of_treaties_are_all_cases(filters: dict[str, Any], tables: Tables) -> None:
    chosen = selected(tables, **filters)
    table = treaty.by_outcome(chosen)
    assert sorted(one for ids in table["ids"] for one in ids) == sorted(chosen.cases["id"])
    for row in each_row(table):
        assert row.of == table.loc[table["treaty"] == row.treaty, "cases"].sum()
        assert set(chosen.cases.set_index("id").loc[list(row.ids), "outcome_abroad"]) == {row.outcome}


# --- exchanges -----------------------------------------------------------------------------------------------------


def test_exchanges_of_one_day_and_country_stand_together(folder: Config) -> None:
    def exchanged(case_id: str, date: str, country: str, *before: Any) -> Any:
        swap = event(
            type="exchange", date=date, country=country, place=ABSENT, lat=ABSENT, lon=ABSENT, note=f"{case_id} <b>"
        )
        return small_case(case_id, events=[event(), *before, swap])

    cases = [
        exchanged("first", "2022-08-01", "BOR", handed_over()),
        exchanged("second", "2022-08", "BOR", handed_over()),
        exchanged("third", "2022-08-01", "SYL"),
        exchanged("fourth", "2022-09-01", "BOR", handed_over()),
        small_case("never"),
    ]
    chosen = selected(only(folder, cases))
    found = exchanges.exchanges(chosen)
    assert [(WORDS.date(one.date), one.where, [person.case.id for person in one.people]) for one in found] == [
        ("1 August 2022", "Borduria", ["first", "second"]),
        ("1 August 2022", "Syldavia", ["third"]),
        ("1 September 2022", "Borduria", ["fourth"]),
    ]
    assert [one.people[0].custody for one in found] == ["Lilliput", "Syldavia", "Lilliput"]
    assert exchange_words.finding(chosen, WORDS) == (
        "Four cases ended in three prisoner exchanges: three from custody in Lilliput and one from custody in the country of arrest."
    )


@pytest.mark.parametrize("filters", SELECTIONS)
def test_every_exchange_of_the_selection_is_listed_once(filters: dict[str, Any], tables: Tables) -> None:
    chosen = selected(tables, **filters)
    listed = Counter(one.case.id for exchange in exchanges.exchanges(chosen) for one in exchange.people)
    events = chosen.events
    assert listed == Counter(events.loc[events["type"] == "exchange", "case_id"])


# --- marks ---------------------------------------------------------------------------------------------------------


@given(st.lists(st.integers(0, 100), max_size=60), st.integers(1, 20))
def test_marks_of_one_level_keep_their_distance(places: list[int], gap: int) -> None:
    found = levels([float(place) for place in places], float(gap))
    assert len(found) == len(places)
    for level in set(found):
        on_it = sorted(place for place, own in zip(places, found, strict=True) if own == level)
        assert all(after - before >= gap for before, after in pairwise(on_it))
    assert set(found) == set(range(max(found, default=-1) + 1))
