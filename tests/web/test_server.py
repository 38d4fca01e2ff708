"""The sockets and settings that the site is served with."""

from __future__ import annotations

import logging
import socket

import pytest

from dashboard.publish.process import Seldom
from dashboard.web.server import MOST_WORKERS, default_workers, listen


def test_a_name_is_listened_to_at_each_of_its_addresses_without_delay() -> None:
    """A browser reaches the site by any address of ``localhost``; Nagle's delay goes only where TCP is named."""
    sockets = listen("localhost", 0)
    try:
        families = {family for family, *_ in socket.getaddrinfo("localhost", 0, type=socket.SOCK_STREAM)}
        assert {one.family for one in sockets} <= families
        for one in sockets:
            assert one.proto == socket.IPPROTO_TCP
            with socket.create_connection(one.getsockname()[:2], timeout=5):
                pass
    finally:
        for one in sockets:
            one.close()


def test_a_port_that_is_taken_is_told_with_a_way_out() -> None:
    """The person who starts the site hears which port is taken and what to do."""
    first = listen("127.0.0.1", 0)
    port = first[0].getsockname()[1]
    try:
        with pytest.raises(OSError, match=rf"cannot serve on port {port}: .*; choose another with --port"):
            listen("127.0.0.1", port)
    finally:
        first[0].close()


def test_there_is_at_least_one_process_and_not_one_for_each_of_many_cores() -> None:
    assert 1 <= default_workers() <= MOST_WORKERS


def test_a_fault_that_is_asked_for_again_and_again_does_not_fill_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """Each has a traceback; what editors must mend in their data is told however much it is."""
    log = logging.getLogger("dashboard")
    caplog.handler.addFilter(seldom := Seldom())
    try:
        for _ in range(50):
            log.error("%s failed", "/x", exc_info=ValueError("again"))
        for line in range(50):
            log.error("cases/a.yaml:%d: error", line)
    finally:
        caplog.handler.removeFilter(seldom)
    faults = [record.getMessage() for record in caplog.records if record.exc_info]
    assert len(faults) == 10
    assert faults[-1].endswith("(more of this is not logged for a minute)")
    assert len(caplog.records) == 10 + 50
