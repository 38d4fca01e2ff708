"""Connections that wait for their client are given up after a while, and no client fills the memory.

uvicorn bounds neither: a request may be half sent for ever, an answer half read, and the unfinished messages of a
WebSocket are kept however many there are. These are its two protocols with the bounds, for whoever reaches the
process's own port; through a proxy, the bounds of a message hold.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, cast

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

if TYPE_CHECKING:
    from uvicorn._types import ASGISendEvent

PATIENCE = 15.0
"""Seconds that a connection may wait for its client: for a request, for the rest of a message, or until some of an
answer is taken. It is looked at that often, so that it ends after twice as long at most."""
MOST_MESSAGE = 1_000_000
"""Bytes of a message of a page; one with every filter set has some thousand."""
MOST_HELD = 32_000_000
"""Bytes of unfinished messages that a process holds, of all WebSockets together."""
_MOST_AT_ONCE = 64
"""Pieces of a message, and messages or pings that arrive at one moment: a browser sends one whole one after the other."""

_AGAINST_THE_RULES = 1008
_TOO_BIG = 1009
"""Codes by which a WebSocket is closed."""


class _Watched(asyncio.Protocol):
    """Aborts a connection that does not go on. What is written counts as taken when the operating system takes it."""

    transport: asyncio.Transport
    loop: asyncio.AbstractEventLoop
    _next_look: asyncio.TimerHandle | None = None
    _went_on = True
    _left = 0

    def _waits_for_client(self) -> bool:
        """Whether it is the client's turn."""
        return self.transport.get_write_buffer_size() > 0

    def _goes_on(self) -> None:
        self._went_on = True

    def _watch(self) -> None:
        self._next_look = self.loop.call_later(PATIENCE, self._look)

    def _look(self) -> None:
        left = self.transport.get_write_buffer_size()
        if self._waits_for_client() and not self._went_on and left == self._left:
            self.transport.abort()
        else:
            self._went_on, self._left = False, left
            self._watch()

    def _watch_no_more(self) -> None:
        if self._next_look is not None:
            self._next_look.cancel()


class Http(_Watched, H11Protocol):
    """A connection by which documents are asked for. Where there are too many, the one that has waited for its client
    the longest makes room."""

    most: ClassVar[int] = 1_000
    """How many a process has at once."""
    _open: ClassVar[dict[Http, None]] = {}
    """Those of this process, in the order in which they last went on."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Count it and begin to watch it."""
        super().connection_made(cast(asyncio.Transport, transport))
        self._open[self] = None
        self._watch()
        if len(self._open) > self.most:
            longest = next((one for one in self._open if one._waits_for_client()), self)
            longest._leave()
            longest.transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """Count it no more."""
        self._leave()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """A whole request is progress; a piece of one is not."""
        before = self.cycle
        super().data_received(data)
        if self.cycle is not before:
            self._goes_on()

    def on_response_complete(self) -> None:
        """From now on it is the client's turn, however long the answer took to make."""
        self._goes_on()
        super().on_response_complete()

    def resume_writing(self) -> None:
        """The client has taken most of what was written."""
        super().resume_writing()
        self._goes_on()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """From now on it is the connection of a page."""
        self._leave()
        super().handle_websocket_upgrade(event)

    def _waits_for_client(self) -> bool:
        is_answered = self.cycle is None or self.cycle.response_complete
        return is_answered or super()._waits_for_client()

    def _goes_on(self) -> None:
        super()._goes_on()
        if self in self._open:
            del self._open[self]
            self._open[self] = None

    def _leave(self) -> None:
        self._open.pop(self, None)
        self._watch_no_more()


class WebSocket(_Watched, WebSocketsSansIOProtocol):
    """The connection of a page."""

    _holding: ClassVar[dict[WebSocket, int]] = {}
    """Bytes of unfinished messages, of those that hold any."""
    _must_finish: asyncio.TimerHandle | None = None
    _pings = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to watch it."""
        super().connection_made(transport)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Free what it held."""
        self._watch_no_more()
        self._hold(0)
        super().connection_lost(exc)

    def resume_writing(self) -> None:
        """The client has taken most of what was written."""
        super().resume_writing()
        self._goes_on()

    def data_received(self, data: bytes) -> None:
        """Take what arrived; close what sends too much at once, in too many pieces or too slowly."""
        self._pings = 0
        super().data_received(data)
        if max(len(self.frames), self.queue.qsize(), self._pings) > _MOST_AT_ONCE:
            self._refuse(_AGAINST_THE_RULES, "too many messages")
        elif not self.transport.is_closing():
            self._hold(sum(map(len, self.frames)) + len(self.conn.reader.buffer))

    def handle_ping(self) -> None:
        """Answer, unless the client does not take the answers."""
        self._pings += 1
        if self.writable.is_set():
            super().handle_ping()
        else:
            self.conn.data_to_send()

    def keepalive_timeout(self) -> None:
        """Close what does not answer a ping; not a page that has sent a wish and waits for its turn, as nothing that it
        sends is read meanwhile. How long that takes has a bound of its own."""
        if self.read_paused:
            self.pong_timer = None
            self.schedule_ping()
        else:
            super().keepalive_timeout()

    async def send(self, message: ASGISendEvent) -> None:
        """Send; after the end it is lost as it is on the way to a reader who has gone, and no fault."""
        if not self.close_sent:
            with suppress(ClientDisconnected):
                await super().send(message)
            # uvicorn takes a refusal for no answer, and says so in the log.
            self.handshake_complete |= self.close_sent

    def _hold(self, size: int) -> None:
        """Keep account of what is unfinished. The last piece must come in time; beyond the bound of the process,
        whoever holds the most is closed."""
        if size and self._must_finish is None:
            self._must_finish = self.loop.call_later(PATIENCE, self._refuse, _TOO_BIG, "not finished in time")
        if size:
            self._holding[self] = size
            if sum(self._holding.values()) > MOST_HELD:
                max(self._holding, key=self._holding.__getitem__)._refuse(_TOO_BIG, "too much is unfinished")
        else:
            self._holding.pop(self, None)
            if self._must_finish is not None:
                self._must_finish.cancel()
                self._must_finish = None

    def _refuse(self, code: int, reason: str) -> None:
        """Close it and forget what it has sent."""
        self._hold(0)
        self.frames.clear()
        while not self.queue.empty():
            self.queue.get_nowait()
        self.conn.fail(code, reason)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
        self.close_sent = True
        self.transport.close()
