"""What makes a data folder wrong: each problem with its file, its line and the nearest valid word."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest

from dashboard.archive.config import Config
from dashboard.archive.problems import nearest
from dashboard.archive.store import load
from tests.archive.proof import CASE, the_error, the_warning, told
from tests.builders import (
    ABSENT,
    HOME,
    REQUESTING,
    Fields,
    as_yaml,
    at_court,
    case,
    case_yaml,
    dataset,
    event,
    handed_over,
    line_of,
    small_case,
    source,
    write_case,
)


def first_event(**changes: Any) -> Fields:
    """The whole case with its arrest changed."""
    fields = case()
    fields["events"][0] = event(**changes)
    return fields


def first_source(**changes: Any) -> Fields:
    """The whole case with its first source changed."""
    fields = case()
    fields["sources"][0] = source(**changes)
    return fields


WELL_FORMED_BUT_WRONG = [
    pytest.param(case(offense="fraud"), "offense:", "unknown field 'offense'; did you mean 'offence'?", id="field"),
    pytest.param(first_event(plaice="Klow"), "plaice:", "'plaice'; did you mean 'place'?", id="field of an event"),
    pytest.param(first_source(link="x"), "link:", "unknown field 'link'", id="field of a source"),
    pytest.param(case(offence="froud"), "offence:", "'froud' is not an offence; did you mean 'fraud'?", id="offence"),
    pytest.param(case(offence="Fraud"), "offence:", "did you mean 'fraud'?", id="capital letter"),
    pytest.param(case(confidence="hgih"), "confidence:", "is not a confidence; did you mean 'high'?", id="confidence"),
    pytest.param(case(confidence="zzz"), "confidence:", "expected one of high, low, medium", id="nothing near"),
    pytest.param(first_event(type="arest"), "type: arest", "is not an event; did you mean 'arrest'?", id="event type"),
    pytest.param(first_source(kind="gossip"), "kind: gossip", "'gossip' is not a source kind", id="source kind"),
    pytest.param(first_event(country="SIL"), "country: SIL", "'SIL' is not a country; did you mean", id="country"),
    pytest.param(first_event(country="syl"), "country: syl", "did you mean 'SYL'?", id="small country"),
    pytest.param(case(citizenship=[HOME, "XXX"]), "- XXX", "'XXX' is not a country", id="citizenship"),
    pytest.param(case(us_court="D. Milb."), "us_court:", "is not a court; did you mean 'D. Mild.'?", id="court"),
    pytest.param(
        first_event(sources=["klow-times-2019-03-06", "klow-times-2019-03-07"]), "- klow-times-2019-03-07",
        "the source 'klow-times-2019-03-07' is cited but not defined; did you mean 'klow-times-2019-03-06'?", id="cited",
    ),
    pytest.param(
        case(sources=[*case()["sources"], source(id="never-cited")]), "id: never-cited",
        "the source 'never-cited' is defined but no event or position cites it", id="never cited",
    ),
    pytest.param(
        first_event(sources=["klow-times-2019-03-06", "mildendo-court-2020-06-01", "klow-times-2019-03-06 "]),
        "klow-times-2019-03-06 '", "is not an id", id="an id with a space",
    ),
    pytest.param(first_event(sources=[]), "sources: []", "'sources' needs at least one entry", id="no source"),
    pytest.param(case(id="hentzau-rosy"), "id: hentzau-rosy", "differs from the file's name 'hentzau-rosa'", id="id"),
    pytest.param(
        case(id="sapt-fritz"), "id: sapt-fritz", "and sapt-fritz.yaml has that id already; make them the same", id="two ids",
    ),
    pytest.param(first_event(lat=90.01), "lat: 90.01", "'lat' is 90.01, but should be less than", id="north of north"),
    pytest.param(first_event(lat=-91), "lat: -91", "but should be greater than or equal to -90", id="south of south"),
    pytest.param(first_event(lon=180.5), "lon: 180.5", "less than or equal to 180", id="east of east"),
    pytest.param(first_event(lon=-999), "lon: -999", "greater than or equal to -180", id="west of west"),
    pytest.param(first_event(lat="nan"), "lat: nan", "'lat' should be a number, not 'nan'", id="nan"),
    pytest.param(first_event(lat=float("nan")), "lat: .nan", "'lat' should be a number, not '.nan'", id="not a number"),
    pytest.param(first_event(lon=float("inf")), "lon: .inf", "'lon' should be a number, not '.inf'", id="infinity"),
    pytest.param(first_event(lat="47.5"), "lat: '47.5'", "should be a number", id="number in quotes"),
    pytest.param(first_event(lat=ABSENT, lon=1.5), "lon: 1.5", "'lon' without 'lat'", id="lon alone"),
    pytest.param(first_event(lon=ABSENT, lat=1.5), "lat: 1.5", "'lat' without 'lon'", id="lat alone"),
    pytest.param(first_event(place=ABSENT, lat=1.5), "lat: 1.5", "coordinates without a 'place'", id="no place"),
    pytest.param(first_event(months=12), "months: 12", "'months' belongs to a sentence, not to 'arrest'", id="months"),
    pytest.param(first_event(time_served=True), "time_served:", "'time_served' belongs to a sentence", id="time served"),
    pytest.param(first_event(country=HOME), f"country: {HOME}", f"arrest in {HOME}: a case happens outside", id="home"),
    pytest.param(first_event(country=REQUESTING), "", "a case happens outside LIL and RUR", id="requesting country"),
    pytest.param(first_event(date="2019-13"), "date: 2019-13", "'2019-13' is not in the calendar", id="month 13"),
    pytest.param(first_event(date="2019-00"), "date: 2019-00", "not in the calendar", id="month 00"),
    pytest.param(first_event(date="spring 2019"), "spring", 'expected "2014-07-05", "2014-07"', id="season"),
    pytest.param(first_event(date=20190305), "20190305", "is not a date", id="digits"),
    pytest.param(first_event(date=["2018-01..2019"]), "", "is not a date; expected", id="bounds without quotes"),
    pytest.param(first_event(date=2019.5), "date: 2019.5", "2019.5 is not a date", id="a part of a year"),
    pytest.param(first_event(date=True), "date: true", "True is not a date", id="a truth for a date"),
    pytest.param(first_event(note="  "), "note: '  '", "'note' is empty; write it or leave the field out", id="blank"),
    pytest.param(first_event(note=None), "note: null", "'note' is empty", id="null"),
    pytest.param(first_event(note=ABSENT), "type: arrest", "the field 'note' is missing", id="missing in an event"),
    pytest.param(case(summary=ABSENT), "id: hentzau-rosa", "the field 'summary' is missing", id="missing"),
    pytest.param(case(events=[]), "events: []", "'events' needs at least one entry", id="no event"),
    pytest.param(case(name=1984), "name: 1984", "'name' should be text, not 1984; put it in quotes", id="number"),
    pytest.param(case(name=True), "name: true", "should be text, not True; put it in quotes", id="truth"),
    pytest.param(case(also_known_as="Rose"), "also_known_as:", "'also_known_as' should be a list, not 'Rose'", id="list"),
    pytest.param(case(positions={"a": "b"}), "positions:", "'positions' should be a list", id="mapping for a list"),
    pytest.param(case(also_known_as=["Rose; R. H."]), "Rose; R. H.", "holds “; ”", id="two entries in one"),
    pytest.param(first_source(supports=["arrest; charges"]), "arrest; charges", "holds “; ”", id="two uses in one"),
    pytest.param(case(conflicts=[{"a": "b"}]), "- a: b", "should be text", id="mapping for a text"),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "where", "words"), WELL_FORMED_BUT_WRONG)
def test_each_error_is_told_on_its_line(folder: Config, fields: Fields, where: str, words: str) -> None:
    """One thing wrong is one problem (or more, where it breaks more than one rule), all on the line to mend."""
    text = as_yaml(fields)
    write_case(folder, text=text)
    problems = told(folder)
    assert any(words in problem.text for problem in problems), problems
    for problem in problems:
        assert (problem.file, problem.level) == (CASE, "error")
        if where and words in problem.text:
            assert problem.line == line_of(text, where)
    assert load(folder).archive.case("hentzau-rosa") is None


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", "HTTPS://klow.example/", "data:text/html,x", "ftp://klow.example/x", "//klow.example/x",
        "klow.example", "https://", "https:///x", "http://[::1", "https://klow.example/a b", "https://klow.example/\nx",
        " javascript://x/", "https:klow.example", "file:///etc/passwd", "mailto:a@klow.example", "https://\u2028x/",
    ],
)  # fmt: skip
def test_a_link_that_is_not_http_is_told(folder: Config, url: str) -> None:
    """Whatever a reader clicks begins http:// or https:// and names a host."""
    fields = first_source(url=url)
    text = as_yaml(fields)
    write_case(folder, text=text)
    problem = the_error(folder)
    assert problem.line == next(n for n, line in enumerate(text.splitlines(), 1) if line.strip().startswith("url:"))
    assert "is not a link; expected one that begins http:// or https://" in problem.text


