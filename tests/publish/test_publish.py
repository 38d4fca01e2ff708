"""What leaves the house: cells that cannot run, JSON that parses, names of files, pages that work offline."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.archive.config import Config
from dashboard.archive.model import JOINT
from dashboard.columns import TABLES, TableName
from dashboard.pages import CHARTS
from dashboard.publish.data.files import file_name, harmless, to_csv
from dashboard.publish.data.records import case_csv, case_json, citation, rows, table_csv
from dashboard.publish.data.records import table_json as records_json
from dashboard.publish.documents import DOCUMENTS, Wanted
from dashboard.publish.html.assets import PLOTLY_JS
from dashboard.publish.html.chart_file import chart_page, html_table
from dashboard.publish.html.chart_table import cell_text, chart_table, table_html, table_json
from dashboard.publish.html.marks import script_json
from dashboard.selection import Selected, Selection, select
from dashboard.tables import Tables
from dashboard.text.words import read_words
from tests import record
from tests.builders import ABSENT, ROOT, event, source, write_case
from tests.made import HOSTILE, WORDS, draw, hostile, many, only, selected, tables_of

RUNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "|", "%")
"""What a spreadsheet takes for the beginning of a formula or a command."""


def read(text: str) -> list[list[str]]:
    """The rows of a CSV file, by Python's own reader."""
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


# --- cells ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("start", RUNS)
@pytest.mark.parametrize("before", ["", " ", "\t", "\r", "\n", "\r\n", "  \t ", "\x00", "\u00a0", "\u200b", "\ufeff"])
def test_no_cell_begins_a_formula(start: str, before: str) -> None:
    cell = f"{before}{start}1+1"
    assert harmless(cell) == f"'{cell}"
    (_, (written,)) = read(to_csv(pd.DataFrame({"x": [cell]})))
    assert written == f"'{cell}"


@pytest.mark.parametrize("cell", ["\tindented", "\rreturn", "\nline"])
def test_no_cell_begins_with_a_break(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["", "Spain", "a=b", "1-2", "x@y.example", "'quoted'", '"', "50 %", "https://x.example/?a=1"]
)
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


@given(st.text(max_size=20))
@settings(max_examples=300)
def test_no_text_at_all_begins_a_formula(text: str) -> None:
    assert not harmless(text).lstrip().startswith(RUNS)
    assert harmless(text).replace("'", "") == text.replace("'", "")


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("a;=1+1", "a;'=1+1"), ("a; =1+1", "a;' =1+1"), ("a\t@x", "a\t'@x"), ("a\n-1", "a\n'-1"), ('a;"=1', "a;'\"=1"),
        ("=1;=2;x", "'=1;'=2;x"), ("Peter; Pyotr", "Peter; Pyotr"), ("a;1-2", "a;1-2"),
    ],
)  # fmt: skip
def test_what_follows_a_semicolon_is_a_cell_to_some_programs(cell: str, shown: str) -> None:
    assert harmless(cell) == shown


@given(st.text(alphabet="a;\t\n\r \"'=+-@|%\u200b", max_size=20))
@settings(max_examples=300)
def test_no_formula_begins_where_another_program_splits(text: str) -> None:
    cells = re.split(r"[;\t\r\n]", to_csv(pd.DataFrame({"x": ["x"], "y": [f"a{text}"]})))
    assert not [cell for cell in cells if cell.lstrip(' "\u200b').startswith(RUNS)]


def test_headings_are_cells_too() -> None:
    assert read(to_csv(pd.DataFrame({"=1+1": ["x"]})))[0] == ["'=1+1"]


def test_a_number_below_nought_stays_a_number() -> None:
    text = to_csv(pd.DataFrame({"lat": [-33.5, 4.17, None], "months": pd.array([-1, 0, None], dtype="Int16")}))
    assert read(text)[1:] == [["-33.5", "-1"], ["4.17", "0"], ["", ""]]


def test_quotes_commas_and_lines_survive() -> None:
    cells = ['say "x"', "a,b", "two\nlines", "two\r\nlines", "lone\rreturn", " blanks ", "Селезнёв", "漢字 🚔", "nul\0"]
    text = to_csv(pd.DataFrame({"x": cells, "y": "end"}))
    assert read(text) == [["x", "y"], *([cell, "end"] for cell in cells)]
    assert text.endswith("end\r\n")


