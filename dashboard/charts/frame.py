"""What stands around every figure, inside the picture: title, subtitle, notes, source and credit line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dashboard.charts.fonts import text_width
from dashboard.charts.text import plain, wrapped
from dashboard.charts.theme import SERIF, Theme

WIDTHS = (320, 480, 640, 800, 1100)
"""Widths in pixels for which a frame is made; a page takes the widest that fits."""

PHONE = 640
"""Below this width a picture is set for a phone."""

SMALLEST_PLOT = 120
"""Pixels of height below which a plot says nothing."""

_TITLE, _SUBTITLE, _SMALL = 20, 13, 12
SIDE = 12
"""Pixels between the edge of the picture and its texts."""
LINE = 1.3
"""Height of a line of text, in font sizes, as Plotly sets it."""

_ENTRY, _SYMBOL, _GAP, _ROW, _PAD = 12, 40, 5, 19, 10
"""Pixels of a legend, as Plotly sets it: its letters, a symbol and the air at its sides, air between entries, a row, its
padding."""


def legend_height(names: Sequence[str], room: int) -> int:
    """Pixels that a legend above a plot takes, whose plot is ``room`` pixels wide: one row where all entries fit, else
    columns as wide as the longest entry."""
    widths = [_SYMBOL + text_width(name, _ENTRY) * 1.01 for name in names]
    if sum(widths) + _GAP * (len(widths) - 1) < room:
        return _ROW + _PAD
    columns = max(1, int(room // (max(widths) + _GAP)))
    return -(-len(widths) // columns) * _ROW + _PAD


def frame(
    theme: Theme,
    texts: tuple[str, str, Sequence[str]],
    width: int,
    height: int,
    *,
    left: int = SIDE,
    right: int = SIDE,
    top: int = 0,
    axis: int = 30,
    shrinks: bool = True,
    key: Sequence[tuple[str, str]] = (),
    corner: int = 0,
) -> dict[str, Any]:
    """Layout keys for a picture of ``width`` pixels: text wrapped to it, margins and total height made to fit.

    ``texts`` are title, subtitle and footer lines; ``height`` is that of the plot alone. ``left`` and ``right`` leave
    room for labels beside the plot, ``top`` for a legend above it, ``axis`` for ticks and axis title below it. The
    picture may be drawn as low as ``least`` says, where the plot ``shrinks``. ``key`` has signs, as Plotly's HTML, and
    their words; it stands below the subtitle. The title leaves ``corner`` free at its end, for buttons.
    """
    title, subtitle, footer = texts
    head, above = _head(theme, (title, subtitle), key, width, left, top, corner)
    foot, below = _foot(theme, footer, width, left, axis)
    margin = {"t": above, "b": below, "l": left, "r": right, "pad": 0, "autoexpand": False}
    return {
        "from": width,
        "least": above + (min(height, SMALLEST_PLOT) if shrinks else height) + below,
        "layout": {"height": above + height + below, "margin": margin},
        "texts": [*head, foot],
    }


def _head(
    theme: Theme, texts: tuple[str, str], key: Sequence[tuple[str, str]], width: int, left: int, top: int, corner: int
) -> tuple[list[dict[str, Any]], int]:
    """Title, subtitle and key, and the pixels above the plot that they take with ``top``."""
    title, subtitle = texts
    room, size = width - 2 * SIDE, _TITLE if width >= PHONE else 17
    title_lines, subtitle_lines = wrapped(title, room - corner, size, "title"), wrapped(subtitle, room, _SUBTITLE)
    rows = key_lines(key, room)
    subtitle_at = 10 + len(title_lines) * size * LINE + 2
    key_at = subtitle_at + len(subtitle_lines) * _SUBTITLE * LINE + 6
    above = round(key_at + len(rows) * _SMALL * LINE + 8) + top
    title_font = {"family": SERIF, "size": size, "color": theme.ink, "weight": 600}
    quiet, inked = {"size": _SUBTITLE, "color": theme.muted}, {"size": _SMALL, "color": theme.ink}
    placed = [
        _text(_plain(title_lines), title_font, left, 1, above - 10, "top"),
        _text(_plain(subtitle_lines), quiet, left, 1, round(above - subtitle_at), "top"),
        *([_text(rows, inked, left, 1, round(above - key_at), "top")] if key else []),
    ]
    return placed, above


def _foot(theme: Theme, footer: Sequence[str], width: int, left: int, axis: int) -> tuple[dict[str, Any], int]:
    """The footer lines, and the pixels below the plot that they take with ``axis``."""
    rows = [line for text in footer for line in wrapped(text, width - 2 * SIDE, _SMALL)]
    below = round(axis + len(rows) * _SMALL * LINE + 14)
    return _text(_plain(rows), {"size": _SMALL, "color": theme.muted}, left, 0, 8 - below, "bottom"), below


def _plain(texts: Sequence[str]) -> list[str]:
    return [plain(text) for text in texts]


_TAG = re.compile("<[^>]*>")


def key_lines(entries: Sequence[tuple[str, str]], room: float) -> list[str]:
    """The entries of a key in lines that fit ``room`` pixels, none of them broken."""
    rows: list[str] = []
    free = 0.0
    for sign, said in entries:
        wide = text_width(f"{_TAG.sub('', sign)}\u2002{said}\u2003\u2003", _SMALL)
        entry = f"{sign}\u2002{plain(said)}"
        if rows and wide <= free:
            rows[-1] += f"\u2003\u2003{entry}"
            free -= wide
        else:
            rows.append(entry)
            free = room - wide
    return rows


def _text(texts: Sequence[str], font: dict[str, Any], left: int, y: int, shift: int, anchor: str) -> dict[str, Any]:
    """An annotation that begins at the left edge of the picture, ``shift`` pixels above the plot's top or bottom."""
    return {
        "text": "<br>".join(texts),
        "font": font,
        "showarrow": False,
        "align": "left",
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": SIDE - left,
        "yref": "paper",
        "y": y,
        "yanchor": anchor,
        "yshift": shift,
        "borderpad": 0,
    }
