"""A facet is one definition and the message of its name: a made-up one is added to a copy of the project, and found in
every place."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.builders import ROOT
from tests.recipes.project import copied, in_every_language, run

DEFINITION = """\
    Choice(
        "court",
        "us_court",
        lambda archive: archive.courts,
        lambda archive, court: court,
        example="S.D.N.Y.",
    ),
"""


def test_a_facet_is_one_definition(tmp_path: Path) -> None:
    """Tests of the filter follow too, as they ask the definitions."""
    copied(tmp_path, "tests")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    facets = tmp_path / "dashboard" / "facets.py"
    before, place, after = facets.read_text("utf-8").partition("    OUTCOME,\n    TEXT,\n")
    assert place
    facets.write_text(f"{before}    OUTCOME,\n{DEFINITION}    TEXT,\n{after}", "utf-8")
    with (tmp_path / "config" / "text" / "en" / "selection.ftl").open("a", encoding="utf-8") as file:
        file.write("facet-court = { $adjective } court\n")
    in_every_language(tmp_path, "selection.ftl")
    probes = ("tests/added_facet.py", "tests/selection/test_selection.py")
    run(tmp_path, "-m", "pytest", "-q", "-p", "no:cacheprovider", *probes)
