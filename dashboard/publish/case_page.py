"""A case as a plain page without JavaScript, and the list of all cases: for readers, printers and search engines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dashboard.archive.model import Case, Source
from dashboard.archive.store import Archive
from dashboard.charts.theme import SANS, SERIF, THEMES, Theme
from dashboard.measures.naming import people
from dashboard.measures.wording import day, number
from dashboard.publish.article import Setting, article, case_link
from dashboard.publish.html import script_json
from dashboard.publish.markup import address, h, report_link
from dashboard.tables import Tables

CSS = Path(__file__).with_name("case_page.css").read_text("utf-8")

PRESUMED_INNOCENT = "Everybody named here is presumed innocent unless a court has found otherwise."

LONGEST = 200
"""Characters of a description for search engines and link previews, before it is cut at a word."""

_REPORT = "Page: {page}\nWhat is wrong:\nA source that shows it:\n"


def case_page(case: Case, tables: Tables, *, site: str, app: str | None) -> str:
    """A case as a whole HTML document, which works at ``/case/<id>`` and as the file ``case/<id>.html``.

    ``site`` is the absolute address of the site without a slash at its end, or nothing where it is not known: the
    page then has no canonical link. ``app`` is where the dashboard is, as a link from the page's folder begins, such
    as ``..``; None where there is none.
    """
    archive = tables.archive
    here = f"{site}/case/{case.id}" if site else ""
    dashboard = None if app is None else ("Open in the dashboard", address(f"{app}/cases", {"case": [case.id]}))
    head = (
        f'<link rel="alternate" type="application/json" href="../data/cases/{h(case.id)}.json">\n'
        f'<script type="application/ld+json">{script_json(_linked_data(case, archive, site, here))}</script>'
    )
    setting = Setting(permalink=here, data="../data/cases", case_href=_href, level=1)
    body = article(case, archive, people(tables), setting)
    return _document(
        archive,
        body,
        title=case.name,
        description=_description(case),
        here=here,
        kind="article",
        head=head,
        dashboard=dashboard,
    )


def case_list(tables: Tables, *, site: str, app: str | None) -> str:
    """All cases by year of arrest, the latest first, as a whole HTML document: ``case/index.html``. ``site`` and
    ``app`` as in :func:`case_page`."""
    archive = tables.archive
    title = f"All {number(len(archive.cases))} cases"
    subtitle = archive.config.site.subtitle
    here = f"{site}/case/index.html" if site else ""
    dashboard = None if app is None else ("Open the dashboard", f"{app}/")
    body = f"<h1>{h(title)}</h1><p class='prose'>{h(subtitle)}.</p>{_by_year(archive)}"
    return _document(
        archive, body, title=title, description=subtitle, here=here, kind="website", head="", dashboard=dashboard
    )


def _href(case: Case) -> str:
    return f"{case.id}.html"


def _document(
    archive: Archive,
    body: str,
    *,
    title: str,
    description: str,
    here: str,
    kind: str,
    head: str,
    dashboard: tuple[str, str] | None,
) -> str:
    """A whole page: ``here`` is its address or nothing, ``kind`` its type in the Open Graph vocabulary, ``head`` more
    for its head, ``dashboard`` the text and the address of the link into the dashboard."""
    site = archive.config.site
    links = [("All cases", "index.html"), ("Feed of new cases", "../feed.atom"), *([dashboard] if dashboard else [])]
    nav = "".join(f"<a href='{h(href)}'>{h(text)}</a>" for text, href in links)
    report = report_link(site, "an error", _REPORT.format(page=here or title))
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{h(title)} · {h(site.title)}</title>
<meta name="description" content="{h(description)}">
{_preview(title, description, here, kind, site.title)}
<link rel="alternate" type="application/atom+xml" title="{h(site.title)}" href="../feed.atom">
{head}
<style>{_inks()}
{CSS}</style>
</head>
<body>
<header class="site-header"><p>{h(site.title)}</p><nav aria-label="Site">{nav}</nav></header>
<main>{body}</main>
<footer class="site-footer"><p>Data of {day(archive.as_of)}, {h(site.data_licence)}. {PRESUMED_INNOCENT}</p>
<p><a href="{h(report)}">Report an error</a></p></footer>
</body>
</html>
"""


def _preview(title: str, description: str, here: str, kind: str, site_title: str) -> str:
    """What search engines and link previews take."""
    lines = (
        [f'<link rel="canonical" href="{h(here)}">', f'<meta property="og:url" content="{h(here)}">'] if here else []
    )
    return "\n".join(
        [
            *lines,
            f'<meta property="og:type" content="{kind}">',
            f'<meta property="og:site_name" content="{h(site_title)}">',
            f'<meta property="og:title" content="{h(title)}">',
            f'<meta property="og:description" content="{h(description)}">',
            '<meta name="twitter:card" content="summary">',
            f'<meta name="twitter:title" content="{h(title)}">',
            f'<meta name="twitter:description" content="{h(description)}">',
        ]
    )


def _inks() -> str:
    """The inks of the charts as CSS variables, in the theme that the reader's system asks for."""

    def rule(ink: Theme) -> str:
        return (
            f":root{{--paper:{ink.paper};--ink:{ink.ink};--muted:{ink.muted};--border:{ink.border};"
            f"--land:{ink.land};--accent:{ink.accent}}}"
        )

    fonts = f":root{{--serif:{SERIF};--sans:{SANS}}}"
    return f"{fonts}\n{rule(THEMES['light'])}\n@media (prefers-color-scheme: dark){{{rule(THEMES['dark'])}}}"


def _description(case: Case) -> str:
    """The beginning of the summary, cut at a word; an unconfirmed case is said to be one."""
    text = " ".join(case.summary.split())
    if len(text) > LONGEST:
        text = f"{text[: LONGEST + 1].rsplit(' ', 1)[0][:LONGEST]}…"
    return text if case.confirmed else f"Unconfirmed case. {text}"


def _linked_data(case: Case, archive: Archive, site: str, here: str) -> str:
    """The case as JSON-LD in the vocabulary of schema.org: a report about a person, with what it cites."""
    words = archive.config.site
    aliases = [name for name in (case.name_ru, *case.also_known_as) if name]
    report = {
        "@context": "https://schema.org",
        "@type": "Report",
        "headline": case.name,
        "description": _description(case),
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


def _by_year(archive: Archive) -> str:
    years: dict[int | None, list[Case]] = {}
    for case in reversed(archive.cases):
        years.setdefault(archive.courses[case.id].arrest.date.year, []).append(case)
    return "".join(
        f"<h2>{year or 'Year not certain'}</h2><ul class='cases'>{''.join(_item(one, archive) for one in years[year])}</ul>"
        for year in sorted(years, key=lambda year: year or 0, reverse=True)
    )


def _item(case: Case, archive: Archive) -> str:
    course = archive.courses[case.id]
    outcome = archive.config.vocabulary.outcome_abroad[course.outcome_abroad]
    arrest = f"{archive.country_name(course.arrest.country)}, {course.arrest.date}"
    return (
        f"<li>{case_link(case, _href(case))}<span class='small'>{h(arrest)} · "
        f"<span class='dot' style='background:{h(outcome.colour or '#888888')}'></span> {h(outcome.label)}</span></li>"
    )
