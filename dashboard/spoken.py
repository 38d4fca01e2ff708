"""The archive as one language says it: the labels of the vocabulary, the names of countries, places, courts and
institutions, the texts of a case where they are translated, and the name under which readers meet a case, marked where
it is unconfirmed and told apart where two cases have one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dashboard.archive.cases import course_by
from dashboard.archive.config import Config, Names, Record, Term, Translated, message_of
from dashboard.archive.model import Case, Country, Page, SeedStatement, Source, Wording
from dashboard.archive.store import Archive
from dashboard.text.catalogue import FIRST
from dashboard.text.words import Words


class Told(str):
    """A text of the data that is not translated into the language of its readers, with the one that it is in."""

    __slots__ = ("language",)
    language: str

    def __new__(cls, text: str, language: str) -> Told:
        made = super().__new__(cls, text)
        made.language = language
        return made

    def __reduce__(self) -> tuple[type[Told], tuple[str, str]]:
        return Told, (str(self), self.language)


def told(text: str, language: str, written: str = FIRST) -> str:
    """A text as readers in a language have it, who are told in which other one it is written."""
    return text if written == language else Told(text, written)


def quoted(wording: Wording, language: str) -> str:
    """A claim as a page in a language quotes it: in its own words where they are of that language, else in English."""
    return wording.text if wording.lang == language else told(wording.english, language)


def spoken(archive: Archive, words: Words) -> Archive:
    """The archive with every word of it in a language, from the archive as it was read or is in FIRST."""
    config = spoken_config(archive.config, words)
    said = replace(
        archive,
        config=config,
        countries={
            code: country.model_copy(update={"name": _country(code, country, words)})
            for code, country in archive.countries.items()
        },
        fingerprint=f"{archive.fingerprint} {words.language}",
        language=words.language,
    )
    if words.language != FIRST:
        said = _translated(said, words.language)
    return replace(said, shown_names=_shown_names(said, words))


def _country(code: str, country: Country, words: Words) -> str:
    """With the forms that the language's sentences need."""
    return words.country(code, _own(country, "name", words.language) or country.name)


def spoken_config(config: Config, words: Words) -> Config:
    """The configuration with labels and meanings of its vocabulary, and the site's own words, in a language."""
    vocabulary, own = config.vocabulary, config.others.get(words.language, Translated())
    said = {
        section: {key: _said(section, key, term, words) for key, term in vocabulary.terms(section).items()}
        for section in type(vocabulary).model_fields
    }
    site = config.site.model_copy(update=dict(own.site)) if own.site else config.site
    update = {"vocabulary": vocabulary.model_copy(update=said), "site": site, "texts": own.texts or config.texts}
    return config.model_copy(update=update)


class Lexicon:
    """What a language calls that which an archive has, by the keys and names that the files have."""

    def __init__(self, archive: Archive, words: Words) -> None:
        self._archive, self._words = archive, words
        self._vocabulary = spoken_config(archive.config, words).vocabulary
        self._names = archive.config.others.get(words.language, Translated()).names

    def offence(self, key: str) -> str:
        """The label of an accusation."""
        return self._vocabulary.label("offence", key)

    def country(self, code: str) -> str:
        """The name of a country; the code where the data does not know it."""
        country = self._archive.countries.get(code)
        return _country(code, country, self._words) if country else code

    def place(self, name: str) -> str:
        """The name of a town."""
        return self._names.places.get(name, name)

    def court(self, key: str) -> tuple[str, ...]:
        """The name of a court and its city; nothing where the data does not know it."""
        court = self._names.courts.get(key) or self._archive.courts.get(key)
        return (court.name, court.city) if court else ()


# --- texts and names of the data -------------------------------------------------------------------------------------


def _own(record: Record, field: str, language: str) -> str | None:
    """A field of a record in a language, such as ``name_ru``; None where it is not filled, or there is none."""
    value: str | None = getattr(record, f"{field}_{language}", None)
    return value


def _told(record: Record, fields: Sequence[str], language: str) -> dict[str, str]:
    """The texts of a record in a language, those that are not translated in FIRST."""
    found: dict[str, str] = {}
    for field in fields:
        own = _own(record, field, language)
        if own or getattr(record, field):
            found[field] = own or Told(getattr(record, field), FIRST)
    return found


