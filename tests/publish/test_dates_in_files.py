"""Dates that leave the house: each is one of the record, as precise as there, or a day that one of those can mean."""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
from collections.abc import Iterable, Iterator

import pyarrow.parquet as pq
import pytest

from dashboard.archive.config import Config
from dashboard.archive.dates import PartialDate
from dashboard.archive.model import Case
from dashboard.archive.store import Archive
from dashboard.columns import TABLES, TableName
from dashboard.pages import CHARTS
from dashboard.publish.documents import DOCUMENTS, Wanted, case_data
from dashboard.publish.html.chart_table import table_json
from dashboard.selection import Selection, select
from dashboard.tables import Tables
from tests.builders import event, handed_over, small_case
from tests.made import WORDS, draw, only, selected

SELECTIONS = [
    Selection(unconfirmed=True),
    Selection(),
    Selection(years=(2012, 2017)),
    Selection(country=("ESP", "THA", "CZE"), unconfirmed=True),
    Selection(outcome=("pending", "released", "escaped"), unconfirmed=True),
    Selection(text="zzzzqqqq"),
]
CHOICES = [
    (name, dict(zip(chart.options, values, strict=True)))
    for name, chart in CHARTS.items()
    for values in itertools.product(*chart.options.values())
]
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
WORDED = re.compile(rf"(between )?(\d{{1,2}} )?({_MONTHS}) \d{{4}}.*")
LONGER_THAN_A_YEAR = re.compile(r"\d{4}-\d\d(-\d\d)?|\[.*\.\..*\]")
BOUND = re.compile(r"(?P<date>.+) \((?P<bound>earliest|latest) day\)")


def dates_of(case: Case) -> Iterator[PartialDate]:
    yield from (one.date for one in case.events)
    yield from (one.date for one in case.sources if one.date)


def known(archive: Archive) -> set[str]:
    """Every date of the record as it is written there."""
    dates = [date for case in archive.cases for date in dates_of(case)]
    for one in archive.counts:
        dates += [one.date, one.period_end, *filter(None, (one.period_start, one.source.date))]
    return {date.text for date in dates}


def texts(made: object) -> str:
    assert isinstance(made, bytes)
    return made.decode()


def prove(rows: Iterable[dict[str, str]], dates: set[str]) -> None:
    """No cell is a date that the record does not have, or one in words; the days are those that the date can mean."""
    for row in rows:
        for column, cell in row.items():
            assert not WORDED.fullmatch(cell), f"{column}: {cell}"
            if bound := BOUND.fullmatch(column):
                date = row[bound["date"]]
                assert cell == (str(getattr(PartialDate.parse(date), bound["bound"])) if date else ""), (column, row)
            elif LONGER_THAN_A_YEAR.fullmatch(cell):
                assert cell in dates, f"{column}: {cell}"


@pytest.mark.parametrize("which", SELECTIONS, ids=str)
@pytest.mark.parametrize(("name", "options"), CHOICES)
def test_a_table_behind_a_chart_has_no_day_that_no_source_has(
    name: str, options: dict[str, str], which: Selection, tables: Tables
) -> None:
    """In the file, and on the page, which has no bounds and writes dates in words."""
    dates, wanted = known(tables.archive), Wanted(select(tables, which), WORDS, options=options)
    prove(csv.DictReader(io.StringIO(texts(DOCUMENTS[f"chart/{name}.csv"].make(wanted)))), dates)
    shown = json.loads(table_json(draw(CHARTS[name], wanted.selected, options=options), WORDS))
    said = {WORDS.date(PartialDate.parse(date)) for date in dates}
    for cell in (cell for row in shown["rows"] for cell in row if isinstance(cell, str)):
        assert cell in said or not WORDED.fullmatch(cell), cell
        assert not LONGER_THAN_A_YEAR.fullmatch(cell), cell


def test_a_stage_begins_and_ends_with_a_date_of_its_own_case(tables: Tables) -> None:
    """As written in the case's file, a year too."""
    made = DOCUMENTS["chart/lifelines.csv"].make(Wanted(select(tables, Selection(unconfirmed=True)), WORDS))
    rows = list(csv.DictReader(io.StringIO(texts(made))))
    own = {case.id: {one.date.text for one in case.events} for case in tables.archive.cases}
    assert all({row["From"], row["To"]} <= own[row["Case"]] for row in rows)
    arrests = {one.id: tables.archive.courses[one.id].arrest.date.text for one in tables.archive.cases}
    assert {row["Case"]: row["From"] for row in rows if row["Stage"] == "Held or wanted abroad"} == arrests


