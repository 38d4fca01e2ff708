"""Which share of the arrested was handed over after how long: a curve, and every case as a mark below it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.charts.action import Action, mark
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.message import message
from dashboard.charts.swarm import levels
from dashboard.charts.text import plain
from dashboard.charts.theme import Theme
from dashboard.measures.durations import (
    GROUPINGS,
    HANDED,
    OPEN,
    OTHERWISE,
    SMALLEST_GROUP,
    Group,
    can_stand,
    groups,
    left_out,
    median_words,
    table,
    without_report,
)
from dashboard.measures.wording import SMALLEST_BASE, agree, capital, count, share_with, span
from dashboard.selection import Selected
from dashboard.tables import each_row
from dashboard.text.words import Words

_ROWS = {HANDED: "Handed over", OTHERWISE: "Ended otherwise", OPEN: "No outcome reported"}
_STILL = "Cases still open"
_CURVE, _SMALL_CURVE, _MARK, _GAP, _HEAD = 250, 150, 9, 8, 26
"""Pixels: a curve alone and one of several, a level of marks, air between rows, room for a group's name."""
_YEAR = 365.25
_MONTH = _YEAR / 12
_SLOTS = 36
"""How many marks fit beside each other on a phone."""


@dataclass(frozen=True, slots=True)
class _Data:
    selected: Selected
    by: str
    groups: Sequence[Group]
    silent: int
    """Cases with no report after the arrest."""


def _prepare(selected: Selected, options: Options) -> _Data:
    by = options["by"]
    return _Data(selected, by, groups(selected, by), without_report(selected))


def _ticks(longest: float) -> tuple[list[float], list[str], str]:
    """At most eight days of the axis with their names, and the unit that fits the longest: days, months or years."""
    unit, name = (
        (1, "days") if longest < 2 * _MONTH else (_MONTH, "months") if longest <= 3.5 * _YEAR else (_YEAR, "years")
    )
    steps = {"days": (1, 2, 5, 10), "months": (1, 2, 3, 6), "years": (1,)}[name]
    step = next((step for step in steps if longest / unit / step <= 7), math.ceil(longest / unit / 7))
    marks = [n * step for n in range(8) if n * step * unit <= longest * 1.02]
    return [mark * unit for mark in marks], [f"{mark:,}" for mark in marks], name


def _steps(curve: pd.DataFrame, column: str, until: float) -> tuple[list[float], list[float | None]]:
    rows = curve[curve["days"] <= until]
    days, values = rows["days"].tolist(), [None if pd.isna(v) else round(v, 4) for v in rows[column]]
    if days and days[-1] < until:
        days, values = [*days, until], [*values, values[-1]]
    return days, values


def _firm(curve: pd.DataFrame) -> float:
    """The last day on which enough cases are still open for the curve to be drawn firmly."""
    return float(curve.loc[curve["at_risk"] >= SMALLEST_GROUP, "days"].max())


def _drawn(curve: pd.DataFrame) -> pd.DataFrame:
    """The curve without its end, where one case alone would take it to the top."""
    return curve[(curve["at_risk"] > 1) | (curve["days"] == 0)]


def _step(x: list[float], y: list[float | None], axis: str, line: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "type": "scatter", "mode": "lines", "x": x, "y": y, "yaxis": axis,
        "line": {"shape": "hv", **line}, "hoverinfo": "skip", **more,
    }  # fmt: skip


