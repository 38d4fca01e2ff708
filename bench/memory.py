"""Memory of the server for each open session, the Overview drawn and held."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench import servers, synthetic
from bench.reader import Reader
from bench.readers import CASES
from bench.report import Measure
from bench.servers import Server

PART = "Memory"
NUMBERS = (1, 50, 200)
_SETTLE = 3.0


def run() -> Iterator[Measure]:
    """Every measure of the part."""
    with tempfile.TemporaryDirectory() as folder:
        made = synthetic.write(Path(folder), CASES)
        with servers.dashboard(made.config) as server:
            held = asyncio.run(_hold(server))
    for number, memory in held.items():
        yield Measure(PART, f"server with {number} {'session' if number == 1 else 'sessions'} held", memory, "MB")
    fewest, *_, most = NUMBERS
    added = (held[most] - held[fewest]) / (most - fewest)
    yield Measure(PART, f"each added session, from {fewest} to {most}", added, "MB", 1)


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
