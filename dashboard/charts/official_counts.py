"""Official figures over the years, beside the documented cases up to the same day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.archive.dates import PartialDate
from dashboard.archive.model import ARRESTS
from dashboard.charts.action import Action, mark
from dashboard.charts.axes import day_of, whole_ticks
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.frame import PHONE
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.claims import cumulative, documented, drop_sentences, official, starting
from dashboard.measures.wording import agree, capital, count, day, listed, number, spelt
from dashboard.selection import Selected
from dashboard.tables import Tables, each_row
from dashboard.text.words import Words

_OTHER = "Official figures that do not count arrests"


@dataclass(frozen=True, slots=True)
class _Data:
    tables: Tables
    table: pd.DataFrame
    every: pd.DataFrame
    start: PartialDate | None
    since: pd.DataFrame | None
    """The documented cases from ``start`` on."""


def _prepare(selected: Selected, options: Options) -> _Data:
    tables = selected.tables
    start = starting(tables.archive)
    since = documented(tables, start) if start else None
    return _Data(tables, official(tables), documented(tables), start, since)


def _steps(table: pd.DataFrame, until: str, label: str, dash: str, theme: Theme) -> dict[str, Any]:
    """A line that rises by one at every case; its last step is drawn on to the day of the data."""
    last = table.iloc[-1]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": plain(label),
        "x": [*(day_of(value) for value in table["day"]), until],
        "y": [*table["total"].tolist(), int(last.total)],
        "line": {"shape": "hv", "width": 2.5 if dash == "solid" else 1.5, "dash": dash, "color": theme.ink},
        "customdata": [
            *(mark(Action(open=row.id), plain(f"{row.name}, {row.words}"), lines(label)) for row in each_row(table)),
            mark(Action(open=last.id), plain(f"{last['name']}, {last.words}"), lines(label)),
        ],
        "hovertemplate": "<b>%{y}</b> %{customdata[2]}<br>with %{customdata[1]}<extra></extra>",
    }


def _marks(rows: pd.DataFrame, label: str, symbol: str, hollow: bool, theme: Theme) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": plain(label),
        "x": [day_of(value) for value in rows["day"]],
        "y": rows["quantity"].tolist(),
        "marker": {
            "symbol": f"{symbol}-open" if hollow else symbol,
            "size": 11,
            "color": theme.muted if hollow else theme.accent,
            "line": {"width": 1.5 if hollow else 1, "color": theme.muted if hollow else theme.paper},
        },
        "customdata": [
            mark(
                None,
                plain(f"{row.said}, {row.words}"),
                lines(f"{row.speaker}: “{row.english}”"),
                lines(_original(row)),
                lines(_beside(row)),
            )
            for row in each_row(rows)
        ],
        "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<br>%{customdata[4]}<extra></extra>",
    }


def _original(row: Any) -> str:
    words = f"“{row.original}” · " if row.original != row.english else ""
    return f"{words}Source: {row.publisher}"


def _beside(row: Any) -> str:
    counts = "" if row.counts == ARRESTS else f"Counts {row.counts_label.lower()}, not arrests. "
    since = f" from {row.since_words} on" if row.since_words else ""
    if pd.isna(row.documented):
        return f"{counts}The dataset has no such count."
    return f"{counts}Documented of the same kind{since}: {number(int(row.documented))}"


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    table, every, since = known.table, known.every, known.since
    archive = known.tables.archive
    vocabulary = archive.config.vocabulary
    data: list[dict[str, Any]] = []
    as_of = archive.as_of.isoformat()
    if len(every):
        until = max(as_of, day_of(every["day"].iloc[-1]))
        data.append(_steps(every, until, "documented, all years", "solid", theme))
        if since is not None and 0 < len(since) < len(every):
            data.append(_steps(since, until, f"documented, from {known.start} on", "dot", theme))
    arrests = table["counts"] == ARRESTS
    for told, hollow in ((table[arrests], False), (table[~arrests], True)):
        for key, term in vocabulary.comparison.items():
            symbol = (term.symbol or "circle").removesuffix("-open")
            rows = told[told["comparison"] == key]
            if len(rows):
                label = f"{_OTHER}, “{term.label}”" if hollow else f"official, “{term.label}”"
                data.append(_marks(rows, label, symbol, hollow, theme))
    days = [*every["day"], *table["day"]]
    first = day_of(min(days)) if days else as_of
    last = max([as_of, *(day_of(day) for day in days)])
    highest = max([1, len(every), *table["quantity"].tolist()])
    # Two hollow marks of different shapes are one entry of the legend: what they share is that they are told apart.
    hollow_seen = False
    for one in data:
        if one["name"].startswith(_OTHER):
            one["name"], one["showlegend"] = _OTHER, not hollow_seen
            one["legendgroup"], hollow_seen = "other", True
    return Plot(
        data=data,
        layout={
            "showlegend": True,
            "xaxis": {"type": "date", "range": _room(first, last), "showgrid": False},
            "yaxis": {
                "title": {"text": "cases"},
                "range": [0, highest * 1.1],
                "tickformat": ",d",
                **whole_ticks(highest * 1.1, 7),
            },
        },
        height=lambda width: 300 if width < PHONE else 380,
        left=lambda width: 46,
        right=16,
        at_width=lambda width: {"xaxis": {"nticks": 5 if width < PHONE else 13}},
    )


def _room(first: str, last: str) -> list[str]:
    """The days of the axis: one month of thirty before the first and after the last, within the calendar."""
    start, end = pd.Timestamp(first).as_unit("s"), pd.Timestamp(last).as_unit("s")
    air = max(pd.Timedelta(days=30), (end - start) / 60).as_unit("s")
    low, high = pd.Timestamp("0001-01-01").as_unit("s"), pd.Timestamp("9999-12-31").as_unit("s")
    return [
        day_of(max(start - air, low) if start - low > air else low),
        day_of(end + air if high - end > air else high),
    ]


def _describe(known: _Data, words: Words) -> str:
    table = known.table
    arrests = table[table["counts"] == ARRESTS]
    own = len(known.every)
    text = "Official figures and documented cases over time. "
    if table.empty:
        return f"{text}There is no official figure; {count(own, 'case')} documented."
    figures = [f"{row.said} ({row.words})" for row in each_row(arrests)]
    others = len(table) - len(arrests)
    apart = [f"{count(others, 'figure')} that {agree(others, 'does', 'do')} not count arrests"] if others else []
    text += f"Official: {'; '.join([listed(figures)] * bool(figures) + apart)}. "
    return f"{text}Documented by {day(known.tables.archive.as_of)}: {count(own, 'case')} in all years."


def _notes(known: _Data, words: Words) -> list[str]:
    tables = known.tables
    archive = tables.archive
    notes = drop_sentences(archive)
    if own := len(known.every):
        others = int(tables.cases["unconfirmed"].sum())
        notes.append(
            "A case whose day of arrest is not known counts from the last day that it can be."
            + (
                f" With the {count(others, 'unconfirmed case')} the documented total would be {spelt(own + others)}."
                if others
                else ""
            )
        )
    open_start = [one for one in cumulative(archive) if one.counts == ARRESTS and one.period_start is None]
    if open_start and known.start:
        verb = agree(len(open_start), "names", "name")
        notes.append(
            f"{capital(count(len(open_start), 'official figure'))} of arrests {verb} no starting year; the others are set "
            f"beside the cases from their own start on."
        )
    return notes


CHART = Chart(
    name="official-counts",
    question="What did officials count over the years, and what is documented?",
    prepare=_prepare,
    title=lambda known, words: "Official figures over the years, and the documented cases",
    subject=lambda options, words: "Figures as stated, and documented arrests up to each day",
    table=lambda known, words: known.table,
    plot=_plot,
    describe=_describe,
    columns={
        "date": "Date of the statement",
        "speaker": "Who",
        "said": "Figure",
        "counts_label": "What it counts",
        "since": "Counted from",
        "documented": "Documented, like for like",
        "english": "Wording in English",
        "original": "Wording as read",
        "publisher": "Source",
        "url": "Address",
    },
    in_files={
        "earliest": "Date of the statement (earliest day)",
        "latest": "Date of the statement (latest day)",
        "since_earliest": "Counted from (earliest day)",
        "since_latest": "Counted from (latest day)",
    },
    notes=_notes,
    whole=True,
)