@pytest.mark.parametrize("url", ["http://klow.example", "https://клов.example/новости?a=1&b=2#c", "http://[::1]:80/x"])
def test_a_link_is_kept_as_found(folder: Config, url: str) -> None:
    """Other scripts, ports and queries are links like any other."""
    write_case(folder, text=as_yaml(first_source(url=url)))
    assert told(folder) == []
    found = load(folder).archive.case("hentzau-rosa")
    assert found is not None
    assert found.sources[0].url == url


def sentence(months: object) -> Fields:
    """The whole case with another term."""
    fields = case()
    fields["events"][3]["months"] = months
    return fields


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (12.0, "should be a whole number, not 12.0"),
        ("12", "should be a whole number, not '12'"),
        (-1, "greater than or equal to 0"),
        (12_001, "less than or equal to 12000"),
        (10**17, "less than or equal to 12000"),
        (True, "should be a whole number, not True"),
    ],
)
def test_months_are_a_whole_number_of_months(folder: Config, months: object, words: str) -> None:
    """A term is counted in whole months, and a term of more than a thousand years is a slip."""
    text = as_yaml(sentence(months))
    write_case(folder, text=text)
    problem = the_error(folder)
    assert words in problem.text
    assert problem.line == line_of(text, "months:")


@pytest.mark.parametrize("months", [0, 1, 9000, 12_000])
def test_no_prison_and_very_long_terms_are_terms(folder: Config, months: int) -> None:
    """``0`` is no prison, and a court may impose hundreds of years."""
    write_case(folder, text=as_yaml(sentence(months)))
    assert told(folder) == []


