"""Numbers and lists as they stand in a sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

_WITH_ARTICLE = (
    "States", "Kingdom", "Republic", "Federation", "Union", "Emirates", "Islands", "Netherlands", "Maldives",
    "Philippines", "Bahamas", "Comoros", "Seychelles", "Gambia",
)  # fmt: skip
_OF = ("Republic of", "Kingdom of", "State of", "Democratic Republic of")
SMALLEST_BASE = 10
"""With fewer cases a share is no percentage and no curve is drawn."""
SMALLEST_MEDIAN = 3
"""With fewer values no median is named: it would be one of them, or halfway between the only two."""
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(value: int) -> str:
    """With thousands separators: ``10,000``."""
    return f"{value:,}"


def count(value: int, one: str, many: str | None = None) -> str:
    """``no arrests``, ``one arrest``, ``12 arrests``: a count in a sentence, with its noun."""
    return f"{spelt(value)} {agree(value, one, many or f'{one}s')}"


def agree(value: int, one: str, many: str) -> str:
    """The word that agrees with a number: ``is`` with 1, ``are`` with any other."""
    return one if value == 1 else many


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
    if whole < SMALLEST_BASE:
        return f"{number(part)} of {number(whole)}"
    return f"{_percent(part, whole)} % ({number(part)} of {number(whole)})"


def share_of(part: int, whole: int, nouns: str) -> str:
    """A share of several with their noun: ``2 of 4 cases``, ``41 % of cases (7 of 17)``."""
    if whole < SMALLEST_BASE:
        return f"{number(part)} of {number(whole)} {nouns}"
    return f"{_percent(part, whole)} % of {nouns} ({number(part)} of {number(whole)})"


def share_with(part: int, whole: int, what: str) -> str:
    """A share with what is so: ``2 of 4 handed over``; of one case only whether it is: ``not handed over``."""
    if whole == 1:
        return what if part else f"not {what}"
    return f"{share(part, whole)} {what}"


def _percent(part: int, whole: int) -> str:
    if 0 < 100 * part < whole:
        return "under 1"
    if 99 * whole < 100 * part < 100 * whole:
        return "over 99"
    return str((200 * part + whole) // (2 * whole))


def of_all(part: int, whole: int) -> str:
    """How many cases are kept of how many: ``2 of 71 cases``, ``71 cases``."""
    noun = agree(whole, "case", "cases")
    return f"{number(part)} of {number(whole)} {noun}" if part != whole else f"{number(whole)} {noun}"


def all_confirmed(cases: int) -> str:
    """What no filter narrows: ``all 71 confirmed cases``."""
    if cases < 2:
        return "the one confirmed case" if cases else "no confirmed case"
    return f"all {number(cases)} confirmed cases"


def unconfirmed_among(part: int, whole: int) -> str:
    """How many of some cases are unconfirmed, as it goes on from their number: ``, two of them unconfirmed``; nothing
    where none is."""
    if not part:
        return ""
    return ", unconfirmed" if whole == 1 else f", {_of_them(part, whole)} of them unconfirmed"


def unconfirmed_sentence(part: int, whole: int, one: str = "case") -> str:
    """The same as a sentence: ``Of the 84 cases nine are unconfirmed.``"""
    if not part:
        return ""
    if part == whole:
        return (
            f"The one {one} is unconfirmed."
            if whole == 1
            else f"{capital(_of_them(part, whole))} {one}s are unconfirmed."
        )
    return f"Of the {spelt(whole)} {one}s {spelt(part)} {agree(part, 'is', 'are')} unconfirmed."


def _of_them(part: int, whole: int) -> str:
    if part < whole:
        return spelt(part)
    return "both" if whole == 2 else "all"


def span(days: float) -> str:
    """A duration as readers say it: days below two months, months below two years, then years."""
    if days < 60:
        whole = round(days)
        return f"{whole} {agree(whole, 'day', 'days')}" if whole else "less than a day"
    months = days / 30.4375
    if months < 24:
        whole = round(months)
        return f"{whole} months"
    return f"{days / 365.25:.1f} years"


def months(value: float) -> str:
    """A number of months that may be halfway between two: ``1 month``, ``35.5 months``."""
    return f"{number(int(value)) if value == int(value) else f'{value:,.1f}'} {'month' if value == 1 else 'months'}"


def term(months: int) -> str:
    """A prison term: months below two years, years and months above; 0 is no prison."""
    if months == 0:
        return "no prison"
    if months < 24:
        return f"{months} month" if months == 1 else f"{months} months"
    years, rest = divmod(months, 12)
    text = f"{years} years"
    return f"{text} and {rest} {'month' if rest == 1 else 'months'}" if rest else text
