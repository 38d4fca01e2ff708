"""The data package, proven by frictionless from a folder and by address, and the archive in one file."""

from __future__ import annotations

import functools
import io
import json
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import frictionless
import pytest
import yaml

from dashboard.archive.config import Config
from dashboard.archive.model import EDITOR_NOTES
from dashboard.archive.reading import without
from dashboard.archive.schema import write_schemas
from dashboard.archive.store import Loaded, load
from dashboard.columns import TABLES
from dashboard.publish.data.package import archive_zip, data_package
from dashboard.publish.data.records import table_file
from dashboard.selection import Selected, Selection, select
from dashboard.tables import Tables, build
from dashboard.text.words import Words
from tests import record
from tests.builders import ROOT, as_yaml, write_case
from tests.made import WORDS, hostile, selected, tables_of

SELECTIONS = [
    Selection(unconfirmed=True),
    Selection(),
    Selection(years=(2012, 2018), country=("ESP", "GRC"), text="fraud"),
    Selection(text="zzzzqqqq"),
]


def write_package(folder: Path, chosen: Selected, query: str = "") -> Path:
    """The tables of a selection and their descriptor side by side; returns the descriptor's path."""
    for name in TABLES:
        (folder / f"{name}.csv").write_bytes(table_file(chosen, name, "csv", WORDS))
    path = folder / "datapackage.json"
    path.write_bytes(data_package(chosen, WORDS, query))
    return path


def problems(package: Path | str) -> list[tuple[str, str]]:
    """What frictionless finds wrong, after it has looked at every table: the table and the kind of error."""
    report = frictionless.validate(str(package))
    assert report.errors == []
    assert [task.name for task in report.tasks] == list(TABLES)
    return [(task.name, error.type) for task in report.tasks for error in task.errors]


def descriptor(chosen: Selected, query: str = "") -> dict[str, Any]:
    """The data package of a selection."""
    package: dict[str, Any] = json.loads(data_package(chosen, WORDS, query))
    return package


def fields(package: dict[str, Any], table: str) -> dict[str, dict[str, Any]]:
    """The fields of a resource by name."""
    (resource,) = (one for one in package["resources"] if one["name"] == table)
    return {field["name"]: field for field in resource["schema"]["fields"]}


# --- the data package ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("selection", SELECTIONS, ids=str)
def test_frictionless_finds_nothing_wrong(selection: Selection, tables: Tables, tmp_path: Path) -> None:
    assert problems(write_package(tmp_path, select(tables, selection))) == []


def test_nor_with_hostile_text(folder: Config, tmp_path: Path) -> None:
    assert problems(write_package(tmp_path, selected(hostile(folder), unconfirmed=True))) == []


@pytest.mark.parametrize("text", ["two\nlines", "\u2028", "\x85", '"', "'", "漢字🚔", "long " * 40_000])
def test_nor_with_text_that_a_reader_of_csv_may_break_on(text: str, folder: Config, tmp_path: Path) -> None:
    write_case(folder, summary=f"Before{text}after.", also_known_as=[f"A{text}b", "c"])
    assert problems(write_package(tmp_path, selected(tables_of(folder), unconfirmed=True))) == []


@pytest.mark.parametrize(
    ("table", "old", "new", "found"),
    [
        ("cases", ",fraud,", ",fraudulence,", "constraint-error"),
        ("cases", "hentzau-rosa,", "sapt-fritz,", "primary-key"),
        ("cases", "hentzau-rosa,", ",", "constraint-error"),
        ("cases", ",2019-03-05,2019,", ",2019-13-05,2019,", "type-error"),
        ("cases", ",311,", ",-1,", "constraint-error"),
        ("cases", ",47.5,", ",147.5,", "constraint-error"),
        ("events", "hentzau-rosa,", "nobody,", "foreign-key"),
        ("sources", "hentzau-rosa,", "nobody,", "foreign-key"),
        ("sources", ",news,", ",rumour,", "constraint-error"),
        ("claims", ",3,", ",many,", "type-error"),
        ("claims", ",more-than,", ",nearly,", "constraint-error"),
    ],
)
def test_frictionless_finds_what_is_wrong(
    table: str, old: str, new: str, found: str, made: Tables, tmp_path: Path
) -> None:
    path = write_package(tmp_path, selected(made, unconfirmed=True))
    file = tmp_path / f"{table}.csv"
    assert old.encode() in file.read_bytes()
    file.write_bytes(file.read_bytes().replace(old.encode(), new.encode(), 1))
    assert (table, found) in problems(path)


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """A plain web server of a folder: its address, and the paths asked for."""
    asked: list[str] = []

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            asked.append(self.path)

    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize("query", ["", "country=ESP&country=GRC&from=2012", "q=%D0%B1%D0%B8%D1%82+%26+x&unconfirmed=1"])
