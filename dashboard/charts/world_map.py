"""Countries shaded by their cases, and a circle at every place of arrest."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.archive.store import Archive
from dashboard.charts.action import Action, mark
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.text import lines, plain, wrapped
from dashboard.charts.theme import Theme
from dashboard.measures.places import by_country, by_place, values, without_place
from dashboard.measures.smallest import SMALLEST_BASE, SMALLEST_MEDIAN
from dashboard.selection import Selected
from dashboard.sentences.names import first_names
from dashboard.sentences.numbers import share, span
from dashboard.tables import each_row
from dashboard.text import MessageId
from dashboard.text.words import Formed, Words

TOPOJSON = Path(__file__).with_name("world_110m.json")
"""The base map that plotly.js draws; its name is plotly.js's own."""

_SHADINGS = {"cases": "map-shading-cases", "handed_over": "map-shading-handed-over", "held": "map-shading-held"}
"""What countries may be shaded by, with the messages of their labels."""
_STEPS: dict[str, tuple[tuple[float, MessageId], ...]] = {
    "cases": ((1, "map-cases-one"), (2, "map-cases-two"), (4, "map-cases-four"), (6, "map-cases-six")),
    "handed_over": (
        (0, "map-handed-over-under-a-quarter"),
        (0.25, "map-handed-over-a-quarter"),
        (0.5, "map-handed-over-half"),
        (0.75, "map-handed-over-three-quarters"),
    ),
    "held": (
        (0, "map-held-under-3-months"),
        (91, "map-held-3-months"),
        (183, "map-held-6-months"),
        (365, "map-held-a-year"),
    ),
}
"""Where each step of a scale begins, with the message of its label."""

_MOST = 5
"""How many countries the description names at most."""
_STEP = 72
"""Pixels of a step of the scale: four of them fit the narrowest phone."""
_HOVER = "<b>%{customdata[1]}: %{customdata[2]}</b><br>%{customdata[3]}<extra></extra>"


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


def _country(row: Any, archive: Archive, words: Words) -> Formed:
    return words.country(row.country, archive.country_name(row.country))


def _sentence(row: Any, words: Words) -> str:
    handed, cases = int(row.handed_over), int(row.cases)
    known: dict[str, int | str] = {"handed": handed, "cases": cases, "share": share(handed, cases, words)}
    if pd.isna(row.held_days):
        return words.say("map-country-handed-over", **known)
    return words.say("map-country-held", **known, span=span(row.held_days, words), ended=row.held_base)


def _scale(shading: str, labels: Sequence[Sequence[str]], theme: Theme, words: Words) -> dict[str, Any]:
    """The keys of the trace of countries that shade it in steps, and explain them in a bar above the map."""
    steps = len(labels)
    small = {"size": 11, "color": theme.muted}
    return {
        "zmin": -0.5,
        "zmax": steps - 0.5,
        "colorscale": [
            [edge, theme.shades[index]] for index in range(steps) for edge in (index / steps, (index + 1) / steps)
        ],
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
            "tickvals": list(range(steps)),
            "ticktext": ["<br>".join(label) for label in labels],
            "tickangle": 0,
            "tickfont": small,
            "title": {"text": plain(words.say(_SHADINGS[shading])), "font": small, "side": "top"},
        },
    }


def _countries(known: _Data, scale: Mapping[str, Any], words: Words) -> dict[str, Any]:
    """The countries that have a value, each in the step of its value."""
    archive, shaded = known.selected.tables.archive, known.table[known.values.notna()]
    return {
        "type": "choropleth",
        "locations": shaded["country"].tolist(),
        "z": [_class(value, known.shading) for value in known.values.dropna()],
        **scale,
        "customdata": [
            mark(
                _narrowed(row.country),
                plain(_country(row, archive, words)),
                plain(words.say("cases", cases=row.cases)),
                lines(_sentence(row, words)),
            )
            for row in each_row(shaded)
        ],
        "hovertemplate": _HOVER,
    }


def _places(known: _Data, theme: Theme, words: Words) -> dict[str, Any]:
    """A circle for each place of arrest, its area by the cases."""
    archive, places = known.selected.tables.archive, known.places
    largest = max(places["cases"], default=1)
    return {
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
                plain(_place(row, archive, words)),
                plain(words.say("cases", cases=row.cases)),
                lines(first_names(row.names, words)),
            )
            for row in each_row(places)
        ],
        "hovertemplate": _HOVER,
    }


def _place(row: Any, archive: Archive, words: Words) -> str:
    message = "map-place" if row.place else "map-place-not-reported"
    return words.say(message, place=row.place, country=_country(row, archive, words))


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    labels = [wrapped(plain(words.say(name)), _STEP - 6, 11) for _, name in _STEPS[known.shading]]
    scale = _scale(known.shading, labels, theme, words)
    return Plot(
        data=[_countries(known, scale, words), _places(known, theme, words)],
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
    table, archive = known.table, known.selected.tables.archive
    if table.empty:
        return words.say("map-describe-none")
    # Not the first of several with the same number: what is left out has fewer.
    shown = table[table["cases"] > table["cases"].iloc[_MOST]] if len(table) > _MOST else table
    names = [
        words.say("map-country-cases", country=_country(row, archive, words), cases=row.cases)
        if len(table) > 1
        else _country(row, archive, words)
        for row in each_row(shown)
    ]
    message = "map-describe-all" if len(shown) == len(table) else "map-describe-most" if names else "map-describe"
    return words.say(message, cases=len(known.selected.cases), countries=len(table), names=words.list(names))


def _notes(known: _Data, words: Words) -> list[str]:
    notes, archive = [], known.selected.tables.archive
    if known.missing:
        notes.append(words.say("map-no-place", cases=known.missing))
    shapeless = [_country(row, archive, words) for row in each_row(known.table) if row.country not in drawn_countries()]
    if shapeless:
        notes.append(words.say("map-shapeless", names=words.list(sorted(shapeless))))
    if known.shading == "handed_over":
        notes.append(words.say("map-least-of-share", least=SMALLEST_BASE))
    if known.shading == "held":
        notes.append(words.say("map-least-of-median", least=SMALLEST_MEDIAN))
    if not known.values.notna().any() and len(known.selected.cases):
        notes.append(words.say("map-none-shaded"))
    return [*notes, archive.config.site.borders]


def _table(known: _Data, words: Words) -> pd.DataFrame:
    archive = known.selected.tables.archive
    return known.table.assign(name=[str(_country(row, archive, words)) for row in each_row(known.table)])


CHART = Chart(
    name="map",
    question="map-question",
    prepare=_prepare,
    title=lambda known, words: words.say("map-title"),
    subject=lambda options, words: words.say("map-subject", shading=options["measure"]),
    table=_table,
    plot=_plot,
    describe=_describe,
    columns={
        "country": "map-column-code",
        "name": "map-column-country",
        "cases": "map-column-cases",
        "handed_over": "map-column-handed-over",
        "held_days": "map-column-held",
        "held_base": "map-column-held-base",
    },
    in_files={
        "held_least": "map-column-held-least",
        "held_most": "map-column-held-most",
        "case_ids": "map-column-ids",
    },
    notes=_notes,
    options={"measure": _SHADINGS},
    reaches=lambda selected, option, value: bool(values(by_country(selected), value).notna().any()),
)
