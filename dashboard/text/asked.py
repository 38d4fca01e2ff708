"""Which messages the program asks for, read from its own code and templates: so that `check` can tell an editor of one
that is missing, and of one that nobody reads."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, nodes

_PACKAGE = Path(__file__).parents[1]
_ASKING = {"say", "markup"}
_ANY = "[a-z0-9-]+"
"""What may stand in an id where a value does."""


@dataclass(frozen=True, slots=True)
class Asked:
    """``ids`` are asked for by name; ``families`` are patterns of ids that are put together; ``mentioned`` is every text
    of the code that may be an id handed on."""

    ids: frozenset[str]
    families: tuple[re.Pattern[str], ...]
    mentioned: frozenset[str]

    def uses(self, message: str) -> bool:
        """Whether the program may ask for a message."""
        return message in self.ids or message in self.mentioned or any(one.fullmatch(message) for one in self.families)


@cache
def asked() -> Asked:
    """What this program asks for."""
    ids: set[str] = set()
    families: set[str] = set()
    mentioned: set[str] = set()
    for path in _PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                mentioned.add(node.value)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _ASKING:
                for name, is_family in _named(node.args[0]) if node.args else ():
                    (families if is_family else ids).add(name)
    for path in _PACKAGE.rglob("templates/*.html"):
        for call in Environment(autoescape=True).parse(path.read_text("utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in _ASKING and call.args:
                found, is_family = _of_template(call.args[0])
                (families if is_family else ids).update(found)
    return Asked(frozenset(ids), tuple(re.compile(one) for one in sorted(families)), frozenset(mentioned))


def _named(expression: ast.expr) -> Iterator[tuple[str, bool]]:
    """The ids that an expression can be, or the pattern of those that it puts together."""
    if isinstance(expression, ast.IfExp):
        yield from _named(expression.body)
        yield from _named(expression.orelse)
    elif isinstance(expression, ast.Constant):
        yield str(expression.value), False
    elif isinstance(expression, ast.JoinedStr):
        parts = (re.escape(str(one.value)) if isinstance(one, ast.Constant) else _ANY for one in expression.values)
        yield "".join(parts), True


def _of_template(expression: nodes.Expr) -> tuple[list[str], bool]:
    """The same of an expression in a template."""
    if isinstance(expression, nodes.Concat):
        parts = (re.escape(one.value) if isinstance(one, nodes.Const) else _ANY for one in expression.nodes)
        return ["".join(parts)], True
    constants = [expression] if isinstance(expression, nodes.Const) else expression.find_all(nodes.Const)
    return [str(one.value) for one in constants], False
