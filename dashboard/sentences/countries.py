"""Countries as they stand in sentences and labels."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.archive.store import Archive
from dashboard.measures.flows import OTHERS
from dashboard.text.words import Formed, Words


def country(code: str, archive: Archive, words: Words) -> Formed:
    """A country by its code, with the forms that sentences need."""
    return words.country(code, archive.country_name(code))


def requesting(archive: Archive, words: Words) -> Formed:
    """The country that asks for the arrests."""
    return country(archive.config.site.requesting_country, archive, words)


def labels(archive: Archive, alone: Sequence[str], together: Sequence[str], words: Words) -> dict[str, str]:
    """What readers see for each country that stands alone, and for OTHERS, in the order of
    :func:`dashboard.measures.flows.countries`."""
    others = words.say("countries-together", countries=len(together), alone=len(alone))
    named: dict[str, str] = {code: country(code, archive, words) for code in alone}
    return {**named, **({OTHERS: others} if together else {})}
