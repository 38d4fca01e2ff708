"""Accusations and countries over the years, a case at a time."""

from __future__ import annotations

import pandas as pd

from dashboard.measures.flows import OTHERS, countries
from dashboard.measures.wording import capital, count, listed, lower, share
from dashboard.selection import Selected

GROUPINGS = {"offence": "Accusation", "place": "Country of arrest"}


def dots(selected: Selected, by: str) -> pd.DataFrame:
    """Rows: a case each whose year of arrest is known, with ``id``, ``name``, ``group`` (label of its row), ``year``,
    ``outcome`` (key), ``outcome_label``, ``date`` (in words); in the order of the rows, then of arrest."""
    archive = selected.tables.archive
    vocabulary = archive.config.vocabulary
    cases = selected.cases.dropna(subset=["arrest_year"])
    if by == "offence":
        names = {key: term.label for key, term in vocabulary.offence.items()}
        group = cases["offence"].astype("str").map(names)
        sizes = group.value_counts()
        order = sorted(sizes.index, key=lambda name: (-sizes[name], name))
    else:
        alone, rest = countries(selected)
        code = cases["arrest_country"].astype("str")
        names = {key: archive.country_name(key) for key in alone}
        if rest:
            names[OTHERS] = f"{len(rest)} other countries"
        group = code.where(code.isin(alone), OTHERS).map(names)
        order = list(names.values())
    outcome = cases["outcome_abroad"].astype("str")
    table = pd.DataFrame(
        {
            "id": cases["id"],
            "name": cases["shown_name"],
            "group": group,
            "year": cases["arrest_year"].astype("int64"),
            "outcome": outcome,
            "outcome_label": [vocabulary.label("outcome_abroad", key) for key in outcome],
            "date": cases["arrest_words"],
            "place": [order.index(name) for name in group],
            "day": cases["arrest_middle"],
        }
    )
    return table.sort_values(["place", "year", "day", "id"], ignore_index=True).drop(columns=["place", "day"])


def finding(selected: Selected) -> str:
    """The commonest accusation and the countries with most cases, in one sentence."""
    cases = selected.cases
    if cases.empty:
        return "No case fits the filters."
    archive = selected.tables.archive
    offences = cases["offence"].astype("str").value_counts()
    most = [archive.config.vocabulary.label("offence", key) for key in offences.index[offences == offences.iloc[0]]]
    places = cases["arrest_country_name"].value_counts()
    top = sorted(places.index[places == places.iloc[0]])
    where = (
        f"{listed(top)} with {count(int(places.iloc[0]), 'case')}{' each' if len(top) > 1 else ''}"
        if len(top) <= 4
        else f"no country with more than {count(int(places.iloc[0]), 'case')}"
    )
    return (
        f"{capital(count(len(cases), 'case'))} in {count(len(places), 'country', 'countries')}: the most frequent lead accusation is "
        f"{listed([lower(one) for one in sorted(most)], 'or')} ({share(int(offences.iloc[0]), len(cases))}); {'most arrests were in ' if len(top) <= 4 else ''}{where}."
    )
