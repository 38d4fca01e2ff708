"""Hand-overs with an extradition treaty and without, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.sentences.numbers import share
from dashboard.text.words import Words


def class_label(treaty: str, words: Words) -> str:
    """What is known of a treaty, by its key in :data:`dashboard.measures.treaty.CLASSES`."""
    return words.say(f"treaty-and-outcome-class-{treaty}")


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
