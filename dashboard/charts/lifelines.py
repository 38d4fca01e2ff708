"""A lifeline for every selected case, from the arrest to the last reported event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from dashboard.archive.dates import PartialDate
from dashboard.archive.store import Archive
from dashboard.charts.action import Action, mark
from dashboard.charts.axes import day_of
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.fonts import text_width
from dashboard.charts.frame import PHONE, WIDTHS
from dashboard.charts.outcomes import each_outcome
from dashboard.charts.text import lines, plain, shortened
from dashboard.charts.theme import Theme
from dashboard.measures.lifelines import PAGE, STAGES, marks, order, stages
from dashboard.selection import Selected
from dashboard.tables import each_row
from dashboard.text.words import Words

_ROW, _TALL_ROW = 19, 34
_LEFT = 168
"""Pixels beside the plot for the names."""
_CALENDAR = (pd.Timestamp("0001-01-01"), pd.Timestamp("9999-12-31"))


def _labels(names: Sequence[str], room: float, words: Words) -> list[str]:
    """The names as they fit ``room`` pixels, no two alike: what is cut is never the mark of an unconfirmed case, and
    where the beginnings of two names are the same, it is the beginning."""
    before, _, after = words.say("name-unconfirmed", name="\0").partition("\0")
    cut = [_short(name, room, before, after) for name in names]
    times = Counter(cut)
    return [
        plain(label if times[label] == 1 else _short(name, room, before, after, keep_end=True))
        for name, label in zip(names, cut, strict=True)
    ]


def _short(name: str, room: float, before: str, after: str, keep_end: bool = False) -> str:
    """A name as it fits, whole what stands ``before`` and ``after`` one that is marked."""
    if not (name.startswith(before) and name.endswith(after)):
        before = after = ""
    bare = name.removeprefix(before).removesuffix(after)
    return before + shortened(bare, room - text_width(before + after, 12), 12, keep_end=keep_end) + after


def _row_height(width: int) -> int:
    """On a phone the name stands above its line, not beside it."""
    return _ROW if width >= PHONE else _TALL_ROW


@dataclass(frozen=True, slots=True)
class _Data:
    selected: Selected
    order: str
    shown: list[str]
    """Ids of the cases that are drawn, from above."""
    stages: pd.DataFrame
    """Of the cases that are drawn, as ``events``."""
    events: pd.DataFrame

    @property
    def row_of(self) -> dict[str, int]:
        """The row of each case that is drawn, by its id."""
        return {case_id: index for index, case_id in enumerate(self.shown)}


def _prepare(selected: Selected, options: Options) -> _Data:
    by = options["order"]
    shown = order(selected, by)[:PAGE]
    drawn = replace(selected, cases=selected.cases[selected.cases["id"].isin(shown)])
    return _Data(selected, by, shown, stages(drawn), marks(drawn))


def stage_label(stage: str, archive: Archive, words: Words) -> str:
    """What readers see for one of :data:`dashboard.measures.lifelines.STAGES`."""
    return words.say(f"lifelines-stage-{stage}", requesting=archive.config.site.requesting_adjective)


def _span(selected: Selected) -> list[str]:
    """The days from the first arrest to the last event, with a little air at both ends."""
    cases = selected.cases
    if cases.empty:
        first = last = pd.Timestamp(selected.tables.archive.as_of)
    else:
        first, last = cases["arrest_middle"].min(), cases["last_middle"].max()
    air = max(pd.Timedelta(days=20), (last - first) / 50)
    return [day_of(max(first - air, _CALENDAR[0])), day_of(min(last + air, _CALENDAR[1]))]


def _line(label: str, rows: Sequence[Any], row_of: Mapping[str, int], width: int, colour: str) -> dict[str, Any]:
    """A stage of the drawn cases, a line in the row of each."""
    x: list[str | None] = []
    y: list[int | None] = []
    for row in rows:
        x += [day_of(row.start_drawn), day_of(row.end_drawn), None]
        y += [row_of[row.id], row_of[row.id], None]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": plain(label),
        "x": x,
        "y": y,
        "line": {"width": width, "color": colour},
        "hoverinfo": "skip",
    }


def _lines(known: _Data, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """The time abroad in the colour of its outcome, thinner greys for what follows."""
    archive, row_of = known.selected.tables.archive, known.row_of
    drawn = known.stages[["id", "stage", "outcome", "start_drawn", "end_drawn"]]
    data = [
        _line(words.say("lifelines-abroad", outcome=label), rows, row_of, 9, colour)
        for label, colour, rows in each_outcome(drawn[drawn["stage"] == "abroad"], archive, theme)
    ]
    for stage, grey in zip(("proceedings", "sentence"), theme.stages, strict=True):
        if rows := list(each_row(drawn[drawn["stage"] == stage])):
            data.append(_line(stage_label(stage, archive, words), rows, row_of, 4, grey))
    return data


def _events(known: _Data, theme: Theme, words: Words) -> dict[str, Any]:
    """A mark for each event of the drawn cases."""
    vocabulary, row_of = known.selected.tables.archive.config.vocabulary, known.row_of
    events = list(each_row(known.events))
    return {
        "type": "scatter",
        "mode": "markers",
        "name": plain(words.say("lifelines-events")),
        "showlegend": False,
        "x": [day_of(event.middle) for event in events],
        "y": [row_of[event.case_id] for event in events],
        "marker": {
            "size": 5.5,
            "symbol": [vocabulary.event[event.type].symbol or "circle" for event in events],
            "color": theme.ink,
            "line": {"width": 1, "color": theme.ink},
            "opacity": 0.9,
        },
        "customdata": [
            mark(
                Action(open=event.case_id),
                plain(event.case_name),
                plain(vocabulary.label("event", event.type)),
                plain(words.date(PartialDate.parse(event.date))),
                lines(event.note),
            )
            for event in events
        ],
        "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[3]}: %{customdata[2]}<br>%{customdata[4]}<extra></extra>",
    }


def _names(names: Sequence[str], width: int, words: Words) -> dict[str, Any]:
    """The axis of names in a picture of ``width`` pixels: beside the lines, or on a phone above them."""
    if width >= PHONE:
        return {"ticklabelposition": "outside"}
    return {
        "ticktext": _labels(names, WIDTHS[0] - 44, words),
        "ticklabelposition": "inside top",
        "ticklabelshift": 4,
        "range": [len(names) - 0.4, -1],
    }


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    shown, archive = known.shown, known.selected.tables.archive
    names = [archive.shown_names[case_id] for case_id in shown]
    rows_drawn = max(3, len(shown))
    return Plot(
        data=[*_lines(known, theme, words), _events(known, theme, words)],
        layout={
            "showlegend": True,
            "legend": {"itemsizing": "trace"},
            "xaxis": {"type": "date", "side": "top", "showgrid": True, "range": _span(known.selected)},
            "yaxis": {
                "range": [len(shown) - 0.4, -0.6],
                "tickvals": list(known.row_of.values()),
                "ticktext": _labels(names, _LEFT - 10, words),
                "showgrid": True,
                "tickfont": {"color": theme.ink, "size": 12},
                "fixedrange": True,
            },
            "meta": {"rows": [Action(open=case_id).encoded() for case_id in shown]},
            "dragmode": "pan",
        },
        shrinks=False,
        legend_at_edge=True,
        height=lambda width: rows_drawn * _row_height(width),
        left=lambda width: _LEFT if width >= PHONE else 14,
        right=16,
        top=lambda width: 26,
        axis=8,
        at_width=lambda width: {
            "xaxis": {"nticks": 12 if width >= PHONE else 5},
            "yaxis": _names(names, width, words),
        },
    )


def _describe(known: _Data, words: Words) -> str:
    cases = known.selected.cases
    if cases.empty:
        return words.say("lifelines-describe-none")
    message = "lifelines-describe-one" if len(cases) == 1 else "lifelines-describe"
    drawn = words.say(message, cases=len(cases), order=known.order)
    still = int(cases["held_censored"].sum())
    return f"{drawn} {words.say('lifelines-no-outcome', cases=still)}" if still else drawn


def _notes(known: _Data, words: Words) -> list[str]:
    inexact = words.say("lifelines-inexact-dates")
    hidden = len(known.selected.cases) - PAGE
    return [words.say("lifelines-not-drawn", shown=PAGE, hidden=hidden), inexact] if hidden > 0 else [inexact]


def _table(known: _Data, words: Words) -> pd.DataFrame:
    table, archive = stages(known.selected), known.selected.tables.archive
    labels = {stage: stage_label(stage, archive, words) for stage in STAGES}
    codes = known.selected.cases[["arrest_country", "arrest_country_name"]].drop_duplicates()
    said = {code: str(words.country(code, name)) for code, name in each_row(codes)}
    countries = [said[archive.courses[case_id].arrest.country] for case_id in table["id"]]
    return table.assign(stage_label=table["stage"].map(labels), country=countries)


CHART = Chart(
    name="lifelines",
    question="lifelines-question",
    prepare=_prepare,
    title=lambda known, words: words.say("lifelines-title"),
    subject=lambda options, words: words.say("lifelines-subject", order=options["order"]),
    table=_table,
    plot=_plot,
    describe=_describe,
    columns={
        "id": "lifelines-column-case",
        "name": "lifelines-column-name",
        "country": "lifelines-column-country",
        "stage_label": "lifelines-column-stage",
        "start": "lifelines-column-start",
        "end": "lifelines-column-end",
        "open": "lifelines-column-open",
    },
    in_files={
        "start_earliest": "lifelines-column-start-earliest",
        "start_latest": "lifelines-column-start-latest",
        "end_earliest": "lifelines-column-end-earliest",
        "end_latest": "lifelines-column-end-latest",
    },
    notes=_notes,
    options={
        "order": {
            "arrest": "lifelines-order-arrest",
            "length": "lifelines-order-length",
            "country": "lifelines-order-country",
        }
    },
)
