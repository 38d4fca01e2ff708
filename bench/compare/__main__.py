"""`make compare BASE=<revision>`: that revision before, this tree, edited or not, after; exits 1 where they differ."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from bench.compare import differences, revision
from bench.compare.differences import Difference
from bench.compare.questions import asked
from bench.compare.revision import Revision, Taken
from bench.servers import ROOT

OUT = ROOT / ".cache" / "compare"


def main() -> None:
    """Compare, write the page, and say what was found."""
    parser = argparse.ArgumentParser(
        prog="make compare", usage="make compare BASE=<revision> [ONLY=<part of an address>]", description=__doc__
    )
    parser.add_argument("base", metavar="BASE", help="the older revision, such as main or a commit")
    parser.add_argument("only", metavar="ONLY", nargs="?", default="", help="ask only addresses with this in them")
    options = parser.parse_args()
    base = options.base
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    with ExitStack() as stack:
        try:
            tree = stack.enter_context(revision.checked_out(base))
        except subprocess.CalledProcessError as error:
            parser.error(error.stderr.decode("utf-8", "replace").strip())
        sides = [stack.enter_context(revision.served(one)) for one in (tree, ROOT)]
        with ThreadPoolExecutor() as both:
            before, after = both.map(partial(_taken, options.only), (base, "this tree"), sides)
        found = differences.between(before, after)
        differences.draw(found, sides[0], sides[1], OUT)
    _tell(base, before | after, found)
    sys.exit(1 if found else 0)


def _taken(only: str, name: str, side: Revision) -> Taken:
    began = time.monotonic()
    taken = side.take(question for question in asked(side) if only in question[1])
    print(f"{name}: {len(taken):,} answers in {time.monotonic() - began:.0f} s", file=sys.stderr)
    return taken


def _tell(base: str, taken: Taken, found: list[Difference]) -> None:
    """The counts on the terminal; the page, where there is something to look at."""
    number = Counter(kind for kind, _ in taken)
    differing: Counter[str] = Counter()
    for one in found:
        differing[one.kind] += len(one.addresses)
    for kind in number:
        print(f"{kind}: {differing[kind]:,} of {number[kind]:,} differ")
    if not found:
        print(f"Nothing differs from {base}.")
        return
    here = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)
    page = OUT / "index.html"
    page.write_text(here.get_template("report.html").render(base=base, found=found, differing=differing), "utf-8")
    print(f"The pairs that differ: {page.as_uri()}")


if __name__ == "__main__":
    main()
