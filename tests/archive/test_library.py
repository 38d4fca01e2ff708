"""The archive of a process: edited files are swapped in whole, and a broken edit keeps what was good."""

from __future__ import annotations

import datetime as dt
import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

import dashboard.library
from dashboard.archive import cache
from dashboard.archive import folder as data_folder
from dashboard.archive.config import Config
from dashboard.archive.reading import Document, read
from dashboard.library import CHECK_EVERY, Edition, Library
from tests.archive.proof import CASE
from tests.builders import case_yaml, write_case


def names(edition: Edition) -> set[str]:
    """The ids in the table that readers see."""
    return set(edition.tables.cases["id"])


@pytest.fixture
def library(folder: Config) -> Library:
    """A library of the made-up data, opened while it was good."""
    return Library(folder)


def edit(config: Config, name: str, old: str, new: str) -> None:
    """Change words of a file."""
    path = config.data / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_nothing_is_read_again_while_nothing_changes(library: Library) -> None:
    """All readers share one edition, until a file changes."""
    first = library.edition
    assert library.refresh() is first
    assert (first.errors, first.is_last_good) == ((), False)


def test_a_good_edit_is_swapped_in_whole(folder: Config, library: Library) -> None:
    """After an edit every table and the archive are the new ones; the old edition is left as it was."""
    before = library.edition
    write_case(folder, name="Rosa of Hentzau-Strelsau", us_court="D. Mild.", notes="Edited.")
    edition = library.refresh()
    assert edition is library.edition
    assert (edition.errors, edition.is_last_good) == ((), False)
    row = edition.tables.cases.set_index("id").loc["hentzau-rosa"]
    assert row["name"] == "Rosa of Hentzau-Strelsau"
    assert edition.tables.archive.fingerprint != before.tables.archive.fingerprint
    assert before.tables.cases.set_index("id").loc["hentzau-rosa"]["name"] == "Rosa Hentzau"


def test_a_new_file_and_a_file_gone_are_noticed(folder: Config, library: Library) -> None:
    """Cases come and go with their files."""
    write_case(folder, "strelsau-rupert")
    (folder.data / "cases" / "sapt-fritz.yaml").unlink()
    found = names(library.refresh())
    assert "strelsau-rupert" in found
    assert "sapt-fritz" not in found


