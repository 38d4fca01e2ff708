"""Prisoner exchanges: who, when, from which custody; against whom is left to the words of each event."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dashboard.archive.dates import PartialDate
from dashboard.archive.model import Case, Event
from dashboard.measures.answer import HANDED_OVER
from dashboard.selection import Selected


@dataclass(frozen=True, slots=True)
class Exchanged:
    """One case that ended in an exchange, and from which custody the person came."""

    case: Case
    event: Event
    custody: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """Events of one country whose dates can mean the same day, as one exchange: on the closest of their
    dates, ``where`` being their places and the country."""

    date: PartialDate
    where: str
    people: tuple[Exchanged, ...]


def exchanges(selected: Selected) -> list[Exchange]:
    """The exchanges of the selected cases, oldest first."""
    archive = selected.tables.archive
    requesting = archive.config.site.requesting_country
    found: list[Exchanged] = []
    events = selected.tables.events
    for case_id in events["case_id"][(events["type"] == "exchange") & selected.has_event].unique():
        case, course = archive.case(case_id), archive.courses[case_id]
        if case is None:
            continue
        from_home = course.outcome_abroad in HANDED_OVER
        held_in = archive.country_name(requesting if from_home else course.arrest.country)
        found += [Exchanged(case, event, held_in) for event in case.events if event.type == "exchange"]
    found.sort(key=lambda one: (one.event.date, one.case.name))
    together: list[list[Exchanged]] = []
    for one in found:
        group = next((people for people in together if _same(people, one)), None)
        if group is None:
            together.append([one])
        else:
            group.append(one)
    return [_exchange(people, selected) for people in together]


def _same(people: list[Exchanged], one: Exchanged) -> bool:
    return all(
        other.event.country == one.event.country
        and other.event.date.earliest <= one.event.date.latest
        and one.event.date.earliest <= other.event.date.latest
        for other in people
    )


def _exchange(people: list[Exchanged], selected: Selected) -> Exchange:
    def width(one: Exchanged) -> dt.timedelta:
        return one.event.date.latest - one.event.date.earliest

    closest = min(people, key=width).event
    places = dict.fromkeys(one.event.place for one in people if one.event.place)
    country = selected.tables.archive.country_name(closest.country)
    return Exchange(closest.date, ", ".join([*places, country]), tuple(people))
