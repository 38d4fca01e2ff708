"""A click on a mark leads to what it stands for."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from dashboard.measures.exchanges import exchanges
from dashboard.selection import Selection, select
from tests.browser.reading import chart, click_mark, count_line, expect_count, open_page, settled
from tests.browser.serving import Served
from tests.made import WORDS

SQUARE = """id => document.querySelector('.tc-plot').data.find(one => one.marker?.symbol === 'square')
    .customdata.findIndex(([action]) => action.open === id)"""
"""The number of a case among the squares of a map that has one part."""


def test_a_country_on_the_map_becomes_a_filter(page: Page, served: Served) -> None:
    """Clicking the shape of a country keeps its cases alone, and the chip gives the others back."""
    open_page(page, served, "map")
    index = page.evaluate("document.querySelector('.tc-plot').data[0].locations.indexOf('CAN')")
    # There Canada is hit, and no square is near.
    click_mark(page, page.locator("path.choroplethlocation").nth(index), 0.3, 0.35)
    expect_count(page, served.selected(country=("CAN",)), served.selected())
    expect(page).to_have_url(re.compile("country=CAN"))
    page.get_by_role("button", name="Canada ×").click()
    expect_count(page, served.selected(), served.selected())


def test_a_small_country_is_as_clickable_as_a_large_one(page: Page, served: Served) -> None:
    """The Maldives have no shape on the map; the square of a case there is as large as any, and opens it."""
    open_page(page, served, "map?country=MDV&country=CAN")
    case_id = served.tables.cases.loc[served.tables.cases["arrest_country"] == "MDV", "id"].iloc[0]
    square = page.locator(".tc-plot").first.locator(".scattergeo path.point").nth(page.evaluate(SQUARE, case_id))
    box = square.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 8
    click_mark(page, square)
    expect(page.locator(".case h2")).to_be_visible()
    expect(page).to_have_url(re.compile(f"case={case_id}"))


def test_a_square_opens_the_case_of_its_person(page: Page, served: Served) -> None:
    """On the front page as everywhere."""
    open_page(page, served)
    plot = page.locator(".tc-plot").first
    case_id = plot.evaluate("plot => plot.data[0].customdata[3][0].open")
    click_mark(page, plot.locator(".scatterlayer .trace").first.locator("path.point").nth(3))
    expect(page).to_have_url(re.compile(f"case={case_id}"))
    expect(page.locator(".case h2")).to_be_visible()


def test_a_lifeline_opens_its_case(page: Page, served: Served) -> None:
    """A click anywhere on a row of the timeline, or on the name beside it, opens the case."""
    open_page(page, served, "timeline?country=MDV&country=LBR")
    rows = page.evaluate("document.querySelector('.tc-plot').layout.meta.rows.filter(Boolean)")
    label = page.locator(".tc-plot .yaxislayer-above text, .tc-plot .yaxislayer-below text").first
    click_mark(page, label)
    expect(page.locator(".case h2")).to_be_visible()
    expect(page).to_have_url(re.compile(f"/cases\\?.*case={rows[0]['open']}"))
    page.go_back()
    settled(page)
    expect(page.get_by_role("heading", level=1, name="Timeline")).to_be_visible()
    mark = page.locator(".tc-plot .scatterlayer .points path").last
    click_mark(page, mark)
    expect(page.locator(".case h2")).to_be_visible()
    expect(page).to_have_url(re.compile(f"case={rows[-1]['open']}"))


def test_a_mark_of_several_cases_lists_them(page: Page, served: Served) -> None:
    """The head of an exchange on the timeline, behind which stand all who were exchanged."""
    open_page(page, served, "timeline")
    (exchange, *_) = sorted(exchanges(select(served.tables, Selection())), key=lambda one: -len(one.people))
    assert len(exchange.people) > 1
    day = page.locator(".textpoint", has_text=WORDS.date(exchange.date))
    heads = page.locator(".scatterlayer .trace").filter(has=day).locator("path.point")
    number = page.evaluate(
        "ids => document.querySelector('.tc-plot').data.flatMap(one => one.customdata ?? [])"
        ".filter(([action]) => action?.list).findIndex(([action]) => action.list.join() === ids.join())",
        [one.case.id for one in exchange.people],
    )
    click_mark(page, heads.nth(number))
    expect(page.locator(".behind a")).to_have_count(len(exchange.people))


def test_a_case_opened_from_the_table_closes_again(page: Page, served: Served) -> None:
    """By its button."""
    open_page(page, served, "cases?country=MDV")
    name = served.tables.cases.loc[served.tables.cases["arrest_country"] == "MDV", "name"].iloc[0]
    page.locator("table.cases tbody a").first.click()
    expect(page.locator(".case h2")).to_have_text(name)
    page.get_by_role("button", name="Close this case").click()
    expect(page.locator(".case h2")).to_have_count(0)


def test_a_headline_figure_opens_the_cases_behind_it(page: Page, served: Served) -> None:
    """The number on the figure is the number of cases on the page it leads to."""
    open_page(page, served, "?from=2014")
    figure = page.locator(".figures a").nth(1)
    number = int(figure.locator("b").inner_text())
    figure.click()
    expect(page.get_by_role("heading", level=1, name="Cases")).to_be_visible()
    expect_count(page, number, served.selected())


def test_an_unknown_case_says_so_and_offers_the_nearest(page: Page, served: Served) -> None:
    """A misspelt id is told, and the right one is a click away."""
    case_id, name = served.tables.cases[["id", "name"]].iloc[2]
    open_page(page, served, f"cases?case={case_id[:-1]}x")
    expect(page.get_by_text("There is no case with the id")).to_be_visible()
    page.get_by_role("button", name=name, exact=True).click()
    expect(page.locator(".case h2")).to_have_text(name)
    expect(count_line(page)).to_be_visible()


def test_the_keyboard_opens_a_case(page: Page, served: Served) -> None:
    """Without a mouse: the list above the table opens a case from what is typed."""
    open_page(page, served, "cases")
    name = served.tables.cases["name"].iloc[5]
    box = page.get_by_role("combobox", name="Open a case")
    box.focus()
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    expect(page.locator(".case h2")).to_have_text(name)


def test_chart_reads_to_a_screen_reader(page: Page, served: Served) -> None:
    """Every chart is an image with a description made from its data."""
    open_page(page, served)
    assert chart(page, "Squares for the arrests of each year from").count() == 1
    assert chart(page, f"World map of {served.selected()} cases").count() == 1
