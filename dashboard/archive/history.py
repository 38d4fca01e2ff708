"""The data's own history: which cases and events each edition of the dataset added, and which events it corrected."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import yaml

from dashboard.archive.changes import EventAsNamed, unrecorded
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
# What each edition of the dataset changed, oldest first. `third-country record` writes it; what is there is not changed.
"""
_NEXT = dt.timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Correction:
    """An event whose type, date or country an edition corrected, or which it took out: as it ``was``, as it is ``now``,
    or None where it was taken out, and the event of the case that it is today, where it is there."""

    was: EventAsNamed
    now: EventAsNamed | None
    event: Event | None


@dataclass(frozen=True, slots=True)
class Addition:
    """What one edition added to one case and corrected in it: the new events that are still there, as they are today,
    in their order, and the corrections.

    ``date`` is the day of the edition. ``published`` is when the first of it came in and ``updated`` when the last did,
    in UTC: the second at which it was recorded, or the first one of the day where only that is known. Below the second
    they count on in the order in which the history has its cases, so that no two additions have one time.
    """

    date: dt.date
    case: Case
    is_new_case: bool
    events: tuple[Event, ...]
    corrections: tuple[Correction, ...]
    published: dt.datetime
    updated: dt.datetime


@dataclass(slots=True)
class _Part:
    """What an edition told of a case, as recorded, and when the first and last of it came."""

    date: dt.date
    published: dt.datetime
    updated: dt.datetime
    added: list[_Thread] = field(default_factory=list)
    mended: list[_Mended] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class _Thread:
    """One event through all of its names: the one that it has, or None where it is gone, and what told of it last."""

    name: str | None
    part: _Part | None


@dataclass(slots=True)
class _Mended:
    was: str
    now: str | None
    thread: _Thread


@dataclass(slots=True)
class _Followed:
    """A case through its history."""

    parts: dict[dt.date, _Part] = field(default_factory=dict)
    threads: dict[str, _Thread] = field(default_factory=dict)
    """The events that are there, by their names."""

    def take(self, part: _Part, recorded: Recorded, case_id: str) -> list[_Part]:
        """Follow one addition to the history, which is told in ``part``; returns what it changed beside that."""
        mended: dict[str, str | None] = dict((recorded.corrected or {}).get(case_id, {}))
        mended |= dict.fromkeys(recorded.removed.get(case_id, ()))
        # All are taken away before one is put back: an event may get the name that another had.
        threads = {was: self.threads.pop(was, _Thread(was, None)) for was in mended}
        others = [self._mend(threads[was], was, now, part) for was, now in mended.items()]
        for name in recorded.cases.get(case_id, ()):
            thread = self.threads[name] = _Thread(name, part)
            part.added.append(thread)
        return [one for one in others if one is not part]

    def _mend(self, thread: _Thread, was: str, now: str | None, part: _Part) -> _Part:
        """Let an event have another name, or none; returns the part that tells it."""
        twin = self.threads.get(now or "")
        if twin is not None and twin.part is not None:  # it was told as a new event: it was corrected then
            part = twin.part
            part.added = [one for one in part.added if one is not twin]
        if thread.part is not part:
            part.mended.append(_Mended(was, now, thread))
        elif thread in part.added:  # within one edition: nobody knows it as it was
            part.added = [one for one in part.added if one is not thread or now]
        else:
            for one in part.mended:
                one.now = now if one.thread is thread else one.now
            part.mended = [one for one in part.mended if one.was != one.now]
        thread.name, thread.part = now, part
        if now:
            self.threads[now] = thread
        return part


@lru_cache(maxsize=1)  # every page asks for the same archive
def additions(archive: Archive) -> tuple[Addition, ...]:
    """What was added and corrected, and when, newest first; what was recorded at one time, the latest arrest first.

    What is not recorded yet counts as of the day of the data. Recorded cases and new events that are there no more are
    left out; a new case stays, whatever became of its first events.
    """
    followed: dict[str, _Followed] = defaultdict(_Followed)
    now = dt.datetime.min.replace(tzinfo=dt.UTC)
    for recorded in (*archive.history, _pending(archive)):
        date = recorded.date.latest
        now = max(now, recorded.recorded or midnight(date))
        for case_id in recorded.case_ids:
            case = followed[case_id]
            part = case.parts.setdefault(date, _Part(date, now, now))
            for one in (*case.take(part, recorded, case_id), part):
                one.updated = now
                now += _NEXT
    found = [addition for case in archive.cases for addition in _of_case(case, followed[case.id].parts)]
    found.sort(key=lambda one: one.updated, reverse=True)
    return tuple(found)


