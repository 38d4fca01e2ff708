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
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.treaty import UNDATED, by_outcome, handed_over
from dashboard.selection import Selected
from dashboard.sentences import numbers
from dashboard.sentences.treaty import class_label, finding
from dashboard.tables import each_row
from dashboard.text.words import Words

_HEAD, _BAR, _AIR = 22, 26, 14
"""Pixels: the words above a bar, the bar, air below it."""
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


def _on(colour: str) -> str:
    """Black or white, whichever is easier to read on a colour."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return "#000000" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 else "#ffffff"


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    table = known.table
    if table.empty:
        return message(words.say("no-case-fits"), theme)
    vocabulary = known.archive.config.vocabulary
    shown = list(known.handed_over)
    row = _HEAD + _BAR + _AIR
    said = {key: class_label(key, words) for key in shown}
    place = {key: n * row + _HEAD + _BAR / 2 for n, key in enumerate(shown)}
    covered = max(int(table["of"].max()), _SHORTEST) * 1.03
    data: list[dict[str, Any]] = []
    for key, term in vocabulary.outcome_abroad.items():
        part = table[table["outcome"] == key]
        if part.empty:
            continue
        colour = term.colour or theme.muted
        data.append(
            {
                "type": "bar", "orientation": "h", "name": plain(term.label), "width": _BAR,
                "x": part["cases"].tolist(), "y": [place[treaty] for treaty in part["treaty"]],
                "text": [str(cases) if cases >= covered / 30 else "" for cases in part["cases"]], "textposition": "inside", "textangle": 0,
                "insidetextanchor": "middle", "insidetextfont": {"size": 12, "color": _on(colour)},
                "marker": {"color": colour, "line": {"color": theme.paper, "width": 1}},
                "customdata": [
                    mark(
                        Action(cases=one.ids), plain(words.say("treaty-and-outcome-part", treaty=said[one.treaty], cases=one.cases)),
                        plain(one.outcome_label), lines(one.names),
                    )
                    for one in each_row(part)
                ],
                "hovertemplate": "<b>%{customdata[1]}</b>, %{customdata[2]}<br>%{customdata[3]}<extra></extra>",
            }
        )  # fmt: skip
    texts = [
        above(
            words.say(
                "treaty-and-outcome-bar",
                treaty=f"<b>{plain(said[key])}</b>",
                handed=numbers.handed_over(handed, of, words),
            ),
            place[key] - _BAR / 2 - 3,
            theme,
            13,
        )
        for key, (handed, of) in known.handed_over.items()
    ]
    total = len(shown) * row
    return Plot(
        data=data,
        layout={
            "barmode": "stack",
            "showlegend": True,
            "xaxis": {"range": [0, covered], "title": {"text": words.say("treaty-and-outcome-axis")}, "tickformat": ",d", **whole_ticks(covered, 7), "fixedrange": True},
            "yaxis": {"range": [total, 0], "visible": False, "fixedrange": True},
            "annotations": texts,
        },
        shrinks=False,
        height=lambda width: total,
        left=lambda width: 14,
        right=20,
        top=lambda width: 4,
        axis=46,
    )  # fmt: skip


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
