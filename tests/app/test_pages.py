"""Each page, for selections of every size: no exception, and the parts that carry its message."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from dashboard.archive.config import Config
from dashboard.archive.store import Loaded
from dashboard.facets import UNCONFIRMED
from dashboard.library import Library
from dashboard.pages import PAGES
from dashboard.selection import Selection
from dashboard.tables import build
from tests import record
from tests.builders import ROOT
from tests.english import spelt
from tests.made import WORDS

SELECTIONS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "everything": {},
    "with unconfirmed": {"unconfirmed": ["1"]},
    "one country": {"country": ["ESP"]},
    "one case": {"country": ["MDV"]},
    "none": {"country": ["MDV"], "offence": ["drugs"]},
    "nonsense": {"country": ["<b>"], "from": ["x"], "outcome": [""]},
}
CHARTS = {page.path: len((*page.charts, *page.also)) for page in PAGES}
WHOLE = {"claims", "compare"}
"""Pages that show all confirmed cases, whatever a reader has filtered for, or put one of the filters aside."""


def opened(path: str, params: Mapping[str, Sequence[str]]) -> AppTest:
    """The page at ``path`` after its first run."""
    app = AppTest.from_file(str(ROOT / "dashboard" / "web" / "script.py"), default_timeout=60)
    # AppTest switches only to pages that are files; a function's page has the hash of its address.
    app._page_hash = "" if path == PAGES[0].path else calc_hash(path)
    for key, values in params.items():
        app.query_params[key] = list(values)
    return app.run()


def html(app: AppTest) -> str:
    """All HTML that the page holds."""
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("selection", SELECTIONS)
@pytest.mark.parametrize("path", [one.path for one in PAGES])
def test_a_page_renders(path: str, selection: str, real: Loaded) -> None:
    """No exception; the count of cases, the charts, the date of the data and a way to report an error are there."""
    app = opened(path, SELECTIONS[selection])
    assert not app.exception
    assert not app.error
    tables = build(real.archive, WORDS)
    chosen = Selection.from_params(SELECTIONS[selection], tables)
    number = int(chosen.keeps(tables).sum())
    body = html(app)
    unconfirmed = int((chosen.keeps(tables) & tables.cases["unconfirmed"]).sum())
    told = f", {spelt(unconfirmed)} of them unconfirmed" if unconfirmed else ""
    of = len(tables.cases) if chosen.of(UNCONFIRMED) else len(record.confirmed())
    assert f">{number} of {of} cases{told}</p>" in body
    assert len(app.get("bidi_component")) == (CHARTS[path] if number or path in WHOLE else 0)
    assert f"Data of {record.AS_OF_IN_WORDS}" in body
    assert "Report an error" in body
    assert bool(app.warning) == (number == 0)


def test_widgets_change_the_selection_and_the_reset_brings_it_back() -> None:
    """A filter, a chip and the reset act on one and the same selection."""
    app = opened("map", {})
    app.multiselect(key="filter_country").set_value(["ESP", "FIN"]).run()
    app.slider(key="filter_years").set_range(2014, 2018).run()
    assert app.query_params["country"] == ["ESP", "FIN"]
    assert app.query_params["from"] == "2014"
    labels = [button.label for button in app.button]
    assert labels[:3] == ["2014–2018 ×", "Spain ×", "Finland ×"]
    app.button(key="chip-country-Spain").click().run()
    assert app.multiselect(key="filter_country").value == ["FIN"]
    app.button(key="reset").click().run()
    assert app.multiselect(key="filter_country").value == []
    assert app.slider(key="filter_years").value == (2002, 2026)
    assert not app.exception


def test_a_value_says_how_many_cases_it_would_leave(real: Loaded) -> None:
    """Under the other filters, whatever of its own facet is chosen; those that would leave none stand last, and what is
    chosen has no number."""
    tables = build(real.archive, WORDS)
    app = opened("map", {"country": ["ESP"]})
    left = Selection(country=("FIN",)).keeps(tables).sum()
    assert f"Finland ({left})" in app.multiselect(key="filter_country").options
    assert app.multiselect(key="filter_country").options[0] == "Spain"
    counts = [int(option.rpartition("(")[2][:-1]) for option in app.multiselect(key="filter_outcome").options]
    assert sum(counts) == Selection(country=("ESP",)).keeps(tables).sum()
    assert 0 in counts
    assert not any(counts[counts.index(0) :])
    app.multiselect(key="filter_outcome").set_value(["escaped"]).run()
    assert not app.exception
    assert app.warning


def test_a_choice_by_the_count_of_a_moment_ago_is_understood() -> None:
    """A browser names a choice by the label that it shows, which may be older than the last answer."""
    app = opened("map", {"country": ["FIN"]})
    app.multiselect(key="filter_country").set_value(["FIN", "Spain (99)"]).run()
    assert app.query_params["country"] == ["FIN", "ESP"]
    assert app.multiselect(key="filter_country").value == ["FIN", "ESP"]
    app.multiselect(key="filter_country").set_value(["FIN", "Syldavia (1)"]).run()
    assert not app.exception
    assert app.multiselect(key="filter_country").value == ["FIN"]


def test_an_unknown_case_offers_the_nearest() -> None:
    """A case id that is nearly right leads to the case, a click away."""
    app = opened("cases", {"case": ["vinik-alexander"]})
    assert "There is no case with the id" in app.warning[0].value
    app.button(key="near-vinnik-alexander").click().run()
    assert app.query_params["case"] == "vinnik-alexander"
    assert "<h2>Alexander Vinnik</h2>" in html(app)


@pytest.mark.parametrize("written", ["Bout-Viktor", "bout-viktor.", "BOUT VIKTOR)"])
def test_an_id_in_other_letters_opens_its_case(written: str) -> None:
    """Also where no server has seen the address, as after a link within the site; the address then has the id."""
    app = opened("cases", {"case": [written]})
    assert not app.warning
    assert "<h2>Viktor Bout</h2>" in html(app)
    assert app.selectbox(key="open_case").value == "bout-viktor"


def test_a_name_in_the_place_of_an_id_offers_its_case_first() -> None:
    """The nearest are those of every other address of a case: by names in any spelling, then by ids."""
    app = opened("cases", {"case": ["Бут"]})
    assert next(one.key for one in app.button if (one.key or "").startswith("near-")) == "near-bout-viktor"


def test_the_sentences_give_the_statement_its_figures() -> None:
    """The answer sets each figure of the first statement beside the dataset's own."""
    body = html(opened("", {}))
    cases = record.arrested_in(2017)
    countries = {record.arrest_of(one)["country"] for one in cases}
    assert f"For 2017 the dataset documents {spelt(len(cases))} arrests in {spelt(len(countries))} countries" in body
    assert "more than 10 (1 February 2018)" in body


