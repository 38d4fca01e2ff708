"""Start: reading, proving and tabulating 100, 1,000 and 10,000 cases, and starting again with unchanged files."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench import servers, synthetic
from bench.report import Measure
from dashboard.library import CHECK_EVERY, LOOKS

PART = "Start"
SIZES = (100, 1_000, 10_000)
_REPEATS = {100: 5, 1_000: 3, 10_000: 1}


def run() -> Iterator[Measure]:
    """Every measure of the part."""
    seconds: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            made = synthetic.write(Path(folder) / str(size), size)
            runs = [_apart(made.config) for _ in range(_REPEATS[size])]
            seconds[size] = median(one["seconds"] for one in runs)
            target = 0.5 if size == SIZES[0] else None
            yield Measure(PART, f"{size:,} cases read, proven and tabulated", seconds[size], "s", target)
            shown = median(one["edit"] + max(CHECK_EVERY, LOOKS * one["look"]) for one in runs)
            target = 2 if size == SIZES[0] else None
            yield Measure(PART, f"an edit among {size:,} cases, until it is shown, at the latest", shown, "s", target)
            shown = median(one["shown"] for one in runs)
            yield Measure(PART, "the same, the longest of three that were waited for", shown, "s")
            if size == SIZES[-1]:
                yield Measure(PART, f"memory of a case among {size:,}, read", median(one["kB"] for one in runs), "kB")
        smallest, largest = SIZES[0], SIZES[-1]
        per_case = {size: seconds[size] / size for size in SIZES}
        for size in SIZES[1:]:
            what = f"time of a case among {size:,}, against one among {smallest:,}"
            yield Measure(PART, what, per_case[size] / per_case[smallest], "×", 1.5)

        made = synthetic.Folder(Path(folder) / str(largest) / "config", Path(folder) / str(largest) / "data")
        with servers.dashboard(made.config) as first:
            pass
        with servers.dashboard(made.config) as again:
            pass
        yield Measure(PART, f"first start with {largest:,} cases, process to first answer", first.started_in, "s")
        yield Measure(PART, "start again, files unchanged", again.started_in, "s", 3)
        with servers.floor() as floor:
            pass
        yield Measure(PART, "start of an empty Streamlit app", floor.started_in, "s")


def _apart(config: Path) -> dict[str, float]:
    """What one process of its own needs."""
    command = [sys.executable, "-m", "bench.load", str(config)]
    done = subprocess.run(command, cwd=servers.ROOT, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _here(config: Path) -> dict[str, float]:
    from dashboard import library
    from dashboard.archive import store
    from dashboard.archive.settings import load_config

    library.WORTH_KEEPING = float("inf")  # reading alone, nothing written for a next start
    settings = load_config(config)
    least = _most_memory()
    loaded = store.load(settings)
    memory = (_most_memory() - least) / len(loaded.archive.cases)
    began = time.perf_counter()
    opened = library.Library(settings)
    seconds = time.perf_counter() - began
    began = time.thread_time()
    opened.refresh()
    look = time.thread_time() - began
    edits = []
    for _ in range(3):
        _edit(settings.data)
        began = time.perf_counter()
        opened.refresh()
        edits.append(time.perf_counter() - began)
    opened.watch()
    shown = []
    for _ in range(3):
        before = opened.edition
        _edit(settings.data)
        began = time.perf_counter()
        while opened.edition is before:
            time.sleep(0.01)
        shown.append(time.perf_counter() - began)
    return {
        "seconds": seconds,
        "cases": len(opened.edition.tables.cases),
        "look": look,
        "edit": max(edits),
        "shown": max(shown),
        "kB": memory,
    }


def _edit(data: Path) -> None:
    with next((data / "cases").glob("*.yaml")).open("a", encoding="utf-8") as file:
        file.write("# looked at again\n")


def _most_memory() -> int:
    """The most that this process has held so far, in kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    print(json.dumps(_here(Path(sys.argv[1]))))
