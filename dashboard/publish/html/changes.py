"""What was new in a case and what was corrected in it, for the templates."""

from __future__ import annotations

from typing import Any

from dashboard.archive.history import Addition, Correction, additions_to
from dashboard.archive.model import Case, Event
from dashboard.archive.store import Archive
from dashboard.publish.html.facts import what, where
from dashboard.sentences.editions import corrected
from dashboard.text.words import Words


def told(addition: Addition, archive: Archive, words: Words) -> dict[str, Any]:
    """The events and the corrections of an addition, each with its sources."""
    case = addition.case
    return {
        "events": [_event(event, case, archive, words) for event in addition.events],
        "corrections": [_correction(one, case, archive, words) for one in addition.corrections],
    }


def changes_of(case: Case, archive: Archive, words: Words) -> list[dict[str, Any]]:
    """What each edition changed in a case, newest first."""
    return [
        {
            "day": words.day(one.date),
            "is_new_case": one.is_new_case,
            **told(one, archive, words),
        }
        for one in additions_to(case, archive)
    ]


def _event(event: Event, case: Case, archive: Archive, words: Words) -> dict[str, Any]:
    return {
        "date": words.date(event.date),
        "where": where(event, archive, words),
        "what": what(event, archive, words),
        "note": event.note,
        "sources": sources(event, case),
    }


def _correction(correction: Correction, case: Case, archive: Archive, words: Words) -> dict[str, Any]:
    event = correction.event
    return {
        "text": corrected(correction, archive, words),
        "is_there": correction.now is not None,
        "sources": sources(event, case) if event else [],
    }


def sources(event: Event, case: Case) -> list[tuple[str, str]]:
    """Address and publisher of each source of an event."""
    return [(case.source(one).url, case.source(one).publisher) for one in event.sources]
