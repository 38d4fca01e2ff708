"""The command `third-country`: run, check, record, export, new, schema."""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path

from dashboard.archive.problems import report
from dashboard.archive.reading import UnreadableError
from dashboard.archive.settings import FOLDER_VARIABLE, load_config
from dashboard.archive.store import load


def main(arguments: list[str] | None = None) -> None:
    """Run the command; exits 0 on success, 1 where the data has errors, 2 where the command line has."""
    parser = argparse.ArgumentParser(prog="third-country", description="Arrested in a Third Country")
    parser.add_argument("--config", type=Path, metavar="DIR", help="configuration folder (default: config/)")
    commands = parser.add_subparsers(dest="command", required=True)

    run = commands.add_parser("run", help="serve the dashboard")
    run.add_argument("--port", type=int, default=8501)
    run.add_argument("--address", default="localhost", help="0.0.0.0 to be reached from other machines")
    run.add_argument("--workers", type=int, metavar="N", help="processes (default: one a core, up to four)")

    commands.add_parser("check", help="prove every data file; prints all problems")

    commands.add_parser("record", help="write the new cases and events into history.yaml, which feeds the feed")

    export = commands.add_parser("export", help="write cases.csv, events.csv, sources.csv and claims.csv")
    export.add_argument("--out", type=Path, required=True, metavar="DIR")

    new = commands.add_parser("new", help="write a commented template for a case")
    new.add_argument("id", help="surname-givenname, in lower-case ASCII")

    commands.add_parser("schema", help="write the JSON Schemas into the data folder")

    for stream in (sys.stdout, sys.stderr):  # a name in Cyrillic must not end the command where output is ASCII
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    options = parser.parse_args(arguments)
    if options.config:
        os.environ[FOLDER_VARIABLE] = str(options.config.resolve())
    try:
        sys.exit(_COMMANDS[options.command](options))
    except UnreadableError as error:
        print("\n".join(map(str, error.problems)), file=sys.stderr)
        sys.exit(1)
    except OSError as error:  # a folder that cannot be written, a disk that is full: no bug, so no traceback
        print(f"{error.filename or parser.prog}: {error.strerror or error}", file=sys.stderr)
        sys.exit(1)


def _run(options: argparse.Namespace) -> int:
    from dashboard.web.server import default_workers, serve  # imported here: `check` should not wait for Streamlit

    load_config()  # a fault in config/ ends the command here, with its line, rather than in each process
    serve(options.port, options.address, options.workers or default_workers())
    return 0


def _check(options: argparse.Namespace) -> int:
    loaded = load(load_config())
    print(report(loaded.problems, loaded.files, len(loaded.archive.cases)))
    return 1 if loaded.errors else 0


def _record(options: argparse.Namespace) -> int:
    from dashboard.archive.history import record

    loaded = load(load_config())
    if loaded.errors:
        print("\n".join(map(str, loaded.errors)), file=sys.stderr)
        return 1
    new = record(loaded.archive)
    for case_id, events in new.items():
        print(f"{case_id}: {', '.join(events)}")
    print(f"recorded under {loaded.archive.as_of}" if new else "nothing new to record")
    return 0


def _export(options: argparse.Namespace) -> int:
    from dashboard.publish.records import TABLES, rows, table_csv
    from dashboard.selection import Selection, select
    from dashboard.tables import build

    loaded = load(load_config())
    for problem in loaded.errors:
        print(problem, file=sys.stderr)
    everything = select(build(loaded.archive), Selection(unconfirmed=True))
    options.out.mkdir(parents=True, exist_ok=True)
    for name in TABLES:
        path = options.out / f"{name}.csv"
        path.write_text(table_csv(everything, name), "utf-8", newline="")
        print(f"{path}: {len(rows(everything, name))} rows")
    return 1 if loaded.errors else 0


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

    for path in write_schemas(load_config()):
        print(path)
    return 0


_COMMANDS = {"run": _run, "check": _check, "record": _record, "export": _export, "new": _new, "schema": _schema}