def _curves(group: Group, axis: str, theme: Theme) -> list[dict[str, Any]]:
    """Band, earliest and latest curve, the curve of other ends, and that of hand-overs with its hover text."""
    curve = _drawn(group.curve)
    firm, end = _firm(curve), float(curve["days"].max())
    known = curve.dropna(subset=["low"])
    low_x, low_y = _steps(known, "low", firm)
    high_x, high_y = _steps(known, "high", firm)
    none = {"width": 0}
    thin = {"width": 1, "color": theme.muted, "dash": "dot"}
    data = [
        _step(high_x, high_y, axis, none),
        _step(low_x, low_y, axis, none, fill="tonexty", fillcolor=theme.grid),
        *(
            _step(*_steps(one, "handed_over", min(firm, _firm(one))), axis, thin)
            for one in (group.earliest, group.latest)
        ),
        _step(*_steps(curve, "otherwise", firm), axis, {"width": 1.5, "color": theme.shades[2]}),
        _step(*_steps(curve, "handed_over", firm), axis, {"width": 2.5, "color": theme.ink}),
    ]
    tail = curve[curve["days"] >= firm]
    if len(tail) > 1:
        dashed = {"dash": "dash"}
        for column, ink in (("otherwise", {"width": 1.5, "color": theme.shades[2]}), ("handed_over", {"width": 2, "color": theme.ink})):  # fmt: skip
            data.append(_step(*_steps(tail, column, end), axis, {**ink, **dashed}))
    data.append(
        {
            "type": "scatter", "mode": "markers", "x": curve["days"].tolist(), "y": curve["handed_over"].round(4).tolist(),
            "yaxis": axis, "marker": {"size": 9, "color": theme.ink, "opacity": 0},
            "text": [
                f"<b>{span(row.days)} after the arrest</b>, by the curve of {count(len(group.cases), 'case')}<br>"
                f"{_percent(row.handed_over)} handed over, {_percent(row.otherwise)} ended otherwise, {_percent(row.open)} no "
                f"outcome yet<br>{count(int(row.at_risk), 'case')} still open"
                for row in each_row(curve)
            ],
            "hovertemplate": "%{text}<extra></extra>",
        }
    )  # fmt: skip
    return data


def _percent(value: float) -> str:
    return f"{round(100 * value)} %"


def _marks(group: Group, axis: str, gap: float, theme: Theme, selected: Selected) -> tuple[list[dict[str, Any]], Any]:
    """Every case as a mark in the row of its end; the rows' names with their places, and how many levels all take."""
    vocabulary = selected.tables.archive.config.vocabulary
    cases = group.cases
    xs: list[float] = []
    ys: list[float] = []
    ids: list[list[Any]] = []
    inks: list[str] = []
    symbols: list[str] = []
    places: list[float] = []
    top = 0.0
    for end in _ROWS:
        rows = cases[cases["end"] == end]
        stacked = levels(rows["days"].tolist(), gap)
        deep = max(stacked, default=0) + 1
        places.append(top + deep / 2)
        for row, level in zip(each_row(rows), stacked, strict=True):
            xs.append(float(row.days))
            ys.append(top + level + 0.5)
            outcome = vocabulary.label("outcome_abroad", row.outcome)
            when = f"last report {_after(row.least, row.most)}" if end == OPEN else _after(row.least, row.most)
            ids.append(mark(Action(open=row.id), plain(row.name), plain(f"{outcome}, {when}")))
            inks.append(vocabulary.outcome_abroad[row.outcome].colour or theme.ink)
            symbols.append("circle-open" if end == OPEN else "circle")
        top += deep + _GAP / _MARK
    trace = {
        "type": "scatter", "mode": "markers", "x": xs, "y": ys, "yaxis": axis, "cliponaxis": False,
        "marker": {"size": 7.5, "symbol": symbols, "color": inks, "line": {"width": 1.5, "color": inks}},
        "customdata": ids, "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
    }  # fmt: skip
    return [trace], (places, top)


