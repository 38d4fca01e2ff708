"""What is wrong with a data file, said to the person who can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import Literal

from rapidfuzz import process

Level = Literal["error", "warning"]

MOST = 100
"""How many problems of one kind are told of one file: who mends these sees the others at the next run."""
_LONGEST = 500
"""Characters of a problem's text; a value of a file may be as long as the file."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend: ``file`` relative to the data folder's parent, ``line`` counted from 1."""

    file: str
    line: int
    text: str
    level: Level = "error"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.level}: {self.text}"


def bounded(problems: Iterable[Problem]) -> list[Problem]:
    """The first of the problems of one file, no text endless, and a word where there are more; what comes after is
    not even looked for."""
    rest = iter(problems)
    told = [replace(one, text=_cut(one.text)) for one in islice(rest, MOST)]
    told += [replace(more, text="and more problems; mend these first") for more in islice(rest, 1)]
    return told


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def nearest(word: str, words: Iterable[str]) -> str:
    """``; did you mean 'fraud'?`` with the nearest valid word, or the valid words where none is near."""
    choices = sorted(words)
    match = process.extractOne(word[:100], choices, processor=str.lower, score_cutoff=60)
    if match is not None:
        return f"; did you mean {match[0]!r}?"
    if 0 < len(choices) <= 12:
        return f"; expected one of {', '.join(choices)}"
    return ""


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
    errors = sum(problem.level == "error" for problem in ordered)
    warnings = len(ordered) - errors
    lines.append(
        f"{files} files read, {cases} cases good: "
        f"{errors} {'error' if errors == 1 else 'errors'}, "
        f"{warnings} {'warning' if warnings == 1 else 'warnings'}"
    )
    return "\n".join(lines)
