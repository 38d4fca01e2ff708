"""A running dashboard over a data folder of its own, which a test may edit."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from urllib.request import urlopen

from dashboard.archive.settings import FOLDER_VARIABLE, load_config
from dashboard.archive.store import load
from dashboard.selection import Selection
from dashboard.tables import Tables, build
from tests.builders import ROOT
from tests.made import WORDS

START_SECONDS = 180


@dataclass(frozen=True)
class Served:
    """A dashboard that runs: where it answers, where its files are, what its data holds."""

    url: str
    config: Path
    data: Path
    log: Path
    tables: Tables

    def selected(self, **changes: object) -> int:
        """How many cases a selection keeps."""
        return int(Selection(**changes).keeps(self.tables).sum())


def copy_of_the_real(folder: Path) -> Path:
    """The project's configuration and data below ``folder``; returns the configuration folder."""
    for name in ("config", "data"):
        shutil.copytree(ROOT / name, folder / name)
    return folder / "config"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            with urlopen(f"{url}/_stcore/health", timeout=2):
                return
        except (OSError, HTTPException):
            time.sleep(0.1)
    raise RuntimeError(f"the dashboard did not start:\n{log.read_text('utf-8')}")


@contextmanager
def serve(config: Path, base: str = "") -> Iterator[Served]:
    """Run ``third-country run`` over a configuration folder until the block ends, below the path ``base``."""
    port = _free_port()
    log = config.parent / "server.log"
    command = [sys.executable, "-m", "dashboard", "--config", str(config), "run", "--port", str(port), "--base", base]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=config.parent, stdout=output, stderr=subprocess.STDOUT, env=_environment()
        )
    try:
        url = f"http://localhost:{port}/{base}".rstrip("/")
        _wait(url, process, log)
        loaded = load_config(config)
        yield Served(url, config, loaded.data, log, build(load(loaded).archive, WORDS))
    finally:
        process.terminate()
        process.wait(60)


def _environment() -> dict[str, str]:
    return {key: value for key, value in os.environ.items() if key != FOLDER_VARIABLE}
