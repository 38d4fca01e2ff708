"""From arrest to hand-over: the curves against a count by hand, and against figures of another library."""

from __future__ import annotations

import json
from fractions import Fraction
from math import exp, log, sqrt
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.archive.config import Config
from dashboard.measures.durations import (
    HANDED,
    OPEN,
    OTHERWISE,
    SHARES,
    SMALLEST_GROUP,
    can_stand,
    groups,
    incidence,
    median_of,
    table,
)
from dashboard.measures.smallest import SMALLEST_BASE
from dashboard.pages import CHARTS
from dashboard.sentences.durations import finding, left_out, median
from dashboard.tables import Tables, each_row
from tests.builders import event, handed_over, small_case
from tests.made import WORDS, draw, only, selected

GROUPINGS = [by for by in CHARTS["arrest-to-hand-over"].options["by"] if by != "curve"]
SELECTIONS: list[dict[str, Any]] = [{}, {"unconfirmed": True}, {"country": ("ESP",)}, {"years": (None, 2016)}]


def by_hand(days: list[float], ends: list[int]) -> dict[float, tuple[Fraction, Fraction, Fraction]]:
    """Day by day in exact fractions: share handed over, ended otherwise, open (Aalen and Johansen; Kaplan and Meier)."""
    cases = list(zip(days, ends, strict=True))
    still, handed, otherwise = Fraction(1), Fraction(0), Fraction(0)
    found = {0.0: (handed, otherwise, still)}
    for day in sorted(set(days)):
        at_risk = sum(other >= day for other, _ in cases)
        of = {kind: sum(other == day and end == kind for other, end in cases) for kind in (HANDED, OTHERWISE)}
        handed += still * Fraction(of[HANDED], at_risk)
        otherwise += still * Fraction(of[OTHERWISE], at_risk)
        still *= 1 - Fraction(of[HANDED] + of[OTHERWISE], at_risk)
        found[day] = (handed, otherwise, still)
    return found


@settings(deadline=None)  # the first example loads scipy
@given(st.lists(st.tuples(st.integers(0, 40), st.sampled_from([OPEN, HANDED, OTHERWISE])), min_size=1, max_size=40))
def test_the_curves_are_those_counted_by_hand(cases: list[tuple[int, int]]) -> None:
    days, ends = [float(day) for day, _ in cases], [end for _, end in cases]
    curve = incidence(np.array(days), np.array(ends))
    expected = by_hand(days, ends)
    assert curve["days"].tolist() == sorted(expected)
    for row in each_row(curve):
        handed, otherwise, still = expected[row.days]
        assert row.handed_over == pytest.approx(float(handed), abs=1e-12)
        assert row.otherwise == pytest.approx(float(otherwise), abs=1e-12)
        assert row.open == pytest.approx(float(still), abs=1e-12)
        assert row.at_risk == sum(day >= row.days for day in days)
        if not np.isnan(row.low):
            assert 0 <= row.low <= row.handed_over <= row.high <= 1


def test_the_band_without_censoring_and_other_ends_is_that_of_a_share() -> None:
    """Then the curve is a plain share p of n, with variance p (1 - p) / n."""
    days = np.arange(1.0, 21.0)
    curve = incidence(days, np.full(20, HANDED)).set_index("days")
    for day in (3.0, 10.0, 17.0):
        p = day / 20
        width = 1.959964 * sqrt(p * (1 - p) / 20) / (p * log(p))
        low, high = sorted((p ** exp(width), p ** exp(-width)))
        assert curve.loc[curve.index == day, BAND].values.tolist() == [pytest.approx([p, low, high], abs=1e-6)]


def test_the_band_is_that_of_another_library() -> None:
    """Computed once with lifelines 0.30.3, AalenJohansenFitter, on these cases."""
    days = [0, 5, 8, 8, 12, 15, 20, 21, 30, 33, 40, 55]
    ends = [OPEN, HANDED, OTHERWISE, HANDED, HANDED, OPEN, HANDED, OTHERWISE, OPEN, HANDED, HANDED, OPEN]
    curve = incidence(np.array(days, dtype="float64"), np.array(ends)).set_index("days")
    for day, row in LIFELINES.items():
        assert curve.loc[curve.index == day, BAND].values.tolist() == [pytest.approx(row, abs=1e-5)]


