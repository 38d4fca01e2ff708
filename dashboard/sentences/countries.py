"""Countries as they stand in sentences and labels."""

from __future__ import annotations

from dashboard.archive.store import Archive
from dashboard.text.words import Formed, Words


def country(code: str, archive: Archive, words: Words) -> Formed:
    """A country by its code, with the forms that sentences need."""
    return words.country(code, archive.country_name(code))


def requesting(archive: Archive, words: Words) -> Formed:
    """The country that asks for the arrests."""
    return country(archive.config.site.requesting_country, archive, words)
