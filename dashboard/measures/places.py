"""Where the arrests were made: by country, and by place."""

from __future__ import annotations

import math
from statistics import median

import pandas as pd

from dashboard.archive.model import JOINT
from dashboard.measures.answer import HANDED_OVER
from dashboard.measures.smallest import SMALLEST_BASE, SMALLEST_MEDIAN
from dashboard.selection import Selected


def values(table: pd.DataFrame, shading: str) -> pd.Series[float]:
    """What each row of :func:`by_country` is shaded by: its number of ``cases``, the part of them that was
    ``handed_over``, or the days ``held`` abroad; NaN where the country has too few cases for one."""
    if shading == "handed_over":
        return (table["handed_over"] / table["cases"]).where(table["cases"] >= SMALLEST_BASE)
    return table["held_days"] if shading == "held" else table["cases"].astype("float64")


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


def by_place(selected: Selected) -> pd.DataFrame:
    """Rows: ``place``, ``country`` (code), ``country_name``, ``lat``, ``lon`` (degrees), ``cases``, ``names``
    (a tuple).

    Cases with no place in their arrest are put at the label point of their country and have an empty ``place``.
    A country that the data does not describe has no such point: its cases without coordinates are in no row.
    """
    archive = selected.tables.archive
    columns = ["arrest_country", "arrest_place", "arrest_lat", "arrest_lon", "shown_name"]
    groups: dict[tuple[str, str], list[tuple[float, float, str]]] = {}
    # Plain rows: one slice of a table for each of many small groups would cost more than all the rest of a redraw.
    for code, place, lat, lon, name in zip(*(selected.cases[column].tolist() for column in columns), strict=True):
        groups.setdefault((code, "" if pd.isna(place) else place), []).append((lat, lon, name))
    rows = []
    for (code, place), cases in groups.items():
        country = archive.countries.get(code)
        point = next(((lat, lon) for lat, lon, _ in cases if not (math.isnan(lat) or math.isnan(lon))), None)
        if point is None and country is not None:
            point = country.lat, country.lon
        if point is not None:
            names = tuple(name for _, _, name in cases)
            rows.append((place, code, archive.country_name(code), *point, len(cases), names))
    rows.sort(key=lambda row: -row[5])
    return pd.DataFrame(rows, columns=["place", "country", "country_name", "lat", "lon", "cases", "names"])


def without_place(selected: Selected) -> int:
    """How many selected cases have no place of arrest in the sources, only a country."""
    return int(selected.cases["arrest_place"].isna().sum())
