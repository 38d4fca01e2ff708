"""A web server that knows nothing of the dashboard: it serves a folder, from an origin of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class _Files(SimpleHTTPRequestHandler):
    """Python's own handler of files, without its log."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    """The server to it, which does not mind a reader who leaves early."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: what is missing is seen by the test that asked."""


@contextmanager
def folder_served(folder: Path) -> Iterator[str]:
    """Serve the files of a folder until the block ends; gives its address, without a slash at its end."""
    with _Server(("127.0.0.1", 0), partial(_Files, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
