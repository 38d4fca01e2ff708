"""Prison terms in the requesting country after a plea and after a conviction at trial."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.archive.config import Terms
from dashboard.kept import keep
from dashboard.measures.smallest import SMALLEST_MEDIAN
from dashboard.selection import Selected
from dashboard.tables import Tables

MODES = ("pleaded-guilty", "convicted-at-trial")
"""The outcomes in the requesting country that a sentence can follow."""
SMALLEST_SAMPLE = 6
"""With fewer values not even the range from the lowest to the highest holds the median with 95 % certainty."""


@dataclass(frozen=True, slots=True)
class Middle:
    """The median of some terms in months, and its 95 % interval where there are enough of them."""

    cases: int
    months: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class NotDrawn:
    """How many sentences name no term, how many follow no plea or verdict that is reported, and in how many cases with a
    plea or a conviction no sentence is reported."""

    no_term: int
    no_mode: int
    no_sentence: int


def median(terms: list[int]) -> Middle | None:
    """The median with the narrowest symmetric interval between two of the values that holds it with at least 95 %
    certainty, whatever the values' distribution (binomial order statistics); None of fewer than SMALLEST_MEDIAN."""
    from scipy.stats import binom  # not above: see durations.incidence

    values = sorted(terms)
    n = len(values)
    if n < SMALLEST_MEDIAN:
        return None
    # The interval from the k-th lowest to the k-th highest misses the median with probability 2 P(X < k), X ~ B(n, 1/2).
    k = int(binom.ppf(0.025, n, 0.5))
    while k and 2 * binom.cdf(k - 1, n, 0.5) > 0.05:
        k -= 1
    if n < SMALLEST_SAMPLE or not k:
        return Middle(n, float(np.median(values)), None, None)
    return Middle(n, float(np.median(values)), float(values[k - 1]), float(values[n - k]))


def sentenced(selected: Selected) -> pd.DataFrame:
    """Rows: a case each with a named term after a plea or a conviction, with ``id``, ``name``, ``outcome`` (abroad, key),
    ``mode`` (one of MODES), ``offence`` (key), ``offence_label``, ``months`` (0 is no prison), ``time_served``."""
    every = _sentenced(selected.tables)
    found: pd.DataFrame = every[selected.has_case[every.index]]
    return found


@keep(1)
def _sentenced(tables: Tables) -> pd.DataFrame:
    """The same of all cases."""
    vocabulary, cases = tables.archive.config.vocabulary, tables.brief
    cases = cases[cases["sentence_months"].notna() & cases["outcome_us"].isin(MODES)]
    offence = cases["offence"].astype("str")
    return pd.DataFrame(
        {
            "id": cases["id"],
            "name": cases["shown_name"],
            "outcome": cases["outcome_abroad"].astype("str"),
            "mode": cases["outcome_us"].astype("str"),
            "offence": offence,
            "offence_label": [vocabulary.label("offence", key) for key in offence],
            "months": cases["sentence_months"].astype("int64"),
            "time_served": cases["sentence_note"].notna(),
        }
    )


def rows(table: pd.DataFrame, offences: Terms, by: str) -> list[tuple[str, str, pd.DataFrame]]:
    """The rows of the picture, from the table of :func:`sentenced` and all accusations in order: accusation (empty where
    not asked for), one of MODES, and the cases of the row."""
    groups = [("", table)]
    if by == "offence":
        groups = [(t.label, rows) for key, t in offences.items() if len(rows := table[table["offence"] == key])]
    found = [(group, mode, part[part["mode"] == mode]) for group, part in groups for mode in MODES]
    return [row for row in found if len(row[2]) or by == "mode"]


def not_drawn(selected: Selected) -> NotDrawn:
    """What the points of the selected cases cannot show."""
    cases = selected.cases
    after = cases["outcome_us"].isin(MODES)
    has_sentence, named = cases["sentence_middle"].notna(), cases["sentence_months"].notna()
    kinds = (after & has_sentence & ~named, ~after & has_sentence, after & ~has_sentence)
    return NotDrawn(*(int(rows.sum()) for rows in kinds))
