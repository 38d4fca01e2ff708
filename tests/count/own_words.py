"""What the charts and sentences may say of some cases: every number in a text, held against the own count."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from tests.count.own_count import (
    HANDED_OVER,
    MODES,
    NUMBER,
    SMALL,
    Own,
    Params,
    compared,
    countries_of,
    incidence,
    median_interval,
    offences_of,
    percent,
    record,
    source_groups,
    span,
    treaty_class,
    value_of,
    year_figures,
)

Expected = tuple[Any, ...] | bool | Callable[[re.Match[str]], str | None]

N = f"({NUMBER})"
SHARE = r"(?:(under 1|over 99|\d+) ?% (?:of [a-z]+ )?\()?(\d[\d,]*|all|none|one) of (?:the )?(\d[\d,]*|one)\)?"
"""A share as readers see it: per cent, part, whole; under ten in the base no per cent."""
CASES = r"cases?"
COUNTRIES = r"(?:country|countries)"
TREATY = {
    "in-force": "In force before the arrest", "undated": "In force, date not shown", "not-in-force": "Not in force",
    "not-known": "Not known",
}  # fmt: skip
SMALLEST_MEDIAN = 3
"""Values that a median of the map needs: more than the one of issue 8."""
SMALLEST_SHARE = 10
"""What the base of a share needs: half of fewer is said as their median."""
SMALLEST_CURVE = 10
"""Cases that a curve needs (issue 8, "Like with like")."""


@dataclass(frozen=True)
class Rule:
    """A statement: a pattern, and what its groups must be, or whether it may be said at all, or a judge of the match."""

    pattern: str
    expected: Expected


def share(part: int, whole: int) -> tuple[str | None, int, int]:
    """What the groups of SHARE must be."""
    return (percent(part, whole) if whole >= 10 else None), part, whole


def _same(said: str | None, true: object) -> bool:
    if said is None or true is None or isinstance(true, str):
        return said == true
    return value_of(said) == true


def _fault(rule: Rule, match: re.Match[str]) -> str | None:
    if callable(rule.expected):
        return rule.expected(match)
    if isinstance(rule.expected, bool):
        return None if rule.expected else f"says “{match[0]}”, which is not so"
    groups = match.groups()
    if len(groups) != len(rule.expected):
        return f"rule {rule.pattern!r} has {len(groups)} groups and {len(rule.expected)} values"
    if all(_same(said, true) for said, true in zip(groups, rule.expected, strict=True)):
        return None
    return f"says “{match[0]}”, own count {rule.expected}"


_COUNTED = (
    "cases?|arrests?|countr(?:y|ies)|events?|terms?|sentences?|groups?|exchanges?|people|persons?|sources?|figures?"
)
_LEFT = re.compile(
    rf"\d[\d,.]*|\b(?:{'|'.join(SMALL[2:])})\b|\b(?:no|one|none)\b (?=(?:[a-z]+ )?(?:{_COUNTED})\b)", re.IGNORECASE
)


def faults(text: str, rules: Sequence[Rule]) -> list[str]:
    """What a text says wrongly, and every number in it that no rule speaks of."""
    found: list[str] = []
    text = text.replace("\xa0", " ")
    for rule in rules:
        pattern = re.compile(rule.pattern, re.IGNORECASE)
        found += filter(None, (_fault(rule, match) for match in pattern.finditer(text)))
        text = pattern.sub("▪", text)
    if left := _LEFT.findall(text):
        found.append(f"a number that the own count has no rule for: {left} in “{text}”")
    return found


# --- around every chart --------------------------------------------------------------------------------------------


def selection_words(params: Params) -> list[Rule]:
    """The part of a text that repeats the selection."""
    first, last = record().years
    asked = {int(year) for key in ("from", "to") for year in params.get(key, [])} | {first, last}

    def years(match: re.Match[str]) -> str | None:
        wrong = [year for year in re.findall(r"\d{4}", match[0]) if int(year) not in asked]
        return f"says “{match[0]}” under {params}" if wrong else None

    text = params.get("q", [""])[0]
    quoted = [Rule(rf"“{re.escape(text)}”", True)] if text else []
    return [
        *quoted,
        Rule(
            r"arrests (?:of|from|since|until|up to|before|after|in)[^,;(]*\d{4}(?:(?:–| to )\d{4})?"
            r"(?:(?:, | and )\d{4}(?:–\d{4})?)*",
            years,
        ),
    ]


def around(params: Params, cases: Sequence[Own], whole: bool) -> list[Rule]:
    """Subtitle and source line."""
    rec = record()
    every = [one for one in rec.cases.values() if "unconfirmed" in params or not one.unconfirmed]
    n, total = len(cases), len(every)
    day = f"{rec.as_of.day} {rec.as_of:%B %Y}"
    rules = [Rule(rf"data of {day}", True), Rule(r"CC BY 4\.0", True)]
    if whole:
        return [*rules, Rule(rf"all {N} confirmed cases", (total,))]
    return [
        *rules,
        *among(cases),
        Rule(rf"\({N} of {N} {CASES}\)", (n, total)),
        Rule(rf"\(all {N} {CASES}\)", (total if n == total else None,)),
        Rule(rf"\({N} {CASES}\)", (total if n == total else None,)),
    ]


def among(cases: Sequence[Own]) -> list[Rule]:
    """How many of the cases a text says are unconfirmed."""
    part, n = sum(one.unconfirmed for one in cases), len(cases)
    return [
        Rule(rf"Of the {N} (?:selected )?cases {N} (?:is|are) unconfirmed", (n, part) if 0 < part < n else False),
        Rule(r"The one (?:selected )?case is unconfirmed", part == n == 1),
        Rule(r"both (?:(?:selected )?cases are|of them) unconfirmed", part == n == 2),
        Rule(r"all (?:(?:selected )?cases are|of them) unconfirmed", part == n > 2),
        Rule(rf"{N} of them unconfirmed", (part,) if 0 < part < n else False),
        Rule(r"arrest documented, unconfirmed", part == n == 1),
        Rule(r"unconfirmed ones included", 0 < part < n),
        Rule(rf"{N} unconfirmed {CASES}", (n,) if part == n else False),
    ]


def says_unconfirmed(text: str, cases: Sequence[Own]) -> bool:
    """Whether a text that counts cases tells of unconfirmed ones where there are any, and of none where there are not."""
    return bool(re.search(r"\bunconfirmed\b", text)) == any(one.unconfirmed for one in cases)


NOBODY = r"no (?:case|event) (?:fits|in the selection|is in)[^.]*"


def nobody(cases: Sequence[Own]) -> Rule:
    """That no case is selected may be said only where none is."""
    return Rule(NOBODY, not cases)


# --- chart by chart ------------------------------------------------------------------------------------------------


def arrests_per_year(cases: Sequence[Own], params: Params, official: bool) -> list[Rule]:
    """``official``: whether an official figure may be said."""
    of_year = Counter(one.year for one in cases if one.year)
    placed = sum(of_year.values())
    top = max(of_year.values(), default=0)
    figures = year_figures(params) if official else []

    def most(match: re.Match[str]) -> str | None:
        years = {int(year) for year in re.findall(r"\d{4}", match[1])}
        right = years == {year for year, count in of_year.items() if count == top} and value_of(match[2]) == top
        # Most is more than others have.
        right &= match[0].lower().startswith("most") == (len(years) < len(of_year))
        return None if right else f"says “{match[0]}”, own count {dict(of_year)}"

    def beside(match: re.Match[str]) -> str | None:
        year, shown = int(match[1]), value_of(match[2])
        words = {"more than": "more-than", "about": "about", None: "exactly"}
        told = (year, int(match[4]), words[match[3] and match[3].strip()])
        if told not in figures:
            return f"says “{match[0]}”, official figures that may stand here: {figures}"
        return None if shown == of_year[year] else f"says “{match[0]}”, own count {of_year[year]}"

    def counted(match: re.Match[str]) -> str | None:
        told = (
            int(match[2]),
            int(match[4]),
            {"more than": "more-than", "about": "about", None: "exactly"}[match[3] and match[3].strip()],
        )
        right = told in figures and value_of(match[1]) == of_year[int(match[2])]
        return None if right else f"says “{match[0]}”, own count {of_year}, official figures {figures}"

    def at_most(match: re.Match[str]) -> str | None:
        years = {int(year) for year in re.findall(r"\d{4}", match[2])}
        right = value_of(match[1]) == top and years == {year for year, count in of_year.items() if count == top}
        return None if right else f"says “{match[0]}”, own count {of_year}"

    return [
        nobody(cases),
        Rule(rf"{N} arrests? reported in (\d{{4}}); [^;]* counted (more than |about )?(\d+)", counted),
        Rule(rf"^{N} arrests? reported in (\d{{4}})$", (placed, max(of_year, default=0))),
        Rule(rf"^{N} arrests? reported in each of the years ([\d, and]+)$", at_most),
        Rule(rf"^At most {N} arrests? reported in a year: in ([\d, and]+)$", at_most),
        Rule(
            rf"^More arrests were reported in (\d{{4}}) than in any other year: {N}$",
            (next((y for y, c in of_year.items() if c == top), 0), top),
        ),
        Rule(rf"^No year of arrest is known for {N} {CASES}$", (len(cases),) if not placed else False),
        Rule(
            rf"from (\d{{4}}) to (\d{{4}}), {N} {CASES} in all",
            (min(of_year, default=0), max(of_year, default=0), placed),
        ),
        Rule(rf"for the arrests in (\d{{4}}): {N} {CASES}", (min(of_year, default=0), placed)),
        Rule(rf"(?:Most in|In) ([\d, and]+): {N} {CASES}", most),
        Rule(
            rf"For (\d{{4}}): {N} {CASES} here; [^:]*?\([^)]*\): (more than |about )?(\d+)",
            beside,
        ),
        Rule(rf"Not drawn: {N} {CASES} whose year of arrest is not known", (len(cases) - placed,)),
    ]


def world_map(cases: Sequence[Own], options: dict[str, str]) -> list[Rule]:
    of_country = countries_of(cases)
    ordered = sorted(of_country.values(), reverse=True)

    def most(match: re.Match[str]) -> str | None:
        pairs = re.findall(r"([^,(]+?) \((\d+)\)", match[1].replace(" and ", ", "))
        told = [(name.strip(" ,"), int(count)) for name, count in pairs]
        right = all(of_country.get(name) == count for name, count in told)
        right &= [c for _, c in told] == ordered[: len(told)] and told[-1][1] not in ordered[len(told) :]
        return None if right else f"says “{match[0]}”, own {of_country}"

    def every(match: re.Match[str]) -> str | None:
        told = dict(re.findall(r"([^,(]+?) \((\d+)\)", match[1].replace(" and ", ", ").replace(", ", ",")))
        right = {name.strip(" ,"): int(count) for name, count in told.items()} == of_country
        return None if right else f"says “{match[0]}”, own {of_country}"

    placeless = sum("place" not in one.arrest for one in cases)
    ways = [one for one in cases if one.handed_over and one.raw.get("us_court")]
    return [
        nobody(cases),
        *where(cases),
        Rule(
            rf"places? of {N} {CASES} that ended with a hand-over to {N} courts?",
            (len(ways), len({one.raw["us_court"] for one in ways})),
        ),
        Rule(r"(?<=countries: )(.*?)\.", every),
        Rule(r"(?<=one country: )(.*?)\.", (next(iter(of_country)),) if len(of_country) == 1 else False),
        Rule(rf"{N} {CASES} in {N} {COUNTRIES}", (len(cases), len(of_country))),
        Rule(r"Most cases: (.*?)\.", most),
        Rule(rf"For {N} {CASES} only the country is known", (placeless,) if placeless else False),
        Rule(r"Shares only where there are at least (?:10|ten) cases", True),
        Rule(rf"where there are at least {SMALLEST_MEDIAN}\b", True),
        Rule(r"No country here has so many: none is shaded", not reached(cases, options["measure"])),
    ]


def where(cases: Sequence[Own]) -> list[Rule]:
    """The title of map and ranking: how many cases in how many countries, and where most."""
    of_country = countries_of(cases)
    counts = sorted(of_country.values(), reverse=True)
    n, top = len(cases), max(counts, default=0)
    first = {name for name, count in of_country.items() if count == top}

    def plain(name: str) -> str:
        return name.removeprefix("the ")

    def few(match: re.Match[str]) -> str | None:
        part, whole, kinds = (value_of(match[at]) for at in (1, 2, 3))
        right = (
            whole == n and isinstance(kinds, int) and part == sum(counts[:kinds]) and counts[kinds] < counts[kinds - 1]
        )
        return None if right else f"says “{match[0]}”, own {of_country}"

    def leading(match: re.Match[str]) -> str | None:
        names = {plain(name) for name in re.split(r", (?:and )?| and ", match[1])}
        right = names == {plain(name) for name in first} and value_of(match[2]) == top
        right &= bool(match[3]) == (len(first) > 1)
        return None if right else f"says “{match[0]}”, own {of_country}"

    def alone(match: re.Match[str]) -> str | None:
        right = first == {match[3]} and (value_of(match[1]), value_of(match[2]), value_of(match[4])) == (
            top,
            n,
            len(counts),
        )
        return None if right else f"says “{match[0]}”, own {of_country}"

    one = len(of_country) == 1
    return [
        Rule(rf"{N} of {N} arrests? were in (?:the )?([^,]*), more than in any other of {N} countries", alone),
        Rule(rf"{N} of {N} arrests? were in {N} countries", few),
        Rule(r"most in ([^(]*?) \((\d+)( each)?\)", leading),
        Rule(
            rf"{N} arrests? in {N} countries, {N} in each",
            (n, len(counts), top) if len(first) == len(counts) else False,
        ),
        Rule(
            rf"{N} arrests? in {N} countries; at most {N} in one, in {N} of them",
            (n, len(counts), top, len(first)) if len(first) > 5 else False,
        ),
        Rule(rf"{N} arrests? in {N} countries", (n, len(counts))),
        Rule(r"The one arrest was in", n == 1),
        Rule(r"Both arrests were in", n == 2 and one),
        Rule(rf"All {N} arrests were in", (n,) if one and n > 2 else False),
    ]


def by_country(cases: Sequence[Own], options: dict[str, str]) -> list[Rule]:
    """``options`` has the order of the rows."""
    of_country = countries_of(cases)

    def first(match: re.Match[str]) -> str | None:
        pairs = re.findall(r"([^,(]+?) \((\d+)\)", match[1].replace(" and ", ", "))
        told = [(name.strip(" ,"), int(count)) for name, count in pairs]
        right = all(of_country.get(name) == count for name, count in told)
        if options["order"] == "cases":
            right &= [count for _, count in told] == sorted(of_country.values(), reverse=True)[: len(told)]
        if options["order"] == "name":
            right &= [name for name, _ in told] == sorted(of_country)[: len(told)]
        return None if right else f"says “{match[0]}”, own {of_country}"

    return [
        nobody(cases),
        *where(cases),
        Rule(rf"{N} {CASES} in {N} {COUNTRIES}", (len(cases), len(of_country))),
        Rule(r"(?:The first:|The country:) (.*?)\.", first),
        Rule(rf"where there are at least {SMALLEST_MEDIAN}\b", True),
    ]


def reached(cases: Sequence[Own], measure: str) -> list[str]:
    """Codes of the countries with enough cases for a measure of the map."""
    ended = Counter(one.country for one in cases if not one.open)
    every = Counter(one.country for one in cases)
    counts, least = {"cases": (every, 1), "handed_over": (every, 10), "held": (ended, SMALLEST_MEDIAN)}[measure]
    return sorted(code for code, count in counts.items() if count >= least)


YEAR = 366
"""Days that no year exceeds."""


def lifelines(cases: Sequence[Own]) -> list[Rule]:
    still = sum(one.open for one in cases)
    handed = [one for one in cases if one.handed_over]
    return [
        nobody(cases),
        *late_hand_overs(handed),
        *(Rule(re.escape(one.name), len(cases) == 1) for one in cases[:1]),
        Rule(rf"No hand-over is reported in any of {N} {CASES}", (len(cases),) if not handed else False),
        Rule(rf"One line a case for {N} {CASES}", (len(cases),) if len(cases) > 1 else False),
        Rule(r"The line of one case", len(cases) == 1),
        Rule(rf"For {N} {CASES} no outcome abroad is reported", (still,)),
        Rule(r"Only the first (\d+) lifelines[^.]*?; (\d+) more are", (100, len(cases) - 100)),
    ]


def late_hand_overs(handed: Sequence[Own]) -> list[Rule]:
    """How many of the hand-overs may be said to have come more than a year after the arrest."""
    surely, maybe = sum(one.least > YEAR for one in handed), sum(one.most > YEAR for one in handed)
    n = len(handed)
    late = "hand-overs came more than a year after the arrest"
    return [
        Rule(rf"At least {N} of {N} {late}", (surely, n) if 0 < surely < maybe and surely < n else False),
        Rule(rf"At most {N} of {N} {late}", (maybe, n) if not surely and maybe else False),
        Rule(rf"{N} of {N} {late}", (surely, n) if 0 < surely == maybe < n else False),
        Rule(rf"All {N} {late}", (n,) if n > 2 and surely == n else False),
        Rule(rf"Both {late}", surely == n == 2),
        Rule(rf"All {N} hand-overs came within a year of the arrest", (n,) if n > 2 and not maybe else False),
        Rule(r"Both hand-overs came within a year of the arrest", not maybe and n == 2),
        Rule(r"The one hand-over may have come", surely == 0 and maybe == n == 1),
        Rule(r"The one hand-over came more than a year after", surely == n == 1),
        Rule(r"The one hand-over came within a year", not maybe and n == 1),
    ]


def half_after(cases: Sequence[Own]) -> float | None:
    """Days after which, by the curve, half of the cases were handed over."""
    curve = incidence(cases, {one.id: one.middle for one in cases})
    return next((day for day, _, handed, _, _ in curve if handed >= 0.5), None)


DURATION = r"[\d.,]+ (?:days?|months?|years?)"


def _median(cases: Sequence[Own]) -> Callable[[re.Match[str]], str | None]:
    def judge(match: re.Match[str]) -> str | None:
        half = half_after(cases) if cases else None
        if half is None:
            return f"says “{match[0]}” of {len(cases)} cases that never reach a half"
        if len(cases) < SMALLEST_CURVE:
            return f"says “{match[0]}” of {len(cases)} cases, too few for a curve"
        return None if match[1] == span(half) else f"says “{match[0]}”, own count {span(half)}"

    return judge


HALF = rf"half of the arrested had been handed over after ({DURATION})(?: \(95 % interval: between {DURATION} and (?:{DURATION}|more than the reports can show)\))?"


def groups(cases: Sequence[Own], by: str) -> dict[str, list[Own]]:
    """The cases by what the chart of hand-overs groups them by: label of the group, its cases."""
    found: dict[str, list[Own]] = {}
    for one in cases:
        if by == "country":
            found.setdefault(record().country(one.country), []).append(one)
        elif one.year:
            start = one.year // 5 * 5
            found.setdefault(f"{start}–{min(start + 4, record().as_of.year)}", []).append(one)
    return found


def drawn_in_groups(cases: Sequence[Own], by: str) -> list[Own]:
    """The cases in groups of at least five, of the six largest countries or periods; all of them where none is grouped."""
    if by in ("all", "curve"):
        return list(cases)
    large = [group for group in groups(cases, by).values() if len(group) >= 5]
    return [one for group in sorted(large, key=len, reverse=True)[:6] for one in group]


def half_title(cases: Sequence[Own]) -> list[Rule]:
    """After how long half of the hand-overs came; a median needs three."""
    days = sorted(one.middle for one in cases if one.handed_over)
    n, handed = len(cases), len(days)
    half = (days[(handed - 1) // 2] + days[handed // 2]) / 2 if handed >= SMALLEST_MEDIAN else None
    few = half is None and n > 0
    said = (handed, span(half)) if half is not None else False
    return [
        Rule(
            rf"^Half of {N} hand-overs came within about ({DURATION}) of the arrest$",
            said if handed >= SMALLEST_SHARE else False,
        ),
        Rule(
            rf"^The median of {N} hand-overs came about ({DURATION}) after the arrest$",
            said if handed < SMALLEST_SHARE else False,
        ),
        Rule(r"^The one case here has not led to a hand-over$", few and (n, handed) == (1, 0)),
        Rule(r"^The one case here led to a hand-over$", few and (n, handed) == (1, 1)),
        Rule(rf"^None of {N} cases led to a hand-over$", (n,) if few and n > 1 and not handed else False),
        Rule(rf"^{N} of {N} cases led to a hand-over$", (handed, n) if few and n > 1 and handed else False),
    ]


def arrest_to_hand_over(cases: Sequence[Own], options: dict[str, str]) -> list[Rule]:
    by = options["by"]
    n, handed = len(cases), sum(one.handed_over for one in cases)
    drawn = drawn_in_groups(cases, by)
    silent = sum(one.open and one.most == 0 for one in drawn)
    rules = [
        nobody(cases),
        *half_title(cases),
        Rule(rf"{N} {CASES} (?:has|have) no report after the arrest", (silent,) if drawn else False),
        Rule(r"95 % interval\b(?!:)", True),
        Rule(rf"{N} {CASES}, in no group of at least 5 cases", (n,)),
        Rule(r"(?:at least|fewer than|under) (?:5|10) cases|with 10 cases or more", True),
        Rule(r"at most 6 (?:groups|of them)", True),
        Rule(r"no group\b", True),
    ]
    if by in ("all", "curve"):
        # The label counts the cases, and the share speaks of the same ones.
        return [
            *rules,
            Rule(rf"{N} {CASES}: {SHARE} handed over", (n, *share(handed, n)) if n > 1 else False),
            Rule(r"One case: handed over", (n, handed) == (1, 1)),
            Rule(r"One case: not handed over", (n, handed) == (1, 0)),
            Rule(HALF, _median(cases)),
            Rule(r"the curve of hand-overs stays below one half", half_after(cases) is None if cases else False),
        ]
    own = groups(cases, by)
    named = sorted(own, key=len, reverse=True)
    for label in named:
        part = own[label]
        name = re.escape(label)
        said = rf"{name}: {SHARE} handed over"
        rules.append(Rule(said, share(sum(one.handed_over for one in part), len(part))))
    halves = {span(half) for part in own.values() if (half := half_after(part)) is not None}
    rules.append(Rule(HALF, lambda match: None if match[1] in halves else f"says “{match[0]}”, own counts {halves}"))
    rules.append(Rule(r"the curve of hand-overs stays below one half", True))
    rules.append(
        Rule(
            rf"{N} {CASES} (?:is|are) not drawn",
            lambda match: None if 0 < value_of(match[1]) <= n else f"says “{match[0]}” of {n}",
        )
    )
    return rules


def flow_finding(cases: Sequence[Own]) -> list[Rule]:
    handed = [one for one in cases if one.handed_over]
    n = len(cases)
    rules = [nobody(cases)]
    if n == 1:
        # One case is no share.
        pending = cases[0].open and not handed
        rules.append(Rule(r"The one case here led to a hand-over", len(handed) == 1))
        rules.append(Rule(r"The one case here has not led to a hand-over", not handed and not pending))
        rules.append(Rule(r"For the one case here no outcome abroad is reported", pending))
    elif n:
        rules.append(Rule(rf"{SHARE} (?:cases )?led to a hand-over", share(len(handed), n)))
    counts = Counter(one.outcome_us for one in handed)
    for key in sorted(counts, key=lambda key: -len(str(key))):
        label = re.escape(record().label("outcome_us", str(key)))
        rules.append(Rule(rf"{label} {SHARE}", share(counts[key], len(handed))))
    return rules


def what_happens(cases: Sequence[Own]) -> list[Rule]:
    odd = sum(one.outcome_us is not None and one.ending is None for one in cases)
    return [
        Rule(rf"Squares for {N} {CASES}, sorted by what followed", (len(cases),)),
        Rule(rf"{N} of {N} {CASES} led to a hand-over", (sum(one.handed_over for one in cases), len(cases))),
        Rule(
            rf"None of {N} {CASES} led to a hand-over",
            (len(cases),) if not any(one.handed_over for one in cases) else False,
        ),
        Rule(rf"In {N} {CASES} a plea or another outcome in court is reported, but no hand-over", (odd,)),
        *flow_finding(cases),
    ]


TERM = r"(?:no prison|\d+ years? and \d+ months?|\d+ (?:years?|months?))"


def sentence_finding(cases: Sequence[Own]) -> list[Rule]:
    modes = [one.outcome_us for one in cases if one.months is not None and one.outcome_us in MODES]
    rules = [
        nobody(cases),
        Rule(r"no prison term after a plea or a conviction is reported for this case", len(cases) == 1 and not modes),
        Rule(r"no prison term after a plea or a conviction is reported for these cases", len(cases) > 1 and not modes),
        # What two groups have in common may be said only where there are two.
        Rule(r"The two groups differ", len(set(modes)) == 2),
    ]
    for mode, words in zip(MODES, ("a guilty plea", "a conviction at trial"), strict=True):
        terms = [one.months for one in cases if one.outcome_us == mode and one.months is not None]
        rules.append(Rule(rf"no term is reported after {words}", not terms))
        said = rf"the one term after {words} was ({TERM})"
        rules.append(Rule(said, (term_words(terms[0]) if len(terms) == 1 else "",)))
        said = rf"the two terms after {words} were ({TERM} and {TERM})(?=[;.,]|$| and )"
        rules.append(Rule(said, (" and ".join(map(term_words, sorted(terms))) if len(terms) == 2 else "",)))
        if terms:
            middle, low, high = median_interval(terms)
            interval = r"(?: \(95 % interval ([\d.,]+) to ([\d.,]+) months?\))?"
            said = rf"the median of {N} terms? after {words} was ([\d.,]+) months?{interval}"
            rules.append(Rule(said, (len(terms), middle, low, high)))
    return rules


def term_words(months: int) -> str:
    """A prison term in words: months below two years, years and months above."""
    if months == 0:
        return "no prison"
    years, rest = divmod(months, 12) if months >= 24 else (0, months)
    parts = [f"{years} years"] if years else []
    parts += [f"{rest} month" + ("" if rest == 1 else "s")] if rest else []
    return " and ".join(parts)


def plea_title(cases: Sequence[Own]) -> list[Rule]:
    """Medians only of three terms or more; else the terms themselves; nothing of a group without any."""
    parts, middles = [], []
    for mode, words in zip(MODES, ("a guilty plea", "a conviction at trial"), strict=True):
        terms = sorted(one.months for one in cases if one.outcome_us == mode and one.months is not None)
        if len(terms) >= SMALLEST_MEDIAN:
            middle = f"{median_interval(terms)[0]:g} month{'' if median_interval(terms)[0] == 1 else 's'}"
            middles.append(middle)
            number = SMALL[len(terms)] if len(terms) < len(SMALL) else str(len(terms))
            parts.append(f"the median of {number} terms after {words} was {middle}")
        elif terms:
            said = " and ".join(map(term_words, terms))
            parts.append(
                f"the {'one term' if len(terms) == 1 else 'two terms'} after {words} {'was' if len(terms) == 1 else 'were'} {said}"
            )
    title = ", ".join(parts)
    if len(middles) == 2:
        title = f"After a guilty plea the median term was {middles[0]}, after a conviction at trial {middles[1]}"
    return [
        Rule(rf"^{re.escape(title or '-')}$", bool(parts)),
        Rule(r"^No prison term after a plea or a trial is reported here$", bool(cases) and not parts),
        Rule(r"^(?:After a|The median of|The one term|The two terms) [^;]*(?<!\.)$", False),
    ]


def plea_and_trial(cases: Sequence[Own]) -> list[Rule]:
    after = [one for one in cases if one.outcome_us in MODES]
    without = sum(one.sentenced and one.months is None for one in after)
    no_mode = sum(one.sentenced for one in cases if one.outcome_us not in MODES)
    none = sum(not one.sentenced for one in after)
    return [
        *plea_title(cases),
        *sentence_finding(cases),
        Rule(rf"{N} sentences? without a named term (?:is|are) not drawn", (without,)),
        Rule(rf"{N} sentences? with no plea or verdict reported (?:is|are) not drawn", (no_mode,)),
        Rule(rf"In {N} {CASES} with a plea or a conviction no sentence is reported", (none,)),
    ]


def year_by_year(cases: Sequence[Own], options: dict[str, str]) -> list[Rule]:
    placed = [one for one in cases if one.year]
    sizes = offences_of(placed) if options["by"] == "offence" else countries_of(placed)
    rules = [
        nobody(cases),
        *commonest(cases, options["by"]),
        Rule(rf"Squares for {N} {CASES} by year", (len(placed),) if len(placed) > 1 else False),
        Rule(
            r"A square for one case: (.*), (\d{4})", (next(iter(sizes)), placed[0].year) if len(placed) == 1 else False
        ),
    ]

    def others(match: re.Match[str]) -> str | None:
        # A row for all countries with few cases; which ones is a matter of the picture, how many a matter of counting.
        counts = countries_of(cases)
        least = max(2, min(3, max(counts.values(), default=0)))
        few = [name for name, count in counts.items() if count < least]
        right = value_of(match[1]) == len(few) and value_of(match[2]) == sum(sizes[name] for name in few)
        return None if right else f"says “{match[0]}”, own count {len(few)} countries"

    rules.append(Rule(rf"{N} (?:other )?countries: (\d+)", others))
    labels = sorted({*sizes, *(countries_of(cases) if options["by"] == "place" else ())}, key=len, reverse=True)
    rules += [Rule(rf"\b{re.escape(label)}: (\d+)", (sizes[label],)) for label in labels]
    return [*rules, Rule(rf"Not drawn: {N} {CASES} whose year of arrest is not known", (len(cases) - len(placed),))]


def commonest(cases: Sequence[Own], by: str) -> list[Rule]:
    """Which accusation or country a title says to be the most frequent, and whether one is."""
    sizes = offences_of(cases) if by == "offence" else countries_of(cases)
    top = max(sizes.values(), default=0)
    most = sorted(name.lower() for name, count in sizes.items() if count == top)
    stands_out = len(sizes) > 1 and top > 1 and len(most) <= 4

    def named(match: re.Match[str]) -> str | None:
        told = re.sub(r"\bthe ", "", match[1].lower())
        right = len(most) == 1 + told.count(",") + len(re.findall(" and ", told)) - sum(
            one.count(" and ") for one in most
        )
        return None if right and all(one in told for one in most) else f"says “{match[0]}”, own count {most}"

    what = "lead accusation" if by == "offence" else "country of arrest"
    several = "lead accusations" if by == "offence" else "countries of arrest"
    n = len(cases)
    counted = (top, n) if stands_out and len(most) == 1 else False
    each = (top, n) if stands_out and len(most) > 1 else False
    only = next(iter(most), "") if len(sizes) == 1 else None
    alone = {1: "the one case here", 2: "both cases"}.get(n, f"all {n} cases")
    arrests = {1: "The one arrest here was", 2: "Both arrests here were"}.get(n, f"All {n} arrests here were")
    return [
        # Which one first, and how many after it: the second rule would hide the first.
        Rule(rf"The most frequent (?:{what} is|{several} are) ([^.]*)(?=: \d+ of)", named),
        Rule(rf"▪: {N} of {N} cases(?! each)", counted),
        Rule(rf"▪: {N} of {N} cases each", each),
        Rule(rf"^{re.escape(only or '-')} is the lead accusation in {alone}$", only is not None),
        Rule(r"^.* is the lead accusation in (?:the one case here|both cases|all \d+ cases)$", False),
        Rule(rf"^{arrests} in (?:the )?{re.escape(only or '-')}$", only is not None),
        Rule(r"^(?:The one arrest here was|Both arrests here were|All \d+ arrests here were) in .*$", False),
        Rule(
            rf"^No {what} stands in more than {N} {CASES}$",
            (top,) if n and len(sizes) > 1 and not stands_out else False,
        ),
    ]


def year_finding(cases: Sequence[Own]) -> list[Rule]:
    offences, places = offences_of(cases), countries_of(cases)
    top, most = max(offences.values(), default=0), max(places.values(), default=0)
    shares = {(*share(count, len(cases))[0::2], count) for count in (top, most)} if cases else set()

    def one_of(match: re.Match[str]) -> str | None:
        said = (match[1], int(value_of(match[3])), int(value_of(match[2])))
        return None if said in shares else f"says “{match[0]}”, own counts {shares}"

    label = re.escape(next(iter(offences), ""))
    shared = {1: "", 2: " in both"}.get(len(cases), " in every one") + r"(?=[.;])"
    return [
        nobody(cases),
        Rule(rf"{N} {CASES} in {N} {COUNTRIES}", (len(cases), len(places)) if len(places) > 1 else False),
        Rule(
            rf"{N} {CASES} in (?:the )?([A-Z][^:]*):",
            (len(cases), next(iter(places))) if len(places) == 1 else False,
        ),
        Rule(r"the lead accusation is", len(offences) == 1),
        Rule(rf"{label}{shared}", len(offences) == 1),
        Rule(r" in (?:both|every one)(?=[.;])", False),
        Rule(rf"with {SHARE}", one_of),
        Rule(r"no accusation (?:and no country )?", True),
        Rule(rf"with {N} {CASES}(?: each)?", (most,)),
        Rule(rf"no country of arrest stands in more than {N} {CASES}", (most,)),
        Rule(rf"no lead accusation stands in more than {N} {CASES}", (top,)),
    ]


def treaty_finding(cases: Sequence[Own]) -> list[Rule]:
    rules = [nobody(cases), Rule(rf"{N} {CASES} in all", (len(cases),))]
    if len(cases) == 1:
        (one,) = cases
        said = rf"The one case here is {'' if one.handed_over else 'not '}reported as handed over; the extradition treaty at the arrest: "
        return [*rules, Rule(said + TREATY[treaty_class(one)], True)]
    for key, label in sorted(TREATY.items(), key=lambda one: -len(one[1])):
        part = [one for one in cases if treaty_class(one) == key]
        handed = sum(one.handed_over for one in part)
        rules += [
            Rule(rf"(?<![a-z] ){label}: {SHARE}", share(handed, len(part)) if len(part) > 1 else False),
            Rule(rf"(?<![a-z] ){label}: the one case", (handed, len(part)) == (1, 1)),
            Rule(rf"(?<![a-z] ){label}: not the one case", (handed, len(part)) == (0, 1)),
        ]
    return rules


def treaty_title(cases: Sequence[Own]) -> list[Rule]:
    """With a treaty and without, and nothing of classes between them where both have cases."""

    def counted(key: str) -> tuple[int, int]:
        part = [one for one in cases if treaty_class(one) == key]
        return sum(one.handed_over for one in part), len(part)

    def said(of_many: str, of_one: tuple[str, str], handed: int, of: int) -> str:
        return of_one[handed] if of == 1 else of_many.format(handed or "none", of)

    (with_one, of), (without, of_without) = counted("in-force"), counted("not-in-force")
    both = of and of_without
    title = "With a treaty in force before the arrest "
    title += said(
        "{} of {} cases led to a hand-over",
        ("the one case did not lead to a hand-over", "the one case led to a hand-over"),
        with_one,
        of,
    )
    title += ", without one " + said("{} of {}", ("the one case did not", "the one case did"), without, of_without)
    listed = [
        f"{label.lower()}: {said('{} of {}', ('not the one case', 'the one case'), *counted(key))}"
        for key, label in TREATY.items()
        if counted(key)[1]
    ]
    one = f"The one case here is {'' if any(own.handed_over for own in cases) else 'not '}reported as handed over; treaty at the arrest: "
    one += TREATY[treaty_class(cases[0])] if len(cases) == 1 else ""
    several = len(cases) > 1 and not both
    return [
        Rule(rf"^{re.escape(title)}$", bool(both)),
        Rule(rf"^{re.escape(one)}$", len(cases) == 1),
        Rule(rf"^Handed over, by treaty at the arrest: {re.escape('; '.join(listed))}$", several),
        Rule(
            r"^(?:With a treaty|The one case here[^.]*treaty at the arrest: [^.]*$|Handed over, by treaty at).*", False
        ),
    ]


def treaty_and_outcome(cases: Sequence[Own]) -> list[Rule]:
    return [
        *treaty_title(cases),
        *treaty_finding(cases),
        Rule(r"is one of many reasons", True),
        Rule(r"with and without one\b", True),
    ]


def sources_of_events(cases: Sequence[Own]) -> list[Rule]:
    events = sum(len(one.raw["events"]) for one in cases)
    rules = [
        nobody(cases),
        Rule(rf"of {N} events(?=[.:])", (events,) if events > 1 else False),
        Rule(r"one event can count", True),
    ]
    kinds = [label for label, (with_one, _) in source_groups(cases).items() if with_one]
    rules.append(Rule(r"Most often, events rest on .*", lambda match: _most_often(match[0], cases, events)))
    if events == 1:
        return [
            *rules,
            Rule(rf"The one event here: {re.escape(' and '.join(kinds))}\.", len(kinds) < 3),
            Rule(r"events with at least one source", True),
        ]
    for label, (with_one, _) in source_groups(cases).items():
        rules.append(Rule(rf"{re.escape(label)}: {SHARE}", share(with_one, events) if events else (None, 0, 0)))
    return [*rules, Rule(r"events with at least one source", True)]


def _most_often(said: str, cases: Sequence[Own], events: int) -> str | None:
    counts = {label: with_one for label, (with_one, _) in source_groups(cases).items()}
    most = max(counts.values())
    kinds = [f"“{label}”" for label, count in counts.items() if count == most]
    per_cent = share(most, events)[0]
    of_events = f"{per_cent} % of events ({most} of {events})" if per_cent else f"{most} of {events} events"
    listed = ", ".join(kinds[:-1]) + (" and " if kinds[1:] else "") + kinds[-1]
    each = " each" if kinds[1:] else ""
    true = f"Most often, events rest on {listed}: {of_events if events > 1 else 'the one event'}{each}"
    return None if said == true else f"says “{said}”, own count “{true}”"


def _number(count: int, one: str, many: str) -> str:
    return f"{SMALL[count] if count <= 10 else count} {one if count == 1 else many}"


def comparison(params: Params, options: dict[str, str]) -> list[Rule]:
    """What is said of each value, word by word: nothing else may have a number."""
    rules, parts = [], compared(params, options["by"])
    for label, cases in parts.items():
        n, handed = len(cases), sum(own.handed_over for own in cases)
        told = f"{label}: {n or 'no'} case{'s' if n > 1 else ''}"
        if options["by"] != "outcome" and n:
            of_one = "which led to a hand-over" if handed else "no hand-over"
            told += f", {of_one}" if n == 1 else f", {handed or 'none'} led to a hand-over"
        rules += [Rule(rf"{re.escape(told)}(?=;|$|\.$|\. )", True), Rule(re.escape(_compared(label, cases)), True)]
    rules.sort(key=lambda rule: -len(rule.pattern))
    every = {own.id: own for part in parts.values() for own in part}.values()
    undated = sum(own.year is None for own in every)
    return [
        *rules,
        Rule(r"Cases side by side: no case fits", not parts),
        Rule(r"^No case fits the filters", not parts),
        Rule(rf"{N} columns? side by side", (len(parts),) if len(parts) > 1 else False),
        Rule(r"^One column", len(parts) == 1),
        Rule(rf"{N} {CASES} of no known year", (undated,)),
    ]


def _compared(label: str, cases: Sequence[Own]) -> str:
    """The sentence on one value."""
    if not cases:
        return f"{label}: no case."
    handed, still = sum(own.handed_over for own in cases), sum(own.open for own in cases)
    kinds = {"handed over": handed, "ended otherwise": len(cases) - handed - still, "no outcome reported": still}
    groups = [f"{kind}: {count}" for kind, count in kinds.items() if count]
    listed = " and ".join([", ".join(groups[:-1]), groups[-1]] if len(groups) > 1 else groups)
    held = sorted(own.middle for own in cases if not own.open)
    abroad = "no end reported"
    if held:
        abroad = f"{_plural(len(held), 'end')} reported: too few for a median"
    if len(held) >= SMALLEST_MEDIAN:
        abroad = f"median {span(_half(held))}, {len(held)} cases whose end is reported"
    months = sorted(own.months for own in cases if own.months is not None and own.outcome_us in MODES)
    terms = f"{_plural(len(months), 'term')}: too few for a median" if months else "no term reported"
    if len(months) >= SMALLEST_MEDIAN:
        half = _half(months)
        terms = f"median {half:,g} month{'' if half == 1 else 's'}, {len(months)} terms"
    count = _number(len(cases), "case", "cases")
    return f"{label}: {count} ({listed}). Time abroad: {abroad}. Prison terms: {terms}."


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _half(values: Sequence[float]) -> float:
    return (values[(len(values) - 1) // 2] + values[len(values) // 2]) / 2


def of_chart(name: str, cases: Sequence[Own], params: Params, options: dict[str, str], official: bool) -> list[Rule]:
    """The statements that a chart may make of a selection."""
    if name == "arrests-per-year":
        return arrests_per_year(cases, params, official)
    if name == "comparison":
        return comparison(params, options)
    if name == "map":
        return world_map(cases, options)
    if name == "by-country":
        return by_country(cases, options)
    if name == "arrest-to-hand-over":
        return arrest_to_hand_over(cases, options)
    if name == "year-by-year":
        return year_by_year(cases, options)
    return {
        "lifelines": lifelines, "what-happens": what_happens, "plea-and-trial": plea_and_trial,
        "treaty-and-outcome": treaty_and_outcome, "sources-of-events": sources_of_events,
    }[name](cases)  # fmt: skip


# --- sentences of pages --------------------------------------------------------------------------------------------


def outcome_sentence(cases: Sequence[Own], params: Params) -> list[Rule]:
    """What became of the selected cases abroad."""
    rec, counts = record(), Counter(one.outcome for one in cases)
    n, handed, still = len(cases), sum(counts[key] for key in HANDED_OVER), counts["pending"]
    day = f"{rec.as_of.day} {rec.as_of:%B %Y}"
    narrowed = bool(set(params) - {"unconfirmed"})
    rules = [
        nobody(cases),
        Rule(rf"as last reported by {day}", True),
        Rule(
            rf"{N} confirmed {CASES} in (?:this selection|all)",
            (n,) if not any(one.unconfirmed for one in cases) else False,
        ),
        # Cases of both kinds: how many of which stands behind them.
        Rule(rf"{N} cases in (?:this selection|all)(?=, )", (n,)),
        *among(cases),
        Rule(rf"for {N} no outcome abroad is reported", (still,)),
        Rule(rf"{N} ended otherwise", (n - handed - still,)),
        Rule(r"in this selection", narrowed),
    ]
    if n:
        rules.insert(4, Rule(rf"{SHARE} (?:{CASES} )?ended with a hand-over", share(handed, n)))
    labels = {key: rec.label("outcome_abroad", key) for key in rec.words["outcome_abroad"]}
    return [*rules, *(Rule(rf"{N} {re.escape(label)}", (counts[key],)) for key, label in labels.items())]


def durations_finding(cases: Sequence[Own]) -> list[Rule]:
    n, handed = len(cases), sum(one.handed_over for one in cases)
    still = sum(one.open for one in cases)
    rules = [nobody(cases)]
    if n:
        verb = "is" if handed == 1 and n < 10 else "are"
        said = rf"{SHARE} (?:cases )?{verb} reported as handed over"
        rules.append(Rule(said, share(handed, n) if n > 1 else False))
    return [
        *rules,
        Rule(r"The one case here is reported as handed over", (n, handed) == (1, 1)),
        Rule(r"The one case here ended otherwise abroad", (n, handed, still) == (1, 0, 0)),
        Rule(r"For the one case here no outcome abroad is reported", (n, still) == (1, 1)),
        Rule(rf"{N} ended otherwise", (n - handed - still,)),
        Rule(rf"for {N} no outcome abroad is reported", (still,)),
        Rule(HALF, _median(cases)),
        Rule(r"the curve of hand-overs stays below one half", n > 0 and half_after(cases) is None),
    ]


def exchanges_finding(cases: Sequence[Own]) -> list[Rule]:
    events = [(one, event) for one in cases for event in one.raw["events"] if event["type"] == "exchange"]
    held = sum(one.handed_over for one, _ in events)

    def exchanges(match: re.Match[str]) -> str | None:
        people = len({one.id for one, _ in events})
        # Exchanges of one country on one day are one; how many there are is bounded by days and by people.
        days = len({(event["country"], event["date"]) for _, event in events})
        right = value_of(match[1]) == people and 1 <= value_of(match[2]) <= days
        return None if right else f"says “{match[0]}”, own count {people} cases, {days} days"

    return [
        nobody(cases),
        Rule(r"No prisoner exchange is reported in this case", not events and len(cases) == 1),
        Rule(r"No prisoner exchange is reported in these cases", not events and len(cases) > 1),
        Rule(r"The one case here ended in a prisoner exchange", len(cases) == len(events) == 1),
        Rule(r"One case ended in a prisoner exchange", len(cases) > len(events) == 1),
        Rule(r"exchange, from custody in the United States", held == len(events) == 1),
        Rule(r"exchange, from custody in the country of arrest", held < len(events) == 1),
        Rule(rf"{N} {CASES} ended in {N} prisoner exchanges?", exchanges),
        Rule(rf"{N} from custody in the United States", (held,)),
        Rule(rf"{N} from custody in the country of arrest", (len(events) - held,)),
    ]


# --- grammar -------------------------------------------------------------------------------------------------------

_ONE = r"\b(?:1|one)"
_MANY = rf"(?<![\d,.–-])\b(?:0|[2-9]|1\d|[2-9]\d|\d{{3}}|{'|'.join(SMALL[2:])})"
_SINGULAR = "case|country|arrest|event|term|month|day|year|group|exchange|source|extradition|person|statement|figure"
_PLURAL = (
    "cases|countries|arrests|events|terms|months|days|years|groups|exchanges|sources|extraditions|people|persons|"
    "statements|figures|sentences"
)
UNGRAMMATICAL = {
    "one of many": rf"(?<![\d,.]){_ONE} (?:{_PLURAL})\b",
    "many of one": rf"{_MANY} (?:more |confirmed |unconfirmed |official )?(?:{_SINGULAR})\b",
    "one are": rf"(?<!of ){_ONE}(?: (?:{_SINGULAR}|sentence))? (?:are|were|have|do|fall|lie|count)\b",
    "many is": rf"(?<!1 of ){_MANY} (?!months|days|years)(?:{_PLURAL}) (?:is|was|has|does|falls|lies|counts)\b",
    "some of one": r"\b(?:0|1|no|none|one) of (?:the )?(?:1|one)\b",
    "a day of a file": r"\b\d{4}-\d\d(?:-\d\d)?\b",
    "a bracket in a bracket": r"\([^()]*\([^()]*\)\)",
    "none of none": r"\b(?:0|no|none) of (?:the )?(?:0|no|none)\b",
    "a value that is none": r"\b(?:nan|NaN|NaT|None|inf|null|undefined)\b(?! (?:of|is|was|are)\b)|<NA>",
    "a hole": r"\{|\}|\(\)| ,| \.(?!\d)|\.\.|,,|;;|: *$|: *\.|  ",
}  # fmt: skip
"""Patterns that no sentence for readers may hold."""


def grammar_faults(text: str) -> list[str]:
    """Where a text is not English for none, one or many."""
    return [
        f"{what}: “…{text[max(0, match.start() - 30) : match.end() + 30]}…”"
        for what, pattern in UNGRAMMATICAL.items()
        for match in re.finditer(pattern, text)
    ]


# --- axes ----------------------------------------------------------------------------------------------------------


def automatic_step(low: float, high: float, ticks: int) -> float:
    """The distance between ticks that plotly.js takes for an axis of numbers with at most so many."""
    rough = abs(high - low) / max(1, ticks)
    if not rough:
        return 1.0
    base = 10.0 ** math.floor(math.log10(rough))
    return next(base * step for step in (2, 5, 10) if base * step > rough)


def tick_faults(layout: dict[str, Any]) -> list[str]:
    """Axes of a figure at one width whose ticks repeat, or that count cases in fractions."""
    found = []
    for name, axis in layout.items():
        if not re.fullmatch(r"[xy]axis\d*", name) or axis.get("visible") is False:
            continue
        if "tickvals" in axis:
            texts = [text for text in axis.get("ticktext", axis["tickvals"]) if text != ""]
            if any(one == other for one, other in pairwise(texts)) or len(set(map(str, axis["tickvals"]))) != len(
                axis["tickvals"]
            ):
                found.append(f"{name}: ticks {texts}")
            continue
        if axis.get("type") in ("date", "category") or "range" not in axis:
            continue
        low, high = axis["range"]
        if not isinstance(low, int | float):
            continue
        step = axis.get("dtick") or automatic_step(low, high, axis.get("nticks") or 6)
        if step < 1 and not axis.get("tickformat", "").endswith("%"):
            found.append(
                f"{name}: from {low} to {high} a tick every {step:g}, written as “{axis.get('tickformat', '')}”"
            )
    return found
