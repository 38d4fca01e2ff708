"""The panel of a case."""

from __future__ import annotations

import random
import re

from playwright.sync_api import Page, expect

from tests.browser.reading import open_page
from tests.browser.serving import Served
from tests.document import bare

_MARKUP = re.compile(r"&(amp|lt|gt|quot|#\d+);|</?(p|b|i|br|a|span|div|li)\b|\*\*|\$\$|\\[$*_]")


def test_any_case_opens_whole(page: Page, served: Served) -> None:
    """The panel shows every field of its case, every event with its sources, and no markup as text. Others are tried each
    time, and always the longest."""
    archive = served.tables.archive
    longest = max(archive.cases, key=lambda case: len(case.sources))
    for case in [longest, *random.sample(archive.cases, 11)]:
        open_page(page, served, f"cases?case={case.id}")
        panel = page.locator("article.case")
        expect(panel.locator("h2")).to_have_text(archive.shown_name(case))
        text = panel.inner_text()
        assert not _MARKUP.search(text), f"{case.id}: {_MARKUP.search(text)}"
        flat = bare(text)
        wanted = [case.charges, case.summary, *case.conflicts, *case.also_known_as]
        wanted += [event.note for event in case.events] + [str(event.date) for event in case.events]
        wanted += [position.says for position in case.positions] + [position.by for position in case.positions]
        wanted += [source.title for source in case.sources if source.title]
        wanted += [field for field in (case.name_ru, case.docket, case.us_court, case.notes, case.unconfirmed) if field]
        missing = [one for one in wanted if bare(one) not in flat]
        assert not missing, f"{case.id} does not show {missing}"
        marks = panel.locator("ol.events > li .cite-marks a")
        assert marks.count() == sum(len(event.sources) for event in case.events), case.id
        hrefs = set(panel.locator("ol.sources a").evaluate_all("links => links.map(link => link.getAttribute('href'))"))
        assert hrefs == {source.url for source in case.sources}, case.id
        assert page.locator("[data-testid=stException]").count() == 0, case.id
    assert "a page failed" not in served.log.read_text("utf-8")
