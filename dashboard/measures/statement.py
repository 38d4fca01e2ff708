"""The statement that the dataset starts from, sentence by sentence, each tested on all confirmed cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.archive.course import DECISIVE_IN_US
from dashboard.archive.dates import PartialDate
from dashboard.archive.model import BY_PLEA, IN_PERIOD, UNTIL, OfficialCount, StatementPart
from dashboard.measures.claims import starting, within
from dashboard.tables import Tables

PLEA, TRIAL = DECISIVE_IN_US["guilty-plea"], DECISIVE_IN_US["conviction"]


@dataclass(frozen=True, slots=True)
class Counted:
    """The confirmed ``cases`` (rows of ``cases``) of a figure's period; ``every`` counts the unconfirmed ones too."""

    claim: OfficialCount
    cases: pd.DataFrame
    every: int


@dataclass(frozen=True, slots=True)
class CountedUntil(Counted):
    """The same up to the end of the period, whenever the arrests began; ``later`` of them are from ``start`` on, where
    this or most other figures begin."""

    start: PartialDate | None
    later: int


@dataclass(frozen=True, slots=True)
class Terms:
    """The confirmed ``cases`` with one outcome in the requesting country, and those of them with a prison term (rows of
    ``cases``, shortest first)."""

    outcome: str
    cases: int
    terms: pd.DataFrame


@dataclass(frozen=True, slots=True)
class ByPlea:
    """Prison terms after a plea and after a trial, and the rows of the cases that the part is about. ``unconfirmed``
    counts the terms that the unconfirmed cases would add."""

    groups: tuple[Terms, ...]
    own: pd.DataFrame
    unconfirmed: int


@dataclass(frozen=True, slots=True)
class Tested:
    """A part of the statement with what the dataset has to set beside it; None where that is nothing."""

    part: StatementPart
    found: Counted | CountedUntil | ByPlea | None = None


def tested(tables: Tables) -> list[Tested]:
    """Every part of the statement, in its order."""
    seed = tables.archive.seed
    return [_tested(part, tables) for part in seed.parts] if seed else []


def _tested(part: StatementPart, tables: Tables) -> Tested:
    claim = tables.archive.count(part.claim)
    if part.measure is None:
        return Tested(part)
    if part.measure == BY_PLEA:
        return Tested(part, _by_plea(part, tables))
    return Tested(part, _TESTS[part.measure](claim, tables) if claim is not None else None)


def _in_period(claim: OfficialCount, tables: Tables) -> Counted:
    start, end = claim.period_start.earliest if claim.period_start else None, claim.period_end.latest
    return Counted(claim, within(tables.confirmed, start, end), len(within(tables.cases, start, end)))


def _until(claim: OfficialCount, tables: Tables) -> CountedUntil:
    end = claim.period_end.latest
    cases = within(tables.confirmed, None, end)
    start = claim.period_start or starting(tables.archive)
    later = len(within(cases, start.earliest, end)) if start else 0
    return CountedUntil(claim, cases, len(within(tables.cases, None, end)), start, later)


def _by_plea(part: StatementPart, tables: Tables) -> ByPlea:
    cases = tables.cases
    unconfirmed = cases[cases["unconfirmed"] & cases["outcome_us"].isin((PLEA, TRIAL))]
    return ByPlea(
        groups=tuple(_terms(outcome, tables) for outcome in (PLEA, TRIAL)),
        own=cases.set_index("id", drop=False).loc[[one for one in part.cases if tables.archive.case(one)]],
        unconfirmed=int(unconfirmed["sentence_months"].notna().sum()),
    )


def _terms(outcome: str, tables: Tables) -> Terms:
    cases = tables.confirmed[tables.confirmed["outcome_us"] == outcome]
    terms = cases.dropna(subset=["sentence_months"]).sort_values(["sentence_months", "id"])
    return Terms(outcome, len(cases), terms)


_Test = Callable[[OfficialCount, Tables], Counted]
_TESTS: Mapping[str, _Test] = {IN_PERIOD: _in_period, UNTIL: _until}
"""The tests that take their period from an official count."""