def test_what_is_known_to_the_year_is_drawn_and_not_told_as_a_day(folder: Config) -> None:
    """The lines stand at the middle, the file does not say so."""
    events = [event(date="2017"), handed_over(date="[2017-08..2018-01]")]
    chosen = selected(only(folder, [small_case("a-b", events=events)]))
    (abroad, _) = csv.DictReader(io.StringIO(texts(DOCUMENTS["chart/lifelines.csv"].make(Wanted(chosen, WORDS)))))
    assert [abroad[key] for key in ("From", "From (earliest day)", "From (latest day)")] == [
        "2017", "2017-01-01", "2017-12-31",
    ]  # fmt: skip
    assert [abroad[key] for key in ("To", "To (earliest day)", "To (latest day)")] == [
        "[2017-08..2018-01]", "2017-08-01", "2018-01-31",
    ]  # fmt: skip
    assert '"2017-07-02"' in draw(CHARTS["lifelines"], chosen).figure


@pytest.mark.parametrize(("name", "dates"), [
    ("lifelines", ["From", "To"]), ("claims-by-year", ["Arrested"]), ("year-by-year", ["Arrested"]),
    ("official-counts", ["Date of the statement", "Counted from"]),
])  # fmt: skip
def test_every_date_of_a_chart_has_its_days_in_the_file(name: str, dates: list[str]) -> None:
    chart = CHARTS[name]
    assert {*dates} <= {WORDS.say(one) for one in chart.columns.values()}
    assert [WORDS.say(one) for one in chart.in_files.values()] == [
        f"{date} ({bound} day)" for date in dates for bound in ("earliest", "latest")
    ]


def stem(column: str) -> str | None:
    """What stands before ``earliest`` or ``latest`` in the name of a column; None where neither is in it."""
    for bound in ("earliest", "latest"):
        if column.endswith(bound):
            return column.removesuffix(bound)
    return None


def date_column(bound: str, name: TableName) -> str:
    """The column of the date whose bound a column is."""
    before = stem(bound)
    assert before is not None
    return next(one for one in (f"{before}date", before.rstrip("_")) if one in TABLES[name])


@pytest.mark.parametrize("name", TABLES)
def test_every_date_of_a_table_has_its_days_beside_it(name: TableName) -> None:
    """Wherever the codebook has a date as known, the two columns behind it are the days that it can mean."""
    columns = list(TABLES[name])
    as_known = [one for one in columns if one in ("date", "period_start", "period_end") or one.endswith("_date")]
    for column in as_known:
        place = columns.index(column)
        before = column.removesuffix("date") if column.endswith("date") else f"{column}_"
        assert columns[place + 1 : place + 3] == [f"{before}earliest", f"{before}latest"]
    kinds = {one.name: one.kind for one in TABLES[name].values()}
    assert {kinds[one] for one in as_known} == {"string"}
    assert [one for one in columns if kinds[one] == "date"] == [one for one in columns if stem(one) is not None]


@pytest.mark.parametrize("which", SELECTIONS, ids=str)
@pytest.mark.parametrize("name", TABLES)
def test_a_data_table_has_no_day_that_no_source_has(name: TableName, which: Selection, tables: Tables) -> None:
    """In CSV, JSON and Parquet alike; a workbook holds what JSON holds."""
    wanted, dates = Wanted(select(tables, which), WORDS), known(tables.archive)
    forms = {form: DOCUMENTS[f"data/{name}.{form}"].make(wanted) for form in ("csv", "json", "parquet")}
    parquet = forms["parquet"]
    assert isinstance(parquet, bytes)
    read = {
        "csv": list(csv.DictReader(io.StringIO(texts(forms["csv"])))),
        "json": json.loads(texts(forms["json"]))[name],
        "parquet": pq.read_table(io.BytesIO(parquet)).to_pylist(),
    }
    for rows in read.values():
        for row in rows:
            for column, value in row.items():
                cell = "" if value is None else str(value)
                assert not WORDED.fullmatch(cell)
                if (before := stem(column)) is not None:
                    date = row[date_column(column, name)]
                    bound = column.removeprefix(before)
                    assert cell == (str(getattr(PartialDate.parse(date), bound)) if date else "")
                elif LONGER_THAN_A_YEAR.fullmatch(cell):
                    assert cell in dates


def test_a_case_as_json_has_its_own_dates_and_no_others(tables: Tables) -> None:
    wanted = Wanted(select(tables, Selection()), WORDS)
    for case in tables.archive.cases:
        whole = json.loads(texts(case_data(case, "json").make(wanted)))
        own = {date.text for date in dates_of(case)}
        said = {one["date"] for part in ("events", "sources") for one in whole["case"][part] if "date" in one}
        assert said == own
        assert not [value for value in whole["derived"].values() if LONGER_THAN_A_YEAR.fullmatch(str(value))]
