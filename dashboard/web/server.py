"""Serving the site: one port, one or several processes behind it."""

from __future__ import annotations

import logging
import os
import secrets
import socket
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import uvicorn
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess

from dashboard.publish import process
from dashboard.web.connections import MOST_MESSAGE, Http, WebSocket
from dashboard.web.limits import bounds

log = logging.getLogger("dashboard")

ROOT = Path(__file__).parents[2]
MOST_WORKERS = 4
"""Each holds the archive and its own readers; beyond a few, a proxy before several machines serves better."""

HANGS = 60
"""Seconds without a sign after which a process is taken to hang: one that takes in a large record gives none for some,
and more where the machine is busy."""
GRACE = 10
"""Seconds that answers in work have to end when the site is stopped; the Chromium that draws has some more."""


def default_workers() -> int:
    """One process for each core that this one may use, up to MOST_WORKERS."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST_WORKERS)


def serve(port: int, address: str, workers: int, base: str = "") -> None:
    """Serve until stopped, below the path ``base`` where a proxy has the site there. A reader's session stays in the
    process that took the connection; everything else a page asks for (charts, tables, assets) any process answers.
    OSError where the address cannot be had."""
    sockets = listen(address, port)
    own = {
        "server.port": port,
        "server.address": address,
        "server.baseUrlPath": base,
        "server.cookieSecret": secrets.token_hex(),
    }
    process.hand_on({**dict(_settings()), **own})
    process.raise_descriptors()
    process.log_lines()
    config = uvicorn.Config(
        "dashboard.web.server:application",
        factory=True,
        workers=workers,
        access_log=False,
        log_level="warning",
        http=Http,
        ws=WebSocket,
        ws_max_size=MOST_MESSAGE,
        ws_per_message_deflate=False,
        timeout_worker_healthcheck=HANGS,
        timeout_graceful_shutdown=GRACE,
        server_header=False,
    )
    print(f"Arrested in a Third Country: http://{address}:{port}", flush=True)
    if workers > 1:
        _Processes(config, sockets=sockets).run()
    else:
        uvicorn.Server(config).run(sockets=sockets)


class _Processes(Multiprocess):
    """The processes that serve; one that ends or hangs is replaced, and the log says so."""

    def keep_subprocess_alive(self) -> None:
        """Look after each of them."""
        before = list(self.processes)
        for one in before:
            # The child's end of the pipe: while this side holds it too, a question to a child that ends before it answers
            # waits for HANGS seconds.
            one.child_conn.close()
        super().keep_subprocess_alive()
        for old, new in zip(before, self.processes, strict=True):
            if new is not old:
                ended = f"with code {old.exitcode}" if (old.exitcode or 0) >= 0 else f"by signal {-(old.exitcode or 0)}"
                log.warning("process %s ended %s and was replaced by process %s", old.pid, ended, new.pid)


def application() -> Any:
    """The ASGI application of one process, its archive read."""
    process.log_lines()
    # Imported here: the process that only starts the others waits for neither Streamlit nor pandas.
    from streamlit.web import bootstrap

    from dashboard.web.site import site

    settings = process.handed_on()
    bootstrap.load_config_options(settings)
    process.log_seldom()
    most = bounds()
    Http.most = most.connections
    try:
        process.library()
    except OSError as error:
        log.error("the data cannot be read: %s", error)
        sys.exit(STARTUP_FAILURE)  # tried again and again, it would fail again and again
    base = settings.get("server.baseUrlPath", "").strip("/")
    return site(f"/{base}" if base else "", most)


def listen(address: str, port: int) -> list[socket.socket]:
    """Sockets that listen at every address of the name: ``localhost`` is often two."""
    sockets: list[socket.socket] = []
    refused: OSError | None = None
    for family, kind, protocol, _, place in socket.getaddrinfo(address, port, type=socket.SOCK_STREAM):
        # The protocol is named: without it asyncio leaves Nagle's delay on, which costs an answer 40 ms.
        one = socket.socket(family, kind, protocol)
        try:
            if os.name != "nt":
                one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if family == socket.AF_INET6:
                one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            one.bind(place)
            one.listen(2048)
            one.setblocking(False)
            one.set_inheritable(True)
            sockets.append(one)
        except OSError as error:
            one.close()
            refused = error
    if not sockets:
        assert refused is not None
        raise OSError(refused.errno, f"cannot serve on port {port}: {refused.strerror}; choose another with --port")
    return sockets


def _settings() -> Iterator[tuple[str, Any]]:
    """Streamlit's settings of .streamlit/config.toml, by dotted name, wherever the command is started."""
    yield from _flat("", tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8")))


def _flat(prefix: str, values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in values.items():
        if isinstance(value, dict):
            yield from _flat(f"{prefix}{key}.", value)
        else:
            yield f"{prefix}{key}", value
