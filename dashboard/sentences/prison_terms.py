"""Prison terms after a plea and after a conviction at trial, in sentences."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.measures.sentences import MODES, NotDrawn, median
from dashboard.sentences.numbers import term
from dashboard.text.words import Words


def finding(table: pd.DataFrame, cases: int, words: Words) -> str:
    """The medians of both groups of the table of :func:`dashboard.measures.sentences.sentenced`, with their numbers of
    cases; the terms themselves where they are too few for a median. ``cases`` are all that were selected."""
    if not cases:
        return words.say("no-case-fits")
    if table.empty:
        return words.say("plea-and-trial-no-terms", cases=cases)
    plea, trial = (_after(mode, sorted(table.loc[table["mode"] == mode, "months"]), words) for mode in MODES)
    both = table["mode"].nunique() == len(MODES)
    return words.say("plea-and-trial-finding-of-both" if both else "plea-and-trial-finding", plea=plea, trial=trial)


def title(table: pd.DataFrame, cases: int, words: Words) -> str:
    """The same as :func:`finding`, as a title: of the groups that have terms."""
    if not cases:
        return words.say("finding-none")
    groups = {mode: sorted(table.loc[table["mode"] == mode, "months"]) for mode in MODES}
    middles = [months(middle.months, words) if middle else "" for middle in map(median, groups.values())]
    if all(middles):
        plea, trial = middles
        return words.say("plea-and-trial-title-both", plea=plea, trial=trial)
    parts = [
        words.say("plea-and-trial-median-after", mode=mode, terms=len(terms), median=middle)
        if middle
        else words.say(
            "plea-and-trial-terms-after",
            mode=mode,
            terms=len(terms),
            listed=words.list([term(one, words) for one in terms]),
        )
        for (mode, terms), middle in zip(groups.items(), middles, strict=True)
        if terms
    ]
    return (
        words.say("plea-and-trial-title", parts=", ".join(parts)) if parts else words.say("plea-and-trial-title-none")
    )


def _after(mode: str, terms: list[int], words: Words) -> str:
    """What is known of the terms of one group, from the shortest."""
    if not terms:
        return words.say("plea-and-trial-none-after", mode=mode)
    middle = median(terms)
    if middle is None:
        listed = words.list([term(one, words) for one in terms])
        return words.say("plea-and-trial-terms-after", mode=mode, terms=len(terms), listed=listed)
    half = months(middle.months, words)
    if middle.low is None or middle.high is None:
        return words.say("plea-and-trial-median-after", mode=mode, terms=middle.cases, median=half)
    low, high = middle.low, middle.high
    return words.say("plea-and-trial-interval-after", mode=mode, terms=middle.cases, median=half, low=low, high=high)


def of_person(case: Any, words: Words) -> str:
    """To what somebody was sentenced, after what and for what; ``case`` is a row of
    :func:`dashboard.measures.sentences.sentenced`."""
    return words.say(
        "plea-and-trial-time-served" if case.time_served else "plea-and-trial-term",
        term=term(int(case.months), words),
        mode=case.mode,
        offence=case.offence_label,
    )


def mode_label(mode: str, words: Words) -> str:
    """What a plea or a conviction is called in the chart, by its key."""
    return words.say(f"plea-and-trial-mode-{mode}")


def months(value: float, words: Words) -> str:
    """A number of months that may be halfway between two: ``1 month``, ``35.5 months``."""
    return words.say("plea-and-trial-months", months=value)


def beside(known: NotDrawn, words: Words) -> list[str]:
    """What the points cannot show, a sentence each: sentences without a term, without a plea or verdict, none yet."""
    no_term = words.say("plea-and-trial-no-term", sentences=known.no_term) if known.no_term else ""
    no_mode = words.say("plea-and-trial-no-mode", sentences=known.no_mode) if known.no_mode else ""
    none = words.say("plea-and-trial-no-sentence", cases=known.no_sentence) if known.no_sentence else ""
    return [told for told in (no_term, no_mode, none) if told]
