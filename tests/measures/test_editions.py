"""What each edition brought of the selected cases."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

from dashboard.archive.config import Config
from dashboard.archive.history import record
from dashboard.archive.store import load
from dashboard.measures.editions import days, editions, outside
from dashboard.measures.provenance import provenance
from dashboard.selection import Selection, select
from dashboard.tables import Tables
from tests.builders import as_yaml, at_court, case, event, small_case, write_case
from tests.made import selected, tables_of

FIRST, SECOND = dt.date(2022, 12, 31), dt.date(2023, 2, 1)


@pytest.fixture
def two(folder: Config) -> Tables:
    """A first edition of five cases; a second, recorded a day after its own, with a new case, a new event and a
    correction in one older case, and a correction in another."""
    record(load(folder).archive, dt.datetime(2022, 12, 31, 9, tzinfo=dt.UTC))
    (folder.data / "dataset.yaml").write_text(as_yaml({"as_of": "2023-02-01"}), "utf-8")
    events = case()["events"]
    write_case(folder, events=[{**events[0], "date": "2019-03"}, *events[1:], at_court("release", "2023-01-15")])
    otto = small_case("tarlenheim-otto", events=[event(date="2022-01-21", country="BOR")])
    write_case(folder, "tarlenheim-otto", as_yaml(otto))
    write_case(folder, "a-b", as_yaml(small_case("a-b", events=[event(date="2022-11-11")])))
    record(load(folder).archive, dt.datetime(2023, 2, 2, 9, tzinfo=dt.UTC))
    return tables_of(folder)


def test_editions_tell_new_cases_events_and_corrections_apart(two: Tables) -> None:
    """Newest first; an older case with both stands under both, and no new case among the older ones."""
    newest, first = editions(select(two, Selection(unconfirmed=True)))
    assert (newest.date, newest.is_first, first.date, first.is_first) == (SECOND, False, FIRST, True)
    assert [one.case.id for one in newest.cases] == ["a-b"]
    assert [one.case.id for one in newest.events] == ["hentzau-rosa"]
    assert {one.case.id for one in newest.corrections} == {"hentzau-rosa", "tarlenheim-otto"}
    assert len(first.cases) == 5
    assert (first.events, first.corrections) == ([], [])
    assert days(two.archive) == [SECOND, FIRST]


def test_a_selection_narrows_them(two: Tables) -> None:
    """What it leaves out is counted; without a case there is no edition."""
    bordurian = selected(two, country=("BOR",), unconfirmed=True)
    ids = set(bordurian.cases["id"])
    assert "tarlenheim-otto" in ids
    for edition in editions(bordurian):
        assert {one.case.id for one in edition.changed} <= ids
    assert outside(bordurian) == len(two.archive.cases) - len(ids)
    assert outside(bordurian, SECOND) == 2
    nobody = selected(two, text="nobody of this name at all")
    assert editions(nobody) == []
    assert outside(nobody) == len(two.archive.cases)


@pytest.mark.parametrize(
    ("since", "found"),
    [
        (FIRST, [SECOND, FIRST]),
        (dt.date(2023, 1, 1), [SECOND]),
        (dt.date(2023, 2, 2), [SECOND]),
        (dt.date(2023, 2, 3), []),
    ],
)
def test_since_a_day_is_by_the_day_on_which_it_was_recorded(two: Tables, since: dt.date, found: list[dt.date]) -> None:
    """A reader who was there on the day of an edition that was recorded a day later has not seen it."""
    assert [one.date for one in editions(select(two, Selection(unconfirmed=True)), since)] == found


def test_since_the_day_of_an_edition_holds_it_also_where_the_day_had_begun_east_of_greenwich(folder: Config) -> None:
    """Its day is the editor's, and the time at which it was recorded is in UTC."""
    record(load(folder).archive, dt.datetime(2022, 12, 30, 22, tzinfo=dt.UTC))
    every = select(tables_of(folder), Selection(unconfirmed=True))
    assert [one.date for one in editions(every, FIRST)] == days(every.tables.archive) == [FIRST]
    assert editions(every, FIRST + dt.timedelta(days=1)) == []


def test_a_correction_is_a_change(two: Tables) -> None:
    """Of a case that nothing else happened to since the first edition."""
    every = select(two, Selection(unconfirmed=True))
    newer = every.cases["id"].isin(["a-b", "hentzau-rosa", "tarlenheim-otto"])

    def changed(cases: pd.DataFrame) -> dt.date | None:
        return provenance(every.tables, cases.index.to_numpy()).changed

    assert changed(every.cases[every.cases["id"] == "tarlenheim-otto"]) == changed(every.cases) == SECOND
    assert changed(every.cases[~newer]) == FIRST
    assert changed(every.cases[:0]) is None


def test_the_first_edition_is_known_whatever_is_selected(two: Tables) -> None:
    """It is not the first one shown."""
    (only,) = editions(selected(two, unconfirmed=True), SECOND)
    assert not only.is_first


def test_the_projects_editions_hold_every_case_once(tables: Tables) -> None:
    """As new in one of them."""
    found = editions(select(tables, Selection(unconfirmed=True)))
    new = [one.case.id for edition in found for one in edition.cases]
    assert sorted(new) == sorted(one.id for one in tables.archive.cases)
    second = next(one for one in found if one.date == dt.date(2026, 11, 26))
    told = {one.case.id: one for one in second.corrections}
    assert [
        (mend.was.date.text, mend.now and mend.now.date.text) for mend in told["smilianets-dmitriy"].corrections
    ] == [("2012", "2012-09")]
    assert [mend.now for mend in told["kaznacheev-denis"].corrections] == [None]
    assert "smilianets-dmitriy" not in {one.case.id for one in second.events}
