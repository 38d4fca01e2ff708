"""The fonts of the pages, for what is shown without them: pictures and embedded charts."""

from __future__ import annotations

import base64
from collections.abc import Callable
from functools import cache

from dashboard.charts.fonts import FONTS

_FAMILIES = {"source-sans.woff2": "Source Sans", "source-serif.woff2": "Source Serif"}


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
