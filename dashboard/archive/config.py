"""What an editor may change without code: the site's name and texts, and the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Record(BaseModel):
    """Base of everything read from a file: nothing unknown, nothing changed afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Term(Record):
    """One word of a vocabulary, as readers see it."""

    label: Text
    meaning: Text
    colour: Annotated[str, Field(pattern="^#[0-9a-fA-F]{6}$")] | None = None
    symbol: Text | None = None
    group: Text | None = None


Terms = Mapping[str, Term]


class Vocabulary(Record):
    """Every controlled word of the data; the order of the file is the order on the pages."""

    offence: dict[str, Term]
    event: dict[str, Term]
    outcome_abroad: dict[str, Term]
    outcome_us: dict[str, Term]
    ending: dict[str, Term]
    source_kind: dict[str, Term]
    source_group: dict[str, Term]
    confidence: dict[str, Term]
    comparison: dict[str, Term]
    claim_kind: dict[str, Term]
    exclusion_reason: dict[str, Term]

    def terms(self, section: str) -> Terms:
        """The terms of one section, in order."""
        terms: Terms = getattr(self, section)
        return terms

    def label(self, section: str, key: str | None) -> str:
        """What readers see for a key; an absent key is an absent label."""
        if key is None:
            return ""
        term = self.terms(section).get(key)
        return term.label if term else key


class Site(Record):
    """The site's own words (config/site.yaml)."""

    title: Text
    subtitle: Text
    credit: Text
    data_folder: Text
    home_country: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    requesting_country: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    address: Text | None = None
    report_errors: Text
    data_licence: Text
    code_licence: Text
    borders: Text


class Texts(Record):
    """Texts of the pages that are not generated from the data (config/texts.yaml), as Markdown."""

    what_it_is: Text
    what_it_is_not: Text
    inclusion_rule: Text
    definitions: Text
    known_gaps: Text
    corrections: Text


class Config(Record):
    """All of config/, and the folder it came from."""

    folder: Path
    site: Site
    texts: Texts
    vocabulary: Vocabulary

    @property
    def data(self) -> Path:
        """The data folder, absolute; the site file gives it relative to the configuration's parent."""
        return (self.folder.parent / self.site.data_folder).resolve()
