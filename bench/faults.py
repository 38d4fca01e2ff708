"""Faults under load: readers of any page and selection behind nginx, while processes are killed and data is edited.

Readers have an address each, as nginx tells them apart by it. One whose connection is lost asks again as a browser does, a
second later; the wait counts as a part of the answer.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from websockets.exceptions import ConnectionClosed, InvalidHandshake

from bench import servers, synthetic
from bench.deployed import deployed
from bench.reader import AnswerError, Reader, address_of, connected
from bench.readers import ARRIVALS, CASES, PAUSE, any_link
from bench.report import Measure
from tests.deploy.running import Process

PART = "Faults"
READERS = 100
BREAK = 20.0
"""Seconds between two kills; the processes take turns, and what runs them starts the killed one anew."""
EDIT = 5.0
"""Seconds between two edits of a case."""
AGAIN = 1.0
"""Seconds until a browser connects again."""


def run(seconds: float) -> Iterator[Measure]:
    """Every measure of the part; the readers act for so long."""
    with tempfile.TemporaryDirectory() as folder:
        made = synthetic.write(Path(folder), CASES)
        with deployed(made.config) as site:
            options = {"port": site.port, "seconds": seconds, "config": str(made.config)}
            command = [sys.executable, "-m", "bench.faults", json.dumps(options)]
            done = subprocess.Popen(command, cwd=servers.ROOT, stdout=subprocess.PIPE, text=True)
            killed, edited = _disturb(lambda: done.poll() is not None, site.processes, made.data)
            found: dict[str, Any] = json.loads(done.communicate()[0])
            failed = sum(process.log.read_text("utf-8").count("a page failed") for process in site.processes)
    who = f"{READERS} readers behind nginx, two processes"
    yield Measure(PART, f"{who}: times that one of them was killed", killed, "")
    yield Measure(PART, f"{who}: edits of a case meanwhile", edited, "")
    yield Measure(PART, f"{who}: answers", found["answers"], "")
    yield Measure(PART, f"{who}: answers that had to be asked for again", found["again"], "")
    yield Measure(PART, f"{who}: errors", failed + found["errors"], "", 0)
    yield Measure(PART, f"{who}: action to whole answer, p50", 1000 * found["p50"], "ms")
    yield Measure(PART, f"{who}: action to whole answer, p95", 1000 * found["p95"], "ms")
    yield Measure(PART, f"{who}: action to whole answer, the longest", 1000 * found["longest"], "ms")


def _disturb(is_over: Callable[[], bool], processes: Sequence[Process], data: Path) -> tuple[int, int]:
    """Kill processes in turn and edit cases until it is over; returns how often each was done."""
    killed = edited = 0
    files = sorted((data / "cases").iterdir())
    began = time.monotonic() + READERS / ARRIVALS
    while not is_over():
        time.sleep(0.1)
        passed = time.monotonic() - began
        if passed > EDIT * (edited + 1):
            file = files[edited % len(files)]
            text = file.read_text("utf-8")
            file.write_text(re.sub(r"(?m)^summary:.*(\n .*)*", f"summary: Edit {edited + 1}.", text), "utf-8")
            edited += 1
        if passed > BREAK * (killed + 1):
            process = processes[killed % len(processes)]
            process.kill()
            process.start()
            servers.limit(process.pid)
            killed += 1
    return killed, edited


async def _insist(reader: Reader, port: int, sender: str, path: str, query: str) -> int:
    """Ask for a page until it is there; returns how often it had to be asked for again."""
    again = 0
    while True:
        try:
            await reader.follow(path, query)
        except TimeoutError:
            raise
        except (ConnectionClosed, OSError, InvalidHandshake):
            again += 1
        else:
            return again
        await asyncio.sleep(AGAIN)
        with suppress(OSError, InvalidHandshake):
            reader.socket = await connected(port, sender)


async def _crowd(port: int, seconds: float, config: str) -> dict[str, Any]:
    link, draw = any_link(Path(config)), random.Random(READERS)
    again: list[int] = []

    async def read(place: int) -> list[float]:
        sender, own = address_of(place), random.Random(draw.random())

        async def act(reader: Reader, chance: random.Random) -> None:
            again.append(await _insist(reader, port, sender, *link(chance)))

        await asyncio.sleep(place / ARRIVALS)
        reader = await Reader.arrive(port, sender)
        await asyncio.sleep((READERS - place) / ARRIVALS)
        found = await reader.act_every(PAUSE, time.monotonic() + seconds, own, act)
        await reader.socket.close()
        return found

    answers: list[float] = []
    errors = 0
    for found in await asyncio.gather(*map(read, range(READERS)), return_exceptions=True):
        if isinstance(found, AnswerError | OSError):
            print(f"{found!r}", file=sys.stderr)
            errors += 1
        elif isinstance(found, BaseException):
            raise found
        else:
            answers += found
    return {
        "answers": len(answers),
        "again": sum(again),
        "errors": errors,
        "p50": median(answers),
        "p95": quantiles(answers, n=20)[-1],
        "longest": max(answers),
    }


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_crowd(**json.loads(sys.argv[1])))))
