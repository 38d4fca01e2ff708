"""Prison terms after a plea and after a conviction at trial, a square a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.message import message
from dashboard.charts.squares import in_order, stands_for
from dashboard.charts.strips import Middle, Strip, along, fullest, stripped
from dashboard.charts.theme import Theme
from dashboard.measures.sentences import NotDrawn, median, not_drawn, rows, sentenced
from dashboard.selection import Selected
from dashboard.sentences.numbers import term
from dashboard.sentences.prison_terms import beside, finding, mode_label, months, of_person, title
from dashboard.tables import each_row
from dashboard.text.words import Words


@dataclass(frozen=True, slots=True)
class _Data:
    selected: Selected
    table: pd.DataFrame
    rows: Sequence[tuple[str, str, pd.DataFrame]]
    not_drawn: NotDrawn
    longest: int
    """Months that the axis covers."""
    each: int
    """How many cases a square stands for."""


def _prepare(selected: Selected, options: Options) -> _Data:
    table = sentenced(selected)
    parts = rows(table, selected.tables.archive.config.vocabulary.offence, options["by"])
    longest = max([12, *table["months"].tolist()])
    most = max((fullest(cases["months"].tolist(), longest) for _, _, cases in parts), default=0)
    each = stands_for(len(table), most)
    return _Data(selected, table, parts, not_drawn(selected), longest, each)


def _strips(known: _Data, words: Words) -> list[Strip]:
    """The terms after a plea and after a trial, each where it stands in months, with their median."""
    place = dict(zip(known.table["id"], known.table["months"], strict=True))
    cases = in_order(known.selected.cases, known.selected.tables)
    strips = []
    for group, mode, part in known.rows:
        middle, ids = median(part["months"].tolist()), set(part["id"])
        said = None
        if middle:
            text = words.say("plea-and-trial-median", median=months(middle.months, words))
            said = Middle(middle.months, text, middle.low, middle.high)
        kept = [case for case in cases if case.id in ids]
        heading = words.say("plea-and-trial-row", mode=mode_label(mode, words), cases=len(part))
        found = along(kept, lambda case: float(place[case.id]), known.each, known.longest)
        strips.append(Strip(heading, found, said, group))
    return strips


def _months(longest: int, words: Words) -> dict[str, Any]:
    """The axis of months, at most six steps of whole years, long ones also in years."""
    step = next((step for step in (12, 24, 60, 120, 240) if longest / step <= 6), 12 * -(-longest // 72))
    ticks = list(range(0, longest + 1, step))
    labels = [
        f"{words.number(months)}<br>{term(months, words)}" if months >= 24 or not months else words.number(months)
        for months in ticks
    ]
    return {
        "range": [-longest * 0.03, longest * 1.05],
        "tickvals": ticks,
        "ticktext": labels,
        "title": {"text": words.say("plea-and-trial-axis")},
    }


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    if known.table.empty:
        return message(words.say("plea-and-trial-nothing"), theme)
    terms = {row.id: row for row in each_row(known.table)}
    served = frozenset(row.id for row in terms.values() if row.time_served)
    strips = _strips(known, words)
    plot = stripped(
        strips,
        _months(known.longest, words),
        62,
        known.each,
        known.selected.tables.archive,
        theme,
        words,
        lambda case: of_person(terms[case.id], words),
        served,
    )
    return replace(plot, key=[*plot.key, *_signs(known, strips, bool(served), theme, words)])


def _signs(known: _Data, strips: Sequence[Strip], served: bool, theme: Theme, words: Words) -> list[tuple[str, str]]:
    """What the outline and the grey bar mean, where there are any."""
    outline = (f'<span style="color:{theme.ink}">\u25a1</span>', words.say("plea-and-trial-outlined"))
    bar = (f'<span style="color:{theme.shades[0]}"><b>\u2014</b></span>', words.say("plea-and-trial-bar"))
    has_interval = any(strip.middle and strip.middle.low is not None for strip in strips)
    return [*([outline] if served and known.each == 1 else []), *([bar] if has_interval else [])]


def _describe(known: _Data, words: Words) -> str:
    cases = len(known.selected.cases)
    if not cases:
        return words.say("plea-and-trial-describe-none")
    return words.say("plea-and-trial-describe", finding=finding(known.table, cases, words))


def _notes(known: _Data, words: Words) -> list[str]:
    several = [words.say("square-along")] if known.each > 1 else []
    return [*several, *beside(known.not_drawn, words)]


def _table(known: _Data, words: Words) -> pd.DataFrame:
    labels = known.selected.cases.set_index("id")["outcome_abroad"]
    outcome = known.selected.tables.archive.config.vocabulary.label
    return known.table.assign(
        mode_label=[mode_label(mode, words) for mode in known.table["mode"]],
        outcome_label=[outcome("outcome_abroad", str(labels[one])) for one in known.table["id"]],
    )


CHART = Chart(
    name="plea-and-trial",
    question="plea-and-trial-question",
    prepare=_prepare,
    title=lambda known, words: title(known.table, len(known.selected.cases), words),
    subject=lambda options, words: words.say("plea-and-trial-subject"),
    table=_table,
    plot=_plot,
    describe=_describe,
    columns={
        "id": "plea-and-trial-column-case",
        "name": "plea-and-trial-column-name",
        "mode_label": "plea-and-trial-column-mode",
        "offence_label": "plea-and-trial-column-offence",
        "months": "plea-and-trial-column-months",
        "time_served": "plea-and-trial-column-time-served",
        "outcome_label": "plea-and-trial-column-outcome",
    },
    notes=_notes,
    options={"by": {"mode": "plea-and-trial-by-mode", "offence": "plea-and-trial-by-offence"}},
)
