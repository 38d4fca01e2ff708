"""What an editor may change without code, and what is told when it is changed badly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from dashboard.archive.config import Config
from dashboard.archive.problems import Problem
from dashboard.archive.reading import UnreadableError
from dashboard.archive.settings import DERIVED, FOLDER_VARIABLE, config_folder, load_config
from dashboard.spoken import spoken_config
from dashboard.text.words import read_words
from tests.builders import ROOT, as_yaml, line_of


def told(folder: Path) -> list[Problem]:
    """What a configuration folder is told; fails where it is good."""
    with pytest.raises(UnreadableError) as raised:
        load_config(folder)
    return sorted(raised.value.problems)


def edited(config: Config, name: str, change: Callable[[Any], object]) -> str:
    """A file of the configuration after a change to its values; its text."""
    path = config.folder / name
    value = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    change(value)
    text = as_yaml(value)
    path.write_text(text, "utf-8")
    return text


@pytest.mark.parametrize(
    ("name", "change", "where", "words"),
    [
        ("site.yaml", lambda v: v.update(titel="x"), "titel:", "unknown field 'titel'; did you mean 'title'?"),
        ("site.yaml", lambda v: v.pop("title"), None, "the field 'title' is missing"),
        ("site.yaml", lambda v: v.update(title=""), "title: ''", "'title' is empty"),
        ("site.yaml", lambda v: v.update(title=None), "title: null", "'title' is empty"),
        ("site.yaml", lambda v: v.update(title=2026), "title: 2026", "put it in quotes"),
        ("site.yaml", lambda v: v.update(home_country="Russia"), "home_country:", "expected three capital letters"),
        ("site.yaml", lambda v: v.update(address="javascript:alert(1)"), "address:", "is not a web address"),
        ("site.yaml", lambda v: v.update(address="example.org"), "address:", "begins http:// or https://"),
        ("site.yaml", lambda v: v.update(report_errors="nobody"), "report_errors:", "is not a web address"),
        ("site.yaml", lambda v: v.update(report_errors="javascript:a@b"), "report_errors:", "is not a web address"),
        ("site.yaml", lambda v: v.update(report_errors="a@b.example?bcc=c@d"), "report_errors:", "is not a web address"),
        ("texts.yaml", lambda v: v.pop("definitions"), None, "the field 'definitions' is missing"),
        ("texts.yaml", lambda v: v.update(what_it_is=["a"]), "what_it_is:", "should be text"),
        ("vocabulary.yaml", lambda v: v["offence"]["fraud"].update(simbol="star"), "simbol:", "did you mean 'symbol'?"),
        ("vocabulary.yaml", lambda v: v["offence"]["fraud"].update(label="Deception"), "label: Deception",
         "a label is a message now: write it as vocabulary-offence-fraud in text/en/vocabulary.ftl"),
        ("vocabulary.yaml", lambda v: v["outcome_us"]["pending"].update(meaning="Open."), "meaning: Open.",
         "a meaning is a message now: write it as vocabulary-outcome-us-pending.meaning in text/en/vocabulary.ftl"),
        ("vocabulary.yaml", lambda v: v["offence"].update(theft="Theft"), "theft:", "should be a mapping of fields"),
        ("vocabulary.yaml", lambda v: v["outcome_abroad"]["escaped"].update(colour="red"), "colour: red",
         "a colour follows from the group of an outcome now"),
        ("vocabulary.yaml", lambda v: v["outcome_abroad"]["escaped"].update(group="otherwhise"), "group: otherwhise",
         "'otherwhise' is not a group of outcomes; did you mean 'otherwise'?"),
        ("vocabulary.yaml", lambda v: v["outcome_abroad"]["escaped"].pop("group"), "escaped:",
         "the field 'group' is missing; it is one of handed-over, otherwise, open"),
        ("vocabulary.yaml", lambda v: v["outcome_abroad"]["escaped"].pop("sign"), "escaped:", "the field 'sign' is missing"),
        ("vocabulary.yaml", lambda v: v["outcome_abroad"]["escaped"].update(sign="esc"), "sign: esc",
         "the sign 'esc' is 3 characters long; a square has room for one"),
        ("vocabulary.yaml", lambda v: v["outcome_abroad"]["exchanged"].update(sign="↑"), "\n    sign: ↑\n  died:",
         "'escaped' of the same group has the sign '↑' too"),
        ("vocabulary.yaml", lambda v: v["outcome_group"].update(handed={}), "handed: {}",
         "no colours are there for the group 'handed'"),
        ("vocabulary.yaml", lambda v: v["outcome_group"].pop("open"), "\noutcome_group:", "'open' is missing"),
        ("vocabulary.yaml", lambda v: v["source_kind"]["news"].update(group="pres"), "group: pres",
         "'pres' is not a source group"),
        ("vocabulary.yaml", lambda v: v["outcome_abroad"].pop("escaped"), "outcome_abroad:", "'escaped' is missing"),
        ("vocabulary.yaml", lambda v: v["ending"].pop("not-reported"), "\nending:", "'not-reported' is missing"),
        ("vocabulary.yaml", lambda v: v["event"].pop("arrest"), None, "'arrest' is missing"),
        ("vocabulary.yaml", lambda v: v["claim_measure"].update(arrests={}), "\n  arrests: {}\nexclusion_reason:",
         "no test of the program has the name 'arrests'"),
        ("vocabulary.yaml", lambda v: v["claim_measure"].pop("arrests-until"), "\nclaim_measure:", "'arrests-until' is missing"),
        ("vocabulary.yaml", lambda v: v["claim_counts"].pop("arrests"), "\nclaim_counts:", "'arrests' is missing"),
        ("vocabulary.yaml", lambda v: v.pop("claim_kind"), None, "the field 'claim_kind' is missing"),
    ],
)  # fmt: skip
def test_a_bad_configuration_is_told_with_its_line(
    folder: Config, name: str, change: Callable[[Any], object], where: str | None, words: str
) -> None:
    """The file, the line and what to do; one slip is one problem."""
    text = edited(folder, name, change)
    (problem,) = told(folder.folder)
    assert (problem.file, problem.level) == (f"config/{name}", "error")
    assert words in problem.text
    if where is not None and where.startswith("\n"):
        assert problem.line == text[: text.index(where)].count("\n") + 2
    elif where is not None:
        assert problem.line == line_of(text, where)


def test_all_files_are_told_in_one_run(folder: Config) -> None:
    """A missing file, broken YAML and an unknown field are told together."""
    (folder.folder / "texts.yaml").unlink()
    (folder.folder / "vocabulary.yaml").write_text("offence: {\n", "utf-8")
    edited(folder, "site.yaml", lambda value: value.update(colour="red"))
    assert [(problem.file, problem.line) for problem in told(folder.folder)] == [
        ("config/site.yaml", len((folder.folder / "site.yaml").read_text("utf-8").splitlines())),
        ("config/texts.yaml", 1),
        ("config/vocabulary.yaml", 1),
    ]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Each file of it is named."""
    problems = told(tmp_path / "nowhere")
    assert [problem.file for problem in problems] == [
        f"nowhere/{name}.yaml" for name in ("site", "texts", "vocabulary")
    ]
    assert all("cannot be read" in problem.text for problem in problems)


