"""What readers filter by, each facet defined once, in ``FACETS``: the sidebar, chips, addresses and their description,
subtitles, names of files and the options of the command line follow from there."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from dashboard.parameters import SWITCH, Parameter, Params
from dashboard.search import MAX_QUERY, fold, is_searchable, visible
from dashboard.text import MessageId

if TYPE_CHECKING:  # The command line says its options without waiting for pandas.
    import pandas as pd

    from dashboard.archive.store import Archive
    from dashboard.tables import Tables
    from dashboard.text.words import Words

T = TypeVar("T")
Bounds = tuple[int | None, int | None]
"""First and last year of arrest, both included; None where there is no bound."""

YEAR_BOUNDS = (1000, 9999)
"""Years that a bound may name: those that are written with four figures, whatever years the data holds."""


@dataclass(frozen=True)
class Facet(ABC, Generic[T]):
    """One thing to filter by. ``name`` is its keyword in a `Selection`, and the message ``facet-<name>`` its name for
    readers; at ``default`` it is not filtered by."""

    name: str
    default: T = field(init=False)
    narrows = True
    """Whether another value than the default takes cases away; else it adds some."""
    is_switch = False
    """Whether it is only on or off."""

    @property
    @abstractmethod
    def options(self) -> Mapping[str, MessageId]:
        """Its parameters in an address, in order, each with the message that says what it is."""

    def title(self, tables: Tables, words: Words) -> str:
        """Its name on the page."""
        return words.say(f"facet-{self.name}", adjective=tables.archive.config.site.requesting_adjective)

    @abstractmethod
    def parameters(self, tables: Tables, words: Words) -> Iterator[Parameter]:
        """Its parameters as the addresses describe them."""

    @abstractmethod
    def read(self, params: Params, tables: Tables) -> T:
        """The valid part of what an address says; what is nonsense is left out."""

    @abstractmethod
    def write(self, value: T) -> dict[str, list[str]]:
        """Parameters for an address; none for the default."""

    @abstractmethod
    def masks(self, value: T, tables: Tables) -> Iterator[pd.Series[bool]]:
        """For each row of ``cases``, whether it is kept; a case is kept where all of them keep it."""

    @abstractmethod
    def chips(self, value: T, tables: Tables, words: Words) -> Iterator[tuple[str, T]]:
        """What a reader can take away, one by one: in words, and the value without it. None at the default."""

    @abstractmethod
    def words(self, value: T, tables: Tables, words: Words) -> str:
        """Its part of a subtitle; empty where there is nothing to say."""

    @abstractmethod
    def file_part(self, value: T, tables: Tables, words: Words) -> str:
        """Its part of a file's name, where it is not at its default."""

    def contradiction(self, value: T, words: Words) -> str:
        """Why no case at all can fit the value, as a part of a sentence; empty where one could."""
        return ""


