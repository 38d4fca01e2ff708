"""One YAML file into plain values, with the line of each, refusing what an editor did not mean to write."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from dashboard.archive.problems import Problem, bounded, shorten

MAX_BYTES = 1_000_000
MAX_DEPTH = 40
MAX_DIGITS = 18
LEADS_OUT = "a link that leads out of its folder, which is not followed; put the file itself here"

Location = tuple[int | str, ...]


_NULL = "tag:yaml.org,2002:null"
_WHOLE = "tag:yaml.org,2002:int"
_NOT_TEXT = {_NULL, _WHOLE, "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool"}
_PLAIN: Mapping[str, Callable[[str], int | float | bool | None]] = {
    _NULL: lambda text: None,
    _WHOLE: int,
    "tag:yaml.org,2002:float": float,
    "tag:yaml.org,2002:bool": lambda text: text.lower() == "true",
}
"""How a value that is not text is taken, by its tag."""
_SEQUENCE = "tag:yaml.org,2002:seq"
_MAPPING = "tag:yaml.org,2002:map"

# What no editor means to write: controls that XML, and so SVG and feeds, cannot carry (tab and line feed are text), and
# characters that nobody sees, which turn the direction of the text after them or make two words look alike. Joiners
# (U+200C, U+200D) are letters of Persian and of Indian scripts.
_UNSEEN = "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_CONTROL = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff{_UNSEEN}]")
_DIRECTIVES = re.compile(r"^%", re.MULTILINE)

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
    digest: bytes
    """SHA-256 of the file's bytes."""
    faults: tuple[Problem, ...] = ()
    _places: dict[int, dict[str, tuple[yaml.Node, yaml.Node]]] = field(default_factory=dict, repr=False, compare=False)
    """Key and value of each field of a mapping, by the identity of its node, of those that were asked for."""

    def line(self, location: Location) -> int:
        """The line of a value, of a key where the value is missing its place, or of the nearest parent."""
        node = self.root
        line: int = _line(node)
        for step in location:
            if isinstance(node, yaml.MappingNode):
                found = self._fields(node).get(str(step))
                if found is None:
                    break
                line, node = _line(found[0]), found[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                line = _line(node)
            else:
                break
        return line + 1

    def _fields(self, node: yaml.MappingNode) -> dict[str, tuple[yaml.Node, yaml.Node]]:
        if id(node) not in self._places:
            # The last of two keys alike is the one whose value was taken.
            self._places[id(node)] = {key.value: (key, value) for key, value in node.value}
        return self._places[id(node)]

    def problem(self, location: Location, text: str) -> Problem:
        """An error at a place of this file."""
        return Problem(self.file, self.line(location), text)


class _Inspection:
    """The values of a tree of nodes, and what is wrong with it: ``fatal`` where it cannot be taken as values,
    ``faults`` where it can."""

    def __init__(self, loader: _Loader, root: yaml.Node, may_be_tagged: bool) -> None:
        self.fatal: list[tuple[int, str]] = []
        self.faults: list[tuple[int, str]] = []
        self.aliased = False
        self._loader = loader
        self._may_be_tagged = may_be_tagged
        self._seen: set[int] = set()
        self.values = self._value(root, 0)

    def _value(self, node: yaml.Node, depth: int) -> Any:
        if id(node) in self._seen:
            self.aliased = True
            return None
        self._seen.add(id(node))
        if depth > MAX_DEPTH:
            self.fatal.append((_line(node) + 1, f"nested more than {MAX_DEPTH} levels deep"))
            return None
        if self._may_be_tagged and node.tag != self._plain_tag(node):
            text = f"the tag {shorten(node.tag)} is not used in this data; write a plain value"
            self.fatal.append((_line(node) + 1, text))
            return None
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, depth)
        for item in node.value:
            if item.tag == _NULL:
                self.faults.append((_line(item) + 1, "an empty entry; write it or take it out"))
        return [self._value(item, depth + 1) for item in node.value]

    def _plain_tag(self, node: yaml.Node) -> str:
        """The tag that the value has when none is written beside it."""
        if isinstance(node, yaml.ScalarNode):
            resolve: Any = self._loader.resolve
            return str(resolve(yaml.ScalarNode, node.value, (not node.style, bool(node.style))))
        return _SEQUENCE if isinstance(node, yaml.SequenceNode) else _MAPPING

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[Any, Any]:
        first: dict[str, int] = {}
        values: dict[Any, Any] = {}
        for key, value in node.value:
            at = _line(key) + 1
            if not isinstance(key, yaml.ScalarNode):
                self.fatal.append((at, "a key must be a single word"))
                continue
            name = self._value(key, depth + 1)
            if key.value == "<<":
                self.fatal.append((at, "a merge key (<<) is not used in this data; write the values out"))
            elif key.tag in _NOT_TEXT:
                text = f"the key {shorten(key.value)} is not text; put it in quotes" if key.value else "no key"
                self.faults.append((at, text))
            elif value.tag == _NULL:
                self.faults.append((at, f"{shorten(key.value)} is empty; write it or leave the field out"))
            if key.value in first:
                text = f"the key {shorten(key.value)} stands twice here (first on line {first[key.value]})"
                self.faults.append((at, text))
            first.setdefault(key.value, at)
            values[name] = self._value(value, depth + 1)
        return values

    def _scalar(self, node: yaml.ScalarNode) -> str | int | float | bool | None:
        if node.tag == _WHOLE and len(node.value) > MAX_DIGITS:
            self.fatal.append((_line(node) + 1, f"a number of more than {MAX_DIGITS} digits: {shorten(node.value)}"))
            return None
        unseen = _CONTROL.search(node.value)
        if unseen is not None:
            what = "control character" if unseen[0] < "\xa0" else "invisible character"
            text = f"the {what} U+{ord(unseen[0]):04X} in a text; take it out"
            self.faults.append((_line(node) + 1, text))
        plain = _PLAIN.get(node.tag)
        return plain(node.value) if plain else node.value


