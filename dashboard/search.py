"""Finding a case by a name in any spelling or script, or by a word of its record."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from anyascii import anyascii
from rapidfuzz import fuzz, process

MAX_QUERY = 100
_CLOSE_ENOUGH = 80
_SHORTEST_FUZZY = 4
_LETTERS = str.maketrans(
    {
        "ь": "",
        "Ь": "",
        "ъ": "",
        "Ъ": "",
        "ё": "io",
        "Ё": "io",
        "й": "i",
        "Й": "i",
        "ю": "iu",
        "Ю": "iu",
        "я": "ia",
        "Я": "ia",
    }
)
"""Letters that are not taken as anyascii has them: signs without a sound of their own, of which it makes an apostrophe
that would cut a name in two, and vowels as passports write them."""
_PICTURES = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]")
"""Arrows, signs and emoji: anyascii says them in English words, which nobody wrote."""

_CYRILLIC = re.compile("[\u0400-\u04ff]")

# Spellings of the same Cyrillic sound in Latin letters, brought to one. Longer ones first.
_SPELLINGS = [
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"s?h?ch|tsch|ch", "c"),
        (r"sh|sch", "s"),
        (r"kh", "h"),
        (r"ks", "x"),
        (r"ph", "f"),
        (r"tz|ts|cz", "c"),
        (r"zh", "j"),
        (r"ck", "k"),
        (r"w", "v"),
        (r"z", "s"),
        (r"[yij]o", "e"),
        (r"[yij]e", "e"),
        (r"[yij]a", "a"),
        (r"[yij]u", "u"),
        (r"[yj]", "i"),
        (r"(.)\1+", r"\1"),
    )
]


def fold(text: str) -> str:
    """Plain lower-case Latin words, one space between them: ``Роман Селезнёв`` becomes ``roman seleznev``."""
    return " ".join(re.findall(r"[a-z0-9]+", anyascii(_PICTURES.sub(" ", text.translate(_LETTERS))).lower()))


def sound(word: str) -> str:
    """A folded word as it sounds, whatever the transliteration: ``seleznyov`` and ``seleznev`` are alike."""
    for pattern, plain in _SPELLINGS:
        word = pattern.sub(plain, word)
    return word


@dataclass(frozen=True, slots=True)
class Found:
    """A case by its position in the ``cases`` table, and the name or alias that matched; None where another text did."""

    position: int
    name: str | None


@dataclass(frozen=True, slots=True)
class Index:
    """What the words of every case are, by position in the ``cases`` table."""

    names: Sequence[Sequence[str]]
    records: Sequence[str]
    words: dict[str, frozenset[int]]

    @classmethod
    def build(cls, names: Iterable[Sequence[str]], records: Iterable[Sequence[str]]) -> Index:
        """``names`` and ``records`` hold, for each case, its names and the other texts to search."""
        words: dict[str, set[int]] = defaultdict(set)
        folded, kept = [], [tuple(filter(None, own)) for own in names]
        for position, (own, other) in enumerate(zip(kept, records, strict=True)):
            for name in own:
                for word in fold(name).split():
                    words[sound(word)].add(position)
            folded.append(f" {fold(' '.join([*own, *other]))} ")
        return cls(kept, folded, {word: frozenset(found) for word, found in words.items()})

    def find(self, query: str) -> set[int]:
        """Positions of the cases in which every word of the query occurs, or sounds like a word of a name."""
        found: set[int] | None = None
        # A Cyrillic word is a name: its letters in Latin may begin an English word of a record by chance.
        records = () if _CYRILLIC.search(query) else self.records
        for word in fold(query[:MAX_QUERY]).split():
            hits = self._hits(word, records)
            found = hits if found is None else found & hits
        return found if found is not None else set()

    def best(self, query: str, most: int) -> list[Found]:
        """The first few of what ``find`` finds, the nearest names first."""
        wanted = _sounds(query[:MAX_QUERY])
        found = []
        for position in self.find(query):
            scores = [_likeness(wanted, _sounds(name)) for name in self.names[position]]
            likest = max(scores)
            name = self.names[position][scores.index(likest)] if likest >= _CLOSE_ENOUGH else None
            found.append((-likest, position, name))
        found.sort(key=lambda one: one[:2])
        return [Found(position, name) for _, position, name in found[:most]]

    def _hits(self, word: str, records: Sequence[str]) -> set[int]:
        hits = {position for position, record in enumerate(records) if f" {word}" in record}
        like = sound(word)
        for name, positions in self.words.items():
            if name.startswith(like):
                hits |= positions
        if len(like) >= _SHORTEST_FUZZY:
            near = process.extract(like, self.words.keys(), scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH, limit=None)
            for name, _, _ in near:
                hits |= self.words[name]
        return hits


def _sounds(text: str) -> str:
    return " ".join(sound(word) for word in fold(text).split())


def _likeness(wanted: str, name: str) -> float:
    """From 0 to 100: how well every word wanted is met by a word of the name, or by the beginning of one."""
    words = name.split()
    return min(
        max((100.0 if word.startswith(one) else fuzz.ratio(one, word) for word in words), default=0.0)
        for one in wanted.split()
    )


def is_searchable(query: str) -> bool:
    """Whether anything is left of a query once it is folded."""
    return bool(fold(query[:MAX_QUERY]))
