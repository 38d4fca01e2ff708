"""A year bound outside the data: one rule for documents, their description and the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.archive.config import Config
from dashboard.parameters import BadRequestError, read
from dashboard.publish.asking import parameters, wanted
from dashboard.publish.documents import DOCUMENTS, Document
from dashboard.tables import Tables
from dashboard.web.openapi import openapi
from tests.command import run
from tests.made import WORDS, tables_of

_TAKE_YEARS = [
    path for path, one in DOCUMENTS.items() if "selection" in one.takes and one.ending not in ("png", "svg", "pdf")
]


def asked(document: Document, tables: Tables, **years: str) -> bytes:
    """The document for these years."""
    want = wanted(
        document, read(years.items(), parameters(document, tables, WORDS)), tables, WORDS, "https://site.example"
    )
    made = document.make(want)
    assert isinstance(made, bytes)
    return made


@pytest.mark.parametrize("path", _TAKE_YEARS)
@pytest.mark.parametrize("years", [{"from": "2030"}, {"to": "1066"}, {"from": "1990", "to": "2090"}])
def test_every_document_answers_for_years_outside_the_data(path: str, years: dict[str, str], made: Tables) -> None:
    document = DOCUMENTS[path]
    assert asked(document, made, **years)
    if path == "data/cases.csv":
        assert len(asked(document, made, **years).splitlines()) == (5 if len(years) == 2 else 1)


def test_a_chart_says_the_bounds_that_were_asked_for(made: Tables) -> None:
    for path in ("chart/arrests-per-year.html", "chart/lifelines.json", "chart/map.html"):
        assert "2030 and later" in asked(DOCUMENTS[path], made, **{"from": "2030"}).decode()
        assert "1990–2090" in asked(DOCUMENTS[path], made, **{"from": "1990", "to": "2090"}).decode()


def test_an_address_goes_on_working_when_the_earliest_case_is_withdrawn(folder: Config) -> None:
    """A bound at the first year of the data, and a country whose only case goes, are still answered."""
    tables = tables_of(folder)
    first = tables.years[0]
    for case in tables.archive.cases:
        if tables.archive.courses[case.id].arrest.country == "SYL" or case.id == tables.archive.cases[0].id:
            (folder.data / "cases" / f"{case.id}.yaml").unlink()
    later = tables_of(folder)
    assert later.years[0] > first
    document = DOCUMENTS["chart/arrests-per-year.html"]
    for years in ({"from": str(first)}, {"to": str(first)}, {"country": "SYL"}):
        assert asked(document, later, **years)


def test_only_nonsense_is_refused(made: Tables) -> None:
    for years in ({"from": "abc"}, {"from": "99"}, {"to": "10000"}, {"to": ""}, {"from": "2020", "to": "2019"}):
        with pytest.raises(BadRequestError):
            asked(DOCUMENTS["data/cases.csv"], made, **years)


def test_the_description_does_not_bound_the_years_by_the_data(made: Tables) -> None:
    described = openapi(made, WORDS, "")["components"]["parameters"]
    for key in ("from", "to"):
        assert (described[key]["schema"]["minimum"], described[key]["schema"]["maximum"]) == (1000, 9999)


def test_the_command_line_takes_the_same_years(folder: Config, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(folder, "export", "--out", str(out), "--format", "csv", "--from", "2030") == 0
    assert len((out / "data" / "cases.csv").read_text("utf-8").splitlines()) == 1
