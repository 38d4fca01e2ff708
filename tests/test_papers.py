"""The papers name what is there: files, functions, commands."""

from __future__ import annotations

import importlib
import re

import pytest

from dashboard.cli import COMMANDS
from tests.builders import ROOT

PAPERS = [
    "README.md",
    "CONTRIBUTING.md",
    "docs/architecture.md",
    "docs/recipes.md",
    "docs/accessibility.md",
    "config/text/README.md",
    "deploy/README.md",
]
_CODE = re.compile(r"`([^`\n]+)`")


def named(paper: str) -> list[str]:
    """Everything that a paper sets as code, but for whole blocks."""
    text = re.sub(r"```.*?```", "", (ROOT / paper).read_text("utf-8"), flags=re.DOTALL)
    return [one.strip() for one in _CODE.findall(text)]


def is_path(text: str) -> bool:
    return re.fullmatch(r"(?:dashboard|tests|config|data|docs|bench|deploy)/[\w./*-]*", text) is not None


@pytest.mark.parametrize("paper", PAPERS)
def test_every_file_that_a_paper_names_is_there(paper: str) -> None:
    names = [one for one in named(paper) if is_path(one) and "cases/" not in one]
    missing = [one for one in names if not any(ROOT.glob(one.rstrip("/")))]
    assert missing == []


def test_the_recipes_name_functions_that_are_there() -> None:
    """A name in capitals or with brackets, told with the file before it in the same step."""
    found = 0
    for step in re.split(r"\n(?=\d\. |## )", (ROOT / "docs/recipes.md").read_text("utf-8")):
        names = [one.strip() for one in _CODE.findall(step)]
        files = [one for one in names if is_path(one) and one.endswith(".py") and (ROOT / one).is_file()]
        for name in names:
            match = re.fullmatch(r"([A-Z]\w+)(?:\(…\))?|(\w+)\(…\)", name)
            if match and files:
                word = match[1] or match[2]
                assert any(re.search(rf"\b{word}\b", (ROOT / file).read_text("utf-8")) for file in files), name
                found += 1
    assert found > 8


@pytest.mark.parametrize("paper", PAPERS)
def test_every_command_that_a_paper_names_is_there(paper: str) -> None:
    text = (ROOT / paper).read_text("utf-8")
    asked = set(re.findall(r"third-country (?!is\b)([a-z][a-z-]+)", text)) - {"dashboard"}
    assert asked <= set(COMMANDS), asked - set(COMMANDS)
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    made = set(re.findall(r"`make ([a-z]+)", text))
    assert made <= targets, made - targets


def test_the_floors_of_the_architecture_are_those_that_the_linter_holds() -> None:
    """From the bottom of the street to the doors, each room that the contract names."""
    contract = re.search(r"layers = \[(.*?)\]", (ROOT / "pyproject.toml").read_text("utf-8"), re.DOTALL)
    assert contract
    layers = re.findall(r'"dashboard\.(\w+)"', contract[1])
    rows = [
        row for row in (ROOT / "docs/architecture.md").read_text("utf-8").splitlines() if re.match(r"\| \d+ \|", row)
    ]
    floors = [re.findall(r"`(\w+)(?:/|\.py)`", row.split("|")[2]) for row in rows]
    assert sorted(layers) == sorted(room for floor in floors for room in floor)
    for module in layers:
        importlib.import_module(f"dashboard.{module}")
    height = {room: at for at, floor in enumerate(floors) for room in floor}
    heights = [height[layer] for layer in layers]
    assert heights[0] == max(heights), "the doors are on top"
    assert height["archive"] < height["tables"] < height["selection"] < height["measures"] < height["charts"]
