"""A lifeline for every selected case, from the arrest to the last reported event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

import pandas as pd

from dashboard.archive.dates import PartialDate
from dashboard.archive.store import Archive
from dashboard.charts import exchange_rules
from dashboard.charts.action import Action, mark
from dashboard.charts.axes import above, day_of
from dashboard.charts.chart import Chart, Options, Plot, merged, of_all
from dashboard.charts.dates import date_ticks
from dashboard.charts.fonts import text_width
from dashboard.charts.frame import PHONE, SIDE, WIDTHS, key_lines
from dashboard.charts.outcomes import each_outcome, tints
from dashboard.charts.squares import in_order, placed, sign, squares, trace
from dashboard.charts.text import lines, plain, shortened
from dashboard.charts.theme import Theme
from dashboard.measures.exchanges import Exchange, exchanges
from dashboard.measures.lifelines import PAGE, STAGES, after_a_year, marks, order, stages
from dashboard.selection import Selected
from dashboard.tables import each_row
from dashboard.text import MessageId
from dashboard.text.words import Words

_ROW, _TALL_ROW = 20, 34
_LEFT, _RIGHT = 168, 16
"""Pixels beside the plot, for the names and for the last square."""
_IN = 2
"""Pixels from the left of the plot to the names on a phone: the arm of a Y reaches out before its letter."""
_SIDE = 13
"""Pixels of the square of an arrest."""
_HEADING = {"outcome": 2, "country": 1}
"""Rows that a heading takes, of each order that has sections."""
AFTER = ("proceedings", "sentence")
"""The stages that follow the time abroad."""
_CALENDAR = (pd.Timestamp("0001-01-01"), pd.Timestamp("9999-12-31"))


@dataclass(frozen=True, slots=True)
class Look:
    """How events are drawn: as a symbol of Plotly's and, in the key, as a letter that looks like it."""

    says: MessageId
    """The message of its words in the key."""
    symbol: str
    sign: str
    size: float
    line: float
    """Pixels of its outline."""


HAND_OVER = Look("lifelines-key-hand-over", "line-ns-open", "|", 12, 2.5)
TERM = Look("lifelines-key-term", "diamond", "\u25c6", 9, 1)
EXCHANGE = Look("lifelines-key-exchange", exchange_rules.SYMBOL, "\u25b2", 10, 1)
OTHER = Look("lifelines-key-other", "circle", "\u2022", 5, 0.8)
LOOKS = (HAND_OVER, TERM, EXCHANGE, OTHER)


def look(event: str) -> Look:
    """How an event of a type is drawn."""
    keyed = {"extradition": HAND_OVER, "expulsion": HAND_OVER, "sentence": TERM, "exchange": EXCHANGE}
    return keyed.get(event, OTHER)


def outlines(looks: Sequence[Look], theme: Theme) -> dict[str, Any]:
    """The outlines of marks: a stroke has no other ink, the others are told apart by the paper between them."""
    return {
        "width": [one.line for one in looks],
        "color": [theme.ink if one is HAND_OVER else theme.paper for one in looks],
    }


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
class _Section:
    """Cases below a heading: those that are drawn, and of those that are selected how many have each outcome abroad."""

    key: str
    ids: list[str]
    outcomes: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Known:
    """What the lines of some cases are made of."""

    selected: Selected
    order: str
    shown: list[str]
    """Ids of the cases that are drawn, from above."""
    sections: list[_Section]
    """Those of an order that has sections."""
    stages: pd.DataFrame
    """Of the cases that are drawn, as ``events``."""
    events: pd.DataFrame
    exchanges: list[Exchange]
    after: tuple[int, int, int]

    @property
    def rows(self) -> list[str]:
        """What stands in each row, from above: the id of a case, or nothing where a heading stands."""
        if not self.sections:
            return self.shown
        heading = [""] * _HEADING[self.order]
        return [row for section in self.sections for row in (*heading, *section.ids)]

    @property
    def row_of(self) -> dict[str, int]:
        """The row of each case that is drawn, by its id."""
        return {case_id: row for row, case_id in enumerate(self.rows) if case_id}


