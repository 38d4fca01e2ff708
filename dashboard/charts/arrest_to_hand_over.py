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
    HANDED,
    OPEN,
    OTHERWISE,
    SMALLEST_GROUP,
    Group,
    can_stand,
    groups,
    table,
    without_report,
)
from dashboard.measures.smallest import SMALLEST_BASE
from dashboard.selection import Selected
from dashboard.sentences.durations import after, label, left_out, median
from dashboard.sentences.numbers import handed_over, span
from dashboard.tables import each_row
from dashboard.text.words import Words

_ROWS = {
    HANDED: "arrest-to-hand-over-row-handed-over",
    OTHERWISE: "arrest-to-hand-over-row-otherwise",
    OPEN: "arrest-to-hand-over-row-open",
}
"""The rows of marks, from above, with their messages."""
_STILL = "arrest-to-hand-over-still-open"
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

    def labels(self, words: Words) -> dict[str, str]:
        """The names of the groups by their keys."""
        archive = self.selected.tables.archive
        return {group.key: label(group, self.by, archive, words) for group in self.groups}


def _prepare(selected: Selected, options: Options) -> _Data:
    by = options["by"]
    return _Data(selected, by, groups(selected, by), without_report(selected))


def _ticks(longest: float) -> tuple[list[float], list[int], str]:
    """At most eight days of the axis with their numbers, and the unit that fits the longest: days, months or years."""
    unit, name = (
        (1, "days") if longest < 2 * _MONTH else (_MONTH, "months") if longest <= 3.5 * _YEAR else (_YEAR, "years")
    )
    steps = {"days": (1, 2, 5, 10), "months": (1, 2, 3, 6), "years": (1,)}[name]
    step = next((step for step in steps if longest / unit / step <= 7), math.ceil(longest / unit / 7))
    marks = [n * step for n in range(8) if n * step * unit <= longest * 1.02]
    return [mark * unit for mark in marks], marks, name


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


def _curves(group: Group, axis: str, theme: Theme, words: Words) -> list[dict[str, Any]]:
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
            "text": [_hover(row, len(group.cases), words) for row in each_row(curve)],
            "hovertemplate": "%{text}<extra></extra>",
        }
    )  # fmt: skip
    return data


def _hover(row: Any, cases: int, words: Words) -> str:
    """What a day of the curve says."""
    when = f"<b>{words.say('arrest-to-hand-over-when', span=span(row.days, words))}</b>"
    handed, otherwise, still = (round(100 * share) for share in (row.handed_over, row.otherwise, row.open))
    return "<br>".join(
        [
            words.say("arrest-to-hand-over-by-the-curve", when=when, cases=cases),
            words.say("arrest-to-hand-over-shares", handed=handed, otherwise=otherwise, open=still),
            words.say("arrest-to-hand-over-cases-open", cases=row.at_risk),
        ]
    )


def _marks(
    group: Group, axis: str, gap: float, theme: Theme, selected: Selected, words: Words
) -> tuple[list[dict[str, Any]], Any]:
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
            what = words.say(
                "arrest-to-hand-over-mark-open" if end == OPEN else "arrest-to-hand-over-mark",
                outcome=outcome,
                after=after(row.least, row.most, words),
            )
            ids.append(mark(Action(open=row.id), plain(row.name), plain(what)))
            inks.append(vocabulary.outcome_abroad[row.outcome].colour or theme.ink)
            symbols.append("circle-open" if end == OPEN else "circle")
        top += deep + _GAP / _MARK
    trace = {
        "type": "scatter", "mode": "markers", "x": xs, "y": ys, "yaxis": axis, "cliponaxis": False,
        "marker": {"size": 7.5, "symbol": symbols, "color": inks, "line": {"width": 1.5, "color": inks}},
        "customdata": ids, "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
    }  # fmt: skip
    return [trace], (places, top)


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    selected, shown = known.selected, known.groups
    if not shown:
        what = "no-case-fits" if selected.cases.empty else "arrest-to-hand-over-no-group"
        return message(words.say(what, least=SMALLEST_GROUP), theme)
    longest = max(float(group.cases["days"].max()) for group in shown) or 1.0
    days, numbers, unit = _ticks(longest)
    labels = known.labels(words)
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {}
    annotations: list[dict[str, Any]] = []
    parts = [_marks(group, f"y{2 * n + 2}", longest / _SLOTS, theme, selected, words) for n, group in enumerate(shown)]
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
        data += (_curves(group, first, theme, words) if group.has_curve else []) + marks
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
            "ticktext": [words.say("arrest-to-hand-over-percent", percent=percent) for percent in (0, 25, 50, 75, 100)], "gridcolor": theme.grid, "linecolor": theme.border,
            "zeroline": False, "tickfont": {"color": theme.muted, "size": 11},
        } if group.has_curve else {"visible": False, "fixedrange": True}  # fmt: skip
        layout[f"yaxis{second[1:]}"] = {
            "domain": [max(0.0, lower), middle - 10 / total], "range": [still + 0.8, 0], "showgrid": False,
            "tickvals": [*places, still], "ticktext": [words.say(row) for row in (*_ROWS.values(), _STILL)], "fixedrange": True, "zeroline": False,
            "tickfont": {"color": theme.muted, "size": 11}, "linecolor": theme.border,
        }  # fmt: skip
        annotations += _labels(group, first, longest, theme, words, len(shown) > 1) if group.has_curve else []
        if len(shown) > 1:
            annotations.append(_name(group, labels[group.key], upper, theme, words))
    layout["xaxis"] = {
        "range": [-longest * 0.025, longest * 1.03], "tickvals": days, "ticktext": [words.number(one) for one in numbers], "anchor": f"y{2 * len(shown)}",
        "title": {"text": words.say("arrest-to-hand-over-axis", unit=unit)}, "fixedrange": True,
    }  # fmt: skip
    return Plot(
        data=data,
        layout={**layout, "annotations": annotations},
        height=lambda width: round(total),
        left=lambda width: 124,
        right=16,
        axis=46,
    )


