"""The same data is the same files, whoever writes them, where and when."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.archive.config import Config
from tests.builders import ROOT

FORMS = ("csv", "json", "parquet", "xlsx", "zip", "html", "atom", "xml")


def _written(config: Path, out: Path, command: list[str], **environment: str) -> dict[str, bytes]:
    """Every file that a process of its own writes, by its path."""
    subprocess.run(
        [sys.executable, "-m", "dashboard", "--config", str(config), *command, "--out", str(out)],
        cwd=ROOT,
        env={**os.environ, **environment, "THIRD_COUNTRY_CACHE": str(out.with_name(f"{out.name}-kept"))},
        check=True,
        capture_output=True,
    )
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_another_machine_writes_the_same_bytes(folder: Config, tmp_path: Path, language: str) -> None:
    """Another order of hashes, time zone, language of the system, place of the files and time of their change."""
    elsewhere = tmp_path / "else where"
    shutil.copytree(folder.folder.parent, elsewhere, copy_function=shutil.copy)
    command = ["export", "--lang", language, *(part for form in FORMS for part in ("--format", form))]
    one = _written(folder.folder, tmp_path / "one", command, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    other = _written(
        elsewhere / folder.folder.name,
        tmp_path / "two",
        command,
        PYTHONHASHSEED="2",
        TZ="Pacific/Kiritimati",
        LC_ALL="ru_RU.UTF-8",
    )
    assert len(one) > 50
    assert one.keys() == other.keys()
    assert [path for path, made in one.items() if made != other[path]] == []
