"""Where the facet is found that ``test_recipes_facet.py`` adds to a copy of the project: run there, not here."""

from __future__ import annotations

import csv
import html
import re
from pathlib import Path

import pytest

import dashboard
from dashboard.pages import CHARTS
from dashboard.selection import Selection, select
from dashboard.tables import Tables
from tests import record
from tests.app.test_pages import html as texts_of
from tests.app.test_pages import opened
from tests.builders import ROOT
from tests.command import run
from tests.made import draw
from tests.web.test_web import get

COURT = "S.D.N.Y."
ASKED = {"court": [COURT]}
IDS = {case_id for case_id, one in record.confirmed().items() if one.get("us_court") == COURT}


def test_it_is_looked_for_in_the_copy() -> None:
    assert Path(dashboard.__file__).is_relative_to(ROOT)
    assert 1 < len(IDS) < len(record.confirmed())


def test_the_sidebar_the_chip_and_the_address() -> None:
    app = opened("map", {})
    box = app.multiselect(key="filter_court")
    assert box.label == "US court"
    assert f"{COURT} ({len(IDS)})" in box.options
    box.set_value([COURT]).run()
    assert app.query_params["court"] == COURT
    assert f">{len(IDS)} of {len(record.confirmed())} cases</p>" in texts_of(app)
    assert app.button(key=f"chip-court-{COURT}").label.replace("\\", "") == f"{COURT} ×"
    app.button(key=f"chip-court-{COURT}").click().run()
    assert "court" not in app.query_params
    assert not app.exception


def test_a_link_opens_with_it() -> None:
    app = opened("cases", {**ASKED, "country": ["XXX"]})
    assert app.multiselect(key="filter_court").value == [COURT]
    assert "court=S.D.N.Y." in texts_of(app)
    assert not app.exception


def test_the_address_in_both_directions(tables: Tables) -> None:
    selection = Selection.from_params(ASKED, tables)
    assert selection == Selection(court=(COURT,))
    assert selection.to_params() == ASKED
    assert set(select(tables, selection).cases["id"]) == IDS


def test_the_subtitle_of_a_chart(tables: Tables) -> None:
    chosen = select(tables, Selection(court=(COURT, "D. Mass."), unconfirmed=True))
    assert f", {COURT} or D. Mass., unconfirmed cases included (" in draw(CHARTS["map"], chosen).subtitle


def test_the_documents_and_their_names() -> None:
    answer = get("/data/cases.csv", {**ASKED, "download": "1"})
    assert {row["id"] for row in answer.rows} == IDS
    assert f'filename="cases_S-D-N-Y_{record.AS_OF}.csv"' in answer.headers["content-disposition"]
    wrong = get("/chart/map.csv", {"court": "S.D.N.I."})
    assert (wrong.status, wrong.text) == (400, f"court: 'S.D.N.I.' is not known; did you mean {COURT!r}?\n")


def test_the_description_of_the_addresses() -> None:
    described = get("/openapi.json").text
    assert '"court":{"name":"court","in":"query"' in re.sub(r"\s", "", described)
    assert "#/components/parameters/court" in described
    assert '"US court"' in described


def test_the_preview_and_the_page_without_javascript() -> None:
    page = html.unescape(get("/map", ASKED).text)
    assert re.search(rf"<title>Map: arrests of [0-9–]+, {re.escape(COURT)} ", page)
    assert re.search(rf'property="og:title" content="Map: [^"]*{re.escape(COURT)}', page)
    assert re.search(rf"<noscript><h1>Map: [^<]*{re.escape(COURT)}", page)
    assert "court=S.D.N.Y." in dict(re.findall(r'property="([^"]+)" content="([^"]+)"', page))["og:url"]


def test_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(None, "export", "--out", str(tmp_path), "--format", "csv", "--court", COURT) == 0
    with (tmp_path / "data" / "cases.csv").open(encoding="utf-8", newline="") as file:
        assert {row["id"] for row in csv.DictReader(file)} == IDS
    assert run(None, "export", "--help") == 0
    assert "court, such as S.D.N.Y. (may be repeated)" in " ".join(capsys.readouterr().out.split())
