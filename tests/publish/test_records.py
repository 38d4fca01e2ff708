"""Tables in every format: what each column is, and that each format says the same."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml

from dashboard.archive.config import Config
from dashboard.archive.model import JOINT
from dashboard.columns import TABLES, Column, TableName
from dashboard.publish.data import workbook as workbooks
from dashboard.publish.data.codebook import updated
from dashboard.publish.data.records import TABLE_FORMATS, count, rows, table_file
from dashboard.publish.data.workbook import workbook
from dashboard.selection import Selected, Selection, select
from dashboard.tables import Tables
from tests.book import MAIN, Book, column_number
from tests.builders import ROOT, as_yaml, write_case
from tests.made import HOSTILE, WORDS, hostile, selected, tables_of

# --- the codebook --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABLES)
def test_each_column_says_what_it_means(name: TableName) -> None:
    assert all(column.meaning.strip() for column in TABLES[name].values())


@pytest.mark.parametrize("name", TABLES)
def test_each_column_is_of_its_kind(name: TableName, every: Selected) -> None:
    frame = rows(every, name)
    for column in TABLES[name].values():
        assert column.kind.replace("list", "string") == kind_of(frame[column.name]), column.name


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("chosen", [{}, {"unconfirmed": True}, {"country": ("MDV",)}, {"years": (2013, 2014)}])
def test_the_rows_are_counted_without_making_them(name: TableName, chosen: dict[str, Any], every: Selected) -> None:
    of_it = select(every.tables, Selection(**chosen))
    assert count(of_it, name) == len(rows(of_it, name))


def kind_of(column: pd.Series) -> str:
    """The kind that the values of a column are of."""
    kinds = {
        "boolean": pd.api.types.is_bool_dtype,
        "integer": pd.api.types.is_integer_dtype,
        "number": pd.api.types.is_float_dtype,
        "date": pd.api.types.is_datetime64_any_dtype,
    }
    return next((kind for kind, holds in kinds.items() if holds(column.dtype)), "string")


@pytest.mark.parametrize("name", TABLES)
def test_words_are_of_their_section_and_numbers_within_their_bounds(name: TableName, every: Selected) -> None:
    frame = rows(every, name)
    for column in TABLES[name].values():
        values = frame[column.name].dropna()
        if column.vocabulary:
            terms = every.tables.archive.config.vocabulary.terms(column.vocabulary)
            assert set(values.astype("str")) <= terms.keys(), column.name
        if column.kind in ("integer", "number"):
            assert column.minimum is not None, column.name
            assert (values >= column.minimum).all(), column.name
        if column.maximum is not None:
            assert (values <= column.maximum).all(), column.name


def test_a_quantity_that_is_measured_has_its_unit() -> None:
    units = {column.name: column.unit for columns in TABLES.values() for column in columns.values() if column.unit}
    assert units == {
        "arrest_lat": "degrees", "arrest_lon": "degrees", "lat": "degrees", "lon": "degrees",
        "held_days_min": "days", "held_days_max": "days", "sentence_months": "months", "months": "months",
    }  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_the_readers_codebook_says_the_same(name: TableName) -> None:
    text = (ROOT / "data" / "README.md").read_text("utf-8")
    section = text.split(f"### `{name}.csv`", 1)[1].split("\n## ", 1)[0].split("\n### ", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("| `")]
    assert lines == [codebook_line(column) for column in TABLES[name].values()]


def test_the_codebook_is_up_to_date() -> None:
    """`make schema` would change nothing."""
    text = (ROOT / "data" / "README.md").read_text("utf-8")
    assert updated(text) == text


def test_the_codebook_gets_the_lines_that_are_missing_and_keeps_what_editors_wrote() -> None:
    text = (ROOT / "data" / "README.md").read_text("utf-8")
    docket = next(line for line in text.splitlines() if line.startswith("| `docket` | no"))
    column = codebook_line(TABLES["cases"]["docket"])
    poorer = text.replace(f"{docket}\n", "").replace(f"{column}\n", "")
    assert len(poorer) < len(text) - len(docket) - len(column)
    assert updated(poorer) == text.replace(
        docket, "| `docket` | no | docket number, only where a source that was read shows it | |"
    )


def test_another_codebook_stays_as_it_is() -> None:
    text = "# Ours\n\n### Case: ours\n\nNo table.\n\n### Else\n\n| a | b |\n| --- | --- |\n| `id` | |"
    assert updated(text) == text


def codebook_line(column: Column[Any]) -> str:
    """A column as its line in data/README.md."""
    kind = f"term of `{column.vocabulary}`" if column.vocabulary else column.kind.replace("list", "list of strings")
    unit = f"{column.unit} " if column.unit else ""
    return f"| `{column.name}` | {kind} | {unit}| {column.meaning} |"


# --- claims --------------------------------------------------------------------------------------------------------

COUNT = {
    "id": "minister-2021-06-01",
    "speaker": "Minister of Ruritania",
    "body": "Ruritanian Foreign Ministry",
    "date": "2021-06",
    "quantity": 12,
    "comparison": "about",
    "counts": "extraditions",
    "period_end": "2020-05-31",
    "subject": "people handed over so far",
    "wording": {"lang": "ru", "text": "Около двенадцати", "english": "About twelve"},
    "source": {
        "publisher": "Gazette",
        "kind": "news",
        "title": "=Twelve",
        "date": "2021",
        "url": "https://g.example/12",
    },
    "also": [
        {"publisher": "Klow Times", "url": "https://klow-times.example/12"},
        {"publisher": "Wire", "url": "https://wire.example/12"},
    ],
    "note": "The minister did not say since when.",
}


def with_counts(config: Config, *changes: dict[str, Any]) -> Tables:
    """The made-up dataset with these official counts and no others."""
    counts = [{**COUNT, "id": f"count-{index}", **change} for index, change in enumerate(changes)]
    (config.data / "claims" / "official-counts.yaml").write_text(as_yaml(counts), "utf-8")
    (config.data / "claims" / "seed-statement.yaml").unlink()
    return tables_of(config)


def test_a_claim_is_a_row_with_its_wording_and_its_pages(folder: Config) -> None:
    tables = with_counts(folder, {})
    (row,) = json.loads(table_file(selected(tables), "claims", "json", WORDS))["claims"]
    assert row == {
        "id": "count-0", "speaker": "Minister of Ruritania", "body": "Ruritanian Foreign Ministry", "date": "2021-06",
        "earliest": "2021-06-01", "latest": "2021-06-30", "quantity": 12, "comparison": "about",
        "counts": "extraditions", "period_start": None, "period_start_earliest": None, "period_start_latest": None,
        "period_end": "2020-05-31", "period_end_earliest": "2020-05-31", "period_end_latest": "2020-05-31", "subject": "people handed over so far", "wording_lang": "ru",
        "wording_text": "Около двенадцати", "wording_english": "About twelve",
        "note": "The minister did not say since when.", "source_kind": "news", "source_publisher": "Gazette",
        "source_title": "=Twelve", "source_date": "2021",
        "source_earliest": "2021-01-01", "source_latest": "2021-12-31", "source_url": "https://g.example/12",
        "also_urls": ["https://klow-times.example/12", "https://wire.example/12"],
    }  # fmt: skip
    assert list(row) == list(TABLES["claims"])


@pytest.mark.parametrize(
    ("first", "last", "kept"),
    [
        (None, None, ["year", "span", "so-far"]),
        (2021, None, ["span"]),
        (2020, 2021, ["year", "span", "so-far"]),
        (None, 2019, ["span", "so-far"]),
        (2022, None, ["span"]),
    ],
)
def test_years_keep_the_claims_about_them(first: int | None, last: int | None, kept: list[str], folder: Config) -> None:
    tables = with_counts(
        folder,
        {"id": "year", "period_start": "2020", "period_end": "2020"},
        {"id": "span", "period_start": "2018-03", "period_end": "2022-01-02"},
        {"id": "so-far", "period_end": "2020-05-31"},
    )
    assert rows(selected(tables, years=(first, last)), "claims")["id"].tolist() == kept


def test_other_filters_leave_the_claims_whole(every: Selected) -> None:
    narrow = selected(every.tables, country=("ESP",), offence=("fraud",), outcome=("escaped",), text="zzzzqqqq")
    assert narrow.cases.empty
    assert rows(narrow, "claims").equals(rows(every, "claims"))
    assert len(rows(every, "claims")) == len(every.tables.archive.counts) > 0


# --- every format --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", TABLE_FORMATS)
@pytest.mark.parametrize("name", TABLES)
def test_the_same_selection_is_the_same_bytes(name: TableName, form: str, folder: Config) -> None:
    first, again = (selected(tables_of(folder), unconfirmed=True) for _ in range(2))
    assert table_file(first, name, form, WORDS) == table_file(again, name, form, WORDS)


def test_a_format_that_is_not_there_is_a_key_error(every: Selected) -> None:
    with pytest.raises(KeyError):
        table_file(every, "cases", "exe", WORDS)


def values_of(chosen: Selected, name: TableName) -> list[list[Any]]:
    """The rows of a table as its JSON has them."""
    return [list(row.values()) for row in json.loads(table_file(chosen, name, "json", WORDS))[name]]


# --- Parquet -------------------------------------------------------------------------------------------------------


def parquet(chosen: Selected, name: TableName) -> pa.Table:
    """The Parquet file of a table, read back."""
    return pq.read_table(io.BytesIO(table_file(chosen, name, "parquet", WORDS)))


def plain(value: Any) -> Any:
    """A day as JSON has it."""
    return value.isoformat() if isinstance(value, dt.date) else value


@pytest.mark.parametrize("name", TABLES)
def test_parquet_holds_what_json_holds(name: TableName, every: Selected) -> None:
    read = parquet(every, name)
    assert [[plain(value) for value in row.values()] for row in read.to_pylist()] == values_of(every, name)


@pytest.mark.parametrize("name", TABLES)
def test_parquet_of_hostile_text_and_of_nothing(name: TableName, folder: Config) -> None:
    tables = hostile(folder)
    for chosen in (selected(tables, unconfirmed=True), selected(tables, text="zzzzqqqq")):
        read = parquet(chosen, name)
        assert [[plain(value) for value in row.values()] for row in read.to_pylist()] == values_of(chosen, name)
        assert read.schema.equals(parquet(selected(tables), name).schema)


@pytest.mark.parametrize("name", TABLES)
def test_parquet_has_types_and_says_what_it_is(name: TableName, made: Tables) -> None:
    types = {
        "string": pa.string(), "integer": pa.int32(), "number": pa.float64(), "boolean": pa.bool_(),
        "date": pa.date32(), "list": pa.list_(pa.string()),
    }  # fmt: skip
    schema = parquet(selected(made, country=("SYL",)), name).schema
    for column in TABLES[name].values():
        field = schema.field(column.name)
        assert field.type == types[column.kind], column.name
        assert field.metadata[b"description"].decode() == column.meaning
        assert field.metadata.get(b"unit", b"").decode() == (column.unit or "")
    said = {key.decode(): value.decode() for key, value in schema.metadata.items()}
    assert (said["as_of"], said["licence"]) == ("2022-12-31", "CC BY 4.0")
    assert json.loads(said["selection"]) == {"country": ["SYL"]}
    assert said["title"] == made.archive.config.site.title


# --- Excel ---------------------------------------------------------------------------------------------------------


def as_cells(line: list[Any]) -> list[Any]:
    """A row of JSON as its row in a workbook: a list is one cell, an empty one is none."""
    return [(JOINT.join(value) or None) if isinstance(value, list) else value for value in line]


@pytest.mark.parametrize("name", TABLES)
def test_a_workbook_holds_what_json_holds(name: TableName, every: Selected) -> None:
    book = Book(table_file(every, name, "xlsx", WORDS))
    heading, *lines = book.rows(name)
    assert heading == list(TABLES[name])
    assert lines == [as_cells(line) for line in values_of(every, name)]


@pytest.mark.parametrize("name", TABLES)
def test_a_workbook_of_hostile_text_has_no_formula(name: TableName, folder: Config) -> None:
    chosen = selected(hostile(folder), unconfirmed=True)
    book = Book(table_file(chosen, name, "xlsx", WORDS))
    assert book.rows(name)[1:] == [as_cells(line) for line in values_of(chosen, name)]
    assert not [sheet for sheet in book.sheets.values() if list(sheet.iter(f"{MAIN}f"))]
    assert "xl/worksheets/_rels/sheet1.xml.rels" not in book.parts  # no link either


def test_text_like_a_formula_stays_text_when_a_reader_edits_it(folder: Config) -> None:
    write_case(folder, charges="-1 is no number here", summary="Nothing special.")
    book = Book(table_file(selected(tables_of(folder), offence=("fraud",)), "cases", "xlsx", WORDS))
    shown = {book.value(cell): book.style(cell).get("quotePrefix") for cell in book.cells("cases").values()}
    assert shown["-1 is no number here"] == "1"
    assert shown["Nothing special."] is None


def test_a_workbook_is_ready_to_read(made: Tables) -> None:
    book = Book(table_file(selected(made, unconfirmed=True), "events", "xlsx", WORDS))
    assert list(book.sheets) == ["events", "About", "Columns"]
    sheet = book.sheets["events"]
    pane = sheet.find(f".//{MAIN}pane")
    assert pane is not None
    assert (pane.get("xSplit"), pane.get("ySplit"), pane.get("state")) == ("1", "1", "frozen")
    found = sheet.find(f"{MAIN}autoFilter")
    assert found is not None
    assert found.attrib["ref"] == f"A1:R{1 + len(made.events)}"
    bold = {
        number
        for number, font in enumerate(book.xml("xl/styles.xml").iter(f"{MAIN}font"))
        if font.find(f"{MAIN}b") is not None
    }
    assert int(book.style(book.cells("events")["A1"])["fontId"]) in bold
    assert all(8 <= float(column.attrib["width"]) <= 61 for column in sheet.iter(f"{MAIN}col"))


def test_a_printed_workbook_says_on_every_page_whose_rows_they_are(made: Tables) -> None:
    book = Book(table_file(selected(made, unconfirmed=True), "events", "xlsx", WORDS))
    titles = {
        one.text for one in book.xml("xl/workbook.xml").iter(f"{MAIN}definedName") if "Titles" in one.attrib["name"]
    }
    assert titles == {"events!$A:$A,events!$1:$1", "About!$1:$1", "Columns!$1:$1"}
    for name, sheet in book.sheets.items():
        page = sheet.find(f"{MAIN}pageSetup")
        assert page is not None
        assert page.get("orientation") == "landscape"
        assert (page.get("fitToHeight") == "0") == (name != "events"), "a table is too wide to be made smaller"


def test_a_workbook_says_what_it_is_and_what_its_columns_mean(made: Tables) -> None:
    book = Book(table_file(selected(made, country=("SYL",)), "cases", "xlsx", WORDS))
    about = dict(book.rows("About")[1:])
    assert about["title"] == made.archive.config.site.title
    assert (about["as_of"], about["licence"]) == ("2022-12-31", "CC BY 4.0")
    assert about["selection"].endswith("Syldavia")
    assert about["citation"].startswith(made.archive.config.site.title)
    assert "texts cut" not in about
    assert book.rows("Columns")[1:] == [
        [column.name, column.kind, column.unit, column.meaning] for column in TABLES["cases"].values()
    ]
    assert b"2022-12-31T00:00:00Z" in book.parts["docProps/core.xml"]


def test_a_day_is_a_day_and_a_partial_date_is_text(made: Tables) -> None:
    book = Book(table_file(selected(made, country=("BOR",), years=(None, 2020)), "cases", "xlsx", WORDS))
    cells = book.cells("cases")
    address = {column: index for index, column in enumerate(TABLES["cases"])}
    by_column = {
        column_number(key): cell for key, cell in cells.items() if key.endswith("2") and key.rstrip("2").isalpha()
    }
    assert by_column[address["arrest_date"]].get("t") == "s"
    assert book.value(by_column[address["arrest_date"]]) == "2020-07"
    assert by_column[address["arrest_earliest"]].get("t") is None
    assert book.value(by_column[address["arrest_earliest"]]) == "2020-07-01"


def made_book(values: list[Any]) -> Book:
    """A workbook of one column."""
    return Book(
        workbook(
            "table", [Column("text", "string", "Any text", str)], [values], {"title": "T"}, dt.date(2022, 12, 31), WORDS
        )
    )


def test_a_day_before_excels_first_is_text() -> None:
    book = made_book([dt.date(1899, 12, 31), dt.date(1900, 1, 1)])
    assert book.value(book.cells("table")["A2"]) == "1899-12-31"
    assert [cell.get("t") for cell in list(book.cells("table").values())[1:]] == ["s", None]


@pytest.mark.parametrize(
    "text", ["nul \0 end", "bell \x07", "lone \ud800 half", "\ufffe \uffff", "_x0041_", "two\r\nlines", *HOSTILE]
)
def test_no_text_breaks_a_workbook(text: str) -> None:
    book = made_book([text, "after it"])
    shown, after = (book.value(book.cells("table")[address]) for address in ("A2", "A3"))
    assert after == "after it"
    assert shown == re.sub("[\0\x07\ud800\ufffe\uffff]", "\ufffd", text)


@pytest.mark.parametrize("letter", ["a", "🚔"])
def test_a_text_that_no_cell_holds_is_cut_and_the_cut_is_told(letter: str) -> None:
    width = len(letter.encode("utf-16-le")) // 2
    fits = letter * (workbooks.MAX_TEXT // width)
    book = made_book([fits, fits + 2 * letter])
    cells = book.cells("table")
    assert book.value(cells["A2"]) == fits
    cut = book.value(cells["A3"])
    assert cut.endswith(f"{letter}…")
    assert len(cut.encode("utf-16-le")) // 2 <= workbooks.MAX_TEXT
    assert dict(book.rows("About")[1:])["texts cut"].startswith("1: ")


def test_rows_that_no_sheet_holds_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "MAX_ROWS", 3)
    book = made_book(["first", "second", "third", "fourth"])
    assert book.rows("table") == [["text"], ["first"], ["second"]]
    assert dict(book.rows("About")[1:])["rows left out"].startswith("2: ")


def test_the_address_of_the_site_is_in_every_file_that_can_say_it(folder: Config) -> None:
    path = folder.folder / "site.yaml"
    site = folder.site.model_copy(update={"address": "https://site.example"})
    assert yaml.safe_load(path.read_text("utf-8")).get("address") is None
    chosen = selected(tables_of(folder.model_copy(update={"site": site})))
    assert json.loads(table_file(chosen, "cases", "json", WORDS))["about"]["address"] == "https://site.example"
    assert parquet(chosen, "cases").schema.metadata[b"address"] == b"https://site.example"
    about = dict(Book(table_file(chosen, "cases", "xlsx", WORDS)).rows("About")[1:])
    assert about["address"] == "https://site.example"
    assert about["citation"].endswith(", https://site.example")