@dataclass(frozen=True)
class Years(Facet[Bounds]):
    """The years of arrest between two bounds. A bound is a bound wherever the data begins and ends, so that an address
    once given out says the same of later data."""

    default: Bounds = field(default=(None, None), init=False)

    @property
    def options(self) -> Mapping[str, MessageId]:
        return {"from": "parameter-from", "to": "parameter-to"}

    def parameters(self, tables: Tables, words: Words) -> Iterator[Parameter]:
        for key, says in self.options.items():
            yield Parameter(key, words.say(says), bounds=YEAR_BOUNDS)

    def read(self, params: Params, tables: Tables) -> Bounds:
        first, last = (_year(params.get(key, ())) for key in self.options)
        return first, last

    def write(self, value: Bounds) -> dict[str, list[str]]:
        return {key: [str(year)] for key, year in zip(self.options, value, strict=True) if year is not None}

    def masks(self, value: Bounds, tables: Tables) -> Iterator[pd.Series[bool]]:
        first, last = value
        if first is not None:
            yield tables.cases["arrest_latest"].dt.year >= first
        if last is not None:
            yield tables.cases["arrest_earliest"].dt.year <= last

    def chips(self, value: Bounds, tables: Tables, words: Words) -> Iterator[tuple[str, Bounds]]:
        if value != self.default:
            yield self.said(value, tables, words), self.default

    def words(self, value: Bounds, tables: Tables, words: Words) -> str:
        return words.say("selection-years", years=self.said(value, tables, words))

    def file_part(self, value: Bounds, tables: Tables, words: Words) -> str:
        first, last = self._ends(value, tables)
        if last is None:
            return words.say("file-and-later", year=str(first))
        if first is None:
            return words.say("file-and-earlier", year=str(last))
        return str(first) if first == last else f"{first}-{last}"

    def contradiction(self, value: Bounds, words: Words) -> str:
        first, last = value
        if first is None or last is None or first <= last:
            return ""
        return words.say("years-contradiction", first=str(first), last=str(last))

    def said(self, value: Bounds, tables: Tables, words: Words) -> str:
        """The years in words: "2012–2018", "2017"; "2030 and later" where the data ends before."""
        first, last = self._ends(value, tables)
        if last is None:
            return words.say("years-and-later", year=str(first))
        if first is None:
            return words.say("years-and-earlier", year=str(last))
        return str(first) if first == last else words.say("years-span", first=str(first), last=str(last))

    def _ends(self, value: Bounds, tables: Tables) -> Bounds:
        """First and last year, those of the data where there is no bound; None where the data ends before the other."""
        (first, last), (data_first, data_last) = value, tables.years
        if last is None and (first or data_first) > data_last:
            return first, None
        if first is None and (last or data_last) < data_first:
            return None, last
        return first or data_first, last or data_last

    def span(self, value: Bounds, tables: Tables) -> tuple[int, int]:
        """First and last year of the data within the bounds, for a slider or an axis: where none is, the nearest."""
        first, last = tables.years
        ends = min(max(value[0] or first, first), last), min(max(value[1] or last, first), last)
        return min(ends), max(ends)


@dataclass(frozen=True)
class Choice(Facet[tuple[str, ...]]):
    """Some of the words in a ``column`` of ``cases``; none means all. ``known`` gives the valid words in order, and
    ``labels`` what readers see for one; ``terms`` are written small within a sentence, names are not."""

    column: str
    known: Callable[[Archive], Iterable[str]]
    labels: Callable[[Archive, str], str]
    example: str = ""
    """A word that the command line gives as an example."""
    terms: bool = False
    default: tuple[str, ...] = field(default=(), init=False)

    @property
    def options(self) -> Mapping[str, MessageId]:
        return {self.name: f"facet-{self.name}"}

    def label(self, value: str, tables: Tables) -> str:
        """What readers see for a word."""
        return self.labels(tables.archive, value)

    def within(self, value: str, tables: Tables, words: Words) -> str:
        """What stands for a word within a sentence."""
        label = self.label(value, tables)
        return words.say("selection-term", term=label) if self.terms else label

    def valid(self, tables: Tables) -> Sequence[str]:
        """Every word that may be chosen; last, in order, those of cases that the data does not describe."""
        known = list(self.known(tables.archive))
        return [*known, *sorted(tables.present[self.column].difference(known))]

    def offered(self, tables: Tables) -> Sequence[str]:
        """The words that occur in some case, in order."""
        return [value for value in self.valid(tables) if value in tables.present[self.column]]

    def parameters(self, tables: Tables, words: Words) -> Iterator[Parameter]:
        valid = self.valid(tables)
        labels = {value: self.label(value, tables) for value in valid}
        yield Parameter(self.name, self.title(tables, words), words=valid, most=None, labels=labels)

    def read(self, params: Params, tables: Tables) -> tuple[str, ...]:
        valid = set(self.valid(tables))
        return tuple(dict.fromkeys(value for value in params.get(self.name, ()) if value in valid))

    def write(self, value: tuple[str, ...]) -> dict[str, list[str]]:
        return {self.name: list(value)} if value else {}

    def masks(self, value: tuple[str, ...], tables: Tables) -> Iterator[pd.Series[bool]]:
        if value:
            yield tables.cases[self.column].isin(value)

    def chips(self, value: tuple[str, ...], tables: Tables, words: Words) -> Iterator[tuple[str, tuple[str, ...]]]:
        for one in value:
            yield self.label(one, tables), tuple(other for other in value if other != one)

    def words(self, value: tuple[str, ...], tables: Tables, words: Words) -> str:
        labels = [self.within(one, tables, words) for one in value]
        return reduce(lambda one, other: words.say("selection-either", one=one, other=other), labels) if labels else ""

    def file_part(self, value: tuple[str, ...], tables: Tables, words: Words) -> str:
        return "-".join(re.sub(r"[^\w-]+", "-", one, flags=re.ASCII).strip("-") for one in value)


