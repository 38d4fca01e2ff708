"""A whole data folder: everything good is read, everything else is told, and every edit is noticed."""

from __future__ import annotations

import datetime as dt
import gc
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.archive import folder as data_folder
from dashboard.archive import progress
from dashboard.archive.config import Config
from dashboard.archive.listing import case_files, fingerprint, look
from dashboard.archive.model import Case
from dashboard.archive.problems import KINDS, MOST, Problem, Problems, count
from dashboard.archive.reading import LEADS_OUT, MAX_BYTES, Document, read
from dashboard.archive.store import Loaded, load
from tests import record
from tests.archive.proof import said, the_error, told
from tests.builders import ROOT, as_yaml, case, case_yaml, dataset, event, small_case, source, write_case, write_dataset
from tests.command import run

MADE_UP = {"hentzau-rosa", "krafstein-anna", "sapt-fritz", "tarlenheim-otto", "zenda-antoinette"}


def ids(loaded: Loaded) -> set[str]:
    """The ids of the good cases."""
    return {case.id for case in loaded.archive.cases}


def test_the_real_data_is_whole(real: Loaded) -> None:
    """Every case is good, as many are confirmed as their files say, and no file of the folder is in error."""
    assert real.errors == ()
    assert {case.id for case in real.archive.cases if case.confirmed} == record.confirmed().keys()
    assert ids(real) == {path.stem for path in case_files(ROOT / "data")}
    assert real.archive.seed is not None
    assert real.archive.audit.strip()


def plain(value: Any) -> Any:
    """A value of a model as a YAML file has it: no empty fields, lists for tuples, texts without outer spaces."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items() if one is not None and one != () and one != []}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return value.strip() if isinstance(value, str) else value


def read_by_another(path: Path) -> Any:
    """The file as PyYAML's own loader has it, without this project's reader."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)


def as_text(value: Any) -> Any:
    """Every number and truth as the text that BaseLoader makes of it."""
    if isinstance(value, dict):
        return {key: as_text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_text(one) for one in value]
    return str(value).lower() if isinstance(value, bool) else value


def same(read: Any, written: Any) -> bool:
    """Whether a value is what was written, whatever the spelling of a number."""
    if isinstance(read, dict):
        return (
            isinstance(written, dict) and read.keys() == written.keys() and all(same(read[k], written[k]) for k in read)
        )
    if isinstance(read, list):
        return isinstance(written, list) and len(read) == len(written) and all(map(same, read, written))
    if isinstance(read, int | float):
        return float(written) == read
    return bool(read == written.strip())


def test_nothing_of_a_case_file_is_lost_or_changed(real: Loaded) -> None:
    """Each value of each case file is in the archive as it was written, and nothing else is."""
    for one in real.archive.cases:
        written = plain(read_by_another(ROOT / "data" / "cases" / f"{one.id}.yaml"))
        assert same(as_text(plain(one.model_dump())), written), one.id


def test_nothing_of_the_reference_files_is_lost(real: Loaded) -> None:
    """Countries, courts, exclusions and claims are in the archive as written, in order."""
    data, archive = ROOT / "data", real.archive
    for name, value in (
        ("countries.yaml", {code: one.model_dump() for code, one in archive.countries.items()}),
        ("us-courts.yaml", {code: one.model_dump() for code, one in archive.courts.items()}),
        ("excluded.yaml", [one.model_dump() for one in archive.exclusions]),
        ("claims/official-counts.yaml", [one.model_dump() for one in archive.counts]),
        ("claims/named-in-statements.yaml", [one.model_dump() for one in archive.named]),
        ("claims/seed-statement.yaml", archive.seed.model_dump() if archive.seed else None),
    ):
        written = plain(read_by_another(data / name))
        assert same(as_text(plain(value)), written["countries"] if name == "countries.yaml" else written), name


def test_cases_are_in_the_order_of_their_arrests(real: Loaded) -> None:
    """The archive is sorted by date of arrest, whatever the files are called."""
    dates = [real.archive.courses[case.id].arrest.date for case in real.archive.cases]
    assert dates == sorted(dates)


def test_the_archive_is_not_to_be_changed(real: Loaded) -> None:
    """One archive is shared by all readers: a page that writes to it fails."""
    with pytest.raises(ValueError, match="frozen"):
        real.archive.cases[0].name = "Somebody Else"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        real.archive.as_of = dt.date.min  # type: ignore[misc]


