"""A case as an article: every field of it as HTML, each fact with its sources. The case panel and the plain case page
show the same article; what differs between them is where it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.archive.course import NOT_REPORTED, decisive_abroad
from dashboard.archive.model import Case, Position, Source
from dashboard.archive.names import marked
from dashboard.archive.store import Archive
from dashboard.measures.naming import Person, statements_naming
from dashboard.measures.neighbours import neighbours
from dashboard.measures.wording import capital, the
from dashboard.publish.facts import facts, requesting, what, where
from dashboard.publish.markup import h, link, report_link
from dashboard.publish.records import citation


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an article stands, which its links and headings depend on."""

    permalink: str
    """Absolute address of the case, or nothing where it is not known."""
    data: str
    """Address of the folder that holds the cases as JSON and CSV, without a slash at its end."""
    case_href: Callable[[Case], str]
    """Address of another case."""
    level: int
    """Level of the heading that names the case; sections are one below it, their parts two."""


def article(case: Case, archive: Archive, named: Sequence[Person], setting: Setting) -> str:
    """The whole article; ``named`` is everybody whom official statements name."""
    parts = (
        _head(case, archive, setting),
        _facts(case, archive),
        _events(case, archive, setting),
        _positions(case, setting),
        _conflicts(case, setting),
        _statements(case, archive, named, setting),
        _neighbours(case, archive, setting),
        _sources(case, archive, setting),
        _confidence(case, archive, setting),
        _use(case, archive, setting),
    )
    return f"<article class='case'>{''.join(parts)}</article>"


def _heading(text: str, level: int) -> str:
    return f"<h{level}>{h(text)}</h{level}>"


def _marks(case: Case, ids: Sequence[str]) -> str:
    """Numbered links to the sources of a fact, numbered as in the list below."""
    numbers = {source.id: index for index, source in enumerate(case.sources, 1)}
    marks = [link(case.source(one).url, f"[{numbers[one]}] {case.source(one).publisher}") for one in ids]
    return f"<span class='cite-marks'>{' · '.join(marks)}</span>"


def _head(case: Case, archive: Archive, setting: Setting) -> str:
    vocabulary = archive.config.vocabulary
    course = archive.courses[case.id]
    outcome = vocabulary.outcome_abroad[course.outcome_abroad]
    others = [name for name in (case.name_ru, *case.also_known_as) if name]
    also = f"<p class='other-names'>{h(' · '.join(others))}</p>" if others else ""
    badges = [
        f"<span class='dot' style='background:{h(outcome.colour or '#888888')}'></span>{h(outcome.label)}",
        h(vocabulary.label("offence", case.offence)),
    ]
    if course.outcome_us:
        badges.append(f"In {h(requesting(archive))}: {h(vocabulary.label('outcome_us', course.outcome_us).lower())}")
    if course.ending and course.ending != NOT_REPORTED:
        badges.append(f"Ending: {h(vocabulary.label('ending', course.ending).lower())}")
    badges.append(f"Confidence: {h(vocabulary.label('confidence', case.confidence).lower())}")
    mark = f"<p class='unconfirmed'><b>Unconfirmed.</b> {h(case.unconfirmed)}</p>" if case.unconfirmed else ""
    return (
        f"{_heading(archive.shown_name(case), setting.level)}{also}"
        f"<ul class='badges'>{''.join(f'<li>{badge}</li>' for badge in badges)}</ul>"
        f"{mark}<p class='prose'>{h(case.summary)}</p>"
    )


def _facts(case: Case, archive: Archive) -> str:
    rows = "".join(f"<dt>{h(name)}</dt><dd>{h(text)}</dd>" for name, text in facts(case, archive).items())
    return f"<dl class='facts'>{rows}</dl>"


def _events(case: Case, archive: Archive, setting: Setting) -> str:
    vocabulary, decides = archive.config.vocabulary, decisive_abroad(archive.config.site.sent_home)
    items = []
    for event in case.events:
        outcome = decides.get(event.type)
        colour = vocabulary.outcome_abroad[outcome].colour if outcome in vocabulary.outcome_abroad else None
        style = f" style='--mark:{h(colour)}'" if colour else ""
        items.append(
            f"<li{style}><span class='when'>{h(event.date)} · {h(where(event, archive))}</span><br>"
            f"<span class='what'>{h(what(event, archive))}</span>"
            f"<p>{h(event.note)}</p>{_marks(case, event.sources)}</li>"
        )
    heading = _heading("What was reported, in order", setting.level + 1)
    return f"{heading}<ol class='events'>{''.join(items)}</ol>"


def _positions(case: Case, setting: Setting) -> str:
    if not case.positions:
        return ""
    sides = positions_by_topic(case, lambda ids: _marks(case, ids), setting.level + 2)
    return f"{_heading('What each side says', setting.level + 1)}{sides}"


def positions_by_topic(case: Case, cite: Callable[[Sequence[str]], str], level: int = 4) -> str:
    """What each party says, side by side under a heading for each topic; ``cite`` makes the links from ids of sources."""
    topics: dict[str, list[Position]] = {}
    for position in case.positions:
        topics.setdefault(position.topic, []).append(position)
    parts = []
    for topic, positions in topics.items():
        cells = "".join(
            f"<div><p class='by'>{h(one.by)}</p><p>{h(one.says)}</p>{cite(one.sources)}</div>" for one in positions
        )
        parts.append(f"{_heading(capital(topic), level)}<div class='positions'>{cells}</div>")
    return "".join(parts)


