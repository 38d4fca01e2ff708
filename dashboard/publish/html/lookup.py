"""Which case somebody means whose address of one is not quite right: typed by hand, or cut and joined by other programs."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from dashboard.archive.model import Case
from dashboard.archive.store import Archive
from dashboard.search import MAX_QUERY, fold
from dashboard.tables import Tables

_NEAR_ENOUGH = 55
"""Of 100, for an id to be offered in the place of another."""


def id_of(text: str) -> str:
    """The id that a text can only mean: in small letters, words joined by one hyphen, with no sign around them."""
    return fold(text[:MAX_QUERY]).replace(" ", "-")


def meant(text: str, archive: Archive) -> Case | None:
    """The case whose id is written in other letters, with other signs between or around its words; None where no case
    has those words."""
    return archive.case(id_of(text))


def nearest_cases(text: str, tables: Tables, most: int = 8) -> list[Case]:
    """Cases that a text may mean, the nearest first: by their names in any spelling, then by their ids."""
    words = id_of(text).replace("-", " ")
    cases = tables.archive.cases
    ids = [case.id.replace("-", " ") for case in cases]
    alike = process.extract(words, ids, scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR_ENOUGH, limit=most)
    found = [*(one.position for one in tables.index.best(words, most)), *(position for _, _, position in alike)]
    return [cases[position] for position in dict.fromkeys(found)][:most]
