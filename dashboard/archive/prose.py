"""What readers read of the record, and what no reader should meet there: addresses, ids, names of files and fields."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from dashboard.archive.config import Record, Vocabulary
from dashboard.archive.model import EDITOR_NOTES, Case, Exclusion, NamedInStatement, OfficialCount, SeedStatement
from dashboard.archive.problems import shorten
from dashboard.archive.reading import Location

PROSE = frozenset(
    [
        "summary",
        "charges",
        "note",
        "topic",
        "by",
        "says",
        "conflicts",
        "unconfirmed",
        "notes",
        "explanation",
        "subject",
        "test",
        "context",
    ]
)
"""Fields that hold sentences for readers, by name."""

_ADDRESS = re.compile(r"https?://\S+|\bwww\.\S+")
_FILE = re.compile(r"[\w*/-]+\.(?:ya?ml|json|csv|md|py)\b")
_WORD = re.compile(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)+")
_POINTER = re.compile(r"\(see (?:positions|conflicts|notes|events|sources)\)")


def prose(record: Record, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every text for readers in a record and in the records that it holds, each with its place."""
    for field in type(record).model_fields:
        value = getattr(record, field)
        for place, one in _each(value, (*location, field)):
            if isinstance(one, Record):
                yield from prose(one, place)
            elif field in PROSE and isinstance(one, str):
                yield place, one


def _each(value: Any, location: Location) -> Iterator[tuple[Location, Any]]:
    if isinstance(value, tuple):
        yield from (((*location, index), one) for index, one in enumerate(value))
    else:
        yield location, value


def terms_of_the_files(vocabulary: Vocabulary) -> frozenset[str]:
    """Words that only the files use: keys of the vocabulary that are no plain English, and names of fields."""
    keys = {
        key
        for section in ("event", "exclusion_reason", "claim_measure")
        for key in vocabulary.terms(section)
        if "-" in key
    }
    return frozenset(keys | _fields(Case, OfficialCount, NamedInStatement, SeedStatement, Exclusion))


def _fields(*models: type[Record]) -> set[str]:
    """Names of fields that are no plain English."""
    found = {EDITOR_NOTES, "us_extradition_treaty", "in_force", "in_force_since", "as_of", "time_served"}
    return found | {field for model in models for field in model.model_fields if "_" in field}


def slips(text: str, *words: Collection[str]) -> Iterator[str]:
    """What is wrong with a text for readers; ``words`` are the ids and terms that stand in files alone."""
    for match in _ADDRESS.finditer(text):
        address = match[0].rstrip(").,;")
        yield (
            f"the address {shorten(address)} stands in a text for readers: name the publisher there, and the page under "
            "'sources' or 'also'"
        )
    bare = _ADDRESS.sub(" ", text)
    for match in _FILE.finditer(bare):
        yield f"the file {match[0]!r} is named in a text for readers: say it in words, or move the sentence to 'editor_notes'"
    for match in _POINTER.finditer(bare):
        yield f"{match[0]!r} names a field of the file in a text for readers: say what the page calls it"
    for match in _WORD.finditer(_FILE.sub(" ", bare)):
        if any(match[0] in some for some in words):
            yield f"{match[0]!r} is a word of the files in a text for readers: say it in words, or move the sentence to 'editor_notes'"
