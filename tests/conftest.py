"""Fixtures that every floor's tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.archive.config import Config
from dashboard.archive.settings import load_config
from dashboard.archive.store import Loaded, load
from tests.builders import ROOT, write_dataset


@pytest.fixture
def folder(tmp_path: Path) -> Config:
    """A made-up dataset of its own for one test, which may spoil it; see tests/builders.py."""
    return write_dataset(tmp_path)


@pytest.fixture(scope="session")
def real() -> Loaded:
    """The project's own data, read once."""
    return load(load_config(ROOT / "config"))
