"""`make palette`: contrasts and distances of the colours of outcomes, in each theme and kind of colour vision; exits 1
where one is too small.

Contrast is WCAG 2.2's ratio. Distance is CIEDE2000 between two colours as somebody with that vision sees them, which is
simulated after Machado, Oliveira and Fernandes (2009), "A physiologically-based model for simulation of color vision
deficiency", at full severity; for tritan vision that model is an approximation.
"""

from __future__ import annotations

import sys
import tomllib
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product
from typing import Literal

import numpy as np
import numpy.typing as npt

from bench.servers import ROOT
from dashboard.charts.theme import THEMES, Theme, ThemeName

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what the library could do besides, had it others beside it
    import colour

Vision = Literal["normal", "protan", "deutan", "tritan"]
VISIONS: Mapping[Vision, str | None] = {
    "normal": None,
    "protan": "Protanomaly",
    "deutan": "Deuteranomaly",
    "tritan": "Tritanomaly",
}
"""Each kind of colour vision, and what the library calls it."""

SEEN = 3.0
"""Least contrast of a mark with what it stands on: WCAG 2.2, 1.4.11."""
READ = 4.5
"""Least contrast of a sign with the mark on which it is drawn: WCAG 2.2, 1.4.3."""
APART = 15.0
"""Least distance of two colours of different groups, and of each from the ink."""
APART_FROM_ACCENT = 6.0
"""Least distance of each colour from the accent, which no mark of a case has."""

_Values = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Figure:
    """A contrast or a distance of two colours, and the least that it may be; None where the sign alone tells apart."""

    theme: ThemeName
    what: str
    one: str
    other: str
    value: float
    least: float | None

    @property
    def is_enough(self) -> bool:
        """Whether the colours differ as much as they have to."""
        return self.least is None or self.value >= self.least

    def __str__(self) -> str:
        least = "" if self.least is None else f"  of {self.least:g}{'' if self.is_enough else '  TOO LITTLE'}"
        return f"{self.theme:6}{self.what:40}{self.one:24}{self.other:24}{self.value:6.1f}{least}"


def _linear(hexadecimal: str) -> _Values:
    coded = [int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return np.asarray(colour.cctf_decoding(coded, "sRGB"))


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, from 1 to 21."""
    dark, light = sorted(float(_linear(each) @ (0.2126, 0.7152, 0.0722)) for each in (one, other))
    return (light + 0.05) / (dark + 0.05)


@cache
def _deficiency(vision: Vision) -> _Values:
    """The matrix that takes linear light to what a vision has of it."""
    name = VISIONS[vision]
    if name is None:
        return np.eye(3)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that tritan vision is approximated
        return np.asarray(colour.matrix_cvd_Machado2009(name, 1.0))


@cache
def _seen(hexadecimal: str, vision: Vision) -> _Values:
    """A colour in CIE L*a*b* as a vision has it."""
    light = np.clip(_deficiency(vision) @ _linear(hexadecimal), 0, 1)
    return np.asarray(colour.XYZ_to_Lab(colour.RGB_to_XYZ(light, "sRGB")))


def distance(one: str, other: str, vision: Vision) -> float:
    """How far apart somebody sees two colours, from 0 to about 100."""
    return float(colour.delta_E(_seen(one, vision), _seen(other, vision), method="CIE 2000"))


def backgrounds(theme: Theme) -> dict[str, str]:
    """What marks stand on, in figures and on pages."""
    pages = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"][theme.name]
    return {
        "paper": theme.paper,
        "land": theme.land,
        "grid": theme.grid,
        "page": pages["backgroundColor"],
        "secondary background": pages["secondaryBackgroundColor"],
    }


def figures(theme: Theme) -> Iterator[Figure]:
    """Everything that is measured of a theme."""
    named = {f"{group} {tint}": (group, tint) for group, tints in theme.outcomes.items() for tint in tints}
    for (name, (_, tint)), (where, ground) in product(named.items(), backgrounds(theme).items()):
        yield Figure(theme.name, "contrast", name, where, contrast(tint, ground), SEEN)
    for name, (_, tint) in named.items():
        yield Figure(theme.name, "contrast of the sign", name, "paper", contrast(tint, theme.paper), READ)
    for vision in VISIONS:
        for (one, (group, tint)), (other, (group_2, tint_2)) in combinations(named.items(), 2):
            within = group == group_2
            what = f"distance {'in a group' if within else 'of groups'}, {vision}"
            apart = distance(tint, tint_2, vision)
            yield Figure(theme.name, what, one, other, apart, None if within else APART)
        for name, (_, tint) in named.items():
            for other, ink, least in (("ink", theme.ink, APART), ("accent", theme.accent, APART_FROM_ACCENT)):
                what = f"distance, {vision}"
                yield Figure(theme.name, what, name, other, distance(tint, ink, vision), least)


def main() -> None:
    """Print every figure, and the smallest of each kind."""
    found = [figure for theme in THEMES.values() for figure in figures(theme)]
    least: dict[tuple[str, ...], Figure] = {}
    for one in found:
        kind = (one.theme, one.what, one.other if one.other in ("ink", "accent") else "")
        least[kind] = min(one, least.get(kind, one), key=lambda figure: figure.value)
    print("\n".join(map(str, found)) + "\n\nThe smallest of each kind:\n" + "\n".join(map(str, least.values())))
    missed = sum(not one.is_enough for one in found)
    print(f"\n{len(found)} figures, {missed} too small.")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
