"""Where the arrests were made: by country, and by place."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

import pandas as pd

from dashboard.archive.model import JOINT
from dashboard.kept import keep
from dashboard.measures.answer import HANDED_OVER
from dashboard.measures.smallest import SMALLEST_BASE, SMALLEST_MEDIAN
from dashboard.selection import Selected


def values(table: pd.DataFrame, shading: str) -> pd.Series[float]:
    """What each row of :func:`by_country` is shaded by: its number of ``cases``, the part of them that was
    ``handed_over``, or the days ``held`` abroad; NaN where the country has too few cases for one."""
    if shading == "handed_over":
        return (table["handed_over"] / table["cases"]).where(table["cases"] >= SMALLEST_BASE)
    return table["held_days"] if shading == "held" else table["cases"].astype("float64")


@keep(16)
def by_country(selected: Selected) -> pd.DataFrame:
    """Rows: ``country`` (code), ``name``, ``cases``, ``handed_over`` (count), ``held_days`` (median of the middles of
    cases whose end is reported, days; NaN of fewer than SMALLEST_MEDIAN), ``held_least`` and ``held_most`` (the medians of
    the fewest and of the most days that the dates of the same cases allow), ``held_base`` (how many), ``case_ids``, most
    cases first."""
    columns = [
        "arrest_country",
        "arrest_country_name",
        "outcome_abroad",
        "held_days_min",
        "held_days_max",
        "held_censored",
        "id",
    ]
    groups: dict[tuple[str, str], list[tuple[bool, tuple[int, int] | None, str]]] = {}
    for code, name, outcome, least, most, censored, case_id in zip(
        *(selected.cases[column].tolist() for column in columns), strict=True
    ):
        bounds = None if censored else (least, most)
        groups.setdefault((code, name), []).append((outcome in HANDED_OVER, bounds, case_id))
    rows = []
    for (code, name), cases in groups.items():
        held = [bounds for _, bounds, _ in cases if bounds is not None]
        handed_over = sum(handed for handed, _, _ in cases)
        ids = JOINT.join(case_id for _, _, case_id in cases)
        days = (
            (median(sum(one) / 2 for one in held), median(least for least, _ in held), median(most for _, most in held))
            if len(held) >= SMALLEST_MEDIAN
            else (math.nan,) * 3
        )
        rows.append((code, name, len(cases), handed_over, *days, len(held), ids))
    rows.sort(key=lambda row: (-row[2], row[1]))
    names = ["country", "name", "cases", "handed_over", "held_days", "held_least", "held_most", "held_base", "case_ids"]
    return pd.DataFrame(rows, columns=names)


@dataclass(frozen=True, slots=True)
class Located:
    """Where an arrest was made, as far as the sources say."""

    country: str
    """Code."""
    place: str
    """Empty where only the country is known."""
    point: tuple[float, float] | None
    """Longitude and latitude, degrees: of the place, else the label point of the country; None of a country that the data
    does not describe."""


@keep(16)
def located(selected: Selected) -> dict[str, Located]:
    """Of each selected case, by its id. A place whose point one case shows has it in all; a place at the label point of
    its country is no more than the country."""
    archive = selected.tables.archive
    columns = ["id", "arrest_country", "arrest_place", "arrest_lat", "arrest_lon"]
    # Plain rows: one slice of a table for each of many small groups would cost more than all the rest of a redraw.
    rows = list(zip(*(selected.cases[column].tolist() for column in columns), strict=True))
    shown = {(code, place): (lon, lat) for _, code, place, lat, lon in rows if not (math.isnan(lat) or math.isnan(lon))}
    found = {}
    for case_id, code, place, _, _ in rows:
        country = archive.countries.get(code)
        label = (country.lon, country.lat) if country else None
        point = shown.get((code, place))
        exact = point is not None and point != label
        found[case_id] = Located(code, place if exact else "", point if exact else label)
    return found


def without_place(places: Iterable[Located]) -> int:
    """Of how many cases only the country of arrest is known."""
    return sum(not one.place for one in places)


@dataclass(frozen=True, slots=True)
class Route:
    """Hand-overs from one place of arrest to one court."""

    start: Located
    court: str
    """Its key."""
    first: int
    """The year of the first of these arrests."""
    case_ids: tuple[str, ...]


def routes(selected: Selected, places: Mapping[str, Located]) -> list[Route]:
    """From where to which court the selected cases were handed over, where place and court are known; the first arrests
    first."""
    known = selected.tables.archive.courts
    columns = ["id", "us_court", "outcome_abroad", "arrest_year", "arrest_middle"]
    cases = selected.cases.sort_values(["arrest_middle", "id"])
    found: dict[tuple[Located, str], list[tuple[str, int]]] = {}
    for case_id, court, outcome, year, _ in zip(*(cases[column].tolist() for column in columns), strict=True):
        if outcome in HANDED_OVER and court in known and places[case_id].point is not None:
            found.setdefault((places[case_id], court), []).append((case_id, 0 if pd.isna(year) else int(year)))
    return [
        Route(start, court, of_both[0][1], tuple(case_id for case_id, _ in of_both))
        for (start, court), of_both in found.items()
    ]
