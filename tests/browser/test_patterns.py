"""The page Patterns as a reader uses it: marks lead to their cases, words stand beside the charts, a phone holds it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.reading import chart, click_mark, open_page, settled
from tests.browser.serving import Served


def _data(page: Page, number: int) -> str:
    """The traces of the chart with this number on the page, as an expression for the browser."""
    return f"document.querySelectorAll('.tc-plot')[{number}].data"


@pytest.mark.parametrize("title", ["Curves of the share", "Points of prison terms", "Dots by year"])
def test_a_mark_opens_its_case(page: Page, served: Served, title: str) -> None:
    """The last mark of each chart in which a mark is a case leads to that case."""
    open_page(page, served, "patterns?country=NLD&country=KOR&country=LVA&country=ESP&country=THA")
    figure = chart(page, title)
    ids = figure.locator(".tc-plot").evaluate(
        "plot => plot.data.filter(one => one.customdata).at(-1).customdata.map(one => one[0].open)"
    )
    marks = figure.locator(".scatterlayer .trace").last.locator(".points path")
    if title.startswith("Curves"):  # the counts below the marks are the last trace there
        marks = figure.locator(".scatterlayer .trace:has(path.point)").last.locator("path.point")
    assert marks.count() == len(ids)
    click_mark(page, marks.last)
    expect(page.locator(".case h2")).to_be_visible()
    expect(page).to_have_url(re.compile(f"case={ids[-1]}"))


def test_a_square_of_the_flow_opens_its_case(page: Page, served: Served) -> None:
    """The same person stands in three parts of the picture, and each of the squares opens the case."""
    open_page(page, served, "patterns")
    figure = chart(page, "Squares for")
    opened = figure.locator(".tc-plot").evaluate("plot => plot.data[0].customdata.map(([action]) => action.open)")
    case_id = next(one for one in opened if opened.count(one) == 3)
    at = len(opened) - 1 - opened[::-1].index(case_id)
    click_mark(page, figure.locator("path.point").nth(at))
    expect(page).to_have_url(re.compile(f"case={case_id}"))
    names = dict(zip(served.tables.cases["id"], served.tables.cases["name"], strict=True))
    expect(page.locator(".case h2")).to_have_text(names[case_id])


def test_a_bar_of_treaties_lists_its_cases(page: Page, served: Served) -> None:
    """So does a part of a bar."""
    open_page(page, served, "patterns")
    figure = chart(page, "Bars of outcomes")
    ids = figure.locator(".tc-plot").evaluate("plot => plot.data[0].customdata[0][0].list")
    click_mark(page, figure.locator(".barlayer .point path").first)
    expect(page.locator(".behind a")).to_have_count(len(ids))


def test_an_exchange_leads_to_its_cases(page: Page, served: Served) -> None:
    """Every exchange is told with links to its cases and their sources."""
    open_page(page, served, "patterns")
    events = served.tables.events
    exchanged = events[(events["type"] == "exchange") & ~events["unconfirmed"]]
    people = page.locator("table.exchanges tbody tr")
    expect(people).to_have_count(len(exchanged))
    assert page.locator("table.exchanges .cite-marks a").count() >= len(exchanged)
    link = people.first.locator("td a").first
    name = link.inner_text()
    link.click()
    expect(page.locator(".case h2")).to_have_text(name)


def test_the_curve_by_country_has_a_panel_each(page: Page, served: Served) -> None:
    """The option of the chart draws a curve for each country with enough cases, and the link to the file follows it."""
    open_page(page, served, "patterns")
    page.get_by_text("By country of arrest", exact=True).click()
    figure = page.locator("figure.tc-chart").first
    expect(figure.locator("a[data-format=csv]")).to_have_attribute("href", re.compile("by=country"))
    settled(page)
    sizes = served.tables.cases.loc[~served.tables.cases["unconfirmed"], "arrest_country"].value_counts()
    texts = figure.locator(".annotation-text").all_text_contents()
    named = [text for text in texts if re.fullmatch(r".+: \S+ cases", text)]
    assert len(named) == min(6, int((sizes >= 5).sum()))


def test_a_selection_of_few_says_so(page: Page, served: Served) -> None:
    """One case has no curve and no prison term; each chart says that in words."""
    open_page(page, served, "patterns?country=MDV")
    expect(page.get_by_text("Fewer than 10 cases have no curve: their marks alone are drawn.")).to_be_visible()
    expect(page.get_by_text("a single case makes no curve")).to_be_visible()


@pytest.mark.parametrize("page", [pytest.param((PHONE, "dark"), id="phone")], indirect=True)
def test_labels_do_not_lie_on_each_other_on_a_phone(page: Page, served: Served) -> None:
    """Names in the flow and above the rows of a chart keep apart, and none leaves the picture."""
    open_page(page, served, "patterns")
    for number in range(page.locator(".tc-plot").count()):
        page.locator(".tc-plot").nth(number).evaluate("plot => plot.scrollIntoView()")
        boxes = (
            page.locator(".tc-plot")
            .nth(number)
            .locator(".annotation-text")
            .evaluate_all(
                "texts => texts.map(text => { const b = text.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom, text.textContent]; })"
            )
        )
        for index, (left, top, right, bottom, text) in enumerate(boxes):
            assert left >= 0, text
            assert right <= PHONE[0], text
            for left2, top2, right2, bottom2, other in boxes[index + 1 :]:
                apart = right <= left2 + 1 or right2 <= left + 1 or bottom <= top2 + 2 or bottom2 <= top + 2
                assert apart, (text, other)
