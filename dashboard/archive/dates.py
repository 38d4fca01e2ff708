"""Partial dates: a day, a month, a year, or "some day between"."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import lru_cache, total_ordering

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_BETWEEN = re.compile(r"\[(?P<first>[^\[\].]+)\.\.(?P<last>[^\[\].]+)\]")

EXPECTED = '"2014-07-05", "2014-07", "2014" or "[2013-08..2014-07]"'


def _bounds(text: str) -> tuple[dt.date, dt.date]:
    """First and last day of a year, month or day written as ISO 8601."""
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a date; expected {EXPECTED}")
    year, month, day = (None if part is None else int(part) for part in match.groups())
    try:
        # Month 00 and day 00 are written by some databases for "not known"; here they are no date.
        first = dt.date(year or 0, 1 if month is None else month, 1 if day is None else day)
        if day is not None:
            return first, first
        last_month = 12 if month is None else month
        return first, dt.date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])
    except ValueError as error:
        raise ValueError(f"{text!r} is not in the calendar ({error})") from None


def _in_words(text: str) -> str:
    first, _ = _bounds(text)
    month = f"{calendar.month_name[first.month]} {first.year}"
    return {4: str(first.year), 7: month, 10: f"{first.day} {month}"}[len(text)]


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date no more precise than its source.

    ``text`` is what the file says; ``earliest`` and ``latest`` are the first and last day it can mean, both
    included. Ordered by earliest day, then by latest, so that sorting is total and agrees with the calendar
    wherever two dates do not overlap.
    """

    text: str
    earliest: dt.date
    latest: dt.date

    @classmethod
    @lru_cache(maxsize=1 << 16)  # there are far fewer days than events: each is held once
    def parse(cls, text: str) -> PartialDate:
        """Read ``2014-07-05``, ``2014-07``, ``2014`` or ``[2013-08..2014-07]``; ValueError says what is wrong."""
        text = text.strip()
        between = _BETWEEN.fullmatch(text)
        if between is None:
            return cls(text, *_bounds(text))
        first, last = (between[name].strip() for name in ("first", "last"))
        earliest, latest = _bounds(first)[0], _bounds(last)[1]
        if earliest > latest:
            raise ValueError(f"{text!r} ends before it begins")
        return cls(f"[{first}..{last}]", earliest, latest)

    def __reduce__(self) -> tuple[type[PartialDate], tuple[str, dt.date, dt.date]]:
        # A frozen dataclass with slots copies its fields one by one in Python, for each of hundreds of thousands of dates.
        return PartialDate, (self.text, self.earliest, self.latest)

    def __str__(self) -> str:
        """In words, and no more than is known: "5 July 2014", "July 2014", "between August 2013 and July 2014"."""
        between = _BETWEEN.fullmatch(self.text)
        if between is None:
            return _in_words(self.text)
        return f"between {_in_words(between['first'])} and {_in_words(between['last'])}"

    def __lt__(self, other: PartialDate) -> bool:
        return (self.earliest, self.latest, self.text) < (other.earliest, other.latest, other.text)

    @property
    def ends(self) -> tuple[str, ...]:
        """The year, month or day that the file says, or the two between which it lies, as ISO 8601."""
        between = _BETWEEN.fullmatch(self.text)
        return (self.text,) if between is None else (between["first"], between["last"])

    @property
    def is_day(self) -> bool:
        """Whether the day itself is known."""
        return self.earliest == self.latest

    @property
    def year(self) -> int | None:
        """The year, or None where the bounds lie in different years."""
        return self.earliest.year if self.earliest.year == self.latest.year else None

    @property
    def middle(self) -> dt.date:
        """The day halfway between the bounds: where a chart places what is not known to the day."""
        return self.earliest + (self.latest - self.earliest) // 2

    @property
    def phrase(self) -> str:
        """As it stands in a sentence: "on 5 July 2014", "in July 2014", "between August 2013 and July 2014"."""
        if self.text.startswith("["):
            return str(self)
        return f"on {self}" if self.is_day else f"in {self}"

    def until(self, day: dt.date) -> PartialDate:
        """The same date without the days after ``day``: what a record of that day can mean by it. One that lies wholly
        after it stays as it is."""
        return replace(self, latest=day) if self.earliest <= day < self.latest else self


def days_between(start: PartialDate, end: PartialDate) -> tuple[int, int]:
    """Fewest and most whole days from ``start`` to ``end`` that the two dates allow, never below 0."""
    return max(0, (end.earliest - start.latest).days), max(0, (end.latest - start.earliest).days)
