"""Texts of the configuration, which are Markdown, as HTML."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markupsafe import Markup

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


def prose(markdown: str) -> Markup:
    """The text as HTML. HTML in it stays text, and a link that is no address of a page is none."""
    return Markup(_MARKDOWN.render(markdown))
