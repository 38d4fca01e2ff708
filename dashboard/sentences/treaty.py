"""Hand-overs with an extradition treaty and without, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.measures.treaty import IN_FORCE, NOT_IN_FORCE
from dashboard.sentences.numbers import share
from dashboard.text.words import Words


def class_label(treaty: str, words: Words) -> str:
    """What is known of a treaty, by its key in :data:`dashboard.measures.treaty.CLASSES`."""
    return words.say(f"treaty-and-outcome-class-{treaty}")


def title(handed_over: Mapping[str, tuple[int, int]], words: Words) -> str:
    """Hand-overs with a treaty and without, as a title; where one of these two has no case, by what else is known."""
    if not handed_over:
        return words.say("finding-none")
    if IN_FORCE in handed_over and NOT_IN_FORCE in handed_over:
        (handed, of), (handed_without, without) = handed_over[IN_FORCE], handed_over[NOT_IN_FORCE]
        return words.say(
            "treaty-and-outcome-title-both", handed=handed, of=of, without=without, handed_without=handed_without
        )
    if sum(of for _, of in handed_over.values()) == 1:
        ((treaty, (handed, _)),) = handed_over.items()
        return words.say("treaty-and-outcome-title-one", handed=handed, treaty=class_label(treaty, words))
    counts = [
        words.say("treaty-and-outcome-title-class", handed=handed, of=of, treaty=class_label(treaty, words))
        for treaty, (handed, of) in handed_over.items()
    ]
    return words.say("treaty-and-outcome-title", classes="; ".join(counts))


def finding(handed_over: Mapping[str, tuple[int, int]], words: Words) -> str:
    """Hand-overs with a treaty and without, from :func:`dashboard.measures.treaty.handed_over`."""
    cases = sum(of for _, of in handed_over.values())
    if not cases:
        return words.say("no-case-fits")
    if cases == 1:
        ((treaty, (handed, _)),) = handed_over.items()
        return words.say("treaty-and-outcome-one", handed=handed, treaty=class_label(treaty, words))
    shares = [
        words.say(
            "treaty-and-outcome-share",
            handed=handed,
            of=of,
            share=share(handed, of, words),
            treaty=class_label(treaty, words),
        )
        for treaty, (handed, of) in handed_over.items()
    ]
    return words.say("treaty-and-outcome-many", cases=cases, classes="; ".join(shares))
