"""The record, counted a second time: from the YAML files, with a plain YAML reader and nothing of the project's code.

Written from the codebook (``data/README.md``) and the issue, not from the code that it judges.
"""

from __future__ import annotations

import calendar
import datetime as dt
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from fractions import Fraction
from functools import cache
from statistics import median
from typing import Any

import yaml

from tests.builders import ROOT
from tests.record import vocabulary

Raw = dict[str, Any]
Params = dict[str, list[str]]

REQUESTING = "USA"


def read(path: str) -> Any:
    """A file of the project, by a plain YAML reader."""
    return yaml.load((ROOT / path).read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


# --- dates ---------------------------------------------------------------------------------------------------------


def first_day(text: str) -> dt.date:
    """The first day that a date of a file can mean."""
    if text.startswith("["):
        return first_day(text[1:-1].split("..")[0])
    year, month, day = [*map(int, text.split("-")), 1, 1][:3]
    return dt.date(year, month, day)


def last_day(text: str) -> dt.date:
    """The last day that a date of a file can mean."""
    if text.startswith("["):
        return last_day(text[1:-1].split("..")[1])
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return dt.date(parts[0], 12, 31)
    if len(parts) == 2:
        year, month = parts
        return dt.date(year, month, calendar.monthrange(year, month)[1])
    return dt.date.fromisoformat(text)


# --- a case --------------------------------------------------------------------------------------------------------

ABROAD = {
    "extradition": "extradited", "expulsion": "expelled", "sent-to-russia": "sent-to-russia",
    "release-abroad": "released", "escape": "escaped", "exchange": "exchanged", "death": "died",
}  # fmt: skip
IN_US = {
    "guilty-plea": "pleaded-guilty", "conviction": "convicted-at-trial",
    "acquittal": "acquitted", "dismissal": "dismissed",
}  # fmt: skip
ENDINGS = {"exchange": "exchanged", "release": "released", "deportation": "deported", "death": "died"}
HANDED_OVER = ("extradited", "expelled")
MODES = ("pleaded-guilty", "convicted-at-trial")


@dataclass(frozen=True)
class Own:
    """A case with what follows from its events."""

    raw: Raw
    id: str
    name: str
    unconfirmed: bool
    arrest: Raw
    first: dt.date
    last: dt.date
    country: str
    offence: str
    outcome: str
    outcome_us: str | None
    ending: str | None
    hand_over: Raw | None
    open: bool
    least: int
    most: int
    months: int | None
    time_served: bool
    sentenced: bool

    @property
    def year(self) -> int | None:
        """The year of the arrest, where one is certain."""
        return self.first.year if self.first.year == self.last.year else None

    @property
    def handed_over(self) -> bool:
        """Whether the case led to a hand-over to the requesting country."""
        return self.outcome in HANDED_OVER

    @property
    def middle(self) -> float:
        """Days held abroad, at the middle of what the dates allow."""
        return (self.least + self.most) / 2

    def since_arrest(self) -> list[Raw]:
        """The events from the arrest on, in their order."""
        events: list[Raw] = self.raw["events"]
        return events[events.index(self.arrest) :]


def derive(raw: Raw, as_of: dt.date) -> Own:
    """What the codebook's section "What follows from events" says of a case."""
    events: list[Raw] = raw["events"]
    arrest = next(one for kind in ("arrest", "expulsion", "extradition") for one in events if one["type"] == kind)
    first, last = first_day(arrest["date"]), last_day(arrest["date"])
    in_us = [one for one in events if one["country"] == REQUESTING]

    decisive = [one for one in events if one["country"] != REQUESTING and one["type"] in ABROAD]
    handed = [one for one in decisive if one["type"] in ("extradition", "expulsion")]
    end = handed[-1] if handed else decisive[-1] if decisive else None

    outcomes = [IN_US[one["type"]] for one in in_us if one["type"] in IN_US]
    ending = None
    if handed:
        after = events[events.index(handed[-1]) + 1 :]
        ending = next((ENDINGS[one["type"]] for one in after if one["type"] in ENDINGS), "not-reported")

    until = end
    if until is None:
        # Open: observed up to the last report before a plea, verdict, dismissal or sentence in the United States.
        until = arrest
        for one in events[events.index(arrest) :]:
            if one["country"] == REQUESTING and (one["type"] in IN_US or one["type"] == "sentence"):
                break
            until = one
    least = most = 0
    if until is not arrest:
        # Nothing is known to have lasted longer than the record.
        least = max(0, (first_day(until["date"]) - last).days)
        most = max(0, (min(last_day(until["date"]), as_of) - first).days)
    sentences = [one for one in in_us if one["type"] == "sentence"]
    named = [one for one in sentences if "months" in one]
    longest = max(named, key=lambda one: int(one["months"]), default=None)
    return Own(
        raw=raw,
        id=raw["id"],
        name=raw["name"],
        unconfirmed="unconfirmed" in raw,
        arrest=arrest,
        first=first,
        last=last,
        country=arrest["country"],
        offence=raw["offence"],
        outcome=ABROAD[end["type"]] if end else "pending",
        outcome_us=outcomes[0] if outcomes else "pending" if handed else None,
        ending=ending,
        hand_over=handed[-1] if handed else None,
        open=end is None,
        least=least,
        most=most,
        months=longest["months"] if longest else None,
        time_served=bool(longest and longest.get("time_served")),
        sentenced=bool(sentences),
    )


def as_cells(own: Own) -> dict[str, str]:
    """What the table of cases says of a case, as text of a CSV cell."""
    raw, events = own.raw, own.raw["events"]
    return {
        "id": own.id,
        "name": own.name,
        "name_ru": raw.get("name_ru", ""),
        "arrest_date": own.arrest["date"],
        "arrest_earliest": own.first.isoformat(),
        "arrest_latest": own.last.isoformat(),
        "arrest_year": str(own.year or ""),
        "arrest_country": own.country,
        "arrest_place": own.arrest.get("place", ""),
        "offence": own.offence,
        "outcome_abroad": own.outcome,
        "outcome_us": own.outcome_us or "",
        "ending": own.ending or "",
        "held_days_min": str(own.least),
        "held_days_max": str(own.most),
        "held_censored": str(own.open).lower(),
        "sentence_months": "" if own.months is None else str(own.months),
        "last_event": events[-1]["type"],
        "last_event_date": events[-1]["date"],
        "confidence": raw["confidence"],
        "unconfirmed": str(own.unconfirmed).lower(),
        "events": str(len(events)),
        "sources": str(len(raw["sources"])),
        "source_urls": "; ".join(one["url"] for one in raw["sources"]),
    }


# --- the record ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Record:
    """Everything in the files."""

    cases: dict[str, Own]
    countries: dict[str, Raw]
    courts: dict[str, Raw]
    claims: list[Raw]
    words: dict[str, dict[str, Raw]]
    as_of: dt.date

    def label(self, section: str, key: str) -> str:
        """What readers see for a term of the vocabulary."""
        return str(self.words[section][key]["label"])

    def country(self, code: str) -> str:
        """The English name of a country."""
        return str(self.countries[code]["name"])

    @property
    def years(self) -> tuple[int, int]:
        """First and last year in which some arrest can lie."""
        return min(one.first.year for one in self.cases.values()), max(one.last.year for one in self.cases.values())


@cache
def record() -> Record:
    """The project's own data."""
    as_of = dt.date.fromisoformat(str(read("data/dataset.yaml")["as_of"]))
    raws = [read(f"data/cases/{path.name}") for path in sorted((ROOT / "data" / "cases").glob("*.yaml"))]
    return Record(
        cases={raw["id"]: derive(raw, as_of) for raw in raws},
        countries=read("data/countries.yaml")["countries"],
        courts=read("data/us-courts.yaml"),
        claims=read("data/claims/official-counts.yaml"),
        words=vocabulary(),
        as_of=as_of,
    )


# --- the filter ----------------------------------------------------------------------------------------------------


def plain_words(text: str) -> list[str]:
    """The words of a text in small letters without accents."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return re.findall(r"[^\W_]+", bare)


@cache
def _texts(case_id: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a case's names, and those of all else that a search looks at: more than it may find by."""
    own, all_of_it = record().cases[case_id], record()
    names = [own.name, own.raw.get("name_ru", ""), *own.raw.get("also_known_as", [])]
    court = own.raw.get("us_court", "")
    rest = [
        own.raw["charges"], court, own.raw.get("docket", ""), all_of_it.label("offence", own.offence), own.offence,
        *(one.get("place", "") for one in own.raw["events"]),
        *(all_of_it.country(one["country"]) for one in own.raw["events"]),
        *(str(value) for value in all_of_it.courts.get(court, {}).values()),
    ]  # fmt: skip
    return (
        frozenset(word for text in names for word in plain_words(text)),
        frozenset(word for text in rest for word in plain_words(text)),
    )


def must_find(query: str) -> set[str]:
    """Cases of which every word of the query begins a word of a name."""
    words = plain_words(query)
    return {
        one for one in record().cases if all(any(name.startswith(word) for name in _texts(one)[0]) for word in words)
    }


def may_find(query: str) -> set[str]:
    """Cases that a search which forgives slips and looks beyond names may find too."""

    def may(word: str, case_id: str) -> bool:
        names, rest = _texts(case_id)
        if any(text.startswith(word) for text in names | rest):
            return True
        return any(SequenceMatcher(None, word, name).ratio() >= 0.6 for name in names)

    return {one for one in record().cases if all(may(word, one) for word in plain_words(query))}


def kept(params: Params) -> list[str]:
    """Ids of the cases that an address asks for, by date of arrest; its text must be one that finds names alone."""
    first = int(params["from"][0]) if "from" in params else None
    last = int(params["to"][0]) if "to" in params else None
    found = must_find(params["q"][0]) if "q" in params else set(record().cases)
    chosen = []
    for own in record().cases.values():
        if own.unconfirmed and "unconfirmed" not in params:
            continue
        # An arrest whose date is not known to the year is kept where it can lie in the years.
        if (first is not None and own.last.year < first) or (last is not None and own.first.year > last):
            continue
        if any(
            key in params and value not in params[key]
            for key, value in (("country", own.country), ("offence", own.offence), ("outcome", own.outcome))
        ):
            continue
        if own.id in found:
            chosen.append(own)
    return [own.id for own in sorted(chosen, key=lambda own: (own.first, own.id))]


def compared(params: Params, by: str) -> dict[str, list[Own]]:
    """What a comparison that names nothing sets side by side under an address, by its label: the values that the address
    filters for, at most four, and until there are two the ones of most cases, first in order."""
    rec = record()
    keys = {"period": ("from", "to")}.get(by, (by,))
    others = {key: values for key, values in params.items() if key not in keys}
    every = owns(kept(others))
    if by == "period":
        return _periods(params, others, every)
    section = {"offence": "offence", "outcome": "outcome_abroad"}.get(by, "")
    counts = Counter(getattr(own, by) for own in every)
    order = list(rec.words[section]) if section else sorted(counts, key=rec.country)
    commonest = sorted(counts, key=lambda value: (-counts[value], order.index(value)))
    values = params.get(by, [])[:4]
    values = [*values, *[one for one in commonest if one not in values][: max(0, 2 - len(values))]]
    named = {value: rec.label(section, value) if section else rec.country(value) for value in values}
    return {named[value]: [own for own in every if getattr(own, by) == value] for value in values}


def _periods(params: Params, others: Params, every: Sequence[Own]) -> dict[str, list[Own]]:
    first, last = record().years
    found = []
    if set(params) & {"from", "to"}:
        bounds = int(params.get("from", [str(first)])[0]), int(params.get("to", [str(last)])[0])
        ends = sorted(min(max(year, first), last) for year in bounds)
        found.append((ends[0], ends[1]))
    counts = Counter(own.year // 5 * 5 for own in every if own.year)
    commonest = [(start, start + 4) for start in sorted(counts, key=lambda start: (-counts[start], start))]
    found += [one for one in commonest if one not in found][: max(0, 2 - len(found))]
    return {
        str(start) if start == end else f"{start}–{end}": owns(kept({**others, "from": [str(start)], "to": [str(end)]}))
        for start, end in sorted(found, key=lambda ends: str(ends[0]) if ends[0] == ends[1] else f"{ends[0]}-{ends[1]}")
    }


def only_years(params: Params) -> bool:
    """Whether nothing but years narrows the cases, and all of them are confirmed: where an official figure may stand."""
    return not set(params) - {"from", "to"}


def year_figures(params: Params) -> list[tuple[int, int, str]]:
    """Year, quantity and comparison of the official counts of arrests in one calendar year, within an address's years."""
    first = int(params.get("from", ["0"])[0])
    last = int(params.get("to", ["9999"])[0])
    figures = []
    for claim in record().claims:
        start, end = claim.get("period_start"), claim["period_end"]
        if claim.get("counts", "arrests") != "arrests" or start is None:
            continue
        begins, ends = first_day(str(start)), last_day(str(end))
        if (begins.month, begins.day, ends.month, ends.day) == (1, 1, 12, 31) and begins.year == ends.year:
            figures.append((begins.year, claim["quantity"], claim["comparison"]))
    return [one for one in figures if first <= one[0] <= last]


# --- numbers as readers see them -----------------------------------------------------------------------------------

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
VALUES = {word: value for value, word in enumerate(SMALL)} | {"none": 0, "nobody": 0}
NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|{'|'.join(sorted(VALUES, key=len, reverse=True))})"
"""A number in figures or, up to ten, as a word."""


def value_of(text: str) -> float:
    """The value of what NUMBER finds."""
    text = text.lower()
    return VALUES[text] if text in VALUES else float(text.replace(",", ""))


def percent(part: int, whole: int) -> str:
    """A share in whole per cent, halves upwards."""
    exact = Fraction(100 * part, whole)
    if 0 < exact < 1:
        return "under 1"
    return "over 99" if 99 < exact < 100 else str(math.floor(exact + Fraction(1, 2)))


def span(days: float) -> str:
    """A duration: days below two months, months below two years, then years."""
    if days < 60:
        return f"{round(days)} day" + ("" if round(days) == 1 else "s")
    months = round(days / 30.4375)
    return f"{months} months" if days / 30.4375 < 24 else f"{days / 365.25:.1f} years"


# --- what charts count ---------------------------------------------------------------------------------------------


def owns(ids: Iterable[str]) -> list[Own]:
    """The cases with these ids."""
    return [record().cases[one] for one in ids]


def treaty_class(own: Own) -> str:
    """What is known of an extradition treaty at the arrest: ``in-force``, ``undated``, ``not-in-force``, ``not-known``."""
    treaty = record().countries[own.country].get("us_extradition_treaty")
    if treaty is None:
        return "not-known"
    since = treaty.get("in_force_since")
    if not treaty["in_force"]:
        return "not-known" if since else "not-in-force"
    signed = treaty.get("signed")
    if since:
        if last_day(since) <= own.first:
            return "in-force"
        return "not-in-force" if first_day(since) > own.last else "not-known"
    if signed and last_day(signed) > own.first:
        return "not-in-force" if first_day(signed) > own.last else "not-known"
    return "undated"


def incidence(cases: Sequence[Own], days: dict[str, float]) -> list[tuple[float, int, float, float, float]]:
    """Aalen and Johansen's curves by hand: day, cases at risk, shares handed over, ended otherwise and still open."""
    still, handed, otherwise = Fraction(1), Fraction(0), Fraction(0)
    rows = []
    for day in sorted({0.0, *days.values()}):
        at_risk = sum(days[one.id] >= day for one in cases)
        of_day = [one for one in cases if days[one.id] == day and not one.open]
        if at_risk and of_day:
            gone = sum(one.handed_over for one in of_day)
            handed += still * Fraction(gone, at_risk)
            otherwise += still * Fraction(len(of_day) - gone, at_risk)
            still *= 1 - Fraction(len(of_day), at_risk)
        rows.append((day, at_risk, float(handed), float(otherwise), float(still)))
    return rows


def median_interval(values: Sequence[int]) -> tuple[float, float | None, float | None]:
    """The median, and the narrowest pair of ranks that holds it with at least 95 % certainty, where there is one."""
    ordered, n = sorted(values), len(values)
    low = high = None
    for rank in range(1, n // 2 + 1):
        missed = Fraction(2 * sum(math.comb(n, k) for k in range(rank)), 2**n)
        if missed <= Fraction(5, 100):
            low, high = float(ordered[rank - 1]), float(ordered[n - rank])
    return float(median(ordered)), low, high


def offences_of(cases: Sequence[Own]) -> Counter[str]:
    """How many cases have each lead accusation, by label."""
    return Counter(record().label("offence", one.offence) for one in cases)


def countries_of(cases: Sequence[Own]) -> Counter[str]:
    """How many cases were arrested in each country, by English name."""
    return Counter(record().country(one.country) for one in cases)


SOURCE_GROUPS = ("court", "us-official", "russian", "independent", "other-official")


def source_groups(cases: Sequence[Own]) -> dict[str, tuple[int, int]]:
    """For each group of sources (label): how many events cite at least one such source, and how many sources there are."""
    words = record().words
    group_of = {kind: one["group"] for kind, one in words["source_kind"].items()}
    found = {}
    for group, one in words["source_group"].items():
        events = sources = 0
        for own in cases:
            ids = {s["id"] for s in own.raw["sources"] if group_of[s["kind"]] == group}
            sources += len(ids)
            events += sum(bool(ids & set(e["sources"])) for e in own.raw["events"])
        found[one["label"]] = (events, sources)
    return found
