"""Official figures beside what the dataset documents for the same period. Always all confirmed cases: a reader's
filters narrow what is shown elsewhere, not what a statement is tested on."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.archive.dates import PartialDate
from dashboard.archive.model import ARRESTS, EXTRADITIONS, OfficialCount
from dashboard.archive.store import Archive
from dashboard.measures.naming import Person, named_cases
from dashboard.spoken import quoted, told
from dashboard.tables import Tables, each_row


def cumulative(archive: Archive) -> list[OfficialCount]:
    """The official counts over more than one calendar year, oldest statement first."""
    return sorted((one for one in archive.counts if one.year is None), key=lambda one: (one.date, one.id))


def starting(archive: Archive) -> PartialDate | None:
    """From when most of the official counts of arrests count, or None where none says from when."""
    starts = Counter(one.period_start for one in cumulative(archive) if one.counts == ARRESTS and one.period_start)
    return min(starts, key=lambda start: (-starts[start], start)) if starts else None


_ARREST = [
    "id", "shown_name", "arrest_date", "arrest_year", "arrest_earliest", "arrest_middle", "arrest_latest", "arrest_country",
    "arrest_country_name", "outcome_abroad",
]  # fmt: skip
"""What figures are made of here: rows of fewer columns are picked in a fraction of the time."""


def within(cases: pd.DataFrame, start: dt.date | None, end: dt.date) -> pd.DataFrame:
    """The cases whose arrest lies between two days, both included, on every day that its date can mean."""
    kept = cases["arrest_latest"] <= pd.Timestamp(end)
    if start is not None:
        kept &= cases["arrest_earliest"] >= pd.Timestamp(start)
    return cases[kept]


def documented(tables: Tables, start: PartialDate | None = None) -> pd.DataFrame:
    """Rows: one confirmed case each by the last day that its arrest can mean: ``day``, ``total`` (cases up to and with
    this one), ``id``, ``name``, ``date`` (as known). With ``start``, only arrests on or after it."""
    cases = within(tables.confirmed[_ARREST], start.earliest if start else None, dt.date.max)
    # The record tells of no arrest that came after its day.
    days = cases["arrest_latest"]
    as_of = pd.Timestamp(tables.archive.as_of).as_unit("s")
    cases = cases.assign(day=days.where(days <= as_of, as_of)).sort_values(["day", "id"])
    return pd.DataFrame(
        {
            "day": cases["day"],
            "total": range(1, len(cases) + 1),
            "id": cases["id"],
            "name": cases["shown_name"],
            "date": cases["arrest_date"],
        }
    )


def extradited(tables: Tables, start: dt.date | None, end: dt.date) -> int:
    """How many confirmed cases ended with an extradition to the requesting country between two days."""
    archive = tables.archive
    events = [archive.courses[case.id].hand_over for case in archive.cases if case.confirmed]
    return sum(
        event is not None
        and event.type == "extradition"
        and event.date.latest <= end
        and (start is None or event.date.earliest >= start)
        for event in events
    )


def like_for_like(claim: OfficialCount, tables: Tables) -> int | None:
    """What the dataset documents of what an official count counts, for its period; None where it cannot count that."""
    start = claim.period_start.earliest if claim.period_start else None
    if claim.counts == ARRESTS:
        return len(within(tables.confirmed[["arrest_earliest", "arrest_latest"]], start, claim.period_end.latest))
    return extradited(tables, start, claim.period_end.latest) if claim.counts == EXTRADITIONS else None


def official(tables: Tables) -> pd.DataFrame:
    """Rows: one official count over more than one year each, oldest first: ``id``, ``day`` (middle of the statement's
    date), ``date`` (as known), ``earliest``, ``latest`` (the days that it can mean), ``quantity``, ``comparison``, ``comparison_label``, ``counts``,
    ``counts_label``, ``since`` (start of its period, absent where none is named), ``since_earliest``,
    ``since_latest``, ``speaker``, ``body``, ``english``, ``shown`` (as the language of the
    tables quotes it), ``original`` (wording as read), ``publisher``, ``url``, ``documented`` (like for like; absent where the dataset
    cannot count it)."""
    archive = tables.archive
    vocabulary = archive.config.vocabulary
    rows = [
        {
            "id": one.id,
            "day": one.date.middle,
            "date": one.date.text,
            "earliest": one.date.earliest,
            "latest": one.date.latest,
            "quantity": one.quantity,
            "comparison": one.comparison,
            "comparison_label": vocabulary.label("comparison", one.comparison),
            "counts": one.counts,
            "counts_label": vocabulary.label("claim_counts", one.counts),
            "since": one.period_start.text if one.period_start else None,
            "since_earliest": one.period_start.earliest if one.period_start else None,
            "since_latest": one.period_start.latest if one.period_start else None,
            "speaker": one.speaker,
            "body": one.body,
            "english": told(one.wording.english, archive.language),
            "shown": quoted(one.wording, archive.language),
            "original": told(one.wording.text, archive.language, one.wording.lang),
            "publisher": one.source.publisher,
            "url": one.source.url,
            "documented": like_for_like(one, tables),
        }
        for one in cumulative(archive)
    ]
    table = pd.DataFrame(rows, columns=_OFFICIAL)
    days = ("day", "earliest", "latest", "since_earliest", "since_latest")
    return table.astype({**dict.fromkeys(days, "datetime64[s]"), "documented": "Int64"})


_OFFICIAL = [
    "id", "day", "date", "earliest", "latest", "quantity", "comparison", "comparison_label", "counts", "counts_label",
    "since", "since_earliest", "since_latest", "speaker", "body", "english", "shown", "original", "publisher", "url", "documented",
]  # fmt: skip


def drops(archive: Archive) -> list[tuple[OfficialCount, list[OfficialCount]]]:
    """Where later official counts of arrests since the same day are lower than an earlier one: that one, and those."""
    found = []
    arrests = [one for one in cumulative(archive) if one.counts == ARRESTS]
    for start in dict.fromkeys(one.period_start for one in arrests):
        highest: OfficialCount | None = None
        below: list[OfficialCount] = []
        for one in [*(one for one in arrests if one.period_start == start), None]:
            if one is not None and highest is not None and one.quantity < highest.quantity:
                below.append(one)
                continue
            if below and highest is not None:
                found.append((highest, below))
            highest, below = one, []
    return found


@dataclass(frozen=True, slots=True)
class ClaimedYear:
    """One calendar year with an official count of its own.

    ``claims`` count arrests and ``others`` something else, oldest first. ``cases`` are the confirmed cases of the year
    (rows of ``cases``, with what is known of the arrest and its outcome abroad), ``named`` the ids among them whose person an official statement names; ``unconfirmed`` counts
    the other cases of the year, and ``possible`` names the confirmed ones whose arrest may or may not lie in it."""

    year: int
    claims: tuple[OfficialCount, ...]
    others: tuple[OfficialCount, ...]
    cases: pd.DataFrame
    named: frozenset[str]
    unconfirmed: int
    possible: tuple[str, ...]


def claimed_years(tables: Tables, named: Sequence[Person]) -> list[ClaimedYear]:
    """Every year for which some official count is for that year alone, oldest first."""
    archive = tables.archive
    counts = sorted(archive.counts, key=lambda one: (one.date, one.id))
    cases, every = tables.confirmed[_ARREST], tables.cases
    with_names = named_cases(named)
    years = []
    for year in sorted({one.year for one in counts if one.year is not None}):
        own = [one for one in counts if one.year == year]
        of_year = cases[cases["arrest_year"] == year].sort_values(["arrest_middle", "id"])
        unconfirmed = every["unconfirmed"] & (every["arrest_year"] == year)
        overlap = (cases["arrest_earliest"].dt.year <= year) & (cases["arrest_latest"].dt.year >= year)
        possible = cases[overlap & cases["arrest_year"].isna()]
        years.append(
            ClaimedYear(
                year=year,
                claims=tuple(one for one in own if one.counts == ARRESTS),
                others=tuple(one for one in own if one.counts != ARRESTS),
                cases=of_year,
                named=frozenset(of_year["id"]) & with_names,
                unconfirmed=int(unconfirmed.sum()),
                possible=tuple(possible["shown_name"]),
            )
        )
    return years


def by_year(years: Sequence[ClaimedYear], tables: Tables) -> pd.DataFrame:
    """Rows: one documented case each of the years with an official count of arrests: ``year``, ``id``, ``name``,
    ``date`` (of the arrest, as known), ``earliest``, ``latest`` (the days that it can mean), ``country`` (code), ``country_name``, ``outcome`` (key), ``outcome_label``, ``named``."""
    vocabulary = tables.archive.config.vocabulary
    rows = [
        {
            "year": year.year,
            "id": row.id,
            "name": row.shown_name,
            "date": row.arrest_date,
            "earliest": row.arrest_earliest,
            "latest": row.arrest_latest,
            "country": row.arrest_country,
            "country_name": row.arrest_country_name,
            "outcome": str(row.outcome_abroad),
            "outcome_label": vocabulary.label("outcome_abroad", row.outcome_abroad),
            "named": row.id in year.named,
        }
        for year in years
        if year.claims
        for row in each_row(year.cases)
    ]
    columns = [
        "year", "id", "name", "date", "earliest", "latest", "country", "country_name", "outcome", "outcome_label", "named",
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns).astype(dict.fromkeys(("earliest", "latest"), "datetime64[s]"))
