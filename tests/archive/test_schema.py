"""The JSON Schemas, the codebook and the models say the same."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # comes with Streamlit
import pytest
import yaml
from pydantic import BaseModel

from dashboard.archive import model
from dashboard.archive.config import Config
from dashboard.archive.folder import BESIDE, REFERENCE_FILES
from dashboard.archive.listing import case_files
from dashboard.archive.reading import UnreadableError
from dashboard.archive.schema import SCHEMAS, schemas, write_schemas
from dashboard.archive.settings import load_config
from dashboard.spoken import spoken_config
from tests.builders import ROOT, case, event
from tests.made import WORDS

DATA = ROOT / "data"
CODEBOOK = (DATA / "README.md").read_text("utf-8")
PROJECT = spoken_config(load_config(ROOT / "config"), WORDS)


def test_the_schemas_on_disk_are_current() -> None:
    """What an editor's program reads is what the models say; run ``third-country schema`` after changing them."""
    generated = schemas(PROJECT)
    on_disk = {path.name: path.read_text("utf-8") for path in (DATA / "schema").iterdir()}
    assert on_disk.keys() == generated.keys()
    assert {f"schema/{name}" for name in generated} < BESIDE
    for name, text in generated.items():
        assert on_disk[name] == text, f"{name} is not current: run `third-country schema`"


def data_files() -> list[Path]:
    """Every YAML file of the project's data."""
    return [*case_files(DATA), *(DATA / name for name in REFERENCE_FILES)]


@pytest.mark.parametrize("path", data_files(), ids=lambda path: path.name)
def test_each_file_points_at_its_schema(path: Path) -> None:
    """The first line tells an editor's program the schema, by a path that is there."""
    first = path.read_text("utf-8").partition("\n")[0]
    match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert match is not None, first
    name = "case" if path.parent.name == "cases" else path.stem
    assert (path.parent / match[1]).resolve() == DATA / "schema" / f"{name}.schema.json"


def validator(name: str) -> jsonschema.Draft202012Validator:
    """A validator for one of the schemas on disk."""
    schema = json.loads((DATA / "schema" / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_every_file_fits_its_schema() -> None:
    """An editor's program underlines nothing in the data as it is."""
    validators = {name: validator(name) for name in SCHEMAS}
    for path in data_files():
        value = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        name = "case" if path.parent.name == "cases" else path.stem
        found = [error.message for error in validators[name].iter_errors(value)]
        assert found == [], path.name


@pytest.mark.parametrize(
    "changes",
    [
        {"offense": "fraud"}, {"offence": "froud"}, {"us_court": "Nowhere"}, {"citizenship": ["QQQ"]}, {"events": []},
        {"id": "Not An Id"}, {"confidence": "sure"}, {"events": [event(lat=91, country="MDV")]}, {"name": 3},
        {"events": [event(date="spring", country="MDV")]}, {"events": [event(type="arest", country="MDV")]},
    ],
    ids=str,
)  # fmt: skip
def test_the_schema_refuses_what_the_models_refuse(changes: dict[str, Any]) -> None:
    """As one types, unknown fields and words, bad dates and coordinates are underlined."""
    good = case(citizenship=["RUS"], us_court="W.D. Wash.", events=[event(country="MDV")])
    check = validator("case")
    assert list(check.iter_errors(good)) == []
    assert list(check.iter_errors(good | changes)) != []


def test_the_schema_offers_every_word_with_its_meaning() -> None:
    """Completion lists the terms of the vocabulary, the countries and the courts."""
    properties = json.loads(schemas(PROJECT)["case.schema.json"])["properties"]
    offence = properties["offence"]
    assert offence["enum"] == list(PROJECT.vocabulary.offence)
    assert offence["enumDescriptions"][0].startswith("Cybercrime: ")
    assert "MDV" in properties["citizenship"]["items"]["enum"]
    assert "x-vocabulary" not in schemas(PROJECT)["case.schema.json"]


def test_schemas_are_not_made_of_broken_reference_data(folder: Config) -> None:
    """A schema without countries would refuse every country: the problem is told instead, and nothing is written."""
    (folder.data / "countries.yaml").write_text("countries: {SYL: {}}\n", "utf-8")
    with pytest.raises(UnreadableError, match=r"countries\.yaml"):
        write_schemas(folder)
    assert not (folder.data / "schema").exists()


def test_schemas_of_another_dataset_name_its_countries(folder: Config) -> None:
    """The words come from the configuration and the data, not from the code."""
    paths = write_schemas(folder)
    assert {path.parent for path in paths} == {folder.data / "schema"}
    text = (folder.data / "schema" / "case.schema.json").read_text("utf-8")
    assert '"SYL"' in text
    assert '"MDV"' not in text


# The codebook.


def table_under(heading: str) -> list[list[str]]:
    """The rows of the first table below a heading that begins so, without its two header lines."""
    found = re.search(rf"^#+ {re.escape(heading)}.*$", CODEBOOK, re.MULTILINE)
    assert found is not None, heading
    rows: list[list[str]] = []
    for line in CODEBOOK[found.end() :].splitlines():
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
        elif rows or line.startswith("#"):
            break
    return rows[2:]


@pytest.mark.parametrize("section", list(type(PROJECT.vocabulary).model_fields))
def test_the_codebook_repeats_the_vocabulary(section: str) -> None:
    """Each term, its label and its meaning, in the order of config/vocabulary.yaml, and no other."""
    terms = PROJECT.vocabulary.terms(section)
    assert table_under(f"`{section}`") == [[f"`{key}`", term.label, term.meaning] for key, term in terms.items()]


DOCUMENTED: list[tuple[str, type[BaseModel], set[str]]] = [
    ("Case:", model.Case, set()),
    ("Event,", model.Event, set()),
    ("Position,", model.Position, set()),
    ("Source,", model.Source, set()),
    ("Country,", model.Country, {"in_force", "signed", "in_force_since", "source", "note", "editor_notes"}),
    ("Court,", model.Court, set()),
    ("Excluded entry,", model.Exclusion, set()),
    ("Official count,", model.OfficialCount, set()),
    ("People named,", model.NamedInStatement, set()),
    ("The seed statement,", model.StatementPart, set()),
    ("Addition,", model.Recorded, set()),
]


@pytest.mark.parametrize(
    ("heading", "record", "of_parts"), DOCUMENTED, ids=lambda value: getattr(value, "__name__", None)
)
def test_the_codebook_documents_every_field(heading: str, record: type[BaseModel], of_parts: set[str]) -> None:
    """Each field that a file may have is in the codebook and no other, and what must be there is said to be."""
    rows = {name: row for row in table_under(heading) for name in re.findall(r"`(\w+)`", row[0])}
    assert rows.keys() - of_parts == record.model_fields.keys()
    for name, field in record.model_fields.items():
        if field.is_required():
            assert rows[name][1] != "no", name
        assert rows[name][2], name


def test_the_codebook_documents_the_treaty_fields() -> None:
    """The fields inside ``us_extradition_treaty`` are those of the model."""
    rows = {
        name for row in table_under("Country,") if row[0].startswith("…") for name in re.findall(r"`(\w+)`", row[0])
    }
    assert rows == model.Treaty.model_fields.keys()


def test_the_codebook_names_every_file() -> None:
    """Whoever opens the folder finds each reference file explained."""
    listed = {row[0].strip("`") for row in table_under("The folder")}
    assert REFERENCE_FILES.keys() - listed == set(), "files that the codebook does not name"
