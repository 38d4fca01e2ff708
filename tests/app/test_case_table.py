"""The table of cases: its order and its rows, by address."""

from __future__ import annotations

import re

import pytest

from dashboard.app.case_table import MOST, in_order
from dashboard.archive.config import Config
from dashboard.columns import HEADINGS
from dashboard.library import Library
from dashboard.selection import Selection, select
from dashboard.tables import Tables
from tests.app.test_pages import html, opened
from tests.made import WORDS, many, only


@pytest.mark.parametrize("column", HEADINGS)
def test_every_column_sorts_in_both_directions_and_loses_no_case(column: str, tables: Tables) -> None:
    cases = select(tables, Selection(unconfirmed=True)).cases
    up, down = (in_order(cases, order, WORDS)["id"].tolist() for order in (column, f"-{column}"))
    assert sorted(up) == sorted(down) == sorted(cases["id"])
    assert up != down


def test_what_is_not_known_stands_last_both_ways(tables: Tables) -> None:
    cases = select(tables, Selection()).cases
    unknown = int(cases["sentence_months"].isna().sum())
    assert unknown
    for order in ("sentence_months", "-sentence_months"):
        assert in_order(cases, order, WORDS)["sentence_months"][-unknown:].isna().all()


@pytest.mark.parametrize("order", ["", "nonsense", "-", "--shown_name", "charges", "-id"])
def test_an_order_that_there_is_not_is_that_of_arrest(order: str) -> None:
    app = opened("cases", {"sort": [order]})
    assert not app.exception
    assert ' aria-sort="' not in html(app)


def test_many_cases_stand_on_several_pages(folder: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each case stands on one of them, and the rows of an address that are none are the first."""
    only(folder, many(MOST + 5))
    library = Library(folder)
    monkeypatch.setattr("dashboard.app.state.library", lambda: library)

    def shown(row: str) -> list[str]:
        return re.findall(
            r'<th scope="row"[^>]*>.*?<a href="[^"]*case=([^"&]*)"', html(opened("cases", {"row": [row]}))
        )

    first, second = shown("1"), shown(str(MOST + 1))
    assert (len(first), len(second)) == (MOST, 5)
    assert len({*first, *second}) == MOST + 5
    assert shown("0") == shown("x") == shown("999999999999") == shown("000000002" + "9" * 5000) == first
    assert f"row={MOST + 1}" in html(opened("cases", {}))