def test_values_of_every_type() -> None:
    frame = pd.DataFrame(
        {
            "day": pd.Series(["2014-07-05", None], dtype="datetime64[s]"),
            "flag": pd.array([True, None], dtype="boolean"),
            "plain": [True, False],
            "whole": pd.array([324, None], dtype="Int16"),
            "half": [2.5, None],
            "text": pd.Series(["x", None], dtype="str"),
            "word": pd.Categorical(["b", None], categories=["a", "b"]),
        }
    )
    assert read(to_csv(frame))[1:] == [
        ["2014-07-05", "true", "true", "324", "2.5", "x", "b"],
        ["", "", "false", *[""] * 4],
    ]


def test_a_day_long_ago_has_four_digits_of_year() -> None:
    frame = pd.DataFrame({"day": pd.Series(["0987-06-05"], dtype="datetime64[s]")})
    assert read(to_csv(frame))[1] == ["0987-06-05"]


def test_no_rows_are_still_headings() -> None:
    assert to_csv(pd.DataFrame({"a": [], "b": []})) == "a,b\r\n"


# --- tables --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_read_back_by_pandas(name: TableName, every: Selected) -> None:
    text = table_csv(every, name)
    assert not text.startswith("\ufeff")
    own = rows(every, name)
    back = pd.read_csv(io.StringIO(text, newline=""), keep_default_na=False, dtype=str)
    assert list(back.columns) == list(TABLES[name])
    assert len(back) == len(own)
    for column in own.columns:
        if own[column].dtype == "str":
            assert back[column].tolist() == [harmless(cell) for cell in own[column].fillna("")], column
    for column in own.select_dtypes("number").columns:
        # Nullable and plain numbers alike, an absent one being an empty cell.
        numbers = pd.to_numeric(back[column].replace("", None)).astype("float64")
        assert numbers.equals(own[column].astype("float64").reset_index(drop=True)), column


@pytest.mark.parametrize("name", TABLES)
def test_csv_and_json_say_the_same(name: TableName, every: Selected) -> None:
    heading, *cells = read(table_csv(every, name))
    document = json.loads(records_json(every, name))
    assert list(document) == ["about", "selection", name]
    assert len(document[name]) == len(cells)
    for row, line in zip(document[name], cells, strict=True):
        assert list(row) == heading
        for key, cell in zip(heading, line, strict=True):
            assert cell == as_cell(row[key]), key