@pytest.mark.parametrize(
    ("dates", "wrong"),
    [
        (["2019-03-05", "2019-03-04"], [1]),
        (["2019-03-05", "2019-02"], [1]),
        (["2019-03-05", "2018"], [1]),
        (["2019-03", "[2018-01..2019-02]"], [1]),
        (["2019", "2018-12-31"], [1]),
        (["2019-03-05", "2019-06", "2019-05-31"], [2]),
        (["2019-03-05", "2020", "2019", "2019-12-31"], [2, 3]),
        (["2019-03", "2019", "2019-02"], [2]),
        (["2019-03-05", "2019-03-05"], []),
        (["2019-03-05", "2019-03"], []),
        (["2019-03-05", "2019"], []),
        (["2019", "2019-01-01"], []),
        (["2019-03-05", "[2018..2019-04]", "2019-03-06"], []),
    ],
)
def test_order_is_told_as_far_as_the_dates_tell(folder: Config, dates: list[str], wrong: list[int]) -> None:
    """An event is out of order where no reading of the dates puts it after all those above it, and only there."""
    kinds = ["arrest", *["ruling-other"] * (len(dates) - 1)]
    events = [
        event(type=kind, date=date, note=f"Step {n}.") for n, (kind, date) in enumerate(zip(kinds, dates, strict=True))
    ]
    text = as_yaml(small_case("hentzau-rosa", events=events))
    write_case(folder, text=text)
    errors = [problem for problem in told(folder) if problem.level == "error"]
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.strip().startswith("date:")]
    event_lines = [lines[index] for index in wrong]
    assert [problem.line for problem in errors] == event_lines
    assert all("out of order: ruling-other" in problem.text for problem in errors)


def test_out_of_order_names_both_events(folder: Config) -> None:
    """The editor reads which event stands after which, with the dates in words."""
    write_case(folder, events=[event(), handed_over(date="2018")], sources=[source()], positions=[], us_court=ABSENT)
    assert the_error(folder).text == "out of order: extradition in 2018 stands after arrest on 5 March 2019"


def test_two_sources_alike_are_told(folder: Config) -> None:
    """Within a case a source's id stands once, and an event cites it once."""
    fields = case()
    fields["sources"].append(source())
    fields["events"][0]["sources"] = ["klow-times-2019-03-06"] * 2
    text = as_yaml(fields)
    write_case(folder, text=text)
    lines = [n for n, line in enumerate(text.splitlines(), 1) if "klow-times-2019-03-06" in line]
    assert [(problem.line, problem.text) for problem in told(folder)] == [
        (lines[1], "the source 'klow-times-2019-03-06' stands twice"),
        (lines[-1], "the source id 'klow-times-2019-03-06' stands twice"),
    ]


def test_a_case_of_charges_alone_has_no_year(folder: Config) -> None:
    """With neither an arrest nor a hand-over there is no case."""
    text = as_yaml(small_case("hentzau-rosa", events=[event(type="charges")]))
    write_case(folder, text=text)
    problem = the_error(folder)
    assert problem.line == line_of(text, "events:")
    assert "neither an arrest nor a hand-over" in problem.text


