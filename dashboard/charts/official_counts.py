"""Official figures over the years, beside the documented cases up to the same day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.archive.dates import PartialDate
from dashboard.archive.model import ARRESTS, MORE_THAN, OfficialCount
from dashboard.archive.store import Archive
from dashboard.charts.action import Action, mark
from dashboard.charts.axes import day_of, days_of, whole_ticks
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.frame import PHONE
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.measures.claims import cumulative, documented, drops, official, starting
from dashboard.selection import Selected
from dashboard.sentences.official import said
from dashboard.tables import Tables, each_row
from dashboard.text.words import Words


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


def _steps(table: pd.DataFrame, until: str, label: str, dash: str, theme: Theme, words: Words) -> dict[str, Any]:
    """A line that rises by one at every case; its last step is drawn on to the day of the data."""
    what = lines(label)
    marks = [
        mark(
            Action(open=row.id),
            plain(words.say("official-counts-step", name=row.name, date=words.date(PartialDate.parse(row.date)))),
            what,
        )
        for row in each_row(table[["id", "name", "date"]])
    ]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": plain(label),
        "x": [*days_of(table["day"]), until],
        "y": [*table["total"].tolist(), len(table)],
        "line": {"shape": "hv", "width": 2.5 if dash == "solid" else 1.5, "dash": dash, "color": theme.ink},
        "customdata": [*marks, marks[-1]],
        "hovertemplate": "<b>%{y}</b> %{customdata[2]}<br>%{customdata[1]}<extra></extra>",
    }


def _marks(
    rows: pd.DataFrame, label: str, symbol: str, hollow: bool, archive: Archive, theme: Theme, words: Words
) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": plain(label),
        "x": days_of(rows["day"]),
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
                plain(
                    words.say(
                        "official-counts-said-on",
                        figure=_said(row, archive, words),
                        date=words.date(PartialDate.parse(row.date)),
                    )
                ),
                lines(words.say("official-counts-wording", speaker=row.speaker, words=row.shown)),
                lines(_original(row, words)),
                lines(_beside(row, words)),
            )
            for row in each_row(rows)
        ],
        "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}<br>%{customdata[4]}<extra></extra>",
    }


def _said(row: Any, archive: Archive, words: Words) -> str:
    count = archive.count(row.id)
    return said(count, archive, words) if count is not None else ""


def _original(row: Any, words: Words) -> str:
    message = "official-counts-source" if row.original == row.shown else "official-counts-original"
    return words.say(message, words=row.original, publisher=row.publisher)


def _beside(row: Any, words: Words) -> str:
    sentences = []
    if row.counts != ARRESTS:
        sentences.append(words.say("official-counts-not-arrests", kind=row.counts_label.lower()))
    if pd.isna(row.documented):
        sentences.append(words.say("official-counts-not-counted"))
    elif isinstance(row.since, str):
        start = words.date(PartialDate.parse(row.since))
        sentences.append(words.say("official-counts-like-for-like-since", start=start, cases=row.documented))
    else:
        sentences.append(words.say("official-counts-like-for-like", cases=row.documented))
    return " ".join(sentences)


def _documented(known: _Data, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """The documented cases, and those of them since the day from which most official counts count."""
    every, since = known.every, known.since
    if every.empty:
        return []
    until = max(known.tables.archive.as_of.isoformat(), day_of(every["day"].iloc[-1]))
    data = [_steps(every, until, words.say("official-counts-documented"), "solid", theme, words)]
    if known.start is not None and since is not None and 0 < len(since) < len(every):
        label = words.say("official-counts-documented-since", start=words.date(known.start))
        data.append(_steps(since, until, label, "dot", theme, words))
    return data


def _official(known: _Data, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """The official counts, a symbol for each comparison; hollow ones count something other than arrests."""
    archive, arrests = known.tables.archive, known.table["counts"] == ARRESTS
    filled: list[dict[str, Any]] = []
    hollow: list[dict[str, Any]] = []
    for key, term in archive.config.vocabulary.comparison.items():
        symbol, of_key = (term.symbol or "circle").removesuffix("-open"), known.table["comparison"] == key
        if not (told := known.table[of_key & arrests]).empty:
            label = words.say("official-counts-official", comparison=term.label)
            filled.append(_marks(told, label, symbol, False, archive, theme, words))
        if not (told := known.table[of_key & ~arrests]).empty:
            # Marks of different shapes are one entry of the legend: what they share is that they are told apart.
            entry = {"showlegend": not hollow, "legendgroup": "other"}
            others = _marks(told, words.say("official-counts-others"), symbol, True, archive, theme, words)
            hollow.append({**others, **entry})
    return [*filled, *hollow]


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    table, every = known.table, known.every
    as_of = known.tables.archive.as_of.isoformat()
    days = [*days_of(every["day"]), *days_of(table["day"])]
    first, last = min(days, default=as_of), max([as_of, *days])
    highest = max([1, len(every), *table["quantity"].tolist()])
    return Plot(
        data=[*_documented(known, theme, words), *_official(known, theme, words)],
        layout={
            "showlegend": True,
            "xaxis": {"type": "date", "range": _room(first, last), "showgrid": False},
            "yaxis": {
                "title": {"text": plain(words.say("chart-axis-cases"))},
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


def _figure(count: OfficialCount, archive: Archive, words: Words) -> str:
    return words.say("official-counts-figure", figure=said(count, archive, words), date=words.date(count.date))


def _title(known: _Data, words: Words) -> str:
    """The latest official figure that the record can be counted beside."""
    archive, table = known.tables.archive, known.table
    beside = table[(table["counts"] == ARRESTS) & table["documented"].notna()]
    if beside.empty:
        return words.say("official-counts-title-none", cases=len(known.every))
    row = next(iter(each_row(beside.tail(1))))
    return words.say(
        "official-counts-title",
        figure=_said(row, archive, words),
        counted=row.quantity,
        whence="open" if pd.isna(row.since) else "day",
        start="" if pd.isna(row.since) else words.date(PartialDate.parse(row.since)),
        date=words.date(PartialDate.parse(row.date)),
        arrests=row.documented,
    )


def _describe(known: _Data, words: Words) -> str:
    archive, own = known.tables.archive, len(known.every)
    counts = cumulative(archive)
    if not counts:
        return words.say("official-counts-describe-none", cases=own)
    arrests = [_figure(one, archive, words) for one in counts if one.counts == ARRESTS]
    others = len(counts) - len(arrests)
    figures = [words.list(arrests)] if arrests else []
    if others:
        figures.append(words.say("official-counts-figures-of-others", others=others))
    return words.say("official-counts-describe", figures="; ".join(figures), day=words.day(archive.as_of), cases=own)


def _notes(known: _Data, words: Words) -> list[str]:
    tables = known.tables
    archive = tables.archive
    notes = drop_sentences(archive, words)
    if own := len(known.every):
        inexact = words.say("official-counts-inexact-days")
        if others := int(tables.cases["unconfirmed"].sum()):
            inexact += " " + words.say("official-counts-with-unconfirmed", unconfirmed=others, total=own + others)
        notes.append(inexact)
    open_start = [one for one in cumulative(archive) if one.counts == ARRESTS and one.period_start is None]
    if open_start and known.start:
        notes.append(words.say("official-counts-no-start", figures=len(open_start)))
    return notes


def drop_sentences(archive: Archive, words: Words) -> list[str]:
    """Where a later official count of arrests since the same day is lower than an earlier one, in sentences."""
    found = drops(archive)
    sentences = [
        words.say(
            "official-counts-drop",
            highest=_figure(highest, archive, words),
            lower=words.list([_figure(one, archive, words) for one in below]),
        )
        for highest, below in found
    ]
    if any(one.comparison == MORE_THAN for _, below in found for one in below):
        label = archive.config.vocabulary.label("comparison", MORE_THAN)
        sentences.append(words.say("official-counts-lower-limit", comparison=label))
    return sentences


def _table(known: _Data, words: Words) -> pd.DataFrame:
    archive = known.tables.archive
    return known.table.assign(said=[_said(row, archive, words) for row in each_row(known.table)])


CHART = Chart(
    name="official-counts",
    question="official-counts-question",
    prepare=_prepare,
    title=_title,
    subject=lambda options, words: words.say("official-counts-subject"),
    table=_table,
    plot=_plot,
    describe=_describe,
    columns={
        "date": "official-counts-column-date",
        "speaker": "official-counts-column-speaker",
        "said": "official-counts-column-figure",
        "counts_label": "official-counts-column-counts",
        "since": "official-counts-column-since",
        "documented": "official-counts-column-documented",
        "english": "official-counts-column-english",
        "original": "official-counts-column-original",
        "publisher": "official-counts-column-publisher",
        "url": "official-counts-column-url",
    },
    in_files={
        "earliest": "official-counts-column-date-earliest",
        "latest": "official-counts-column-date-latest",
        "since_earliest": "official-counts-column-since-earliest",
        "since_latest": "official-counts-column-since-latest",
    },
    notes=_notes,
    whole=True,
)
