"""The case panel: every field of a case, each fact with its sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlsplit

import streamlit as st

from dashboard.app import downloads
from dashboard.app.state import View, base
from dashboard.archive.course import DECISIVE_ABROAD, NOT_REPORTED, Course
from dashboard.archive.model import Case, Event, Position, Source
from dashboard.archive.store import Archive
from dashboard.measures.naming import Person, people, statements_naming
from dashboard.measures.neighbours import neighbours
from dashboard.measures.wording import day, number, span, term, the
from dashboard.publish.markup import address, h, link, report_link
from dashboard.publish.records import citation
from dashboard.tables import Tables


def show(case: Case, view: View) -> None:
    """The whole panel, and a way back to the list."""
    archive = view.tables.archive
    permalink = _permalink(case, archive)
    st.button("Close this case", key="close-case", icon=":material/close:", on_click=_close)
    parts = (
        _head(case, archive),
        _facts(case, archive),
        _events(case, archive),
        _positions(case),
        _conflicts(case),
        _statements(case, view),
        _neighbours(case, view),
        _sources(case, archive),
        _confidence(case, archive),
        _use(case, archive, permalink),
    )
    st.html(f"<article class='case'>{''.join(parts)}</article>")


def _close() -> None:
    st.query_params.pop("case", None)


def _permalink(case: Case, archive: Archive) -> str:
    site = archive.config.site.address
    if not site:
        parts = urlsplit(st.context.url or "")
        site = f"{parts.scheme}://{parts.netloc}" if parts.scheme else ""
    return f"{site.rstrip('/')}{base()}{address('/cases', {'case': [case.id]})}"


def _marks(case: Case, ids: Sequence[str]) -> str:
    """Numbered links to the sources of a fact, numbered as in the list below."""
    numbers = {source.id: index for index, source in enumerate(case.sources, 1)}
    marks = [link(case.source(one).url, f"[{numbers[one]}] {case.source(one).publisher}") for one in ids]
    return f"<span class='cite-marks'>{' · '.join(marks)}</span>"


def _head(case: Case, archive: Archive) -> str:
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
        badges.append(f"In {h(_requesting(archive))}: {h(vocabulary.label('outcome_us', course.outcome_us).lower())}")
    if course.ending and course.ending != NOT_REPORTED:
        badges.append(f"Ending: {h(vocabulary.label('ending', course.ending).lower())}")
    badges.append(f"Confidence: {h(vocabulary.label('confidence', case.confidence).lower())}")
    mark = f"<p class='unconfirmed'><b>Unconfirmed.</b> {h(case.unconfirmed)}</p>" if case.unconfirmed else ""
    return (
        f"<h2>{h(case.name)}</h2>{also}<ul class='badges'>{''.join(f'<li>{badge}</li>' for badge in badges)}</ul>"
        f"{mark}<p class='prose'>{h(case.summary)}</p>"
    )


def _facts(case: Case, archive: Archive) -> str:
    course = archive.courses[case.id]
    vocabulary = archive.config.vocabulary
    court = archive.courts.get(case.us_court or "")
    adjective = archive.config.site.requesting_adjective
    facts: list[tuple[str, str]] = [
        ("Charged with", h(case.charges)),
        (f"Lead {adjective} accusation", h(vocabulary.label("offence", case.offence))),
        ("Citizenship reported", h(", ".join(archive.country_name(code) for code in case.citizenship))),
        ("Arrest", h(f"{course.arrest.date}, {_where(course.arrest, archive)}")),
        ("Outcome abroad", h(_outcome(course, archive))),
        ("Held abroad", h(_held(course))),
    ]
    if course.outcome_us:
        facts.append((f"Outcome in {_requesting(archive)}", h(vocabulary.label("outcome_us", course.outcome_us))))
    if sentence := _sentence(case, course, archive):
        facts.append((f"Sentence in {_requesting(archive)}", h(sentence)))
    if course.ending:
        facts.append(("Ending", h(_ending(course, archive))))
    facts.append(("Last reported", h(f"{vocabulary.label('event', course.last.type)}, {course.last.date}")))
    if case.us_court:
        facts.append(
            (f"{adjective} court", h(f"{case.us_court}: {court.name}, {court.city}" if court else case.us_court))
        )
    if case.docket:
        facts.append(("Docket", h(case.docket)))
    rows = "".join(f"<dt>{h(label)}</dt><dd>{value}</dd>" for label, value in facts)
    return f"<dl class='facts'>{rows}</dl>"


def _requesting(archive: Archive) -> str:
    return the(archive.country_name(archive.config.site.requesting_country))


def _where(event: Event, archive: Archive) -> str:
    country = archive.country_name(event.country)
    return f"{event.place}, {country}" if event.place else country


def _outcome(course: Course, archive: Archive) -> str:
    label = archive.config.vocabulary.label("outcome_abroad", course.outcome_abroad)
    if course.decided_by is None:
        return f"{label}; what became of it is not shown by the sources read"
    return f"{label}, {course.decided_by.date}"


def _held(course: Course) -> str:
    held = course.held
    if held.censored:
        return f"at least {span(held.least)}, to the last report ({held.until.date}); no end reported"
    if held.least == held.most:
        return f"{number(held.least)} {'day' if held.least == 1 else 'days'}"
    return f"{number(held.least)} to {number(held.most)} days, as far as the dates tell"


def _sentence(case: Case, course: Course, archive: Archive) -> str:
    requesting = archive.config.site.requesting_country
    terms = [e for e in case.events if e.type == "sentence" and e.country == requesting]
    if not terms:
        return ""
    said = []
    for event in terms:
        months = "no term named" if event.months is None else term(event.months)
        served = " (time served)" if event.time_served else ""
        said.append(f"{months}{served}, {event.date}")
    text = "; ".join(said)
    if course.sentence.run_out and course.ending == NOT_REPORTED:
        text += f". Without any credit every term has run out by {day(course.sentence.run_out)} at the latest"
    return text


def _ending(course: Course, archive: Archive) -> str:
    label = archive.config.vocabulary.label("ending", course.ending)
    return (
        f"{label}, {course.ended_by.date}"
        if course.ended_by
        else f"{label}: no source read says how or whether it ended"
    )


def _events(case: Case, archive: Archive) -> str:
    vocabulary = archive.config.vocabulary
    items = []
    for event in case.events:
        outcome = DECISIVE_ABROAD.get(event.type)
        colour = vocabulary.outcome_abroad[outcome].colour if outcome in vocabulary.outcome_abroad else None
        style = f" style='--mark:{h(colour)}'" if colour else ""
        extra = ""
        if event.type == "sentence":
            months = "no term named" if event.months is None else term(event.months)
            extra = f": {h(months)}{' (time served)' if event.time_served else ''}"
        items.append(
            f"<li{style}><span class='when'>{h(event.date)} · {h(_where(event, archive))}</span><br>"
            f"<span class='what'>{h(vocabulary.label('event', event.type))}{extra}</span>"
            f"<p>{h(event.note)}</p>{_marks(case, event.sources)}</li>"
        )
    return f"<h3>What was reported, in order</h3><ol class='events'>{''.join(items)}</ol>"


def _positions(case: Case) -> str:
    if not case.positions:
        return ""
    return f"<h3>What each side says</h3>{positions_by_topic(case, lambda ids: _marks(case, ids))}"


def positions_by_topic(case: Case, cite: Callable[[Sequence[str]], str]) -> str:
    """What each party says, side by side under each topic; ``cite`` makes the links from ids of sources."""
    topics: dict[str, list[Position]] = {}
    for position in case.positions:
        topics.setdefault(position.topic, []).append(position)
    parts = []
    for topic, positions in topics.items():
        cells = "".join(
            f"<div><p class='by'>{h(one.by)}</p><p>{h(one.says)}</p>{cite(one.sources)}</div>" for one in positions
        )
        parts.append(f"<h4>{h(topic[:1].upper() + topic[1:])}</h4><div class='positions'>{cells}</div>")
    return "".join(parts)


def _conflicts(case: Case) -> str:
    parts = []
    if case.conflicts:
        items = "".join(f"<li>{h(text)}</li>" for text in case.conflicts)
        parts.append(f"<h3>Where the sources disagree</h3><ul class='prose'>{items}</ul>")
    if case.notes:
        parts.append(f"<h3>Notes of the editors</h3><p class='prose'>{h(case.notes)}</p>")
    return "".join(parts)


def _statements(case: Case, view: View) -> str:
    """Which official statements name the person."""
    said = statements_naming(case.id, named(view.tables))
    if not view.tables.archive.named:
        return ""
    if not said:
        items = "<p class='prose'>None of the official statements read names this person.</p>"
    else:
        items = "".join(f"<li>{link(one.url, one.body)}, {h(one.date)}</li>" for one in said)
        items = f"<ul class='prose'>{items}</ul>"
    return f"<h3>Named in official statements</h3>{items}"


def _neighbours(case: Case, view: View) -> str:
    """Cases that share the docket, the exchange, or the country and the year of arrest."""
    archive = view.tables.archive
    near = neighbours(case, archive)
    arrest = archive.courses[case.id].arrest
    groups = (
        (f"Same {archive.config.site.requesting_adjective} court case", near.docket),
        ("Same prisoner exchange", near.exchange),
        (f"Arrested in {the(archive.country_name(arrest.country))} in {arrest.date.year}", near.country_and_year),
    )
    rows = "".join(
        f"<dt>{h(label)}</dt><dd>{', '.join(case_link(other, view) for other in cases)}</dd>"
        for label, cases in groups
        if cases
    )
    return f"<h3>Neighbours of this case</h3><dl class='facts'>{rows}</dl>" if rows else ""


def case_link(case: Case, view: View, text: str = "") -> str:
    """A link to a case within the site, by its name or another text, that keeps the reader's filters; an unconfirmed
    case is marked."""
    params = {**view.selected.selection.to_params(), "case": [case.id]}
    mark = "" if case.confirmed else " (unconfirmed)"
    return f"<a href='{h(base() + address('/cases', params))}' target='_self'>{h(text or case.name)}</a>{mark}"


def named(tables: Tables) -> list[Person]:
    """Everybody whom official statements name, found once for each edition of the data."""
    return _named(tables.archive.fingerprint, tables)


@st.cache_resource(max_entries=4, show_spinner=False)
def _named(fingerprint: str, _tables: Tables) -> list[Person]:
    return people(_tables)


def _source(source: Source, number_: int) -> str:
    title = f"“{h(source.title)}” " if source.title else ""
    date = f", {h(source.date)}" if source.date else ", no date shown"
    supports = f" <span class='small'>({h(', '.join(source.supports))})</span>" if source.supports else ""
    return f"<li value='{number_}'>{title}{link(source.url, source.publisher)}{date}{supports}</li>"


def _sources(case: Case, archive: Archive) -> str:
    kinds: Mapping[str, list[str]] = {kind: [] for kind in archive.config.vocabulary.source_kind}
    for index, source in enumerate(case.sources, 1):
        kinds[source.kind].append(_source(source, index))
    groups = "".join(
        f"<h4>{h(archive.config.vocabulary.label('source_kind', kind))}</h4><ol class='sources'>{''.join(items)}</ol>"
        for kind, items in kinds.items()
        if items
    )
    return f"<h3>Sources ({len(case.sources)})</h3>{groups}"


def _confidence(case: Case, archive: Archive) -> str:
    term_ = archive.config.vocabulary.confidence[case.confidence]
    return f"<h3>Confidence: {h(term_.label.lower())}</h3><p class='prose'>{h(term_.meaning)}</p>"


def _use(case: Case, archive: Archive, permalink: str) -> str:
    site = archive.config.site
    report = report_link(site, case.name, f"Case: {permalink}\nWhat is wrong:\nA source that shows it:\n")
    return (
        f"<h3>Use and cite</h3><p class='prose'>Permalink: <a href='{h(permalink)}'>{h(permalink)}</a></p>"
        f"<p class='cite'>{h(citation(archive, case, permalink))}</p>{downloads.case_links(case)}"
        f"<p><a href='{h(report)}'>Report an error in this case</a></p>"
    )
