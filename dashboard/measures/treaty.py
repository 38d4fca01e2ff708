"""Whether an extradition treaty was in force when the arrest was made, against the outcome abroad."""

from __future__ import annotations

import pandas as pd

from dashboard.archive.dates import PartialDate
from dashboard.archive.model import JOINT, Treaty
from dashboard.measures.answer import HANDED_OVER
from dashboard.selection import Selected

IN_FORCE, UNDATED, NOT_IN_FORCE, NOT_KNOWN = "in-force", "undated", "not-in-force", "not-known"
CLASSES = (IN_FORCE, UNDATED, NOT_IN_FORCE, NOT_KNOWN)
"""What the pages read show of the treaty at the time of the arrest. ``UNDATED``: the pages list a treaty in force and do
not show since when; it is told apart, as it cannot be said of the day of the arrest."""


def class_of(treaty: Treaty | None, arrest: PartialDate) -> str:
    """The one of CLASSES for an arrest in a country; where the two dates may lie either way round, it is not known."""
    if treaty is None:
        return NOT_KNOWN
    if not treaty.in_force:
        # One that once was, with a date since when, has ended on a day that the file does not hold.
        return NOT_KNOWN if treaty.in_force_since is not None else NOT_IN_FORCE
    since = treaty.in_force_since
    if since is not None:
        if since.latest <= arrest.earliest:
            return IN_FORCE
        return NOT_IN_FORCE if since.earliest > arrest.latest else NOT_KNOWN
    if treaty.signed is not None and treaty.signed.latest > arrest.earliest:
        return NOT_IN_FORCE if treaty.signed.earliest > arrest.latest else NOT_KNOWN
    return UNDATED


def classes(selected: Selected) -> pd.Series:
    """The one of CLASSES for each selected case, by its row in ``cases``."""
    archive = selected.tables.archive
    found = []
    for case_id in selected.cases["id"]:
        arrest = archive.courses[case_id].arrest
        country = archive.countries.get(arrest.country)
        found.append(class_of(country.us_extradition_treaty if country else None, arrest.date))
    return pd.Series(found, index=selected.cases.index, dtype="str")


def by_outcome(selected: Selected) -> pd.DataFrame:
    """Rows: ``treaty`` (one of CLASSES), ``outcome`` (key), ``outcome_label``, ``cases`` (count), ``of``
    (cases of the class), ``ids``, ``names``; classes and outcomes in order, none without a case."""
    vocabulary = selected.tables.archive.config.vocabulary
    cases = selected.cases
    keyed = pd.DataFrame(
        {
            "treaty": classes(selected),
            "outcome": cases["outcome_abroad"].astype("str"),
            "id": cases["id"],
            "name": cases["shown_name"],
        }
    )
    groups = {(treaty, outcome): rows for (treaty, outcome), rows in keyed.groupby(["treaty", "outcome"])}
    sizes = keyed["treaty"].value_counts()
    rows = [
        {
            "treaty": treaty,
            "outcome": outcome,
            "outcome_label": vocabulary.label("outcome_abroad", outcome),
            "cases": len(group),
            "of": int(sizes[treaty]),
            "ids": tuple(group["id"]),
            "names": JOINT.join(group["name"]),
        }
        for treaty in CLASSES
        for outcome in vocabulary.outcome_abroad
        if (group := groups.get((treaty, outcome))) is not None
    ]
    columns = ["treaty", "outcome", "outcome_label", "cases", "of", "ids", "names"]
    return pd.DataFrame(rows, columns=columns)


def handed_over(table: pd.DataFrame) -> dict[str, tuple[int, int]]:
    """Of each class in the table of :func:`by_outcome`, in order: how many were handed over, and of how many."""
    found = {}
    for treaty in table["treaty"].unique():
        rows = table[table["treaty"] == treaty]
        found[str(treaty)] = int(rows.loc[rows["outcome"].isin(HANDED_OVER), "cases"].sum()), int(rows["cases"].sum())
    return found
