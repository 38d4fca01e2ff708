"""The messages of every language, read from Fluent files: a folder a language, a file a page or chart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from babel import Locale, UnknownLocaleError
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from dashboard.archive.config import message_of
from dashboard.archive.problems import Problem, nearest
from dashboard.archive.reading import Document, UnreadableError, as_text, read, read_bytes
from dashboard.text import MessageId
from dashboard.text.asked import asked

FIRST = "en"
"""The language in which every message is written first; the others follow it."""

LOCALE: MessageId = "locale"
"""The message of a language that holds its tag, which says how numbers and dates are written."""

NAME: MessageId = "language-name"
"""The message of a language that holds its own name, by which readers of it choose it."""

FOLDER = "text"
"""Where the languages are, in the folder of the configuration."""

Families = Mapping[str, Collection[str]]
"""By how the ids of a family begin (see :class:`~dashboard.text.asked.Asked`): the keys that they end in."""

FUNCTIONS = ("NUMBER", "WORD", "FORM", "CAPITAL", "LOWER", "INNER")
"""What a message may call; see config/text/README.md."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message as its file has it, and what it refers to."""

    id: str
    file: str
    line: int
    entry: ast.Message
    variables: frozenset[str]
    messages: frozenset[str]
    functions: frozenset[str]
    attributes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Messages:
    """All messages of one language by their ids, and what is wrong with its files."""

    language: str
    by_id: Mapping[str, Message] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The messages of all languages, FIRST first."""

    languages: Mapping[str, Messages]
    shown: str = ""
    """The folder of the languages, as problems say it."""
    vocabulary: Document | None = None
    """The keys whose labels are messages, as their file has them; None where there is none to be read."""

    def problems(self, families: Families | None = None) -> list[Problem]:
        """What is wrong with any message, each with its file and line. Without the keys of the ``families`` any message
        of theirs is thought to be asked for, and none missed."""
        first = self.languages[FIRST]
        found = [problem for one in self.languages.values() for problem in one.problems]
        found += _against_code(first, self.shown, families)
        found += _against_vocabulary(first, self.vocabulary)
        for language in self.languages.values():
            found += _references(language)
            if language is not first:
                found += _against(language, first)
        return found


def read_catalogue(folder: Path) -> Catalogue:
    """Read the folder of each language in ``folder``. What is broken is told in ``problems`` and left out: FIRST takes
    the place of a message that another language lacks."""
    names = sorted(one.name for one in folder.iterdir() if one.is_dir()) if folder.is_dir() else []
    ordered = [FIRST, *(name for name in names if name != FIRST)]
    shown = f"{folder.parent.name}/{folder.name}"
    languages = {name: _read(folder / name, f"{shown}/{name}") for name in ordered}
    return Catalogue(languages, shown, _vocabulary(folder.parent))


def _vocabulary(folder: Path) -> Document | None:
    try:
        return read(folder / "vocabulary.yaml", f"{folder.name}/vocabulary.yaml")
    except UnreadableError:  # which whoever reads the configuration tells
        return None


def _read(folder: Path, shown: str) -> Messages:
    by_id: dict[str, Message] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.ftl")):
        file = f"{shown}/{path.name}"
        try:
            source = as_text(read_bytes(path, file, folder), file)
        except UnreadableError as error:
            problems += error.problems
            continue
        for entry in FluentParser().parse(source).body:
            line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
            if isinstance(entry, ast.Junk):
                problems += [_broken(note, source, file) for note in entry.annotations]
            elif isinstance(entry, ast.Term):
                problems.append(Problem(file, line, f"-{entry.id.name} is a term; write it as a message"))
            elif isinstance(entry, ast.Message):
                known = by_id.get(entry.id.name)
                if known is not None:
                    text = f"the message {entry.id.name!r} stands in {known.file}:{known.line} already"
                    problems.append(Problem(file, line, text))
                else:
                    by_id[entry.id.name] = _message(entry, file, line)
    for message in [one for one in by_id.values() if one.id in _within(one.messages, by_id)]:
        # Fluent would follow it for ever.
        problems.append(Problem(message.file, message.line, f"{message.id} refers to itself"))
        del by_id[message.id]
    locale = by_id.get(LOCALE)
    if locale is not None and not is_locale(tag := plain_text(locale)):
        text = f"{tag!r} is no language that numbers and dates are known for; expected one like 'en-GB'"
        problems.append(Problem(locale.file, locale.line, text))
    return Messages(folder.name, by_id, tuple(problems))


def plain_text(message: Message | None) -> str:
    """The text of a message without values."""
    elements = message.entry.value.elements if message and message.entry.value else []
    return "".join(str(one.value) for one in elements if isinstance(one, ast.TextElement)).strip()


def is_locale(tag: str) -> bool:
    """Whether numbers and dates can be written in a language, by its tag."""
    try:
        Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return bool(tag)


def _within(names: Iterable[str], by_id: Mapping[str, Message]) -> set[str]:
    """The messages of these names and all that they refer to."""
    seen: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += by_id[name].messages if name in by_id else ()
    return seen


def _broken(note: ast.Annotation, source: str, file: str) -> Problem:
    at = note.span.start if note.span else 0
    return Problem(file, source.count("\n", 0, at) + 1, f"not a message of Fluent: {note.message}")


class _References(Visitor):
    """Collects what a message refers to."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()
        self.functions: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # Fluent's visitor has these names
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802  # Fluent's visitor has these names
        self.messages.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802  # Fluent's visitor has these names
        self.messages.add(f"-{node.id.name}")

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802  # Fluent's visitor has these names
        self.functions.add(node.id.name)
        self.generic_visit(node)


