"""The data's own history: which cases and events each edition of the dataset added."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from dashboard.archive.dates import PartialDate
from dashboard.archive.model import Case, Event, Recorded
from dashboard.archive.problems import Problem
from dashboard.archive.reading import UnreadableError, read
from dashboard.archive.store import HISTORY, Archive
from dashboard.archive.validate import validate

_HEADER = """\
# yaml-language-server: $schema=schema/history.schema.json
# What each edition of the dataset added, oldest first. `third-country record` writes it; what is there is not changed.
"""


@dataclass(frozen=True, slots=True)
class Addition:
    """What one edition added to one case: the events that are still there as they were recorded, in their order.
    ``date`` is the day of the edition."""

    date: dt.date
    case: Case
    is_new_case: bool
    events: tuple[Event, ...]


def additions(archive: Archive) -> tuple[Addition, ...]:
    """What was added and when, newest first; within an edition the latest arrest first.

    What is not recorded yet counts as added on the day of the data. Recorded cases and events that are there no more
    are left out; a new case stays, whatever became of its first events.
    """
    editions: list[tuple[dt.date, Mapping[str, Iterable[str]]]] = [
        (one.date.latest, one.cases) for one in archive.history
    ]
    added: dict[str, dict[dt.date, set[str]]] = {}
    for date, cases in (*editions, (archive.as_of, _unrecorded(archive))):
        for case_id, keys in cases.items():
            added.setdefault(case_id, {}).setdefault(date, set()).update(keys)
    found = [addition for case in archive.cases for addition in _of_case(case, added.get(case.id, {}))]
    found.sort(key=lambda one: one.date)
    return tuple(found[::-1])


def _of_case(case: Case, added: dict[dt.date, set[str]]) -> list[Addition]:
    """The additions to a case, from the keys of its events by the day of their edition."""
    events = case.keyed_events()
    first = min(added, default=None)
    made = [
        Addition(date, case, date == first, tuple(event for key, event in events.items() if key in keys))
        for date, keys in added.items()
    ]
    return [one for one in made if one.is_new_case or one.events]


def _unrecorded(archive: Archive) -> dict[str, list[str]]:
    """The keys of the events that the history does not hold, by the id of their case."""
    known = {(case_id, key) for one in archive.history for case_id, keys in one.cases.items() for key in keys}
    new = {case.id: [key for key in case.keyed_events() if (case.id, key) not in known] for case in archive.cases}
    return {case_id: keys for case_id, keys in new.items() if keys}


def record(archive: Archive) -> dict[str, list[str]]:
    """Write what is new into history.yaml, under the day of the data; returns the keys of the new events by the id of
    their case.

    Older additions keep every byte. UnreadableError where the file could not be read afterwards, such as for its size;
    it is then left as it was.
    """
    new = _unrecorded(archive)
    if not new:
        return new
    path, older = archive.config.data / HISTORY, archive.history
    name = f"{path.parent.name}/{HISTORY}"
    text = path.read_text("utf-8").rstrip("\n") + "\n" if older else _HEADER
    cases: dict[str, tuple[str, ...]] = {}
    if older and older[-1].date.latest == archive.as_of:
        older, cases = older[:-1], dict(older[-1].cases)
        text = "".join(text.splitlines(keepends=True)[: read(path, name).line((len(older),)) - 1])
    cases |= {case_id: (*cases.get(case_id, ()), *keys) for case_id, keys in new.items()}
    last = Recorded(date=PartialDate.parse(archive.as_of.isoformat()), cases=cases)
    _replace(path, name, text + _as_yaml(last), (*older, last))
    return new


def _as_yaml(recorded: Recorded) -> str:
    values = {"date": recorded.date.text, "cases": {case_id: list(keys) for case_id, keys in recorded.cases.items()}}
    return yaml.dump([values], Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=1000)


def _replace(path: Path, name: str, text: str, wanted: tuple[Recorded, ...]) -> None:
    """Put a text in the place of the file once it is proven to say what is wanted."""
    draft = path.with_name(f".{path.name}")
    try:
        draft.write_text(text, "utf-8")
        value, problems = validate(read(draft, name), tuple[Recorded, ...], {})
        if value != wanted:
            text = "not recorded: the file is not laid out as `third-country record` writes it; begin each addition with '- date:'"
            raise UnreadableError(problems or [Problem(name, 1, text)])
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
