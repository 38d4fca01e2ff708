"""Growth: the server's processor time for every page, every chart and the main documents, by the number of cases.

Each answer is of another selection of nearly all cases, so that none is new to the reader and old to the server.
"""

from __future__ import annotations

import asyncio
import math
import tempfile
import urllib.request
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

from bench import servers, synthetic
from bench.load import SIZES
from bench.reader import Reader
from bench.report import Measure
from bench.servers import Server
from dashboard.pages import CHARTS, PAGES

PART = "Growth"
ANSWERS = {100: 8, 1_000: 8, 10_000: 4}
"""By the number of cases: how many answers are measured as one."""
STEEP = 1.15
"""The exponent from which on the time is said to grow faster than the number of cases."""
FLAT = 1.5
"""How many times as long a page may take at the most cases as at the fewest; what says something of every case, such as a
chart with a mark for each or a table to download, has no such target."""
DOCUMENTS = (
    "chart/lifelines.html",
    "data/cases.csv",
    "data/cases.json",
    "data/cases.xlsx",
    "data/events.csv",
    "data/datapackage.json",
    "data/archive.zip",
    "case/index.html",
    "feed.atom",
    "sitemap.xml",
)
_AMONG, _PLAIN = "a case among the others", "a case as a plain page"
PAGES_READ = frozenset((*(f"page {one.title}" for one in PAGES), _AMONG, _PLAIN))

Ask = Callable[[int], Awaitable[None]]
"""One answer and all of it, by its number."""


def run() -> Iterator[Measure]:
    """Every measure of the part."""
    with tempfile.TemporaryDirectory() as folder:
        found = {size: _found(Path(folder) / str(size), size) for size in SIZES}
    smallest, middle, largest = SIZES
    for what in found[smallest]:
        times = {size: found[size][what] for size in SIZES}
        for size, seconds in times.items():
            yield Measure(PART, f"{what}: {size:,} cases", 1000 * seconds, "ms")
        ratio, flat = times[largest] / times[smallest], FLAT if what in PAGES_READ else None
        yield Measure(PART, f"{what}: {largest:,} cases against {smallest:,}", ratio, "×", flat)
        exponent = math.log(times[largest] / times[middle]) / math.log(largest / middle)
        yield Measure(PART, f"{what}: exponent from {middle:,} to {largest:,} cases", exponent, "", STEEP)


def _found(folder: Path, size: int) -> dict[str, float]:
    """Seconds of processor time of one answer, by what is asked for."""
    made = synthetic.write(folder, size)
    cases = sorted(path.stem for path in (made.data / "cases").iterdir())
    with servers.dashboard(made.config) as server:
        return asyncio.run(_measured(server, cases, ANSWERS[size]))


async def _measured(server: Server, cases: list[str], answers: int) -> dict[str, float]:
    reader = await Reader.arrive(server.port)
    found: dict[str, float] = {}
    for what, ask in questions(server, reader, cases):
        await ask(0)  # what only a first time costs grows with nothing
        used = server.processor_time()
        for number in range(1, answers + 1):
            await ask(number)
        found[what] = (server.processor_time() - used) / answers
    await reader.socket.close()
    return found


def questions(server: Server, reader: Reader, cases: list[str]) -> Iterator[tuple[str, Ask]]:
    """What is asked for, by its name."""
    first, last = synthetic.FIRST.year, synthetic.LAST.year

    def page(path: str, since: int, case: bool = False) -> Ask:
        async def ask(number: int) -> None:
            more = f"&case={cases[number]}" if case else ""
            await reader.follow(path, f"from={since}&to={last - number}{more}")

        return ask

    def document(path: str) -> Ask:
        async def ask(number: int) -> None:
            await asyncio.to_thread(_get, f"{server.url}/{path.format(to=last - number, case=cases[number])}")

        return ask

    for since, one in enumerate(PAGES, first + 1):  # two pages that show one chart do not share its drawing
        yield f"page {one.title}", page(one.path, since)
    yield _AMONG, page("cases", first, case=True)
    yield _PLAIN, document("case/{case}")
    for name in CHARTS:
        yield f"chart {name}", document(f"chart/{name}.json?to={{to}}")
    for path in DOCUMENTS:
        yield path, document(path)


def _get(url: str) -> None:
    with urllib.request.urlopen(url) as answer:
        answer.read()
