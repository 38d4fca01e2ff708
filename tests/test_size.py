"""Functions are small enough to be read at once."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.builders import ROOT

LINES = 40


@pytest.mark.parametrize("folder", ["dashboard", "bench"])
def test_no_function_is_longer_than_a_screen(folder: str) -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.name} has {length} lines"
        for path in sorted(Path(ROOT, folder).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LINES
    ]
    assert not long
