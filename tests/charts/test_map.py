"""The map: a square for every case, none over another at any width, in a view that fits, beneath a true title."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pandas as pd
import pytest

from dashboard.archive.config import Config
from dashboard.charts.earth import View, fitted
from dashboard.charts.frame import SIDE, WIDTHS
from dashboard.measures.places import by_country, located
from dashboard.pages import CHARTS
from dashboard.publish.pictures.figure import composed
from dashboard.selection import Selected
from dashboard.sentences.places import finding
from dashboard.tables import Tables
from tests.builders import event, small_case
from tests.made import WORDS, draw, many, only, selected

SELECTIONS: dict[str, dict[str, Any]] = {
    "all": {"unconfirmed": True}, "Asia": {"country": ("THA", "KOR", "SGP", "LKA")}, "Spain": {"country": ("ESP",)},
    "Pacific": {"country": ("FJI", "CAN")}, "none": {"text": "zzzzqqqq"},
}  # fmt: skip
WORLD = ("miller", 1.8, 50.0)


def squares_of(figure: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The traces of squares, each with its part of the map."""
    for trace in figure["data"]:
        if trace["type"] == "scattergeo" and trace.get("marker", {}).get("symbol") == "square":
            yield trace["geo"], trace


def view_of(geo: dict[str, Any]) -> tuple[View, float]:
    """What a part of the map shows by the formula of its projection, and the part of the plot's width that it takes."""
    west, east = geo["lonaxis"]["range"]
    stretch = {"miller": 0.8, "mercator": 1.0}[geo["projection"]["type"]]
    quarter = math.radians(east - west) / 8

    def up(latitude: float, outward: float) -> float:
        radians = math.radians(latitude)
        if latitude * outward > 0:
            radians = math.atan(math.tan(radians) / math.cos(quarter))
        return math.log(math.tan(math.pi / 4 + radians * stretch / 2)) / stretch

    south, north = geo["lataxis"]["range"]
    left, right = geo["domain"]["x"]
    return View(geo["projection"]["type"], west, east, up(south, -1), up(north, 1)), right - left


def marks_at(figure: str, width: int) -> Iterator[list[tuple[float, float, float]]]:
    """For each part of the map its marks in pixels: middle from left and top, and side."""
    whole = composed(figure, width)
    for geo in ("geo", "geo2"):
        if geo not in whole["layout"]:
            continue
        view, part = view_of(whole["layout"][geo])
        found = []
        for trace in whole["data"]:
            if trace.get("geo") != geo or "markers" not in trace.get("mode", ""):
                continue
            sizes = trace["marker"]["size"]
            for number, point in enumerate(zip(trace["lon"], trace["lat"], strict=True)):
                side = sizes[number] if isinstance(sizes, list) else sizes
                found.append((*view.at(point, part * (width - 2 * SIDE)), side))
        yield found


@pytest.mark.parametrize("options", [{}, {"routes": "on"}], ids=["plain", "routes"])
@pytest.mark.parametrize("which", SELECTIONS)
def test_no_mark_hides_another_at_any_width(which: str, options: dict[str, str], tables: Tables) -> None:
    figure = draw(CHARTS["map"], selected(tables, **SELECTIONS[which]), "light", options).figure
    for width in (*WIDTHS, 366, 860, 1180):
        for marks in marks_at(figure, width):
            for (x, y, side), (other, below, length) in combinations(marks, 2):
                apart = max(abs(x - other), abs(y - below))
                assert apart > (side + length) / 2 - 0.3, (width, apart, side, length)


@pytest.mark.parametrize("which", SELECTIONS)
def test_every_case_is_one_square_inside_its_part(which: str, tables: Tables) -> None:
    chosen = selected(tables, **SELECTIONS[which])
    figure = draw(CHARTS["map"], chosen).figure
    drawn = [mark[0]["open"] for _, trace in squares_of(json.loads(figure)) for mark in trace["customdata"]]
    assert sorted(drawn) == sorted(chosen.cases["id"])
    layout = composed(figure, 860)["layout"]
    for geo, marks in zip(("geo", "geo2"), marks_at(figure, 860), strict=False):
        view, part = view_of(layout[geo])
        wide = part * (860 - 2 * SIDE)
        assert all(side / 2 - 1 < x < wide - side / 2 + 1 for x, _, side in marks)
        assert all(side / 2 - 1 < y < wide / view.aspect - side / 2 + 1 for _, y, side in marks)


