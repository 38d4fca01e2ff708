"""A copy of the project to carry a recipe out on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from fluent.syntax import parse
from fluent.syntax.ast import Message
from fluent.syntax.serializer import FluentSerializer

from tests.builders import ROOT


def copied(project: Path, *more: str) -> Path:
    """Copy code, configuration and data into a folder, and ``more`` folders."""
    for name in ("dashboard", "config", "data", *more):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    return project


def in_every_language(project: Path, file: str) -> None:
    """Give each other language the messages of a file that English has and it lacks, in English: the recipe's last step."""
    texts = project / "config" / "text"
    wanted = {
        one.id.name: one for one in parse((texts / "en" / file).read_text("utf-8")).body if isinstance(one, Message)
    }
    for folder in sorted(texts.iterdir()):
        if folder.is_dir() and folder.name != "en":
            own = folder / file
            said = own.read_text("utf-8") if own.exists() else ""
            known = {one.id.name for one in parse(said).body if isinstance(one, Message)}
            added = "".join(
                FluentSerializer().serialize_entry(one) for name, one in wanted.items() if name not in known
            )
            own.write_text(f"{said.rstrip()}\n{added}", "utf-8")


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