def test_frictionless_reads_the_package_by_address(query: str, tables: Tables, tmp_path: Path) -> None:
    write_package(tmp_path, selected(tables, country=("ESP", "GRC"), years=(2012, None)), query)
    with served(tmp_path) as (address, asked):
        assert problems(f"{address}/datapackage.json") == []
    suffix = f"?{query}" if query else ""
    assert set(asked) == {"/datapackage.json", *(f"/{name}.csv{suffix}" for name in TABLES)}


def test_the_package_says_what_the_codebook_says(every: Selected) -> None:
    package = descriptor(every)
    for name in TABLES:
        written = fields(package, name)
        assert list(written) == list(TABLES[name])
        for column in TABLES[name].values():
            field = written[column.name]
            assert field["description"].startswith(column.meaning)
            assert field.get("unit") == column.unit
            assert field["type"] == ("string" if column.kind == "list" else column.kind)
    assert "joined by “; ”" in fields(package, "cases")["source_urls"]["description"]
    vocabulary = every.tables.archive.config.vocabulary
    assert fields(package, "events")["type"]["constraints"]["enum"] == list(vocabulary.event)
    assert fields(package, "cases")["id"]["constraints"] == {"required": True, "unique": True}


def test_the_package_says_where_it_is_from(made: Tables) -> None:
    package = descriptor(selected(made, country=("SYL",)))
    assert package["name"] == "arrested-in-a-third-country"
    assert package["version"] == "2022-12-31"
    assert "created" not in package, "it would have to be a time, and only the day is known"
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["licenses"][0]["path"] == "https://creativecommons.org/licenses/by/4.0/"
    assert "Syldavia" in package["description"]
    assert "homepage" not in package


@pytest.mark.parametrize(
    ("changes", "key", "value"),
    [
        ({"data_licence": "Ask us first"}, "licenses", [{"name": "ask-us-first", "title": "Ask us first"}]),
        ({"data_licence": "🚔"}, "licenses", [{"name": "other", "title": "🚔"}]),
        ({"address": "https://site.example"}, "homepage", "https://site.example"),
        ({"title": "Задержания в Руритании"}, "name", "zaderzhaniia-v-ruritanii"),
        ({"title": "🚔"}, "name", "dataset"),
    ],
)
def test_a_site_of_other_words_is_a_good_package_too(
    changes: dict[str, str], key: str, value: Any, folder: Config, tmp_path: Path
) -> None:
    config = folder.model_copy(update={"site": folder.site.model_copy(update=changes)})
    chosen = selected(tables_of(config))
    assert descriptor(chosen)[key] == value
    assert problems(write_package(tmp_path, chosen)) == []


# --- the archive in one file ---------------------------------------------------------------------------------------


def unzipped(chosen: Selected) -> dict[str, bytes]:
    """The files of the archive by name."""
    with zipfile.ZipFile(io.BytesIO(archive_zip(chosen, WORDS))) as file:
        assert file.testzip() is None
        names = file.namelist()
        assert names == sorted(set(names))
        return {name: file.read(name) for name in names}


def extracted(chosen: Selected, folder: Path) -> Path:
    """A folder with the files of the archive."""
    with zipfile.ZipFile(io.BytesIO(archive_zip(chosen, WORDS))) as file:
        file.extractall(folder)
    return folder


@pytest.mark.parametrize("selection", SELECTIONS, ids=str)
def test_the_package_in_the_archive_is_good(selection: Selection, tables: Tables, tmp_path: Path) -> None:
    assert problems(extracted(select(tables, selection), tmp_path) / "datapackage.json") == []


def test_everything_is_built_again_from_the_archive(real: Loaded, every: Selected, tmp_path: Path) -> None:
    folder = extracted(every, tmp_path)
    again = load(real.archive.config.model_copy(update={"folder": folder / "config"}))
    assert again.errors == ()
    for before, after in ((real.archive.cases, again.archive.cases), (real.archive.counts, again.archive.counts)):
        assert list(after) == [one.model_copy(update={EDITOR_NOTES: None}) for one in before]
    assert again.archive.history == real.archive.history
    assert (again.archive.as_of, again.archive.audit) == (real.archive.as_of, real.archive.audit)


def test_the_archive_of_the_project_holds_every_file_of_it(real: Loaded, every: Selected) -> None:
    config = real.archive.config
    files = unzipped(every)
    for path in config.data.rglob("*"):
        name = path.relative_to(config.data).as_posix()
        if path.is_file() and name not in ("README.md", "LICENSE.md"):
            told = path.read_bytes()
            if path.suffix == ".yaml":
                told = without(told.decode(), EDITOR_NOTES).encode()
            assert files[f"data/{name}"] == told, name
    for name, path in {
        "CODEBOOK.md": config.data / "README.md",
        "LICENSE.md": config.data / "LICENSE.md",
        "CHANGELOG.md": ROOT / "CHANGELOG.md",
    }.items():
        assert files[name] == path.read_bytes(), name
    assert yaml.safe_load(files["config/vocabulary.yaml"]) == record.vocabulary()
    for table in TABLES:
        assert files[f"{table}.csv"] == table_file(every, table, "csv", WORDS)
    readme = files["README.md"].decode()
    unnamed = [
        name for name in files if f"`{name}`" not in readme and not name.startswith(("data/cases/", "data/schema/"))
    ]
    assert unnamed == ["README.md"]


