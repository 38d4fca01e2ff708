"""Clients that mean harm, each from an address of its own on this machine."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState

from tests.deploy.running import HERE

TEXT, BINARY, CONTINUATION, CLOSE, PING = 1, 2, 0, 8, 9

RERUN = BackMsg(rerun_script=ClientState()).SerializeToString()
"""What a page asks for when a reader arrives."""


def frame(kind: int, payload: bytes = b"", last: bool = True) -> bytes:
    """A frame of a WebSocket as a client sends it, masked with zeros."""
    size = len(payload)
    head = bytes([kind | (0x80 if last else 0)])
    if size < 126:
        head += bytes([0x80 | size])
    elif size < 65_536:
        head += bytes([0x80 | 126]) + struct.pack("!H", size)
    else:
        head += bytes([0x80 | 127]) + struct.pack("!Q", size)
    return head + bytes(4) + payload


def connect(port: int, sender: str) -> socket.socket:
    """A connection from one of this machine's addresses."""
    return socket.create_connection((HERE, port), timeout=60, source_address=(sender, 0))


def request(path: str, *lines: str) -> bytes:
    """A whole GET request."""
    return "\r\n".join([f"GET {path} HTTP/1.1", f"Host: {HERE}", *lines, "", ""]).encode()


class Socket:
    """The WebSocket of a page, without the page."""

    def __init__(self, port: int, sender: str) -> None:
        """Connect; ``status`` is 101 where it stands."""
        self._socket = connect(port, sender)
        key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
        upgrade = ("Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13", key)
        self._socket.sendall(request("/_stcore/stream", *upgrade))
        self._file = self._socket.makefile("rb")
        self.status = int(self._file.readline().split()[1])
        while self._file.readline().strip():
            pass

    def send(self, data: bytes) -> None:
        """Send bytes; a server that no longer listens is no fault here."""
        with suppress(OSError):
            self._socket.sendall(data)

    def frames(self) -> Iterator[tuple[int, bytes]]:
        """What the server sends until it closes: the kind and payload of each frame."""
        try:
            while head := self._file.read(2):
                kind, size = head[0] & 0x0F, head[1]
                if size == 126:
                    size = struct.unpack("!H", self._file.read(2))[0]
                elif size == 127:
                    size = struct.unpack("!Q", self._file.read(8))[0]
                yield kind, self._file.read(size)
        except (ConnectionError, ValueError):  # closed meanwhile, by the server or here
            return

    def code(self) -> int | None:
        """Read until the server closes; the code that it gives, or None where it just ends."""
        for kind, payload in self.frames():
            if kind == CLOSE:
                return int(struct.unpack("!H", payload[:2])[0])
        return None

    def is_open(self) -> bool:
        """Whether the server still listens, as far as what it has sent tells."""
        self._socket.setblocking(False)
        try:
            while self._socket.recv(65_536):
                pass
        except BlockingIOError:
            return True
        except ConnectionError:
            return False
        return False

    def close(self) -> None:
        """End the connection at once."""
        self._file.close()
        self._socket.close()


@contextmanager
def sockets(port: int, sender: str, count: int) -> Iterator[list[Socket]]:
    """So many WebSockets that stand, closed when the block ends."""
    made: list[Socket] = []
    try:
        for _ in range(count):
            made.append(Socket(port, sender))
            assert made[-1].status == 101
        yield made
    finally:
        for one in made:
            one.close()
