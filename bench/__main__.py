"""`make bench`: measures everything in one run, prints the report and keeps it as .cache/bench.json."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from bench import check, faults, fuzz, growth, large, load, memory, opening, readers, redraw, report
from bench.report import Measure
from bench.servers import CORES, ROOT

OUT = ROOT / ".cache" / "bench.json"
HISTORY = ROOT / "bench" / "history"
NOTES = (
    f"A server may use {CORES} cores. Browser and readers run on the same machine, in processes of their own, and "
    "compete with it: on a machine of few cores the answers to many readers are slower than they would be.",
    "Compare ratios within one run; seconds and milliseconds belong to this machine at this moment.",
    "× is a multiple of the floor (an empty Streamlit app: one slider, one line of text) unless a line says otherwise.",
    "An exponent of 1 says that ten times the cases take ten times as long; growth is of the server's processor time.",
    "Readers and memory: 100 synthetic cases, the Overview, messages as a browser sends them; readers draw nothing.",
)


USUAL = ("redraw", "opening", "load", "growth", "readers", "memory")
NAMES = (*USUAL, "faults", "large", "check", "fuzz")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Speed and size of the dashboard.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(NAMES)}; default: {', '.join(USUAL)}")
    parser.add_argument("--seconds", type=float, default=60, help="how long readers act, each number of them (60)")
    parser.add_argument("--readers", type=int, nargs="+", help="let `readers` be so many alone, who ask for anything")
    parser.add_argument(
        "--cases", type=int, default=100_000, help="how many `large` serves, and `check` proves, and a tenth (100,000)"
    )
    parser.add_argument("--inputs", type=int, default=1_000_000, help="how many `fuzz` tries (1,000,000)")
    parser.add_argument("--keep", action="store_true", help="keep the report in bench/history too")
    options = parser.parse_args()
    if unknown := [part for part in options.parts if part not in NAMES]:
        parser.error(f"no such part: {', '.join(unknown)}; there are {', '.join(NAMES)}")
    return options


def main() -> None:
    """Run the parts asked for."""
    options = _options()
    parts: dict[str, Callable[[], Iterator[Measure]]] = {
        "redraw": redraw.run,
        "opening": opening.run,
        "load": load.run,
        "growth": growth.run,
        "readers": lambda: readers.run(options.seconds, options.readers or ()),
        "memory": memory.run,
        "faults": lambda: faults.run(options.seconds),
        "large": lambda: large.run(options.cases),
        "check": lambda: check.run(options.cases),
        "fuzz": lambda: fuzz.run(options.inputs),
    }
    measures: list[Measure] = []
    for name in NAMES:
        if name in (options.parts or USUAL):
            began = time.monotonic()
            print(f"{name} …", end=" ", file=sys.stderr, flush=True)
            measures += parts[name]()
            print(f"{time.monotonic() - began:.0f} s", file=sys.stderr)
    print("\n" + report.text(measures) + "\n\n" + "\n".join(NOTES))
    report.write(OUT, measures, NOTES)
    if options.keep:
        report.write(HISTORY / f"{datetime.now(UTC):%Y-%m-%d-%H%M}.json", measures, NOTES)
    report.plot(OUT.with_suffix(".html"), [*HISTORY.glob("*.json"), *(() if options.keep else (OUT,))])
    missed = sum(one.met is False for one in measures)
    kept = f"{OUT.relative_to(ROOT)} and, drawn with those before it, {OUT.with_suffix('.html').relative_to(ROOT)}"
    print(f"\n{missed} {'target' if missed == 1 else 'targets'} missed. Kept in {kept}.")


if __name__ == "__main__":
    main()
