"""JSON Schemas of the data files, generated from the models, so that an editor's program completes and checks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from dashboard.archive.config import Config
from dashboard.archive.folder import REFERENCE_FILES
from dashboard.archive.model import Case, CountriesFile
from dashboard.archive.reading import UnreadableError, read
from dashboard.archive.validate import validate

SCHEMAS: Mapping[str, Any] = {
    "case": Case,
    **{Path(name).stem: model for name, model in REFERENCE_FILES.items()},
}
"""Name of each schema file, without its ending, and the model it is generated from."""


def schemas(config: Config) -> dict[str, str]:
    """The text of every schema file by its name, with the words of the vocabulary, as ``config`` says them, and of the
    data as enumerations."""
    words = _words(config)
    made = {}
    for name, model in SCHEMAS.items():
        schema = TypeAdapter(model).json_schema()
        _enumerate(schema, words)
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name, **schema}
        made[f"{name}.schema.json"] = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
    return made


def write_schemas(config: Config) -> list[Path]:
    """Write every schema into the data folder; returns the paths."""
    made = schemas(config)
    folder = config.data / "schema"
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in made.items():
        path = folder / name
        path.write_text(text, "utf-8")
        paths.append(path)
    return paths


def _words(config: Config) -> dict[str, dict[str, str]]:
    """Valid words and what they mean, by section; countries and courts are taken from the data."""
    vocabulary = config.vocabulary
    words = {
        section: {key: f"{term.label}: {term.meaning}" for key, term in vocabulary.terms(section).items()}
        for section in type(vocabulary).model_fields
    }
    for name, section in (("countries.yaml", "country"), ("us-courts.yaml", "court")):
        path = config.data / name
        if not path.exists():
            continue
        value, problems = validate(read(path, name), REFERENCE_FILES[name], {})
        if problems:  # a schema made without them would refuse every country, or every court
            raise UnreadableError(problems)
        entries = value.countries if isinstance(value, CountriesFile) else value or {}
        words[section] = {key: entry.name for key, entry in entries.items()}
    return words


def _enumerate(schema: Any, words: Mapping[str, Mapping[str, str]]) -> None:
    if isinstance(schema, list):
        for item in schema:
            _enumerate(item, words)
    elif isinstance(schema, dict):
        section = schema.pop("x-vocabulary", None)
        if section in words:
            schema["enum"] = list(words[section])
            schema["enumDescriptions"] = list(words[section].values())
        for value in schema.values():
            _enumerate(value, words)
