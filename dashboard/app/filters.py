"""The sidebar: a widget for each facet, by the facet's kind."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic

import streamlit as st

from dashboard.facets import FACETS, TEXT, Bounds, Choice, Facet, T, Text, Unconfirmed, Years, clean_text
from dashboard.kept import keep
from dashboard.selection import Selected
from dashboard.tables import Tables
from dashboard.text.words import Words

_BOUNDS = "_bounds"
"""Session key: where the slider of years was put up, and the bounds that it stood for there."""


@dataclass(frozen=True)
class Widget(ABC, Generic[T]):
    """How a facet is shown and changed; its value lives in the session."""

    facet: Facet[T]

    @property
    def key(self) -> str:
        """The session key."""
        return f"filter_{self.facet.name}"

    def put(self, value: T, tables: Tables) -> None:
        """Let the widget show a value; only before it is drawn."""
        st.session_state[self.key] = value

    def take(self, tables: Tables, years: tuple[int, int]) -> T:
        """The value that the widget shows, which was put up for data of these years."""
        value: T = st.session_state[self.key]
        return value

    @abstractmethod
    def draw(self, selected: Selected, words: Words) -> None:
        """Draw the widget; ``selected`` is what all of them select."""


class _Slider(Widget[Bounds]):
    facet: Years

    def put(self, value: Bounds, tables: Tables) -> None:
        shown = st.session_state[self.key] = self.facet.span(value, tables)
        st.session_state[_BOUNDS] = (shown, value)

    def take(self, tables: Tables, years: tuple[int, int]) -> Bounds:
        """The bounds that the slider stands for. It has no place for a year outside the data: until the reader moves
        it, the bounds are those that it was put up for. Moved to its end, it is no bound."""
        shown = st.session_state[self.key]
        put_up: tuple[int, int]
        bounds: Bounds
        put_up, bounds = st.session_state[_BOUNDS]
        if shown != put_up:
            first, last = shown
            bounds = (first if first > years[0] else None, last if last < years[1] else None)
            st.session_state[_BOUNDS] = (shown, bounds)
        return bounds

    def draw(self, selected: Selected, words: Words) -> None:
        first, last = selected.tables.years
        if first < last:
            st.slider(self.facet.title(selected.tables, words), first, last, key=self.key)


class _List(Widget[tuple[str, ...]]):
    facet: Choice

    def put(self, value: tuple[str, ...], tables: Tables) -> None:
        st.session_state[self.key] = list(value)

    def take(self, tables: Tables, years: tuple[int, int]) -> tuple[str, ...]:
        """The chosen words."""
        chosen: list[str] = st.session_state[self.key]
        valid = self.facet.valid(tables) if chosen else ()
        meant = (value if value in valid else self._meant(value, tables) for value in chosen)
        return tuple(dict.fromkeys(filter(None, meant)))

    def _meant(self, told: str, tables: Tables) -> str:
        """A browser names a choice by the label that it shows. Where the count in it is of a moment ago, Streamlit does not
        know it: then the word is the one whose label is in it, the longest of them where a name is a part of another;
        none where the data has none of this name any more."""
        labels = {value: self.facet.label(value, tables) for value in self.facet.valid(tables)}
        found = (value for value in labels if labels[value] in told)
        return max(found, key=lambda value: len(labels[value]), default="")

    def draw(self, selected: Selected, words: Words) -> None:
        labels = _labels(selected, self.facet, words)
        if st.session_state[self.key]:
            # A choice loses its count; the browser is told, as it goes on naming it by the label that it has. It draws the
            # list twice more for that.
            self.put(selected.selection.of(self.facet), selected.tables)
        st.multiselect(
            self.facet.title(selected.tables, words),
            list(labels),
            key=self.key,
            format_func=lambda value: labels.get(value, value),
            placeholder=words.say("filter-all"),
            # Enter chooses the one that is marked, never all that are listed.
            select_all=False,
            filter_mode="contains",
        )


@keep(512)
def _labels(selected: Selected, facet: Choice, words: Words) -> Mapping[str, str]:
    """What a facet offers, in order, each value by what readers call it: those that are chosen, then those that would show
    some case, with their number, then the others."""
    tables, counts = selected.tables, selected.counts[facet.name]
    chosen = selected.selection.of(facet)
    others = [value for value in facet.offered(tables) if value not in chosen]
    labels = {value: facet.label(value, tables) for value in chosen}
    for value in sorted(others, key=lambda value: not counts[value]):
        labels[value] = words.say("filter-value", value=facet.label(value, tables), cases=counts[value])
    return labels


class _Search(Widget[str]):
    def take(self, tables: Tables, years: tuple[int, int]) -> str:
        return clean_text(st.session_state[self.key])

    def draw(self, selected: Selected, words: Words) -> None:
        st.text_input(
            self.facet.title(selected.tables, words),
            key=self.key,
            placeholder=words.say("filter-search"),
            help=words.say("filter-search-help"),
        )


class _Toggle(Widget[bool]):
    def draw(self, selected: Selected, words: Words) -> None:
        unconfirmed = int(selected.tables.cases["unconfirmed"].sum())
        st.toggle(
            self.facet.title(selected.tables, words),
            key=self.key,
            help=words.say("filter-unconfirmed-help", cases=unconfirmed),
        )


_KINDS: Mapping[type[Facet[Any]], type[Widget[Any]]] = {
    Years: _Slider, Choice: _List, Text: _Search, Unconfirmed: _Toggle
}  # fmt: skip
WIDGETS: Mapping[str, Widget[Any]] = {facet.name: _KINDS[type(facet)](facet) for facet in FACETS}
"""The widget of each facet, by the facet's name."""


IN_ORDER = sorted(FACETS, key=lambda facet: facet is not TEXT)
"""As the sidebar has them: the search, which most readers come for, before the others."""
FIRST_LIST = next(at for at, facet in enumerate(IN_ORDER) if isinstance(facet, Choice))
"""Where the lists begin, whose numbers change with each selection."""


def draw(facets: Sequence[Facet[Any]], selected: Selected, words: Words) -> None:
    """Draw the widgets of facets below those that are drawn; all of them select what is ``selected``."""
    with st.sidebar:
        for facet in facets:
            WIDGETS[facet.name].draw(selected, words)