def test_what_an_editor_may_change(folder: Config) -> None:
    """Labels, order, a new term, an address and where to report need no code."""

    def reorder(vocabulary: Any) -> None:
        vocabulary["offence"] = {"piracy": {}, **dict(reversed(vocabulary["offence"].items()))}

    for path in sorted(folder.folder.glob("text/*/vocabulary.ftl")):
        labels = path.read_text("utf-8").replace("offence-fraud = Fraud", "offence-fraud = Deception")
        path.write_text(f"{labels}\nvocabulary-offence-piracy = Piracy\n    .meaning = Taking ships.\n", "utf-8")
    edited(folder, "vocabulary.yaml", reorder)
    edited(
        folder, "site.yaml", lambda v: v.update(address="https://third.example/", report_errors="https://f.example/r")
    )
    words, problems = read_words(folder.folder)
    assert problems == []
    config = spoken_config(load_config(folder.folder), words["en"])
    assert list(config.vocabulary.offence)[:2] == ["piracy", "other"]
    assert config.vocabulary.label("offence", "piracy") == "Piracy"
    assert config.vocabulary.label("offence", "fraud") == "Deception"
    assert config.vocabulary.label("offence", "unknown") == "unknown"
    assert config.vocabulary.label("offence", None) == ""
    assert config.site.address == "https://third.example"
    assert config.site.report_errors == "https://f.example/r"


@pytest.mark.parametrize("address", ["editor@third.example", "http://third.example/form?x=1"])
def test_where_to_report_is_mail_or_the_web(folder: Config, address: str) -> None:
    """Readers are sent to a mailbox or a form."""
    edited(folder, "site.yaml", lambda value: value.update(report_errors=address))
    assert load_config(folder.folder).site.report_errors == address


def test_the_data_folder_is_found_from_the_configuration(folder: Config, tmp_path: Path) -> None:
    """The path is relative to the folder that holds config/, or absolute."""
    assert folder.data == (tmp_path / "data").resolve()
    edited(folder, "site.yaml", lambda value: value.update(data_folder="/srv/data"))
    assert load_config(folder.folder).data == Path("/srv/data")


def test_the_folder_is_the_variables_or_the_projects(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The environment may name another folder; else it is config/ beside the package."""
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    assert config_folder() == ROOT / "config"
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert config_folder() == tmp_path.resolve()


def test_no_language_is_said_as_the_keys(folder: Config) -> None:
    """The archive itself knows no words."""
    assert folder.vocabulary.label("offence", "fraud") == folder.vocabulary.offence["fraud"].meaning == "fraud"


def test_every_derived_word_has_a_label() -> None:
    """What the code derives from events is in the project's vocabulary."""
    vocabulary = load_config(ROOT / "config").vocabulary
    for section, words in DERIVED.items():
        assert set(words) <= vocabulary.terms(section).keys(), section
