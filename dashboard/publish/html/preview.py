"""What other sites, search engines and readers without JavaScript see of a page before it runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from dashboard.archive.course import NOT_REPORTED, PENDING
from dashboard.archive.model import Case
from dashboard.archive.store import Archive
from dashboard.charts import lifelines
from dashboard.charts.chart import Chart, Options, headline
from dashboard.pages import PAGES, Page
from dashboard.publish.html.markup import address, in_language, in_one_line
from dashboard.publish.html.templates import html
from dashboard.selection import Selected, Selection
from dashboard.sentences.answer import finding, outcome_sentence
from dashboard.text.catalogue import FIRST
from dashboard.text.words import Words

WIDTH, HEIGHT, SCALE = 800, 420, 2
"""Of the picture: the shape that the sites that show previews ask for. A chart that needs more is higher."""
PICTURES = {"wide": WIDTH, "narrow": 366}
"""Pixels of the pictures that the page of a case shows, by what stands behind its id in their names."""
MOST_LINES = 8
"""Lifelines that fit it; the years stand for more of them."""
LONGEST = 300
"""Letters of a description, before it is cut at a word."""


@dataclass(frozen=True, slots=True)
class Preview:
    """``path`` and ``picture`` are addresses within the site, with their parameters, or nothing; ``case`` is the case shown."""

    title: str
    description: str
    path: str
    picture: str = ""
    alt: str = ""
    case: Case | None = None


def preview(
    page: Page, selected: Selected, words: Words, chosen: Mapping[str, str] | None = None, named: Options | None = None
) -> Preview:
    """The preview of a page for a selection, the options that were ``chosen``, by parameter, and what a reader ``named``
    beside it: what the page shows of them, which is all confirmed cases where its chart follows no filter."""
    main, named = page.main, named or {}
    if main.several is None:
        selected = main.scope(selected, named)
    archive = selected.tables.archive
    params = selected.params
    narrowed = "" if selected.selection == Selection() else f": {selected.selection.words(selected.tables, words)}"
    first = "" if page.path or narrowed else f"{finding(selected.tables, words)} "
    options = {**main.params(named), **{name: [value] for name, value in (chosen or {}).items()}}
    drawn = _main(page, selected)
    of_drawn = main.params(named) | {
        option: options[name] for name, (chart, option) in page.options.items() if name in options and chart is drawn
    }
    shows = f"{headline(main, selected, words, named)}." if main.several else outcome_sentence(selected, words)
    size = {"width": [str(WIDTH)], "height": [str(HEIGHT)], "scale": [str(SCALE)]}
    return Preview(
        title=f"{words.say(page.title)}{narrowed}" if page.path or narrowed else archive.config.site.title,
        description=_short(f"{first}{shows} {archive.config.site.subtitle}."),
        path=address(f"/{page.path}", {**params, **options}),
        # Where the years contradict one another, the address of a picture would be refused.
        picture=""
        if selected.selection.contradiction(words)
        else address(f"/chart/{drawn.name}.png", {**params, **of_drawn, **size}),
        alt=words.say("chart-of-page", page=words.say(page.title)),
    )


def _main(page: Page, selected: Selected) -> Chart[Any]:
    too_many = page.main is lifelines.CHART and len(selected.cases) > MOST_LINES
    return (PAGES[0] if too_many else page).main


def preview_of_case(case: Case, archive: Archive, words: Words, ending: str = "") -> Preview:
    """The preview of a case, wherever it is shown: it leads to the case's plain page, whose address has an ``ending``
    where files are served."""
    about = "preview-of-case" if case.confirmed else "preview-of-unconfirmed-case"
    return Preview(
        title=archive.shown_name(case),
        # What became of it comes first: a text that is cut must not end with the accusation.
        description=_short(words.say(about, outcomes=_outcomes(case, archive, words), summary=case.summary)),
        path=f"/case/{case.id}{ending or address('', words.params)}",
        picture=address(f"/case/{case.id}.png", words.params),
        alt=words.say("preview-picture-of-case", name=archive.shown_name(case)),
        case=case,
    )


def _outcomes(case: Case, archive: Archive, words: Words) -> str:
    """What became of a case, as in "Extradited, pleaded guilty, released"."""
    course, vocabulary = archive.courses[case.id], archive.config.vocabulary
    said = vocabulary.label("outcome_abroad", course.outcome_abroad)
    if course.outcome_us and course.outcome_us != PENDING:
        said = words.say("preview-then", before=said, then=vocabulary.label("outcome_us", course.outcome_us))
    if course.ending and course.ending != NOT_REPORTED:
        said = words.say("preview-then", before=said, then=vocabulary.label("ending", course.ending))
    return said


def _short(text: str) -> str:
    text = in_one_line(text)
    return text if len(text) <= LONGEST else f"{text[: LONGEST + 1].rsplit(' ', 1)[0][:LONGEST]}…"


def head(shown: Preview, site_title: str, site: str, pictures: bool, words: Words) -> Markup:
    """The elements for the head of the page. ``site`` is the absolute address, without a slash at its end, or nothing
    where it is not known: then nothing leads there, and no picture is named. ``pictures`` says whether the site has any.
    """
    title = shown.title if shown.title == site_title else f"{shown.title} · {site_title}"
    has_picture = pictures and bool(site) and bool(shown.picture)
    named = {
        "description": shown.description,
        "twitter:card": "summary_large_image" if has_picture else "summary",
        "twitter:title": shown.title,
        "twitter:description": shown.description,
    }
    properties = {
        "og:site_name": site_title,
        "og:locale": words.locale,
        "og:type": "article" if shown.case else "website",
        "og:title": shown.title,
        "og:description": shown.description,
    }
    if site and shown.path:
        properties["og:url"] = f"{site}{shown.path}"
    if has_picture:
        properties |= {
            "og:image": f"{site}{shown.picture}",
            "og:image:type": "image/png",
            "og:image:width": str(WIDTH * SCALE),
            "og:image:alt": shown.alt,
        }
        named |= {"twitter:image": f"{site}{shown.picture}", "twitter:image:alt": shown.alt}
    return html(
        "head.html",
        words,
        title=title,
        named=named,
        properties=properties,
        canonical=f"{site}{shown.path}" if site and shown.path else "",
        alternates=alternates(shown.path, site, words) if site and shown.path else {},
    )


def alternates(path: str, site: str, words: Words) -> Mapping[str, str]:
    """The whole address of a page in each language, by its tag; FIRST is for all others."""
    if words.is_filed:
        first = site.removesuffix(f"/{words.language}") if words.language != FIRST else site
        found = {one: f"{first}{path}" if one == FIRST else f"{first}/{one}{path}" for one in words.languages}
    else:
        found = {one: f"{site}{in_language(path, one)}" for one in words.languages}
    return {**found, "x-default": found[FIRST]} if len(found) > 1 else {}
