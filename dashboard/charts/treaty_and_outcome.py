"""The outcome abroad, by what is known of an extradition treaty at the time of the arrest."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.archive.model import JOINT
from dashboard.charts.axes import whole_ticks
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.message import message
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.treaty import CLASSES, UNDATED, by_outcome, finding, handed_over
from dashboard.measures.wording import count, share
from dashboard.selection import Selected
from dashboard.tables import each_row

_HEAD, _BAR, _AIR = 22, 26, 14
"""Pixels: the words above a bar, the bar, air below it."""
_SHORTEST = 5
"""Cases that the axis covers at least, so that one case is no bar across the picture."""


def _on(colour: str) -> str:
    """Black or white, whichever is easier to read on a colour."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return "#000000" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 else "#ffffff"


def _plot(table: pd.DataFrame, selected: Selected, theme: Theme, options: Options) -> Plot:
    if table.empty:
        return message("No case fits the filters.", theme)
    vocabulary = selected.tables.archive.config.vocabulary
    shown = [key for key in CLASSES if key in set(table["treaty"])]
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
                    [
                        one.treaty, key, plain(f"{one.treaty_label}: {count(int(one.cases), 'case')}"),
                        plain(one.outcome_label), lines(one.names), list(one.ids),
                    ]
                    for one in each_row(part)
                ],
                "hovertemplate": "<b>%{customdata[2]}</b>, %{customdata[3]}<br>%{customdata[4]}<extra></extra>",
            }
        )  # fmt: skip
    texts = []
    for key in shown:
        handed, of = handed_over(table, key)
        texts.append(
            {
                "xref": "paper", "x": 0, "xanchor": "left", "yref": "y", "y": place[key] - _BAR / 2 - 3, "yanchor": "bottom",
                "showarrow": False, "align": "left", "borderpad": 0, "font": {"size": 13, "color": theme.ink},
                "text": f"<b>{CLASSES[key]}</b>: {share(handed, of)} handed over",
            }
        )  # fmt: skip
    total = len(shown) * row
    return Plot(
        data=data,
        layout={
            "barmode": "stack",
            "showlegend": True,
            "legend": {"y": 1 + 4 / total},
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


def _describe(table: pd.DataFrame, selected: Selected, options: Options) -> str:
    if table.empty:
        return "Bars of outcomes by extradition treaty: no case fits the filters."
    return f"Bars of outcomes abroad by what is known of an extradition treaty at the time of the arrest. {finding(selected)}"


def _notes(selected: Selected, options: Options) -> list[str]:
    archive = selected.tables.archive
    notes = [
        "What the pages read show for the country of arrest; the note and source of each country are in the download of everything. "
        "Shares only where there are at least ten cases."
    ]
    if UNDATED in set(by_outcome(selected)["treaty"]):
        notes.append(f"“{CLASSES[UNDATED]}”: lists name a treaty in force, and no page read shows since when.")
    requesting = archive.config.site.requesting_adjective
    return [
        *notes,
        f"A {requesting} treaty is one of many reasons for an outcome; countries with and without one differ in much else.",
    ]


CHART = Chart(
    name="treaty-and-outcome",
    question="Did an extradition treaty make a difference?",
    title=lambda selected, options: "Extradition treaty at the time of the arrest, and outcome",
    measure=lambda options: (
        "Cases by outcome abroad and by what is known of a treaty between the country of arrest and the requesting one"
    ),
    table=lambda selected, options: by_outcome(selected).assign(case_ids=lambda table: table["ids"].map(JOINT.join)),
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
