"""Where the arrests were made: a square for each on the world, and on Europe at a larger scale beside it."""

from __future__ import annotations

import json
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.archive.store import Archive
from dashboard.charts.action import Action, mark
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.earth import Point, View
from dashboard.charts.frame import PHONE, SIDE
from dashboard.charts.map_panels import (
    LABEL,
    Content,
    Group,
    Label,
    Panel,
    Placed,
    arranged,
    caption_lines,
    in_europe,
    placed,
    placed_for,
)
from dashboard.charts.outcomes import tints
from dashboard.charts.squares import Square, in_order, key, squares, stands_for, trace
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.places import Located, Route, by_country, located, routes, values, without_place
from dashboard.measures.smallest import SMALLEST_BASE, SMALLEST_MEDIAN
from dashboard.parameters import Params
from dashboard.selection import Selected
from dashboard.sentences.countries import country
from dashboard.sentences.names import first_names
from dashboard.sentences.numbers import share, span
from dashboard.sentences.places import finding
from dashboard.tables import each_row
from dashboard.text import MessageId
from dashboard.text.words import Formed, Words

TOPOJSON = Path(__file__).with_name("world_110m.json")
"""The base map that plotly.js draws; its name is plotly.js's own."""

_SHADINGS: Mapping[str, MessageId] = {
    "cases": "map-shading-cases",
    "handed_over": "map-shading-handed-over",
    "held": "map-shading-held",
}
"""What countries may be shaded by, with the messages of their labels. Cases are counted by squares: where there are any,
a country has the first shade."""
_ROUTES: Mapping[str, MessageId] = {"off": "map-routes-off", "on": "map-routes-on"}
_STEPS: dict[str, tuple[tuple[float, MessageId], ...]] = {
    "cases": ((0, ""),),
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
_LABELS = 9
"""How many countries a panel names at most, and how many cities of courts."""
_EDGE = 1.5
"""Pixels of the outline of a hollow square."""
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
    places: Mapping[str, Located]
    each: int
    """How many cases a square stands for."""
    groups: Sequence[Group]
    routes: Sequence[Route] | None
    """None where they are not asked for."""

    @property
    def archive(self) -> Archive:
        """The archive of the selection."""
        return self.selected.tables.archive


def _prepare(selected: Selected, options: Options) -> _Data:
    table, shading = by_country(selected), options["measure"]
    places, each = located(selected), stands_for(len(selected.cases))
    return _Data(
        selected,
        shading,
        table,
        values(table, shading),
        places,
        each,
        _groups(selected, places, each),
        routes(selected, places) if options["routes"] == "on" else None,
    )


def _groups(selected: Selected, places: Mapping[str, Located], each: int) -> list[Group]:
    """The squares of each place, those of most cases first; where a square stands for several, those of each country."""
    archive = selected.tables.archive
    found: dict[Located, list[Any]] = defaultdict(list)
    for case in in_order(selected.cases, selected.tables):
        where = places[case.id]
        if each > 1:
            known = archive.countries.get(where.country)
            where = Located(where.country, "", (known.lon, known.lat) if known else None)
        found[where].append(case)
    groups = [Group(where, tuple(squares(cases, each))) for where, cases in found.items()]
    return sorted(groups, key=lambda one: (-len(one.marks), one.where.country, one.where.place))


# --- what stands where ---------------------------------------------------------------------------------------------


def _contents(known: _Data, words: Words) -> list[Content]:
    """The panels: the world where anything lies elsewhere, or routes lead out of Europe; Europe where anything lies
    there."""
    here = [group for group in known.groups if in_europe(group)]
    away = [group for group in known.groups if not in_europe(group) and group.where.point]
    nowhere = [group for group in known.groups if not group.where.point]
    courts = _courts(known)
    has_world = bool(away or nowhere or known.routes or not here)
    found = []
    if has_world:
        found.append(
            Content(
                "world",
                away,
                nowhere,
                courts=[(known.archive.courts[one].lon, known.archive.courts[one].lat) for one in courts],
                starts=[route.start.point for route in known.routes or () if route.start.point],
                caption=_caption("map-elsewhere", away, words) if here and away else "",
                labels=_labels(known, away, here, words),
                court_labels=_court_labels(known, words),
                nowhere_label=_caption("map-nowhere", nowhere, words) if nowhere else "",
            )
        )
    if here:
        caption = _caption("map-europe", here, words) if has_world else ""
        found.append(Content("europe", here, caption=caption, labels=_labels(known, here, away, words)))
    return found


def _caption(message: MessageId, groups: Sequence[Group], words: Words) -> str:
    return words.say(message, cases=sum(len(square.ids) for group in groups for square in group.marks))


def _labels(known: _Data, groups: Sequence[Group], others: Sequence[Group], words: Words) -> list[Label]:
    """The names of the countries with most cases, of those that have most of theirs in this panel; each with all of its
    cases."""
    runs: dict[str, list[range]] = defaultdict(list)
    number = 0
    for group in groups:
        runs[group.where.country].append(range(number, number + len(group.marks)))
        number += len(group.marks)
    here, elsewhere = _squares_of(groups), _squares_of(others)
    named = [row for row in each_row(known.table) if here[row.country] > elsewhere[row.country]]
    return [
        Label(
            words.say("map-label", name=_named(row, known.archive, words), cases=row.cases),
            tuple(run for run in runs[row.country] if len(run) == len(runs[row.country][0])),
            frozenset(number for run in runs[row.country] for number in run),
        )
        for row in named[:_LABELS]
        if row.cases > 1 or len(named) <= _LABELS
    ]


def _squares_of(groups: Sequence[Group]) -> Counter[str]:
    """How many squares each country has."""
    squares_of: Counter[str] = Counter()
    for group in groups:
        squares_of[group.where.country] += len(group.marks)
    return squares_of


def _courts(known: _Data) -> list[str]:
    """The courts to which routes lead, those of most cases first."""
    cases: Counter[str] = Counter()
    for route in known.routes or ():
        cases[route.court] += len(route.case_ids)
    return sorted(cases, key=lambda court: (-cases[court], court))


def _court_labels(known: _Data, words: Words) -> list[Label]:
    """The cities of the courts with most cases."""
    cities: dict[str, list[int]] = defaultdict(list)
    for number, court in enumerate(_courts(known)):
        cities[known.archive.courts[court].city].append(number)
    return [
        Label(city, tuple(range(number, number + 1) for number in numbers), frozenset(numbers))
        for city, numbers in list(cities.items())[:_LABELS]
    ]


# --- traces --------------------------------------------------------------------------------------------------------


def _countries(known: _Data, panel: Panel, theme: Theme, words: Words) -> dict[str, Any]:
    """The countries of a panel's cases that have a value, each in the tone of its value."""
    here = {group.where.country for group in panel.content.groups}
    shown = [
        (row, value)
        for row, value in zip(each_row(known.table), known.values.tolist(), strict=True)
        if row.country in here and not math.isnan(value)
    ]
    steps = _STEPS[known.shading]
    return {
        "type": "choropleth",
        "locations": [row.country for row, _ in shown],
        "z": [_class(value, known.shading) for _, value in shown],
        "zmin": 0,
        "zmax": max(1, len(steps) - 1),
        "colorscale": [[at / 3, tone] for at, tone in enumerate(theme.tones)],
        "showscale": False,
        "marker": {"line": {"color": theme.paper, "width": 0.6}},
        "customdata": [
            mark(
                Action(narrow={"country": [row.country]}),
                plain(country(row.country, known.archive, words)),
                plain(words.say("cases", cases=row.cases)),
                lines(_sentence(row, words)),
            )
            for row, _ in shown
        ],
        "hovertemplate": _HOVER,
    }


def _class(value: float, shading: str) -> int:
    return sum(value >= step for step, _ in _STEPS[shading]) - 1


def _sentence(row: Any, words: Words) -> str:
    handed, cases = int(row.handed_over), int(row.cases)
    known: dict[str, int | str] = {"handed": handed, "cases": cases, "share": share(handed, cases, words)}
    if pd.isna(row.held_days):
        return words.say("map-country-handed-over", **known)
    return words.say("map-country-held", **known, span=span(row.held_days, words), ended=row.held_base)


def _squares(known: _Data, panel: Panel, theme: Theme, words: Words) -> dict[str, Any]:
    """The squares of a panel; hollow where only the country is known."""
    marks, colours = panel.content.marks, tints(known.archive.config.vocabulary)
    inks = [colours[square.outcome].colour(theme) for square in marks]
    hollow = [_is_hollow(known, square) for square in marks]
    made = trace(marks, [_narrowed(known, square) for square in marks], known.archive, theme, words)
    del made["cliponaxis"]
    return {
        **made,
        "type": "scattergeo",
        "textfont": {"color": [ink if empty else theme.paper for ink, empty in zip(inks, hollow, strict=True)]},
        "marker": {
            **made["marker"],
            "color": [theme.paper if empty else ink for ink, empty in zip(inks, hollow, strict=True)],
            "line": {
                "color": [ink if empty else theme.paper for ink, empty in zip(inks, hollow, strict=True)],
                "width": [_EDGE if empty else 0.5 for empty in hollow],
            },
        },
        **({"meta": {"years": [_year(square) for square in marks]}} if known.each == 1 else {}),
    }


def _is_hollow(known: _Data, square: Square) -> bool:
    return known.each == 1 and not known.places[square.ids[0]].place


def _narrowed(known: _Data, square: Square) -> Params:
    return {"country": [known.places[square.ids[0]].country], "outcome": [square.outcome]}


def _year(square: Square) -> int:
    """The year of arrest; 0 where it is not known."""
    year = square.cases[0].arrest_year
    return 0 if pd.isna(year) else int(year)


def _lines(colour: str, width: float, dash: str = "solid") -> dict[str, Any]:
    return {
        "type": "scattergeo",
        "mode": "lines",
        "line": {"color": colour, "width": width, "dash": dash},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _words_beside(panel: Panel, theme: Theme) -> dict[str, Any]:
    content = panel.content
    caption = [f"<b>{plain(row)}</b>" for row in caption_lines(content.caption)]
    said = [label.text for label in (*content.labels, *content.court_labels)]
    said += [content.nowhere_label] if content.nowhere_label else []
    return {
        "type": "scattergeo",
        "mode": "text",
        "text": [*(["<br>".join(caption)] if caption else []), *(plain(text) for text in said)],
        "textfont": {"size": LABEL, "color": theme.ink},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _courts_drawn(known: _Data, theme: Theme, words: Words) -> dict[str, Any]:
    """A mark for each court, which lists the cases whose routes lead to it."""
    archive = known.archive
    cases: dict[str, list[str]] = defaultdict(list)
    for route in known.routes or ():
        cases[route.court] += route.case_ids
    return {
        "type": "scattergeo",
        "mode": "markers",
        "showlegend": False,
        "marker": {"symbol": "diamond", "color": theme.ink, "line": {"color": theme.paper, "width": 1}, "opacity": 1},
        "customdata": [
            mark(
                Action(cases=cases[court]),
                plain(words.say("map-court", court=archive.courts[court].name, city=archive.courts[court].city)),
                plain(words.say("map-court-cases", cases=len(cases[court]))),
                lines(first_names([archive.shown_names[one] for one in cases[court]], words)),
            )
            for court in _courts(known)
        ],
        "hovertemplate": _HOVER,
    }


def _traces(known: _Data, panel: Panel, geo: str, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """What a panel draws, from below; :func:`_at` places it."""
    drawn = [
        _countries(known, panel, theme, words),
        _lines(theme.muted, 1, "dot"),
        _lines(theme.muted, 0.8),
        _lines(theme.shades[1], 0.8),
        _squares(known, panel, theme, words),
        _words_beside(panel, theme),
        *([_courts_drawn(known, theme, words)] if panel.content.courts else []),
    ]
    return [{**one, "geo": geo} for one in drawn]


def _at(known: _Data, panel: Panel, found: Placed, apart: View | None) -> list[dict[str, Any]]:
    """The longitudes and latitudes of :func:`_traces`."""
    years = [_year(square) if known.each == 1 else 0 for square in panel.content.marks]
    ends = dict(zip(_courts(known), found.courts, strict=False))
    return [
        {},
        _places(apart.box() if apart else []),
        _joined([(start, end, years[number]) for start, end, number in found.leaders]),
        _joined(
            [
                (route.start.point, ends[route.court], route.first)
                for route in known.routes or ()
                if route.start.point and route.court in ends
            ]
        ),
        _places(found.squares),
        {
            **_places([one[0] if one else None for one in found.labels]),
            "textposition": [one[1] if one else "middle center" for one in found.labels],
        },
        *([_places(found.courts)] if panel.content.courts else []),
    ]


def _sized(panel: Panel, each: int, pitch: float) -> list[dict[str, Any]]:
    """The sizes of :func:`_traces`, where there are ``pitch`` pixels from square to square: the area of a square by its
    cases, where one stands for several."""
    sides = [max((pitch - 1) * (len(square.ids) / each) ** 0.5, 4) for square in panel.content.marks]
    sizes = {
        "marker": {"size": [round(side, 1) for side in sides]},
        "textfont": {"size": [max(1, round(side * 0.62)) for side in sides]},
    }
    courts = {"marker": {"size": round(pitch * 0.7, 1)}}
    return [{}, {}, {}, {}, sizes, {}, *([courts] if panel.content.courts else [])]


def _places(points: Sequence[Point | None]) -> dict[str, Any]:
    return {"lon": [one[0] if one else None for one in points], "lat": [one[1] if one else None for one in points]}


def _joined(pairs: Sequence[tuple[Point, Point, int]]) -> dict[str, Any]:
    """Lines, each with the year from which it is drawn."""
    points = [point for start, end, _ in pairs for point in (start, end, None)]
    return {**_places(points), "meta": {"years": [year for *_, year in pairs for _ in range(3)]}}


# --- the figure ----------------------------------------------------------------------------------------------------


def _placings(known: _Data, panels: Sequence[Panel], width: int) -> list[tuple[Panel, float, list[dict[str, Any]]]]:
    """Each panel with the pixels from square to square and the places of its traces, in a picture of a width."""
    europe = next((panel.view for panel in panels if panel.content.name == "europe"), None)
    placings = []
    for panel in panels:
        apart = europe if panel.content.name == "world" else None
        found = placed(panel, width, apart)
        placings.append((panel, found.pitch, _at(known, panel, found, apart)))
    return placings


def _views(names: Sequence[str], panels: Sequence[Panel], tall: float) -> dict[str, Any]:
    """What each panel shows of the earth, and where it stands in a plot that is ``tall``, as layout keys."""
    return {
        geo: {**panel.view.layout(), "domain": panel.domain(tall), "uirevision": str(panel.view)}
        for geo, panel in zip(names, panels, strict=True)
    }


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    contents = _contents(known, words)
    names = ["geo", "geo2"][: len(contents)]
    arrangements = {phone: arranged(contents, phone) for phone in (True, False)}
    placings: dict[int, list[tuple[Panel, float, list[dict[str, Any]]]]] = {}

    def traces_at(width: int) -> list[dict[str, Any]]:
        least = placed_for(width)
        if least not in placings:
            placings[least] = _placings(known, arrangements[least < PHONE][0], least)
        scale = (width - 2 * SIDE) / (least - 2 * SIDE)
        return [
            {**places, **sizes}
            for panel, pitch, at in placings[least]
            for places, sizes in zip(at, _sized(panel, known.each, pitch * scale), strict=True)
        ]

    return Plot(
        data=[
            one
            for geo, panel in zip(names, arrangements[False][0], strict=True)
            for one in _traces(known, panel, geo, theme, words)
        ],
        layout={**dict.fromkeys(names, _base(theme)), "dragmode": "pan"},
        left=lambda _: SIDE,
        right=SIDE,
        height=lambda width: round(arrangements[width < PHONE][1] * (width - 2 * SIDE)),
        grows=lambda width: round(arrangements[width < PHONE][1], 4),
        shrinks=False,
        axis=6,
        key=_key(known, theme, words),
        at_width=lambda width: _views(names, *arrangements[width < PHONE]),
        traces_at=traces_at,
    )


def _base(theme: Theme) -> dict[str, Any]:
    return {
        "resolution": 110,
        "showland": True,
        "landcolor": theme.land,
        "showcountries": True,
        "countrycolor": theme.border,
        "countrywidth": 0.5,
        "showcoastlines": False,
        "showframe": False,
        "showlakes": False,
        "bgcolor": theme.paper,
    }


def _key(known: _Data, theme: Theme, words: Words) -> list[tuple[str, str]]:
    """Outcomes, hollow squares, courts, and the tones of countries."""
    marks = [square for group in known.groups for square in group.marks]
    entries = key(marks, known.each, known.archive, theme, words)
    if known.each == 1 and without_place(known.places.values()):
        entries.append((f'<span style="color:{theme.ink}">\u25a1</span>', words.say("map-hollow")))
    if known.routes:
        entries.append((f'<span style="color:{theme.ink}">\u2014\u25c6</span>', words.say("map-route")))
    if known.shading != "cases" and known.values.notna().any():
        steps = [words.say(name) for _, name in _STEPS[known.shading]]
        steps[0] = words.say("map-tones", shading=words.say(_SHADINGS[known.shading]), step=steps[0])
        entries += [
            (f'<span style="color:{tone}">\u25a0</span>', step) for tone, step in zip(theme.tones, steps, strict=True)
        ]
    return entries


# --- words ---------------------------------------------------------------------------------------------------------


def _named(row: Any, archive: Archive, words: Words) -> Formed:
    return country(row.country, archive, words)


def _describe(known: _Data, words: Words) -> str:
    table, archive = known.table, known.archive
    if table.empty:
        return words.say("map-describe-none")
    # Not the first of several with the same number: what is left out has fewer.
    shown = table[table["cases"] > table["cases"].iloc[_MOST]] if len(table) > _MOST else table
    names = [
        words.say("map-country-cases", country=_named(row, archive, words), cases=row.cases)
        if len(table) > 1
        else _named(row, archive, words)
        for row in each_row(shown)
    ]
    message = "map-describe-all" if len(shown) == len(table) else "map-describe-most" if names else "map-describe"
    said = [words.say(message, cases=len(known.selected.cases), countries=len(table), names=words.list(names))]
    if missing := without_place(known.places.values()):
        said.append(words.say("map-no-place", cases=missing))
    if known.routes is not None:
        cases, courts = sum(len(route.case_ids) for route in known.routes), len(_courts(known))
        said.append(words.say("map-routes" if cases else "map-routes-none", cases=cases, courts=courts))
    return " ".join(said)


def _notes(known: _Data, words: Words) -> list[str]:
    notes, archive = [], known.archive
    if known.each > 1:
        notes.append(words.say("map-several"))
    if known.shading == "handed_over":
        notes.append(words.say("map-least-of-share", least=SMALLEST_BASE))
    if known.shading == "held":
        notes.append(words.say("map-least-of-median", least=SMALLEST_MEDIAN))
    if not known.values.notna().any() and len(known.selected.cases):
        notes.append(words.say("map-none-shaded"))
    return [*notes, archive.config.site.borders]


def _table(known: _Data, words: Words) -> pd.DataFrame:
    return known.table.assign(name=[str(_named(row, known.archive, words)) for row in each_row(known.table)])


def _reaches(selected: Selected, option: str, value: str) -> bool:
    if option == "routes":
        return bool(routes(selected, located(selected)))
    return bool(values(by_country(selected), value).notna().any())


CHART = Chart(
    name="map",
    question="map-question",
    prepare=_prepare,
    title=lambda known, words: finding(known.table, known.archive, words),
    subject=lambda options, words: words.say("map-subject", shading=options["measure"], routes=options["routes"]),
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
    options={"measure": _SHADINGS, "routes": _ROUTES},
    reaches=_reaches,
)
