"""Prisoner exchanges in a sentence."""

from __future__ import annotations

from dashboard.measures.exchanges import exchanges
from dashboard.selection import Selected
from dashboard.sentences.countries import requesting
from dashboard.text.words import Words


def finding(selected: Selected, words: Words) -> str:
    """How many cases ended in how many exchanges."""
    if selected.cases.empty:
        return words.say("no-case-fits")
    found = exchanges(selected)
    if not found:
        return words.say("exchanges-none", cases=len(selected.cases))
    archive = selected.tables.archive
    own = archive.country_name(archive.config.site.requesting_country)
    people = [one for exchange in found for one in exchange.people]
    held, to = sum(one.custody == own for one in people), requesting(archive, words)
    if len(people) == 1:
        return words.say("exchanges-one", cases=len(selected.cases), held=held, requesting=to)
    return words.say(
        "exchanges-many",
        cases=len({one.case.id for one in people}),
        exchanges=len(found),
        held=held,
        rest=len(people) - held,
        requesting=to,
    )
