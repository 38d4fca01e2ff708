"""Each page, for selections of every size: no exception, and the parts that carry its message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from dashboard.app.frame import PAGES
from dashboard.archive.store import Loaded
from dashboard.selection import Selection
from dashboard.tables import build
from tests.builders import ROOT

SELECTIONS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "everything": {},
    "with unconfirmed": {"unconfirmed": ["1"]},
    "one country": {"country": ["ESP"]},
    "one case": {"country": ["MDV"]},
    "none": {"country": ["MDV"], "offence": ["drugs"]},
    "nonsense": {"country": ["<b>"], "from": ["x"], "outcome": [""]},
}
CHARTS = {"overview": 2, "timeline": 1, "map": 1, "cases": 0, "method": 1}


def opened(path: str, params: Mapping[str, Sequence[str]]) -> AppTest:
    """The page at ``path`` after its first run."""
    app = AppTest.from_file(str(ROOT / "dashboard" / "web" / "script.py"), default_timeout=60)
    # AppTest switches only to pages that are files; a function's page has the hash of its address.
    app._page_hash = "" if path == PAGES[0][0] else calc_hash(path)
    for key, values in params.items():
        app.query_params[key] = list(values)
    return app.run()


def html(app: AppTest) -> str:
    """All HTML that the page holds."""
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("selection", SELECTIONS)
@pytest.mark.parametrize("path", [path for path, _, _ in PAGES])
def test_a_page_renders(path: str, selection: str, real: Loaded) -> None:
    """No exception; the count of cases, the charts, the date of the data and a way to report an error are there."""
    app = opened(path, SELECTIONS[selection])
    assert not app.exception
    assert not app.error
    tables = build(real.archive)
    chosen = Selection.from_params(SELECTIONS[selection], tables)
    number = int(chosen.keeps(tables).sum())
    body = html(app)
    assert f">{number} of {len(tables.cases) if chosen.unconfirmed else 71} cases</p>" in body
    assert len(app.get("bidi_component")) == (CHARTS[path] if number else 0)
    assert "Data of 22 November 2026" in body
    assert "Report an error" in body
    assert bool(app.warning) == (number == 0)


def test_widgets_change_the_selection_and_the_reset_brings_it_back() -> None:
    """A filter, a chip and the reset act on one and the same selection."""
    app = opened("map", {})
    app.multiselect(key="filter_country").set_value(["ESP", "FIN"]).run()
    app.slider(key="filter_years").set_range(2014, 2018).run()
    assert app.query_params["country"] == ["ESP", "FIN"]
    assert app.query_params["from"] == "2014"
    labels = [button.label for button in app.button]
    assert labels[:3] == ["2014–2018 ×", "Spain ×", "Finland ×"]
    app.button(key="chip-1").click().run()
    assert app.multiselect(key="filter_country").value == ["FIN"]
    app.button(key="reset").click().run()
    assert app.multiselect(key="filter_country").value == []
    assert app.slider(key="filter_years").value == (2002, 2026)
    assert not app.exception


def test_an_unknown_case_offers_the_nearest() -> None:
    """A case id that is nearly right leads to the case, a click away."""
    app = opened("cases", {"case": ["vinik-alexander"]})
    assert "There is no case with the id" in app.warning[0].value
    app.button(key="near-vinnik-alexander").click().run()
    assert app.query_params["case"] == "vinnik-alexander"
    assert "<h2>Alexander Vinnik</h2>" in html(app)


def test_the_sentences_give_the_statement_its_figures(real: Loaded) -> None:
    """The answer sets each figure of the first statement beside the dataset's own."""
    body = html(opened("overview", {}))
    tables = build(real.archive)
    in_2017 = int(Selection(first_year=2017, last_year=2017).keeps(tables).sum())
    assert in_2017 == 6
    assert "For 2017 the dataset documents six arrests in five countries" in body
    assert "more than 10 (1 February 2018)" in body
