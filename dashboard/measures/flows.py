"""What happens: from the country of arrest over the outcomes to the ending; every case stands in every column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from dashboard.archive.course import PENDING
from dashboard.archive.model import JOINT
from dashboard.archive.store import Archive
from dashboard.measures.answer import HANDED_OVER
from dashboard.measures.wording import listed, lower, share, share_of, the
from dashboard.selection import Selected

COLUMNS = ("country", "outcome_abroad", "outcome_us", "ending")
SMALLEST_COUNTRY = 3
"""Countries with fewer cases stand together."""
OTHERS = "others"
NO_HAND_OVER = "no-hand-over"


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a column: its key, what readers see, and its cases."""

    column: str
    key: str
    label: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """The whole picture: ``nodes`` column by column, the cases of a column being all selected ones; ``together``, the
    codes of the countries behind the node OTHERS, most cases first.

    ``bands`` has a row for each band between two neighbouring columns of one outcome abroad: ``step`` (0 to 2), ``source``
    and ``target`` (keys), ``source_label``, ``target_label``, ``outcome`` (key), ``cases`` (count), ``ids``, ``names``. The
    bands of a step hold every selected case once."""

    nodes: tuple[Node, ...]
    bands: pd.DataFrame
    together: tuple[str, ...]


def flow(selected: Selected) -> Flow:
    """How the selected cases went."""
    alone, together = countries(selected)
    cases, names = _paths(selected, alone), _labels(selected, alone, together)
    return Flow(_nodes(cases, names), _bands(cases, names), tuple(together))


def countries(selected: Selected) -> tuple[list[str], list[str]]:
    """Codes of the countries that stand alone, most cases first, and of those that stand together."""
    cases = selected.cases
    sizes = cases["arrest_country"].astype("str").value_counts()
    names = {code: selected.tables.archive.country_name(code) for code in sizes.index}
    ordered = sorted(sizes.index, key=lambda code: (-sizes[code], names[code]))
    alone = [code for code in ordered if sizes[code] >= SMALLEST_COUNTRY]
    rest = [code for code in ordered if sizes[code] < SMALLEST_COUNTRY]
    return (ordered, []) if len(rest) == 1 else (alone, rest)


def country_labels(archive: Archive, alone: Sequence[str], together: Sequence[str]) -> dict[str, str]:
    """What readers see for each country that stands alone, and for OTHERS, in the order of :func:`countries`."""
    others = f"{len(together)} {'other ' if alone else ''}countries"
    return {**{code: archive.country_name(code) for code in alone}, **({OTHERS: others} if together else {})}


def _paths(selected: Selected, alone: Sequence[str]) -> pd.DataFrame:
    """Rows: a case each, with ``id``, ``name`` and its key in each of COLUMNS; no value is missing."""
    cases = selected.cases
    code = cases["arrest_country"].astype("str")
    return pd.DataFrame(
        {
            "id": cases["id"],
            "name": cases["shown_name"],
            "country": code.where(code.isin(alone), OTHERS),
            "outcome_abroad": cases["outcome_abroad"].astype("str"),
            "outcome_us": cases["outcome_us"].astype("object").fillna(NO_HAND_OVER).astype("str"),
            "ending": cases["ending"].astype("object").fillna(NO_HAND_OVER).astype("str"),
        }
    )


def _labels(selected: Selected, alone: Sequence[str], together: Sequence[str]) -> dict[str, dict[str, str]]:
    """What readers see for each key of each column, in the order of the picture."""
    archive = selected.tables.archive
    vocabulary = archive.config.vocabulary
    return {
        "country": country_labels(archive, alone, together),
        "outcome_abroad": {key: term.label for key, term in vocabulary.outcome_abroad.items()},
        "outcome_us": {**{k: t.label for k, t in vocabulary.outcome_us.items()}, NO_HAND_OVER: "Not handed over"},
        "ending": {**{k: t.label for k, t in vocabulary.ending.items()}, NO_HAND_OVER: "Not handed over"},
    }


def _nodes(cases: pd.DataFrame, names: Mapping[str, Mapping[str, str]]) -> tuple[Node, ...]:
    """The values that occur, each with its cases."""
    found: list[Node] = []
    for column, labels in names.items():
        groups = cases.groupby(column, sort=False)["id"].agg(tuple)
        found += [Node(column, key, label, groups[key]) for key, label in labels.items() if key in groups.index]
    return tuple(found)


def _bands(cases: pd.DataFrame, names: Mapping[str, Mapping[str, str]]) -> pd.DataFrame:
    rows = []
    for step, (source, target) in enumerate(pairwise(COLUMNS)):
        keyed = pd.DataFrame(
            {
                "source": cases[source],
                "target": cases[target],
                "outcome": cases["outcome_abroad"],
                "id": cases["id"],
                "name": cases["name"],
            }
        )
        grouped = keyed.groupby(["source", "target", "outcome"], sort=False).agg(
            ids=("id", tuple), names=("name", JOINT.join)
        )
        rows += [
            {
                "step": step,
                "source": start,
                "target": end,
                "source_label": names[source].get(start, start),
                "target_label": names[target].get(end, end),
                "outcome": outcome,
                "cases": len(ids),
                "ids": ids,
                "names": joined,
            }
            for (start, end, outcome), ids, joined in zip(grouped.index, grouped["ids"], grouped["names"], strict=True)
        ]
    columns = ["step", "source", "target", "source_label", "target_label", "outcome", "cases", "ids", "names"]
    return pd.DataFrame(rows, columns=columns)


def without_hand_over(selected: Selected) -> int:
    """How many cases have an outcome in court, but no hand-over that is reported."""
    return int((selected.cases["outcome_us"].notna() & selected.cases["ending"].isna()).sum())


def finding(selected: Selected) -> str:
    """How far the selected cases went, in one sentence."""
    cases = selected.cases
    if cases.empty:
        return "No case fits the filters."
    archive = selected.tables.archive
    vocabulary = archive.config.vocabulary
    handed = cases[cases["outcome_abroad"].isin(HANDED_OVER)]
    requesting = the(archive.country_name(archive.config.site.requesting_country))
    text = f"{share_of(len(handed), len(cases), 'cases')} led to a hand-over to {requesting}"
    if len(cases) == 1:
        if cases["outcome_abroad"].iloc[0] == PENDING:
            return "For the one case here no outcome abroad is reported."
        led = "has not led" if handed.empty else "led"
        text = f"The one case here {led} to a hand-over to {requesting}"
    if handed.empty:
        return f"{text}."
    counts = handed["outcome_us"].value_counts()
    parts = [
        (f"{share(int(counts[key]), len(handed))}: " if len(handed) > 1 else "")
        + lower(vocabulary.label("outcome_us", key))
        for key in vocabulary.outcome_us
        if counts.get(key, 0)
    ]
    return f"{text}; after it: {listed(parts)}."
