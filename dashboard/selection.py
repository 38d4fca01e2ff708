"""The reader's filter: one frozen value, to and from the parameters of a URL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pandas as pd

from dashboard.search import MAX_QUERY, is_searchable, visible
from dashboard.tables import Tables


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter with several values: its parameter in the URL, its column in ``cases``, its name on the page."""

    key: str
    field: str
    column: str
    name: str
    section: str | None

    def title(self, tables: Tables) -> str:
        """The filter's name on the page."""
        return self.name.format(requesting=tables.archive.config.site.requesting_adjective)

    def label(self, value: str, tables: Tables) -> str:
        """What readers see for a value."""
        if self.section is None:
            return tables.archive.country_name(value)
        return tables.archive.config.vocabulary.label(self.section, value)

    def valid(self, tables: Tables) -> Sequence[str]:
        """Every value that the parameter may have."""
        archive = tables.archive
        if self.section is None:
            # With them the codes of cases whose country the data does not describe.
            return sorted({*archive.countries, *tables.present[self.column]}, key=archive.country_name)
        return list(archive.config.vocabulary.terms(self.section))

    def offered(self, tables: Tables) -> Sequence[str]:
        """The values that occur in some case, in order."""
        return [value for value in self.valid(tables) if value in tables.present[self.column]]


FACETS = (
    Facet("country", "countries", "arrest_country", "Country of arrest", None),
    Facet("offence", "offences", "offence", "Lead {requesting} accusation", "offence"),
    Facet("outcome", "outcomes", "outcome_abroad", "Outcome abroad", "outcome_abroad"),
)
YEAR_KEYS = ("from", "to")
TEXT_KEY = "q"
UNCONFIRMED_KEY = "unconfirmed"
YEARS = (1000, 9999)
"""Years that a bound may name: those that are written with four figures, whatever years the data holds."""
KEYS = (*YEAR_KEYS, *(facet.key for facet in FACETS), TEXT_KEY, UNCONFIRMED_KEY)

Params = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Chip:
    """One removable part of a selection: what it says, and the selection without it."""

    label: str
    without: Selection


