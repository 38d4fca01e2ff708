"""The archive as one language says it: the labels of the vocabulary, the names of countries, and the name under which
readers meet a case, marked where it is unconfirmed and told apart where two cases have one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dashboard.archive.config import Config, Term, message_of
from dashboard.archive.model import Case
from dashboard.archive.store import Archive
from dashboard.text.words import Words


def spoken(archive: Archive, words: Words) -> Archive:
    """The archive with every word of it in a language, whichever it was in before."""
    said = replace(
        archive,
        config=spoken_config(archive.config, words),
        countries={
            code: country.model_copy(update={"name": str(words.country(code, country.name))})
            for code, country in archive.countries.items()
        },
        fingerprint=f"{archive.fingerprint} {words.language}",
        language=words.language,
    )
    return replace(said, shown_names=_shown_names(said, words))


def spoken_config(config: Config, words: Words) -> Config:
    """The configuration with labels and meanings of its vocabulary in a language."""
    vocabulary = config.vocabulary
    said = {
        section: {key: _said(section, key, term, words) for key, term in vocabulary.terms(section).items()}
        for section in type(vocabulary).model_fields
    }
    return config.model_copy(update={"vocabulary": vocabulary.model_copy(update=said)})


def _said(section: str, key: str, term: Term, words: Words) -> Term:
    """A word that the language has no label for is said by its key: no page is lost for it."""
    message = message_of(section, key)
    label = words.say(message) if words.has(message) else key
    meaning = words.say(f"{message}.meaning") if words.has(f"{message}.meaning") else label
    return term.model_copy(update={"label": label, "meaning": meaning})


def marked(text: str, case: Case, words: Words, told: str = "") -> str:
    """A text that stands for a case, with what is ``told`` of it in brackets; an unconfirmed one is always said to be
    so."""
    if case.confirmed:
        return words.say("name-told", name=text, told=told) if told else text
    return words.say("name-told-unconfirmed" if told else "name-unconfirmed", name=text, told=told)


def _shown_names(archive: Archive, words: Words) -> dict[str, str]:
    """By id, no two alike: the name, and in brackets behind it the country and year of arrest where another case has
    the same name (the whole date, then the id, where those do not tell them apart), and that a case is unconfirmed."""
    alike: dict[str, list[Case]] = defaultdict(list)
    for case in archive.cases:
        alike[" ".join(case.name.split()).casefold()].append(case)
    return {
        case.id: marked(case.name, case, words, told)
        for group in alike.values()
        for case, told in zip(group, _apart(group, archive, words), strict=True)
    }


def _apart(group: Sequence[Case], archive: Archive, words: Words) -> Sequence[str]:
    """What tells the cases of one name apart, as little as does; nothing for a case that is alone."""
    if len(group) == 1:
        return [""]
    arrests = [archive.courses[case.id].arrest for case in group]
    countries = [archive.country_name(one.country) for one in arrests]
    dates = [words.date(one.date) for one in arrests]
    years = [str(one.date.year) if one.date.year else date for one, date in zip(arrests, dates, strict=True)]
    ids = [case.id for case in group]
    by_year, by_date, by_id = (
        [
            words.say(message, country=country, date=date, id=case_id)
            for country, date, case_id in zip(countries, given, ids, strict=True)
        ]
        for message, given in (("name-apart", years), ("name-apart", dates), ("name-apart-by-id", dates))
    )
    return next((told for told in (by_year, by_date) if len(set(told)) == len(group)), by_id)
