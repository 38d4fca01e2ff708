"""Writing files: `export`, what the addresses answer; `build-site`, a whole static site."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from dashboard.archive.problems import nearest
from dashboard.archive.settings import load_config
from dashboard.archive.store import load
from dashboard.cli.options import LISTS, SWITCHES
from dashboard.facets import KEYS
from dashboard.parameters import BadRequestError, read
from dashboard.publish.asking import chart_of, parameters, wanted
from dashboard.publish.documents import DOCUMENTS, Document, Wanted, can_be_made, case_documents
from dashboard.publish.export import Job, write
from dashboard.publish.pictures.studio import NoBrowserError, TooSlowError
from dashboard.publish.stamp import stamp
from dashboard.publish.static_site import files
from dashboard.selection import Selection, select
from dashboard.tables import Tables, build
from dashboard.text.catalogue import FIRST
from dashboard.text.words import LANGUAGE, Words, read_words

Pairs = Sequence[tuple[str, str]]


class UsageError(ValueError):
    """The command line is wrong; the text says what was expected."""


def export(options: argparse.Namespace) -> int:
    """Write documents as the server would answer them; 0 where all could be made."""
    editions, is_whole = _editions()
    try:
        tables, words = editions[_language(options, editions)]
        site = (tables.archive.config.site.address or "").rstrip("/")
        asked = _asked(options)
        chosen = _chosen(options, tables, words, asked)
        possible = [one for one in chosen if can_be_made(one, site)]
        jobs = [Job(one.path, partial(one.make, _wanted(one, asked, tables, words, site))) for one in possible]
    except (UsageError, BadRequestError) as error:
        said = error.said(editions[FIRST][1]) if isinstance(error, BadRequestError) else error
        print(f"third-country export: {said}", file=sys.stderr)
        return 2
    _say_missing(chosen, possible, words)
    every = not (options.chart or options.format)
    mark = stamp(tables.archive, "export", asked, site)
    return _write(options.out, jobs, mark, words, every) or int(not is_whole)


def build_site(options: argparse.Namespace) -> int:
    """Write the static site; 0 where every data file could be read."""
    editions, is_whole = _editions()
    tables, words = editions[FIRST]
    site = (options.address or tables.archive.config.site.address or "").rstrip("/")
    app = options.app.rstrip("/") if options.app else None
    if unknown := sorted(set(options.lang or ()) - editions.keys()):
        said_of = f"--{LANGUAGE}: {unknown[0]!r} is not known{nearest(unknown[0], editions)}"
        print(f"third-country build-site: {said_of}", file=sys.stderr)
        return 2
    every = list(DOCUMENTS.values())
    _say_missing(every, [one for one in every if can_be_made(one, site)], words)
    jobs: list[Job] = []
    written = {FIRST, *(options.lang or editions)}
    for language, (own, said) in editions.items():
        if language not in written:
            continue
        folder = "" if language == FIRST else f"{language}/"
        here = f"{site}/{folder}".rstrip("/") if site else ""
        for_all = Wanted(select(own, Selection()), said.filed(written), site=here, app=app, ending=".html")
        jobs += [replace(job, path=f"{folder}{job.path}") for job in files(for_all)]
    return _write(options.out, jobs, stamp(tables.archive, "site", site, app, sorted(written)), words) or int(
        not is_whole
    )


def _editions() -> tuple[Mapping[str, tuple[Tables, Words]], bool]:
    """By language: the tables of all that is good, and the words; and whether that is everything. Problems go to the person
    who can mend them."""
    config = load_config()
    loaded = load(config)
    words, of_words = read_words(config.folder)
    for problem in (*loaded.errors, *of_words):
        print(problem, file=sys.stderr)
    editions = {language: (build(loaded.archive, said, words.values()), said) for language, said in words.items()}
    return editions, not (loaded.errors or of_words)


def _language(options: argparse.Namespace, languages: Collection[str]) -> str:
    """The language that the options name."""
    asked = options.lang[-1] if options.lang else FIRST
    if asked not in languages:
        raise UsageError(f"--{LANGUAGE}: {asked!r} is not known{nearest(asked, languages)}")
    return str(asked)


def _asked(options: argparse.Namespace) -> Pairs:
    """The parameters of an address that the options stand for."""
    pairs = [(name, value) for name in LISTS for value in getattr(options, name) or ()]
    pairs += [(name, "1") for name in SWITCHES if getattr(options, name)]
    for option in options.option or ():
        name, equals, value = option.partition("=")
        if not equals:
            raise UsageError(f"--option: {option!r} is not NAME=VALUE, such as order=country")
        pairs.append((name, value))
    return pairs


def _chosen(options: argparse.Namespace, tables: Tables, words: Words, asked: Pairs) -> list[Document]:
    """The documents that the options name; of the cases those of the selection, where there is one."""
    narrowed = [pair for pair in asked if pair[0] in (*KEYS, "all")]
    cases = tables.archive.cases
    if narrowed:
        table = DOCUMENTS["data/cases.csv"]
        of_cases = wanted(table, read(narrowed, parameters(table, tables, words)), tables, words, "")
        kept = set(of_cases.selected.cases["id"])
        cases = tuple(case for case in cases if case.id in kept)
    every = [*DOCUMENTS.values(), *(one for case in cases for one in case_documents(case))]
    charts = {chart.name for one in every if (chart := chart_of(one))}
    for option, given, valid in (
        ("--chart", options.chart, charts),
        ("--format", options.format, {one.ending for one in every}),
    ):
        for value in given or ():
            if value not in valid:
                raise UsageError(f"{option}: {value!r} is not known{nearest(value, valid)}")
    chosen = [
        one
        for one in every
        if (not options.chart or ((chart := chart_of(one)) and chart.name in options.chart))
        and (not options.format or one.ending in options.format)
    ]
    known = [parameter for one in chosen for parameter in parameters(one, tables, words)]
    for name, value in asked:
        takers = [one for one in known if one.name == name]
        if not takers:
            raise UsageError(f"nothing that is written takes {name!r}{nearest(name, {one.name for one in known})}")
        if not any(one.takes(value) for one in takers):
            takers[0].check(value)
    return chosen


def _wanted(document: Document, asked: Pairs, tables: Tables, words: Words, site: str) -> Wanted:
    """What is asked of one document: what it does not know is left to the others."""
    allowed = parameters(document, tables, words)
    known = [(name, value) for name, value in asked if any(one.name == name and one.takes(value) for one in allowed)]
    return wanted(document, read(known, allowed), tables, words, site)


def _say_missing(chosen: Sequence[Document], possible: Sequence[Document], words: Words) -> None:
    missing = sorted({one.ending for one in chosen} - {one.ending for one in possible})
    if "xml" in missing:
        print("no sitemap: it needs the address of the site (`address` in config/site.yaml)", file=sys.stderr)
    if pictures := [ending for ending in missing if ending != "xml"]:
        print(f"no {', '.join(pictures)}. {words.say('browser-missing')}", file=sys.stderr)


def _write(folder: Path, jobs: Iterable[Job], mark: str, words: Words, is_whole: bool = True) -> int:
    """Write the files with a progress bar; 1 where a picture could not be made."""
    jobs, made = list(jobs), 0
    done = write(folder, jobs, mark, is_whole)
    try:
        with click.progressbar(done, length=len(jobs), item_show_func=_name, file=sys.stderr) as bar:
            made = sum(was_made for _, was_made in bar)
    except (NoBrowserError, TooSlowError) as error:
        said = error.said(words) if isinstance(error, NoBrowserError) else f"{error}."
        print(f"{said} What is written stays; the same command goes on there.", file=sys.stderr)
        return 1
    print(f"{folder}: {made} files written, {len(jobs) - made} were there already")
    return 0


def _name(item: tuple[Job, bool] | None) -> str | None:
    return item[0].path if item else None
