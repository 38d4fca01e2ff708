"""Where a figure comes from, in sentences."""

from __future__ import annotations

from dashboard.archive.store import Archive
from dashboard.measures.provenance import Provenance
from dashboard.text.words import Words


def sentences(behind: Provenance, archive: Archive, words: Words) -> list[str]:
    """How many cases and sources stand behind a figure, which kinds of sources, and when the record of them last changed."""
    if not behind.cases:
        return [words.say("where-from-no-case")]
    label = archive.config.vocabulary.label
    kinds = [
        words.say("where-from-kind", kind=label("source_kind", kind), sources=n) for kind, n in behind.kinds.items()
    ]
    counted = {"cases": behind.cases, "unconfirmed": behind.unconfirmed, "sources": behind.sources}
    said = [words.say("where-from-cases", **counted, kinds=words.list(kinds))]
    if behind.changed:
        said.append(words.say("where-from-changed", cases=behind.cases, day=words.day(behind.changed)))
    return said
