"""A site of very many made-up cases: how long until it serves, what it holds, and how long its readers wait."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench import growth, servers, synthetic
from bench.reader import Reader
from bench.report import Measure
from bench.servers import Server

PART = "Large"
ANSWERS = 3
"""Of each kind, to selections that are new to the server."""


def run(cases: int) -> Iterator[Measure]:
    """Every measure of the part."""
    with tempfile.TemporaryDirectory() as folder:
        made = synthetic.write(Path(folder), cases)
        ids = sorted(path.stem for path in (made.data / "cases").iterdir())
        with servers.dashboard(made.config) as first:
            pass
        with servers.dashboard(made.config) as again:
            at_rest = again.memory()
            waited = asyncio.run(_waited(again, ids))
            read = again.memory()
    who = f"{cases:,} cases"
    yield Measure(PART, f"{who}: first start, process to first answer", first.started_in, "s")
    yield Measure(PART, f"{who}: start again, files unchanged", again.started_in, "s")
    yield Measure(PART, f"{who}: memory before any reader", at_rest, "MB")
    yield Measure(PART, f"{who}: memory after one who went through all pages", read, "MB")
    for what, seconds in waited.items():
        yield Measure(PART, f"{who}: {what}, action to whole answer", seconds, "s")


async def _waited(server: Server, cases: list[str]) -> dict[str, float]:
    reader = await Reader.arrive(server.port)
    found: dict[str, float] = {}
    for what, ask in growth.questions(server, reader, cases):
        if what in growth.PAGES_READ:
            times = []
            for number in range(ANSWERS):
                began = time.monotonic()
                await ask(number)
                times.append(time.monotonic() - began)
            found[what] = median(times)
    await reader.socket.close()
    return found