def test_a_square_is_hollow_where_only_the_country_is_known(tables: Tables) -> None:
    chosen = selected(tables, unconfirmed=True)
    places = located(chosen)
    drawn = draw(CHARTS["map"], chosen)
    hollow = set()
    for _, trace in squares_of(json.loads(drawn.figure)):
        paper = json.loads(drawn.figure)["layout"]["paper_bgcolor"]
        for mark, colour in zip(trace["customdata"], trace["marker"]["color"], strict=True):
            hollow |= {mark[0]["open"]} if colour == paper else set()
    assert hollow == {case_id for case_id, where in places.items() if not where.place}
    assert 0 < len(hollow) < len(places)


def test_europe_stands_beside_the_world_only_where_cases_are_there(tables: Tables) -> None:
    def parts(**filters: Any) -> set[str]:
        figure = json.loads(draw(CHARTS["map"], selected(tables, **filters)).figure)
        return {name for name in figure["layout"] if name.startswith("geo")}

    assert parts() == {"geo", "geo2"}
    assert parts(country=("THA",)) == parts(country=("FIN",)) == {"geo"}


def test_a_case_without_any_point_is_drawn_and_counted(folder: Config) -> None:
    (folder.data / "countries.yaml").unlink()
    nowhere = {"place": None, "lat": None, "lon": None}
    without = event()
    for key in nowhere:
        without.pop(key, None)
    drawn = draw(CHARTS["map"], selected(only(folder, [small_case("a", events=[without]), small_case("b")])))
    marks = [mark for _, trace in squares_of(json.loads(drawn.figure)) for mark in trace["customdata"]]
    assert sorted(mark[0]["open"] for mark in marks) == ["a", "b"]
    assert "Not on any map: one case" in drawn.figure


def test_many_cases_are_squares_of_several_that_say_so(folder: Config) -> None:
    drawn = draw(CHARTS["map"], selected(only(folder, many(450))))
    figure = json.loads(drawn.figure)
    assert any("stands for up to 5 cases" in text["text"] for text in figure["frames"][-1]["texts"])
    drawn_cases: Counter[str] = Counter()
    for _, trace in squares_of(figure):
        for mark in trace["customdata"]:
            (code,) = mark[0]["narrow"]["country"] if "narrow" in mark[0] else [""]
            drawn_cases[code] += 1
    assert 90 <= drawn_cases.total() <= 110


def test_routes_stand_only_where_they_are_asked_for(tables: Tables) -> None:
    chosen = selected(tables)
    plain, with_routes = (draw(CHARTS["map"], chosen, "light", {"routes": one}) for one in ("off", "on"))
    assert '"diamond"' in with_routes.figure
    assert '"diamond"' not in plain.figure
    assert "Routes lead" in with_routes.description
    assert not CHARTS["map"].offered(selected(tables, country=("SGP",))).get("routes")


@pytest.mark.parametrize(
    "points", [[(-106.0, 56.5), (178.0, -17.8)], [(175.0, -40.0), (-175.0, -20.0)], [(20.0, 60.0)], []]
)
def test_a_view_shows_its_points_and_gives_them_back(points: list[tuple[float, float]]) -> None:
    view = fitted(points, *WORLD)
    assert view.aspect == pytest.approx(1.8)
    for point in points:
        x, y = view.at(point, 900)
        assert 0 < x < 900
        assert 0 < y < 500
        assert view.point(x, y, 900) == pytest.approx(point, abs=0.01)


