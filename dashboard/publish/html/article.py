"""A case as an article: every field of it as HTML, each fact with its sources. The case panel and the plain case page
show the same article; what differs between them is where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from dashboard.archive.course import NOT_REPORTED, decisive_abroad
from dashboard.archive.model import Case, Event, Position, Source
from dashboard.archive.store import Archive
from dashboard.charts.outcomes import Tint, tints
from dashboard.charts.theme import ThemeName
from dashboard.measures.naming import statements_naming
from dashboard.measures.neighbours import neighbours
from dashboard.publish.data.records import citation
from dashboard.publish.html.changes import changes_of
from dashboard.publish.html.facts import facts, what, where
from dashboard.publish.html.markup import address, report_link
from dashboard.publish.html.templates import html
from dashboard.sentences.countries import country, requesting
from dashboard.spoken import marked, other_names
from dashboard.text import MessageId
from dashboard.text.words import Words

Href = Callable[[Case], str]
"""The address of a case."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an article stands, which its links and headings depend on."""

    permalink: str
    """Absolute address of the case, or nothing where it is not known."""
    data: str
    """Address of the folder that holds the cases as JSON and CSV, without a slash at its end."""
    case_href: Href
    """Of another case."""
    level: int
    """Level of the heading that names the case; sections are one below it, their parts two."""
    pictures: str = ""
    """Address of the folder that holds the pictures of cases, without a slash at its end, or nothing where there are none."""
    theme: ThemeName | None = None
    """Of the page, where it is not that of the reader's system."""


def article(case: Case, archive: Archive, setting: Setting, words: Words) -> Markup:
    """The whole article."""
    name, permalink = archive.shown_name(case), setting.permalink
    confidence = archive.config.vocabulary.confidence[case.confidence]
    said = statements_naming(case, archive)
    return html(
        "article.html",
        words,
        case=case,
        level=setting.level,
        name=name,
        others=other_names(case, words),
        badges=_badges(case, archive, words),
        picture=partial(_picture, f"{setting.pictures}/{case.id}", words) if setting.pictures else None,
        theme=setting.theme,
        facts=facts(case, archive, words),
        events=_events(case, archive, words),
        topics=_topics(case, words, is_numbered=True),
        also=[(page.url, page.publisher) for page in case.also],
        statements=[(one.url, one.body, words.date(one.date)) for one in said] if archive.named else None,
        neighbours=_neighbours(case, archive, setting, words),
        changes=changes_of(case, archive, words),
        kinds=_sources(case, archive, words),
        confidence=words.say("case-confidence", confidence=confidence.label),
        confidence_means=confidence.meaning,
        permalink=permalink,
        citation=citation(archive, words, case, permalink),
        data={form: address(f"{setting.data}/{case.id}.{form}", words.params) for form in ("json", "csv")},
        report=report_link(archive.config.site, name, words.say("report-case", case=permalink or case.id)),
    )


def _picture(place: str, words: Words, name: str, theme: str = "") -> str:
    """The address of a picture of the timeline, by its name; ``place`` is how the addresses of all begin."""
    return address(f"{place}.{name}.png", {**({"theme": [theme]} if theme else {}), **words.params})


def _cited(case: Case, ids: Sequence[str], is_numbered: bool) -> list[tuple[str, str]]:
    """Address and text of the link to each source of a fact; numbered as in the article's list of sources."""
    numbers = {source.id: f"[{number}] " if is_numbered else "" for number, source in enumerate(case.sources, 1)}
    return [(case.source(one).url, f"{numbers[one]}{case.source(one).publisher}") for one in ids]


def _badges(case: Case, archive: Archive, words: Words) -> list[tuple[str, Tint | None]]:
    """What is most asked of a case; the outcome abroad with its tint."""
    vocabulary = archive.config.vocabulary
    course = archive.courses[case.id]
    badges: list[tuple[str, Tint | None]] = [
        (vocabulary.label("outcome_abroad", course.outcome_abroad), tints(vocabulary)[course.outcome_abroad]),
        (vocabulary.label("offence", case.offence), None),
    ]
    if course.outcome_us:
        label = vocabulary.label("outcome_us", course.outcome_us)
        asked = requesting(archive, words)
        badges.append((words.say("badge-outcome-in-requesting", requesting=asked, outcome=label), None))
    if course.ending and course.ending != NOT_REPORTED:
        badges.append((words.say("badge-ending", ending=vocabulary.label("ending", course.ending)), None))
    label = vocabulary.label("confidence", case.confidence)
    return [*badges, (words.say("case-confidence", confidence=label), None)]


