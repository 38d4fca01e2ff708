"""Finding a case, opening it, and coming back: one entry in the browser's history, and the person in the tab."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.reading import chart, choose, click_mark, count_line, narrow_years, open_page, settled
from tests.browser.serving import Served
from tests.browser.test_claims import DOTS, PLACE, YEARS


def _lifeline(page: Page) -> None:
    click_mark(page, page.locator(".tc-plot .yaxislayer-above text, .tc-plot .yaxislayer-below text").first)


def _dot(page: Page) -> None:
    plot = chart(page, YEARS).locator(".tc-plot")
    dot = plot.evaluate(DOTS)[0]
    place = plot.evaluate(PLACE, [dot["number"], dot["point"]])
    page.mouse.click(place["x"], place["y"])


def _term(page: Page) -> None:
    click_mark(page, chart(page, "Squares of prison terms").locator(".scatterlayer path.point").last)


@pytest.mark.parametrize(
    ("address", "heading", "click"),
    [
        ("timeline?country=ESP", "Timeline", _lifeline),
        ("claims?country=ESP", "Claims", _dot),
        ("patterns?country=ESP", "Patterns", _term),
    ],
)
def test_back_from_a_case_returns_there_once(
    page: Page, served: Served, address: str, heading: str, click: Callable[[Page], None]
) -> None:
    """A mark opens its case as a link does: with the filters, named in the tab; Back is the page it was opened on, and
    Forward the case."""
    open_page(page, served, address)
    before, entries = page.url, page.evaluate("history.length")
    click(page)
    opened = page.locator(".case h2")
    expect(opened).to_be_visible()
    expect(page).to_have_url(re.compile(r"/cases\?country=ESP&case="))
    name = opened.inner_text()
    expect(page).to_have_title(re.compile(f"^{re.escape(name)} · "))
    assert page.evaluate("history.length") == entries + 1
    page.go_back()
    expect(page.get_by_role("heading", level=1, name=heading, exact=True)).to_be_visible()
    settled(page)
    expect(page).to_have_url(before)
    expect(page).to_have_title(re.compile(f"^{heading} · "))
    page.go_forward()
    expect(opened).to_have_text(name)


def test_the_name_of_a_case_in_the_table_opens_it(page: Page, served: Served) -> None:
    """One click on the name, whose case the tab then names; Back closes it. The page is not loaded anew."""
    open_page(page, served, "cases?country=MDV")
    page.evaluate("globalThis.isTheSame = true")
    case = served.tables.cases.loc[served.tables.cases["arrest_country"] == "MDV"].iloc[0]
    page.locator("table.cases").get_by_role("link", name=case["shown_name"]).click()
    expect(page.locator(".case h2")).to_have_text(case["shown_name"])
    expect(page).to_have_title(re.compile(f"^{re.escape(case['name'])} · "))
    assert page.evaluate("globalThis.isTheSame")
    page.go_back()
    expect(page.locator(".case h2")).to_have_count(0)
    expect(page).to_have_title(re.compile("^Cases · "))


def test_the_table_is_sorted_by_its_headings_and_by_its_address(page: Page, served: Served) -> None:
    """One click sorts, another turns the order round; the address keeps it under other filters, and Back undoes it. The
    heading keeps the focus."""
    open_page(page, served, "cases")
    names = page.locator("table.cases tbody th a")
    by_arrest = names.all_inner_texts()
    heading = page.get_by_role("columnheader", name="Name")
    heading.get_by_role("link").click()
    expect(heading).to_have_attribute("aria-sort", "ascending")
    settled(page)
    by_name = names.all_inner_texts()
    assert sorted(by_name) == sorted(by_arrest)
    assert by_name[0].startswith("A")
    expect(heading.get_by_role("link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(heading).to_have_attribute("aria-sort", "descending")
    expect(page).to_have_url(re.compile(r"\?sort=-shown_name$"))
    expect(names).to_have_text(by_name[::-1])
    page.go_back()
    expect(names).to_have_text(by_name)
    choose(page, "Country of arrest", "Spain")
    expect(page).to_have_url(re.compile(r"country=ESP&sort=shown_name$"))
    expect(names).to_have_count(served.selected(country=("ESP",)))
    open_page(page, served, "cases?sort=-sentence_months")
    months = page.locator("table.cases tbody td.sentence_months").all_inner_texts()
    known = [int(text) for text in months if text]
    assert known == sorted(known, reverse=True)
    assert not any(months[len(known) :])


@pytest.mark.parametrize("page", [pytest.param((PHONE, "light"), id="phone")], indirect=True)
def test_on_a_phone_each_case_is_a_card(page: Page, served: Served) -> None:
    """Name, arrest and outcome below one another, all within the screen."""
    open_page(page, served, "cases?country=MDV")
    case = served.tables.cases.loc[served.tables.cases["arrest_country"] == "MDV"].iloc[0]
    card = page.locator("table.cases tbody tr").first
    expect(card.locator(":visible:is(th, td)")).to_have_count(4)
    expect(card).to_contain_text(case["shown_name"])
    box = card.bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= PHONE[0]
    assert box["height"] < 120


def test_the_address_of_a_case_names_it_in_what_is_served(page: Page, served: Served) -> None:
    """Before any script has run, and marked where it is unconfirmed."""
    case_id, name = served.tables.cases.loc[served.tables.cases["unconfirmed"], ["id", "shown_name"]].iloc[0]
    body = page.request.get(f"{served.url}/cases?case={case_id}").text()
    assert name.endswith("(unconfirmed)")
    assert f"<title>{name} · " in body


def test_typing_narrows_to_what_contains_the_letters_and_enter_chooses_one(page: Page, served: Served) -> None:
    """ "Thai" and Enter is Thailand alone; no entry chooses all."""
    open_page(page, served, "cases")
    box = page.get_by_role("combobox", name="Country of arrest")
    box.click()
    box.fill("Thai")
    expect(page.get_by_role("option")).to_have_text([re.compile(r"^Thailand \(\d+\)$")])
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"\?country=THA$"))
    settled(page)
    expect(count_line(page)).to_have_text(f"{served.selected(country=('THA',))} of {served.selected()} cases")


def test_the_list_of_cases_narrows_to_names_with_the_letters(page: Page, served: Served) -> None:
    """Not to every name that has them somewhere in this order."""
    open_page(page, served, "cases")
    confirmed = served.tables.cases[~served.tables.cases["unconfirmed"]]
    names = [name for name in confirmed["shown_name"] if "nik" in name.lower()]
    page.get_by_role("combobox", name="Open a case").fill("nik")
    expect(page.get_by_role("option")).to_have_count(len(names))
    assert sorted(page.get_by_role("option").all_inner_texts()) == sorted(names)


def test_a_search_by_label_says_what_was_found(page: Page, served: Served) -> None:
    """Many by an accusation: how many, and by which; few by a docket: each, with the docket; unconfirmed ones marked."""
    open_page(page, served, "?q=cybercrime")
    number = served.selected(text="cybercrime")
    expect(page.locator(".st-key-found a")).to_have_text([f"{number} cases found by “Cybercrime”"])
    docket = served.tables.cases["docket"].dropna().iloc[0]
    open_page(page, served, f"?q={docket}")
    expect(page.locator(".st-key-found a").first).to_contain_text(f"(“{docket}”)")
    unconfirmed = served.tables.cases.loc[served.tables.cases["unconfirmed"], "name"].iloc[0]
    open_page(page, served, f"?unconfirmed=1&q={unconfirmed}")
    expect(page.locator(".st-key-found a").first).to_have_text(f"{unconfirmed} (unconfirmed)")


def test_a_year_outside_the_data_is_a_bound(page: Page, served: Served) -> None:
    """No case, said so, and still in the address; the slider, once moved, takes its place."""
    year = served.tables.years[1] + 4
    open_page(page, served, f"timeline?from={year}")
    expect(count_line(page)).to_have_text(f"0 of {served.selected()} cases")
    expect(page.get_by_role("button", name=f"{year} and later ×", exact=True)).to_be_visible()
    expect(page).to_have_url(f"{served.url}/timeline?from={year}")
    narrow_years(page, "start", "ArrowLeft", 2)
    expect(page).to_have_url(f"{served.url}/timeline?from={served.tables.years[1] - 2}")
    settled(page)
    expect(count_line(page)).to_have_text(
        f"{served.selected(years=(served.tables.years[1] - 2, None))} of {served.selected()} cases"
    )