def test_a_hand_over_happens_where_it_began(folder: Config) -> None:
    """A hand-over recorded in the requesting country would silently leave the case without an outcome abroad."""
    fields = case()
    fields["events"][1]["country"] = REQUESTING
    write_case(folder, text=as_yaml(fields))
    problem = the_error(folder)
    assert problem.text.startswith("extradition in LIL")
    assert "name the country that handed the person over" in problem.text


def test_all_problems_of_one_file_are_told_at_once(folder: Config) -> None:
    """A misspelt word does not hide what is wrong between the parts of the same file."""
    fields = case(id="rosa-hentzau", offence="froud", us_court="Nowhere", colour="red")
    fields["events"][0] |= {"type": "arest", "lat": 999, "months": 3, "sources": ["unknown-source"]}
    fields["events"][1] |= {"date": "2018", "country": "QQQ"}
    fields["events"][2] |= {"date": "2017"}
    fields["sources"][0] |= {"kind": "gossip", "url": "javascript:alert(1)"}
    fields["sources"].append(source(id="never-cited"))
    text = as_yaml(fields)
    write_case(folder, text=text)
    lines = {problem.line for problem in told(folder)}
    for words in (
        "id: rosa-hentzau", "offence: froud", "us_court: Nowhere", "colour: red", "type: arest", "lat: 999", "months: 3",
        "- unknown-source", "country: QQQ", "date: '2018'", "date: '2017'", "kind: gossip", "url: javascript:", "id: never-cited",
    ):  # fmt: skip
        assert line_of(text, words) in lines, words


def test_all_problems_of_all_files_are_told_in_one_run(folder: Config) -> None:
    """Every file is read to its end, whatever the others hold, and the good cases are there."""
    write_case(folder, "a-broken", text="id: [")
    write_case(folder, "b-latin", text="")
    (folder.data / "cases" / "b-latin.yaml").write_bytes(b"name: caf\xe9\n")
    write_case(folder, "c-list", text="- a\n- b\n")
    write_case(folder, "d-word", text="just a word\n")
    write_case(folder, "e-empty", text="")
    write_case(folder, offence="froud", confidence="sure")
    (folder.data / "excluded.yaml").write_text("- name: x\n", "utf-8")
    (folder.data / "us-courts.yaml").write_text("D. Mild.: {name: x, city: y, lat: 100, lon: 0}\n", "utf-8")
    loaded = load(folder)
    by_file = {problem.file for problem in loaded.errors}
    assert by_file == {
        "data/cases/a-broken.yaml", "data/cases/b-latin.yaml", "data/cases/c-list.yaml", "data/cases/d-word.yaml",
        "data/cases/e-empty.yaml", CASE, "data/excluded.yaml", "data/us-courts.yaml",
    }  # fmt: skip
    assert len([problem for problem in loaded.errors if problem.file == CASE]) == 2
    assert len([problem for problem in loaded.errors if problem.file == "data/excluded.yaml"]) == 3
    assert {case.id for case in loaded.archive.cases} == {
        "krafstein-anna", "sapt-fritz", "tarlenheim-otto", "zenda-antoinette",
    }  # fmt: skip


def test_a_list_with_a_wrong_entry_is_not_called_empty(folder: Config) -> None:
    """The one event of a case has an unknown country: that is told, and not that there is no event."""
    write_case(folder, text=as_yaml(small_case("hentzau-rosa", events=[event(country="QQQ")])))
    assert "'QQQ' is not a country" in the_error(folder).text


# What an editor should look at, and what never fails a check.


def _high_with_one_source() -> Fields:
    events = [event(), event(type="release-abroad", date="2019-04-01", sources=["klow-times-2019-03-06", "b"])]
    sources = [source(date=ABSENT), source(id="b", publisher="Borduria Times", date=ABSENT)]
    return small_case("hentzau-rosa", confidence="high", events=events, sources=sources)


def _extradition_only() -> Fields:
    return small_case("hentzau-rosa", events=[handed_over(date="2021-12-01")])


def _expulsion_only() -> Fields:
    return small_case("hentzau-rosa", events=[event(type="expulsion", date="2021-12-01")])


def _state_media() -> Fields:
    return small_case(
        "hentzau-rosa", events=[event(date="2022-01-01")], sources=[source(kind="russian-state-media", date=ABSENT)]
    )


def _pending_for_long() -> Fields:
    return small_case("hentzau-rosa", events=[event(date="2020-12-30")])


def _pending_in_the_requesting_country() -> Fields:
    return small_case("hentzau-rosa", events=[event(), handed_over(date="2020-11")])


def _later_than_the_dataset() -> Fields:
    return small_case("hentzau-rosa", events=[event(date="2023-01-01")])


def _another_citizenship() -> Fields:
    return small_case("hentzau-rosa", citizenship=["BOR"], events=[event(date="2022-01-01")])


