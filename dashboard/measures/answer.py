"""What the record shows, in generated sentences and headline figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.archive.course import DECISIVE_ABROAD, PENDING
from dashboard.archive.model import HAND_OVERS, OfficialCount
from dashboard.measures.arrests import said, seed_counts, year_claims
from dashboard.measures.wording import capital, count, day, listed, lower, number, share, the
from dashboard.selection import Selected, Selection, select
from dashboard.tables import Tables

HANDED_OVER = tuple(outcome for event, outcome in DECISIVE_ABROAD.items() if event in HAND_OVERS)
OTHERWISE = tuple(outcome for event, outcome in DECISIVE_ABROAD.items() if event not in HAND_OVERS)


@dataclass(frozen=True, slots=True)
class Figure:
    """A headline figure: its value, what it counts, its base, and the outcomes whose cases stand behind it."""

    value: int
    label: str
    base: str
    outcomes: tuple[str, ...]


def claim_sentences(tables: Tables) -> list[str]:
    """One sentence for each official count of the first statement, tested on all confirmed cases."""
    return [
        _year_sentence(claim, tables) if claim.year is not None else _total_sentence(claim, tables)
        for claim in seed_counts(tables.archive)
    ]


def _year_sentence(claim: OfficialCount, tables: Tables) -> str:
    cases = _confirmed(tables)
    year = claim.year
    in_year = cases[cases["arrest_year"] == year]
    where = f" in {count(in_year['arrest_country'].nunique(), 'country', 'countries')}" if len(in_year) else ""
    later = [other for other in year_claims(tables.archive) if other.year == year and other.id != claim.id]
    figures = [f"{said(one, tables.archive)} ({one.date})" for one in (claim, *later)]
    return (
        f"For {year} the dataset documents {count(len(in_year), 'arrest')}{where}; "
        f"the {claim.body} spoke of {listed(figures)}."
    )


def _total_sentence(claim: OfficialCount, tables: Tables) -> str:
    cases = _confirmed(tables)
    until = cases["arrest_latest"] <= pd.Timestamp(claim.period_end.latest)
    total = int(until.sum())
    start = claim.period_start
    if start is not None:
        total = int((until & (cases["arrest_earliest"] >= pd.Timestamp(start.earliest))).sum())
    since = f" since {start}" if start is not None else ""
    no_start = "" if start is not None else " and named no starting year"
    return (
        f"Up to {claim.period_end}{since} it documents {count(total, 'arrest')}; "
        f"the {claim.body} spoke of {said(claim, tables.archive)}{no_start}."
    )


def _confirmed(tables: Tables) -> pd.DataFrame:
    return select(tables, Selection()).cases


def outcome_sentence(selected: Selected) -> str:
    """What became of the selected cases abroad, in one sentence."""
    archive = selected.tables.archive
    cases = selected.cases
    if cases.empty:
        return "No case fits the filters."
    counts = cases["outcome_abroad"].value_counts()
    handed = int(counts.reindex(HANDED_OVER, fill_value=0).sum())
    requesting = the(archive.country_name(archive.config.site.requesting_country))
    parts = [f"{share(handed, len(cases))} ended with a hand-over to {requesting}"]
    others = [
        f"{number(int(counts[key]))} {lower(archive.config.vocabulary.label('outcome_abroad', key))}"
        for key in OTHERWISE
        if counts.get(key, 0)
    ]
    if others:
        parts.append(f"{number(int(counts.reindex(OTHERWISE, fill_value=0).sum()))} ended otherwise ({listed(others)})")
    if pending := int(counts.get(PENDING, 0)):
        parts.append(f"for {number(pending)} no outcome abroad is reported")
    subject = capital(count(len(cases), "case"))
    scope = "in all" if selected.selection.is_everything else "in this selection"
    return f"{subject} {scope}, as last reported by {day(archive.as_of)}: {'; '.join(parts)}."


def headline(selected: Selected) -> Sequence[Figure]:
    """Four figures that add up: all cases, hand-overs, other outcomes, no outcome reported."""
    cases = selected.cases
    counts = cases["outcome_abroad"].value_counts()
    archive = selected.tables.archive
    requesting = the(archive.country_name(archive.config.site.requesting_country))
    base = f"of {number(len(cases))} {'case' if len(cases) == 1 else 'cases'}"
    countries = count(int(cases["arrest_country"].nunique()), "country", "countries")

    def of(outcomes: Sequence[str]) -> int:
        return int(counts.reindex(list(outcomes), fill_value=0).sum())

    return (
        Figure(len(cases), "arrests documented", f"in {countries}", ()),
        Figure(of(HANDED_OVER), f"handed over to {requesting}", base, HANDED_OVER),
        Figure(of(OTHERWISE), "ended otherwise abroad", base, OTHERWISE),
        Figure(of((PENDING,)), "no outcome abroad reported", base, (PENDING,)),
    )
