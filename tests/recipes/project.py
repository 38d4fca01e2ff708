"""A copy of the project to carry a recipe out on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.builders import ROOT


def copied(project: Path, *more: str) -> Path:
    """Copy code, configuration and data into a folder, and ``more`` folders."""
    for name in ("dashboard", "config", "data", *more):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    return project


def run(project: Path, *arguments: str) -> None:
    """Run Python on the copy's own code; fails with its last words where that fails."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
