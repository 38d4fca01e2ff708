"""The description of the addresses is in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dashboard.publish.documents import DOCUMENTS
from dashboard.tables import Tables
from dashboard.web.openapi import openapi
from tests.made import WORDS


def texts(value: Any) -> Iterator[str]:
    """Every summary and description."""
    if isinstance(value, dict):
        yield from (one for key, one in value.items() if key in ("summary", "description") and isinstance(one, str))
        yield from (text for one in value.values() for text in texts(one))
    elif isinstance(value, list):
        yield from (text for one in value for text in texts(one))


def test_everything_is_said_by_a_message(tables: Tables) -> None:
    """What has no message would be described by its id."""
    described = openapi(tables, WORDS, "https://site.example")
    assert {f"/{path}" for path in DOCUMENTS} <= described["paths"].keys()
    said = list(texts(described))
    assert len(said) > len(DOCUMENTS)
    assert [one for one in said if not one.strip() or re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", one)] == []
