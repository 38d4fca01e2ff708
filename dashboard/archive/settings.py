"""Reading config/: the site, its texts and its vocabulary."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from dashboard.archive.config import Config, Site, Texts, Vocabulary
from dashboard.archive.problems import Problem
from dashboard.archive.reading import UnreadableError, read
from dashboard.archive.validate import validate

FOLDER_VARIABLE = "THIRD_COUNTRY_CONFIG"
"""Environment variable that names another configuration folder."""


def config_folder() -> Path:
    """The folder of the configuration: the variable's, or config/ beside the package."""
    return Path(os.environ.get(FOLDER_VARIABLE) or Path(__file__).parents[2] / "config").resolve()


def load_config(folder: Path | None = None) -> Config:
    """Read config/; raises UnreadableError with every problem, as one bad word there concerns every page."""
    folder = folder or config_folder()
    parts: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, model in (("site", Site), ("texts", Texts), ("vocabulary", Vocabulary)):
        try:
            document = read(folder / f"{name}.yaml", f"{folder.name}/{name}.yaml")
        except UnreadableError as error:
            problems += error.problems
            continue
        parts[name], found = validate(document, model, {})
        problems += found
    if problems:
        raise UnreadableError(problems)
    return Config(folder=folder, **parts)
