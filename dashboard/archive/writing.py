"""Writing files so that nobody ever reads a part of one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def drafted(path: Path, mode: int = 0o600) -> Iterator[Path]:
    """A hidden file beside ``path`` to write to. It takes the place of ``path``, with that ``mode``, once the block has
    ended well, and is gone where it has not. OSError where the folder is not there or cannot be written."""
    descriptor, name = tempfile.mkstemp(prefix=".draft-", dir=path.parent)
    os.close(descriptor)
    draft = Path(name)
    try:
        yield draft
        draft.chmod(mode)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
