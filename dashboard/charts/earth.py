"""A part of the earth on a rectangle of pixels, by the same formula as plotly.js draws its base map.

Both projections are of one family of cylinders: a degree of longitude is as wide everywhere, and latitudes are drawn apart
by ``stretch``. So a rectangle of degrees is one of pixels, and what is set apart in pixels can be given in degrees.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Point = tuple[float, float]
"""Longitude and latitude, degrees."""

_STRETCHES: Mapping[str, float] = {"mercator": 1.0, "miller": 0.8}
"""How much of a latitude each projection of plotly.js stretches, by its name there."""
_SOUTHERNMOST, _NORTHERNMOST = -72.0, 86.0
_HALF = 180.0
_AIR = 1.2
"""How much larger a view is than the points that it shows, at least."""
_WIDER, _STEP = 1.1, 1 / 60
"""How much wider each width of a view is than the one before, and by which part of its size a view is shifted."""


def _up(latitude: float, stretch: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) * stretch / 2)) / stretch


def _latitude(up: float, stretch: float) -> float:
    return math.degrees((math.atan(math.exp(up * stretch)) - math.pi / 4) * 2 / stretch)


@dataclass(frozen=True, slots=True)
class View:
    """What a map shows: ``west`` and ``east`` in degrees, east beyond 180 where it shows both sides of that meridian;
    ``low`` and ``high`` as the projection draws them, in radians of longitude."""

    projection: str
    west: float
    east: float
    low: float
    high: float

    @property
    def _stretch(self) -> float:
        return _STRETCHES[self.projection]

    @property
    def aspect(self) -> float:
        """Width by height."""
        return math.radians(self.east - self.west) / (self.high - self.low)

    def at(self, point: Point, width: float) -> tuple[float, float]:
        """Where a point is in a picture of ``width`` pixels: from its left and from its top, pixels."""
        scale = width / math.radians(self.east - self.west)
        longitude, latitude = point
        across = (longitude - self.west) % 360
        # What lies a little beyond the western edge is not at the other end of the earth.
        across -= 360 if across > (self.east - self.west) / 2 + 180 else 0
        return math.radians(across) * scale, (self.high - _up(latitude, self._stretch)) * scale

    def point(self, x: float, y: float, width: float) -> Point:
        """The point at a place of the picture, which :meth:`at` gives; to a hundredth of a degree."""
        scale = width / math.radians(self.east - self.west)
        longitude = self.west + math.degrees(x / scale)
        return (
            round((longitude + 180) % 360 - 180, 2),
            round(_latitude(self.high - y / scale, self._stretch), 2),
        )

    def box(self) -> list[Point]:
        """Its outline, with points between the corners: what joins two points on a map is the shortest way, not the
        parallel."""
        south, north = _latitude(self.low, self._stretch), _latitude(self.high, self._stretch)
        across = [self.west + (self.east - self.west) * part / 12 for part in range(13)]
        return [(x, north) for x in across] + [(x, south) for x in reversed(across)] + [(self.west, north)]

    def layout(self) -> dict[str, Any]:
        """The keys of a ``geo`` of Plotly's that shows it, in a domain of the same aspect."""
        middle = (self.west + self.east) / 2
        quarter = (self.east - self.west) / 4
        south, north = (_within(_latitude(up, self._stretch), quarter) for up in (self.low, self.high))
        if north < 0:
            north = _latitude(self.high, self._stretch)
        if south > 0:
            south = _latitude(self.low, self._stretch)
        return {
            "projection": {"type": self.projection, "rotation": {"lon": middle}},
            "center": {"lon": middle, "lat": _latitude((self.low + self.high) / 2, self._stretch)},
            "lonaxis": {"range": [self.west, self.east]},
            "lataxis": {"range": [south, north]},
        }


def _within(latitude: float, quarter: float) -> float:
    """The latitude at whose ends an arc over ``quarter`` degrees begins that reaches ``latitude`` in its middle: plotly.js
    bounds a map by four shortest ways at its top, and by four at its bottom."""
    return math.degrees(math.atan(math.tan(math.radians(latitude)) * math.cos(math.radians(quarter) / 2)))


def fitted(points: Sequence[Point], projection: str, aspect: float, least: float) -> View:
    """The view of an ``aspect`` that shows all points with some air, and is ``least`` degrees wide at least; of the whole
    earth where there is no point. Views come in steps, so that most filters leave the earth where it is."""
    stretch = _STRETCHES[projection]
    west, east = _window([longitude for longitude, _ in points])
    ups = [_up(min(max(latitude, _SOUTHERNMOST), _NORTHERNMOST), stretch) for _, latitude in points] or [-1.0, 1.6]
    wide = max(math.radians(max((east - west) * _AIR, least)), (max(ups) - min(ups)) * _AIR * aspect)
    first = math.radians(least)
    wide = min(first * _WIDER ** math.ceil(math.log(wide / first, _WIDER) - 1e-9), 2 * math.pi)
    tall = wide / aspect
    lowest, highest = _up(_SOUTHERNMOST, stretch), _up(_NORTHERNMOST, stretch)
    low = min(max(_stepped((min(ups) + max(ups)) / 2, tall) - tall / 2, lowest), max(lowest, highest - tall))
    half = math.degrees(wide) / 2
    middle = _stepped((west + east) / 2, 2 * half)
    return View(projection, middle - half, middle + half, low, low + tall)


def _stepped(middle: float, size: float) -> float:
    """The middle of a view of a size, at the nearest step."""
    step = size * _STEP
    return round(middle / step) * step


def _window(longitudes: Sequence[float]) -> Point:
    """The narrowest span of longitudes that holds all of them."""
    if not longitudes:
        return -170, 190
    around = sorted(longitude % 360 for longitude in longitudes)
    gaps = [after - before for before, after in zip(around, [*around[1:], around[0] + 360], strict=True)]
    start = (gaps.index(max(gaps)) + 1) % len(around)
    west = around[start]
    east = west + 360 - max(gaps)
    if east - west > _HALF:  # most of the earth is shown as maps show it, with the Pacific at its edges
        return min(longitudes), max(longitudes)
    return (west - 360, east - 360) if west >= 180 else (west, east)