def _labels(group: Group, axis: str, longest: float, theme: Theme, words: Words, small: bool) -> list[dict[str, Any]]:
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
        ("handed_over", words.say("arrest-to-hand-over-curve"), end["handed_over"] > 0.9),
        ("otherwise", words.say("arrest-to-hand-over-other-curve"), False),
    ):
        if end[column] > 0 and (
            column == "handed_over" or (not small and abs(end["handed_over"] - end["otherwise"]) > 0.15)
        ):
            labels.append(
                {**common, "x": last, "y": float(end[column]), "yanchor": "top" if below else "bottom", "text": text}
            )
    return labels


def _name(group: Group, label: str, upper: float, theme: Theme, words: Words) -> dict[str, Any]:
    """The name of a group, above its curve and its marks."""
    return {
        "xref": "paper", "yref": "paper", "x": 0, "y": upper, "xanchor": "left", "yanchor": "bottom", "yshift": 3,
        "showarrow": False, "font": {"size": 13, "color": theme.ink, "weight": 600},
        "text": plain(words.say("arrest-to-hand-over-group-cases", group=label, cases=len(group.cases))),
    }  # fmt: skip


def _describe(known: _Data, words: Words) -> str:
    selected, shown = known.selected, known.groups
    if selected.cases.empty:
        return words.say("arrest-to-hand-over-describe-none")
    if not shown:
        cases = len(selected.cases)
        return words.say("arrest-to-hand-over-describe-no-group", by=known.by, cases=cases, least=SMALLEST_GROUP)
    any_curve = any(group.has_curve for group in shown)
    parts = [words.say("arrest-to-hand-over-describe-curves" if any_curve else "arrest-to-hand-over-describe-marks")]
    for name, group in zip(known.labels(words).values(), shown, strict=True):
        handed = handed_over(int((group.cases["end"] == HANDED).sum()), len(group.cases), words)
        parts.append(words.say("arrest-to-hand-over-describe-group", group=name, handed=handed))
        parts.append(median(group.median, words) if group.has_curve else words.say("arrest-to-hand-over-no-curve"))
    return " ".join(parts)


def _notes(known: _Data, words: Words) -> list[str]:
    shown = known.groups
    notes = []
    if any(group.has_curve for group in shown):
        notes = [
            words.say("arrest-to-hand-over-lines"),
            words.say("arrest-to-hand-over-dashes", least=SMALLEST_GROUP),
        ]
    elif shown:
        notes = [words.say("arrest-to-hand-over-marks")]
    if not all(group.has_curve for group in shown):
        notes.append(words.say("arrest-to-hand-over-fewer", smallest=SMALLEST_BASE))
    if known.silent:
        notes.append(words.say("arrest-to-hand-over-silent", cases=known.silent))
    if missing := left_out(len(known.selected.cases), shown, known.by, words):
        notes.append(missing)
    if known.by != "all" and len(shown) > 1:
        notes.append(words.say("arrest-to-hand-over-chance"))
    return notes


def _table(known: _Data, words: Words) -> pd.DataFrame:
    curves = table(known.groups)
    return curves.assign(group=curves["group"].map(known.labels(words)))


CHART = Chart(
    name="arrest-to-hand-over",
    question="arrest-to-hand-over-question",
    prepare=_prepare,
    title=lambda known, words: words.say("arrest-to-hand-over-title"),
    subject=lambda options, words: words.say("arrest-to-hand-over-subject", by=options["by"], smallest=SMALLEST_BASE),
    table=_table,
    plot=_plot,
    describe=_describe,
    columns={
        "group": "arrest-to-hand-over-column-group",
        "days": "arrest-to-hand-over-column-days",
        "at_risk": _STILL,
        "handed_over": "arrest-to-hand-over-column-handed-over",
        "low": "arrest-to-hand-over-column-low",
        "high": "arrest-to-hand-over-column-high",
        "otherwise": "arrest-to-hand-over-column-otherwise",
        "open": "arrest-to-hand-over-column-open",
    },
    in_files={
        "least": "arrest-to-hand-over-column-least",
        "most": "arrest-to-hand-over-column-most",
    },
    notes=_notes,
    options={
        "by": {
            "all": "arrest-to-hand-over-by-all",
            "country": "arrest-to-hand-over-by-country",
            "period": "arrest-to-hand-over-by-period",
        }
    },
    reaches=lambda selected, option, value: can_stand(selected, value),
)
