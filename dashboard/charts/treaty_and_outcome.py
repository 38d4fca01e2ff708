"""The outcome abroad, by what is known of an extradition treaty at the time of the arrest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.archive.model import JOINT
from dashboard.archive.store import Archive
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.message import message
from dashboard.charts.outcomes import tints
from dashboard.charts.packs import Group, Part, packed
from dashboard.charts.squares import in_order, squares, stands_for
from dashboard.charts.theme import Theme
from dashboard.measures.treaty import UNDATED, by_outcome, handed_over
from dashboard.selection import Selected
from dashboard.sentences import numbers
from dashboard.sentences.treaty import class_label, finding, title
from dashboard.tables import each_row
from dashboard.text.words import Words


@dataclass(frozen=True, slots=True)
class _Data:
    archive: Archive
    table: pd.DataFrame
    handed_over: Mapping[str, tuple[int, int]]
    """By class: how many were handed over, and of how many."""
    each: int
    """How many cases a square stands for."""
    rows: Sequence[Any]
    """The cases as squares stand."""


def _prepare(selected: Selected, options: Options) -> _Data:
    table, rows = by_outcome(selected), in_order(selected.cases, selected.tables)
    table["case_ids"] = table["ids"].map(JOINT.join)
    return _Data(selected.tables.archive, table, handed_over(table), stands_for(len(rows)), rows)


def _parts(known: _Data, words: Words) -> list[Part]:
    """The cases of each class, apart by how they ended."""
    vocabulary = known.archive.config.vocabulary
    group_of = tints(vocabulary)
    class_of = {one: row.treaty for row in each_row(known.table) for one in row.ids}

    def groups(treaty: str) -> list[Group]:
        rows = [row for row in known.rows if class_of[row.id] == treaty]
        by_group = {
            key: [row for row in rows if group_of[row.outcome_abroad].group == key]
            for key in vocabulary.terms("outcome_group")
        }
        return [
            Group(vocabulary.label("outcome_group", key), tuple(squares(kept, known.each)))
            for key, kept in by_group.items()
            if kept
        ]

    return [
        Part(
            words.say(
                "treaty-and-outcome-part",
                treaty=class_label(treaty, words),
                handed=numbers.handed_over(handed, of, words),
            ),
            groups(treaty),
        )
        for treaty, (handed, of) in known.handed_over.items()
    ]


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    if not known.rows:
        return message(words.say("no-case-fits"), theme)
    return packed(_parts(known, words), known.each, known.archive, theme, words)


def _describe(known: _Data, words: Words) -> str:
    if known.table.empty:
        return words.say("treaty-and-outcome-describe-none")
    return words.say("treaty-and-outcome-describe", finding=finding(known.handed_over, words))


def _notes(known: _Data, words: Words) -> list[str]:
    undated = [words.say("treaty-and-outcome-undated", treaty=class_label(UNDATED, words))]
    requesting = known.archive.config.site.requesting_adjective
    reasons = words.say("treaty-and-outcome-reasons", requesting=requesting)
    return [*(undated if UNDATED in known.handed_over else []), reasons]


def _table(known: _Data, words: Words) -> pd.DataFrame:
    return known.table.assign(treaty_label=[class_label(key, words) for key in known.table["treaty"]])


CHART = Chart(
    name="treaty-and-outcome",
    question="treaty-and-outcome-question",
    prepare=_prepare,
    title=lambda known, words: title(known.handed_over, words),
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
