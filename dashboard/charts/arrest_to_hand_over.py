"""Which share of the arrested was handed over after how long: a curve, and every case as a mark below it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.archive.store import Archive
from dashboard.charts.action import Action, mark
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.message import message
from dashboard.charts.outcomes import colours
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
from dashboard.text import MessageId
from dashboard.text.words import Words

_ROWS: Mapping[int, MessageId] = {
    HANDED: "arrest-to-hand-over-row-handed-over",
    OTHERWISE: "arrest-to-hand-over-row-otherwise",
    OPEN: "arrest-to-hand-over-row-open",
}
"""The rows of marks, from above, with their messages."""
_STILL: MessageId = "arrest-to-hand-over-still-open"
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


def _step(
    points: tuple[list[float], list[float | None]], axis: str, line: dict[str, Any], **more: Any
) -> dict[str, Any]:
    days, values = points
    return {
        "type": "scatter",
        "mode": "lines",
        "x": days,
        "y": values,
        "yaxis": axis,
        "line": {"shape": "hv", **line},
        "hoverinfo": "skip",
        **more,
    }


def _curves(group: Group, axis: str, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """Band, earliest and latest curve, the curve of other ends, and that of hand-overs with its hover text."""
    curve = _drawn(group.curve)
    firm, end = _firm(curve), float(curve["days"].max())
    known, tail = curve.dropna(subset=["low"]), curve[curve["days"] >= firm]
    thin = {"width": 1, "color": theme.muted, "dash": "dot"}
    other = {"width": 1.5, "color": theme.shades[2]}
    data = [
        _step(_steps(known, "high", firm), axis, {"width": 0}),
        _step(_steps(known, "low", firm), axis, {"width": 0}, fill="tonexty", fillcolor=theme.grid),
        *(
            _step(_steps(one, "handed_over", min(firm, _firm(one))), axis, thin)
            for one in (group.earliest, group.latest)
        ),
        _step(_steps(curve, "otherwise", firm), axis, other),
        _step(_steps(curve, "handed_over", firm), axis, {"width": 2.5, "color": theme.ink}),
    ]
    if len(tail) > 1:
        data += [
            _step(_steps(tail, "otherwise", end), axis, {**other, "dash": "dash"}),
            _step(_steps(tail, "handed_over", end), axis, {"width": 2, "color": theme.ink, "dash": "dash"}),
        ]
    return [*data, _days(group, curve, axis, theme, words)]


def _days(group: Group, curve: pd.DataFrame, axis: str, theme: Theme, words: Words) -> dict[str, Any]:
    """Marks that nobody sees along the curve of hand-overs, which say what each of its days means."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": curve["days"].tolist(),
        "y": curve["handed_over"].round(4).tolist(),
        "yaxis": axis,
        "marker": {"size": 9, "color": theme.ink, "opacity": 0},
        "text": [_hover(row, len(group.cases), words) for row in each_row(curve)],
        "hovertemplate": "%{text}<extra></extra>",
    }


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


@dataclass(frozen=True, slots=True)
class _Rows:
    """The marks of a group in the rows of their ends: heights are levels of marks, from above."""

    cases: Sequence[tuple[Any, float]]
    """Each with its height."""
    middles: Sequence[float]
    """Of each row."""
    height: float
    """Of all of them."""

    @property
    def still(self) -> float:
        """The height of the numbers below the rows."""
        return self.height + 1


def _rows(group: Group, gap: float) -> _Rows:
    """Every case in the row of its end, marks that are nearer than so many days above each other."""
    cases: list[tuple[Any, float]] = []
    middles: list[float] = []
    top = 0.0
    for end in _ROWS:
        rows = group.cases[group.cases["end"] == end]
        stacked = levels(rows["days"].tolist(), gap)
        deep = max(stacked, default=0) + 1
        middles.append(top + deep / 2)
        cases += [(row, top + level + 0.5) for row, level in zip(each_row(rows), stacked, strict=True)]
        top += deep + _GAP / _MARK
    return _Rows(cases, middles, top)


def _marks(rows: _Rows, axis: str, archive: Archive, theme: Theme, words: Words) -> dict[str, Any]:
    """A mark for each case in the colour of its outcome, hollow where it is still open."""
    vocabulary, ink = archive.config.vocabulary, colours(archive, theme)
    inks = [ink[case.outcome] for case, _ in rows.cases]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [float(case.days) for case, _ in rows.cases],
        "y": [y for _, y in rows.cases],
        "yaxis": axis,
        "cliponaxis": False,
        "marker": {
            "size": 7.5,
            "symbol": ["circle-open" if case.end == OPEN else "circle" for case, _ in rows.cases],
            "color": inks,
            "line": {"width": 1.5, "color": inks},
        },
        "customdata": [
            mark(
                Action(open=case.id),
                plain(case.name),
                plain(
                    words.say(
                        "arrest-to-hand-over-mark-open" if case.end == OPEN else "arrest-to-hand-over-mark",
                        outcome=vocabulary.label("outcome_abroad", case.outcome),
                        after=after(case.least, case.most, words),
                    )
                ),
            )
            for case, _ in rows.cases
        ],
        "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
    }