def test_of_a_selection_only_its_cases(made: Tables) -> None:
    files = unzipped(selected(made, country=("BOR",)))
    assert [name for name in files if name.startswith("data/cases/")] == [
        "data/cases/sapt-fritz.yaml",
        "data/cases/tarlenheim-otto.yaml",
    ]
    readme = files["README.md"].decode()
    assert "Borduria" in readme
    assert "2 here" in readme
    assert "Only the cases of this selection" in readme
    assert "Only the cases of this selection" not in unzipped(selected(made, unconfirmed=True))["README.md"].decode()


def test_case_files_are_as_the_editors_wrote_them(folder: Config) -> None:
    path = write_case(folder)
    raw = b"# A remark of the editors.\r\n" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(raw)
    assert unzipped(selected(tables_of(folder)))["data/cases/hentzau-rosa.yaml"] == raw


def test_what_the_archive_does_not_read_stays_at_home(folder: Config) -> None:
    write_schemas(folder)
    secret = b"name: nobody's business\n"
    for name in (
        "notes.yaml", ".env", "cases/.#hentzau-rosa.yaml", "cases/draft.txt", "cases/sub/x.yaml", "claims/private.yaml",
        "schema/mine.json", "schema/.x.schema.json", "letter.md",
    ):  # fmt: skip
        (folder.data / name).parent.mkdir(exist_ok=True)
        (folder.data / name).write_bytes(secret)
    (folder.folder / "secret.yaml").write_bytes(secret)
    files = unzipped(selected(build(load(folder).archive, WORDS), unconfirmed=True))
    assert secret not in files.values()
    assert not [name for name in files if "/." in f"/{name}"]
    assert "config/site.yaml" not in files
    assert "data/schema/case.schema.json" in files


def test_a_case_file_that_is_gone_is_told(made: Tables) -> None:
    (made.archive.config.data / "cases" / "sapt-fritz.yaml").unlink()
    files = unzipped(selected(made, unconfirmed=True))
    assert "data/cases/sapt-fritz.yaml" not in files
    assert b"sapt-fritz" in files["cases.csv"]
    readme = files["README.md"].decode()
    assert "- `data/cases/sapt-fritz.yaml`" in readme
    assert "4 here" in readme


def test_a_dataset_without_prose_is_an_archive_too(made: Tables) -> None:
    files = unzipped(selected(made, unconfirmed=True))
    assert not {"LICENSE.md", "CODEBOOK.md", "CHANGELOG.md", "data/audit.md"} & files.keys()
    readme = files["README.md"].decode()
    assert "CODEBOOK" not in readme
    assert "31 December 2022" in readme
    assert "CC BY 4.0" in readme


def test_the_readers_words_are_no_markup_in_the_readme(made: Tables) -> None:
    readme = unzipped(selected(made, text="a`b <script> [x](y)"))["README.md"].decode()
    (line,) = (line for line in readme.splitlines() if "<script>" in line)
    before, inside, after = line.split("`")
    assert "<script>" in inside
    assert "<script>" not in before + after


@pytest.mark.parametrize("make", [archive_zip, data_package])
def test_the_same_selection_is_the_same_archive(make: Callable[[Selected, Words], bytes], folder: Config) -> None:
    first, again = (make(selected(tables_of(folder), unconfirmed=True), WORDS) for _ in range(2))
    assert first == again


@pytest.mark.parametrize(
    ("as_of", "dated"),
    [
        ("2022-12-31", (2022, 12, 31)),
        ("2022-02", (2022, 2, 28)),
        ("1961-05-04", (1980, 1, 1)),
        ("3000-05-04", (2107, 5, 4)),
    ],
)
def test_the_files_are_of_the_day_of_the_data(as_of: str, dated: tuple[int, int, int], folder: Config) -> None:
    (folder.data / "dataset.yaml").write_text(as_yaml({"as_of": as_of}), "utf-8")
    with zipfile.ZipFile(io.BytesIO(archive_zip(selected(tables_of(folder)), WORDS))) as file:
        assert {entry.date_time[:3] for entry in file.infolist()} == {dated}
        assert {entry.compress_type for entry in file.infolist()} == {zipfile.ZIP_DEFLATED}


def test_no_file_from_elsewhere_goes_out(folder: Config, tmp_path: Path) -> None:
    """A link in place of the codebook or a case does not hand out what it leads to."""
    tables = tables_of(folder)
    (tmp_path / "secret").write_text("the king", "utf-8")
    for name in ("README.md", "audit.md", "cases/sapt-fritz.yaml"):
        (folder.data / name).unlink(missing_ok=True)
        (folder.data / name).symlink_to(tmp_path / "secret")
    with zipfile.ZipFile(io.BytesIO(archive_zip(select(tables, Selection()), WORDS))) as archive:
        assert not [name for name in archive.namelist() if archive.read(name) == b"the king"]
        assert "CODEBOOK.md" not in archive.namelist()
