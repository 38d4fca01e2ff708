"""The project's own data as another reader has it: plain YAML, without this project's code."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import cache
from typing import Any

import yaml

from tests.builders import ROOT, Fields

DATA = ROOT / "data"


def read(name: str) -> Any:
    """One file of the data folder."""
    return yaml.safe_load((DATA / name).read_text("utf-8"))


def vocabulary() -> dict[str, dict[str, Fields]]:
    """Every word by section and key: its label and meaning in English, its symbol, group and sign."""
    text = (ROOT / "config" / "text" / "en" / "vocabulary.ftl").read_text("utf-8")
    said = {
        key: (label, meaning)
        for key, label, meaning in re.findall(r"^vocabulary-(\S+) = (.+)\n    \.meaning = (.+)$", text, re.M)
    }
    sections = yaml.safe_load((ROOT / "config" / "vocabulary.yaml").read_text("utf-8"))
    return {
        section: {
            key: dict(zip(("label", "meaning"), said[f"{section.replace('_', '-')}-{key}"], strict=True)) | more
            for key, more in terms.items()
        }
        for section, terms in sections.items()
    }


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


def bounds(text: str) -> tuple[str, str]:
    """First and last day of a date as text; a month without its day and a year without its month are padded."""
    first, last = text.strip("[]").split("..") if text.startswith("[") else (text, text)
    last = f"{last}-12" if len(last) == 4 else last
    if len(last) == 7:
        last = f"{last}-{calendar.monthrange(int(last[:4]), int(last[5:]))[1]}"
    return f"{first}-01-01"[:10] if len(first) == 4 else f"{first}-01"[:10], last


def arrest_of(one: Fields) -> Fields:
    """The event that gives a case its year and country."""
    kinds = [event["type"] for event in one["events"]]
    found: Fields = one["events"][kinds.index("arrest" if "arrest" in kinds else "expulsion")]
    return found


def arrested_in(year: int) -> list[Fields]:
    """The confirmed cases whose arrest falls in the year on every day that its date can mean."""
    return [
        one for one in confirmed().values() if {day[:4] for day in bounds(str(arrest_of(one)["date"]))} == {str(year)}
    ]
