"""The comparison: two to four values of each facet, none, few and many cases, and what an address may name."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import Any

import pandas as pd
import pytest

from dashboard.archive.config import Config
from dashboard.charts.chart import Drawn, headline
from dashboard.charts.comparison import CHART
from dashboard.charts.frame import WIDTHS
from dashboard.measures.comparison import is_known, offered
from dashboard.parameters import BadRequestError, read
from dashboard.publish.asking import parameters, wanted
from dashboard.publish.documents import DOCUMENTS
from dashboard.selection import Selected, Selection, select
from dashboard.tables import Tables
from tests import record
from tests.builders import event, small_case
from tests.charts.test_charts import composed, parsed
from tests.made import WORDS, draw, many, only, selected

COMPARED = {
    "country": ["THA", "FIN", "ESP", "FJI"],
    "offence": ["cybercrime", "drugs", "money-laundering", "fraud"],
    "outcome": ["extradited", "released", "pending", "expelled"],
    "period": ["2010-2014", "2017", "2015-2019", "2030-2034"],
}


def of(by: str, values: Sequence[str]) -> dict[str, str]:
    return {"by": by, "of": " ".join(values)}


def opened(drawn: Drawn, trace: int) -> list[str]:
    """The cases that the marks of a trace open."""
    return [action["open"] for action, *_ in json.loads(drawn.figure)["data"][trace]["customdata"]]


@pytest.mark.parametrize("unconfirmed", [False, True])
@pytest.mark.parametrize("number", [1, 2, 3, 4])
@pytest.mark.parametrize("by", COMPARED)
def test_each_value_has_its_own_cases_and_keeps_its_place(
    by: str, number: int, unconfirmed: bool, tables: Tables
) -> None:
    values = COMPARED[by][:number]
    drawn = draw(CHART, selected(tables, unconfirmed=unconfirmed), "light", of(by, values))
    assert list(dict.fromkeys(drawn.table["value"])) == values
    assert drawn.title.count(";") == number - 1
    ids = drawn.table.loc[drawn.table["measure"] == "cases", "case_ids"].tolist()
    cases = [case for one in ids for case in one.split("; ") if case]
    every = record.cases() if unconfirmed else record.confirmed()
    if by == "country":
        true = [key for key, one in every.items() if record.arrest_of(one)["country"] in values]
        assert sorted(cases) == sorted(true)
    # Squares by year of arrest, and once more by outcome.
    dated = Counter(tables.cases.loc[tables.cases["arrest_year"].notna(), "id"])
    assert Counter(opened(drawn, 0)) == Counter({case: n + n * dated[case] for case, n in Counter(cases).items()})


@pytest.mark.parametrize("by", COMPARED)
def test_the_filter_for_what_is_compared_is_put_aside_and_the_others_hold(by: str, tables: Tables) -> None:
    filters: dict[str, Any] = {
        "country": ("MDV",),
        "offence": ("fraud",),
        "outcome": ("escaped",),
        "years": (2003, 2004),
    }
    own = "years" if by == "period" else by
    options = of(by, COMPARED[by][:3])

    def shown(**chosen: Any) -> list[Any]:
        return draw(CHART, selected(tables, **chosen), "light", options).table.to_dict("records")

    assert shown(**{own: filters[own]}) == shown()
    others = {key: value for key, value in filters.items() if key != own}
    for key, value in others.items():
        assert shown(**{key: value}) != shown()


def test_without_names_those_of_most_cases_stand_beside_what_is_filtered_for(tables: Tables) -> None:
    sizes = Counter(record.arrest_of(one)["country"] for one in record.confirmed().values())
    every, of_one = selected(tables), selected(tables, country=("MDV",))
    named = CHART.chosen({"by": "country"}, every)["of"].split()
    assert [sizes[code] for code in named] == sorted(sizes.values(), reverse=True)[:2]
    assert CHART.chosen({"by": "country"}, of_one)["of"].split() == ["MDV", named[0]]
    assert CHART.chosen(of("country", ["<b>", "THA", "THA", "XXX"]), every)["of"] == "THA"
    assert CHART.chosen(of("period", ["2012", "2013-2010", "2017", "2012-2012"]), every)["of"].split()[1:] == ["2017"]
    assert len(CHART.chosen(of("country", [*COMPARED["country"], "USA"]), every)["of"].split()) == 4


def test_what_a_selection_compares_it_compares_again(tables: Tables) -> None:
    """A drawing begins from what another one drew."""
    for by in COMPARED:
        chosen = CHART.chosen({"by": by}, selected(tables))
        scope = CHART.scope(selected(tables), chosen)
        assert CHART.scope(scope, chosen).cases["id"].tolist() == scope.cases["id"].tolist()


def test_the_subtitle_names_the_periods_and_no_year_between_them(tables: Tables) -> None:
    """Whose cases are not among those that it counts; the other filters are named as everywhere."""
    two = draw(
        CHART,
        selected(tables, outcome=("extradited",), years=(2005, 2006)),
        "light",
        of("period", ["2012", "2015-2017"]),
    )
    assert "; arrests of 2012 and 2015–2017, extradited to the United States (" in two.subtitle
    one = draw(CHART, selected(tables, years=(2005, 2006)), "light", of("country", ["ESP", "THA"]))
    assert "; arrests of 2005–2006, Spain or Thailand (" in one.subtitle


def test_a_value_without_cases_says_so(tables: Tables) -> None:
    nobody = next(code for code in tables.archive.countries if code not in tables.present["arrest_country"])
    drawn = draw(CHART, selected(tables), "light", of("country", [nobody, "ESP"]))
    assert drawn.title.startswith(f"{tables.archive.country_name(nobody)}: no case; Spain: ")
    assert f"{tables.archive.country_name(nobody)}: no case." in drawn.description


def test_a_median_needs_three(tables: Tables) -> None:
    found = set()
    for code in tables.present["arrest_country"]:
        table = draw(CHART, selected(tables), "light", of("country", [code])).table.set_index("measure")
        for measure in ("held-days", "term-months"):
            is_few = int(str(table.loc[measure, "of"])) < 3
            assert pd.isna(table["figure"]).loc[measure] == is_few
            found.add(is_few)
    assert found == {True, False}


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize("by", COMPARED)
def test_nothing_stands_upon_another_or_outside(by: str, number: int, tables: Tables) -> None:
    figure = parsed(draw(CHART, selected(tables, unconfirmed=True), "light", of(by, COMPARED[by][:number])))
    for width in WIDTHS:
        layout = composed(figure, width)["layout"]
        squares, dots, texts = composed(figure, width)["data"]
        bottom, right = layout["yaxis"]["range"][0], layout["xaxis"]["range"][1]
        placed = sorted(zip(squares["x"], squares["y"], squares["marker"]["size"], strict=True))
        for (x, y, side), (other, above, its) in pairwise(placed):
            assert abs(x - other) * 2 >= side + its - 0.5 or abs(y - above) * 2 >= side + its - 0.5
        for (x, y), (other, above) in combinations(zip(dots["x"], dots["y"], strict=True), 2):
            assert math.dist((x, y), (other, above)) >= dots["marker"]["size"] - 0.5
        for x, y in [place for one in (squares, dots, texts) for place in zip(one["x"], one["y"], strict=True)]:
            assert 0 <= x <= right
            assert 0 <= y <= bottom


def test_a_dot_says_whether_a_term_followed_a_plea_or_a_trial(tables: Tables) -> None:
    drawn = draw(CHART, selected(tables), "light", of("period", ["-".join(map(str, tables.years))]))
    after = {"pleaded-guilty": "after a guilty plea", "convicted-at-trial": "after a conviction at trial"}
    outcomes = dict(zip(tables.cases["id"], tables.cases["outcome_us"].astype("str"), strict=True))
    dots = json.loads(drawn.figure)["data"][1]["customdata"]
    said = [(action["open"], " ".join(text.split("<br>"))) for action, _, text in dots if "Sentenced" in text]
    assert {outcomes[case] for case, _ in said} == set(after)
    assert [case for case, text in said if after[outcomes[case]] not in text] == []


def test_all_columns_have_one_scale(tables: Tables) -> None:
    """A term of as many months stands as far from the left end of its column."""
    drawn = draw(CHART, selected(tables), "light", of("country", ["ESP", "THA"]))
    dots = composed(parsed(drawn), 1200)["data"][1]
    shapes = composed(parsed(drawn), 1200)["layout"]["shapes"]
    lefts = sorted({one["x0"] for one in shapes if one["line"]["width"] == 2 and one["y0"] == one["y1"]})
    terms = tables.cases.set_index("id")
    seen: dict[str, list[float]] = {}
    for x, (action, _, said) in zip(dots["x"], dots["customdata"], strict=True):
        if "plea" in said or "trial" in said:
            left = max(one for one in lefts if one <= x)
            seen.setdefault(action["open"], []).append(
                (x - left - 6) / float(terms.loc[action["open"], "sentence_months"])
            )
    factors = [one for part in seen.values() for one in part]
    assert len({terms.loc[case, "arrest_country"] for case in seen}) == 2
    assert max(factors) == pytest.approx(min(factors), rel=0.02)


def test_many_cases_are_drawn_by_few_marks(folder: Config) -> None:
    """A mark stands for several; the picture says so, and holds no more marks than one of a few hundred cases."""
    tables = only(folder, many(3000))
    drawn = draw(CHART, selected(tables))
    figure = parsed(drawn)
    assert sum(len(trace.get("customdata", ())) for trace in figure["data"]) < 1000
    assert "one square stands for up to" in figure["frames"][-1]["texts"][2]["text"]
    assert any(note.startswith("Dots: up to") for note in drawn.footer)
    assert headline(CHART, selected(tables), WORDS, {}) == drawn.title


@pytest.mark.parametrize(("dates", "years"), [
    (["0001", "2017"], {}),
    (["0001", "2017"], {"years": (None, 2018)}),
    (["0001", "2017"], {"years": (2015, None)}),
    (["0001"], {}),
    (["0001"], {"years": (None, 2018)}),
    (["0999", "1004"], {}),
    (["2017", "9999"], {"years": (2015, None)}),
])  # fmt: skip
def test_every_period_on_offer_is_one_that_an_address_can_name(
    dates: list[str], years: dict[str, Any], folder: Config
) -> None:
    """A slip in a date may lie before the years that an address knows."""
    tables = only(folder, [small_case(f"case-{date}", events=[event(date=date)]) for date in dates])
    shown = selected(tables, **years)
    named = CHART.chosen({"by": "period"}, shown)["of"].split()
    assert all(is_known(one, "period", tables) for one in [*named, *offered(shown, "period")])
    figure = parsed(draw(CHART, shown, "light", {"by": "period"}))
    assert bool(sum(len(trace.get("customdata", ())) for trace in figure["data"])) is (dates != ["0001"])


def asked(tables: Tables, **values: list[str]) -> Selected:
    """What the address of a picture asks for."""
    document = DOCUMENTS["chart/comparison.csv"]
    pairs = [(key, value) for key, several in values.items() for value in several]
    found = wanted(document, read(pairs, parameters(document, tables, WORDS)), tables, WORDS, "")
    return CHART.scope(found.selected, found.options)


def test_an_address_names_values_as_the_filters_do(tables: Tables) -> None:
    shown = asked(tables, by=["country"], of=["THA", "FIN"], outcome=["extradited"])
    true = select(tables, Selection(country=("THA", "FIN"), outcome=("extradited",)))
    assert shown.cases["id"].tolist() == true.cases["id"].tolist()
    periods = asked(tables, by=["period"], of=["2010-2012", "2016"])
    assert set(periods.cases["arrest_year"]) <= {2010, 2011, 2012, 2016}


@pytest.mark.parametrize(
    ("by", "values", "said"),
    [
        ("country", ["THX"], "of: 'THX' is not known"),
        ("country", ["Thailand"], "did you mean 'THA'?"),
        ("offence", ["ESP"], "of: 'ESP' is not known"),
        ("period", ["2016-2012"], "of: '2016-2012' is no period"),
        ("period", ["ESP"], "of: 'ESP' is no period"),
        ("period", ["2012-"], "is no period"),
        ("country", ["ESP", "THA", "FIN", "MDV", "USA"], "more than 4 times"),
    ],
)
def test_nonsense_in_an_address_is_told(by: str, values: list[str], said: str, tables: Tables) -> None:
    with pytest.raises(BadRequestError) as refused:
        asked(tables, by=[by], of=values)
    assert said in refused.value.said(WORDS)


def test_a_term_is_written_small_within_a_title(tables: Tables) -> None:
    drawn = draw(CHART, selected(tables), "light", of("offence", ["fraud", "cybercrime"]))
    assert drawn.title.startswith("Fraud: ")
    assert "; cybercrime: " in drawn.title
