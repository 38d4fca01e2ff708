"""Accusations and countries over the years, a case at a time."""

from __future__ import annotations

import pandas as pd

from dashboard.measures.flows import OTHERS, countries, country_labels
from dashboard.measures.wording import agree, capital, count, listed, lower, share
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
        names = country_labels(archive, *countries(selected))
        code = cases["arrest_country"].astype("str")
        group = code.where(code.isin(names), OTHERS).map(names)
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
    places = cases["arrest_country_name"].value_counts()
    accusations = [lower(archive.config.vocabulary.label("offence", key)) for key in _first(offences)]
    text = f"{capital(count(len(cases), 'case'))} in {count(len(places), 'country', 'countries')}"
    if len(cases) == 1:
        return f"{text}: {listed(accusations)}, {places.index[0]}."
    return (
        f"{text}: {_most('lead accusation', accusations, offences, len(cases))}; "
        f"{_most('country of arrest', _first(places), places, len(cases))}."
    )


def _first(sizes: pd.Series) -> list[str]:
    """The values that occur most often, in order."""
    return sorted(sizes.index[sizes == sizes.iloc[0]])


def _most(what: str, names: list[str], sizes: pd.Series, cases: int) -> str:
    """The most frequent ones with their share, and no names where none stands out."""
    most = int(sizes.iloc[0])
    if len(names) > 4:
        return f"no {what} stands in more than {count(most, 'case')}"
    return f"the most frequent {what} is {listed(sorted(names), 'or')} ({share(most, cases)}{agree(len(names), '', ' each')})"
