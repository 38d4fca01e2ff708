"""Memory of the server: for each open session, the Overview drawn and held, and when many readers have come and gone."""

from __future__ import annotations

import asyncio
import tempfile
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from bench import servers, synthetic
from bench.reader import Reader
from bench.readers import CASES
from bench.report import Measure
from bench.servers import Server

PART = "Memory"
NUMBERS = (1, 50, 200)
CAME, AT_ONCE = 1_000, 10
"""Sessions that come and go, so many at a time."""
DOCUMENTS = 10_000
_SETTLE = 3.0


def run() -> Iterator[Measure]:
    """Every measure of the part."""
    with tempfile.TemporaryDirectory() as folder:
        made = synthetic.write(Path(folder), CASES)
        with servers.dashboard(made.config) as server:
            held = asyncio.run(_hold(server))
            asyncio.run(_come_and_go(server))
            gone = server.memory()
            _ask_for_documents(server)
            asked = server.memory()
        with servers.dashboard(made.config, {}, "--workers", "2") as two:
            at_rest = two.memory()
    for number, memory in held.items():
        yield Measure(PART, f"server with {number} {'session' if number == 1 else 'sessions'} held", memory, "MB")
    fewest, *_, most = NUMBERS
    added = (held[most] - held[fewest]) / (most - fewest)
    yield Measure(PART, f"each added session, from {fewest} to {most}", added, "MB", 1)
    yield Measure(PART, f"after {CAME:,} sessions more came and went", gone, "MB")
    yield Measure(PART, f"after {DOCUMENTS:,} documents, each of another address", asked, "MB")
    yield Measure(PART, "two processes and what runs them, before any reader", at_rest, "MB", 250)


async def _hold(server: Server) -> dict[int, float]:
    readers: list[Reader] = []
    held: dict[int, float] = {}
    for number in NUMBERS:
        while len(readers) < number:
            readers.append(await Reader.arrive(server.port))
        await asyncio.sleep(_SETTLE)
        held[number] = server.memory()
    for reader in readers:
        await reader.socket.close()
    return held


async def _come_and_go(server: Server) -> None:
    async def visit() -> None:
        await (await Reader.arrive(server.port)).socket.close()

    for _ in range(CAME // AT_ONCE):
        await asyncio.gather(*(visit() for _ in range(AT_ONCE)))
    await asyncio.sleep(_SETTLE)


def _ask_for_documents(server: Server) -> None:
    for number in range(DOCUMENTS):
        with urllib.request.urlopen(f"{server.url}/data/cases.csv?q={number}") as answer:
            answer.read()
