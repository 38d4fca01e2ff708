"""What a process holds and changes stands in ``dashboard/publish/process.py``; importing the rest changes nothing."""

from __future__ import annotations

import json
import subprocess
import sys

ALL = """
import importlib, json, pkgutil, sys
import dashboard

def every():
    for one in pkgutil.walk_packages(dashboard.__path__, "dashboard."):
        if one.name not in ("dashboard.__main__", "dashboard.web.script"):  # these run something
            importlib.import_module(one.name)
"""

FOREIGN = f"""{ALL}
every()
print(json.dumps([name for name in sys.modules if not name.startswith(("dashboard", "__"))]))
"""
"""Which modules of others come with ours, in the order of their import: what these change is not ours to answer for."""

CHANGES = f"""{ALL}
import atexit, contextlib, logging, mimetypes, os, signal, threading, warnings
for name in json.load(sys.stdin):
    with contextlib.suppress(ImportError):
        importlib.import_module(name)
import plotly.io
from starlette.convertors import CONVERTOR_TYPES

def logger(one):
    return [one.level, one.propagate, one.disabled, [repr(part) for part in (*one.handlers, *one.filters)]]

def state():
    known = {{name: one for name, one in logging.root.manager.loggerDict.items() if isinstance(one, logging.Logger)}}
    return {{
        "environment": dict(os.environ),
        "loggers": {{"": logger(logging.root), **{{name: logger(one) for name, one in known.items()}}}},
        "convertors": list(CONVERTOR_TYPES),
        "signals": [str(signal.getsignal(one)) for one in (signal.SIGINT, signal.SIGTERM)],
        "threads": len(threading.enumerate()),
        "at the end": atexit._ncallbacks(),
        "types of files": mimetypes.types_map if mimetypes.inited else {{}},
        "templates of figures": plotly.io.templates.default,
        "warnings": [repr(one) for one in warnings.filters],
        "path": sys.path,
    }}

before = state()
every()
after = state()
unset = logger(logging.Logger("new"))
after["loggers"] = {{
    name: one for name, one in after["loggers"].items() if name in before["loggers"] or one != unset
}}
print(json.dumps([what for what in before if before[what] != after[what]]))
"""


def said_by(code: str, given: str = "") -> str:
    done = subprocess.run([sys.executable, "-c", code], input=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_importing_changes_nothing_for_others() -> None:
    assert json.loads(said_by(CHANGES, said_by(FOREIGN))) == []
