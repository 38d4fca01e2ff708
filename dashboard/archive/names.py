"""The name under which readers meet a case: marked where the case is unconfirmed, told apart where two have one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from dashboard.archive.course import Course
from dashboard.archive.model import Case

MARK = "unconfirmed"


def shown_names(
    cases: Iterable[Case], courses: Mapping[str, Course], country_name: Callable[[str], str]
) -> dict[str, str]:
    """By id, no two alike: the name, and in brackets behind it the country and year of arrest where another case has
    the same name (the whole date, then the id, where those do not tell them apart), and that a case is unconfirmed."""
    alike: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        alike[" ".join(case.name.split()).casefold()].append(case)
    return {
        case.id: marked(case.name, case, *told)
        for group in alike.values()
        for case, told in zip(group, _apart(group, courses, country_name), strict=True)
    }


def marked(text: str, case: Case, *told: str) -> str:
    """A text that stands for a case, with what is told of it in brackets; an unconfirmed one is always said to be so.
    The brackets hold no comma: names stand in lists."""
    notes = [*filter(None, [" ".join(told)]), *([] if case.confirmed else [MARK])]
    return f"{text} ({'; '.join(notes)})" if notes else text


def _apart(
    group: list[Case], courses: Mapping[str, Course], country_name: Callable[[str], str]
) -> list[tuple[str, ...]]:
    """What tells the cases of one name apart, as little as does; nothing for a case that is alone."""
    if len(group) == 1:
        return [()]
    arrests = [courses[case.id].arrest for case in group]
    countries = [country_name(one.country) for one in arrests]
    years = [str(one.date.year or one.date) for one in arrests]
    dates = [str(one.date) for one in arrests]
    ids = [case.id for case in group]
    ways: list[list[tuple[str, ...]]] = [
        [*zip(countries, years, strict=True)],
        [*zip(countries, dates, strict=True)],
        [*zip(countries, dates, ids, strict=True)],
    ]
    return next(told for told in ways if len(set(told)) == len(group))
