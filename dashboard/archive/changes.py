"""What became of the events that the history holds: which are there as they were, which were mended, which are gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.archive.dates import PartialDate
from dashboard.archive.model import Case, Recorded


@dataclass(frozen=True, slots=True)
class EventAsNamed:
    """What the history knows of an event."""

    type: str
    date: PartialDate
    country: str

    @classmethod
    def of(cls, name: str) -> EventAsNamed:
        """From its name in the history."""
        kind, date, country, *_ = name.split(" ")
        return cls(kind, PartialDate.parse(date), country)


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between a case and what the history holds of it, by the names of events."""

    added: tuple[str, ...]
    corrected: Mapping[str, str]
    """The new name of an event by its old one."""
    removed: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.added) + len(self.corrected) + len(self.removed)


@dataclass(slots=True)
class Held:
    """What the history holds of one case."""

    events: dict[str, int] = field(default_factory=dict)
    """The number of the addition with which an event came in, by its name."""
    doubtful: list[str] = field(default_factory=list)
    """Events that came in when nothing told a corrected event from a new one."""

    def take(self, number: int, recorded: Recorded, case_id: str) -> None:
        """Follow an addition, the next one by number."""
        corrected = (recorded.corrected or {}).get(case_id, {})
        for name in (*corrected, *recorded.removed.get(case_id, ())):
            self.events.pop(name, None)
        for name in corrected.values():
            self.events.setdefault(name, number)
        for name in recorded.cases.get(case_id, ()):
            self.events[name] = number
            if recorded.corrected is None:
                self.doubtful.append(name)

    def differing(self, case: Case) -> Changes:
        """What the case has otherwise."""
        now = case.keyed_events()
        gone = [name for name in self.events if name not in now]
        new = [name for name in now if name not in self.events]
        # Among what came in as new when no corrections were told may be what an older event became.
        later = [name for name in self.doubtful if name in now]
        may_be = [(old, name) for old in gone for name in later if self.events[old] < self.events[name]]
        found = _mended([*((old, name) for old in gone for name in new), *may_be])
        corrected = {old: found[old] for old in gone if old in found}
        renewed = set(corrected.values())
        return Changes(
            added=tuple(name for name in new if name not in renewed),
            corrected=corrected,
            removed=tuple(name for name in gone if name not in corrected),
        )


def held(history: Sequence[Recorded]) -> dict[str, Held]:
    """What the history holds, by the ids of the cases."""
    found: dict[str, Held] = {}
    for number, recorded in enumerate(history):
        if recorded.corrected is not None:
            for one in found.values():
                one.doubtful.clear()  # whatever they had become was told here
        for case_id in recorded.case_ids:
            found.setdefault(case_id, Held()).take(number, recorded, case_id)
    return found


def _mended(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Which events that are gone live on in which others, of the pairs that may be: those of which one thing alone
    differs, date, country or type, the nearest dates first."""
    near = sorted((distance, number) for number, pair in enumerate(pairs) if (distance := _distance(*pair)) is not None)
    found: dict[str, str] = {}
    for _, number in near:
        old, name = pairs[number]
        if old not in found and name not in found.values():
            found[old] = name
    return found


def _distance(old: str, new: str) -> tuple[int, int, int] | None:
    """How far two events are from being one: days between their dates, which part differs, days between the middles of
    the dates. None where more than one part differs."""
    was, now = EventAsNamed.of(old), EventAsNamed.of(new)
    same = (was.date.text == now.date.text, was.country == now.country, was.type == now.type)
    if sum(same) < 2:
        return None
    apart = max(0, (max(was.date.earliest, now.date.earliest) - min(was.date.latest, now.date.latest)).days)
    return apart, same.index(False) if False in same else 0, abs((was.date.middle - now.date.middle).days)


def unrecorded(history: Sequence[Recorded], cases: Iterable[Case]) -> Iterator[tuple[Case, Changes]]:
    """The cases that differ from what the history holds of them, with what differs."""
    known = held(history)
    for case in cases:
        if changes := known.get(case.id, Held()).differing(case):
            yield case, changes
