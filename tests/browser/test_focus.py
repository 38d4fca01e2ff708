"""Where the keyboard is after each action, what is told then, and that both are in sight."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard.pages import PAGES
from tests.browser.reading import ENLARGED, expect_count, narrow_years, open_page, settled
from tests.browser.serving import Served

NARROW = [(390, 844), (640, 450)]
"""Windows on which the filters lie over the page: a phone's, and a desk's at 200 %."""
IN_SIGHT = """one => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const header = document.querySelector("[data-testid=stHeader]").getBoundingClientRect().bottom;
    return top >= header - 1 && bottom <= innerHeight + 1 && left >= -1 && right <= innerWidth + 1;
}"""


def _plot(page: Page, chart: str) -> Locator:
    return page.locator(f"#chart-{chart} .tc-plot")


def _said(page: Page, chart: str) -> Locator:
    return page.locator(f"#chart-{chart} .tc-mark p")


def _told(page: Page) -> Locator:
    """The line that says what has changed, as far as it is heard."""
    return page.get_by_role("status").and_(page.locator("body > .aloud"))


@pytest.mark.parametrize("window", NARROW)
def test_the_filters_of_a_narrow_window_are_opened_and_closed_by_keyboard(
    page: Page, served: Served, window: tuple[int, int]
) -> None:
    """The focus goes into them and back to what opened them; a link in them leaves the page in sight."""
    page.set_viewport_size({"width": window[0], "height": window[1]})
    open_page(page, served, "map?country=ESP")
    page.get_by_role("button", name="Expand sidebar").press("Enter")
    close = page.get_by_role("button", name="Collapse sidebar")
    expect(close).to_be_focused()
    expect(close).to_be_visible()
    close.press("Enter")
    expect(page.get_by_role("button", name="Expand sidebar")).to_be_focused()
    page.keyboard.press("Enter")
    expect(close).to_be_focused()
    page.get_by_test_id("stSidebarNavLink").filter(has_text="Patterns").press("Enter")
    expect(page.get_by_role("heading", level=1, name="Patterns")).to_be_focused()
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")


@pytest.mark.parametrize("window", NARROW)
def test_the_filters_of_a_narrow_window_never_lie_over_the_focus(
    page: Page, served: Served, window: tuple[int, int]
) -> None:
    """Escape folds them away, and so does whoever goes on behind the last of them."""
    page.set_viewport_size({"width": window[0], "height": window[1]})
    open_page(page, served, "timeline")
    expand = page.get_by_role("button", name="Expand sidebar")
    expand.press("Enter")
    expect(page.get_by_role("button", name="Collapse sidebar")).to_be_focused()
    page.keyboard.press("Escape")
    expect(expand).to_be_focused()
    page.keyboard.press("Enter")
    country = page.get_by_role("combobox", name="Country of arrest")
    country.scroll_into_view_if_needed()  # a list closes while the filters still unfold
    country.press_sequentially("Sp")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")  # takes back what was typed
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "false")
    page.locator("[data-testid=stCheckbox] input").press("Escape")
    expect(expand).to_be_focused()
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")
    expand.press("Enter")
    expect(page.get_by_role("button", name="Collapse sidebar")).to_be_focused()
    page.locator("[data-testid=stCheckbox] input").focus()
    for _ in range(4):
        page.keyboard.press("Tab")
    expect(page.locator("[data-testid=stMain] :focus")).to_have_count(1)
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")
    page.wait_for_function(  # once they are folded away
        """() => {
            const { left, top, width, height } = document.activeElement.getBoundingClientRect();
            return document.activeElement.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }"""
    )


def test_a_list_that_is_emptied_keeps_the_focus(page: Page, served: Served) -> None:
    open_page(page, served, "map?country=ESP&country=THA")
    page.get_by_role("button", name="Clear all").press("Enter")
    expect_count(page, served.selected(), served.selected())
    expect(page.get_by_role("combobox", name="Country of arrest")).to_be_focused()


def test_a_changed_selection_is_told_in_a_line_that_stays(page: Page, served: Served) -> None:
    """Screen readers say what changes in such a line, and not what a new one says. Nothing is told on opening a page."""
    open_page(page, served, "map")
    told = _told(page)
    expect(told).to_have_count(1)
    expect(told).to_be_empty()
    line = told.element_handle()
    page.locator("[data-testid=stCheckbox] label").click()
    expect_count(page, served.selected(unconfirmed=True), served.selected(unconfirmed=True))
    expect(told).to_have_text(page.locator(".selected-count").inner_text())
    narrow_years(page, "start", "ArrowRight", 12)
    settled(page)
    expect(told).to_have_text(page.locator(".selected-count").inner_text())
    assert line
    assert line.evaluate("one => one.isConnected")


def _sorted(page: Page) -> None:
    page.get_by_role("link", name="Sort by: Arrested").press("Enter")


def _compared(page: Page) -> None:
    page.get_by_role("combobox", name="Countries").press_sequentially("Finl")
    page.keyboard.press("Enter")


def _listed(page: Page) -> None:
    plot = _plot(page, "lifelines")
    plot.press("Home")
    plot.press("Enter")


@pytest.mark.parametrize(
    ("address", "act", "said"),
    [
        ("cases", _sorted, "Sorted by: Arrested, ascending."),
        ("compare?by=country&of=ESP&of=THA", _compared, "Compared: Spain, Thailand and Finland."),
        ("timeline", _listed, "behind the mark you clicked"),
    ],
)
def test_what_a_press_changes_is_told(
    page: Page, served: Served, address: str, act: Callable[[Page], None], said: str
) -> None:
    open_page(page, served, address)
    told = _told(page)
    expect(told).to_be_empty()
    act(page)
    expect(told).to_contain_text(said)


def test_another_list_of_as_many_cases_is_told_too(page: Page, served: Served) -> None:
    open_page(page, served, "timeline")
    told = _told(page)
    plot = _plot(page, "lifelines")
    heard: list[str] = []
    for key in ("Home", "ArrowRight"):
        plot.press(key)
        plot.press("Enter")
        expect(told).to_contain_text("One case behind the mark you clicked:")
        expect(told).not_to_have_text(heard[-1] if heard else "")
        heard.append(told.inner_text())
    assert len(set(heard)) == 2


def test_a_mark_that_opens_nothing_says_so(page: Page, served: Served) -> None:
    open_page(page, served, "")
    plot = _plot(page, "arrests-per-year")
    plot.press("End")
    plot.press("Enter")
    expect(_said(page, "arrests-per-year")).to_contain_text("It opens nothing.")


def test_another_language_leaves_the_keyboard_where_it_was(page: Page, served: Served) -> None:
    open_page(page, served, "timeline")
    page.get_by_role("link", name="Русский").press("Enter")
    page.wait_for_url(re.compile("lang=ru"))
    expect(page.get_by_role("link", name="English")).to_be_focused()


@pytest.mark.parametrize("address", ["patterns", "method", "claims", "new"])
def test_a_link_to_a_part_takes_the_keyboard_along(page: Page, served: Served, address: str) -> None:
    open_page(page, served, address)
    link = page.locator(".contents a").nth(1)
    part = page.locator(f"[id='{(link.get_attribute('href') or '').partition('#')[2]}']")
    link.press("Enter")
    expect(part).to_be_focused()
    page.keyboard.press("Tab")
    expect(part).to_be_in_viewport()


def test_a_link_to_a_part_of_another_page_leads_there(page: Page, served: Served) -> None:
    open_page(page, served, "cases")
    page.locator("a[href*='method'][href$='#download']").press("Enter")
    expect(page.locator("#download")).to_be_focused()
    settled(page)
    expect(page.locator("#download")).to_be_focused()


def _found(page: Page) -> None:
    page.locator(".st-key-found a").press("Enter")


def _other_case(page: Page) -> None:
    page.locator("table.cases tbody a").first.press("Enter")


def _in_a_table(page: Page) -> None:
    page.locator(".tc-table summary").first.press("Enter")
    page.locator(".tc-table td a").first.press("Enter")


def _compare(page: Page) -> None:
    page.locator(".st-key-selected").get_by_role("link", name=re.compile("^Compare")).press("Enter")


def _other_page(page: Page) -> None:
    page.get_by_test_id("stTopNavLink").filter(has_text="Map").press("Enter")


@pytest.mark.parametrize(
    ("address", "follow", "heading"),
    [
        ("map?q=Seleznev", _found, "article.case h2"),
        ("cases?case=bout-viktor", _other_case, "article.case h2"),
        ("timeline", _in_a_table, "article.case h2"),
        ("?country=THA", _compare, "h1"),
        ("timeline", _other_page, "h1"),
    ],
)
def test_a_link_that_stays_leaves_the_focus_to_what_it_opens(
    page: Page, served: Served, address: str, follow: Callable[[Page], None], heading: str
) -> None:
    """The page is not loaded anew; Back leads to the link again."""
    open_page(page, served, address)
    page.evaluate("globalThis.isSame = true")
    before = page.url
    follow(page)
    expect(page).not_to_have_url(before)
    expect(page.locator(f"[data-testid=stMain] {heading}")).to_be_focused()
    settled(page)
    expect(page.locator(f"[data-testid=stMain] {heading}")).to_be_focused()
    assert page.evaluate("globalThis.isSame")


@pytest.mark.parametrize(
    ("address", "chart"), [("", "arrests-per-year"), ("timeline", "lifelines"), ("map", "by-country")]
)
def test_back_from_a_case_leads_to_its_mark(page: Page, served: Served, address: str, chart: str) -> None:
    open_page(page, served, address)
    plot = _plot(page, chart)
    first, way = ("End", "ArrowUp") if chart == "lifelines" else ("Home", "ArrowRight")
    for key in (first, *5 * [way]):
        plot.press(key)
    said = _said(page, chart).inner_text()
    plot.press("Enter")
    expect(page.locator("article.case h2")).to_be_focused()
    page.go_back()
    settled(page)
    expect(plot).to_be_focused()
    expect(_said(page, chart)).to_have_text(said)


def test_back_from_a_case_leads_to_its_link_in_the_order_of_the_table(page: Page, served: Served) -> None:
    open_page(page, served, "cases?sort=-arrest_date")
    link = page.locator("table.cases tbody a").nth(7)
    name = link.inner_text()
    link.press("Enter")
    expect(page.locator("article.case h2")).to_be_focused()
    expect(page).to_have_url(re.compile(r"sort=-arrest_date&case="))
    page.go_back()
    expect(page.locator("article.case")).to_have_count(0)
    expect(page.locator("a:focus")).to_have_text(name)


def test_a_filter_that_is_taken_away_is_not_the_next_one(page: Page, served: Served) -> None:
    """Whoever presses twice takes one away."""
    open_page(page, served, "map?country=ESP&country=THA&country=FIN")
    page.get_by_role("button", name="Spain ×").press("Enter")
    expect_count(page, served.selected(country=("THA", "FIN")), served.selected())
    expect(page.locator(".selected-count")).to_be_focused()


@pytest.mark.parametrize("address", [page.path for page in PAGES if page.charts])
def test_a_chart_shows_that_it_has_the_focus(page: Page, served: Served, address: str) -> None:
    """By its edge, over what Plotly draws, and by the keys that it takes, in the window."""
    open_page(page, served, address)
    for plot in page.locator(".tc-plot[tabindex='0']").all():
        before = plot.screenshot()
        plot.focus()
        page.keyboard.press("Escape")  # a key: the ring is for the keyboard
        edge, keys = (
            plot.evaluate("(plot, part) => ({ ...getComputedStyle(plot, part) })", part)
            for part in ("::before", "::after")
        )
        assert edge["borderTopStyle"] == "solid"
        assert (keys["position"], keys["bottom"]) == ("fixed", "0px")
        assert plot.screenshot() != before


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_control_shows_that_it_has_the_focus(page: Page, served: Served, theme: str) -> None:
    """Streamlit draws some on a ground that is hardly another."""
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    open_page(page, served, "?q=Seleznev&country=MDV")
    for control in (
        page.get_by_test_id("stTopNavLink").last,
        page.locator(".st-key-found a"),
        page.locator(".figures a").first,
        page.locator(".st-key-selected button").first,
        page.locator("[data-testid=stCheckbox] label"),
    ):
        control.evaluate("one => (one.querySelector('input') ?? one).focus()")
        page.keyboard.press("Shift")
        style = control.evaluate(
            "one => { const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);"
            "return [outlineStyle, outlineWidth, outlineColor] }"
        )
        accent = page.evaluate("""() => {
            const one = document.querySelector("[data-testid=stApp]").appendChild(document.createElement("i"));
            one.style.color = "var(--accent)";
            return getComputedStyle(one).color;
        }""")
        assert style == ["solid", "2px", accent]


@pytest.mark.parametrize(("address", "chart"), [("map", "map"), ("timeline", "lifelines")])
def test_a_zoomed_chart_follows_the_keyboard(page: Page, served: Served, address: str, chart: str) -> None:
    """Each mark comes into sight; the page stays where it is across."""
    open_page(page, served, address)
    plot = _plot(page, chart)
    for _ in range(2):
        page.locator(f"#chart-{chart} .modebar-btn").first.click()
    plot.press("Home")
    outside = []
    for _ in range(70):
        plot.press("ArrowRight")
        page.wait_for_function("() => !document.querySelector('.tc-ring').hidden")
        if not plot.evaluate(
            """plot => {
                const [frame, ring] = [plot, plot.parentElement.querySelector(".tc-ring")].map((one) => one.getBoundingClientRect());
                return ring.left >= frame.left - 8 && ring.right <= frame.right + 8;
            }"""
        ):
            outside.append(_said(page, chart).inner_text())
    assert outside == []
    assert page.locator("[data-testid=stMain]").evaluate("main => main.scrollLeft") == 0


@pytest.mark.parametrize("address", ["", "timeline", "claims"])
def test_what_a_mark_says_is_in_sight_at_400_percent(page: Page, served: Served, address: str) -> None:
    page.set_viewport_size(ENLARGED[1])
    open_page(page, served, address)
    cut = []
    for plot in page.locator(".tc-plot[tabindex='0']").all():
        panel = plot.locator("xpath=..").locator(".tc-mark")
        plot.press("Home")
        for _ in range(12):
            plot.press("ArrowRight")
            if panel.evaluate("one => one.offsetHeight") < 180 and not panel.evaluate(IN_SIGHT):
                cut.append(panel.inner_text())
    assert cut == []


def test_a_copied_address_is_told_and_leaves_the_focus(page: Page, served: Served) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_page(page, served, "timeline")
    page.locator(".tc-export summary").press("Enter")
    page.get_by_role("button", name="Embed", exact=True).press("Enter")
    copy = page.locator(".tc-share button")
    copy.press("Enter")
    expect(page.locator(".tc-said")).to_have_text("Copied")
    expect(copy).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".tc-export summary")).to_be_focused()
    expect(page.locator(".tc-export")).not_to_have_attribute("open", re.compile(".*"))


def test_a_table_that_is_opened_is_in_sight(page: Page, served: Served) -> None:
    open_page(page, served, "map")
    for summary in page.locator(".tc-table summary").all():
        summary.press("Enter")
        expect(summary).to_be_in_viewport()
        assert summary.evaluate(IN_SIGHT)
