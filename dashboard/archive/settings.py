"""Reading config/: the site, its texts and its vocabulary."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dashboard.archive.config import Config, Record, Site, Texts, Vocabulary
from dashboard.archive.course import DECIDED_OTHERWISE, DECISIVE_IN_US, ENDINGS, HANDED_OVER, NOT_REPORTED, PENDING
from dashboard.archive.model import CLAIM_COUNTS, CLAIM_MEASURES, COMPARISONS
from dashboard.archive.problems import Problem, nearest
from dashboard.archive.reading import Document, UnreadableError, read
from dashboard.archive.validate import validate

FOLDER_VARIABLE = "THIRD_COUNTRY_CONFIG"
"""Environment variable that names another configuration folder."""

FILES: Mapping[str, type[Record]] = {"site": Site, "texts": Texts, "vocabulary": Vocabulary}
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
        parts[name], found = validate(document, model, {})
        problems += found
        if isinstance(parts[name], Vocabulary):
            problems += _absent_words(parts[name], document)
    if isinstance(parts.get("site"), Site) and isinstance(parts.get("vocabulary"), Vocabulary):
        problems += _sent_home(parts["site"], parts["vocabulary"], f"{folder.name}/vocabulary.yaml")
    if problems:
        raise UnreadableError(problems)
    return Config(folder=folder, **parts)


def _sent_home(site: Site, vocabulary: Vocabulary, file: str) -> Iterator[Problem]:
    for section in ("event", "outcome_abroad"):
        if site.sent_home not in vocabulary.terms(section):
            text = f"the word {site.sent_home!r} is missing under {section!r}: 'sent_home' of site.yaml names it"
            yield Problem(file, 1, text)


def _absent_words(vocabulary: Vocabulary, document: Document) -> Iterator[Problem]:
    for section, words in DERIVED.items():
        for word in dict.fromkeys(words):
            if word not in vocabulary.terms(section):
                text = f"the word {word!r} is missing; change its label, but keep the key: outcomes are derived with it"
                yield document.problem((section,), text)
    for word in vocabulary.claim_measure:
        if word not in CLAIM_MEASURES:
            hint = nearest(word, CLAIM_MEASURES)
            yield document.problem(("claim_measure", word), f"no test of the program has the name {word!r}{hint}")
    groups = vocabulary.source_group
    for kind, term in vocabulary.source_kind.items():
        if term.group is not None and term.group not in groups:
            hint = nearest(term.group, groups)
            yield document.problem(("source_kind", kind, "group"), f"{term.group!r} is not a source group{hint}")