def _after(least: float, most: float) -> str:
    """How long after the arrest, no more exact than the dates: ``after 3 to 5 months``, ``within 2 months``."""
    if least == 0 < most:
        return f"within {span(most)} of the arrest"
    low, high = span(least), span(most)
    if low == high:
        return f"after {high}" if most else "on the day of the arrest"
    figure, _, unit = low.partition(" ")
    return f"after {figure if high.endswith(f' {unit}') else low} to {high}"


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    selected, shown = known.selected, known.groups
    if not shown:
        what = f"No group has at least {SMALLEST_GROUP} cases." if len(selected.cases) else "No case fits the filters."
        return message(what, theme)
    longest = max(float(group.cases["days"].max()) for group in shown) or 1.0
    days, names, unit = _ticks(longest)
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {}
    annotations: list[dict[str, Any]] = []
    parts = [_marks(group, f"y{2 * n + 2}", longest / _SLOTS, theme, selected) for n, group in enumerate(shown)]
    head = _HEAD if len(shown) > 1 else 4
    tall = _CURVE if len(shown) == 1 else _SMALL_CURVE
    heights = [
        (head + (tall if group.has_curve else 0), (top + 2) * _MARK + 14)
        for group, (_, (_, top)) in zip(shown, parts, strict=True)
    ]
    total = sum(curve + marks for curve, marks in heights)
    above = 0.0
    for n, (group, (marks, (places, top)), (curve_height, marks_height)) in enumerate(
        zip(shown, parts, heights, strict=True)
    ):
        first, second = f"y{2 * n + 1}" if n else "y", f"y{2 * n + 2}"
        upper = 1 - (above + head) / total
        middle = 1 - (above + curve_height) / total
        lower = 1 - (above + curve_height + marks_height) / total
        above += curve_height + marks_height
        data += (_curves(group, first, theme) if group.has_curve else []) + marks
        still = top + 1
        data.append(
            {
                "type": "scatter", "mode": "text", "x": days, "y": [still] * len(days), "yaxis": second,
                "text": [str(number) for number in group.open_at(days)], "cliponaxis": False,
                "textfont": {"size": 11, "color": theme.muted}, "hoverinfo": "skip",
            }
        )  # fmt: skip
        layout[f"yaxis{first[1:]}"] = {
            "domain": [middle, upper], "range": [0, 1.02], "tickvals": [0, 0.25, 0.5, 0.75, 1], "fixedrange": True,
            "ticktext": ["0 %", "25 %", "50 %", "75 %", "100 %"], "gridcolor": theme.grid, "linecolor": theme.border,
            "zeroline": False, "tickfont": {"color": theme.muted, "size": 11},
        } if group.has_curve else {"visible": False, "fixedrange": True}  # fmt: skip
        layout[f"yaxis{second[1:]}"] = {
            "domain": [max(0.0, lower), middle - 10 / total], "range": [still + 0.8, 0], "showgrid": False,
            "tickvals": [*places, still], "ticktext": [*_ROWS.values(), _STILL], "fixedrange": True, "zeroline": False,
            "tickfont": {"color": theme.muted, "size": 11}, "linecolor": theme.border,
        }  # fmt: skip
        annotations += _labels(group, first, longest, theme, len(shown) > 1) if group.has_curve else []
        if len(shown) > 1:
            annotations.append(_name(group, upper, theme))
    layout["xaxis"] = {
        "range": [-longest * 0.025, longest * 1.03], "tickvals": days, "ticktext": names, "anchor": f"y{2 * len(shown)}",
        "title": {"text": f"{unit} since the arrest"}, "fixedrange": True,
    }  # fmt: skip
    return Plot(
        data=data,
        layout={**layout, "annotations": annotations},
        height=lambda width: round(total),
        left=lambda width: 124,
        right=16,
        axis=46,
    )


def _labels(group: Group, axis: str, longest: float, theme: Theme, small: bool) -> list[dict[str, Any]]:
    """The names of the two curves at their ends, on the side with room for them."""
    curve = _drawn(group.curve)
    last = float(curve["days"].max())
    common = {
        "xref": "x",
        "yref": axis,
        "showarrow": False,
        "xanchor": "right" if last > longest / 2 else "left",
        "font": {"size": 12, "color": theme.ink},
    }
    end = curve.iloc[-1]
    labels = []
    for column, text, below in (
        ("handed_over", "handed over", end["handed_over"] > 0.9),
        ("otherwise", "ended otherwise", False),
    ):
        if end[column] > 0 and (
            column == "handed_over" or (not small and abs(end["handed_over"] - end["otherwise"]) > 0.15)
        ):
            labels.append(
                {**common, "x": last, "y": float(end[column]), "yanchor": "top" if below else "bottom", "text": text}
            )
    return labels


