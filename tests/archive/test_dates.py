"""Partial dates: a day, a month, a year, or bounds, each as precise as its source."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.archive.dates import PartialDate, days_between
from dashboard.archive.model import DATE_PATTERN

DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))


@st.composite
def points(draw: st.DrawFn) -> str:
    """A year, a month or a day as ISO 8601."""
    day = draw(DAYS)
    return day.isoformat()[: draw(st.sampled_from([4, 7, 10]))]


@st.composite
def written(draw: st.DrawFn) -> str:
    """Any date that a file may hold."""
    first = draw(points())
    if draw(st.booleans()):
        return first
    last = draw(points())
    earliest, latest = PartialDate.parse(first), PartialDate.parse(last)
    if earliest.earliest > latest.latest:
        first, last = last, first
    return f"[{first}..{last}]"


DATES = written().map(PartialDate.parse)


@given(written())
def test_a_date_keeps_what_was_written(text: str) -> None:
    """Nothing is added to or lost from a date by reading it, and its own text reads as the same date."""
    date = PartialDate.parse(text)
    assert date.text == text
    assert PartialDate.parse(date.text) == date
    assert re.fullmatch(DATE_PATTERN, text)


@given(DATES)
def test_the_middle_lies_within_the_bounds(date: PartialDate) -> None:
    """Earliest is never after latest, and charts never place a date outside of what it can mean."""
    assert date.earliest <= date.middle <= date.latest
    assert abs((date.middle - date.earliest) - (date.latest - date.middle)) <= dt.timedelta(days=1)
    assert date.is_day == (date.earliest == date.latest)


@given(DAYS)
def test_bounds_of_a_month_and_of_a_year(day: dt.date) -> None:
    """A month runs from its first to its last day, a year from January to December, leap years included."""
    month = PartialDate.parse(day.isoformat()[:7])
    assert month.earliest == day.replace(day=1)
    assert month.latest == day.replace(day=calendar.monthrange(day.year, day.month)[1])
    year = PartialDate.parse(day.isoformat()[:4])
    assert (year.earliest, year.latest) == (day.replace(month=1, day=1), day.replace(month=12, day=31))


@given(st.lists(DATES, max_size=12))
def test_order_is_total_and_agrees_with_the_calendar(dates: list[PartialDate]) -> None:
    """Any list sorts, in one way only, and dates that do not overlap sort as the calendar has them."""
    ordered = sorted(dates)
    backwards = dates[::-1]
    assert ordered == sorted(backwards)
    for first, second in pairwise(ordered):
        assert first <= second
        assert not second < first
        assert not first.earliest > second.latest


@given(DATES, DATES)
def test_two_dates_compare_one_way(one: PartialDate, other: PartialDate) -> None:
    """Exactly one of before, same and after holds; a date wholly before another is before it."""
    assert [one < other, one == other, one > other].count(True) == 1
    if one.latest < other.earliest:
        assert one < other


@given(DATES, DATES, st.randoms(use_true_random=False))
def test_days_between_bound_every_choice(start: PartialDate, end: PartialDate, chance: object) -> None:
    """Whatever days the two dates turn out to be, the days between them lie within the bounds."""
    least, most = days_between(start, end)
    assert 0 <= least <= most
    for first in (start.earliest, start.middle, start.latest):
        for last in (end.earliest, end.middle, end.latest):
            assert least <= max(0, (last - first).days) <= most


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_told_to_be_none(text: str) -> None:
    """Nonsense raises ValueError, whatever the text, and nothing else."""
    try:
        date = PartialDate.parse(text)
    except ValueError:
        return
    assert date.text == text.strip() or date.text.startswith("[")


@pytest.mark.parametrize(
    ("text", "words", "phrase"),
    [
        ("2014-07-05", "5 July 2014", "on 5 July 2014"),
        ("2014-07", "July 2014", "in July 2014"),
        ("2014", "2014", "in 2014"),
        ("[2013-08..2014-07]", "between August 2013 and July 2014", "between August 2013 and July 2014"),
        ("[2013..2014-07-05]", "between 2013 and 5 July 2014", "between 2013 and 5 July 2014"),
    ],
)
def test_a_date_prints_what_is_known_and_no_more(text: str, words: str, phrase: str) -> None:
    """A month never prints as a day, nor a year as a month."""
    date = PartialDate.parse(text)
    assert str(date) == words
    assert date.phrase == phrase


@pytest.mark.parametrize(
    ("text", "year"), [("2014-07-05", 2014), ("2014", 2014), ("[2014-01..2014-12]", 2014), ("[2013-12..2014]", None)]
)
def test_the_year_is_known_only_where_the_bounds_agree(text: str, year: int | None) -> None:
    """A date whose bounds lie in two years has no year."""
    assert PartialDate.parse(text).year == year


@pytest.mark.parametrize(
    "text",
    [
        "", "July 2014", "2014-7", "2014-7-5", "14", "02014", "2014/07/05", "05.07.2014", "2014-07-05T00:00", "2014-07-05Z",
        "20140705", "-2014", "2014-", "[2014]", "[2013..]", "[..2014]", "[2013..2014..2015]", "[[2013..2014]]",
        "[2013...2014]", "2013..2014", "2014?", "~2014", "٢٠١٤", "2014-07-05\n2014",
    ],
)  # fmt: skip
def test_nonsense_names_the_expected_forms(text: str) -> None:
    """What is no date at all is answered with the four forms that are."""
    with pytest.raises(ValueError, match="expected") as told:
        PartialDate.parse(text)
    for form in ('"2014-07-05"', '"2014-07"', '"2014"', '"[2013-08..2014-07]"'):
        assert form in str(told.value)


@pytest.mark.parametrize(
    "text",
    [
        "2014-13", "2014-00", "2014-00-05", "2014-05-00", "2014-02-29", "1900-02-29", "2014-04-31", "0000", "0000-01-01",
        "[2014-00..2015]", "[2014..2015-02-30]",
    ],
)  # fmt: skip
def test_a_day_that_is_not_in_the_calendar_is_none(text: str) -> None:
    """Month 00 and day 00 are not quietly read as January or as the whole month."""
    with pytest.raises(ValueError, match="not in the calendar"):
        PartialDate.parse(text)


def test_bounds_in_the_wrong_order_are_told() -> None:
    """A range that ends before it begins is a slip, not a date."""
    with pytest.raises(ValueError, match="ends before it begins"):
        PartialDate.parse("[2014-07..2013-08]")


def test_bounds_that_overlap_are_a_date() -> None:
    """ "[2014..2014-07]" means some day from January to July."""
    date = PartialDate.parse("[2014..2014-07]")
    assert (date.earliest, date.latest) == (dt.date(2014, 1, 1), dt.date(2014, 7, 31))


def test_spaces_within_bounds_are_not_kept() -> None:
    """One way to write a date: two spellings of the same bounds are equal."""
    assert PartialDate.parse(" [2013-08 .. 2014-07] ") == PartialDate.parse("[2013-08..2014-07]")


@pytest.mark.parametrize(
    ("date", "latest"),
    [("2022", "2022-06-30"), ("2022-06-30", "2022-06-30"), ("2022-05", "2022-05-31"), ("2023", "2023-12-31")],
)
def test_a_date_until_a_day_loses_the_days_after_it(date: str, latest: str) -> None:
    """Only where days before it are left; what was written stays."""
    found = PartialDate.parse(date).until(dt.date(2022, 6, 30))
    assert (found.text, found.latest.isoformat()) == (date, latest)
