"""Official figures in words."""

from __future__ import annotations

from dashboard.archive.model import EXACTLY, OfficialCount
from dashboard.archive.store import Archive
from dashboard.text.words import Words


def said(count: OfficialCount, archive: Archive, words: Words) -> str:
    """A claim's figure as it was said: ``more than 10``, ``about 40``, ``11``."""
    if count.comparison == EXACTLY:
        return words.number(count.quantity)
    label = archive.config.vocabulary.label("comparison", count.comparison)
    return words.say("official-said", comparison=label, figure=count.quantity)
