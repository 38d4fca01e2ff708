"""Parameters, of an address or of the command line: what each may be, and a sentence for whoever gets one wrong."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.archive.problems import nearest, shorten
from dashboard.search import fold

Params = Mapping[str, Sequence[str]]
"""The values of parameters, by name."""

SWITCH = ("0", "1")


class BadRequestError(ValueError):
    """A parameter is wrong; the text says what was expected."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: a word of ``words``, a whole number within ``bounds``, or a text of at most ``longest`` letters."""

    name: str
    meaning: str
    words: Sequence[str] = ()
    bounds: tuple[int, int] | None = None
    longest: int = 0
    many: bool = False
    """Whether it may be given several times."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """What readers call the words."""

    def schema(self) -> dict[str, Any]:
        """JSON Schema of the value or, where there may be many, of the list of values."""
        one: dict[str, Any]
        if self.bounds:
            one = {"type": "integer", "minimum": self.bounds[0], "maximum": self.bounds[1]}
        elif self.words:
            one = {"type": "string", "enum": list(self.words)}
        else:
            one = {"type": "string", "maxLength": self.longest}
        return {"type": "array", "items": one} if self.many else one

    def fault(self, value: str) -> str | None:
        """What is wrong with a value, as a sentence, or None."""
        if self.bounds:
            least, most = self.bounds
            if not (value.isascii() and value.isdigit() and len(value) <= 9 and least <= int(value) <= most):
                return f"{self.name}: {shorten(value)} is not a whole number from {least} to {most}"
        elif self.words:
            if value not in self.words:
                return f"{self.name}: {shorten(value)} is not known{self._meant(value)}"
        elif len(value) > self.longest:
            return f"{self.name}: {shorten(value)} has more than {self.longest} letters"
        return None

    def _meant(self, value: str) -> str:
        for word, label in self.labels.items():
            if fold(label) == fold(value):
                return f"; did you mean {word!r}?"
        return nearest(value, self.words)


def concerning(pairs: Iterable[tuple[str, str]], allowed: Sequence[Parameter]) -> list[tuple[str, str]]:
    """The pairs with a name that is known here."""
    names = {parameter.name for parameter in allowed}
    return [pair for pair in pairs if pair[0] in names]


def read(pairs: Iterable[tuple[str, str]], allowed: Sequence[Parameter]) -> dict[str, list[str]]:
    """The values by name; raises BadRequestError with a sentence for the first that is wrong."""
    known = {parameter.name: parameter for parameter in allowed}
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        parameter = known.get(name)
        if parameter is None:
            raise BadRequestError(f"There is no parameter {shorten(name)} here{_instead(name, known)}")
        if fault := parameter.fault(value):
            raise BadRequestError(fault)
        values.setdefault(name, []).append(value)
        if len(values[name]) > 1 and not parameter.many:
            raise BadRequestError(f"{name} is given more than once")
    return values


def _instead(name: str, known: Collection[str]) -> str:
    hint = nearest(name, known)
    return hint if hint.startswith("; expected") else f"{hint or '.'} There are: {', '.join(known)}"
