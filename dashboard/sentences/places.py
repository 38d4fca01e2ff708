"""Where people were arrested, in one sentence."""

from __future__ import annotations

import pandas as pd

from dashboard.archive.store import Archive
from dashboard.sentences.countries import country
from dashboard.tables import each_row
from dashboard.text.words import Words

_MOST = 5
"""How many countries are counted together at most."""


def finding(table: pd.DataFrame, archive: Archive, words: Words) -> str:
    """How the cases of :func:`dashboard.measures.places.by_country` lie: how many in the few countries with most, and in
    which of them most. Of countries with the same number none is left out before another."""
    if table.empty:
        return words.say("map-finding-none")
    counts: list[int] = table["cases"].tolist()
    arrests, most = sum(counts), counts[0]
    first = [country(row.country, archive, words) for row in each_row(table[table["cases"] == most])]
    known = {"arrests": arrests, "countries": len(counts), "most": most, "leading": len(first)}
    if len(counts) == 1:
        return words.say("map-finding-one", country=first[0], **known)
    if len(first) == len(counts):
        return words.say("map-finding-equal", **known)
    named = words.list([words.say("map-finding-the", country=one) for one in first])
    if len(counts) <= _MOST:
        return words.say("map-finding-few", names=named, **known)
    few = max((n for n in range(1, _MOST + 1) if counts[n - 1] > counts[n]), default=0)
    if not few:
        return words.say("map-finding-many", **known)
    message = "map-finding-first" if few == 1 else "map-finding"
    return words.say(message, part=sum(counts[:few]), few=few, names=named, **known)
