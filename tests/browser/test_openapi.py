"""The description of the addresses is true: what it allows is answered as it says, and what it forbids is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.serving import Served

HOOKS = Path(__file__).with_name("schemathesis_hooks.py")
SECONDS = 60
"""How long an answer may take on a busy machine: the first picture waits for a browser to start."""


@pytest.mark.parametrize(
    "asked",
    [
        # Every address, with a few answers each; pictures are drawn by a browser, so two stand for them.
        ["--phases", "examples,fuzzing", "--max-examples", "3", "--exclude-path-regex", r"\.(png|svg|pdf)$"],
        ["--phases", "fuzzing", "--max-examples", "3", "--include-path-regex", r"/(map.png|treaty-and-outcome.svg)$"],
        # Every way to break a parameter, at one address of each kind.
        ["--phases", "coverage", "--include-path-regex", r"/(lifelines.csv|claims.xlsx|\{case_id\}.html|feed.atom)$"],
    ],
    ids=["every address", "pictures", "every fault"],
)
def test_the_description_is_true(served: Served, asked: list[str]) -> None:
    command = [sys.executable, "-m", "schemathesis.cli", "run", f"{served.url}/openapi.json", "--checks", "all"]
    command += ["--request-timeout", str(SECONDS)]
    environment = {**os.environ, "SCHEMATHESIS_HOOKS": str(HOOKS)}
    done = subprocess.run(
        [*command, "--no-color", *asked], capture_output=True, text=True, env=environment, timeout=300
    )
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-1000:]
    assert "passed" in done.stdout
