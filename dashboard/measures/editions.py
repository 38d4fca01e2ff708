"""What each edition of the data brought: new cases, new events, corrections."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from dashboard.archive.history import Addition, additions
from dashboard.archive.store import Archive
from dashboard.selection import Selected


@dataclass(frozen=True, slots=True)
class Edition:
    """What one edition changed in the selected cases, the newest change first. An older case with new events and
    corrections stands in both lists."""

    date: dt.date
    is_first: bool
    """Whether the record begins with it."""
    changed: Sequence[Addition]

    @property
    def cases(self) -> Sequence[Addition]:
        """The cases that were new."""
        return [one for one in self.changed if one.is_new_case]

    @property
    def events(self) -> Sequence[Addition]:
        """The older cases that got new events."""
        return [one for one in self.changed if one.events and not one.is_new_case]

    @property
    def corrections(self) -> Sequence[Addition]:
        """The cases of which events were corrected or taken out."""
        return [one for one in self.changed if one.corrections]


def days(archive: Archive) -> list[dt.date]:
    """The days of the editions, newest first."""
    return sorted({one.date for one in additions(archive)}, reverse=True)


def editions(selected: Selected, since: dt.date | None = None) -> list[Edition]:
    """The editions that changed one of the selected cases, newest first; of what was recorded on a day or later (in UTC)
    where one is given."""
    ids = frozenset(selected.cases["id"])
    archive = selected.tables.archive
    changed = [one for one in additions(archive) if one.case.id in ids and _is_since(one, since)]
    changed.sort(key=lambda one: one.date, reverse=True)
    first = min(days(archive), default=None)
    return [Edition(date, date == first, tuple(group)) for date, group in groupby(changed, key=lambda one: one.date)]


def outside(selected: Selected, since: dt.date | None = None) -> int:
    """How many cases were changed since then that are not among the selected."""
    ids = frozenset(selected.cases["id"])
    changed = {one.case.id for one in additions(selected.tables.archive) if _is_since(one, since)}
    return len(changed - ids)


def _is_since(addition: Addition, since: dt.date | None) -> bool:
    """Recorded then or later, or of an edition of then or later: where its editor lives the day may have begun."""
    return since is None or max(addition.date, addition.updated.date()) >= since
