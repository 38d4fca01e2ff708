"""Which messages the program asks for, read from its own code and templates: so that `check` can tell an editor of one
that is missing, and of one that nobody reads."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from jinja2 import Environment, nodes

_PACKAGE = Path(__file__).parents[1]
_ASKING = ("say", "markup")
_KEY = "*"
"""What stands in an id in the place of a part that is not known here."""

Place = tuple[str, int]
"""A file of the program, and a line of it."""
Found = Iterator[tuple[str, int]]
"""Ids, each with the line that asks for it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """``ids`` are asked for whole; ``families`` are beginnings of ids that end in a key of a definition, such as
    ``facet-``. Each with the first place that asks for it."""

    ids: Mapping[str, Place]
    families: Mapping[str, Place]


@cache
def asked() -> Asked:
    """What this program asks for: what it says, and what stands where an annotation has ``MessageId``."""
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(_PACKAGE.rglob("*.py"))}
    public = _signatures(trees.values())
    found: dict[str, Place] = {}
    for path, tree in trees.items():
        private = {name: own for name, own in _signatures([tree]).items() if name.startswith("_")}
        _take(found, path, _Reader(public | private).ids(tree))
    for path in sorted(_PACKAGE.rglob("templates/*.html")):
        _take(found, path, _of_template(Environment(autoescape=True).parse(path.read_text("utf-8"))))
    return Asked(
        {text: place for text, place in found.items() if _KEY not in text},
        {text.removesuffix(_KEY): place for text, place in found.items() if text.find(_KEY) == len(text) - 1 > 0},
    )


def _take(found: dict[str, Place], path: Path, ids: Found) -> None:
    for text, line in ids:
        found.setdefault(text, (path.relative_to(_PACKAGE.parent).as_posix(), line))


_Parameters = list[tuple[str, ast.expr | None]]


def _signatures(trees: Iterable[ast.Module]) -> dict[str, _Parameters]:
    """The parameters of every function and class by its name, each with its annotation."""
    found: dict[str, _Parameters] = {}
    classes: dict[str, ast.ClassDef] = {}
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.ClassDef):
            classes[node.name] = node
        elif isinstance(node, ast.FunctionDef):
            found[node.name] = _parameters(node)
    return found | {name: _fields(one, classes) for name, one in classes.items()}


def _parameters(function: ast.FunctionDef) -> _Parameters:
    own = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return [(one.arg, one.annotation) for one in own if one.arg not in ("self", "cls")]


def _fields(one: ast.ClassDef, classes: Mapping[str, ast.ClassDef]) -> _Parameters:
    """What a class is made from: the parameters of its ``__init__``, or its fields, those of its bases first."""
    made = next((part for part in one.body if isinstance(part, ast.FunctionDef) and part.name == "__init__"), None)
    if made:
        return _parameters(made)
    names = [base.id for base in one.bases if isinstance(base, ast.Name) and base.id in classes]
    inherited = [field for name in names for field in _fields(classes[name], classes)]
    own = [part for part in one.body if isinstance(part, ast.AnnAssign)]
    return [*inherited, *((part.target.id, part.annotation) for part in own if isinstance(part.target, ast.Name))]


