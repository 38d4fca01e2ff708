"""One square, one person: how cases are drawn wherever they are counted.

A square has the colour and the sign of its outcome abroad, says what happened, and opens the case. Where there are too
many cases for that, a square stands for several of one outcome abroad, and a smaller one for the rest of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, groupby
from typing import Any

import pandas as pd

from dashboard.archive.dates import PartialDate
from dashboard.archive.store import Archive
from dashboard.charts.action import Action, mark
from dashboard.charts.outcomes import tints
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.kept import keep
from dashboard.parameters import Params
from dashboard.sentences.countries import country
from dashboard.sentences.names import first_names
from dashboard.tables import Tables, each_row
from dashboard.text.words import Words

MOST = 400
"""How many squares one picture holds at most, about, where each is a person: more are no longer seen one by one."""
MOST_OF_SEVERAL = 200
"""The same, where each stands for several: then only their shares are seen, and fewer show them as well."""
LISTED = 20
"""How many cases a click lists at most, where no filter says them: all ids of a large archive are too much for a page."""
_HOVER = "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>"


@dataclass(frozen=True, slots=True)
class Square:
    """A person, or several of one outcome abroad."""

    ids: tuple[str, ...]
    outcome: str
    cases: tuple[Any, ...]
    """Their rows, with the columns of ``NEEDED``."""


NEEDED = [
    "id", "shown_name", "arrest_country", "arrest_date", "arrest_middle", "arrest_year", "offence", "outcome_abroad",
    "outcome_us", "ending",
]  # fmt: skip
"""The columns of ``cases`` that squares are made of, and by which they are told apart."""


def in_order(cases: pd.DataFrame, tables: Tables) -> list[Any]:
    """The rows of ``cases``, which are of the tables, as squares stand: by outcome abroad in the order of the vocabulary,
    then by arrest. No selection changes the order of two of them."""
    kept = frozenset(cases.index)
    return [row for place, row in _everyone(tables) if place in kept]


@keep(1)
def _everyone(tables: Tables) -> list[tuple[int, Any]]:
    """Every case in that order, each with its place in the table."""
    outcomes = tables.cases["outcome_abroad"].cat.codes.tolist()
    rows = enumerate(each_row(tables.cases, NEEDED))
    return sorted(rows, key=lambda one: (outcomes[one[0]], one[1].arrest_middle, one[1].id))


def stands_for(cases: int, highest: int = 0, most_high: int = 40) -> int:
    """How many cases a square stands for, where ``cases`` are drawn and the highest pile has ``highest``: one, or a
    round number for which there are no more than MOST_OF_SEVERAL squares, and none of the piles is higher than
    ``most_high``."""
    if cases <= MOST and highest <= most_high:
        return 1
    steps: Iterator[int] = (step * 10**power for power in count() for step in (1, 2, 5))
    return next(each for each in steps if each > 1 and cases <= MOST_OF_SEVERAL * each and highest <= most_high * each)


def squares(rows: Iterable[Any], each: int = 1) -> Iterator[Square]:
    """The squares of cases that are :func:`in_order`, each for as many cases of one outcome abroad; the last of an outcome
    may stand for fewer."""
    for outcome, group in groupby(rows, key=lambda row: str(row.outcome_abroad)):
        cases = tuple(group)
        for at in range(0, len(cases), each):
            several = cases[at : at + each]
            yield Square(tuple(row.id for row in several), outcome, several)


def trace(
    marks: Sequence[Square],
    narrow: Sequence[Params],
    archive: Archive,
    theme: Theme,
    words: Words,
    told: Callable[[Any], str] | None = None,
) -> dict[str, Any]:
    """A trace of squares, without their places and sizes, which :func:`placed` gives. A square opens its case; one of
    several cases filters for them, as ``narrow`` says of each, or lists them. ``told`` is what is said of a person below
    the name, where that is not what :func:`person` says."""
    known = tints(archive.config.vocabulary)
    drawn = [known[one.outcome] for one in marks]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "showlegend": False,
        "cliponaxis": False,
        # By its place, a square that had no sign would get none when another takes its place on a page.
        "ids": _ids(marks),
        "text": [plain(tint.sign) for tint in drawn],
        "textposition": "middle center",
        "textfont": {"color": theme.paper},
        "marker": {
            "symbol": "square",
            "opacity": 1,
            "color": [tint.colour(theme) for tint in drawn],
            "line": {"width": 0},
        },
        "customdata": [_mark(one, filters, archive, words, told) for one, filters in zip(marks, narrow, strict=True)],
        "hovertemplate": _HOVER,
    }


def _ids(marks: Sequence[Square]) -> list[str]:
    """What tells the squares of a trace apart: the first case, and which of its squares it is."""
    times: Counter[str] = Counter()
    ids = []
    for square in marks:
        times[square.ids[0]] += 1
        ids.append(f"{square.ids[0]} {times[square.ids[0]]}")
    return ids


def _mark(
    square: Square, narrow: Params, archive: Archive, words: Words, told: Callable[[Any], str] | None
) -> list[Any]:
    if len(square.cases) == 1:
        (case,) = square.cases
        said = told(case) if told else person(case, archive, words)
        return mark(Action(open=case.id), plain(case.shown_name), lines(said))
    names = first_names([case.shown_name for case in square.cases], words)
    outcome = archive.config.vocabulary.label("outcome_abroad", square.outcome)
    head = words.say("square-several", cases=len(square.cases), outcome=outcome)
    opens = Action(narrow=narrow) if narrow else Action(cases=square.ids) if len(square.ids) <= LISTED else None
    return mark(opens, plain(head), lines(names))


def person(case: Any, archive: Archive, words: Words) -> str:
    """Where and when somebody was arrested and what came of it, as last reported; ``case`` is a row with the columns of
    NEEDED."""
    vocabulary = archive.config.vocabulary
    said = words.say(
        "square-person",
        country=country(case.arrest_country, archive, words),
        date=words.date(PartialDate.parse(case.arrest_date)),
        outcome=vocabulary.label("outcome_abroad", case.outcome_abroad),
    )
    if pd.isna(case.outcome_us):
        return said
    return words.say("square-then", said=said, outcome=vocabulary.label("outcome_us", case.outcome_us))


def placed(xs: Sequence[float], ys: Sequence[float], sides: Sequence[float]) -> dict[str, Any]:
    """The keys of a trace of squares for one width: the middle of each on the axes, and its side in pixels."""
    return {
        "x": list(xs),
        "y": list(ys),
        "marker": {"size": [round(side, 1) for side in sides]},
        "textfont": {"size": [max(1, round(side * 0.62)) for side in sides]},
    }


def key(marks: Iterable[Square], each: int, archive: Archive, theme: Theme, words: Words) -> list[tuple[str, str]]:
    """The key of the squares: what one stands for where that is not one person, then the outcomes that are drawn."""
    drawn, vocabulary = {one.outcome for one in marks}, archive.config.vocabulary
    several = [(sign(theme.muted, ""), words.say("square-stands-for", cases=each))] if each > 1 else []
    return several + [
        (sign(tint.colour(theme), tint.sign), vocabulary.label("outcome_abroad", outcome))
        for outcome, tint in tints(vocabulary).items()
        if outcome in drawn
    ]


def sign(colour: str, inside: str) -> str:
    """A square in a key, with the sign that it has, as Plotly's HTML."""
    return f'<span style="color:{colour}">\u25a0{plain(inside)}</span>'
