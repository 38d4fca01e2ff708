"""The fonts of the pages, for what is shown without them: pictures and embedded charts.

They are those that Streamlit carries; its files are found without importing it.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_FAMILIES = {"source-sans.woff2": "Source Sans", "source-serif.woff2": "Source Serif"}


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


def font_faces(prefix: str) -> str:
    """CSS rules that load the fonts from ``prefix`` and a name of FONTS, under the families of the charts' theme."""
    return _faces(lambda name: prefix + name)


@cache
def embedded_faces() -> str:
    """CSS rules that hold the fonts themselves, for a file that is shown alone."""
    return _faces(lambda name: f"data:font/woff2;base64,{base64.b64encode(FONTS[name].read_bytes()).decode()}")


def _faces(address: Callable[[str], str]) -> str:
    return "".join(
        f'@font-face{{font-family:"{family}";font-weight:100 900;font-style:normal;'
        f'src:url("{address(name)}")format("woff2")}}'
        for name, family in _FAMILIES.items()
    )
