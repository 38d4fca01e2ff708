"""What is new as HTML: by edition, and the newest of all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from dashboard.archive.history import Addition
from dashboard.archive.model import Case
from dashboard.archive.store import Archive
from dashboard.measures.editions import Edition
from dashboard.publish.html.article import Href, case_link
from dashboard.publish.html.changes import sources, told
from dashboard.publish.html.facts import where
from dashboard.publish.html.templates import html
from dashboard.sentences.editions import counts, headline
from dashboard.text.words import Words

MOST_NEWEST = 4
"""Changes that are told where only the newest are."""


def news(editions: Sequence[Edition], archive: Archive, href: Href, words: Words, most: int | None = None) -> Markup:
    """Every edition with its new cases, new events and corrections, each with its case and sources, below their
    contents; of each list at ``most`` so many, where it is a selection of the cases that is told."""
    told = [_edition(one, archive, href, words, most) for one in editions]
    return html("news.html", words, editions=told, is_selection=most is not None)


def newest(edition: Edition, archive: Archive, href: Href, page: str, words: Words) -> Markup:
    """The newest changes of an edition in a few lines, new cases first, and how many more there are, with a link to the
    ``page`` that has all."""
    others = [one for one in edition.changed if not one.is_new_case]
    ordered = [*edition.cases, *sorted(others, key=lambda one: not one.events)]
    return html(
        "news_newest.html",
        words,
        day=words.day(edition.date),
        changes=[(href(one.case), headline(one, archive, words)) for one in ordered[:MOST_NEWEST]],
        more=max(0, len(ordered) - MOST_NEWEST),
        page=page,
    )


def anchor(date: dt.date) -> str:
    """The id of the part of the page that tells of an edition."""
    return f"edition-{date.isoformat()}"


def _edition(edition: Edition, archive: Archive, href: Href, words: Words, most: int | None) -> dict[str, Any]:
    def changed(additions: Sequence[Addition]) -> list[tuple[Markup, dict[str, Any]]]:
        return [
            (case_link(one.case, archive, href(one.case), words), told(one, archive, words)) for one in additions[:most]
        ]

    said, lists = counts(edition, words), (edition.cases, edition.events, edition.corrections)
    return {
        "id": anchor(edition.date),
        "day": words.day(edition.date),
        "is_first": edition.is_first,
        "counts": said,
        "contents": words.list(list(said.values())),
        "cases": [_new_case(one.case, archive, href, words) for one in edition.cases[:most]],
        "events": changed(edition.events),
        "corrections": changed(edition.corrections),
        "more": 0 if most is None else sum(max(0, len(one) - most) for one in lists),
    }


def _new_case(case: Case, archive: Archive, href: Href, words: Words) -> dict[str, Any]:
    course = archive.courses[case.id]
    return {
        "link": case_link(case, archive, href(case), words),
        "arrest": words.say(
            "event-when-and-where", date=words.date(course.arrest.date), where=where(course.arrest, archive, words)
        ),
        "outcome": archive.config.vocabulary.label("outcome_abroad", course.outcome_abroad),
        "summary": case.summary,
        "sources": sources(course.arrest, case),
    }
