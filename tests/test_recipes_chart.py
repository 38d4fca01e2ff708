"""A chart takes a measure, a chart, a section of a page, and its words: done for real on a copy of the project, by the
files that docs/recipes.md names, and found in every place."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.builders import ROOT
from tests.recipes.project import copied, in_every_language, run

MADE = ROOT / "tests" / "recipes"
FILES = {
    "dashboard/measures/courts.py": "courts_measure.py",
    "dashboard/charts/courts.py": "courts_chart.py",
    "config/text/en/courts.ftl": "courts.ftl",
}
"""The new files of the recipe, and where they are made up here. The fourth file is the page's list of sections."""

SCRIPT = """
import json
from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

import dashboard
from dashboard.archive.settings import load_config
from dashboard.archive.store import load
from dashboard.pages import page_of
from dashboard.publish.documents import DOCUMENTS, Wanted
from dashboard.selection import Selection, select
from dashboard.tables import build
from dashboard.text.words import read_words
from dashboard.web.openapi import openapi

project = Path.cwd()
assert Path(dashboard.__file__).is_relative_to(project)
config = load_config()
words = read_words(config.folder)[0]["en"]
tables = build(load(config).archive, words)
wanted = Wanted(select(tables, Selection()), words, site="https://site.example", app="https://site.example")
out = project / "out"
out.mkdir()
for form in ("html", "csv", "json"):
    (out / f"courts.{form}").write_bytes(DOCUMENTS[f"chart/courts.{form}"].make(wanted))
(out / "plain.html").write_bytes(DOCUMENTS["patterns.html"].make(wanted))
(out / "openapi.json").write_text(json.dumps(openapi(tables, words, "https://site.example")), "utf-8")
(out / "page").write_text(page_of("courts").path, "utf-8")

app = AppTest.from_file(str(project / "dashboard" / "web" / "script.py"), default_timeout=60)
app._page_hash = calc_hash("patterns")
app.run()
assert not app.exception, app.exception
(out / "patterns.html").write_text("".join(one.proto.body for one in app.get("html")), "utf-8")
(out / "drawn").write_text("".join(str(one.proto) for one in app.get("bidi_component")), "utf-8")
"""


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a copy of the project with one more chart publishes and shows."""
    project = copied(tmp_path_factory.mktemp("project"))
    for path, made in FILES.items():
        shutil.copy(MADE / made, project / path)
    in_every_language(project, "courts.ftl")
    pages = project / "dashboard" / "pages.py"
    text = pages.read_text("utf-8")
    imported = text.replace("    claims_by_year,\n", "    claims_by_year,\n    courts,\n", 1)
    before = re.search(r"^ *Section\(\s*treaty_and_outcome\.CHART", imported, re.MULTILINE)
    assert before
    section = '            Section(courts.CHART, "courts-heading"),\n'
    pages.write_text(imported[: before.start()] + section + imported[before.start() :], "utf-8")
    run(project, "-m", "dashboard", "check")
    run(project, "-c", SCRIPT)
    return project / "out"


def test_the_chart_stands_on_its_page_under_its_heading(out: Path) -> None:
    assert (out / "page").read_text() == "patterns"
    page = (out / "patterns.html").read_text("utf-8")
    assert '<h2 class="section" id="courts-heading">Courts' in page
    assert '<li><a href="#courts-heading">Courts</a></li>' in page
    assert "chart-courts" in (out / "drawn").read_text("utf-8")


def test_it_has_every_address(out: Path) -> None:
    heading, *rows = (out / "courts.csv").read_text("utf-8").splitlines()
    assert heading == "Court,Cases"
    assert f"<title>Cases came to {len(rows)} courts</title>" in (out / "courts.html").read_text("utf-8")
    document = json.loads((out / "courts.json").read_text("utf-8"))
    assert document["metadata"]["question"] == "In which courts were the cases?"
    assert "request: cases of each court; arrests of " in document["metadata"]["subtitle"]


def test_the_plain_page_shows_it(out: Path) -> None:
    assert re.search(r"Cases came to \d+ courts", (out / "plain.html").read_text("utf-8"))


def test_the_addresses_are_described(out: Path) -> None:
    paths = json.loads((out / "openapi.json").read_text("utf-8"))["paths"]
    assert {"/chart/courts.png", "/chart/courts.csv"} <= paths.keys()
