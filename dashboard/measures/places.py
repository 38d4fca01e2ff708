"""Where the arrests were made: by country, and by place."""

from __future__ import annotations

import pandas as pd

from dashboard.measures.answer import HANDED_OVER
from dashboard.selection import Selected

MEASURES = {
    "cases": "Cases",
    "handed_over": "Share handed over",
    "held": "Median days held abroad",
}
SMALLEST_BASE = 10
"""Below this many cases a share is not shown."""


def by_country(selected: Selected) -> pd.DataFrame:
    """Rows: ``country`` (code), ``name``, ``cases``, ``handed_over`` (count), ``held_days`` (median of the middles of
    cases whose end is reported, days; NaN where none), ``held_base`` (how many), most cases first."""
    cases = selected.cases
    handed = cases["outcome_abroad"].isin(HANDED_OVER)
    middle = (cases["held_days_min"] + cases["held_days_max"]) / 2
    frame = pd.DataFrame(
        {
            "country": cases["arrest_country"].astype("str"),
            "name": cases["arrest_country_name"],
            "handed": handed,
            "held": middle.where(~cases["held_censored"]),
        }
    )
    grouped = frame.groupby(["country", "name"], sort=False)
    table = pd.DataFrame(
        {
            "cases": grouped.size(),
            "handed_over": grouped["handed"].sum(),
            "held_days": grouped["held"].median(),
            "held_base": grouped["held"].count(),
        }
    ).reset_index()
    return table.sort_values(["cases", "name"], ascending=[False, True], ignore_index=True)


def by_place(selected: Selected) -> pd.DataFrame:
    """Rows: ``place``, ``country`` (code), ``country_name``, ``lat``, ``lon`` (degrees), ``cases``, ``names``.

    Cases with no place in their arrest are put at the label point of their country and have an empty ``place``.
    A country that the data does not describe has no such point: its cases without coordinates are in no row.
    """
    archive = selected.tables.archive
    cases = selected.cases
    rows = []
    keys = [cases["arrest_country"].astype("str"), cases["arrest_place"].fillna("")]
    for (code, place), group in cases.groupby(keys, sort=False):
        country = archive.countries.get(str(code))
        known = group.dropna(subset=["arrest_lat", "arrest_lon"])
        if len(known):
            lat, lon = known["arrest_lat"].iloc[0], known["arrest_lon"].iloc[0]
        elif country is not None:
            lat, lon = country.lat, country.lon
        else:
            continue
        rows.append(
            {
                "place": str(place),
                "country": str(code),
                "country_name": archive.country_name(str(code)),
                "lat": float(lat),
                "lon": float(lon),
                "cases": len(group),
                "names": ", ".join(group["name"].head(8)) + (" and others" if len(group) > 8 else ""),
            }
        )
    columns = ["place", "country", "country_name", "lat", "lon", "cases", "names"]
    return pd.DataFrame(rows, columns=columns).sort_values("cases", ascending=False, ignore_index=True)


def without_place(selected: Selected) -> int:
    """How many selected cases have no place of arrest in the sources, only a country."""
    return int(selected.cases["arrest_place"].isna().sum())
