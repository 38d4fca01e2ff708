"""What is said in one language: messages with their values, numbers, dates, lists, names of countries."""

from __future__ import annotations

import datetime as dt
import logging
import numbers
from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from babel import Locale
from babel.dates import format_date, get_day_names, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal, get_decimal_symbol, get_group_symbol
from fluent.runtime import FluentBundle
from fluent.syntax import ast
from markupsafe import Markup, escape

from dashboard.archive.dates import PartialDate
from dashboard.archive.problems import Problem
from dashboard.text import MessageId
from dashboard.text.catalogue import FIRST, FOLDER, LOCALE, NAME, Catalogue, is_locale, plain_text, read_catalogue

log = logging.getLogger("dashboard")

Value = str | int | float

LANGUAGE = "lang"
"""The parameter of every address that says in which language its answer is."""

_LONGEST = 2000
"""Characters of a value that Fluent takes whole; it refuses much longer ones."""
_OPEN, _CLOSE = "\ue000", "\ue001"
"""Around the name of a value that is put in after Fluent has formed the sentence: no text of data holds them."""


def of_language(language: str) -> Mapping[str, Sequence[str]]:
    """What an address has of a language: nothing of FIRST."""
    return {} if language == FIRST else {LANGUAGE: [language]}


class Formed(str):
    """A word with the forms in which a sentence may need it; by itself it is the plain one. A message asks for a form
    by ``FORM($country, form: "in")``, and gets the plain one where the language has no such form."""

    __slots__ = ("forms",)
    forms: Mapping[str, str]

    def __new__(cls, plain: str, forms: Mapping[str, str]) -> Formed:
        made = super().__new__(cls, plain)
        made.forms = forms
        return made

    def __reduce__(self) -> tuple[type[Formed], tuple[str, Mapping[str, str]]]:
        return Formed, (str(self), dict(self.forms))


def _form(word: Any, form: str = "") -> Any:
    return word.forms.get(form, str(word)) if isinstance(word, Formed) else word


def _capital(text: Any) -> Any:
    return str(text)[:1].upper() + str(text)[1:]


def _inner(text: Any, marks: str = "") -> Any:
    """A text that comes to stand in quotation marks, its own marks being the inner ones: the first two of ``marks`` are
    the outer, the last two the inner."""
    return str(text).translate(str.maketrans(marks[:2], marks[2:]))


