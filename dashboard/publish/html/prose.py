"""Texts of the configuration, which are Markdown, as HTML."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


def prose(markdown: str, pages: Mapping[str, str]) -> Markup:
    """The text as HTML, where a link to one of the ``pages`` leads to the address that stands for it, and tables scroll by
    themselves. HTML in it stays text, and a link that is no address of a page is none."""
    tokens = _MARKDOWN.parse(markdown)
    for token in (inner for outer in tokens for inner in outer.children or ()):
        if token.type == "link_open":
            target = str(token.attrs["href"])
            token.attrs["href"] = pages.get(target, target)
    made = [_MARKDOWN.renderer.render(part, _MARKDOWN.options, {}) for part in _parts(tokens)]
    return Markup("".join(made))


def _parts(tokens: list[Token]) -> list[list[Token]]:
    """The tokens, those of each table within an element that scrolls, with the heading above it, or the first sentence, as its caption; the corner
    of a table, which says nothing, is no heading."""
    parts: list[list[Token]] = [[]]
    caption = Markup()
    for before, token in pairwise([Token("", "", 0), *tokens]):
        if before.type == "heading_open" or (before.type == "paragraph_open" and not caption):
            text = "".join(part.content for part in token.children or ())
            caption = Markup('<caption class="aloud">{}</caption>').format(text)
        if token.type == "table_open":
            token.attrs["class"] = "plain"
            opened = Token("html_block", "", 0, content='<div class="scroll-x" tabindex="0">')
            parts += [[opened, token, Token("html_block", "", 0, content=caption)]]
        elif token.type == "table_close":
            parts[-1] += [token, Token("html_block", "", 0, content="</div>")]
            parts.append([])
        else:
            parts[-1].append(token)
    for opened, said, closed in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if opened.type == "th_open" and not said.content:
            opened.tag = closed.tag = "td"
    return parts
