"""The container image: what it holds, and that it runs as nobody in particular with nothing to write to."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.publish.process import library
from tests.builders import ROOT
from tests.deploy import image
from tests.deploy.running import answers, ask, free_ports, wait_until


def test_what_the_image_copies_is_there_and_nothing_else_is_sent() -> None:
    """The build finds its files; neither history nor anybody's environment leaves the machine."""
    names = image.copied()
    assert {"dashboard", "config", "data", ".streamlit", "requirements.lock"} <= set(names)
    for name in names:
        assert (ROOT / name).exists(), name
        assert image.is_sent(name), name
    assert {path.name for path in ROOT.iterdir() if image.is_sent(path.name)} == {*names, "pyproject.toml"}
    assert image.is_sent("dashboard/charts/world_110m.json")
    assert not image.is_sent("dashboard/charts/__pycache__/chart.cpython-312.pyc")
    assert not image.is_sent(".git/config")


def test_the_base_is_named_by_its_digest() -> None:
    """Both stages begin with the same bytes whenever the image is built."""
    text = (ROOT / "deploy/Dockerfile").read_text("utf-8")
    assert re.findall(r"^ARG PYTHON=(.+)$", text, re.MULTILINE) == re.findall(r"[^\s=]+@sha256:[0-9a-f]{64}", text)
    assert set(re.findall(r"^FROM (\S+)", text, re.MULTILINE)) == {"python:${PYTHON}"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may become another user")
def test_it_serves_read_only_and_unprivileged(tmp_path: Path) -> None:
    """Pages, data and pictures, by a user without rights, a home or a place to write but its cache and /tmp."""
    app, cache, log = tmp_path / "app", tmp_path / "cache", tmp_path / "log"
    app.mkdir()
    cache.mkdir(mode=0o700)
    image.put_together(app)
    (port,) = free_ports(1)
    check = [sys.executable, *(word.replace("8501", str(port)) for word in image.command("HEALTHCHECK")[1:])]
    assert subprocess.run(check, capture_output=True).returncode != 0
    with image.run(app, cache, port, log) as process:

        def ready() -> bool:
            assert process.poll() is None, log.read_text("utf-8")
            return answers(port, "/readyz")

        wait_until(ready, "a process that is ready", 90)
        assert subprocess.run(check, capture_output=True).returncode == 0
        status = Path(f"/proc/{process.pid}/status").read_text("utf-8")
        assert f"Uid:\t{image.USER}\t{image.USER}" in status
        assert "CapEff:\t0000000000000000" in status
        mounts = [line.split() for line in Path(f"/proc/{process.pid}/mounts").read_text("utf-8").splitlines()]
        writable = {place for _, place, _, options, *_ in mounts if options.startswith("rw")}
        assert {place for place in writable if not place.startswith(("/proc", "/sys", "/dev"))} == {
            "/tmp",
            str(image.CACHE),
        }
        case = library().edition.tables.archive.cases[0]
        for path, kind in {
            "/": "text/html",
            f"/case/{case.id}": "text/html",
            "/data/archive.zip": "application/zip",
            "/chart/map.png": "image/png",
        }.items():
            answer = ask(port, path)
            assert (answer.status, answer.kind) == (200, kind), (path, answer.body[:500])
    assert list((cache / "third-country").rglob("*")), "the picture was not kept"
    assert "Traceback" not in log.read_text("utf-8")
