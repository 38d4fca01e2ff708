"""What happened after the arrest, in a sentence and in labels."""

from __future__ import annotations

from dashboard.archive.store import Archive
from dashboard.measures.flows import NO_HAND_OVER, Flow, Reached, reached
from dashboard.selection import Selected
from dashboard.sentences import countries
from dashboard.sentences.numbers import share, share_of_cases
from dashboard.text.words import Words


def labels(flow: Flow, archive: Archive, words: Words) -> dict[str, dict[str, str]]:
    """What readers see for each key of each column of a flow."""
    vocabulary = archive.config.vocabulary
    none = {NO_HAND_OVER: words.say("what-happens-not-handed-over")}
    return {
        "country": countries.labels(archive, flow.alone, flow.together, words),
        "outcome_abroad": {key: term.label for key, term in vocabulary.outcome_abroad.items()},
        "outcome_us": {key: term.label for key, term in vocabulary.outcome_us.items()} | none,
        "ending": {key: term.label for key, term in vocabulary.ending.items()} | none,
    }


def finding(selected: Selected, words: Words) -> str:
    """How far the selected cases went."""
    return told(reached(selected), selected.tables.archive, words)


def told(known: Reached, archive: Archive, words: Words) -> str:
    """How far some cases went."""
    if not known.cases:
        return words.say("no-case-fits")
    if known.cases == known.open == 1:
        return words.say("what-happens-one-open")
    outcomes = [
        words.say(
            "what-happens-share-with-outcome" if known.handed_over > 1 else "what-happens-outcome",
            share=share(cases, known.handed_over, words),
            outcome=archive.config.vocabulary.label("outcome_us", key),
        )
        for key, cases in known.after.items()
    ]
    return words.say(
        "what-happens-one" if known.cases == 1 else "what-happens-many",
        share=share_of_cases(known.handed_over, known.cases, words),
        handed=known.handed_over,
        requesting=countries.requesting(archive, words),
        outcomes=words.list(outcomes),
    )
