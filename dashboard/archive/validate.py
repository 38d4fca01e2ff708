"""Plain values against a model, every fault as a problem with its line and the nearest valid word."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, cast, get_args

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from dashboard.archive.config import CODE_PATTERN
from dashboard.archive.model import ID_PATTERN, Known
from dashboard.archive.problems import Problem, bounded, nearest, shorten
from dashboard.archive.reading import Document, Location

Valid = TypeVar("Valid")

_PLAIN = {
    "string_type": "should be text",
    "int_type": "should be a whole number",
    "int_from_float": "should be a whole number",
    "float_type": "should be a number",
    "bool_type": "should be true or false",
    "tuple_type": "should be a list",
    "dict_type": "should be a mapping of names to values",
    "model_type": "should be a mapping of fields to values",
    "model_attributes_type": "should be a mapping of fields to values",
}

_PATTERNS = {
    ID_PATTERN: "is not an id; expected lower-case ASCII letters and digits, joined by hyphens",
    CODE_PATTERN: "is not a country code; expected three capital letters (ISO 3166-1 alpha-3)",
}


def validate(document: Document, model: type[Valid] | Any, known: Known) -> tuple[Valid | None, list[Problem]]:
    """The document as ``model``, or None and everything that is wrong with it."""
    problems = list(document.faults)
    value = None
    try:
        value = _adapter(cast(Hashable, model)).validate_python(document.data, context=known)
    except ValidationError as error:
        details = error.errors(include_url=False)
        problems += bounded(_problem(document, model, detail, known) for detail in details if not _is_told(detail))
    return (None if problems else value), problems


@cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def _is_told(detail: ErrorDetails) -> bool:
    """Whether another problem says it: an empty value or a key that is no text, which the document's faults hold;
    or a list that pydantic finds too short for its entries are wrong, which they are told themselves."""
    if detail["type"] == "missing":
        return False
    if detail["type"] == "too_short":
        return bool(detail["input"])
    key = detail["loc"][-1:] == ("[key]",) and detail["type"] == "string_type"
    return key or detail["type"] == "invalid_key" or detail.get("input") is None


def _problem(document: Document, model: Any, detail: ErrorDetails, known: Known) -> Problem:
    location: Location = tuple(step for step in detail["loc"] if step != "[key]")
    field = location[-1] if location else None
    value = detail.get("input")
    match detail["type"]:
        case "extra_forbidden":
            text = f"unknown field {field!r}{nearest(str(field), _fields_at(model, location[:-1]))}"
        case "unknown_word":
            text = f"{detail['msg']}{nearest(str(value), known[detail['ctx']['section']])}"
        case "missing":
            text = f"the field {field!r} is missing"
        case "value_error":
            text = str(detail["ctx"]["error"])
        case "string_too_short":
            text = f"{field!r} is empty; write it or leave the field out"
        case "too_short":
            text = f"{field!r} needs at least one entry"
        case "string_pattern_mismatch":
            pattern = detail["ctx"]["pattern"]
            text = f"{shorten(value)} {_PATTERNS.get(pattern, f'does not fit the pattern {pattern}')}"
        case "greater_than_equal" | "less_than_equal":
            bound = detail["msg"].removeprefix("Input should be ")
            text = f"{field!r} is {shorten(value)}, but should be {bound}"
        case plain if plain in _PLAIN:
            text = f"{_named(field)}{_PLAIN[plain]}, not {shorten(value)}{_quotes(plain, value)}"
        case _:
            text = detail["msg"]
    return document.problem(location, text)


def _named(field: int | str | None) -> str:
    return f"{field!r} " if isinstance(field, str) else ""


def _quotes(kind: str, value: object) -> str:
    if kind == "string_type" and isinstance(value, int | float):
        return "; put it in quotes"
    return ""


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _fields_at(model: Any, location: Location) -> Mapping[str, Any]:
    """The fields that a mapping at ``location`` may have."""
    models = list(_models_in(model))
    for step in location:
        fields = models[0].model_fields if models else {}
        if isinstance(step, str) and step in fields:
            models = list(_models_in(fields[step].annotation))
    return models[0].model_fields if models else {}
