"""What is wrong with a data file, said to the person who can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import process

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to mend: ``file`` relative to the data folder's parent, ``line`` counted from 1."""

    file: str
    line: int
    text: str
    level: Level = "error"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.level}: {self.text}"


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
    for file in dict.fromkeys(problem.file for problem in ordered):
        lines.append(file)
        lines += [
            f"  {file}:{problem.line}: {problem.level}: {problem.text}" for problem in ordered if problem.file == file
        ]
        lines.append("")
    errors = sum(problem.level == "error" for problem in ordered)
    warnings = len(ordered) - errors
    lines.append(
        f"{files} files read, {cases} cases good: "
        f"{errors} {'error' if errors == 1 else 'errors'}, "
        f"{warnings} {'warning' if warnings == 1 else 'warnings'}"
    )
    return "\n".join(lines)
