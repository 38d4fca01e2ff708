"""Pages, their charts and what a click on a mark of one does; and that a drawing computes everything once."""

from __future__ import annotations

import inspect
import json
import pkgutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from types import CodeType, FrameType, ModuleType
from typing import Any

import pandas as pd
import pytest

from dashboard import charts, measures
from dashboard.charts.action import Action
from dashboard.charts.chart import Chart
from dashboard.facets import KEYS
from dashboard.measures import durations
from dashboard.pages import CHARTS, PAGES, page_of
from dashboard.selection import Selected, Selection, select
from dashboard.tables import Tables
from tests.charts.test_charts import OPTIONS
from tests.made import draw


def modules(room: ModuleType) -> list[ModuleType]:
    """Every module of a room."""
    return [import_module(f"{room.__name__}.{one.name}") for one in pkgutil.iter_modules(room.__path__)]


# --- pages ---------------------------------------------------------------------------------------------------------


def test_every_chart_stands_on_exactly_one_page() -> None:
    """Each that a module of ``charts`` defines, once; what a page shows besides stands on another."""
    defined = [one.CHART for one in modules(charts) if hasattr(one, "CHART")]
    standing = [chart for page in PAGES for chart in page.charts]
    assert sorted(one.name for one in defined) == sorted(one.name for one in standing)
    assert len({one.name for one in standing}) == len(standing)
    for page in PAGES:
        for chart in page.charts:
            assert page_of(chart.name) is page
            assert CHARTS[chart.name] is chart
        assert not {one.chart.name for one in page.also if one.chart} & {one.name for one in page.charts}


def test_a_choice_has_a_label_where_its_chart_stands_and_nowhere_else() -> None:
    """An option that a page did not name could not be chosen there."""
    for section in (section for page in PAGES for section in page.sections):
        assert bool(section.choice) is bool(section.chart and section.chart.options)


def test_every_term_that_a_section_explains_is_explained(tables: Tables) -> None:
    """A key that the texts do not know would be passed over."""
    known = tables.archive.config.texts.terms
    assert {key for page in PAGES for section in page.sections for key in section.terms} <= known.keys()


# --- actions -------------------------------------------------------------------------------------------------------


def actions(drawn: str) -> Iterator[Any]:
    """What stands first in the data of every mark of a figure, and the actions of its rows."""
    figure = json.loads(drawn)
    yield from figure["layout"].get("meta", {}).get("rows", ())
    for trace in figure["data"]:
        for marks in (trace, trace.get("node", {}), trace.get("link", {})):
            yield from (first for first, *_ in marks.get("customdata", ()))


@pytest.mark.parametrize(("name", "options"), OPTIONS)
def test_a_click_opens_a_case_or_asks_for_what_an_address_can_say(
    name: str, options: dict[str, str], tables: Tables
) -> None:
    """What is no parameter, no valid value or no case would be dropped without a word."""
    every = select(tables, Selection(unconfirmed=True))
    for said in actions(draw(CHARTS[name], every, "light", options).figure):
        if said is None:
            continue
        action = Action.decoded(said)
        assert action.encoded() == said != {}
        assert {*action.cases, *([action.open] if action.open else [])} <= set(every.cases["id"])
        assert set(action.narrow) <= set(KEYS)
        narrowed = Selection.from_params({**action.narrow, "unconfirmed": ["1"]}, tables)
        assert narrowed.to_params() == {**said.get("narrow", {}), "unconfirmed": ["1"]}
        if action.narrow and action.cases:
            assert set(select(tables, narrowed).cases["id"]) == set(action.cases)


@pytest.mark.parametrize(
    "said",
    [None, 3, "x", [], ["vinnik-alexander"], {}, {"open": 3}, {"narrow": [1]}, {"list": "abc"}, {"narrow": {"q": 3}, "list": [1, None]}],
    ids=repr,
)  # fmt: skip
def test_what_is_no_action_does_nothing(said: object) -> None:
    """It comes from a browser, so it may be anything."""
    action = Action.decoded(said)
    assert not action.open
    assert not any(action.narrow.values())
    assert not action.cases


# --- once ----------------------------------------------------------------------------------------------------------


def measure_functions() -> dict[CodeType, str]:
    """The functions of ``measures`` that are given cases, by their code: those that only word a number are not."""
    found = {}
    for module in modules(measures):
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__:
                # Of one whose result is kept, the call that makes it.
                found[inspect.unwrap(function).__code__] = f"{module.__name__}.{name}"
    return found


def calls_of(run: Callable[[], object]) -> tuple[Counter[tuple[Any, ...]], Counter[str]]:
    """The calls of measures while something runs: by function and arguments where they are given a selection or a
    table, and by function alone. Arguments that cannot be compared are told apart by identity."""
    watched, held = measure_functions(), []
    exact: Counter[tuple[Any, ...]] = Counter()
    every: Counter[str] = Counter()

    def key(value: object) -> object:
        held.append(value)  # so that no other takes its identity
        try:
            hash(value)
        except TypeError:
            return id(value)
        return id(value) if isinstance(value, (pd.DataFrame, pd.Series, Selected, Tables)) else value

    def profile(frame: FrameType, event: str, _argument: object) -> None:
        if event != "call" or frame.f_code not in watched:
            return
        code = frame.f_code
        values = [frame.f_locals[name] for name in code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]]
        every[watched[code]] += 1
        if any(isinstance(value, (pd.DataFrame, Selected, Tables)) for value in values):
            exact[watched[code], *map(key, values)] += 1

    sys.setprofile(profile)
    try:
        run()
    finally:
        sys.setprofile(None)
    return exact, every


@pytest.mark.parametrize("filters", [{}, {"years": (2014, 2016), "unconfirmed": True}, {"text": "zzzzqqqq"}], ids=str)  # fmt: skip
@pytest.mark.parametrize(("name", "options"), OPTIONS)
def test_a_drawing_computes_nothing_twice(
    name: str, options: dict[str, str], filters: dict[str, Any], tables: Tables
) -> None:
    """No measure is given the same arguments twice, and whatever is said, drawn and noted comes from what was prepared."""
    chart: Chart[Any] = CHARTS[name]
    tables.kept.clear()  # what other tests had made
    selected = select(tables, Selection(**filters))
    exact, every = calls_of(lambda: draw(chart, selected, "light", options))
    assert exact
    twice = {call[0]: number for call, number in exact.items() if number > 1}
    assert not twice
    if name == "arrest-to-hand-over":
        groups = len(durations.groups(selected, "all" if options["by"] == "curve" else options["by"]))
        assert every["dashboard.measures.durations.incidence"] == 3 * groups  # as dated, and both ways they may be


def test_offering_a_choice_fits_no_curve(tables: Tables) -> None:
    """What a page offers is asked at every turn of a reader's."""
    chart, selected = CHARTS["arrest-to-hand-over"], select(tables, Selection())
    _, every = calls_of(lambda: chart.offered(selected))
    assert not every["dashboard.measures.durations.incidence"]
    for filters in ({}, {"text": "zzzzqqqq"}, {"country": ("MDV",)}, {"years": (2016, 2017)}):
        chosen = select(tables, Selection(**filters))
        for by in durations.GROUPINGS:
            assert durations.can_stand(chosen, by) is bool(durations.groups(chosen, by))
