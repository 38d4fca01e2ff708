"""From arrest to hand-over: which share was handed over, and which ended otherwise, after how long.

A hand-over and another end abroad exclude each other, so the curve is the cumulative incidence (Aalen and Johansen) and
not one minus a Kaplan-Meier curve, which would treat a released person as one who may still be handed over. A case with
no reported outcome counts until its last report ("censored"). Durations are days; shares are parts of 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.kept import keep
from dashboard.measures.answer import HANDED_OVER
from dashboard.measures.smallest import SMALLEST_BASE
from dashboard.selection import Selected
from dashboard.tables import Tables

Floats = NDArray[np.float64]

GROUPINGS = ("all", "country", "period")
SMALLEST_GROUP = 5
"""A group of fewer cases does not stand by itself; nor is a curve drawn firmly where fewer are still open."""
MOST_GROUPS = 6
PERIOD = 5
"""Years in a period of arrest."""
_QUANTILE = 1.959963984540054
"""Of the normal distribution, for a 95 % interval."""

SHARES = ("handed_over", "low", "high", "otherwise", "open")
"""The columns of :func:`incidence` that are shares."""
OPEN, HANDED, OTHERWISE = 0, 1, 2
"""How the time abroad ended: not reported, with a hand-over, in another way."""


@dataclass(frozen=True, slots=True)
class Median:
    """Days after which half were handed over, with the bounds of its 95 % interval; None where half never is."""

    days: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Ended:
    """How many cases there are and how their time abroad ended, with the median where they are enough for a curve."""

    cases: int
    handed_over: int
    otherwise: int
    open: int
    median: Median | None


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the selected cases, with their curves where they are enough for one (``has_curve``).

    ``key`` is the code of their country, their first and last year (``2010–2014``), or ``all``. ``cases`` has a row a
    case: ``id``, ``name``, ``outcome`` (key), ``days`` (middle of what the dates allow), ``least``, ``most``, ``end``
    (OPEN, HANDED or OTHERWISE). ``curve`` places partial dates at their middle, ``earliest`` and
    ``latest`` at the shortest and the longest that they allow; see :func:`incidence`.
    """

    key: str
    cases: pd.DataFrame
    curve: pd.DataFrame
    earliest: pd.DataFrame
    latest: pd.DataFrame
    median: Median

    @property
    def has_curve(self) -> bool:
        """Whether the cases are enough for a curve to say something of others like them."""
        return len(self.cases) >= SMALLEST_BASE

    def open_at(self, days: Sequence[float]) -> list[int]:
        """How many cases had neither an outcome nor their last report before each day."""
        return [int((self.cases["days"] >= day).sum()) for day in days]


def incidence(days: Floats, end: NDArray[np.int_]) -> pd.DataFrame:
    """The curves of some cases. Rows: day 0 and each day on which a case ended or was last reported.

    Columns: ``days``; ``at_risk`` (cases that lasted at least so long); ``handed_over`` with ``low`` and ``high`` (95 %,
    on the log-log scale, NaN at 0 and 1); ``otherwise``; ``open``, the Kaplan-Meier share with no outcome yet. The three
    shares add up to 1.
    """
    # Here and not above: scipy.stats takes 0.7 s of processor time, which the start of the site should not wait for.
    from scipy.stats import CensoredData, ecdf

    is_open = end == OPEN
    sf = ecdf(CensoredData(uncensored=days[~is_open], right=days[is_open])).sf
    times: Floats = np.asarray(sf.quantiles, dtype="float64")
    still: Floats = np.asarray(sf.probabilities, dtype="float64")
    ordered = np.sort(days)
    at_risk = len(days) - np.searchsorted(ordered, times, side="left")
    before = np.concatenate(([1.0], still[:-1]))

    def ended(kind: int) -> Floats:
        at = np.searchsorted(times, days[end == kind])
        return np.bincount(at, minlength=len(times)).astype("float64")

    handed, otherwise = ended(HANDED), ended(OTHERWISE)
    share_handed = np.cumsum(before * handed / at_risk)
    low, high = _band(share_handed, before, at_risk.astype("float64"), handed, handed + otherwise)
    table = pd.DataFrame(
        {
            "days": times,
            "at_risk": at_risk,
            "handed_over": share_handed,
            "low": low,
            "high": high,
            "otherwise": np.cumsum(before * otherwise / at_risk),
            "open": still,
        }
    )
    if times[0] > 0:
        start = {**dict.fromkeys(table.columns, np.nan), "days": 0.0, "at_risk": len(days), "handed_over": 0.0}
        table = pd.concat([pd.DataFrame([{**start, "otherwise": 0.0, "open": 1.0}]), table], ignore_index=True)
    return table.astype({"at_risk": "int64"})


def _band(
    share_handed: Floats, before: Floats, at_risk: Floats, handed: Floats, ended: Floats
) -> tuple[Floats, Floats]:
    """95 % interval of the cumulative incidence: the variance by the delta method (E. Marubini and M. G. Valsecchi,
    Analysing Survival Data from Clinical Trials and Observational Studies, Wiley 1995, chapter 10), the bounds on the
    log-log scale (J. B. Choudhury, Statistics in Medicine 21, 2002, 1129-1144). NaN where the share is 0 or 1."""
    left = at_risk - ended
    hazard = np.divide(ended, at_risk * left, out=np.zeros_like(ended), where=left > 0)
    own = before**2 * handed * (at_risk - handed) / at_risk**3
    cross = before * handed / at_risk**2
    variance = (
        share_handed**2 * np.cumsum(hazard)
        - 2 * share_handed * np.cumsum(hazard * share_handed)
        + np.cumsum(hazard * share_handed**2)
        + np.cumsum(own)
        - 2 * (share_handed * np.cumsum(cross) - np.cumsum(cross * share_handed))
    )
    inside = (share_handed > 0) & (share_handed < 1)
    value = np.where(inside, share_handed, 0.5)
    width = _QUANTILE * np.sqrt(np.maximum(variance, 0)) / (value * np.log(value))
    # Very near 0 and 1 the exponent overflows to infinity, which is the right bound there.
    with np.errstate(over="ignore"):
        low, high = value ** np.exp(-width), value ** np.exp(width)
    return np.where(inside, np.minimum(low, high), np.nan), np.where(inside, np.maximum(low, high), np.nan)