def _message(entry: ast.Message, file: str, line: int) -> Message:
    found = _References()
    found.visit(entry)
    return Message(
        entry.id.name,
        file,
        line,
        entry,
        frozenset(found.variables),
        frozenset(found.messages),
        frozenset(found.functions),
        frozenset(one.id.name for one in entry.attributes),
    )


def _references(language: Messages) -> Iterator[Problem]:
    for message in language.by_id.values():
        for name in sorted(message.messages.difference(language.by_id)):
            hint = nearest(name, language.by_id)
            yield Problem(message.file, message.line, f"{message.id} refers to {name!r}, which is no message{hint}")
        for name in sorted(message.functions.difference(FUNCTIONS)):
            hint = nearest(name, FUNCTIONS)
            yield Problem(message.file, message.line, f"{message.id} calls {name}, which is no function{hint}")


def variables_of(message: Message, language: Messages) -> frozenset[str]:
    """The values that a message needs, those of the messages in it included."""
    parts = (language.by_id[name] for name in _within([message.id], language.by_id) if name in language.by_id)
    return frozenset().union(*(one.variables for one in parts))


def _against_code(first: Messages, shown: str, families: Families | None) -> Iterator[Problem]:
    """What the program asks for and FIRST lacks, and what it has and nobody asks for."""
    wanted = dict(asked().ids)
    for family, keys in (families or {}).items():
        wanted |= {f"{family}{key}": asked().families[family] for key in keys}
    for name in sorted(wanted.keys() - first.by_id.keys()):
        hint = nearest(name, first.by_id.keys() - wanted.keys())
        text = f"the message {name!r} is missing in {shown}/{first.language}, which is asked for here{hint}"
        yield Problem(*wanted[name], text)
    parts = {name for message in first.by_id.values() for name in message.messages}
    elsewhere = (*OWN, VOCABULARY, *(asked().families if families is None else ()))
    for message in first.by_id.values():
        if not (message.id in wanted or message.id in parts or message.id.startswith(elsewhere)):
            hint = nearest(message.id, wanted.keys() - first.by_id.keys())
            yield Problem(message.file, message.line, f"the message {message.id!r} is not used{hint}")


def _against_vocabulary(first: Messages, vocabulary: Document | None) -> Iterator[Problem]:
    """What the vocabulary lacks in FIRST, and what is said there of words that it does not have."""
    if vocabulary is None:
        return
    sections = vocabulary.data.items() if isinstance(vocabulary.data, dict) else ()
    terms = {
        message_of(section, key): (section, key)
        for section, own in sections
        if isinstance(own, dict)
        for key in map(str, own)
    }
    said = {name: one for name, one in first.by_id.items() if name.startswith(VOCABULARY)}
    for name, place in terms.items():
        if name not in said:
            hint = nearest(name, said.keys() - terms.keys())
            yield vocabulary.problem(
                place, f"the message {name!r} is missing in {first.language!r}, the label of {place[1]!r}{hint}"
            )
        elif "meaning" not in said[name].attributes:
            yield Problem(said[name].file, said[name].line, f"{name} has no attribute .meaning: what the word means")
    for name in sorted(said.keys() - terms.keys()):
        hint = nearest(name, terms.keys() - said.keys())
        text = f"the message {name!r} is not used: {vocabulary.file} has none of its words{hint}"
        yield Problem(said[name].file, said[name].line, text)


def _against(language: Messages, first: Messages) -> Iterator[Problem]:
    """What a language lacks of FIRST, or has beyond it."""
    place = f"{next(iter(first.by_id.values())).file.rsplit('/', 2)[0]}/{language.language}" if first.by_id else ""
    for name, message in first.by_id.items():
        own = language.by_id.get(name)
        if own is None:
            file = f"{place}/{message.file.rsplit('/', 1)[1]}"
            yield Problem(
                file, 1, f"the message {name!r} is missing; {message.file}:{message.line} has it in {FIRST!r}"
            )
            continue
        for attribute in sorted(message.attributes - own.attributes) if not name.startswith(OWN) else ():
            yield Problem(own.file, own.line, f"{name} has no attribute .{attribute}, which it has in {FIRST!r}")
        for value in sorted(variables_of(own, language) - variables_of(message, first)):
            hint = nearest(value, variables_of(message, first))
            yield Problem(own.file, own.line, f"{name} uses ${value}, which no page gives it{hint}")
    for name in language.by_id.keys() - first.by_id.keys():
        if not name.startswith(OWN):
            own = language.by_id[name]
            hint = nearest(name, first.by_id)
            yield Problem(own.file, own.line, f"the message {name!r} is not used: {FIRST!r} has none of its id{hint}")


VOCABULARY = "vocabulary-"
"""How the ids of the labels of the vocabulary begin."""
OWN = ("country-", "own-")
"""How ids begin that a language may have for itself: names of countries, and parts of its other messages."""
