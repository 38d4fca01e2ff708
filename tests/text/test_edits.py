"""Words are edited while the site is served: readers see a good edit, a broken one takes no page down, and the editor is
told with file and line."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from dashboard.archive.config import Config
from dashboard.charts import arrests_per_year
from dashboard.library import Library
from dashboard.selection import Selection, select
from tests.builders import write_case
from tests.command import run
from tests.made import draw

MESSAGE = "arrests-per-year-question"


@pytest.fixture
def library(folder: Config) -> Library:
    return Library(folder)


def file(config: Config) -> Path:
    return config.folder / "text" / "en" / "arrests-per-year.ftl"


def edit(config: Config, old: str, new: str) -> int:
    """Change words of the file; gives the line on which they stood."""
    text = file(config).read_text("utf-8")
    assert text.count(old) == 1
    file(config).write_text(text.replace(old, new), "utf-8")
    return text.count("\n", 0, text.index(old)) + 1


def test_an_edit_is_said_at_once(folder: Config, library: Library) -> None:
    before = library.edition
    edit(folder, f"{MESSAGE} = ", f"{MESSAGE} = So: ")
    after = library.refresh()
    assert after.words["en"].say(MESSAGE) == f"So: {before.words['en'].say(MESSAGE)}"
    assert after.errors == ()
    # What was drawn or answered with the old words is known for something else.
    assert after.tables.archive.fingerprint != before.tables.archive.fingerprint
    assert after.tables.archive.digest != before.tables.archive.digest


def test_an_edit_beside_broken_data_waits(folder: Config, library: Library) -> None:
    """An edition is swapped in whole: what was drawn of the last good one is known by it, and says its words."""
    (folder.data / "cases" / "hentzau-rosa.yaml").write_text("id: [\n", "utf-8")
    before = library.refresh()
    edit(folder, f"{MESSAGE} = ", f"{MESSAGE} = So: ")
    after = library.refresh()
    assert after.is_last_good
    assert (after.words, after.tables) == (before.words, before.tables)
    write_case(folder)
    assert library.refresh().words["en"].say(MESSAGE).startswith("So: ")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{MESSAGE} =", f"{MESSAGE}"),
        (f"{MESSAGE} = ", f"{MESSAGE} = {{ $n ->\n    [one] "),
        (f"{MESSAGE} = ", f"{MESSAGE} = {{ nothing }} "),
        (f"{MESSAGE} = ", f"{MESSAGE} = {{ SHOUT($n) }} "),
    ],
)
def test_a_broken_message_costs_no_page(
    old: str,
    new: str,
    folder: Config,
    library: Library,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It is said by its id, or as far as it goes; everything else is said as before."""
    title = draw(arrests_per_year.CHART, select(library.edition.tables, Selection())).title
    line = edit(folder, old, new)
    with caplog.at_level(logging.ERROR, "dashboard"):
        edition = library.refresh()
    words = edition.words["en"]
    assert words.say(MESSAGE)
    assert draw(arrests_per_year.CHART, select(edition.tables, Selection()), words=words).title == title
    assert edition.errors == ()
    told = [text for text in caplog.messages if "config/text/en/arrests-per-year.ftl:" in text]
    assert 0 <= int(told[0].split(":")[1]) - line <= 2
    assert run(folder, "check") == 1
    out = capsys.readouterr()
    assert told[0].split(" (")[0] in out.out + out.err


def test_a_message_taken_away_is_said_by_its_id(
    folder: Config, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    edit(folder, f"{MESSAGE} = ", "own-question = ")
    words = library.refresh().words["en"]
    with caplog.at_level(logging.ERROR, "dashboard"):
        assert words.say(MESSAGE) == MESSAGE
    assert f"there is no message '{MESSAGE}'" in caplog.text


def test_a_folder_without_words_serves_ids(folder: Config, library: Library) -> None:
    for path in (folder.folder / "text" / "en").iterdir():
        path.unlink()
    edition = library.refresh()
    assert edition.words["en"].say(MESSAGE) == MESSAGE
    assert draw(arrests_per_year.CHART, select(edition.tables, Selection()), words=edition.words["en"]).figure