def _place_not_found() -> Fields:
    return small_case("hentzau-rosa", events=[event(date="2022-01-01", lat=ABSENT, lon=ABSENT)])


@pytest.mark.parametrize(
    ("fields", "where", "words"),
    [
        (_high_with_one_source, "confidence:", "confidence is high, but the arrest rests on one source"),
        (_extradition_only, "events:", "extradition with no arrest"),
        (_expulsion_only, "events:", "expulsion with no arrest"),
        (_state_media, "sources:\n-", "no source but state media"),
        (_pending_for_long, "- type: arrest", "is more than two years old and no outcome abroad is recorded"),
        (_pending_in_the_requesting_country, "- type: extradition", "no outcome in the US is recorded"),
        (_later_than_the_dataset, "date: '2023-01-01'", "is later than 2022-12-31"),
        (_another_citizenship, "citizenship:", "no citizenship of RUR"),
        (_place_not_found, "place: Klow", "the map cannot show it"),
    ],
)
def test_a_warning_is_told_and_keeps_the_case(
    folder: Config, fields: Callable[[], Fields], where: str, words: str
) -> None:
    """The case is in the archive, the check passes, and the editor is told where to look."""
    text = as_yaml(fields())
    write_case(folder, text=text)
    problem = the_warning(folder)
    assert words in problem.text
    head = text[: text.index(where)] if "\n" in where else None
    assert problem.line == (head.count("\n") + 1 if head is not None else line_of(text, where))
    loaded = load(folder)
    assert loaded.errors == ()
    assert loaded.archive.case("hentzau-rosa") is not None


@pytest.mark.parametrize(
    "events",
    [
        [event(date="2020-12-31")],
        [event(date="2020")],
        [event(date="[2019..2021]")],
        [event(), event(type="release-abroad", date="2019-04-01")],
        [event(), handed_over(), at_court("dismissal", "2020-02-01", sources=["klow-times-2019-03-06"])],
        [event(), handed_over(), at_court("deportation", "2020-02-01", sources=["klow-times-2019-03-06"])],
    ],
)
def test_no_warning_while_news_may_come_or_all_is_told(folder: Config, events: list[Fields]) -> None:
    """Two years are counted from the last day that the date can mean, and only while an outcome is missing."""
    write_case(folder, text=as_yaml(small_case("hentzau-rosa", events=events)))
    assert told(folder) == []


def test_an_unconfirmed_case_says_why_it_counts(folder: Config) -> None:
    """Another citizenship is no warning where the case says which condition is not shown."""
    fields = small_case(
        "hentzau-rosa", citizenship=["BOR"], unconfirmed="Her citizenship.", events=[event(date="2022")]
    )
    write_case(folder, text=as_yaml(fields))
    assert told(folder) == []


# Reference data and claims.


def edited(folder: Config, name: str, change: Callable[[Any], object]) -> str:
    """A reference file after ``change`` was made to its values; its text."""
    value: Any = dataset()[name]
    change(value)
    text = as_yaml(value)
    (folder.data / name).write_text(text, "utf-8")
    return text


CLAIMS, SEED, NAMED = (f"claims/{name}.yaml" for name in ("official-counts", "seed-statement", "named-in-statements"))


