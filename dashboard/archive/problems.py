"""What is wrong with a data file, said to the person who can mend it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import Literal

from rapidfuzz import process

Level = Literal["error", "warning"]

MOST = 100
"""How many problems of one file are told at once, and how many of one kind in a whole folder: who mends these sees the
others at the next run."""
FEW = 12
"""How many valid words are told in the place of a wrong one."""
KINDS = 30
"""How many kinds of errors, and of warnings, are told apart."""
_LONGEST = 500
"""Characters of a problem's text; a value of a file may be as long as the file."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend: ``file`` relative to the data folder's parent, ``line`` counted from 1. It stands for as many
    ``more`` of its kind, elsewhere, that are not told."""

    file: str
    line: int
    text: str
    level: Level = "error"
    more: int = 0

    def __str__(self) -> str:
        others = f" (and {_counted(self.more, f'more such {self.level}')})" if self.more else ""
        return f"{self.file}:{self.line}: {self.level}: {self.text}{others}"


class Problems:
    """The problems of a whole folder: of each kind the first MOST are told, and how many more there are. Of one
    kind are those that begin alike, but for quoted words and numbers."""

    def __init__(self) -> None:
        self._told: dict[tuple[Level, str], list[Problem]] = {}
        self._kinds: Counter[Level] = Counter()

    def append(self, problem: Problem) -> None:
        """Tell one more, or count it."""
        problem = replace(problem, text=_cut(problem.text))
        kind = problem.level, " ".join(_VARIES.sub("_", problem.text).split()[:5])
        if kind not in self._told and self._kinds[problem.level] == KINDS:
            kind = problem.level, ""
        elif kind not in self._told:
            self._kinds[problem.level] += 1
        told = self._told.setdefault(kind, [])
        if len(told) <= MOST:
            told.append(problem)
        else:
            told[-1] = replace(told[-1], more=told[-1].more + 1)

    def extend(self, problems: Iterable[Problem]) -> None:
        """Tell or count each of them."""
        for one in problems:
            self.append(one)

    def told(self) -> tuple[Problem, ...]:
        """Those to be told, in the order of files and lines."""
        return tuple(sorted(one for own in self._told.values() for one in own))


_VARIES = re.compile(r"'[^']*'|\"[^\"]*\"|[0-9]+")


def bounded(problems: Iterable[Problem]) -> list[Problem]:
    """The first of the problems of one file, no text endless, and a word where there are more; what comes after is
    not even looked for, so that it takes no time, and is not counted."""
    rest = iter(problems)
    told = [replace(one, text=_cut(one.text)) for one in islice(rest, MOST)]
    told += [replace(more, text="and more problems; mend these first") for more in islice(rest, 1)]
    return told


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def closest(word: str, words: Iterable[str]) -> str | None:
    """The valid word that is nearest, or None where none is near."""
    match = process.extractOne(word[:100], sorted(words), processor=str.lower, score_cutoff=60)
    return match and match[0]


def few(words: Iterable[str]) -> list[str]:
    """The valid words in order, where they are few enough to be told; else none."""
    choices = sorted(words)
    return choices if len(choices) <= FEW else []


def nearest(word: str, words: Iterable[str]) -> str:
    """``; did you mean 'fraud'?`` with the nearest valid word, or the valid words where none is near."""
    choices = list(words)
    if match := closest(word, choices):
        return f"; did you mean {match!r}?"
    return f"; expected one of {', '.join(told)}" if (told := few(choices)) else ""


def shorten(value: object, length: int = 60) -> str:
    """A value of a data file as one line of a message, cut to ``length`` characters."""
    text = repr(value)
    return text if len(text) <= length else f"{text[: length - 1]}…"


def report(problems: Iterable[Problem], files: int, cases: int) -> str:
    """All problems grouped by file in the order of lines, and a last line with the counts."""
    ordered = sorted(problems)
    lines: list[str] = []
    for file, own in groupby(ordered, key=lambda problem: problem.file):
        lines += [file, *(f"  {problem}" for problem in own), ""]
    counts = [_counted(count(one for one in ordered if one.level == level), level) for level in ("error", "warning")]
    lines.append(f"{files} files read, {cases} cases good: {', '.join(counts)}")
    return "\n".join(lines)


def count(problems: Iterable[Problem]) -> int:
    """How many there are, told or not."""
    return sum(1 + one.more for one in problems)


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
