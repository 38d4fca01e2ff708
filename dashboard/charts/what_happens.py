"""A flow from the country of arrest over the outcome abroad and in the requesting country to the ending."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.archive.model import JOINT
from dashboard.charts.action import Action, mark
from dashboard.charts.chart import Chart, Options, Plot
from dashboard.charts.frame import PHONE
from dashboard.charts.message import message
from dashboard.charts.outcomes import colours
from dashboard.charts.text import lines, plain, wrapped
from dashboard.charts.theme import Theme
from dashboard.measures.flows import COLUMNS, OTHERS, SMALLEST_COUNTRY, Flow, Node, flow, without_hand_over
from dashboard.selection import Selected
from dashboard.sentences.countries import requesting
from dashboard.sentences.flows import finding, labels
from dashboard.tables import each_row
from dashboard.text.words import Words

_THICK, _PAD, _CASE = 12, 28, 5
"""Pixels: width of a node, room between two nodes for three short lines of text, height of a case."""
_LEAST, _MOST, _THICKEST = 160, 420, 48
"""Pixels that all cases together take at least and at most, and one of them at most."""
_WIDE = 0.8
"""Part of the width that the flow takes; names of the last column stand in the rest."""
_NAMED = 12
"""Names that a mark says at most."""
_HOVER = "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>"

_Said = Mapping[str, Mapping[str, str]]
"""The words for each key of each column."""


@dataclass(frozen=True, slots=True)
class _Data:
    selected: Selected
    flow: Flow
    odd: int
    """Cases with an outcome in court whose hand-over nobody reports."""


def _prepare(selected: Selected, options: Options) -> _Data:
    return _Data(selected, flow(selected), without_hand_over(selected))


def _headings(selected: Selected, words: Words) -> tuple[str, ...]:
    return (
        words.say("what-happens-arrested-in"),
        words.say("what-happens-outcome-abroad"),
        words.say("what-happens-outcome-in", requesting=requesting(selected.tables.archive, words)),
        words.say("what-happens-ending"),
    )


def _heights(placed: Sequence[Node], cases: int) -> tuple[float, float]:
    """Height of the flow, and of one case, in pixels: the fullest column fills the height."""
    most = max(sum(node.column == column for node in placed) for column in COLUMNS)
    inside = min(_MOST, max(min(_LEAST, _THICKEST * cases), _CASE * cases))
    return inside + (most - 1) * _PAD, inside / cases


def _centres(placed: Sequence[Node], case: float, height: float) -> list[float]:
    """The middle of each node as a part of the height from above."""
    below = dict.fromkeys(COLUMNS, 0.0)
    centres = []
    for node in placed:
        tall = len(node.ids) * case
        centres.append((below[node.column] + tall / 2) / height)
        below[node.column] += tall + _PAD
    return centres


def _tint(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.38)"


def _nodes(known: _Data, centres: Sequence[float], said: _Said, theme: Theme, words: Words) -> dict[str, Any]:
    """A node for each value of a column, in the colour of its outcome abroad where it is one."""
    placed, ink = known.flow.nodes, colours(known.selected.tables.archive, theme)
    return {
        "x": [max(0.001, min(0.999, COLUMNS.index(node.column) / 3)) for node in placed],
        "y": [max(0.001, min(0.999, centre)) for centre in centres],
        "thickness": _THICK,
        "pad": _PAD,
        "label": [""] * len(placed),
        "line": {"width": 0},
        "color": [ink[node.key] if node.column == "outcome_abroad" else theme.muted for node in placed],
        "customdata": [
            mark(
                Action(narrow=_filters(known.flow, **{node.column: node.key}), cases=node.ids),
                plain(words.say("what-happens-value", value=said[node.column][node.key], cases=len(node.ids))),
                lines(_names(known, node.ids, words)),
            )
            for node in placed
        ],
        "hovertemplate": _HOVER,
    }


def _links(known: _Data, said: _Said, theme: Theme, words: Words) -> dict[str, Any]:
    """A band for the cases that go from one value to the next, in a tint of their outcome abroad."""
    bands, ink = list(each_row(known.flow.bands)), colours(known.selected.tables.archive, theme)
    index = {(node.column, node.key): at for at, node in enumerate(known.flow.nodes)}
    return {
        "source": [index[COLUMNS[band.step], band.source] for band in bands],
        "target": [index[COLUMNS[band.step + 1], band.target] for band in bands],
        "value": [band.cases for band in bands],
        "color": [_tint(ink[band.outcome]) for band in bands],
        "customdata": [
            mark(
                Action(narrow=_filters_of_band(known.flow, band), cases=band.ids),
                plain(_from_to(band, said, words)),
                lines(_names(known, band.ids, words)),
            )
            for band in bands
        ],
        "hovertemplate": _HOVER,
    }


def _from_to(band: Any, said: _Said, words: Words) -> str:
    ends = {"from": said[COLUMNS[band.step]][band.source], "to": said[COLUMNS[band.step + 1]][band.target]}
    return words.say("what-happens-band", **ends, cases=band.cases)


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    selected, placed = known.selected, known.flow.nodes
    cases = len(selected.cases)
    if not cases:
        return message(words.say("no-case-fits"), theme)
    said = labels(known.flow, selected.tables.archive, words)
    height, case = _heights(placed, cases)
    centres = _centres(placed, case, height)
    headings = _headings(selected, words)
    trace = {
        "type": "sankey",
        "arrangement": "fixed",
        "domain": {"x": [0, _WIDE], "y": [0, 1]},
        "node": _nodes(known, centres, said, theme, words),
        "link": _links(known, said, theme, words),
    }
    return Plot(
        data=[trace],
        layout={"xaxis": {"visible": False}, "yaxis": {"visible": False}},
        shrinks=False,
        height=lambda width: round(height),
        top=lambda width: 34,
        axis=8,
        at_width=lambda width: {
            "annotations": [
                *(_above(column, heading, width, theme) for column, heading in enumerate(headings)),
                *(
                    _beside(node, said[node.column][node.key], centre, width, theme)
                    for node, centre in zip(placed, centres, strict=True)
                ),
            ]
        },
    )


def _filters(flow: Flow, country: str = "", outcome_abroad: str = "", **later: str) -> dict[str, Sequence[str]]:
    """The filters that say a part of the flow; none where it depends on what the filters do not know."""
    codes = flow.together if country == OTHERS else (country,)
    return {**({"country": codes} if country else {}), **({"outcome": (outcome_abroad,)} if outcome_abroad else {})}


def _filters_of_band(flow: Flow, band: Any) -> dict[str, Sequence[str]]:
    """Those of the first step alone: where a later band comes from, the filters do not know."""
    return {} if band.step else _filters(flow, country=band.source, outcome_abroad=band.outcome)


def _names(known: _Data, ids: Sequence[str], words: Words) -> str:
    """The names of some cases, not too many for a hover label."""
    shown = known.selected.tables.archive.shown_names
    first, more = ", ".join(shown[one] for one in ids[:_NAMED]), len(ids) - _NAMED
    return words.say("what-happens-more-names", names=first, more=more) if more > 0 else first


_TEXT = {"xref": "paper", "yref": "paper", "xanchor": "left", "align": "left", "showarrow": False, "borderpad": 0}


def _broken(text: str, column: int, width: int) -> tuple[list[str], int]:
    """A text beside or above a column, broken to the room that it has there, and the size of its letters."""
    size, inside = 12 if width >= PHONE else 10, width - 24
    room = inside * _WIDE / 3 - _THICK - 8 if column < len(COLUMNS) - 1 else inside * (1 - _WIDE) - _THICK
    return [plain(line) for line in wrapped(text, round(room), size)], size


def _above(column: int, heading: str, width: int, theme: Theme) -> dict[str, Any]:
    """The heading of a column."""
    broken, size = _broken(heading, column, width)
    return {
        **_TEXT,
        "x": column / 3 * _WIDE,
        "y": 1,
        "yanchor": "bottom",
        "xshift": -_THICK / 2 if column else 0,
        "yshift": 6,
        "font": {"size": size, "color": theme.muted},
        "text": "<br>".join(broken),
    }


def _beside(node: Node, label: str, centre: float, width: int, theme: Theme) -> dict[str, Any]:
    """Name and count of a node, whose centre is a part of the height."""
    column, cases = COLUMNS.index(node.column), str(len(node.ids))
    (*rest, last), size = _broken(f"{label} {cases}", column, width)
    name, _, figure = last.rpartition(" ")
    last = f"{name} <b>{figure}</b>" if figure == cases else last
    return {
        **_TEXT,
        "x": column / 3 * _WIDE,
        "y": 1 - centre,
        "yanchor": "middle",
        "xshift": _THICK / 2 + 5 if column else _THICK + 3,
        "font": {"size": size, "color": theme.ink},
        "text": "<br>".join([*rest, last.strip()]),
    }


def _describe(known: _Data, words: Words) -> str:
    selected = known.selected
    if selected.cases.empty:
        return words.say("what-happens-describe-none")
    return words.say("what-happens-describe", cases=len(selected.cases), finding=finding(selected, words))


def _notes(known: _Data, words: Words) -> list[str]:
    notes = [words.say("what-happens-every-column")]
    if known.flow.together:
        notes.append(words.say("what-happens-small-countries", least=SMALLEST_COUNTRY))
    if known.odd:
        notes.append(words.say("what-happens-without-hand-over", cases=known.odd))
    return notes


def _table(known: _Data, words: Words) -> pd.DataFrame:
    bands, said = known.flow.bands, labels(known.flow, known.selected.tables.archive, words)
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
    title=lambda known, words: words.say("what-happens-title"),
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