@dataclass(frozen=True, slots=True)
class _Happened:
    """An event as the article tells it, with the meaning of its kind, in the tint of the outcome that it decided; ``sources`` as links."""

    when: str
    what: str
    meaning: str
    note: str
    tint: Tint | None
    sources: Sequence[tuple[str, str]]


def _events(case: Case, archive: Archive, words: Words) -> list[_Happened]:
    known, decides = tints(archive.config.vocabulary), decisive_abroad(archive.config.site.sent_home)

    def happened(event: Event) -> _Happened:
        return _Happened(
            when=f"{words.date(event.date)} · {where(event, archive, words)}",
            what=what(event, archive, words),
            meaning=archive.config.vocabulary.event[event.type].meaning,
            note=event.note,
            tint=known.get(decides.get(event.type, "")),
            sources=_cited(case, event.sources, is_numbered=True),
        )

    return [happened(event) for event in case.events]


_Topic = tuple[str, list[tuple[Position, list[tuple[str, str]]]]]
"""A topic, and what each party says of it with the links to its sources."""


def _topics(case: Case, words: Words, is_numbered: bool) -> list[_Topic]:
    topics: dict[str, list[Position]] = {}
    for position in case.positions:
        topics.setdefault(position.topic, []).append(position)
    return [
        (words.say("case-topic", topic=topic), [(one, _cited(case, one.sources, is_numbered)) for one in positions])
        for topic, positions in topics.items()
    ]


def positions_by_topic(case: Case, words: Words, level: int = 4) -> Markup:
    """What each party says, side by side under a heading for each topic, with links to the sources."""
    return html("positions.html", words, topics=_topics(case, words, is_numbered=False), level=level)


def _neighbours(case: Case, archive: Archive, setting: Setting, words: Words) -> list[tuple[str, list[Markup]]]:
    """Links to cases that share the docket, the exchange, or the country and the year of arrest."""
    near = neighbours(case, archive)
    arrest = archive.courses[case.id].arrest
    place = country(arrest.country, archive, words)
    groups = (
        (words.say("neighbours-docket", adjective=archive.config.site.requesting_adjective), near.docket),
        (words.say("neighbours-exchange"), near.exchange),
        (
            words.say("neighbours-country-and-year", country=place, year=str(arrest.date.year)),
            near.country_and_year,
        ),
    )
    return [
        (name, [case_link(other, archive, setting.case_href(other), words) for other in cases])
        for name, cases in groups
        if cases
    ]


def case_link(case: Case, archive: Archive, href: str, words: Words, text: str = "") -> Markup:
    """A link to a case within the site, by its name or another text; an unconfirmed case is marked."""
    name = marked(text, case, words) if text else archive.shown_name(case)
    return Markup('<a href="{}" target="_self">{}</a>').format(href, name)


_FIELDS: Mapping[str, MessageId] = {
    "also-known-as": "supports-also-known-as",
    "charges": "supports-charges",
    "citizenship": "supports-citizenship",
    "conflicts": "supports-conflicts",
    "docket": "supports-docket",
    "name": "supports-name",
    "name-ru": "supports-name-ru",
    "positions": "supports-positions",
    "summary": "supports-summary",
    "us-court": "supports-us-court",
}
"""What a source may have been used for beside events."""


def _used_for(source: Source, archive: Archive, words: Words) -> str:
    """What a source was used for, in the words of the pages: events by their labels, fields by what they hold."""
    events = archive.config.vocabulary.event

    def said(key: str) -> str:
        if key in events:
            return events[key].label
        field = re.sub("[^a-z]+", "-", key)
        if field in _FIELDS:
            return words.say(_FIELDS[field])
        return key[:1].upper() + key[1:].replace("_", " ")

    return "; ".join(said(key) for key in source.supports)


_Listed = tuple[int, Source, str, str]
"""The number of a source, itself, its date in words, and what it was used for."""


def _sources(case: Case, archive: Archive, words: Words) -> list[tuple[str, list[_Listed]]]:
    """The sources by their kinds."""
    kinds: Mapping[str, list[_Listed]] = {kind: [] for kind in archive.config.vocabulary.source_kind}
    for number, source in enumerate(case.sources, 1):
        date = words.date(source.date) if source.date else words.say("source-date-not-shown")
        kinds[source.kind].append((number, source, date, _used_for(source, archive, words)))
    label = archive.config.vocabulary.label
    return [(label("source_kind", kind), sources) for kind, sources in kinds.items() if sources]