def as_cell(value: Any) -> str:
    """A value of JSON as its cell in CSV."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return harmless(JOINT.join(value))
    return harmless(value) if isinstance(value, str) else str(value)


@pytest.mark.parametrize("name", TABLES)
def test_json_has_numbers_lists_days_and_nulls(name: TableName, every: Selected) -> None:
    text = records_json(every, name)

    def refuse(constant: str) -> None:
        raise ValueError(f"{constant} is no JSON")

    table = json.loads(text, parse_constant=refuse)[name]
    own = rows(every, name)
    for column in own.columns:
        values = [row[column] for row in table if row[column] is not None]
        if TABLES[name][column].kind == "list":
            assert all(
                isinstance(value, list) and all(isinstance(one, str) and one for one in value) for value in values
            )
        elif pd.api.types.is_bool_dtype(own[column]):
            assert {type(value) for value in values} <= {bool}
        elif pd.api.types.is_integer_dtype(own[column]):
            assert {type(value) for value in values} <= {int}
        elif pd.api.types.is_float_dtype(own[column]):
            assert {type(value) for value in values} <= {float}
        else:
            assert {type(value) for value in values} <= {str}
            assert "" not in values
        if pd.api.types.is_datetime64_dtype(own[column]):
            assert all(re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) for value in values)


def test_json_of_the_made_up_dataset(made: Tables) -> None:
    document = json.loads(records_json(selected(made, offence=("fraud",)), "cases"))
    assert document["selection"] == {"offence": ["fraud"]}
    assert document["about"]["as_of"] == "2022-12-31"
    assert document["about"]["licence"] == "CC BY 4.0"
    (row,) = document["cases"]
    assert row["also_known_as"] == ["Rosa von Hentzau", "RoseThorn"]
    assert row["citizenship"] == ["RUR"]
    assert row["source_urls"] == ["https://klow-times.example/2019/03/06/held", "https://court.example/judgment"]
    assert (row["arrest_year"], row["arrest_lat"], row["sentence_months"]) == (2019, 47.5, 24)
    assert (row["held_censored"], row["unconfirmed_reason"]) == (False, None)
    assert (row["arrest_date"], row["arrest_earliest"]) == ("2019-03-05", "2019-03-05")
    bare = json.loads(records_json(selected(made, offence=("arms",)), "cases"))["cases"][0]
    assert (bare["also_known_as"], bare["arrest_date"], bare["arrest_year"]) == ([], "[2019-11..2020-02]", None)


def test_a_source_that_names_nothing_it_was_used_for_has_an_empty_list(folder: Config) -> None:
    write_case(folder, sources=[source(supports=ABSENT)], events=[event()], positions=ABSENT)
    document = json.loads(records_json(selected(tables_of(folder), offence=("fraud",)), "sources"))
    assert [row["supports"] for row in document["sources"]] == [[]]


@pytest.mark.parametrize("name", TABLES)
def test_a_selection_of_nobody_is_headings_and_an_empty_list(name: TableName, made: Tables) -> None:
    nobody = selected(made, text="zzzzqqqq")
    few = len(made.archive.counts) if name == "claims" else 0  # claims are not about single cases
    heading, *cells = read(table_csv(nobody, name))
    assert heading == list(TABLES[name])
    assert len(cells) == len(json.loads(records_json(nobody, name))[name]) == few


@pytest.mark.parametrize("name", TABLES)
def test_hostile_data_leaves_as_text(name: TableName, folder: Config) -> None:
    chosen = selected(hostile(folder), unconfirmed=True)
    heading, *cells = read(table_csv(chosen, name))
    assert len(cells) == len(rows(chosen, name))
    assert not [cell for line in cells for cell in line if cell.lstrip().startswith(RUNS) and not is_number(cell)]
    whole = json.loads(records_json(chosen, name))[name]
    if name == "cases":
        names = {row["id"]: row["name"] for row in whole}
        assert [names[f"hostile-{index}"] for index in range(len(HOSTILE))] == list(HOSTILE)
        shown = [line[heading.index("name")] for line in cells]
        assert {harmless(text) for text in HOSTILE} <= set(shown)


def is_number(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", cell) is not None


@pytest.mark.parametrize("name", ["cases", "events", "sources"])
def test_many_cases_are_as_many_rows(name: TableName, folder: Config) -> None:
    chosen = selected(only(folder, many(30)))
    assert len(read(table_csv(chosen, name))) == 31
    assert len(json.loads(records_json(chosen, name))[name]) == 30


# --- one case ------------------------------------------------------------------------------------------------------


def test_a_case_as_json_is_its_file_and_what_follows(made: Tables) -> None:
    archive = made.archive
    found = archive.case("hentzau-rosa")
    assert found is not None
    document = json.loads(case_json(found, archive))
    assert document["case"]["events"][0]["date"] == "2019-03-05"
    assert document["case"]["positions"][1]["by"] == "Court of Mildendo"
    assert document["case"]["conflicts"] == list(found.conflicts)
    assert len(document["case"]["sources"]) == 2
    assert document["derived"] == {
        "outcome_abroad": "extradited", "outcome_us": "pleaded-guilty", "ending": "not-reported",
        "held_days_min": 311, "held_days_max": 311, "held_censored": False, "sentence_months": 24,
        "sentence_note": None,
    }  # fmt: skip


def test_a_case_as_csv_is_its_events(made: Tables) -> None:
    found = made.archive.case("hentzau-rosa")
    assert found is not None
    heading, *cells = read(case_csv(found, selected(made, text="zzzzqqqq")))
    assert [line[heading.index("type")] for line in cells] == ["arrest", "extradition", "guilty-plea", "sentence"]
    assert cells[3][heading.index("months")] == "24"
    assert all(line[heading.index("source_urls")] for line in cells)


def test_an_unconfirmed_case_can_be_had(made: Tables) -> None:
    found = made.archive.case("krafstein-anna")
    assert found is not None
    assert len(read(case_csv(found, selected(made)))) == 2
    assert json.loads(case_json(found, made.archive))["case"]["unconfirmed"].startswith("No report says")


def test_every_case_of_the_dataset_is_json(tables: Tables) -> None:
    for one in tables.archive.cases:
        assert json.loads(case_json(one, tables.archive))["case"]["id"] == one.id


def test_how_to_cite(made: Tables) -> None:
    found = made.archive.case("hentzau-rosa")
    whole = "Arrested in a Third Country, data of 31 December 2022, CC BY 4.0"
    assert citation(made.archive, WORDS) == whole
    assert citation(made.archive, WORDS, found, "https://x.example/?case=hentzau-rosa") == (
        f"“Rosa Hentzau”, in: {whole}, https://x.example/?case=hentzau-rosa"
    )


# --- names of files ------------------------------------------------------------------------------------------------


def name_of(tables: Tables, **filters: Any) -> str:
    return file_name("map", selected(tables, **filters), tables.archive.as_of, "svg", WORDS)


def test_a_file_tells_chart_selection_and_date(tables: Tables) -> None:
    assert name_of(tables) == f"map_all-confirmed_{record.AS_OF}.svg"
    assert name_of(tables, unconfirmed=True) == f"map_everything_{record.AS_OF}.svg"
    assert name_of(tables, years=(2015, 2018), country=("ESP", "GRC")) == (f"map_2015-2018_ESP-GRC_{record.AS_OF}.svg")
    assert name_of(tables, offence=("fraud",), outcome=("escaped",), text="Селезнёв / ..\\x") == (
        f"map_fraud_escaped_selezniov-x_{record.AS_OF}.svg"
    )
    russian = read_words(ROOT / "config")[0]["ru"]
    asked = select(tables, Selection(years=(2015, 2018), unconfirmed=True))
    assert DOCUMENTS["chart/map.svg"].file(Wanted(asked, russian, site="")) == (
        f"карта_2015-2018_с-неподтверждёнными_{record.AS_OF}.svg"
    )
    name = file_name("seleznev-roman", None, tables.archive.as_of, "json", WORDS)
    assert name == f"seleznev-roman_{record.AS_OF}.json"


@pytest.mark.parametrize("text", [*HOSTILE, "../../etc/passwd", "CON", "a\x00b", "x" * 5000, 'a"; filename="b'])
def test_a_name_of_a_file_is_safe_whatever_was_searched(text: str, tables: Tables) -> None:
    every_code = tuple(tables.archive.countries)
    selection = Selection(
        years=(2010, 2020),
        country=every_code,
        offence=("fraud", "arms"),
        outcome=("escaped",),
        text=text,
        unconfirmed=True,
    )
    for language, words in read_words(ROOT / "config")[0].items():
        name = DOCUMENTS["chart/arrests-per-year.html"].file(Wanted(select(tables, selection), words, site=""))
        assert re.fullmatch(r"[a-z0-9_-]+\.html" if language == "en" else r"[\w-]+\.html", name, re.IGNORECASE)
        assert len(name.encode()) <= 255
        assert name.endswith(f"_{record.AS_OF}.html")


# --- pages ---------------------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """The elements of a page as a browser finds them, the text of scripts apart."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.words: list[str] = []
        self._script = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._script = tag == "script"
        if self._script:
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._script = False

    def handle_data(self, data: str) -> None:
        if self._script:
            self.scripts[-1] += data
        else:
            self.words.append(data)


