"""What the codebook asks of `confidence`, as far as the files can show it.

Whether sources are independent of each other, weak, or repeat one party's word is for an editor to say. The files show
how many publishers a fact rests on, and whether a document of a court or a government is among them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dashboard.archive.course import PENDING, Course
from dashboard.archive.model import Case, Event

OFFICIAL = frozenset({"court", "legal-database", "us-government", "other-government", "russian-government"})
"""Kinds of source that are a document of a court or a government."""

IN_COURT = frozenset({"guilty-plea", "conviction", "acquittal", "dismissal", "sentence"})
"""Events by which a court of the requesting country settled a charge."""


def confidence_faults(case: Case, course: Course) -> Iterator[str]:
    """Where `confidence` says more, or less, than the case's own events and sources; nothing where they agree."""
    if case.confidence == "high":
        yield from _not_high(case, course)
    elif case.confidence == "low" and not any(_not_high(case, course)):
        yield "confidence is low, but the arrest and the outcome are shown as high asks: say what is weak, or raise it"


def _not_high(case: Case, course: Course) -> Iterator[str]:
    """What a case lacks of high confidence."""
    if case.unconfirmed is not None:
        yield "confidence is high, but the line 'unconfirmed' says that a condition of inclusion is not firmly shown"
    if not _well_shown(case, [course.arrest]):
        yield _thin("the arrest")
    if course.outcome_abroad == PENDING:
        yield "confidence is high, but no outcome abroad is recorded: add the event, or lower the confidence"
    if course.hand_over is None:
        if course.decided_by is not None and not _well_shown(case, [course.decided_by]):
            yield _thin(f"the outcome abroad ({course.decided_by.type})")
        return
    settled = [event for event in _after(case, course.hand_over) if event.type in IN_COURT]
    if course.ended_by is not None and course.ended_by.type == "exchange":
        settled.append(course.ended_by)
    if not settled:
        yield (
            "confidence is high, but after the hand-over no plea, verdict, sentence or exchange is recorded: add the event, "
            "or lower the confidence"
        )
    elif not _well_shown(case, settled):
        yield _thin("what followed the hand-over")  # and with it the hand-over, which a plea or an exchange shows too


def _thin(fact: str) -> str:
    return (
        f"confidence is high, but {fact} rests on one source: cite a second publisher or a document of a court or a "
        "government, or lower the confidence"
    )


def _after(case: Case, event: Event) -> tuple[Event, ...]:
    return case.events[next(index for index, one in enumerate(case.events) if one is event) + 1 :]


def _well_shown(case: Case, events: Iterable[Event]) -> bool:
    """Whether two publishers, or a document of a court or a government, stand behind the events together."""
    sources = [case.source(one) for event in events for one in event.sources]
    return len({source.publisher for source in sources}) > 1 or any(source.kind in OFFICIAL for source in sources)
