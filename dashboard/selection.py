"""The reader's filter: one frozen value, to and from the parameters of a URL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.facets import FACETS, UNCONFIRMED, YEARS, Choice, Facet, T
from dashboard.kept import Kept, keep
from dashboard.parameters import Params
from dashboard.tables import Tables
from dashboard.text.words import Words, of_language


@dataclass(frozen=True, slots=True)
class Chip:
    """One removable part of a selection: what it says, and the selection without it."""

    facet: str
    label: str
    without: Selection


@dataclass(frozen=True, slots=True, init=False)
class Selection:
    """What the reader filtered for, a value for each facet: ``Selection(country=("ESP",), years=(2017, None))``. A
    facet without a value is at its default; without any, all confirmed cases are kept."""

    chosen: tuple[tuple[str, Any], ...]
    """The facets that are not at their default, by name, each with its value: in the order of ``FACETS``."""

    def __init__(self, **values: Any) -> None:
        """The values by names of facets; raises TypeError where there is no such facet."""
        if unknown := values.keys() - {facet.name for facet in FACETS}:
            raise TypeError(f"no such facet: {', '.join(sorted(unknown))}")
        chosen = ((facet, values.get(facet.name, facet.default)) for facet in FACETS)
        only = tuple((facet.name, value) for facet, value in chosen if value != facet.default)
        object.__setattr__(self, "chosen", only)

    def of(self, facet: Facet[T]) -> T:
        """The value of a facet."""
        value: T = dict(self.chosen).get(facet.name, facet.default)
        return value

    def but(self, **values: Any) -> Selection:
        """The selection with other values for some facets, by their names."""
        return Selection(**{**dict(self.chosen), **values})

    @classmethod
    def from_params(cls, params: Params, tables: Tables) -> Selection:
        """The valid part of a URL's parameters; what is nonsense is left out."""
        return cls(**{facet.name: facet.read(params, tables) for facet in FACETS})

    def to_params(self) -> dict[str, list[str]]:
        """Parameters for a URL; a filter at its default has none."""
        return {key: values for facet in FACETS for key, values in facet.write(self.of(facet)).items()}

    def contradiction(self, words: Words) -> str:
        """Why no case at all can fit, as a part of a sentence; empty where one could."""
        return next(filter(None, (facet.contradiction(self.of(facet), words) for facet in FACETS)), "")

    @property
    def is_everything(self) -> bool:
        """Whether no filter narrows the cases; the switch for unconfirmed cases only widens them."""
        return not any(facet.narrows and self.of(facet) != facet.default for facet in FACETS)

    @property
    def narrows_only_years(self) -> bool:
        """Whether it keeps every confirmed case of its years and no other: what an official figure can stand beside."""
        return self == Selection(years=self.of(YEARS))

    def keeps(self, tables: Tables) -> pd.Series[bool]:
        """For each row of ``cases``, whether the selection keeps it."""
        kept = np.ones(len(tables.cases), dtype="bool")
        for facet in FACETS:
            for mask in facet.masks(self.of(facet), tables):
                kept &= mask.to_numpy()
        return pd.Series(kept, index=tables.cases.index, dtype="bool")

    def chips(self, tables: Tables, words: Words) -> list[Chip]:
        """The parts of the selection that a reader can take away, one by one."""
        return [
            Chip(facet.name, label, self.but(**{facet.name: rest}))
            for facet in FACETS
            for label, rest in facet.chips(self.of(facet), tables, words)
        ]

    def words(self, tables: Tables, words: Words, years: str = "") -> str:
        """The selection as the part of a subtitle: years, in other words where they are given, then what narrows it."""
        others = (facet.words(self.of(facet), tables, words) for facet in FACETS if facet is not YEARS)
        return ", ".join(filter(None, (years or YEARS.words(self.of(YEARS), tables, words), *others)))

    def file_parts(self, tables: Tables, words: Words) -> list[str]:
        """The selection as parts of a file's name."""
        if self.is_everything:
            return [words.say("file-everything" if self.of(UNCONFIRMED) else "file-all-confirmed")]
        chosen = ((facet, self.of(facet)) for facet in FACETS)
        return [facet.file_part(value, tables, words)[:60] for facet, value in chosen if value != facet.default]


@dataclass(frozen=True, eq=False)
class Selected:
    """The cases that a selection keeps, beside the whole; their events and sources once somebody asks for them."""

    selection: Selection
    tables: Tables
    cases: pd.DataFrame
    """Rows of ``tables.brief``."""

    @property
    def params(self) -> Params:
        """What an address has of it: the selection, and the language of the tables."""
        return {**self.selection.to_params(), **of_language(self.tables.archive.language)}

    @property
    def kept(self) -> Kept:
        """What is made of it is kept with the tables."""
        return self.tables.kept

    @cached_property
    def total(self) -> int:
        """How many cases could be selected: all confirmed ones, and the others where the reader asks for them."""
        every = self.tables.cases
        return len(every) if self.selection.of(UNCONFIRMED) else int((~every["unconfirmed"]).sum())

    @cached_property
    def unconfirmed(self) -> int:
        """How many of the selected cases are unconfirmed."""
        return int(self.cases["unconfirmed"].sum())

    @cached_property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """By the name of each facet of words: how many cases each word would leave under the other filters. Words that are
        chosen already do not narrow the counts of their own facet."""

        def of(facet: Choice) -> dict[str, int]:
            if self.selection.of(facet) == facet.default:
                return self.tables.counts(facet.column, self.cases.index.to_numpy())
            others = self.selection.but(**{facet.name: facet.default}).keeps(self.tables)
            return self.tables.counts(facet.column, others.to_numpy())

        return {facet.name: of(facet) for facet in FACETS if isinstance(facet, Choice)}

    @cached_property
    def events(self) -> pd.DataFrame:
        """The events of the selected cases."""
        return self._of(self.tables.events, self.has_event)

    @cached_property
    def sources(self) -> pd.DataFrame:
        """The sources of the selected cases."""
        return self._of(self.tables.sources, self.has_source)

    @cached_property
    def has_event(self) -> NDArray[np.bool_]:
        """Of each row of ``tables.events``, whether its case is selected."""
        return self.has_case[self.tables.case_of_events]

    @cached_property
    def has_source(self) -> NDArray[np.bool_]:
        """Of each row of ``tables.sources``, whether its case is selected."""
        return self.has_case[self.tables.case_of_sources]

    @cached_property
    def has_case(self) -> NDArray[np.bool_]:
        """Of each row of ``tables.cases``, whether it is selected."""
        kept = np.zeros(len(self.tables.cases), dtype="bool")
        kept[self.cases.index] = True
        return kept

    def _of(self, frame: pd.DataFrame, kept: NDArray[np.bool_]) -> pd.DataFrame:
        return frame if len(self.cases) == len(self.tables.cases) else frame[kept]


@keep(128)
def select(tables: Tables, selection: Selection) -> Selected:
    """The cases that the selection keeps: the same object for all who make the same selection."""
    kept = selection.keeps(tables)
    return Selected(selection, tables, tables.brief if kept.all() else tables.brief[kept])
