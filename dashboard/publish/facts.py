"""The facts of a case as readers read them, as text: what its columns hold, and what happened in an event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dashboard.archive.course import NOT_REPORTED
from dashboard.archive.model import Case, Event
from dashboard.archive.store import Archive
from dashboard.columns import FACTS, TABLES, CaseRow, Column
from dashboard.measures.wording import agree, day, number, span, term, the


def facts(case: Case, archive: Archive) -> dict[str, str]:
    """The facts of a case by their names, in order of reading; what is absent is left out."""
    row = CaseRow(case, archive.courses[case.id], archive)
    columns = TABLES["cases"]
    told = {
        name: _TOLD[column](row) if column in _TOLD else _plain(columns[column], row, archive)
        for column, name in named(FACTS, archive).items()
    }
    return {name: text for name, text in told.items() if text}


def named(names: Mapping[str, str], archive: Archive) -> dict[str, str]:
    """Names of columns, such as ``FACTS``, in the words of this dataset."""
    adjective = archive.config.site.requesting_adjective
    return {key: name.format(requesting=requesting(archive), adjective=adjective) for key, name in names.items()}


def requesting(archive: Archive) -> str:
    """The requesting country as it stands in a sentence."""
    return the(archive.country_name(archive.config.site.requesting_country))


def _plain(column: Column[Any], row: object, archive: Archive) -> str:
    """What a column holds of a row, in words: keys by their labels, codes of countries and courts by their names, a
    number with its unit. Nothing where it holds nothing."""
    value = column.of(row)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return f"{number(value) if isinstance(value, int) else value} {column.unit or ''}".rstrip()
    words = value if column.kind == "list" else [str(value)]
    return ", ".join(_word(column, str(word), archive) for word in words)


def _word(column: Column[Any], word: str, archive: Archive) -> str:
    if column.vocabulary:
        return archive.config.vocabulary.label(column.vocabulary, word)
    if column.section == "country":
        return archive.country_name(word)
    if column.section == "court" and (court := archive.courts.get(word)):
        return f"{word}: {court.name}, {court.city}"
    return word


def where(event: Event, archive: Archive) -> str:
    """Place and country of an event, as text."""
    country = archive.country_name(event.country)
    return f"{event.place}, {country}" if event.place else country


def what(event: Event, archive: Archive) -> str:
    """What happened in an event, as text, a sentence with its term: "Sentence: 24 months (time served)"."""
    label = archive.config.vocabulary.label("event", event.type)
    return f"{label}: {_term(event)}" if event.type == "sentence" else label


def _term(event: Event) -> str:
    months = "no term named" if event.months is None else term(event.months)
    return f"{months} (time served)" if event.time_served else months


def _arrest(row: CaseRow) -> str:
    return f"{row.course.arrest.date}, {where(row.course.arrest, row.archive)}"


def _outcome(row: CaseRow) -> str:
    course = row.course
    label = row.archive.config.vocabulary.label("outcome_abroad", course.outcome_abroad)
    if course.decided_by is None:
        return f"{label}; what became of it is not shown by the sources read"
    return f"{label}, {course.decided_by.date}"


def _held(row: CaseRow) -> str:
    held = row.course.held
    if held.censored:
        return f"at least {span(held.least)}, to the last report ({held.until.date}); no end reported"
    if held.least == held.most:
        return f"{number(held.least)} {agree(held.least, 'day', 'days')}"
    return f"{number(held.least)} to {number(held.most)} {agree(held.most, 'day', 'days')}, as far as the dates tell"


def _sentence(row: CaseRow) -> str:
    course = row.course
    terms = row.case.sentences(row.archive.config.site.requesting_country)
    if not terms:
        return ""
    text = "; ".join(f"{_term(event)}, {event.date}" for event in terms)
    if course.sentence.run_out and course.ending == NOT_REPORTED:
        text += f". Without any credit every term has run out by {day(course.sentence.run_out)} at the latest"
    return text


def _ending(row: CaseRow) -> str:
    course = row.course
    if course.ending is None:
        return ""
    label = row.archive.config.vocabulary.label("ending", course.ending)
    return (
        f"{label}, {course.ended_by.date}"
        if course.ended_by
        else f"{label}: no source read says how or whether it ended"
    )


def _last(row: CaseRow) -> str:
    last = row.course.last
    return f"{row.archive.config.vocabulary.label('event', last.type)}, {last.date}"


_TOLD: Mapping[str, Callable[[CaseRow], str]] = {
    "arrest_date": _arrest,
    "outcome_abroad": _outcome,
    "held_days_min": _held,
    "sentence_months": _sentence,
    "ending": _ending,
    "last_event": _last,
}
"""Columns of which a fact tells more than they hold."""
