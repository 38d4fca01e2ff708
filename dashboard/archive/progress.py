"""How far a long reading is, said now and then."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

TELL_AFTER, TELL_EVERY = 1.0, 2.0
"""Seconds of reading after which it first says how far it is (the start of a command takes another), and between two
lines."""

Thing = TypeVar("Thing")


class Progress:
    """A clock for all parts of one reading: whichever is at work when it is time tells a line."""

    def __init__(self, tell: Callable[[str], None] = lambda line: None) -> None:
        """``tell`` gets each line."""
        self._tell = tell
        self._next = time.monotonic() + TELL_AFTER

    def through(self, things: Collection[Thing], what: str) -> Iterator[Thing]:
        """Each of the things; ``what`` has been done with those before it."""
        for number, one in enumerate(things):
            now = time.monotonic()
            if now >= self._next:
                self._tell(f"{number:,} of {len(things):,} {what}")
                self._next = now + TELL_EVERY
            yield one
