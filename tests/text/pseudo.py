"""A language made from English: every letter accented, every message in brackets, and days, numbers and lists written as
Greek writes them. What a page shows in plain letters is no message, and so either data or a word left in the code."""

from __future__ import annotations

from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTED = "ȧƀƈḓḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑȦƁƇḒḖƑƓĦĪĴĶĿḾȠǾƤɊŘŞŦŬṼẆẊẎẐ"
_ACCENTS = str.maketrans(PLAIN, ACCENTED)
_KEPT = {"locale": "el", "direction": "ltr"}
"""Messages for programs. Greek has the plurals of English, and months that are not in its letters."""


class _Accents(Transformer):
    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802
        return ast.TextElement(node.value.translate(_ACCENTS))

    def visit_StringLiteral(self, node: ast.StringLiteral) -> ast.StringLiteral:  # noqa: N802
        return node


def _accented(pattern: ast.Pattern) -> ast.Pattern:
    made = _Accents().visit(pattern)
    assert isinstance(made, ast.Pattern)
    return made


def accented(source: str) -> str:
    """The messages of a file with every letter of their texts accented, and brackets around each."""
    resource = FluentParser().parse(source)
    for entry in resource.body:
        if not isinstance(entry, ast.Message):
            continue
        if entry.id.name in _KEPT:
            entry.value = ast.Pattern([ast.TextElement(_KEPT[entry.id.name])])
            continue
        parts: list[ast.Message | ast.Attribute] = [entry, *entry.attributes]
        for one in parts:
            if one.value is not None:
                one.value.elements = [ast.TextElement("⟦"), *_accented(one.value).elements, ast.TextElement("⟧")]
    return str(FluentSerializer().serialize(resource))


def write(english: Path, folder: Path) -> None:
    """Write the whole language into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in english.glob("*.ftl"):
        (folder / path.name).write_text(accented(path.read_text("utf-8")), "utf-8")
