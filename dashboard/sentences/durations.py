"""How long it was from the arrest to the hand-over, in sentences."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from dashboard.archive.store import Archive
from dashboard.measures.durations import MOST_GROUPS, SMALLEST_GROUP, Group, Median, ended, until_hand_over
from dashboard.measures.smallest import SMALLEST_BASE, SMALLEST_MEDIAN
from dashboard.selection import Selected
from dashboard.sentences.countries import country, requesting
from dashboard.sentences.numbers import share_of_cases, span, spans
from dashboard.text import MessageId
from dashboard.text.words import Words


def finding(selected: Selected, words: Words) -> str:
    """What the curve of all selected cases shows."""
    known = ended(selected)
    if not known.cases:
        return words.say("no-case-fits")
    to = requesting(selected.tables.archive, words)
    if known.cases == 1:
        end = "open" if known.open else "handed-over" if known.handed_over else "otherwise"
        return words.say("arrest-to-hand-over-one", end=end, requesting=to)
    handed = words.say(
        "arrest-to-hand-over-handed" if known.median else "arrest-to-hand-over-handed-of-few",
        share=share_of_cases(known.handed_over, known.cases, words),
        handed=known.handed_over,
        requesting=to,
    )
    otherwise = words.say("arrest-to-hand-over-ended-otherwise", n=known.otherwise) if known.otherwise else ""
    still = words.say("arrest-to-hand-over-not-reported", n=known.open) if known.open else ""
    parts = "; ".join(part for part in (handed, otherwise, still) if part)
    if known.median is None:
        return words.say("arrest-to-hand-over-few", parts=parts)
    return words.say("arrest-to-hand-over-many", parts=parts, median=median(known.median, words))


def title(selected: Selected, words: Words) -> str:
    """After how long half of the hand-overs came, as a title; of few their median, as a half needs a base like any share;
    how many there were where they are too few for a median."""
    cases = len(selected.cases)
    if not cases:
        return words.say("finding-none")
    days = until_hand_over(selected)
    if len(days) < SMALLEST_MEDIAN:
        return words.say("arrest-to-hand-over-title-few", cases=cases, handed=len(days))
    half = span(statistics.median(days), words)
    many: MessageId = "arrest-to-hand-over-title"
    few: MessageId = "arrest-to-hand-over-title-median"
    return words.say(many if len(days) >= SMALLEST_BASE else few, handed=len(days), span=half)


def median(known: Median, words: Words) -> str:
    """The median in a sentence, "not reached" where it is not."""
    if known.days is None:
        return words.say("arrest-to-hand-over-median-not-reached")
    days = span(known.days, words)
    if known.low is None:
        return words.say("arrest-to-hand-over-median", median=days)
    low = span(known.low, words)
    if known.high is None:
        return words.say("arrest-to-hand-over-median-from", median=days, low=low)
    return words.say("arrest-to-hand-over-median-between", median=days, low=low, high=span(known.high, words))


def left_out(cases: int, groups: Sequence[Group], by: str, words: Words) -> str:
    """Which of so many cases stand in no group; empty where every case does."""
    missing = cases - sum(len(group.cases) for group in groups)
    if not missing or by in ("all", "curve"):
        return ""
    return words.say("arrest-to-hand-over-left-out", cases=missing, by=by, least=SMALLEST_GROUP, most=MOST_GROUPS)


def label(group: Group, by: str, archive: Archive, words: Words) -> str:
    """The name of a group: its number of cases where it is all, its country, or its years."""
    if by in ("all", "curve"):
        return words.say("arrest-to-hand-over-group", cases=len(group.cases))
    return country(group.key, archive, words) if by == "country" else group.key


def of_person(outcome: str, least: float, most: float, words: Words, *, is_open: bool) -> str:
    """What became of somebody, by the label of the outcome abroad, and how many days after the arrest; ``is_open`` where
    the days run to the last report."""
    return words.say(
        "arrest-to-hand-over-mark-open" if is_open else "arrest-to-hand-over-mark",
        outcome=outcome,
        after=after(least, most, words),
    )


def after(least: float, most: float, words: Words) -> str:
    """How long after the arrest, no more exact than the dates: ``after 3 to 5 months``, ``within 2 months``."""
    if least == 0 < most:
        return words.say("arrest-to-hand-over-within", span=span(most, words))
    if not most:
        return words.say("arrest-to-hand-over-on-the-day")
    low, high = span(least, words), span(most, words)
    return words.say("arrest-to-hand-over-after", span=low if low == high else spans(least, most, words))
