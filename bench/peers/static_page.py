"""The peer without a server, in the way of Observable Framework: what a page shows is made beforehand, a file for each pair of
years, and the browser fetches and draws it. python -m bench.peers.static_page PORT."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import asdict
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path

from bench.peers.view import NAMES, START, view, years

_PAGE = """<!doctype html>
<meta charset="utf-8">
<title>Peer</title>
<p class="count"></p>
<input type="range" aria-label="First year"> <input type="range" aria-label="Last year">
<main></main>
<script src="plotly.min.js"></script>
<script>
const { names, span, start } = %s;
const [first, last] = document.querySelectorAll("input");
for (const [end, value] of [[first, start], [last, span[1]]]) [end.min, end.max, end.value] = [...span, value];
const plots = names.map(() => document.querySelector("main").appendChild(document.createElement("div")));
const show = async () => {
  const { count, figures, configs } = await (await fetch(`${first.value}-${last.value}.json`)).json();
  document.querySelector(".count").textContent = count;
  names.forEach((name, at) => Plotly.react(plots[at], figures[name].data, figures[name].layout, configs[name]));
};
first.addEventListener("input", show);
last.addEventListener("input", show);
show();
</script>
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


def write(folder: Path, ends: int) -> None:
    """The page, Plotly as its makers hand it out, and a file for each pair of years of the last ``ends`` last years."""
    first, last = years()
    told = json.dumps({"names": NAMES, "span": [first, last], "start": START})
    (folder / "index.html").write_text(_PAGE % told, "utf-8")
    (folder / "plotly.min.js").write_bytes((files("plotly") / "package_data" / "plotly.min.js").read_bytes())
    for to in range(last - ends, last + 1):
        for begin in range(START, to + 1):
            shown = view(begin, to)
            (folder / f"{begin}-{to}.json").write_text(json.dumps(asdict(shown)), "utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        write(Path(made), ends=8)
        ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), partial(_Quiet, directory=made)).serve_forever()
