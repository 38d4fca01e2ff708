"""What follows from the events of a case.

The values for the real cases were derived by hand from their files and the rules in data/README.md, not by running the
code: the days were counted on the calendar. A change of a case file that changes one of them is meant to be seen here.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

import pytest

from dashboard.archive.config import Config
from dashboard.archive.course import Course, course_of
from dashboard.archive.store import Loaded, load
from tests.builders import ABSENT, Fields, as_yaml, at_court, event, handed_over, small_case, write_case


class Expected(NamedTuple):
    """What must follow for one real case."""

    case_id: str
    country: str
    arrest: str
    abroad: str
    decided: str | None
    us: str | None
    ending: str | None
    held: tuple[int, int, bool]
    months: int | None
    note: str | None
    run_out: str | None
    last: str


REAL = [
    # Extradited after two refusals and appeals; a trial; exchanged in a country that is neither of the three.
    Expected(
        "bout-viktor", "THA", "2008-03-06", "extradited", "2010-11-16", "convicted-at-trial", "exchanged",
        (985, 985, False), 300, None, "2037-04-05", "exchange",
    ),
    # Taken within two days, without an extradition.
    Expected(
        "yaroshenko-konstantin", "LBR", "2010-05-28", "expelled", "2010-05-30", "convicted-at-trial", "exchanged",
        (2, 2, False), 240, None, "2031-09-07", "exchange",
    ),
    # Arrested and gone on the same day; a later plea in other cases does not change the first outcome, and the
    # shorter second term does not change the longest.
    Expected(
        "seleznev-roman", "MDV", "2014-07-05", "expelled", "2014-07-05", "convicted-at-trial", "exchanged",
        (0, 0, False), 324, None, "2044-04-21", "exchange",
    ),
    # Greece, France, Greece, USA: the stay in France is a step of the journey, and the French term is no US sentence.
    Expected(
        "vinnik-alexander", "GRC", "2017-07-25", "extradited", "2022-08-04", "pleaded-guilty", "exchanged",
        (1836, 1836, False), None, None, None, "exchange",
    ),
    # Sent to Russia: the Russian verdict and term are events of the case, but no outcome in the US.
    Expected(
        "adamov-yevgeny", "CHE", "2005-05-02", "sent-to-russia", "2005-12-30", None, None,
        (242, 242, False), None, None, None, "sentence",
    ),
    Expected(
        "uss-artem", "ITA", "2022-10-17", "escaped", "2023-03-22", None, None,
        (156, 156, False), None, None, None, "escape",
    ),
    # Exchanged by the third country: an outcome abroad, and no ending, for there was no hand-over.
    Expected(
        "kasatkin-daniil", "FRA", "2025-06-21", "exchanged", "2026-01-08", None, None,
        (201, 201, False), None, None, None, "exchange",
    ),
    # Handed over some day of June 2022: between 2147 and 2176 days.
    Expected(
        "ukrainskiy-dmitry", "THA", "2016-07-15", "extradited", "2022-06", "pending", "not-reported",
        (2147, 2176, False), None, None, None, "extradition",
    ),
    # Refused, and no outcome reported: at least the time to the last report.
    Expected(
        "cherkasov-sergey", "BRA", "2022-04", "pending", None, None, None,
        (1297, 1326, True), None, None, None, "ruling-other",
    ),
    # A plea with no hand-over reported: the days abroad end at the report before it.
    Expected(
        "medvedev-sergey", "THA", "2018-02-02", "pending", None, "pleaded-guilty", None,
        (5, 5, True), 120, None, "2031-03-31", "sentence",
    ),
    # Time served: with its months where the court named them, and clamped to the last day of a short month.
    Expected(
        "andriunin-aleksei", "PRT", "2024-10-08", "extradited", "2025-02-25", "pleaded-guilty", "not-reported",
        (140, 140, False), 8, "time served", "2026-02-28", "sentence",
    ),
    Expected(
        "dubnikov-denis", "NLD", "2021-11-02", "extradited", "2022-08", "pleaded-guilty", "not-reported",
        (272, 302, False), None, "time served, no term named", None, "sentence",
    ),
    Expected(
        "levashov-pyotr", "ESP", "2017-04-07", "extradited", "2018-02-02", "pleaded-guilty", "released",
        (301, 301, False), 33, "time served", "2024-04-20", "sentence",
    ),
    # Handed over in September 2012, arrested in June: 65 to 94 days.
    Expected(
        "smilianets-dmitriy", "NLD", "2012-06-28", "extradited", "2012-09", "pleaded-guilty", "released",
        (65, 94, False), 51, "time served", "2022-05-28", "release",
    ),
]  # fmt: skip


@pytest.mark.parametrize("expected", REAL, ids=[one.case_id for one in REAL])
def test_what_follows_for_a_real_case(real: Loaded, expected: Expected) -> None:
    """Outcome abroad and in the US, ending, days held and sentence are as the case file has them."""
    course = real.archive.courses[expected.case_id]
    run_out = course.sentence.run_out
    assert expected == Expected(
        case_id=expected.case_id,
        country=course.arrest.country,
        arrest=course.arrest.date.text,
        abroad=course.outcome_abroad,
        decided=course.decided_by.date.text if course.decided_by else None,
        us=course.outcome_us,
        ending=course.ending,
        held=(course.held.least, course.held.most, course.held.censored),
        months=course.sentence.months,
        note=course.sentence.note,
        run_out=run_out.isoformat() if run_out else None,
        last=course.last.type,
    )


KLOW = "klow-times-2019-03-06"


def us(kind: str, date: str, **changes: Any) -> Fields:
    """An event in the requesting country, of the one source of a small case."""
    return at_court(kind, date, **{"sources": [KLOW], **changes})


def course(folder: Config, *events: Fields) -> Course:
    """What follows for a made-up case of these events."""
    write_case(folder, text=as_yaml(small_case("hentzau-rosa", events=list(events))))
    loaded = load(folder)
    assert loaded.errors == ()
    return loaded.archive.courses["hentzau-rosa"]


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        ("extradition", "extradited"),
        ("expulsion", "expelled"),
        ("sent-to-russia", "sent-to-russia"),
        ("release-abroad", "released"),
        ("escape", "escaped"),
        ("exchange", "exchanged"),
        ("death", "died"),
        ("ruling-against", "pending"),
        ("sent-elsewhere", "pending"),
    ],
)
def test_each_decisive_event_has_its_outcome_abroad(folder: Config, kind: str, outcome: str) -> None:
    """Rulings and transfers to another third country decide nothing; all else does, and a hand-over opens the rest."""
    found = course(folder, event(), event(type=kind, date="2019-03-15"))
    handed = kind in ("extradition", "expulsion")
    assert found.outcome_abroad == outcome
    assert (found.outcome_us, found.ending) == (("pending", "not-reported") if handed else (None, None))
    assert (found.held.least, found.held.most, found.held.censored) == (10, 10, outcome == "pending")


def test_the_last_hand_over_counts(folder: Config) -> None:
    """An extradition to a third country that is followed by another is a step of the journey."""
    found = course(
        folder,
        event(),
        handed_over(date="2019-05-01", note="Syldavia sent her to Borduria."),
        event(type="extradition", date="2019-06-01", country="BOR", place=ABSENT, lat=ABSENT, lon=ABSENT),
    )
    assert found.hand_over is not None
    assert (found.hand_over.country, found.hand_over.date.text) == ("BOR", "2019-06-01")
    assert found.held.most == 88


def test_what_follows_a_hand_over_does_not_decide_abroad(folder: Config) -> None:
    """An exchange on the soil of a third country years later is an ending, not an outcome abroad."""
    found = course(folder, event(), handed_over(), event(type="exchange", date="2022-01-01", country="BOR"))
    assert (found.outcome_abroad, found.ending) == ("extradited", "exchanged")
    assert found.ended_by is not None
    assert found.ended_by.date.text == "2022-01-01"


def test_an_escape_undone_by_a_hand_over_is_not_the_outcome(folder: Config) -> None:
    """The hand-over decides, whatever came before it."""
    found = course(folder, event(), event(type="escape", date="2019-04-01"), handed_over(date="2019-05"))
    assert found.outcome_abroad == "extradited"
    assert (found.held.least, found.held.most) == (57, 87)


@pytest.mark.parametrize("kind", ["exchange", "death", "escape"])
def test_events_in_the_requesting_country_never_decide_abroad(folder: Config, kind: str) -> None:
    """With no hand-over reported there is no outcome abroad, though the person must have got there."""
    found = course(folder, event(), us(kind, "2020-01-01"))
    assert (found.outcome_abroad, found.decided_by, found.ending) == ("pending", None, None)


@pytest.mark.parametrize(
    ("kinds", "outcome"),
    [
        (["guilty-plea"], "pleaded-guilty"),
        (["conviction", "guilty-plea"], "convicted-at-trial"),
        (["guilty-plea", "conviction"], "pleaded-guilty"),
        (["acquittal"], "acquitted"),
        (["dismissal"], "dismissed"),
        (["charges", "sentence"], "pending"),
    ],
)
def test_the_first_outcome_in_the_requesting_country_counts(folder: Config, kinds: list[str], outcome: str) -> None:
    """The first plea, verdict or dismissal is the outcome; charges and a sentence alone are none."""
    found = course(folder, event(), handed_over(), *(us(kind, f"202{n + 1}") for n, kind in enumerate(kinds)))
    assert found.outcome_us == outcome


def test_verdicts_and_terms_elsewhere_are_none_of_the_requesting_country(folder: Config) -> None:
    """A trial in the third country is an event of the case and nothing more."""
    found = course(
        folder,
        event(),
        event(type="conviction", date="2019-05-01"),
        event(type="sentence", date="2019-05-02", months=500),
        handed_over(),
    )
    assert found.outcome_us == "pending"
    assert (found.sentence.months, found.sentence.note) == (None, None)


@pytest.mark.parametrize(
    ("kind", "ending"),
    [("exchange", "exchanged"), ("release", "released"), ("deportation", "deported"), ("death", "died")],
)
def test_the_first_ending_after_the_hand_over_counts(folder: Config, kind: str, ending: str) -> None:
    """A deportation after a release does not make it another ending."""
    found = course(folder, event(), handed_over(), us(kind, "2021"), us("deportation", "2022"))
    assert (found.ending, found.ended_by and found.ended_by.date.text) == (ending, "2021")


def test_a_release_before_the_hand_over_is_no_ending(folder: Config) -> None:
    """Bail abroad is not how custody in the requesting country ended."""
    found = course(folder, event(), event(type="release-abroad", date="2019-04-01"), handed_over())
    assert (found.outcome_abroad, found.ending) == ("extradited", "not-reported")


@pytest.mark.parametrize("kind", ["expulsion", "extradition"])
def test_a_hand_over_with_no_arrest_gives_year_and_country(folder: Config, kind: str) -> None:
    """Where no arrest is reported, the hand-over is the case: none of its days abroad are known."""
    found = course(folder, event(type=kind, date="2020"))
    assert (found.arrest.type, found.arrest.date.text, found.arrest.country) == (kind, "2020", "SYL")
    assert (found.held.least, found.held.most) == (0, 0)


def test_an_arrest_after_the_hand_over_is_still_the_arrest(folder: Config) -> None:
    """The first arrest gives year and country, wherever it stands among the events."""
    found = course(folder, event(type="expulsion", date="2019-01-01"), event())
    assert found.arrest.date.text == "2019-03-05"


def test_an_open_case_is_held_to_its_last_report(folder: Config) -> None:
    """Custody is vouched for by the last report, not by today's date."""
    found = course(folder, event(date="2022-03"), event(type="ruling-for", date="2022-05", country="SYL"))
    assert (found.held.least, found.held.most, found.held.censored) == (31, 91, True)
    assert found.held.until.type == "ruling-for"


