"""Connections that wait for their client, and those that do not."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
import uvicorn
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.Common_pb2 import FileURLsRequest
from uvicorn.server import ServerState
from websockets.asyncio.client import connect

from dashboard.web.connections import Http, WebSocket
from dashboard.web.sockets import Sockets, _Page
from dashboard.web.turns import Turns


def test_the_patience_with_a_client_begins_when_the_answer_is_made() -> None:
    """One that took long leaves as much time for the next question as any other."""

    async def run() -> list[bool]:
        asked, made = asyncio.Event(), asyncio.Event()

        async def application(scope: Scope, receive: Receive, send: Send) -> None:
            asked.set()
            await made.wait()
            await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
            await send({"type": "http.response.body", "body": b"ok"})

        config = uvicorn.Config(application, lifespan="off")
        config.load()
        connection = Http(config, ServerState(), {})
        server = await asyncio.get_running_loop().create_server(lambda: connection, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        await asked.wait()
        closed = []
        for look in range(4):
            if look == 2:
                made.set()
                await reader.readuntil(b"ok")
            connection._look()
            closed.append(connection.transport.is_closing())
        writer.close()
        server.close()
        return closed

    assert asyncio.run(run()) == [False, False, False, True]


def test_a_page_that_waits_is_not_cut_because_nobody_reads_its_answer_to_a_ping() -> None:
    """While it waits for its turn and has sent another wish, nothing of it is read. One that is read and does not answer
    has gone."""

    async def run() -> list[bool]:
        taken, turn = asyncio.Event(), asyncio.Event()

        async def application(scope: Scope, receive: Receive, send: Send) -> None:
            await receive()
            await send({"type": "websocket.accept"})
            while (message := await receive())["type"] == "websocket.receive":
                taken.set()
                await turn.wait()
                await send({"type": "websocket.send", "bytes": message["bytes"]})

        config = uvicorn.Config(application, lifespan="off")
        config.load()
        connection = WebSocket(config, ServerState(), {})
        server = await asyncio.get_running_loop().create_server(lambda: connection, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        cut = []
        async with connect(f"ws://127.0.0.1:{port}", ping_interval=None) as page:
            await page.send(b"first")
            await taken.wait()
            await page.send(b"second")
            while not connection.read_paused:
                await asyncio.sleep(0)
            connection.send_keepalive_ping()
            connection.keepalive_timeout()
            cut.append(connection.transport.is_closing())
            turn.set()
            assert [await page.recv(), await page.recv()] == [b"first", b"second"]
            connection.send_keepalive_ping()
            connection.keepalive_timeout()
            cut.append(connection.transport.is_closing())
        server.close()
        return cut

    assert asyncio.run(run()) == [False, True]


@pytest.mark.parametrize(
    ("sent", "code", "reason"),
    [
        (
            {"bytes": BackMsg(rerun_script=ClientState()).SerializeToString()},
            1013,
            "too many pages are computed; please try again soon",
        ),
        ({"text": "x"}, 1003, "text is not understood"),
    ],
    ids=["too many wait", "text"],
)
def test_a_page_that_is_sent_away_is_told_why(sent: dict[str, Any], code: int, reason: str) -> None:
    """It is closed as the protocol has it, so that a browser knows when to come back."""

    async def run() -> list[Message]:
        said: list[Message] = []

        async def receive() -> Message:
            return {"type": "websocket.receive", **sent}

        async def send(message: Message) -> None:
            said.append(message)

        page = _Page("an address", Turns(0, waiting=0, seconds=60), receive, send)
        assert (await page.receive())["type"] == "websocket.disconnect"
        return said

    (closed,) = asyncio.run(run())
    assert closed == {"type": "websocket.close", "code": code, "reason": reason}


def test_what_no_page_asks_for_does_not_reach_streamlit() -> None:
    """It would empty what is kept for all readers, tell which files the operator has changed, and log what is no message."""
    wanted = [BackMsg(rerun_script=ClientState()), BackMsg(stop_script=True), BackMsg(app_heartbeat=True)]
    unwanted = [
        BackMsg(clear_cache=True),
        BackMsg(load_git_info=True),
        BackMsg(set_run_on_save=True),
        BackMsg(file_urls_request=FileURLsRequest(request_id="1", file_names=["x"])),
        BackMsg(debug_shutdown_runtime=True),
        BackMsg(debug_disconnect_websocket=True),
        BackMsg(),
    ]
    sent = [one.SerializeToString() for one in (*unwanted, *wanted)]

    async def run() -> list[bytes]:
        coming = iter([b"\xff", *sent])

        async def receive() -> Message:
            return {"type": "websocket.receive", "bytes": next(coming)}

        async def send(message: Message) -> None:
            raise AssertionError(message)

        page = _Page("an address", Turns(1, waiting=0, seconds=60), receive, send)
        got = [(await page.receive())["bytes"] for _ in wanted]
        page.end()
        return got

    assert asyncio.run(run()) == [one.SerializeToString() for one in wanted]


def test_a_page_too_many_is_refused_with_a_sentence() -> None:
    async def run() -> list[Message]:
        said: list[Message] = []

        async def application(scope: Scope, receive: Receive, send: Send) -> None:
            raise AssertionError

        async def receive() -> Message:
            return {"type": "websocket.connect"}

        async def send(message: Message) -> None:
            said.append(message)

        await Sockets(application, most=0)({"type": "websocket", "client": ("192.0.2.1", 5000)}, receive, send)
        return said

    start, body = asyncio.run(run())
    assert (start["status"], dict(start["headers"])[b"content-type"]) == (503, b"text/plain; charset=utf-8")
    assert body["body"] == b"Too many pages are open. Please try again soon.\n"
