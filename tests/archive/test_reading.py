"""One YAML file into plain values: what an editor did not mean to write is told with its line."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from dashboard.archive import case_checks, file_checks, validate
from dashboard.archive.config import Config
from dashboard.archive.problems import MOST, Problem, nearest
from dashboard.archive.reading import MAX_BYTES, MAX_DEPTH, Document, UnreadableError, read, without
from dashboard.archive.settings import load_config
from tests.archive.proof import CASE, the_error, told
from tests.builders import case_yaml, line_of, write_case


def problems_of(path: Path, content: str | bytes) -> list[Problem]:
    """What a file with this content is told."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    try:
        return list(read(path, "f.yaml").faults)
    except UnreadableError as error:
        return error.problems


def values_of(path: Path, content: str) -> Document:
    """The document of a good file."""
    path.write_text(content, "utf-8")
    return read(path, "f.yaml")


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        pytest.param("a: 1\nb: 2\na: 3\n", 3, "the key 'a' stands twice here (first on line 1)", id="duplicate key"),
        pytest.param("x:\n  - a: 1\n    b: 2\n    a: 3\n", 4, "first on line 2", id="duplicate key in a list"),
        pytest.param("x: {a: 1, a: 2}\n", 1, "stands twice", id="duplicate key in a flow mapping"),
        pytest.param('x: 1\n"x": 2\n', 2, "stands twice", id="duplicate key in quotes"),
        pytest.param("a: &n 1\nb: 2\nc: *n\n", 3, "the alias *n", id="alias"),
        pytest.param("a: &n [1]\nb:\n  - *n\n", 3, "the alias *n", id="alias of a list"),
        pytest.param("a: &n\n  - *n\n", 2, "the alias *n", id="alias of itself"),
        pytest.param("a: &n b\n*n : c\n", 2, "the alias *n", id="alias as a key"),
        pytest.param("a: 1\nb: *nothing\n", 2, "a text that begins with * must be in quotes", id="alias of nothing"),
        pytest.param("a: 1\n<<: {b: 2}\n", 2, "a merge key (<<)", id="merge key"),
        pytest.param("a: 1\n!!merge <<: {b: 2}\n", 2, "merge' is not used", id="merge key by its tag"),
        pytest.param("a: 1\nb: !!python/object/apply:os.system [ls]\n", 2, "python/object", id="python object"),
        pytest.param("a: !mine 1\n", 1, "the tag '!mine'", id="own tag"),
        pytest.param("a: !!set {b}\n", 1, "set' is not used", id="set"),
        pytest.param("a:\n- !!binary aGk=\n", 2, "binary' is not used", id="binary"),
        pytest.param("a: 1\nb: !!bool maybe\n", 2, "bool' is not used", id="a truth that is none"),
        pytest.param("a: 1\nb: !!timestamp soon\n", 2, "timestamp' is not used", id="a time that is none"),
        pytest.param('a: 1\nb: !!int ""\n', 2, "int' is not used", id="a number that is none"),
        pytest.param("a: 1\nb: !!float nan\n", 2, "float' is not used", id="not a number"),
        pytest.param("a: 1\nb: !!str 2\n", 2, "str' is not used", id="a tag that says what quotes would"),
        pytest.param("a: 1\nb: !!map [c]\n", 2, "", id="a tag that does not fit"),
        pytest.param("a: 1\n!!python/name:os.system b: 2\n", 2, "python/name", id="a tag at a key"),
        pytest.param("a: 1\n? [b]\n: c\n", 2, "a key must be a single word", id="a list as key"),
        pytest.param("a: 1\n? {b: c}\n: d\n", 2, "a key must be a single word", id="a mapping as key"),
        pytest.param("a: 1\n2: b\n", 2, "the key '2' is not text", id="a number as key"),
        pytest.param("a: 1\ntrue: b\n", 2, "the key 'true' is not text", id="a truth as key"),
        pytest.param("a: 1\n? \n: b\n", 2, "no key", id="no key"),
        pytest.param("a: 1\n: b\n", 2, "not valid YAML", id="only a colon"),
        pytest.param("a: 1\nb:\nc: 3\n", 2, "'b' is empty; write it or leave the field out", id="empty value"),
        pytest.param("a: 1\nb: ~\n", 2, "'b' is empty", id="null"),
        pytest.param("a:\n- 1\n-\n- 3\n", 3, "an empty entry", id="empty entry of a list"),
        pytest.param("a: 1\n---\nb: 2\n", 2, "a second document", id="two documents"),
        pytest.param("a: 1\n...\nb: 2\n", 3, "not valid YAML", id="text after the end"),
        pytest.param("", 1, "the file is empty", id="empty"),
        pytest.param("# only a comment\n\n", 1, "the file is empty", id="only a comment"),
        pytest.param("---\n", 1, "the file is empty", id="only a marker"),
        pytest.param("null\n", 1, "the file is empty", id="only a null"),
        pytest.param("~\n", 1, "the file is empty", id="only a tilde"),
        pytest.param(b"\xef\xbb\xbf", 1, "the file is empty", id="only a byte order mark"),
        pytest.param("a:\n\tb: 1\n", 2, "indent with spaces, not with tabs", id="tab"),
        pytest.param("a: 1\nb: @c\n", 2, "a text that begins with '@' must be in quotes", id="at sign"),
        pytest.param("a: 1\nb: %c\n", 2, "a text that begins with '%' must be in quotes", id="per cent"),
        pytest.param("a: 1\nb: c: d\n", 2, "a text with a colon and a space", id="colon"),
        pytest.param("a: 1\nb: 'it's'\nc: 3\n", 2, "quotation marks", id="apostrophe in quotes"),
        pytest.param('a: 1\nb: "x\nc: 2\nd: 3\n', 2, "unexpected end of stream", id="quote never closed"),
        pytest.param("a: 1\nb: [1, 2\n", 2, "not valid YAML", id="bracket never closed, told on a line that exists"),
        pytest.param("a: 1\n\n\nb: {c\n", 4, "not valid YAML", id="brace never closed"),
        pytest.param("a: 1\n  b: 2\n", 2, "indentation", id="odd indentation"),
        pytest.param("a: 1\nb: x\0y\n", 2, "U+0000 is not allowed", id="NUL"),
        pytest.param("я: Ж\n" * 30 + "b: \x07\n", 31, "U+0007", id="control character after Cyrillic"),
        pytest.param('a: 1\nb: "x\\0y"\n', 2, "the control character U+0000 in a text", id="NUL by its escape"),
        pytest.param('a: 1\nb: ["\\e[31m"]\n', 2, "U+001B", id="terminal escape"),
        pytest.param('a: 1\nb: "\\uFFFE"\n', 2, "U+FFFE", id="a character that XML refuses"),
        pytest.param('a: 1\n"b\\0": 2\n', 2, "U+0000", id="NUL in a key"),
        pytest.param('a: 1\nb: "\\ud800"\n', 2, "not valid YAML", id="half a character"),
        pytest.param("a: 1\nb: " + "9" * 6000 + "\n", 2, "a number of more than", id="a number without end"),
        pytest.param("ok: 1\nname: caf\xe9\n".encode("latin-1"), 2, "not UTF-8 (byte 0xe9)", id="Latin-1"),
        pytest.param("a: 1\n".encode("utf-16"), 1, "not UTF-8 (byte 0xff)", id="UTF-16"),
        pytest.param("a: " + "[" * 100 + "]" * 100, 1, f"more than {MAX_DEPTH} levels", id="deep"),
        pytest.param("a:\n" + "[" * 100_000, 2, "not valid YAML", id="deeper than the stack"),
        pytest.param("a:\n" + " [\n" * 100_000, 41, f"more than {MAX_DEPTH} levels", id="lines deeper than the stack"),
        pytest.param("- " * 100_000 + "a\n", 1, f"more than {MAX_DEPTH} levels", id="dashes deeper than the stack"),
        pytest.param("".join(" " * n + "a:\n" for n in range(900)), 41, f"more than {MAX_DEPTH} levels", id="steps"),
        pytest.param("{a: " * 50_000, 1, f"more than {MAX_DEPTH} levels", id="mappings deeper than the stack"),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_line(tmp_path: Path, content: str | bytes, line: int, words: str) -> None:
    """What is told stands on the line to mend, on one line, and says what is wrong; nothing else is raised."""
    problems = problems_of(tmp_path / "f.yaml", content)
    assert {(problem.file, problem.line, problem.level) for problem in problems} == {("f.yaml", line, "error")}
    assert any(words in problem.text for problem in problems), problems
    assert not any("\n" in problem.text for problem in problems)


