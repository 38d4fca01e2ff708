"""The data's own history: what each edition added, how it is recorded, and what `check` says of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.archive.changes import unrecorded
from dashboard.archive.config import Config
from dashboard.archive.folder import HISTORY
from dashboard.archive.history import Addition, additions, record
from dashboard.archive.reading import UnreadableError
from dashboard.archive.store import Loaded, load
from tests.archive.proof import CASE, the_error, the_warning, told
from tests.builders import as_yaml, at_court, case, event, line_of, small_case, write_case
from tests.command import run

FIRST = dt.date(2022, 12, 31)
"""The day of the made-up dataset."""
AT_NOON = dt.datetime(2023, 2, 1, 12, tzinfo=dt.UTC)


def history(config: Config) -> Path:
    """The file of the history."""
    return config.data / HISTORY


def brought_to(config: Config, day: str) -> None:
    """Say that the dataset was brought up to a day."""
    (config.data / "dataset.yaml").write_text(as_yaml({"as_of": day}), "utf-8")


def found(config: Config) -> list[Addition]:
    """What was added, newest first."""
    return list(additions(load(config).archive))


def keys(addition: Addition) -> list[str]:
    """The events of an addition, each by its type and date."""
    return [f"{event.type} {event.date.text}" for event in addition.events]


def to_the_second(moment: dt.datetime) -> dt.datetime:
    """What is known of a time."""
    return moment.replace(microsecond=0)


def add_release(config: Config, date: str = "2023-01-15") -> None:
    """Let the whole case go on: she was released."""
    events = case()["events"] + [at_court("release", date)]
    write_case(config, events=events)


# What was added, and when.


def test_without_a_history_everything_is_of_the_day_of_the_data(folder: Config) -> None:
    """A dataset that keeps none is told nothing, and each of its cases is new with all its events."""
    assert told(folder) == []
    archive = load(folder).archive
    all_new = additions(archive)
    assert {one.date for one in all_new} == {FIRST}
    assert all(one.is_new_case and one.events == one.case.events for one in all_new)
    assert [one.case for one in all_new] == list(archive.cases[::-1])


def test_each_edition_adds_what_the_editions_before_did_not_have(folder: Config) -> None:
    """A case and an event of a second edition are its own; the first edition keeps its day and its events."""
    record(load(folder).archive)
    brought_to(folder, "2023-02-01")
    add_release(folder)
    write_case(folder, "strelsau-rupert", as_yaml(small_case("strelsau-rupert", events=[event(date="2022-11-11")])))
    record(load(folder).archive)
    brought_to(folder, "2023-03-01")  # an edition that adds nothing leaves no trace

    assert told(folder) == []
    newest = [one for one in found(folder) if one.date != FIRST]
    assert [(one.date, one.case.id, one.is_new_case) for one in newest] == [
        (dt.date(2023, 2, 1), "strelsau-rupert", True),
        (dt.date(2023, 2, 1), "hentzau-rosa", False),
    ]
    assert keys(newest[1]) == ["release 2023-01-15"]
    oldest = [one for one in found(folder) if one.date == FIRST]
    assert found(folder) == newest + oldest
    assert len(oldest) == 5
    assert all(one.is_new_case for one in oldest)
    rosa = next(one for one in oldest if one.case.id == "hentzau-rosa")
    assert keys(rosa) == [
        "arrest 2019-03-05",
        "extradition 2020-01-10",
        "guilty-plea 2020-03-02",
        "sentence 2020-06-01",
    ]


def test_what_is_not_recorded_yet_is_of_the_day_of_the_data(folder: Config) -> None:
    """Forgetting to record delays nothing, and recording afterwards changes nothing but the time of what is new."""
    record(load(folder).archive)
    brought_to(folder, "2023-02-01")
    add_release(folder)
    forgotten = found(folder)
    assert (forgotten[0].date, keys(forgotten[0])) == (dt.date(2023, 2, 1), ["release 2023-01-15"])
    record(load(folder).archive, AT_NOON)
    first, *others = found(folder)
    assert others == forgotten[1:]
    assert replace(first, published=forgotten[0].published, updated=forgotten[0].updated) == forgotten[0]


Told = tuple[dt.date, list[str], list[tuple[str, str | None, str | None]]]


def otto_arrested(config: Config, *events: dict[str, object]) -> None:
    """Let the case of Otto have these events."""
    write_case(config, "tarlenheim-otto", as_yaml(small_case("tarlenheim-otto", events=list(events))))


def of_otto(config: Config) -> list[Told]:
    """What the editions told of it, newest first: the day, the new events, and the corrections, each as the event was,
    as it is then, and as it is today."""
    return [
        (
            one.date,
            keys(one),
            [
                (
                    mend.was.date.text,
                    mend.now.date.text if mend.now else None,
                    mend.event.date.text if mend.event else None,
                )
                for mend in one.corrections
            ],
        )
        for one in found(config)
        if one.case.id == "tarlenheim-otto"
    ]


ARREST = event(date="2022-01-20", country="BOR")
"""The arrest of Otto, as the made-up data has it."""
SECOND, THIRD = dt.date(2023, 2, 1), dt.date(2023, 3, 1)


@pytest.mark.parametrize("is_recorded", [False, True])
@pytest.mark.parametrize(
    "mended",
    [
        event(date="2022-01-21", country="BOR"),
        event(date="2022-01-20", country="SYL"),
        event(type="expulsion", date="2022-01-20", country="BOR"),
    ],
    ids=["date", "country", "type"],
)
def test_a_mended_event_is_a_correction_and_no_news(
    folder: Config, mended: dict[str, object], is_recorded: bool
) -> None:
    """Whichever of date, country and type was wrong, and before it is recorded as after; the edition that brought the
    event goes on telling of it, as it is."""
    record(load(folder).archive)
    brought_to(folder, "2023-02-01")
    otto_arrested(folder, mended)
    if is_recorded:
        record(load(folder).archive, AT_NOON)
        assert record(load(folder).archive) is None
    newest, oldest = [one for one in found(folder) if one.case.id == "tarlenheim-otto"]
    assert (newest.date, newest.events, newest.is_new_case) == (SECOND, (), False)
    (correction,) = newest.corrections
    assert (correction.was.type, correction.was.date.text, correction.was.country) == ("arrest", "2022-01-20", "BOR")
    assert correction.now is not None
    assert {
        "type": correction.now.type,
        "date": correction.now.date.text,
        "country": correction.now.country,
    }.items() <= mended.items()
    assert (correction.event,) == oldest.events == oldest.case.events


def test_of_several_events_the_nearest_in_time_is_the_corrected_one(folder: Config) -> None:
    """Where two are new and one is gone, one is news; where more than one thing differs, both are."""
    record(load(folder).archive)
    brought_to(folder, "2023-02-01")
    release = {"type": "release-abroad", "date": "2022-05", "country": "BOR"}
    otto_arrested(folder, event(date="2021-06", country="BOR"), event(date="2022-01", country="BOR"), event(**release))
    assert of_otto(folder)[0] == (
        SECOND,
        ["arrest 2021-06", "release-abroad 2022-05"],
        [("2022-01-20", "2022-01", "2022-01")],
    )


def test_an_event_that_is_taken_out_is_told(folder: Config) -> None:
    """As what it was; one that comes back later is new."""
    charges = event(type="charges", date="2022-02", country="BOR")
    otto_arrested(folder, ARREST, charges)
    record(load(folder).archive)
    brought_to(folder, "2023-02-01")
    otto_arrested(folder, ARREST)
    written = record(load(folder).archive, AT_NOON)
    assert written is not None
    assert written.removed == {"tarlenheim-otto": ("charges 2022-02 BOR",)}
    assert of_otto(folder) == [(SECOND, [], [("2022-02", None, None)]), (FIRST, ["arrest 2022-01-20"], [])]
    brought_to(folder, "2023-03-01")
    otto_arrested(folder, ARREST, charges)
    record(load(folder).archive, AT_NOON)
    assert of_otto(folder)[0] == (THIRD, ["charges 2022-02"], [])
    assert told(folder) == []


def test_each_edition_tells_what_it_corrected(folder: Config) -> None:
    """A date that was mended twice is told twice, also where the second time gives it back; sources are those of today."""
    record(load(folder).archive)
    for day, date in (("2023-02-01", "2022-01"), ("2023-03-01", "2022-01-20"), ("2023-04-01", "2022-01-19")):
        brought_to(folder, day)
        otto_arrested(folder, event(date=date, country="BOR"))
        record(load(folder).archive, AT_NOON)
    assert of_otto(folder) == [
        (dt.date(2023, 4, 1), [], [("2022-01-20", "2022-01-19", "2022-01-19")]),
        (THIRD, [], [("2022-01", "2022-01-20", "2022-01-19")]),
        (SECOND, [], [("2022-01-20", "2022-01", "2022-01-19")]),
        (FIRST, ["arrest 2022-01-19"], []),
    ]


def test_what_is_mended_within_one_edition_was_never_wrong(folder: Config) -> None:
    """An edition is told against the one before: the runs of one day add up."""
    record(load(folder).archive)
    brought_to(folder, "2023-02-01")
    for date, day in (("2022-02", "2022-01"), ("2022-02-03", "2022-01-21"), ("2022-02-03", "2022-01-20")):
        otto_arrested(folder, event(date=day, country="BOR"), event(type="charges", date=date, country="BOR"))
        record(load(folder).archive, AT_NOON)
        assert told(folder) == []
    assert of_otto(folder)[0] == (SECOND, ["charges 2022-02-03"], [])


def test_two_events_that_change_names_are_followed(folder: Config) -> None:
    """One gets the date that the other had."""
    otto_arrested(folder, event(date="2022-01-20", country="BOR"), event(date="2022-01-22", country="BOR"))
    record(load(folder).archive)
    brought_to(folder, "2023-02-01")
    otto_arrested(folder, event(date="2022-01-22", country="BOR"), event(date="2022-01-24", country="BOR"))
    record(load(folder).archive, AT_NOON)
    assert told(folder) == []
    assert of_otto(folder)[0] == (SECOND, [], [("2022-01-20", "2022-01-24", "2022-01-24")])


OLD_HISTORY = """\
- date: '2022-12-31'
  cases:
    tarlenheim-otto:
    - arrest 2022 BOR
    - charges 2022-02 BOR
