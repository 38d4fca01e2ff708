"""Running the command in this process."""

from __future__ import annotations

import pytest

from dashboard.archive.config import Config
from dashboard.archive.settings import FOLDER_VARIABLE
from dashboard.cli import main


def run(config: Config | None, *arguments: str) -> int:
    """The exit code of the command over a dataset, or over the project's own."""
    options = ["--config", str(config.folder)] if config else []
    # ``--config`` is handed on in the environment: whatever a run sets there is taken back.
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(FOLDER_VARIABLE, "")
        with pytest.raises(SystemExit) as ended:
            main([*options, *arguments])
    code = ended.value.code
    assert isinstance(code, int)
    return code
