"""The dataset as a whole: the data package that describes the tables, and the archive in one file."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dashboard.archive.config import Vocabulary
from dashboard.archive.folder import REFERENCE_FILES
from dashboard.archive.model import EDITOR_NOTES, JOINT
from dashboard.archive.reading import UnreadableError, read_bytes, without
from dashboard.archive.schema import SCHEMAS
from dashboard.columns import TABLES, Column, TableName
from dashboard.publish.data.files import harmless
from dashboard.publish.data.records import citation, table_file
from dashboard.search import fold
from dashboard.selection import Selected
from dashboard.text import MessageId
from dashboard.text.words import Words

_LICENCES: Mapping[str, Mapping[str, str]] = {
    "CC BY 4.0": {
        "name": "CC-BY-4.0",
        "path": "https://creativecommons.org/licenses/by/4.0/",
        "title": "Creative Commons Attribution 4.0 International",
    },
}
_DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
    "header": True,
}
_LAST_YEAR = 2107
"""The last year of a date in a zip file; a new entry has the first day that one can have."""


@dataclass(frozen=True, slots=True)
class _Resource:
    """The columns that tell a row of a table from others, and whose rows they are."""

    key: tuple[str, ...]
    case: str | None = None
    """The column that names a case."""


_RESOURCES: Mapping[TableName, _Resource] = {
    "cases": _Resource(("id",)),
    "events": _Resource(("case_id", "number"), "case_id"),
    "sources": _Resource(("case_id", "source_id"), "case_id"),
    "claims": _Resource(("id",)),
}


def data_package(selected: Selected, words: Words, query: str = "") -> bytes:
    """The descriptor of the tables of a selection (Frictionless, profile ``tabular-data-package``).

    ``query`` is the query of the selection's address, such as ``country=ESP``: with it, the paths of the tables lead
    to the rows of the selection.
    """
    archive = selected.tables.archive
    site, version = archive.config.site, archive.as_of.isoformat()
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": fold(site.title).replace(" ", "-") or "dataset",
        "title": site.title,
        "description": words.say(
            "package-description",
            subtitle=site.subtitle,
            selection=selected.selection.words(selected.tables, words),
        ),
        "version": version,
        "licenses": [_licence(site.data_licence)],
        "sources": [{"title": words.say("package-sources")}],
    }
    if site.address:
        package["homepage"] = site.address
    suffix = f"?{query}" if query else ""
    package["resources"] = [_resource(name, suffix, archive.config.vocabulary, words) for name in TABLES]
    return json.dumps(package, ensure_ascii=False, indent=1).encode()


def _licence(text: str) -> Mapping[str, str]:
    return _LICENCES.get(text) or {"name": fold(text).replace(" ", "-") or "other", "title": text}


def _resource(name: TableName, suffix: str, vocabulary: Vocabulary, words: Words) -> dict[str, Any]:
    about = _RESOURCES[name]
    schema: dict[str, Any] = {
        "fields": [_field(column, about, vocabulary) for column in TABLES[name].values()],
        "missingValues": [""],
        "primaryKey": list(about.key),
    }
    if about.case:
        reference = {"resource": "cases", "fields": ["id"]}
        schema["foreignKeys"] = [{"fields": [about.case], "reference": reference}]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "title": words.say(f"table-{name}"),
        "description": f"{words.say(f'package-rows-{name}')}.",
        "path": f"{name}.csv{suffix}",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "schema": schema,
    }


def _field(column: Column[Any], about: _Resource, vocabulary: Vocabulary) -> dict[str, Any]:
    is_list = column.kind == "list"
    field: dict[str, Any] = {
        "name": column.name,
        "type": "string" if is_list else column.kind,
        "description": f"{column.meaning}. Several are joined by “{JOINT}”" if is_list else column.meaning,
    }
    if column.unit:
        field["unit"] = column.unit
    constraints: dict[str, Any] = {}
    if column.name in about.key:
        constraints["required"] = True
    if (column.name,) == about.key:
        constraints["unique"] = True
    # As in the file, where a spreadsheet must not take a word for a formula either.
    if column.vocabulary and (words := [harmless(word) for word in vocabulary.terms(column.vocabulary)]):
        constraints["enum"] = words
    for bound in ("minimum", "maximum"):
        if (value := getattr(column, bound)) is not None:
            constraints[bound] = value
    return {**field, "constraints": constraints} if constraints else field


def archive_zip(selected: Selected, words: Words) -> bytes:
    """Everything about a selection in one file: the tables with their data package, the files as the editors wrote
    them but for their notes to each other, codebook, licence, schemas and changes; the same bytes for the same selection
    of the same data.

    A case file that cannot be read any more is named in README.md, and its case stays in the tables.
    """
    files: dict[str, bytes] = {
        "datapackage.json": data_package(selected, words),
        "config/vocabulary.yaml": _vocabulary(selected.tables.archive.config.vocabulary),
    }
    for table in TABLES:
        files[f"{table}.csv"] = table_file(selected, table, "csv", words)
    data = selected.tables.archive.config.data
    for name, path in _reference_files(selected):
        with suppress(UnreadableError):  # not there, or a link to what lies elsewhere on the machine
            files[name] = _content(path, name, data if path.is_relative_to(data) else None)
    gone = []
    for name, path in _case_files(selected):
        try:
            files[name] = _content(path, name, data)
        except UnreadableError:  # taken away since the data was read
            gone.append(name)
    files["README.md"] = _readme(selected, files.keys(), gone, words).encode()

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(files):
            archive.writestr(_entry(name, selected.tables.archive.as_of), files[name])
    return out.getvalue()


def _vocabulary(vocabulary: Vocabulary) -> bytes:
    """Every controlled word with its label and meaning, in the language of the tables."""
    said = {
        section: {
            key: {"label": term.label, "meaning": term.meaning, **term.model_dump(exclude_none=True)}
            for key, term in vocabulary.terms(section).items()
        }
        for section in type(vocabulary).model_fields
    }
    return yaml.dump(said, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True, width=1000).encode()


def _content(path: Path, name: str, within: Path | None) -> bytes:
    """What leaves the house of a file; UnreadableError where it cannot be read, or leads out of the folder ``within``."""
    content = read_bytes(path, name, within)
    if path.suffix == ".yaml" and EDITOR_NOTES.encode() in content:
        return without(content.decode("utf-8-sig"), EDITOR_NOTES).encode()
    return content


def _entry(name: str, day: dt.date) -> zipfile.ZipInfo:
    """A file of the archive, dated the day of the data as far as the format knows the year."""
    entry = zipfile.ZipInfo(name)
    entry.date_time = max(entry.date_time, (min(day.year, _LAST_YEAR), day.month, day.day, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # Unix, whatever system made it, so that the permissions below hold
    entry.external_attr = 0o644 << 16
    return entry


def _reference_files(selected: Selected) -> Iterator[tuple[str, Path]]:
    """Every file beside the cases that may go into the archive: its name there, and where it lies."""
    config = selected.tables.archive.config
    yield "LICENSE.md", config.data / "LICENSE.md"
    yield "CODEBOOK.md", config.data / "README.md"
    yield "CHANGELOG.md", config.folder.parent / "CHANGELOG.md"
    for name in (*REFERENCE_FILES, "audit.md"):
        yield f"data/{name}", config.data / name
    for name in SCHEMAS:
        yield f"data/schema/{name}.schema.json", config.data / "schema" / f"{name}.schema.json"


def _case_files(selected: Selected) -> Iterator[tuple[str, Path]]:
    folder = selected.tables.archive.config.data / "cases"
    for case_id in selected.cases["id"]:
        yield f"data/cases/{case_id}.yaml", folder / f"{case_id}.yaml"


_FILES: Mapping[str, MessageId] = {
    "LICENSE.md": "package-licence",
    "CODEBOOK.md": "package-codebook",
    "CHANGELOG.md": "package-changes",
    "datapackage.json": "package-descriptor",
    "config/vocabulary.yaml": "package-vocabulary",
    "data/dataset.yaml": "package-dataset",
    "data/countries.yaml": "package-countries",
    "data/us-courts.yaml": "package-courts",
    "data/excluded.yaml": "package-excluded",
    "data/audit.md": "package-audit",
    "data/history.yaml": "package-history",
    "data/claims/official-counts.yaml": "package-counts",
    "data/claims/named-in-statements.yaml": "package-named",
    "data/claims/seed-statement.yaml": "package-seed",
    **{f"{name}.csv": f"package-rows-{name}" for name in TABLES},
}
"""The files that may be in the archive, and the message of what each holds."""


def _readme(selected: Selected, names: Collection[str], gone: Sequence[str], words: Words) -> str:
    """What the archive is, how to cite it, and what each of its files holds."""
    archive = selected.tables.archive
    site = archive.config.site
    # The reader's search is among these words, and as code it is no markup.
    chosen = " ".join(selected.selection.words(selected.tables, words).replace("`", "'").split())
    what = {name: words.say(message) for name, message in _FILES.items() if name in names}
    if cases := len(selected.cases) - len(gone):
        what["data/cases/<id>.yaml"] = words.say("package-case-files", cases=cases)
    if any(name.startswith("data/schema/") for name in names):
        what["data/schema/"] = words.say("package-schemas")
    paragraphs = [
        words.say(
            "package-what-it-is",
            title=site.title,
            subtitle=site.subtitle,
            day=words.day(archive.as_of),
            selection=chosen,
            licence=site.data_licence,
            citation=citation(archive, words, link=site.address or ""),
        )
    ]
    if len(selected.cases) < len(selected.tables.cases):
        paragraphs.append(words.say("package-narrowed"))
    if gone:
        listed = "\n".join(f"- `{name}`" for name in gone)
        paragraphs += [words.say("package-not-read"), listed]
    files = "\n".join(f"- `{name}`: {text}" for name, text in what.items())
    paragraphs += [f"## {words.say('package-files')}", files, words.say("package-notes")]
    return "\n\n".join(paragraphs) + "\n"
