"""The cases that stand next to one: what they share follows from their fields and events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

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


_Keys = Callable[[Case, Archive], set[Hashable]]
"""What a case has of one kind: two that have a key in common are neighbours."""


def neighbours(case: Case, archive: Archive) -> Neighbours:
    """Who shares what with a case of the archive."""
    positions = _positions(archive)

    def sharing(keys: _Keys) -> tuple[Case, ...]:
        found = sorted({position for key in keys(case, archive) for position in positions[keys, key]})
        return tuple(other for other in map(archive.cases.__getitem__, found) if other.id != case.id)

    return Neighbours(sharing(_docket), sharing(_exchanges), sharing(_place_and_year))


@lru_cache(maxsize=1)  # the pages of all cases ask for the same archive
def _positions(archive: Archive) -> Mapping[tuple[_Keys, Hashable], Sequence[int]]:
    """Where the cases with each key stand in the archive."""
    found: dict[tuple[_Keys, Hashable], list[int]] = defaultdict(list)
    for position, case in enumerate(archive.cases):
        for keys in (_docket, _exchanges, _place_and_year):
            for key in keys(case, archive):
                found[keys, key].append(position)
    return dict(found)


def _docket(case: Case, _: Archive) -> set[Hashable]:
    """The docket within its court; the same number stands for another case in another court."""
    return {(case.us_court, fold(case.docket))} if case.docket and case.us_court else set()


def _exchanges(case: Case, _: Archive) -> set[Hashable]:
    return {(event.date.text, event.country) for event in case.events if event.type == "exchange"}


def _place_and_year(case: Case, archive: Archive) -> set[Hashable]:
    arrest = archive.courses[case.id].arrest
    return {(arrest.country, arrest.date.year)} if arrest.date.year is not None else set()
