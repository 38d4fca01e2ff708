"""On every page a case is named so that readers know which it is, and whether it is confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.archive.config import Config
from dashboard.library import Library
from dashboard.pages import PAGES
from tests.app.test_pages import html, opened
from tests.tables.test_names import NAME, bare, twins

_LISTED = {"treaty-and-outcome": ("hentzau-rosa", "hentzau-rosa-2")}


def said(app: AppTest) -> list[str]:
    """Every text of a page that may name a case: HTML, buttons, links, lists to choose from, the table."""
    texts = [html(app), *(one.value for one in (*app.markdown, *app.warning))]
    texts += [button.label for button in app.button]
    texts += [link.proto.label for link in app.get("page_link")]
    texts += [option for box in (*app.selectbox, *app.multiselect) for option in box.options]
    return texts


@pytest.fixture
def served(folder: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """The app over an archive with two cases of one name."""
    twins(folder)
    library = Library(folder)
    monkeypatch.setattr("dashboard.app.state.library", lambda: library)


@pytest.mark.parametrize(
    ("path", "params"),
    [
        *((page.path, {"unconfirmed": ["1"]}) for page in PAGES),
        ("", {"unconfirmed": ["1"], "q": ["hentzau"]}),
        ("", {"unconfirmed": ["1"], "q": ["RoseThorn"]}),
        ("", {"unconfirmed": ["1"], "q": ["fraud"]}),
        ("cases", {"case": ["hentzau-rosa"]}),
        ("cases", {"case": ["hentzau-rosa-2"]}),
        ("cases", {"case": ["hentzau-rosa-3"]}),
    ],
)
@pytest.mark.usefixtures("served")
def test_no_page_has_a_bare_name(path: str, params: Mapping[str, Sequence[str]]) -> None:
    """Search results, the list to open a case from, the table, the nearest names, the panel, the exchanges, statements."""
    app = opened(path, params)
    app.session_state["_listed"] = _LISTED
    app.run()
    assert not app.exception
    texts = said(app)
    assert [one for text in texts for one in bare(text)] == []
    if path in {"cases", "patterns"} or "q" in params:
        assert any(NAME in text for text in texts)


@pytest.mark.usefixtures("served")
def test_the_cases_behind_a_mark_are_links_with_their_marks() -> None:
    app = opened("patterns", {"unconfirmed": ["1"]})
    app.session_state["_listed"] = _LISTED
    body = html(app.run())
    listed = body[body.index("behind the mark you clicked") :]
    assert ">Rosa Hentzau (Syldavia 2019)</a>" in listed
    assert ">Rosa Hentzau (Syldavia 2020; unconfirmed)</a>" in listed


@pytest.mark.parametrize("bounds", [{"from": "2030"}, {"to": "1066"}, {"from": "1990", "to": "2090"}])
def test_a_bound_outside_the_data_stays_until_the_slider_is_moved(bounds: Mapping[str, str]) -> None:
    """In the address and on its chip, also after another filter; a moved slider replaces it, and comes back as itself."""
    app = opened("map", {key: [value] for key, value in bounds.items()})
    app.multiselect(key="filter_country").set_value(["ESP"]).run()
    assert not app.exception
    assert {key: app.query_params[key] for key in bounds} == bounds
    chip = next(one for one in app.button if str(one.key).startswith("chip-years")).label.replace("\\", "")
    assert all(value in chip for value in bounds.values())
    put_up = app.slider(key="filter_years").value
    app.slider(key="filter_years").set_range(2014, 2018).run()
    assert (app.query_params["from"], app.query_params["to"]) == ("2014", "2018")
    app.slider(key="filter_years").set_range(*put_up).run()
    assert not set(bounds.items()) & {(key, app.query_params[key]) for key in app.query_params}


def test_years_that_contradict_one_another_are_told() -> None:
    app = opened("", {"from": ["2020"], "to": ["2010"]})
    assert ">0 of " in html(app)
    assert "from 2020 is after to 2010" in app.warning[0].value
