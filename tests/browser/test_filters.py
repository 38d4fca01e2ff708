"""Filters: every count and chart follows them, and the address carries them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.browser.reading import (
    CHARTS,
    chart,
    choose,
    count_line,
    expect_count,
    narrow_years,
    open_page,
    reset,
    settled,
)
from tests.browser.serving import Served


def test_counts_and_charts_follow_year_and_country(page: Page, served: Served) -> None:
    """A year range and a country narrow the count line, the answer, the figures, both charts and every other page."""
    total = served.selected()
    open_page(page, served)
    expect_count(page, total, total)
    narrow_years(page, "start", "ArrowRight", 10)
    since_2012 = served.selected(years=(2012, None))
    expect_count(page, since_2012, total)
    choose(page, "Country of arrest", "Spain")
    chosen = served.selected(years=(2012, None), country=("ESP",))
    assert 0 < chosen < since_2012
    expect_count(page, chosen, total)
    expect(page).to_have_url(re.compile(r"\?from=2012&country=ESP$"))

    expect(page.locator(".answer li").last).to_contain_text("in this selection")
    expect(page.locator(".figures a").first).to_contain_text(str(chosen))
    for title in ("Squares for the arrests of each year", "World map"):
        figure = chart(page, title)
        expect(figure.locator(".tc-plot")).to_have_attribute("data-drawn", re.compile('"country": \\["ESP"\\]'))
        expect(figure.locator(".tc-plot")).to_contain_text(f"({chosen} of {total} cases)")

    for name in ("Timeline", "Map", "Cases", "Data and method"):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", level=1, name=name, exact=True)).to_be_visible()
        expect_count(page, chosen, total)
        expect(page).to_have_url(re.compile(r"\?from=2012&country=ESP$"))


def test_quick_keys_leave_the_page_alive(page: Page, served: Served) -> None:
    """A reader who holds an arrow key asks for the next answer before the last one came: the page then shows what the
    slider says, and goes on following it."""
    open_page(page, served)
    narrow_years(page, "start", "ArrowRight", 22)
    narrow_years(page, "start", "ArrowLeft", 22)
    total = served.selected()
    expect_count(page, total, total)
    narrow_years(page, "start", "ArrowRight", 10)
    expect_count(page, served.selected(years=(2012, None)), total)


def test_counts_follow_the_other_filters_and_nothing_is_lost(page: Page, served: Served) -> None:
    """Values chosen one after the other, with other filters moved in between: the list stays open and focused, what is
    chosen stays, and the values still offered say how many cases they would leave."""
    open_page(page, served, "map")
    countries = page.get_by_role("combobox", name="Country of arrest")
    countries.fill("Spain")
    page.get_by_role("option", name=f"Spain ({served.selected(country=('ESP',))})", exact=True).click()
    expect_count(page, served.selected(country=("ESP",)), served.selected())
    expect(countries).to_be_focused()
    narrow_years(page, "start", "ArrowRight", 10)
    expect_count(page, served.selected(country=("ESP",), years=(2012, None)), served.selected())
    countries.fill("Finland")
    page.get_by_role(
        "option", name=f"Finland ({served.selected(country=('FIN',), years=(2012, None))})", exact=True
    ).click()
    both = served.selected(country=("ESP", "FIN"), years=(2012, None))
    expect_count(page, both, served.selected())
    narrow_years(page, "start", "ArrowLeft", 10)
    expect_count(page, served.selected(country=("ESP", "FIN")), served.selected())
    expect(page).to_have_url(re.compile(r"\?country=ESP&country=FIN$"))
    expect(page.get_by_role("button", name="Remove Spain")).to_be_attached()


@pytest.mark.parametrize("end", ["Enter", "Escape"])
def test_what_is_typed_in_a_list_stays_when_an_answer_comes(page: Page, served: Served, end: str) -> None:
    """A reader chooses a country and types the next one before the page has answered: the answer takes nothing away from
    what is typed, nor does it bring back what the reader has ended."""
    holds, held = False, []

    def between(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        server.on_message(lambda message: held.append((socket, message)) if holds else socket.send(message))

    page.route_web_socket(re.compile("stream"), between)
    open_page(page, served, "map")
    countries = page.get_by_role("combobox", name="Country of arrest")
    countries.fill("Spain")
    holds = True
    countries.press("Enter")
    countries.press_sequentially("Finl")
    expect(page.get_by_role("option")).to_have_count(1)
    holds = False
    for socket, message in held:
        socket.send(message)
    expect_count(page, served.selected(country=("ESP",)), served.selected())
    expect(countries).to_have_value("Finl")
    expect(page.get_by_role("option")).to_have_count(1)
    countries.press(end)
    expect(countries).to_have_value("")
    chosen = ("ESP", "FIN") if end == "Enter" else ("ESP",)
    expect_count(page, served.selected(country=chosen), served.selected())
    expect(countries).to_have_value("")


def test_the_address_shares_the_selection(page: Page, served: Served) -> None:
    """A copied address shows the same selection in a new window, widgets included."""
    open_page(page, served)
    choose(page, "Lead US accusation", "Drugs")
    page.get_by_label("Search", exact=True).fill("Liberia")
    page.get_by_label("Search", exact=True).press("Enter")
    expect(page).to_have_url(re.compile("q=Liberia"))
    settled(page)
    line = count_line(page).inner_text()
    other = page.context.browser.new_context() if page.context.browser else None
    assert other is not None
    window = other.new_page()
    window.goto(page.url)
    settled(window)
    expect(count_line(window)).to_have_text(line)
    expect(window.get_by_label("Search", exact=True)).to_have_value("Liberia")
    expect(window.get_by_role("button", name="Remove Drugs")).to_be_attached()
    other.close()


def test_chips_take_filters_away_and_reset_takes_all(page: Page, served: Served) -> None:
    """Each chip removes one filter; the reset removes the rest."""
    total = served.selected()
    open_page(page, served, "timeline?from=2012&to=2018&country=ESP&country=FIN&outcome=extradited")
    expect_count(
        page,
        served.selected(years=(2012, 2018), country=("ESP", "FIN"), outcome=("extradited",)),
        total,
    )
    page.get_by_role("button", name="Spain ×").click()
    expect_count(page, served.selected(years=(2012, 2018), country=("FIN",), outcome=("extradited",)), total)
    page.get_by_role("button", name="2012–2018 ×").click()
    expect_count(page, served.selected(country=("FIN",), outcome=("extradited",)), total)
    reset(page)
    expect_count(page, total, total)
    expect(page).to_have_url(f"{served.url}/timeline")


def test_back_returns_to_the_selection_before(page: Page, served: Served) -> None:
    """The browser's Back undoes one filter, and Forward brings it back."""
    total = served.selected()
    open_page(page, served, "map?country=FIN")
    chosen = served.selected(country=("FIN",))
    expect_count(page, chosen, total)
    page.get_by_role("button", name="Finland ×").click()
    expect_count(page, total, total)
    page.go_back()
    expect_count(page, chosen, total)
    page.go_forward()
    expect_count(page, total, total)


