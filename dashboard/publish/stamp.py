"""By what something made of the archive is known for the same when it is asked for again."""

from __future__ import annotations

import functools
import hashlib
import json
from importlib.metadata import version

from dashboard.archive.cache import code_digest
from dashboard.archive.store import Archive
from dashboard.publish.process import studio


def stamp(archive: Archive, *what: object) -> str:
    """24 letters that change with the data, its language, the code, its libraries, whether there is a browser, and ``what`` is asked,
    which JSON can write."""
    text = json.dumps([archive.digest, archive.language, code_digest(), _libraries(), studio().is_open, *what])
    return hashlib.sha256(text.encode()).hexdigest()[:24]


@functools.cache
def _libraries() -> list[str]:
    return [version(name) for name in ("plotly", "streamlit", "pandas", "kaleido", "XlsxWriter", "pyarrow")]
