"""The lines of cases and the timeline of one: ticks, sections, exchanges, findings, and labels that stand apart."""

from __future__ import annotations

import html
import json
from collections import Counter
from itertools import combinations
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.archive.config import Config
from dashboard.archive.model import Case
from dashboard.charts.dates import date_ticks
from dashboard.charts.exchange_rules import MOST
from dashboard.charts.fonts import text_width
from dashboard.charts.frame import WIDTHS
from dashboard.charts.outcomes import tints
from dashboard.measures.exchanges import exchanges
from dashboard.measures.lifelines import ORDERS
from dashboard.pages import CHARTS
from dashboard.publish.documents import timeline_of
from dashboard.publish.pictures.figure import composed
from dashboard.selection import Selected
from dashboard.tables import Tables
from tests.builders import event, handed_over, small_case
from tests.made import WORDS, draw, only, selected

SELECTIONS: list[dict[str, Any]] = [
    {}, {"unconfirmed": True}, {"years": (2017, 2017)}, {"country": ("ESP",)}, {"country": ("MDV",)},
    {"outcome": ("extradited",)}, {"text": "zzzzqqqq"},
]  # fmt: skip

Box = tuple[float, float, float, float]
"""Left, right, upper and lower edge, in pixels."""


def lie_upon(one: Box, other: Box) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


def plot_width(layout: dict[str, Any]) -> float:
    return float(layout["width"] - layout["margin"]["l"] - layout["margin"]["r"])


def across(layout: dict[str, Any], day: str) -> float:
    """Pixels from the left edge of the plot to a day."""
    first, last = (pd.Timestamp(one) for one in layout["xaxis"]["range"])
    return float((pd.Timestamp(day) - first) / (last - first) * plot_width(layout))


def tick_boxes(layout: dict[str, Any]) -> list[Box]:
    found = []
    for day, text in zip(layout["xaxis"]["tickvals"], layout["xaxis"]["ticktext"], strict=True):
        at, half = across(layout, day), text_width(text, 12) / 2
        found.append((at - half, at + half, 0.0, 1.0))
    return found


@settings(deadline=None)
@given(
    st.dates(min_value=pd.Timestamp("1000-01-01").date(), max_value=pd.Timestamp("2100-01-01").date()),
    st.integers(70, 40_000),
    st.integers(280, 1600),
)
def test_a_scale_of_dates_has_two_ticks_and_none_upon_another(start: Any, days: int, room: int) -> None:
    first = pd.Timestamp(start)
    last = first + pd.Timedelta(days=days)
    ticks = date_ticks(first, last, room, 60, WORDS)
    every_month_has_room = room >= 3.5 * days
    assert len(ticks["tickvals"]) >= (2 if every_month_has_room or days > 1500 else 1)
    layout = {"width": room, "margin": {"l": 0, "r": 0}, "xaxis": {"range": [first, last], **ticks}}
    boxes = tick_boxes(layout)
    assert not any(lie_upon(one, other) for one, other in combinations(boxes, 2))
    assert all(box[0] >= -60 and box[1] <= room + 60 for box in boxes)


@pytest.mark.parametrize("filters", SELECTIONS, ids=str)
def test_the_axis_of_the_timeline_has_its_ticks_at_every_width(filters: dict[str, Any], tables: Tables) -> None:
    drawn = draw(CHARTS["lifelines"], selected(tables, **filters))
    for width in WIDTHS:
        layout = composed(drawn.figure, width)["layout"]
        boxes = tick_boxes(layout)
        assert len(boxes) >= 2
        assert not any(lie_upon(one, other) for one, other in combinations(boxes, 2))
        # A label inside of the plot would hide those of the other axis that it lies upon, and their lines of the grid.
        assert "inside" not in layout["yaxis"].get("ticklabelposition", "outside")


def heads(made: dict[str, Any]) -> dict[str, Any]:
    """The trace of the heads of the rules for exchanges."""
    found: dict[str, Any] = next(
        one for one in made["data"] if one.get("marker", {}).get("symbol") == "triangle-up" and one.get("text")
    )
    return found


@pytest.mark.parametrize("filters", SELECTIONS[:3], ids=str)
def test_an_exchange_is_a_rule_with_its_day(filters: dict[str, Any], tables: Tables) -> None:
    chosen = selected(tables, **filters)
    true = exchanges(chosen)
    trace = heads(composed(draw(CHARTS["lifelines"], chosen).figure, 800))
    assert trace["text"] == [WORDS.date(one.date) for one in true]
    ids = [mark[0]["list"] for mark in trace["customdata"]]
    assert ids == [[person.case.id for person in one.people] for one in true]


