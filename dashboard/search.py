"""Finding a case by a name in any spelling or script, or by a word of its record."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import repeat

from anyascii import anyascii
from rapidfuzz import fuzz, process

MAX_QUERY = 100
_CLOSE_ENOUGH, _SPELT_OTHERWISE = 80, 90
"""Of 100: how alike a word and a name are at least, and where some name is that very word: there only another spelling
of it with the same first sound is meant too, Aleksandr by Alexander, but not Yuryevich by Gurevich."""
_SHORTEST_ALIKE, _SHORTEST_FUZZY = 3, 4
"""Letters that a sound has at least where it may be the beginning of a name, or resemble one."""
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
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Characters that no reader sees (Unicode's Default_Ignorable_Code_Point, and the marks of interlinear notes): word
processors and web pages put them into what is copied."""

_INITIALS = re.compile(r"(?<!\w)(?:\w\.\s?){2,}")
"""Letters with full stops, as in the names of courts: S.D.N.Y. is searched as SDNY."""

# Spellings of the same Cyrillic sound in Latin letters, brought to one. Longer ones first.
_SPELLINGS = [
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"s?h?ch|ts?ch", "c"),
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


def visible(text: str) -> str:
    """The text without the characters that nobody sees."""
    return _INVISIBLE.sub("", text)


def fold(text: str) -> str:
    """Plain lower-case Latin words, one space between them: ``Роман Селезнёв`` becomes ``roman seleznev``."""
    return " ".join(re.findall(r"[a-z0-9]+", anyascii(_PICTURES.sub(" ", visible(text).translate(_LETTERS))).lower()))


def sound(word: str) -> str:
    """A folded word as it sounds, whatever the transliteration: ``seleznyov`` and ``seleznev`` are alike."""
    for pattern, plain in _SPELLINGS:
        word = pattern.sub(plain, word)
    return word


