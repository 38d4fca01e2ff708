"""Answers as lines of text that can be held against each other, without what differs from one run to the next."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser

import pandas as pd
import pyarrow as pa

VOLATILE = (
    (re.compile(r"(https?|wss?)(://|%3A//|%3A%2F%2F)localhost(:|%3A)\d+"), "http://site"),  # where this run serves
    (re.compile(r"(\bassets/[\w.-]+\?v=)\w+"), r"\1…"),  # the mark of an asset, which is compared itself
    (re.compile(r"(\$\$ID-)[0-9a-f]{8,}"), r"\1…"),  # a hash of what an element says, which is compared itself
)
"""What differs though nothing does, and what stands there instead."""
_CHART = "bidiComponent.bytes"
ELSEWHERE = tuple(f"{_CHART}.{name}" for name in ("figure", "table", "said.stamp"))
"""What a page tells its charts and is asked for by the charts' own addresses; the stamp is made of these."""
_FIGURE = re.compile(r'(<script type="application/json"[^>]*>).*?(</script>)', re.S)
"""The figure of an embed, which is compared by its own address."""


def settled(text: str) -> str:
    """The text without what is volatile."""
    for pattern, instead in VOLATILE:
        text = pattern.sub(instead, text)
    return text


def text(head: str, content: bytes) -> str:
    """An answer as lines, by its content type in ``head``; of what is no text, a digest."""
    if "json" in head:
        return "\n".join(lines(json.loads(content), ""))
    if "sheet" in head or "zip" in head:
        return "\n".join(_members(content))
    if "html" in head or "xml" in head:
        return _elements(_FIGURE.sub(r"\1\2", content.decode()))
    if "parquet" in head:
        table = pd.read_parquet(io.BytesIO(content))
        return f"{table.dtypes.to_string()}\n{table.to_csv(index=False)}"
    try:
        return content.decode()
    except UnicodeDecodeError:
        return hashlib.sha256(content).hexdigest()


def lines(value: object, name: str) -> Iterator[str]:
    """JSON-ready values, one a line with the names that lead to it; places in lists have none, so that one that comes in
    moves no other."""
    if isinstance(value, dict):
        for key in sorted(value):
            if not (within := f"{name}.{key}".lstrip(".")).endswith(ELSEWHERE):
                yield from lines(value[key], within)
    elif isinstance(value, list):
        for one in value:
            yield from lines(one, name)
    elif isinstance(value, str):
        yield from _words(value, name)
    else:
        yield f"{name}: {json.dumps(value)}"


def _words(value: str, name: str) -> Iterator[str]:
    """A text, line by line; one that is JSON, HTML or a table is taken apart."""
    if name.endswith(_CHART):
        yield from lines(json.loads(base64.b64decode(value)), name)
        return
    if name.endswith("dataframe.arrowData.data"):
        value = pa.ipc.open_stream(base64.b64decode(value)).read_all().to_pandas().to_csv()
    elif name.endswith("html.body"):
        value = _elements(value)
    elif name.endswith("cssContent"):
        value = "\n".join(_rules(value))
    for line in value.splitlines() or [""]:
        yield f"{name}: {line}"


def _elements(html: str) -> str:
    """HTML or XML with a tag or a text a line, however its attributes are quoted and its signs and rules written."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "\n".join(reader.lines)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.lines.append(
            " ".join([f"<{tag}", *(f"{name}={json.dumps(value or '')}" for name, value in sorted(attrs))])
        )

    def handle_endtag(self, tag: str) -> None:
        self.lines.append(f"</{tag}")

    def handle_data(self, data: str) -> None:
        if self.lines and self.lines[-1].startswith("<style"):
            self.lines += _rules(data)
        elif said := " ".join(data.split()):
            self.lines.append(said)


def _rules(css: str) -> list[str]:
    """A rule a line, without the blanks of its lay-out."""
    bare = re.sub(r"\s*([{}:;,>])\s*", r"\1", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)).replace(";}", "}")
    return " ".join(bare.split()).replace("}", "}\n").splitlines()


def _members(content: bytes) -> Iterator[str]:
    """The files of an archive or a workbook."""
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        for name in sorted(files.namelist()):
            yield f"{name}:"
            yield text("xml" if name.endswith(".xml") else "", files.read(name))
