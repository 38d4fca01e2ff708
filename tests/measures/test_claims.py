"""Official figures, names and the first statement, against a second count made from the files alone."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from dashboard.archive.config import Config
from dashboard.archive.dates import PartialDate
from dashboard.archive.model import NamedInStatement
from dashboard.charts.official_counts import drop_sentences
from dashboard.measures import claims, naming, statement
from dashboard.measures.neighbours import neighbours
from dashboard.pages import CHARTS
from dashboard.sentences.claims import the_body, year_sentences
from dashboard.sentences.naming import coverage_sentences
from dashboard.sentences.statement import case_lists, part_sentences
from dashboard.tables import Tables
from tests import record
from tests.builders import ABSENT, ROOT, Fields, as_yaml, at_court, case, dataset, event, handed_over, small_case
from tests.english import count, spelt
from tests.made import WORDS, draw, only, outcome_colours, selected, tables_of
from tests.record import arrest_of, bounds, read


@pytest.fixture(scope="module")
def raw_cases() -> list[Fields]:
    """Every confirmed case as its file has it."""
    return list(record.confirmed().values())


# --- the figures ---------------------------------------------------------------------------------------------------


def test_what_each_figure_counts_is_what_its_subject_says(tables: Tables) -> None:
    """Read by hand from the subjects: these do not count arrests."""
    others = {one.id: one.counts for one in tables.archive.counts if one.counts != "arrests"}
    assert others == {
        "dolgov-2015-12-29": "warrants",
        "mfa-2017-02-16-extradited-2016": "extraditions",
        "vershinin-2022-12": "people-held",
        "antonov-2023-04-14": "extraditions",
        "lavrov-2023-04-25": "people-held",
        "antonov-2023-04-27": "people-held",
        "antonov-2024-08": "people-held",
    }


def test_a_dataset_that_does_not_say_what_it_counts_counts_arrests(made: Tables) -> None:
    assert "counts" not in dataset()["claims/official-counts.yaml"][0]  # type: ignore[index]
    assert [one.counts for one in made.archive.counts] == ["arrests"]


def test_documented_counts_agree_with_the_files(tables: Tables, raw_cases: list[Fields]) -> None:
    days = sorted(bounds(str(arrest_of(one)["date"]))[1] for one in raw_cases)
    since = [one for one in raw_cases if bounds(str(arrest_of(one)["date"]))[0] >= "2008-01-01"]
    every = claims.documented(tables)
    assert [day.date().isoformat() for day in every["day"]] == days
    assert every["total"].tolist() == list(range(1, len(raw_cases) + 1))
    start = claims.starting(tables.archive)
    assert start is not None
    assert start.text == "2008"
    assert len(claims.documented(tables, start)) == len(since)


def test_like_is_set_beside_like(tables: Tables, raw_cases: list[Fields]) -> None:
    """Arrests beside arrests, extraditions beside extraditions, for the period of each figure; nothing beside others."""
    for raw in read("claims/official-counts.yaml"):
        start = bounds(str(raw["period_start"]))[0] if "period_start" in raw else "0001-01-01"
        end = bounds(str(raw["period_end"]))[1]
        if raw["counts"] == "arrests":
            dates = [bounds(str(arrest_of(one)["date"])) for one in raw_cases]
        elif raw["counts"] == "extraditions":
            dates = [
                bounds(str(event["date"]))
                for one in raw_cases
                for event in one["events"]
                if event["type"] == "extradition" and tables.archive.courses[one["id"]].outcome_abroad == "extradited"
            ]
        else:
            dates = []
        own = claims.like_for_like(tables.archive.count(raw["id"]), tables)  # type: ignore[arg-type]
        # A case handed over twice counts once; the dataset has one extradition a case within each period.
        expected = sum(start <= first and last <= end for first, last in dates)
        assert own == (expected if dates else None), raw["id"]


def test_the_starting_year_is_the_claims_own(folder: Config) -> None:
    first = figures(folder, [{"period_start": ABSENT, "period_end": "2020-05-01"}])
    assert claims.starting(first.archive) is None
    later = figures(
        folder,
        [
            {"period_start": "2019", "period_end": "2020-05-01"},
            {"period_start": "2019", "period_end": "2021-05-01"},
            {"period_start": "2018", "period_end": "2021-05-01"},
            {"period_start": "2018", "period_end": "2021-06-01", "counts": "warrants"},
            {"period_start": "2018", "period_end": "2018"},
        ],
    )
    start = claims.starting(later.archive)
    assert start is not None
    assert start.text == "2019"


def figures(config: Config, changes: list[Fields]) -> Tables:
    """The made-up dataset with these official figures."""
    base: Any = dataset()["claims/official-counts.yaml"]
    entries = [
        {key: value for key, value in {**base[0], "id": f"figure-{index}", **one}.items() if value is not ABSENT}
        for index, one in enumerate(changes)
    ]
    (config.data / "claims" / "official-counts.yaml").write_text(as_yaml(entries), "utf-8")
    (config.data / "claims" / "seed-statement.yaml").unlink(missing_ok=True)
    return tables_of(config)


OVER: Fields = {"period_start": "2008", "period_end": "2021-12-31"}


def test_drops_are_found_and_told(folder: Config, tables: Tables) -> None:
    said = {one["id"]: PartialDate.parse(str(one["date"])) for one in read("claims/official-counts.yaml")}
    assert drop_sentences(tables.archive, WORDS) == [
        f"The official figures do not rise steadily: after 56 ({said['mfa-2020-08-total']}) came "
        f"more than 50 ({said['zakharova-2021-01-28']}), about 50 ({said['lukyantsev-2021-06']}) "
        f"and about 50 ({said['embassy-us-2022-08']}).",
        "“More than” gives a lower limit, which does not contradict a higher figure.",
    ]
    steady = figures(folder, [{**OVER, "quantity": n, "date": f"2021-0{n}-01"} for n in (1, 2, 2, 3)])
    assert drop_sentences(steady.archive, WORDS) == []
    apart = figures(
        folder,
        [
            {**OVER, "quantity": 9, "date": "2021-01-01"},
            {**OVER, "quantity": 3, "date": "2021-02-01", "counts": "warrants"},
            {**OVER, "quantity": 4, "date": "2021-03-01", "period_start": "2020-02"},
        ],
    )
    assert drop_sentences(apart.archive, WORDS) == []
    one = figures(
        folder,
        [
            {**OVER, "quantity": 9, "date": "2021-01-01", "comparison": "exactly"},
            {**OVER, "quantity": 8, "date": "2021-02-01", "comparison": "exactly"},
        ],
    )
    assert drop_sentences(one.archive, WORDS) == [
        "The official figures do not rise steadily: after 9 (1 January 2021) came 8 (1 February 2021)."
    ]


# --- year by year --------------------------------------------------------------------------------------------------


def test_every_year_with_a_figure_of_its_own(tables: Tables, raw_cases: list[Fields]) -> None:
    named = naming.people(tables)
    years = claims.claimed_years(tables, named)
    raw = [one for one in read("claims/official-counts.yaml") if len(str(one["period_end"])) == 4]
    assert {year.year for year in years} == {int(one["period_end"]) for one in raw}
    for year in years:
        own = {one["id"] for one in raw_cases if str(arrest_of(one)["date"]).startswith(str(year.year))}
        assert set(year.cases["id"]) == own
        assert {one.id for one in (*year.claims, *year.others)} == {
            one["id"] for one in raw if one["period_end"] == str(year.year)
        }
    by_year = {year.year: year for year in years}
    assert [one.quantity for one in by_year[2017].claims] == [10, 11]
    assert by_year[2017].named == {
        "lisov-stanislav", "levashov-pyotr", "martisevs-jurijs", "mansurov-rf", "vinnik-alexander",
    }  # fmt: skip
    assert by_year[2018].named == {"medvedev-sergey", "zhukov-aleksandr"}
    assert by_year[2019].named == set()
    assert (by_year[2016].claims, by_year[2016].others[0].counts) == ((), "extraditions")


BODY = "the Ruritanian Foreign Ministry"


def year_of(tables: Tables, year: int) -> str:
    years = claims.claimed_years(tables, naming.people(tables))
    return " ".join(year_sentences(next(one for one in years if one.year == year), tables, WORDS))


def test_a_year_in_sentences_for_none_one_and_many(folder: Config) -> None:
    """Made-up arrests: one of 2019, one of 2020, one between both, one of 2022, an unconfirmed one of 2021."""

    def own(year: str, **more: Any) -> Fields:
        return {"period_start": year, "period_end": year, "comparison": "exactly", **more}

    tables = figures(
        folder,
        [
            own("2018", quantity=1), own("2019", quantity=1), own("2020", quantity=3, comparison="more-than"),
            own("2021", quantity=0), own("2022", quantity=3, comparison="about"),
            own("2022", quantity=2, counts="warrants"),
        ],
    )  # fmt: skip
    assert year_of(tables, 2018) == (
        f"For 2018 {BODY} spoke of 1 (1 January 2021); the dataset documents no arrests of that year. The official "
        "figure, 1, is one higher than the documented number. No unconfirmed case falls in that year. No other case has "
        "an arrest date so inexact that it could fall in it."
    )
    assert year_of(tables, 2019) == (
        f"For 2019 {BODY} spoke of 1 (1 January 2021); the dataset documents one arrest of that year, of a person whom "
        "official statements name. The official figure, 1, is the documented number. No unconfirmed case falls in that "
        "year. One more case has an arrest date that may or may not fall in it: Antoinette Zenda."
    )
    assert "one arrest of that year, of a person whom no official statement names." in year_of(tables, 2020)
    assert "The official figure, more than 3, is at least three higher than the documented number." in year_of(
        tables, 2020
    )
    assert "With the one unconfirmed case of that year it would be one." in year_of(tables, 2021)
    assert "The official figure, 0, is the documented number." in year_of(tables, 2021)
    assert "The official figure, about 3, is about two higher than the documented number." in year_of(tables, 2022)
    assert year_of(tables, 2022).endswith(
        "For 2022 the Ruritanian Foreign Ministry spoke of 2 (1 January 2021). That figure counts warrants, not arrests: "
        "the dataset has no such count to set beside it."
    )


@pytest.mark.parametrize(
    ("cases", "named", "words"),
    [
        (0, 0, ""), (1, 0, ", of a person whom no official statement names"),
        (1, 1, ", of a person whom official statements name"), (2, 0, ", none of them of people named in official statements"),
        (2, 1, ", one of them of people named in official statements"), (2, 2, ", all of them of people named in official statements"),
        (12, 11, ", 11 of them of people named in official statements"),
    ],
)  # fmt: skip
def test_how_many_are_named(cases: int, named: int, words: str) -> None:
    whose = "none" if not named else "all" if named == cases else "some"
    told = WORDS.say("claims-by-year-documented", cases=cases, named=named, whose=whose)
    assert told == f"{count(cases, 'documented case')}{words}"


def test_many_arrests_above_a_lower_limit(folder: Config) -> None:
    names = [small_case(f"person-{n}", events=[event(date=f"2020-03-0{n}")]) for n in range(1, 6)]
    only(folder, names)
    tables = figures(folder, [{"quantity": 3, "comparison": "more-than"}, {"quantity": 7, "comparison": "exactly"}])
    text = year_of(tables, 2020)
    assert "spoke of more than 3 (1 January 2021) and 7 (1 January 2021); the dataset documents five arrests" in text
    assert "The latest figure, 7, is two higher than the documented number." in text
    tables = figures(folder, [{"quantity": 3, "comparison": "more-than"}])
    assert "The official figure, more than 3, is a lower limit, which the documented number passes." in year_of(
        tables, 2020
    )
    tables = figures(folder, [{"quantity": 3, "comparison": "exactly"}])
    assert "The official figure, 3, is two lower than the documented number." in year_of(tables, 2020)


def test_a_year_of_extraditions_alone(folder: Config) -> None:
    tables = figures(folder, [{"counts": "extraditions", "quantity": 1, "comparison": "exactly"}])
    assert year_of(tables, 2020) == (
        "For 2020 the Ruritanian Foreign Ministry spoke of 1 (1 January 2021). That figure counts extraditions, not "
        "arrests: the dataset documents one extradition in the same period."
    )


# --- names ---------------------------------------------------------------------------------------------------------

BY_HAND = {
    "Dmitry Ustinov": "ustinov-dmitry", "Dmitry Belorossov": "belorossov-dimitry", "Maxim Chukharev": "chukharev-maxim",
    "Alexander Panin": "panin-aleksandr", "Viktor Bout": "bout-viktor", "Konstantin Yaroshenko": "yaroshenko-konstantin",
    "Vladimir Drinkman": "drinkman-vladimir", "Yury Yefremov": "yefremov-yuri", "Mikhail Serov": "serov-mikhail",
    "Maxim Senakh": "senakh-maxim", "Alexander Sergeyev": "sergeyev-alexander", "Roman Seleznev": "seleznev-roman",
    "Mark Vartanyan": "vartanyan-mark", "Stanislav Lisov": "lisov-stanislav", "Peter Levashov": "levashov-pyotr",
    "Yury Martyshev": "martisevs-jurijs", "R. F. Mansurov": "mansurov-rf", "Alexander Vinnik": "vinnik-alexander",
    "Sergey Medvedev": "medvedev-sergey", "Alexander Zhukov": "zhukov-aleksandr",
}  # fmt: skip
"""Who is meant by each name in a statement, looked up by a person."""


def test_every_name_of_a_statement_finds_the_case_that_a_person_found(tables: Tables) -> None:
    raw = read("claims/named-in-statements.yaml")
    assert {name for one in raw for name in one["names"]} == BY_HAND.keys()
    for name, case_id in BY_HAND.items():
        assert naming.cases_of(name, tables) == (case_id,), name


def test_nobody_else_is_found(tables: Tables) -> None:
    """People arrested in the requesting country, people excluded and near names have no case."""
    raw = read("claims/named-in-statements.yaml")
    strangers = {name for one in raw for name in one.get("us_arrests", [])}
    strangers |= {one["name"] for one in read("excluded.yaml")}
    strangers |= {
        "Dmitry Vinnik", "Alexander Vinnikov", "Sergei Lavrov", "Alexander", "Vinnik", "", "—", "Bout", "R. F.",
        "Sergey Mansurov", "Mikhail Vasilyev Dmitry", "Alexander Petrov", "Roman Roman", "Seleznev Roman Borisovich",
    }  # fmt: skip
    for name in strangers:
        assert naming.cases_of(name, tables) == (), name


def test_every_name_of_a_case_finds_that_case_alone(tables: Tables) -> None:
    for one in tables.archive.cases:
        for name in (one.name, one.name_ru or "", *one.also_known_as):
            found = naming.cases_of(name, tables)
            assert found in ((one.id,), ()), (name, found)
            if len(name.split()) > 1 and "(" not in name:
                assert found == (one.id,), name


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Александр Винник", True), ("Alexandr Vinnik", True), ("Aleksander Vinik", True), ("Alexander V. Vinnik", True),
        ("Vinnik Alexander", False), ("Alexander Vinnikov", False), ("Alexander Winnik", True), ("Alexander Vinnick", True), ("Alexander Vinnyk", True),
    ],
)  # fmt: skip
def test_spellings_and_slips(name: str, found: bool, tables: Tables) -> None:
    """Another transliteration is the same name; a slip of the pen is left to an editor, as a match must be certain."""
    assert (naming.cases_of(name, tables) == ("vinnik-alexander",)) is found


def test_people_are_counted_once_however_often_they_are_named(tables: Tables) -> None:
    raw = read("claims/named-in-statements.yaml")
    people = naming.people(tables)
    assert len([one for one in people if not one.inside]) == len(set(BY_HAND.values()))
    assert {one.name for one in people if one.inside} == {n for one in raw for n in one.get("us_arrests", [])}
    bout = next(one for one in people if one.cases == ("bout-viktor",))
    assert [one.statement for one in bout.statements] == [
        one["statement"] for one in sorted(raw, key=lambda one: str(one["date"])) if "Viktor Bout" in one["names"]
    ]
    archive = tables.archive
    bouts, klyushins = (archive.case(one) for one in ("bout-viktor", "klyushin-vladislav"))
    assert bouts is not None
    assert klyushins is not None
    assert naming.statements_naming(bouts, archive) == bout.statements
    assert naming.statements_naming(klyushins, archive) == ()


def test_coverage_of_the_real_names(tables: Tables) -> None:
    assert coverage_sentences(tables, naming.people(tables), WORDS) == [
        "In the 16 official statements searched for names, 20 different people arrested in third countries are named.",
        "The dataset holds a case of every one of the 20.",
        "Three more were named, but arrested on US territory, which is outside the scope of the dataset: Maria Butina, "
        "Bogdana Osipova and Yegor Kryuchkov.",
        "Of 12 of the 16 texts only a part was read or shown, so more people may have been named.",
    ]


@pytest.mark.parametrize(
    ("entries", "sentences"),
    [
        ([], ["In the no official statements searched for names nobody is named."]),
        ([{"names": []}], ["In the one official statement searched for names nobody is named."]),
        ([{"names": ["Rosa Hentzau"], "complete": True}],
         ["In the one official statement searched for names, one person arrested in a third country is named.",
          "The dataset holds a case of that one."]),
        ([{"names": ["Nobody Known"]}],
         ["In the one official statement searched for names, one person arrested in a third country is named.",
          "The dataset holds a case of nobody named.", "Missing from it: Nobody Known.",
          "Of no text the whole was read or shown, so more people may have been named."]),
        ([{"names": ["Rosa Hentzau", "Nobody Known", "Anna Krafstein"], "us_arrests": ["Some One"]}, {"names": ["Rosa von Hentzau"], "complete": True}],
         ["In the two official statements searched for names, three different people arrested in third countries are named.",
          "The dataset holds a case of two of the three.", "Missing from it: Nobody Known.",
          "Only as an unconfirmed case: Anna Krafstein.",
          "One more was named, but arrested on Lilliputian territory, which is outside the scope of the dataset: Some One.",
          "Of one of the 2 texts only a part was read or shown, so more people may have been named."]),
        ([{"names": [], "us_arrests": ["Some One"], "complete": True}],
         ["In the one official statement searched for names, nobody arrested in a third country is named.",
          "One more was named, but arrested on Lilliputian territory, which is outside the scope of the dataset: Some One."]),
    ],
)  # fmt: skip
def test_coverage_for_none_one_and_many(folder: Config, entries: list[Fields], sentences: list[str]) -> None:
    base: Any = dataset()["claims/named-in-statements.yaml"]
    made = [{**base[0], "statement": f"s-{index}", **one} for index, one in enumerate(entries)]
    (folder.data / "claims" / "named-in-statements.yaml").write_text(as_yaml(made), "utf-8")
    tables = tables_of(folder)
    assert coverage_sentences(tables, naming.people(tables), WORDS) == sentences


def test_a_person_arrested_twice_is_one_person(folder: Config) -> None:
    only(folder, [case(), small_case("hentzau-rosa-2021", name="Rosa Hentzau", events=[event(date="2021-01-01")])])
    tables = tables_of(folder)
    people = naming.people(tables)
    assert [one.cases for one in people if one.cases] == [("hentzau-rosa", "hentzau-rosa-2021")]


# --- the first statement -------------------------------------------------------------------------------------------


def sentences(tested: statement.Tested, tables: Tables) -> tuple[str, ...]:
    return tuple(part_sentences(tested, tables, WORDS))


def parts(tables: Tables) -> dict[str, statement.Tested]:
    return {one.part.id: one for one in statement.tested(tables)}


def test_every_part_is_there_and_each_that_can_be_counted_is_counted(tables: Tables) -> None:
    raw = read("claims/seed-statement.yaml")["parts"]
    assert list(parts(tables)) == [one["id"] for one in raw]
    for one in statement.tested(tables):
        assert bool(part_sentences(one, tables, WORDS)) is (one.part.kind == "countable")


def test_the_counts_of_the_statement_agree_with_the_files(tables: Tables, raw_cases: list[Fields]) -> None:
    dates = [bounds(str(arrest_of(one)["date"])) for one in raw_cases]
    year = sum(first >= "2017-01-01" and last <= "2017-12-31" for first, last in dates)
    until = sum(last <= "2018-02-01" for _, last in dates)
    since = sum(last <= "2018-02-01" and first >= "2008-01-01" for first, last in dates)
    with_others = sum(bounds(str(arrest_of(one)["date"]))[1] <= "2018-02-01" for one in record.cases().values())
    body = (
        the_body("Russian Foreign Ministry", WORDS)
        .capitalize()
        .replace("russian foreign ministry", "Russian Foreign Ministry")
    )
    assert sentences(parts(tables)["count-2017"], tables) == (
        f"{body} spoke of more than 10; the dataset documents {spelt(year)} arrests in 2017.",
        "The unconfirmed cases would change nothing.",
    )
    assert sentences(parts(tables)["count-total"], tables) == (
        f"{body} spoke of about 40; up to 1 February 2018 the dataset documents {until} arrests in all years, of which "
        f"{since} from 2008 on, from when later statements count.",
        f"With the unconfirmed cases it would be {with_others}.",
    )
    ((heading, rows),) = case_lists(parts(tables)["count-total"], tables, WORDS)
    assert heading == f"The {until} cases behind the figure"
    arrests = {one["id"]: arrest_of(one) for one in raw_cases}
    for case_id, words in rows:
        arrest = arrests.pop(case_id)
        country = read("countries.yaml")["countries"][arrest["country"]]["name"]
        assert words == f"{country}, {PartialDate.parse(str(arrest['date']))}"
    assert len(rows) == until


def longest(one: Fields) -> int | None:
    months = [e["months"] for e in one["events"] if e["type"] == "sentence" and e["country"] == "USA" and "months" in e]
    return max(months, default=None)


def test_terms_by_plea_agree_with_the_files(tables: Tables, raw_cases: list[Fields]) -> None:
    decisive = ("guilty-plea", "conviction", "acquittal", "dismissal")
    first = {
        one["id"]: next((e["type"] for e in one["events"] if e["country"] == "USA" and e["type"] in decisive), None)
        for one in raw_cases
    }
    tested = parts(tables)["long-terms-after-trial"]
    lists, said = case_lists(tested, tables, WORDS), sentences(tested, tables)
    assert [heading for heading, _ in lists] == [
        "Longest terms after a guilty plea in the United States",
        "Longest terms after a conviction at trial in the United States",
    ]
    for kind, (_, rows), sentence in zip(("guilty-plea", "conviction"), lists, said[:2], strict=True):
        group = [one for one in raw_cases if first[one["id"]] == kind]
        months = sorted(found for one in group if (found := longest(one)) is not None)
        assert len(rows) == len(months)
        assert {case_id for case_id, _ in rows} == {one["id"] for one in group if longest(one) is not None}
        middle = round(median(months))
        years, rest = divmod(middle, 12)
        assert f"median {years} years{f' and {rest} months' if rest else ''}." in sentence
        assert f"in {spelt(len(group))} case" in sentence
    assert said[2:] == (
        "Konstantin Yaroshenko: convicted at trial, 20 years.",
        "Viktor Bout: convicted at trial, 25 years.",
        "The unconfirmed cases would change nothing.",
    )


def with_part(config: Config, **changes: Any) -> Tables:
    seed: Any = dataset()["claims/seed-statement.yaml"]
    fields = {**seed["parts"][0], **changes}
    seed["parts"][0] = {key: value for key, value in fields.items() if value is not ABSENT}
    (config.data / "claims" / "seed-statement.yaml").write_text(as_yaml(seed), "utf-8")
    return tables_of(config)


def plea_cases(number: int, terms: int) -> list[Fields]:
    source = {"sources": ["klow-times-2019-03-06"]}
    return [
        small_case(
            f"plea-{n}",
            events=[event(), handed_over(), at_court("guilty-plea", "2020-03-02", **source)]
            + ([at_court("sentence", "2020-06-01", months=12 * (n + 1), **source)] if n < terms else []),
        )
        for n in range(number)
    ]


@pytest.mark.parametrize(
    ("number", "terms", "sentence"),
    [
        (0, 0, "No case reports a guilty plea."),
        (1, 0, "A guilty plea is reported in one case and a prison term in no source."),
        (1, 1, "A guilty plea is reported in one case and a prison term in it: 12 months."),
        (2, 0, "A guilty plea is reported in two cases and a prison term in none of them."),
        (2, 1, "A guilty plea is reported in two cases and a prison term in one of them: 12 months."),
        (3, 3, "A guilty plea is reported in three cases and a prison term in all of them: from 12 months to 3 years, median 2 years."),
        (3, 2, "A guilty plea is reported in three cases and a prison term in two of them: 12 months and 2 years."),
    ],
)  # fmt: skip
def test_terms_for_none_one_and_many(folder: Config, number: int, terms: int, sentence: str) -> None:
    only(folder, [*plea_cases(number, terms), small_case("other-case")])
    tables = with_part(folder, measure="sentences-by-plea", cases=["other-case"], claim=ABSENT)
    said = sentences(statement.tested(tables)[0], tables)
    assert said[0] == sentence
    assert said[1] == "No case reports a conviction at trial."
    assert "Case Other: no outcome in Lilliput, no sentence reported." in said


def test_a_part_without_a_measure_says_no_more_than_its_words(folder: Config) -> None:
    tables = with_part(folder, measure=ABSENT)
    assert statement.tested(tables) == [statement.Tested(statement.tested(tables)[0].part)]


def test_a_period_of_several_years(folder: Config) -> None:
    figures(folder, [{"id": "ministry-2021-01-01", "period_start": "2019-06", "period_end": "2021"}])
    tables = with_part(folder)
    # One case lies between November 2019 and February 2020, one in July 2020; an unconfirmed one in 2021.
    assert sentences(statement.tested(tables)[0], tables) == (
        "The Ruritanian Foreign Ministry spoke of more than 3; the dataset documents two arrests from June 2019 to 2021.",
        "With the unconfirmed cases it would be three.",
    )


def test_another_dataset_without_statements(folder: Config) -> None:
    for path in (folder.data / "claims").iterdir():
        path.unlink()
    tables = tables_of(folder)
    assert claims.official(tables).empty
    assert claims.claimed_years(tables, []) == []
    assert statement.tested(tables) == []
    assert naming.people(tables) == []
    assert drop_sentences(tables.archive, WORDS) == []
    for name in ("official-counts", "claims-by-year"):
        json.loads(draw(CHARTS[name], selected(tables)).figure)


# --- neighbours ----------------------------------------------------------------------------------------------------


def test_neighbours_share_a_docket_an_exchange_or_country_and_year(folder: Config) -> None:
    def exchange(date: str = "2022-08-01") -> Fields:
        return at_court("exchange", date, sources=["klow-times-2019-03-06"])

    court = {"us_court": "D. Mild.", "docket": "1:19-cr-1"}
    only(
        folder,
        [
            small_case("a-one", **court, events=[event(date="2019-01-01"), exchange()]),
            small_case(
                "b-two", **{**court, "docket": "1:19 CR 1"}, events=[event(date="2020", country="BOR"), exchange()]
            ),
            small_case("c-three", docket="1:19-cr-1", events=[event(date="2019-12-31"), exchange("2022-08-02")]),
            small_case("d-four", events=[event(date="[2019-12..2020-01]")]),
            small_case("e-five", events=[event(date="2020-05", country="BOR")], unconfirmed="Not shown."),
        ],
    )
    archive = tables_of(folder).archive

    def near(case_id: str) -> tuple[list[str], list[str], list[str]]:
        found = neighbours(next(one for one in archive.cases if one.id == case_id), archive)
        a, b, c = ([one.id for one in group] for group in (found.docket, found.exchange, found.country_and_year))
        return a, b, c

    assert near("a-one") == (["b-two"], ["b-two"], ["c-three"])
    assert near("b-two") == (["a-one"], ["a-one"], ["e-five"])
    assert near("c-three") == ([], [], ["a-one"])
    assert near("d-four") == ([], [], [])
    assert near("e-five") == ([], [], ["b-two"])


def test_a_neighbour_by_two_exchanges_is_named_once_and_each_archive_has_its_own(folder: Config) -> None:
    def exchanged(*days: str) -> list[Fields]:
        swaps = [at_court("exchange", day, sources=["klow-times-2019-03-06"]) for day in days]
        return [event(date="2019-01-01"), *swaps]

    cases = [
        small_case("a-one", events=exchanged("2022-08-01", "2024-08-01")),
        small_case("b-two", events=exchanged("2024-08-01")),
        small_case("c-three", events=exchanged("2022-08-01", "2024-08-01")),
    ]
    before = only(folder, cases).archive
    after = only(folder, cases[:2]).archive
    for archive, near in ((before, ["b-two", "c-three"]), (after, ["b-two"]), (before, ["b-two", "c-three"])):
        found = neighbours(next(one for one in archive.cases if one.id == "a-one"), archive)
        assert [one.id for one in found.exchange] == [one.id for one in found.country_and_year] == near


def test_neighbours_of_the_real_cases_agree_with_the_files(tables: Tables) -> None:
    raw = record.cases()
    for one in tables.archive.cases:
        near = neighbours(one, tables.archive)
        swaps = {(str(e["date"]), e["country"]) for e in raw[one.id]["events"] if e["type"] == "exchange"}
        together = {
            other
            for other, fields in raw.items()
            if other != one.id
            and swaps & {(str(e["date"]), e["country"]) for e in fields["events"] if e["type"] == "exchange"}
        }
        assert {other.id for other in near.exchange} == together
        assert one.id not in {other.id for other in (*near.exchange, *near.docket, *near.country_and_year)}


# --- the charts ----------------------------------------------------------------------------------------------------


def test_marks_are_the_official_figures_and_the_lines_the_cases(tables: Tables, raw_cases: list[Fields]) -> None:
    figure = json.loads(draw(CHARTS["official-counts"], selected(tables)).figure)
    vocabulary = tables.archive.config.vocabulary
    marks = [one for one in figure["data"] if one["mode"] == "markers"]
    drawn = sorted((x, y) for one in marks for x, y in zip(one["x"], one["y"], strict=True))
    raw = [one for one in read("claims/official-counts.yaml") if len(str(one["period_end"])) != 4]
    middle = {str(one["date"]): PartialDate.parse(str(one["date"])).middle.isoformat() for one in raw}
    assert drawn == sorted((middle[str(one["date"])], one["quantity"]) for one in raw)
    hollow = [one for one in marks if one["marker"]["symbol"].endswith("-open")]
    assert sum(len(one["x"]) for one in hollow) == sum(one["counts"] != "arrests" for one in raw)
    assert [one["showlegend"] for one in hollow].count(True) == 1
    symbols = {term.label: term.symbol for term in vocabulary.comparison.values()}
    for one in marks:
        if one not in hollow:
            assert one["marker"]["symbol"] == symbols[one["name"].split("“")[1].rstrip("”")]
    lines = [one for one in figure["data"] if one["mode"] == "lines"]
    arrests = [str(arrest_of(one)["date"]) for one in raw_cases]
    assert [one["y"][-1] for one in lines] == [len(arrests), sum(bounds(one)[0] >= "2008-01-01" for one in arrests)]
    assert all(one["line"]["shape"] == "hv" for one in lines)
    ids = {one.id for one in tables.archive.cases}
    assert all(row[0]["open"] in ids for one in lines for row in one["customdata"])
    assert all(row[0] is None for one in marks for row in one["customdata"])


def test_squares_are_the_documented_cases_of_the_claimed_years(tables: Tables) -> None:
    drawn = draw(CHARTS["claims-by-year"], selected(tables))
    figure = json.loads(drawn.figure)
    squares, official = figure["data"]
    shown = dict(zip((row[0]["open"] for row in squares["customdata"]), squares["marker"]["color"], strict=True))
    assert shown.keys() == set(drawn.table["id"])
    colours, courses = outcome_colours(), tables.archive.courses
    assert shown == {case_id: colours[courses[case_id].outcome_abroad] for case_id in shown}
    named = {
        row[0]["open"]
        for row in squares["customdata"]
        if row[2].replace("<br>", " ").endswith("named in official statements")
    }
    assert named == shown.keys() & set(BY_HAND.values())
    years = figure["layout"]["xaxis"]["ticktext"]
    assert [(years[x], y) for x, y in zip(official["x"], official["y"], strict=True)] == [
        ("2017", 10), ("2017", 11), ("2018", 7), ("2019", 6),
    ]  # fmt: skip
    assert "Not drawn, as it does not count arrests: the official figure of 4 extraditions in 2016." in drawn.footer
    assert "Not drawn: one unconfirmed case of these years." in drawn.footer
    widest, narrowest = figure["frames"][-1]["layout"], figure["frames"][0]["layout"]
    assert len(widest["annotations"]) == len(shown)
    assert "annotations" not in narrowest
    # The longest figure has room between the axis and its line.
    for frame in figure["frames"]:
        low, high = frame["layout"]["xaxis"]["range"]
        room = (0 - low) / (high - low) * (frame["from"] - 58)
        assert room >= 13 + 6 * len("more than 10")


def test_the_latest_day_of_an_inexact_arrest_is_when_it_counts(folder: Config) -> None:
    tables = only(folder, [small_case("late-one", events=[event(date="[2019-11..2020-02]")])])
    assert claims.documented(tables)["day"].dt.date.tolist() == [dt.date(2020, 2, 29)]


def test_statements_stand_in_order(made: Tables) -> None:
    assert [type(one) for one in naming.statements(made.archive)] == [NamedInStatement]


def test_nothing_real_is_in_the_modules() -> None:
    """Named here once more, as these modules speak of statements: no year, ministry or country stands in them."""
    for path in ("measures/claims.py", "measures/naming.py", "measures/statement.py", "app/pages/claims.py", "sentences/claims.py", "sentences/naming.py",
                 "sentences/statement.py", "sentences/answer.py"):  # fmt: skip
        text = (Path(ROOT) / "dashboard" / path).read_text("utf-8")
        assert not [word for word in ("Russia", "Moscow", "TASS", "2008", "2017") if word in text], path
