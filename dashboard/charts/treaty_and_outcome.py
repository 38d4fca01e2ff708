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
from dashboard.measures.treaty import CLASSES, UNDATED, by_outcome, finding, handed_over
from dashboard.measures.wording import count, share_with
from dashboard.selection import Selected
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
        return message("No case fits the filters.", theme)
    vocabulary = known.archive.config.vocabulary
    shown = list(known.handed_over)
    row = _HEAD + _BAR + _AIR
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
                        Action(cases=one.ids), plain(f"{one.treaty_label}: {count(int(one.cases), 'case')}"),
                        plain(one.outcome_label), lines(one.names),
                    )
                    for one in each_row(part)
                ],
                "hovertemplate": "<b>%{customdata[1]}</b>, %{customdata[2]}<br>%{customdata[3]}<extra></extra>",
            }
        )  # fmt: skip
    texts = [
        above(f"<b>{CLASSES[key]}</b>: {share_with(handed, of, 'handed over')}", place[key] - _BAR / 2 - 3, theme, 13)
        for key, (handed, of) in known.handed_over.items()
    ]
    total = len(shown) * row
    return Plot(
        data=data,
        layout={
            "barmode": "stack",
            "showlegend": True,
            "xaxis": {"range": [0, covered], "title": {"text": "cases"}, "tickformat": ",d", **whole_ticks(covered, 7), "fixedrange": True},
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
        return "Bars of outcomes by extradition treaty: no case fits the filters."
    return f"Bars of outcomes abroad by what is known of an extradition treaty at the time of the arrest. {finding(known.handed_over)}"


def _notes(known: _Data, words: Words) -> list[str]:
    notes = [
        "What the pages read show for the country of arrest; the note and source of each country are in the download of everything. "
        "Shares only where there are at least ten cases."
    ]
    if UNDATED in known.handed_over:
        notes.append(f"“{CLASSES[UNDATED]}”: lists name a treaty in force, and no page read shows since when.")
    requesting = known.archive.config.site.requesting_adjective
    return [
        *notes,
        f"A {requesting} treaty is one of many reasons for an outcome; countries with and without one differ in much else.",
    ]


CHART = Chart(
    name="treaty-and-outcome",
    question="Did an extradition treaty make a difference?",
    prepare=_prepare,
    title=lambda known, words: "Extradition treaty at the time of the arrest, and outcome",
    subject=lambda options, words: (
        "Cases by outcome abroad and by what is known of a treaty between the country of arrest and the requesting one"
    ),
    table=lambda known, words: known.table,
    plot=_plot,
    describe=_describe,
    columns={
        "treaty_label": "Treaty",
        "outcome_label": "Outcome abroad",
        "cases": "Cases",
        "of": "Of",
        "names": "Names",
    },
    in_files={"case_ids": "Case ids"},
    notes=_notes,
)