- date: '2023-02-01'
  cases:
    tarlenheim-otto:
    - arrest 2022-01-20 BOR
    - charges 2022-03 SYL
"""
"""As it was written before corrections were told apart: the arrest came to the day."""


def test_a_history_from_before_corrections_were_told_is_read(folder: Config) -> None:
    """What stands in it as new and is what an older event became is a correction of that edition, whether it is recorded
    as such by now or not; of that, every byte stays."""
    brought_to(folder, "2023-03-01")
    otto_arrested(folder, ARREST, event(type="charges", date="2022-03", country="SYL"))
    for case_id in [one.id for one in load(folder).archive.cases if one.id != "tarlenheim-otto"]:
        (folder.data / "cases" / f"{case_id}.yaml").unlink()
    (folder.data / "claims" / "seed-statement.yaml").unlink()
    history(folder).write_text(OLD_HISTORY, "utf-8")
    assert the_warning(folder).text.startswith("2 changes of this case are not in history.yaml yet")
    expected: list[Told] = [
        (SECOND, ["charges 2022-03"], [("2022", "2022-01-20", "2022-01-20")]),
        (FIRST, ["arrest 2022-01-20"], []),
    ]
    gone: Told = (THIRD, [], [("2022-02", None, None)])
    assert of_otto(folder) == [gone, *expected]
    record(load(folder).archive, AT_NOON)
    assert told(folder) == []
    assert history(folder).read_text("utf-8").startswith(OLD_HISTORY)
    assert of_otto(folder) == [gone, *expected]
    otto_arrested(folder, event(type="charges", date="2022-03", country="SYL"), event(date="2022-04", country="BOR"))
    (newest,) = [one for one in of_otto(folder) if one[0] == THIRD]
    assert ("2022-01-20", "2022-04", "2022-04") in newest[2]


def test_a_new_event_is_not_taken_for_what_an_older_one_became(folder: Config) -> None:
    """Two were there together: that the older one goes later makes the newer one no correction."""
    record(load(folder).archive)
    brought_to(folder, "2023-02-01")
    again = event(date="2022-03-01", country="BOR")
    otto_arrested(folder, ARREST, again)
    record(load(folder).archive, AT_NOON)
    brought_to(folder, "2023-03-01")
    otto_arrested(folder, again)
    record(load(folder).archive, AT_NOON)
    assert of_otto(folder) == [
        (THIRD, [], [("2022-01-20", None, None)]), (SECOND, ["arrest 2022-03-01"], []), (FIRST, [], []),
    ]  # fmt: skip


def test_a_case_that_is_gone_is_in_no_addition(folder: Config) -> None:
    """Nothing is told to readers of a case that was taken out."""
    record(load(folder).archive)
    (folder.data / "cases" / "sapt-fritz.yaml").unlink()
    (folder.data / "claims" / "seed-statement.yaml").unlink()
    assert "sapt-fritz" not in {one.case.id for one in found(folder)}


def test_events_alike_are_told_apart(folder: Config) -> None:
    """A second event of the same type, day and country is an event of its own."""
    twice = [event(), event(type="charges", note="First."), event(type="charges", note="Second.")]
    write_case(folder, "a-b", as_yaml(small_case("a-b", events=twice[:2])))
    record(load(folder).archive)
    write_case(folder, "a-b", as_yaml(small_case("a-b", events=twice)))
    written = record(load(folder).archive)
    assert written is not None
    assert written.cases == {"a-b": ("charges 2019-03-05 SYL 2",)}
    brought_to(folder, "2023-02-01")
    (addition,) = [one for one in found(folder) if one.case.id == "a-b"]
    assert [one.note for one in addition.events[1:]] == ["First.", "Second."]


# Recording.


def test_record_writes_what_is_new_and_says_so(folder: Config, capsys: pytest.CaptureFixture[str]) -> None:
    """The first run begins the file with its schema and holds every event; a second one leaves it as it is."""
    assert run(folder, "record") == 0
    out = capsys.readouterr().out
    assert "tarlenheim-otto: arrest 2022-01-20 BOR\n" in out
    assert out.endswith("recorded under 2022-12-31\n")
    text = history(folder).read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=schema/history.schema.json\n")
    assert text.count("    - ") == sum(len(case.events) for case in load(folder).archive.cases)
    assert run(folder, "record") == 0
    assert capsys.readouterr().out == "nothing new to record\n"
    assert history(folder).read_text("utf-8") == text


def test_older_additions_keep_every_byte(folder: Config) -> None:
    """A later edition is put below; comments and quotes above it stay."""
    record(load(folder).archive)
    text = history(folder).read_text("utf-8").replace("- date:", "# By hand: the first edition.\n- date:").rstrip("\n")
    history(folder).write_text(text, "utf-8")
    brought_to(folder, "2023-02-01")
    add_release(folder)
    record(load(folder).archive, AT_NOON)
    later = history(folder).read_text("utf-8")
    assert later.startswith(text)
    assert later[len(text) :].splitlines() == [
        "", "- date: '2023-02-01'", "  recorded: '2023-02-01T12:00:00Z'", "  cases:", "    hentzau-rosa:",
        "    - release 2023-01-15 LIL", "  corrected: {}",
    ]  # fmt: skip


def test_two_runs_on_one_day_make_one_addition(folder: Config) -> None:
    """What is found later on the same day joins the addition of that day, and the additions before it stay."""
    record(load(folder).archive, AT_NOON - dt.timedelta(days=1))
    brought_to(folder, "2023-02-01")
    add_release(folder)
    record(load(folder).archive, AT_NOON)
    first = history(folder).read_text("utf-8")
    write_case(folder, "a-b", as_yaml(small_case("a-b", events=[event(date="2022-01-20")])))
    events = case()["events"] + [at_court("release", "2023-01-15"), at_court("deportation", "2023-01-20")]
    write_case(folder, events=events)
    at_three = AT_NOON + dt.timedelta(hours=3)
    record(load(folder).archive, at_three)
    assert told(folder) == []
    assert history(folder).read_text("utf-8").startswith(first)
    recorded = load(folder).archive.history
    assert [(one.date.text, one.recorded) for one in recorded[1:]] == [
        ("2023-02-01", AT_NOON), ("2023-02-01", at_three),
    ]  # fmt: skip
    newest = {one.case.id: one for one in found(folder) if one.date != FIRST}
    assert keys(newest["hentzau-rosa"]) == ["release 2023-01-15", "deportation 2023-01-20"]
    times = {name: (to_the_second(one.published), to_the_second(one.updated)) for name, one in newest.items()}
    assert times == {"hentzau-rosa": (AT_NOON, at_three), "a-b": (at_three, at_three)}


@pytest.mark.parametrize("case_id", ["true", "null", "1984", "no"])
def test_an_id_that_yaml_would_misread_is_recorded(folder: Config, case_id: str) -> None:
    """An id of digits, or the word true, stays text."""
    write_case(folder, case_id, as_yaml(small_case(case_id, events=[event(date="2022-01-20")])))
    record(load(folder).archive)
    assert told(folder) == []
    assert case_id in {one.case.id for one in found(folder)}


def test_nothing_is_recorded_of_data_with_errors(folder: Config, capsys: pytest.CaptureFixture[str]) -> None:
    """The problems are told, exit 1, and there is no file: the broken case would be missing from it."""
    write_case(folder, offence="froud")
    assert run(folder, "record") == 1
    assert capsys.readouterr().err.startswith(f"{CASE}:")
    assert not history(folder).exists()


def test_a_file_laid_out_in_another_way_is_left_alone(folder: Config) -> None:
    """Where the text cannot be added to, that is told, and the file keeps every byte."""
    text = "[{date: '2022-01-01', cases: {sapt-fritz: [arrest 2020-07 BOR]}}]\n"
    history(folder).write_text(text, "utf-8")
    with pytest.raises(UnreadableError, match=r"data/history\.yaml:\d"):
        record(load(folder).archive)
    assert history(folder).read_text("utf-8") == text
    assert sorted(path.name for path in folder.data.iterdir() if path.name.startswith(".")) == []


def test_an_empty_history_can_be_begun(folder: Config) -> None:
    """A file with an empty list keeps a history: what is not in it is told, and can be recorded."""
    history(folder).write_text("[]\n", "utf-8")
    assert len(told(folder)) == 5
    record(load(folder).archive)
    assert told(folder) == []


# The time at which each addition came in.


def test_each_run_keeps_its_own_time(folder: Config) -> None:
    """In UTC, to the second, whatever the clock of the machine shows."""
    record(load(folder).archive, AT_NOON - dt.timedelta(days=1))
    brought_to(folder, "2023-02-01")
    add_release(folder)
    in_klow = dt.timezone(dt.timedelta(hours=3))
    record(load(folder).archive, AT_NOON.astimezone(in_klow) + dt.timedelta(milliseconds=800))
    first, *others = found(folder)
    assert to_the_second(first.updated) == AT_NOON
    assert {to_the_second(one.updated) for one in others} == {AT_NOON - dt.timedelta(days=1)}
    assert told(folder) == []


def test_the_time_is_that_of_the_clock(folder: Config, capsys: pytest.CaptureFixture[str]) -> None:
    """The command asks nobody for it."""
    before = dt.datetime.now(dt.UTC)
    assert run(folder, "record") == 0
    capsys.readouterr()
    (recorded,) = load(folder).archive.history
    assert recorded.recorded is not None
    assert to_the_second(before) <= recorded.recorded <= dt.datetime.now(dt.UTC)


def test_no_two_additions_have_one_time_and_it_stays(folder: Config) -> None:
    """Those of a day without a time too: they follow the history's order, also when a case of it is withdrawn."""
    record(load(folder).archive)
    text = "".join(line for line in history(folder).read_text("utf-8").splitlines(True) if "recorded:" not in line)
    history(folder).write_text(text, "utf-8")
    before = found(folder)
    assert len({one.updated for one in before}) == len(before)
    assert {to_the_second(one.updated) for one in before} == {dt.datetime(2022, 12, 31, tzinfo=dt.UTC)}
    order = [one.case.id for one in before]
    assert order == list(load(folder).archive.history[0].cases)[::-1]
    (folder.data / "cases" / f"{order[2]}.yaml").unlink()
    assert found(folder) == before[:2] + before[3:]


