"""The outcome abroad, by what is known of an extradition treaty at the time of the arrest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.archive.model import JOINT
from dashboard.archive.store import Archive
from dashboard.charts.action import Action, mark
from dashboard.charts.axes import above, whole_ticks
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.message import message
from dashboard.charts.outcomes import each_outcome
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.treaty import UNDATED, by_outcome, handed_over
from dashboard.selection import Selected
from dashboard.sentences import numbers
from dashboard.sentences.treaty import class_label, finding
from dashboard.text.words import Words

_HEAD, _BAR, _AIR = 22, 26, 14
"""Pixels: the words above a bar, the bar, air below it."""
_ROW = _HEAD + _BAR + _AIR
_SHORTEST = 5
"""Cases that the axis covers at least, so that one case is no bar across the picture."""


@dataclass(frozen=True, slots=True)
class _Data:
    archive: Archive
    table: pd.DataFrame
    handed_over: Mapping[str, tuple[int, int]]
    """By class: how many were handed over, and of how many."""


def _prepare(selected: Selected, options: Options) -> _Data:
    table = by_outcome(selected)
    table["case_ids"] = table["ids"].map(JOINT.join)
    return _Data(selected.tables.archive, table, handed_over(table))


def _places(known: _Data) -> dict[str, float]:
    """The middle of the bar of each class, in pixels from above."""
    return {key: n * _ROW + _HEAD + _BAR / 2 for n, key in enumerate(known.handed_over)}


def _bars(known: _Data, covered: float, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """The cases of each class, a part of the bar for each outcome, with its number where the part has room for it; the
    axis covers so many cases."""
    places = _places(known)
    return [
        {
            "type": "bar",
            "orientation": "h",
            "name": plain(label),
            "width": _BAR,
            "x": [part.cases for part in parts],
            "y": [places[part.treaty] for part in parts],
            "text": [str(part.cases) if part.cases >= covered / 30 else "" for part in parts],
            "textposition": "inside",
            "textangle": 0,
            "insidetextanchor": "middle",
            "insidetextfont": {"size": 12, "color": theme.paper},
            "marker": {"color": colour, "line": {"color": theme.paper, "width": 1}},
            "customdata": [mark(Action(cases=part.ids), *_told(part, words)) for part in parts],
            "hovertemplate": "<b>%{customdata[1]}</b>, %{customdata[2]}<br>%{customdata[3]}<extra></extra>",
        }
        for label, colour, parts in each_outcome(known.table, known.archive, theme)
    ]


def _told(part: Any, words: Words) -> tuple[str, str, str]:
    """Class, outcome and names of the cases of a part."""
    treaty = class_label(part.treaty, words)
    return (
        plain(words.say("treaty-and-outcome-part", treaty=treaty, cases=part.cases)),
        plain(part.outcome_label),
        lines(part.names),
    )


def _headings(known: _Data, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """The class above each bar, and how many of its cases were handed over."""
    texts = {
        key: words.say(
            "treaty-and-outcome-bar",
            treaty=f"<b>{plain(class_label(key, words))}</b>",
            handed=numbers.handed_over(handed, of, words),
        )
        for key, (handed, of) in known.handed_over.items()
    }
    return [above(texts[key], place - _BAR / 2 - 3, theme, 13) for key, place in _places(known).items()]


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    if known.table.empty:
        return message(words.say("no-case-fits"), theme)
    covered = max(int(known.table["of"].max()), _SHORTEST) * 1.03
    total = len(known.handed_over) * _ROW
    return Plot(
        data=_bars(known, covered, theme, words),
        layout={
            "barmode": "stack",
            "showlegend": True,
            "xaxis": {
                "range": [0, covered],
                "title": {"text": words.say("treaty-and-outcome-axis")},
                "tickformat": ",d",
                **whole_ticks(covered, 7),
                "fixedrange": True,
            },
            "yaxis": {"range": [total, 0], "visible": False, "fixedrange": True},
            "annotations": _headings(known, theme, words),
        },
        shrinks=False,
        height=lambda width: total,
        left=lambda width: 14,
        right=20,
        top=lambda width: 4,
        axis=46,
    )


def _describe(known: _Data, words: Words) -> str:
    if known.table.empty:
        return words.say("treaty-and-outcome-describe-none")
    return words.say("treaty-and-outcome-describe", finding=finding(known.handed_over, words))


def _notes(known: _Data, words: Words) -> list[str]:
    notes = [words.say("treaty-and-outcome-pages")]
    if UNDATED in known.handed_over:
        notes.append(words.say("treaty-and-outcome-undated", treaty=class_label(UNDATED, words)))
    requesting = known.archive.config.site.requesting_adjective
    return [*notes, words.say("treaty-and-outcome-reasons", requesting=requesting)]


def _table(known: _Data, words: Words) -> pd.DataFrame:
    return known.table.assign(treaty_label=[class_label(key, words) for key in known.table["treaty"]])


CHART = Chart(
    name="treaty-and-outcome",
    question="treaty-and-outcome-question",
    prepare=_prepare,
    title=lambda known, words: words.say("treaty-and-outcome-title"),
    subject=lambda options, words: words.say("treaty-and-outcome-subject"),
    table=_table,
    plot=_plot,
    describe=_describe,
    columns={
        "treaty_label": "treaty-and-outcome-column-treaty",
        "outcome_label": "treaty-and-outcome-column-outcome",
        "cases": "treaty-and-outcome-column-cases",
        "of": "treaty-and-outcome-column-of",
        "names": "treaty-and-outcome-column-names",
    },
    in_files={"case_ids": "treaty-and-outcome-column-case-ids"},
    notes=_notes,
)
