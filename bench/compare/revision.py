"""One revision, checked out, served, and asked."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from google.protobuf.json_format import MessageToDict
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from bench import servers
from bench.compare import plain
from bench.compare.questions import ASSETS, PAGES, Question

Taken = dict[Question, str]
"""Every answer as lines of text."""

_GIVE_UP = 60.0
_TRIES = 5
_BUSY = (501, 503)
"""What says that a server, or the browser that draws for it, has no time now."""
_AT_ONCE = 3
"""Questions that wait at once, so that a server has always one to answer."""
_SHOWN = ("page_config_changed", "navigation", "page_info_changed", "page_not_found")
"""What a page sends beside its elements that a reader sees."""


@contextmanager
def checked_out(name: str) -> Iterator[Path]:
    """The files of a revision in a folder of their own; CalledProcessError where git does not know it."""
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(["git", "archive", name], cwd=servers.ROOT, capture_output=True, check=True).stdout
        with tarfile.open(fileobj=io.BytesIO(packed)) as files:
            files.extractall(folder, filter="data")
        yield Path(folder)


@contextmanager
def served(tree: Path) -> Iterator[Revision]:
    """The dashboard of a folder, by the code in that folder; what it keeps is forgotten in the end."""
    with tempfile.TemporaryDirectory() as kept:
        environment = {"PYTHONPATH": str(tree), "THIRD_COUNTRY_CACHE": kept}
        with servers.dashboard(None, environment, "--workers", "1") as server:
            yield Revision(server.url)


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision that is being served."""

    url: str

    def get(self, address: str) -> tuple[str, bytes]:
        """Status and content type in a line, and the content. A server that is busy is asked again."""
        for left in reversed(range(_TRIES)):
            try:
                with urllib.request.urlopen(f"{self.url}/{address}", timeout=_GIVE_UP) as answer:
                    return f"{answer.status} {answer.headers['Content-Type']}", answer.read()
            except urllib.error.HTTPError as error:
                if error.code not in _BUSY or not left:
                    return f"{error.code} {error.headers['Content-Type']}", error.read()
                time.sleep(min(10, int(error.headers.get("Retry-After", 1))))
        raise AssertionError("not reached")

    def take(self, questions: Iterable[Question]) -> Taken:
        """The answers to all questions, and what they name below assets/."""
        taken = self._answers(list(questions))
        named = {name for text in taken.values() for name in re.findall(r"\bassets/[\w.-]+\w", text)}
        return taken | self._answers([(ASSETS, name) for name in sorted(named)])

    def _answers(self, questions: Sequence[Question]) -> Taken:
        with ThreadPoolExecutor(_AT_ONCE) as at_once:
            return dict(zip(questions, at_once.map(self._answer, questions), strict=True))

    def _answer(self, question: Question) -> str:
        kind, address = question
        if kind == PAGES:
            return plain.settled("\n".join(self._shown(address)))
        head, content = self.get(address)
        return plain.settled(f"{head}\n{plain.text(head, content)}")

    def _shown(self, address: str) -> Iterator[str]:
        """The elements of a page in their order, as lines, as they are when its script has ended."""
        name, _, query = address.partition("?")
        place = self.url.replace("http", "ws", 1) + "/_stcore/stream"
        asked = BackMsg(rerun_script=ClientState(page_name=name, query_string=query))
        asked.rerun_script.context_info.url = f"{self.url}/{name}"
        elements: dict[tuple[int, ...], list[str]] = {}
        with connect(place, subprotocols=[Subprotocol("streamlit")], max_size=None) as socket:
            socket.send(asked.SerializeToString())
            kind = ""
            while kind != "script_finished":
                message = ForwardMsg.FromString(socket.recv(_GIVE_UP, decode=False))
                kind = str(message.WhichOneof("type"))
                if kind == "delta" or kind in _SHOWN:
                    place_in_page = tuple(message.metadata.delta_path) if kind == "delta" else (-1, _SHOWN.index(kind))
                    elements[place_in_page] = list(plain.lines(MessageToDict(getattr(message, kind)), kind))
        for _, said in sorted(elements.items()):
            yield from said
