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


def _tint(colour: str | None, theme: Theme) -> str:
    red, green, blue = (int((colour or theme.muted)[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.38)"


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    selected, bands, placed = known.selected, list(each_row(known.flow.bands)), known.flow.nodes
    cases = len(selected.cases)
    if not cases:
        return message(words.say("no-case-fits"), theme)
    archive = selected.tables.archive
    said = labels(known.flow, archive, words)
    vocabulary = archive.config.vocabulary
    colours = {key: term.colour for key, term in vocabulary.outcome_abroad.items()}
    index = {(node.column, node.key): at for at, node in enumerate(placed)}
    height, case = _heights(placed, cases)
    centres = _centres(placed, case, height)
    names = dict(zip(selected.cases["id"], selected.cases["shown_name"], strict=True))
    trace = {
        "type": "sankey",
        "arrangement": "fixed",
        "domain": {"x": [0, _WIDE], "y": [0, 1]},
        "node": {
            "x": [max(0.001, min(0.999, COLUMNS.index(node.column) / 3)) for node in placed],
            "y": [max(0.001, min(0.999, centre)) for centre in centres],
            "thickness": _THICK,
            "pad": _PAD,
            "label": [""] * len(placed),
            "line": {"width": 0},
            "color": [
                (colours.get(node.key) or theme.muted) if node.column == "outcome_abroad" else theme.muted
                for node in placed
            ],
            "customdata": [
                mark(
                    Action(narrow=_filters(known.flow, **{node.column: node.key}), cases=node.ids),
                    plain(words.say("what-happens-value", value=said[node.column][node.key], cases=len(node.ids))),
                    lines(_some([names[one] for one in node.ids], words)),
                )
                for node in placed
            ],
            "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        },
        "link": {
            "source": [index[COLUMNS[row.step], row.source] for row in bands],
            "target": [index[COLUMNS[row.step + 1], row.target] for row in bands],
            "value": [int(row.cases) for row in bands],
            "color": [_tint(colours.get(row.outcome), theme) for row in bands],
            "customdata": [
                mark(
                    Action(
                        narrow={} if row.step else _filters(known.flow, country=row.source, outcome_abroad=row.outcome),
                        cases=row.ids,
                    ),
                    plain(
                        words.say(
                            "what-happens-band",
                            **{"from": said[COLUMNS[row.step]][row.source], "to": said[COLUMNS[row.step + 1]][row.target]},
                            cases=row.cases,
                        )
                    ),
                    lines(_some([names[one] for one in row.ids], words)),
                )
                for row in bands
            ],
            "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<extra></extra>",
        },
    }  # fmt: skip
    headings = _headings(selected, words)
    return Plot(
        data=[trace],
        layout={"xaxis": {"visible": False}, "yaxis": {"visible": False}},
        shrinks=False,
        height=lambda width: round(height),
        top=lambda width: 34,
        axis=8,
        at_width=lambda width: {"annotations": _texts(placed, said, centres, headings, width, theme)},
    )


def _filters(flow: Flow, country: str = "", outcome_abroad: str = "", **later: str) -> dict[str, Sequence[str]]:
    """The filters that say a part of the flow; none where it depends on what the filters do not know."""
    codes = flow.together if country == OTHERS else (country,)
    return {**({"country": codes} if country else {}), **({"outcome": (outcome_abroad,)} if outcome_abroad else {})}


def _some(names: Sequence[str], words: Words) -> str:
    first, more = ", ".join(names[:_NAMED]), len(names) - _NAMED
    return words.say("what-happens-more-names", names=first, more=more) if more > 0 else first


def _texts(
    placed: Sequence[Node],
    said: Mapping[str, Mapping[str, str]],
    centres: Sequence[float],
    headings: Sequence[str],
    width: int,
    theme: Theme,
) -> list[dict[str, Any]]:
    """Names and counts beside the nodes and above the columns, broken to the room between two columns."""
    size = 12 if width >= PHONE else 10
    inside = width - 24
    between = inside * _WIDE / 3 - _THICK - 8
    rooms = [between, between, between, inside * (1 - _WIDE) - _THICK]
    common = {"xref": "paper", "yref": "paper", "xanchor": "left", "align": "left", "showarrow": False, "borderpad": 0}
    texts = []
    for column, heading in enumerate(headings):
        broken = wrapped(heading, round(rooms[column]), size)
        texts.append(
            {
                **common, "x": column / 3 * _WIDE, "y": 1, "yanchor": "bottom", "xshift": -_THICK / 2 if column else 0, "yshift": 6,
                "font": {"size": size, "color": theme.muted}, "text": "<br>".join(plain(line) for line in broken),
            }
        )  # fmt: skip
    for node, centre in zip(placed, centres, strict=True):
        column = COLUMNS.index(node.column)
        broken = wrapped(f"{said[node.column][node.key]} {len(node.ids)}", round(rooms[column]), size)
        *rest, last = (plain(line) for line in broken)
        name, _, figure = last.rpartition(" ")
        last = f"{name} <b>{figure}</b>" if figure == str(len(node.ids)) else last
        texts.append(
            {
                **common, "x": column / 3 * _WIDE, "y": 1 - centre, "yanchor": "middle", "xshift": _THICK / 2 + 5 if column else _THICK + 3,
                "font": {"size": size, "color": theme.ink}, "text": "<br>".join([*rest, last.strip()]),
            }
        )  # fmt: skip
    return texts


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
