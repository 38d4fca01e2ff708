"""One look for every chart, light and dark. Colour means the outcome; everything else is ink and greys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

ThemeName = Literal["light", "dark"]

SANS = '"Source Sans", "Source Sans 3", "Source Sans Pro", "Helvetica Neue", Arial, sans-serif'
SERIF = '"Source Serif", "Source Serif 4", "Source Serif Pro", Georgia, "Times New Roman", serif'


@dataclass(frozen=True, slots=True)
class Theme:
    """The inks of a theme, as hex colours."""

    name: ThemeName
    paper: str
    ink: str
    muted: str
    grid: str
    land: str
    border: str
    accent: str
    outcomes: Mapping[str, tuple[str, ...]]
    """Of each group of outcomes abroad, the colours of its outcomes in the order of the vocabulary. A sign drawn on any
    of them is of the colour of the paper."""
    shades: tuple[str, str, str, str]
    """Four greys for shaded areas, from few to many."""
    tones: tuple[str, str, str, str]
    """Four greys for countries of a map, from few to many: light enough for marks to stand on them."""
    stages: tuple[str, str]
    """Two greys for what follows the time abroad: proceedings, sentence."""

    @property
    def css(self) -> str:
        """The inks that pages share with their figures, as a CSS rule of variables."""
        return (
            f":root{{--paper:{self.paper};--ink:{self.ink};--muted:{self.muted};--border:{self.border};"
            f"--land:{self.land};--accent:{self.accent};"
            f"{''.join(f'--{group}-{n}:{tint};' for group, tints in self.outcomes.items() for n, tint in enumerate(tints))}}}"
        )


THEMES: dict[ThemeName, Theme] = {
    "light": Theme(
        name="light",
        paper="#ffffff",
        ink="#1d2126",
        muted="#5b626b",
        grid="#e4e6e9",
        land="#f0f1f2",
        border="#c3c8ce",
        accent="#0b5c8a",
        outcomes={
            "handed-over": ("#4322a6", "#8f4fd6"),
            "otherwise": ("#a3691f", "#945812", "#814803", "#6d3900", "#572c00"),
            "open": ("#666a6e",),
        },
        shades=("#cfd4da", "#a9b1ba", "#7d8792", "#4d5661"),
        tones=("#e2e5e9", "#d2d7dc", "#c0c7ce", "#acb5be"),
        stages=("#8b939d", "#c9ced4"),
    ),
    "dark": Theme(
        name="dark",
        paper="#14171c",
        ink="#eceef0",
        muted="#a3abb5",
        grid="#2c3138",
        land="#22262c",
        border="#454c56",
        accent="#6fb7e0",
        outcomes={
            "handed-over": ("#936bf2", "#bb8cff"),
            "otherwise": ("#d47a2d", "#e49031", "#f2a736", "#ffbe40", "#ffd885"),
            "open": ("#aab0b0",),
        },
        shades=("#414955", "#5f6976", "#86909c", "#b9c1ca"),
        tones=("#2d333c", "#39414b", "#47505c", "#56606d"),
        stages=("#7b848f", "#4a525d"),
    ),
}


def base_layout(theme: Theme) -> dict[str, Any]:
    """What every figure's layout begins with; complete in itself, as Plotly's default template may be anyone's."""
    axis = {
        "gridcolor": theme.grid,
        "linecolor": theme.border,
        "tickcolor": theme.border,
        "zeroline": False,
        "automargin": False,
        "tickfont": {"color": theme.muted, "size": 12},
        "title": {"font": {"color": theme.muted, "size": 12}, "standoff": 8},
    }
    text = {"family": SANS, "size": 13, "color": theme.ink}
    return {
        "template": {"data": {}, "layout": {}},
        "paper_bgcolor": theme.paper,
        "plot_bgcolor": theme.paper,
        "font": text,
        "hoverlabel": {"bgcolor": theme.paper, "bordercolor": theme.border, "font": text, "align": "left"},
        "legend": {
            "font": {"color": theme.ink, "size": 12},
            "title": {"text": ""},
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            "y": 1,
            "yanchor": "bottom",
            "traceorder": "normal",
            "maxheight": 1,  # of the picture: a legend that scrolls is cut in a file
        },
        "colorway": [theme.ink, theme.muted],
        "xaxis": axis,
        "yaxis": axis,
        "dragmode": False,
        "uirevision": "kept",
        "hovermode": "closest",
        "modebar": {"bgcolor": theme.paper, "color": theme.muted, "activecolor": theme.ink},
        "showlegend": False,
    }
