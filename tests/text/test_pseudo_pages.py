"""In the pseudo-language no page of the dashboard has a plain letter that is not the data's."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from dashboard.archive.problems import Problem
from dashboard.library import Edition, Library
from dashboard.pages import PAGES
from tests.app.test_pages import opened
from tests.text.letters import drawn, keys, other, plain, shown

SELECTIONS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "confirmed": {},
    "unconfirmed": {"unconfirmed": ["1"]},
    "one case": {"country": ["MDV"], "to": ["2016"]},
    "none": {"country": ["MDV", "ESP"], "offence": ["drugs"], "from": ["2030"]},
}
CASES = {
    "a long course": "bout-viktor",
    "an exchange": "klyushin-vladislav",
    "no outcome": "alimov-denis",
    "unconfirmed, of a name that another has": "unnamed-phuket-2025-1",
    "none": "vinnik-alexander",
}

CONTROLS = [
    f"{page.path} {section.chart.name}_{option}"
    for page in PAGES
    for section in page.sections
    if section.chart and section.choice
    for option in section.chart.options
]

_OF_PROGRAMS = frozenset(
    [
        "id",
        "component_name",
        "js_content",
        "css_content",
        "html_content",
        "format",
        "icon",
        "key",
        "type",
        "page",
        "query_string",
        "page_script_hash",
        "url",
        "element_id",
        "form_id",
    ]
)
"""Fields of what Streamlit sends that no reader sees."""


def _nodes(block: Any) -> Iterator[Any]:
    for node in block.children.values():
        yield node
        if hasattr(node, "children"):
            yield from _nodes(node)


def _fields(message: Message) -> Iterator[tuple[str, str | bytes]]:
    """The texts of what is sent to the browser, each with the name of its field; a chart's are bytes."""
    for field, value in message.ListFields():
        if field.name in _OF_PROGRAMS:
            continue
        if field.type == field.TYPE_STRING or field.full_name.endswith("BidiComponent.bytes"):
            yield from ((field.name, one) for one in ([value] if isinstance(value, str | bytes) else value))
        elif field.type == field.TYPE_MESSAGE:
            for part in _parts(value):
                if isinstance(part, Message):
                    yield from _fields(part)


def _parts(value: Any) -> Any:
    """One message, those of a list, or those of a mapping."""
    if isinstance(value, Message):
        return [value]
    return value.values() if hasattr(value, "values") else value


def _of_chart(sent: bytes) -> Iterator[str]:
    """What a chart on a page shows and says; its table, sent to who opens it, is read among the documents."""
    data = json.loads(sent)
    said = data["said"]
    yield from (said["title"], said["description"])
    # What stands in braces there is filled in by the script.
    yield from (re.sub(r"\{\w+\}", " ", text) for text in said["words"].values())
    yield from drawn(data["figure"])


def _of_table(sent: str) -> Iterator[str]:
    """The headings of a table of Streamlit."""
    for column in json.loads(sent).values():
        yield from (column.get(name) or "" for name in ("label", "help"))


_PARTS: Mapping[tuple[str, str], Callable[[Any], Iterable[str]]] = {
    ("html", "body"): shown,
    ("bidi_component", "bytes"): _of_chart,
    ("dataframe", "columns"): _of_table,
}


def seen(app: AppTest) -> Iterator[str]:
    """What a reader of the page sees or hears."""
    for block in app._tree.children.values():
        for node in _nodes(block):
            if node.proto is None:
                continue
            for field, text in _fields(node.proto):
                part = _PARTS.get((node.type, field))
                yield from part(text) if part else [str(text)]
            if node.type == "dataframe":
                yield node.value.to_csv(index=False, header=False, na_rep="")


@pytest.mark.parametrize("selection", SELECTIONS)
@pytest.mark.parametrize("path", [one.path for one in PAGES])
def test_a_page(path: str, selection: str, site: Edition) -> None:
    app = opened(path, SELECTIONS[selection])
    assert not app.exception
    assert plain(seen(app), keys(site.tables.archive)) == []


@pytest.mark.parametrize("case", CASES)
def test_a_case(case: str, site: Edition) -> None:
    app = opened("cases", {"case": [CASES[case]]})
    assert not app.exception
    assert [text for text in plain(seen(app), keys(site.tables.archive)) if text != CASES[case]] == []


@pytest.mark.parametrize("text", ["Vinnik", "fraud", "Pattaya", "ransomware", "Tokhtakhounov"])
def test_a_search(text: str, site: Edition) -> None:
    """The cases found, with the name, the label or the record that they were found by."""
    app = opened("", {"q": [other(text)], "unconfirmed": ["1"]})
    assert not app.exception
    assert plain(seen(app), keys(site.tables.archive)) == []


@pytest.mark.parametrize("option", CONTROLS)
def test_the_control_of_a_chart(option: str, site: Edition) -> None:
    path, _, key = option.partition(" ")
    control = opened(path, {}).button_group(key=key)
    assert plain([control.label, *control.options], keys(site.tables.archive)) == []
    assert len(control.options) > 1


@pytest.mark.parametrize("is_last_good", [True, False])
@pytest.mark.parametrize("more", [0, 5])
def test_a_notice(is_last_good: bool, more: int, pseudo_library: Library, site: Edition) -> None:
    """What readers are told where the data cannot be read."""
    pseudo_library._edition = replace(
        site, errors=(Problem("data/x.yaml", 1, "broken", more=more),), is_last_good=is_last_good
    )
    try:
        (notice,) = opened("map", {}).info
    finally:
        pseudo_library._edition = site
    assert plain([notice.value], keys(site.tables.archive)) == []