def _name(group: Group, upper: float, theme: Theme) -> dict[str, Any]:
    """The name of a group, above its curve and its marks."""
    return {
        "xref": "paper", "yref": "paper", "x": 0, "y": upper, "xanchor": "left", "yanchor": "bottom", "yshift": 3,
        "showarrow": False, "font": {"size": 13, "color": theme.ink, "weight": 600},
        "text": f"{plain(group.label)}: {count(len(group.cases), 'case')}",
    }  # fmt: skip


def _describe(known: _Data, words: Words) -> str:
    selected, shown = known.selected, known.groups
    if selected.cases.empty:
        return "Times from arrest to hand-over: no case fits the filters."
    if not shown:
        return (
            f"Times from arrest to hand-over, {GROUPINGS[known.by].lower()}: {count(len(selected.cases), 'case')}, in no "
            f"group of at least {SMALLEST_GROUP} cases."
        )
    parts = [
        f"{group.label}: {share_with(int((group.cases['end'] == HANDED).sum()), len(group.cases), 'handed over')}. "
        + (median_words(group.median) if group.has_curve else "Too few for a curve.")
        for group in shown
    ]
    what = (
        "Curves of the share handed over against the time since the arrest, every case a mark below."
        if any(group.has_curve for group in shown)
        else "Every case a mark against the time since the arrest, in rows by how it ended."
    )
    return f"{what} {' '.join(parts)}"


def _notes(known: _Data, words: Words) -> list[str]:
    shown = known.groups
    notes = []
    if any(group.has_curve for group in shown):
        notes = [
            "Thick line: share handed over; shaded: its 95 % interval; thin line: share that ended otherwise, which then cannot be handed over "
            "(Aalen–Johansen curves). The rest has no outcome yet. Open marks: no outcome reported, counted until the last report "
            "(“censored”), as if the cases that went silent would go on like the others.",
            f"Dashed where fewer than {SMALLEST_GROUP} cases are still open; the lines end where one case alone is left. Inexact dates stand at the "
            "middle of what they allow; dotted: the curve if each made the time as short, or as long, as it can be.",
        ]
    elif shown:
        notes = [
            "Open marks: no outcome reported, at the last report. Inexact dates stand at the middle of what they allow."
        ]
    if not all(group.has_curve for group in shown):
        notes.append(f"Fewer than {SMALLEST_BASE} cases have no curve: their marks alone are drawn.")
    if silent := known.silent:
        notes.append(
            f"{capital(count(silent, 'case'))} {agree(silent, 'has', 'have')} no report after the arrest and "
            f"{agree(silent, 'counts at its', 'count at their')} day only."
        )
    if missing := left_out(len(known.selected.cases), shown, known.by):
        notes.append(missing)
    if known.by != "all" and len(shown) > 1:
        notes.append("Few cases in each group, so the order of the groups may be chance.")
    return notes


CHART = Chart(
    name="arrest-to-hand-over",
    question="How long was it from the arrest to the hand-over?",
    prepare=_prepare,
    title=lambda known, words: "From arrest to hand-over",
    subject=lambda options, words: (
        f"Every case by the time from the arrest to its end abroad; with {SMALLEST_BASE} cases or more, the estimated share handed over"
        + ("" if options["by"] == "all" else f", {GROUPINGS[options['by']].lower()}")
    ),
    table=lambda known, words: table(known.groups),
    plot=_plot,
    describe=_describe,
    columns={
        "group": "Group",
        "days": "Days since the arrest",
        "at_risk": "Cases still open",
        "handed_over": "Share handed over",
        "low": "Lower bound (95 %)",
        "high": "Upper bound (95 %)",
        "otherwise": "Share ended otherwise",
        "open": "Share with no outcome yet",
    },
    in_files={
        "least": "Days since the arrest, fewest that the dates allow",
        "most": "Days since the arrest, most that the dates allow",
    },
    notes=_notes,
    options={"by": GROUPINGS},
    reaches=lambda selected, option, value: can_stand(selected, value),
)
