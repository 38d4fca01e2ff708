"""One archive as three tidy tables: cases, events, sources, in one language. Their columns are those of :mod:`dashboard.columns`; days
are ``datetime64[s]``."""

from __future__ import annotations

import datetime as dt
import re
from collections import namedtuple
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.archive.history import Addition, additions
from dashboard.archive.model import JOINT, Case
from dashboard.archive.store import Archive
from dashboard.columns import (
    CASE_COLUMNS,
    EVENT_COLUMNS,
    SOURCE_COLUMNS,
    CaseRow,
    Column,
    EventRow,
    Kind,
    SourceRow,
    Subject,
)
from dashboard.kept import Kept
from dashboard.search import Index
from dashboard.spoken import Lexicon, spoken
from dashboard.text.words import Words

_TYPES: Mapping[Kind, str] = {
    "string": "str",
    "list": "str",
    "date": "datetime64[s]",
    "integer": "int32",
    "number": "float64",
    "boolean": "bool",
}
_TYPES_WITH_ABSENT: Mapping[Kind, str] = {**_TYPES, "integer": "Int32", "boolean": "boolean"}


@dataclass(frozen=True, eq=False)
class Tables:
    """The archive as tables, and what is found of it once it is first asked for. Shared by every reader: never change one
    in place.

    ``cases`` has a row a case, by date of arrest; ``events`` a row an event, in the order of its case;
    ``sources`` a row a source of a case.
    """

    cases: pd.DataFrame
    events: pd.DataFrame
    sources: pd.DataFrame
    brief: pd.DataFrame
    """``cases`` without its long texts: what a selection copies rows of."""
    confirmed: pd.DataFrame
    """The rows of ``brief`` that are no unconfirmed case: what official figures are set beside."""
    sources_by_kind: np.ndarray
    """Numbers of sources: a row a row of ``cases``, a column a kind of source in the order of the vocabulary."""
    index: Index
    archive: Archive
    years: tuple[int, int]
    """First and last year in which some arrest can lie."""
    present: Mapping[str, frozenset[str]]
    """The words that occur in some case, by column of ``cases``; found when a column is first asked for."""
    _coded: Mapping[str, tuple[np.ndarray, tuple[str, ...]]]
    """A column of ``cases`` as numbers, to count by: for each row the place of its word among the words, from 1, and 0
    where it has none; found when a column is first asked for."""
    kept: Kept = field(default_factory=dict, init=False, repr=False)
    """What was made of it for all readers; see :mod:`dashboard.kept`."""

    def __getstate__(self) -> dict[str, Any]:
        """Without what was made of it."""
        return {**self.__dict__, "kept": {}}

    def counts(self, column: str, rows: np.ndarray) -> dict[str, int]:
        """How many of some cases have each word that occurs in a column of ``cases``: 0 for a word that none of them has.
        ``rows`` are their places in ``cases``, or a mask of all of it."""
        codes, words = self._coded[column]
        return dict(zip(words, np.bincount(codes[rows], minlength=len(words) + 1)[1:].tolist(), strict=True))

    @cached_property
    def case_of_events(self) -> NDArray[np.intp]:
        """Of each row of ``events``, the row of ``cases`` that it belongs to."""
        return _repeated(len(case.events) for case in self.archive.cases)

    @cached_property
    def case_of_sources(self) -> NDArray[np.intp]:
        """Of each row of ``sources``, the row of ``cases`` that it belongs to."""
        return _repeated(len(case.sources) for case in self.archive.cases)

    @cached_property
    def cited(self) -> pd.DataFrame:
        """Of each row of ``events``: ``number`` of the sources cited, and by key of ``source_group`` whether one of them
        is of that group."""
        vocabulary = self.archive.config.vocabulary
        group_of = {kind: term.group for kind, term in vocabulary.source_kind.items()}
        rows = []
        for case in self.archive.cases:
            groups = {source.id: group_of[source.kind] for source in case.sources}
            rows += [(len(event.sources), {groups[one] for one in event.sources}) for event in case.events]
        found = {group: [group in groups for _, groups in rows] for group in vocabulary.source_group}
        return pd.DataFrame({"number": [number for number, _ in rows], **found})

    @cached_property
    def additions(self) -> Sequence[Addition]:
        """What each edition added to a case, newest first."""
        return additions(self.archive)

    @cached_property
    def changed(self) -> Mapping[str, dt.date]:
        """By the id of each case: the day of the newest edition that brought it, or an event in it, or corrected one."""
        return {one.case.id: one.date for one in sorted(self.additions, key=lambda one: one.date)}


def _repeated(times: Iterable[int]) -> NDArray[np.intp]:
    """0, 1, 2 …, each so many times."""
    counts = list(times)
    return np.repeat(np.arange(len(counts)), counts)


def _event_rows(case: Case, archive: Archive) -> Iterable[EventRow]:
    """The events in their order. One whose date is not known to the day stands no earlier than the one before it, as
    far as its own date allows."""
    before = dt.date.min
    for number, event in enumerate(case.events, 1):
        before = min(max(event.date.middle, before), event.date.latest)
        yield EventRow(case, number, event, before, archive)