class _Reader(ast.NodeVisitor):
    """Reads the ids of one module."""

    def __init__(self, signatures: Mapping[str, _Parameters]) -> None:
        self._signatures = signatures
        self._bound: dict[str, list[ast.expr]] = {}
        """What is bound to each name of the function that is read."""
        self._found: list[tuple[str, int]] = []

    def ids(self, tree: ast.Module) -> Found:
        """Whole ones, and those with ``*`` for what is not known here."""
        self.visit(tree)
        return iter(self._found)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:  # Python's visitor has these names
        outer, self._bound = self._bound, _bound(node)
        for one in ast.walk(node) if node.returns else ():
            if isinstance(one, ast.Return) and one.value:
                self._hold(node.returns, one.value)
        self.generic_visit(node)
        self._bound = outer

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:  # Python's visitor has these names
        if node.value:
            self._hold(node.annotation, node.value)
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:  # Python's visitor has these names
        match node.func:
            case ast.Attribute(attr=name) | ast.Name(id=name):
                self._called(node, name)
        self.generic_visit(node)

    def _called(self, node: ast.Call, name: str) -> None:
        parameters = self._signatures.get(name, [])
        if name in _ASKING and node.args:
            self._hold(ast.Name("MessageId"), node.args[0])
        else:
            for (_, annotation), value in zip(parameters, node.args, strict=False):
                self._hold(annotation, value)
            for keyword in node.keywords:
                self._hold(dict(parameters).get(keyword.arg or ""), keyword.value)

    def _hold(self, annotation: ast.expr | None, value: ast.expr) -> None:
        """Take the ids of a value, which stand where its annotation says ``MessageId``."""
        match annotation, value:
            case ast.Name(id="MessageId"), _:
                self._found += [(text, value.lineno) for text in self._texts(value) if text not in ("", _KEY)]
            case ast.Subscript(slice=ast.Tuple(elts=[key, held])), ast.Dict(keys=keys, values=values):
                for own, one in zip(keys, values, strict=True):
                    self._hold(held if own else annotation, one)
                    self._hold(key, own or one)
            case ast.Subscript(slice=ast.Tuple(elts=[_, held])), ast.DictComp(value=one):
                self._hold(held, one)
            case ast.Subscript(slice=ast.Tuple(elts=[held, ast.Constant()])), ast.Tuple(elts=values):
                for one in values:
                    self._hold(held, one)
            case ast.Subscript(slice=ast.Tuple(elts=parts)), ast.Tuple(elts=values):
                for part, one in zip(parts, values, strict=False):
                    self._hold(part, one)

    def _texts(self, value: ast.expr) -> list[str]:
        """Each text that an expression can be, with ``*`` for what is not known."""
        match value:
            case ast.Constant(value=str(text)):
                return [text]
            case ast.IfExp(body=one, orelse=other):
                return [*self._texts(one), *self._texts(other)]
            case ast.Subscript(value=ast.Dict(values=values)):
                return [text for one in values for text in self._texts(one)]
            case ast.JoinedStr(values=values):
                return ["".join(parts) for parts in product(*map(self._texts, values))]
            case ast.FormattedValue(value=part):
                return self._texts(part)
            case ast.Name(id=name) if name in self._bound:
                return [text for one in self._bound[name] for text in self._texts(one)]
        return [_KEY]


def _bound(function: ast.FunctionDef) -> dict[str, list[ast.expr]]:
    """What a function binds to each name, as far as it stands there."""
    found: dict[str, list[ast.expr]] = defaultdict(list)

    def bind(target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Name):
            found[target.id].append(value)
        elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            for own, one in zip(target.elts, value.elts, strict=False):
                bind(own, one)

    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                bind(target, node.value)
        elif isinstance(node, ast.For | ast.comprehension) and isinstance(node.iter, ast.Tuple):
            for one in node.iter.elts:
                bind(node.target, one)
    return found


def _of_template(template: nodes.Template) -> Found:
    """The ids of a template."""
    loops = {
        loop.target.name: loop.iter.items
        for loop in template.find_all(nodes.For)
        if isinstance(loop.target, nodes.Name) and isinstance(loop.iter, nodes.Tuple)
    }

    def texts(value: nodes.Node | None) -> list[str]:
        match value:
            case nodes.Const(value=str(text)):
                return [text]
            case nodes.CondExpr(expr1=one, expr2=other):
                return [*texts(one), *texts(other)]
            case nodes.Concat(nodes=parts):
                return ["".join(one) for one in product(*map(texts, parts))]
            case nodes.Name(name=name) if name in loops:
                return [text for one in loops[name] for text in texts(one)]
        return [_KEY]

    for call in template.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in _ASKING and call.args:
            yield from ((text, call.lineno) for text in texts(call.args[0]) if text != _KEY)
