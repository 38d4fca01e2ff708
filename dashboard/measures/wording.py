"""Numbers and lists as they stand in a sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

_WITH_ARTICLE = (
    "States", "Kingdom", "Republic", "Federation", "Union", "Emirates", "Islands", "Netherlands", "Maldives",
    "Philippines", "Bahamas", "Comoros", "Seychelles", "Gambia",
)  # fmt: skip
_OF = ("Republic of", "Kingdom of", "State of", "Democratic Republic of")
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(value: int) -> str:
    """With thousands separators: ``10,000``."""
    return f"{value:,}"


def count(value: int, one: str, many: str | None = None) -> str:
    """``no arrests``, ``one arrest``, ``12 arrests``: a count in a sentence, with its noun."""
    noun = one if value == 1 else many or f"{one}s"
    return f"{spelt(value)} {noun}"


def spelt(value: int) -> str:
    """A number as a word up to ten, in figures above: ``seven``, ``12``."""
    return _SMALL[value] if value < len(_SMALL) else number(value)


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """The text with a small letter at its beginning; an abbreviation there and names inside it stay as they are."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def the(country: str) -> str:
    """A country's name as it stands in a sentence: ``the United States``, ``Spain``."""
    return f"the {country}" if country.endswith(_WITH_ARTICLE) or country.startswith(_OF) else country


def the_body(body: str) -> str:
    """An institution's name as it stands in a sentence: ``the Foreign Ministry``."""
    return lower(body) if body.startswith(("The ", "the ")) else f"the {body}"


def listed(parts: Sequence[str], last: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def first_names(names: Sequence[str], most: int = 8) -> str:
    """Names for a hover label: the first few, and that there are others."""
    return ", ".join(names[:most]) + (" and others" if len(names) > most else "")


def day(date: dt.date) -> str:
    """``5 July 2014``."""
    return f"{date.day} {date:%B %Y}"


def share(part: int, whole: int) -> str:
    """``41 % (17 of 41)``; under ten in the base, only the counts, as a share of few says little."""
    if whole < 10:
        return f"{number(part)} of {number(whole)}"
    percent = str((200 * part + whole) // (2 * whole))
    if 0 < 100 * part < whole:
        percent = "under 1"
    elif 99 * whole < 100 * part < 100 * whole:
        percent = "over 99"
    return f"{percent} % ({number(part)} of {number(whole)})"


def span(days: float) -> str:
    """A duration as readers say it: days below two months, months below two years, then years."""
    if days < 60:
        whole = round(days)
        return f"{whole} day" if whole == 1 else f"{whole} days"
    months = days / 30.4375
    if months < 24:
        whole = round(months)
        return f"{whole} months"
    return f"{days / 365.25:.1f} years"


def term(months: int) -> str:
    """A prison term: months below two years, years and months above; 0 is no prison."""
    if months == 0:
        return "no prison"
    if months < 24:
        return f"{months} month" if months == 1 else f"{months} months"
    years, rest = divmod(months, 12)
    text = f"{years} years"
    return f"{text} and {rest} {'month' if rest == 1 else 'months'}" if rest else text