def frame(columns: Sequence[Column[Subject]], rows: Sequence[Subject], archive: Archive) -> pd.DataFrame:
    """A table: each column of the type of its kind, words of the vocabulary as categories in its order, and codes of
    countries as categories in the order of their names."""
    return pd.DataFrame({column.name: _series(column, rows, archive) for column in columns})


def _series(column: Column[Subject], rows: Sequence[Subject], archive: Archive) -> pd.Series:
    values = [column.of(row) for row in rows]
    if column.kind == "list":
        values = [JOINT.join(value) or None for value in values]
    elif column.vocabulary:
        return pd.Series(pd.Categorical(values, list(archive.config.vocabulary.terms(column.vocabulary))))
    elif column.section == "country":
        return pd.Series(pd.Categorical(values, _countries(archive)))
    return pd.Series(values, dtype=(_TYPES_WITH_ABSENT if column.is_optional else _TYPES)[column.kind])


def _countries(archive: Archive) -> list[str]:
    """The codes of the countries in which something happened, in the order of their names."""
    return sorted({event.country for case in archive.cases for event in case.events}, key=archive.country_name)


def build(archive: Archive, words: Words, every: Iterable[Words] = ()) -> Tables:
    """The tables of an archive as a language says it; their categories are in the order of the vocabulary. A case is found by
    the labels that it has in that language or in ``every`` one."""
    lexicons = [Lexicon(archive, one) for one in dict.fromkeys((words, *every))]
    labels = [[label for one in lexicons for label in _labels(case, one)] for case in archive.cases]
    charges = [[text for text in (case.charges, case.charges_ru) if text] for case in archive.cases]
    archive = spoken(archive, words)
    rows = [CaseRow(case, archive.courses[case.id], archive) for case in archive.cases]
    cases = frame(CASE_COLUMNS, rows, archive)
    events = [row for case in archive.cases for row in _event_rows(case, archive)]
    sources = [SourceRow(case, source) for case in archive.cases for source in case.sources]
    index = Index.build(
        ([case.name, case.name_ru or "", *case.also_known_as] for case in archive.cases),
        labels,
        charges,
    )
    brief = cases.drop(columns=[column.name for column in CASE_COLUMNS if column.is_long])
    return Tables(
        cases=cases,
        events=frame(EVENT_COLUMNS, events, archive),
        sources=frame(SOURCE_COLUMNS, sources, archive),
        brief=brief,
        confirmed=brief[~brief["unconfirmed"]],
        sources_by_kind=_by_kind(archive),
        index=index,
        archive=archive,
        years=_years(cases, archive),
        present=_Present(cases),
        _coded=_Coded(cases),
    )


def _by_kind(archive: Archive) -> np.ndarray:
    place = {kind: number for number, kind in enumerate(archive.config.vocabulary.source_kind)}
    numbers = np.zeros((len(archive.cases), len(place)), "int32")
    for row, case in enumerate(archive.cases):
        for source in case.sources:
            numbers[row, place[source.kind]] += 1
    return numbers


def _labels(case: Case, said: Lexicon) -> list[str]:
    """The short texts of a case that a search finds it by."""
    return [
        said.offence(case.offence),
        *(said.country(event.country) for event in case.events),
        *(said.place(event.place) for event in case.events if event.place),
        *(
            [case.us_court, "".join(re.findall(r"\w", case.us_court)), *said.court(case.us_court)]
            if case.us_court
            else []
        ),
        case.docket or "",
    ]


def _years(cases: pd.DataFrame, archive: Archive) -> tuple[int, int]:
    if cases.empty:
        return archive.as_of.year, archive.as_of.year
    return int(cases["arrest_earliest"].dt.year.min()), int(cases["arrest_latest"].dt.year.max())


class _Present(dict[str, frozenset[str]]):
    def __init__(self, cases: pd.DataFrame) -> None:
        super().__init__()
        self._cases = cases

    def __missing__(self, column: str) -> frozenset[str]:
        found = self[column] = frozenset(self._cases[column].dropna().astype("str"))
        return found


class _Coded(dict[str, tuple[np.ndarray, tuple[str, ...]]]):
    def __init__(self, cases: pd.DataFrame) -> None:
        super().__init__()
        self._cases = cases

    def __missing__(self, column: str) -> tuple[np.ndarray, tuple[str, ...]]:
        codes, words = pd.factorize(self._cases[column].astype("object"))
        found = self[column] = codes + 1, tuple(words)
        return found


def each_row(frame: pd.DataFrame, columns: Sequence[str] = ()) -> Iterable[Any]:
    """The rows of a table, with its columns, or those that are named, as attributes and Python's own values."""
    names = tuple(columns or frame.columns)
    return map(_row(names)._make, zip(*(frame[name].tolist() for name in names), strict=True))


@cache
def _row(columns: tuple[str, ...]) -> Any:
    # itertuples would make this class anew for every table, which takes longer than reading a small one.
    return namedtuple("Row", columns, rename=True)