@pytest.mark.parametrize(
    ("name", "change", "where", "words"),
    [
        (SEED, lambda v: v["parts"][0].update(claim="ministry-2021-01-02"), "claim: ministry",
         "'ministry-2021-01-02' is not an official count; did you mean 'ministry-2021-01-01'?"),
        (SEED, lambda v: v["parts"][0].update(cases=["hentzau-rosi"]), "- hentzau-rosi",
         "'hentzau-rosi' is not a case; did you mean 'hentzau-rosa'?"),
        (SEED, lambda v: v["parts"][0].pop("test"), "- id: count-2020", "has no 'test' that says what is counted"),
        (SEED, lambda v: v["parts"][0].update(kind="provable"), "kind: provable", "'provable' is not a claim kind"),
        (SEED, lambda v: v["parts"][0].update(measure="arrests-in-perod"), "measure:",
         "'arrests-in-perod' is not a claim measure; did you mean 'arrests-in-period'?"),
        (SEED, lambda v: v["parts"][0].update(kind="context"), "measure:", "has a 'measure', but is not countable"),
        (SEED, lambda v: v["parts"][0].pop("claim"), "measure:", "'arrests-in-period' needs a 'claim'"),
        (SEED, lambda v: v["parts"].append({**v["parts"][0], "quote": "Again."}), None, "part id 'count-2020' stands twice"),
        (CLAIMS, lambda v: v.append({**v[0], "quantity": 9}), None, "claim id 'ministry-2021-01-01' stands twice"),
        (CLAIMS, lambda v: v[0].update(period_start="2022"), "period_end:", "the period ends before it begins"),
        (CLAIMS, lambda v: v[0].update(comparison="less-then"), "comparison:", "is not a comparison"),
        (CLAIMS, lambda v: v[0].update(counts="arests"), "counts:", "'arests' is not a claim counts; did you mean 'arrests'?"),
        (CLAIMS, lambda v: v[0].update(quantity="11"), "quantity:", "should be a whole number"),
        (CLAIMS, lambda v: v[0].update(quantity=10**15), "quantity:", "less than or equal to"),
        (CLAIMS, lambda v: v[0]["source"].update(url="ftp://x/y"), "url: ftp", "is not a link"),
        (NAMED, lambda v: v.append({**v[0], "body": "Embassy"}), None, "statement 'ministry-2021-01-01' stands twice"),
        (NAMED, lambda v: v[0].update(complete="no"), "complete:", "should be true or false, not 'no'"),
        ("countries.yaml", lambda v: v["countries"]["SYL"]["us_extradition_treaty"].update(source="treaty-lst"),
         "source: treaty-lst", "is cited but not defined; did you mean 'treaty-list'?"),
        ("countries.yaml", lambda v: v["sources"].append({**v["sources"][0], "id": "other"}), "id: other",
         "the source 'other' is defined but never cited"),
        ("countries.yaml", lambda v: v["sources"].append({"publisher": "P", "url": "https://p.example/"}),
         "- publisher: P", "has no 'id'"),
        ("countries.yaml", lambda v: v["countries"].update(Borduria=v["countries"]["BOR"]), "Borduria:\n",
         "is not a country code; expected three capital letters"),
        ("countries.yaml", lambda v: v["countries"]["BOR"].update(lat="north"), "lat: north", "should be a number"),
        ("us-courts.yaml", lambda v: v["D. Mild."].pop("city"), "D. Mild.:", "the field 'city' is missing"),
        ("excluded.yaml", lambda v: v[0].update(reason="not-arested"), "reason:", "did you mean 'not-arrested'?"),
        ("excluded.yaml", lambda v: v[0].update(sources=[]), "sources:", "needs at least one entry"),
        ("dataset.yaml", lambda v: v.update(as_of="today"), "as_of:", "is not a date"),
        ("dataset.yaml", lambda v: v.update(asof="2022"), "asof:", "unknown field 'asof'; did you mean 'as_of'?"),
    ],
)  # fmt: skip
def test_reference_data_is_proven_too(
    folder: Config, name: str, change: Callable[[Any], object], where: str | None, words: str
) -> None:
    """Each reference file is told its problem on the line; nothing else of the folder is told with it."""
    text = edited(folder, name, change)
    problem = next(problem for problem in told(folder) if words in problem.text)
    assert (problem.file, problem.level) == (f"data/{name}", "error")
    if where is None:  # the second of two alike
        twin = words.split("'")[1]
        assert problem.line == max(n for n, line in enumerate(text.splitlines(), 1) if line.endswith(twin))
    elif where.endswith("\n"):
        assert problem.line == text[: text.index(where)].count("\n") + 1
    else:
        assert problem.line == line_of(text, where)


# Confidence, terms, sources and texts: what the record says of itself and what stands in it.

TWO = ["klow-times-2019-03-06", "borduria-times"]


def two_sources(**changes: Any) -> Fields:
    """A case of high confidence whose facts rest on two publishers."""
    sources = [source(date=ABSENT), source(id="borduria-times", publisher="Borduria Times", date=ABSENT)]
    events = [
        event(sources=TWO),
        handed_over(sources=TWO),
        at_court("guilty-plea", "2020-03-02", sources=TWO),
        at_court("sentence", "2020-06-01", months=24, sources=TWO),
    ]
    return small_case("hentzau-rosa", **{"confidence": "high", "events": events, "sources": sources, **changes})


