"""What the dataset says of each sentence of the statement that it starts from."""

from __future__ import annotations

import pandas as pd

from dashboard.archive.course import SERVED_UNNAMED
from dashboard.measures.smallest import SMALLEST_MEDIAN
from dashboard.measures.statement import ByPlea, Counted, CountedUntil, Terms, Tested
from dashboard.sentences.answer import requesting
from dashboard.sentences.claims import the_body
from dashboard.sentences.numbers import term
from dashboard.sentences.official import said
from dashboard.tables import Tables, each_row
from dashboard.text.words import Value, Words

CaseList = tuple[str, list[tuple[str, str]]]
"""A heading, and id and words of each case."""


def part_sentences(tested: Tested, tables: Tables, words: Words) -> list[str]:
    """What the dataset documents of what a part says, and what the unconfirmed cases would change."""
    found = tested.found
    if found is None:
        return []
    if isinstance(found, ByPlea):
        return _by_plea(found, tables, words)
    effect = "nothing" if found.every == len(found.cases) else "figure"
    return [_counted(found, tables, words), words.say(f"statement-unconfirmed-{effect}", figure=found.every)]


def case_lists(tested: Tested, tables: Tables, words: Words) -> list[CaseList]:
    """The cases behind the figures of a part; a list without cases is left out."""
    found = tested.found
    if found is None:
        return []
    if isinstance(found, ByPlea):
        country = requesting(tables.archive, words)
        return [
            (
                words.say("statement-longest-terms", outcome=group.outcome, country=country),
                [(row.id, _term(row, words)) for row in each_row(group.terms)],
            )
            for group in found.groups
            if len(group.terms)
        ]
    heading = words.say("statement-cases-behind", cases=len(found.cases))
    return [(heading, [(one, _arrest(one, tables, words)) for one in found.cases["id"]])] if len(found.cases) else []


def _counted(found: Counted, tables: Tables, words: Words) -> str:
    claim = found.claim
    start, end = claim.period_start, claim.period_end
    values: dict[str, Value] = {
        "body": the_body(claim.body, words),
        "figure": said(claim, tables.archive, words),
        "arrests": len(found.cases),
        "end": words.day(end.latest),
    }
    if isinstance(found, CountedUntil):
        if found.start is None:
            return words.say("statement-until", **values)
        return words.say(
            "statement-until-since",
            later=found.later,
            start=words.date(found.start),
            whose="own" if claim.period_start else "others",
            **values,
        )
    if claim.year is not None:
        return words.say("statement-in-year", year=str(claim.year), **values)
    if start is not None:
        return words.say("statement-from-to", start=words.date(start), **{**values, "end": words.date(end)})
    return words.say("statement-up-to", **values)


def _by_plea(found: ByPlea, tables: Tables, words: Words) -> list[str]:
    archive = tables.archive
    sentences = [_terms(group, words) for group in found.groups]
    for row in each_row(found.own):
        label = archive.config.vocabulary.label("outcome_us", archive.courses[row.id].outcome_us)
        sentences.append(
            words.say(
                "statement-case" if label else "statement-case-without-outcome",
                name=row.shown_name,
                outcome=label,
                country=requesting(archive, words),
                term=_term(row, words),
            )
        )
    effect = "terms" if found.unconfirmed else "nothing"
    return [*sentences, words.say(f"statement-unconfirmed-{effect}", terms=found.unconfirmed)]


def _terms(group: Terms, words: Words) -> str:
    """How long the terms of a group are; the middle one is named only with the range that it stands in."""
    months = group.terms["sentence_months"].astype("int64")
    if months.empty:
        message, told = "statement-no-terms", ""
    elif len(months) < SMALLEST_MEDIAN:
        message, told = "statement-terms", words.list([term(one, words) for one in months])
    else:
        message = "statement-terms"
        told = words.say(
            "statement-spread",
            least=term(months.min(), words),
            most=term(months.max(), words),
            median=term(round(months.median()), words),
        )
    return words.say(message, outcome=group.outcome, cases=group.cases, known=len(months),
                     which="all" if len(months) == group.cases else "some", terms=told)  # fmt: skip


def _term(row: object, words: Words) -> str:
    months, note = getattr(row, "sentence_months", None), getattr(row, "sentence_note", None)
    if months is None or pd.isna(months):
        if not isinstance(note, str):
            return words.say("statement-no-term-reported")
        return words.say("statement-time-served" if note == SERVED_UNNAMED else "term-not-named")
    told = term(int(months), words)
    return words.say("term-served", term=told) if isinstance(note, str) else told


def _arrest(case_id: str, tables: Tables, words: Words) -> str:
    """Where and when the arrest of a case was."""
    arrest = tables.archive.courses[case_id].arrest
    country = words.country(arrest.country, tables.archive.country_name(arrest.country))
    return words.say("statement-arrest", country=country, date=words.date(arrest.date))