@dataclass(frozen=True, slots=True)
class Found:
    """A case by its position in the ``cases`` table, and by what it was found: a name or alias, or else a label of its
    record (an accusation, a court, a place); both None where it was a word of a longer text."""

    position: int
    name: str | None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Index:
    """What the words of every case are, by position in the ``cases`` table."""

    names: Sequence[Sequence[str]]
    labels: Sequence[Mapping[str, str]]
    """The labels of each case, each with its folded words."""
    called: Sequence[str]
    """The names of each case, folded, in one text: a blank before each word, a bar between names, as in ``records``."""
    sounds: Sequence[Sequence[str]]
    """How each of ``names`` sounds."""
    records: Sequence[str]
    """The labels and other texts of each case in Latin letters, folded."""
    cyrillic: Sequence[str]
    """Those in Cyrillic letters: the letters of a Cyrillic word in Latin may begin an English word by chance."""
    words: dict[str, frozenset[int]]
    """Positions by how a word of a name sounds."""

    @classmethod
    def build(
        cls,
        names: Iterable[Sequence[str]],
        labels: Iterable[Sequence[str]],
        texts: Iterable[Sequence[str]] = repeat(()),
    ) -> Index:
        """``names`` and ``labels`` hold, for each case, its names and the short texts that a result is quoted by;
        ``texts`` what else is searched."""
        words: dict[str, set[int]] = defaultdict(set)
        kept = [tuple(filter(None, own)) for own in names]
        folded_once = cache(_record)  # the same labels stand in many cases
        labelled = [{label: f" {folded_once(label)}" for label in own if label} for own in labels]
        called, sounds = [], []
        for position, own in enumerate(kept):
            folded = [fold(name) for name in own]
            called.append(" |".join(f" {name}" for name in folded))
            sounds.append([" ".join(sound(word) for word in name.split()) for name in folded])
            for name in sounds[-1]:
                for word in name.split():
                    words[word].add(position)
        said = [
            [*own.items(), *((text, f" {_record(text)}") for text in longer)]
            for own, longer in zip(labelled, texts, strict=False)
        ]
        latin, cyrillic = (
            [" |".join(folded for text, folded in own if bool(_CYRILLIC.search(text)) is is_cyrillic) for own in said]
            for is_cyrillic in (False, True)
        )
        known = {word: frozenset(found) for word, found in words.items()}
        return cls(kept, labelled, called, sounds, latin, cyrillic, known)

    def find(self, query: str) -> set[int]:
        """Positions of the cases in which every word of the query occurs, or sounds like a word of a name. Where the
        words stand one after the other in some record, as in a docket or "New York", only there."""
        query = _cut(query)
        called, words = fold(query).split(), _record(query).split()
        by_name = {word: self._named(word) for word in {*called, *words}}
        named = (
            _all(by_name[word] for word in called)
            if any(len(word) > 1 for word in called)
            else _holding(" ".join(called), self.called)  # initials alone begin some name of many cases
        )
        records = self.cyrillic if _CYRILLIC.search(query) else self.records
        phrase = _holding(" ".join(words), records)
        if not words or len(words) == 1 or phrase:
            return named | phrase
        return named | _all(by_name[word] | _holding(word, records) for word in words)

    def best(self, query: str, most: int) -> list[Found]:
        """The first few of what ``find`` finds: the nearest names first, then what was found by its record."""
        query = _cut(query)
        wanted, words = _sounds(query), [f" {word}" for word in _record(query).split()]
        found = []
        for position in self.find(query):
            scores = [_likeness(wanted, name) for name in self.sounds[position]]
            likest = max(scores, default=0.0)
            name = self.names[position][scores.index(likest)] if likest >= _CLOSE_ENOUGH else None
            found.append((-likest if name else 0.0, position, name))
        found.sort(key=lambda one: one[:2])
        return [
            Found(position, name, None if name else self._label(position, words)) for _, position, name in found[:most]
        ]

    def _named(self, word: str) -> set[int]:
        """Positions of the cases with a name of which a word begins with this one, or sounds or looks like it."""
        hits = _holding(word, self.called)
        like = sound(word)
        # Of "zzzzzz" a single sound is left, with which many names begin.
        if len(like) >= _SHORTEST_ALIKE:
            for name, positions in self.words.items():
                if name.startswith(like):
                    hits |= positions
        elif len(like) > 1:
            hits |= self.words.get(like, frozenset())
        if len(like) >= _SHORTEST_FUZZY:
            is_name = like in self.words
            least = _SPELT_OTHERWISE if is_name else _CLOSE_ENOUGH
            near = process.extract(like, self.words.keys(), scorer=fuzz.ratio, score_cutoff=least, limit=None)
            for name, _, _ in near:
                if not is_name or name[0] == like[0]:
                    hits |= self.words[name]
        return hits

    def _label(self, position: int, words: Sequence[str]) -> str | None:
        """The label that holds most of the words, or None."""
        held = {label: sum(word in folded for word in words) for label, folded in self.labels[position].items()}
        likest = max(held, key=held.__getitem__, default="")
        return likest if held.get(likest) else None


def _cut(query: str) -> str:
    return visible(query)[:MAX_QUERY]


def _record(text: str) -> str:
    """A text of a record, folded, with the abbreviations of courts in one word each."""
    return fold(_INITIALS.sub(lambda found: re.sub(r"[.\s]", "", found[0]) + " ", text))


def _holding(words: str, folded: Sequence[str]) -> set[int]:
    """Positions of the texts in which the words stand one after the other, the last perhaps cut; of no words, none."""
    if not words:
        return set()
    wanted = f" {words}"
    return {position for position, text in enumerate(folded) if wanted in text}


def _all(hits: Iterable[set[int]]) -> set[int]:
    """What is in every one of the sets; nothing where there is none."""
    return reduce(set.__and__, hits) if (hits := list(hits)) else set()


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
    return bool(fold(_cut(query)))
