"""The project's own data as another reader has it: plain YAML, without this project's code."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

import yaml

from tests.builders import ROOT, Fields

DATA = ROOT / "data"


def read(name: str) -> Any:
    """One file of the data folder."""
    return yaml.safe_load((DATA / name).read_text("utf-8"))


@cache
def cases() -> dict[str, Fields]:
    """Every case as its file has it, by its id."""
    return {path.stem: read(f"cases/{path.name}") for path in sorted((DATA / "cases").glob("*.yaml"))}


@cache
def confirmed() -> dict[str, Fields]:
    """The cases that count in headline totals, by their ids."""
    return {case_id: one for case_id, one in cases().items() if "unconfirmed" not in one}


AS_OF = dt.date.fromisoformat(read("dataset.yaml")["as_of"])
"""The day of the dataset."""
AS_OF_IN_WORDS = f"{AS_OF.day} {AS_OF:%B %Y}"