@pytest.mark.parametrize("name", CHARTS)
def test_a_page_needs_nothing_from_elsewhere(name: str, made: Tables) -> None:
    drawn = draw(CHARTS[name], selected(made), "dark")
    page = Page(chart_page(drawn, "dark", WORDS))
    for tag, attributes in page.elements:
        assert not {"src", "href", "srcset", "action", "data"} & attributes.keys(), tag
        assert tag not in ("link", "iframe", "img", "object", "base")
        assert not [key for key in attributes if key.startswith("on")]
    *assets, plotly, figure, marks, code = page.scripts
    assert plotly == PLOTLY_JS
    assert json.loads(figure) == json.loads(drawn.figure)
    assert drawn.title in json.loads(marks)["name"]
    assert "Plotly.react" in code
    assert "http" not in code
    # The base map stands in the page of a map, and in no other.
    assert len(assets) == (name == "map")
    if name == "map":
        topology = assets[0].split("world_110m:", 1)[1].removesuffix("}};")
        assert "countries" in json.loads(topology)["objects"]
    words = " ".join(page.words)
    assert drawn.title in words
    assert all(WORDS.say(heading) in words for heading in CHARTS[name].columns.values())
    described = next(attributes for tag, attributes in page.elements if tag == "figure")
    assert described["aria-label"] == f"{drawn.title}. {drawn.description}"


