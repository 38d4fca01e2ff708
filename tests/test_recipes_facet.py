"""A facet is one definition and the message of its name: a made-up one is added to a copy of the project, and found in
every place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.builders import ROOT

DEFINITION = """\
    Choice(
        "court",
        "{requesting} court",
        "us_court",
        lambda archive: archive.courts,
        lambda archive, court: court,
        example="S.D.N.Y.",
    ),
"""


def test_a_facet_is_one_definition(tmp_path: Path) -> None:
    """Tests of the filter follow too, as they ask the definitions."""
    for name in ("config", "dashboard", "data", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    facets = tmp_path / "dashboard" / "facets.py"
    before, place, after = facets.read_text("utf-8").partition("    OUTCOME,\n    TEXT,\n")
    assert place
    facets.write_text(f"{before}    OUTCOME,\n{DEFINITION}    TEXT,\n{after}", "utf-8")
    with (tmp_path / "config" / "text" / "en" / "selection.ftl").open("a", encoding="utf-8") as file:
        file.write("facet-court = { $adjective } court\n")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "tests/added_facet.py",
            "tests/middle/test_selection.py",
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
