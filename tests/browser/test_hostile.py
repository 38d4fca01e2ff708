"""Text from data is never markup, wherever it is shown; another dataset needs no change of code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from dashboard.archive.store import load
from tests.browser.reading import CHARTS, open_page
from tests.browser.serving import Served, serve
from tests.builders import REQUESTING, as_yaml, write_dataset

HOSTILE = (
    '=HYPERLINK("http://x") <img src=x onerror=window.pwned=1> $4 and $5 **bold** [a](javascript:window.pwned=1) '
    "`code` :red[x] :material/home: &lt;{{7*7}} %{x} </script><script>window.pwned=1</script>"
)
# Words of the contract, not free text: ids, dates, codes, terms, links.
_WORDS = {
    "id", "date", "country", "type", "kind", "url", "offence", "confidence", "citizenship", "sources", "us_court", "months",
    "time_served", "lat", "lon", "supports", "events", "positions", "period_start", "period_end", "comparison", "counts",
    "measure", "claim", "statement", "cases", "reason", "source", "signed", "in_force", "in_force_since", "quantity",
}  # fmt: skip


def _spoilt(value: Any, key: str = "") -> Any:
    """Every free text of a case made hostile."""
    if isinstance(value, dict):
        return {name: _spoilt(one, name) for name, one in value.items()}
    if isinstance(value, list):
        return (
            value
            if key in _WORDS and key not in ("events", "positions", "sources")
            else [_spoilt(one, key if isinstance(one, str) else "") for one in value]
        )
    return f"{HOSTILE} {value}" if isinstance(value, str) and key not in _WORDS else value


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The made-up dataset, hostile in every free text of its cases, countries and courts."""
    config = write_dataset(tmp_path_factory.mktemp("spoilt"))
    for path in config.data.rglob("*.yaml"):
        if path.name == "dataset.yaml":
            continue
        path.write_text(as_yaml(_spoilt(yaml.safe_load(path.read_text("utf-8")))), "utf-8")
    assert not load(config).errors, "only free text was to be spoilt"
    with serve(config.folder) as running:
        yield running


def test_no_text_runs_or_turns_into_markup(page: Page, spoilt: Served) -> None:
    """Hostile text stays text: nothing runs, nothing turns bold, into a link, into a formula or into an image."""
    assert spoilt.selected() == 4
    addresses = [*CHARTS, *(f"cases?case={case.id}" for case in spoilt.tables.archive.cases)]
    for address in [*addresses, "?country=SYL", "timeline?q=" + "%3Cimg%20src%3Dx%20onerror%3Dwindow.pwned%3D1%3E"]:
        open_page(page, spoilt, address)
        assert page.evaluate("window.pwned") is None, address
        main = page.locator("[data-testid=stMain]")
        assert main.locator("img[src=x], .katex, a[href^='javascript:']").count() == 0, address
        for bold in main.locator("strong, b").all_inner_texts():
            assert bold.strip() != "bold", address
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
    assert "a page failed" not in spoilt.log.read_text("utf-8")


def test_hover_and_table_show_hostile_text_letter_by_letter(page: Page, spoilt: Served) -> None:
    """The table behind a chart shows names as they are written."""
    open_page(page, spoilt, "")
    page.locator("details.tc-table summary").first.click()
    expect(
        page.locator(".tc-table td").filter(has_text="**bold** [a](javascript:window.pwned=1)").first
    ).to_be_visible()
    assert page.evaluate("window.pwned") is None


def test_another_dataset_brings_its_own_people_and_countries(page: Page, tmp_path_factory: Any) -> None:
    """With a made-up dataset no name, country or year of the real one is on any page."""
    config = write_dataset(tmp_path_factory.mktemp("other"))
    site = config.folder / "site.yaml"
    site.write_text(site.read_text("utf-8").replace("requesting_adjective: US", "requesting_adjective: Lilliputian"))
    with serve(config.folder) as other:
        for address in ("", "timeline", "map", "cases", "cases?case=hentzau-rosa"):
            open_page(page, other, address)
            text = page.inner_text("[data-testid=stMain]") + page.inner_text("[data-testid=stSidebar]")
            for word in ("TASS", "2018", "Vinnik", "Spain"):
                assert word not in text, f"{word} on {address}"
            assert "Lilliput" in text or address == "timeline"
        expect(page.locator(".case h2")).to_have_text("Rosa Hentzau")
        assert other.tables.archive.config.site.requesting_country == REQUESTING