def test_look_ups_answer_for_the_unknown(folder: Config) -> None:
    """An unknown case or claim is None, an unknown country its code, an unknown source a KeyError."""
    archive = load(folder).archive
    assert archive.case("nobody-known") is None
    assert archive.count("nothing") is None
    assert archive.count(None) is None
    assert (archive.country_name("SYL"), archive.country_name("QQQ")) == ("Syldavia", "QQQ")
    found = archive.case("hentzau-rosa")
    assert isinstance(found, Case)
    with pytest.raises(KeyError):
        found.source("never")


def test_the_made_up_data_keeps_every_rule(folder: Config) -> None:
    """The builders' own dataset is good, so that a test which spoils one thing is told one thing."""
    loaded = load(folder)
    assert loaded.problems == ()
    assert ids(loaded) == MADE_UP
    assert loaded.files == len(dataset())


def test_good_files_are_read_beside_broken_ones(folder: Config) -> None:
    """A folder with broken files still yields every case that is good."""
    write_case(folder, "hentzau-rosa", text="id: [")
    (folder.data / "excluded.yaml").write_bytes(b"\xff")
    (folder.data / "claims" / "seed-statement.yaml").write_text("- no\n", "utf-8")
    loaded = load(folder)
    assert ids(loaded) == MADE_UP - {"hentzau-rosa"}
    assert loaded.archive.exclusions == ()
    assert loaded.archive.seed is None
    assert len(loaded.archive.counts) == 1
    assert len(loaded.errors) == 3


@pytest.mark.parametrize(
    "name",
    ["cases/a-b.yml", "cases/a-b.YAML", "cases/A-B.Yml", "cases/deeper/a-b.yaml", "cases/deeper/still/a-b.yaml"],
)
def test_a_case_that_would_not_be_read_is_an_error(folder: Config, name: str) -> None:
    """Another ending or a folder below must not drop a case in silence."""
    path = folder.data / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(case_yaml(id="a-b"), "utf-8")
    problem = the_error(folder)
    assert (problem.file, problem.line) == (f"data/{name}", 1)
    assert "not read: a case file is cases/<id>.yaml" in problem.text


@pytest.mark.parametrize("name", ["countries.yml", "Us-Courts.yaml", "claims/official-counts.YAML"])
def test_a_reference_file_by_another_name_is_an_error(folder: Config, name: str) -> None:
    """Claims under a slightly wrong name would vanish from the pages."""
    right = Path(name).with_suffix(".yaml").as_posix().lower()
    (folder.data / right).rename(folder.data / name)
    problems = [problem for problem in told(folder) if problem.file == f"data/{name}"]
    assert [(problem.level, problem.text) for problem in problems] == [
        ("error", f"not read: the name of this file is {right}")
    ]


@pytest.mark.parametrize("name", ["notes.yaml", "claims/more.yaml", "cases/a-b.json", "cases/a-b.yaml~", "cases.zip"])
def test_other_files_are_noticed(folder: Config, name: str) -> None:
    """What nothing reads is told, as a warning: it may be anything."""
    (folder.data / name).write_text("a: 1\n", "utf-8")
    (problem,) = told(folder)
    assert (problem.file, problem.level) == (f"data/{name}", "warning")
    assert problem.text.startswith("not read")


@pytest.mark.parametrize(
    "name",
    ["README.md", "audit.md", "schema/case.schema.json", ".hidden.yaml", "cases/.#hentzau-rosa.yaml", ".git/x.yaml"],
)
def test_what_belongs_beside_the_data_is_not_told(folder: Config, name: str) -> None:
    """Text for people, schemas, and what editors and version control hide are no data."""
    path = folder.data / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("a: [", "utf-8")
    assert told(folder) == []


def test_an_emacs_lock_is_no_case(folder: Config) -> None:
    """While a file is being edited, emacs keeps a broken link beside it; that is no broken case."""
    (folder.data / "cases" / ".#hentzau-rosa.yaml").symlink_to("user@host.1234:5678")
    assert told(folder) == []