@dataclass(frozen=True)
class Text(Facet[str]):
    """A search in the names and records of the cases."""

    default: str = field(default="", init=False)

    @property
    def options(self) -> Mapping[str, MessageId]:
        return {"q": "parameter-q"}

    def parameters(self, tables: Tables, words: Words) -> Iterator[Parameter]:
        for key, says in self.options.items():
            yield Parameter(key, words.say(says), longest=MAX_QUERY)

    def read(self, params: Params, tables: Tables) -> str:
        (key,) = self.options
        return clean_text(next(iter(params.get(key, ())), ""))

    def write(self, value: str) -> dict[str, list[str]]:
        (key,) = self.options
        return {key: [value]} if value else {}

    def masks(self, value: str, tables: Tables) -> Iterator[pd.Series[bool]]:
        if value:
            cases = tables.cases
            yield cases.index.to_series().isin(tables.index.find(value))

    def chips(self, value: str, tables: Tables, words: Words) -> Iterator[tuple[str, str]]:
        if value:
            yield words.say("selection-text", text=value), ""

    def words(self, value: str, tables: Tables, words: Words) -> str:
        return words.say("selection-text", text=value) if value else ""

    def file_part(self, value: str, tables: Tables, words: Words) -> str:
        return fold(value).replace(" ", "-")[:40]


@dataclass(frozen=True)
class Unconfirmed(Facet[bool]):
    """The switch that adds the unconfirmed cases."""

    default: bool = field(default=False, init=False)
    narrows = False
    is_switch = True

    @property
    def options(self) -> Mapping[str, MessageId]:
        return {self.name: "parameter-unconfirmed"}

    def parameters(self, tables: Tables, words: Words) -> Iterator[Parameter]:
        for key, says in self.options.items():
            yield Parameter(key, words.say(says), words=SWITCH)

    def read(self, params: Params, tables: Tables) -> bool:
        return "1" in params.get(self.name, ())

    def write(self, value: bool) -> dict[str, list[str]]:
        return {self.name: ["1"]} if value else {}

    def masks(self, value: bool, tables: Tables) -> Iterator[pd.Series[bool]]:
        if not value:
            yield ~tables.cases["unconfirmed"]

    def chips(self, value: bool, tables: Tables, words: Words) -> Iterator[tuple[str, bool]]:
        if value:
            yield words.say("chip-unconfirmed"), False

    def words(self, value: bool, tables: Tables, words: Words) -> str:
        return words.say("selection-unconfirmed") if value else ""

    def file_part(self, value: bool, tables: Tables, words: Words) -> str:
        return words.say("file-with-unconfirmed")


def _of_vocabulary(name: str, column: str) -> Choice:
    """A facet whose words are those of the vocabulary's section ``column``."""
    return Choice(
        name,
        column,
        lambda archive: archive.config.vocabulary.terms(column),
        lambda archive, word: archive.config.vocabulary.label(column, word),
        terms=True,
    )


YEARS = Years("years")
COUNTRY = Choice(
    "country",
    "arrest_country",
    lambda archive: sorted(archive.countries, key=archive.country_name),
    lambda archive, code: archive.country_name(code),
    example="ESP",
)
OUTCOME = _of_vocabulary("outcome", "outcome_abroad")
TEXT = Text("text")
UNCONFIRMED = Unconfirmed("unconfirmed")

FACETS: tuple[Facet[Any], ...] = (
    YEARS,
    COUNTRY,
    _of_vocabulary("offence", "offence"),
    OUTCOME,
    TEXT,
    UNCONFIRMED,
)
"""Every facet, in the order of addresses, chips and subtitles."""
KEYS = tuple(key for facet in FACETS for key in facet.options)
"""The parameters of a selection in an address."""


def clean_text(text: str) -> str:
    """A search text as it may stand in a URL: one line, not too long, or nothing where nothing can be found by it."""
    text = " ".join("".join(c if c.isprintable() else " " for c in visible(text)).split())[:MAX_QUERY].strip()
    return text if is_searchable(text) else ""


def _year(values: Sequence[str]) -> int | None:
    value = next(iter(values), "")
    least, most = YEAR_BOUNDS
    return (
        int(value) if value.isascii() and value.isdigit() and len(value) <= 9 and least <= int(value) <= most else None
    )
