"""Two processes over one data folder and nginx before them, and a reader's browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from dashboard.archive.settings import load_config
from dashboard.archive.store import load
from dashboard.tables import build
from tests.browser.conftest import browser, page
from tests.browser.serving import Served, copy_of_the_real
from tests.deploy.running import HERE, Process, free_ports, nginx
from tests.made import WORDS

__all__ = ["browser", "page"]


@dataclass(frozen=True)
class Site:
    """A site behind nginx. ``served`` is it as readers have it."""

    served: Served
    port: int
    processes: tuple[Process, Process]

    def connected(self) -> list[int]:
        """How many connections each process has."""
        return [process.connections for process in self.processes]


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The real dataset on two processes behind the shipped nginx.conf."""
    folder = tmp_path_factory.mktemp("deployed")
    config = copy_of_the_real(folder)
    loaded = load_config(config)
    port, first, second = free_ports(3)
    processes = (Process(config, first), Process(config, second))
    try:
        for process in processes:
            process.wait()
        with nginx(folder / "nginx", port, (first, second)):
            url = f"http://{HERE}:{port}"
            served = Served(url, config, loaded.data, processes[0].log, build(load(loaded).archive, WORDS))
            yield Site(served, port, processes)
    finally:
        for process in processes:
            process.stop()
