"""Two to four countries, accusations, outcomes or periods side by side: arrests by year, what became of the people, how
long it was, prison terms. Nothing is summed, and nothing is ranked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby
from typing import Any

import pandas as pd

from dashboard.archive.model import JOINT
from dashboard.archive.problems import shorten
from dashboard.charts.action import Action, mark
from dashboard.charts.chart import Chart, Options, Plot, Several
from dashboard.charts.message import message
from dashboard.charts.outcomes import colours, tints
from dashboard.charts.packs import Group
from dashboard.charts.side_by_side import Column, Dot, Scale, Strip, Table, side_by_side
from dashboard.charts.squares import LISTED, in_order, squares, stands_for
from dashboard.charts.text import lines, plain
from dashboard.charts.theme import Theme
from dashboard.facets import Choice
from dashboard.measures.comparison import BY, BY_PERIOD, MOST, Compared, compared, is_known, settled, union
from dashboard.parameters import BadRequestError, Parameter
from dashboard.selection import Selected
from dashboard.sentences.comparison import finding, head, held, label, sentence, terms
from dashboard.sentences.countries import requesting
from dashboard.sentences.durations import of_person
from dashboard.sentences.names import first_names
from dashboard.sentences.prison_terms import of_person as term_of_person
from dashboard.tables import Tables, each_row
from dashboard.text.words import Words

_MONTH, _YEAR = 30.4375, 365.25
_UNITS: tuple[tuple[str, float, tuple[int, ...]], ...] = (
    ("days", 1, (1, 5, 10, 20)),
    ("months", _MONTH, (1, 2, 6, 12)),
    ("years", _YEAR, (1, 2, 5, 10)),
)
"""Units of a scale in days, with the steps between its ticks."""
_TICKS = 5


@dataclass(frozen=True, slots=True)
class _Data:
    by: str
    values: Sequence[Compared]
    selected: Selected
    each: int
    """How many cases a mark stands for."""
    rows: Sequence[Sequence[Any]]
    """The cases of each value as squares stand."""

    @property
    def tables(self) -> Tables:
        return self.selected.tables


def _prepare(selected: Selected, options: Options) -> _Data:
    by, named = options["by"], options["of"].split()
    values = compared(named, by, selected)
    highest = max((_highest(one.selected.cases) for one in values), default=0)
    # Every case stands in two parts of the picture.
    each = stands_for(2 * sum(one.cases for one in values), highest, 20)
    return _Data(by, values, selected, each, [in_order(one.selected.cases, one.selected.tables) for one in values])


def _highest(cases: pd.DataFrame) -> int:
    return max(Counter(cases["arrest_year"].dropna().tolist()).values(), default=0)


def _year(case: Any) -> int:
    return int(case.arrest_year)


def _column(one: Compared, rows: Sequence[Any], known: _Data, words: Words) -> Column:
    vocabulary = known.tables.archive.config.vocabulary
    group_of = tints(vocabulary)
    of_years = sorted((row for row in rows if not pd.isna(row.arrest_year)), key=_year)
    return Column(
        name=label(one.value, known.by, known.tables, words),
        said=head(one, words),
        years=one.years,
        piles=[(year, square) for year, part in groupby(of_years, key=_year) for square in squares(part, known.each)],
        groups=[
            Group(
                vocabulary.label("outcome_group", key),
                tuple(squares((row for row in rows if group_of[row.outcome_abroad].group == key), known.each)),
            )
            for key in vocabulary.terms("outcome_group")
        ],
        strips=[
            Strip(held(one.held_median, words), list(_held(one, known, words)), one.held_median.value),
            Strip(
                terms(one.term_median, words),
                list(_terms(one, known, words)),
                None if one.term_median.value is None else one.term_median.value * _MONTH,
            ),
        ],
    )


def _dots(
    table: pd.DataFrame, at: Callable[[Any], float], told: Callable[[Any], str], known: _Data, words: Words
) -> Iterator[Dot]:
    """A dot for each case, or for each few of one outcome that are next to each other, at the one in their middle."""
    by_outcome = sorted(each_row(table), key=lambda row: str(row.outcome)) if known.each > 1 else each_row(table)
    vocabulary = known.tables.archive.config.vocabulary
    for outcome, group in groupby(by_outcome, key=lambda row: str(row.outcome)):
        rows = list(group)
        for start in range(0, len(rows), known.each):
            several = rows[start : start + known.each]
            middle = several[len(several) // 2]
            hollow = bool(getattr(middle, "open", False))
            if len(several) == 1:
                data = mark(Action(open=middle.id), plain(middle.name), lines(told(middle)))
            else:
                said = words.say(
                    "square-several", cases=len(several), outcome=vocabulary.label("outcome_abroad", outcome)
                )
                ids = tuple(row.id for row in several)
                opens = Action(cases=ids) if len(ids) <= LISTED else None
                data = mark(opens, plain(said), lines(first_names([row.name for row in several], words)))
            yield Dot(at(middle), outcome, hollow, data)


def _held(one: Compared, known: _Data, words: Words) -> Iterator[Dot]:
    vocabulary = known.tables.archive.config.vocabulary

    def told(case: Any) -> str:
        outcome = vocabulary.label("outcome_abroad", case.outcome)
        return of_person(outcome, case.least, case.most, words, is_open=case.open)

    return _dots(one.held, lambda case: float(case.days), told, known, words)


def _terms(one: Compared, known: _Data, words: Words) -> Iterator[Dot]:
    return _dots(one.terms, lambda case: case.months * _MONTH, lambda case: term_of_person(case, words), known, words)


def _scale(longest: float, heading: Callable[[str], str]) -> Scale:
    """A scale of days up to the longest, in the unit that fits it."""
    unit, days, steps = _UNITS[0 if longest < 2 * _MONTH else 1 if longest < 2 * _YEAR else 2]
    end = max(longest, days) / days
    step = next((step for step in steps if end / step <= _TICKS), -(-int(end) // _TICKS))
    return Scale(heading(unit), end * days, [(n * days, str(n)) for n in range(0, int(end) + 1, step)])


def _plot(known: _Data, theme: Theme, words: Words) -> Plot:
    if not known.values:
        return message(words.say("no-case-fits"), theme)
    archive = known.tables.archive
    longest = max((float(one.held["days"].max()) for one in known.values if len(one.held)), default=0)
    highest = max((float(one.terms["months"].max()) for one in known.values if len(one.terms)), default=0)
    country = requesting(archive, words)
    table = Table(
        columns=[_column(one, rows, known, words) for one, rows in zip(known.values, known.rows, strict=True)],
        headings=(words.say("comparison-arrests"), words.say("comparison-outcomes")),
        scales=[
            _scale(longest, lambda unit: words.say("comparison-held-heading", unit=unit)),
            _scale(highest * _MONTH, lambda unit: words.say("comparison-terms-heading", unit=unit, requesting=country)),
        ],
        each=known.each,
    )
    return side_by_side(table, colours(archive, theme), archive, theme, words)


def _counts(one: Compared, known: _Data) -> list[tuple[str, str, list[str]]]:
    """Of each group of outcomes and each outcome in it that some case has: key, label and ids."""
    vocabulary = known.tables.archive.config.vocabulary
    group_of = tints(vocabulary)
    by_outcome: dict[str, list[str]] = {key: [] for key in group_of}
    for outcome, case_id in zip(one.selected.cases["outcome_abroad"], one.selected.cases["id"], strict=True):
        by_outcome[outcome].append(case_id)
    found = []
    for group in vocabulary.terms("outcome_group"):
        name = vocabulary.label("outcome_group", group)
        inside = [key for key, tint in group_of.items() if tint.group == group]
        found.append((group, name, [case_id for key in inside for case_id in by_outcome[key]]))
        found += [
            (key, said, by_outcome[key])
            for key in inside
            if by_outcome[key] and (said := vocabulary.label("outcome_abroad", key)) != name
        ]
    return found


def _measures(one: Compared, known: _Data, words: Words) -> Iterator[tuple[Any, ...]]:
    """The rows of a value: key and label of a measure, its figure and the number of cases that it is of, the least and
    the most that dates allow, and ids."""
    cases = one.selected.cases
    every = cases["id"].tolist()
    yield "cases", words.say("comparison-measure-cases"), len(every), None, None, None, every
    of_years: dict[int, list[str]] = defaultdict(list)
    for year, case_id in zip(cases["arrest_year"].tolist(), every, strict=True):
        if not pd.isna(year):
            of_years[int(year)].append(case_id)
    for year, ids in sorted(of_years.items()):
        said = words.say("comparison-measure-year", year=str(year))
        yield f"arrests-{year}", said, len(ids), len(every), None, None, ids
    for key, said, ids in _counts(one, known):
        yield key, said, len(ids), len(every), None, None, ids
    for key, said, middle, ids in (
        ("held-days", "comparison-measure-held", one.held_median, one.held.loc[~one.held["open"], "id"].tolist()),
        ("term-months", "comparison-measure-terms", one.term_median, one.terms["id"].tolist()),
    ):
        yield key, words.say(said), middle.value, middle.of, middle.least, middle.most, ids


def _table(known: _Data, words: Words) -> pd.DataFrame:
    rows = [
        (
            label(one.value, known.by, known.tables, words),
            said,
            figure,
            of,
            one.value,
            key,
            least,
            most,
            JOINT.join(ids),
        )
        for one in known.values
        for key, said, figure, of, least, most, ids in _measures(one, known, words)
    ]
    names = ["value_label", "measure_label", "figure", "of", "value", "measure", "least", "most", "case_ids"]
    return pd.DataFrame(rows, columns=names, dtype="object")


def _describe(known: _Data, words: Words) -> str:
    if not known.values:
        return words.say("comparison-describe-nothing")
    group = set(known.tables.archive.config.vocabulary.terms("outcome_group"))
    parts = [
        sentence(
            one,
            known.by,
            [(name, len(ids)) for key, name, ids in _counts(one, known) if key in group],
            known.tables,
            words,
        )
        for one in known.values
    ]
    said = reduce(lambda before, then: words.say("comparison-sentences", before=before, then=then), parts)
    return words.say("comparison-describe", columns=len(parts), said=said)


def _notes(known: _Data, words: Words) -> list[str]:
    if not known.values:
        return []
    missing = int(known.selected.cases["arrest_year"].isna().sum())
    dots = "comparison-dots" if known.each == 1 else "comparison-dots-several"
    return [
        words.say(dots, each=known.each),
        *([words.say("comparison-without-year", cases=missing)] if missing else []),
        words.say("comparison-chance"),
    ]


def _years(selected: Selected, options: Options, words: Words) -> str:
    """The periods that are compared, one by one: cases between them are left out."""
    values = options["of"].split()
    if options["by"] != BY_PERIOD or not values:
        return ""
    return words.say(
        "selection-years", years=words.list([label(one, BY_PERIOD, selected.tables, words) for one in values])
    )


def _check(named: Sequence[str], options: Options, tables: Tables) -> None:
    """Raises BadRequestError for the first value that cannot be compared."""
    by = options.get("by", next(iter(BY)))
    for value in named:
        facet = BY[by]
        if isinstance(facet, Choice):
            valid = facet.valid(tables)
            labels = {one: facet.label(one, tables) for one in valid}
            Parameter("of", "", words=valid, labels=labels).check(value)
        elif not is_known(value, by, tables):
            raise BadRequestError("fault-no-period", name="of", value=shorten(value))


CHART = Chart(
    name="comparison",
    question="comparison-question",
    prepare=_prepare,
    title=lambda known, words: finding(known.values, known.by, known.tables, words),
    subject=lambda options, words: words.say("comparison-subject", by=options["by"]),
    table=_table,
    plot=_plot,
    describe=_describe,
    columns={
        "value_label": "comparison-column-value",
        "measure_label": "comparison-column-measure",
        "figure": "comparison-column-figure",
        "of": "comparison-column-of",
    },
    in_files={
        "value": "comparison-column-key",
        "measure": "comparison-column-measure-key",
        "least": "comparison-column-least",
        "most": "comparison-column-most",
        "case_ids": "comparison-column-ids",
    },
    notes=_notes,
    options={
        "by": {
            "country": "comparison-by-country",
            "offence": "comparison-by-offence",
            "outcome": "comparison-by-outcome",
            "period": "comparison-by-period",
        }
    },
    several=Several(
        name="of",
        says="parameter-compared",
        longest=60,
        most=MOST,
        check=_check,
        settle=lambda named, options, selected: settled(named, options["by"], selected),
    ),
    drawn=lambda selected, options: union(options["of"].split(), options["by"], selected),
    years=_years,
)