def test_a_clock_that_goes_wrong_turns_no_order_round(folder: Config) -> None:
    """What was recorded later stands later, and after its own edition's day where only that is known."""
    record(load(folder).archive, AT_NOON)
    brought_to(folder, "2023-02-01")
    add_release(folder)
    record(load(folder).archive, AT_NOON - dt.timedelta(days=400))
    write_case(folder, "a-b", as_yaml(small_case("a-b", events=[event(date="2022-01-20")])))
    newest = found(folder)
    assert [one.case.id for one in newest[:2]] == ["a-b", "hentzau-rosa"]
    assert [one.updated for one in newest] == sorted((one.updated for one in newest), reverse=True)


# What `check` says.


def test_events_that_are_not_recorded_are_a_warning(folder: Config) -> None:
    """With the file and line of the case, how many there are, and what to run."""
    record(load(folder).archive)
    add_release(folder, "2022-10-01")
    problem = the_warning(folder)
    assert problem.file == CASE
    assert problem.line == line_of((folder.data / "cases" / "hentzau-rosa.yaml").read_text("utf-8"), "events:")
    assert problem.text == "1 event of this case is not in history.yaml yet: run `third-country record`"
    write_case(
        folder, events=[*case()["events"], at_court("release", "2022-10-01"), at_court("deportation", "2022-10-02")]
    )
    assert the_warning(folder).text.startswith("2 events of this case are not in history.yaml yet")


