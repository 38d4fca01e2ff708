"""The data's own history: which cases and events each edition of the dataset added."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from dashboard.archive.dates import PartialDate
from dashboard.archive.folder import HISTORY
from dashboard.archive.model import Case, Event, Recorded
from dashboard.archive.problems import Problem
from dashboard.archive.reading import UnreadableError, read
from dashboard.archive.store import Archive
from dashboard.archive.validate import validate
from dashboard.archive.writing import drafted

_HEADER = """\
# yaml-language-server: $schema=schema/history.schema.json
# What each edition of the dataset added, oldest first. `third-country record` writes it; what is there is not changed.
"""


@dataclass(frozen=True, slots=True)
class Addition:
    """What one edition added to one case: the events that are still there as they were recorded, in their order.

    ``date`` is the day of the edition. ``published`` is when the first of it came in and ``updated`` when the last did,
    in UTC: the second at which it was recorded, or the first one of the day where only that is known. Below the second
    they count on in the order in which the history has its cases, so that no two additions have one time.
    """

    date: dt.date
    case: Case
    is_new_case: bool
    events: tuple[Event, ...]
    published: dt.datetime
    updated: dt.datetime


@dataclass(slots=True)
class _Part:
    """What an edition added to a case, as recorded: the keys of the events, and when the first and last of them came."""

    keys: set[str]
    published: dt.datetime
    updated: dt.datetime


def additions(archive: Archive) -> tuple[Addition, ...]:
    """What was added and when, newest first; what was recorded at one time, the latest arrest first.

    What is not recorded yet counts as added on the day of the data. Recorded cases and events that are there no more
    are left out; a new case stays, whatever became of its first events.
    """
    recorded: list[tuple[dt.date, dt.datetime | None, Mapping[str, Iterable[str]]]] = [
        (one.date.latest, one.recorded, one.cases) for one in archive.history
    ]
    added: dict[str, dict[dt.date, _Part]] = {}
    now = dt.datetime.min.replace(tzinfo=dt.UTC)
    for date, time, cases in (*recorded, (archive.as_of, None, _unrecorded(archive))):
        now = max(now, time or midnight(date))
        for case_id, keys in cases.items():
            part = added.setdefault(case_id, {}).setdefault(date, _Part(set(), now, now))
            part.keys.update(keys)
            part.updated = now
            now += _NEXT
    found = [addition for case in archive.cases for addition in _of_case(case, added.get(case.id, {}))]
    found.sort(key=lambda one: one.updated, reverse=True)
    return tuple(found)


_NEXT = dt.timedelta(microseconds=1)


def midnight(day: dt.date) -> dt.datetime:
    """The first moment of a day, in UTC."""
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def _of_case(case: Case, added: dict[dt.date, _Part]) -> list[Addition]:
    """The additions to a case, from what was recorded of it by the day of the edition."""
    events = case.keyed_events()
    first = min(added, default=None)
    made = [
        Addition(
            date,
            case,
            date == first,
            tuple(event for key, event in events.items() if key in part.keys),
            part.published,
            part.updated,
        )
        for date, part in added.items()
    ]
    return [one for one in made if one.is_new_case or one.events]


def _unrecorded(archive: Archive) -> dict[str, list[str]]:
    """The keys of the events that the history does not hold, by the id of their case."""
    known = {(case_id, key) for one in archive.history for case_id, keys in one.cases.items() for key in keys}
    new = {case.id: [key for key in case.keyed_events() if (case.id, key) not in known] for case in archive.cases}
    return {case_id: keys for case_id, keys in new.items() if keys}


def record(archive: Archive, time: dt.datetime | None = None) -> dict[str, list[str]]:
    """Write what is new into history.yaml, under the day of the data and with the ``time``, which is now where none is
    given; returns the keys of the new events by the id of their case.

    Older additions keep every byte. UnreadableError where the file could not be read afterwards, such as for its size;
    it is then left as it was.
    """
    new = _unrecorded(archive)
    if not new:
        return new
    path, older = archive.config.data / HISTORY, archive.history
    name = f"{path.parent.name}/{HISTORY}"
    text = path.read_text("utf-8").rstrip("\n") + "\n" if older else _HEADER
    time = (time or dt.datetime.now(dt.UTC)).astimezone(dt.UTC).replace(microsecond=0)
    cases = {case_id: tuple(keys) for case_id, keys in new.items()}
    last = Recorded(date=PartialDate.parse(archive.as_of.isoformat()), recorded=time, cases=cases)
    _replace(path, name, text + _as_yaml(last), (*older, last))
    return new


def _as_yaml(recorded: Recorded) -> str:
    values = recorded.model_dump(mode="json")
    return yaml.dump([values], Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=1000)


def _replace(path: Path, name: str, text: str, wanted: tuple[Recorded, ...]) -> None:
    """Put a text in the place of the file once it is proven to say what is wanted."""
    with drafted(path, 0o644) as draft:
        draft.write_text(text, "utf-8")
        value, problems = validate(read(draft, name), tuple[Recorded, ...], {})
        if value != wanted:
            text = "not recorded: the file is not laid out as `third-country record` writes it; begin each addition with '- date:'"
            raise UnreadableError(problems or [Problem(name, 1, text)])
