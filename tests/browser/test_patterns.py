"""The page Patterns as a reader uses it: marks lead to their cases, words stand beside the charts, a phone holds it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from dashboard.measures.durations import SMALLEST_GROUP
from tests.browser.conftest import PHONE
from tests.browser.reading import chart, click_mark, open_page, settled
from tests.browser.serving import Served


@pytest.mark.parametrize(
    "title",
    [
        "Squares of cases along the time",
        "Squares of prison terms",
        "Squares for {cases} cases by year",
        "Squares of cases by outcome abroad",
    ],
)
def test_a_square_opens_its_case(page: Page, served: Served, title: str) -> None:
    """The last square of each chart leads to its case."""
    countries = ("NLD", "KOR", "LVA", "ESP", "THA")
    open_page(page, served, "patterns?" + "&".join(f"country={one}" for one in countries))
    figure = chart(page, title.format(cases=served.selected(country=countries)))
    ids = figure.locator(".tc-plot").evaluate(
        "plot => plot.data.findLast((one) => one.customdata).customdata.map(([action]) => action.open)"
    )
    marks = figure.locator("path.point")
    assert marks.count() == len(ids)
    click_mark(page, marks.last)
    expect(page.locator(".case h2")).to_be_visible()
    expect(page).to_have_url(re.compile(f"case={ids[-1]}"))


def test_a_square_of_the_flow_opens_its_case(page: Page, served: Served) -> None:
    """The same person stands in three parts of the picture, and each of the squares opens the case."""
    open_page(page, served, "patterns")
    figure = chart(page, f"Squares for {served.selected()} cases, sorted by what followed")
    opened = figure.locator(".tc-plot").evaluate("plot => plot.data[0].customdata.map(([action]) => action.open)")
    case_id = next(one for one in opened if opened.count(one) == 3)
    at = len(opened) - 1 - opened[::-1].index(case_id)
    click_mark(page, figure.locator("path.point").nth(at))
    expect(page).to_have_url(re.compile(f"case={case_id}"))
    names = dict(zip(served.tables.cases["id"], served.tables.cases["name"], strict=True))
    expect(page.locator(".case h2")).to_have_text(names[case_id])


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


def test_countries_have_strips_of_their_own(page: Page, served: Served) -> None:
    """The option of the chart draws a strip for each country with enough cases, and the link to the file follows it."""
    open_page(page, served, "patterns")
    page.get_by_text("By country of arrest", exact=True).click()
    figure = page.locator("figure.tc-chart").first
    expect(figure.locator("a[data-format=csv]")).to_have_attribute("href", re.compile("by=country"))
    settled(page)
    sizes = served.tables.cases.loc[~served.tables.cases["unconfirmed"], "arrest_country_name"].value_counts()
    enough = sizes[sizes >= SMALLEST_GROUP]
    assert 1 < len(enough) <= 6, "as many are drawn"
    said = figure.locator(".tc-plot").evaluate(
        "plot => plot.layout.annotations.filter(one => one.yref === 'y').map(one => one.text)"
    )
    headings = [text for text in said if ": " in text]  # the others name medians
    assert len(headings) == len(enough)
    for name, cases in enough.items():
        assert sum(re.match(rf"{name}: .*\b{cases}\b", text) is not None for text in headings) == 1, (name, headings)


def test_the_curve_stands_behind_its_option(page: Page, served: Served) -> None:
    """Who asks for the curve gets lines in place of the squares, and each day of the curve says its shares."""
    open_page(page, served, "patterns")
    page.get_by_text("Curve, for statisticians", exact=True).click()
    figure = chart(page, "Curve of the share")
    expect(figure).to_be_visible()
    settled(page)
    assert figure.locator(".scatterlayer .js-line").count() >= 2
    assert not figure.locator(".textpoint").count()


def test_a_selection_of_few_says_so(page: Page, served: Served) -> None:
    """One case has no curve, which is then not offered; the words say so, and the square stands all the same."""
    open_page(page, served, "patterns?country=MDV")
    expect(page.get_by_text("a single case makes no curve")).to_be_visible()
    expect(page.get_by_text("Curve, for statisticians", exact=True)).to_have_count(0)
    expect(chart(page, "Squares of cases along the time").locator("path.point")).to_have_count(1)


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
