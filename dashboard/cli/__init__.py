"""The command `third-country`."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from dashboard.archive.problems import report
from dashboard.archive.reading import UnreadableError
from dashboard.archive.settings import load_config
from dashboard.archive.store import collector_paused, load
from dashboard.cli.options import LISTS, SWITCHES, Help
from dashboard.publish.process import use_config
from dashboard.text.catalogue import FIRST, FOLDER, read_catalogue
from dashboard.text.words import read_words

_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def main(arguments: list[str] | None = None) -> None:
    """Run the command; exits 0 on success, 1 where the data has errors, 2 where the command line has."""
    parser = _parser()
    for stream in (sys.stdout, sys.stderr):  # a name in Cyrillic must not end the command where output is ASCII
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    options = parser.parse_args(arguments)
    if options.config:
        use_config(options.config)
    try:
        sys.exit(COMMANDS[options.command](options))
    except UnreadableError as error:
        print("\n".join(map(str, error.problems)), file=sys.stderr)
        sys.exit(1)
    except OSError as error:  # a folder that cannot be written, a disk that is full: no bug, so no traceback
        print(f"{error.filename or parser.prog}: {error.strerror or error}", file=sys.stderr)
        sys.exit(1)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="third-country", description="Arrested in a Third Country")
    parser.add_argument("--config", type=Path, metavar="DIR", help="configuration folder (default: config/)")
    commands = parser.add_subparsers(dest="command", required=True)
    _add_run(commands)
    commands.add_parser("check", help="prove every data file; prints all problems")
    commands.add_parser("record", help="write new cases, new events and corrections into history.yaml")
    _add_export(commands)
    _add_build_site(commands)
    new = commands.add_parser("new", help="write a commented template for a case")
    new.add_argument("id", help="surname-givenname, in lower-case ASCII")
    commands.add_parser("schema", help="write the JSON Schemas and the tables of the codebook into the data folder")
    return parser


def _add_run(commands: _Commands) -> None:
    run = commands.add_parser("run", help="serve the dashboard")
    run.add_argument("--port", type=_whole("a port", 1, 65_535), default=8501)
    run.add_argument("--address", default="localhost", help="0.0.0.0 to be reached from other machines")
    run.add_argument(
        "--workers",
        type=_whole("a number of processes", 1, 64),
        metavar="N",
        help="processes (default: one a core, up to 4)",
    )
    run.add_argument("--base", default="", metavar="PATH", help="the path of the site where a proxy has it below one")


def _add_export(commands: _Commands) -> None:
    export = commands.add_parser(
        "export",
        help="write every chart in every format, every table, all case pages and the data package",
        description="Writes what the addresses of the server answer, byte for byte. What was broken off goes on where it "
        "stopped. Filters and looks are those of the addresses.",
        formatter_class=Help,
    )
    export.add_argument("--out", type=Path, required=True, metavar="DIR")
    export.add_argument("--chart", action="append", metavar="NAME", help="only this chart (may be repeated)")
    export.add_argument("--format", action="append", metavar="ENDING", help="only csv, png, html … (may be repeated)")
    for name, says in LISTS.items():
        export.add_argument(f"--{name}", action="append", metavar="VALUE", help=says)
    for name, says in SWITCHES.items():
        export.add_argument(f"--{name}", action="store_true", help=says)
    export.add_argument("--option", action="append", metavar="NAME=VALUE", help="of a chart, such as order=country")


def _add_build_site(commands: _Commands) -> None:
    build = commands.add_parser("build-site", help="write a static site: case pages, charts, data and feed")
    build.add_argument("--out", type=Path, required=True, metavar="DIR")
    build.add_argument("--address", metavar="URL", help="where it will stand (default: `address` of site.yaml)")
    build.add_argument(
        "--lang",
        action="append",
        metavar="VALUE",
        help="only this language beside en (default: every one; may be repeated)",
    )
    build.add_argument("--app", metavar="URL", help="where the dashboard is, for links into it (default: none)")


def _whole(what: str, least: int, most: int) -> Callable[[str], int]:
    """Reads an option that is a whole number; argparse tells the fault."""

    def read(text: str) -> int:
        if not (text.isdecimal() and least <= int(text) <= most):
            raise argparse.ArgumentTypeError(f"{text!r} is not {what}; expected {least} to {most}")
        return int(text)

    return read


def _run(options: argparse.Namespace) -> int:
    from dashboard.web.server import default_workers, serve  # imported here: `check` should not wait for Streamlit

    load_config()  # a fault in config/ ends the command here, with its line, rather than in each process
    serve(options.port, options.address, options.workers or default_workers(), options.base.strip("/"))
    return 0


@collector_paused()
def _check(options: argparse.Namespace) -> int:
    from dashboard.cli.families import FAMILIES

    config = load_config()
    loaded = load(config, tell=lambda line: print(line, file=sys.stderr, flush=True))
    of_words = read_catalogue(config.folder / FOLDER).problems(FAMILIES)
    print(report([*loaded.problems, *of_words], loaded.files, len(loaded.archive.cases)))
    return 1 if loaded.errors or of_words else 0


def _record(options: argparse.Namespace) -> int:
    from dashboard.archive.history import record

    loaded = load(load_config())
    if loaded.errors:
        print("\n".join(map(str, loaded.errors)), file=sys.stderr)
        return 1
    written = record(loaded.archive)
    if written is None:
        print("nothing new to record")
        return 0
    for case_id, events in written.cases.items():
        print(f"{case_id}: {', '.join(events)}")
    for case_id, corrected in (written.corrected or {}).items():
        print(f"{case_id}: {', '.join(f'{was} is now {now}' for was, now in corrected.items())}")
    for case_id, events in written.removed.items():
        print(f"{case_id}: {', '.join(events)} taken out")
    print(f"recorded under {loaded.archive.as_of}")
    return 0


def _export(options: argparse.Namespace) -> int:
    from dashboard.cli.export import export

    return export(options)


def _build_site(options: argparse.Namespace) -> int:
    from dashboard.cli.export import build_site

    return build_site(options)


def _new(options: argparse.Namespace) -> int:
    from dashboard.archive.template import new_case

    try:
        path = new_case(load_config(), options.id)
    except (ValueError, FileExistsError) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{path}: fill it in, then run `third-country check`")
    return 0


def _schema(options: argparse.Namespace) -> int:
    from dashboard.archive.schema import write_schemas
    from dashboard.publish.data.codebook import write_codebook
    from dashboard.spoken import spoken_config

    config = load_config()
    words, _ = read_words(config.folder)
    config = spoken_config(config, words[FIRST])
    for path in (*write_schemas(config), *write_codebook(config)):
        print(path)
    return 0


COMMANDS = {
    "run": _run,
    "check": _check,
    "record": _record,
    "export": _export,
    "build-site": _build_site,
    "new": _new,
    "schema": _schema,
}
"""What each command of the command line does."""