def additions_to(case: Case, archive: Archive) -> Sequence[Addition]:
    """What was added to one case and corrected in it, newest first."""
    return _by_case(archive)[case.id]


@lru_cache(maxsize=1)
def _by_case(archive: Archive) -> Mapping[str, Sequence[Addition]]:
    found: dict[str, list[Addition]] = defaultdict(list)
    for one in additions(archive):
        found[one.case.id].append(one)
    return found


def midnight(day: dt.date) -> dt.datetime:
    """The first moment of a day, in UTC."""
    return dt.datetime.combine(day, dt.time(), dt.UTC)


def _of_case(case: Case, parts: Mapping[dt.date, _Part]) -> list[Addition]:
    """The additions to a case, from what was recorded of it by the day of the edition."""
    events = case.keyed_events()
    first = min(parts, default=None)
    made = [
        Addition(
            date=date,
            case=case,
            is_new_case=date == first,
            events=_still_there(part, events),
            corrections=tuple(
                Correction(
                    was=EventAsNamed.of(one.was),
                    now=EventAsNamed.of(one.now) if one.now else None,
                    event=events.get(one.thread.name or ""),
                )
                for one in sorted(part.mended, key=lambda one: EventAsNamed.of(one.was).date)
            ),
            published=part.published,
            updated=part.updated,
        )
        for date, part in parts.items()
    ]
    return [one for one in made if one.is_new_case or one.events or one.corrections]


def _still_there(part: _Part, events: Mapping[str, Event]) -> tuple[Event, ...]:
    names = {one.name for one in part.added}
    return tuple(event for name, event in events.items() if name in names)


def _pending(archive: Archive) -> Recorded:
    """What differs between the cases and the history, as an addition of the day of the data."""
    changes = {case.id: one for case, one in unrecorded(archive.history, archive.cases)}
    return Recorded(
        date=PartialDate.parse(archive.as_of.isoformat()),
        cases={case_id: one.added for case_id, one in changes.items() if one.added},
        corrected={case_id: dict(one.corrected) for case_id, one in changes.items() if one.corrected},
        removed={case_id: one.removed for case_id, one in changes.items() if one.removed},
    )


def record(archive: Archive, time: dt.datetime | None = None) -> Recorded | None:
    """Write what is new, corrected and removed into history.yaml, under the day of the data and with the ``time``, which
    is now where none is given; returns it, or None where nothing is.

    Older additions keep every byte. UnreadableError where the file could not be read afterwards, such as for its size;
    it is then left as it was.
    """
    pending = _pending(archive)
    if not pending.case_ids:
        return None
    path, older = archive.config.data / HISTORY, archive.history
    name = f"{path.parent.name}/{HISTORY}"
    text = path.read_text("utf-8").rstrip("\n") + "\n" if older else _HEADER
    time = (time or dt.datetime.now(dt.UTC)).astimezone(dt.UTC).replace(microsecond=0)
    last = pending.model_copy(update={"recorded": time})
    _replace(path, name, text + _as_yaml(last), (*older, last))
    return last


def _as_yaml(recorded: Recorded) -> str:
    values = recorded.model_dump(mode="json", exclude_defaults=True)
    return yaml.dump([values], Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=1000)


def _replace(path: Path, name: str, text: str, wanted: tuple[Recorded, ...]) -> None:
    """Put a text in the place of the file once it is proven to say what is wanted."""
    with drafted(path, 0o644) as draft:
        draft.write_text(text, "utf-8")
        value, problems = validate(read(draft, name), tuple[Recorded, ...], {})
        if value != wanted:
            text = "not recorded: the file is not laid out as `third-country record` writes it; begin each addition with '- date:'"
            raise UnreadableError(problems or [Problem(name, 1, text)])
