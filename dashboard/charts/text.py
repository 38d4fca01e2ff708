"""Text for figures: Plotly reads a little HTML, and data is never markup."""

from __future__ import annotations

import re
import textwrap
from functools import lru_cache

from dashboard.charts.fonts import Face, text_width

_BLANK = re.compile(r"[ \t\n\r\f\v]+")
"""Where a line may end: not at a blank that is meant to hold two words together."""


def plain(text: str) -> str:
    """Text from data as Plotly shows it letter by letter: no tags, no entities, no template, no TeX.

    Plotly hands a text to MathJax where it lies between two dollar signs, and fills ``%{…}`` in templates.
    """
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("$", "&#36;").replace("%{", "%\u200b{")


def wrapped(text: str, width: float, size: float, face: Face = "text") -> list[str]:
    """Lines of text that fit ``width`` pixels at a font size; a word that is wider than a line is broken."""
    rows, reached, blank = [""], 0.0, text_width(" ", size, face)
    for word in _BLANK.split(text.strip()):
        longer = reached + (blank if rows[-1] else 0) + text_width(word, size, face)
        if longer <= width:
            rows[-1] = f"{rows[-1]} {word}".lstrip()
            reached = longer
            continue
        *parts, rest = _parts(word, width, size, face)
        rows += [*parts, rest]
        reached = text_width(rest, size, face)
    return rows[1:] if len(rows) > 1 and not rows[0] else rows


def _parts(word: str, width: float, size: float, face: Face) -> list[str]:
    """A word in the fewest parts that fit a line each, after a hyphen or dash where there is one."""
    parts = [""]
    for piece in re.findall(r"[^-–—/]*[-–—/]|[^-–—/]+", word):
        for text in [piece] if text_width(piece, size, face) <= width else piece:
            if parts[-1] and text_width(parts[-1] + text, size, face) > width:
                parts.append("")
            parts[-1] += text
    return parts


def shortened(text: str, width: float, size: float, face: Face = "text", keep_end: bool = False) -> str:
    """The beginning of a text, or its end, that fits ``width`` pixels at a font size; an ellipsis stands for the rest."""
    if text_width(text, size, face) <= width:
        return text

    def cut(kept: int) -> str:
        return f"…{text[len(text) - kept :].lstrip()}" if keep_end else f"{text[:kept].rstrip()}…"

    return next((cut(n) for n in range(len(text), 0, -1) if text_width(cut(n), size, face) <= width), "…")


@lru_cache(maxsize=16384)
def lines(text: str, width: int = 60) -> str:
    """Text from data for a hover label, on lines of at most ``width`` letters."""
    return "<br>".join(plain(line) for line in textwrap.wrap(text, width)) if text else ""
