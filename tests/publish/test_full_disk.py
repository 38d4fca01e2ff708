"""Where nothing more can be written, what was made is served all the same, and nothing is left half written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import ROOT

# A process that may write no file beyond a size gets from the system what a full disk gives.
_FULL = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
from dashboard.archive import cache
from dashboard.publish.pictures.shelf import Shelf
folder = Path(sys.argv[1])
shelf = Shelf(folder / "pictures", 1)
shelf.put("small", b"s" * 100)
shelf.put("large", b"l" * 5000)
assert shelf.get("small") == b"s" * 100
assert shelf.get("large") is None
cache.FOLDER = folder / "archive"
cache.put("print", "a" * 5000)
assert cache.get("print") is None
cache.put("print", "a" * 100)
assert cache.get("print") == "a" * 100
"""

_EXPORT = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
from dashboard.cli import main
sys.exit(main(["--config", sys.argv[2], "export", "--out", sys.argv[1] + "/out", "--format", "csv", "--format", "xlsx"]))
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of files are those of POSIX")
def test_what_is_kept_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _FULL, str(tmp_path)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["edition.pickle", "small"]


@pytest.mark.skipif(os.name != "posix", reason="limits of files are those of POSIX")
def test_an_export_says_that_it_cannot_write(tmp_path: Path) -> None:
    """In one line, without a trace of Python, and what it wrote is whole."""
    done = subprocess.run(
        [sys.executable, "-c", _EXPORT, str(tmp_path), str(ROOT / "config")], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert "File too large" in done.stderr
    assert not list((tmp_path / "out").rglob(".draft-*"))
