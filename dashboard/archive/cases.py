"""The case files of a data folder: each read and proven, unless it has not changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dashboard.archive.case_checks import Placed, case_errors, case_warnings, prose_warnings
from dashboard.archive.config import Config
from dashboard.archive.course import Course, course_of
from dashboard.archive.folder import Reader
from dashboard.archive.model import Case, Known
from dashboard.archive.problems import Problem, bounded
from dashboard.archive.validate import validate


@dataclass(frozen=True, slots=True)
class CaseFile:
    """What a case file says, as long as its ``state`` is the same. ``problems`` are warnings, or say why there is no
    ``placed`` case."""

    state: str
    digest: bytes
    problems: tuple[Problem, ...]
    placed: Placed | None


@dataclass(frozen=True, slots=True)
class Rules:
    """What a case file is proven by, beside itself: the configuration, the valid words, and the day of the record, the
    last of all days where the dataset does not say it."""

    config: Config
    known: Known
    as_of: dt.date


def read_cases(
    reader: Reader,
    rules: Rules,
    words: Collection[str],
    kept: Mapping[str, CaseFile],
) -> dict[str, CaseFile]:
    """What each good case file says, from ``kept`` where it has not changed; ``words`` stand in files alone."""
    names = reader.listing.cases
    if not names:  # a folder emptied by accident must not empty the pages
        there = "cases" in reader.listing.folders
        text = "the folder holds no case file (<id>.yaml)" if there else "the folder of case files is missing"
        reader.problems.append(Problem(f"{reader.folder.name}/cases", 1, text))
    stems = {stem_of(name) for name in names}
    found: dict[str, CaseFile] = {}
    for name in reader.progress.through(names, "case files read"):
        state, one = reader.listing.files.get(name, ""), kept.get(name)
        if one is not None and one.state == state:
            reader.files += 1
            reader.digests[name] = one.digest
        else:
            one = _case_file(reader, name, state, rules, stems, words)
        reader.problems.extend(one.problems)
        if one.placed is not None:
            found[name] = one
    return found


def _case_file(
    reader: Reader, name: str, state: str, rules: Rules, stems: Collection[str], words: Collection[str]
) -> CaseFile:
    site = rules.config.site
    document = reader.read(name)
    if document is None:
        return CaseFile(state, b"", (), None)
    case, problems = validate(document, Case, rules.known)
    countries = site.home_country, site.requesting_country
    errors = bounded(case_errors(document, case, stem_of(name), stems, countries))
    if case is None or errors:
        return CaseFile(state, document.digest, (*problems, *errors), None)
    course = course_by(case, rules.config, rules.as_of)
    own = {source.id for source in case.sources if "-" in source.id}
    warnings = (
        *bounded(case_warnings(case, course, document, site.home_country)),
        *bounded(prose_warnings([((), case)], document, words, own)),
    )
    return CaseFile(state, document.digest, warnings, Placed.of(case, course, document))


def course_by(case: Case, config: Config, as_of: dt.date) -> Course:
    """What follows from the events of a case, as the configuration has it, on a day."""
    return course_of(case, config.site.requesting_country, config.site.sent_home, as_of)


def stem_of(name: str) -> str:
    """The id of the case that a file should hold, by its name in the data folder."""
    return name.removeprefix("cases/").removesuffix(".yaml")
