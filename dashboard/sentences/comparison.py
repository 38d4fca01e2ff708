"""What is compared, in labels and in sentences: each value by itself, none before another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from dashboard.facets import YEARS, Choice
from dashboard.measures.comparison import BY, Compared, Median, filters
from dashboard.sentences.countries import country
from dashboard.sentences.numbers import span
from dashboard.tables import Tables
from dashboard.text import MessageId
from dashboard.text.words import Words


def label(value: str, by: str, tables: Tables, words: Words) -> str:
    """What readers see for a value."""
    facet = BY[by]
    if by == "country":
        return country(value, tables.archive, words)
    if isinstance(facet, Choice):
        return facet.label(value, tables)
    return YEARS.said(YEARS.read(filters(value, by), tables), tables, words)


def _within(value: str, by: str, tables: Tables, words: Words) -> str:
    """The same within a sentence."""
    facet = BY[by]
    if isinstance(facet, Choice) and facet.terms:
        return facet.within(value, tables, words)
    return label(value, by, tables, words)


def finding(values: Sequence[Compared], by: str, tables: Tables, words: Words) -> str:
    """How many cases each value has, and how many of them led to a hand-over."""
    if not values:
        return words.say("comparison-nothing")
    told: MessageId = "comparison-finding-of-outcome" if by == "outcome" else "comparison-finding"
    names = [label(values[0].value, by, tables, words), *(_within(one.value, by, tables, words) for one in values[1:])]
    parts = [
        words.say(told, value=name, cases=one.cases, handed=one.handed_over)
        for name, one in zip(names, values, strict=True)
    ]
    return reduce(lambda before, then: words.say("comparison-finding-then", before=before, then=then), parts)


def head(one: Compared, words: Words) -> str:
    """How many cases a value has, and how many of them are unconfirmed."""
    part = one.selected.unconfirmed
    return words.say("comparison-head-unconfirmed" if part else "comparison-head", cases=one.cases, part=part)


def held(middle: Median, words: Words) -> str:
    """The median of the days abroad, or why there is none."""
    if middle.value is None:
        return words.say("comparison-held-few", cases=middle.of)
    return words.say("comparison-held", cases=middle.of, median=span(middle.value, words))


def terms(middle: Median, words: Words) -> str:
    """The median of the prison terms, or why there is none."""
    if middle.value is None:
        return words.say("comparison-terms-few", terms=middle.of)
    return words.say(
        "comparison-terms", terms=middle.of, median=words.say("plea-and-trial-months", months=middle.value)
    )


def sentence(one: Compared, by: str, groups: Sequence[tuple[str, int]], tables: Tables, words: Words) -> str:
    """All that the picture shows of a value; ``groups`` are labels of outcomes with their numbers of cases."""
    name = label(one.value, by, tables, words)
    if not one.cases:
        return words.say("comparison-describe-none", value=name)
    listed = words.list([words.say("comparison-group", group=group, cases=cases) for group, cases in groups if cases])
    return words.say(
        "comparison-describe-value",
        value=name,
        cases=one.cases,
        groups=listed,
        held=held(one.held_median, words),
        terms=terms(one.term_median, words),
    )
