"""What happens: from the country of arrest over the outcomes to the ending; every case stands in every column."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from dashboard.archive.course import PENDING
from dashboard.archive.model import JOINT
from dashboard.measures.answer import HANDED_OVER
from dashboard.selection import Selected

COLUMNS = ("country", "outcome_abroad", "outcome_us", "ending")
SMALLEST_COUNTRY = 3
"""Countries with fewer cases stand together."""
OTHERS = "others"
NO_HAND_OVER = "no-hand-over"


@dataclass(frozen=True, slots=True)
class Flow:
    """The whole picture: ``alone``, the codes of the countries that stand by themselves, and ``together``, of those
    behind the key OTHERS, most cases first.

    ``bands`` has a row for each band between two neighbouring columns of one outcome abroad: ``step`` (0 to 2), ``source``
    and ``target`` (keys), ``outcome`` (key), ``cases`` (count), ``ids``, ``names``. The bands of a step hold every selected
    case once."""

    bands: pd.DataFrame
    alone: tuple[str, ...]
    together: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reached:
    """How many cases there are, how many have no outcome abroad that is reported, how many were handed over, and how many
    of these had each outcome after it, by key."""

    cases: int
    open: int
    handed_over: int
    after: Mapping[str, int]


def flow(selected: Selected) -> Flow:
    """How the selected cases went."""
    alone, together = countries(selected)
    cases = _paths(selected, alone)
    return Flow(_bands(cases), tuple(alone), tuple(together))


def countries(selected: Selected) -> tuple[list[str], list[str]]:
    """Codes of the countries that stand alone, most cases first, and of those that stand together. Where none has enough
    cases to stand alone, those do that have most of them, if that is more than one: a title names them."""
    cases = selected.cases
    sizes = cases["arrest_country"].astype("str").value_counts()
    names = {code: selected.tables.archive.country_name(code) for code in sizes.index}
    ordered = sorted(sizes.index, key=lambda code: (-sizes[code], names[code]))
    least = max(2, min(SMALLEST_COUNTRY, sizes.max())) if ordered else SMALLEST_COUNTRY
    alone = [code for code in ordered if sizes[code] >= least]
    rest = [code for code in ordered if sizes[code] < least]
    return (ordered, []) if len(rest) == 1 else (alone, rest)


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


def _bands(cases: pd.DataFrame) -> pd.DataFrame:
    rows: list[tuple[int, str, str, str, int, tuple[str, ...], str]] = []
    told = list(zip(cases["outcome_abroad"].tolist(), cases["id"].tolist(), cases["name"].tolist(), strict=True))
    for step, (source, target) in enumerate(pairwise(COLUMNS)):
        # Plain rows: a group of pandas for each of hundreds of bands would cost more than the rest of a drawing.
        bands: dict[tuple[str, str, str], list[Sequence[str]]] = defaultdict(list)
        for start, end, (outcome, *case) in zip(cases[source].tolist(), cases[target].tolist(), told, strict=True):
            bands[start, end, outcome].append(case)
        for (start, end, outcome), members in bands.items():
            ids, names = zip(*members, strict=True)
            rows.append((step, start, end, outcome, len(ids), ids, JOINT.join(names)))
    return pd.DataFrame(rows, columns=["step", "source", "target", "outcome", "cases", "ids", "names"])


def without_hand_over(selected: Selected) -> int:
    """How many cases have an outcome in court, but no hand-over that is reported."""
    return int((selected.cases["outcome_us"].notna() & selected.cases["ending"].isna()).sum())


def reached(selected: Selected) -> Reached:
    """How far the selected cases went."""
    cases = selected.cases
    abroad = cases["outcome_abroad"].tolist()
    after = Counter(
        court for outcome, court in zip(abroad, cases["outcome_us"].tolist(), strict=True) if outcome in HANDED_OVER
    )
    outcomes = selected.tables.archive.config.vocabulary.outcome_us
    return Reached(
        len(cases),
        abroad.count(PENDING),
        after.total(),
        {key: after[key] for key in outcomes if key in after},
    )
