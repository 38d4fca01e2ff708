"""Countries shaded by their cases, and a circle at every place of arrest."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.charts.action import Action, mark
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.text import lines, plain, wrapped
from dashboard.charts.theme import Theme
from dashboard.measures.places import SHADINGS, by_country, by_place, values, without_place
from dashboard.measures.wording import SMALLEST_BASE, SMALLEST_MEDIAN, agree, capital, count, listed, share_with, span
from dashboard.selection import Selected
from dashboard.tables import each_row
from dashboard.text.words import Words

TOPOJSON = Path(__file__).with_name("world_110m.json")
"""The base map that plotly.js draws; its name is plotly.js's own."""

_STEPS: dict[str, tuple[tuple[float, str], ...]] = {
    "cases": ((1, "1"), (2, "2–3"), (4, "4–5"), (6, "6 or more")),
    "handed_over": (
        (0, "under a quarter"),
        (0.25, "a quarter"),
        (0.5, "half"),
        (0.75, "three quarters or more"),
    ),
    "held": ((0, "under 3 months"), (91, "3 months"), (183, "6 months"), (365, "a year or more")),
}

_MOST = 5
"""How many countries the description names at most."""
_STEP = 72
"""Pixels of a step of the scale: four of them fit the narrowest phone."""


@cache
def drawn_countries() -> frozenset[str]:
    """Codes of the countries that the base map has a shape for."""
    topology = json.loads(TOPOJSON.read_text("utf-8"))
    return frozenset(shape["id"] for shape in topology["objects"]["countries"]["geometries"] if "id" in shape)


@dataclass(frozen=True, slots=True)
class _Data:
    selected: Selected
    shading: str
    table: pd.DataFrame
    values: pd.Series[float]
    """What each country of the table is shaded by."""
    places: pd.DataFrame
    missing: int
    """Cases with no place of arrest."""


def _prepare(selected: Selected, options: Options) -> _Data:
    table, shading = by_country(selected), options["measure"]
    return _Data(selected, shading, table, values(table, shading), by_place(selected), without_place(selected))


def _class(value: float, shading: str) -> int:
    return sum(value >= step for step, _ in _STEPS[shading]) - 1


def _sentence(row: Any) -> str:
    known = not pd.isna(row.held_days)
    held = f"; median held abroad {span(row.held_days)} ({row.held_base} with a reported end)" if known else ""
    return f"{share_with(int(row.handed_over), int(row.cases), 'handed over')}{held}"


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    shading, places = known.shading, known.places
    shaded = known.table[known.values.notna()]
    classes = [_class(value, shading) for value in known.values.dropna()]
    steps = _STEPS[shading]
    scale = [
        [edge, theme.shades[index]]
        for index in range(len(steps))
        for edge in (index / len(steps), (index + 1) / len(steps))
    ]
    labels = [wrapped(label, _STEP - 6, 11) for _, label in steps]
    largest = max(places["cases"], default=1)
    data: list[dict[str, Any]] = [
        {
            "type": "choropleth",
            "locations": shaded["country"].tolist(),
            "z": classes,
            "zmin": -0.5,
            "zmax": len(steps) - 0.5,
            "colorscale": scale,
            "marker": {"line": {"color": theme.paper, "width": 0.6}},
            "colorbar": {
                "orientation": "h",
                "thickness": 10,
                "len": 4 * _STEP,
                "lenmode": "pixels",
                "x": 0,
                "xanchor": "left",
                "y": 1,
                "yanchor": "bottom",
                "ypad": 2,
                "xpad": 0,
                "outlinewidth": 0,
                "tickvals": list(range(len(steps))),
                "ticktext": ["<br>".join(label) for label in labels],
                "tickangle": 0,
                "tickfont": {"size": 11, "color": theme.muted},
                "title": {
                    "text": SHADINGS[shading],
                    "font": {"size": 11, "color": theme.muted},
                    "side": "top",
                },
            },
            "customdata": [
                mark(_narrowed(row.country), plain(row.name), count(int(row.cases), "case"), lines(_sentence(row)))
                for row in each_row(shaded)
            ],
            "hovertemplate": "<b>%{customdata[1]}: %{customdata[2]}</b><br>%{customdata[3]}<extra></extra>",
        },
        {
            "type": "scattergeo",
            "mode": "markers",
            "lat": places["lat"].round(2).tolist(),
            "lon": places["lon"].round(2).tolist(),
            "marker": {
                "size": [round(4 + 10 * (cases / largest) ** 0.5, 1) for cases in places["cases"]],
                "color": theme.accent,
                "opacity": 0.85,
                "line": {"color": theme.paper, "width": 1},
            },
            "customdata": [
                mark(
                    _narrowed(row.country),
                    plain(
                        f"{row.place}, {row.country_name}" if row.place else f"{row.country_name}, place not reported"
                    ),
                    count(int(row.cases), "case"),
                    lines(row.names),
                )
                for row in each_row(places)
            ],
            "hovertemplate": "<b>%{customdata[1]}: %{customdata[2]}</b><br>%{customdata[3]}<extra></extra>",
        },
    ]
    return Plot(
        data=data,
        layout={
            "geo": {
                "projection": {"type": "natural earth"},
                "resolution": 110,
                "lataxis": {"range": [-56, 80]},
                "lonaxis": {"range": [-170, 190]},
                "showland": True,
                "landcolor": theme.land,
                "showcountries": True,
                "countrycolor": theme.border,
                "countrywidth": 0.5,
                "showcoastlines": False,
                "showframe": False,
                "showlakes": False,
                "bgcolor": theme.paper,
                "domain": {"x": [0, 1], "y": [0, 1]},
            },
            "dragmode": "pan",
        },
        height=lambda width: round((width - 24) * 0.5),
        top=lambda width: 34 + 14 * max(len(one) for one in labels),
        axis=6,
    )


