"""The fonts of charts and pages, and how wide they set a text.

They are those that Streamlit carries; its files are found without importing it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from PIL import ImageFont

Face = Literal["text", "bold", "title"]


def _only(pattern: str) -> Path:
    """The one font file of Streamlit with such a name; ValueError where there is none, or several."""
    spec = find_spec("streamlit")
    assert spec is not None
    assert spec.origin is not None
    (path,) = (Path(spec.origin).parent / "static" / "static" / "media").glob(pattern)
    return path


FONTS: Mapping[str, Path] = {
    "source-sans.woff2": _only("SourceSansVF-Upright*.woff2"),
    "source-serif.woff2": _only("SourceSerifVariable-Roman*.woff2"),
}
"""File of each font by the name under which it leaves the house: upright, every weight in one."""

_FACES: Mapping[Face, tuple[str, tuple[int, ...]]] = {
    "text": ("source-sans.woff2", (400,)),
    "bold": ("source-sans.woff2", (700,)),
    "title": ("source-serif.woff2", (600, 18)),
}
"""Font and axes of each face: weight and, for the serif, the size for which its letters are made."""
_MEASURED = 1000
_BLANK = re.compile(r"[ \n\r\x1c-\x1e\x85\u2029]")
"""A space, and every character that ends a paragraph: the library lays out one paragraph and fails on a second."""


@cache
def _face(face: Face) -> ImageFont.FreeTypeFont:
    name, axes = _FACES[face]
    font = ImageFont.truetype(FONTS[name], _MEASURED)
    font.set_variation_by_axes(list(axes))
    return font


@lru_cache(maxsize=16384)
def _word(word: str, face: Face) -> float:
    return _face(face).getlength(word) / _MEASURED


@lru_cache(maxsize=16384)
def text_width(text: str, size: float, face: Face = "text") -> float:
    """Pixels that a line of text takes at a font size in pixels, as a browser sets it, within one in a hundred.

    A line break in it is set as a space.
    """
    words = _BLANK.split(text)
    return size * (sum(_word(word, face) for word in words) + (len(words) - 1) * _word(" ", face))
