"""What an editor may change without code: the site's name and texts, and the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

OUTCOME_GROUPS = ("handed-over", "otherwise", "open")
"""The groups of outcomes abroad: those for which a theme has colours."""
CODE_PATTERN = "^[A-Z]{3}$"
Code = Annotated[str, Field(pattern=CODE_PATTERN)]


_MAIL = re.compile(r"[^\s@:/?&]+@[^\s@:/?&]+")


def _web_address(value: str) -> str:
    if not value.startswith(("http://", "https://")) or any(character.isspace() for character in value):
        raise ValueError(f"{value!r} is not a web address; expected one that begins http:// or https://")
    return value.rstrip("/")


def _where_to_report(value: str) -> str:
    return value if _MAIL.fullmatch(value) else _web_address(value)


class Record(BaseModel):
    """Base of everything read from a file: nothing unknown, nothing changed afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    # Which fields a file left out is told by None: a set of names for each of hundreds of thousands of records would
    # take most of their memory, and most of the time of reading them back from the disk, where the values alone are kept.
    def model_post_init(self, context: Any) -> None:
        """All of a kind share one set of names."""
        object.__setattr__(self, "__pydantic_fields_set__", _names_of(type(self)))

    def __getstate__(self) -> dict[Any, Any]:
        return self.__dict__

    def __setstate__(self, state: dict[Any, Any]) -> None:
        put = object.__setattr__
        put(self, "__dict__", state)
        put(self, "__pydantic_fields_set__", _names_of(type(self)))
        put(self, "__pydantic_extra__", None)
        put(self, "__pydantic_private__", None)


@cache
def _names_of(kind: type[Record]) -> set[str]:
    return set(kind.model_fields)


class Look(Record):
    """How a word of a vocabulary is drawn, and what group it belongs to; ``sign`` is the one character of an outcome,
    or nothing."""

    symbol: Text | None = None
    group: Text | None = None
    sign: str | None = None


class Term(Look):
    """One word of a vocabulary, as readers see it."""

    label: Text
    meaning: Text


Terms = Mapping[str, Term]
Word = TypeVar("Word", bound=Look)


class _Sections(Record, Generic[Word]):
    """Every controlled word of the data by its key; the order of the file is the order on the pages."""

    offence: dict[str, Word]
    event: dict[str, Word]
    outcome_abroad: dict[str, Word]
    outcome_group: dict[str, Word]
    outcome_us: dict[str, Word]
    ending: dict[str, Word]
    source_kind: dict[str, Word]
    source_group: dict[str, Word]
    confidence: dict[str, Word]
    comparison: dict[str, Word]
    claim_counts: dict[str, Word]
    claim_kind: dict[str, Word]
    claim_measure: dict[str, Word]
    exclusion_reason: dict[str, Word]

    def terms(self, section: str) -> Mapping[str, Word]:
        """The terms of one section, in order."""
        terms: Mapping[str, Word] = getattr(self, section)
        return terms


class Keys(_Sections[Look]):
    """The vocabulary as its file has it (config/vocabulary.yaml), without words of any language."""


class Vocabulary(_Sections[Term]):
    """The vocabulary as one language says it; see :mod:`dashboard.spoken`. Until then the key is said for each word."""

    @classmethod
    def unspoken(cls, keys: Keys) -> Vocabulary:
        """The vocabulary that no language has said yet."""
        said: dict[str, Any] = {
            section: {
                key: Term.model_construct(label=key, meaning=key, **dict(look))
                for key, look in keys.terms(section).items()
            }
            for section in cls.model_fields
        }
        return cls.model_construct(**said)

    def label(self, section: str, key: str | None) -> str:
        """What readers see for a key; an absent key is an absent label."""
        if key is None:
            return ""
        term = self.terms(section).get(key)
        return term.label if term else key


def message_of(section: str, key: str) -> str:
    """The message that says a word of the vocabulary: its label, and as the attribute ``meaning`` what it means."""
    return f"vocabulary-{section.replace('_', '-')}-{key}"


class Site(Record):
    """The site's own words (config/site.yaml)."""

    title: Text
    subtitle: Text
    credit: Text
    data_folder: Text
    home_country: Code
    requesting_country: Code
    requesting_adjective: Text
    sent_home: Text = "sent-to-russia"
    """The event, and the outcome abroad that follows from it, of somebody whom the third country sent home."""
    address: Annotated[Text, AfterValidator(_web_address)] | None = None
    report_errors: Annotated[Text, AfterValidator(_where_to_report)]
    data_licence: Text
    code_licence: Text
    borders: Text


class SiteWords(Record):
    """The words of ``Site`` that another language has in their place (config/text/<language>/site.yaml)."""

    title: Text
    subtitle: Text
    credit: Text
    requesting_adjective: Text
    borders: Text


class CourtWords(Record):
    """A court in another language."""

    name: Text
    city: Text


class Names(Record):
    """What another language calls places, institutions, courts and publishers of the data (config/text/<language>/names.yaml), by what
    the data calls them."""

    places: dict[str, Text] = Field(default_factory=dict)
    bodies: dict[str, Text] = Field(default_factory=dict)
    """Institutions and people who gave official figures, and what their figures count."""
    courts: dict[str, CourtWords] = Field(default_factory=dict)
    publishers: dict[str, Text] = Field(default_factory=dict)
    """Who published a source; one that is not here keeps the name that the data has."""


class Texts(Record):
    """Texts of the pages that are not generated from the data (config/texts.yaml): Markdown, and plain words in ``terms``."""

    what_it_is: Text
    what_it_is_not: Text
    inclusion_rule: Text
    definitions: Text
    known_gaps: Text
    claims_gap: Text | None = None
    corrections: Text
    terms: dict[str, Term] = Field(default_factory=dict)


class Translated(Record):
    """What a language has in the place of words that are no messages; nothing where it has no such file."""

    site: SiteWords | None = None
    texts: Texts | None = None
    names: Names = Field(default_factory=Names)


class Config(Record):
    """All of config/, and the folder it came from."""

    folder: Path
    site: Site
    texts: Texts
    vocabulary: Vocabulary
    others: Mapping[str, Translated] = Field(default_factory=dict)
    """By language: what it has in the place of words that are no messages."""

    @property
    def data(self) -> Path:
        """The data folder, absolute; the site file gives it relative to the configuration's parent."""
        return (self.folder.parent / self.site.data_folder).resolve()
