"""The WebSockets of readers' pages: how many, how many actions a second, and what is left when a reader has gone."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

from google.protobuf.message import DecodeError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import runtime
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.session_manager import SessionInfo, SessionStorage

from dashboard.web.answers import our_words
from dashboard.web.turns import CrowdedError, Turns, address_of_client

ACTIONS_A_SECOND, ACTIONS_AT_ONCE = 10.0, 40
"""What a page may ask for in the long run, and in a moment. People do not click that often; beyond, it waits."""
RUNS_AT_ONCE = 2
"""Pages that a process computes at once: they share one core, and documents and probes need some of it. More make nobody
wait less: 100 readers who followed any link waited 4.9 s in the middle with 2, 6.3 s with 4 and 6.1 s with 8."""
_LONGEST_RUN = 5.0
"""Seconds after which a page that is still computed no longer keeps others waiting."""
_LEFT_SECONDS = 60.0
"""How long a session is kept for a reader whose connection has broken off. What was selected is in the address."""
_GOES_ON = (ForwardMsg.FINISHED_EARLY_FOR_RERUN,)
"""Ends of a computing that is followed by another in the same thread."""
_LONGEST_REASON = 123
"""Bytes that the protocol has for the reason of a closing (RFC 6455, 5.5)."""
_UNDERSTOOD = ("rerun_script", "stop_script", "app_heartbeat", "backend_operation_request")
"""What a page asks for. Streamlit would do more: empty what is kept for all readers, tell the state of the folder that the
project lies in."""
_SMALL = 1_000
"""Bytes below which a message to a page may be the word that its computing has ended."""


class Sockets:
    """The middleware around Streamlit's own WebSocket, one for a process."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        """``most`` pages are connected at once; of one address, half of them."""
        self._app = app
        self._most = most
        self._connected: Counter[str] = Counter()
        self._runs = Turns(RUNS_AT_ONCE, waiting=most, seconds=60)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on but WebSockets that are too many."""
        if scope["type"] != "websocket":
            await self._app(scope, receive, send)
            return
        address = address_of_client(scope)
        if self._connected.total() >= self._most or self._connected[address] >= max(1, self._most // 2):
            await _refuse(receive, send)
            return
        self._connected[address] += 1
        page = _Page(address, self._runs, receive, send)
        try:
            await self._app(scope, page.receive, page.send)
        finally:
            page.end()
            self._connected[address] -= 1
            if not self._connected[address]:
                del self._connected[address]


class Left(SessionStorage):
    """Sessions whose connection has broken off, until their readers are back. Streamlit's own storage forgets them too,
    but does not close them: their descriptors stay open."""

    def __init__(self, most: int) -> None:
        """``most`` are kept."""
        self._most = most
        self._kept: dict[str, SessionInfo] = {}

    def get(self, session_id: str) -> SessionInfo | None:
        """The session with an id, if it is kept."""
        return self._kept.get(session_id)

    def save(self, session_info: SessionInfo) -> None:
        """Keep a session for a while; where there are too many, the one that was left first is closed."""
        self._kept[session_info.session.id] = session_info
        asyncio.get_running_loop().call_later(_LEFT_SECONDS, self._close, session_info)
        if len(self._kept) > self._most:
            self._close(next(iter(self._kept.values())))

    def delete(self, session_id: str) -> None:
        """Keep it no more: its reader is back, or it is closed."""
        del self._kept[session_id]

    def list(self) -> list[SessionInfo]:
        """All that are kept."""
        return list(self._kept.values())

    def _close(self, left: SessionInfo) -> None:
        if self._kept.get(left.session.id) is left:
            self.delete(left.session.id)
            left.session.shutdown()


def keep_at_most(left: int) -> None:
    """Give Streamlit's runtime, which must exist, a storage that closes sessions. It has no setting for it."""
    manager: Any = runtime.get_instance()._session_mgr
    manager._session_storage = Left(left)


def wake_once() -> None:
    """Let Streamlit's runtime, which must exist, wake its loop once for what waits to be sent. It would for each part of a
    page, which takes as long as making a small one."""
    running: Any = runtime.get_instance()
    manager = running._session_mgr
    wake = manager._message_enqueued_callback

    def wake_unless_woken() -> None:
        # The loop takes the mark away before it looks at what waits, so that nothing put there before is left.
        if not running._get_async_objs().need_send_data.is_set():
            wake()

    manager._message_enqueued_callback = wake_unless_woken


class _Page:
    """One connected page: its messages pass here in both directions."""

    def __init__(self, address: str, runs: Turns, receive: Receive, send: Send) -> None:
        self._address, self._runs = address, runs
        self._receive, self._send = receive, send
        self._loop = asyncio.get_running_loop()
        self._actions, self._counted = float(ACTIONS_AT_ONCE), self._loop.time()
        self._run_ends: asyncio.TimerHandle | None = None

    async def receive(self) -> Message:
        """The next message of the page that is understood, when it is its turn."""
        kind = None
        while kind not in _UNDERSTOOD:
            message = await self._receive()
            if message["type"] != "websocket.receive":
                return message
            if message.get("bytes") is None:  # Streamlit would end with a traceback
                return await self._close(1003, our_words().say("answers-page-text"))
            await self._pace()
            kind = _kind(message["bytes"])
        # While a page is computed, a new wish replaces the one before: Streamlit begins anew in the same thread.
        if self._run_ends is None and kind == "rerun_script":
            try:
                await self._runs.take(self._address)
            except CrowdedError:
                return await self._close(1013, our_words().say("answers-page-waits"))
            self._run_ends = self._loop.call_later(_LONGEST_RUN, self.end)
        return message

    async def send(self, message: Message) -> None:
        """A message to the page; one of them tells that it is computed."""
        data = message.get("bytes") if message["type"] == "websocket.send" else None
        if self._run_ends is not None and data and len(data) < _SMALL:
            said = ForwardMsg.FromString(data)
            if said.WhichOneof("type") == "script_finished" and said.script_finished not in _GOES_ON:
                self.end()
        await self._send(message)

    def end(self) -> None:
        """The page is computed, or no longer wanted: another's turn."""
        if self._run_ends is not None:
            self._run_ends.cancel()
            self._run_ends = None
            self._runs.give()

    async def _close(self, code: int, reason: str) -> Message:
        """Tell the page why it is closed; returns what Streamlit is told."""
        reason = reason.encode()[:_LONGEST_REASON].decode(errors="ignore")
        await self._send({"type": "websocket.close", "code": code, "reason": reason})
        return {"type": "websocket.disconnect", "code": code}

    async def _pace(self) -> None:
        """Count an action; wait where there were too many."""
        now = self._loop.time()
        earned = (now - self._counted) * ACTIONS_A_SECOND
        self._actions, self._counted = min(ACTIONS_AT_ONCE, self._actions + earned) - 1, now
        if self._actions < 0:
            await asyncio.sleep(-self._actions / ACTIONS_A_SECOND)


def _kind(data: bytes) -> str | None:
    """What a message asks for; None where it is none."""
    try:
        kind: str | None = BackMsg.FromString(data).WhichOneof("type")
    except DecodeError:
        return None
    return kind


async def _refuse(receive: Receive, send: Send) -> None:
    """Say before the connection stands that there are too many."""
    await receive()
    headers: list[tuple[bytes, Any]] = [(b"retry-after", b"10"), (b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "websocket.http.response.start", "status": 503, "headers": headers})
    said = our_words().say("answers-pages-crowded")
    await send({"type": "websocket.http.response.body", "body": f"{said}\n".encode()})
