"""Hostile clients: what one of them takes has a bound, others are answered meanwhile, and nothing is kept for it.

In order: one process takes it all, and is stopped in the end.
"""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

import psutil
import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from dashboard.web.connections import MOST_HELD, MOST_MESSAGE
from dashboard.web.server import GRACE, listen
from tests.browser.serving import copy_of_the_real
from tests.deploy.hostile import BINARY, CONTINUATION, PING, RERUN, TEXT, Socket, connect, frame, request, sockets
from tests.deploy.running import HERE, Process, answers, ask, free_ports, nginx, wait_until

ATTACKER, READER, GREEDY = "127.0.0.2", "127.0.0.3", "127.0.0.9"
BIG = "/assets/plotly.min.js"


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The configuration of a copy of the real data."""
    return copy_of_the_real(tmp_path_factory.mktemp("bounds"))


@pytest.fixture(scope="module")
def process(config: Path) -> Iterator[Process]:
    """A process that may open few files at first."""
    one = Process(config, free_ports(1)[0], ("prlimit", "--nofile=256:2048"))
    try:
        one.wait()
        yield one
    finally:
        one.stop()


def _open_files(process: Process) -> int:
    return int(psutil.Process(process.pid).num_fds())


def _computed(page: Socket) -> None:
    """Ask for the page and read all of it."""
    page.send(frame(BINARY, RERUN))
    for kind, payload in page.frames():
        if kind == BINARY and ForwardMsg.FromString(payload).WhichOneof("type") == "script_finished":
            return
    raise AssertionError("the page was not computed")


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ([frame(BINARY, bytes(MOST_MESSAGE + 1))], 1009),
        ([frame(BINARY, last=False), *[frame(CONTINUATION, bytes(40_000), last=False)] * 30], 1009),
        ([frame(BINARY, last=False) + frame(CONTINUATION, last=False) * 10_000], 1008),
        ([frame(BINARY, RERUN) * 3_000], 1008),
        ([frame(PING) * 3_000], 1008),
        ([frame(BINARY, b"x", last=False)], 1009),
        ([frame(TEXT, b"x")], 1003),
    ],
    ids=["too big", "too big in pieces", "empty pieces", "messages", "pings", "unfinished", "text"],
)
def test_what_no_page_sends_ends_its_connection(process: Process, sent: list[bytes], code: int) -> None:
    """Whatever a client does not finish, or sends more of than a page ever does."""
    page = Socket(process.port, ATTACKER)
    for data in sent:
        page.send(data)
    assert page.code() == code
    assert "Traceback" not in process.log.read_text("utf-8")


@pytest.mark.parametrize("way", ["direct", "nginx"])
def test_unfinished_messages_are_bounded_all_together(process: Process, way: str, tmp_path: Path) -> None:
    """Who holds the most is closed; nobody fills the memory of a process, and readers go on."""
    with ExitStack() as stack:
        port = process.port
        if way == "nginx":
            (port,) = free_ports(1)
            stack.enter_context(nginx(tmp_path / "nginx", port, (process.port, process.port)))
        before = psutil.Process(process.pid).memory_info().rss
        size = MOST_MESSAGE * 9 // 10
        many = [one for index in range(3) for one in stack.enter_context(sockets(port, f"127.0.0.{index + 4}", 30))]
        for one in many:
            one.send(frame(BINARY, bytes(size), last=False)[:-1])
        _computed(Socket(port, READER))
        assert ask(port, "/healthz", READER).status == 200
        assert psutil.Process(process.pid).memory_info().rss - before < 90 * size
        wait_until(lambda: sum(one.is_open() for one in many) * size <= MOST_HELD, "readers who hold too much closed")


def test_readers_are_answered_while_another_address_asks_without_end(process: Process) -> None:
    """Many pages that ask for more than anybody can click: probes, documents and pages of others come all the same."""
    stop = Event()
    asked = frame(BINARY, RERUN)

    def ask_without_end(page: Socket) -> None:
        while not stop.wait(0.03):
            page.send(asked)

    with sockets(process.port, ATTACKER, 60) as pages:
        threads = [Thread(target=ask_without_end, args=(page,), daemon=True) for page in pages]
        threads += [Thread(target=list, args=(page.frames(),), daemon=True) for page in pages]
        for thread in threads:
            thread.start()
        try:
            for year in range(2008, 2018):
                assert ask(process.port, "/healthz", READER).status == 200
                assert ask(process.port, f"/data/cases.csv?from={year}", READER).status == 200
                with closing(Socket(process.port, READER)) as page:
                    _computed(page)
        finally:
            stop.set()
    # One runs for each turn, and one for each wish that came while it ran.
    assert psutil.Process(process.pid).num_threads() < 40


def test_one_address_takes_half_of_the_pages_at_most(process: Process) -> None:
    """Beyond, it is told so before the connection stands; another address has its pages.

    Of the attacker, pages may still be ending that it had before.
    """
    with ExitStack() as stack:
        taken = [stack.enter_context(closing(Socket(process.port, GREEDY))).status for _ in range(200)]
        assert set(taken) == {101, 503}
        assert taken == sorted(taken)
        with closing(Socket(process.port, READER)) as page:
            assert page.status == 101
            _computed(page)


def test_a_network_of_ipv6_is_one_client_to_nginx(process: Process, tmp_path: Path) -> None:
    """Its reader has as many addresses as it likes; a neighbour, and every address of IPv4, is another client."""
    (port,) = free_ports(1)

    def statuses(addresses: Iterable[str]) -> list[int]:
        path = "/chart/no-such-chart.png"
        return [ask(port, path, X_Forwarded_For=address).status for address in addresses]

    with nginx(tmp_path / "nginx", port, (process.port, process.port), balanced=True):
        # They differ in the last bit alone, and hold zeros and a line feed as nginx sees them.
        for network in ("2001:db8:0:a00", "2001:db8:0:a01"):
            got = statuses(f"{network}::{number:x}" for number in range(60))
            assert got[:20] == [404] * 20
            assert 429 in got
        assert set(statuses(f"198.51.100.{number}" for number in range(60))) == {404}


def test_a_reader_who_has_left_takes_no_descriptors(process: Process) -> None:
    """Some are kept for readers whose connection broke off; not those of everybody who ever came."""
    hard = 2_048
    limits = Path(f"/proc/{process.pid}/limits").read_text("utf-8")
    assert re.search(rf"Max open files\s+{hard}\s+{hard}", limits)
    before = _open_files(process)
    for _ in range(150):
        with closing(Socket(process.port, READER)) as page:
            page.send(frame(BINARY, RERUN))
            next(page.frames())
    wait_until(lambda: _open_files(process) < before + 3 * 64 + 20, "descriptors of sessions to be closed")


def test_too_many_connections_fill_no_log_and_no_probe_fails(config: Path) -> None:
    """Where the descriptors do not suffice for all who come, those who wait the longest go."""
    process = Process(config, free_ports(1)[0], ("prlimit", "--nofile=256:256"))
    try:
        process.wait()
        with ExitStack() as stack:
            for _ in range(600):
                stack.enter_context(connect(process.port, ATTACKER))
            assert ask(process.port, "/healthz", READER).status == 200
        assert process.log.stat().st_size < 100_000
    finally:
        process.stop()


def test_who_sends_slowly_or_does_not_read_is_given_up(process: Process) -> None:
    """Half a request, one that comes in drops, and answers that nobody takes."""
    with ExitStack() as stack:
        half = stack.enter_context(connect(process.port, ATTACKER))
        half.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Long: ")
        drops = stack.enter_context(connect(process.port, ATTACKER))
        drops.sendall(b"GET / HTTP/1.1\r\n")
        for _ in range(20):
            stack.enter_context(connect(process.port, ATTACKER)).sendall(request(BIG))

        def gone() -> bool:
            with suppress(OSError):
                drops.sendall(b"X: 1\r\n")
            return not process.connections

        wait_until(gone, "no connection that waits for its client")
        assert half.recv(1) == b""
    assert ask(process.port, BIG).status == 200


def test_big_documents_wait_for_each_other_or_are_refused(process: Process) -> None:
    """Of one address; another does not notice."""
    paths = [f"/data/cases.xlsx?from={first}&to={last}" for first in range(2010, 2020) for last in range(2020, 2026)]
    with ThreadPoolExecutor(len(paths) + 1) as threads:
        asked = [threads.submit(ask, process.port, path, ATTACKER) for path in paths]
        assert ask(process.port, "/data/events.csv?country=ESP", READER).status == 200
        got = [one.result() for one in asked]
    assert {answer.status for answer in got} == {200, 503}
    assert all(int(answer.headers["retry-after"]) > 0 for answer in got if answer.status == 503)


@contextmanager
def two_on_one_port(config: Path, folder: Path) -> Iterator[tuple[int, list[psutil.Process], Path]]:
    """The port, the two processes that serve it, and the log of what started them."""
    (port,) = free_ports(1)
    log = folder / "log"
    command = [sys.executable, "-m", "dashboard", "--config", str(config), "run", "--port", str(port), "--workers", "2"]
    with log.open("wb") as output:
        parent = subprocess.Popen([*command, "--address", HERE], cwd=folder, stdout=output, stderr=output)
    try:
        wait_until(lambda: answers(port, "/readyz"), "two processes that answer")
        serving = [one for one in psutil.Process(parent.pid).children() if "spawn_main" in " ".join(one.cmdline())]
        assert len(serving) == 2
        yield port, serving, log
    finally:
        parent.terminate()
        parent.wait(60)


def test_a_process_that_is_killed_is_replaced_and_the_log_says_so(config: Path, tmp_path: Path) -> None:
    """With several processes on one port."""
    with two_on_one_port(config, tmp_path) as (port, serving, log):
        serving[0].suspend()
        time.sleep(2)  # the parent looks every half second: it waits for an answer when the process ends
        serving[0].kill()
        said = f"process {serving[0].pid} ended by signal 9 and was replaced by process "
        wait_until(lambda: said in log.read_text("utf-8"), "a line in the log")
        for _ in range(20):  # while the new one starts, the other has them all
            assert ask(port, "/healthz").status == 200
        with pytest.raises(OSError, match="in use"):
            listen(HERE, port)


def test_processes_that_are_all_killed_come_back(config: Path, tmp_path: Path) -> None:
    """Their address stays theirs meanwhile."""
    with two_on_one_port(config, tmp_path) as (port, serving, log):
        for one in serving:
            one.kill()
        wait_until(lambda: log.read_text("utf-8").count("was replaced by process") == 2, "two lines in the log")
        wait_until(lambda: answers(port, "/readyz"), "a process that answers")


@pytest.mark.skipif(sys.platform != "linux", reason="the system spreads no connections")
def test_readers_spread_over_the_processes(config: Path, tmp_path: Path) -> None:
    """Each core has its part of them."""
    with two_on_one_port(config, tmp_path) as (port, serving, _), ExitStack() as stack:
        for at in range(100):
            _computed(stack.enter_context(closing(Socket(port, f"127.0.1.{at + 1}"))))
            time.sleep(0.05)

        def held() -> list[int]:
            every = (one.net_connections("tcp") for one in serving)
            return [sum(one.status == psutil.CONN_ESTABLISHED for one in connections) for connections in every]

        assert sum(held()) == 100
        assert min(held()) >= 28


def test_stalled_downloads_do_not_keep_it_and_running_ones_end(process: Process) -> None:
    """A stop waits for what goes on, and not for what does not."""
    with ExitStack() as stack:
        for _ in range(3):
            stack.enter_context(connect(process.port, ATTACKER)).sendall(request(BIG))
        page = stack.enter_context(closing(Socket(process.port, READER)))
        running = stack.enter_context(connect(process.port, READER))
        running.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65_536)
        running.sendall(request(BIG))
        file = stack.enter_context(running.makefile("rb"))
        head = b"".join(iter(file.readline, b"\r\n"))
        (size,) = re.findall(rb"(?i)content-length: (\d+)", head)
        process.signal(signal.SIGTERM)
        assert page.code() == 1012
        assert len(file.read()) == int(size)
        process.wait_for_end(GRACE + 20)