def test_an_alias_bomb_is_told_and_not_unfolded(tmp_path: Path) -> None:
    """Ten levels of ten aliases would be ten thousand million values: each alias is named, none is followed."""
    lines = ["a0: &a0 [lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 11)]
    problems = problems_of(tmp_path / "f.yaml", "\n".join(lines))
    assert {problem.line for problem in problems} == set(range(2, 12))
    assert all("alias" in problem.text for problem in problems)


def test_every_fault_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    """One run tells all: a duplicate key does not hide an alias, nor that a tag."""
    problems = problems_of(tmp_path / "f.yaml", "a: 1\na: 2\nb: &x 3\nc: *x\nd: !t 4\ne:\n")
    assert [problem.line for problem in sorted(problems)] == [2, 4, 5, 6]


def test_a_file_over_a_megabyte_is_not_read(tmp_path: Path) -> None:
    """The size is told before anything else is looked at."""
    path = tmp_path / "f.yaml"
    (problem,) = problems_of(path, "a: " + "x" * MAX_BYTES)
    assert problem.line == 1
    assert f"{MAX_BYTES + 3:,} bytes" in problem.text
    assert problems_of(path, "a: " + "x" * (MAX_BYTES - 3)) == []


def test_plain_words_stay_what_was_written(tmp_path: Path) -> None:
    """YAML 1.1 turns ``no`` into false, a date into a day, ``1:30`` and ``0o17`` into numbers; this data does not."""
    document = values_of(
        tmp_path / "f.yaml",
        "country: NO\nyes: no\ndate: 2014-07-05\ntime: 1:30\noctal: 017\nhex: 0x1F\nnan: .nan\nunder: 1_000\n"
        "whole: 12\nminus: -3\npart: 1.50\ntruth: true\nquoted: '12'\n",
    )
    assert document.data == {
        "country": "NO", "yes": "no", "date": "2014-07-05", "time": "1:30", "octal": "017", "hex": "0x1F", "nan": ".nan",
        "under": "1_000", "whole": 12, "minus": -3, "part": 1.5, "truth": True, "quoted": "12",
    }  # fmt: skip


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_windows_files_are_read_with_their_lines(tmp_path: Path, ending: str, mark: str) -> None:
    """A byte order mark and CRLF, as Notepad writes them, change neither a value nor a line."""
    path = tmp_path / "f.yaml"
    path.write_bytes(ending.join([f"{mark}a: 1", "b: >-", "  two", "  words", "c: {d: 4}", ""]).encode())
    document = read(path, "f.yaml")
    assert document.data == {"a": 1, "b": "two words", "c": {"d": 4}}
    assert document.line(("c", "d")) == 5
    assert document.line(("b",)) == 2


def test_lines_of_values_and_of_what_is_missing(tmp_path: Path) -> None:
    """A value is on the line of its key, an entry on its own, and what is missing on that of its parent."""
    document = values_of(tmp_path / "f.yaml", "# head\na: 1\nlist:\n  - x: 1\n    y: 2\n  - x: 3\n")
    assert document.line(()) == 2
    assert document.line(("list", 0, "y")) == 5
    assert document.line(("list", 1)) == 6
    assert document.line(("list", 1, "y")) == 6
    assert document.line(("list", 7)) == 3
    assert document.line(("nothing", "below")) == 2


def test_what_is_no_file_is_told(folder: Config) -> None:
    """A folder, a broken link and a pipe named like a case are each told, and none is waited for."""
    cases = folder.data / "cases"
    (cases / "a-folder.yaml").mkdir()
    (cases / "b-broken.yaml").symlink_to("nowhere.yaml")
    os.mkfifo(cases / "c-pipe.yaml")
    problems = told(folder)
    assert [problem.file for problem in problems] == [
        f"data/cases/{name}.yaml" for name in ("a-folder", "b-broken", "c-pipe")
    ]
    assert all(problem.text.startswith("cannot be read") and problem.level == "error" for problem in problems)


def test_a_duplicate_key_does_not_hide_other_problems(folder: Config) -> None:
    """The rest of a file with a duplicate key is proven in the same run."""
    text = case_yaml(offence="froud") + "confidence: low\n"
    write_case(folder, text=text)
    problems = told(folder)
    assert [(problem.file, problem.line) for problem in problems] == [
        (CASE, line_of(text, "froud")),
        (CASE, line_of(text, "confidence: low")),
    ]


def test_of_two_keys_alike_the_last_is_proven(folder: Config) -> None:
    """YAML takes the last of two keys alike: what is wrong with its value is told on its line."""
    text = case_yaml() + "offence: froud\n"
    write_case(folder, text=text)
    assert [(problem.line, problem.text.split(";")[0]) for problem in told(folder)] == [
        (line_of(text, "froud"), "'froud' is not an offence"),
        (
            line_of(text, "froud"),
            f"the key 'offence' stands twice here (first on line {line_of(text, 'offence: fraud')})",
        ),
    ]


def test_an_empty_unconfirmed_line_does_not_confirm(folder: Config) -> None:
    """``unconfirmed:`` with nothing behind it once passed as no such line, and the case as confirmed."""
    text = case_yaml() + "unconfirmed:\n"
    write_case(folder, text=text)
    problem = the_error(folder)
    assert (problem.line, problem.text) == (
        line_of(text, "unconfirmed:"),
        "'unconfirmed' is empty; write it or leave the field out",
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a: Ж\nnotes: >-\n  one\n  ж\n# A remark.\nb: 2\n", "a: Ж\n# A remark.\nb: 2\n"),
        ("a: 1\nnotes: x", "a: 1\n"),
        ('a: 1\nnotes: "x\n  y"\nb: 2\n', "a: 1\nb: 2\n"),
        ("- a: 1\n  notes: x\n- notes: y\n  a: 2\n", "- a: 1\n-\n  a: 2\n"),
        ("- notes: >-\n    y\n  a: 2\n", "-\n  a: 2\n"),
        ("p: {a: 1, notes: x}\n", "p: {a: 1,}\n"),
    ],
)
def test_a_field_is_taken_out_and_the_rest_stays_as_it_was(text: str, left: str) -> None:
    assert without(text, "notes") == left
    assert "notes" not in str(yaml.safe_load(left))