@pytest.mark.parametrize("selection", ["with unconfirmed", "one country", "one case", "none"])
def test_under_a_filter_each_sentence_says_what_it_is_about(selection: str, real: Loaded) -> None:
    """What is set beside an official figure is all confirmed cases; the page says so as soon as it shows others too."""
    whatever = f"All {sum(case.confirmed for case in real.archive.cases)} confirmed cases, whatever the filters:"
    plain, filtered = html(opened("", {})), html(opened("", SELECTIONS[selection]))
    assert whatever not in plain
    scope, claim, own, outcome = (
        filtered.index(words)
        for words in (
            whatever,
            "For 2017 the dataset documents",
            "As filtered:",
            "No case fits" if selection == "none" else "as last reported by",
        )
    )
    assert scope < claim < own < outcome


def test_the_map_offers_no_measure_that_no_country_reaches(real: Loaded) -> None:
    """A share needs ten cases of a country, a median three with a reported end; where none has so many, it is no choice."""
    cases = build(real.archive, WORDS).cases
    largest = int(cases.loc[~cases["unconfirmed"], "arrest_country"].value_counts().iloc[0])
    control, _, _ = opened("map", {}).button_group
    assert ("Share handed over" in control.options) is (largest >= 10)
    assert "Median days held abroad" in control.options
    one = opened("map", SELECTIONS["one case"]).button_group
    assert {control.key for control in one} <= {"map_routes"}