def _translated(archive: Archive, language: str) -> Archive:
    """Cases, courts and official statements with their texts and names in a language."""
    names = archive.config.others.get(language, Translated()).names
    cases = tuple(_case(case, names, language) for case in archive.cases)

    def body(record: Record, *fields: str) -> dict[str, str]:
        return {field: names.bodies.get(getattr(record, field), getattr(record, field)) for field in fields}

    def cited(record: Record, *fields: str) -> dict[str, tuple[Source | Page, ...]]:
        return {field: _cited(getattr(record, field), names) for field in fields}

    return replace(
        archive,
        cases=cases,
        courses={case.id: course_by(case, archive.config, archive.as_of) for case in cases},
        courts={
            key: court.model_copy(update=dict(names.courts[key]) if key in names.courts else {})
            for key, court in archive.courts.items()
        },
        counts=tuple(
            one.model_copy(
                update={
                    **body(one, "speaker", "body", "subject"),
                    **_told(one, ["note"], language),
                    **cited(one, "also"),
                    "source": _cited([one.source], names)[0],
                }
            )
            for one in archive.counts
        ),
        named=tuple(
            one.model_copy(update={**body(one, "body"), **_told(one, ["note"], language), **cited(one, "also")})
            for one in archive.named
        ),
        exclusions=tuple(
            one.model_copy(update={**_told(one, ["name", "explanation"], language), **cited(one, "sources")})
            for one in archive.exclusions
        ),
        seed=_seed(archive.seed, names, language) if archive.seed else None,
    )


def _seed(seed: SeedStatement, names: Names, language: str) -> SeedStatement:
    parts = [part.model_copy(update=_told(part, ["quote", "test", "context"], language)) for part in seed.parts]
    (source,) = _cited([seed.source], names)
    relays = {"relays": names.bodies.get(seed.source.relays, seed.source.relays)} if seed.source.relays else {}
    return seed.model_copy(update={"parts": tuple(parts), "source": source.model_copy(update=relays)})


def _cited(pages: Sequence[Source | Page], names: Names) -> tuple[Source | Page, ...]:
    """Pages that were read, with their publishers as the language writes them."""
    return tuple(
        one.model_copy(update={"publisher": names.publishers.get(one.publisher, one.publisher)}) for one in pages
    )


def _case(case: Case, names: Names, language: str) -> Case:
    events = tuple(
        event.model_copy(
            update={
                **_told(event, ["note"], language),
                "place": names.places.get(event.place, event.place) if event.place else None,
            }
        )
        for event in case.events
    )
    positions = tuple(one.model_copy(update=_told(one, ["topic", "by", "says"], language)) for one in case.positions)
    own: tuple[str, ...] = getattr(case, f"conflicts_{language}", ())
    return case.model_copy(
        update={
            **_told(case, ["summary", "charges", "notes", "unconfirmed"], language),
            # Where one was added and not translated, all are shown as they were written: none is left out.
            "conflicts": own
            if len(own) == len(case.conflicts)
            else tuple(Told(text, FIRST) for text in case.conflicts),
            "events": events,
            "positions": positions,
            "sources": _cited(case.sources, names),
            "also": _cited(case.also, names),
        }
    )


# --- words -----------------------------------------------------------------------------------------------------------


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


def own_name(case: Case, words: Words) -> str:
    """The name in the script of the language, where the record has it."""
    return _own(case, "name", words.language) or case.name


def other_names(case: Case, words: Words) -> list[str]:
    """The names of a case beside its own in the language."""
    names = (case.name, case.name_ru, *case.also_known_as)
    return [name for name in names if name and name != own_name(case, words)]


def _shown_names(archive: Archive, words: Words) -> dict[str, str]:
    """By id, no two alike: the name, and in brackets behind it the country and year of arrest where another case has
    the same name (the whole date, then the id, where those do not tell them apart), and that a case is unconfirmed."""
    alike: dict[str, list[Case]] = defaultdict(list)
    for case in archive.cases:
        alike[" ".join(own_name(case, words).split()).casefold()].append(case)
    return {
        case.id: marked(own_name(case, words), case, words, told)
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
