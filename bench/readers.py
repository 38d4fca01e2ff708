"""Many readers at once: each changes the years every three seconds; how long until the answer is whole.

A reader moves one end of the slider, so that many ask for the same few dozen selections; further measures are of
readers who ask for any two years, and of those who follow links to any page with anything selected, so that most of
what they ask for is new to the server.
"""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Any
from urllib.parse import urlencode

from bench import servers, synthetic
from bench.reader import Act, AnswerError, Reader, address_of, both_ends, one_end
from bench.report import Measure
from dashboard.archive.settings import load_config
from dashboard.archive.store import load
from dashboard.facets import FACETS, Choice
from dashboard.pages import PAGES
from dashboard.selection import Selection
from dashboard.tables import build
from dashboard.text.catalogue import FIRST
from dashboard.text.words import read_words

PART = "Readers"
NUMBERS = (50, 100, 200)
GOALS = (100, 1000)
"""Milliseconds, p50 and p95, for the most of these readers."""
PAUSE = 3.0
WARM_UP, ANSWERS = 20, 200
"""Of the one reader alone."""
CASES = 100
_ANYTHING = "anything on any page"
ARRIVALS = 10.0
"""How many readers arrive in a second, before anything is measured."""


def run(seconds: float, numbers: Sequence[int] = ()) -> Iterator[Measure]:
    """Every measure of the part, or of so many readers of anything alone; each number of readers acts for ``seconds``,
    on a server of its own."""
    with tempfile.TemporaryDirectory() as folder:
        made = synthetic.write(Path(folder), CASES)
        for number in numbers:
            yield from _measures(made.config, number, seconds, _ANYTHING)
        if numbers:
            return
        with servers.floor() as floor:
            least = asyncio.run(_alone(floor))
        with servers.dashboard(made.config) as site:
            ours = asyncio.run(_alone(site))
        yield Measure(PART, "processor time of one answer, selection seen before", 1000 * ours, "ms")
        yield Measure(PART, "the same, against an empty Streamlit app", ours / least, "×")
        for number in NUMBERS:
            yield from _measures(made.config, number, seconds)
        yield from _measures(made.config, NUMBERS[0], seconds, "any two years")
        for number in NUMBERS:
            yield from _measures(made.config, number, seconds, _ANYTHING)


def _measures(config: Path, number: int, seconds: float, what: str = "") -> Iterator[Measure]:
    with servers.dashboard(config) as server:
        options = {"port": server.port, "number": number, "seconds": seconds, "what": what, "config": str(config)}
        command = [sys.executable, "-m", "bench.readers", json.dumps(options)]
        began, used = time.monotonic(), server.processor_time()
        done = subprocess.run(command, cwd=servers.ROOT, check=True, capture_output=True, text=True)
        load = 100 * (server.processor_time() - used) / (time.monotonic() - began)
        failed = server.failures()
    if done.stderr.strip():
        print(done.stderr.strip(), file=sys.stderr)
    found: dict[str, Any] = json.loads(done.stdout)
    who = f"{number} readers, {what}" if what else f"{number} readers"
    p50, p95 = GOALS if number == NUMBERS[-1] else (None, None)
    yield Measure(PART, f"{who}: action to whole answer, p50", 1000 * found["p50"], "ms", p50)
    yield Measure(PART, f"{who}: action to whole answer, p95", 1000 * found["p95"], "ms", p95)
    yield Measure(PART, f"{who}: errors", failed + found["errors"], "", 0)
    yield Measure(PART, f"{who}: answers, of those meant", 100 * found["answers"] / found["meant"], "%")
    yield Measure(PART, f"{who}: arrival to whole page, p95", 1000 * found["arrival_p95"], "ms")
    yield Measure(PART, f"{who}: server's processor time, of one core", load, "%")
    yield Measure(PART, f"{who}: readers' own processor time, of one core", found["own_load"], "%")


async def _alone(server: servers.Server) -> float:
    """Seconds of the server's processor time for one answer to one reader, whose selections it has seen."""
    reader = await Reader.arrive(server.port)
    first, last = reader.years
    used = 0.0
    for answer in range(WARM_UP + ANSWERS):
        if answer == WARM_UP:
            used = server.processor_time()
        await reader.choose(first + 1 + answer % 2, last)
    await reader.socket.close()
    return (server.processor_time() - used) / ANSWERS


def any_link(config: Path) -> Callable[[random.Random], tuple[str, str]]:
    """Draws a link to any page with any selection of an archive: the page and, as addresses carry it, the query."""
    settings = load_config(config)
    tables = build(load(settings).archive, read_words(settings.folder)[0][FIRST])
    years = range(tables.years[0], tables.years[1] + 1)
    names = [case.name.rpartition(" ")[2] for case in tables.archive.cases]

    def link(draw: random.Random) -> tuple[str, str]:
        first, last = sorted(draw.choices(years, k=2)) if draw.random() < 0.6 else (None, None)
        chosen = {
            facet.name: tuple(draw.sample(facet.offered(tables), draw.randint(1, 2)))
            for facet in FACETS
            if isinstance(facet, Choice) and draw.random() < 0.3
        }
        text = draw.choice(names) if draw.random() < 0.1 else ""
        selection = Selection(years=(first, last), text=text, unconfirmed=draw.random() < 0.3, **chosen)
        return draw.choice(PAGES).path, urlencode(selection.to_params(), doseq=True)

    return link


def _follow_any(config: Path) -> Act:
    link = any_link(config)

    async def act(reader: Reader, draw: random.Random) -> None:
        await reader.follow(*link(draw))

    return act


async def _crowd(port: int, number: int, seconds: float, what: str, config: str) -> dict[str, Any]:
    acts = {"": one_end, "any two years": both_ends, _ANYTHING: _follow_any(Path(config))}
    began, used = time.monotonic(), time.process_time()
    draw = random.Random(number)
    errors: list[str] = []
    arrivals: list[float] = []

    async def arrive(place: int) -> Reader | None:
        await asyncio.sleep(place / ARRIVALS)
        start = time.monotonic()
        try:
            reader = await Reader.arrive(port, address_of(place))
        except (AnswerError, OSError, TimeoutError) as error:
            errors.append(f"arrival: {error!r}")
            return None
        arrivals.append(time.monotonic() - start)
        return reader

    readers = [one for one in await asyncio.gather(*map(arrive, range(number))) if one is not None]
    until = time.monotonic() + seconds
    acting = (one.act_every(PAUSE, until, random.Random(draw.random()), acts[what]) for one in readers)
    answers: list[float] = []
    for found in await asyncio.gather(*acting, return_exceptions=True):
        if isinstance(found, BaseException):
            errors.append(f"answer: {found!r}")
        else:
            answers += found
    await asyncio.gather(*(one.socket.close() for one in readers), return_exceptions=True)
    print("\n".join(sorted(set(errors))), file=sys.stderr)
    return {
        "answers": len(answers),
        "meant": round(number * seconds / PAUSE),
        "errors": len(errors),
        "p50": median(answers),
        "p95": quantiles(answers, n=20)[-1],
        "arrival_p95": quantiles(arrivals, n=20)[-1],
        "own_load": 100 * (time.process_time() - used) / (time.monotonic() - began),
    }


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_crowd(**json.loads(sys.argv[1])))))
