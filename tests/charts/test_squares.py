"""Squares: one a person, where there is room for that, in an order that no selection changes, and none upon another."""

from __future__ import annotations

import json
import re
from itertools import combinations
from typing import Any

import pandas as pd
import pytest

from dashboard.charts.frame import WIDTHS
from dashboard.charts.squares import MOST, MOST_OF_SEVERAL, in_order, squares, stands_for
from dashboard.pages import CHARTS
from dashboard.publish.pictures.figure import composed
from dashboard.selection import Selected
from dashboard.tables import Tables
from tests.made import draw, selected

SELECTIONS: list[dict[str, Any]] = [
    {}, {"unconfirmed": True}, {"years": (2017, 2017)}, {"years": (2012, 2019)}, {"country": ("ESP",)},
    {"outcome": ("extradited",)}, {"offence": ("cybercrime",), "years": (2014, None)}, {"text": "zzzzqqqq"},
]  # fmt: skip


def drawn_squares(chosen: Selected, width: int, name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The trace of squares of a chart in a picture of a width, and the picture's layout."""
    made = composed(draw(CHARTS[name], chosen).figure, width)
    return next(one for one in made["data"] if one.get("marker", {}).get("symbol") == "square"), made["layout"]


@pytest.mark.parametrize("filters", SELECTIONS, ids=str)
def test_the_order_of_two_cases_is_the_same_in_every_selection(filters: dict[str, Any], tables: Tables) -> None:
    everyone = [case.id for case in in_order(selected(tables, unconfirmed=True).cases, tables)]
    chosen = selected(tables, **filters)
    kept = [case.id for case in in_order(chosen.cases, tables)]
    assert set(kept) == set(chosen.cases["id"])
    assert kept == [one for one in everyone if one in set(kept)]


@pytest.mark.parametrize("each", [1, 2, 5, 20, 1000])
def test_squares_hold_every_case_once_and_never_two_outcomes(each: int, every: Selected) -> None:
    found = list(squares(in_order(every.cases, every.tables), each))
    assert [one for square in found for one in square.ids] == [case.id for case in in_order(every.cases, every.tables)]
    outcomes = every.cases.set_index("id")["outcome_abroad"]
    for square in found:
        assert len(square.ids) <= each
        assert {outcomes[one] for one in square.ids} == {square.outcome}
    # A square that stands for fewer than it could is the last of its outcome.
    short = [square.outcome for square in found if len(square.ids) < each]
    assert len(short) == len(set(short))


@pytest.mark.parametrize("cases", [0, 1, MOST, MOST + 1, 1_000, 10_000, 123_456])
def test_a_square_stands_for_more_only_where_it_must(cases: int) -> None:
    each = stands_for(cases)
    assert (each == 1) is (cases <= MOST)
    assert each == 1 or MOST_OF_SEVERAL * each / 2.5 < cases <= MOST_OF_SEVERAL * each
    assert stands_for(cases, highest=cases) >= each


@pytest.mark.parametrize("filters", SELECTIONS, ids=str)
@pytest.mark.parametrize("name", ["arrests-per-year", "what-happens", "year-by-year", "treaty-and-outcome"])
def test_no_square_stands_on_another_at_any_width(name: str, filters: dict[str, Any], tables: Tables) -> None:
    chosen = selected(tables, **filters)
    if chosen.cases.empty:
        return
    for width in (*WIDTHS, 366, 860, 1180):
        trace, layout = drawn_squares(chosen, width, name)
        margin = layout["margin"]
        across, down = width - margin["l"] - margin["r"], layout["height"] - margin["t"] - margin["b"]

        def pixels(value: float, axis: str, room: int, layout: dict[str, Any] = layout) -> float:
            low, high = map(float, layout[axis]["range"])
            return (value - low) / (high - low) * room

        boxes = [
            (pixels(x, "xaxis", across), pixels(y, "yaxis", down), size / 2)
            for x, y, size in zip(trace["x"], trace["y"], trace["marker"]["size"], strict=True)
        ]
        assert all(half <= x <= across - half and half - 1 <= y <= down - half + 1 for x, y, half in boxes)
        for (x, y, half), (x2, y2, half2) in combinations(boxes, 2):
            assert max(abs(x - x2), abs(y - y2)) >= half + half2 - 0.2


def test_a_square_of_several_filters_for_them_and_says_how_many(
    tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.charts.squares.MOST", 20)
    chosen = selected(tables)
    drawn = draw(CHARTS["arrests-per-year"], chosen)
    (trace,) = [one for one in json.loads(drawn.figure)["data"] if one["marker"]["symbol"] == "square"]
    each = stands_for(len(chosen.cases))
    assert each > 1
    years: pd.Series[int] = chosen.cases["arrest_year"].value_counts()
    for action, *_ in trace["customdata"]:
        if "open" not in action:
            assert len(action["narrow"]["from"]) == 1
            assert years[int(action["narrow"]["from"][0])] > 1
    assert any("narrow" in action for action, *_ in trace["customdata"])
    assert f"one square stands for up to {each} cases" in drawn.figure


@pytest.mark.parametrize(
    "name", ["comparison", "plea-and-trial", "arrest-to-hand-over", "claims-by-year", "year-by-year"]
)
def test_where_a_square_stands_for_several_nothing_says_that_it_is_one_case(
    name: str, tables: Tables, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.charts.squares.MOST", 5)
    drawn = draw(CHARTS[name], selected(tables))
    said = " ".join([drawn.title, drawn.subtitle, drawn.description, *drawn.footer])
    assert "one square stands for up to" in drawn.figure
    assert not re.search(r"(?i)\b(?:an?|one|for each) (?:square|mark|case)\b(?! of several)", said), said
    if name in ("plea-and-trial", "arrest-to-hand-over"):
        assert "A square of several cases stands in the middle of the part of the axis" in drawn.footer[0]
