"""One YAML file into plain values, with the line of each, refusing what an editor did not mean to write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dashboard.archive.problems import Problem

MAX_BYTES = 1_000_000
MAX_DEPTH = 40

Location = tuple[int | str, ...]


class _Loader(yaml.CSafeLoader):
    """libyaml's safe loader with the plain rules of YAML 1.2: a date stays text, ``no`` is a word."""


_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("tag:yaml.org,2002:bool", r"true|false|True|False", "tfTF"),
    ("tag:yaml.org,2002:int", r"[-+]?(?:0|[1-9][0-9]*)", "-+0123456789"),
    ("tag:yaml.org,2002:float", r"[-+]?[0-9]+\.[0-9]+(?:[eE][-+]?[0-9]+)?", "-+0123456789"),
    ("tag:yaml.org,2002:null", r"~|null|Null|NULL|", "~nN\0"),
):
    _Loader.add_implicit_resolver(_tag, re.compile(f"^(?:{_pattern})$"), [*_first, ""])


class UnreadableError(Exception):
    """A file whose text cannot be taken as data; ``problems`` says where and why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def _line(part: Any) -> int:
    """Line of a node or event of PyYAML, counted from 0."""
    return int(part.start_mark.line)


@dataclass(frozen=True, slots=True)
class Document:
    """The values of one file, and where each stands."""

    file: str
    data: Any
    root: yaml.Node

    def line(self, location: Location) -> int:
        """The line of a value, of a key where the value is missing its place, or of the nearest parent."""
        node = self.root
        line: int = _line(node)
        for step in location:
            if isinstance(node, yaml.MappingNode):
                found = next(((k, v) for k, v in node.value if k.value == str(step)), None)
                if found is None:
                    break
                line, node = _line(found[0]), found[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                line = _line(node)
            else:
                break
        return line + 1

    def problem(self, location: Location, text: str) -> Problem:
        """An error at a place of this file."""
        return Problem(self.file, self.line(location), text)


def _faults(node: yaml.Node, seen: set[int], depth: int) -> Iterator[tuple[int, str]]:
    """Line and text of duplicate keys, aliases, odd tags and too deep nesting below a node."""
    line = _line(node) + 1
    if id(node) in seen:
        yield line, "an alias (*name) repeats this value; write the value out where it is used"
        return
    seen.add(id(node))
    if depth > MAX_DEPTH:
        yield line, f"nested more than {MAX_DEPTH} levels deep"
        return
    if not node.tag.startswith("tag:yaml.org,2002:") or node.tag == "tag:yaml.org,2002:binary":
        yield line, f"the tag {node.tag!r} is not used in this data; write a plain value"
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _faults(item, seen, depth + 1)
    elif isinstance(node, yaml.MappingNode):
        first: dict[str, int] = {}
        for key, value in node.value:
            at = _line(key) + 1
            if not isinstance(key, yaml.ScalarNode):
                yield at, "a key must be a single word"
                continue
            if key.value == "<<":
                yield at, "a merge key (<<) is not used in this data; write the values out"
            if key.value in first:
                yield at, f"the key {key.value!r} stands twice here (first on line {first[key.value]})"
            first.setdefault(key.value, at)
            yield from _faults(value, seen, depth + 1)


def _text(path: Path, file: str) -> str:
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise UnreadableError(
            [Problem(file, 1, f"{size:,} bytes; a file may have at most {MAX_BYTES:,}: split or shorten it")]
        )
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        byte = raw[error.start]
        raise UnreadableError(
            [Problem(file, line, f"not UTF-8 (byte 0x{byte:02x}); save the file with the encoding UTF-8")]
        ) from None


def _may_be_deep(text: str) -> bool:
    brackets = text.count("[") + text.count("{")
    return brackets > 500 or any(len(line) - len(line.lstrip(" [{-?")) > 200 for line in text.splitlines())


def _too_deep_at(text: str) -> int | None:
    """The line where nesting passes the limit; libyaml's composer would recurse there until the stack ends."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                return _line(event) + 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


def read(path: Path, file: str) -> Document:
    """Read one YAML file; raises UnreadableError, whose problems carry ``file`` and the line."""
    try:
        text = _text(path, file)
    except OSError as error:
        raise UnreadableError([Problem(file, 1, f"cannot be read: {error.strerror}")]) from None
    loader = _Loader(text)
    try:
        if _may_be_deep(text) and (line := _too_deep_at(text)):
            raise UnreadableError([Problem(file, line, f"nested more than {MAX_DEPTH} levels deep")])
        node = loader.get_single_node()
        if node is None:
            raise UnreadableError([Problem(file, 1, "the file is empty")])
        faults = [Problem(file, line, what) for line, what in _faults(node, set(), 0)]
        if faults:
            raise UnreadableError(faults)
        return Document(file, loader.construct_document(node), node)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        what = " ".join(part for part in (error.context, error.problem) if part)
        raise UnreadableError([Problem(file, line, f"not valid YAML: {what}")]) from None
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n") + 1
        raise UnreadableError([Problem(file, line, f"a character YAML does not allow: {error.reason}")]) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UnreadableError([Problem(file, 1, f"not valid YAML: {error}")]) from None
    finally:
        loader.dispose()
