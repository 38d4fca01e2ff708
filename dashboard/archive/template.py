"""A commented template for a new case file."""

from __future__ import annotations

import re
from pathlib import Path

from dashboard.archive.config import Config
from dashboard.archive.model import ID_PATTERN

_TEMPLATE = """\
# yaml-language-server: $schema=../schema/case.schema.json
# Read data/README.md first: what counts as a case, and the honesty rules. Record only what a source that you read says.
# Lines that begin with # are hints: fill in or delete them.
id: {id}
name: {name}                 # spelling used by the court or most sources
# name_ru:                     # leave out if no source shows it
# also_known_as: []
citizenship: [{home}]           # ISO 3166-1 alpha-3, all reported
offence: other               # one of: {offences}
summary: >-
  Two to four neutral sentences in your own words, past tense.
charges: >-
  What the authorities alleged, in one sentence: "alleged", "charged with".
# us_court:                    # a key of data/us-courts.yaml
# docket:                      # only if a source that you read shows it
events:                      # chronological; every event cites at least one source
  - type: arrest             # one of: {events}
    date: "2020-01"          # "2020-01-31", "2020-01", "2020" or "[2019-11..2020-01]": no more precise than the source
    country: {country}             # where it happened, a key of data/countries.yaml (ISO 3166-1 alpha-3)
    # place: Town            # with lat and lon (2 decimals), or leave all three out
    note: One plain sentence on what happened.
    sources: [publisher-2020-01-31]
# positions:                   # who disputes what; leave out where nothing is disputed
#   - topic: lawfulness of the arrest
#     by: Ministry
#     says: One sentence in your own words.
#     sources: [publisher-2020-01-31]
# conflicts:                   # where sources disagree on a fact, and which value is used and why
#   - ...
sources:
  - id: publisher-2020-01-31 # short publisher and date
    publisher: Publisher
    kind: news               # one of: {kinds}
    # title: The page's headline as shown
    # date: "2020-01-31"     # only if the page shows it
    url: https://example.org/replace-with-the-page-you-read
    supports: [arrest]
confidence: low              # high, medium or low: see data/README.md
# unconfirmed: Which condition of inclusion is not firmly shown, and why.
# notes: What readers should know of the limits, such as what was looked for and not found. No address, id or name of a file.
# also:                        # further pages that conflicts and notes speak of
#   - publisher: Publisher
#     url: https://example.org/another-page
# editor_notes: What the next editor should know, such as what to look for. No reader sees it.
"""

UNFILLED = "XXX"
"""Where an editor must name a country: no country has this code, so that `check` finds what was not filled in."""


def _as_text(word: str) -> str:
    """A word as YAML text: ``12`` and ``true`` would be read as a number and a truth."""
    return f'"{word}"' if word.isdigit() or word.lower() in ("true", "false", "null") else word


def new_case(config: Config, case_id: str) -> Path:
    """Write the template for a case; ValueError for a bad id, FileExistsError where the case is there already."""
    if not re.fullmatch(ID_PATTERN.strip("^$"), case_id):
        raise ValueError(f"{case_id!r} is not an id; expected surname-givenname in lower-case ASCII letters and digits")
    path = config.data / "cases" / f"{case_id}.yaml"
    vocabulary = config.vocabulary
    surname, _, given = case_id.partition("-")
    text = _TEMPLATE.format(
        id=_as_text(case_id),
        name=_as_text(" ".join(part.capitalize() for part in [*given.split("-"), surname] if part)),
        country=UNFILLED,
        home=config.site.home_country,
        offences=", ".join(vocabulary.offence),
        events=", ".join(vocabulary.event),
        kinds=", ".join(vocabulary.source_kind),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        raise FileExistsError(f"{path} is there already")
    with path.open("x", encoding="utf-8") as file:
        file.write(text)
    return path