def _narrowed(country: str) -> Action:
    return Action(narrow={"country": [country]})


def _describe(known: _Data, words: Words) -> str:
    table = known.table
    if table.empty:
        return "World map of arrests: no case fits the filters."
    # Not the first of several with the same number: what is left out has fewer.
    shown = table[table["cases"] > table["cases"].iloc[_MOST]] if len(table) > _MOST else table
    most = [f"{row.name} ({row.cases})" for row in each_row(shown)]
    text = f"World map of {count(len(known.selected.cases), 'case')} in {count(len(table), 'country', 'countries')}"
    if len(table) == 1:
        return f"{text}: {table['name'].iloc[0]}."
    if len(shown) == len(table):
        return f"{text}: {listed(most)}."
    return f"{text}. Most cases: {listed(most)}." if most else f"{text}."


def _notes(known: _Data, words: Words) -> list[str]:
    notes = []
    if missing := known.missing:
        notes.append(
            f"{capital(count(missing, 'case'))} {agree(missing, 'has', 'have')} no place of arrest in the sources: "
            "counted in the country, circle at its middle."
        )
    shapeless = [str(row.name) for row in each_row(known.table) if row.country not in drawn_countries()]
    if shapeless:
        notes.append(f"Too small for a shape at this scale, shown by circles: {listed(sorted(shapeless))}.")
    if known.shading == "handed_over":
        notes.append(f"Shares only where there are at least {SMALLEST_BASE} cases.")
    if known.shading == "held":
        notes.append(
            f"Median of cases whose time abroad has a reported end, where there are at least {SMALLEST_MEDIAN}; inexact "
            "dates at their middle."
        )
    if not known.values.notna().any() and len(known.selected.cases):
        notes.append("No country here has so many: none is shaded.")
    return [*notes, known.selected.tables.archive.config.site.borders]


CHART = Chart(
    name="map",
    question="Where were people arrested?",
    prepare=_prepare,
    title=lambda known, words: "Where the arrests were made",
    subject=lambda options, words: f"{SHADINGS[options['measure']]} by country of arrest, circles by place",
    table=lambda known, words: known.table,
    plot=_plot,
    describe=_describe,
    columns={
        "country": "Code",
        "name": "Country",
        "cases": "Cases",
        "handed_over": "Handed over",
        "held_days": "Median days held abroad",
        "held_base": "Cases with a reported end abroad",
    },
    in_files={
        "held_least": "Median days held abroad, fewest that the dates allow",
        "held_most": "Median days held abroad, most that the dates allow",
        "case_ids": "Case ids",
    },
    notes=_notes,
    options={"measure": SHADINGS},
    reaches=lambda selected, option, value: bool(values(by_country(selected), value).notna().any()),
)
