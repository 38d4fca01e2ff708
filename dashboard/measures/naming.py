"""Who is named in official statements, and which cases of the dataset are theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dashboard.archive.model import Case, NamedInStatement
from dashboard.archive.store import Archive
from dashboard.search import fold, sound
from dashboard.tables import Tables


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom official statements name: as first named, with the ids of the cases that are theirs (none where
    the dataset has none) and the statements, oldest first. ``inside`` says that the statements place the arrest in
    the requesting country itself, so that it cannot be a case."""

    name: str
    cases: tuple[str, ...]
    statements: tuple[NamedInStatement, ...]
    inside: bool


def people(tables: Tables) -> list[Person]:
    """Everybody named, in the order of first naming; one entry a person, however often and however spelt."""
    found: dict[tuple[bool, tuple[str, ...]], tuple[str, tuple[str, ...], list[NamedInStatement]]] = {}
    said = statements(tables.archive)
    theirs = {name: cases_of(name, tables) for name in dict.fromkeys(name for one in said for name in one.names)}
    for statement in said:
        for inside, names in ((False, statement.names), (True, statement.us_arrests)):
            for name in names:
                cases = () if inside else theirs[name]
                known = found.setdefault((inside, cases or _sounds(name)), (name, cases, []))
                if statement not in known[2]:
                    known[2].append(statement)
    return [Person(name, cases, tuple(naming), inside) for (inside, _), (name, cases, naming) in found.items()]


def statements(archive: Archive) -> list[NamedInStatement]:
    """Every statement that was searched for names, oldest first."""
    return sorted(archive.named, key=lambda one: (one.date, one.statement))


def cases_of(name: str, tables: Tables) -> tuple[str, ...]:
    """Ids of the cases whose person has this name, in the spelling of any language, in the order of the table.

    First and last word must sound like those of one name of the case, and no word between may differ; words that
    only one of the two has, such as a patronymic, are passed over. A single word is no name of a person.
    """
    words = _sounds(name)
    if len(words) < 2:
        return ()
    index = tables.index.words
    near = index.get(words[0], frozenset()) & index.get(words[-1], frozenset())
    cases = [tables.archive.cases[position] for position in sorted(near)]
    return tuple(case.id for case in cases if any(_same(words, _sounds(own)) for own in _names(case)))


def statements_naming(case: Case, archive: Archive) -> tuple[NamedInStatement, ...]:
    """The statements that name the person of a case, oldest first."""
    own = [_sounds(name) for name in _names(case)]

    def is_named(name: str) -> bool:
        words = _sounds(name)
        return len(words) > 1 and any(_same(words, one) for one in own)

    return tuple(one for one in statements(archive) if any(map(is_named, one.names)))


def named_cases(named: Sequence[Person]) -> frozenset[str]:
    """Ids of all cases whose person some statement names."""
    return frozenset(case for person in named for case in person.cases)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the officially named people the dataset holds: whom it has, whom it lacks, and of whom it has
    ``unconfirmed`` cases only; ``inside`` were arrested in the requesting country. Of ``texts`` that were searched,
    ``partly`` were not read whole."""

    held: tuple[str, ...]
    missing: tuple[str, ...]
    unconfirmed: tuple[str, ...]
    inside: tuple[str, ...]
    texts: int
    partly: int


def coverage(tables: Tables, named: Sequence[Person]) -> Coverage:
    """The names that the dataset holds, among everybody named."""
    abroad = [person for person in named if not person.inside]
    held = [person for person in abroad if person.cases]
    weak = [person for person in held if not any(_is_confirmed(case, tables) for case in person.cases)]
    return Coverage(
        held=tuple(person.name for person in held),
        missing=tuple(person.name for person in abroad if not person.cases),
        unconfirmed=tuple(person.name for person in weak),
        inside=tuple(person.name for person in named if person.inside),
        texts=len(tables.archive.named),
        partly=sum(not one.complete for one in tables.archive.named),
    )


def _is_confirmed(case_id: str, tables: Tables) -> bool:
    case = tables.archive.case(case_id)
    return case is not None and case.confirmed


def _names(case: Case) -> list[str]:
    return [case.name, *([case.name_ru] if case.name_ru else []), *case.also_known_as]


@lru_cache(maxsize=1 << 12)  # every page of a case asks for the names of all statements
def _sounds(name: str) -> tuple[str, ...]:
    return tuple(sound(word) for word in fold(name).split())


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(other) < 2 or (one[0], one[-1]) != (other[0], other[-1]):
        return False
    shorter, longer = sorted((one[1:-1], other[1:-1]), key=len)
    rest = iter(longer)
    return all(word in rest for word in shorter)