def test_a_recorded_case_that_is_gone_is_a_warning(folder: Config) -> None:
    """At its line of the history; a case whose file is only broken is not said to be gone."""
    record(load(folder).archive)
    (folder.data / "cases" / "sapt-fritz.yaml").unlink()
    problem = the_warning(folder)
    assert (problem.file, problem.line) == (
        "data/history.yaml",
        line_of(history(folder).read_text("utf-8"), "sapt-fritz"),
    )
    assert problem.text == "'sapt-fritz' is not a case any more"
    write_case(folder, "sapt-fritz", text="id: [\n")
    assert [problem.level for problem in told(folder)] == ["error"]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- {date: '2022-12', cases: {a-b: [arrest 2019 SYL]}}\n", 1, "'2022-12' is not a day"),
        ("- {date: '2022-02-01', cases: {a-b: [arrest 2019 SYL]}}\n- {date: '2022-02-01', cases: {}}\n", 2, "out of order"),
        ("- {date: '2022-02-01', recorded: '2022-02-01 12:00', cases: {}}\n", 1, "is not a time in UTC such as"),
        ("- {date: '2022-02-02', cases: {a-b: [arrest 2019 SYL]}}\n- {date: '2022-02-01', cases: {}}\n", 2, "out of order"),
        ("- {date: '2023-01-01', cases: {}}\n", 1, "later than 2022-12-31"),
        ("- date: '2022-01-01'\n  cases:\n    a-b:\n    - arrest 2019 SYL\n    - arrest 2019 SYL\n", 5,
         "the event 'arrest 2019 SYL' was added before"),
        ("- {date: '2022-02-01', cases: {a-b: [arrest]}}\n", 1, "'arrest' names no event; expected its type, date and"),
        ("- {date: '2022-02-01', cases: {a-b: [arrest 2019-13 SYL]}}\n", 1, "names no event"),
        ("- date: '2022-01-01'\n  cases: {}\n  corrected:\n    a-b:\n      arrest 2019 SYL: arrest\n", 5, "'arrest' names no"),
        ("- date: '2022-01-01'\n  cases: {}\n  corrected:\n    a-b:\n      arrest 2019 SYL: arrest 2019-03 SYL\n", 5,
         "the event 'arrest 2019 SYL' was not added before"),
        ("- date: '2022-01-01'\n  cases: {a-b: [arrest 2019 SYL]}\n- date: '2022-01-02'\n  cases: {}\n  removed:\n    a-b:\n"
         "    - arrest 2019 SYL\n    - arrest 2020 SYL\n", 8, "the event 'arrest 2020 SYL' was not added before"),
        ("- date: '2022-01-01'\n  cases: {A_B: []}\n", 2, "'A_B' is not an id"),
        ("- date: '2022-01-01'\n", 1, "the field 'cases' is missing"),
        ("- date: '2022-01-01'\n  cases: {}\n  events: 3\n", 3, "unknown field 'events'"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_the_file_is_an_error(folder: Config, text: str, line: int, words: str) -> None:
    """With its line, as in every data file."""
    write_case(folder, "a-b", as_yaml(small_case("a-b")))
    history(folder).write_text(text, "utf-8")
    problem = the_error(folder)
    assert (problem.file, problem.line) == ("data/history.yaml", line)
    assert words in problem.text


def test_the_projects_history_holds_every_event(real: Loaded) -> None:
    """Every case and event of the data is recorded, the first edition under its own day."""
    assert not [problem for problem in real.problems if "history" in f"{problem.file} {problem.text}"]
    assert list(unrecorded(real.archive.history, real.archive.cases)) == []
    assert real.archive.history[0].date.earliest == dt.date(2026, 11, 22)
    assert sum(one.is_new_case for one in additions(real.archive)) == len(real.archive.cases)
