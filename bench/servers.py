"""Servers of the dashboard and of the floor, each in its own process on a free port."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import psutil

from dashboard.archive import cache, settings

ROOT = Path(__file__).parents[1]
CORES = 2
"""How many cores a server may use."""

_START_WITHIN = 900.0
"""Seconds: 10,000 new cases are read and proven first, on a machine that others may use too."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers."""

    port: int
    pid: int
    started_in: float
    """Seconds from the start of its process to its first answer."""
    log: Path

    @property
    def url(self) -> str:
        """Where its pages are."""
        return f"http://localhost:{self.port}"

    def memory(self) -> float:
        """Resident memory of the process and its children, in MB."""
        process = psutil.Process(self.pid)
        return float(sum(one.memory_info().rss for one in [process, *process.children(recursive=True)])) / 1e6

    def processor_time(self) -> float:
        """Seconds of processor time used so far."""
        process = psutil.Process(self.pid)
        times = [one.cpu_times() for one in (process, *process.children(recursive=True))]
        return float(sum(one.user + one.system for one in times))

    def failures(self) -> int:
        """How many pages failed, by its log."""
        return self.log.read_text("utf-8", errors="replace").count("a page failed")


@contextmanager
def dashboard(
    config: Path | None = None, environment: Mapping[str, str] = MappingProxyType({}), *options: str
) -> Iterator[Server]:
    """The dashboard with its own data, or with the configuration folder of another archive; ``environment`` is laid over
    that of this process, ``options`` are those of the command."""
    port = _free_port()
    command = [str(Path(sys.executable).with_name("third-country")), "run", "--port", str(port), *options]
    with _running(command, port, config, environment) as server:
        yield server


@contextmanager
def floor() -> Iterator[Server]:
    """An empty Streamlit app, served as anybody would: ``streamlit run``, with nothing set but its port."""
    port = _free_port()
    app = str(Path(__file__).with_name("floor_app.py"))
    quiet = ["--server.headless", "true", "--browser.gatherUsageStats", "false"]
    command = [sys.executable, "-m", "streamlit", "run", app, "--server.port", str(port), *quiet]
    with _running(command, port, None) as server:
        yield server


@contextmanager
def peer(*command: str) -> Iterator[Server]:
    """Another server of the bench: what Python runs, with the port at its end."""
    port = _free_port()
    with _running([sys.executable, *command, str(port)], port, None, {"PYTHONPATH": str(ROOT)}, path="/") as server:
        yield server


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def _running(
    command: Sequence[str],
    port: int,
    config: Path | None,
    more: Mapping[str, str] = MappingProxyType({}),
    path: str = "/_stcore/health",
) -> Iterator[Server]:
    """A server of a command, once it answers at ``path``."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("STREAMLIT_")}
    if config is not None:
        environment[settings.FOLDER_VARIABLE] = str(config)
        environment[cache.FOLDER_VARIABLE] = str(config.parent / "kept")
    environment |= more
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "server.log"
        began = time.monotonic()
        with log.open("wb") as out:
            process = subprocess.Popen(command, cwd=folder, env=environment, stdout=out, stderr=subprocess.STDOUT)
        try:
            limit(process.pid)
            _wait(process, port, log, path)
            yield Server(port, process.pid, time.monotonic() - began, log)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def limit(pid: int) -> None:
    """Let a process just started use no more than CORES cores, where the system can do that."""
    process = psutil.Process(pid)
    if hasattr(process, "cpu_affinity"):
        process.cpu_affinity(process.cpu_affinity()[:CORES])


def _wait(process: subprocess.Popen[bytes], port: int, log: Path, path: str) -> None:
    give_up = time.monotonic() + _START_WITHIN
    while time.monotonic() < give_up:
        if process.poll() is not None:
            raise RuntimeError(f"the server stopped:\n{log.read_text('utf-8', errors='replace')}")
        try:
            with urllib.request.urlopen(f"http://localhost:{port}{path}", timeout=2) as answer:
                if answer.status == 200:
                    return
        except (OSError, http.client.HTTPException):
            time.sleep(0.02)
    raise RuntimeError(f"the server did not answer within {_START_WITHIN:.0f} s")