def lower(text: Any) -> Any:
    """With a small letter at its beginning; an abbreviation there stays as it is."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


class Words:
    """One language. Shared by all readers of it; nothing in it changes."""

    def __init__(self, catalogue: Catalogue, language: str = FIRST) -> None:
        """A message that the language lacks is said in FIRST; one that FIRST lacks as its own id, which a log line and
        ``check`` tell, so that no page is lost for a word."""
        self.language = language
        """Its tag, as in an address."""
        self.languages = {tag: plain_text(one.by_id.get(NAME)) or tag for tag, one in catalogue.languages.items()}
        """All languages that the site has, by their tags, FIRST first: each by the name that it has for itself."""
        self.params = of_language(language)
        """What the address of a document has of it."""
        self.is_filed = False
        """Whether what it says is a file in a folder of the language, whose address needs no parameter."""
        self._messages = {
            **catalogue.languages[FIRST].by_id,
            **(catalogue.languages[language].by_id if language != FIRST else {}),
        }
        tag = plain_text(self._messages.get(LOCALE))
        if not is_locale(tag):
            tag = FIRST
        self._locale = Locale.parse(tag, sep="-")
        self._bundle = FluentBundle(
            [tag],
            functions={"WORD": self._word, "FORM": _form, "CAPITAL": _capital, "LOWER": lower, "INNER": _inner},
            use_isolating=False,
        )
        self._bundle.add_resource(ast.Resource([message.entry for message in self._messages.values()]))
        self._said = lru_cache(maxsize=1 << 15)(self._say)
        """Sentences with the same values come again and again, and Fluent takes long for one."""
        self._numbered = lru_cache(maxsize=1 << 12)(self._number)
        self._dated = lru_cache(maxsize=1 << 15)(self._date)
        """There are far fewer days than events."""

    def filed(self, languages: Collection[str]) -> Words:
        """The same for a site of files in some languages, each of which has a folder."""
        filed = copy(self)
        filed.params, filed.is_filed = {}, True
        filed.languages = {tag: name for tag, name in self.languages.items() if tag in languages}
        return filed

    @property
    def locale(self) -> str:
        """As previews name it: ``en_GB``."""
        return str(self._locale)

    def say(self, message: str, /, **values: Value) -> str:
        """A message, or by ``message.attribute`` an attribute of one, as plain text; what the values hold is never
        markup. An unknown message is its own id."""
        given = tuple(values.values())
        # A word with forms equals the same word without them: their types tell them apart.
        return self._said(message, tuple(values), given, tuple(map(type, given)))

    def markup(self, message: str, /, **values: Value | Markup) -> Markup:
        """A message as HTML: everything is escaped but the values that are markup already, links for example."""
        later = {name: value for name, value in values.items() if isinstance(value, Markup)}
        said = self.say(message, **values | _marks(later))
        return Markup(_put(str(escape(said)), later))

    def _say(self, message: str, names: Sequence[str], values: Sequence[Value], _types: Sequence[type]) -> str:
        name, _, attribute = message.partition(".")
        if name not in self._messages:
            log.error("there is no message %r", message)
            return message
        compiled = self._bundle.get_message(name)
        pattern = compiled.attributes.get(attribute) if attribute else compiled.value
        if pattern is None:
            log.error("the message %r has no text", message)
            return message
        given = dict(zip(names, map(_native, values), strict=True))
        later = {name: value for name, value in given.items() if isinstance(value, str) and len(value) > _LONGEST}
        text, errors = self._bundle.format_pattern(pattern, given | _marks(later))
        for error in errors:
            log.error("the message %r cannot be said whole: %s", message, error)
        return _put(str(text), later)

    def _word(self, value: Any) -> Any:
        """A small number as a word, for a message that counts something."""
        return self.say("number-word", n=value)

    def has(self, message: str) -> bool:
        """Whether there is such a message, or such an attribute of one."""
        name, _, attribute = message.partition(".")
        return name in self._messages and (not attribute or attribute in self._messages[name].attributes)

    def number(self, value: float) -> str:
        """With the language's separators: ``10,000``; a fraction to one decimal."""
        return self._numbered(value)

    def _number(self, value: float) -> str:
        return format_decimal(value, "#,##0.#", locale=self._locale)

    def list(self, parts: Sequence[str], kind: Literal["standard", "or"] = "standard") -> str:
        """``a``, ``a and b``, ``a, b and c``; with the kind ``or``: ``a, b or c``."""
        return format_list(parts, style=kind, locale=self._locale)

    def day(self, date: dt.date) -> Formed:
        """``5 July 2014``, with the forms of :meth:`date`."""
        return self._dated(PartialDate.parse(date.isoformat()))

    def month(self, date: dt.date) -> str:
        """``July 2014``."""
        return format_date(date, "LLLL y", locale=self._locale)

    def calendar(self) -> Mapping[str, Sequence[str]]:
        """Months from January and days from Sunday, whole and short, as they stand alone: by Plotly's names for them."""

        def months(width: Literal["wide", "abbreviated"]) -> Sequence[str]:
            names = get_month_names(width, "stand-alone", self._locale)
            return [names[month] for month in range(1, 13)]

        def days(width: Literal["wide", "abbreviated"]) -> Sequence[str]:
            names = get_day_names(width, "stand-alone", self._locale)
            return [names[(day - 1) % 7] for day in range(7)]

        return {
            "months": months("wide"),
            "shortMonths": months("abbreviated"),
            "days": days("wide"),
            "shortDays": days("abbreviated"),
        }

    def separators(self) -> str:
        """What stands before decimals, and between thousands: ``.,``."""
        return get_decimal_symbol(self._locale) + get_group_symbol(self._locale)

    def date(self, date: PartialDate) -> Formed:
        """No more than is known: ``5 July 2014``, ``July 2014``, ``2014``, ``between August 2013 and July 2014``; in
        the form ``on``: ``on 5 July 2014``, ``in July 2014``; in the form ``of``, as behind "data of"; and in the form
        ``until``, as at the end of a period."""
        return self._dated(date)

    def _date(self, date: PartialDate) -> Formed:
        ends = date.ends
        if len(ends) == 2:
            between = self.say("date-between", first=self._point(ends[0]), last=self._point(ends[1]))
            return Formed(between, {})
        point = self._point(date.text)
        year, month = date.text[:4].lstrip("0"), self._month(int(date.text[5:7])) if len(date.text) == 7 else ""
        said = {
            form: self.say(message, date=point, year=year, month=month)
            for form, message in _FORMS_OF_DATES[len(date.text)].items()
        }
        return Formed(point, said)

    def _month(self, number: int) -> Formed:
        """The name of a month, with the forms that ``own-month-<number>`` gives where a language needs some."""
        return self._with_forms(f"own-month-{number}", get_month_names("wide", "stand-alone", self._locale)[number])

    def _point(self, text: str) -> str:
        """A year, month or day written as ISO 8601."""
        if len(text) == 4:
            return str(int(text))
        if len(text) == 7:
            return self.month(dt.date.fromisoformat(f"{text}-01"))
        pattern = self.say("day-pattern") if self.has("day-pattern") else "long"
        return format_date(dt.date.fromisoformat(text), pattern, locale=self._locale)

    def country(self, code: str, name: str) -> Formed:
        """A country by its code, in the forms that the language's sentences use (``the``, ``in`` …); ``name`` is what
        the data calls it, for a language that has no other word."""
        return self._with_forms(f"country-{code}", name)

    def _with_forms(self, message: str, otherwise: str) -> Formed:
        """The text of a message and its attributes as the forms of it; ``otherwise`` where the language has none."""
        if message not in self._messages:
            return Formed(otherwise, {})
        compiled = self._bundle.get_message(message)
        forms = {key: str(self._bundle.format_pattern(one, {})[0]) for key, one in compiled.attributes.items()}
        plain = str(self._bundle.format_pattern(compiled.value, {})[0]) if compiled.value is not None else otherwise
        return Formed(plain, forms)


