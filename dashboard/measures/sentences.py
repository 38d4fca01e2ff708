"""Prison terms in the requesting country after a plea and after a conviction at trial."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.archive.config import Terms
from dashboard.measures.wording import SMALLEST_MEDIAN, agree, capital, count, listed, months, spelt, term
from dashboard.selection import Selected

MODES = {"pleaded-guilty": "Guilty plea", "convicted-at-trial": "Conviction at trial"}
"""The outcomes in the requesting country that a sentence can follow, with their names in the chart."""
GROUPINGS = {"mode": "Plea and trial", "offence": "By accusation too"}
SMALLEST_SAMPLE = 6
"""With fewer values not even the range from the lowest to the highest holds the median with 95 % certainty."""


@dataclass(frozen=True, slots=True)
class Middle:
    """The median of some terms in months, and its 95 % interval where there are enough of them."""

    cases: int
    months: float
    low: float | None
    high: float | None


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
    """Rows: a case each with a named term after a plea or a conviction, with ``id``, ``name``, ``mode`` (key of MODES),
    ``mode_label``, ``offence`` (key), ``offence_label``, ``months`` (0 is no prison), ``time_served``."""
    vocabulary = selected.tables.archive.config.vocabulary
    cases = selected.cases
    cases = cases[cases["sentence_months"].notna() & cases["outcome_us"].isin(list(MODES))]
    mode, offence = cases["outcome_us"].astype("str"), cases["offence"].astype("str")
    return pd.DataFrame(
        {
            "id": cases["id"],
            "name": cases["shown_name"],
            "mode": mode,
            "mode_label": [MODES[key] for key in mode],
            "offence": offence,
            "offence_label": [vocabulary.label("offence", key) for key in offence],
            "months": cases["sentence_months"].astype("int64"),
            "time_served": cases["sentence_note"].notna(),
        }
    )


def rows(table: pd.DataFrame, offences: Terms, by: str) -> list[tuple[str, str, pd.DataFrame]]:
    """The rows of the picture, from the table of :func:`sentenced` and all accusations in order: accusation (empty where
    not asked for), name, and the cases of the row."""
    groups = [("", table)]
    if by == "offence":
        groups = [(t.label, rows) for key, t in offences.items() if len(rows := table[table["offence"] == key])]
    found = [(group, name, part[part["mode"] == mode]) for group, part in groups for mode, name in MODES.items()]
    return [row for row in found if len(row[2]) or by == "mode"]


def beside(selected: Selected) -> list[str]:
    """What the points cannot show, a sentence each: sentences without a term, without a plea or verdict, none yet."""
    cases = selected.cases
    after = cases["outcome_us"].isin(list(MODES))
    has_sentence, named = cases["sentence_middle"].notna(), cases["sentence_months"].notna()
    no_term, no_mode, none = (
        int(rows.sum()) for rows in (after & has_sentence & ~named, ~after & has_sentence, after & ~has_sentence)
    )
    found = []
    if no_term:
        found.append(
            f"{capital(count(no_term, 'sentence'))} without a named term {agree(no_term, 'is', 'are')} not drawn."
        )
    if no_mode:
        found.append(
            f"{capital(count(no_mode, 'sentence'))} with no plea or verdict reported {agree(no_mode, 'is', 'are')} not "
            "drawn."
        )
    if none:
        found.append(f"In {count(none, 'case')} with a plea or a conviction no sentence is reported.")
    return found


def middle_words(middle: Middle) -> str:
    """The median as it stands beside its row."""
    text = f"median {months(middle.months)}"
    if middle.low is None or middle.high is None:
        return text
    return f"{text} (95 % interval {months(middle.low)} to {months(middle.high)})"


def finding(table: pd.DataFrame, cases: int) -> str:
    """The medians of both groups of the table of :func:`sentenced` in one sentence, with their numbers of cases; the terms
    themselves where they are too few for a median. ``cases`` are all that were selected."""
    if not cases:
        return "No case fits the filters."
    if table.empty:
        these = agree(cases, "this case", "these cases")
        return f"No prison term after a plea or a conviction is reported for {these}."
    parts = []
    for mode, name in (("pleaded-guilty", "a guilty plea"), ("convicted-at-trial", "a conviction at trial")):
        terms = sorted(table.loc[table["mode"] == mode, "months"].tolist())
        middle = median(terms)
        if not terms:
            parts.append(f"no term is reported after {name}")
        elif middle is None:
            what = f"the {spelt(len(terms))} {agree(len(terms), 'term', 'terms')} after {name}"
            parts.append(f"{what} {agree(len(terms), 'was', 'were')} {listed([term(one) for one in terms])}")
        else:
            of = count(middle.cases, "term")
            interval = (
                f" (95 % interval {months(middle.low)} to {months(middle.high)})"
                if middle.low is not None and middle.high is not None
                else ""
            )
            parts.append(f"the median of {of} after {name} was {months(middle.months)}{interval}")
    text = f"{capital('; '.join(parts))}."
    if table["mode"].nunique() < len(MODES):
        return text
    return f"{text} The two groups differ in what they were charged with, so this does not measure what a plea saves."
