"""What became of the people: squares, sorted by what the country of arrest did, and those handed over once more by what a
court there did and by how it ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.archive.model import JOINT
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.message import message
from dashboard.charts.outcomes import tints
from dashboard.charts.packs import Group, Part, packed
from dashboard.charts.squares import in_order, squares, stands_for
from dashboard.charts.theme import Theme
from dashboard.measures.answer import HANDED_OVER
from dashboard.measures.flows import COLUMNS, Reached, flow, reached, without_hand_over
from dashboard.selection import Selected
from dashboard.sentences.countries import requesting
from dashboard.sentences.flows import labels, told
from dashboard.text.words import Words


@dataclass(frozen=True, slots=True)
class _Data:
    selected: Selected
    reached: Reached
    odd: int
    """Cases with an outcome in court whose hand-over nobody reports."""
    each: int
    """How many cases a square stands for."""
    rows: Sequence[Any]
    """The cases as squares stand."""


def _prepare(selected: Selected, options: Options) -> _Data:
    rows = in_order(selected.cases, selected.tables)
    return _Data(selected, reached(selected), without_hand_over(selected), stands_for(len(rows)), rows)


def _parts(known: _Data, words: Words) -> list[Part]:
    """What the country of arrest did; then, of those handed over, the outcome in court, and the ending."""
    archive = known.selected.tables.archive
    vocabulary, group_of = archive.config.vocabulary, tints(archive.config.vocabulary)
    handed = [row for row in known.rows if row.outcome_abroad in HANDED_OVER]
    country = requesting(archive, words)

    def groups(rows: Sequence[Any], section: str, of: Callable[[Any], str]) -> list[Group]:
        by_value = {one: [row for row in rows if of(row) == one] for one in vocabulary.terms(section)}
        return [
            Group(vocabulary.label(section, one), tuple(squares(kept, known.each)))
            for one, kept in by_value.items()
            if kept
        ]

    parts = [
        Part(
            words.say("what-happens-outcome-abroad"),
            groups(known.rows, "outcome_group", lambda row: group_of[row.outcome_abroad].group),
        ),
        Part(
            words.say("what-happens-outcome-in", requesting=country, cases=len(handed)),
            groups(handed, "outcome_us", lambda row: row.outcome_us),
        ),
        Part(words.say("what-happens-ending", cases=len(handed)), groups(handed, "ending", lambda row: row.ending)),
    ]
    return [part for part in parts if part.groups]


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    if not known.rows:
        return message(words.say("no-case-fits"), theme)
    return packed(_parts(known, words), known.each, known.selected.tables.archive, theme, words)


def _title(known: _Data, words: Words) -> str:
    cases = known.reached
    return words.say(
        "what-happens-finding",
        handed=cases.handed_over,
        cases=cases.cases,
        open=cases.open,
        requesting=requesting(known.selected.tables.archive, words),
    )


def _describe(known: _Data, words: Words) -> str:
    selected = known.selected
    if selected.cases.empty:
        return words.say("what-happens-describe-none")
    return words.say(
        "what-happens-describe", cases=len(selected.cases), finding=told(known.reached, selected.tables.archive, words)
    )


def _notes(known: _Data, words: Words) -> list[str]:
    return [words.say("what-happens-without-hand-over", cases=known.odd)] if known.odd else []


def _table(known: _Data, words: Words) -> pd.DataFrame:
    found = flow(known.selected)
    bands, said = found.bands, labels(found, known.selected.tables.archive, words)
    steps = list(zip(bands["step"], bands["source"], bands["target"], strict=True))
    return bands.assign(
        source_label=[said[COLUMNS[step]][source] for step, source, _ in steps],
        target_label=[said[COLUMNS[step + 1]][target] for step, _, target in steps],
        case_ids=bands["ids"].map(JOINT.join),
    )


CHART = Chart(
    name="what-happens",
    question="what-happens-question",
    prepare=_prepare,
    title=_title,
    subject=lambda options, words: words.say("what-happens-subject"),
    table=_table,
    plot=_plot,
    describe=_describe,
    columns={
        "source_label": "what-happens-column-from",
        "target_label": "what-happens-column-to",
        "cases": "what-happens-column-cases",
        "names": "what-happens-column-names",
    },
    in_files={"case_ids": "what-happens-column-case-ids"},
    notes=_notes,
)