@pytest.mark.parametrize("name", CHARTS)
def test_hostile_data_adds_no_element_to_a_page(name: str, folder: Config) -> None:
    calm, hostile_ = (
        Page(chart_page(draw(CHARTS[name], selected(tables)), "light", WORDS))
        for tables in (tables_of(folder), hostile(folder))
    )
    tags = {tag for tag, _ in calm.elements} | {"td"}  # more cases: a table that was empty may have rows
    assert {tag for tag, _ in hostile_.elements} | {"td"} == tags
    assert len(hostile_.scripts) == len(calm.scripts) == (5 if name == "map" else 4)
    assert not [tag for tag, attributes in hostile_.elements if "onerror" in attributes]
    json.loads(hostile_.scripts[-2])
    json.loads(hostile_.scripts[-3])


@given(st.text(max_size=60) | st.sampled_from(HOSTILE))
def test_nothing_in_json_ends_its_script(text: str) -> None:
    shown = script_json(json.dumps({"x": text}, ensure_ascii=False))
    assert "<" not in shown
    assert "\u2028" not in shown
    assert json.loads(shown) == {"x": text}


def test_a_table_as_html_is_text(made: Tables) -> None:
    frame = pd.DataFrame({"a": ["<b>&\"'", None], "b": [1.0, 2.5], "c": [True, False], "hidden": ["x", "y"]})
    page = Page(html_table(frame, "Letters", {"a": "A & <B>", "b": "B", "c": "C"}, WORDS))
    assert page.words == ["Letters", "A & <B>", "B", "C", "<b>&\"'", "1", "yes", "2.5", "no"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), (pd.NaT, ""), (pd.NA, ""), (float("nan"), ""), (pd.Timestamp("2014-07-05"), "5 July 2014"),
        (pd.Timestamp("0987-06-05").as_unit("s"), "5 June 987"), (30.0, "30"), (30.5, "30.5"), (1234567.5, "1234567.5"), (0, "0"),
        (True, "yes"), (False, "no"), ("x", "x"),
        ("2013-11-08", "8 November 2013"), ("2016-02", "February 2016"), ("2016", "2016"), ("2016-13", "2016-13"),
        ("[2003-01-08..2003-07-22]", "between 8 January 2003 and 22 July 2003"), ("[2004..2003]", "[2004..2003]"),
    ],
)  # fmt: skip
def test_a_value_as_readers_see_it(value: object, text: str) -> None:
    assert cell_text(value, WORDS) == text


def test_the_table_behind_a_chart_goes_to_the_page(made: Tables) -> None:
    drawn = draw(CHARTS["map"], selected(made))
    document = json.loads(table_json(drawn, WORDS))
    assert document["headings"][:-1] == [WORDS.say(one) for one in CHARTS["map"].columns.values()]
    *texts, cases = document["rows"][0]
    assert texts == ["BOR", "Borduria", "2", "0", "", "1"]
    assert "; ".join(case for _, case in cases) == drawn.table["case_ids"].iloc[0]
    assert len(document["rows"]) == len(drawn.table)


def test_a_long_name_is_whole_in_the_table(folder: Config) -> None:
    write_case(folder, name="W" * 300)
    drawn = draw(CHARTS["lifelines"], selected(tables_of(folder)))
    assert "W" * 300 in table_json(drawn, WORDS)


@pytest.mark.parametrize("name", CHARTS)
def test_what_a_mark_opens_is_linked_by_its_table(name: str, made: Tables) -> None:
    """Each case, once it has a mark or stands in a row, by its name; text stays text."""
    drawn = draw(CHARTS[name], selected(made))
    table = chart_table(drawn, WORDS)
    cells = [cell for row in table.rows for cell in row if not isinstance(cell, str)]
    linked = {case: text for cell in [*cells, table.more] for text, case in cell}
    marked = set(re.findall(r'"open":"([^"]+)"', drawn.figure))
    behind = {one for ids in drawn.table.get("case_ids", pd.Series(dtype=object)).dropna() for one in ids.split("; ")}
    assert set(linked) >= marked | (behind - {""})
    own = {case.id: case.name for case in made.archive.cases}
    assert all(text in (made.archive.shown_names[case], own[case]) for case, text in linked.items())
    made_of = Page(table_html(drawn, WORDS, "https://x.example/case/", ""))
    links = {attributes["href"] for tag, attributes in made_of.elements if tag == "a"}
    assert links == {f"https://x.example/case/{case}" for case in linked}
    assert not [tag for tag, _ in Page(table_html(drawn, WORDS, "", "")).elements if tag == "a"]
