"""Ticks and bars: no number twice on an axis, and no bar as wide as the picture, under any selection."""

from __future__ import annotations

import datetime as dt
import json
from math import ceil, floor
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.archive.config import Config
from dashboard.charts.axes import whole_ticks
from dashboard.charts.chart import merged
from dashboard.pages import CHARTS
from dashboard.tables import Tables
from tests.builders import event, handed_over, small_case
from tests.made import draw, only, selected

SELECTIONS: list[dict[str, Any]] = [
    {}, {"unconfirmed": True}, {"years": (2017, 2017)}, {"years": (2017, 2018)},
    {"years": (2012, 2019)}, {"country": ("ESP",)}, {"country": ("MDV",)}, {"text": "zzzzqqqq"},
]  # fmt: skip


@given(st.integers(0, 10**9), st.integers(2, 20))
def test_ticks_are_whole_and_about_as_many_as_asked_for(span: int, most: int) -> None:
    step = whole_ticks(span, most)["dtick"]
    assert step == int(step) >= 1
    assert floor(span / step) + 1 <= most


def numbers(axis: dict[str, Any]) -> list[str]:
    """What stands at the ticks of an axis of numbers, as far as the figure says."""
    if "tickvals" in axis:
        return [str(one) for one in axis.get("ticktext", axis["tickvals"])]
    assert axis["tickmode"] == "linear"
    low, high = sorted(axis["range"])
    step, first = axis["dtick"], axis["tick0"]
    assert step == int(step)
    return [str(first + n * step) for n in range(ceil((low - first) / step), floor((high - first) / step) + 1)]


def axes(figure: dict[str, Any], frame: dict[str, Any]) -> list[dict[str, Any]]:
    """The axes of numbers that are shown."""
    layout = merged(figure["layout"], frame["layout"])
    found = [axis for key, axis in layout.items() if key[1:5] == "axis" and axis.get("visible", True)]
    return [axis for axis in found if "range" in axis and axis.get("type") != "date"]


@pytest.mark.parametrize("filters", SELECTIONS, ids=str)
@pytest.mark.parametrize("name", [name for name in CHARTS if name != "lifelines"])  # its ticks are names and days
def test_no_tick_repeats_at_any_width(name: str, filters: dict[str, Any], tables: Tables) -> None:
    for option, values in CHARTS[name].options.items() or [("", {"": ""})]:
        for value in values:
            figure = json.loads(draw(CHARTS[name], selected(tables, **filters), "light", {option: value}).figure)
            for frame in figure["frames"]:
                for axis in axes(figure, frame):
                    ticks = numbers(axis)
                    assert len(ticks) == len(set(ticks))
                    assert len(ticks) <= 40 or "ticktext" in axis


@pytest.mark.parametrize("days", [0, 1, 5, 20, 45, 61, 100, 200, 400, 800, 1300])
def test_a_time_axis_has_a_scale_however_short(days: int, folder: Config) -> None:
    end = dt.date.fromisoformat(event()["date"]) + dt.timedelta(days=days)
    tables = only(folder, [small_case("a", events=[event(), handed_over(date=end.isoformat())])])
    figure = json.loads(draw(CHARTS["arrest-to-hand-over"], selected(tables)).figure)
    ticks = figure["layout"]["xaxis"]["ticktext"]
    assert 2 <= len(ticks) <= 8
    assert len(set(ticks)) == len(ticks)
