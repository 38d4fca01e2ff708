"""What follows from the events of one case: outcomes, ending, time held, sentence."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.archive.dates import days_between
from dashboard.archive.model import HAND_OVERS, Case, Event

DECIDED_OTHERWISE = {
    "release-abroad": "released",
    "escape": "escaped",
    "exchange": "exchanged",
    "death": "died",
}
DECISIVE_IN_US = {
    "guilty-plea": "pleaded-guilty",
    "conviction": "convicted-at-trial",
    "acquittal": "acquitted",
    "dismissal": "dismissed",
}
HANDED_OVER = {"extradition": "extradited", "expulsion": "expelled"}
ENDINGS = {"exchange": "exchanged", "release": "released", "deportation": "deported", "death": "died"}


def decisive_abroad(sent_home: str) -> Mapping[str, str]:
    """The outcome abroad that follows from each event that decides it; ``sent_home`` is the word of the dataset for
    both where the person was sent to the home country."""
    return {**HANDED_OVER, sent_home: sent_home, **DECIDED_OTHERWISE}


PENDING = "pending"
NOT_REPORTED = "not-reported"
SERVED_UNNAMED = "time served, no term named"
"""The note of a sentence of no named length."""


@dataclass(frozen=True, slots=True)
class Held:
    """Whole days held abroad: fewest and most that the dates allow; ``censored`` where the end is not reported."""

    least: int
    most: int
    censored: bool
    until: Event


@dataclass(frozen=True, slots=True)
class Sentence:
    """The longest term imposed in the requesting country, in months.

    ``months`` is None where no term is named; ``note`` then says why, or that the term is time served.
    ``run_out`` is the last day on which every term named has run out, no credit counted.
    """

    months: int | None
    note: str | None
    run_out: dt.date | None


@dataclass(frozen=True, slots=True)
class Course:
    """The course of one case, derived from its events and never typed in."""

    arrest: Event
    outcome_abroad: str
    decided_by: Event | None
    hand_over: Event | None
    outcome_us: str | None
    ending: str | None
    ended_by: Event | None
    held: Held
    sentence: Sentence
    last: Event


def _arrest(events: Sequence[Event]) -> Event | None:
    for kind in ("arrest", "expulsion", "extradition"):
        for event in events:
            if event.type == kind:
                return event
    return None


def has_arrest(events: Sequence[Event]) -> bool:
    """Whether a year and a country follow from the events: an arrest or, where there is none, a hand-over."""
    return _arrest(events) is not None


def _months_after(day: dt.date, months: int) -> dt.date | None:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > dt.MAXYEAR:
        return None
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _sentence(at_home: Sequence[Event], as_of: dt.date) -> Sentence:
    sentences = [event for event in at_home if event.type == "sentence"]
    named = [event for event in sentences if event.months is not None]
    if not named:
        note = None
        if sentences:
            note = SERVED_UNNAMED if any(s.time_served for s in sentences) else "no term named"
        return Sentence(None, note, None)
    longest = max(named, key=lambda event: event.months or 0)
    ends = [_months_after(event.date.until(as_of).latest, event.months or 0) for event in named]
    run_out = None if not longest.months or None in ends else max(end for end in ends if end)
    return Sentence(longest.months, "time served" if longest.time_served else None, run_out)


def _held(arrest: Event, decided_by: Event | None, events: Sequence[Event], requesting: str, as_of: dt.date) -> Held:
    if decided_by is not None:
        until = decided_by
    else:
        # A plea, verdict, dismissal or sentence in the requesting country shows that the time abroad had ended
        # or may have: the last report before it is the last that can vouch for custody abroad.
        until = arrest
        for event in events[_position(events, arrest) :]:
            if event.country == requesting and (event.type in DECISIVE_IN_US or event.type == "sentence"):
                break
            until = event
    least, most = (0, 0) if until is arrest else days_between(arrest.date, until.date.until(as_of))
    return Held(least, most, decided_by is None, until)


def course_of(case: Case, requesting: str, sent_home: str, as_of: dt.date) -> Course:
    """What follows from the events of a case; ``requesting`` is the code of the country that asked for the arrest,
    ``sent_home`` the event of being sent to the home country, and ``as_of`` the day of the record, which tells of
    nothing that came after it."""
    events, decides = case.events, decisive_abroad(sent_home)
    arrest = _arrest(events)
    if arrest is None:
        raise ValueError(f"{case.id} has neither an arrest nor a hand-over")
    at_home = [event for event in events if event.country == requesting]
    decisive = [event for event in events if event.type in decides and event.country != requesting]
    hand_over = next((event for event in reversed(decisive) if event.type in HAND_OVERS), None)
    decided_by = hand_over or (decisive[-1] if decisive else None)

    outcome_us = next((DECISIVE_IN_US[e.type] for e in at_home if e.type in DECISIVE_IN_US), None)
    ending, ended_by = None, None
    if hand_over is not None:
        outcome_us = outcome_us or PENDING
        after = events[_position(events, hand_over) + 1 :]
        ended_by = next((event for event in after if event.type in ENDINGS), None)
        ending = ENDINGS[ended_by.type] if ended_by else NOT_REPORTED
    return Course(
        arrest=arrest,
        outcome_abroad=decides[decided_by.type] if decided_by else PENDING,
        decided_by=decided_by,
        hand_over=hand_over,
        outcome_us=outcome_us,
        ending=ending,
        ended_by=ended_by,
        held=_held(arrest, decided_by, events, requesting, as_of),
        sentence=_sentence(at_home, as_of),
        last=events[-1],
    )


def _position(events: Sequence[Event], wanted: Event) -> int:
    return next(index for index, event in enumerate(events) if event is wanted)
