"""The facts of a case as readers read them, as text: what its columns hold, and what happened in an event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dashboard.archive.course import NOT_REPORTED
from dashboard.archive.model import Case, Event
from dashboard.archive.store import Archive
from dashboard.columns import FACTS, TABLES, CaseRow, Column
from dashboard.sentences.countries import country, requesting
from dashboard.sentences.numbers import span, term
from dashboard.text.words import Words


def facts(case: Case, archive: Archive, words: Words) -> dict[str, str]:
    """The facts of a case by their names, in order of reading; what is absent is left out."""
    row = CaseRow(case, archive.courses[case.id], archive)
    columns = TABLES["cases"]
    told = {
        name: _TOLD[column](row, words) if column in _TOLD else _plain(columns[column], row, archive, words)
        for column, name in named(FACTS, archive, words).items()
    }
    return {name: text for name, text in told.items() if text}


def named(names: Mapping[str, str], archive: Archive, words: Words) -> dict[str, str]:
    """Names of columns, such as ``FACTS``, in the words of this dataset."""
    values = {"adjective": archive.config.site.requesting_adjective, "requesting": requesting(archive, words)}
    return {key: words.say(message, **values) for key, message in names.items()}


def _plain(column: Column[Any], row: object, archive: Archive, words: Words) -> str:
    """What a column holds of a row, in words: keys by their labels, codes of countries and courts by their names, a
    number with its unit. Nothing where it holds nothing."""
    value = column.of(row)
    if value is None:
        return ""
    if isinstance(value, bool):
        return words.say("yes" if value else "no")
    if isinstance(value, int | float):
        return words.say(f"unit-{column.unit}", n=value) if column.unit else words.number(value)
    told = value if column.kind == "list" else [str(value)]
    return ", ".join(_word(column, str(one), archive, words) for one in told)


def _word(column: Column[Any], word: str, archive: Archive, words: Words) -> str:
    if column.vocabulary:
        return archive.config.vocabulary.label(column.vocabulary, word)
    if column.section == "country":
        return country(word, archive, words)
    if column.section == "court" and (court := archive.courts.get(word)):
        return f"{word}: {court.name}, {court.city}"
    return word


def where(event: Event, archive: Archive, words: Words) -> str:
    """Place and country of an event, as text."""
    land = country(event.country, archive, words)
    return words.say("event-place", place=event.place, country=land) if event.place else land


def what(event: Event, archive: Archive, words: Words) -> str:
    """What happened in an event, as text, a sentence with its term: "Sentence: 24 months (time served)"."""
    label = archive.config.vocabulary.label("event", event.type)
    if event.type != "sentence":
        return label
    return words.say("event-with-term", event=label, term=_term(event, words))


def _term(event: Event, words: Words) -> str:
    months = words.say("term-not-named") if event.months is None else term(event.months, words)
    return words.say("term-served", term=months) if event.time_served else months


def _arrest(row: CaseRow, words: Words) -> str:
    arrest = row.course.arrest
    place = where(arrest, row.archive, words)
    return words.say("event-when-and-where", date=words.date(arrest.date), where=place)


def _outcome(row: CaseRow, words: Words) -> str:
    course = row.course
    label = row.archive.config.vocabulary.label("outcome_abroad", course.outcome_abroad)
    if course.decided_by is None:
        return words.say("outcome-not-shown", outcome=label)
    return words.say("event-what-and-when", what=label, date=words.date(course.decided_by.date))


def _held(row: CaseRow, words: Words) -> str:
    held = row.course.held
    if held.censored:
        return words.say("held-open", span=span(held.least, words), date=words.date(held.until.date))
    if held.least == held.most:
        return words.say("unit-days", n=held.least)
    return words.say("held-between", least=held.least, most=held.most)


def _sentence(row: CaseRow, words: Words) -> str:
    course = row.course
    given = row.case.sentences(row.archive.config.site.requesting_country)
    terms = "; ".join(
        words.say("event-what-and-when", what=_term(event, words), date=words.date(event.date)) for event in given
    )
    if terms and course.sentence.run_out and course.ending == NOT_REPORTED:
        return words.say("terms-run-out", terms=terms, day=words.day(course.sentence.run_out))
    return terms


def _ending(row: CaseRow, words: Words) -> str:
    course = row.course
    if course.ending is None:
        return ""
    label = row.archive.config.vocabulary.label("ending", course.ending)
    if course.ended_by is None:
        return words.say("ending-not-shown", ending=label)
    return words.say("event-what-and-when", what=label, date=words.date(course.ended_by.date))


def _last(row: CaseRow, words: Words) -> str:
    last = row.course.last
    label = row.archive.config.vocabulary.label("event", last.type)
    return words.say("event-what-and-when", what=label, date=words.date(last.date))


_TOLD: Mapping[str, Callable[[CaseRow, Words], str]] = {
    "arrest_date": _arrest,
    "outcome_abroad": _outcome,
    "held_days_min": _held,
    "sentence_months": _sentence,
    "ending": _ending,
    "last_event": _last,
}
"""Columns of which a fact tells more than they hold."""