def test_neighbours_across_the_date_line_are_shown_as_neighbours() -> None:
    view = fitted([(175.0, -40.0), (-175.0, -20.0)], *WORLD)
    assert view.east - view.west < 90


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ([], "No case fits the filters"),
        ([1], "The one arrest was in Spain"),
        ([2], "Both arrests were in Spain"),
        ([9], "All nine arrests were in Spain"),
        ([3, 3], "6 arrests in two countries, three in each"),
        ([4, 2, 1], "7 arrests in three countries; most in Spain (4)"),
        ([4, 4, 1], "9 arrests in three countries; most in Spain and Thailand (4 each)"),
        ([9, 8, 7, 6, 4, 1, 1], "34 of 36 arrests were in five countries; most in Spain (9)"),
        ([5, 1, 1, 1, 1, 1], "5 of 10 arrests were in Spain, more than in any other of six countries"),
        ([2, 2, 2, 2, 2, 2, 1], "13 arrests in seven countries; at most two in one, in six of them"),
    ],
)
def test_the_title_says_what_was_found(counts: list[int], said: str, tables: Tables) -> None:
    codes = ["ESP", "THA", "FIN", "BGR", "ITA", "CAN", "ISR"]
    some = codes[: len(counts)]
    table = pd.DataFrame({"country": some, "cases": counts}).reindex(columns=by_country(selected(tables)).columns)
    assert finding(table, tables.archive, WORDS) == said


def test_the_countries_are_ranked_by_what_is_asked_for(every: Selected) -> None:
    def names(order: str) -> list[str]:
        return list(draw(CHARTS["by-country"], every, "light", {"order": order}).table["name"])

    table = draw(CHARTS["by-country"], every).table.set_index("name")
    assert names("name") == sorted(table.index)
    handed = [table["handed_over"][name] for name in names("handed_over")]
    assert handed == sorted(handed, reverse=True)
    held = [table["held_days"][name] for name in names("held")]
    known = [days for days in held if not math.isnan(days)]
    assert known == sorted(known, reverse=True) == held[: len(known)]


def test_a_row_of_the_ranking_filters_and_its_squares_are_its_cases(every: Selected) -> None:
    figure = json.loads(draw(CHARTS["by-country"], every).figure)
    table = by_country(every)
    rows = [row["narrow"]["country"] for row in figure["layout"]["meta"]["rows"]]
    assert rows == [[code] for code in table["country"]]
    drawn = Counter(round(y) for y in figure["frames"][0]["data"][0]["y"])
    assert [drawn[row] for row in range(len(rows))] == table["cases"].tolist()
    behind = [int(re.match(r"\d+", text)[0]) for text in figure["data"][1]["text"]]  # type: ignore[index]
    assert behind == table["cases"].tolist()


@pytest.mark.parametrize("options", [{}, {"routes": "on"}], ids=["plain", "routes"])
@pytest.mark.parametrize("which", ["all", "Asia"])
def test_no_square_of_another_country_stands_between_a_name_and_its_own(
    which: str, options: dict[str, str], tables: Tables
) -> None:
    """In the nearest row of squares above a name, or in the nearest below it, is one of the country that it names."""
    chosen, named = selected(tables, **SELECTIONS[which]), 0
    country = dict(zip(chosen.cases["id"], chosen.cases["arrest_country_name"], strict=True))
    figure = draw(CHARTS["map"], chosen, "light", options).figure
    for width in WIDTHS:
        whole = composed(figure, width)
        for geo, squares in squares_of(whole):
            view, part = view_of(whole["layout"][geo])
            wide = part * (width - 2 * SIDE)
            marks = [
                (*view.at((east, north), wide), country[data[0]["open"]])
                for east, north, data in zip(squares["lon"], squares["lat"], squares["customdata"], strict=True)
            ]
            words = next(one for one in whole["data"] if one["geo"] == geo and one.get("mode") == "text")
            for text, east, north, side in zip(
                words["text"], words["lon"], words["lat"], words["textposition"], strict=True
            ):
                name = re.sub(r" \d+$", "", text)
                if side != "middle center" or east is None or name not in country.values():
                    continue
                x, y = view.at((east, north), wide)
                near = [(down - y, its) for across, down, its in marks if abs(across - x) < 20]
                above = max((down for down, _ in near if down < 0), default=-math.inf)
                below = min((down for down, _ in near if down > 0), default=math.inf)
                beside = {its for down, its in near if above - 1 < down < below + 1}
                assert name in beside, (width, text, near)
                named += 1
    assert named
