"""The statement that the dataset starts from, sentence by sentence, each tested on all confirmed cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.archive.course import DECISIVE_IN_US
from dashboard.archive.model import BY_PLEA, IN_PERIOD, UNTIL, OfficialCount, StatementPart
from dashboard.measures.arrests import said
from dashboard.measures.claims import starting, within
from dashboard.measures.wording import (
    SMALLEST_MEDIAN,
    agree,
    capital,
    count,
    day,
    listed,
    lower,
    spelt,
    term,
    the,
    the_body,
)
from dashboard.tables import Tables, each_row

PLEA, TRIAL = DECISIVE_IN_US["guilty-plea"], DECISIVE_IN_US["conviction"]


@dataclass(frozen=True, slots=True)
class Tested:
    """A part of the statement with what the dataset says of it: sentences, and lists of cases behind the figures as
    pairs of a heading and (id, words) of each case."""

    part: StatementPart
    sentences: tuple[str, ...] = ()
    lists: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()


def tested(tables: Tables) -> list[Tested]:
    """Every part of the statement, in its order."""
    seed = tables.archive.seed
    return [_tested(part, tables) for part in seed.parts] if seed else []


def _tested(part: StatementPart, tables: Tables) -> Tested:
    claim = tables.archive.count(part.claim)
    if part.measure is None:
        return Tested(part)
    if part.measure == BY_PLEA:
        return _by_plea(part, tables)
    return _TESTS[part.measure](part, claim, tables) if claim is not None else Tested(part)


def _arrests(cases: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    return tuple((row.id, f"{row.arrest_country_name}, {row.arrest_words}") for row in each_row(cases))


def _effect(without: int, with_others: int) -> str:
    """What the unconfirmed cases would change."""
    if with_others == without:
        return "The unconfirmed cases would change nothing."
    return f"With the unconfirmed cases it would be {spelt(with_others)}."


def _in_period(part: StatementPart, claim: OfficialCount, tables: Tables) -> Tested:
    start, end = claim.period_start, claim.period_end.latest
    first = start.earliest if start else None
    cases = within(tables.confirmed, first, end)
    every = len(within(tables.cases, first, end))
    if claim.year is not None:
        period = f"in {claim.year}"
    elif start is not None:
        period = f"from {start} to {claim.period_end}"
    else:
        period = f"up to {day(end)}"
    sentences = (
        f"{capital(the_body(claim.body))} spoke of {said(claim, tables.archive)}; the dataset documents "
        f"{count(len(cases), 'arrest')} {period}.",
        _effect(len(cases), every),
    )
    return Tested(part, sentences, ((f"The {count(len(cases), 'case')} behind the figure", _arrests(cases)),))


def _until(part: StatementPart, claim: OfficialCount, tables: Tables) -> Tested:
    archive, end = tables.archive, claim.period_end.latest
    cases, every = within(tables.confirmed, None, end), within(tables.cases, None, end)
    text = (
        f"{capital(the_body(claim.body))} spoke of {said(claim, archive)}; up to {day(end)} the dataset documents "
        f"{count(len(cases), 'arrest')} in all years"
    )
    start = claim.period_start or starting(archive)
    if start is not None:
        since = within(cases, start.earliest, end)
        text += f", of which {spelt(len(since))} from {start} on"
        named_by = "as the statement counts" if claim.period_start else "from when later statements count"
        text += f", {named_by}"
    sentences = (f"{text}.", _effect(len(cases), len(every)))
    return Tested(part, sentences, ((f"The {count(len(cases), 'case')} behind the figure", _arrests(cases)),))


def _by_plea(part: StatementPart, tables: Tables) -> Tested:
    archive = tables.archive
    requesting = the(archive.country_name(archive.config.site.requesting_country))
    cases = tables.confirmed
    sentences, lists = [], []
    for outcome, event in ((PLEA, "a guilty plea"), (TRIAL, "a conviction at trial")):
        group = cases[cases["outcome_us"] == outcome]
        terms = group.dropna(subset=["sentence_months"]).sort_values(["sentence_months", "id"])
        sentences.append(_terms(event, terms, len(group)))
        rows = tuple((row.id, _term(row)) for row in each_row(terms))
        lists.append((f"Longest terms after {event} in {requesting}", rows))
    for case_id in part.cases:
        for row in each_row(tables.cases[tables.cases["id"] == case_id]):
            label = archive.config.vocabulary.label("outcome_us", archive.courses[case_id].outcome_us)
            how = lower(label) if label else f"no outcome in {requesting}"
            sentences.append(f"{row.shown_name}: {how}, {_term(row)}.")
    others = tables.cases[tables.cases["unconfirmed"] & tables.cases["outcome_us"].isin((PLEA, TRIAL))]
    extra = int(others["sentence_months"].notna().sum())
    if extra:
        sentences.append(f"The unconfirmed cases would add {count(extra, 'term')}.")
    else:
        sentences.append("The unconfirmed cases would change nothing.")
    return Tested(part, tuple(sentences), tuple(lists))


def _term(row: object) -> str:
    months, note = getattr(row, "sentence_months", None), getattr(row, "sentence_note", None)
    if months is None or pd.isna(months):
        return note if isinstance(note, str) else "no sentence reported"
    return f"{term(int(months))} ({note})" if isinstance(note, str) else term(int(months))


def _terms(event: str, terms: pd.DataFrame, cases: int) -> str:
    """How long the terms of a group are; the middle one is named only with the range that it stands in."""
    if not cases:
        return f"No case reports {event}."
    text = f"{capital(event)} is reported in {count(cases, 'case')} and a prison term in "
    if terms.empty:
        return f"{text}{agree(cases, 'no source', 'none of them')}."
    of = "it" if cases == 1 else "all of them" if len(terms) == cases else f"{spelt(len(terms))} of them"
    months = terms["sentence_months"].astype("float64")
    if len(terms) < SMALLEST_MEDIAN:
        return f"{text}{of}: {listed([term(int(one)) for one in months])}."
    spread = f"from {term(int(months.min()))} to {term(int(months.max()))}, median {term(round(months.median()))}"
    return f"{text}{of}: {spread}."


_Test = Callable[[StatementPart, OfficialCount, Tables], Tested]
_TESTS: Mapping[str, _Test] = {IN_PERIOD: _in_period, UNTIL: _until}
"""The tests that take their period from an official count."""