BAND = ["handed_over", "low", "high"]
LIFELINES = {
    5: [0.090909, 0.005367, 0.332889],
    8: [0.181818, 0.028539, 0.441691],
    12: [0.272727, 0.065176, 0.538906],
    20: [0.378788, 0.114372, 0.647502],
    33: [0.520202, 0.178325, 0.780576],
    40: [0.661616, 0.269213, 0.878073],
}


def test_the_median_is_where_the_curve_reaches_the_half() -> None:
    curve = pd.DataFrame(
        {"days": [0, 10, 20, 30], "handed_over": [0, 0.4, 0.5, 0.6], "low": [np.nan, 0.1, 0.2, 0.3], "high": [np.nan, 0.6, 0.7, 0.8]}
    )  # fmt: skip
    known = median_of(curve)
    assert (known.days, known.low, known.high) == (20, 10, None)
    assert "more than the reports can show" in median(known, WORDS)
    curve["handed_over"] /= 2
    assert median_of(curve).days is None
    assert "not reached" in median(median_of(curve), WORDS)


@pytest.mark.parametrize("filters", SELECTIONS)
def test_the_curves_of_the_archive(filters: dict[str, Any], tables: Tables) -> None:
    chosen = selected(tables, **filters)
    (group,) = groups(chosen, "all")
    cases = chosen.cases
    middles = ((cases["held_days_min"] + cases["held_days_max"]) / 2).tolist()
    handed = cases["outcome_abroad"].isin(["extradited", "expelled"])
    ends = np.where(cases["outcome_abroad"] == "pending", OPEN, np.where(handed, HANDED, OTHERWISE)).tolist()
    expected = by_hand(middles, ends)
    assert group.curve["handed_over"].tolist() == pytest.approx([float(expected[day][0]) for day in sorted(expected)])
    assert group.open_at([0, 365.25]) == [len(cases), sum(day >= 365.25 for day in middles)]
    assert group.earliest["days"].max() <= group.curve["days"].max() <= group.latest["days"].max()


@pytest.mark.parametrize("by", GROUPINGS)
def test_groups_are_of_at_least_five_and_the_rest_is_counted(by: str, tables: Tables) -> None:
    chosen = selected(tables)
    found = groups(chosen, by)
    assert found
    assert all(len(group.cases) >= SMALLEST_GROUP for group in found)
    ids = [case_id for group in found for case_id in group.cases["id"]]
    assert len(ids) == len(set(ids))
    missing = len(chosen.cases) - len(ids)
    assert (left_out(len(chosen.cases), found, by, WORDS) == "") is (missing == 0)
    assert set(table(groups(chosen, by))["group"]) == {group.key for group in found}


def people(number: int) -> list[Any]:
    """Cases handed over or open, in turn."""
    return [small_case(f"person-{n}", events=[event(), handed_over()][: 2 - n % 2]) for n in range(number)]


@pytest.mark.parametrize("by", [*GROUPINGS, "curve"])
@pytest.mark.parametrize("number", [0, 1, 2, SMALLEST_GROUP, SMALLEST_BASE - 1, SMALLEST_BASE])
def test_a_curve_needs_ten_cases_and_a_square_none(number: int, by: str, folder: Config) -> None:
    """It is drawn where it is asked for; with fewer the squares stand there, and no share in words and table."""
    chosen = selected(only(folder, people(number)))
    drawn = draw(CHARTS["arrest-to-hand-over"], chosen, "light", {"by": by})
    data = json.loads(drawn.figure)["data"]
    enough = number >= SMALLEST_BASE
    curve = enough and by == "curve"
    shown = number if by in ("all", "curve") or number >= SMALLEST_GROUP else 0
    squares = [mark for one in data if "text" in one["mode"] for mark in one["customdata"]]
    assert len(squares) == (0 if curve else shown)
    assert any(one["mode"] == "lines" for one in data) is curve
    assert any(said in drawn.description for said in ("median", "half of the arrested")) is curve
    assert drawn.table[list(SHARES)].notna().any(axis=None) == (enough and bool(shown))
    assert CHARTS["arrest-to-hand-over"].reaches(chosen, "by", "curve") is enough


