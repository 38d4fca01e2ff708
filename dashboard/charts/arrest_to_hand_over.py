"""How long it was from the arrest to what ended the time abroad: a strip of squares, or the curve of hand-overs."""

from __future__ import annotations

import math
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from dashboard.archive.model import JOINT
from dashboard.charts.action import mark
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.message import message
from dashboard.charts.squares import in_order, stands_for
from dashboard.charts.strips import Middle, Strip, along, fullest, stripped
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
from dashboard.measures.smallest import SMALLEST_BASE, SMALLEST_MEDIAN
from dashboard.selection import Selected
from dashboard.sentences.durations import label, left_out, median, of_person, title
from dashboard.sentences.numbers import handed_over, span
from dashboard.tables import each_row
from dashboard.text import MessageId
from dashboard.text.words import Words

_ENDS: Mapping[int, MessageId] = {
    HANDED: "arrest-to-hand-over-row-handed-over",
    OTHERWISE: "arrest-to-hand-over-row-otherwise",
    OPEN: "arrest-to-hand-over-row-open",
}
"""How the time abroad ended, with the messages of the strips for it."""
_STILL: MessageId = "arrest-to-hand-over-still-open"
_CURVE = "curve"
"""The value of the option that draws the curve and its interval in place of the strips."""
_TALL = 280
"""Pixels of the curve."""
_YEAR = 365.25
_MONTH = _YEAR / 12


@dataclass(frozen=True, slots=True)
class _Data:
    selected: Selected
    by: str
    groups: Sequence[Group]
    silent: int
    """Cases with no report after the arrest."""
    each: int
    """How many cases a square stands for."""

    @property
    def longest(self) -> float:
        """Days that the axis covers."""
        return max(float(group.cases["days"].max()) for group in self.groups) or 1.0

    @property
    def draws_curve(self) -> bool:
        """Whether the curve is asked for, and the cases are enough for one."""
        return self.by == _CURVE and any(group.has_curve for group in self.groups)

    def labels(self, words: Words) -> dict[str, str]:
        """The names of the groups by their keys."""
        archive = self.selected.tables.archive
        return {group.key: label(group, self.by, archive, words) for group in self.groups}


def _prepare(selected: Selected, options: Options) -> _Data:
    by = options["by"]
    found = groups(selected, "all" if by == _CURVE else by)
    longest = max((float(group.cases["days"].max()) for group in found), default=0) or 1.0
    most = max((fullest(group.cases["days"].tolist(), longest) for group in found), default=0)
    each = stands_for(sum(len(group.cases) for group in found), most)
    return _Data(selected, by, found, without_report(found), each)


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


def _step(points: tuple[list[float], list[float | None]], line: dict[str, Any], **more: Any) -> dict[str, Any]:
    days, values = points
    return {
        "type": "scatter",
        "mode": "lines",
        "x": days,
        "y": values,
        "line": {"shape": "hv", **line},
        "hoverinfo": "skip",
        **more,
    }