def test_the_days_of_exchanges_lie_upon_no_other_and_on_no_other_rule(every: Selected) -> None:
    figure = draw(CHARTS["lifelines"], every).figure
    for width in WIDTHS:
        days_stand_apart(composed(figure, width))


def days_stand_apart(made: dict[str, Any]) -> None:
    layout, trace = made["layout"], heads(made)
    bottom, top = layout["yaxis"]["range"]
    high = (layout["height"] - layout["margin"]["t"] - layout["margin"]["b"]) / (bottom - top)
    boxes, rules = [], []
    for day, y, text, side in zip(trace["x"], trace["y"], trace["text"], trace["textposition"], strict=True):
        at, wide, middle = across(layout, day), text_width(text, 11), (y - top) * high
        left = at - wide - 6 if side == "middle left" else at + 6
        boxes.append((left, left + wide, middle - 7, middle + 7))
        rules.append((at - 0.5, at + 0.5, middle, (bottom - top) * high))
        assert -layout["margin"]["l"] <= left
        assert left + wide <= plot_width(layout) + layout["margin"]["r"]
        assert middle - 7 >= 0
    assert not any(lie_upon(one, other) for one, other in combinations(boxes, 2))
    assert not any(lie_upon(box, rule) for at, box in enumerate(boxes) for no, rule in enumerate(rules) if at != no)


def test_too_many_exchanges_are_not_all_rules(folder: Config) -> None:
    cases = [
        small_case(
            f"case-{n}",
            events=[event(date="2001-01-01"), event(type="exchange", date=f"{2002 + n}-03-04", note="Exchanged.")],
        )
        for n in range(MOST + 3)
    ]
    trace = heads(composed(draw(CHARTS["lifelines"], selected(only(folder, cases))).figure, 800))
    assert len(trace["x"]) == MOST


@pytest.mark.parametrize("order", ORDERS)
def test_sections_hold_the_cases_that_their_headings_count(order: str, every: Selected) -> None:
    drawn = draw(CHARTS["lifelines"], every, "light", {"order": order})
    figure = json.loads(drawn.figure)
    rows = [row and row["open"] for row in figure["layout"]["meta"]["rows"]]
    known, course = tints(every.tables.archive.config.vocabulary), every.tables.archive.courses
    sections: list[list[str]] = []
    for before, row in zip([None, *rows], rows, strict=False):
        if row and before is None:
            sections.append([])
        if row:
            sections[-1].append(row)
    annotations = figure["frames"][0]["layout"].get("annotations", [])
    if order in ("arrest", "length"):
        assert len(sections) == 1
        assert not annotations
        return
    keys = [
        {known[course[one].outcome_abroad].group if order == "outcome" else course[one].arrest.country for one in ids}
        for ids in sections
    ]
    assert all(len(each) == 1 for each in keys)
    assert len(set(map(tuple, keys))) == len(sections) == len(annotations)
    for ids, heading in zip(sections, annotations, strict=True):
        assert WORDS.say("cases", cases=len(ids)).rpartition(" ")[2] in heading["text"]
        counts = Counter(course[one].outcome_abroad for one in ids)
        if order == "outcome":
            for outcome, cases in counts.items():
                label = every.tables.archive.config.vocabulary.label("outcome_abroad", outcome)
                assert f"{label}: {cases}" in heading["text"]


def test_every_case_has_a_square_at_its_arrest(every: Selected) -> None:
    figure = json.loads(draw(CHARTS["lifelines"], every).figure)
    (trace,) = (one for one in figure["data"] if one.get("marker", {}).get("symbol") == "square")
    shown = {mark[0]["open"]: day for mark, day in zip(trace["customdata"], trace["x"], strict=True)}
    days = every.cases.set_index("id")["arrest_middle"].dt.strftime("%Y-%m-%d")
    assert shown == days.to_dict()
    rows = [row and row["open"] for row in figure["layout"]["meta"]["rows"]]
    assert [rows[at] for at in trace["y"]] == list(shown)


def handed(name: str, until: str) -> dict[str, Any]:
    return small_case(name, events=[event(date="2010-01-01"), handed_over(date=until)])


SOON, LATE, EITHER = "2010-06-01", "2012-06-01", "2011"
ABOUT = "after the arrest"


