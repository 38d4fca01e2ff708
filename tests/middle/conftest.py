"""Fixtures of the middle floors."""

from __future__ import annotations

import pytest

from dashboard.archive.config import Config
from dashboard.archive.store import Loaded
from dashboard.selection import Selected, Selection, select
from dashboard.tables import Tables, build
from tests.middle.made import tables_of


@pytest.fixture(scope="session")
def tables(real: Loaded) -> Tables:
    """The project's own data as tables."""
    return build(real.archive)


@pytest.fixture(scope="session")
def every(tables: Tables) -> Selected:
    """Every case of the project's own data, the unconfirmed ones too."""
    return select(tables, Selection(unconfirmed=True))


@pytest.fixture
def made(folder: Config) -> Tables:
    """The made-up dataset as tables."""
    return tables_of(folder)
