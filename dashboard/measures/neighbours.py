"""The cases that stand next to one: what they share follows from their fields and events."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from dashboard.archive.model import Case
from dashboard.archive.store import Archive
from dashboard.search import fold


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Other cases of the same prosecution, of the same exchange, and of the same country and year of arrest, each in
    the order of the archive; unconfirmed cases are among them."""

    docket: tuple[Case, ...]
    exchange: tuple[Case, ...]
    country_and_year: tuple[Case, ...]


def neighbours(case: Case, archive: Archive) -> Neighbours:
    """Who shares what with a case."""

    def sharing(keys: Callable[[Case], set[Hashable]]) -> tuple[Case, ...]:
        own = keys(case)
        return tuple(other for other in archive.cases if own and other.id != case.id and own & keys(other))

    def place_and_year(one: Case) -> set[Hashable]:
        arrest = archive.courses[one.id].arrest
        return {(arrest.country, arrest.date.year)} if arrest.date.year is not None else set()

    return Neighbours(sharing(_docket), sharing(_exchanges), sharing(place_and_year))


def _docket(case: Case) -> set[Hashable]:
    """The docket within its court; the same number stands for another case in another court."""
    return {(case.us_court, fold(case.docket))} if case.docket and case.us_court else set()


def _exchanges(case: Case) -> set[Hashable]:
    return {(event.date.text, event.country) for event in case.events if event.type == "exchange"}