def test_the_switch_adds_marked_unconfirmed_cases(page: Page, served: Served) -> None:
    """Unconfirmed cases join only where the reader asks, and are said to be unconfirmed."""
    every = len(served.tables.cases)
    open_page(page, served, "timeline")
    expect_count(page, served.selected(), served.selected())
    page.get_by_text("Include unconfirmed cases").click()
    expect_count(page, every, every)
    expect(page.locator(".tc-plot")).to_contain_text("unconfirmed cases included")
    marked = served.tables.cases.loc[served.tables.cases["unconfirmed"], "id"].iloc[0]
    open_page(page, served, f"cases?case={marked}")
    expect(page.locator(".case .unconfirmed")).to_contain_text("Unconfirmed.")


def test_no_case_left_says_why_and_offers_a_way_back(page: Page, served: Served) -> None:
    """An empty selection names the filter whose removal would help."""
    open_page(page, served, "?country=MDV&offence=drugs")
    expect(count_line(page)).to_have_text(f"0 of {served.selected()} cases")
    expect(page.get_by_text("No case fits all filters")).to_contain_text("without “Maldives” there would be")
    for address in CHARTS:
        open_page(page, served, f"{address}?country=MDV&offence=drugs")
        expect(count_line(page)).to_have_text(f"0 of {served.selected()} cases")
    reset(page)
    expect_count(page, served.selected(), served.selected())


@pytest.mark.parametrize(
    ("nonsense", "rest"),
    [
        ("country=XXX&country=ESP", {"country": ("ESP",)}),
        ("from=99999&to=abc&outcome=extradited", {"outcome": ("extradited",)}),
        ("from=20l5&to=", {}),
        ("from=-1&offence=%3Cscript%3E", {}),
        ("q=" + "%00%F0%9F%92%A9" * 200, {}),
        ("case=../../etc/passwd&country=FIN", {"country": ("FIN",)}),
        ("unknown=1&country=&country=%E2%80%AE", {}),
    ],
)
def test_nonsense_in_the_address_leaves_the_valid_rest(
    page: Page, served: Served, nonsense: str, rest: dict[str, object]
) -> None:
    """What an address says that makes no sense is left out; the page opens with what does."""
    open_page(page, served, f"cases?{nonsense}")
    expect_count(page, served.selected(**rest), served.selected())
    expect(page.locator("[data-testid=stException]")).to_have_count(0)
