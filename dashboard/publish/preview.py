"""What other sites, search engines and readers without JavaScript see of a page before it runs."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from dashboard.archive.model import Case
from dashboard.measures.answer import outcome_sentence
from dashboard.publish.markup import address, h
from dashboard.publish.pages import PAGES, Page
from dashboard.selection import Params, Selected, Selection

WIDTH, HEIGHT, SCALE = 800, 420, 2
"""Of the picture: the shape that the sites that show previews ask for."""
MOST_LINES = 8
"""Lifelines that fit it; the years stand for more of them."""
LONGEST = 300
"""Letters of a description."""


@dataclass(frozen=True, slots=True)
class Preview:
    """``path`` and ``picture`` are addresses within the site, with their parameters; ``case`` is the case shown."""

    title: str
    description: str
    path: str
    picture: str
    alt: str
    case: Case | None = None


def preview(page: Page, selected: Selected, case: Case | None = None) -> Preview:
    """The preview of a page for a selection, or of a case that it shows."""
    archive = selected.tables.archive
    params = selected.selection.to_params()
    if case is not None:
        own = Selection(text=case.name, unconfirmed=not case.confirmed).to_params()
        return Preview(
            title=case.name,
            description=_short(case.summary),
            path=f"/case/{case.id}",
            picture=_picture("lifelines", own),
            alt=f"The reported course of the case of {case.name}",
            case=case,
        )
    narrowed = "" if selected.selection == Selection() else f": {selected.selection.words(selected.tables)}"
    return Preview(
        title=f"{page.title}{narrowed}" if page.path or narrowed else archive.config.site.title,
        description=_short(f"{archive.config.site.subtitle}. {outcome_sentence(selected)}"),
        path=address(f"/{page.path}", params),
        picture=_picture(_main(page, selected), params),
        alt=f"Chart of the page {page.title}",
    )


def _main(page: Page, selected: Selected) -> str:
    return PAGES[0].main if page.main == "lifelines" and len(selected.cases) > MOST_LINES else page.main


def _picture(chart: str, params: Params) -> str:
    size = {"width": [str(WIDTH)], "height": [str(HEIGHT)], "scale": [str(SCALE)]}
    return address(f"/chart/{chart}.png", {**params, **size})


def _short(text: str) -> str:
    return textwrap.shorten(text, LONGEST, placeholder="…")


def head(shown: Preview, site_title: str, site: str, has_pictures: bool) -> str:
    """The elements for the head of the page; ``site`` is the absolute address, without a slash at its end."""
    title = shown.title if shown.title == site_title else f"{shown.title} · {site_title}"
    named = {"description": shown.description, "twitter:card": "summary_large_image" if has_pictures else "summary"}
    properties = {
        "og:site_name": site_title,
        "og:type": "article" if shown.case else "website",
        "og:title": shown.title,
        "og:description": shown.description,
        "og:url": f"{site}{shown.path}",
    }
    if has_pictures:
        properties |= {
            "og:image": f"{site}{shown.picture}",
            "og:image:type": "image/png",
            "og:image:width": str(WIDTH * SCALE),
            "og:image:height": str(HEIGHT * SCALE),
            "og:image:alt": shown.alt,
        }
    named |= {name.replace("og:", "twitter:"): properties[name] for name in ("og:title", "og:description")}
    if has_pictures:
        named |= {"twitter:image": properties["og:image"], "twitter:image:alt": shown.alt}
    metas = [f'<meta name="{name}" content="{h(value)}">' for name, value in named.items()]
    metas += [f'<meta property="{name}" content="{h(value)}">' for name, value in properties.items()]
    links = [
        f'<link rel="canonical" href="{h(site + shown.path)}">',
        f'<link rel="alternate" type="application/atom+xml" title="New cases and events" href="{h(site)}/feed.atom">',
    ]
    return "\n".join([f"<title>{h(title)}</title>", *metas, *links])