def citing_one(kind: str) -> list[Fields]:
    return [{**one, "sources": TWO[:1]} if one["type"] == kind else one for one in two_sources()["events"]]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"events": citing_one("extradition")},  # the plea shows the hand-over too
        {"events": [event(sources=TWO), event(type="escape", date="2019-04-01", sources=TWO)]},
        {"events": [event(sources=TWO), handed_over(sources=TWO), at_court("exchange", "2021-01-01", sources=TWO)]},
        {"events": [event(), event(type="escape", date="2019-04-01")],
         "sources": [source(kind="other-government", date=ABSENT)]},
        {"confidence": "medium", "events": [event(date="2022")], "sources": [source(date=ABSENT)]},
        {"confidence": "low", "events": citing_one("arrest")},
    ],
)  # fmt: skip
def test_a_confidence_that_the_record_bears_out_is_no_warning(folder: Config, changes: Fields) -> None:
    fields = two_sources(**changes)
    cited = {one for entry in fields["events"] for one in entry["sources"]}
    fields["sources"] = [one for one in fields["sources"] if one["id"] in cited]
    write_case(folder, text=as_yaml(fields))
    assert told(folder) == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"events": citing_one("arrest")}, "high, but the arrest rests on one source"),
        ({"events": [event(sources=TWO), event(type="escape", date="2019-04-01")]},
         "high, but the outcome abroad (escape) rests on one source"),
        ({"events": [event(date="2022", sources=TWO)]}, "high, but no outcome abroad is recorded"),
        ({"events": [event(date="2022", sources=TWO), handed_over(date="2022-02", sources=TWO)]},
         "high, but after the hand-over no plea, verdict, sentence or exchange is recorded"),
        ({"events": [event(sources=TWO), handed_over(sources=TWO), at_court("guilty-plea", "2020-03-02", sources=TWO[:1])]},
         "high, but what followed the hand-over rests on one source"),
        ({"unconfirmed": "Her citizenship."}, "high, but the line 'unconfirmed' says"),
        ({"confidence": "low"}, "low, but the arrest and the outcome are shown as high asks"),
    ],
)  # fmt: skip
def test_a_confidence_that_the_record_contradicts_is_a_warning(folder: Config, changes: Fields, words: str) -> None:
    text = as_yaml(two_sources(**changes))
    write_case(folder, text=text)
    problem = the_warning(folder)
    assert words in problem.text
    assert problem.line == line_of(text, "confidence:")


def sentenced(note: str, **changes: Any) -> Fields:
    """The whole case with a sentence that says no more than this."""
    return case(events=[*case()["events"][:-1], at_court("sentence", "2020-06-01", note=note, **changes)])


def test_a_sentence_names_its_term_or_says_why_not(folder: Config) -> None:
    text = as_yaml(sentenced("The court sentenced her."))
    write_case(folder, text=text)
    problem = the_warning(folder)
    assert "without 'months' or 'time_served'" in problem.text
    assert problem.line == line_of(text, "- type: sentence")
    for good in (
        sentenced("The court sentenced her.", months=0),
        sentenced("The court sentenced her.", time_served=True),
        sentenced("The court imposed life in prison."),
        sentenced("The court sentenced her; the report names no term."),
        sentenced("The court fined her."),
    ):
        write_case(folder, text=as_yaml(good))
        assert told(folder) == []


@pytest.mark.parametrize(
    ("event_date", "source_date", "is_told"),
    [
        ("2019-03-05", "2019-03-04", True), ("2019-03", "2019-02", True), ("[2019-03..2020]", "2019-02-28", True),
        ("2019-03-05", "2019-03-05", False), ("2019-03-05", "2019-03", False), ("2019", "2019-01-01", False),
        ("2019-03-05", ABSENT, False),
    ],
)  # fmt: skip
def test_a_source_that_is_older_than_what_it_is_cited_for(
    folder: Config, event_date: str, source_date: str, is_told: bool
) -> None:
    """Told only where every day that the source can have lies before every day that the event can have."""
    events = [event(date=event_date), event(type="release-abroad", date="2021-04-01", sources=["later"])]
    sources = [source(date=source_date), source(id="later", date=ABSENT)]
    text = as_yaml(small_case("hentzau-rosa", events=events, sources=sources))
    write_case(folder, text=text)
    problems = told(folder)
    assert len(problems) == is_told
    if is_told:
        assert "before this event" in problems[0].text
        assert problems[0].line == line_of(text, "- klow-times-2019-03-06")


def test_a_source_later_than_the_dataset_is_told(folder: Config) -> None:
    text = as_yaml(small_case("hentzau-rosa", events=[event(date="2022")], sources=[source(date="2023-01-01")]))
    write_case(folder, text=text)
    problem = the_warning(folder)
    assert "is later than 2022-12-31" in problem.text
    assert problem.line == line_of(text, "date: '2023-01-01'")


SLIPS = (
    ("See https://klow.example/a?b=1 for it.", "the address 'https://klow.example/a?b=1'"),
    ("It stands on www.klow.example too.", "the address 'www.klow.example'"),
    ("He is listed in excluded.yaml.", "the file 'excluded.yaml' is named"),
    ("The year is derived (see conflicts).", "'(see conflicts)' names a field"),
    ("See the names (positions, also_known_as).", "'also_known_as' is a word of the files"),
    ("The co-defendant is sapt-fritz.", "'sapt-fritz' is a word of the files"),
    ("The ministry spoke of it (claim ministry-2021-01-01).", "'ministry-2021-01-01' is a word of the files"),
    ("Counted as ruling-against.", "'ruling-against' is a word of the files"),
)
"""A text that no reader should meet, and what is told of it."""


