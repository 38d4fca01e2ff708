"""The three tables: their columns, their types, and every derived value against a second, simpler computation."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

import pandas as pd
import pytest
import yaml

from dashboard.archive.config import Config
from dashboard.archive.model import JOINT, MAX_MONTHS
from dashboard.archive.store import Loaded
from dashboard.columns import FACTS, HEADINGS, TABLES, TableName
from dashboard.publish.data.records import table_csv
from dashboard.selection import Selected, Selection, select
from dashboard.tables import Tables, build, each_row
from tests import record
from tests.builders import ABSENT, ROOT, at_court, event, handed_over, write_case
from tests.count.own_count import as_cells
from tests.count.own_count import record as own_record
from tests.made import WORDS, tables_of

Case = dict[str, Any]
Event = dict[str, Any]


# --- columns and types ---------------------------------------------------------------------------------------------


def documented_columns(table: str) -> list[str]:
    """The columns that the codebook lists for an exported table, in its order."""
    codebook = (ROOT / "data" / "README.md").read_text("utf-8")
    section = codebook.split(f"### `{table}.csv`", 1)[1].split("\n## ", 1)[0].split("\n### ", 1)[0]
    return re.findall(r"^\| `([a-z_]+)` \|", section, re.MULTILINE)


@pytest.mark.parametrize("table", TABLES)
def test_the_codebook_lists_every_column_that_leaves_the_house(table: TableName) -> None:
    assert documented_columns(table) == list(TABLES[table])


def test_cases_have_the_columns_that_others_rely_on() -> None:
    needed = (
        "id name name_ru arrest_date arrest_year arrest_country arrest_place offence outcome_abroad outcome_us ending "
        "held_days_min held_days_max held_censored sentence_months last_event last_event_date confidence unconfirmed "
        "source_urls"
    )
    assert set(needed.split()) <= TABLES["cases"].keys()


def test_readers_see_columns_that_are_there(tables: Tables) -> None:
    assert TABLES["cases"].keys() >= FACTS.keys()
    assert set(tables.brief.columns) >= HEADINGS.keys()


def test_what_names_a_column_or_its_unit_is_a_message() -> None:
    units = {column.unit for columns in TABLES.values() for column in columns.values() if column.unit}
    wanted = [*FACTS.values(), *HEADINGS.values(), *(f"unit-{unit}" for unit in units)]
    assert [message for message in wanted if not WORDS.has(message)] == []


@pytest.mark.parametrize("name", ["cases", "events", "sources"])
def test_no_column_is_of_no_type(name: TableName, tables: Tables) -> None:
    frame: pd.DataFrame = getattr(tables, name)
    assert set(frame.columns) >= set(TABLES[name])
    assert not [column for column in frame if frame[column].dtype == object]


def test_numbers_dates_and_flags_have_their_types(tables: Tables) -> None:
    cases, events = tables.cases, tables.events
    for column in ("arrest_year", "held_days_min", "held_days_max", "sentence_months", "events", "sources"):
        assert pd.api.types.is_integer_dtype(cases[column]), column
    for column in ("arrest_earliest", "arrest_latest", "arrest_middle", "last_middle"):
        assert pd.api.types.is_datetime64_dtype(cases[column]), column
    for column in ("held_censored", "unconfirmed"):
        assert pd.api.types.is_bool_dtype(cases[column]), column
    assert pd.api.types.is_float_dtype(events["lat"])
    assert pd.api.types.is_integer_dtype(events["months"])


def test_categories_stand_in_the_order_of_the_vocabulary(tables: Tables) -> None:
    vocabulary = yaml.safe_load((ROOT / "config" / "vocabulary.yaml").read_text("utf-8"))
    sections = {
        "offence": "offence",
        "outcome_abroad": "outcome_abroad",
        "outcome_us": "outcome_us",
        "ending": "ending",
        "last_event": "event",
        "confidence": "confidence",
    }
    for column, section in sections.items():
        assert list(tables.cases[column].cat.categories) == list(vocabulary[section]), column
    assert list(tables.events["type"].cat.categories) == list(vocabulary["event"])
    assert list(tables.sources["kind"].cat.categories) == list(vocabulary["source_kind"])


def test_countries_are_in_the_order_of_their_names(tables: Tables) -> None:
    names = [tables.archive.country_name(code) for code in tables.cases["arrest_country"].cat.categories]
    assert names == sorted(names)


# --- rows ----------------------------------------------------------------------------------------------------------


def test_every_case_event_and_source_is_a_row(tables: Tables, raw_cases: dict[str, Case]) -> None:
    assert sorted(tables.cases["id"]) == sorted(raw_cases)
    assert len(tables.events) == sum(len(case["events"]) for case in raw_cases.values())
    assert len(tables.sources) == sum(len(case["sources"]) for case in raw_cases.values())


def test_cases_stand_by_date_of_arrest_and_events_in_the_order_of_their_case(tables: Tables) -> None:
    assert tables.cases["arrest_earliest"].is_monotonic_increasing
    for case in tables.archive.cases:
        rows = tables.events[tables.events["case_id"] == case.id]
        assert rows["number"].tolist() == list(range(1, len(case.events) + 1))
        assert rows["type"].tolist() == [one.type for one in case.events]
        assert rows["note"].tolist() == [one.note for one in case.events]


def test_every_event_carries_the_links_of_its_own_sources(tables: Tables, raw_cases: dict[str, Case]) -> None:
    for row in each_row(tables.events):
        case = raw_cases[row.case_id]
        urls = {one["id"]: one["url"] for one in case["sources"]}
        ids = case["events"][row.number - 1]["sources"]
        assert row.source_ids.split(JOINT) == ids
        assert row.source_urls.split(JOINT) == [urls[one] for one in ids]


def test_sources_know_how_often_they_are_cited(tables: Tables, raw_cases: dict[str, Case]) -> None:
    for row in each_row(tables.sources):
        case = raw_cases[row.case_id]
        assert row.cited_by_events == sum(row.source_id in one["sources"] for one in case["events"])
        assert row.cited_by_positions == sum(row.source_id in one["sources"] for one in case.get("positions", []))


def test_the_arrest_is_found_by_its_place_in_the_case(tables: Tables) -> None:
    events = tables.events.set_index(["case_id", "number"])
    for row in each_row(tables.cases):
        arrest = events.loc[(row.id, row.arrest_number)]
        assert arrest["date"] == row.arrest_date
        assert arrest["type"] in ("arrest", "expulsion", "extradition")


def test_the_longest_sentence_that_a_file_may_name_fits_its_column(folder: Config) -> None:
    write_case(folder, events=[event(), handed_over(), at_court("sentence", "2020-06-01", months=MAX_MONTHS)])
    cases = tables_of(folder).cases.set_index("id")
    assert cases.loc["hentzau-rosa", "sentence_months"] == MAX_MONTHS


def test_an_empty_dataset_is_three_empty_tables(folder: Config) -> None:
    for path in (folder.data / "cases").iterdir():
        path.unlink()
    tables = tables_of(folder)
    assert [len(tables.cases), len(tables.events), len(tables.sources)] == [0, 0, 0]
    assert not [column for column in tables.cases if tables.cases[column].dtype == object]


def test_a_case_without_optional_fields_has_empty_cells(folder: Config) -> None:
    write_case(folder, name_ru=ABSENT, also_known_as=ABSENT, us_court=ABSENT, docket=ABSENT)
    row = tables_of(folder).cases.set_index("id").loc["hentzau-rosa"]
    assert row[["name_ru", "also_known_as", "us_court", "docket", "unconfirmed_reason"]].isna().all()


# --- what follows from events, computed a second time -----------------------------------------------------------------


@pytest.fixture(scope="module")
def raw_cases() -> dict[str, Case]:
    """The case files, by a plain YAML reader."""
    return record.cases()


def test_every_case_has_the_outcomes_and_durations_that_its_events_show(every: Selected) -> None:
    exported = {row["id"]: row for row in csv.DictReader(io.StringIO(table_csv(every, "cases"), newline=""))}
    cases = own_record().cases
    assert exported.keys() == cases.keys()
    wrong = [
        f"{case_id}.{key}: {exported[case_id][key]!r}, expected {value!r}"
        for case_id, own in cases.items()
        for key, value in as_cells(own).items()
        if exported[case_id][key] != value
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("events", "values"),
    [
        # Handed over, then released by the requesting country's prison: the release there decides nothing abroad.
        (
            [event(), handed_over(), at_court("release", "2021-01-01")],
            {"outcome_abroad": "extradited", "ending": "released", "outcome_us": "pending", "held_days_min": 311},
        ),
        # Two hand-overs: the first was a step of the journey.
        (
            [event(), handed_over(), event(date="2020-02-01", country="BOR"), handed_over(date="2021-01-10", country="BOR")],
            {"outcome_abroad": "extradited", "held_days_max": 677, "arrest_country": "SYL"},
        ),
        # A month each: a duration is a range.
        (
            [event(date="2019-03"), handed_over(date="2019-05")],
            {"held_days_min": 31, "held_days_max": 91, "held_censored": False},
        ),
        # Escaped, and nothing later counts.
        (
            [event(), event(type="escape", date="2019-03-10", note="Fled.")],
            {"outcome_abroad": "escaped", "held_days_min": 5, "ending": None, "outcome_us": None},
        ),
        # Open: seen last at a ruling.
        (
            [event(), event(type="ruling-for", date="2019-06-05", note="Allowed.")],
            {"outcome_abroad": "pending", "held_censored": True, "held_days_min": 92, "last_event": "ruling-for"},
        ),
        # No hand-over recorded, but a plea: the days abroad are those up to the report before it.
        (
            [event(), at_court("guilty-plea", "2020-03-02")],
            {"outcome_abroad": "pending", "held_days_max": 0, "outcome_us": "pleaded-guilty", "ending": None},
        ),
        # The longest of two terms; the first outcome.
        (
            [
                event(), handed_over(), at_court("conviction", "2020-03-02"), at_court("guilty-plea", "2020-04-02"),
                at_court("sentence", "2020-05-01", months=12), at_court("sentence", "2020-06-01", months=30),
            ],
            {"outcome_us": "convicted-at-trial", "sentence_months": 30},
        ),
        # No prison is a sentence of no months, which is not the same as none.
        ([event(), handed_over(), at_court("sentence", "2020-05-01", months=0)], {"sentence_months": 0}),
        (
            [event(), handed_over(), at_court("sentence", "2020-05-01", time_served=True)],
            {"sentence_months": None, "sentence_note": "time served, no term named"},
        ),
        # The year is not known where the bounds lie in two.
        ([event(date="[2019-11..2020-02]")], {"arrest_year": None, "arrest_date": "[2019-11..2020-02]"}),
    ],
)  # fmt: skip
def test_what_follows_from_events(folder: Config, events: list[Event], values: dict[str, Any]) -> None:
    write_case(folder, events=events)
    row = tables_of(folder).cases.set_index("id").loc["hentzau-rosa"]
    for column, value in values.items():
        assert (pd.isna(row[column]) and value is None) or row[column] == value, column


# --- a selection's rows --------------------------------------------------------------------------------------------


def test_everything_is_not_copied(tables: Tables) -> None:
    whole = select(tables, Selection(unconfirmed=True))
    assert whole.cases is tables.brief
    assert whole.events is tables.events
    assert whole.sources is tables.sources


def test_a_selection_has_the_events_and_sources_of_its_cases_only(tables: Tables) -> None:
    some = select(tables, Selection(outcome=("escaped",)))
    ids = set(some.cases["id"])
    assert 0 < len(ids) < len(tables.cases)
    assert set(some.events["case_id"]) == ids
    assert set(some.sources["case_id"]) == ids
    assert len(some.events) == sum(len(case.events) for case in tables.archive.cases if case.id in ids)


def test_building_again_gives_the_same_tables(real: Loaded, tables: Tables) -> None:
    again = build(real.archive, WORDS)
    pd.testing.assert_frame_equal(again.cases, tables.cases)
    pd.testing.assert_frame_equal(again.events, tables.events)
    pd.testing.assert_frame_equal(again.sources, tables.sources)


def test_an_event_stands_no_earlier_than_the_one_before_it(folder: Config) -> None:
    """As far as its own date allows: the middle of June lies before the 21st; a day that is known never moves."""
    events = [
        at_court("charges", "2019", sources=["klow-times-2019-03-06"]),
        event(date="2019-06-21"),
        event(type="ruling-for", date="2019-06", note="Allowed."),
        handed_over(date="2020-01"),
    ]
    write_case(folder, events=events)
    table = tables_of(folder).events
    days = table.loc[table["case_id"] == "hentzau-rosa", "middle"].dt.date.map(str).tolist()
    assert days == ["2019-07-02", "2019-06-21", "2019-06-21", "2020-01-16"]
