"""An HTML document as tests read it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

VOID = {"meta", "link", "br", "img", "source", "input"}


def bare(text: str) -> str:
    """A text on one line, whichever quotation marks it has: those within a quotation are others than those around it."""
    return re.sub('[“”„‘’‚«»"]', "'", " ".join(text.split()))


@dataclass
class Page(HTMLParser):
    """An HTML document taken apart; fails where an element is not closed where it should be."""

    source: str
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.feed(self.source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))

    def all(self, tag: str, **attributes: str) -> list[dict[str, str]]:
        """The attributes of every element of a kind that has these attributes."""
        return [has for name, has in self.tags if name == tag and attributes.items() <= has.items()]

    def content(self, name: str) -> str | None:
        """What a meta element says."""
        found = [has for has in self.all("meta") if name in (has.get("name"), has.get("property"))]
        return found[0]["content"] if found else None

    def text(self, *within: str) -> str:
        """The text of the elements of these kinds, or all text that a reader sees."""
        seen = (data for tag, data in self.texts if (tag in within if within else tag not in ("script", "style")))
        return " ".join(" ".join(seen).split())

    def linked_data(self) -> dict[str, Any]:
        """The JSON-LD."""
        (only,) = self.all("script")
        assert only == {"type": "application/ld+json"}
        value: dict[str, Any] = json.loads("".join(data for tag, data in self.texts if tag == "script"))
        return value