def test_a_measure_chosen_under_other_filters_is_let_go() -> None:
    """A filter may leave no country with a median: the map then shades by cases again."""
    app = opened("map", {})
    app.button_group(key="map_measure").set_value("held").run()
    assert not app.exception
    app.multiselect(key="filter_country").set_value(["MDV"]).run()
    assert not app.exception
    assert "map_measure" not in [control.key for control in app.button_group]
    app.button(key="reset").click().run()
    assert not app.exception


def test_the_claims_page_is_the_same_for_every_selection() -> None:
    """Filters change what is shown elsewhere, and nothing of what a statement is tested on."""

    def said(params: Mapping[str, Sequence[str]]) -> str:
        body = html(opened("claims", params))
        of_the_filters = r"href=\"[^\"]*\"|href='[^']*'|<p class=.print-only.>[^<]*</p>"
        return re.sub(of_the_filters, "", body[body.index('<h1 class="page">Claims') :])

    assert said(SELECTIONS["one country"]) == said(SELECTIONS["none"]) == said({})


def test_the_claims_page_sets_each_year_beside_its_cases() -> None:
    """Figures, documented cases, those named, the difference and the effect of unconfirmed cases stand in sentences."""
    body = html(opened("claims", {}))
    cases = record.arrested_in(2017)
    names = {name for one in record.read("claims/named-in-statements.yaml") for name in one["names"]}
    named = [one for one in cases if names & {one["name"], *one.get("also_known_as", ())}]
    assert (
        "spoke of more than 10 (1 February 2018) and 11 (8 February 2018); the dataset documents "
        f"{spelt(len(cases))} arrests of that year, {spelt(len(named))} of them of people named in official statements. "
        f"The latest figure, 11, is {spelt(11 - len(cases))} higher"
    ) in body
    assert "That figure counts extraditions, not arrests: the dataset documents four extraditions" in body
    assert "of that year it would be" in body
    assert "The dataset holds a case of every one of the 20." in body
    assert body.count('<section class="part">') == 9


def test_a_name_in_a_statement_leads_to_the_case_and_keeps_the_filters() -> None:
    """Whom the dataset has is a link, in the statement's spelling; whom it has not is plain."""
    body = html(opened("claims", {"country": ["ESP"]}))
    assert ">Yury Martyshev</a>" in body
    assert "country=ESP&amp;case=martisevs-jurijs" in body
    assert "Maria Butina" in body
    assert ">Maria Butina</a>" not in body


def test_a_case_shows_its_statements_and_its_neighbours() -> None:
    """Who named the person, and which cases share the exchange or the country and year."""
    body = html(opened("cases", {"case": ["klyushin-vladislav"]}))
    assert '<h3>Named in official statements</h3><p class="prose">None of the official statements read' in body
    neighbours = body[body.index("Neighbours of this case") : body.index("<h3>Sources")]
    assert re.findall(r">([^<]+)</a>", neighbours) == ["Roman Seleznev", "Vadim Konoshchenok"]
    body = html(opened("cases", {"case": ["lisov-stanislav"]}))
    named = body[body.index("Named in official statements") : body.index("Neighbours of this case")]
    assert re.findall(r"</a>, ([^<]+)</li>", named) == ["16 February 2017", "1 February 2018"]
    neighbours = body[body.index("Neighbours of this case") : body.index("<h3>Sources")]
    assert "Arrested in Spain in 2017</dt>" in neighbours
    assert ">Peter Levashov</a>" in neighbours