def test_a_file_without_the_field_is_as_it_was() -> None:
    assert without("a: 1 # notes: none\n", "notes") == "a: 1 # notes: none\n"


UNSEEN = [
    *"\u00ad\u061c\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\U000e0041"
]


@pytest.mark.parametrize("unseen", UNSEEN, ids=lambda one: f"U+{ord(one):04X}")
@pytest.mark.parametrize("content", ["a: 1\nb: x{}y\n", "a: 1\nb{}: 2\n", 'a: 1\nb: ["x{}"]\n'])
def test_what_nobody_sees_is_told(tmp_path: Path, unseen: str, content: str) -> None:
    """What turns the direction of the text after it, or makes two words look alike, is no part of a text."""
    (problem,) = problems_of(tmp_path / "f.yaml", content.format(unseen))
    assert problem.line == 2
    assert f"the invisible character U+{ord(unseen):04X} in a text" in problem.text


def test_letters_that_join_are_letters(tmp_path: Path) -> None:
    """Persian and Indian scripts need the two joiners; Arabic and Hebrew turn by themselves."""
    text = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u0915\u094d\u200d\u0937 \u05e9\u05dc\u05d5\u05dd"
    assert values_of(tmp_path / "f.yaml", f"a: {text}\n").data == {"a": text}


