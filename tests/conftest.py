"""Fixtures that every floor's tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.archive.config import Config
from dashboard.archive.settings import load_config
from dashboard.archive.store import Loaded, load
from dashboard.publish.process import keep_texts
from dashboard.selection import Selected, Selection, select
from dashboard.tables import Tables, build
from tests.builders import ROOT, write_dataset
from tests.made import WORDS, tables_of


def pytest_configure() -> None:
    """Texts are kept as in every process that shows them, whichever test comes first."""
    keep_texts()


@pytest.fixture
def folder(tmp_path: Path) -> Config:
    """A made-up dataset of its own for one test, which may spoil it; see tests/builders.py."""
    return write_dataset(tmp_path)


@pytest.fixture(scope="session")
def real() -> Loaded:
    """The project's own data, read once."""
    return load(load_config(ROOT / "config"))


@pytest.fixture(scope="session")
def tables(real: Loaded) -> Tables:
    """The project's own data as tables."""
    return build(real.archive, WORDS)


@pytest.fixture(scope="session")
def every(tables: Tables) -> Selected:
    """Every case of the project's own data, the unconfirmed ones too."""
    return select(tables, Selection(unconfirmed=True))


@pytest.fixture
def made(folder: Config) -> Tables:
    """The made-up dataset as tables."""
    return tables_of(folder)
