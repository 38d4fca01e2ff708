"""Connections that wait for their client, and those that do not."""

from __future__ import annotations

import asyncio

import uvicorn
from starlette.types import Receive, Scope, Send
from uvicorn.server import ServerState

from dashboard.web.connections import Http


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
