"""Text for figures: Plotly reads a little HTML, and data is never markup."""

from __future__ import annotations

import textwrap


def plain(text: str) -> str:
    """Text from data as Plotly shows it letter by letter: no tags, no entities, no template, no TeX.

    Plotly hands a text to MathJax where it lies between two dollar signs, and fills ``%{…}`` in templates.
    """
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("$", "&#36;").replace("%{", "%\u200b{")


def wrapped(text: str, width: int, size: float) -> list[str]:
    """Lines of text that fit ``width`` pixels at a font size, by the average width of a letter."""
    return textwrap.wrap(text, max(12, int(width / (size * 0.5)))) or [""]


def lines(text: str, width: int = 60) -> str:
    """Text from data for a hover label, on lines of at most ``width`` letters."""
    return "<br>".join(plain(line) for line in textwrap.wrap(text, width)) if text else ""