def test_a_dataset_without_statements_says_so(folder: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """No figure, no name and no first statement: the page says that there are none, and draws nothing."""
    for path in (folder.data / "claims").iterdir():
        path.unlink()
    library = Library(folder)
    monkeypatch.setattr("dashboard.app.state.library", lambda: library)
    app = opened("claims", {})
    assert not app.exception
    assert "This dataset holds no official statements" in html(app)
    assert not app.get("bidi_component")


def test_a_dataset_with_names_alone_shows_them(folder: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """No figure and no first statement: whom the statements name is shown all the same."""
    for name in ("official-counts", "seed-statement"):
        (folder.data / "claims" / f"{name}.yaml").unlink()
    library = Library(folder)
    monkeypatch.setattr("dashboard.app.state.library", lambda: library)
    app = opened("claims", {})
    assert not app.exception
    assert "Named in statements" in html(app)
    assert "The first statement" not in html(app)
    assert "official statement searched for names, with its wording and source, beside all 4 confirmed" in html(app)


def test_the_style_of_a_page_is_no_markup() -> None:
    """Escaped, every rule with a quotation mark would be lost."""
    (style,) = [text for text in (one.proto.body for one in opened("", {}).get("html")) if text.startswith("<style>")]
    assert '[data-testid="stSidebar"]' in style
    assert "&" not in style


def test_the_table_behind_a_chart_waits_for_its_reader() -> None:
    """Thousands of rows are not sent with every drawing."""
    (chart,) = opened("timeline", {"unconfirmed": ["1"]}).get("bidi_component")
    assert json.loads(chart.proto.bytes)["table"] is None


def test_what_is_new_since_a_day_is_in_the_address() -> None:
    """A day of the address is offered and followed, though no edition is of that day; what is none is left out; a choice
    goes into the address, and back out of it."""
    app = opened("new", {"since": ["2026-11-24"]})
    (since,) = [one for one in app.selectbox if one.label == "Show"]
    assert since.value == "2026-11-24"
    assert "Edition of 26 November 2026" in html(app)
    assert "Edition of 22 November 2026" not in html(app)
    since.set_value("2026-11-22").run()
    assert app.query_params["since"] in ("2026-11-22", ["2026-11-22"])
    assert "Edition of 22 November 2026" in html(app)
    next(one for one in app.selectbox if one.label == "Show").set_value("").run()
    assert "since" not in app.query_params
    wrong = opened("new", {"since": ["2026-13-45"]})
    assert not wrong.exception
    assert "Edition of 22 November 2026" in html(wrong)


def test_what_is_new_obeys_the_filters() -> None:
    """Only changes of the selected cases, and how many others there are."""
    app = opened("new", {"country": ["THA"], "since": ["2026-11-24"]})
    assert "Dmitry Ukrainskiy" in html(app)
    assert "Maxim Marchenko" not in html(app)
    assert "Not shown here: what was new or corrected in" in html(app)


def test_where_nothing_is_new_the_page_says_so() -> None:
    """Since a day after the last edition was recorded."""
    assert "Nothing was recorded of the selected cases since 1 January 2100." in html(
        opened("new", {"since": ["2100-01-01"]})
    )


def test_what_is_compared_stands_in_the_address_and_can_be_changed() -> None:
    """From the address into the controls, and from the controls into the address; another facet begins anew."""
    app = opened("compare", {"by": ["country"], "of": ["THA", "FIN", "<b>"]})
    picker = app.multiselect(key="comparison_of")
    assert picker.value == ["THA", "FIN"]
    picker.set_value(["THA", "FIN", "ESP"]).run()
    assert app.query_params["of"] == ["THA", "FIN", "ESP"]
    app.button_group(key="comparison_by").set_value("outcome").run()
    assert (app.query_params["by"], "of" in app.query_params) == ("outcome", False)
    assert len(app.multiselect(key="comparison_of").value) == 2
    assert not app.exception


def test_a_filter_leads_to_a_comparison_of_its_values() -> None:
    """Beside the filters of every page, with the other filters kept; the comparison says that it puts this one aside."""
    app = opened("map", {"country": ["THA", "MDV"], "from": ["2012"], "to": ["2016"]})
    labels = [one.proto.label for one in app.get("page_link")]
    assert "Compare Thailand and the Maldives with …" in labels
    assert "Compare 2012–2016 with …" in labels
    body = html(opened("compare", {"country": ["THA"], "by": ["country"], "of": ["THA", "FIN"]}))
    assert "The filter “Thailand” is put aside here" in body
    assert body.count("case=") >= 5


def test_behind_a_comparison_of_periods_stand_its_own_cases() -> None:
    """Not those between the periods, which a filter for the years from the first to the last would keep."""

    def behind(app: AppTest) -> set[str]:
        return set(re.findall(r"Behind it stands? (\S+) cases?", html(app)))

    every = behind(opened("patterns", {"from": ["2012"], "to": ["2017"]}))
    compared = behind(opened("compare", {"by": ["period"], "of": ["2012", "2017"]}))
    assert compared == {str(sum(len(record.arrested_in(year)) for year in (2012, 2017)))}
    assert len(every) == 1
    assert every != compared