def test_linked_folders_are_read_and_watched(folder: Config) -> None:
    """Where cases/ is a link into a hidden folder of the data folder, as in a mounted volume, its files are read, and
    their edits change the fingerprint."""
    hidden = folder.data / "..2022_12_31" / "cases"
    hidden.parent.mkdir()
    shutil.move(folder.data / "cases", hidden)
    (folder.data / "cases").symlink_to("..2022_12_31/cases")
    assert ids(load(folder)) == MADE_UP
    before = fingerprint(folder)
    (hidden / "sapt-fritz.yaml").unlink()
    assert fingerprint(folder) != before


@pytest.mark.parametrize("is_linked", [False, True])
def test_the_folder_of_cases_has_its_name_whatever_else_leads_to_it(folder: Config, is_linked: bool) -> None:
    """Every folder is walked once: by the name under which its files are data, not by the first in the alphabet."""
    cases = folder.data / "cases"
    if is_linked:
        (folder.data / "2022").mkdir()
        shutil.move(cases, folder.data / "2022" / "cases")
        cases.symlink_to("2022/cases")
    else:
        (folder.data / "all-of-them").symlink_to("cases")
    assert ids(load(folder)) == MADE_UP
    assert told(folder) == []


@pytest.mark.parametrize(
    "name",
    ["cases/secret.yaml", "cases/hentzau-rosa.yaml", "countries.yaml", "claims/seed-statement.yaml", "README.md",
     "schema/secret.json", "audit.md", "secret.txt"],
)  # fmt: skip
def test_a_link_out_of_the_data_folder_is_told_and_not_followed(folder: Config, tmp_path: Path, name: str) -> None:
    """What lies elsewhere on the machine is neither read nor quoted in a message."""
    (tmp_path / "secret").write_text("Rudolf: [the king\n", "utf-8")
    path = folder.data / name
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    path.symlink_to(tmp_path / "secret")
    loaded = load(folder)
    mine = [problem for problem in loaded.errors if problem.file == f"data/{name}"]
    assert [problem.text for problem in mine] == [LEADS_OUT]
    assert not any("king" in problem.text for problem in loaded.problems)
    assert loaded.archive.audit == ""


@pytest.mark.parametrize("name", ["cases", "claims", "lib", "cases/deeper"])
def test_a_folder_linked_from_elsewhere_is_told_and_not_walked(folder: Config, tmp_path: Path, name: str) -> None:
    """A link to a system's own folder would be walked for minutes."""
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "below").mkdir(parents=True)
    (elsewhere / "a-b.yaml").write_text(case_yaml(id="a-b"), "utf-8")
    if (folder.data / name).exists():
        shutil.rmtree(folder.data / name)
    (folder.data / name).symlink_to(elsewhere)
    loaded = load(folder)
    assert [problem.text for problem in loaded.errors if problem.file == f"data/{name}" and "link" in problem.text] == [
        LEADS_OUT
    ]
    assert not any("a-b" in problem.file for problem in loaded.problems)
    assert not any("elsewhere" in name for name in look(folder.data).files)


@pytest.mark.parametrize("name", ["audit.md", "README.md", "schema/case.schema.json"])
def test_what_goes_out_beside_the_data_has_a_size_too(folder: Config, name: str) -> None:
    """Prose and schemas are held in memory and handed out: they are measured before."""
    path = folder.data / name
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    loaded = load(folder)
    (problem,) = loaded.errors
    assert problem.file == f"data/{name}"
    assert "bytes; a file may have at most" in problem.text
    assert loaded.archive.audit == ""


