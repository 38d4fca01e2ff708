"""What a revision is asked: everything that its own description of its addresses names, for a fixed set of selections."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any, Protocol
from urllib.parse import urlencode

Question = tuple[str, str]
"""The kind of an answer, and its address, without a slash at its start."""

SELECTIONS = (
    "",
    "unconfirmed=1",
    "country=ESP",
    "from=2017&to=2017",
    "outcome=extradited",
    "q=Bout",
    "q=Florida",
    "country=ESP&q=Bout",
)
"""Everything, with the unconfirmed cases, a country, a year, an outcome, one case, a text, and nothing at all."""
FEW = ("", "country=ESP")
"""Selections for which every option and look of a chart is asked, and every embed: each answer draws the whole chart."""
LOOKS = [urlencode({"theme": theme, "width": width}) for theme, width in product(("light", "dark"), (1200, 390))]
"""What a figure is asked for, first what it is for every selection."""
WRONG = ("case/nobody", "nowhere", "chart/none.json", "data/cases.csv?country=nowhere")
"""Addresses at which there is nothing: what is said there."""

FIGURES, TABLES, EMBEDS, PICTURES = "figures", "tables of charts", "embeds", "pictures"
PAGES, HEADS, DOCUMENTS, ASSETS = "pages", "heads of pages", "documents", "assets"
_CHART_FORMS = {"json": FIGURES, "csv": TABLES, "html": EMBEDS}


class Asked(Protocol):
    """Whatever answers."""

    def get(self, address: str) -> tuple[str, bytes]:
        """Status and content type in a line, and the content."""


def asked(side: Asked) -> Iterator[Question]:
    """Every question, by the revision's own description and list of cases."""
    described = json.loads(side.get("openapi.json")[1])["paths"]
    cases = [row["id"] for row in csv.DictReader(io.StringIO(side.get("data/cases.csv?all=1")[1].decode("utf-8-sig")))]
    for path, item in described.items():
        yield from _of(path.lstrip("/"), item["get"], cases)
    for address in WRONG:
        yield DOCUMENTS, address


def _of(path: str, described: Mapping[str, Any], cases: list[str]) -> Iterator[Question]:
    """What is asked at one path. Of what a browser draws only the SVG of each chart, for everything: it is text, and PNG and
    PDF are drawn from the same figures, but never twice to the same bytes."""
    media = next(iter(described["responses"]["200"]["content"]))
    chart = re.fullmatch(r"chart/[^/]+\.(\w+)", path)
    if media.startswith("image/") or media == "application/pdf":
        if path.endswith(".svg"):
            yield PICTURES, path
    elif chart:
        for more in _of_chart(chart[1], _options(described)):
            yield _CHART_FORMS[chart[1]], _joined(path, *more)
    elif media == "text/html" and "." not in path and "{" not in path:
        for kind, selection in product((PAGES, HEADS), SELECTIONS):
            yield kind, _joined(path, selection)
    else:
        selections = SELECTIONS if any("$ref" in one for one in described["parameters"]) else [""]
        for address, selection in product(_each(path, cases), selections):
            yield DOCUMENTS, _joined(address, selection)


def _of_chart(form: str, options: list[str]) -> Iterator[tuple[str, ...]]:
    """Selection, option and look of each answer of a chart in one form."""
    first, *looks = LOOKS if form == "json" else [""]
    for selection in FEW if form == "html" else SELECTIONS:
        yield selection, first
    for selection in FEW:
        yield from ((selection, option, first) for option in options)
        yield from ((selection, look) for look in looks)


def _each(path: str, cases: list[str]) -> list[str]:
    return [path.replace("{case_id}", case) for case in cases] if "{case_id}" in path else [path]


def _options(described: Mapping[str, Any]) -> list[str]:
    """Each value of a chart's own options but the first, which it has where none is asked."""
    own = (one for one in described["parameters"] if one.get("name") not in ("theme", "download"))
    return [f"{one['name']}={value}" for one in own for value in one.get("schema", {}).get("enum", ())[1:]]


def _joined(path: str, *asked: str) -> str:
    query = "&".join(filter(None, asked))
    return f"{path}?{query}" if query else path
