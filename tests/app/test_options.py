"""What a reader chose of a chart is in the address: read at the first run, kept by links, and put there."""

from __future__ import annotations

import pytest

from dashboard.archive.store import Loaded
from dashboard.facets import KEYS
from dashboard.pages import OPTIONS, PAGES, Page
from dashboard.selection import Selected
from dashboard.tables import build
from tests.app.test_pages import html, opened
from tests.made import WORDS, selected

CHOICES = [
    (page, name, value)
    for page in PAGES
    for name, (chart, option) in page.options.items()
    for value in list(chart.options[option])[1:]
]


def _control(page: Page, name: str) -> str:
    chart, option = page.options[name]
    return f"{chart.name}_{option}"


def _first(page: Page, name: str) -> str:
    chart, option = page.options[name]
    return next(iter(chart.options[option]))


def _everything(real: Loaded) -> Selected:
    return selected(build(real.archive, WORDS))


def test_no_option_is_named_as_a_filter() -> None:
    """One address holds both, and the open case."""
    assert OPTIONS
    assert not OPTIONS & {*KEYS, "case"}


def test_every_option_that_a_page_offers_has_a_parameter() -> None:
    """Also where two charts of a page have an option of one name."""
    for page in PAGES:
        charts = [one.chart for one in page.sections if one.chart and one.choice and one.chart.several is None]
        offered = [(chart, name) for chart in charts for name in chart.options]
        assert sorted(page.options.values(), key=repr) == sorted(offered, key=repr)


@pytest.mark.parametrize(("page", "name", "value"), CHOICES, ids=lambda one: getattr(one, "name", one))
def test_an_option_goes_to_the_address_and_comes_from_there(page: Page, name: str, value: str, real: Loaded) -> None:
    """A control that is moved is said; the address by itself shows the same; at its first value nothing is said. What
    nothing of the selection shows is let go of."""
    control = _control(page, name)
    app = opened(page.path, {name: [value]})
    assert not app.exception
    if name not in app.query_params:
        assert not page.options[name][0].reaches(_everything(real), page.options[name][1], value)
        return
    assert app.button_group(key=control).value == value
    assert f"{name}={value}" in html(app), "the links of the foot keep it"
    app.button_group(key=control).set_value(_first(page, name)).run()
    assert name not in app.query_params
    app.button_group(key=control).set_value(value).run()
    assert app.query_params[name] in (value, [value])
    assert not app.exception


def test_nonsense_is_ignored_and_a_filter_leaves_an_option_alone() -> None:
    """An unknown value is the first one; a filter moved after it keeps the order."""
    app = opened("timeline", {"order": ["nonsense"]})
    assert not app.exception
    assert "order" not in app.query_params
    app = opened("timeline", {"order": ["length"], "country": ["ESP"]})
    app.multiselect(key="filter_country").set_value(["ESP", "FIN"]).run()
    assert app.query_params["country"] == ["ESP", "FIN"]
    assert app.button_group(key="lifelines_order").value == "length"
    assert app.query_params["order"] in ("length", ["length"])


def test_back_brings_an_option_back() -> None:
    """An address of before, with no control moved: what it says is shown, and what it does not say is as at first."""
    app = opened("timeline", {"order": ["length"]})
    app.query_params["order"] = "country"
    app.run()
    assert app.button_group(key="lifelines_order").value == "country"
    del app.query_params["order"]
    app.run()
    assert app.button_group(key="lifelines_order").value == "outcome"
    assert "order" not in app.query_params
