"""Arrests per year, by what the country of arrest did, beside the official figures for single years."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from dashboard.archive.model import ARRESTS, JOINT, OfficialCount
from dashboard.archive.store import Archive
from dashboard.facets import YEARS
from dashboard.selection import Selected


def per_year(selected: Selected) -> pd.DataFrame:
    """Rows: ``year``, ``outcome`` (key), ``label``, ``cases`` (count), ``names``, ``case_ids``; a year without
    cases has no row.

    Cases whose arrest cannot be placed in one year are in no row: ``without_year`` counts them.
    """
    outcomes = selected.tables.archive.config.vocabulary.outcome_abroad
    groups: dict[tuple[int, str], tuple[list[str], list[str]]] = {}
    columns = ["arrest_year", "outcome_abroad", "shown_name", "id"]
    for year, outcome, name, case_id in zip(*(selected.cases[column].tolist() for column in columns), strict=True):
        if not pd.isna(year):
            names, ids = groups.setdefault((year, outcome), ([], []))
            names.append(name)
            ids.append(case_id)
    order = {key: place for place, key in enumerate(outcomes)}
    rows = [
        (year, outcome, outcomes[outcome].label, len(names), JOINT.join(names), JOINT.join(ids))
        for (year, outcome), (names, ids) in sorted(groups.items(), key=lambda one: (one[0][0], order[one[0][1]]))
    ]
    return pd.DataFrame(rows, columns=["year", "outcome", "label", "cases", "names", "case_ids"])


def without_year(selected: Selected) -> int:
    """How many selected cases have an arrest date whose bounds lie in different years."""
    return int(selected.cases["arrest_year"].isna().sum())


def seed_counts(archive: Archive) -> Sequence[OfficialCount]:
    """The official counts of the statement that the dataset starts from, in its order."""
    parts = archive.seed.parts if archive.seed else ()
    found = (archive.count(part.claim) for part in parts if part.kind == "countable")
    return list({count.id: count for count in found if count is not None}.values())


def seed_year(archive: Archive) -> int | None:
    """The year of which the first statement counts the arrests; None where it counts those of none."""
    return next((count.year for count in seed_counts(archive) if count.year is not None), None)


def year_claims(archive: Archive) -> Sequence[OfficialCount]:
    """The official counts of the arrests of one calendar year, oldest first."""
    counts = (count for count in archive.counts if count.year is not None and count.counts == ARRESTS)
    return sorted(counts, key=lambda c: (c.date, c.id))


def beside(selected: Selected, years: tuple[int, int]) -> Sequence[OfficialCount]:
    """The official counts that stand beside the selected cases year by year: those of the years that are shown, and
    none where anything but years decides which cases are kept, as the two would not count the same."""
    if not selected.selection.narrows_only_years:
        return ()
    first, last = years
    return [count for count in year_claims(selected.tables.archive) if first <= (count.year or 0) <= last]


def years_shown(selected: Selected) -> tuple[int, int]:
    """First and last year of arrest that a selection keeps."""
    (first, last), (data_first, data_last) = selected.selection.of(YEARS), selected.tables.years
    first = first or min(data_first, last or data_first)
    return first, last or max(first, data_last)