def read_bytes(path: Path, file: str, within: Path | None = None) -> bytes:
    """A file of at most MAX_BYTES. No link is followed that leads out of the folder ``within``: the data folder, or that
    of the file itself where none is given. UnreadableError where that cannot be; its problem carries ``file``."""
    folder = os.path.realpath(within or path.parent)
    real = Path(os.path.realpath(path))
    if not real.is_relative_to(folder):
        raise UnreadableError([Problem(file, 1, LEADS_OUT)])
    try:
        status = real.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe or a device would be read for ever
            raise UnreadableError([Problem(file, 1, "cannot be read: not a regular file")])
        with real.open("rb") as opened:
            raw = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableError([Problem(file, 1, f"cannot be read: {error.strerror}")]) from None
    if len(raw) > MAX_BYTES:
        size = max(status.st_size, len(raw))
        text = f"{size:,} bytes; a file may have at most {MAX_BYTES:,}: split or shorten it"
        raise UnreadableError([Problem(file, 1, text)])
    return raw


def as_text(raw: bytes, file: str) -> str:
    """The text of a file's bytes; UnreadableError where they are not UTF-8."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        text = f"not UTF-8 (byte 0x{raw[error.start]:02x}); save the file with the encoding UTF-8"
        raise UnreadableError([Problem(file, line, text)]) from None


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


def read(path: Path, file: str, within: Path | None = None) -> Document:
    """Read one YAML file; raises UnreadableError, whose problems carry ``file`` and the line. See ``read_bytes``."""
    raw = read_bytes(path, file, within)
    text = as_text(raw, file)
    loader = _Loader(text)
    try:
        if _may_be_deep(text) and (line := _too_deep_at(text)):
            raise UnreadableError([Problem(file, line, f"nested more than {MAX_DEPTH} levels deep")])
        if directive := _DIRECTIVES.search(text):
            line = text.count("\n", 0, directive.start()) + 1
            raise UnreadableError(
                [Problem(file, line, "a line that begins with %: directives are not used in this data")]
            )
        node = loader.get_single_node()
        if node is None or node.tag == _NULL:
            raise UnreadableError([Problem(file, 1, "the file is empty")])
        found = _Inspection(loader, node, may_be_tagged="!" in text)
        fatal = [*found.fatal, *(_aliases(text) if found.aliased else ())]
        faults = bounded(Problem(file, line, what) for line, what in [*fatal, *found.faults])
        if fatal:
            raise UnreadableError(faults)
        return Document(file, found.values, node, hashlib.sha256(raw).digest(), tuple(faults))
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