@pytest.mark.parametrize(("text", "words"), SLIPS)
@pytest.mark.parametrize("field", ["summary", "charges", "notes", "conflicts", "note", "says"])
def test_a_text_for_readers_speaks_their_language(folder: Config, field: str, text: str, words: str) -> None:
    fields = case()
    if field == "note":
        fields["events"][0]["note"] = text
    elif field == "says":
        fields["positions"][0]["says"] = text
    else:
        fields[field] = [text] if field == "conflicts" else text
    file = as_yaml(fields)
    write_case(folder, text=file)
    problem = the_warning(folder)
    assert problem.text.startswith(words)
    assert problem.line == line_of(file, text.split("(")[0].strip())


def test_plain_words_and_notes_for_editors_are_no_slip(folder: Config) -> None:
    text = "A money-laundering charge; the site 360.ru and Quotidiano.net reported it, see the conflicts between them."
    write_case(folder, notes=text, editor_notes=" ".join(slip for slip, _ in SLIPS))
    assert told(folder) == []


@pytest.mark.parametrize(
    ("name", "change", "where"),
    [
        (CLAIMS, lambda v, text: v[0].update(note=text), "note:"),
        (CLAIMS, lambda v, text: v[0].update(subject=text), "subject:"),
        (NAMED, lambda v, text: v[0].update(note=text), "note:"),
        (SEED, lambda v, text: v["parts"][0].update(context=text), "context:"),
        ("excluded.yaml", lambda v, text: v[0].update(explanation=text), "explanation:"),
    ],
)  # fmt: skip
def test_the_texts_of_claims_and_exclusions_are_read_too(
    folder: Config, name: str, change: Callable[[Any, str], object], where: str
) -> None:
    text = edited(folder, name, lambda value: change(value, "See hentzau-rosa."))
    problem = the_warning(folder)
    assert (problem.file, problem.line) == (f"data/{name}", line_of(text, f"{where} See hentzau-rosa."))


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("Rosa Hentsau", True), ("Roza Hentzau", True), ("Rosa Hentzau", False), ("rosa hentzau", False),
        ("Rosa von Hentzau", False), ("Rosa Rassendyll", False), ("Rudolf Hentzau", False), ("Hentzau", False),
    ],
)  # fmt: skip
def test_one_person_is_spelt_in_one_way_in_cases_and_claims(folder: Config, name: str, is_told: bool) -> None:
    text = edited(folder, NAMED, lambda value: value[0].update(names=[name]))
    problems = told(folder)
    assert len(problems) == is_told
    if is_told:
        assert (problems[0].file, problems[0].line) == (f"data/{NAMED}", line_of(text, f"- {name}"))
        assert "'Rosa Hentzau' of the case 'hentzau-rosa'" in problems[0].text
        assert "'also_known_as'" in problems[0].text


def test_an_unreadable_reference_file_does_not_accuse_the_others(folder: Config) -> None:
    """Where countries, courts or claims cannot be read, that is told once, and not at every case that names one."""
    for name in ("countries.yaml", "us-courts.yaml", CLAIMS):
        (folder.data / name).write_text("a: [\n", "utf-8")
    assert [problem.file for problem in told(folder)] == [
        "data/claims/official-counts.yaml", "data/countries.yaml", "data/us-courts.yaml",
    ]  # fmt: skip


def test_the_nearest_word_is_found_in_any_case_and_length() -> None:
    """Small slips find their word, nonsense gets the list where it is short, and a page of text is no trouble."""
    words = ["arrest", "release", "ruling-for", "ruling-against"]
    assert nearest("Arest", words) == "; did you mean 'arrest'?"
    assert nearest("ruling_for", words) == "; did you mean 'ruling-for'?"
    assert nearest("qqq", words) == "; expected one of arrest, release, ruling-against, ruling-for"
    assert nearest("qqq", [f"word{n}" for n in range(50)]) == ""
    assert nearest("x" * 1_000_000, words)
    assert nearest("", []) == ""


def test_a_hostile_file_name_is_told_on_one_line(folder: Config) -> None:
    """A name with a line break or bytes that are no text neither breaks the report nor ends the run."""
    name = b"cases/evil\nname\xff.yaml"
    (folder.data / os.fsdecode(name)).write_text(case_yaml(), "utf-8")
    problems = told(folder)
    assert {problem.file for problem in problems} == {r"data/cases/evil\nname\xff.yaml"}
    assert all("\n" not in str(problem) for problem in problems)
    "".join(map(str, problems)).encode()
