"""Parameters, of an address or of the command line: what each may be, and what whoever gets one wrong is told."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.archive.problems import closest, few, shorten
from dashboard.search import fold
from dashboard.text.words import SaidError

Params = Mapping[str, Sequence[str]]
"""The values of parameters, by name."""

SWITCH = ("0", "1")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class BadRequestError(SaidError):
    """A parameter is wrong; the message says what was expected."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: a word of ``words``, a whole number within ``bounds``, a day, or a text of at most ``longest`` letters."""

    name: str
    meaning: str
    words: Sequence[str] = ()
    bounds: tuple[int, int] | None = None
    longest: int = 0
    is_day: bool = False
    most: int | None = 1
    """How many times it may be given; None: any number."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """What readers call the words."""

    def schema(self) -> dict[str, Any]:
        """JSON Schema of the value or, where there may be many, of the list of values."""
        one: dict[str, Any]
        if self.bounds:
            one = {"type": "integer", "minimum": self.bounds[0], "maximum": self.bounds[1]}
        elif self.words:
            one = {"type": "string", "enum": list(self.words)}
        elif self.is_day:
            one = {"type": "string", "format": "date"}
        else:
            one = {"type": "string", "maxLength": self.longest}
        if self.most == 1:
            return one
        return {"type": "array", "items": one, **({"maxItems": self.most} if self.most else {})}

    def check(self, value: str) -> None:
        """Raises BadRequestError where a value is none that it may be."""
        given = {"name": self.name, "value": shorten(value)}
        if self.bounds:
            least, most = self.bounds
            if not (value.isascii() and value.isdigit() and len(value) <= 9 and least <= int(value) <= most):
                raise BadRequestError("fault-no-whole-number", **given, least=str(least), most=str(most))
        elif self.words:
            if value not in self.words:
                meant = next((word for word, label in self.labels.items() if fold(label) == fold(value)), None)
                raise BadRequestError("fault-unknown-word", **given, **_hint(value, self.words, meant))
        elif self.is_day:
            if day(value) is None:
                raise BadRequestError("fault-no-day", **given)
        elif len(value) > self.longest:
            raise BadRequestError("fault-too-long", **given, longest=self.longest)

    def takes(self, value: str) -> bool:
        """Whether it may be this."""
        try:
            self.check(value)
        except BadRequestError:
            return False
        return True


def day(text: str) -> dt.date | None:
    """The day that a text says as ``2026-11-22``; None where it says none."""
    try:
        return dt.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def concerning(pairs: Iterable[tuple[str, str]], allowed: Sequence[Parameter]) -> list[tuple[str, str]]:
    """The pairs with a name that is known here."""
    names = {parameter.name for parameter in allowed}
    return [pair for pair in pairs if pair[0] in names]


def read(pairs: Iterable[tuple[str, str]], allowed: Sequence[Parameter]) -> dict[str, list[str]]:
    """The values by name; raises BadRequestError for the first that is wrong."""
    known = {parameter.name: parameter for parameter in allowed}
    values: dict[str, list[str]] = {}
    for name, value in pairs:
        parameter = known.get(name)
        if parameter is None:
            raise BadRequestError(
                "fault-no-parameter", name=shorten(name), names=", ".join(known), **_hint(name, known)
            )
        parameter.check(value)
        values.setdefault(name, []).append(value)
        if parameter.most and len(values[name]) > parameter.most:
            raise BadRequestError("fault-given-too-often", name=name, most=parameter.most)
    return values


def _hint(given: str, known: Collection[str], meant: str | None = None) -> dict[str, str]:
    """What a fault tells in the place of a wrong word: the one that is ``meant`` or near, or all where they are few."""
    near, choices = meant or closest(given, known), few(known)
    hint = "near" if near else "few" if choices else "none"
    return {"hint": hint, "near": repr(near), "choices": ", ".join(choices)}
