"""What a folder is told: the shortest way to say which problem a test expects, and where."""

from __future__ import annotations

from dataclasses import fields

from dashboard.archive.config import Config
from dashboard.archive.problems import Problem
from dashboard.archive.store import Archive, load

CASE = "data/cases/hentzau-rosa.yaml"
"""The file of the whole made-up case, as a problem names it."""


def told(config: Config) -> list[Problem]:
    """Every problem of the folder."""
    return list(load(config).problems)


def the_error(config: Config) -> Problem:
    """The one error of the folder; fails where there is none, or another."""
    errors = [problem for problem in told(config) if problem.level == "error"]
    assert len(errors) == 1, "\n".join(map(str, errors)) or "no error told"
    return errors[0]


def the_warning(config: Config) -> Problem:
    """The one problem of the folder, which is a warning."""
    problems = told(config)
    assert [problem.level for problem in problems] == ["warning"], "\n".join(map(str, problems)) or "nothing told"
    return problems[0]


def said(archive: Archive) -> dict[str, object]:
    """All that an archive holds, to be compared with another's: archives themselves are each equal to itself alone."""
    return {field.name: getattr(archive, field.name) for field in fields(archive)}