def test_the_configuration_hides_nothing_either(folder: Config) -> None:
    """A title that turns the text after it is told with its line."""
    site = folder.folder / "site.yaml"
    lines = site.read_text("utf-8").splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if line.startswith("title:"))
    lines[at] = "title: \u202eArrested\n"
    site.write_text("".join(lines), "utf-8")
    with pytest.raises(UnreadableError) as raised:
        load_config(folder.folder)
    assert [(one.file, one.line) for one in raised.value.problems] == [("config/site.yaml", at + 1)]


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"unknown-{number}: 1\n" for number in range(20_000)),
        "citizenship:\n" + "- QQQ\n" * 20_000,
        "events:\n" + "- {sources: [unknown]}\n" * 20_000,
        "a: &a 1\nb:\n" + "- *a\n" * 20_000,
        "".join(f"k{number}: \n" for number in range(20_000)),
    ],
    ids=["unknown keys", "unknown words", "unknown sources", "aliases", "empty values"],
)
def test_of_many_problems_of_a_file_the_first_are_told(
    folder: Config, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """Nobody mends twenty thousand faults from a list, and the nearest word of each takes its time."""
    asked = []

    def counted(word: str, words: Iterable[str]) -> str:
        asked.append(word)
        return nearest(word, words)

    for module in (validate, case_checks, file_checks):
        monkeypatch.setattr(module, "nearest", counted)
    write_case(folder, text=text)
    problems = [problem for problem in told(folder) if problem.file == CASE]
    assert any("and more problems" in problem.text for problem in problems)
    assert len(problems) <= 3 * (MOST + 1)
    assert len(asked) <= 2 * (MOST + 1)


@pytest.mark.parametrize("field", ["id", "offence", "name_of_a_field"])
def test_a_value_as_long_as_a_file_is_not_told_whole(folder: Config, field: str) -> None:
    """A message is for reading."""
    long = "x" * 900_000
    write_case(folder, text=f"{long}: 1\n" if field == "name_of_a_field" else f"{field}: {long}!\ndate: {long}\n")
    assert all(len(problem.text) <= 600 for problem in told(folder))