@pytest.mark.parametrize("apart", [False, True], ids=["in one folder", "each in a folder"])
def test_of_many_strays_the_first_are_told_and_the_others_counted(
    folder: Config, apart: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder of a hundred thousand files that nothing reads is no list of a hundred thousand lines."""
    for number in range(3 * MOST):
        place = folder.data / f"{number:05}" if apart else folder.data
        place.mkdir(exist_ok=True)
        (place / f"stray-{number:05}.txt").touch()
    (folder.data / "note.yaml").touch()
    problems = told(folder)
    assert len(problems) == MOST + 1
    assert count(problems) == 3 * MOST + 1
    assert run(folder, "check") == 0
    out = capsys.readouterr().out
    assert f"(and {2 * MOST} more such warnings)" in out
    assert out.endswith(f"0 errors, {3 * MOST + 1} warnings\n")


def test_a_history_of_cases_that_are_gone_is_told_and_counted(folder: Config) -> None:
    """Each kind for itself: one that is told often hides no other."""
    gone = {f"gone-{number}": ["arrest 2019-03-05 SYL"] for number in range(3 * MOST)}
    (folder.data / "history.yaml").write_text(as_yaml([{"date": "2019-03-05", "cases": gone}]), "utf-8")
    problems = told(folder)
    assert count(one for one in problems if "is not a case any more" in one.text) == 3 * MOST
    assert len([one for one in problems if "is not a case any more" in one.text]) == MOST + 1
    assert len([one for one in problems if "not in history.yaml yet" in one.text]) == len(MADE_UP)


def test_however_many_kinds_of_problems_there_are_all_are_counted_and_few_told() -> None:
    kept = Problems()
    many = 3 * KINDS * MOST
    kinds = (f"{number:b} is wrong".replace("0", "a").replace("1", "b") for number in range(many))
    kept.extend(Problem("data/x.yaml", line, text) for line, text in enumerate(kinds))
    kept.append(Problem("data/y.yaml", 1, "a warning", "warning"))
    told = kept.told()
    assert len(told) <= (KINDS + 1) * (MOST + 1) + 1
    assert [one.file for one in told if one.level == "warning"] == ["data/y.yaml"]
    assert count(told) == many + 1


def test_notes_that_nothing_uses_are_not_read(folder: Config) -> None:
    """However many or large: only what goes out with the data is."""
    before = load(folder).archive.digest
    with (folder.data / "notes.md").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert told(folder) == []
    assert load(folder).archive.digest == before
    for name in ("README.md", "schema/case.schema.json"):
        (folder.data / name).parent.mkdir(exist_ok=True)
        (folder.data / name).write_text("{}", "utf-8")
        after = load(folder).archive.digest
        assert after != before
        before = after


def test_an_edit_reads_the_edited_file_alone(folder: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """From one reading to the next only the case files are read that changed, time after time; the result is that of
    reading everything."""
    opened: list[str] = []

    def counted(path: Path, *rest: Any) -> Document:
        opened.append(path.name)
        return read(path, *rest)

    loaded = load(folder)
    monkeypatch.setattr(data_folder, "read", counted)
    for note in ("Edited once.", "Edited twice.", "Edited a third time."):
        write_case(folder, notes=note)
        opened.clear()
        loaded = load(folder, loaded)
        assert [name for name in opened if name not in {Path(one).name for one in data_folder.REFERENCE_FILES}] == [
            "hentzau-rosa.yaml"
        ]
        whole = load(folder)
        assert said(loaded.archive) == said(whole.archive)
        assert loaded.problems == whole.problems


def test_a_broken_file_is_told_again_and_a_file_gone_is_gone(folder: Config) -> None:
    """What was read before is no more than a memory of files that are there and good."""
    write_case(folder, text="id: [\n")
    before = load(folder)
    assert load(folder, before).problems == before.problems
    (folder.data / "cases" / "sapt-fritz.yaml").unlink()
    assert ids(load(folder, before)) == MADE_UP - {"hentzau-rosa", "sapt-fritz"}


def test_a_file_that_did_not_change_is_proven_again_when_its_words_do(folder: Config) -> None:
    """A country that is struck out of the reference data makes the cases there wrong, though their files are as before."""
    before = load(folder)
    countries = dataset()["countries.yaml"]
    assert isinstance(countries, dict)
    del countries["countries"]["BOR"]
    (folder.data / "countries.yaml").write_text(as_yaml(countries), "utf-8")
    again = load(folder, before)
    assert again.problems == load(folder).problems
    assert "sapt-fritz" not in ids(again)


def test_a_long_reading_says_how_far_it_is(folder: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line each time that so many seconds have passed; here none need pass. Whatever takes longer where there are more
    files, cases or names says it, so that no part of a long reading is silent."""
    monkeypatch.setattr(progress, "TELL_AFTER", 0.0)
    monkeypatch.setattr(progress, "TELL_EVERY", 0.0)
    added = {"date": "2024-01-01", "cases": {"sapt-fritz": ["arrest 2020 SYL"]}}
    (folder.data / "history.yaml").write_text(as_yaml([added]), "utf-8")
    lines: list[str] = []
    load(folder, tell=lines.append)
    assert [line for line in lines if "case files read" in line] == [f"{at} of 5 case files read" for at in range(5)]
    assert list(dict.fromkeys(line.partition(" of ")[2] for line in lines if " of 5 " in line)) == [
        "5 files found",
        "5 case files read",
        "5 names of cases made plain",
        "5 cases held against the day of the record",
        "5 cases looked up in the history",
    ]
    (folder.data / "dataset.yaml").unlink()
    load(folder, tell=lines.append)
    assert "4 of 5 cases brought to the day of the record" in lines


def test_reading_does_not_stop_for_the_garbage_collector(folder: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """For whoever reads: `check` as well as a server. Afterwards it is on again."""
    monkeypatch.setattr(progress, "TELL_AFTER", 0.0)
    was_on: list[bool] = []
    load(folder, tell=lambda line: was_on.append(gc.isenabled()))
    assert was_on
    assert not any(was_on)
    assert gc.isenabled()


def test_what_is_kept_of_a_case_file_is_not_its_tree(folder: Config) -> None:
    """The nodes of a file take many times the memory of its case: nothing that stays leads to one."""
    loaded = load(folder)
    waiting: list[object] = [loaded]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop()
        assert not isinstance(one, yaml.Node)
        if id(one) not in seen and not isinstance(one, type | ModuleType | FunctionType):
            seen.add(id(one))
            waiting += gc.get_referents(one)


def test_a_link_back_up_is_not_walked_for_ever(folder: Config) -> None:
    """A link from the cases to the folder above them ends the walk."""
    before = list(look(folder.data).files)
    (folder.data / "cases" / "loop").symlink_to(folder.data)
    assert list(look(folder.data).files) == before
    assert told(folder) == []


@pytest.mark.parametrize("name", ["loop", "cases/a-b.yaml"])
def test_a_link_to_itself_is_told_and_costs_nothing_else(folder: Config, name: str) -> None:
    """It is a broken link, and no reason to read no case at all."""
    (folder.data / name).symlink_to(Path(name).name)
    loaded = load(folder)
    assert ids(loaded) == MADE_UP
    assert f"data/{name}" in {problem.file for problem in loaded.problems}


def test_what_is_no_file_of_words_is_not_read_for_the_digest(folder: Config) -> None:
    """A device or a pipe in the place of one would be read for ever."""
    words = folder.folder / "text" / "en"
    words.mkdir(parents=True, exist_ok=True)
    before = load(folder).archive.digest
    os.mkfifo(words / "pipe.ftl")
    (words / "endless.ftl").symlink_to("/dev/full")
    assert load(folder).archive.digest == before


@pytest.mark.parametrize(
    ("spoil", "file", "words"),
    [
        (lambda data: shutil.rmtree(data / "cases"), "data/cases", "the folder of case files is missing"),
        (lambda data: list(map(os.unlink, case_files(data))), "data/cases", "holds no case file"),
        (lambda data: (data / "countries.yaml").unlink(), "data/countries.yaml", "the file is missing"),
        (lambda data: (data / "excluded.yaml").unlink(), None, ""),
        (lambda data: (data / "dataset.yaml").unlink(), None, ""),
        (lambda data: shutil.rmtree(data), "data/countries.yaml", "the file is missing"),
    ],
    ids=["no folder of cases", "no case", "no countries", "no exclusions", "no dataset file", "no data at all"],
)
def test_what_is_missing(folder: Config, spoil: Callable[[Path], object], file: str | None, words: str) -> None:
    """What the pages cannot do without is told; what they can is not."""
    spoil(folder.data)
    problems = [problem for problem in told(folder) if problem.level == "error" and problem.file == file]
    assert [words in problem.text for problem in problems] == ([True] if file else [])


def test_a_broken_link_in_place_of_a_reference_file_is_told(folder: Config) -> None:
    """A link whose target is gone is not the same as no file."""
    path = folder.data / "claims" / "official-counts.yaml"
    path.unlink()
    path.symlink_to("gone.yaml")
    assert [(problem.file, problem.level) for problem in told(folder)] == [
        ("data/claims/official-counts.yaml", "error")
    ]


def test_without_a_dataset_file_the_newest_report_dates_the_data(folder: Config) -> None:
    """The day of the data is then the newest day that an event or a source names."""
    (folder.data / "dataset.yaml").unlink()
    assert load(folder).archive.as_of == dt.date(2022, 8, 1)


def test_without_courts_a_court_is_unknown(folder: Config) -> None:
    """With no file of courts no court is known, which is told at the case that names one."""
    (folder.data / "us-courts.yaml").unlink()
    assert "'D. Mild.' is not a court" in the_error(folder).text


@pytest.mark.parametrize("name", ["countries.yaml", "us-courts.yaml"])
def test_an_empty_list_of_words_knows_no_word(folder: Config, name: str) -> None:
    """An empty file of courts or countries does not make every word valid."""
    (folder.data / name).write_text("{}\n" if name == "us-courts.yaml" else "countries: {}\n", "utf-8")
    assert any("is not a co" in problem.text for problem in told(folder))


def test_the_fingerprint_changes_with_every_edit(folder: Config) -> None:
    """An edit, a new file, a file gone, one replaced by its like, a broken link mended, and the configuration."""
    seen = [fingerprint(folder)]
    assert fingerprint(folder) == seen[0]

    def changed() -> None:
        seen.append(fingerprint(folder))
        assert seen.count(seen[-1]) == 1

    path = write_case(folder, docket="1:19-cr-00002-longer")
    changed()
    write_case(folder, "another-one")
    changed()
    (folder.data / "cases" / "another-one.yaml").unlink()
    (folder.data / "cases" / "broken.yaml").symlink_to("nowhere")
    changed()
    (folder.data / "cases" / "broken.yaml").unlink()
    (folder.data / "cases" / "folder.yaml").mkdir()
    changed()
    twin = path.with_suffix(".tmp")
    shutil.copy2(path, twin)
    changed()
    twin.replace(path)
    changed()
    (folder.folder / "site.yaml").open("a").write("# more\n")
    changed()


def test_a_replaced_file_of_the_same_size_and_time_is_noticed(folder: Config) -> None:
    """A link moved to another version, as a mounted volume does, changes neither size nor time of what is read."""
    path = folder.data / "cases" / "sapt-fritz.yaml"
    status = path.stat()
    before = fingerprint(folder)
    other = path.with_name("other.tmp")
    other.write_bytes(path.read_bytes())
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(path)
    assert path.stat().st_mtime_ns == status.st_mtime_ns
    assert fingerprint(folder) != before


def test_a_file_made_readable_is_noticed(folder: Config) -> None:
    """A change of rights changes neither the time nor the size of a file, but may be what mends it."""
    path = folder.data / "cases" / "sapt-fritz.yaml"
    before, status = fingerprint(folder), path.stat()
    path.chmod(status.st_mode ^ 0o044)
    assert path.stat().st_mtime_ns == status.st_mtime_ns
    assert fingerprint(folder) != before


# Files no one here has seen: whatever a file holds, load() answers with problems.

_REAL = (ROOT / "data" / "cases" / "seleznev-roman.yaml").read_text("utf-8")
_BITS = st.sampled_from(
    ["\t", "\n", " ", ":", ": ", "- ", "[", "]", "{", "}", "&a", "*a", "!!", "!!int ", "!!bool x", "!!timestamp x", "<<: ",
     "'", '"', "|", ">", "#", "%", "@", "`", "\0", "\x07", "\ufeff", "\u2028", "---\n", "...\n", "? ", "~", "null", "é", "0",
     "9" * 30, "1.0e999", ".nan", "\r", "\\u0000", "id: x\n", "\n- ", "\ud7ff", "🙂", "-", "=", "\u202e"]
)  # fmt: skip
_EDITS = st.lists(
    st.tuples(st.integers(0, len(_REAL)), st.integers(0, 40), st.one_of(st.just(""), _BITS)), min_size=1, max_size=4
)


def _mangled(edits: list[tuple[int, int, str]]) -> bytes:
    text = _REAL
    for at, cut, put in edits:
        text = text[:at] + put + text[at + cut :]
    return text.encode()


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Config:
    """A folder that knows what the real case names, and holds nothing else, for many small trials."""
    config = write_dataset(tmp_path_factory.mktemp("bench"))
    for path in [*case_files(config.data), config.data / "claims" / "seed-statement.yaml"]:
        path.unlink()
    for name, names in (("countries.yaml", re.findall(r"\b[A-Z]{3}\b", _REAL)), ("us-courts.yaml", ["W.D. Wash."])):
        known = yaml.load((ROOT / "data" / name).read_text("utf-8"), Loader=yaml.CSafeLoader)
        entries = {key: one for key, one in known.get("countries", known).items() if key in names}
        for one in entries.values():
            one.pop("us_extradition_treaty", None)
        (config.data / name).write_text(as_yaml({"countries": entries} if "countries" in known else entries), "utf-8")
    return config


def test_the_bench_knows_the_real_case(bench: Config) -> None:
    """Unspoilt, the case file that is mangled below is good: what is told below comes of the mangling."""
    _never_raises(bench, _REAL.encode())
    assert ids(load(bench)) == {"seleznev-roman"}


def _never_raises(bench: Config, content: bytes) -> None:
    (bench.data / "cases" / "seleznev-roman.yaml").write_bytes(content)
    loaded = load(bench)
    lines = content.count(b"\n") + content.count(b"\r") + content.count(b"\xe2\x80\xa8") + 2
    for problem in loaded.problems:
        assert 1 <= problem.line <= lines, problem
        assert "\n" not in problem.text
        str(problem).encode()
    if not loaded.archive.cases:
        assert any(problem.file == "data/cases/seleznev-roman.yaml" for problem in loaded.errors)


_FUZZ = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@_FUZZ
@given(edits=_EDITS)
def test_no_edit_of_a_case_file_raises(bench: Config, edits: list[tuple[int, int, str]]) -> None:
    """However a real case file is mangled, it is read or its problems are told."""
    _never_raises(bench, _mangled(edits))


@_FUZZ
@given(content=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode), _BITS.map(str.encode)))
def test_no_bytes_raise(bench: Config, content: bytes) -> None:
    """Any bytes at all may stand in a case file."""
    _never_raises(bench, content)


_VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.dates(),
        st.sampled_from(["RUS", "USA", "arrest", "sentence", "2014", "https://x.example/", "seleznev-roman"]),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)),
    max_leaves=6,
)  # fmt: skip
_PLACES = st.sampled_from(
    [("id",), ("name",), ("citizenship",), ("events",), ("events", 0), ("events", 0, "type"), ("events", 0, "date"),
     ("events", 0, "country"), ("events", 0, "lat"), ("events", 0, "months"), ("events", 0, "sources"), ("sources",),
     ("sources", 0), ("sources", 0, "id"), ("sources", 0, "url"), ("positions",), ("conflicts",), ("unconfirmed",), ()]
)  # fmt: skip


@_FUZZ
@given(place=_PLACES, value=_VALUES)
def test_no_value_raises(bench: Config, place: tuple[str | int, ...], value: object) -> None:
    """Any value of any kind may stand where another is expected."""
    fields: Any = small_case("seleznev-roman", events=[event(country="MDV")], sources=[source()], citizenship=["RUS"])
    if place:
        inner = fields
        for step in place[:-1]:
            inner = inner[step]
        inner[place[-1]] = value
    else:
        fields = value
    _never_raises(bench, as_yaml(fields).encode("utf-8", "replace"))


def test_a_boolean_id_and_a_numeric_name_are_texts_to_quote(folder: Config) -> None:
    """``id: yes`` is the word yes, ``id: true`` and ``name: 1984`` are no texts."""
    text = case_yaml(id="yes", name=1984).replace("id: 'yes'", "id: yes")
    write_case(folder, text=text)
    assert [problem.text for problem in told(folder)] == [
        "the id 'yes' differs from the file's name 'hentzau-rosa'; make them the same",
        "'name' should be text, not 1984; put it in quotes",
    ]


def test_dates_and_ids_without_quotes_are_read(folder: Config) -> None:
    """Days, months and years that an editor did not quote mean what they say."""
    text = as_yaml(case()).replace("date: '2019-03-05'", "date: 2019-03-05").replace("date: '2020-01-10'", "date: 2020")
    write_case(folder, text=text)
    loaded = load(folder)
    assert loaded.problems == ()
    found = loaded.archive.case("hentzau-rosa")
    assert found is not None
    assert [event.date.text for event in found.events[:2]] == ["2019-03-05", "2020"]