def _prepare(selected: Selected, options: Options) -> Known:
    by = options["order"]
    shown = order(selected, by)[:PAGE]
    is_all = len(shown) == len(selected.cases)
    drawn = selected if is_all else replace(selected, cases=selected.cases[selected.cases["id"].isin(shown)])
    events = marks(drawn)
    exchanged = drawn.cases["id"].isin(events.loc[events["type"] == "exchange", "case_id"])
    return Known(
        selected,
        by,
        shown,
        list(_sections(selected, shown, by)),
        stages(drawn),
        events,
        exchange_rules.chosen(exchanges(replace(drawn, cases=drawn.cases[exchanged]))),
        after_a_year(selected),
    )


def _sections(selected: Selected, shown: Sequence[str], by: str) -> Iterator[_Section]:
    """The sections of an order that has any."""
    if by not in _HEADING:
        return
    known = tints(selected.tables.archive.config.vocabulary)
    key_of: dict[str, str] = {}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case_id, outcome, country in each_row(selected.cases, ["id", "outcome_abroad", "arrest_country"]):
        key_of[case_id] = known[outcome].group if by == "outcome" else country
        counts[key_of[case_id]][outcome] += 1
    for key, ids in groupby(shown, key=key_of.__getitem__):
        yield _Section(key, list(ids), {outcome: counts[key][outcome] for outcome in known if counts[key][outcome]})


def stage_label(stage: str, archive: Archive, words: Words) -> str:
    """What readers see for one of :data:`dashboard.measures.lifelines.STAGES`."""
    return words.say(f"lifelines-stage-{stage}", requesting=archive.config.site.requesting_adjective)


def _span(selected: Selected) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The days from the first arrest to the last event, with a little air at both ends."""
    cases = selected.cases
    if cases.empty:
        first = last = pd.Timestamp(selected.tables.archive.as_of)
    else:
        first, last = cases["arrest_middle"].min(), cases["last_middle"].max()
    air = max(pd.Timedelta(days=35), (last - first) / 50)
    return within(first - air, last + air)


def within(first: pd.Timestamp, last: pd.Timestamp) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Two days, as far as there are days."""
    return max(first, _CALENDAR[0]), min(last, _CALENDAR[1])


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


def _lines(known: Known, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """The time abroad in the colour of its outcome, thinner greys for what follows."""
    archive, row_of = known.selected.tables.archive, known.row_of
    drawn = known.stages[["id", "stage", "outcome", "start_drawn", "end_drawn"]]
    data = [
        _line(words.say("lifelines-abroad", outcome=label), rows, row_of, 7, colour)
        for label, colour, rows in each_outcome(drawn[drawn["stage"] == "abroad"], archive, theme)
    ]
    for stage, grey in zip(AFTER, theme.stages, strict=True):
        if rows := list(each_row(drawn[drawn["stage"] == stage])):
            data.append(_line(stage_label(stage, archive, words), rows, row_of, 3, grey))
    return data


def _events(known: Known, theme: Theme, words: Words) -> dict[str, Any]:
    """A mark for each event of the drawn cases but the arrest, which their squares stand for."""
    vocabulary, row_of = known.selected.tables.archive.config.vocabulary, known.row_of
    events = list(each_row(known.events[~known.events["is_arrest"]]))
    looks = [look(event.type) for event in events]
    meaning = {kind: lines(vocabulary.event[kind].meaning) for kind in {event.type for event in events}}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [day_of(event.middle) for event in events],
        "y": [row_of[event.case_id] for event in events],
        "marker": {
            "size": [one.size for one in looks],
            "symbol": [one.symbol for one in looks],
            "color": theme.ink,
            "opacity": 1,
            "line": outlines(looks, theme),
        },
        "customdata": [
            mark(
                Action(open=event.case_id),
                plain(event.case_name),
                plain(
                    words.say(
                        "lifelines-event",
                        date=words.date(PartialDate.parse(event.date)),
                        event=vocabulary.label("event", event.type),
                    )
                ),
                lines(event.note),
                meaning[event.type],
            )
            for event in events
        ],
        "hovertemplate": "<b>%{customdata[1]}</b><br>%{customdata[2]}<br>%{customdata[3]}"
        "<br>%{customdata[4]}<extra></extra>",
    }


