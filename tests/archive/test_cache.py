"""The cache on disk: only what is ours and fits is read back, and nothing that is wrong with it is ever an error."""

from __future__ import annotations

import os
import pickle
import tempfile
from pathlib import Path

import pytest

from dashboard import library
from dashboard.archive import cache
from dashboard.archive.config import Config
from dashboard.library import Library
from tests.archive.proof import said


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a cache of this test's own."""
    folder = tmp_path / "kept"
    monkeypatch.setattr(cache, "FOLDER", folder)
    return folder / "edition.pickle"


def _never_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(config: Config, **options: object) -> None:
        raise AssertionError("the files were read")

    monkeypatch.setattr(library, "load", load)


def test_what_was_kept_comes_back_for_the_same_fingerprint_alone(kept: Path) -> None:
    cache.put("one", [1, 2])
    assert cache.get("one") == [1, 2]
    assert cache.get("two") is None


def test_nothing_is_kept_before_anything_was_put(kept: Path) -> None:
    assert cache.get("one") is None


def test_a_later_value_takes_the_place_of_the_earlier_and_leaves_nothing_beside_it(kept: Path) -> None:
    cache.put("one", 1)
    cache.put("two", 2)
    assert cache.get("one") is None
    assert cache.get("two") == 2
    assert list(kept.parent.iterdir()) == [kept]


def test_what_a_killed_process_left_half_written_is_taken_away(kept: Path) -> None:
    """Once it is old: a fresh one is another process's."""
    kept.parent.mkdir(mode=0o700)
    left, fresh = (Path(tempfile.mkstemp(dir=kept.parent, prefix=".draft-")[1]) for _ in range(2))
    os.utime(left, (0, 0))
    cache.put("one", 1)
    assert sorted(kept.parent.iterdir()) == sorted([kept, fresh])


def test_other_code_does_not_read_it(kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.put("one", 1)
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "other.py").write_text("pass\n", "utf-8")
    monkeypatch.setattr(cache, "CODE", tmp_path / "code")
    assert cache.get("one") is None


@pytest.mark.parametrize("broken", [b"", b"\n", b"\xff\xfe", b"short", pickle.dumps(1)])
def test_a_broken_file_is_ignored_and_written_anew(kept: Path, broken: bytes) -> None:
    cache.put("one", 1)
    kept.write_bytes(broken)
    assert cache.get("one") is None
    cache.put("one", 1)
    assert cache.get("one") == 1


def test_a_file_cut_short_is_ignored(kept: Path) -> None:
    cache.put("one", list(range(1000)))
    kept.write_bytes(kept.read_bytes()[:-20])
    assert cache.get("one") is None


def test_a_file_that_the_disk_has_changed_is_ignored(kept: Path) -> None:
    cache.put("one", ["Rosa Hentzau"])
    kept.write_bytes(kept.read_bytes().replace(b"Hentzau", b"Hentzai"))
    assert cache.get("one") is None


@pytest.mark.parametrize("mode", [0o720, 0o702, 0o777])
def test_a_folder_that_others_may_write_to_is_neither_read_nor_written(kept: Path, mode: int) -> None:
    cache.put("one", 1)
    kept.parent.chmod(mode)
    assert cache.get("one") is None
    before = kept.read_bytes()
    cache.put("two", 2)
    assert kept.read_bytes() == before


def test_a_file_that_others_may_write_to_is_not_read(kept: Path) -> None:
    cache.put("one", 1)
    kept.chmod(0o666)
    assert cache.get("one") is None


def test_a_folder_of_another_user_is_not_read(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.put("one", 1)
    mine = kept.stat().st_uid
    monkeypatch.setattr("os.geteuid", lambda: mine + 1)
    assert cache.get("one") is None


def test_a_link_to_another_folder_is_not_followed(kept: Path, tmp_path: Path) -> None:
    cache.put("one", 1)
    kept.parent.rename(tmp_path / "elsewhere")
    kept.parent.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert cache.get("one") is None


def test_a_value_that_cannot_be_kept_is_no_error_and_leaves_no_file(kept: Path) -> None:
    cache.put("one", lambda: None)
    assert cache.get("one") is None
    assert list(kept.parent.iterdir()) == []


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    monkeypatch.setattr(cache, "FOLDER", tmp_path / "file" / "kept")
    cache.put("one", 1)
    assert cache.get("one") is None


def test_a_large_archive_is_read_once(folder: Config, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "WORTH_KEEPING", -1.0)
    first = Library(folder).edition
    _never_read(monkeypatch)
    again = Library(folder).edition
    assert said(again.tables.archive) == said(first.tables.archive)
    assert again.tables.cases.equals(first.tables.cases)
    assert again.tables.events.equals(first.tables.events)
    assert again.tables.sources.equals(first.tables.sources)
    assert again.tables.index == first.tables.index
    assert not again.errors
    assert not again.is_last_good


def test_an_archive_read_quickly_is_not_kept(folder: Config, kept: Path) -> None:
    Library(folder)
    assert not kept.exists()


@pytest.mark.parametrize("which", ["case", "configuration"])
def test_an_edit_is_read_at_the_next_start(
    folder: Config, kept: Path, monkeypatch: pytest.MonkeyPatch, which: str
) -> None:
    monkeypatch.setattr(library, "WORTH_KEEPING", -1.0)
    Library(folder)
    edited = next((folder.data / "cases").glob("*.yaml")) if which == "case" else folder.folder / "texts.yaml"
    edited.write_text(edited.read_text("utf-8") + "# seen again\n", "utf-8")
    _never_read(monkeypatch)
    with pytest.raises(AssertionError, match="the files were read"):
        Library(folder)


def test_an_archive_with_errors_is_not_kept(folder: Config, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "WORTH_KEEPING", -1.0)
    next((folder.data / "cases").glob("*.yaml")).write_text("id: [", "utf-8")
    assert Library(folder).edition.errors
    assert not kept.exists()
