"""What editors write to each other reaches nobody else, and what readers meet speaks their language."""

from __future__ import annotations

import io
import re
import zipfile
from concurrent.futures import Future

import pandas as pd
import pytest

from dashboard.archive.config import Config
from dashboard.archive.model import EDITOR_NOTES
from dashboard.archive.prose import prose, slips, terms_of_the_files
from dashboard.archive.store import Loaded, load
from dashboard.publish.documents import DOCUMENTS, Document, Wanted, can_be_made, case_documents
from dashboard.selection import Selection, select
from dashboard.tables import Tables, build
from tests.builders import Fields, as_yaml, case, dataset, small_case, write_case
from tests.made import WORDS, selected

SITE = "https://example.org"
MARK = "Zebra"
"""A word that stands in every note for editors of the dataset below, and nowhere else."""


def _noted(value: object) -> object:
    """The entries of a file, each with a note for editors."""
    if isinstance(value, list):
        return [{**one, EDITOR_NOTES: f"{MARK} {number}: look again."} for number, one in enumerate(value)]
    return value


@pytest.fixture
def noted(folder: Config) -> Tables:
    """A dataset in which everything that may have a note for editors has one."""
    write_case(folder, editor_notes=f"{MARK}: rename the file.")
    values = dataset()
    for name in ("excluded.yaml", "claims/official-counts.yaml", "claims/named-in-statements.yaml"):
        (folder.data / name).write_text(as_yaml(_noted(values[name])), "utf-8")
    seed: Fields = dict(values["claims/seed-statement.yaml"])  # type: ignore[call-overload]
    (folder.data / "claims/seed-statement.yaml").write_text(as_yaml({**seed, "parts": _noted(seed["parts"])}), "utf-8")
    courts: Fields = dict(values["us-courts.yaml"])  # type: ignore[call-overload]
    noted_courts = {key: {**court, EDITOR_NOTES: f"{MARK}."} for key, court in courts.items()}
    (folder.data / "us-courts.yaml").write_text(as_yaml(noted_courts), "utf-8")
    countries: Fields = dict(values["countries.yaml"])  # type: ignore[call-overload]
    for country in countries["countries"].values():
        if "us_extradition_treaty" in country:
            country["us_extradition_treaty"][EDITOR_NOTES] = f"{MARK}: read the page."
    (folder.data / "countries.yaml").write_text(as_yaml(countries), "utf-8")
    loaded = load(folder)
    assert loaded.problems == ()
    written = [path for path in folder.data.rglob("*.yaml") if MARK in path.read_text("utf-8")]
    assert len(written) == 7
    return build(loaded.archive, WORDS)


def _plain(document: Document, content: bytes) -> str:
    """All text of a file, of the files within it too."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    if document.path.endswith(".parquet"):
        return pd.read_parquet(io.BytesIO(content)).to_csv()
    return content.decode("utf-8", "replace")


def test_no_document_holds_a_note_for_editors(noted: Tables) -> None:
    wanted = Wanted(select(noted, Selection(unconfirmed=True)), WORDS, site=SITE)
    every = [*DOCUMENTS.values(), *(one for each in noted.archive.cases for one in case_documents(each))]
    read = 0
    for document in every:
        if document.path.endswith((".png", ".svg", ".pdf")) or not can_be_made(document, SITE):
            continue  # a picture is drawn from the figure, which is read as JSON
        content = document.make(wanted)
        if isinstance(content, Future):
            continue
        read += 1
        text = _plain(document, content)
        assert MARK not in text, document.path
        if "schema" not in text:  # a schema and the codebook tell what the field is for
            assert f'"{EDITOR_NOTES}"' not in text, document.path
    assert read > 40


def test_the_record_has_notes_for_editors_and_no_page_of_a_case_shows_them(tables: Tables) -> None:
    noted = [one for one in tables.archive.cases if one.editor_notes]
    assert noted
    wanted = Wanted(selected(tables), WORDS, site=SITE)
    for one in noted:
        for document in case_documents(one):
            if document.path.endswith(".png"):
                continue
            content = document.make(wanted)
            assert isinstance(content, bytes)
            assert one.editor_notes is not None
            assert one.editor_notes[:40] not in content.decode(), document.path


def test_no_text_of_the_record_names_an_address_an_id_a_file_or_a_field(real: Loaded) -> None:
    archive = real.archive
    words = (
        terms_of_the_files(archive.config.vocabulary)
        | {one.id for one in archive.cases}
        | {one.id for one in archive.counts}
    )
    assert archive.seed is not None
    for record in (*archive.cases, *archive.counts, *archive.named, *archive.exclusions, archive.seed):
        for place, text in prose(record):
            assert list(slips(text, words)) == [], place


def page_of_the_case(folder: Config) -> bytes:
    """The plain page of the case that every made-up dataset has."""
    made = build(load(folder).archive, WORDS)
    one = made.archive.case("hentzau-rosa")
    assert one is not None
    page = next(document for document in case_documents(one) if not document.path.endswith((".json", ".csv", ".png")))
    content = page.make(Wanted(selected(made), WORDS, site=SITE))
    assert isinstance(content, bytes)
    return content


def test_what_a_source_was_used_for_is_told_in_words(folder: Config) -> None:
    fields = case()
    fields["sources"][1]["supports"] = ["guilty-plea", "us_court", "also_known_as", "name_ru", "conflicts"]
    write_case(folder, text=as_yaml(fields))
    content = page_of_the_case(folder)
    assert (
        "(Guilty plea; Court; Also known as; Name in the script of the home country; Where the sources disagree)"
        in content.decode()
    )


def test_pages_that_a_note_speaks_of_are_links(folder: Config) -> None:
    also = [{"publisher": "Borduria Times", "url": "https://borduria-times.example/1"}]
    fields = small_case("hentzau-rosa", conflicts=["Borduria Times gives another day."], also=also)
    write_case(folder, text=as_yaml(fields))
    content = page_of_the_case(folder)
    assert re.search(
        r'Also read: <a [^>]*href="https://borduria-times\.example/1"[^>]*>Borduria Times', content.decode()
    )
