"""The project's own record in other letters, with the pseudo-language for its words, and what of the site's output readers
see. Days are written by Greek, data is in Cyrillic, messages are accented: a plain letter that is left was written by code."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

from dashboard.archive.config import Config
from dashboard.archive.settings import load_config
from dashboard.archive.store import Archive
from tests.builders import ROOT, as_yaml
from tests.text import pseudo

_OTHER = str.maketrans(pseudo.PLAIN, "абцдефгхийклмнопярстуввьызАБЦДЕФГХИЙКЛМНОПЯРСТУВВЬЫЗ")

TEXTS = frozenset(
    [
        "name",
        "name_ru",
        "also_known_as",
        "summary",
        "charges",
        "us_court",
        "docket",
        "place",
        "note",
        "topic",
        "by",
        "says",
        "conflicts",
        "publisher",
        "title",
        "notes",
        "editor_notes",
        "unconfirmed",
        "body",
        "names",
        "us_arrests",
        "speaker",
        "subject",
        "english",
        "text",
        "relays",
        "quote",
        "test",
        "context",
        "region",
        "city",
        "explanation",
        "subtitle",
        "credit",
        "requesting_adjective",
        "data_licence",
        "code_licence",
        "borders",
    ]
)
"""The fields of data and of the site's configuration that hold words; every other is a key, a code, a day, an address."""
_WITH_KEYS = frozenset(("us_extradition_treaty",))
"""Its note, which no page shows, cites sources by their keys."""


def other(text: str) -> str:
    """A text in letters that no code writes."""
    return text.translate(_OTHER)


def _translated(value: Any, *, is_text: bool = False) -> Any:
    if isinstance(value, dict):
        return {
            key: one if key in _WITH_KEYS else _translated(one, is_text=is_text or key in TEXTS or _is_free(key, one))
            for key, one in value.items()
        }
    if isinstance(value, list):
        return [_translated(one, is_text=is_text) for one in value]
    return other(value) if isinstance(value, str) and is_text else value


def _is_free(key: str, value: Any) -> bool:
    """Whether a source was used for what is no field, in an editor's own words."""
    return key == "supports" and any(" " in one for one in value)


def write_site(folder: Path) -> Config:
    """The project's configuration and record below ``folder``: every text in other letters, and for messages the
    pseudo-language alone."""
    config, data = folder / "config", folder / "data"
    shutil.copytree(ROOT / "config", config, ignore=shutil.ignore_patterns("text"))
    pseudo.write(ROOT / "config" / "text" / "en", config / "text" / "en")
    shutil.copytree(ROOT / "data", data)
    for path in (config / "site.yaml", *data.rglob("*.yaml")):
        fields = yaml.safe_load(path.read_text("utf-8"))
        if path.name == "site.yaml":
            fields["address"] = "https://pseudo.example"  # so that an address is known for one wherever it stands
        if path.name == "us-courts.yaml":
            fields = {other(name): court for name, court in fields.items()}
        path.write_text(as_yaml(_translated(fields)), "utf-8")
    audit = data / "audit.md"
    audit.write_text(other(audit.read_text("utf-8")), "utf-8")
    texts = config / "texts.yaml"
    fields = yaml.safe_load(texts.read_text("utf-8"))
    terms = {key: _translated(term, is_text=True) for key, term in fields.pop("terms").items()}
    texts.write_text(as_yaml({**_translated(fields, is_text=True), "terms": terms}), "utf-8")
    return load_config(config)


_ADDRESS = re.compile(r"\bhttps?://[^\s\"<>⟧]+|\bmailto:\S+")
_PLAIN = re.compile(r"[A-Za-z]+(?:[ ,.'-]+[A-Za-z]+)*")


def keys(archive: Archive) -> re.Pattern[str]:
    """What the data has in plain letters: ids of cases and codes of countries."""
    known = [case.id for case in archive.cases] + list(archive.countries)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(known, key=len, reverse=True)))})(?![\w-])")


def plain(texts: Iterable[str], known: re.Pattern[str]) -> list[str]:
    """The plain letters in some texts, each run of them once, without addresses and the keys of the data."""
    return sorted({run for text in texts for run in _PLAIN.findall(known.sub("", _ADDRESS.sub("", text)))})


class _Shown(HTMLParser):
    """Collects what a reader of a page sees or hears, and the figures in it."""

    _ATTRIBUTES = frozenset(("alt", "title", "aria-label", "placeholder", "label", "summary"))
    _SEEN = re.compile(r"description|author|.*title|.*description|.*site_name|.*alt")
    _HIDDEN = frozenset(("script", "style", "code"))

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.scripts: list[tuple[str, str]] = []
        """The type and the content of each script."""
        self._within: list[str] = []
        self._type = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in self._HIDDEN:
            self._within.append(tag)
            self._type = given.get("type") or ""
        self.texts += [value for name, value in attrs if name in self._ATTRIBUTES and value]
        name = given.get("name") or given.get("property") or ""
        if tag == "meta" and self._SEEN.fullmatch(name):
            self.texts.append(given.get("content") or "")

    def handle_endtag(self, tag: str) -> None:
        if self._within and tag == self._within[-1]:
            self._within.pop()

    def handle_data(self, data: str) -> None:
        if not self._within:
            self.texts.append(data)
        elif self._within[-1] == "script":
            self.scripts.append((self._type, data))


def shown(html: str) -> list[str]:
    """What a reader sees or hears of a page or of a part of one: texts, and the attributes that are said; of a figure in
    it what :func:`drawn` gives. Code and what scripts do is not seen."""
    parser = _Shown()
    parser.feed(html)
    parser.close()
    figures = [json.loads(text) for kind, text in parser.scripts if kind == "application/json"]
    return [*parser.texts, *(text for figure in figures for text in drawn(figure))]


_WORDS = frozenset(("text", "ticktext", "hovertext", "texttemplate", "hovertemplate", "ticksuffix", "tickprefix"))
_NAMED = frozenset(("name", "title", "label", "labels"))
_TEMPLATE = re.compile(r"%\{[^}]*\}|</?[a-z]+[^>]*>")


def drawn(figure: Any) -> list[str]:
    """The texts of a figure of Plotly: titles, ticks, labels, notes, names in legends, and what is shown at a mark."""
    return [_TEMPLATE.sub(" ", text) for text in _drawn(figure)]


def _drawn(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, one in value.items():
            if name == "customdata":
                yield from (text for mark in one or () for text in _strings(mark) if isinstance(mark, list))
            else:
                yield from _drawn(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from _drawn(one, key)
    elif isinstance(value, str) and key in _WORDS | _NAMED:
        yield value


def _strings(mark: Any) -> Iterator[str]:
    """The texts of a mark; its action, which is for programs, is none."""
    if isinstance(mark, list):
        for one in mark:
            yield from _strings(one)
    elif isinstance(mark, str):
        yield mark
