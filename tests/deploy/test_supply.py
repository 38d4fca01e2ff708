"""What is installed for running: under which licences, and exactly which files."""

from __future__ import annotations

import re
import tomllib
from email.message import Message
from importlib.metadata import PackageNotFoundError, metadata
from typing import cast

import pytest

from tests.builders import ROOT

ALLOWED = {
    "0BSD", "Apache License 2.0", "Apache Software License", "Apache-2.0", "3-Clause BSD License", "BSD License",
    "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC License (ISCL)", "ISC", "MIT", "MIT License", "MIT-CMU", "MPL-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)", "PSF-2.0", "The MIT License (MIT)", "Zlib",
}  # fmt: skip
"""Licences beside which this project's own, MIT, stays true: those that ask for no more than a notice, and the MPL,
which asks for the source of its own files alone."""

LOCKS = sorted(path.name for path in ROOT.glob("requirements*.lock"))
_PINNED = re.compile(r"^([a-z0-9][a-z0-9.-]*)==(\S+)(.*)$")


def pinned(lock: str) -> dict[str, list[str]]:
    """The lines of each package that a lock file pins, by its name; two where it depends on the Python version."""
    found: dict[str, list[str]] = {}
    joined = (ROOT / lock).read_text("utf-8").replace("\\\n", " ")
    for line in filter(None, (line.partition(" #")[0].strip() for line in joined.splitlines())):
        if not line.startswith("#"):
            match = _PINNED.match(line)
            assert match, f"{lock}: {line[:80]!r} is not pinned to one version"
            found.setdefault(match[1], []).append(line)
    return found


def stated(package: str) -> str:
    """The licence that an installed package states, as an expression: what it says as such, else its classifiers,
    else the first line of its licence."""
    about = cast(Message, metadata(package))
    if expression := about.get("License-Expression"):
        return expression
    classifiers = [one for one in about.get_all("Classifier", ()) if one.startswith("License ::")]
    if classifiers:
        return " AND ".join(one.rpartition(" :: ")[2] for one in classifiers)
    lines = (about.get("License") or "").strip().splitlines()
    return lines[0].strip() if lines else "none stated"


def is_allowed(expression: str) -> bool:
    """Whether one of the licences offered is allowed with all that goes with it."""
    return any(
        all(part.strip(" ()") in ALLOWED or part.strip() in ALLOWED for part in choice.split(" AND "))
        for choice in expression.split(" OR ")
    )


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True), ("MIT OR GPL-2.0-only", True), ("MIT AND GPL-2.0-only", False), ("none stated", False),
        ("GNU General Public License v2 or later (GPLv2+)", False), ("Apache-2.0 OR BSD-2-Clause", True),
    ],
)  # fmt: skip
def test_a_licence_is_allowed_with_all_that_goes_with_it(expression: str, allowed: bool) -> None:
    assert is_allowed(expression) is allowed


def test_everything_installed_for_running_may_be_used_beside_mit() -> None:
    refused = []
    for package in pinned("requirements.lock"):
        try:
            licence = stated(package)
        except PackageNotFoundError:  # for another system
            continue
        if not is_allowed(licence):
            refused.append(f"{package}: {licence}")
    assert not refused, (
        "licences that are not on the list; replace the package, or put its licence on the list if it asks for no more "
        "than a notice:\n" + "\n".join(refused)
    )


@pytest.mark.parametrize("lock", LOCKS)
def test_every_file_is_named_by_its_digest_and_no_registry_by_its_address(lock: str) -> None:
    assert [line for lines in pinned(lock).values() for line in lines if "--hash=sha256:" not in line] == []
    assert "://" not in (ROOT / lock).read_text("utf-8")


def test_the_build_backend_is_the_one_locked() -> None:
    requires = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["build-system"]["requires"]
    locked = pinned("requirements.lock")
    for backend in requires:
        name = backend.partition("==")[0]
        assert [line.split()[0] for line in locked[name]] == [backend]


@pytest.mark.parametrize("lock", LOCKS)
def test_the_locks_agree(lock: str) -> None:
    running, others = pinned("requirements.lock"), pinned(lock)
    assert {name: lines for name, lines in running.items() if name in others and others[name] != lines} == {}
