"""What an image of the Dockerfile would hold, put together and run by hand: no container engine is needed."""

from __future__ import annotations

import fnmatch
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.builders import ROOT
from tests.deploy.running import DEPLOY

USER = 10001
APP, CACHE = Path("/mnt/app"), Path("/mnt/cache")
"""Where the namespace of a run has the project and what may be written."""


def instructions(name: str) -> list[str]:
    """What stands after a word of the Dockerfile, each time it stands at the beginning of a line."""
    text = (DEPLOY / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
    return [line.removeprefix(name).strip() for line in text.splitlines() if line.startswith(f"{name} ")]


def command(name: str) -> list[str]:
    """The command of ENTRYPOINT, CMD or HEALTHCHECK."""
    (text,) = instructions(name)
    found: list[str] = json.loads(text[text.index("[") :])
    return found


def copied() -> list[str]:
    """The files and folders of the project that the Dockerfile copies."""
    lines = [line.split() for line in instructions("COPY") if not line.startswith("--from")]
    return [source for line in lines for source in line[:-1]]


def is_sent(path: str) -> bool:
    """Whether .dockerignore lets a file or folder of the project be copied: the last line that fits it decides."""
    parts = path.split("/")
    wanted = True
    for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines():
        pattern = line.removeprefix("!").strip()
        if pattern and not line.startswith("#"):
            anywhere = pattern.removeprefix("**/")
            tried = parts if anywhere != pattern else ["/".join(parts[: index + 1]) for index in range(len(parts))]
            if any(fnmatch.fnmatchcase(one, anywhere) for one in tried):
                wanted = line.startswith("!")
    return wanted


def put_together(folder: Path) -> None:
    """Copy into ``folder`` what the Dockerfile copies, for nobody to write to."""
    for name in copied():
        source = ROOT / name
        for path in [source] if source.is_file() else source.rglob("*"):
            relative = path.relative_to(ROOT)
            if path.is_file() and is_sent(relative.as_posix()):
                (folder / relative).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, folder / relative)
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)


def _closed(path: Path) -> Path | None:
    """The first folder above a path that others may not enter."""
    return next((one for one in reversed(path.parents) if not one.stat().st_mode & 0o001), None)


def _namespace(app: Path, cache: Path) -> Iterator[str]:
    """Commands after which everything is read-only but the cache and an empty /tmp, and the Python of these tests can
    be run by anybody."""
    yield "mount -t tmpfs tmpfs /mnt"
    yield f"mkdir {APP} {CACHE} /mnt/base /mnt/environment"
    yield f"mount --bind {app} {APP} && mount -o remount,ro,bind {APP}"
    yield f"mount --bind {cache} {CACHE}"
    pythons = {"base": Path(sys.base_prefix), "environment": Path(sys.prefix)}
    for name, path in pythons.items():
        yield f"mount --bind {path} /mnt/{name} && mount -o remount,ro,bind /mnt/{name}"
    yield "mount -o remount,ro,bind /"
    yield "mount -t tmpfs -o mode=1777 tmpfs /tmp"
    for name, path in pythons.items():  # where the project itself lies below /tmp
        if path.is_relative_to("/tmp"):
            yield f"mkdir -p {path} && mount --bind /mnt/{name} {path}"
    for folder in sorted({found for path in pythons.values() if (found := _closed(path))}):
        yield f"mount -t tmpfs -o mode=755 tmpfs {folder}"
        for name, path in pythons.items():
            if path.is_relative_to(folder):
                yield f"mkdir -p {path} && mount --bind /mnt/{name} {path}"
        yield f"mount -o remount,ro {folder}"
    yield "mount -o remount,ro /mnt"


@contextmanager
def run(app: Path, cache: Path, port: int, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The image's command as its user, with no capabilities and a read-only file system."""
    os.chown(cache, USER, USER)
    program = [sys.executable, *command("ENTRYPOINT")[1:], *command("CMD"), "--port", str(port), "--workers", "1"]
    user = f"setpriv --reuid={USER} --regid={USER} --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs"
    environment = f"env -i PATH={os.environ['PATH']}"
    for word in " ".join(instructions("ENV")).split():
        if not word.startswith("PATH="):
            environment += f" {word.replace('=/cache', f'={CACHE}')}"
    script = [*_namespace(app, cache), f"cd {APP}", f"exec {environment} {user} {' '.join(program)}"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["unshare", "--mount", "--propagation", "private", "sh", "-euc", "\n".join(script)],
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(30)
