"""The command ``check`` on very many made-up cases, and on a tenth of them: time, memory, and how long it says nothing."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench import servers, synthetic
from bench.report import Measure

PART = "Check"


@dataclass(frozen=True, slots=True)
class _Run:
    seconds: float
    """Of the processor."""
    memory: float
    """The most that it held, in kB."""
    first_word: float
    """Seconds until it said how far it is."""
    silence: float
    """The longest time without a word, in seconds."""


def run(cases: int) -> Iterator[Measure]:
    """Every measure of the part."""
    few = cases // 10
    with tempfile.TemporaryDirectory() as folder:
        runs = {size: _check(synthetic.write(Path(folder) / str(size), size).config) for size in (few, cases)}
    for size, one in runs.items():
        yield Measure(PART, f"{size:,} cases checked, processor time", one.seconds, "s")
        yield Measure(PART, "the most memory that it took", one.memory / 1e3, "MB")
        yield Measure(PART, "until it first says how far it is", one.first_word, "s")
        yield Measure(PART, "the longest time without a word", one.silence, "s")
    added = (runs[cases].memory - runs[few].memory) / (cases - few)
    yield Measure(PART, f"memory of each added case, from {few:,} to {cases:,}", added, "kB", 24)
    growth = runs[cases].seconds / cases / (runs[few].seconds / few)
    yield Measure(PART, f"time of a case among {cases:,}, against one among {few:,}", growth, "×", 1.5)


_MEASURED = """
import json, resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""
"""Between the bench and the command, as what a process has held counts for the one that it starts."""


def _check(config: Path) -> _Run:
    command = [sys.executable, "-m", "dashboard", "--config", str(config), "check"]
    began = time.monotonic()
    with subprocess.Popen(
        [sys.executable, "-c", _MEASURED, *command],
        cwd=servers.ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        spoke = [time.monotonic() for _ in process.stderr]
        seconds, memory = json.load(process.stdout)
    ended = time.monotonic()
    gaps = [after - before for before, after in zip([began, *spoke], [*spoke, ended], strict=True)]
    return _Run(seconds, memory, gaps[0], max(gaps))