def test_a_broken_edit_keeps_the_last_good_edition(
    folder: Config, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """Readers keep every case; the edition says that it is older than the files, and the log tells the editor."""
    before = library.edition
    write_case(folder, offence="froud", notes="Edited.")
    with caplog.at_level(logging.ERROR, "dashboard"):
        edition = library.refresh()
    assert edition.tables is before.tables
    assert edition.is_last_good
    assert [problem.file for problem in edition.errors] == [CASE]
    assert "'froud' is not an offence" in caplog.text
    assert CASE in caplog.text
    assert library.refresh() is edition


def test_a_good_edit_beside_a_broken_one_waits(folder: Config, library: Library) -> None:
    """An edition is swapped in whole or not at all."""
    write_case(folder, text="id: [\n")
    write_case(folder, "strelsau-rupert")
    edition = library.refresh()
    assert edition.is_last_good
    assert "strelsau-rupert" not in names(edition)


def test_mending_a_broken_edit_recovers(folder: Config, library: Library) -> None:
    """With the file mended, readers see it, and the notice is gone."""
    write_case(folder, text="id: [\n")
    assert library.refresh().is_last_good
    write_case(folder, name="Rosa Mended")
    edition = library.refresh()
    assert (edition.errors, edition.is_last_good) == ((), False)
    assert "Rosa Mended" in set(edition.tables.cases["name"])


def test_putting_a_broken_file_back_as_it_was_recovers(folder: Config, library: Library) -> None:
    """A file restored from version control ends the notice, too."""
    path = folder.data / "cases" / "hentzau-rosa.yaml"
    text = path.read_text("utf-8")
    write_case(folder, text=text.replace("fraud", "froud"))
    assert library.refresh().is_last_good
    path.write_text(text, "utf-8")
    edition = library.refresh()
    assert (edition.errors, edition.is_last_good) == ((), False)


@pytest.mark.parametrize("name", ["broken.yaml", "folder.yaml"])
def test_removing_what_cannot_be_read_recovers(folder: Config, library: Library, name: str) -> None:
    """A broken link or a folder named like a case leaves no notice behind when it is gone."""
    path = folder.data / "cases" / name
    if name == "folder.yaml":
        path.mkdir()
    else:
        path.symlink_to("nowhere")
    assert library.refresh().is_last_good
    if path.is_dir():
        path.rmdir()
    else:
        path.unlink()
    assert not library.refresh().is_last_good


def test_an_emptied_folder_does_not_empty_the_pages(folder: Config, library: Library) -> None:
    """Files deleted by accident are told, and readers keep what they had."""
    before = names(library.edition)
    shutil.rmtree(folder.data / "cases")
    edition = library.refresh()
    assert edition.is_last_good
    assert names(edition) == before


def test_a_start_with_a_broken_file_shows_the_others(folder: Config) -> None:
    """Where there never was a good edition, readers see every case that is good, and the errors say what is not."""
    write_case(folder, offence="froud")
    library = Library(folder)
    assert "hentzau-rosa" not in names(library.edition)
    assert "sapt-fritz" in names(library.edition)
    assert (len(library.edition.errors), library.edition.is_last_good) == (1, False)


def test_a_start_with_a_broken_file_goes_on_with_what_is_good(folder: Config) -> None:
    """Until all is mended for the first time, each edit is shown as far as it is good."""
    write_case(folder, offence="froud")
    library = Library(folder)
    write_case(folder, "strelsau-rupert")
    edition = library.refresh()
    assert "strelsau-rupert" in names(edition)
    assert (len(edition.errors), edition.is_last_good) == (1, False)
    write_case(folder, notes="Mended.")
    assert (library.refresh().errors, library.edition.is_last_good) == ((), False)
    write_case(folder, offence="froud", notes="Broken again.")
    assert "hentzau-rosa" in names(library.refresh())
    assert library.edition.is_last_good


def test_a_broken_configuration_does_not_pass_for_a_good_edition(folder: Config) -> None:
    """After a start with a broken file, a slip in the configuration and its mending, edits are still shown."""
    write_case(folder, offence="froud")
    library = Library(folder)
    site = folder.folder / "site.yaml"
    good = site.read_text("utf-8")
    site.write_text(good + "colour: red\n", "utf-8")
    assert [problem.file for problem in library.refresh().errors] == ["config/site.yaml"]
    site.write_text(good, "utf-8")
    write_case(folder, "strelsau-rupert")
    edition = library.refresh()
    assert "strelsau-rupert" in names(edition)
    assert not edition.is_last_good


def test_an_edited_configuration_is_swapped_in(folder: Config, library: Library) -> None:
    """A new title or label needs no restart."""
    site = folder.folder / "site.yaml"
    site.write_text(site.read_text("utf-8").replace("title: ", "title: New "), "utf-8")
    assert library.refresh().tables.archive.config.site.title.startswith("New ")


def test_a_broken_configuration_keeps_the_last_good_edition(folder: Config, library: Library) -> None:
    """A slip in the vocabulary is the editor's to mend and no reader's."""
    before = library.edition
    (folder.folder / "vocabulary.yaml").write_text("offence: [\n", "utf-8")
    edition = library.refresh()
    assert edition.tables is before.tables
    assert edition.is_last_good
    assert edition.errors[0].file == "config/vocabulary.yaml"


def test_another_data_folder_is_read_and_watched(folder: Config, library: Library, tmp_path: Path) -> None:
    """Where the site names another data folder, that one is read, and its edits are noticed from then on."""
    shutil.copytree(folder.data, tmp_path / "other")
    write_case(folder, text="id: [\n")
    site = folder.folder / "site.yaml"
    site.write_text(site.read_text("utf-8").replace("data_folder: data", "data_folder: other"), "utf-8")
    assert (library.refresh().errors, library.edition.is_last_good) == ((), False)
    (tmp_path / "other" / "cases" / "strelsau-rupert.yaml").write_text(case_yaml(id="strelsau-rupert"), "utf-8")
    assert "strelsau-rupert" in names(library.refresh())


def test_warnings_do_not_hold_an_edit_back(folder: Config, library: Library) -> None:
    """What an editor should look at is no error to readers."""
    edit(folder, "cases/tarlenheim-otto.yaml", "confidence: medium", "confidence: high")
    edition = library.refresh()
    assert (edition.errors, edition.is_last_good) == ((), False)
    assert edition.tables.cases.set_index("id").loc["tarlenheim-otto"]["confidence"] == "high"


@contextmanager
def unreadable(folder: Path) -> Iterator[None]:
    """A folder that this process may not enter; root may enter every one, so it becomes nobody meanwhile."""
    mode, user = folder.stat().st_mode, os.geteuid()
    folder.chmod(0)
    try:
        if user == 0:
            os.seteuid(65_534)
        yield
    finally:
        if user == 0:
            os.seteuid(0)
        folder.chmod(mode)


def test_a_data_folder_that_cannot_be_read_is_told_once_and_taken_in_again_when_it_can(
    folder: Config, library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """Readers keep what they have, with the notice; monitors see a problem; the log has one line."""
    before = library.edition
    with unreadable(folder.data), caplog.at_level(logging.WARNING, "dashboard"):
        for _ in range(4):
            library.look()
    broken = library.edition
    assert (broken.tables, broken.is_last_good, len(broken.errors)) == (before.tables, True, 1)
    assert "cannot be read" in str(broken.errors[0])
    assert len(caplog.records) == 1
    library.look()
    assert (library.edition.is_last_good, library.edition.errors) == (False, ())
    assert names(library.edition) == names(before)


def test_an_edition_is_as_old_as_its_coming_in(folder: Config, library: Library) -> None:
    """Files that are taken away make none of those that stay newer."""
    before = library.edition
    assert before.since > before.tables.archive.modified
    (folder.data / "cases" / "sapt-fritz.yaml").unlink()
    after = library.refresh()
    assert after.since > before.since
    write_case(folder, text="id: [\n")
    assert library.refresh().since == after.since


def test_an_edition_is_younger_than_the_one_before_though_the_clock_was_put_back(
    folder: Config, library: Library
) -> None:
    """In whole seconds too, as a copy from before the edit is asked about by them: a case taken away would live on."""
    ahead = dt.datetime.now(dt.UTC) + dt.timedelta(hours=1)
    library._edition = replace(library.edition, since=ahead)
    (folder.data / "cases" / "sapt-fritz.yaml").unlink()
    assert library.refresh().since >= ahead + dt.timedelta(seconds=1)


def test_a_busy_process_looks_at_its_files_as_often_as_an_idle_one(folder: Config, library: Library) -> None:
    """While others compute, a look waits for them at every file; that is no reason to look less often."""
    for number in range(100):
        (folder.data / f"beside-{number}.txt").touch()
    library.refresh()
    done = Event()

    def compute() -> None:
        while not done.is_set():
            pass

    others = [Thread(target=compute) for _ in range(2)]
    for one in others:
        one.start()
    try:
        assert library.look() == CHECK_EVERY
    finally:
        done.set()
        for one in others:
            one.join()


def test_each_edit_after_the_first_is_shown_too_and_reads_one_file(
    folder: Config, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next look shows the second and the third edit as it did the first, and reads no case file but the edited one."""
    opened: list[str] = []

    def counted(path: Path, *rest: Path | str) -> Document:
        opened.append(path.relative_to(folder.data).as_posix())
        return read(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(data_folder, "read", counted)
    for name in ("Rosa One", "Rosa Two", "Rosa Three"):
        opened.clear()
        write_case(folder, name=name)
        assert name in set(library.refresh().tables.cases["name"])
        assert [one for one in opened if one.startswith("cases/")] == ["cases/hentzau-rosa.yaml"]


def test_what_was_read_before_the_start_is_not_read_after_it(
    folder: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An edition that comes from the disk brings along what the next reading need not read again."""
    monkeypatch.setattr(cache, "FOLDER", tmp_path / "kept")
    monkeypatch.setattr(dashboard.library, "WORTH_KEEPING", -1.0)
    Library(folder)
    again = Library(folder)
    opened: list[str] = []

    def watched(path: Path, *rest: Any) -> Any:
        opened.append(path.name)
        return read(path, *rest)

    monkeypatch.setattr(data_folder, "read", watched)
    write_case(folder, name="Rosa Again")
    assert "Rosa Again" in set(again.refresh().tables.cases["name"])
    assert "sapt-fritz.yaml" not in opened
