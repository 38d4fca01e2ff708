"""The commonest accusations and countries, in a sentence, and the rows of their chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.archive.store import Archive
from dashboard.measures.years import Dots, Most, commonest
from dashboard.selection import Selected
from dashboard.sentences import countries
from dashboard.sentences.numbers import share_of_cases
from dashboard.text import MessageId
from dashboard.text.words import Words

_TITLES: Mapping[str, tuple[MessageId, MessageId, MessageId]] = {
    "offence": (
        "year-by-year-title-offence-of-one",
        "year-by-year-title-offence-none",
        "year-by-year-title-offence-most",
    ),
    "place": ("year-by-year-title-place-of-one", "year-by-year-title-place-none", "year-by-year-title-place-most"),
}
"""Titles where all cases are of one kind, where none stands out, and where some are most frequent."""
_MOST_NAMES = 4
"""Equally frequent ones that are still named."""


def finding(selected: Selected, words: Words) -> str:
    """The commonest accusation and the countries with most cases."""
    cases = len(selected.cases)
    if not cases:
        return words.say("no-case-fits")
    archive = selected.tables.archive
    offences, places = commonest(selected, "offence"), commonest(selected, "arrest_country")
    return words.say(
        "year-by-year-finding",
        cases=cases,
        countries=places.kinds,
        country=countries.country(places.keys[0], archive, words),
        accusations=_accusations(offences, cases, archive, words),
        places=_places(places, cases, archive, words),
    )


def title(selected: Selected, by: str, words: Words) -> str:
    """The commonest accusation, or the country with most arrests, as a title."""
    cases = len(selected.cases)
    if not cases:
        return words.say("finding-none")
    archive = selected.tables.archive
    most = commonest(selected, "offence" if by == "offence" else "arrest_country")
    if by == "offence":
        labels = [archive.config.vocabulary.label("offence", one) for one in most.keys]
        names = sorted(words.say("year-by-year-accusation", accusation=label) for label in labels)
    else:
        names = _named(most.keys, archive, words)
    of_one, none, of_most = _TITLES["offence" if by == "offence" else "place"]
    if most.kinds > 1 and not _stand_out(most):
        return words.say(none, cases=most.cases)
    return words.say(
        of_one if most.kinds == 1 else of_most,
        cases=cases,
        part=most.cases,
        n=len(names),
        names=words.list(names),
    )


def _accusations(most: Most, cases: int, archive: Archive, words: Words) -> str:
    labels = [archive.config.vocabulary.label("offence", key) for key in most.keys]
    names = sorted(words.say("year-by-year-accusation", accusation=label) for label in labels)
    if most.kinds == 1:
        return words.say("year-by-year-one-accusation", cases=cases, accusation=names[0])
    if not _stand_out(most):
        return words.say("year-by-year-no-accusation", cases=most.cases)
    share = share_of_cases(most.cases, cases, words)
    return words.say("year-by-year-accusations", n=len(names), names=words.list(names), share=share)


def _places(most: Most, cases: int, archive: Archive, words: Words) -> str:
    if not _stand_out(most):
        return words.say("year-by-year-no-country", cases=most.cases)
    names = _named(most.keys, archive, words)
    share = share_of_cases(most.cases, cases, words)
    return words.say("year-by-year-countries", n=len(names), names=words.list(names), share=share)


def _named(codes: Sequence[str], archive: Archive, words: Words) -> list[str]:
    """Countries as they stand in these sentences, by name."""
    found = sorted(countries.country(code, archive, words) for code in codes)
    return [words.say("year-by-year-country", country=one) for one in found]


def _stand_out(most: Most) -> bool:
    return most.cases > 1 and len(most.keys) <= _MOST_NAMES


def rows(dots: Dots, by: str, archive: Archive, words: Words) -> dict[str, str]:
    """What readers see for each row of the chart, by its key."""
    if by == "offence":
        return {key: term.label for key, term in archive.config.vocabulary.offence.items()}
    return countries.labels(archive, dots.alone, dots.together, words)
