"""Shares, durations and prison terms in words."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.measures.smallest import SMALLEST_BASE
from dashboard.text import MessageId
from dashboard.text.words import Words

_SPAN: Mapping[str, MessageId] = {"days": "span-days", "months": "span-months", "years": "span-years"}
_SPANS: Mapping[str, MessageId] = {"days": "spans-days", "months": "spans-months", "years": "spans-years"}


def share(part: int, whole: int, words: Words) -> str:
    """``41 % (17 of 41)``; of fewer than SMALLEST_BASE only the counts, as a share of few says little."""
    if whole < SMALLEST_BASE:
        return words.say("share-few", part=part, whole=whole)
    return words.say("share", percent=percent(part, whole, words), part=part, whole=whole)


def percent(part: int, whole: int, words: Words) -> str:
    """A share in whole hundredths, halves up; next to none and next to all are said to be that."""
    if 0 < 100 * part < whole:
        return words.say("percent-under-one")
    if 99 * whole < 100 * part < 100 * whole:
        return words.say("percent-over-99")
    return words.number((200 * part + whole) // (2 * whole))


def share_of_cases(part: int, whole: int, words: Words) -> str:
    """A share of several cases with their noun: ``2 of 4 cases``, ``41 % of cases (7 of 17)``."""
    if whole < SMALLEST_BASE:
        return words.say("share-few-of-cases", part=part, whole=whole)
    return words.say("share-of-cases", percent=percent(part, whole, words), part=part, whole=whole)


def handed_over(part: int, whole: int, words: Words) -> str:
    """How many of some cases were handed over: ``2 of 4 handed over``; of one case only whether it was."""
    return words.say("share-handed-over", part=part, whole=whole, share=share(part, whole, words))


def span(days: float, words: Words) -> str:
    """A duration as readers say it: days below two months, months below two years, then years."""
    unit, value = _measured(days)
    if not value:
        return words.say("span-less-than-a-day")
    return words.say(_SPAN[unit], **{unit: value})


def spans(least: float, most: float, words: Words) -> str:
    """Two durations, their unit said once where it is the same: ``3 to 5 months``, ``50 days to 3 months``."""
    (unit, low), (other, high) = _measured(least), _measured(most)
    if low and unit == other:
        return words.say(_SPANS[unit], low=low, high=high)
    return words.say("spans", low=span(least, words), high=span(most, words))


def _measured(days: float) -> tuple[str, float]:
    """The unit in which a duration is said, and how many of it."""
    months = days / 30.4375
    if days < 60:
        return "days", round(days)
    return ("months", round(months)) if months < 24 else ("years", days / 365.25)


def term(months: int, words: Words) -> str:
    """A prison term: months below two years, years and months above; 0 is no prison."""
    if months == 0:
        return words.say("term-none")
    if months < 24:
        return words.say("term-months", months=months)
    years, rest = divmod(months, 12)
    return words.say("term-years-and-months" if rest else "term-years", years=years, months=rest)


def unconfirmed(part: int, whole: int, words: Words) -> str:
    """How many of some cases are unconfirmed, as a sentence; nothing where none is."""
    if not part:
        return ""
    if part < whole:
        return words.say("unconfirmed-some", part=part, whole=whole)
    return words.say("unconfirmed-the-one" if whole == 1 else "unconfirmed-all", whole=whole)
