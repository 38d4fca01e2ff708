"""Processes of the dashboard, and Debian's nginx before them with the configuration that is shipped."""

from __future__ import annotations

import gzip
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import brotli
import psutil

from dashboard.archive.cache import FOLDER_VARIABLE as CACHE_VARIABLE
from dashboard.archive.settings import FOLDER_VARIABLE
from tests.browser.serving import START_SECONDS
from tests.builders import ROOT

DEPLOY = ROOT / "deploy"
HERE = "127.0.0.1"
_BALANCED = {
    "# set_real_ip_from 192.0.2.0/24;": f"set_real_ip_from {HERE};",
    "# real_ip_header X-Forwarded-For;": "real_ip_header X-Forwarded-For;",
}


@dataclass(frozen=True)
class Answer:
    """What came back. ``headers`` have names in lower case; one that came twice has both values, with a comma between."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def coding(self) -> str:
        """How the body is compressed."""
        return self.headers.get("content-encoding", "identity")

    @property
    def content(self) -> bytes:
        """The body as it was before it was compressed."""
        undo: dict[str, Callable[[bytes], bytes]] = {
            "identity": bytes,
            "gzip": gzip.decompress,
            "br": brotli.decompress,
        }
        return undo[self.coding](self.body)

    @property
    def kind(self) -> str:
        """The media type without its parameters."""
        return self.headers.get("content-type", "").split(";")[0]


def free_ports(count: int) -> list[int]:
    """Ports of this machine that nobody uses."""
    with ExitStack() as open_probes:
        probes = [open_probes.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind((HERE, 0))
        return [int(probe.getsockname()[1]) for probe in probes]


def ask(port: int, path: str, sender: str = HERE, **headers: str | tuple[str, ...]) -> Answer:
    """GET a path of this machine from one of its loopback addresses, a header with several values in as many lines; a
    truncated answer raises IncompleteRead."""
    with closing(http.client.HTTPConnection(HERE, port, timeout=90, source_address=(sender, 0))) as connection:
        connection.putrequest(
            "GET", path, skip_host="Host" in headers, skip_accept_encoding="Accept_Encoding" in headers
        )
        for name, value in headers.items():
            for line in (value,) if isinstance(value, str) else value:
                connection.putheader(name.replace("_", "-"), line)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        named = {name.lower(): ", ".join(answer.headers.get_all(name, [])) for name in answer.headers}
        return Answer(answer.status, named, body)


def wait_until(true: Callable[[], object], what: str, seconds: float = 60) -> None:
    """Look again and again until something holds; fails with ``what`` where it never does."""
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, f"not within {seconds:.0f} s: {what}"
        time.sleep(0.1)


def answers(port: int, path: str) -> bool:
    """Whether a server on this machine says 200 to a path."""
    try:
        return ask(port, path).status == 200
    except (OSError, http.client.HTTPException):  # who asks at a port where nobody listens yet can reach themselves
        return False


class Process:
    """One process of the dashboard on a port of its own."""

    def __init__(self, config: Path, port: int, within: Sequence[str] = ()) -> None:
        """``within`` is a command that runs it, such as one that sets limits."""
        self.config, self.port, self._within = config, port, within
        self.log = config.parent / f"{port}.log"
        self.start()

    def start(self) -> None:
        """Start it; it answers some seconds later."""
        command = [*self._within, sys.executable, "-m", "dashboard", "--config", str(self.config), "run"]
        command += ["--address", HERE, "--port", str(self.port), "--workers", "1"]
        environment = {**os.environ, CACHE_VARIABLE: str(self.config.parent / "cache")}
        environment.pop(FOLDER_VARIABLE, None)
        with self.log.open("ab") as output:
            self._process = subprocess.Popen(
                command, cwd=self.config.parent, env=environment, stdout=output, stderr=output
            )

    def wait(self) -> None:
        """Wait until it serves; started again where it was killed."""
        if self._process.poll() is not None:
            self.start()

        def answers_or_died() -> bool:
            assert self._process.poll() is None, self.log.read_text("utf-8")
            return answers(self.port, "/readyz")

        wait_until(answers_or_died, "a process that answers", START_SECONDS)

    def freeze(self) -> None:
        """It answers nothing any more, but its port still takes questions."""
        self._process.send_signal(signal.SIGSTOP)

    def kill(self) -> None:
        """End it as a crash does: at once, with all that it holds."""
        self._process.kill()
        self._process.wait(20)

    def stop(self) -> None:
        """End it as a restart does."""
        self._process.terminate()
        self._process.send_signal(signal.SIGCONT)
        self._process.wait(20)

    def signal(self, number: int) -> None:
        """Send it a signal."""
        self._process.send_signal(number)

    def wait_for_end(self, seconds: float) -> None:
        """Wait until it has ended; subprocess.TimeoutExpired where it does not."""
        self._process.wait(seconds)

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    @property
    def connections(self) -> int:
        """How many are open to it. nginx closes idle ones within seconds, so that those of readers' pages remain."""
        every = psutil.Process(self._process.pid).net_connections("tcp")
        return sum(one.status == psutil.CONN_ESTABLISHED and one.laddr.port == self.port for one in every)


def configured(name: str, changes: Mapping[str, str]) -> str:
    """A file of the deploy folder with places changed as an operator would; each must be there to change."""
    text = (DEPLOY / name).read_text("utf-8")
    for place, value in changes.items():
        assert place in text, f"{name} no longer says {place}"
        text = text.replace(place, value)
    return text


def nginx_program() -> str | None:
    """The nginx of this machine; `tests/nginx.sh` installs one."""
    return shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")


@contextmanager
def nginx(folder: Path, port: int, processes: tuple[int, int], balanced: bool = False) -> Iterator[None]:
    """Run nginx with the shipped configuration, its files in ``folder``, until the block ends. Where it is ``balanced``,
    something on this machine stands before it and tells it the readers' addresses."""
    folder.mkdir()
    (folder / "modules-enabled").mkdir()
    temporary = "".join(
        f"    {part}_temp_path {folder}/{part};\n" for part in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    text = configured(
        "nginx.conf",
        {
            "user www-data;": "user root;",
            "http {\n": f"http {{\n{temporary}",
            "/run/nginx.pid": f"{folder}/nginx.pid",
            "/etc/nginx/": f"{folder}/",
            "/var/log/nginx/": f"{folder}/",
            "/var/lib/nginx/": f"{folder}/",
            "127.0.0.1:8501": f"{HERE}:{processes[0]}",
            "127.0.0.1:8502": f"{HERE}:{processes[1]}",
            "listen 8080;": f"listen {port};",
            **(_BALANCED if balanced else {}),
        },
    )
    path = folder / "nginx.conf"
    path.write_text(text, "utf-8")
    program = nginx_program()
    assert program is not None, "nginx is not installed: tests/nginx.sh installs it"
    log = folder / "start.log"
    with log.open("wb") as output:
        running = subprocess.Popen(
            [program, "-c", str(path), "-g", "daemon off;"], stdout=output, stderr=subprocess.STDOUT
        )
    try:

        def answers_or_died() -> bool:
            assert running.poll() is None, log.read_text("utf-8")
            return answers(port, "/healthz")

        wait_until(answers_or_died, "nginx that answers")
        yield
    finally:
        running.terminate()
        running.wait(20)