def _curves(group: Group, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """Band, earliest and latest curve, the curve of other ends, and that of hand-overs with its hover text."""
    curve = _drawn(group.curve)
    firm, end = _firm(curve), float(curve["days"].max())
    known, tail = curve.dropna(subset=["low"]), curve[curve["days"] >= firm]
    thin = {"width": 1, "color": theme.muted, "dash": "dot"}
    other = {"width": 1.5, "color": theme.shades[2]}
    data = [
        _step(_steps(known, "high", firm), {"width": 0}),
        _step(_steps(known, "low", firm), {"width": 0}, fill="tonexty", fillcolor=theme.grid),
        *(_step(_steps(one, "handed_over", min(firm, _firm(one))), thin) for one in (group.earliest, group.latest)),
        _step(_steps(curve, "otherwise", firm), other),
        _step(_steps(curve, "handed_over", firm), {"width": 2.5, "color": theme.ink}),
    ]
    if len(tail) > 1:
        data += [
            _step(_steps(tail, "otherwise", end), {**other, "dash": "dash"}),
            _step(_steps(tail, "handed_over", end), {"width": 2, "color": theme.ink, "dash": "dash"}),
        ]
    return [*data, _days(group, curve, theme, words)]


def _days(group: Group, curve: pd.DataFrame, theme: Theme, words: Words) -> dict[str, Any]:
    """Marks that nobody sees along the curve of hand-overs, which say what each of its days means."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": curve["days"].tolist(),
        "y": curve["handed_over"].round(4).tolist(),
        "marker": {"size": 9, "color": theme.ink, "opacity": 0},
        "customdata": [mark(None, *_hover(row, len(group.cases), words)) for row in each_row(curve)],
        "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<extra></extra>",
    }


def _hover(row: Any, cases: int, words: Words) -> tuple[str, str, str]:
    """What a day of the curve says."""
    handed, otherwise, still = (round(100 * share) for share in (row.handed_over, row.otherwise, row.open))
    return (
        words.say("arrest-to-hand-over-by-the-curve", span=span(row.days, words), cases=cases),
        words.say("arrest-to-hand-over-shares", handed=handed, otherwise=otherwise, open=still),
        words.say("arrest-to-hand-over-cases-open", cases=row.at_risk),
    )


def _still_open(group: Group, days: Sequence[float], theme: Theme, words: Words) -> list[dict[str, Any]]:
    """How many cases are still open at each tick, at the top of the plot."""
    common = {"yref": "paper", "y": 1, "yanchor": "bottom", "showarrow": False, "borderpad": 0}
    font = {"size": 12, "color": theme.muted}
    heading = {
        **common,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "yshift": 18,
        "font": font,
        "text": words.say(_STILL),
    }
    numbers = zip(days, group.open_at(days), strict=True)
    return [
        heading,
        *({**common, "x": day, "yshift": 3, "font": font, "text": words.number(number)} for day, number in numbers),
    ]


def _axis(known: _Data, words: Words) -> dict[str, Any]:
    """The axis of days."""
    longest = known.longest
    days, numbers, unit = _ticks(longest)
    return {
        "range": [-longest * 0.025, longest * 1.03],
        "tickvals": days,
        "ticktext": [words.number(one) for one in numbers],
        "title": {"text": words.say("arrest-to-hand-over-axis", unit=unit)},
        "fixedrange": True,
    }


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    if not known.groups:
        what = "no-case-fits" if known.selected.cases.empty else "arrest-to-hand-over-no-group"
        return message(words.say(what, least=SMALLEST_GROUP), theme)
    if known.draws_curve:
        return _curve(known, theme, words)
    ends = {row.id: row for group in known.groups for row in each_row(group.cases)}
    archive = known.selected.tables.archive

    def told(case: Any) -> str:
        end, outcome = ends[case.id], archive.config.vocabulary.label("outcome_abroad", case.outcome_abroad)
        return of_person(outcome, end.least, end.most, words, is_open=end.end == OPEN)

    return stripped(
        _strips(known, words),
        _axis(known, words),
        46,
        known.each,
        archive,
        theme,
        words,
        told,
    )


def _strips(known: _Data, words: Words) -> list[Strip]:
    """A strip for each end of the time abroad, or for each group with all of its ends."""
    order, labels = in_order(known.selected.cases, known.selected.tables), known.labels(words)
    if known.by in ("all", _CURVE):
        (whole,) = known.groups
        parts = [(words.say(said, cases=int((whole.cases["end"] == end).sum())), whole.cases[whole.cases["end"] == end])
                 for end, said in _ENDS.items()]  # fmt: skip
    else:
        parts = [(_heading(labels[group.key], group, words), group.cases) for group in known.groups]
    strips = []
    for heading, cases in parts:
        if cases.empty:
            continue
        days = dict(zip(cases["id"], cases["days"], strict=True))
        kept = [case for case in order if case.id in days]
        found = along(kept, partial(_day, days), known.each, known.longest)
        strips.append(Strip(heading, found, _half(cases, words)))
    return strips


def _day(days: Mapping[str, float], case: Any) -> float:
    return days[case.id]


def _heading(name: str, group: Group, words: Words) -> str:
    handed = handed_over(int((group.cases["end"] == HANDED).sum()), len(group.cases), words)
    return words.say("arrest-to-hand-over-group-cases", group=name, handed=handed)


def _half(cases: pd.DataFrame, words: Words) -> Middle | None:
    """The median of the hand-overs among some cases, where they are enough for one."""
    days = cases.loc[cases["end"] == HANDED, "days"].tolist()
    if len(days) < SMALLEST_MEDIAN:
        return None
    middle = statistics.median(days)
    what: MessageId = "arrest-to-hand-over-half" if len(days) >= SMALLEST_BASE else "arrest-to-hand-over-middle"
    return Middle(middle, words.say(what, span=span(middle, words)))


def _curve(known: _Data, theme: Theme, words: Words) -> Plot:
    (group,) = known.groups
    days, _, _ = _ticks(known.longest)
    return Plot(
        data=_curves(group, theme, words),
        layout={
            "xaxis": _axis(known, words),
            "yaxis": {
                "range": [0, 1.02],
                "tickvals": [0, 0.25, 0.5, 0.75, 1],
                "ticktext": [
                    words.say("arrest-to-hand-over-percent", percent=percent) for percent in (0, 25, 50, 75, 100)
                ],
                "fixedrange": True,
            },
            "annotations": [*_labels(group, known.longest, theme, words), *_still_open(group, days, theme, words)],
        },
        height=lambda width: _TALL,
        left=lambda width: 52,
        right=16,
        top=lambda width: 38,
        axis=46,
    )


def _labels(group: Group, longest: float, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """The names of the two curves at their ends, on the side with room for them."""
    curve = _drawn(group.curve)
    last, end = float(curve["days"].max()), curve.iloc[-1]
    common = {
        "xref": "x",
        "yref": "y",
        "x": last,
        "showarrow": False,
        "xanchor": "right" if last > longest / 2 else "left",
        "font": {"size": 12, "color": theme.ink},
    }
    labels = []
    if end["handed_over"] > 0:
        below = end["handed_over"] > 0.9
        text = words.say("arrest-to-hand-over-curve")
        labels.append({**common, "y": float(end["handed_over"]), "yanchor": "top" if below else "bottom", "text": text})
    if end["otherwise"] > 0 and abs(end["handed_over"] - end["otherwise"]) > 0.15:
        text = words.say("arrest-to-hand-over-other-curve")
        labels.append({**common, "y": float(end["otherwise"]), "yanchor": "bottom", "text": text})
    return labels


def _describe(known: _Data, words: Words) -> str:
    selected, shown = known.selected, known.groups
    if selected.cases.empty:
        return words.say("arrest-to-hand-over-describe-none")
    if not shown:
        cases = len(selected.cases)
        return words.say("arrest-to-hand-over-describe-no-group", by=known.by, cases=cases, least=SMALLEST_GROUP)
    parts = [
        words.say("arrest-to-hand-over-describe-curves" if known.draws_curve else "arrest-to-hand-over-describe-marks")
    ]
    for name, group in zip(known.labels(words).values(), shown, strict=True):
        handed = handed_over(int((group.cases["end"] == HANDED).sum()), len(group.cases), words)
        parts.append(words.say("arrest-to-hand-over-describe-group", group=name, handed=handed))
        if known.draws_curve:
            parts.append(median(group.median, words))
    return " ".join(parts)


def _notes(known: _Data, words: Words) -> list[str]:
    notes = []
    if known.draws_curve:
        notes.append(words.say("arrest-to-hand-over-lines", least=SMALLEST_GROUP))
    elif known.each > 1:
        notes.append(words.say("square-along"))
    elif any((group.cases["end"] == OPEN).any() for group in known.groups):
        notes.append(words.say("arrest-to-hand-over-marks"))
    if known.by == _CURVE and known.groups and not known.draws_curve:
        notes.append(words.say("arrest-to-hand-over-fewer", smallest=SMALLEST_BASE))
    if known.silent:
        notes.append(words.say("arrest-to-hand-over-silent", cases=known.silent))
    if missing := left_out(len(known.selected.cases), known.groups, known.by, words):
        notes.append(missing)
    if len(known.groups) > 1:
        notes.append(words.say("arrest-to-hand-over-chance"))
    return notes


def _table(known: _Data, words: Words) -> pd.DataFrame:
    curves = table(known.groups)
    vocabulary = known.selected.tables.archive.config.vocabulary
    people: dict[tuple[str, float], list[Any]] = {}
    for group in known.groups:
        for case in each_row(group.cases):
            people.setdefault((group.key, round(case.days, 4)), []).append(case)
    at = [people.get(one, []) for one in zip(curves["group"], curves["days"], strict=True)]
    return curves.assign(
        group=curves["group"].map(known.labels(words)),
        who=[
            JOINT.join(
                words.say(
                    "arrest-to-hand-over-who", name=case.name, outcome=vocabulary.label("outcome_abroad", case.outcome)
                )
                for case in cases
            )
            for cases in at
        ],
        case_ids=[JOINT.join(case.id for case in cases) for cases in at],
    )


CHART = Chart(
    name="arrest-to-hand-over",
    question="arrest-to-hand-over-question",
    prepare=_prepare,
    title=lambda known, words: title(known.selected, words),
    subject=lambda options, words: words.say("arrest-to-hand-over-subject", by=options["by"]),
    table=_table,
    plot=_plot,
    describe=_describe,
    columns={
        "group": "arrest-to-hand-over-column-group",
        "days": "arrest-to-hand-over-column-days",
        "who": "arrest-to-hand-over-column-who",
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
        "case_ids": "arrest-to-hand-over-column-case-ids",
    },
    notes=_notes,
    options={
        "by": {
            "all": "arrest-to-hand-over-by-all",
            "country": "arrest-to-hand-over-by-country",
            "period": "arrest-to-hand-over-by-period",
            _CURVE: "arrest-to-hand-over-by-curve",
        }
    },
    reaches=lambda selected, option, value: (
        len(selected.cases) >= SMALLEST_BASE if value == _CURVE else can_stand(selected, value)
    ),
)
