"""Accusations and countries over the years, a case at a time."""

from __future__ import annotations

import pandas as pd

from dashboard.measures.flows import OTHERS, countries, country_labels
from dashboard.measures.wording import agree, capital, count, listed, lower, share_of, the
from dashboard.selection import Selected

_IN_ALL = {1: "", 2: " in both"}
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
    where = the(places.index[0]) if len(places) == 1 else count(len(places), "country", "countries")
    text = f"{capital(count(len(cases), 'case'))} in {where}: "
    if len(offences) == 1:
        text += f"the lead accusation is {accusations[0]}{_IN_ALL.get(len(cases), ' in every one')}"
    else:
        text += _most("lead accusation", accusations, offences, len(cases))
    if len(places) > 1:
        text += f"; {_most('country of arrest', _first(places), places, len(cases))}"
    return f"{text}."


def _first(sizes: pd.Series) -> list[str]:
    """The values that occur most often, in order."""
    return sorted(sizes.index[sizes == sizes.iloc[0]])


def _most(what: str, names: list[str], sizes: pd.Series, cases: int) -> str:
    """The most frequent ones with their share, and no names where none stands out."""
    most = int(sizes.iloc[0])
    if len(names) > 4 or most == 1:
        return f"no {what} stands in more than {count(most, 'case')}"
    with_share = f"{share_of(most, cases, 'cases')}{agree(len(names), '', ' each')}"
    return f"the most frequent {what} is {listed(sorted(names), 'or')}, with {with_share}"
