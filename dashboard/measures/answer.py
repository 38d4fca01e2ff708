"""What the record shows, in generated sentences and headline figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.archive import course
from dashboard.archive.course import PENDING
from dashboard.archive.model import OfficialCount
from dashboard.measures.arrests import said, seed_counts, year_claims
from dashboard.measures.wording import (
    agree,
    all_confirmed,
    capital,
    count,
    day,
    listed,
    lower,
    number,
    share,
    the,
    the_body,
    unconfirmed_among,
)
from dashboard.selection import Selected
from dashboard.tables import Tables

HANDED_OVER = tuple(course.HANDED_OVER.values())


def otherwise(tables: Tables) -> tuple[str, ...]:
    """The outcomes abroad that are no hand-over, as this dataset calls them."""
    outcomes = course.decisive_abroad(tables.archive.config.site.sent_home).values()
    return tuple(outcome for outcome in outcomes if outcome not in HANDED_OVER)


@dataclass(frozen=True, slots=True)
class Figure:
    """A headline figure: its value, what it counts, its base, and the outcomes whose cases stand behind it."""

    value: int
    label: str
    base: str
    outcomes: tuple[str, ...]


def claim_sentences(tables: Tables) -> list[str]:
    """A sentence for each official count of the first statement, one for all that concern the same year, tested on
    all confirmed cases."""
    claims = seed_counts(tables.archive)
    years = dict.fromkeys(claim.year for claim in claims if claim.year is not None)
    totals = [_total_sentence(claim, tables) for claim in claims if claim.year is None]
    return [*(_year_sentence(year, tables) for year in years), *totals]


def claim_scope(tables: Tables) -> str:
    """What the sentences of :func:`claim_sentences` are about, where a reader has filtered for something else."""
    return f"{capital(all_confirmed(len(tables.confirmed)))}, whatever the filters"


def _year_sentence(year: int, tables: Tables) -> str:
    cases = tables.confirmed
    in_year = cases[cases["arrest_year"] == year]
    where = f" in {count(in_year['arrest_country'].nunique(), 'country', 'countries')}" if len(in_year) else ""
    figures: dict[str, list[str]] = {}
    for claim in year_claims(tables.archive):
        if claim.year == year:
            figures.setdefault(claim.body, []).append(f"{said(claim, tables.archive)} ({claim.date})")
    spoke = [f"{the_body(body)} spoke of {listed(said_by)}" for body, said_by in figures.items()]
    return f"For {year} the dataset documents {count(len(in_year), 'arrest')}{where}; {'; '.join(spoke)}."


def _total_sentence(claim: OfficialCount, tables: Tables) -> str:
    cases = tables.confirmed
    until = cases["arrest_latest"] <= pd.Timestamp(claim.period_end.latest)
    total = int(until.sum())
    start = claim.period_start
    if start is not None:
        total = int((until & (cases["arrest_earliest"] >= pd.Timestamp(start.earliest))).sum())
    end = claim.period_end if claim.period_end.year is not None else day(claim.period_end.latest)
    period = f"From {start} to {end}" if start is not None else f"Up to {end}"
    no_start = "" if start is not None else " and named no starting year"
    return (
        f"{period} the dataset documents {count(total, 'arrest')}; "
        f"{the_body(claim.body)} spoke of {said(claim, tables.archive)}{no_start}."
    )


def _outcomes(selected: Selected) -> Counter[str]:
    """How many selected cases have each outcome abroad."""
    return Counter(selected.cases["outcome_abroad"].astype("str").tolist())


def outcome_sentence(selected: Selected) -> str:
    """What became of the selected cases abroad, in one sentence."""
    archive = selected.tables.archive
    cases = selected.cases
    if cases.empty:
        return "No case fits the filters."
    counts, elsewise = _outcomes(selected), otherwise(selected.tables)
    handed = sum(counts[key] for key in HANDED_OVER)
    requesting = the(archive.country_name(archive.config.site.requesting_country))
    of_all = selected.selection.is_everything
    scope = "in all" if of_all else "in this selection"
    among = unconfirmed_among(selected.unconfirmed, len(cases)) if _kind(selected) == "" else ""
    text = f"{capital(count(len(cases), f'{_kind(selected)}case'))} {scope}{among}, as last reported by {day(archive.as_of)}"
    if len(cases) == 1:
        (key,) = counts
        label = lower(archive.config.vocabulary.label("outcome_abroad", key))
        not_handed = "no outcome abroad is reported" if key == PENDING else f"it ended otherwise ({label})"
        return f"{text}: {f'it ended with a hand-over to {requesting}' if handed else not_handed}."
    parts = [f"{share(handed, len(cases))} ended with a hand-over to {requesting}"]
    others = [
        f"{number(counts[key])} {lower(archive.config.vocabulary.label('outcome_abroad', key))}"
        for key in elsewise
        if counts[key]
    ]
    if others:
        parts.append(f"{number(sum(counts[key] for key in elsewise))} ended otherwise ({listed(others)})")
    if counts[PENDING]:
        parts.append(f"for {number(counts[PENDING])} no outcome abroad is reported")
    return f"{text}: {'; '.join(parts)}."


def _kind(selected: Selected) -> str:
    """What all of the selected cases are, before their noun; nothing where they differ."""
    if not selected.unconfirmed:
        return "confirmed "
    return "unconfirmed " if selected.unconfirmed == len(selected.cases) else ""


def headline(selected: Selected) -> Sequence[Figure]:
    """Four figures that add up: all cases, hand-overs, other outcomes, no outcome reported. Where unconfirmed cases are
    among them, each figure says so."""
    cases = selected.cases
    counts, elsewise = _outcomes(selected), otherwise(selected.tables)
    archive = selected.tables.archive
    requesting = the(archive.country_name(archive.config.site.requesting_country))
    kind = _kind(selected) if selected.unconfirmed else ""
    base = f"of {number(len(cases))} {kind}{agree(len(cases), 'case', 'cases')}"
    if selected.unconfirmed and not kind:
        base += ", unconfirmed ones included"
    documented = agree(len(cases), "arrest documented", "arrests documented")
    among = unconfirmed_among(selected.unconfirmed, len(cases))
    countries = count(int(cases["arrest_country"].nunique()), "country", "countries")

    def of(outcomes: Sequence[str]) -> int:
        return sum(counts[key] for key in outcomes)

    return (
        Figure(len(cases), f"{documented}{among}", f"in {countries}", ()),
        Figure(of(HANDED_OVER), f"handed over to {requesting}", base, HANDED_OVER),
        Figure(of(elsewise), "ended otherwise abroad", base, elsewise),
        Figure(of((PENDING,)), "no outcome abroad reported", base, (PENDING,)),
    )