_FORMS_OF_DATES: Mapping[int, Mapping[str, MessageId]] = {
    4: {"on": "date-in-year", "of": "date-of-year", "until": "date-until-year"},
    7: {"on": "date-in-month", "of": "date-of-month", "until": "date-until-month"},
    10: {"on": "date-on-day", "of": "date-of-day", "until": "date-until-day"},
}
"""The messages of the forms of a date, by the length of its text."""


class SaidError(Exception):
    """Something is wrong that a reader is told: a message and its values."""

    def __init__(self, message: MessageId, /, **values: Value) -> None:
        super().__init__(message, values)
        self.message, self.values = message, values

    def __str__(self) -> str:
        """As a line of the log has it."""
        return " ".join([self.message, *(f"{name}={value!r}" for name, value in self.values.items())])

    def said(self, words: Words) -> str:
        """What the reader is told."""
        return words.say(self.message, **self.values)


def read_words(folder: Path) -> tuple[Mapping[str, Words], list[Problem]]:
    """The words of every language in a folder of configuration, FIRST first, and what is wrong with their files."""
    catalogue = read_catalogue(folder / FOLDER)
    return {language: Words(catalogue, language) for language in catalogue.languages}, catalogue.problems()


def _native(value: Value) -> Value:
    """A number of a table as one of Python's own: Fluent knows no other."""
    if isinstance(value, str) or type(value) in (int, float):
        return value
    return int(value) if isinstance(value, numbers.Integral) else float(value)


def _marks(names: Iterable[str]) -> dict[str, str]:
    """A mark for each of the values that come later."""
    return {name: f"{_OPEN}{name}{_CLOSE}" for name in names}


def _put(text: str, values: Mapping[str, str]) -> str:
    """The text with the values in the places of their marks."""
    for mark, value in zip(_marks(values).values(), values.values(), strict=True):
        text = text.replace(mark, value)
    return text
