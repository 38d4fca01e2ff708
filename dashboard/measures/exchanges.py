"""Prisoner exchanges: who, when, from which custody; against whom is left to the words of each event."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dashboard.archive.model import Case, Event
from dashboard.measures.answer import HANDED_OVER
from dashboard.measures.wording import agree, capital, count, spelt, the
from dashboard.selection import Selected


@dataclass(frozen=True, slots=True)
class Exchanged:
    """One case that ended in an exchange, and from which custody the person came."""

    case: Case
    event: Event
    custody: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """Events of one country whose dates can mean the same day, as one exchange: ``date`` and ``where`` in words."""

    date: str
    where: str
    people: tuple[Exchanged, ...]


def exchanges(selected: Selected) -> list[Exchange]:
    """The exchanges of the selected cases, oldest first."""
    archive = selected.tables.archive
    requesting = archive.config.site.requesting_country
    found: list[Exchanged] = []
    for case_id in selected.cases["id"]:
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
    return Exchange(str(closest.date), ", ".join([*places, country]), tuple(people))


def finding(selected: Selected) -> str:
    """How many cases ended in how many exchanges, in one sentence."""
    if selected.cases.empty:
        return "No case fits the filters."
    found = exchanges(selected)
    if not found:
        return f"No prisoner exchange is reported in {agree(len(selected.cases), 'this case', 'these cases')}."
    archive = selected.tables.archive
    requesting = archive.country_name(archive.config.site.requesting_country)
    people = [one for exchange in found for one in exchange.people]
    held = sum(one.custody == requesting for one in people)
    if len(people) == 1:
        case = "The one case here" if len(selected.cases) == 1 else "One case"
        where = the(requesting) if held else "the country of arrest"
        return f"{case} ended in a prisoner exchange, from custody in {where}."
    cases = capital(count(len({one.case.id for one in people}), "case"))
    rest = len(people) - held
    parts = [f"{spelt(held)} from custody in {the(requesting)}"] if held else []
    parts += [f"{spelt(rest)} from custody in the country of arrest"] if rest else []
    return f"{cases} ended in {count(len(found), 'prisoner exchange')}: {' and '.join(parts)}."
