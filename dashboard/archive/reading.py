"""One YAML file into plain values, with the line of each, refusing what an editor did not mean to write."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dashboard.archive.problems import Problem, shorten

MAX_BYTES = 1_000_000
MAX_DEPTH = 40
MAX_DIGITS = 18

Location = tuple[int | str, ...]


_NULL = "tag:yaml.org,2002:null"
_WHOLE = "tag:yaml.org,2002:int"
_NOT_TEXT = {_NULL, _WHOLE, "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool"}
_SEQUENCE = "tag:yaml.org,2002:seq"
_MAPPING = "tag:yaml.org,2002:map"

# What no editor means to write and XML, and so SVG and feeds, cannot carry; tab and line feed are text.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")

_HINTS = {
    "mapping values are not allowed": "a text with a colon and a space in it must be in quotes; else mend the indentation",
    "undefined alias": "a text that begins with * must be in quotes",
    "did not find expected key": "look at the indentation and the quotation marks here and above",
    "did not find expected '-'": "look at the indentation here and above",
}


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
    """The values of one file, where each stands, and the ``faults`` that keep the file from being taken as it is
    though its values could be read: with them, the rest of the file can still be proven in the same run."""

    file: str
    data: Any
    root: yaml.Node
    faults: tuple[Problem, ...] = ()

    def line(self, location: Location) -> int:
        """The line of a value, of a key where the value is missing its place, or of the nearest parent."""
        node = self.root
        line: int = _line(node)
        for step in location:
            if isinstance(node, yaml.MappingNode):
                # The last of two keys alike is the one whose value was taken.
                found = next(((k, v) for k, v in reversed(node.value) if k.value == str(step)), None)
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


class _Inspection:
    """What is wrong with a tree of nodes: ``fatal`` where it cannot be taken as values, ``faults`` where it can."""

    def __init__(self, loader: _Loader, root: yaml.Node) -> None:
        self.fatal: list[tuple[int, str]] = []
        self.faults: list[tuple[int, str]] = []
        self.aliased = False
        self._loader = loader
        self._seen: set[int] = set()
        self._node(root, 0)

    def _node(self, node: yaml.Node, depth: int) -> None:
        line = _line(node) + 1
        if id(node) in self._seen:
            self.aliased = True
            return
        self._seen.add(id(node))
        if depth > MAX_DEPTH:
            self.fatal.append((line, f"nested more than {MAX_DEPTH} levels deep"))
            return
        if node.tag != self._plain_tag(node):
            self.fatal.append((line, f"the tag {shorten(node.tag)} is not used in this data; write a plain value"))
        if isinstance(node, yaml.SequenceNode):
            for item in node.value:
                if item.tag == _NULL:
                    self.faults.append((_line(item) + 1, "an empty entry; write it or take it out"))
                self._node(item, depth + 1)
        elif isinstance(node, yaml.MappingNode):
            self._mapping(node, depth)
        elif isinstance(node, yaml.ScalarNode):
            self._scalar(node, line)

    def _plain_tag(self, node: yaml.Node) -> str:
        """The tag that the value has when none is written beside it."""
        if isinstance(node, yaml.ScalarNode):
            resolve: Any = self._loader.resolve
            return str(resolve(yaml.ScalarNode, node.value, (not node.style, bool(node.style))))
        return _SEQUENCE if isinstance(node, yaml.SequenceNode) else _MAPPING

    def _mapping(self, node: yaml.MappingNode, depth: int) -> None:
        first: dict[str, int] = {}
        for key, value in node.value:
            at = _line(key) + 1
            if not isinstance(key, yaml.ScalarNode):
                self.fatal.append((at, "a key must be a single word"))
                continue
            self._node(key, depth + 1)
            word = shorten(key.value)
            if key.value == "<<":
                self.fatal.append((at, "a merge key (<<) is not used in this data; write the values out"))
            elif key.tag in _NOT_TEXT:
                self.faults.append((at, f"the key {word} is not text; put it in quotes" if key.value else "no key"))
            elif value.tag == _NULL:
                self.faults.append((at, f"{word} is empty; write it or leave the field out"))
            if key.value in first:
                self.faults.append((at, f"the key {word} stands twice here (first on line {first[key.value]})"))
            first.setdefault(key.value, at)
            self._node(value, depth + 1)

    def _scalar(self, node: yaml.ScalarNode, line: int) -> None:
        if node.tag == _WHOLE and len(node.value) > MAX_DIGITS:
            self.fatal.append((line, f"a number of more than {MAX_DIGITS} digits: {shorten(node.value)}"))
        control = _CONTROL.search(node.value)
        if control is not None:
            code = f"U+{ord(control[0]):04X}"
            self.faults.append((line, f"the control character {code} in a text; take it out"))


def _text(path: Path, file: str) -> str:
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):  # a pipe or a device would be read for ever
        raise UnreadableError([Problem(file, 1, "cannot be read: not a regular file")])
    with path.open("rb") as opened:
        raw = opened.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        size = max(status.st_size, len(raw))
        raise UnreadableError(
            [Problem(file, 1, f"{size:,} bytes; a file may have at most {MAX_BYTES:,}: split or shorten it")]
        )
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


def _aliases(text: str) -> Iterator[tuple[int, str]]:
    """Line and text of every alias: a node does not tell where it was used again, an event does."""
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent):
            yield _line(event) + 1, f"the alias *{event.anchor} is not used in this data; write the value out here"


def _in_plain_words(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """Line and text of what libyaml found: its words, where it began to go wrong, and what usually mends it."""
    lines = text.splitlines()
    mark, context = error.problem_mark or error.context_mark, error.context_mark
    problem = error.problem or "cannot be read"
    if mark is None:
        return 1, f"not valid YAML: {problem}"
    if "end of stream" in problem and context is not None:  # a quote never closed: where it opens is what to mend
        mark = context
    line = max(1, min(mark.line + 1, len(lines)))
    if isinstance(error, yaml.composer.ComposerError) and "another document" in problem:
        return line, "a second document begins here (---); a file holds one"
    said = f"{error.context}, {problem}" if error.context else problem
    if context is not None and context.line + 1 < line:
        said = f"{error.context} (from line {context.line + 1}), {problem}"
    here = lines[line - 1] if lines else ""
    character = here[mark.column : mark.column + 1]
    hint = ""
    if "cannot start any token" in problem:
        hint = (
            "; indent with spaces, not with tabs"
            if character == "\t"
            else f"; a text that begins with {character!r} must be in quotes"
        )
    else:
        hint = next((f"; {words}" for sign, words in _HINTS.items() if sign in problem), "")
    return line, f"not valid YAML: {said}{hint}"


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
        if node is None or node.tag == _NULL:
            raise UnreadableError([Problem(file, 1, "the file is empty")])
        found = _Inspection(loader, node)
        fatal = [*found.fatal, *(_aliases(text) if found.aliased else ())]
        faults = [Problem(file, line, what) for line, what in [*fatal, *found.faults]]
        if fatal:
            raise UnreadableError(faults)
        return Document(file, loader.construct_document(node), node, tuple(faults))
    except yaml.MarkedYAMLError as error:
        line, what = _in_plain_words(error, text)
        raise UnreadableError([Problem(file, line, what)]) from None
    except yaml.reader.ReaderError as error:
        # libyaml counts bytes of UTF-8, not characters.
        line = text.encode()[: error.position].count(b"\n") + 1
        code = f"U+{ord(error.character):04X}" if isinstance(error.character, str) else f"U+{error.character:04X}"
        raise UnreadableError([Problem(file, line, f"the character {code} is not allowed: {error.reason}")]) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UnreadableError([Problem(file, 1, f"not valid YAML: {error}")]) from None
    finally:
        loader.dispose()


def without(text: str, field: str) -> str:
    """The text of a YAML file with every ``field`` taken out and the rest, comments too, as it was."""
    root = yaml.compose(text, Loader=_Loader)
    for start, end in sorted(_spans(root, field), reverse=True):
        before, after = text[:start].rstrip(" "), text[end:]
        if before.endswith("\n"):  # the field had lines of its own, of which a plain text leaves the last one's end
            after = after.removeprefix("\n")
        elif text[:end].endswith("\n"):  # it stood behind the dash of a list, and its text ended the line
            after = f"\n{after}"
        text = before + after
    return text


def _spans(node: yaml.Node | None, field: str) -> Iterator[tuple[int, int]]:
    """First and last character of every ``field`` below a node, name and value together."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _spans(item, field)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == field:
                yield key.start_mark.index, value.end_mark.index
            else:
                yield from _spans(value, field)
