"""Two processes of a site behind nginx, as `deploy/` describes them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import servers
from tests.deploy.running import HERE, Process, free_ports, nginx


@dataclass(frozen=True)
class Deployed:
    """A site that answers; its processes take up to ``servers.CORES`` cores together."""

    port: int
    processes: tuple[Process, Process]

    @property
    def url(self) -> str:
        """Where its pages are."""
        return f"http://{HERE}:{self.port}"


@contextmanager
def deployed(config: Path) -> Iterator[Deployed]:
    """The site of a configuration folder; logs and nginx's files lie beside it."""
    port, *ports = free_ports(3)
    with ExitStack() as stack:
        processes = (Process(config, ports[0]), Process(config, ports[1]))
        for process in processes:
            stack.callback(process.stop)
            servers.limit(process.pid)
            process.wait()
        stack.enter_context(nginx(config.parent / "nginx", port, (ports[0], ports[1])))
        yield Deployed(port, processes)
