"""A field of a case takes two files, the model and the columns, and its messages: done for real on a copy of the project.

Four fields, of four kinds, are added. The first is then looked for wherever readers meet one. Files that `third-country schema` writes are not counted, nor is
the case whose file has the field.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.book import Book
from tests.recipes.project import copied, in_every_language, run

CASE = "adamov-yevgeny"
MEANING = "What a court asked for release until its decision"
BAIL = "He was to leave his passport & “a <small> sum”."

CHANGES: Mapping[str, Mapping[str, str]] = {
    "dashboard/archive/model.py": {
        "    docket: Text | None": f'''\
    bail: Text | None = Field(None, description="{MEANING}")
    bail_days: Annotated[int, Field(ge=0)] | None = Field(None, description="Days on bail")
    bail_refused: bool | None = Field(None, description="Whether a court refused bail")
    bail_from: Annotated[tuple[CountryCode, ...], Field(strict=False)] = Field((), description="Who paid it")
''',
    },
    "dashboard/columns.py": {
        '    _case("docket"': """\
    _case("bail"),
    _case("bail_days", unit="days"),
    _case("bail_refused"),
    _case("bail_from"),
""",
        '    "docket": ': """\
    "bail": "fact-bail",
    "bail_days": "fact-bail-days",
    "bail_refused": "fact-bail-refused",
    "bail_from": "fact-bail-from",
""",
        '    "sentence_months": "cases-': '    "bail": "cases-bail",\n',
    },
    "config/text/en/case.ftl": {
        "fact-docket = ": """\
fact-bail = Bail asked for
fact-bail-days = On bail
fact-bail-refused = Bail refused
fact-bail-from = Bail paid from
""",
    },
    "config/text/en/cases.ftl": {"cases-sentence = ": "cases-bail = Bail\n"},
}
"""What the recipe adds, by file: a line before the one line that begins so."""

SCRIPT = """
import sys
from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

import dashboard
from dashboard.archive.settings import load_config
from dashboard.archive.store import load
from dashboard.publish.documents import DOCUMENTS, Wanted, case_documents
from dashboard.selection import Selection, select
from dashboard.tables import build
from dashboard.text.words import read_words

project, case_id = Path.cwd(), sys.argv[1]
assert Path(dashboard.__file__).is_relative_to(project)
words, _ = read_words(load_config().folder)
tables = build(load(load_config()).archive, words["en"])
wanted = Wanted(select(tables, Selection(unconfirmed=True)), words["en"], site="", app=None)
names = [*(f"data/cases.{ending}" for ending in ("csv", "json", "xlsx", "parquet")), "data/datapackage.json"]
for document in (*(DOCUMENTS[name] for name in names), *case_documents(tables.archive.case(case_id))):
    if document.ending not in ("png", "svg", "pdf"):
        path = project / "out" / document.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(document.make(wanted))

app = AppTest.from_file(str(project / "dashboard" / "web" / "script.py"), default_timeout=60)
app._page_hash = calc_hash("cases")
app.query_params["case"] = case_id
app.run()
assert not app.exception, app.exception
(project / "out" / "panel.html").write_text("".join(one.proto.body for one in app.get("html")), "utf-8")
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with one more field, and in ``out/`` what it publishes and shows."""
    folder = copied(tmp_path_factory.mktemp("project"))
    for name, added in CHANGES.items():
        for before, line in added.items():
            put_before(folder / name, before, line)
    for file in ("case.ftl", "cases.ftl"):
        in_every_language(folder, file)
    lines = f"bail: {BAIL}\nbail_days: 1200\nbail_refused: false\nbail_from: [FRA, CHE]\n"
    put_before(folder / "data" / "cases" / f"{CASE}.yaml", "events:", lines)
    run(folder, "-m", "dashboard", "schema")
    run(folder, "-m", "dashboard", "check")
    run(folder, "-c", SCRIPT, CASE)
    return folder


def put_before(path: Path, before: str, line: str) -> None:
    """Add a line before the one that begins so."""
    text = path.read_text("utf-8")
    assert text.count(f"\n{before}") == 1, f"{before!r} in {path.name}"
    path.write_text(text.replace(f"\n{before}", f"\n{line}{before}"), "utf-8")


def row_of_the_case(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return next(row for row in rows if row["id"] == CASE)


@pytest.mark.parametrize("page", ["panel.html", f"case/{CASE}.html"])
def test_the_article_of_the_case_lists_it_in_the_panel_and_on_the_plain_page(page: str, project: Path) -> None:
    html = (project / "out" / page).read_text("utf-8")
    assert (
        f"<dt>Bail asked for</dt><dd>{escape(BAIL)}</dd><dt>On bail</dt><dd>1,200 days</dd>"
        "<dt>Bail refused</dt><dd>no</dd><dt>Bail paid from</dt><dd>France, Switzerland</dd><dt>Docket</dt>"
    ) in html.replace("</dl>", "<dt>Docket</dt>")


def test_the_table_of_cases_shows_it(project: Path) -> None:
    html = (project / "out" / "panel.html").read_text("utf-8")
    assert [cell for cell in re.findall('<td class="bail">([^<]*)</td>', html) if cell] == [escape(BAIL)]


def test_csv_and_json_have_it(project: Path) -> None:
    text = (project / "out/data/cases.csv").read_text("utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert row_of_the_case(rows)["bail"] == BAIL
    added = ["bail", "bail_days", "bail_refused", "bail_from"]
    assert list(rows[0])[list(rows[0]).index("bail") :][:5] == [*added, "docket"]
    document = json.loads((project / "out/data/cases.json").read_text("utf-8"))
    row = row_of_the_case(document["cases"])
    assert [row[name] for name in added] == [BAIL, 1200, False, ["FRA", "CHE"]]
    assert sum(row["bail"] is not None for row in document["cases"]) == 1
    assert json.loads((project / f"out/data/cases/{CASE}.json").read_text("utf-8"))["case"]["bail"] == BAIL


def test_parquet_has_it_with_its_meaning(project: Path) -> None:
    table = pq.read_table(project / "out/data/cases.parquet")
    assert row_of_the_case(table.to_pylist())["bail"] == BAIL
    assert [str(table.schema.field(f"bail_{name}").type) for name in ("days", "refused", "from")] == [
        "int32",
        "bool",
        "list<element: string>",
    ]
    assert table.schema.field("bail").metadata[b"description"].decode() == MEANING


def test_excel_has_it_with_its_meaning(project: Path) -> None:
    book = Book((project / "out/data/cases.xlsx").read_bytes())
    heading, *rows = book.rows("cases")
    assert row_of_the_case([dict(zip(heading, row, strict=True)) for row in rows])["bail"] == BAIL
    assert ["bail", "string", None, MEANING] in book.rows("Columns")


def test_the_data_package_describes_it(project: Path) -> None:
    package = json.loads((project / "out/data/datapackage.json").read_text("utf-8"))
    fields = package["resources"][0]["schema"]["fields"]
    assert {"name": "bail", "type": "string", "description": MEANING} in fields
    days = next(field for field in fields if field["name"] == "bail_days")
    assert (days["type"], days["unit"], days["constraints"]) == ("integer", "days", {"minimum": 0})


def test_codebook_and_schema_tell_of_it(project: Path) -> None:
    lines = (project / "data/README.md").read_text("utf-8").splitlines()
    assert f"| `bail` | string | | {MEANING} |" in lines
    assert f"| `bail` | no | {MEANING[0].lower()}{MEANING[1:]} | |" in lines
    schema = json.loads((project / "data/schema/case.schema.json").read_text("utf-8"))
    assert schema["properties"]["bail"]["description"] == MEANING
