"""A case as a plain page without JavaScript, and the list of all cases: for readers, printers and search engines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.archive.model import Case, Source
from dashboard.archive.store import Archive
from dashboard.charts.outcomes import Tint, tints
from dashboard.publish.html.article import Setting, article
from dashboard.publish.html.marks import script_json
from dashboard.publish.html.markup import address
from dashboard.publish.html.paper import paper
from dashboard.publish.html.preview import Preview, preview_of_case
from dashboard.publish.html.templates import html
from dashboard.sentences.numbers import unconfirmed
from dashboard.spoken import other_names, own_name
from dashboard.tables import Tables
from dashboard.text.words import Words, of_language


def case_page(
    case: Case, tables: Tables, words: Words, *, site: str, app: str | None, pictures: bool = False, ending: str = ""
) -> str:
    """A case as a whole HTML document, which works at ``/case/<id>`` and as the file ``case/<id>.html``.

    ``site`` is the absolute address of the site without a slash at its end, or nothing where it is not known: the
    page then has no canonical link. ``app`` is where the dashboard is, as a link into it begins; None where there is
    none. ``pictures`` says whether the site has a picture of the case. ``ending`` is what the page's
    address ends in.
    """
    archive = tables.archive
    here = f"{site}/case/{case.id}{ending}" if site else ""
    shown = preview_of_case(case, archive, words, ending)
    linked_data = script_json(_linked_data(case, archive, site, here, words))
    more = html("case_head.html", words, id=case.id, linked_data=linked_data)
    setting = Setting(
        permalink=here,
        data="../data/cases",
        case_href=lambda other: _href(other, words),
        level=1,
        pictures="." if pictures else "",
    )
    return paper(
        archive,
        words,
        article(case, archive, setting, words),
        shown,
        site=site,
        pictures=pictures,
        up="../",
        dashboard=None
        if app is None
        else address(f"{app}/cases", {"case": [case.id], **of_language(archive.language)}),
        more=more,
    )


def case_list(tables: Tables, words: Words, *, site: str, app: str | None) -> str:
    """All cases by year of arrest, the latest first, as a whole HTML document: ``case/index.html``. ``site`` and
    ``app`` as in :func:`case_page`."""
    archive = tables.archive
    cases = len(archive.cases)
    title = words.say("case-list", cases=cases)
    doubt = unconfirmed(sum(not case.confirmed for case in archive.cases), cases, words)
    about = f"{archive.config.site.subtitle}. {doubt}".strip()
    return paper(
        archive,
        words,
        html("case_list.html", words, title=title, about=about, groups=by_year(archive, archive.cases, "", words)),
        Preview(title=title, description=about, path=address("/case/index.html", words.params)),
        site=site,
        pictures=False,
        up="../",
        dashboard=None if app is None else address(f"{app}/cases", of_language(archive.language)),
    )


def _href(case: Case, words: Words) -> str:
    return address(f"{case.id}.html", words.params)


def _linked_data(case: Case, archive: Archive, site: str, here: str, words: Words) -> str:
    """The case as JSON-LD in the vocabulary of schema.org: a report about a person, with what it cites."""
    own = archive.config.site
    report = {
        "@context": "https://schema.org",
        "@type": "Report",
        "headline": archive.shown_name(case),
        "description": preview_of_case(case, archive, words).description,
        "inLanguage": words.language,
        "dateModified": archive.as_of.isoformat(),
        "license": {"@type": "CreativeWork", "name": own.data_licence},
        "isPartOf": _known({"@type": "Dataset", "name": own.title, "url": site}),
        "about": _known({"@type": "Person", "name": own_name(case, words), "alternateName": other_names(case, words)}),
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


@dataclass(frozen=True, slots=True)
class Item:
    """A case in a list: its page, where and when the arrest was, and what became of it."""

    name: str
    href: str
    arrest: str
    outcome: str
    tint: Tint


def by_year(archive: Archive, cases: Sequence[Case], folder: str, words: Words) -> list[tuple[str, list[Item]]]:
    """The cases under the year of their arrest, the latest year first; ``folder`` is where the pages of the cases are,
    as a link to one begins."""
    years: dict[int | None, list[Case]] = {}
    for case in reversed(cases):
        years.setdefault(archive.courses[case.id].arrest.date.year, []).append(case)
    return [
        (
            str(year) if year else words.say("year-not-certain"),
            [item(one, archive, folder, words) for one in years[year]],
        )
        for year in sorted(years, key=lambda year: year or 0, reverse=True)
    ]


def item(case: Case, archive: Archive, folder: str, words: Words) -> Item:
    """A case as it stands in a list; ``folder`` as in :func:`by_year`."""
    course = archive.courses[case.id]
    vocabulary = archive.config.vocabulary
    return Item(
        name=archive.shown_name(case),
        href=folder + _href(case, words),
        arrest=words.say(
            "case-item-arrest",
            country=archive.country_name(course.arrest.country),
            date=words.date(course.arrest.date),
        ),
        outcome=vocabulary.label("outcome_abroad", course.outcome_abroad),
        tint=tints(vocabulary)[course.outcome_abroad],
    )