@dataclass(frozen=True, slots=True)
class Selection:
    """What the reader filtered for; empty means all. Years are years of arrest, both ends included. A bound is a bound
    wherever the data begins and ends, so that an address once given out says the same of later data."""

    first_year: int | None = None
    last_year: int | None = None
    countries: tuple[str, ...] = ()
    offences: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    text: str = ""
    unconfirmed: bool = False

    @classmethod
    def from_params(cls, params: Params, tables: Tables) -> Selection:
        """The valid part of a URL's parameters; what is nonsense is left out."""
        values: dict[str, Any] = {}
        for facet in FACETS:
            valid = set(facet.valid(tables))
            chosen = dict.fromkeys(value for value in params.get(facet.key, ()) if value in valid)
            values[facet.field] = tuple(chosen)
        first, last = (_year(params.get(key, ())) for key in YEAR_KEYS)
        text = next(iter(params.get(TEXT_KEY, ())), "")
        return cls(
            first_year=first,
            last_year=last,
            text=clean_text(text),
            unconfirmed="1" in params.get(UNCONFIRMED_KEY, ()),
            **values,
        )

    def to_params(self) -> dict[str, list[str]]:
        """Parameters for a URL; a filter at its default has none."""
        params: dict[str, list[str]] = {}
        for key, year in zip(YEAR_KEYS, (self.first_year, self.last_year), strict=True):
            if year is not None:
                params[key] = [str(year)]
        for facet in FACETS:
            if chosen := getattr(self, facet.field):
                params[facet.key] = list(chosen)
        if self.text:
            params[TEXT_KEY] = [self.text]
        if self.unconfirmed:
            params[UNCONFIRMED_KEY] = ["1"]
        return params

    def span(self, tables: Tables) -> tuple[int, int]:
        """First and last year of the data within the bounds, for a slider or an axis: where none is, the nearest."""
        first, last = tables.years
        ends = min(max(self.first_year or first, first), last), min(max(self.last_year or last, first), last)
        return min(ends), max(ends)

    @property
    def contradiction(self) -> str:
        """Why no case at all can fit, as a sentence; empty where one could."""
        if self.first_year is None or self.last_year is None or self.first_year <= self.last_year:
            return ""
        return f"from {self.first_year} is after to {self.last_year}"

    @property
    def is_everything(self) -> bool:
        """Whether no filter narrows the cases; the switch for unconfirmed cases only widens them."""
        return replace(self, unconfirmed=False) == Selection()

    @property
    def narrows_only_years(self) -> bool:
        """Whether it keeps every confirmed case of its years and no other: what an official figure can stand beside."""
        return replace(self, first_year=None, last_year=None) == Selection()

    def keeps(self, tables: Tables) -> pd.Series[bool]:
        """For each row of ``cases``, whether the selection keeps it."""
        cases = tables.cases
        kept = pd.Series(True, index=cases.index)
        if not self.unconfirmed:
            kept &= ~cases["unconfirmed"]
        if self.first_year is not None:
            kept &= cases["arrest_latest"].dt.year >= self.first_year
        if self.last_year is not None:
            kept &= cases["arrest_earliest"].dt.year <= self.last_year
        for facet in FACETS:
            if chosen := getattr(self, facet.field):
                kept &= cases[facet.column].isin(chosen)
        if self.text:
            kept &= cases.index.isin(tables.index.find(self.text))
        return kept

    def chips(self, tables: Tables) -> list[Chip]:
        """The parts of the selection that a reader can take away, one by one."""
        chips = []
        if self.first_year is not None or self.last_year is not None:
            chips.append(Chip(self.years(tables), replace(self, first_year=None, last_year=None)))
        for facet in FACETS:
            chosen = getattr(self, facet.field)
            for value in chosen:
                rest = tuple(other for other in chosen if other != value)
                changed: dict[str, Any] = {facet.field: rest}
                chips.append(Chip(facet.label(value, tables), replace(self, **changed)))
        if self.text:
            chips.append(Chip(f"“{self.text}”", replace(self, text="")))
        if self.unconfirmed:
            chips.append(Chip("with unconfirmed cases", replace(self, unconfirmed=False)))
        return chips

    def years(self, tables: Tables) -> str:
        """The years of arrest in words: "2012–2018", "2017"; "2030 and later" where the data ends before."""
        first, last = tables.years
        if self.last_year is None and (self.first_year or first) > last:
            return f"{self.first_year} and later"
        if self.first_year is None and (self.last_year or last) < first:
            return f"{self.last_year} and earlier"
        first, last = self.first_year or first, self.last_year or last
        return str(first) if first == last else f"{first}–{last}"

    def words(self, tables: Tables) -> str:
        """The selection as the part of a subtitle: years, then what narrows it."""
        parts = [f"arrests of {self.years(tables)}"]
        chosen = ((facet, getattr(self, facet.field)) for facet in FACETS)
        parts += [" or ".join(facet.label(value, tables) for value in values) for facet, values in chosen if values]
        if self.text:
            parts.append(f"“{self.text}”")
        if self.unconfirmed:
            parts.append("unconfirmed cases included")
        return ", ".join(parts)


@dataclass(frozen=True)
class Selected:
    """The cases that a selection keeps, beside the whole; their events and sources once somebody asks for them."""

    selection: Selection
    tables: Tables
    cases: pd.DataFrame
    """Rows of ``tables.brief``."""

    @cached_property
    def total(self) -> int:
        """How many cases could be selected: all confirmed ones, and the others where the reader asks for them."""
        every = self.tables.cases
        return len(every) if self.selection.unconfirmed else int((~every["unconfirmed"]).sum())

    @cached_property
    def unconfirmed(self) -> int:
        """How many of the selected cases are unconfirmed."""
        return int(self.cases["unconfirmed"].sum())

    @cached_property
    def events(self) -> pd.DataFrame:
        """The events of the selected cases."""
        return self._of(self.tables.events)

    @cached_property
    def sources(self) -> pd.DataFrame:
        """The sources of the selected cases."""
        return self._of(self.tables.sources)

    def _of(self, frame: pd.DataFrame) -> pd.DataFrame:
        return frame if len(self.cases) == len(self.tables.cases) else frame[frame["case_id"].isin(self.cases["id"])]


def select(tables: Tables, selection: Selection) -> Selected:
    """The cases that the selection keeps."""
    kept = selection.keeps(tables)
    return Selected(selection, tables, tables.brief if kept.all() else tables.brief[kept])


def clean_text(text: str) -> str:
    """A search text as it may stand in a URL: one line, not too long, or nothing where nothing can be found by it."""
    text = " ".join("".join(c if c.isprintable() else " " for c in visible(text)).split())[:MAX_QUERY].strip()
    return text if is_searchable(text) else ""


def _year(values: Sequence[str]) -> int | None:
    value = next(iter(values), "")
    return int(value) if value.isascii() and value.isdigit() and YEARS[0] <= int(value[:9]) <= YEARS[1] else None