def test_a_verdict_abroad_does_not_end_custody_abroad(folder: Config) -> None:
    """A trial in the third country is a report like any other: the days run on to the last one."""
    found = course(
        folder,
        event(),
        event(type="conviction", date="2019-03-10"),
        event(type="sentence", date="2019-03-11", months=6),
        event(type="ruling-for", date="2021-01-01"),
    )
    assert (found.held.until.type, found.held.most, found.held.censored) == ("ruling-for", 668, True)


@pytest.mark.parametrize("kind", ["guilty-plea", "conviction", "acquittal", "dismissal", "sentence"])
def test_proceedings_in_the_requesting_country_end_what_is_known_of_custody_abroad(folder: Config, kind: str) -> None:
    """A plea with no hand-over reported cannot stand for time held abroad."""
    found = course(folder, event(), us("charges", "2019-03-08"), us(kind, "2021-01-01"), us("charges", "2021-02-01"))
    assert (found.held.least, found.held.most, found.held.censored) == (3, 3, True)


@pytest.mark.parametrize(
    ("sentences", "months", "note", "run_out"),
    [
        ([{"months": 24}], 24, None, "2023-01-31"),
        ([{"months": 24}, {"months": 36}, {"months": 12}], 36, None, "2024-01-31"),
        ([{"months": 0}], 0, None, None),
        ([{"months": 1}], 1, None, "2021-02-28"),
        ([{"months": 8, "time_served": True}], 8, "time served", "2021-09-30"),
        ([{"time_served": True}], None, "time served, no term named", None),
        ([{}], None, "no term named", None),
        ([{"time_served": True}, {"months": 6}], 6, None, "2021-07-31"),
        ([{"months": 12_000}], 12_000, None, "3021-01-31"),
    ],
)
def test_the_sentence_is_the_longest_term_named(
    folder: Config, sentences: list[Fields], months: int | None, note: str | None, run_out: str | None
) -> None:
    """Every term counts towards the longest; where none is named the case has no length and says why."""
    found = course(folder, event(), handed_over(), *(us("sentence", "2021-01-31", **one) for one in sentences))
    assert (found.sentence.months, found.sentence.note) == (months, note)
    assert found.sentence.run_out == (dt.date.fromisoformat(run_out) if run_out else None)


