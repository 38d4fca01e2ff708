"""A case as a plain page without JavaScript, and the list of all cases: for readers, printers and search engines."""

from __future__ import annotations

import json
from typing import Any

from dashboard.archive.model import Case, Source
from dashboard.archive.store import Archive
from dashboard.measures.naming import people
from dashboard.measures.wording import capital, count, number, unconfirmed_sentence
from dashboard.publish.article import Setting, article, case_link
from dashboard.publish.html import script_json
from dashboard.publish.markup import address, h
from dashboard.publish.paper import paper
from dashboard.publish.preview import Preview, preview_of_case
from dashboard.tables import Tables


def case_page(
    case: Case, tables: Tables, *, site: str, app: str | None, pictures: bool = False, ending: str = ""
) -> str:
    """A case as a whole HTML document, which works at ``/case/<id>`` and as the file ``case/<id>.html``.

    ``site`` is the absolute address of the site without a slash at its end, or nothing where it is not known: the
    page then has no canonical link. ``app`` is where the dashboard is, as a link into it begins; None where there is
    none. ``pictures`` says whether the site has a picture of the case. ``ending`` is what the page's
    address ends in.
    """
    archive = tables.archive
    here = f"{site}/case/{case.id}{ending}" if site else ""
    shown = preview_of_case(case, archive, ending)
    more = (
        f'<link rel="alternate" type="application/json" href="../data/cases/{h(case.id)}.json">\n'
        f'<script type="application/ld+json">{script_json(_linked_data(case, archive, site, here))}</script>'
    )
    setting = Setting(permalink=here, data="../data/cases", case_href=_href, level=1)
    return paper(
        archive,
        article(case, archive, people(tables), setting),
        shown,
        site=site,
        pictures=pictures,
        up="../",
        links=_links(app, "Open in the dashboard", address(f"{app}/cases", {"case": [case.id]})),
        more=more,
    )


def case_list(tables: Tables, *, site: str, app: str | None) -> str:
    """All cases by year of arrest, the latest first, as a whole HTML document: ``case/index.html``. ``site`` and
    ``app`` as in :func:`case_page`."""
    archive = tables.archive
    number_ = len(archive.cases)
    title = f"All {number(number_)} cases" if number_ > 1 else capital(count(number_, "case"))
    unconfirmed = unconfirmed_sentence(sum(not case.confirmed for case in archive.cases), number_)
    about = f"{archive.config.site.subtitle}. {unconfirmed}".strip()
    shown = Preview(title=title, description=about, path="/case/index.html")
    return paper(
        archive,
        f"<h1>{h(shown.title)}</h1><p class='prose'>{h(about)}</p>{by_year(archive, '')}",
        shown,
        site=site,
        pictures=False,
        up="../",
        links=_links(app, "Open the dashboard", f"{app}/"),
    )


def _links(app: str | None, text: str, href: str) -> list[tuple[str, str]]:
    links = [("All cases", "index.html"), ("Feed of new cases", "../feed.atom")]
    return links if app is None else [*links, (text, href)]


def _href(case: Case) -> str:
    return f"{case.id}.html"


def _linked_data(case: Case, archive: Archive, site: str, here: str) -> str:
    """The case as JSON-LD in the vocabulary of schema.org: a report about a person, with what it cites."""
    words = archive.config.site
    aliases = [name for name in (case.name_ru, *case.also_known_as) if name]
    report = {
        "@context": "https://schema.org",
        "@type": "Report",
        "headline": archive.shown_name(case),
        "description": preview_of_case(case, archive).description,
        "inLanguage": "en",
        "dateModified": archive.as_of.isoformat(),
        "license": {"@type": "CreativeWork", "name": words.data_licence},
        "isPartOf": _known({"@type": "Dataset", "name": words.title, "url": site}),
        "about": _known({"@type": "Person", "name": case.name, "alternateName": aliases}),
        "citation": [_cited(source) for source in case.sources],
        "url": here,
    }
    return json.dumps(_known(report), ensure_ascii=False)


def _cited(source: Source) -> dict[str, Any]:
    is_point = source.date is not None and not source.date.text.startswith("[")
    return _known(
        {
            "@type": "CreativeWork",
            "name": source.title or source.publisher,
            "url": source.url,
            "publisher": {"@type": "Organization", "name": source.publisher},
            "datePublished": source.date.text if source.date and is_point else None,
        }
    )


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value}


def by_year(archive: Archive, folder: str) -> str:
    """Every case under the year of its arrest, as HTML; ``folder`` is where the pages of the cases are, as a link to
    one begins."""
    years: dict[int | None, list[Case]] = {}
    for case in reversed(archive.cases):
        years.setdefault(archive.courses[case.id].arrest.date.year, []).append(case)
    return "".join(
        f"<h2>{year or 'Year not certain'}</h2><ul class='cases'>{''.join(item(one, archive, folder) for one in years[year])}</ul>"
        for year in sorted(years, key=lambda year: year or 0, reverse=True)
    )


def item(case: Case, archive: Archive, folder: str) -> str:
    """A case in a list, as HTML: a link, where and when the arrest was, and what became of it; ``folder`` as in
    :func:`by_year`."""
    course = archive.courses[case.id]
    outcome = archive.config.vocabulary.outcome_abroad[course.outcome_abroad]
    arrest = f"{archive.country_name(course.arrest.country)}, {course.arrest.date}"
    return (
        f"<li>{case_link(case, archive, folder + _href(case))}<span class='small'>{h(arrest)} · "
        f"<span class='dot' style='background:{h(outcome.colour or '#888888')}'></span> {h(outcome.label)}</span></li>"
    )