def _squares(known: Known, theme: Theme, words: Words) -> dict[str, Any]:
    """The square of each case on the day of its arrest, however short its line."""
    cases, archive = known.selected.cases, known.selected.tables.archive
    row_of = known.row_of
    drawn = sorted(
        squares(in_order(cases[cases["id"].isin(row_of)], known.selected.tables)), key=lambda one: row_of[one.ids[0]]
    )
    rows = [row_of[one.ids[0]] for one in drawn]
    days = {"x": [day_of(one.cases[0].arrest_middle) for one in drawn]}
    return merged(
        trace(drawn, [{}] * len(drawn), archive, theme, words),
        placed(rows, rows, [_SIDE] * len(drawn)) | days,
    )


def _names(known: Known, theme: Theme) -> dict[str, Any]:
    """The names above the lines, for a phone."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [day_of(_span(known.selected)[0])] * len(known.row_of),
        "y": [row - 0.46 for row in known.row_of.values()],
        "textposition": "middle right",
        "textfont": {"size": 12, "color": theme.ink},
        "hoverinfo": "skip",
    }


def _headings(known: Known, width: int, theme: Theme, words: Words) -> list[dict[str, Any]]:
    """The headings of the sections, from the left edge of the picture."""
    found, row, high = [], 0, _HEADING.get(known.order, 0)
    for section in known.sections:
        row += high
        text = "<br>".join(_heading(section, known, width - 2 * SIDE, theme, words))
        found.append(above(text, row - _air(width), theme, xshift=SIDE - _left(width)))
        row += len(section.ids)
    return found


def _heading(section: _Section, known: Known, room: int, theme: Theme, words: Words) -> list[str]:
    """What the cases of a section have in common, and how many they are; below it the outcomes that they have."""
    archive, cases = known.selected.tables.archive, sum(section.outcomes.values())
    by_country = known.order == "country"
    label = (
        archive.country_name(section.key)
        if by_country
        else archive.config.vocabulary.label("outcome_group", section.key)
    )
    head = words.say("lifelines-section", label=label, cases=of_all(len(section.ids), cases, words))
    if by_country:
        return [f"<b>{plain(shortened(head, room, 12, 'bold'))}</b>"]
    outcomes = [
        (shown, words.say("lifelines-section-outcome", outcome=said, cases=section.outcomes[outcome]))
        for outcome, shown, said in _signs(section.outcomes, archive, theme)
    ]
    return [f"<b>{plain(head)}</b>", *key_lines(outcomes, room)]


def _signs(outcomes: Iterable[str], archive: Archive, theme: Theme) -> Iterator[tuple[str, str, str]]:
    """Of some outcomes abroad: key, square, label."""
    known = tints(archive.config.vocabulary)
    for outcome in outcomes:
        tint = known[outcome]
        yield outcome, sign(tint.colour(theme), tint.sign), archive.config.vocabulary.label("outcome_abroad", outcome)


def _air(width: int) -> float:
    """Rows above a line, for its name on a phone, up to the heading or to the top of the plot."""
    return 0.6 if width >= PHONE else 0.75


def _left(width: int) -> int:
    return _LEFT if width >= PHONE else SIDE


def _key(known: Known, theme: Theme, words: Words) -> list[tuple[str, str]]:
    """What the marks and lines mean; the outcomes where no heading says them."""
    archive, types = known.selected.tables.archive, set(known.events.loc[~known.events["is_arrest"], "type"])

    def inked(sign: str, colour: str = theme.ink) -> str:
        return f'<span style="color:{colour}"><b>{sign}</b></span>'

    drawn = {look(kind) for kind in types}
    # A stage of one day has no line.
    lasting = known.stages["end_drawn"] > known.stages["start_drawn"]
    stages = set(known.stages.loc[lasting, "stage"])
    outcomes = [] if known.order == "outcome" else list(dict.fromkeys(known.stages["outcome"]))
    in_order = [outcome for outcome in archive.config.vocabulary.outcome_abroad if outcome in outcomes]
    return [
        (inked("\u25a0\u25ac"), words.say("lifelines-key-arrest")),
        *((inked(one.sign), words.say(one.says)) for one in LOOKS if one in drawn),
        *(
            (inked("\u25ac", grey), stage_label(stage, archive, words))
            for stage, grey in zip(AFTER, theme.stages, strict=True)
            if stage in stages
        ),
        *((shown, said) for _, shown, said in _signs(in_order, archive, theme)),
    ]


def _room(width: int) -> int:
    """Pixels of the plot from left to right."""
    return width - _left(width) - _RIGHT


def _layout(known: Known, names: Sequence[str], theme: Theme, words: Words) -> dict[str, Any]:
    return {
        "xaxis": {
            "type": "date",
            "side": "top",
            "showgrid": True,
            "range": [day_of(end) for end in _span(known.selected)],
        },
        "yaxis": {
            "tickvals": list(known.row_of.values()),
            "ticktext": _labels(names, _LEFT - 20, words),
            "showgrid": True,
            "showline": False,
            "tickfont": {"color": theme.ink, "size": 12},
            "fixedrange": True,
        },
        "meta": {"rows": [Action(open=case_id).encoded() if case_id else None for case_id in known.rows]},
        "dragmode": "pan",
    }


def _plot(known: Known, theme: Theme, words: Words) -> Plot:
    archive, (first, last) = known.selected.tables.archive, _span(known.selected)
    names = [archive.shown_names[case_id] for case_id in known.row_of]
    bottom = max(2, len(known.rows)) - 0.4
    under = exchange_rules.traces(known.exchanges, archive, theme, words) if known.exchanges else []
    rules = {width: exchange_rules.rules(known.exchanges, first, last, _room(width), words) for width in WIDTHS}
    lifelines = [*_lines(known, theme, words), _events(known, theme, words), _squares(known, theme, words)]

    def at_width(width: int) -> dict[str, Any]:
        top = -_air(width) - rules[width].height / _row_height(width)
        return {
            "xaxis": date_ticks(first, last, _room(width), min(_left(width), _RIGHT), words),
            "yaxis": {"range": [bottom, top], "showticklabels": width >= PHONE},
            "annotations": _headings(known, width, theme, words),
        }

    def traces(width: int) -> list[dict[str, Any]]:
        start = day_of(first + (last - first) * _IN / _room(width))
        text = {"x": [start] * len(names), "text": _labels(names, WIDTHS[0] - 44, words)}
        phone = text if width < PHONE else {"visible": False}
        across = exchange_rules.placed(rules[width], _row_height(width), -_air(width), bottom) if under else []
        return [*across, phone]

    return Plot(
        data=[*under, _names(known, theme), *lifelines],
        layout=_layout(known, names, theme, words),
        shrinks=False,
        key=_key(known, theme, words),
        height=lambda width: round((bottom + _air(width)) * _row_height(width)) + rules[width].height,
        left=_left,
        right=_RIGHT,
        top=lambda width: 22,
        axis=8,
        at_width=at_width,
        traces_at=traces,
    )


def _title(known: Known, words: Words) -> str:
    cases, (surely, maybe, all_of_them) = len(known.selected.cases), known.after
    if cases == 1:
        return _title_of_one(known.selected, words)
    if not all_of_them:
        return words.say("lifelines-finding-no-hand-over" if cases else "lifelines-finding-none", cases=cases)
    how = "all" if surely == all_of_them else "none" if not maybe else "at-least" if surely else "at-most"
    if surely == maybe and how == "at-least":
        how = "exactly"
    return words.say("lifelines-finding", how=how, late=surely or maybe, hand_overs=all_of_them)


def _title_of_one(selected: Selected, words: Words) -> str:
    (case,) = each_row(selected.cases[["shown_name", "outcome_abroad"]])
    outcome = selected.tables.archive.config.vocabulary.label("outcome_abroad", case.outcome_abroad)
    return words.say("lifelines-finding-one", name=case.shown_name, outcome=outcome)


def _describe(known: Known, words: Words) -> str:
    cases = known.selected.cases
    if cases.empty:
        return words.say("lifelines-describe-none")
    message = "lifelines-describe-one" if len(cases) == 1 else "lifelines-describe"
    drawn = words.say(message, cases=len(cases), order=known.order)
    still = int(cases["held_censored"].sum())
    return f"{drawn} {words.say('lifelines-no-outcome', cases=still)}" if still else drawn


def _notes(known: Known, words: Words) -> list[str]:
    inexact = words.say("lifelines-inexact-dates")
    hidden = len(known.selected.cases) - PAGE
    return [words.say("lifelines-not-drawn", shown=PAGE, hidden=hidden), inexact] if hidden > 0 else [inexact]


def _table(known: Known, words: Words) -> pd.DataFrame:
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
    title=_title,
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
            "outcome": "lifelines-order-outcome",
            "arrest": "lifelines-order-arrest",
            "length": "lifelines-order-length",
            "country": "lifelines-order-country",
        }
    },
)
