"""Who is named in official statements, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.measures.naming import Person, coverage
from dashboard.tables import Tables
from dashboard.text.words import Words


def coverage_sentences(tables: Tables, named: Sequence[Person], words: Words) -> list[str]:
    """How many of the officially named people the dataset holds, who is missing, and what the count leaves out."""
    found = coverage(tables, named)
    texts, held, people = found.texts, len(found.held), len(found.held) + len(found.missing)
    if not named:
        return [words.say("naming-nobody", statements=texts)]
    sentences = [words.say("naming-people", statements=texts, people=people)]
    if people:
        what = "all" if held == people else "some" if held else "none"
        sentences.append(words.say(f"naming-held-{what}", held=held, people=people))
    if found.missing:
        sentences.append(words.say("naming-missing", names=words.list(found.missing)))
    if found.unconfirmed:
        sentences.append(words.say("naming-unconfirmed", names=words.list(found.unconfirmed)))
    if found.inside:
        sentences.append(
            words.say(
                "naming-inside",
                people=len(found.inside),
                country=tables.archive.config.site.requesting_adjective,
                names=words.list(found.inside),
            )
        )
    if found.partly == texts:
        sentences.append(words.say("naming-no-text-whole"))
    elif found.partly:
        sentences.append(words.say("naming-texts-in-part", partly=found.partly, texts=texts))
    return sentences
