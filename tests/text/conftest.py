"""The site in the pseudo-language."""

from __future__ import annotations

import pytest

import dashboard.publish.process
from dashboard.library import Edition, Library
from tests.text import letters


@pytest.fixture(scope="session")
def pseudo_library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library whose words are all of the pseudo-language, and whose data has no plain letter but keys."""
    return Library(letters.write_site(tmp_path_factory.mktemp("pseudo")))


@pytest.fixture
def site(pseudo_library: Library, monkeypatch: pytest.MonkeyPatch) -> Edition:
    """The edition that pages and addresses serve during the test."""
    monkeypatch.setattr(dashboard.publish.process, "_library", pseudo_library)
    assert pseudo_library.edition.errors == ()
    return pseudo_library.edition
