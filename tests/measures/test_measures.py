"""The figures and sentences: against hand-made data, against a second count, and as a reader reads them."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pandas as pd
import pytest
import yaml

from dashboard.archive.config import Config
from dashboard.charts.lifelines import stage_label
from dashboard.measures.answer import HANDED_OVER, headline, otherwise
from dashboard.measures.arrests import per_year, seed_counts, without_year, year_claims
from dashboard.measures.coverage import by_confidence, by_number_of_sources, by_source_group
from dashboard.measures.lifelines import ORDERS, STAGES, marks, order, stages
from dashboard.measures.places import by_country, located, routes, without_place
from dashboard.selection import Selected
from dashboard.sentences.answer import claim_sentences, figure_words, outcome_sentence
from dashboard.sentences.names import first_names
from dashboard.sentences.official import said
from dashboard.tables import Tables
from tests.builders import ABSENT, ROOT, as_yaml, at_court, case, event, handed_over, small_case, source
from tests.english import count
from tests.made import WORDS, many, only, selected, tables_of

NO_PLACE = {"place": ABSENT, "lat": ABSENT, "lon": ABSENT}


# --- headline figures ----------------------------------------------------------------------------------------------


def test_the_headline_figures_add_up(tables: Tables) -> None:
    for filters in ({}, {"unconfirmed": True}, {"country": ("ESP",)}, {"text": "zzzzqqqq"}, {"years": (None, 2012)}):
        chosen = selected(tables, **filters)
        every, *parts = headline(chosen)
        assert every.value == len(chosen.cases) == sum(part.value for part in parts)


def test_a_headline_figure_counts_the_cases_that_its_outcomes_select(tables: Tables) -> None:
    for figure in headline(selected(tables))[1:]:
        assert len(selected(tables, outcome=figure.outcomes).cases) == figure.value


def headline_of(chosen: Selected) -> list[tuple[int, str]]:
    """The headline figures, each with its words."""
    return [(figure.value, figure_words(figure, chosen, WORDS)) for figure in headline(chosen)]


def test_the_headline_figures_of_the_made_up_dataset(made: Tables) -> None:
    assert headline_of(selected(made)) == [
        (4, "arrests documented, in two countries"),
        (2, "handed over to Lilliput, of 4 cases"),
        (1, "ended otherwise abroad, of 4 cases"),
        (1, "no outcome abroad reported, of 4 cases"),
    ]


def test_the_headline_of_one_case_and_of_none(made: Tables) -> None:
    one = headline_of(selected(made, offence=("fraud",)))
    assert one[:2] == [(1, "arrest documented, in one country"), (1, "handed over to Lilliput, of 1 case")]
    none = headline_of(selected(made, text="zzzzqqqq"))
    assert none[:2] == [
        (0, "arrests documented, in no countries"),
        (0, "handed over to Lilliput, of 0 cases"),
    ]


def test_every_outcome_is_in_one_headline_figure(made: Tables) -> None:
    vocabulary = yaml.safe_load((ROOT / "config" / "vocabulary.yaml").read_text("utf-8"))
    assert sorted([*HANDED_OVER, *otherwise(made), "pending"]) == sorted(vocabulary["outcome_abroad"])


# --- sentences -----------------------------------------------------------------------------------------------------


def test_what_became_of_the_cases(made: Tables) -> None:
    assert outcome_sentence(selected(made), WORDS) == (
        "Four confirmed cases in all, as last reported by 31 December 2022: 2 of 4 ended with a hand-over to Lilliput; "
        "1 ended otherwise (1 released abroad); for 1 no outcome abroad is reported."
    )
    assert outcome_sentence(selected(made, country=("BOR",)), WORDS) == (
        "Two confirmed cases in this selection, as last reported by 31 December 2022: 0 of 2 ended with a hand-over to Lilliput; "
        "1 ended otherwise (1 released abroad); for 1 no outcome abroad is reported."
    )


def test_what_became_of_one_case_and_of_none(made: Tables) -> None:
    assert outcome_sentence(selected(made, offence=("fraud",)), WORDS) == (
        "One confirmed case in this selection, as last reported by 31 December 2022: it ended with a hand-over to Lilliput."
    )
    assert outcome_sentence(selected(made, outcome=("released",)), WORDS).endswith(
        "it ended otherwise (released abroad)."
    )
    assert outcome_sentence(selected(made, outcome=("pending",)), WORDS).endswith(": no outcome abroad is reported.")
    assert outcome_sentence(selected(made, text="zzzzqqqq"), WORDS) == "No case fits the filters."


def test_what_became_of_many_cases(folder: Config) -> None:
    tables = only(folder, many(12))
    assert outcome_sentence(selected(tables), WORDS) == (
        "12 confirmed cases in all, as last reported by 31 December 2022: 0\xa0% (0 of 12) ended with a hand-over to Lilliput; "
        "for 12 no outcome abroad is reported."
    )


def test_the_claim_beside_the_record(made: Tables) -> None:
    assert claim_sentences(made, WORDS) == [
        "For 2020 the dataset documents one arrest in one country; "
        "the Ruritanian Foreign Ministry spoke of more than 3 (1 January 2021)."
    ]


def claim(claim_id: str, **changes: Any) -> dict[str, Any]:
    return {
        "id": claim_id,
        "speaker": "Minister",
        "body": "Ruritanian Foreign Ministry",
        "date": "2021-01-01",
        "quantity": 3,
        "comparison": "exactly",
        "period_start": "2020",
        "period_end": "2020",
        "subject": "arrests",
        "wording": {"lang": "ru", "text": "Три", "english": "Three"},
        "source": {"publisher": "Gazette", "kind": "news", "url": "https://gazette.example/3"},
        **changes,
    }


def with_claims(config: Config, claims: list[dict[str, Any]], seeds: list[str]) -> Tables:
    """The made-up dataset with these official counts, of which the first statement made those named."""
    for one in claims:
        if one["period_start"] is None:
            del one["period_start"]
    (config.data / "claims" / "official-counts.yaml").write_text(as_yaml(claims), "utf-8")
    parts = [
        {"id": f"part-{index}", "quote": "…", "kind": "countable", "test": "a count", "claim": seed, "context": "None."}
        for index, seed in enumerate(seeds)
    ]
    statement = {"source": {"publisher": "Gazette", "kind": "news", "url": "https://gazette.example/s"}, "parts": parts}
    (config.data / "claims" / "seed-statement.yaml").write_text(as_yaml(statement), "utf-8")
    return tables_of(config)


def test_each_body_is_said_to_have_said_its_own_figure(folder: Config) -> None:
    tables = with_claims(
        folder,
        [
            claim("a"),
            claim("b", date="2021-02-03", quantity=4, comparison="about"),
            claim("c", date="2021-03", quantity=9, body="The Prosecutor"),
        ],
        ["a"],
    )
    assert claim_sentences(tables, WORDS) == [
        "For 2020 the dataset documents one arrest in one country; the Ruritanian Foreign Ministry spoke of "
        "3 (1 January 2021) and about 4 (3 February 2021); the Prosecutor spoke of 9 (March 2021)."
    ]


def test_a_year_has_one_sentence_however_often_it_was_claimed(folder: Config) -> None:
    tables = with_claims(folder, [claim("a"), claim("b", quantity=4, date="2021-02-03")], ["a", "b", "a"])
    assert len(seed_counts(tables.archive)) == 2
    assert len(claim_sentences(tables, WORDS)) == 1


def test_a_year_without_cases(folder: Config) -> None:
    tables = with_claims(folder, [claim("a", period_start="2011", period_end="2011")], ["a"])
    assert claim_sentences(tables, WORDS)[0].startswith("For 2011 the dataset documents no arrests; the Ruritanian")


def test_a_total_counts_whole_arrests_up_to_its_day_and_from_its_start(folder: Config) -> None:
    # Arrests: 5 March 2019, between November 2019 and February 2020, July 2020, 20 January 2022.
    tables = with_claims(
        folder,
        [
            claim("a", period_start=None, period_end="2020-01-15", quantity=40, comparison="about"),
            claim("b", period_start="2019-03-06", period_end="2020-07", quantity=7),
            claim("c", period_start=None, period_end="[2021-12..2022-02]", quantity=1, comparison="more-than"),
        ],
        ["a", "b", "c"],
    )
    said_by = "the Ruritanian Foreign Ministry spoke of"
    assert claim_sentences(tables, WORDS) == [
        f"Up to 15 January 2020 the dataset documents one arrest; {said_by} about 40 and named no starting year.",
        f"From 6 March 2019 to July 2020 the dataset documents two arrests; {said_by} 7.",
        f"Up to 28 February 2022 the dataset documents four arrests; {said_by} more than 1 and named no starting year.",
    ]


def test_the_sentences_of_the_real_statement_agree_with_a_second_count(tables: Tables) -> None:
    cases = tables.cases[~tables.cases["unconfirmed"]]
    year = cases[cases["arrest_date"].str.startswith("2017")]
    assert count(len(year), "arrest") in claim_sentences(tables, WORDS)[0]
    assert count(year["arrest_country"].nunique(), "country", "countries") in claim_sentences(tables, WORDS)[0]
    before = (cases["arrest_latest"] <= "2018-02-01").sum()
    assert count(int(before), "arrest") in claim_sentences(tables, WORDS)[1]


def test_a_dataset_without_claims_says_nothing_of_them(folder: Config) -> None:
    for name in ("official-counts", "named-in-statements", "seed-statement"):
        (folder.data / "claims" / f"{name}.yaml").unlink()
    tables = tables_of(folder)
    assert claim_sentences(tables, WORDS) == []
    assert year_claims(tables.archive) == []


def test_a_figure_as_it_was_said(made: Tables) -> None:
    assert [said(one, made.archive, WORDS) for one in made.archive.counts] == ["more than 3"]


# --- per year ------------------------------------------------------------------------------------------------------


def test_arrests_per_year_and_outcome(made: Tables) -> None:
    table = per_year(selected(made, unconfirmed=True))
    assert table[["year", "outcome", "cases", "names"]].values.tolist() == [
        [2019, "extradited", 1, "Rosa Hentzau"],
        [2020, "released", 1, "Fritz Sapt"],
        [2021, "pending", 1, "Anna Krafstein (unconfirmed)"],
        [2022, "pending", 1, "Otto Tarlenheim"],
    ]
    assert without_year(selected(made)) == 1


def test_no_case_is_lost_between_the_years(tables: Tables) -> None:
    for filters in ({}, {"unconfirmed": True}, {"country": ("THA", "ESP")}, {"text": "zzzzqqqq"}):
        chosen = selected(tables, **filters)
        assert per_year(chosen)["cases"].sum() + without_year(chosen) == len(chosen.cases)


# --- places --------------------------------------------------------------------------------------------------------


def test_countries_with_their_hand_overs_and_medians(folder: Config) -> None:
    release = event(type="release-abroad", date="2019-04-04", note="Freed.")
    tables = only(
        folder,
        [
            small_case("a", events=[event(), handed_over(date="2019-03-15")]),  # 10 days
            small_case("b", events=[event(), release]),  # 30 days
            small_case("c", events=[event(date="2019-03"), release]),  # 4 to 34 days, middle 19
            small_case("d", events=[event(), event(type="ruling-for", date="2021-01-01", note="Allowed.")]),  # open
            small_case("e", events=[event(country="BOR")]),
        ],
    )
    first, second = by_country(selected(tables)).to_dict("records")
    assert first == {
        "country": "SYL", "name": "Syldavia", "cases": 4, "handed_over": 1, "held_days": 19.0, "held_least": 10.0,
        "held_most": 30.0, "held_base": 3, "case_ids": "c; a; b; d",
    }  # fmt: skip
    assert (second["country"], second["cases"], second["held_base"]) == ("BOR", 1, 0)
    assert all(pd.isna(second[key]) for key in ("held_days", "held_least", "held_most"))


def test_every_case_is_in_one_country_and_at_one_place(tables: Tables) -> None:
    for filters in ({}, {"unconfirmed": True}, {"country": ("ESP",)}, {"text": "zzzzqqqq"}):
        chosen = selected(tables, **filters)
        assert by_country(chosen)["cases"].sum() == len(chosen.cases)
        assert list(located(chosen)) == chosen.cases["id"].tolist()


def test_the_places_agree_with_a_second_count(tables: Tables) -> None:
    """What an arrest says of its place, else the label point of its country."""
    places = located(selected(tables, unconfirmed=True))
    for one in tables.archive.cases:
        arrest = tables.archive.courses[one.id].arrest
        label = tables.archive.countries[arrest.country]
        point = (arrest.lon, arrest.lat) if arrest.lat is not None else (label.lon, label.lat)
        found = places[one.id]
        assert (found.country, found.place, found.point) == (arrest.country, arrest.place or "", point)
    placeless = sum(tables.archive.courses[one.id].arrest.place is None for one in tables.archive.cases)
    assert without_place(places.values()) == placeless


def test_a_case_without_a_place_stands_at_the_point_of_its_country(made: Tables) -> None:
    places = located(selected(made))
    placeless = [case_id for case_id, one in places.items() if made.archive.courses[case_id].arrest.place is None]
    assert [(places[one].point, places[one].place) for one in placeless] == [((21.25, 47.5), "")]


def test_a_place_is_where_some_case_shows_it(folder: Config) -> None:
    tables = only(
        folder,
        [small_case("a", events=[event(lat=ABSENT, lon=ABSENT)]), small_case("b", events=[event(lat=1.0, lon=2.0)])],
    )
    assert {one.point for one in located(selected(tables)).values()} == {(2.0, 1.0)}


def test_a_place_at_the_point_of_its_country_is_no_more_than_the_country(folder: Config) -> None:
    country = only(folder, [small_case("a")]).archive.countries["SYL"]
    tables = only(folder, [small_case("a", events=[event(lat=country.lat, lon=country.lon)])])
    assert without_place(located(selected(tables)).values()) == 1


def test_a_country_without_a_point_has_cases_all_the_same(folder: Config) -> None:
    (folder.data / "countries.yaml").unlink()
    tables = only(folder, [small_case("a", events=[event(**NO_PLACE)]), small_case("b")])
    assert [one.point is None for one in located(selected(tables)).values()] == [True, False]
    assert by_country(selected(tables))[["name", "cases"]].values.tolist() == [["SYL", 2]]


def test_routes_lead_from_the_place_of_each_hand_over_to_its_court(tables: Tables) -> None:
    chosen = selected(tables, unconfirmed=True)
    places = located(chosen)
    found = {case_id: (route.start, route.court) for route in routes(chosen, places) for case_id in route.case_ids}
    expected = {
        one.id: (places[one.id], one.us_court)
        for one in tables.archive.cases
        if one.us_court and tables.archive.courses[one.id].outcome_abroad in {"extradited", "expelled"}
    }
    assert found == expected
    assert found


def test_many_names_at_one_place_are_cut_short(folder: Config) -> None:
    names = only(folder, many(20)).cases["name"].tolist()
    told = [first_names(each, WORDS) for each in (names[:10], names[10:])]
    assert all(text.count(",") == 7 and text.endswith(" and others") for text in told)


# --- lifelines -----------------------------------------------------------------------------------------------------


def lines_of(chosen: Selected, case_id: str) -> list[list[Any]]:
    table = stages(chosen)
    rows = table[table["id"] == case_id]
    return [
        [row.stage, f"{row.start_drawn:%Y-%m-%d}", f"{row.end_drawn:%Y-%m-%d}", bool(row.open)]
        for row in rows.itertuples(index=False)
    ]


def test_the_stages_of_a_case(made: Tables) -> None:
    chosen = selected(made)
    assert lines_of(chosen, "hentzau-rosa") == [
        ["abroad", "2019-03-05", "2020-01-10", False],
        ["proceedings", "2020-01-10", "2020-06-01", False],
        ["sentence", "2020-06-01", "2020-06-01", True],
    ]
    assert lines_of(chosen, "sapt-fritz") == [["abroad", "2020-07-16", "2021-02-11", False]]
    assert lines_of(chosen, "zenda-antoinette") == [
        ["abroad", "2019-12-31", "2020-05-16", False],
        ["proceedings", "2020-05-16", "2021-12-20", False],
        ["sentence", "2021-12-20", "2022-08-01", False],
    ]
    assert lines_of(chosen, "tarlenheim-otto") == [["abroad", "2022-01-20", "2022-01-20", True]]


def test_every_case_has_a_line_and_none_runs_backwards(every: Selected) -> None:
    table = stages(every)
    abroad = table[table["stage"] == "abroad"]
    assert sorted(abroad["id"]) == sorted(every.cases["id"])
    assert (table["end_drawn"] >= table["start_drawn"]).all()
    assert not table.isna().any(axis=None)
    assert set(table["stage"]) == set(STAGES)


def test_an_end_known_less_exactly_than_the_arrest_still_leaves_a_line(folder: Config) -> None:
    # The middle of June lies before the 21st.
    events = [event(date="2024-06-21"), event(type="escape", date="2024-06", note="Fled.")]
    chosen = selected(only(folder, [small_case("a", events=events)]))
    assert lines_of(chosen, "a") == [["abroad", "2024-06-21", "2024-06-21", False]]
    assert marks(chosen)["type"].tolist() == ["arrest", "escape"]


def test_marks_are_the_events_from_the_arrest_on(every: Selected, tables: Tables) -> None:
    for one in tables.archive.cases:
        arrest = tables.archive.courses[one.id].arrest
        place = next(index for index, other in enumerate(one.events) if other is arrest)
        shown = marks(every)
        assert shown.loc[shown["case_id"] == one.id, "note"].tolist() == [other.note for other in one.events[place:]]


def test_charges_before_the_arrest_are_no_mark(folder: Config) -> None:
    # Its middle lies after the arrest.
    events = [at_court("charges", "2019", sources=["klow-times-2019-03-06"]), event()]
    chosen = selected(only(folder, [small_case("a", events=events)]))
    assert marks(chosen)["type"].tolist() == ["arrest"]


def test_nobody_has_no_line(made: Tables) -> None:
    chosen = selected(made, text="zzzzqqqq")
    assert stages(chosen).empty
    assert marks(chosen).empty
    assert not any(order(chosen, by) for by in ORDERS)


@pytest.mark.parametrize(
    ("by", "ids"),
    [
        ("arrest", ["hentzau-rosa", "zenda-antoinette", "sapt-fritz", "tarlenheim-otto"]),
        ("length", ["zenda-antoinette", "hentzau-rosa", "sapt-fritz", "tarlenheim-otto"]),
        ("country", ["sapt-fritz", "tarlenheim-otto", "hentzau-rosa", "zenda-antoinette"]),
    ],
)
def test_the_order_of_lines(by: str, ids: list[str], made: Tables) -> None:
    assert order(selected(made), by) == ids


def test_a_stage_is_named_after_the_country_that_asked(made: Tables) -> None:
    labels = [stage_label(stage, made.archive, WORDS) for stage in STAGES]
    assert labels == ["Held or wanted abroad", "Lilliputian proceedings", "After the sentence, as last reported"]


# --- coverage ------------------------------------------------------------------------------------------------------


def test_cases_by_confidence(made: Tables) -> None:
    table = by_confidence(selected(made, unconfirmed=True))
    assert table[["confidence", "cases"]].values.tolist() == [["High", 1], ["Medium", 3], ["Low", 1]]
    assert by_confidence(selected(made))["cases"].sum() == 4


def test_events_by_number_of_sources(folder: Config) -> None:
    sources = [source(id=f"s-{n}", url=f"https://s.example/{n}") for n in range(6)]
    ids = [one["id"] for one in sources]
    events = [
        event(sources=ids[:1]),
        event(type="ruling-for", sources=ids[:1]),
        event(type="ruling-other", sources=ids[:2]),
        event(type="ruling-against", sources=ids[:4]),
        event(type="escape", sources=ids),
    ]
    table = by_number_of_sources(selected(only(folder, [small_case("a", events=events, sources=sources)])))
    assert table.values.tolist() == [[1, False, 2], [2, False, 1], [3, False, 0], [4, True, 2]]


def test_events_by_kind_of_source(folder: Config) -> None:
    tables = only(folder, [case(), small_case("other")])
    rows = by_source_group(selected(tables)).set_index("group")[["events", "of", "sources"]]
    assert rows.loc[["Court documents", "Press and research"]].values.tolist() == [[4, 5, 1], [2, 5, 2]]
    assert rows.loc["US government", "events"] == 0


def test_the_kinds_of_sources_agree_with_a_second_count(every: Selected, tables: Tables) -> None:
    group_of = {key: one.group for key, one in tables.archive.config.vocabulary.source_kind.items()}
    events: Counter[str | None] = Counter()
    for one in tables.archive.cases:
        kinds = {other.id: group_of[other.kind] for other in one.sources}
        for other in one.events:
            events.update({kinds[source_id] for source_id in other.sources})
    table = by_source_group(every)
    labels = {key: one.label for key, one in tables.archive.config.vocabulary.source_group.items()}
    assert dict(zip(table["group"], table["events"], strict=True)) == {labels[key]: events[key] for key in labels}
    assert set(table["of"]) == {len(tables.events)}
    assert table["sources"].sum() == len(tables.sources)
    assert by_number_of_sources(every)["events"].sum() == len(tables.events)