def test_a_day_of_the_curve_says_what_the_dates_allow(folder: Config) -> None:
    """The middle is no day that a source has: the fewest and the most days stand behind it, over all cases of the row."""
    cases = [
        small_case("exact", events=[event(date="2019-03-05"), handed_over(date="2019-03-20")]),  # 15
        small_case("month", events=[event(date="2019-03-05"), handed_over(date="2019-03")]),  # 0 to 26, middle 13
        small_case("other", events=[event(date="2019-04"), handed_over(date="2019-04-30")]),  # 0 to 29, middle 14.5
        small_case("alike", events=[event(date="2019-03-05"), handed_over(date="2019-03-18")]),  # 13
    ]
    drawn = draw(CHARTS["arrest-to-hand-over"], selected(only(folder, cases)))
    rows = drawn.table[["days", "least", "most"]].values.tolist()
    assert rows == [[0, 0, 0], [13, 0, 26], [14.5, 0, 29], [15, 15, 15]]
    assert list(CHARTS["arrest-to-hand-over"].in_files) == ["least", "most", "case_ids"]


@pytest.mark.parametrize("filters", SELECTIONS)
def test_every_day_of_a_curve_lies_within_its_bounds(filters: dict[str, Any], tables: Tables) -> None:
    chosen = selected(tables, **filters)
    for by in GROUPINGS:
        own = table(groups(chosen, by))
        assert ((own["least"] <= own["days"]) & (own["days"] <= own["most"])).all()


def test_a_small_group_beside_a_large_one_has_no_share(folder: Config) -> None:
    cases = people(SMALLEST_BASE) + [
        small_case(f"other-{n}", events=[event(country="BOR"), handed_over(country="BOR")])
        for n in range(SMALLEST_GROUP)
    ]
    drawn = draw(CHARTS["arrest-to-hand-over"], selected(only(folder, cases)), "light", {"by": "country"})
    of = drawn.table.set_index("group")[list(SHARES)].notna().any(axis=1).groupby("group").any()
    assert of.to_dict() == {"Syldavia": True, "Borduria": False}
    assert "Borduria: 5 of 5 handed over." in drawn.description


def test_what_too_few_cases_say(folder: Config) -> None:
    chosen = selected(only(folder, people(4)))
    assert finding(chosen, WORDS) == (
        "2 of 4 cases are reported as handed over to Lilliput; for 2 no outcome abroad is reported; too few for a curve."
    )
    assert finding(selected(only(folder, [])), WORDS) == "No case fits the filters."


@pytest.mark.parametrize(
    ("arrest", "end", "words"),
    [
        ("2019-03-05", "2019-03-05", "on the day of the arrest"),
        ("2019-03-05", "2019-03-15", "after 10 days"),
        ("2019-03", "2019-03", "within 30 days of the arrest"),
        ("2019", "2020-01", "after 1 day to 13 months"),
        ("2019-03", "2019-05-20", "after 50 days to 3 months"),
    ],
)
def test_a_mark_says_no_more_than_its_dates(arrest: str, end: str, words: str, folder: Config) -> None:
    chosen = selected(only(folder, [small_case("a", events=[event(date=arrest), handed_over(date=end)])]))
    (mark,) = json.loads(draw(CHARTS["arrest-to-hand-over"], chosen).figure)["data"][0]["customdata"]
    assert mark[2].replace("<br>", " ").endswith(f", {words}")


@pytest.mark.parametrize("by", GROUPINGS)
def test_cases_of_no_certain_year_stand_in_no_period(by: str, folder: Config) -> None:
    case = small_case("a", events=[event(date="[2018-06..2019-06]"), handed_over(date="2020-01")])
    chosen = selected(only(folder, [case]))
    assert can_stand(chosen, by) is bool(groups(chosen, by)) is (by == "all")