def _still_open(group: Group, days: Sequence[float], y: float, axis: str, theme: Theme) -> dict[str, Any]:
    """How many cases are still open at each tick."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": days,
        "y": [y] * len(days),
        "yaxis": axis,
        "text": [str(number) for number in group.open_at(days)],
        "cliponaxis": False,
        "textfont": {"size": 11, "color": theme.muted},
        "hoverinfo": "skip",
    }


@dataclass(frozen=True, slots=True)
class _Part:
    """A group where it stands in the picture, in pixels from above."""

    group: Group
    rows: _Rows
    axes: tuple[str, str]
    """Plotly's names of the axes of its curve and of its marks."""
    curve: float
    marks: float
    end: float


def _parts(shown: Sequence[Group], longest: float) -> list[_Part]:
    """The groups below each other, on an axis of so many days."""
    several = len(shown) > 1
    head, tall = (_HEAD, _SMALL_CURVE) if several else (4, _CURVE)
    parts: list[_Part] = []
    above = 0.0
    for n, group in enumerate(shown):
        rows = _rows(group, longest / _SLOTS)
        marks = above + head + (tall if group.has_curve else 0)
        end = marks + (rows.height + 2) * _MARK + 14
        axes = (f"y{2 * n + 1}" if n else "y", f"y{2 * n + 2}")
        parts.append(_Part(group, rows, axes, above + head, marks, end))
        above = end
    return parts


def _shares(part: _Part, total: float, theme: Theme, words: Words) -> dict[str, Any]:
    """The axis of a curve in a picture ``total`` pixels high; a group without one has none."""
    if not part.group.has_curve:
        return {"visible": False, "fixedrange": True}
    return {
        "domain": [1 - part.marks / total, 1 - part.curve / total],
        "range": [0, 1.02],
        "tickvals": [0, 0.25, 0.5, 0.75, 1],
        "fixedrange": True,
        "ticktext": [words.say("arrest-to-hand-over-percent", percent=percent) for percent in (0, 25, 50, 75, 100)],
        "gridcolor": theme.grid,
        "linecolor": theme.border,
        "zeroline": False,
        "tickfont": {"color": theme.muted, "size": 11},
    }


def _ends(part: _Part, total: float, theme: Theme, words: Words) -> dict[str, Any]:
    """The axis of the rows of marks, in a picture ``total`` pixels high."""
    still = part.rows.still
    return {
        "domain": [max(0.0, 1 - part.end / total), 1 - part.marks / total - 10 / total],
        "range": [still + 0.8, 0],
        "showgrid": False,
        "tickvals": [*part.rows.middles, still],
        "ticktext": [words.say(row) for row in (*_ROWS.values(), _STILL)],
        "fixedrange": True,
        "zeroline": False,
        "tickfont": {"color": theme.muted, "size": 11},
        "linecolor": theme.border,
    }


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    shown, archive = known.groups, known.selected.tables.archive
    if not shown:
        what = "no-case-fits" if known.selected.cases.empty else "arrest-to-hand-over-no-group"
        return message(words.say(what, least=SMALLEST_GROUP), theme)
    longest = max(float(group.cases["days"].max()) for group in shown) or 1.0
    days, numbers, unit = _ticks(longest)
    parts, labels = _parts(shown, longest), known.labels(words)
    total = parts[-1].end
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {}
    annotations: list[dict[str, Any]] = []
    for part in parts:
        group, (curve, marks) = part.group, part.axes
        if group.has_curve:
            data += _curves(group, curve, theme, words)
            annotations += _labels(group, curve, longest, theme, words, len(parts) > 1)
        data.append(_marks(part.rows, marks, archive, theme, words))
        data.append(_still_open(group, days, part.rows.still, marks, theme))
        layout[f"yaxis{curve[1:]}"] = _shares(part, total, theme, words)
        layout[f"yaxis{marks[1:]}"] = _ends(part, total, theme, words)
        if len(parts) > 1:
            annotations.append(_name(group, labels[group.key], 1 - part.curve / total, theme, words))
    layout["xaxis"] = {
        "range": [-longest * 0.025, longest * 1.03],
        "tickvals": days,
        "ticktext": [words.number(one) for one in numbers],
        "anchor": parts[-1].axes[1],
        "title": {"text": words.say("arrest-to-hand-over-axis", unit=unit)},
        "fixedrange": True,
    }
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
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": upper,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 3,
        "showarrow": False,
        "font": {"size": 13, "color": theme.ink, "weight": 600},
        "text": plain(words.say("arrest-to-hand-over-group-cases", group=label, cases=len(group.cases))),
    }


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
