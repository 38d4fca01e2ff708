"""Reading config/: the site, its texts and the keys of its vocabulary."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dashboard.archive.config import (
    OUTCOME_GROUPS,
    Config,
    Keys,
    Names,
    Record,
    Site,
    SiteWords,
    Texts,
    Translated,
    Vocabulary,
    message_of,
)
from dashboard.archive.course import DECIDED_OTHERWISE, DECISIVE_IN_US, ENDINGS, HANDED_OVER, NOT_REPORTED, PENDING
from dashboard.archive.model import CLAIM_COUNTS, CLAIM_MEASURES, COMPARISONS
from dashboard.archive.problems import Problem, bounded, nearest
from dashboard.archive.reading import Document, UnreadableError, read
from dashboard.archive.validate import validate

FOLDER_VARIABLE = "THIRD_COUNTRY_CONFIG"
"""Environment variable that names another configuration folder."""

FILES: Mapping[str, type[Record]] = {"site": Site, "texts": Texts, "vocabulary": Keys}
"""What config/ holds, each in the file of its name."""

TRANSLATED: Mapping[str, type[Record]] = {"site": SiteWords, "texts": Texts, "names": Names}
"""What the folder of a language may hold beside its messages, each in the file of its name."""

DERIVED: Mapping[str, tuple[str, ...]] = {
    "event": ("arrest", "sentence", *HANDED_OVER, *DECIDED_OTHERWISE, *DECISIVE_IN_US, *ENDINGS),
    "outcome_abroad": (*HANDED_OVER.values(), *DECIDED_OTHERWISE.values(), PENDING),
    "outcome_group": OUTCOME_GROUPS,
    "outcome_us": (*DECISIVE_IN_US.values(), PENDING),
    "ending": (*ENDINGS.values(), NOT_REPORTED),
    "comparison": COMPARISONS,
    "claim_counts": CLAIM_COUNTS,
    "claim_measure": CLAIM_MEASURES,
}
"""Words that the program itself reads or writes: an editor may say them differently, not remove them."""


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
            problems += _outcomes(parts[name], document)
    if isinstance(parts.get("site"), Site) and isinstance(parts.get("vocabulary"), Keys):
        problems += _sent_home(parts["site"], parts["vocabulary"], f"{folder.name}/vocabulary.yaml")
    parts["others"] = {}
    for place in sorted(folder.glob("text/*/")):
        parts["others"][place.name], found = _translated(place)
        problems += found
    if problems:
        raise UnreadableError(problems)
    return Config(folder=folder, **{**parts, "vocabulary": Vocabulary.unspoken(parts["vocabulary"])})


def _translated(folder: Path) -> tuple[Translated, list[Problem]]:
    """What a language has beside its messages, and what is wrong with it."""
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, model in TRANSLATED.items():
        if (file := folder / f"{name}.yaml").exists():
            try:
                document = read(file, f"{folder.parents[1].name}/text/{folder.name}/{file.name}")
            except UnreadableError as error:
                problems += error.problems
                continue
            own, wrong = validate(document, model, {})
            problems += wrong
            if own is not None:
                found[name] = own
    return Translated(**found), problems


def _words_left(document: Document) -> Iterator[Problem]:
    """What stood here once and stands elsewhere now: labels and meanings, which are words of a language, and colours. It
    is taken out of the file's values."""
    sections = document.data.items() if isinstance(document.data, dict) else ()
    terms = ((section, key, term) for section, own in sections if isinstance(own, dict) for key, term in own.items())
    for section, key, term in terms:
        message = message_of(section, key)
        for name, text in (
            ("label", f"a label is a message now: write it as {message} in text/en/vocabulary.ftl"),
            ("meaning", f"a meaning is a message now: write it as {message}.meaning in text/en/vocabulary.ftl"),
            (
                "colour",
                "a colour follows from the group of an outcome now: leave it out, and give a 'group' and a 'sign'",
            ),
        ):
            if isinstance(term, dict) and name in term:
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


def _outcomes(keys: Keys, document: Document) -> Iterator[Problem]:
    """The group of each outcome abroad, and the sign that tells it from the others of its group."""
    signs: dict[tuple[str | None, str], str] = {}
    for key, look in keys.outcome_abroad.items():
        at = ("outcome_abroad", key)
        if look.group is None:
            text = f"the field 'group' is missing; it is one of {', '.join(OUTCOME_GROUPS)}"
            yield document.problem(at, text)
        elif look.group not in OUTCOME_GROUPS:
            hint = nearest(look.group, OUTCOME_GROUPS)
            yield document.problem((*at, "group"), f"{look.group!r} is not a group of outcomes{hint}")
        if look.sign is None:
            yield document.problem(
                at, "the field 'sign' is missing; one character, drawn on the case's square, or none: ''"
            )
        elif len(look.sign) > 1:
            text = f"the sign {look.sign!r} is {len(look.sign)} characters long; a square has room for one"
            yield document.problem((*at, "sign"), text)
        elif (other := signs.setdefault((look.group, look.sign), key)) != key:
            text = f"{other!r} of the same group has the sign {look.sign!r} too; give one of them another"
            yield document.problem((*at, "sign"), text)
    for group in keys.outcome_group:
        if group not in OUTCOME_GROUPS:
            text = f"no colours are there for the group {group!r}; an outcome is of one of {', '.join(OUTCOME_GROUPS)}"
            yield document.problem(("outcome_group", group), text)
