"""Two sets of answers held against each other."""

from __future__ import annotations

import difflib
import io
import itertools
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageChops

from bench.compare.questions import FIGURES, PICTURES, Question
from bench.compare.revision import Revision

CONTEXT = 2
MOST_LINES, LONGEST_LINE = 200, 400
"""Of one difference that the page shows: lines, and letters of a line."""
MOST_DRAWN = 6
"""Pairs of pictures of one chart that are drawn: a colour that changes changes all of its figures."""


@dataclass
class Difference:
    """One difference, and where it is found: answers that differ in the same lines stand together."""

    kind: str
    lines: list[str]
    addresses: list[str] = field(default_factory=list)
    pictures: Mapping[str, str] = field(default_factory=dict)
    """File names of the pictures of the first address: before, after, difference."""


def between(before: Mapping[Question, str], after: Mapping[Question, str]) -> list[Difference]:
    """Everything that differs, in the order of asking; an answer that only one of them has differs too."""
    found: dict[tuple[str, ...], Difference] = {}
    for question in dict.fromkeys((*before, *after)):
        one, other = before.get(question), after.get(question)
        if one == other:
            continue
        kind, address = question
        shown = list(_shown(one, other))
        same = kind, *(line for line in shown if line[0] in "+-")
        found.setdefault(same, Difference(kind, shown)).addresses.append(address)
    return list(found.values())


def _shown(before: str | None, after: str | None) -> Iterator[str]:
    """A unified diff; of what only one side has, that it is there."""
    if before is None or after is None:
        yield "+ only after" if before is None else "- only before"
        return
    made = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=CONTEXT)
    for line in itertools.islice(made, 2, MOST_LINES):  # the first two lines name files
        yield line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]}…"


def draw(found: list[Difference], before: Revision, after: Revision, folder: Path) -> None:
    """Draw what is a picture into the folder, by the code of each revision, with a picture of the difference."""
    drawn: Counter[str] = Counter()
    for number, one in enumerate(found):
        if one.kind not in (FIGURES, PICTURES):
            continue
        path, _, query = one.addresses[0].partition("?")
        if drawn[path] >= MOST_DRAWN:
            continue
        drawn[path] += 1
        address = f"{path.rpartition('.')[0]}.png?{query}" + ("&scale=1" if one.kind == FIGURES else "")
        made = [side.get(address) for side in (before, after)]
        one.pictures = _kept([content for head, content in made if "image/png" in head], folder / str(number))


def _kept(made: list[bytes], name: Path) -> dict[str, str]:
    """Both pictures and their difference as files beside the page; nothing where one of them could not be drawn."""
    if len(made) < 2:
        return {}
    pictures = dict(zip(("before", "after"), map(opened, made), strict=True))
    pictures["difference"] = apart(*pictures.values())
    files = {what: name.with_name(f"{name.name}-{what}.png") for what in pictures}
    for what, file in files.items():
        pictures[what].save(file)
    return {what: file.name for what, file in files.items()}


def opened(png: bytes) -> Image.Image:
    """A picture without transparency."""
    return Image.open(io.BytesIO(png)).convert("RGB")


def apart(one: Image.Image, other: Image.Image) -> Image.Image:
    """White where two pictures are the same, the darker the more they differ; as large as the larger."""
    size = max(one.width, other.width), max(one.height, other.height)
    padded = [Image.new("RGB", size, "white") for _ in range(2)]
    for canvas, picture in zip(padded, (one, other), strict=True):
        canvas.paste(picture)
    return ImageChops.invert(ImageChops.difference(*padded))
