"""Work that is done a few at a time. Whose turn is next goes round by address, so that nobody waits for one who asks
for very much."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import IPv6Address, ip_address

from starlette.types import Scope


class CrowdedError(Exception):
    """Too many wait already, or it took too long. ``retry_after`` is when to ask again, in seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"too many wait; ask again in {retry_after} seconds")
        self.retry_after = retry_after


def address_of_client(scope: Scope) -> str:
    """What counts as one client: an address, or the 64 bits of it that a network of IPv6 has. Behind a proxy that is
    trusted (``FORWARDED_ALLOW_IPS``) it is the one that the proxy tells in ``X-Forwarded-For``."""
    host = str((scope.get("client") or ("",))[0])
    try:
        address = ip_address(host)
    except ValueError:  # a proxy may tell anything
        return host
    return address.exploded[:19] if isinstance(address, IPv6Address) and not address.ipv4_mapped else host


class Turns:
    """Lets a number at work at once; the others wait. For the event loop's thread."""

    def __init__(self, at_once: int, waiting: int, seconds: float) -> None:
        """``waiting`` may wait, of one address half as many; each for at most ``seconds``."""
        self._free = at_once
        self._most, self._seconds = waiting, seconds
        self._retry_after = max(1, round(seconds / 2))
        self._waiting: dict[str, deque[asyncio.Future[None]]] = {}
        """By address, the next one first."""

    async def take(self, address: str) -> None:
        """Wait for a turn; ``give`` it back when done. CrowdedError where it does not come."""
        if self._free:
            self._free -= 1
            return
        own = self._waiting.get(address, deque())
        if sum(map(len, self._waiting.values())) >= self._most or len(own) >= self._most / 2:
            raise CrowdedError(self._retry_after)
        turn = asyncio.get_running_loop().create_future()
        own.append(turn)
        self._waiting[address] = own
        try:
            async with asyncio.timeout(self._seconds):
                await turn
        except BaseException as error:
            if turn.done() and not turn.cancelled():  # it came at the same moment
                self.give()
            elif turn in self._waiting.get(address, ()):
                self._waiting[address].remove(turn)
            if isinstance(error, TimeoutError):
                raise CrowdedError(self._retry_after) from error
            raise

    def give(self) -> None:
        """End a turn: it goes to whoever is next."""
        while self._waiting:
            address = next(iter(self._waiting))
            own = self._waiting.pop(address)
            turn = own.popleft() if own else None
            if own:
                self._waiting[address] = own  # at the end: the others come first
            if turn is not None and not turn.done():
                turn.set_result(None)
                return
        self._free += 1

    @asynccontextmanager
    async def turn(self, address: str) -> AsyncIterator[None]:
        """A turn for as long as a block takes."""
        await self.take(address)
        try:
            yield
        finally:
            self.give()