def _conflicts(case: Case, setting: Setting) -> str:
    parts = []
    if case.conflicts:
        items = "".join(f"<li>{h(text)}</li>" for text in case.conflicts)
        parts.append(f"{_heading('Where the sources disagree', setting.level + 1)}<ul class='prose'>{items}</ul>")
    if case.notes:
        parts.append(f"{_heading('Notes', setting.level + 1)}<p class='prose'>{h(case.notes)}</p>")
    if case.also:
        pages = " · ".join(link(page.url, page.publisher) for page in case.also)
        parts.append(f"<p class='small'>Also read: {pages}</p>")
    return "".join(parts)


def _statements(case: Case, archive: Archive, named: Sequence[Person], setting: Setting) -> str:
    """Which official statements name the person."""
    if not archive.named:
        return ""
    said = statements_naming(case.id, named)
    if not said:
        items = "<p class='prose'>None of the official statements read names this person.</p>"
    else:
        items = "".join(f"<li>{link(one.url, one.body)}, {h(one.date)}</li>" for one in said)
        items = f"<ul class='prose'>{items}</ul>"
    return f"{_heading('Named in official statements', setting.level + 1)}{items}"


def _neighbours(case: Case, archive: Archive, setting: Setting) -> str:
    """Cases that share the docket, the exchange, or the country and the year of arrest."""
    near = neighbours(case, archive)
    arrest = archive.courses[case.id].arrest
    groups = (
        (f"Same {archive.config.site.requesting_adjective} court case", near.docket),
        ("Same prisoner exchange", near.exchange),
        (f"Arrested in {the(archive.country_name(arrest.country))} in {arrest.date.year}", near.country_and_year),
    )
    rows = "".join(
        f"<dt>{h(label)}</dt><dd>{', '.join(case_link(other, archive, setting.case_href(other)) for other in cases)}</dd>"
        for label, cases in groups
        if cases
    )
    heading = _heading("Neighbours of this case", setting.level + 1)
    return f"{heading}<dl class='facts'>{rows}</dl>" if rows else ""


def case_link(case: Case, archive: Archive, href: str, text: str = "") -> str:
    """A link to a case within the site, by its name or another text; an unconfirmed case is marked."""
    return f"<a href='{h(href)}' target='_self'>{h(marked(text, case) if text else archive.shown_name(case))}</a>"


_FIELD = {
    "conflicts": "where the sources disagree",
    "name_ru": "name in the script of the home country",
    "positions": "what each side says",
    "us_court": "court",
}
"""What readers see for a field of a case that a source was used for, where its own name is no word of theirs."""


def _used_for(source: Source, archive: Archive) -> str:
    """What a source was used for, in the words of the pages: events by their labels, fields by what they hold."""
    events = archive.config.vocabulary.event
    return "; ".join(
        events[one].label if one in events else capital(_FIELD.get(one, one.replace("_", " ")))
        for one in source.supports
    )


def _source(source: Source, number_: int, archive: Archive) -> str:
    title = f"“{h(source.title)}” " if source.title else ""
    date = f", {h(source.date)}" if source.date else ", no date shown"
    supports = f" <span class='small'>({h(_used_for(source, archive))})</span>" if source.supports else ""
    return f"<li value='{number_}'>{title}{link(source.url, source.publisher)}{date}{supports}</li>"


def _sources(case: Case, archive: Archive, setting: Setting) -> str:
    kinds: Mapping[str, list[str]] = {kind: [] for kind in archive.config.vocabulary.source_kind}
    for index, source in enumerate(case.sources, 1):
        kinds[source.kind].append(_source(source, index, archive))
    groups = "".join(
        f"{_heading(archive.config.vocabulary.label('source_kind', kind), setting.level + 2)}"
        f"<ol class='sources'>{''.join(items)}</ol>"
        for kind, items in kinds.items()
        if items
    )
    return f"{_heading(f'Sources ({len(case.sources)})', setting.level + 1)}{groups}"


def _confidence(case: Case, archive: Archive, setting: Setting) -> str:
    found = archive.config.vocabulary.confidence[case.confidence]
    heading = _heading(f"Confidence: {found.label.lower()}", setting.level + 1)
    return f"{heading}<p class='prose'>{h(found.meaning)}</p>"


def _use(case: Case, archive: Archive, setting: Setting) -> str:
    permalink = setting.permalink
    about = f"Case: {permalink or case.id}\nWhat is wrong:\nA source that shows it:\n"
    report = report_link(archive.config.site, archive.shown_name(case), about)
    stays = f"<p class='prose'>Permalink: <a href='{h(permalink)}'>{h(permalink)}</a></p>" if permalink else ""
    return (
        f"{_heading('Use and cite', setting.level + 1)}{stays}"
        f"<p class='cite'>{h(citation(archive, case, permalink))}</p>{_downloads(case, setting)}"
        f"<p><a href='{h(report)}'>Report an error in this case</a></p>"
    )


def _downloads(case: Case, setting: Setting) -> str:
    address = h(f"{setting.data}/{case.id}")
    return (
        f"<div class='downloads'><a href='{address}.json' download>JSON, the whole case</a>"
        f"<a href='{address}.csv' download>CSV, its events</a></div>"
    )