def median_of(curve: pd.DataFrame) -> Median:
    """When half of the cases were handed over; the bounds are where the band's edges reach the half."""

    def reached(column: str) -> float | None:
        # A sum of fractions that is one half can come out a hair below it.
        days = curve.loc[curve[column] >= 0.5 - 1e-9, "days"]
        return float(days.iloc[0]) if len(days) else None

    days = reached("handed_over")
    return Median(days, reached("high") if days is not None else None, reached("low") if days is not None else None)


def ends(selected: Selected) -> pd.DataFrame:
    """Rows: a case each, with the columns of :attr:`Group.cases`, ``country`` (code) and ``period`` (its first year)."""
    found: pd.DataFrame = _ends(selected.tables)[selected.has_case]
    return found


@keep(1)
def _ends(tables: Tables) -> pd.DataFrame:
    """The same of all cases."""
    cases = tables.brief
    handed = cases["outcome_abroad"].isin(HANDED_OVER)
    least, most = cases["held_days_min"].astype("float64"), cases["held_days_max"].astype("float64")
    return pd.DataFrame(
        {
            "id": cases["id"],
            "name": cases["shown_name"],
            "outcome": cases["outcome_abroad"].astype("str"),
            "country": cases["arrest_country"].astype("str"),
            "period": cases["arrest_year"] // PERIOD * PERIOD,
            "days": (least + most) / 2,
            "least": least,
            "most": most,
            "end": np.where(cases["held_censored"], OPEN, np.where(handed, HANDED, OTHERWISE)),
        }
    )


def _group(key: str, cases: pd.DataFrame) -> Group:
    end = cases["end"].to_numpy()
    curve, earliest, latest = (incidence(cases[column].to_numpy(), end) for column in ("days", "least", "most"))
    return Group(key, cases, curve, earliest, latest, median_of(curve))


def groups(selected: Selected, by: str) -> list[Group]:
    """The groups that stand by themselves: all cases as one, the countries with most cases, or the periods in order."""
    cases = ends(selected)
    if cases.empty:
        return []
    if by == "all":
        return [_group(by, cases)]
    archive = selected.tables.archive
    sizes = cases[by].value_counts()
    large = sizes[sizes >= SMALLEST_GROUP].head(MOST_GROUPS)
    keys = (
        sorted(large.index)
        if by == "period"
        else sorted(large.index, key=lambda key: (-large[key], archive.country_name(key)))
    )
    last = archive.as_of.year
    names = [f"{key}–{min(key + PERIOD - 1, max(last, key))}" if by == "period" else str(key) for key in keys]
    return [_group(name, cases[cases[by] == key]) for key, name in zip(keys, names, strict=True)]


def can_stand(selected: Selected, by: str) -> bool:
    """Whether :func:`groups` would find any; no curve is computed for it."""
    cases = ends(selected)
    return not cases.empty and (by == "all" or bool((cases[by].value_counts() >= SMALLEST_GROUP).any()))


def table(groups: Sequence[Group]) -> pd.DataFrame:
    """The curves of groups below each other: ``group`` (its key) and the columns of :func:`incidence`, shares to 4 decimals,
    and with them ``least`` and ``most``: the fewest and the most days that the dates of the cases allow which stand at
    ``days``, their middle. A group too small for a curve has its days and its cases still open, and no share."""
    curves = [
        _with_bounds(group).assign(group=group.key, **({} if group.has_curve else dict.fromkeys(SHARES, np.nan)))
        for group in groups
    ]
    columns = ["group", "days", "at_risk", *SHARES, "least", "most"]
    return (pd.concat(curves, ignore_index=True) if curves else pd.DataFrame(columns=columns))[columns].round(4)


def _with_bounds(group: Group) -> pd.DataFrame:
    """The curve with ``least`` and ``most``, whole days; at day 0, where no case stands, both are 0."""
    at = group.cases.groupby("days").agg(least=("least", "min"), most=("most", "max"))
    return group.curve.join(at, on="days").fillna({"least": 0, "most": 0}).astype({"least": "int64", "most": "int64"})


def without_report(groups: Sequence[Group]) -> int:
    """How many cases of the groups have no report after the arrest itself: they count at day 0 only."""
    return sum(int(((group.cases["end"] == OPEN) & (group.cases["most"] == 0)).sum()) for group in groups)


def until_hand_over(selected: Selected) -> list[float]:
    """Days from the arrest to the hand-over, at the middle of what the dates allow, of the cases that have one."""
    cases = selected.cases[selected.cases["outcome_abroad"].isin(HANDED_OVER)]
    found: list[float] = ((cases["held_days_min"] + cases["held_days_max"]) / 2).tolist()
    return found


def ended(selected: Selected) -> Ended:
    """How the time abroad of all selected cases ended."""
    cases = ends(selected)
    days, end = cases["days"].to_numpy(), cases["end"].to_numpy()
    handed, otherwise, still = (int((end == kind).sum()) for kind in (HANDED, OTHERWISE, OPEN))
    median = median_of(incidence(days, end)) if len(cases) >= SMALLEST_BASE else None
    return Ended(len(cases), handed, otherwise, still, median)
