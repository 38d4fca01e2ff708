"""What an edition changed, in words."""

from __future__ import annotations

from dashboard.archive.changes import EventAsNamed
from dashboard.archive.history import Addition, Correction
from dashboard.archive.store import Archive
from dashboard.measures.editions import Edition
from dashboard.sentences.countries import country
from dashboard.spoken import own_name
from dashboard.text.words import Words


def headline(addition: Addition, archive: Archive, words: Words) -> str:
    """``New case: Name (Spain, 2017)``, ``Name: 2 new events`` or ``Name: 1 correction``; an unconfirmed case is said to
    be one."""
    case = addition.case
    if not addition.is_new_case:
        return words.say("edition-case-changed", name=archive.shown_name(case), changes=_changes(addition, words))
    arrest = archive.courses[case.id].arrest
    return words.say(
        "edition-new-case" if case.confirmed else "edition-new-unconfirmed-case",
        name=own_name(case, words),
        country=archive.country_name(arrest.country),
        year=str(arrest.date.year or words.date(arrest.date)),
    )


def _changes(addition: Addition, words: Words) -> str:
    events, corrections = len(addition.events), len(addition.corrections)
    return words.list(
        [
            *([words.say("edition-events", events=events)] if events else []),
            *([words.say("edition-corrections", corrections=corrections)] if corrections else []),
        ]
    )


def counts(edition: Edition, words: Words) -> dict[str, str]:
    """How much an edition changed, by ``cases``, ``events`` and ``corrections``, such as ``two new cases``, ``three new
    events in two older cases``, ``one correction in one case``; what it has none of is left out."""
    cases, events, corrections = edition.cases, edition.events, edition.corrections
    new, mended = sum(len(one.events) for one in events), sum(len(one.corrections) for one in corrections)
    said = {
        "cases": words.say("edition-count-cases", cases=len(cases)),
        "events": words.say("edition-count-events", events=new, cases=len(events)),
        "corrections": words.say("edition-count-corrections", corrections=mended, cases=len(corrections)),
    }
    return {part: text for part, text in said.items() if getattr(edition, part)}


def corrected(correction: Correction, archive: Archive, words: Words) -> str:
    """What was corrected in an event: ``Extradition, Netherlands: September 2012 instead of 2012``."""
    was, now = correction.was, correction.now
    old = _said(was, archive, words)
    if now is None:
        return words.say("correction-taken-out", **old)
    new = _said(now, archive, words)
    if was.date != now.date:
        return words.say(
            "correction-date", event=new["event"], country=new["country"], now=new["date"], was=old["date"]
        )
    if was.country != now.country:
        return words.say(
            "correction-country", event=new["event"], date=new["date"], now=new["country"], was=old["country"]
        )
    return words.say("correction-type", date=new["date"], country=new["country"], now=new["event"], was=old["event"])


def _said(event: EventAsNamed, archive: Archive, words: Words) -> dict[str, str]:
    return {
        "event": archive.config.vocabulary.label("event", event.type),
        "date": words.date(event.date),
        "country": country(event.country, archive, words),
    }
