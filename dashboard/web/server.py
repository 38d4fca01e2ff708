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

BACKLOG = 2048
"""Connections that wait to be taken."""
SPREADS = sys.platform == "linux"
"""Whether the system spreads connections among sockets at one address; others may have such sockets and do not."""
REUSE_PORT = getattr(socket, "SO_REUSEPORT", 0)

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
    """The processes that serve; one that ends or hangs is replaced, and the log says so. Where the system can (Linux), each
    has sockets of its own at the same addresses, among which it spreads the connections: of processes that share one,
    the same wakes first time and again, and took nine readers of ten. Who comes to one that hangs waits until it is
    replaced."""

    def __init__(self, config: uvicorn.Config, sockets: list[socket.socket]) -> None:
        self._places = [(one.family, one.getsockname()) for one in sockets]
        self._handed: list[socket.socket] = []
        self._are_started = False
        if SPREADS:
            for one in sockets:
                one.close()
            # Without one that stays, the address would be anybody's while all processes are replaced. It does not listen.
            self._reserved = [_bound(family, place, REUSE_PORT) for family, place in self._places]
        super().__init__(config, sockets)

    @property
    def sockets(self) -> list[socket.socket]:
        """Those of the process that is started next."""
        if not SPREADS:
            return self._shared
        own = [_bound(family, place, REUSE_PORT) for family, place in self._places]
        if not self._are_started:
            for one in own:
                one.listen(BACKLOG)  # who comes too early waits; later the others answer until one is ready
        self._handed += own
        return own

    @sockets.setter
    def sockets(self, shared: list[socket.socket]) -> None:
        self._shared = shared

    def keep_subprocess_alive(self) -> None:
        """Look after each of them."""
        self._are_started = True
        before = list(self.processes)
        for one in before:
            # The child's end of the pipe: while this side holds it too, a question to a child that ends before it answers
            # waits for HANGS seconds.
            one.child_conn.close()
        super().keep_subprocess_alive()
        while self._handed:
            self._handed.pop().close()  # the process has its own; while this is open too, connections to one that ended wait
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
    for family, _, _, _, place in socket.getaddrinfo(address, port, type=socket.SOCK_STREAM):
        try:
            one = _bound(family, place)
            one.listen(BACKLOG)
            sockets.append(one)
        except OSError as error:
            refused = error
    if not sockets:
        assert refused is not None
        raise OSError(refused.errno, f"cannot serve on port {port}: {refused.strerror}; choose another with --port")
    return sockets


def _bound(family: int, place: Any, *options: int) -> socket.socket:
    """A socket at an address, which does not listen yet; OSError where the address cannot be had."""
    # The protocol is named: without it asyncio leaves Nagle's delay on, which costs an answer 40 ms.
    one = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        for option in (*((socket.SO_REUSEADDR,) if os.name != "nt" else ()), *options):
            one.setsockopt(socket.SOL_SOCKET, option, 1)
        if family == socket.AF_INET6:
            one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        one.bind(place)
    except OSError:
        one.close()
        raise
    one.setblocking(False)
    one.set_inheritable(True)
    return one


def _settings() -> Iterator[tuple[str, Any]]:
    """Streamlit's settings of .streamlit/config.toml, by dotted name, wherever the command is started."""
    yield from _flat("", tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8")))


def _flat(prefix: str, values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in values.items():
        if isinstance(value, dict):
            yield from _flat(f"{prefix}{key}.", value)
        else:
            yield f"{prefix}{key}", value
