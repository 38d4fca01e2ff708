"""A reader without a browser: speaks Streamlit's own messages over its WebSocket."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from ipaddress import ip_address

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

GIVE_UP = 60.0
"""Seconds after which an answer that has not come is an error."""


HERE = "127.0.0.1"
_FIRST = ip_address("127.1.0.1")


def address_of(place: int) -> str:
    """An address of this machine that one reader has for its own: a site bounds what one address may take."""
    return str(_FIRST + place)


class AnswerError(Exception):
    """An answer that no reader should see."""


async def connected(port: int, sender: str = HERE) -> ClientConnection:
    """A new connection of a page."""
    return await connect(
        f"ws://{HERE}:{port}/_stcore/stream",
        subprotocols=[Subprotocol("streamlit")],
        max_size=None,
        open_timeout=GIVE_UP,
        ping_interval=None,
        local_addr=(sender, 0),
    )


@dataclass
class Reader:
    """One open session; ``years`` and ``slider`` are known after the first answer."""

    socket: ClientConnection
    slider: str = ""
    ends: int = 2
    """Ends of the slider; that of the floor has one."""
    years: tuple[int, int] = (0, 0)
    _widgets: dict[str, WidgetState] = field(default_factory=dict)
    """The state of every filter, by id: a browser sends them all with each action."""
    _page: str = ""
    _query: str = ""
    _kept: list[str] = field(default_factory=list)
    """Hashes of the big messages of the last answer, which a browser keeps and need not be sent again."""

    @classmethod
    async def arrive(cls, port: int, sender: str = HERE) -> Reader:
        """Open the first page, from an address of this machine, and wait for the whole of it."""
        reader = cls(await connected(port, sender))
        await reader._ask()
        if not reader.slider:
            raise AnswerError("the page has no slider")
        return reader

    async def choose(self, first: int, last: int) -> None:
        """Filter for years and wait for the whole answer."""
        self._set(self.slider).double_array_value.data.extend([first, last][: self.ends])
        await self._ask()

    async def follow(self, page: str, query: str) -> None:
        """Follow a link to a page with a selection and wait for the whole answer."""
        self._page, self._query = page, query
        self._widgets.clear()
        await self._ask()

    def _set(self, widget: str) -> WidgetState:
        """A new, empty state of a widget."""
        self._widgets[widget] = state = WidgetState(id=widget)
        return state

    async def _ask(self) -> None:
        """Send the state of the page and read until the script has finished."""
        state = ClientState(page_name=self._page, query_string=self._query, cached_message_hashes=self._kept)
        state.widget_states.widgets.extend(self._widgets.values())
        await self.socket.send(BackMsg(rerun_script=state).SerializeToString())
        async with asyncio.timeout(GIVE_UP):
            await self._read()

    async def _read(self) -> None:
        kept: list[str] = []
        while True:
            message = ForwardMsg.FromString(await self.socket.recv(decode=False))
            kind = message.WhichOneof("type")
            if message.metadata.cacheable:
                kept.append(message.hash)
            if kind == "ref_hash":
                kept.append(message.ref_hash)
            elif kind == "page_info_changed":
                self._query = message.page_info_changed.query_string
            elif kind == "delta":
                self._look(message.delta.new_element)
            elif kind == "script_finished":
                if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                    raise AnswerError("the script does not compile")
                if message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                    break
        self._kept = kept

    def _look(self, element: Element) -> None:
        kind = element.WhichOneof("type")
        if kind == "exception" or (kind == "alert" and element.alert.format == Alert.ERROR):
            raise AnswerError("the page shows an error")
        if kind == "slider":
            slider = element.slider
            self.slider, self.ends = slider.id, len(slider.default)
            self.years = (round(slider.min), round(slider.max))
            if slider.set_value:
                self._set(slider.id).double_array_value.data.extend(slider.value)
        elif kind == "text_input" and element.text_input.set_value:
            self._set(element.text_input.id).string_value = element.text_input.value
        elif kind == "multiselect" and element.multiselect.set_value:
            self._set(element.multiselect.id).string_array_value.data.extend(element.multiselect.raw_values)
        elif kind == "checkbox" and element.checkbox.set_value:
            self._set(element.checkbox.id).bool_value = element.checkbox.value

    async def act_every(self, pause: float, until: float, draw: random.Random, act: Act) -> list[float]:
        """Do something every ``pause`` seconds, from a random moment on; returns the seconds of each answer.

        A reader does not act again before the answer is there.
        """
        seconds: list[float] = []
        at = time.monotonic() + draw.uniform(0, pause)
        while at < until:
            await asyncio.sleep(at - time.monotonic())
            began = time.monotonic()
            await act(self, draw)
            seconds.append(time.monotonic() - began)
            at = max(at + pause, time.monotonic())
        return seconds


Act = Callable[[Reader, random.Random], Awaitable[None]]
"""One action of a reader, drawn at random, and its whole answer."""


async def one_end(reader: Reader, draw: random.Random) -> None:
    """Move one end of the slider."""
    first, last = reader.years
    year = draw.randint(first, last)
    await reader.choose(*((year, last) if draw.random() < 0.5 else (first, year)))


async def both_ends(reader: Reader, draw: random.Random) -> None:
    """Move both ends of the slider."""
    first, last = reader.years
    one, other = draw.choices(range(first, last + 1), k=2)
    await reader.choose(min(one, other), max(one, other))