@pytest.mark.parametrize(
    ("ends", "title"),
    [
        ([], "No case fits the filters"),
        ([None, None], "No hand-over is reported in any of 2 cases"),
        ([SOON, None], "The one hand-over came within a year of the arrest"),
        ([LATE, None], f"The one hand-over came more than a year {ABOUT}"),
        ([EITHER, None], f"The one hand-over may have come more than a year {ABOUT}"),
        ([SOON, SOON], "Both hand-overs came within a year of the arrest"),
        ([LATE, LATE], f"Both hand-overs came more than a year {ABOUT}"),
        ([LATE, SOON], f"One of 2 hand-overs came more than a year {ABOUT}"),
        ([LATE, EITHER, None], f"At least one of 2 hand-overs came more than a year {ABOUT}"),
        ([SOON, EITHER], f"At most one of 2 hand-overs came more than a year {ABOUT}"),
        ([SOON] * 3, "All 3 hand-overs came within a year of the arrest"),
        ([LATE] * 3, f"All 3 hand-overs came more than a year {ABOUT}"),
    ],
)
def test_the_finding_of_the_timeline(ends: list[str | None], title: str, folder: Config) -> None:
    cases = [handed(f"case-{n}", end) if end else small_case(f"case-{n}") for n, end in enumerate(ends)]
    chosen = selected(only(folder, cases or [small_case("a")]), **({} if cases else {"text": "zzzzqqqq"}))
    assert draw(CHARTS["lifelines"], chosen).title == title


def test_the_finding_of_one_case_names_it(folder: Config) -> None:
    chosen = selected(only(folder, [handed("case-a", LATE)]))
    (name,) = chosen.cases["shown_name"]
    assert draw(CHARTS["lifelines"], chosen).title == f"{name}: extradited to the United States"


def test_hover_says_what_an_event_is(every: Selected) -> None:
    meant = every.tables.archive.config.vocabulary.event
    figure = json.loads(draw(CHARTS["lifelines"], every).figure)
    told = " ".join(
        html.unescape(mark[-1].replace("<br>", " ")) for one in figure["data"] for mark in one.get("customdata", ())
    )
    for kind in set(every.events["type"]) - {"charges", "arrest"}:
        assert meant[kind].meaning in told


# --- the timeline of one case --------------------------------------------------------------------------------------


def test_every_event_of_a_case_is_labelled_and_no_label_lies_upon_another(tables: Tables) -> None:
    for case in tables.archive.cases:
        figure = timeline_of(case, tables, WORDS).figure
        for width in (320, 366, 640, 800, 1200):
            labels_stand_apart(case, composed(figure, width)["layout"], tables)


def labels_stand_apart(case: Case, layout: dict[str, Any], tables: Tables) -> None:
    own = [one for one in layout["annotations"] if one["xref" if "xref" in one else "x"] != "paper"]
    assert len(own) == len(case.events)
    low, high = layout["yaxis"]["range"]
    plot = layout["height"] - layout["margin"]["t"] - layout["margin"]["b"]
    boxes = []
    for label, one in zip(own, case.events, strict=True):
        rows = label["text"].split("<br>")
        said = " ".join(html.unescape(row) for row in rows)
        assert tables.archive.config.vocabulary.label("event", one.type) in said
        assert WORDS.date(one.date) in said
        wide, tall = max(text_width(html.unescape(row), 12) for row in rows), len(rows) * 12 * 1.3
        at = across(layout, label["x"]) + label["xshift"] - (wide if label["xanchor"] == "right" else 0)
        middle = plot * (1 - (label["y"] - low) / (high - low))
        boxes.append((at, at + wide, middle - tall / 2, middle + tall / 2))
        assert at >= -layout["margin"]["l"]
        assert at + wide <= plot_width(layout) + layout["margin"]["r"]
        assert middle - tall / 2 >= -1
    assert not any(lie_upon(one, other) for one, other in combinations(boxes, 2)), case.id
    assert not any(lie_upon(one, other) for one, other in combinations(tick_boxes(layout), 2))
    assert len(tick_boxes(layout)) >= 1


@pytest.mark.parametrize("filters", [{}, {"country": ("ESP",)}, {"years": (2017, 2017)}])
def test_the_key_names_the_lines_that_are_drawn_and_no_others(filters: dict[str, Any], tables: Tables) -> None:
    """A stage that lasts no day has no line."""
    drawn = draw(CHARTS["lifelines"], selected(tables, **filters))
    figure = json.loads(drawn.figure)
    for stage in ("proceedings", "sentence"):
        said = WORDS.say(f"lifelines-stage-{stage}", requesting=tables.archive.config.site.requesting_adjective)
        lines = [one for one in figure["data"] if one.get("name") == said]
        seen = any(start != end for one in lines for start, end in zip(one["x"][::3], one["x"][1::3], strict=True))
        assert (said in json.dumps(figure["frames"], ensure_ascii=False)) is seen, stage