def test_a_later_shorter_term_may_run_out_last(folder: Config) -> None:
    """The day by which every term has run out is the latest of all, not that of the longest."""
    found = course(
        folder, event(), handed_over(), us("sentence", "2020-02-01", months=24), us("sentence", "2022-01-01", months=12)
    )
    assert (found.sentence.months, found.sentence.run_out) == (24, dt.date(2023, 1, 1))


def test_dates_at_the_end_of_the_calendar(folder: Config) -> None:
    """A term that runs past the year 9999 has no day to print, and ends nothing else."""
    found = course(
        folder,
        event(date="0001-01-01"),
        handed_over(date="9999"),
        us("sentence", "9999-12-31", months=12),
        us("sentence", "9999-12-31", months=0),
    )
    assert found.held.most == (dt.date.max - dt.date.min).days
    assert (found.sentence.months, found.sentence.run_out) == (12, None)


@pytest.mark.parametrize(
    ("arrest", "end", "held"),
    [
        # The record of the made-up dataset ends on 31 December 2022.
        ("2022-11-01", {"type": "ruling-for", "date": "[2022-12..2023]"}, (30, 60, True)),
        ("2022-11-01", {"type": "ruling-for", "date": "[2022..2023]"}, (0, 60, True)),
        ("2022-11-01", {"type": "extradition", "date": "[2022-12..2024-03]"}, (30, 60, False)),
        ("[2022-11..2023]", {"type": "extradition", "date": "[2022-12..2024-03]"}, (0, 60, False)),
        ("2022-11-01", {"type": "extradition", "date": "2022-12-31"}, (60, 60, False)),
    ],
)
def test_no_duration_outlasts_the_record(folder: Config, arrest: str, end: Fields, held: tuple[int, int, bool]) -> None:
    """What a record tells had happened by its day, whatever later days a date could mean."""
    found = course(folder, event(date=arrest), event(**end))
    assert (found.held.least, found.held.most, found.held.censored) == held


def test_a_term_runs_from_a_day_of_the_record(folder: Config) -> None:
    """A sentence "in 2022 or 2023" that a record of 2022 tells of was passed in 2022."""
    found = course(folder, event(), handed_over(), us("sentence", "[2022..2023]", months=12))
    assert found.sentence.run_out == dt.date(2023, 12, 31)


def test_no_real_duration_outlasts_the_record(real: Loaded) -> None:
    """From the first day that an arrest can mean, the most days end by the day of the data."""
    for course in real.archive.courses.values():
        assert course.arrest.date.earliest + dt.timedelta(days=course.held.most) <= real.archive.as_of


def test_a_case_without_arrest_or_hand_over_follows_from_nothing(real: Loaded) -> None:
    """What cannot be derived is an error of the caller, said with the case's id."""
    case = real.archive.cases[0]
    bare = case.model_copy(update={"events": tuple(e for e in case.events if e.type == "charges")})
    with pytest.raises(ValueError, match=case.id):
        course_of(bare, "USA", "sent-to-russia", real.archive.as_of)
