"""The command ``third-country``: what it prints, what it writes, and how it exits."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from dashboard.archive.config import Config
from dashboard.archive.settings import FOLDER_VARIABLE
from dashboard.archive.store import load
from tests import record
from tests.archive.proof import the_error, told
from tests.builders import ROOT, case_yaml, line_of, write_case
from tests.command import run


def test_check_of_good_data(folder: Config, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to tell but the counts, and exit 0."""
    assert run(folder, "check") == 0
    assert capsys.readouterr().out == "12 files read, 5 cases good: 0 errors, 0 warnings\n"


def test_check_groups_by_file_and_ends_with_counts(folder: Config, capsys: pytest.CaptureFixture[str]) -> None:
    """All problems of all files, each file once with its problems in the order of their lines; exit 1."""
    text = case_yaml(offence="froud", confidence="sure")
    write_case(folder, text=text)
    write_case(folder, "a-broken", text="id: [\n")
    (folder.data / "notes.yaml").write_text("a: 1\n", "utf-8")
    assert run(folder, "check") == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line and not line.startswith(" ")] == [
        "data/cases/a-broken.yaml",
        "data/cases/hentzau-rosa.yaml",
        "data/notes.yaml",
        "13 files read, 4 cases good: 3 errors, 1 warning",
    ]
    block = lines[lines.index("data/cases/hentzau-rosa.yaml") + 1 :][:2]
    assert [re.split(": ", line.strip(), maxsplit=2)[:2] for line in block] == [
        [f"data/cases/hentzau-rosa.yaml:{line_of(text, 'offence:')}", "error"],
        [f"data/cases/hentzau-rosa.yaml:{line_of(text, 'confidence:')}", "error"],
    ]
    assert lines[-1].endswith("3 errors, 1 warning")


def test_warnings_never_fail_a_check(folder: Config, capsys: pytest.CaptureFixture[str]) -> None:
    """What an editor should look at is told and exits 0."""
    (folder.data / "notes.yaml").write_text("a: 1\n", "utf-8")
    assert run(folder, "check") == 0
    assert capsys.readouterr().out.endswith("12 files read, 5 cases good: 0 errors, 1 warning\n")


def test_check_of_the_projects_data_in_a_process_of_its_own() -> None:
    """``python -m dashboard.cli``-style: from any folder, in a terminal that knows only ASCII."""
    done = subprocess.run(
        [sys.executable, "-c", "from dashboard.cli import main; main(['check'])"],
        cwd="/",
        env={**os.environ, "PYTHONIOENCODING": "ascii", FOLDER_VARIABLE: str(ROOT / "config")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert all(line.endswith("case files read") for line in done.stderr.splitlines())  # where the machine is slow
    told = rf"^\d+ files read, {len(record.cases())} cases good: 0 errors, \d+ warnings$"
    assert re.search(told, done.stdout, re.MULTILINE)


def test_the_options_of_export_are_known_before_its_libraries_are_read() -> None:
    """`check` is run on every save, and waits for no tables or charts."""
    program = "import sys, dashboard.cli; sys.exit(bool({'pandas', 'plotly', 'streamlit'} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_check_prints_what_an_ascii_terminal_cannot(folder: Config) -> None:
    """A Cyrillic word in a problem is escaped there and does not end the run."""
    write_case(folder, offence="мошенничество")
    done = subprocess.run(
        [sys.executable, "-c", "from dashboard.cli import main; main(['check'])"],
        env={**os.environ, "PYTHONIOENCODING": "ascii", FOLDER_VARIABLE: str(folder.folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "is not an offence" in done.stdout


def test_a_broken_configuration_ends_every_command(folder: Config, capsys: pytest.CaptureFixture[str]) -> None:
    """The file and the line, on the error stream, and exit 1; no traceback."""
    (folder.folder / "texts.yaml").write_text("a: [\n", "utf-8")
    for command in (["check"], ["schema"], ["new", "a-b"], ["export", "--out", str(folder.folder.parent / "out")]):
        assert run(folder, *command) == 1
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.startswith("config/texts.yaml:1: error: not valid YAML")


def test_a_wrong_command_line_exits_2(folder: Config) -> None:
    """No command, an unknown one, a missing option."""
    for arguments in (
        [], ["chekc"], ["export"], ["new"], ["check", "--fast"], ["run", "--port", "99999"], ["run", "--port", "x"],
        ["run", "--workers", "0"], ["run", "--workers", "-3"],
    ):  # fmt: skip
        assert run(folder, *arguments) == 2


def test_new_writes_a_template_that_passes_once_filled_in(folder: Config, capsys: pytest.CaptureFixture[str]) -> None:
    """As written, the template names no country, which `check` tells; with one filled in, it is a good case."""
    assert run(folder, "new", "strelsau-rupert-maria") == 0
    path = folder.data / "cases" / "strelsau-rupert-maria.yaml"
    assert str(path) in capsys.readouterr().out
    text = path.read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../schema/case.schema.json\n")
    problem = the_error(folder)
    assert (problem.file, problem.line) == ("data/cases/strelsau-rupert-maria.yaml", line_of(text, "country: XXX"))
    path.write_text(text.replace("country: XXX", "country: SYL").replace('"2020-01"  ', '"2022-01"  '), "utf-8")
    assert told(folder) == []
    case = load(folder).archive.case("strelsau-rupert-maria")
    assert case is not None
    assert (case.name, case.citizenship) == ("Rupert Maria Strelsau", ("RUR",))


@pytest.mark.parametrize("case_id", ["true", "null", "1984", "no", "o-brien", "a"])
def test_new_quotes_what_yaml_would_misread(folder: Config, case_id: str) -> None:
    """An id of digits, or the word true, stays text."""
    assert run(folder, "new", case_id) == 0
    path = folder.data / "cases" / f"{case_id}.yaml"
    path.write_text(path.read_text("utf-8").replace("country: XXX", "country: SYL"), "utf-8")
    assert load(folder).archive.case(case_id) is not None


@pytest.mark.parametrize(
    "case_id", ["Strelsau", "../evil", "a b", "a/b", "-a", "a--b", "стрельсау", "a\n", "", "a.yaml"]
)
def test_new_refuses_what_is_no_id(folder: Config, case_id: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is written, least of all outside of the folder."""
    before = sorted(folder.folder.parent.rglob("*"))
    assert run(folder, "new", "--", case_id) == 2
    assert "is not an id; expected surname-givenname" in capsys.readouterr().err
    assert sorted(folder.folder.parent.rglob("*")) == before


def test_new_leaves_a_case_that_is_there(folder: Config, capsys: pytest.CaptureFixture[str]) -> None:
    """A case file is never written over."""
    path = folder.data / "cases" / "hentzau-rosa.yaml"
    text = path.read_text("utf-8")
    assert run(folder, "new", "hentzau-rosa") == 2
    assert "hentzau-rosa.yaml is there already" in capsys.readouterr().err
    assert path.read_text("utf-8") == text


def test_schema_writes_the_schemas_beside_the_data(folder: Config, capsys: pytest.CaptureFixture[str]) -> None:
    """Each path is printed, and `check` has nothing against them."""
    assert run(folder, "schema") == 0
    printed = capsys.readouterr().out.split()
    assert sorted(printed) == sorted(str(path) for path in (folder.data / "schema").iterdir())
    assert str(folder.data / "schema" / "case.schema.json") in printed
    assert told(folder) == []
