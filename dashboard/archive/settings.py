"""Reading config/: the site, its texts and the keys of its vocabulary."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dashboard.archive.config import Config, Keys, Record, Site, Texts, Vocabulary, message_of
from dashboard.archive.course import DECIDED_OTHERWISE, DECISIVE_IN_US, ENDINGS, HANDED_OVER, NOT_REPORTED, PENDING
from dashboard.archive.model import CLAIM_COUNTS, CLAIM_MEASURES, COMPARISONS
from dashboard.archive.problems import Problem, bounded, nearest
from dashboard.archive.reading import Document, UnreadableError, read
from dashboard.archive.validate import validate

FOLDER_VARIABLE = "THIRD_COUNTRY_CONFIG"
"""Environment variable that names another configuration folder."""

FILES: Mapping[str, type[Record]] = {"site": Site, "texts": Texts, "vocabulary": Keys}
"""What config/ holds, each in the file of its name."""

DERIVED: Mapping[str, tuple[str, ...]] = {
    "event": ("arrest", "sentence", *HANDED_OVER, *DECIDED_OTHERWISE, *DECISIVE_IN_US, *ENDINGS),
    "outcome_abroad": (*HANDED_OVER.values(), *DECIDED_OTHERWISE.values(), PENDING),
    "outcome_us": (*DECISIVE_IN_US.values(), PENDING),
    "ending": (*ENDINGS.values(), NOT_REPORTED),
    "comparison": COMPARISONS,
    "claim_counts": CLAIM_COUNTS,
    "claim_measure": CLAIM_MEASURES,
}
"""Words that what follows from events reads or writes: an editor may say them differently, not remove them."""


def config_folder() -> Path:
    """The folder of the configuration: the variable's, or config/ beside the package."""
    return Path(os.environ.get(FOLDER_VARIABLE) or Path(__file__).parents[2] / "config").resolve()


def load_config(folder: Path | None = None) -> Config:
    """Read config/; raises UnreadableError with every problem, as one bad word there concerns every page."""
    folder = folder or config_folder()
    parts: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, model in FILES.items():
        try:
            document = read(folder / f"{name}.yaml", f"{folder.name}/{name}.yaml")
        except UnreadableError as error:
            problems += error.problems
            continue
        if model is Keys:
            problems += bounded(list(_words_left(document)))
        parts[name], found = validate(document, model, {})
        problems += found
        if isinstance(parts[name], Keys):
            problems += _absent_words(parts[name], document)
    if isinstance(parts.get("site"), Site) and isinstance(parts.get("vocabulary"), Keys):
        problems += _sent_home(parts["site"], parts["vocabulary"], f"{folder.name}/vocabulary.yaml")
    if problems:
        raise UnreadableError(problems)
    return Config(folder=folder, **{**parts, "vocabulary": Vocabulary.unspoken(parts["vocabulary"])})


def _words_left(document: Document) -> Iterator[Problem]:
    """Labels and meanings, which are words of a language and no part of this file; they are taken out of its values."""
    sections = document.data.items() if isinstance(document.data, dict) else ()
    terms = ((section, key, term) for section, own in sections if isinstance(own, dict) for key, term in own.items())
    for section, key, term in terms:
        for name, end in (("label", ""), ("meaning", ".meaning")):
            if isinstance(term, dict) and name in term:
                text = (
                    f"a {name} is a message now: write it as {message_of(section, key)}{end} in text/en/vocabulary.ftl"
                )
                yield document.problem((section, key, name), text)
                del term[name]


def _sent_home(site: Site, keys: Keys, file: str) -> Iterator[Problem]:
    for section in ("event", "outcome_abroad"):
        if site.sent_home not in keys.terms(section):
            text = f"the word {site.sent_home!r} is missing under {section!r}: 'sent_home' of site.yaml names it"
            yield Problem(file, 1, text)


def _absent_words(keys: Keys, document: Document) -> Iterator[Problem]:
    for section, words in DERIVED.items():
        for word in dict.fromkeys(words):
            if word not in keys.terms(section):
                text = f"the word {word!r} is missing; change its label, but keep the key: outcomes are derived with it"
                yield document.problem((section,), text)
    for word in keys.claim_measure:
        if word not in CLAIM_MEASURES:
            hint = nearest(word, CLAIM_MEASURES)
            yield document.problem(("claim_measure", word), f"no test of the program has the name {word!r}{hint}")
    groups = keys.source_group
    for kind, look in keys.source_kind.items():
        if look.group is not None and look.group not in groups:
            hint = nearest(look.group, groups)
            yield document.problem(("source_kind", kind, "group"), f"{look.group!r} is not a source group{hint}")
